//! Notebooks to serve.

pub fn run(text: &[u8]) {
    match cellbeat_kernel::fuzzing::notebook(text) {
        Ok(cells) => assert!(cells.iter().any(|code| !code.trim().is_empty())),
        Err(error) => assert!(error.starts_with("plot.ipynb "), "{error}"),
    }
}
