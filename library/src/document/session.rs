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
    pub fn current() -> Self {
        scope::current().session().document()
    }
}

impl Session {
    /// The models of this session.
    pub fn document(&self) -> Document {
        Document::clone(&self.parts().get())
    }
}
