//! Frames of the link, from both ends. What is read is written as it came, and what is only claimed costs nothing.

use std::io::Read;

use cellbeat::__host::frames::Received;
use cellbeat::link::frame::{read_frame, write_frame};

use crate::memory::bounded;

/// The first piece of a header or buffer, and the lengths of the buffers.
const AT_ONCE: usize = (1 << 20) + (64 << 10);

pub fn run(data: &[u8]) {
    let mut rest = data;
    loop {
        let before = rest;
        let frame = bounded(AT_ONCE + 4 * data.len(), || {
            read_frame(&mut Pieces(&mut rest))
        });
        let Ok(frame) = frame else { return };
        let mut written = Vec::new();
        let buffers: Vec<&[u8]> = frame.buffers.iter().map(Vec::as_slice).collect();
        write_frame(&mut written, &frame.header, &buffers).expect("no larger than what was read");
        assert_eq!(written, before[..before.len() - rest.len()]);
        let limit = 4096 + 80 * frame.header.len();
        // As the cell process reads it, and as the kernel does.
        let _ = bounded(limit, || Received::read(&frame.header));
        let header = frame.header.clone();
        let result = cellbeat_kernel::fuzzing::link_frame(frame);
        if result.is_ok() {
            assert!(serde_json::from_slice::<serde::de::IgnoredAny>(&header).is_ok());
        }
    }
}

/// As a socket gives bytes: a few at a time.
struct Pieces<'a, 'data>(&'a mut &'data [u8]);

impl Read for Pieces<'_, '_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let most = room.len().min(13);
        self.0.read(&mut room[..most])
    }
}
