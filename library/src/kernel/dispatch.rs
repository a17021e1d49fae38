//! What the kernel process sends: each frame goes to the room that it is for.

use super::link::names::ToCell;
use super::{input, serve};
use crate::base::json::Json;
use crate::comm::{self, Incoming, Message};
use crate::document::turn;
use crate::session::Session;
use crate::threads::{interrupt, workers};

/// Handles a frame of the kernel process, on the thread that reads the link. Returns quickly.
///
/// # Errors
/// When the frame is not for the library, or says too little; it is ignored then.
pub(crate) fn receive(
    session: &Session,
    kind: ToCell,
    mut header: Json,
    buffers: Vec<Vec<u8>>,
) -> Result<(), String> {
    let incoming = match kind {
        ToCell::Interrupt => {
            interrupt_session(session);
            return Ok(());
        }
        ToCell::Served => {
            serve::answered(header);
            return Ok(());
        }
        ToCell::InputReply | ToCell::InputError => {
            input::answered(kind, &header);
            return Ok(());
        }
        ToCell::CommOpen => Incoming::Open {
            target_name: field(&header, "target_name")?.to_owned(),
        },
        ToCell::CommMsg => Incoming::Msg,
        ToCell::CommClose => Incoming::Close,
        session => return serve::receive(session, &header, buffers),
    };
    let comm_id = field(&header, "comm_id")?.to_owned();
    let message = Message {
        data: take(&mut header, "data"),
        metadata: take(&mut header, "metadata"),
        buffers,
        parent: match take(&mut header, "parent") {
            Json::Null => String::new(),
            parent => parent.to_string(),
        },
    };
    comm::receive(session, incoming, &comm_id, message);
    Ok(())
}

fn take(header: &mut Json, name: &str) -> Json {
    match header {
        Json::Object(pairs) => pairs
            .iter_mut()
            .rfind(|(key, _)| key == name)
            .map_or(Json::Null, |(_, value)| std::mem::take(value)),
        _ => Json::Null,
    }
}

fn field<'a>(header: &'a Json, name: &str) -> Result<&'a str, String> {
    let missing = || {
        let kind = header.get_str("type").unwrap_or_default();
        format!("a frame of type \"{kind}\" has no text \"{name}\"")
    };
    header.get_str(name).ok_or_else(missing)
}

/// ■: running cells are interrupted; if none runs, every callback is stopped.
fn interrupt_session(session: &Session) {
    if interrupt::cell_runs() {
        interrupt::interrupt_cells();
        return;
    }
    interrupt::interrupt_callbacks();
    let session = session.clone();
    // Watchers of `running` are user code: not on the thread that reads the link.
    workers::run(move || turn::run(|| session.stop_all()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ModelLike;
    use crate::kernel::link::frame::read_frame;
    use crate::kernel::link::{Link, read_header};
    use crate::models::ColumnDataSource;
    use crate::session::scope::Scope;
    use crate::testing::{Fixture, alone, wait_until};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;

    /// A kernel that does not read, as when an iopub subscriber stands still, and a document that fills the socket.
    #[test]
    fn an_interrupt_is_heard_while_documents_and_patches_wait_for_a_kernel_that_reads_nothing() {
        let _alone = alone();
        crate::view::register();
        let (ours, mut theirs) = UnixStream::pair().unwrap();
        let session = Session::new(Arc::new(Link::new(ours)));
        let entered = Scope::new(session.clone(), 1, "").enter();
        let source = ColumnDataSource::new([("x", vec![0.5; 1 << 20])]);
        session.document().show(source.as_model());
        interrupt::cell_begins(1);

        let id = source.as_model().id();
        let frames = [
            format!(
                r#"{{"type":"comm_open","comm_id":"big","target_name":"cellbeat.view","data":{{"protocol":1,"document":"{id}"}}}}"#
            ),
            r#"{"type":"comm_msg","comm_id":"big","data":{"type":"ack","seq":0}}"#.to_owned(),
            r#"{"type":"comm_msg","comm_id":"big","data":{"type":"pull"}}"#.to_owned(),
            r#"{"type":"interrupt"}"#.to_owned(),
        ];
        let link_thread = std::thread::spawn(move || {
            for frame in frames {
                let (kind, header) = read_header(frame.as_bytes()).unwrap();
                receive(&session, kind, header, Vec::new()).unwrap();
            }
        });
        wait_until(interrupt::interrupted);
        link_thread.join().unwrap();
        interrupt::cell_ends();
        drop(entered);

        // Nothing was lost: the document came when the page opened, and when it pulled.
        for _ in 0..2 {
            let frame = read_frame(&mut theirs).unwrap();
            let header = String::from_utf8(frame.header).unwrap();
            assert!(
                header.contains(r#""data":{"type":"doc","seq":0"#),
                "{header}"
            );
            assert_eq!(frame.buffers[0].len(), 8 << 20);
        }
    }

    #[test]
    fn of_a_key_that_is_given_twice_the_last_one_counts() {
        let fixture = Fixture::manual();
        crate::comm::register_target("twice", |comm, open| comm.send(open));
        let header =
            br#"{"type":"comm_open","comm_id":"c","target_name":"twice","data":[1],"data":[2]}"#;
        let (kind, header) = read_header(header).unwrap();
        receive(&fixture.session, kind, header, Vec::new()).unwrap();
        fixture
            .outputs
            .wait_until(|outputs| !outputs.comms().is_empty());
        assert_eq!(fixture.outputs.comms()[0].data, "[2]");
    }

    #[test]
    fn a_frame_that_makes_no_sense_is_an_error_that_says_why() {
        let fixture = Fixture::manual();
        for (header, part) in [
            (&b"\xff"[..], "UTF-8"),
            (b"{", "invalid JSON at byte 1"),
            (b"{}", "no \"type\""),
            (br#"{"type":"dance"}"#, "unknown type \"dance\""),
            (
                br#"{"type":"comm_msg"}"#,
                "\"comm_msg\" has no text \"comm_id\"",
            ),
            (
                br#"{"type":"comm_open","comm_id":"c"}"#,
                "no text \"target_name\"",
            ),
        ] {
            let error = read_header(header)
                .and_then(|(kind, header)| receive(&fixture.session, kind, header, Vec::new()))
                .unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }
}
