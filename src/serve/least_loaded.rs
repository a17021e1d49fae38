//! [`LeastLoaded`]: the visitors of a notebook, spread over the cell processes that it is served from.

use std::sync::Arc;

use cellbeat::visit::SessionContext;
use cellbeat_server::sessions::{Backend, Creating};

use super::{Apps, Relay};

/// Makes each session where there are the fewest.
pub(crate) struct LeastLoaded(Vec<Apps>);

impl LeastLoaded {
    /// Over the cell processes of these, one at least.
    pub(crate) fn over(relays: impl IntoIterator<Item = Arc<Relay>>) -> LeastLoaded {
        LeastLoaded(relays.into_iter().map(Apps::of_notebook).collect())
    }
}

impl Backend for LeastLoaded {
    fn create(&self, app: &str, context: SessionContext) -> Creating {
        // One that has just ended comes last; where all have, the first that comes back is as good as another.
        let load = |apps: &&Apps| apps.sessions().unwrap_or(usize::MAX);
        let apps = self.0.iter().min_by_key(load);
        apps.expect("there is one at least").create(app, context)
    }
}
