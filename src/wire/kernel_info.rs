//! <https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info>

use serde_json::{Value, json};

use super::PROTOCOL_VERSION;

/// The content of a `kernel_info_reply`. The language version is that of the compiler that built
/// the kernel, so that the reply need not wait for a compiler to be asked.
pub fn reply() -> Value {
    let version = env!("CARGO_PKG_VERSION");
    json!({
        "status": "ok",
        "protocol_version": PROTOCOL_VERSION,
        "implementation": "cellbeat",
        "implementation_version": version,
        "language_info": {
            "name": "rust",
            "version": env!("CELLBEAT_RUST_VERSION"),
            "mimetype": "text/rust",
            "file_extension": ".rs",
            "pygments_lexer": "rust",
            "codemirror_mode": "rust",
            "nbconvert_exporter": "rust"
        },
        "banner": format!("cellbeat {version}: Rust with outputs that stay alive. :help lists the commands."),
        "help_links": [
            {"text": "Rust standard library", "url": "https://doc.rust-lang.org/std/"},
            {"text": "The Rust reference", "url": "https://doc.rust-lang.org/reference/"}
        ],
        "debugger": false,
        "supported_features": ["kernel subshells"]
    })
}
