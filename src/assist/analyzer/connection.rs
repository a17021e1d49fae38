//! JSON-RPC over the pipes of a process: `Content-Length`, an empty line, the message.

use std::process::Child;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{ChildStdin, ChildStdout};
use tokio::sync::mpsc;
use tracing::warn;

/// Longest message of a language server.
const MAX_LENGTH: usize = 256 << 20;

/// What a language server sends.
#[derive(Debug, PartialEq)]
pub(super) enum Incoming {
    Response {
        id: i64,
        result: Result<Value, Value>,
    },
    Request {
        id: Value,
        method: String,
        params: Value,
    },
    Notification {
        method: String,
        params: Value,
    },
}

pub(super) type Channels = (
    mpsc::UnboundedSender<Value>,
    mpsc::UnboundedReceiver<Incoming>,
);

/// Takes over both pipes. The receiver ends when the process closes its own.
pub(super) fn open(child: &mut Child) -> std::io::Result<Channels> {
    let none = || std::io::Error::other("the process has no pipes");
    let stdin = ChildStdin::from_std(child.stdin.take().ok_or_else(none)?)?;
    let stdout = ChildStdout::from_std(child.stdout.take().ok_or_else(none)?)?;
    let (outgoing, queue) = mpsc::unbounded_channel();
    let (sender, incoming) = mpsc::unbounded_channel();
    tokio::spawn(write(stdin, queue));
    tokio::spawn(read(BufReader::new(stdout), sender));
    Ok((outgoing, incoming))
}

async fn write(mut stdin: ChildStdin, mut queue: mpsc::UnboundedReceiver<Value>) {
    while let Some(mut message) = queue.recv().await {
        message["jsonrpc"] = json!("2.0");
        let text = message.to_string();
        let framed = format!("Content-Length: {}\r\n\r\n{text}", text.len());
        if stdin.write_all(framed.as_bytes()).await.is_err() {
            // It has ended; the reader sees that too.
            return;
        }
    }
}

async fn read(mut pipe: impl AsyncBufReadExt + Unpin, sender: mpsc::UnboundedSender<Incoming>) {
    loop {
        match message(&mut pipe).await {
            Ok(Some(message)) => {
                if let Some(message) = understand(message)
                    && sender.send(message).is_err()
                {
                    return;
                }
            }
            Ok(None) => return,
            Err(error) => return warn!("rust-analyzer cannot be understood: {error}"),
        }
    }
}

/// The next message; `None` at the end.
async fn message(pipe: &mut (impl AsyncBufReadExt + Unpin)) -> std::io::Result<Option<Value>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if pipe.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
    let length: usize = length
        .filter(|length| *length <= MAX_LENGTH)
        .ok_or_else(|| std::io::Error::other("a message has no length, or is too long"))?;
    let mut bytes = vec![0; length];
    pipe.read_exact(&mut bytes).await?;
    Ok(Some(serde_json::from_slice(&bytes)?))
}

fn understand(mut message: Value) -> Option<Incoming> {
    let method = message["method"].as_str().map(str::to_owned);
    let params = message["params"].take();
    match (method, message["id"].take()) {
        (Some(method), Value::Null) => Some(Incoming::Notification { method, params }),
        (Some(method), id) => Some(Incoming::Request { id, method, params }),
        (None, id) => {
            let result = match message["error"].take() {
                Value::Null => Ok(message["result"].take()),
                error => Err(error),
            };
            Some(Incoming::Response {
                id: id.as_i64()?,
                result,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn messages_are_told_apart_and_end_with_the_pipe() {
        let texts = [
            r#"{"id":1,"result":[2]}"#,
            r#"{"id":3,"error":{"code":4}}"#,
            r#"{"id":"a","method":"b"}"#,
            r#"{"method":"c","params":{}}"#,
        ];
        let framed: String = texts
            .iter()
            .map(|text| format!("Content-Length: {}\r\n\r\n{text}", text.len()))
            .collect();
        let (sender, mut receiver) = mpsc::unbounded_channel();
        read(framed.as_bytes(), sender).await;
        let response = |id, result| Incoming::Response { id, result };
        assert_eq!(receiver.recv().await, Some(response(1, Ok(json!([2])))));
        assert_eq!(
            receiver.recv().await,
            Some(response(3, Err(json!({"code": 4}))))
        );
        let (id, params) = (json!("a"), Value::Null);
        assert_eq!(
            receiver.recv().await,
            Some(Incoming::Request {
                id,
                method: "b".into(),
                params
            })
        );
        let notification = Incoming::Notification {
            method: "c".into(),
            params: json!({}),
        };
        assert_eq!(receiver.recv().await, Some(notification));
        assert_eq!(receiver.recv().await, None);
    }

    #[tokio::test]
    async fn what_is_no_message_ends_the_connection() {
        for text in [
            "\r\n",
            "Content-Length: 99999999999\r\n\r\n",
            "Content-Length: 1\r\n\r\n{",
        ] {
            let (sender, mut receiver) = mpsc::unbounded_channel();
            read(text.as_bytes(), sender).await;
            assert_eq!(receiver.recv().await, None, "{text}");
        }
    }
}
