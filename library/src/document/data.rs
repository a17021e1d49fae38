//! [`Data`]: the columns of a data source and what changed in them when.

use std::collections::VecDeque;
use std::fmt;

use crate::base::nearest::{DidYouMean, nearest};
use crate::base::rare::Empty;
use crate::document::column::{DataColumn, Values};
use crate::document::value::Value;

/// Patches remembered, so that a view that lags gets only the patched rows. With more, the whole column is sent.
const MAX_PATCHES: usize = 1024;

/// The columns of a data source. All have the same length after every edit from here.
#[derive(Default)]
pub(crate) struct Data {
    columns: Vec<Entry>,
    /// The document's clock when a column was added or removed.
    pub(crate) names_changed: u64,
    /// Rows streamed from here so far, those that rolled out included.
    pub(crate) streamed: u64,
    pub(crate) patches: VecDeque<Patched>,
}

impl Empty for Data {
    const EMPTY: &'static Data = &Data {
        columns: Vec::new(),
        names_changed: 0,
        streamed: 0,
        patches: VecDeque::new(),
    };
}

pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) column: DataColumn,
    /// The clock when it was replaced as a whole.
    pub(crate) changed: u64,
    /// The view that did it; 0 when it was done here.
    pub(crate) origin: u64,
}

/// Rows of a column that were patched.
pub(crate) struct Patched {
    pub(crate) clock: u64,
    pub(crate) column: String,
    pub(crate) start: usize,
    pub(crate) len: usize,
}

/// What is wrong with an edit of columns. Nothing is changed then.
///
/// ```
/// use cellbeat::document::DataError;
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
/// let error = source.try_stream([("x", [5])], None).unwrap_err();
/// assert!(matches!(error, DataError::MissingColumns { columns } if columns == ["y"]));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum DataError {
    /// There is no column of this name.
    UnknownColumn {
        /// The name asked for.
        column: String,
        /// The names there are.
        columns: Vec<String>,
    },
    /// The columns would have unequal lengths.
    UnequalLengths {
        /// Names and lengths as they would be.
        lengths: Vec<(String, usize)>,
    },
    /// A stream does not name exactly the columns there are.
    MissingColumns {
        /// The columns that are missing.
        columns: Vec<String>,
    },
    /// A patch reaches beyond the column.
    OutOfBounds {
        /// The column.
        column: String,
        /// The first row behind the patch.
        end: usize,
        /// Number of rows.
        len: usize,
    },
    /// Text is streamed into a column of numbers, or numbers into one of text.
    OtherKind {
        /// The column.
        column: String,
        /// What it holds, as in Rust.
        holds: &'static str,
        /// What is streamed.
        given: &'static str,
    },
    /// The same column is given twice.
    Twice {
        /// Its name.
        column: String,
    },
}

impl Data {
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.columns
    }

    pub(crate) fn get(&self, name: &str) -> Option<&DataColumn> {
        self.columns
            .iter()
            .find(|entry| entry.name == name)
            .map(|entry| &entry.column)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.columns
            .iter()
            .map(|entry| entry.name.clone())
            .collect()
    }

    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.columns
            .iter()
            .map(|entry| entry.column.len())
            .max()
            .unwrap_or(0)
    }

    pub(crate) fn to_value(&self) -> Value {
        let entries = self
            .columns
            .iter()
            .map(|entry| (Value::from(&entry.name), entry.column.clone().into()));
        Value::Map(entries.collect())
    }

    pub(crate) fn unknown(&self, column: &str) -> DataError {
        DataError::UnknownColumn {
            column: column.into(),
            columns: self.names(),
        }
    }

    /// Replaces everything, unchecked.
    pub(crate) fn replace(&mut self, columns: Vec<(String, DataColumn)>, clock: u64, origin: u64) {
        if self.columns.len() != columns.len()
            || self
                .columns
                .iter()
                .zip(&columns)
                .any(|(entry, (name, _))| entry.name != *name)
        {
            self.names_changed = clock;
        }
        self.patches.clear();
        self.columns = columns
            .into_iter()
            .map(|(name, column)| Entry {
                name,
                column,
                changed: clock,
                origin,
            })
            .collect();
    }

    /// Replaces everything by columns of equal length.
    pub(crate) fn set(
        &mut self,
        columns: Vec<(String, DataColumn)>,
        clock: u64,
    ) -> Result<(), DataError> {
        check_names(&columns)?;
        check_lengths(columns.iter().map(|(name, column)| (name, column.len())))?;
        self.replace(columns, clock, 0);
        Ok(())
    }

    /// Replaces columns and adds those that are new, unchecked: what a view does in several steps has unequal lengths in between.
    pub(crate) fn merge(&mut self, columns: Vec<(String, DataColumn)>, clock: u64, origin: u64) {
        for (name, column) in columns {
            self.patches.retain(|patch| patch.column != name);
            let mut known = self.columns.iter_mut();
            let known = known.find(|entry| entry.name == name);
            let entry = Entry {
                name,
                column,
                changed: clock,
                origin,
            };
            match known {
                Some(known) => *known = entry,
                None => {
                    self.columns.push(entry);
                    self.names_changed = clock;
                }
            }
        }
    }

    /// Replaces columns that exist; afterwards all must be equally long.
    pub(crate) fn update(
        &mut self,
        columns: Vec<(String, DataColumn)>,
        clock: u64,
    ) -> Result<(), DataError> {
        check_names(&columns)?;
        if let Some((name, _)) = columns.iter().find(|(name, _)| self.get(name).is_none()) {
            return Err(self.unknown(name));
        }
        check_lengths(self.columns.iter().map(|entry| {
            let new = columns.iter().find(|(name, _)| *name == entry.name);
            (
                &entry.name,
                new.map_or(entry.column.len(), |(_, column)| column.len()),
            )
        }))?;
        self.merge(columns, clock, 0);
        Ok(())
    }

    /// Adds or replaces a column.
    pub(crate) fn add(
        &mut self,
        name: String,
        column: DataColumn,
        clock: u64,
    ) -> Result<(), DataError> {
        if self.get(&name).is_some() {
            return self.update(vec![(name, column)], clock);
        }
        let lengths = self
            .columns
            .iter()
            .map(|entry| (&entry.name, entry.column.len()));
        check_lengths(lengths.chain([(&name, column.len())]))?;
        self.columns.push(Entry {
            name,
            column,
            changed: clock,
            origin: 0,
        });
        self.names_changed = clock;
        Ok(())
    }

    pub(crate) fn remove(&mut self, name: &str, clock: u64) -> Result<(), DataError> {
        let Some(at) = self.columns.iter().position(|entry| entry.name == name) else {
            return Err(self.unknown(name));
        };
        self.columns.remove(at);
        self.names_changed = clock;
        Ok(())
    }

    /// Appends rows to all columns; the last `rollover` rows are kept. From a view it counts as a change of the whole.
    pub(crate) fn stream(
        &mut self,
        rows: Vec<(String, DataColumn)>,
        rollover: Option<usize>,
        clock: u64,
        origin: u64,
    ) -> Result<(), DataError> {
        check_names(&rows)?;
        if let Some((name, _)) = rows.iter().find(|(name, _)| self.get(name).is_none()) {
            return Err(self.unknown(name));
        }
        let given = |entry: &Entry| rows.iter().any(|(name, _)| *name == entry.name);
        if self.columns.iter().any(|entry| !given(entry)) {
            let missing = self.columns.iter().filter(|entry| !given(entry));
            return Err(DataError::MissingColumns {
                columns: missing.map(|entry| entry.name.clone()).collect(),
            });
        }
        check_lengths(rows.iter().map(|(name, column)| (name, column.len())))?;
        // A table in a browser lets its reader write what they like.
        if origin == 0 {
            self.check_kinds(&rows)?;
        }
        let streamed = rows.first().map_or(0, |(_, column)| column.len());
        for (name, more) in rows {
            if let Some(entry) = self.columns.iter_mut().find(|entry| entry.name == name) {
                entry.column.append(&more, rollover);
                if origin != 0 {
                    (entry.changed, entry.origin) = (clock, origin);
                }
            }
        }
        // Row numbers of earlier patches may have moved: views that lack one get the whole column.
        for patch in self.patches.drain(..) {
            if let Some(entry) = self
                .columns
                .iter_mut()
                .find(|entry| entry.name == patch.column && entry.changed < patch.clock)
            {
                (entry.changed, entry.origin) = (patch.clock, 0);
            }
        }
        if origin == 0 {
            self.streamed += streamed as u64;
        }
        Ok(())
    }

    fn check_kinds(&self, rows: &[(String, DataColumn)]) -> Result<(), DataError> {
        for (name, more) in rows {
            let Some(column) = self.get(name) else {
                continue;
            };
            let is_one_text = matches!(
                (column.values(), more.values()),
                (Values::Str(_), _) | (_, Values::Str(_))
            );
            let is_other = is_one_text && column.is_number() != more.is_number();
            if is_other && !column.is_empty() && !more.is_empty() {
                return Err(DataError::OtherKind {
                    column: name.clone(),
                    holds: column.kind_name(),
                    given: more.kind_name(),
                });
            }
        }
        Ok(())
    }

    /// Replaces the rows of `column` from `start` on.
    pub(crate) fn patch(
        &mut self,
        column: &str,
        start: usize,
        rows: &DataColumn,
        clock: u64,
        origin: u64,
    ) -> Result<(), DataError> {
        let unknown = self.unknown(column);
        let entry = self
            .columns
            .iter_mut()
            .find(|entry| entry.name == column)
            .ok_or(unknown)?;
        let (end, len) = (start.saturating_add(rows.len()), entry.column.len());
        if end > len {
            return Err(DataError::OutOfBounds {
                column: column.into(),
                end,
                len,
            });
        }
        let flat = entry.column.shape().len() == 1;
        entry.column.splice(start, rows);
        if origin != 0 || !flat || self.patches.len() >= MAX_PATCHES {
            (entry.changed, entry.origin) = (clock, origin);
            self.patches.retain(|patch| patch.column != column);
        } else {
            self.patches.push_back(Patched {
                clock,
                column: column.into(),
                start,
                len: rows.len(),
            });
        }
        Ok(())
    }
}

fn check_names(columns: &[(String, DataColumn)]) -> Result<(), DataError> {
    let twice = (1..columns.len()).find(|at| {
        columns[..*at]
            .iter()
            .any(|(name, _)| *name == columns[*at].0)
    });
    twice.map_or(Ok(()), |at| {
        Err(DataError::Twice {
            column: columns[at].0.clone(),
        })
    })
}

fn check_lengths<'a>(
    lengths: impl Iterator<Item = (&'a String, usize)> + Clone,
) -> Result<(), DataError> {
    let mut all = lengths.clone().map(|(_, len)| len);
    let first = all.next();
    if all.all(|len| Some(len) == first) {
        return Ok(());
    }
    Err(DataError::UnequalLengths {
        lengths: lengths.map(|(name, len)| (name.clone(), len)).collect(),
    })
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownColumn { column, columns } => {
                write!(f, "there is no column {column:?}")?;
                match nearest(column, columns.iter().map(String::as_str)) {
                    near @ Some(_) => DidYouMean(near).fmt(f),
                    None if columns.is_empty() => f.write_str(", the data source is empty"),
                    None => write!(f, ", there are {}", columns.join(", ")),
                }
            }
            Self::UnequalLengths { lengths } => {
                f.write_str("columns must have equal lengths: ")?;
                let lengths = lengths
                    .iter()
                    .map(|(name, len)| format!("{name:?} has {len}"));
                write!(
                    f,
                    "{} (`set` replaces all columns at once)",
                    lengths.collect::<Vec<_>>().join(", ")
                )
            }
            Self::MissingColumns { columns } => {
                write!(
                    f,
                    "a stream needs rows for every column, missing: {}",
                    columns.join(", ")
                )
            }
            Self::OutOfBounds { column, end, len } => {
                write!(
                    f,
                    "the patch reaches to row {end}, but column {column:?} has {len} rows; use stream to add rows"
                )
            }
            Self::OtherKind {
                column,
                holds,
                given,
            } => {
                write!(
                    f,
                    "column {column:?} holds {holds}, and {given} is streamed into it: stream {holds}, or replace the column"
                )
            }
            Self::Twice { column } => write!(f, "column {column:?} is given twice"),
        }
    }
}

crate::base::error::debug_as_display!(DataError);
impl std::error::Error for DataError {}

#[cfg(test)]
mod tests;
