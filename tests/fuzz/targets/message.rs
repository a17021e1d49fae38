//! Jupyter's messages: taken only with the right signature and once, and written so that they are read back.

use bytes::Bytes;
use cellbeat_kernel::wire::comm::{CommData, CommInfoRequest, CommOpen};
use cellbeat_kernel::wire::execute::ExecuteRequest;
use cellbeat_kernel::wire::frames::{Frames, FramesError};
use cellbeat_kernel::wire::message::Message;
use cellbeat_kernel::wire::request::{
    CompleteRequest, InspectRequest, IsCompleteRequest, ShutdownRequest,
};
use cellbeat_kernel::wire::signature::{ReplayGuard, Signer};
use cellbeat_kernel::wire::subshell::DeleteSubshellRequest;

use super::parts;

/// The first part is `s` where the message is to be signed for the sender, or else nothing.
pub fn run(data: &[u8]) {
    let signer = Signer::new("a key");
    let mut received = parts(data).map(Bytes::copy_from_slice);
    let is_to_be_signed = received.next().is_some_and(|first| first == "s");
    let mut received: Vec<Bytes> = received.collect();
    let delimiter = received.iter().position(|part| part == "<IDS|MSG>");
    let signed = delimiter.and_then(|at| received.get(at + 2..at + 6));
    let right = signed.map(|parts| signer.sign([&parts[0], &parts[1], &parts[2], &parts[3]]));
    if is_to_be_signed && let (Some(at), Some(right)) = (delimiter, &right) {
        received[at + 1] = Bytes::from(right.clone());
    }
    let signature = delimiter.and_then(|at| received.get(at + 1)).cloned();

    let mut replays = ReplayGuard::default();
    match Frames::parse(received.clone(), &signer, &mut replays) {
        Ok(frames) => {
            assert_eq!(signature.as_deref(), right.as_deref().map(str::as_bytes));
            assert_eq!(frames.into_parts(&signer), received);
            let again = Frames::parse(received.clone(), &signer, &mut replays);
            assert_eq!(again.err(), Some(FramesError::Replayed));
            // Nor in another spelling.
            let at = delimiter.expect("it is there") + 1;
            let upper = received[at].to_ascii_uppercase();
            if upper != received[at] {
                let mut respelled = received.clone();
                respelled[at] = upper.into();
                assert!(Frames::parse(respelled, &signer, &mut replays).is_err());
            }
        }
        Err(error) => assert_eq!(error == FramesError::BadSignature, right.is_some()),
    }
    if let Ok(message) = Message::parse(received, &signer, &mut ReplayGuard::default()) {
        let _ = message.content::<ExecuteRequest>();
        let _ = message.content::<CompleteRequest>();
        let _ = message.content::<InspectRequest>();
        let _ = message.content::<IsCompleteRequest>();
        let _ = message.content::<ShutdownRequest>();
        let _ = message.content::<CommInfoRequest>();
        let _ = message.content::<DeleteSubshellRequest>();
        if let Ok(open) = message.content::<CommOpen>() {
            assert_is_json(open.data.get());
        }
        if let Ok(data) = message.content::<CommData>() {
            assert_is_json(data.data.get());
        }
    }
}

/// It is sent on as it came.
fn assert_is_json(text: &str) {
    assert!(serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok());
}
