use std::process::ExitCode;

fn main() -> ExitCode {
    give_back_what_is_freed();
    cellbeat_kernel::commands::main()
}

/// Has large blocks mapped each by itself, so that the system has them back when they are freed. By default glibc raises the size
/// from which it does so to that of the largest block that was freed: after 500 MB of displays 100 MB would stay.
fn give_back_what_is_freed() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: it sets a number, before there are other threads.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, 1 << 20);
    }
}
