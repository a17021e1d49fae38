//! A Jupyter frontend for tests: starts a kernel and talks to it over its sockets, so that a
//! test reads as a conversation.

#[path = "client.rs"]
mod client;
#[path = "executed.rs"]
mod executed;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use zeromq::{DealerSocket, SubSocket};

pub use executed::Executed;

pub use crate::wire::Received;
use crate::wire::{KEY, PATIENCE, Wire};

/// The file for the kernel's stderr, beside its connection file.
const LOG: &str = "log";

pub struct Frontend {
    pub wire: Wire,
    kernel: Kernel,
    /// Holds the connection file and the kernel's log.
    directory: tempfile::TempDir,
    /// Of shell, control, stdin, iopub and heartbeat.
    pub ports: [u16; 5],
    shell: DealerSocket,
    control: DealerSocket,
    stdin: DealerSocket,
    iopub: SubSocket,
    heartbeat: DealerSocket,
    /// iopub messages received and not yet asked for.
    pending: Vec<Received>,
    /// Replies on shell that came while another one was waited for.
    replies: Vec<Received>,
    is_left_alone: bool,
}

/// Ended with the test, whatever becomes of that.
struct Kernel(Child);

impl Drop for Kernel {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A process that stands still until this is dropped.
pub struct Stopped(u32);

impl Stopped {
    fn signal(&self, name: &str) {
        let mut kill = Command::new("kill");
        let sent = kill.args(["-s", name]).arg(self.0.to_string()).status();
        assert!(sent.unwrap().success());
    }
}

impl Drop for Stopped {
    fn drop(&mut self) {
        self.signal("CONT");
    }
}

impl Frontend {
    pub fn start() -> Frontend {
        static CELL_PROCESS_BUILT: Once = Once::new();
        CELL_PROCESS_BUILT.call_once(|| {
            Frontend::start_with(&[]).execute("1").ok();
        });
        Frontend::start_with(&[])
    }

    /// Starts a kernel whose cell process' programs may still have to be built, with these
    /// environment variables beside its own.
    pub fn start_with(environment: &[(&str, &OsStr)]) -> Frontend {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cellbeat"));
        command.envs(environment.iter().copied());
        Frontend::start_by(command, free_ports())
    }

    /// Starts a kernel by this command, which still lacks its arguments.
    pub fn start_by(mut command: Command, ports: [u16; 5]) -> Frontend {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("connection.json");
        let connection = json!({
            "transport": "tcp", "ip": "127.0.0.1", "key": KEY, "signature_scheme": "hmac-sha256",
            "shell_port": ports[0], "control_port": ports[1], "stdin_port": ports[2],
            "iopub_port": ports[3], "hb_port": ports[4],
        });
        std::fs::write(&path, connection.to_string()).unwrap();
        if command.get_envs().all(|(name, _)| name != "CELLBEAT_CACHE") {
            command.env("CELLBEAT_CACHE", cache());
        }
        let kernel = command
            .arg("kernel")
            .arg("--connection-file")
            .arg(&path)
            .args(["notebook.py", "--kernel=cellbeat"]) // As `jupyter run` adds what it was given.
            .stdin(Stdio::null())
            .stderr(std::fs::File::create(directory.path().join(LOG)).unwrap())
            .spawn()
            .unwrap();
        wait_for_listener(ports[3]);
        let wire = Wire::new();
        // One identity on shell and stdin, as clients have.
        let identity = uuid::Uuid::new_v4().to_string();
        let [shell, control, stdin, iopub, heartbeat] = ports;
        let mut iopub = wire.subscriber(iopub);
        wire.subscribe(&mut iopub, "");
        let dealer = |port| wire.dealer(port, &identity);
        let mut frontend = Frontend {
            shell: dealer(shell),
            control: dealer(control),
            stdin: dealer(stdin),
            iopub,
            heartbeat: dealer(heartbeat),
            wire,
            kernel: Kernel(kernel),
            directory,
            ports,
            pending: Vec::new(),
            replies: Vec::new(),
            is_left_alone: false,
        };
        frontend.wait_for(|message| message.msg_type == "iopub_welcome");
        frontend
    }

    /// What the kernel has logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.directory.path().join(LOG)).unwrap()
    }

    pub fn kernel_pid(&self) -> u32 {
        self.kernel.0.id()
    }

    /// The first process that the kernel has started: the cell process.
    pub fn cell_process(&self) -> u32 {
        *self.children().first().expect("a cell process")
    }

    /// Stops the cell process, as SIGSTOP does, until the result is dropped.
    pub fn stop_cell_process(&self) -> Stopped {
        let stopped = Stopped(self.cell_process());
        stopped.signal("STOP");
        // `kill` returns before all threads stand still.
        let tasks = || {
            let tasks = std::fs::read_dir(format!("/proc/{}/task", stopped.0));
            tasks.unwrap().flatten()
        };
        let is_stopped = |task: std::fs::DirEntry| {
            let stat = std::fs::read_to_string(task.path().join("stat"));
            stat.is_ok_and(|stat| {
                let state = stat.rsplit(") ").next();
                state.is_some_and(|state| state.starts_with('T'))
            })
        };
        while !tasks().all(is_stopped) {
            std::thread::sleep(Duration::from_millis(1));
        }
        stopped
    }

    /// The kernel's resident memory in bytes.
    pub fn resident(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.kernel_pid()));
        let status = status.unwrap();
        let (_, line) = status.split_once("VmRSS:").unwrap();
        let kibibytes: usize = line.split_whitespace().next().unwrap().parse().unwrap();
        kibibytes << 10
    }

    /// The processes that the kernel has started and that run.
    pub fn children(&self) -> Vec<u32> {
        // Any of the kernel's threads may have started one.
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.kernel.0.id())).unwrap();
        let lists = tasks.map(|task| {
            std::fs::read_to_string(task.unwrap().path().join("children")).unwrap_or_default()
        });
        let all: Vec<String> = lists.collect();
        all.iter()
            .flat_map(|list| list.split_whitespace())
            .map(|pid| pid.parse().unwrap())
            .collect()
    }

    /// Runs a cell as a notebook does that does not say which cell it is.
    #[track_caller]
    pub fn execute(&mut self, code: &str) -> Executed {
        self.execute_as(json!({}), json!({"code": code}))
    }

    /// Runs the code of the notebook cell with this id.
    #[track_caller]
    pub fn execute_cell(&mut self, cell_id: &str, code: &str) -> Executed {
        self.execute_as(json!({"cellId": cell_id}), json!({"code": code}))
    }

    #[track_caller]
    pub fn execute_as(&mut self, metadata: Value, content: Value) -> Executed {
        let id = self.send_shell("execute_request", metadata, content, Vec::new());
        self.finish(&id)
    }

    /// The content of the reply to an execute_request whose outputs were read already.
    #[track_caller]
    pub fn finish_reply(&mut self, msg_id: &str) -> Value {
        let reply = self.reply_to(msg_id);
        assert_eq!(reply.msg_type, "execute_reply");
        reply.content
    }

    /// Waits for the reply and the idle of an execute_request.
    #[track_caller]
    pub fn finish(&mut self, msg_id: &str) -> Executed {
        let reply = self.reply_to(msg_id);
        assert_eq!(reply.msg_type, "execute_reply");
        let outputs = self.outputs_until_idle(msg_id);
        Executed {
            reply: reply.content,
            outputs,
        }
    }

    /// Reads past all that is published until the request with this id is idle.
    pub fn skip_until_idle(&mut self, msg_id: &str) {
        loop {
            let message = self.wire.receive(&mut self.iopub, "an iopub message");
            if message.parent["msg_id"] == msg_id && message.content["execution_state"] == "idle" {
                return;
            }
        }
    }

    pub fn outputs_until_idle(&mut self, msg_id: &str) -> Vec<Received> {
        let mut outputs = Vec::new();
        loop {
            // Comm messages are for views, whichever cell caused them.
            let message = self.wait_for(|message| {
                message.parent["msg_id"] == msg_id && !message.msg_type.starts_with("comm_")
            });
            if message.content["execution_state"] == "idle" {
                return outputs;
            }
            outputs.push(message);
        }
    }

    /// The first `count` outputs of a type that a cell's callbacks publish. Some may have come
    /// before the cell was idle.
    pub fn outputs_of(&mut self, cell: &Executed, msg_type: &str, count: usize) -> Vec<Received> {
        let mut outputs: Vec<_> = cell.of_type(msg_type).take(count).cloned().collect();
        while outputs.len() < count {
            outputs.push(self.wait_for(|m| m.msg_type == msg_type));
        }
        outputs
    }

    /// A request on shell and its reply.
    #[track_caller]
    pub fn request(&mut self, msg_type: &str, content: Value) -> Received {
        let id = self.send_shell(msg_type, json!({}), content, Vec::new());
        self.reply_to(&id)
    }

    /// The reply on shell to the request with this id; others stay for later.
    #[track_caller]
    pub fn reply_to(&mut self, msg_id: &str) -> Received {
        let mine = |reply: &Received| reply.parent["msg_id"] == msg_id;
        if let Some(at) = self.replies.iter().position(mine) {
            return self.replies.remove(at);
        }
        loop {
            let reply = self.receive_on_shell();
            if mine(&reply) {
                return reply;
            }
            self.replies.push(reply);
        }
    }

    /// A new subshell's id.
    #[track_caller]
    pub fn create_subshell(&mut self) -> String {
        let reply = self.control_request("create_subshell_request", json!({}));
        assert_eq!(reply.msg_type, "create_subshell_reply");
        assert_eq!(reply.content["status"], "ok");
        reply.content["subshell_id"].as_str().unwrap().to_owned()
    }

    /// Sends an execute_request to a subshell, or to the main shell.
    pub fn send_code(&mut self, subshell: Option<&str>, code: &str) -> String {
        self.send_to(subshell, "execute_request", json!({"code": code}))
    }

    /// Sends on shell for a subshell, or for the main shell, and returns the message's id.
    pub fn send_to(&mut self, subshell: Option<&str>, msg_type: &str, content: Value) -> String {
        let mut header = self.wire.header(msg_type);
        header.subshell_id = subshell.map(str::to_owned);
        let id = header.msg_id.clone();
        let parts = self
            .wire
            .encode_with(&json!(header), json!({}), content, Vec::new());
        self.send_raw(parts);
        id
    }

    /// Runs a cell of a subshell to its end.
    #[track_caller]
    pub fn execute_in(&mut self, subshell: &str, code: &str) -> Executed {
        let id = self.send_code(Some(subshell), code);
        self.finish(&id)
    }

    /// Sends these frames on the channel of this name as they are.
    pub fn send_raw_on(&mut self, channel: &str, parts: Vec<Bytes>) {
        let socket = match channel {
            "shell" => &mut self.shell,
            "control" => &mut self.control,
            "stdin" => &mut self.stdin,
            "heartbeat" => &mut self.heartbeat,
            other => panic!("no channel {other}"),
        };
        self.wire.send(socket, parts);
    }

    /// Sends an interrupt_request, or another request on control, and returns its id at once.
    pub fn send_control(&mut self, msg_type: &str, content: Value) -> String {
        let (id, parts) = self.wire.encode(msg_type, json!({}), content, Vec::new());
        self.send_raw_on("control", parts);
        id
    }

    /// Sends to iopub what no subscriber sends.
    pub fn send_on_iopub(&self, messages: &[&'static [u8]]) {
        self.wire.send_to_publisher(self.ports[3], messages);
    }

    /// A request on control and its reply.
    #[track_caller]
    pub fn control_request(&mut self, msg_type: &str, content: Value) -> Received {
        let id = self.send_control(msg_type, content);
        let reply = self.wire.receive(&mut self.control, "a reply on control");
        assert_eq!(reply.parent["msg_id"], id, "{reply:#?}");
        reply
    }

    /// Sends on shell and returns the message's id.
    pub fn send_shell(
        &mut self,
        msg_type: &str,
        metadata: Value,
        content: Value,
        buffers: Vec<Bytes>,
    ) -> String {
        let (id, parts) = self.wire.encode(msg_type, metadata, content, buffers);
        self.send_raw(parts);
        id
    }

    /// Sends a message on shell whose content is these bytes.
    pub fn send_signed(&mut self, msg_type: &str, content: Vec<u8>) {
        let parts = self.wire.encode_bytes(msg_type, content);
        self.send_raw(parts);
    }

    /// Sends these frames on shell as they are.
    pub fn send_raw(&mut self, parts: Vec<Bytes>) {
        self.wire.send(&mut self.shell, parts);
    }

    /// The next reply on shell.
    pub fn recv_shell(&mut self) -> Received {
        if self.replies.is_empty() {
            self.receive_on_shell()
        } else {
            self.replies.remove(0)
        }
    }

    fn receive_on_shell(&mut self) -> Received {
        self.wire.receive(&mut self.shell, "a reply on shell")
    }

    /// The next `input_request`.
    pub fn recv_stdin(&mut self) -> Received {
        self.wire.receive(&mut self.stdin, "a message on stdin")
    }

    /// Answers an `input_request`.
    pub fn reply_stdin(&mut self, value: &str) {
        let (_, parts) =
            self.wire
                .encode("input_reply", json!({}), json!({"value": value}), vec![]);
        self.send_raw_on("stdin", parts);
    }

    /// The echo of `bytes` on the heartbeat channel.
    pub fn beat(&mut self, bytes: &'static [u8]) -> Bytes {
        self.send_raw_on("heartbeat", vec![Bytes::from_static(bytes)]);
        let echo = self.wire.receive_frames(&mut self.heartbeat, "a heartbeat");
        echo.into_iter().next_back().unwrap()
    }

    /// That the kernel answers on shell, control and heartbeat.
    #[track_caller]
    pub fn assert_answers(&mut self) {
        let shell = self.request("kernel_info_request", json!({}));
        assert_eq!(shell.content["status"], "ok");
        let control = self.control_request("kernel_info_request", json!({}));
        assert_eq!(control.content["status"], "ok");
        assert_eq!(self.beat(b"still there"), &b"still there"[..]);
    }

    /// The next iopub message that `wanted` accepts; others stay for later.
    #[track_caller]
    pub fn wait_for(&mut self, wanted: impl Fn(&Received) -> bool) -> Received {
        self.try_wait_for(PATIENCE, wanted)
            .expect("an iopub message in time")
    }

    pub fn try_wait_for(
        &mut self,
        patience: Duration,
        wanted: impl Fn(&Received) -> bool,
    ) -> Option<Received> {
        if let Some(at) = self.pending.iter().position(&wanted) {
            return Some(self.pending.remove(at));
        }
        let deadline = std::time::Instant::now() + patience;
        loop {
            let left = deadline.saturating_duration_since(std::time::Instant::now());
            let parts = self.wire.try_receive_frames(&mut self.iopub, left)?;
            let message = self.wire.decode(parts);
            if wanted(&message) {
                return Some(message);
            }
            self.pending.push(message);
        }
    }

    /// No look at the end at what came and was not asked for, where that is not the test's subject.
    pub fn leave_the_rest(&mut self) {
        self.is_left_alone = true;
    }

    fn assert_nothing_is_left(&mut self) {
        // Comes after the replies to all that was sent before and is answered at once, and after their outputs.
        let last = self.send_shell("kernel_info_request", json!({}), json!({}), Vec::new());
        self.reply_to(&last);
        self.wait_for(|m| m.parent["msg_id"] == last && m.content["execution_state"] == "idle");
        let shown = [
            "stream",
            "error",
            "display_data",
            "execute_result",
            "update_display_data",
        ];
        let outputs = std::mem::take(&mut self.pending).into_iter();
        let left = outputs.filter(|output| shown.contains(&output.msg_type.as_str()));
        let left: Vec<Received> = std::mem::take(&mut self.replies)
            .into_iter()
            .chain(left)
            .collect();
        assert!(left.is_empty(), "the test has not looked at {left:#?}");
    }

    /// Waits for the kernel to end and returns its exit code.
    pub fn exit_code(&mut self) -> Option<i32> {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.kernel.0.try_wait().unwrap() {
                return status.code();
            }
            assert!(
                std::time::Instant::now() < deadline,
                "the kernel did not end"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Frontend {
    /// Fails a test that has not looked at all that came: a reply to what must not be answered, an error that nobody expected.
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the kernel's log:\n{}", self.log());
        } else if !self.is_left_alone && matches!(self.kernel.0.try_wait(), Ok(None)) {
            self.assert_nothing_is_left();
        }
    }
}

/// All kernels of the tests share one cache, so that the cell process' programs are built once.
pub fn cache() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

/// Waits until the socket that a kernel binds last listens. The ZeroMQ crate, connecting earlier, would try again after 50 ms,
/// which is longer than a kernel takes to start.
pub fn wait_for_listener(port: u16) {
    let deadline = std::time::Instant::now() + PATIENCE;
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            std::time::Instant::now() < deadline,
            "the kernel does not listen"
        );
        std::thread::sleep(Duration::from_micros(500));
    }
}

pub fn free_ports() -> [u16; 5] {
    // Held together, so that no two are the same.
    let listeners: [std::net::TcpListener; 5] =
        std::array::from_fn(|_| std::net::TcpListener::bind("127.0.0.1:0").unwrap());
    listeners.map(|listener| listener.local_addr().unwrap().port())
}
