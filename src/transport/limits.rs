//! How much a client can cost. Whoever reaches the port can connect, with or without the connection file's key.

use std::time::Duration;

/// Connections of one socket. A Jupyter server has one for each open tab; five sockets of this size leave room below the 1024
/// files that a process may usually have open. Of more than these, one gives way to the new one: first those in their handshake,
/// then those on which the kernel has not heard from its user, a signed request or a subscription, longest silent first.
pub(super) const CONNECTIONS: usize = 160;

/// How long a client may take from its connection to its READY. libzmq itself gives up after 30 s; a busy machine needs one.
pub(super) const HANDSHAKE: Duration = Duration::from_secs(10);

/// A command: READY and INITIATE carry two short properties.
pub(super) const COMMAND: usize = 8 * 1024;

/// What a socket takes as one message, all its frames together.
#[derive(Clone, Copy, Debug)]
pub(super) struct MessageLimits {
    pub bytes: usize,
    pub frames: usize,
}

/// A request. Uploads of widgets come as buffers of any number and size.
pub(super) const REQUEST: MessageLimits = MessageLimits {
    bytes: 1 << 30,
    frames: 1 << 16,
};

/// What a subscriber sends: a subscription, whose topic is a prefix of `kernel.<session>.<type>`.
pub(super) const SUBSCRIPTION: MessageLimits = MessageLimits {
    bytes: 4 * 1024,
    frames: 8,
};

/// Different topics of one subscriber; Jupyter's clients have one.
pub(super) const TOPICS: usize = 256;

/// What each connection may hold of a message that is not whole. What is more comes out of the room that all connections of a
/// socket share, so that many claims together hold no more than one largest message.
pub(super) const OWN_ROOM: usize = 1024 * 1024;

/// Whole requests that wait for the kernel. Then it reads no more, and the clients wait.
pub(super) const REQUESTS: usize = 64;

/// What may wait for one client that does not read it, beside the system's socket buffers.
pub(super) const OUTGOING: usize = 16 * 1024 * 1024;

/// What a message in a queue costs beside its bytes.
pub(super) const MESSAGE_OVERHEAD: usize = 256;

/// How long all wait for one subscriber whose queue is full. It gets this time back by reading, at [`SLOWEST_READER`]: one that
/// reads faster loses nothing and sets the pace of the cell that prints; one that does not read costs this once.
pub(super) const PATIENCE: Duration = Duration::from_millis(200);

/// The same where no other subscriber would get the message earlier: a busy machine may stop a client for longer.
pub(super) const PATIENCE_ALONE: Duration = Duration::from_secs(2);

/// Bytes a second.
pub(super) const SLOWEST_READER: usize = 4 * 1024 * 1024;

/// A client that reads nothing for so long, though something waits for it, is hopeless: its connection ends. So does one that
/// holds room of all with a message of which nothing comes any more.
pub(super) const HOPELESS: Duration = Duration::from_secs(30);

/// What was sent on a connection that has been replaced by a newer one of the same client may still arrive for so long.
pub(super) const STRAGGLERS: Duration = Duration::from_secs(1);

/// Clients that have gone and may come back under their identity, and for how long their replies are kept.
pub(super) const ABSENT: usize = 32;
pub(super) const ABSENCE: Duration = Duration::from_secs(60);

/// What is kept for one of them.
pub(super) const ABSENT_OUTGOING: usize = 1024 * 1024;

/// How long a port that is in use is tried again. Jupyter chooses the ports before the kernel binds them, and another program's
/// connection can have one for a moment.
pub(super) const PORT_IN_USE: Duration = Duration::from_secs(2);
