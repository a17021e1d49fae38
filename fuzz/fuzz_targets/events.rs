#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| cellbeat_fuzz::targets::events::run(data));
