use std::process::Command;

/// Gives the kernel the version of the compiler that built it, for `kernel_info_reply`.
fn main() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc)
        .arg("--version")
        .output()
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .and_then(|text| text.split_whitespace().nth(1).map(str::to_owned))
        .unwrap_or_default();
    println!("cargo:rustc-env=CELLBEAT_RUST_VERSION={version}");
    println!("cargo:rerun-if-changed=build.rs");
}
