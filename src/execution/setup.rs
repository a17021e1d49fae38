//! The programs that cells need are built once for a toolchain; cells wait until then.

use std::path::PathBuf;
use std::sync::Arc;

use cellbeat_cells::{Knowledge, Runtime};
use tokio::sync::watch;

use crate::assist::Assist;

#[derive(Clone)]
pub(crate) enum RuntimeState {
    /// What is being done, empty when nothing has to be.
    Building(String),
    Ready(Arc<Runtime>),
    /// The next cell has it tried again: the user may have mended the reason.
    Failed(String),
}

#[derive(Clone)]
pub(crate) struct Setup {
    state: watch::Sender<RuntimeState>,
    cache: Arc<PathBuf>,
    assist: Assist,
}

impl Setup {
    /// Begins to build in `cache` what is not there.
    pub(crate) fn start(cache: PathBuf, assist: Assist) -> Setup {
        let setup = Setup {
            state: watch::Sender::new(RuntimeState::Building(String::new())),
            cache: Arc::new(cache),
            assist,
        };
        setup.build();
        setup
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<RuntimeState> {
        self.state.subscribe()
    }

    /// Begins again where it has failed.
    pub(crate) fn try_again(&self) {
        let begins = self.state.send_if_modified(|state| {
            let has_failed = matches!(state, RuntimeState::Failed(_));
            if has_failed {
                *state = RuntimeState::Building(String::new());
            }
            has_failed
        });
        if begins {
            self.build();
        }
    }

    /// Shows a step of building it once more, or that it is ready.
    pub(crate) fn show(&self, runtime: &Arc<Runtime>, step: Option<&str>) {
        self.state.send_replace(match step {
            Some(step) => RuntimeState::Building(step.to_owned()),
            None => RuntimeState::Ready(runtime.clone()),
        });
    }

    fn build(&self) {
        let setup = self.clone();
        tokio::task::spawn_blocking(move || {
            let built = Runtime::prepare(&setup.cache, &mut |step| {
                setup
                    .state
                    .send_replace(RuntimeState::Building(step.to_owned()));
            });
            setup.state.send_replace(match built {
                Ok(runtime) => {
                    // Before cells can run, whose knowledge is more.
                    setup.assist.learn(Knowledge::of_runtime(&runtime));
                    RuntimeState::Ready(Arc::new(runtime))
                }
                Err(error) => RuntimeState::Failed(error.to_string()),
            });
        });
    }
}
