//! Which older items a cell is compiled with.

use super::Compiler;
use crate::base::Diagnostic;
use crate::base::Error;
use crate::cell::names::{self, Names};
use crate::cell::split::Split;
use crate::cell::text::CellText;

use crate::emit::{Executor, Plan, Unit};
use crate::hints;
use crate::notebook::{Changes, StoredItem, Variable};
use crate::rustc::aside;
use crate::rustc::compile::{self, Built, Failed};
use crate::rustc::doubt::{self, Used};
use crate::rustc::reach::{Wanted, crate_imports, reachable, wider_seeds};
use crate::rustc::tools;
use crate::rustc::tools::Tools;
use crate::rustc::traits::Asking;
use std::path::Path;
use std::sync::Arc;

/// What a cell is compiled in.
pub(super) struct Situation<'a> {
    /// It runs on a thread beside the main shell's.
    pub(super) subshell: bool,
    pub(super) generation: u64,
    pub(super) changes: &'a Changes,
    pub(super) lost: &'a [String],
    pub(super) folder: &'a Path,
}

/// A compiled cell, and the older items that it was compiled with or that were left out of it.
pub(super) struct UnitBuilt {
    pub(super) built: Built,
    pub(super) emitted: Vec<StoredItem>,
    /// The variables that it takes.
    pub(super) loads: Vec<String>,
    /// It did not compile with the items that it reaches by name.
    pub(super) needed_all: bool,
}

impl UnitBuilt {
    /// Whether the cell takes a stored variable that it does not move away.
    pub(super) fn takes(&self, name: &String) -> bool {
        self.loads.contains(name) && !self.built.plan.consumed.contains(name)
    }
}

impl Compiler {
    /// Compiles with the items that the cell can reach by name, and if that fails as it does where a trait is missing, with
    /// those that can be needed without being named.
    pub(super) fn build(
        &self,
        cell: &Arc<CellText>,
        split: &Split,
        situation: &Situation<'_>,
    ) -> Result<UnitBuilt, Error> {
        let notebook = &self.notebook;
        let Situation {
            changes,
            lost,
            folder,
            ..
        } = *situation;
        let in_use: Vec<&str> = self.in_use().map(|(name, _)| name).collect();
        let loads: Vec<(String, Variable)> = notebook
            .variables
            .iter()
            .filter(|(name, _)| {
                let word = name.strip_prefix("r#").unwrap_or(name);
                split.mentions.contains(word) && !lost.contains(name)
            })
            .filter(|(name, _)| !in_use.contains(&name.as_str()))
            .map(|(name, variable)| (name.clone(), variable.clone()))
            .collect();
        let mut seeds: Names = split.mentions.clone();
        seeds.extend(
            split
                .items
                .iter()
                .flat_map(|item| item.mentions.iter().cloned()),
        );
        seeds.extend(
            loads
                .iter()
                .flat_map(|(_, variable)| names::in_text(&variable.ty)),
        );
        let mut calls = split.calls.clone();
        if split.last.is_some() {
            // The method that shows it may be a trait's.
            calls.called.insert("evcxr_display".to_owned());
        }
        let (aside, older) =
            older_items(changes, split.items.is_empty().then_some(notebook.version));
        // What may be broken now is reported now.
        let broken = older.iter().map(|stored| &stored.item);
        for item in broken.filter(|item| !item.mentions.is_disjoint(&changes.gone)) {
            seeds.extend(item.names().map(str::to_owned));
            seeds.extend(item.head.iter().cloned());
        }
        let variables: Names = loads.iter().map(|(name, _)| name.clone()).collect();
        let crates = self.dependencies.names();
        let answers = self.traits.answers(self.set_name());
        let wanted = Wanted {
            seeds: &seeds,
            calls: &calls,
            free: split.free.as_ref(),
            items: &split.items,
            variables: &variables,
            crates: &crates,
            answers: &answers,
            keep_uses: notebook.keep_uses,
        };
        let (reached, left_out) = reachable(&older, &wanted);

        let tools = Tools {
            runtime: &self.runtime,
            dependencies: &self.dependencies,
            canceller: &self.canceller,
            opt_level: &self.opt_level,
            notebook: &self.notebook,
            standby: self.standby.as_ref(),
            folder,
            sets_aside: !left_out,
        };
        let mut unit = Unit {
            serial: self.serial,
            cell,
            split,
            generation: situation.generation,
            formats: &self.formats,
            attributes: &changes.attributes,
            dependencies: self.dependencies.set.as_ref().map(|set| set.name.as_str()),
            links: self.links(&reached, &seeds),
            executor: self.executor(),
            on_other_thread: situation.subshell,
            older: reached,
            left_out: aside,
            loads,
        };
        let loads = unit.loads.iter().map(|(name, _)| name.clone()).collect();
        let plan = Plan {
            shadowed: notebook
                .shadowed
                .iter()
                .filter(|name| seeds.contains(*name))
                .cloned()
                .collect(),
            unshared: notebook.unshared.iter().cloned().collect(),
            ..Plan::default()
        };
        let first = compile::compile(&mut unit, plan.clone(), &tools);
        let (mut built, needed_all) = match first {
            Err(Failed {
                error: Error::Compile(errors),
                older_is_at_fault,
            }) if left_out => {
                let more = more_items(&errors, &unit.older, &older, &wanted);
                let needed_all = more.is_some();
                if !needed_all && !older_is_at_fault {
                    return Err(self.with_similar(&errors, unit, plan, &tools, &older, &wanted));
                }
                if let Some(more) = more {
                    unit.older = more;
                    unit.links = true;
                }
                let tools = Tools {
                    sets_aside: true,
                    ..tools
                };
                let built = compile::compile(&mut unit, plan.clone(), &tools);
                let built = built.map_err(|failed| match failed.error {
                    Error::Compile(errors) => self.with_similar(
                        &errors,
                        unit.clone(),
                        plan.clone(),
                        &tools,
                        &older,
                        &wanted,
                    ),
                    other => other,
                })?;
                let needed_all = needed_all && built.plan.asides == 0;
                (built, needed_all)
            }
            Err(Failed {
                error: Error::Compile(errors),
                ..
            }) => return Err(self.with_similar(&errors, unit, plan, &tools, &older, &wanted)),
            other => (other.map_err(|failed| failed.error)?, false),
        };
        let tools = Tools {
            sets_aside: true,
            ..tools
        };
        while let Some(with_asides) = with_asides(&unit, changes, &wanted) {
            match doubt::used(with_asides, &built.plan, &tools)? {
                Used::Nothing => break,
                Used::ByCell(errors) => return Err(Error::Compile(errors)),
                Used::ByOlder(more) => {
                    if !aside::set_more_aside(&mut unit, more) {
                        break;
                    }
                }
            }
            let again = compile::compile(&mut unit, plan.clone(), &tools);
            built = again.map_err(|failed| failed.error)?;
        }
        let mut emitted = unit.older;
        emitted.extend(unit.left_out);
        Ok(UnitBuilt {
            built,
            emitted,
            loads,
            needed_all,
        })
    }

    /// The errors of a cell that does not compile. Where a name is missing, the notebook's names that are like it are compiled
    /// with it, so that rustc suggests them.
    fn with_similar(
        &self,
        errors: &[Diagnostic],
        mut unit: Unit<'_>,
        plan: Plan,
        tools: &Tools<'_>,
        older: &[StoredItem],
        wanted: &Wanted<'_>,
    ) -> Error {
        let messages = errors.iter().map(|error| error.message.as_str());
        let missing = messages.filter_map(hints::missing);
        let missing: Vec<&str> = missing
            .filter(|name| !self.notebook.past.knows(name))
            .collect();
        let found = hints::similar(&self.notebook, &missing);
        let seeds: Names = wanted.seeds.union(&found).cloned().collect();
        if seeds.len() > wanted.seeds.len() {
            let wider = Wanted {
                seeds: &seeds,
                free: None,
                ..*wanted
            };
            (unit.older, _) = reachable(older, &wider);
            let variables = self.notebook.variables.iter();
            let is_new = |name: &String| found.contains(name) && !wanted.variables.contains(name);
            let more = variables.filter(|(name, _)| is_new(name));
            unit.loads
                .extend(more.map(|(name, variable)| (name.clone(), variable.clone())));
            let tools = Tools {
                sets_aside: true,
                ..*tools
            };
            if let Err(Failed {
                error: Error::Compile(errors),
                ..
            }) = compile::compile(&mut unit, plan, &tools)
            {
                return Error::Compile(errors);
            }
        }
        Error::Compile(errors.to_vec())
    }

    /// Whether the cell mentions a dependency. Linking them costs some milliseconds.
    pub(super) fn links(&self, reached: &[StoredItem], seeds: &Names) -> bool {
        let crates = self.dependencies.names();
        let mentioned = |names: &Names| crates.iter().any(|name| names.contains(name));
        let by_items = reached.iter().any(|stored| match stored.is_use() {
            true => stored
                .leaves
                .iter()
                .any(|leaf| crates.contains(leaf.root())),
            false => mentioned(&stored.item.mentions),
        });
        by_items || mentioned(seeds)
    }

    /// The name of the set of dependencies; empty without one.
    pub(super) fn set_name(&self) -> &str {
        self.dependencies.set.as_ref().map_or("", |set| &set.name)
    }

    /// Asks what the imports from crates offer of the names that were called, for later cells.
    pub(super) fn ask_of_traits(&self, split: &Split) {
        let imports = crate_imports(&self.notebook.items, &self.dependencies.names());
        let mut called = split.calls.called.clone();
        called.extend(
            split
                .items
                .iter()
                .flat_map(|item| item.calls.called.iter().cloned()),
        );
        let asking = Asking {
            rustc: tools::knowing_crates(&self.runtime, &self.dependencies),
            folder: self.folder.join("traits"),
            set: self.set_name().to_owned(),
        };
        self.traits.ask(imports, &called, asking);
    }

    pub(super) fn executor(&self) -> Executor {
        self.dependencies
            .set
            .as_ref()
            .map_or_else(Executor::default, |set| set.executor)
    }
}

/// The older items that are set aside, and the others. What was not tried at this version is tried.
fn older_items(changes: &Changes, version: Option<u64>) -> (Vec<StoredItem>, Vec<StoredItem>) {
    let mut older = changes.older.clone();
    for stored in &mut older {
        stored.aside.retain(|aside| Some(aside.tried_at) == version);
    }
    older.into_iter().partition(StoredItem::is_aside)
}

/// The unit with all of what is set aside and can be reached; none where nothing is.
fn with_asides<'a>(unit: &Unit<'a>, changes: &Changes, wanted: &Wanted<'_>) -> Option<Unit<'a>> {
    let is_aside = |stored: &&StoredItem| !stored.superseded && !stored.aside.is_empty();
    let asides = unit.older.iter().chain(&unit.left_out).filter(is_aside);
    asides.clone().next()?;
    let mut unit_with = unit.clone();
    let (reached, _) = reachable(&changes.older, wanted);
    let of = |stored: &StoredItem| {
        let mut compiled = unit.older.iter();
        let mut out = unit.left_out.iter().filter(is_aside);
        compiled
            .find(|other| other.is_same(stored))
            .or_else(|| {
                let is_reached = reached.iter().any(|other| other.is_same(stored));
                out.find(|other| is_reached && other.is_same(stored))
            })
            .cloned()
    };
    unit_with.older = changes.older.iter().filter_map(of).collect();
    unit_with.left_out = Vec::new();
    let mut found = unit_with.older.iter();
    found
        .any(|stored| !stored.aside.is_empty())
        .then_some(unit_with)
}

/// Errors that a trait, an `impl` or an import that is not there may cause.
const OF_HIDDEN_ITEMS: [&str; 10] = [
    "E0277", "E0599", "E0369", "E0600", "E0608", "E0614", "E0271", "E0282", "E0283", "E0284",
];

/// The items for a second try; none where that would be of no use.
fn more_items(
    errors: &[Diagnostic],
    tried: &[StoredItem],
    all: &[StoredItem],
    wanted: &Wanted<'_>,
) -> Option<Vec<StoredItem>> {
    let of_traits = errors.iter().any(|error| {
        OF_HIDDEN_ITEMS.contains(&error.code.as_str())
            || error.code.is_empty() && error.message.starts_with("cannot find")
    });
    // A macro may name what the cell does not mention.
    let quoted = |error: &Diagnostic| -> Vec<String> {
        let words = error.message.split('`').skip(1).step_by(2);
        words.map(str::to_owned).collect()
    };
    let found: Names = errors.iter().flat_map(quoted).collect();
    let seeds = if of_traits {
        wider_seeds(all, wanted.seeds, found)
    } else {
        wanted.seeds.union(&found).cloned().collect()
    };
    let wider = Wanted {
        seeds: &seeds,
        // Nothing is known of the names then.
        free: None,
        keep_uses: of_traits,
        ..*wanted
    };
    let (more, _) = reachable(all, &wider);
    let size = |items: &[StoredItem]| -> usize {
        items.iter().map(|stored| 1 + stored.leaves.len()).sum()
    };
    (size(&more) > size(tried)).then_some(more)
}
