//! The link: the cell process' socket to the kernel process, and what goes out over it.

pub mod frame;
pub mod names;
pub mod stream;

use crate::base::json::{Json, parse, write_string};
use crate::base::sync::lock;
use crate::session::Session;
use crate::session::outputs::{CommKind, CommMessage, Display, Outputs, StreamName};
use crate::session::prints::write_prints_before_display;
use frame::write_frame;
use names::{FromCell, ToCell};
use std::fmt::Write;
use std::sync::{Arc, Mutex, OnceLock};
use stream::Stream;

/// Where the outputs of a notebook go.
pub(crate) struct Link {
    stream: Mutex<Stream>,
    /// A child that a cell forks has the stream too, and nothing to say on it.
    process: u32,
}

impl Link {
    pub(crate) fn new(stream: Stream) -> Link {
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

static LINK: OnceLock<Arc<Link>> = OnceLock::new();

/// Has the outputs of this process' notebook go over the link. Once; any thread may send afterwards.
pub(crate) fn connect(stream: Stream) {
    let link = LINK.get_or_init(|| Arc::new(Link::new(stream)));
    Session::notebook().set_outputs(link.clone());
}

/// Whether there is a kernel.
pub(crate) fn is_connected() -> bool {
    LINK.get().is_some()
}

/// Sends a frame. Nothing happens before `connect`.
pub(crate) fn send<'a>(
    kind: FromCell,
    fields: impl IntoIterator<Item = (&'a str, Json)>,
    buffers: &[&[u8]],
) {
    if let Some(link) = LINK.get() {
        let kind = ("type", Json::from(kind.as_str()));
        let header = Json::object(std::iter::once(kind).chain(fields));
        link.send(&header.to_string(), buffers);
    }
}

/// As [`Outputs::stream`] of the link. Nothing happens before `connect`.
pub(crate) fn send_stream(execution: u64, name: StreamName, text: &str) {
    if let Some(link) = LINK.get() {
        link.stream(execution, name, text);
    }
}

/// The header of a frame of the kernel process, and its type.
///
/// # Errors
/// When it is not a JSON object of a known type; the frame is to be ignored then.
pub(crate) fn read_header(header: &[u8]) -> Result<(ToCell, Json), String> {
    let text = std::str::from_utf8(header)
        .map_err(|error| format!("a frame's header is not UTF-8: {error}"))?;
    let header = parse(text).map_err(|error| format!("a frame's header: {error}"))?;
    let name = header
        .get_str("type")
        .ok_or("a frame's header has no \"type\"")?;
    let kind =
        ToCell::from_name(name).ok_or_else(|| format!("a frame of the unknown type \"{name}\""))?;
    Ok((kind, header))
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

impl Outputs for Link {
    fn display(&self, display: &Display<'_>) {
        write_prints_before_display();
        let mut header = display_header(display);
        say_written(&mut header);
        self.send(&header, &[]);
    }

    fn stream(&self, execution: u64, name: StreamName, text: &str) {
        let mut header = format!(
            r#"{{"type":"{}","execution":{execution},"name":"{}","text":"#,
            FromCell::Stream.as_str(),
            name.as_str()
        );
        write_string(text, &mut header);
        header.push('}');
        self.send(&header, &[]);
    }

    fn clear_output(&self, execution: u64, wait: bool) {
        write_prints_before_display();
        let mut header = format!(
            r#"{{"type":"{}","execution":{execution},"wait":{wait}}}"#,
            FromCell::ClearOutput.as_str()
        );
        say_written(&mut header);
        self.send(&header, &[]);
    }

    fn comm(&self, execution: u64, message: &CommMessage<'_>) {
        self.send(&comm_header(execution, message), message.buffers);
    }
}

fn display_header(display: &Display<'_>) -> String {
    let mut header = format!(
        r#"{{"type":"{}","kind":"{}","execution":{},"data":{{"#,
        FromCell::Display.as_str(),
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
        CommKind::Open { target_name } => (FromCell::CommOpen, Some(target_name)),
        CommKind::Msg => (FromCell::CommMsg, None),
        CommKind::Close => (FromCell::CommClose, None),
    };
    let mut header = String::with_capacity(message.data.len() + 160);
    // Writing into a String cannot fail.
    let _ = write!(
        header,
        r#"{{"type":"{}","execution":{execution},"comm_id":"#,
        kind.as_str()
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

#[cfg(test)]
mod tests {
    use super::frame::read_frame;
    use super::*;
    use crate::session::outputs::DisplayKind;

    #[test]
    fn a_display_is_the_frame_of_the_wall() {
        let (ours, mut theirs) = Stream::pair().unwrap();
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
        let (ours, mut theirs) = Stream::pair().unwrap();
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
}
