//! [`Executed`]: what a cell gave.

use serde_json::Value;

use crate::wire::Received;

/// A cell that was run to its end: its reply and what was published for it, in order.
#[derive(Debug)]
pub struct Executed {
    pub reply: Value,
    pub outputs: Vec<Received>,
}

impl Executed {
    /// The text of a stream, however many messages it came in.
    pub fn stream(&self, name: &str) -> String {
        self.of_type("stream")
            .filter(|output| output.content["name"] == name)
            .map(|output| output.content["text"].as_str().unwrap())
            .collect()
    }

    pub fn of_type<'a>(&'a self, msg_type: &'a str) -> impl Iterator<Item = &'a Received> {
        self.outputs
            .iter()
            .filter(move |output| output.msg_type == msg_type)
    }

    /// The text/plain of the result, and that there is no error.
    #[track_caller]
    pub fn result(&self) -> &str {
        self.ok();
        let result = self.of_type("execute_result").next();
        let result = result.unwrap_or_else(|| panic!("no result: {self:#?}"));
        result.content["data"]["text/plain"].as_str().unwrap()
    }

    #[track_caller]
    pub fn ok(&self) -> &Executed {
        assert_eq!(self.reply["status"], "ok", "{self:#?}");
        self
    }

    /// The evalue of the error, and that there is one.
    #[track_caller]
    pub fn error(&self) -> &str {
        assert_eq!(self.reply["status"], "error", "{self:#?}");
        self.reply["evalue"].as_str().unwrap()
    }

    /// The kinds of messages that were published, `status` left out.
    pub fn kinds(&self) -> Vec<&str> {
        self.outputs
            .iter()
            .map(|output| output.msg_type.as_str())
            .filter(|kind| *kind != "status")
            .collect()
    }
}
