//! Further clients of a frontend's kernel.

use bytes::Bytes;
use serde_json::{Value, json};
use zeromq::{DealerSocket, SubSocket};

use super::Frontend;
use crate::wire::Received;

/// Another client: a DEALER and its own SUB.
pub struct Client {
    shell: DealerSocket,
    iopub: SubSocket,
}

impl Frontend {
    /// A further client of the same kernel.
    pub fn connect(&self) -> Client {
        let identity = uuid::Uuid::new_v4().to_string();
        let shell = self.wire.dealer(self.ports[0], &identity);
        let iopub = self.wire.subscriber(self.ports[3]);
        Client { shell, iopub }
    }

    /// Subscribes a client of [`Frontend::connect`] to a topic and returns the welcome's topic frame and content.
    pub fn subscribe(&self, client: &mut Client, topic: &str) -> (Bytes, Value) {
        self.wire.subscribe(&mut client.iopub, topic);
        loop {
            let parts = self.wire.receive_frames(&mut client.iopub, "a welcome");
            let topic = parts[0].clone();
            let message = self.wire.decode(parts);
            if message.msg_type == "iopub_welcome" {
                return (topic, message.content);
            }
        }
    }

    /// Sends a request as that client.
    pub fn send_as(&self, client: &mut Client, msg_type: &str, content: Value) -> String {
        let (id, parts) = self.wire.encode(msg_type, json!({}), content, Vec::new());
        self.wire.send(&mut client.shell, parts);
        id
    }

    /// That client's next reply.
    pub fn recv_as(&self, client: &mut Client) -> Received {
        self.wire.receive(&mut client.shell, "a reply on shell")
    }

    /// What that client's subscription shows until the request with this id is idle.
    pub fn outputs_as(&self, client: &mut Client, msg_id: &str) -> Vec<Received> {
        let mut outputs = Vec::new();
        loop {
            let message = self.wire.receive(&mut client.iopub, "an iopub message");
            if message.parent["msg_id"] != msg_id {
                continue;
            }
            if message.content["execution_state"] == "idle" {
                return outputs;
            }
            outputs.push(message);
        }
    }
}
