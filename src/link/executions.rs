//! [`Executions`]: those of this kernel, and what is published for the requests that they belong to.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use serde::Serialize;
use serde_json::json;
use serde_json::value::RawValue;
use tracing::warn;

use super::Execution;
use super::evcxr_content::Piece;
use super::frames::{ClearOutput, CommFrame, Display, DisplayKind};
use super::pipes;
use crate::channels::iopub::IoPub;
use crate::wire::Parent;
use crate::wire::message::Outgoing;
use crate::wire::output::StreamName;

/// How many executions are known: callbacks publish long after their cell has ended. Beyond, those of which nothing has come for
/// longest are forgotten, down to half; each takes about half a kilobyte. What does come of them is shown under the last cell.
const MOST_EXECUTIONS: usize = 2000;

pub(super) struct Executions {
    iopub: IoPub,
    known: HashMap<u64, Known>,
    /// The execution that began last.
    last: u64,
    clock: AtomicU64,
}

/// The content of a display, whose parts go out as they came: they can be large.
#[derive(Serialize)]
struct DisplayContent<'a> {
    data: &'a RawValue,
    metadata: &'a RawValue,
    transient: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    execution_count: Option<u32>,
}

/// The content of a comm's message, whose data goes out as it came too.
#[derive(Serialize)]
struct CommContent<'a> {
    comm_id: &'a str,
    data: &'a RawValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_name: Option<&'a str>,
}

struct Known {
    execution: Execution,
    /// [`Executions::clock`] when something came of it last.
    used: AtomicU64,
}

impl Executions {
    pub(super) fn new(iopub: IoPub) -> Executions {
        Executions {
            iopub,
            known: HashMap::new(),
            last: 0,
            clock: AtomicU64::new(0),
        }
    }

    pub(super) fn iopub(&self) -> &IoPub {
        &self.iopub
    }

    /// The execution that began last.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// `runs`: whether an earlier one has not ended yet, so that it is not to be forgotten.
    pub(super) fn begin(&mut self, execution: Execution, runs: impl Fn(u64) -> bool) {
        if self.known.len() >= MOST_EXECUTIONS {
            self.forget_half(runs);
        }
        self.last = execution.id;
        let used = AtomicU64::new(self.now());
        self.known.insert(execution.id, Known { execution, used });
    }

    fn forget_half(&mut self, runs: impl Fn(u64) -> bool) {
        let mut used: Vec<u64> = self
            .known
            .values_mut()
            .map(|known| *known.used.get_mut())
            .collect();
        let half = used.len() / 2;
        let (_, median, _) = used.select_nth_unstable(half);
        let median = *median;
        self.known
            .retain(|id, known| *known.used.get_mut() >= median || runs(*id));
    }

    fn now(&self) -> u64 {
        self.clock.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn get(&self, id: u64) -> Option<&Execution> {
        let is_forgotten = || (1..self.last).contains(&id);
        let last = || is_forgotten().then(|| self.known.get(&self.last));
        let known = self.known.get(&id).or_else(|| last().flatten())?;
        known.used.store(self.now(), Ordering::Relaxed);
        Some(&known.execution)
    }

    /// `None` where nothing is to be published.
    pub(super) fn parent(&self, id: u64) -> Option<Parent> {
        let execution = self.get(id)?;
        (!execution.silent).then(|| execution.parent.clone())
    }

    pub(super) async fn display(&self, display: Display) {
        let id = display.execution;
        let Some(execution) = self.get(id) else {
            warn!("a display of the unknown execution {id}");
            return;
        };
        if execution.silent {
            return;
        }
        let bytes = display.data.get().len();
        let is_result = matches!(display.kind, DisplayKind::ExecuteResult);
        let msg_type = match display.kind {
            DisplayKind::ExecuteResult => "execute_result",
            DisplayKind::DisplayData => "display_data",
            DisplayKind::UpdateDisplayData => "update_display_data",
        };
        let message = move || {
            let content = DisplayContent {
                data: &display.data,
                metadata: &display.metadata,
                transient: &display.transient,
                execution_count: is_result.then_some(execution.execution_count),
            };
            Outgoing::new(msg_type, &execution.parent, &content)
        };
        self.iopub.send_large(bytes, message).await;
    }

    pub(super) async fn clear_output(&self, clear: ClearOutput) {
        if let Some(parent) = self.parent(clear.execution) {
            let content = json!({"wait": clear.wait});
            self.iopub.publish("clear_output", &parent, &content).await;
        }
    }

    pub(super) async fn stream(&self, id: u64, name: StreamName, text: &str) {
        if let Some(parent) = self.parent(id) {
            self.iopub.stream(&parent, name, text).await;
        }
    }

    /// What came from a cell itself and not through the pipes.
    pub(super) async fn stdout(&self, id: u64, pieces: Vec<Piece>) {
        let parent = self.parent(id);
        pipes::publish(&self.iopub, parent.as_ref(), StreamName::Stdout, pieces).await;
    }

    pub(super) async fn comm(&self, msg_type: &'static str, comm: CommFrame, buffers: Vec<Bytes>) {
        let execution = self.get(comm.execution);
        let bytes = comm.data.get().len();
        let parent = match comm.parent {
            Some(header) => Parent(Bytes::from(String::from(Box::<str>::from(header)))),
            None => execution.map_or_else(Parent::none, |execution| execution.parent.clone()),
        };
        let message = move || {
            let content = CommContent {
                comm_id: &comm.comm_id,
                data: &comm.data,
                target_name: (msg_type == "comm_open").then_some(&comm.target_name),
            };
            let mut message = Outgoing::new(msg_type, &parent, &content);
            message.metadata = comm.metadata;
            message.buffers = buffers;
            message
        };
        self.iopub.send_large(bytes, message).await;
    }

    /// The cell process, and with it this end of the comm, is gone.
    pub(super) async fn close_comm(&self, comm_id: &str, reason: &str) {
        let content = json!({"comm_id": comm_id, "data": {"reason": reason}});
        self.iopub
            .publish("comm_close", &Parent::none(), &content)
            .await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn execution(id: u64) -> Execution {
        Execution {
            id,
            parent: Parent(Bytes::from(id.to_string())),
            execution_count: 1,
            in_subshell: false,
            silent: false,
            stdin: None,
        }
    }

    #[test]
    fn executions_that_are_used_outlive_the_limit_and_the_last_stands_for_others() {
        let (iopub, _queue) = IoPub::new();
        let mut executions = Executions::new(iopub);
        let most = u64::try_from(MOST_EXECUTIONS).unwrap();
        for id in 1..=most {
            executions.begin(execution(id), |_| false);
        }
        assert!(executions.parent(1).is_some(), "it was used last");
        executions.begin(execution(most + 1), |id| id == 3);
        assert_eq!(executions.known.len(), MOST_EXECUTIONS / 2 + 2);
        let last = most + 1;
        for (id, shown_under) in [(1, 1), (2, last), (3, 3), (most, most), (last, last)] {
            assert_eq!(executions.parent(id), Some(execution(shown_under).parent));
        }
        assert_eq!(executions.parent(0), None);
        assert_eq!(executions.parent(most + 2), None);
        assert_eq!(executions.last(), last);
    }
}
