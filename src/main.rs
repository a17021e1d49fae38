use std::process::ExitCode;

fn main() -> ExitCode {
    cellbeat_kernel::commands::main()
}
