//! Connection files.

pub fn run(text: &[u8]) {
    match cellbeat_kernel::fuzzing::connection_file(text) {
        Ok(endpoint) => assert!(endpoint.starts_with("tcp://") || endpoint.starts_with("ipc://")),
        Err(error) => assert!(
            error.contains("the connection file kernel.json "),
            "{error}"
        ),
    }
}
