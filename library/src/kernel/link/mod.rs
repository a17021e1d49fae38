//! The link: the cell process' socket to the kernel process, and the host that sends over it.

pub mod frame;

use crate::base::json::{Json, parse, write_string};
use crate::base::sync::lock;
use crate::comm::{self, Incoming, Message};
use crate::session::Session;
use crate::session::outputs::{CommKind, CommMessage, Display, Host, StreamName};
use crate::session::prints::flush_before_display;
use crate::threads::{interrupt, workers};
use frame::write_frame;
use std::fmt::Write;
use std::os::unix::net::UnixStream;
use std::sync::{Mutex, OnceLock};

/// The host of a notebook.
pub(crate) struct Link {
    stream: Mutex<UnixStream>,
    /// A child that a cell forks has the stream too, and nothing to say on it.
    process: u32,
}

impl Link {
    pub(crate) fn new(stream: UnixStream) -> Link {
        Link {
            stream: Mutex::new(stream),
            process: std::process::id(),
        }
    }

    /// Sends one frame. When the kernel process is gone there is nobody to tell: this process is about to end too.
    pub(crate) fn send(&self, header: &str, buffers: &[&[u8]]) {
        if std::process::id() != self.process {
            return;
        }
        let mut stream = lock(&self.stream);
        let _ = write_frame(&mut *stream, header.as_bytes(), buffers);
    }
}

static WRITTEN: OnceLock<fn() -> [u64; 2]> = OnceLock::new();

/// Lets displays, and what clears them, say how much was printed before.
pub(crate) fn count_output(written: fn() -> [u64; 2]) {
    let _ = WRITTEN.set(written);
}

fn say_written(header: &mut String) {
    if let Some(written) = WRITTEN.get() {
        let [stdout, stderr] = written();
        header.pop();
        // Writing into a String cannot fail.
        let _ = write!(header, r#","written":[{stdout},{stderr}]}}"#);
    }
}

impl Host for Link {
    fn display(&self, display: &Display<'_>) {
        flush_before_display();
        let mut header = display_header(display);
        say_written(&mut header);
        self.send(&header, &[]);
    }

    fn stream(&self, execution: u64, name: StreamName, text: &str) {
        let mut header = format!(
            r#"{{"type":"stream","execution":{execution},"name":"{}","text":"#,
            name.as_str()
        );
        write_string(text, &mut header);
        header.push('}');
        self.send(&header, &[]);
    }

    fn clear_output(&self, execution: u64, wait: bool) {
        flush_before_display();
        let mut header =
            format!(r#"{{"type":"clear_output","execution":{execution},"wait":{wait}}}"#);
        say_written(&mut header);
        self.send(&header, &[]);
    }

    fn comm(&self, execution: u64, message: &CommMessage<'_>) {
        self.send(&comm_header(execution, message), message.buffers);
    }
}

fn display_header(display: &Display<'_>) -> String {
    let mut header = format!(
        r#"{{"type":"display","kind":"{}","execution":{},"data":{{"#,
        display.kind.as_str(),
        display.execution
    );
    for (index, (mime, value)) in display.data.iter().enumerate() {
        if index > 0 {
            header.push(',');
        }
        write_string(mime, &mut header);
        header.push(':');
        value.write(&mut header);
    }
    header.push_str(r#"},"metadata":"#);
    match &display.metadata {
        Json::Null => header.push_str("{}"),
        metadata => metadata.write(&mut header),
    }
    if let Some(display_id) = display.display_id {
        header.push_str(r#","transient":{"display_id":"#);
        write_string(display_id, &mut header);
        header.push('}');
    }
    header.push('}');
    header
}

fn comm_header(execution: u64, message: &CommMessage<'_>) -> String {
    let object = |text| if str::is_empty(text) { "{}" } else { text };
    let (kind, target_name) = match message.kind {
        CommKind::Open { target_name } => ("comm_open", Some(target_name)),
        CommKind::Msg => ("comm_msg", None),
        CommKind::Close => ("comm_close", None),
    };
    let mut header = String::with_capacity(message.data.len() + 160);
    // Writing into a String cannot fail.
    let _ = write!(
        header,
        r#"{{"type":"{kind}","execution":{execution},"comm_id":"#
    );
    write_string(message.comm_id, &mut header);
    if let Some(target_name) = target_name {
        header.push_str(r#","target_name":"#);
        write_string(target_name, &mut header);
    }
    let (data, metadata) = (object(message.data), object(message.metadata));
    let _ = write!(header, r#","data":{data},"metadata":{metadata}"#);
    if !message.parent.is_empty() {
        let _ = write!(header, r#","parent":{}"#, message.parent);
    }
    header.push('}');
    header
}

/// Handles a frame of the kernel process, on the thread that reads the link. Returns quickly.
///
/// # Errors
/// When the header is no JSON object of a known type; the frame is ignored then.
pub(crate) fn receive(
    session: &Session,
    header: &[u8],
    buffers: Vec<Vec<u8>>,
) -> Result<(), String> {
    let text = std::str::from_utf8(header)
        .map_err(|error| format!("a frame's header is not UTF-8: {error}"))?;
    let mut header = parse(text).map_err(|error| format!("a frame's header: {error}"))?;
    let kind = header
        .get_str("type")
        .ok_or("a frame's header has no \"type\"")?;
    let incoming = match kind {
        "interrupt" => {
            interrupt_session(session);
            return Ok(());
        }
        "served" => {
            crate::kernel::serve::answered(header);
            return Ok(());
        }
        kind if kind.starts_with("session_") => {
            return crate::kernel::serve::receive(kind, &header, buffers);
        }
        "input_reply" | "input_error" => {
            crate::kernel::input::answered(&header);
            return Ok(());
        }
        "comm_open" => Incoming::Open {
            target_name: field(&header, "target_name")?.to_owned(),
        },
        "comm_msg" => Incoming::Msg,
        "comm_close" => Incoming::Close,
        unknown => return Err(format!("a frame of the unknown type \"{unknown}\"")),
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
            .find(|(key, _)| key == name)
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

/// ■: the cells that run are told; if none does, every callback is stopped.
fn interrupt_session(session: &Session) {
    if interrupt::cell_runs() {
        interrupt::interrupt_cells();
        return;
    }
    interrupt::interrupt_callbacks();
    let session = session.clone();
    // Watchers of `running` are user code: not on the thread that reads the link.
    workers::run(move || {
        session.stop_all();
        crate::document::turn::end();
    });
}

#[cfg(test)]
mod tests {
    use super::frame::read_frame;
    use super::*;
    use crate::document::ModelLike;
    use crate::models::ColumnDataSource;
    use crate::session::outputs::DisplayKind;
    use crate::session::scope::Scope;
    use crate::testing::{Fixture, alone, wait_until};
    use std::sync::Arc;

    #[test]
    fn a_display_is_the_frame_of_the_wall() {
        let (ours, mut theirs) = UnixStream::pair().unwrap();
        Link::new(ours).display(&Display {
            kind: DisplayKind::UpdateDisplayData,
            execution: 7,
            data: &[
                ("text/plain", Json::from("a \"b\"")),
                ("application/json", Json::object([("x", Json::Int(1))])),
            ],
            metadata: Json::Null,
            display_id: Some("d1"),
        });
        let header = String::from_utf8(read_frame(&mut theirs).unwrap().header).unwrap();
        assert_eq!(
            header,
            concat!(
                r#"{"type":"display","kind":"update_display_data","execution":7,"#,
                r#""data":{"text/plain":"a \"b\"","application/json":{"x":1}},"metadata":{},"#,
                r#""transient":{"display_id":"d1"}}"#
            )
        );
    }

    #[test]
    fn a_comm_message_is_the_frame_of_the_wall() {
        let (ours, mut theirs) = UnixStream::pair().unwrap();
        let link = Link::new(ours);
        let message = CommMessage {
            kind: CommKind::Open { target_name: "t" },
            comm_id: "c",
            data: r#"{"a":1}"#,
            metadata: "",
            parent: r#"{"msg_id":"p"}"#,
            buffers: &[b"xyz"],
        };
        link.comm(3, &message);
        link.stream(3, StreamName::Stdout, "hi\n");
        let frame = read_frame(&mut theirs).unwrap();
        assert_eq!(
            String::from_utf8(frame.header).unwrap(),
            r#"{"type":"comm_open","execution":3,"comm_id":"c","target_name":"t","data":{"a":1},"metadata":{},"parent":{"msg_id":"p"}}"#
        );
        assert_eq!(frame.buffers, [b"xyz".to_vec()]);
        assert_eq!(
            String::from_utf8(read_frame(&mut theirs).unwrap().header).unwrap(),
            r#"{"type":"stream","execution":3,"name":"stdout","text":"hi\n"}"#
        );
    }

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
                receive(&session, frame.as_bytes(), Vec::new()).unwrap();
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
            let error = receive(&fixture.session, header, Vec::new()).unwrap_err();
            assert!(error.contains(part), "{error}");
        }
    }
}
