//! What can go wrong around the kernel: a damaged cache, others on the machine, crowded ports.

mod background;
mod cache;
mod caches;
mod connections;
mod dependencies;
#[allow(dead_code, reason = "shared with the tests of Jupyter's clients")]
#[path = "../jupyter/environment.rs"]
mod environment;
#[allow(dead_code, reason = "shared with the other tests of the kernel")]
#[path = "../kernel/frontend.rs"]
mod frontend;
mod private;
#[allow(dead_code, reason = "shared with the other tests of the kernel")]
#[path = "../kernel/raw.rs"]
mod raw;
mod starts;
#[allow(dead_code, reason = "shared with the other tests of the kernel")]
#[path = "../kernel/wire.rs"]
mod wire;
