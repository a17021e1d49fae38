//! [`Link`]: a parameter that follows another.

use super::params::WeakParams;
use super::{ParamError, Params, Watcher};
use crate::session::scope;
use crate::session::user_code::UserCode;
use crate::threads::panics::Failure;
use std::cell::Cell;
use std::sync::{Arc, Mutex};

/// How deep links may set each other in turn. A ring of links settles when the values are equal; one that converts back and
/// forth without end does not.
const MAX_DEPTH: u32 = 32;

/// A link made by [`Parameterized::link`](super::Parameterized::link). Dropping it does not end the link.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let (one, other) = (Toggle::new("one").value(true), Toggle::new("other"));
/// let link = one.link(&other, "value", "value").synced().bidirectional();
/// assert!(other.get_value());
/// other.value(false);
/// assert!(!one.get_value());
/// link.unlink();
/// one.value(true);
/// assert!(!other.get_value());
/// ```
#[derive(Clone)]
pub struct Link {
    source: LinkEnd,
    target: LinkEnd,
    forward: Watcher,
    back: Arc<Mutex<Option<Watcher>>>,
}

#[derive(Clone)]
struct LinkEnd {
    params: Params,
    name: &'static str,
}

impl Link {
    pub(super) fn new(
        source: Params,
        name: &str,
        target: Params,
        target_name: &str,
    ) -> Result<Link, ParamError> {
        let source = LinkEnd::new(source, name)?;
        let target = LinkEnd::new(target, target_name)?;
        source.check_to(&target)?;
        source.check_session()?;
        target.check_session()?;
        let forward = follow(&source, &target, target.params.clone())?;
        Ok(Link {
            source,
            target,
            forward,
            back: Arc::default(),
        })
    }

    /// Makes the source follow the target too. Once is enough: again has no effect.
    ///
    /// # Panics
    /// When the source cannot be set. [`Link::try_bidirectional`] gives the error.
    #[track_caller]
    pub fn bidirectional(self) -> Link {
        match self.try_bidirectional() {
            Ok(link) => link,
            Err(error) => panic!("{error}"),
        }
    }

    /// Makes the source follow the target too.
    ///
    /// # Errors
    /// When the source is read-only. The link itself stays.
    pub fn try_bidirectional(self) -> Result<Link, ParamError> {
        self.target.check_to(&self.source)?;
        let mut back = crate::base::sync::lock(&self.back);
        if back.is_none() {
            // Weak: else the two would keep each other alive.
            *back = Some(follow(
                &self.target,
                &self.source,
                self.source.params.downgrade(),
            )?);
        }
        drop(back);
        Ok(self)
    }

    /// Sets the target to the source's value once, now.
    ///
    /// # Panics
    /// When the target does not take the value.
    #[track_caller]
    pub fn synced(self) -> Link {
        let value = self.source.params.get(self.source.name);
        self.target.params.set(self.target.name, value);
        self
    }

    /// Ends the link, both ways. No effect when it ended before.
    pub fn unlink(&self) {
        self.forward.unwatch();
        if let Some(back) = &*crate::base::sync::lock(&self.back) {
            back.unwatch();
        }
    }
}

impl std::fmt::Debug for Link {
    /// `Link(Toggle.value ↔ PeriodicCallback.running)`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let arrow = if crate::base::sync::lock(&self.back).is_some() {
            "↔"
        } else {
            "→"
        };
        write!(f, "Link({} {arrow} {})", self.source, self.target)
    }
}

impl LinkEnd {
    fn new(params: Params, name: &str) -> Result<LinkEnd, ParamError> {
        let name = params.parameter(name)?.name();
        Ok(LinkEnd { params, name })
    }

    /// A visitor's objects do not steer the callback of a notebook or program: each would for all.
    fn check_session(&self) -> Result<(), ParamError> {
        let scope = scope::current();
        match self.params.session() {
            Some(session) if scope.session().is_visitors() && session != scope.session() => {
                Err(ParamError::Refused {
                    owner: self.params.class().to_owned(),
                    parameter: self.name.to_owned(),
                    reason: "the callback was created outside of the app function: create it within, where it is called once for \
                             each session"
                        .to_owned(),
                })
            }
            _ => Ok(()),
        }
    }

    fn check_to(&self, target: &LinkEnd) -> Result<(), ParamError> {
        let from = self.params.parameter(self.name)?;
        let to = target.params.parameter(target.name)?;
        if to.is_read_only() {
            return Err(ParamError::ReadOnly {
                owner: target.params.class().to_owned(),
                parameter: target.name.to_owned(),
            });
        }
        if !from.fits(to) {
            return Err(ParamError::LinkType {
                source: format!("{self} ({})", from.words()),
                target: format!("{target} ({})", to.words()),
            });
        }
        Ok(())
    }
}

impl std::fmt::Display for LinkEnd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.params.class(), self.name)
    }
}

/// The parameters of the end that follows: held strongly one way, weakly the way back.
trait Held: Send + 'static {
    fn held(&self) -> Option<Params>;
}

impl Held for Params {
    fn held(&self) -> Option<Params> {
        Some(self.clone())
    }
}

impl Held for WeakParams {
    fn held(&self) -> Option<Params> {
        self.upgrade()
    }
}

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

fn follow(leader: &LinkEnd, follower: &LinkEnd, held: impl Held) -> Result<Watcher, ParamError> {
    let code = UserCode::new(format!("link {leader} → {follower}"));
    let leader_params = leader.params.downgrade();
    let (leader_name, follower_name) = (leader.name, follower.name);
    leader.params.try_watch(leader_name, move |_| {
        let (Some(leader), Some(follower)) = (leader_params.upgrade(), held.held()) else {
            return;
        };
        // The current value, not the event's: when two threads set both ends, the ends settle on one value.
        let value = leader.get(leader_name);
        if follower.get(follower_name) == value {
            return;
        }
        if DEPTH.get() >= MAX_DEPTH {
            code.failed(&Failure::error(
                "the linked parameters set each other without end; stopped",
            ));
            return;
        }
        DEPTH.set(DEPTH.get() + 1);
        let result = follower.try_set(follower_name, value);
        DEPTH.set(DEPTH.get() - 1);
        if let Err(error) = result {
            code.failed(&Failure::error(error));
        }
    })
}
