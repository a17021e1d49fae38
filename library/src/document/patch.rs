//! One patch: the events that bring a view up to date.

use std::collections::HashSet;
use std::sync::Arc;

use super::column::{DataColumn, Values};
use super::encode::{Encoder, KnownModels, Separator, kind};
use super::{Attributes, Data, Model, Page, Patched, reachable};
use crate::base::json::write_string;

pub(super) struct Patch<'a> {
    encoder: Encoder<'a>,
    view: u64,
    clock: u64,
    separator: Separator,
    events: usize,
    /// Whether models came or went, so that what is known must be looked through.
    structural: bool,
}

/// What the view has of a data source.
struct Before<'k> {
    synced: u64,
    streamed: u64,
    kinds: &'k [(String, &'static str)],
}

impl<'a> Patch<'a> {
    pub(super) fn new(encoder: Encoder<'a>, view: u64, clock: u64) -> Self {
        Self {
            encoder,
            view,
            clock,
            separator: Separator::new(),
            events: 0,
            structural: false,
        }
    }

    /// Everything of `model` that is newer than what the view has.
    pub(super) fn model(&mut self, model: &Model) {
        // Not known any more: taken out of the graph. Known only now: encoded within an earlier event.
        let Some(known) = self.encoder.known.get_mut(model.shared_id()) else {
            return;
        };
        let (synced, streamed, kinds) = (known.synced, known.streamed, known.kinds.clone());
        let attributes = model.attributes();
        known.synced = self.clock;
        known.streamed = attributes.data.streamed;
        self.structural |= attributes.structure > synced;
        for attribute in &attributes.list {
            if attribute.changed > synced && attribute.origin != self.view {
                self.event("ModelChanged", model, attribute.name);
                self.encoder.out.push_str(",\"new\":");
                self.encoder.value(&attribute.value);
                self.encoder.out.push('}');
            }
        }
        if model.is_source() {
            self.source(
                model,
                &attributes,
                &Before {
                    synced,
                    streamed,
                    kinds: kinds.as_deref().map_or(&[], Vec::as_slice),
                },
            );
        }
    }

    /// The title and the roots of `now` where they differ from those of `shown`.
    pub(super) fn page(&mut self, shown: &Page, now: &Page) {
        if shown.title != now.title {
            self.begin("TitleChanged");
            self.encoder.out.push_str(",\"title\":");
            write_string(&now.title, &mut self.encoder.out);
            self.encoder.out.push('}');
        }
        let kept = shown.roots.iter().filter(|root| now.roots.contains(root));
        let in_place = kept.zip(&now.roots).take_while(|(one, other)| one == other);
        let in_place = &now.roots[..in_place.count()];
        // A browser appends: what came to stand elsewhere is taken out, and added where it belongs.
        for root in shown.roots.iter().filter(|root| !in_place.contains(root)) {
            self.begin("RootRemoved");
            self.encoder.out.push_str(",\"model\":");
            self.encoder.reference(root);
            self.encoder.out.push('}');
            self.structural = true;
        }
        for root in &now.roots[in_place.len()..] {
            self.begin("RootAdded");
            self.encoder.out.push_str(",\"model\":");
            self.encoder.model(root);
            self.encoder.out.push('}');
        }
    }

    fn begin(&mut self, kind: &str) {
        self.events += 1;
        self.separator.next(&mut self.encoder.out);
        self.encoder.push(format_args!("{{\"kind\":\"{kind}\""));
    }

    fn event(&mut self, kind: &str, model: &Model, attribute: &str) {
        self.begin(kind);
        self.encoder.out.push_str(",\"model\":");
        self.encoder.reference(model);
        self.encoder.out.push_str(",\"attr\":");
        write_string(attribute, &mut self.encoder.out);
    }

    fn source(&mut self, model: &Model, attributes: &Attributes, before: &Before<'_>) {
        let data = &attributes.data;
        let newer = data
            .entries()
            .iter()
            .filter(|entry| entry.changed > before.synced);
        let (mine, others): (Vec<_>, Vec<_>) = newer.partition(|entry| entry.origin == self.view);
        let changed: Vec<&str> = others.iter().map(|entry| entry.name.as_str()).collect();
        let by_this_view = !mine.is_empty();
        let streamed = data.streamed > before.streamed;
        let names = data.names_changed > before.synced && !(by_this_view && changed.is_empty());
        if names {
            self.columns(model, data, None);
        } else if streamed {
            match self.streamable(data, before, changed.is_empty() && !by_this_view) {
                Some(rows) => self.stream(model, data, &rows),
                None => self.columns(model, data, None),
            }
        } else {
            let (patches, mut whole) = patches(data, before);
            whole.extend(changed);
            if !whole.is_empty() {
                self.columns(model, data, Some(&whole));
            }
            let patches: Vec<_> = patches
                .into_iter()
                .filter(|patch| !whole.contains(&patch.column.as_str()))
                .collect();
            if !patches.is_empty() {
                self.patches(model, data, &patches);
            }
        }
    }

    /// The columns of these names, or all as the only ones.
    fn columns(&mut self, model: &Model, data: &Data, names: Option<&[&str]>) {
        self.event("ColumnDataChanged", model, "data");
        self.encoder.out.push_str(",\"data\":");
        let entries = data
            .entries()
            .iter()
            .filter(|entry| names.is_none_or(|names| names.contains(&entry.name.as_str())));
        self.encoder.columns(
            model,
            entries.map(|entry| (entry.name.as_str(), &entry.column)),
        );
        self.encoder.out.push_str(",\"cols\":");
        match names {
            None => self.encoder.out.push_str("null"),
            Some(_) => {
                self.encoder.out.push('[');
                let mut separator = Separator::new();
                for entry in data
                    .entries()
                    .iter()
                    .filter(|entry| names.is_none_or(|names| names.contains(&entry.name.as_str())))
                {
                    separator.next(&mut self.encoder.out);
                    write_string(&entry.name, &mut self.encoder.out);
                }
                self.encoder.out.push(']');
            }
        }
        self.encoder.out.push('}');
    }

    /// The new rows of each column, if appending them gives the view what is here.
    fn streamable(
        &self,
        data: &Data,
        before: &Before<'_>,
        only_streamed: bool,
    ) -> Option<Vec<(String, DataColumn)>> {
        let new = usize::try_from(data.streamed - before.streamed).ok()?;
        // Patched rows between two streams are not distinguished from new ones.
        let patched = data.patches.iter().any(|patch| patch.clock > before.synced);
        if !only_streamed || patched || new >= data.len() {
            return None;
        }
        let rows = data.entries().iter().map(|entry| {
            let known = before.kinds.iter().find(|(name, _)| *name == entry.name)?.1;
            let tail = entry.column.tail(new);
            let tail = match tail.values() {
                Values::I64(_) if known == "float64" => DataColumn::from(tail.to_f64()?),
                _ => tail,
            };
            (kind(&tail) == known && tail.shape().len() == 1).then_some((entry.name.clone(), tail))
        });
        rows.collect()
    }

    fn stream(&mut self, model: &Model, data: &Data, rows: &[(String, DataColumn)]) {
        self.event("ColumnsStreamed", model, "data");
        self.encoder.out.push_str(",\"data\":");
        self.encoder.columns(
            model,
            rows.iter().map(|(name, column)| (name.as_str(), column)),
        );
        // Streams with other rollovers may be merged in this one: the length that came out is the one that holds.
        self.encoder
            .push(format_args!(",\"rollover\":{}}}", data.len()));
    }

    fn patches(&mut self, model: &Model, data: &Data, patches: &[&Patched]) {
        self.event("ColumnsPatched", model, "data");
        self.encoder
            .out
            .push_str(",\"patches\":{\"type\":\"map\",\"entries\":[");
        let mut separator = Separator::new();
        for entry in data.entries() {
            let mut seen = HashSet::new();
            let of_column = patches.iter().filter(|patch| patch.column == entry.name);
            let of_column: Vec<_> = of_column
                .filter(|patch| seen.insert((patch.start, patch.len)))
                .collect();
            if of_column.is_empty() {
                continue;
            }
            separator.next(&mut self.encoder.out);
            self.encoder.out.push('[');
            write_string(&entry.name, &mut self.encoder.out);
            self.encoder.out.push_str(",[");
            let mut separator = Separator::new();
            for patch in of_column {
                separator.next(&mut self.encoder.out);
                self.rows(&entry.column, patch.start, patch.len);
            }
            self.encoder.out.push_str("]]");
        }
        self.encoder.out.push_str("]}}");
    }

    fn rows(&mut self, column: &DataColumn, start: usize, len: usize) {
        if len == 1 {
            self.encoder.push(format_args!("[{start},"));
            self.encoder.value(&column.get(start).unwrap_or_default());
        } else {
            let stop = start + len;
            self.encoder.push(format_args!(
                "[{{\"type\":\"slice\",\"start\":{start},\"stop\":{stop},\"step\":null}},"
            ));
            let rows = (start..stop)
                .filter_map(|row| column.get(row))
                .collect::<Vec<_>>();
            self.encoder.value(&rows.into());
        }
        self.encoder.out.push(']');
    }

    /// The events as JSON without the closing bracket, if there are any.
    pub(super) fn finish(self, roots: &[Model]) -> Option<(String, Vec<DataColumn>)> {
        if self.structural {
            forget_unreachable(self.encoder.known, roots);
        }
        (self.events > 0).then_some((self.encoder.out, self.encoder.buffers))
    }
}

/// The patches that the view lacks, and the columns of which it must get all.
fn patches<'d>(data: &'d Data, before: &Before<'_>) -> (Vec<&'d Patched>, Vec<&'d str>) {
    let newer: Vec<&Patched> = data
        .patches
        .iter()
        .filter(|patch| patch.clock > before.synced)
        .collect();
    let must_be_whole = |name: &str, column: &DataColumn| {
        let rows: usize = newer
            .iter()
            .filter(|patch| patch.column == name)
            .map(|patch| patch.len)
            .sum();
        let known = before
            .kinds
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, kind)| *kind);
        rows > 0 && (rows * 2 > column.len() || known != Some(kind(column)))
    };
    let entries = data.entries().iter();
    let whole = entries
        .filter(|entry| must_be_whole(&entry.name, &entry.column))
        .map(|entry| entry.name.as_str());
    let whole = whole.collect();
    (newer, whole)
}

/// Forgets the models that no root leads to: BokehJS drops them after a while, so they would have to be sent again.
fn forget_unreachable(known: &mut KnownModels, roots: &[Model]) {
    let mut reached: HashSet<Arc<str>> = HashSet::new();
    reachable(roots, &mut |model| {
        reached.insert(model.shared_id().clone());
    });
    known.retain(|id, _| reached.contains(id));
}
