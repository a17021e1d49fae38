//! The link's vocabulary: the names that stand in the headers of frames. Library, host and kernel process have it from here.
//!
//! This file stands alone (std only).

macro_rules! names {
    ($(#[$about:meta])* $type:ident { $($(#[$what:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $type {
            $($(#[$what])* $variant,)*
        }

        impl $type {
            /// All of them.
            pub const ALL: &[$type] = &[$($type::$variant),*];

            /// As it stands in a header.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)*
                }
            }

            /// What stands in a header as `name`.
            pub fn from_name(name: &str) -> Option<$type> {
                match name {
                    $($name => Some($type::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

names! {
    /// `"type"` of what the kernel process sends.
    ToCell {
        /// Run a compiled cell.
        Run = "run",
        /// Load a notebook that is served as a whole.
        Notebook = "notebook",
        /// No cell of this subshell comes any more.
        SubshellDeleted = "subshell_deleted",
        /// ■ was pressed.
        Interrupt = "interrupt",
        /// The cell did not stop: its thread is to be given up. The answer is `done` or `not_given_up`.
        GiveUp = "give_up",
        /// The line that was asked for.
        InputReply = "input_reply",
        /// There is no line: see [`NoInput`].
        InputError = "input_error",
        /// The frontend opened a comm.
        CommOpen = "comm_open",
        /// A message of the frontend.
        CommMsg = "comm_msg",
        /// The frontend closed a comm.
        CommClose = "comm_close",
        /// The answer to `serve`.
        Served = "served",
        /// A visitor came.
        SessionCreate = "session_create",
        /// A session is to end.
        SessionEnd = "session_end",
        /// A client connected to a session.
        SessionConnect = "session_connect",
        /// A client is gone.
        SessionDisconnect = "session_disconnect",
        /// A client wants the document.
        SessionPull = "session_pull",
        /// A client changed the document. The first buffer is the content, the others have the names in the header.
        SessionPatch = "session_patch",
        /// A client has the patches so far.
        SessionAck = "session_ack",
        /// The cell process is to end.
        Shutdown = "shutdown",
    }
}

names! {
    /// `"type"` of what the cell process sends.
    FromCell {
        /// The process takes cells.
        Ready = "ready",
        /// A cell ended.
        Done = "done",
        /// The thread of a cell cannot be given up.
        NotGivenUp = "not_given_up",
        /// The notebook can be opened for visitors, or why it cannot.
        NotebookLoaded = "notebook_loaded",
        /// A mime bundle to show.
        Display = "display",
        /// Text that a callback or the cell of a subshell printed.
        Stream = "stream",
        /// The output of a cell is to be cleared.
        ClearOutput = "clear_output",
        /// A comm was opened.
        CommOpen = "comm_open",
        /// A message for the frontend.
        CommMsg = "comm_msg",
        /// A comm was closed.
        CommClose = "comm_close",
        /// The user is to be asked for a line.
        InputRequest = "input_request",
        /// A cell wants to serve apps. The answer is `served`.
        Serve = "serve",
        /// A server is to stop.
        ServeStop = "serve_stop",
        /// A session was created, or why it was not.
        SessionCreated = "session_created",
        /// A session ended, and its hooks have run.
        SessionEnded = "session_ended",
        /// The document for a client. The buffer is the content.
        SessionDocument = "session_document",
        /// A patch for a client. The first buffer is the content, the others have the names in the header.
        SessionChanged = "session_changed",
        /// What a client sent was done.
        SessionOk = "session_ok",
        /// What a client sent was not done.
        SessionError = "session_error",
        /// A client's session ended.
        SessionClosed = "session_closed",
    }
}

names! {
    /// `"status"` of a `done`: how a cell ended.
    Status {
        /// It ran to its end.
        Ok = "ok",
        /// A `?` at top level met an error.
        Error = "error",
        /// It panicked.
        Panic = "panic",
        /// A stored variable is not of the type that the cell was compiled for; nothing ran.
        Mismatch = "mismatch",
        /// It was interrupted, and has ended or had its thread given up.
        Interrupted = "interrupted",
    }
}

names! {
    /// `"error"` of an `input_error`.
    NoInput {
        /// The cell was interrupted.
        Interrupted = "interrupted",
        /// The client that runs the cell takes no input.
        NotAllowed = "not_allowed",
    }
}
