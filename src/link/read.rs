//! Parts of frames that may have many bytes: no memory is taken before they come, nor is there a pass over it but theirs.

use std::io;

use bytes::{BufMut, Bytes};
use memmap2::MmapMut;
use tokio::io::{AsyncRead, AsyncReadExt};

use crate::large::{AT_ONCE, Turns};

/// Memory for so many bytes at first, and for twice as many as have come: a length is only claimed.
const FIRST: usize = 1 << 20;

/// From so many bytes on a buffer has memory of its own, in large pages where the system has them: most of the time for 8 MiB goes
/// into having small ones mapped.
const LARGE: usize = 4 << 20;

/// Reads so many bytes.
pub(super) async fn read_bytes(
    input: &mut (impl AsyncRead + Unpin),
    length: usize,
) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fill(input, &mut bytes, length).await?;
    Ok(bytes)
}

/// Reads a buffer.
pub(super) async fn read_buffer(
    input: &mut (impl AsyncRead + Unpin),
    length: usize,
) -> io::Result<Bytes> {
    let mut first = read_bytes(input, length.min(FIRST)).await?;
    let pages = (length >= LARGE).then(|| MmapMut::map_anon(length));
    let Some(Ok(mut pages)) = pages else {
        fill(input, &mut first, length).await?;
        return Ok(first.into());
    };
    #[cfg(target_os = "linux")]
    let _ = pages.advise(memmap2::Advice::HugePage);
    pages[..FIRST].copy_from_slice(&first);
    let mut turns = Turns::default();
    for piece in pages[FIRST..].chunks_mut(AT_ONCE) {
        input.read_exact(piece).await?;
        turns.after(piece.len()).await;
    }
    Ok(Bytes::from_owner(pages))
}

/// Reads until there are so many.
async fn fill(
    input: &mut (impl AsyncRead + Unpin),
    bytes: &mut Vec<u8>,
    length: usize,
) -> io::Result<()> {
    let mut turns = Turns::default();
    while bytes.len() < length {
        let rest = length - bytes.len();
        if bytes.len() == bytes.capacity() {
            bytes.reserve_exact(rest.min(bytes.len().max(FIRST)));
        }
        let mut room = (&mut *bytes).limit(rest.min(AT_ONCE));
        match input.read_buf(&mut room).await? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => turns.after(read).await,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use tokio::io::ReadBuf;

    #[tokio::test]
    async fn bytes_are_those_that_came_and_no_more_are_taken() {
        let sent: Vec<u8> = (0..9 << 20).map(|at| (at / 1000) as u8).collect();
        for length in [0, 1, FIRST, FIRST + 1, LARGE, 8 << 20] {
            let mut input = &sent[..];
            let buffer = read_buffer(&mut input, length).await.unwrap();
            assert!(buffer == sent[..length], "{length}");
            assert_eq!(input.len(), sent.len() - length);
            let mut input = &sent[..];
            assert!(read_bytes(&mut input, length).await.unwrap() == sent[..length]);
            assert_eq!(input.len(), sent.len() - length);
        }
        for length in [2, LARGE] {
            let mut input = &sent[..length - 1];
            let error = read_buffer(&mut input, length).await.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        }
    }

    /// What is read all at once, and how much of it since others had a turn.
    struct Ready<'a> {
        rest: &'a [u8],
        since: &'a Cell<usize>,
        most: usize,
    }

    impl AsyncRead for Ready<'_> {
        fn poll_read(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
            room: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            self.since.update(|since| since + room.remaining());
            self.most = self.most.max(self.since.get());
            Pin::new(&mut self.rest).poll_read(context, room)
        }
    }

    #[tokio::test]
    async fn others_have_their_turn_between_pieces() {
        let sent = vec![7; 9 << 20];
        for length in [LARGE - 1, sent.len()] {
            let since = Cell::new(0);
            let mut input = Ready {
                rest: &sent,
                since: &since,
                most: 0,
            };
            let others = async {
                loop {
                    since.set(0);
                    tokio::task::yield_now().await;
                }
            };
            tokio::select! {
                biased;
                read = read_buffer(&mut input, length) => assert_eq!(read.unwrap().len(), length),
                () = others => {}
            }
            assert!(input.most <= 2 * AT_ONCE, "{} bytes at once", input.most);
        }
    }

    #[tokio::test]
    async fn a_length_that_is_only_claimed_takes_little_memory() {
        let sent = vec![7; FIRST];
        let mut bytes = Vec::new();
        let ended = fill(&mut &sent[..], &mut bytes, 1 << 40).await;
        assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        assert_eq!(bytes.capacity(), 2 * FIRST);
    }
}
