//! The document of a session.

use super::Document;
use crate::session::parts::{Part, Stage};
use crate::session::{Session, scope};

impl Part for Document {
    fn stage(&self) -> Stage {
        Stage::Data
    }

    fn end(&self) {
        Document::end(self);
    }
}

impl Document {
    /// The document of the current session.
    ///
    /// ```
    /// use cellbeat::document::Document;
    /// use cellbeat::prelude::*;
    ///
    /// Document::current().set_title("Ponds");
    /// ```
    pub fn current() -> Self {
        scope::current().session().document()
    }
}

impl Session {
    /// The models of this session.
    ///
    /// ```
    /// use cellbeat::document::Document;
    ///
    /// let session = cellbeat::scope::current().session().clone();
    /// assert!(session.document() == Document::current());
    /// ```
    pub fn document(&self) -> Document {
        Document::clone(&self.parts().get())
    }
}
