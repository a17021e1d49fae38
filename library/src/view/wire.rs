//! [`Wire`]: how the messages of a view go to the page.

use crate::comm::Channel;

/// The page's end of one view.
pub(crate) trait Wire: Send + Sync {
    /// Sends a message. `data` is JSON text.
    fn send_text(&self, data: &str, buffers: &[&[u8]]);
}

/// A comm of its own, as our extension opens it.
impl Wire for Channel {
    fn send_text(&self, data: &str, buffers: &[&[u8]]) {
        Channel::send_text(self, data, buffers);
    }
}
