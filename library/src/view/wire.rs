//! [`Wire`]: how the messages of a view go to the page.

use crate::base::json::Json;
use crate::comm::Channel;

/// The page's end of one view.
pub(crate) trait Wire: Send + Sync {
    /// Sends a message. `data` is JSON text.
    fn send_text(&self, data: &str, buffers: &[&[u8]]);

    /// Forgets the page, which learns why if it is there after all.
    fn close(&self, reason: &str);
}

/// A comm of its own, as our extension opens it.
impl Wire for Channel {
    fn send_text(&self, data: &str, buffers: &[&[u8]]) {
        Channel::send_text(self, data, buffers);
    }

    fn close(&self, reason: &str) {
        let data = Json::object([("reason", Json::from(reason))]);
        Channel::close(self, &data.to_string());
    }
}
