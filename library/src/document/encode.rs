//! Bokeh's grammar, written: values, models and arrays as JSON text, arrays as buffers beside it where those can be sent.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use super::{Model, Page, WeakModel};
use crate::base::json::{write_float, write_string};
use crate::base::{base64, gzip};
use crate::document::column::{DataColumn, Values};
use crate::document::value::{Source, Spec, Value};

/// Buffers in one message. The link takes 4096; arrays beyond are written into the JSON.
const MAX_BUFFERS: usize = 4000;

/// The title of a document that has none.
const TITLE: &str = "Bokeh Application";

/// Where the bytes of arrays go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrays {
    /// Beside the JSON, as they are.
    Buffers,
    /// Into the JSON: base64 of gzip, for documents that are saved.
    Inline,
}

/// A model that the reader of the encoded text has.
pub(crate) struct Known {
    pub(crate) model: WeakModel,
    /// The document's clock when it was last encoded.
    pub(crate) synced: u64,
    /// The rows streamed into it at that time.
    pub(crate) streamed: u64,
    /// The kinds of its columns as they were encoded: rows of another kind cannot be appended. Shared, since a patch looks at
    /// what they were before it. None where it has no columns, as most models.
    pub(crate) kinds: Option<Arc<Kinds>>,
}

/// By the name of the column.
pub(crate) type Kinds = Vec<(String, &'static str)>;

/// By id.
pub(crate) type KnownModels = HashMap<Arc<str>, Known>;

/// Writes JSON text. The document must be locked.
pub(crate) struct Encoder<'a> {
    pub(crate) out: String,
    pub(crate) buffers: Vec<DataColumn>,
    pub(crate) known: &'a mut KnownModels,
    arrays: Arrays,
    clock: u64,
}

impl<'a> Encoder<'a> {
    pub(crate) fn new(known: &'a mut KnownModels, arrays: Arrays, clock: u64) -> Self {
        Self {
            out: String::new(),
            buffers: Vec::new(),
            known,
            arrays,
            clock,
        }
    }

    /// A whole document with one root. Nothing is known before.
    pub(crate) fn document(&mut self, root: &Model) {
        self.whole(TITLE, std::slice::from_ref(root));
    }

    /// The document of a served page. Nothing is known before.
    pub(crate) fn page(&mut self, page: &Page) {
        let title = if page.title.is_empty() {
            TITLE
        } else {
            &page.title
        };
        self.whole(title, &page.roots);
    }

    fn whole(&mut self, title: &str, roots: &[Model]) {
        self.known.clear();
        self.out.push_str("{\"version\":\"");
        self.out.push_str(super::spec::BOKEH_VERSION);
        self.out.push_str("\",\"title\":");
        write_string(title, &mut self.out);
        // Bokeh's own reader asks for the configuration; its defaults are ours.
        self.out
            .push_str(",\"config\":{\"type\":\"object\",\"name\":\"DocumentConfig\",\"id\":");
        let of = roots.first().map_or("page", Model::id);
        write_string(&format!("{of}-config"), &mut self.out);
        self.out.push_str("},\"roots\":[");
        let mut separator = Separator::new();
        for root in roots {
            separator.next(&mut self.out);
            self.model(root);
        }
        self.out.push_str("]}");
    }

    pub(crate) fn reference(&mut self, model: &Model) {
        self.out.push_str("{\"id\":");
        write_string(model.id(), &mut self.out);
        self.out.push('}');
    }

    /// A reference where the model is known, else all of it.
    pub(crate) fn model(&mut self, model: &Model) {
        if self.known.contains_key(model.shared_id()) {
            return self.reference(model);
        }
        let attributes = model.attributes();
        let known = Known {
            model: model.downgrade(),
            synced: self.clock,
            streamed: attributes.data.streamed,
            kinds: None,
        };
        // Before its attributes: they may refer back to it.
        self.known.insert(model.shared_id().clone(), known);
        self.out.push_str("{\"type\":\"object\",\"name\":");
        write_string(model.class().name, &mut self.out);
        self.out.push_str(",\"id\":");
        write_string(model.id(), &mut self.out);
        let with_data = model.is_source() && !attributes.data.entries().is_empty();
        if !attributes.list.is_empty() || with_data {
            self.out.push_str(",\"attributes\":{");
            let mut separator = Separator::new();
            for attribute in &attributes.list {
                separator.next(&mut self.out);
                write_string(attribute.name, &mut self.out);
                self.out.push(':');
                self.value(&attribute.value);
            }
            if with_data {
                separator.next(&mut self.out);
                self.out.push_str("\"data\":");
                let columns = attributes
                    .data
                    .entries()
                    .iter()
                    .map(|entry| (entry.name.as_str(), &entry.column));
                self.columns(model, columns);
            }
            self.out.push('}');
        }
        self.out.push('}');
    }

    /// Columns as a map; notes the kinds that the reader has now.
    pub(crate) fn columns<'c>(
        &mut self,
        source: &Model,
        columns: impl Iterator<Item = (&'c str, &'c DataColumn)> + Clone,
    ) {
        self.out.push_str("{\"type\":\"map\",\"entries\":[");
        let mut separator = Separator::new();
        for (name, column) in columns.clone() {
            separator.next(&mut self.out);
            self.out.push('[');
            write_string(name, &mut self.out);
            self.out.push(',');
            self.column(column);
            self.out.push(']');
        }
        self.out.push_str("]}");
        let Some(known) = self.known.get_mut(source.shared_id()) else {
            return;
        };
        let kinds = known.kinds.get_or_insert_default();
        for (name, column) in columns {
            let new = kind(column);
            match kinds.iter().position(|(known, _)| known == name) {
                Some(place) if kinds[place].1 == new => {}
                Some(place) => Arc::make_mut(kinds)[place].1 = new,
                None => Arc::make_mut(kinds).push((name.to_owned(), new)),
            }
        }
    }

    pub(crate) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(value) => self.push(value),
            Value::Int(value) => self.int(*value),
            Value::Float(value) => self.float(*value),
            Value::Str(value) => write_string(value, &mut self.out),
            Value::List(items) => self.list(items),
            Value::Set(items) if items.is_empty() => self.out.push_str("{\"type\":\"set\"}"),
            Value::Set(items) => {
                self.out.push_str("{\"type\":\"set\",\"entries\":");
                self.list(items);
                self.out.push('}');
            }
            Value::Map(entries) if entries.is_empty() => self.out.push_str("{\"type\":\"map\"}"),
            Value::Map(entries) => {
                self.out.push_str("{\"type\":\"map\",\"entries\":[");
                let mut separator = Separator::new();
                for (key, value) in entries {
                    separator.next(&mut self.out);
                    self.out.push('[');
                    self.value(key);
                    self.out.push(',');
                    self.value(value);
                    self.out.push(']');
                }
                self.out.push_str("]}");
            }
            Value::Model(model) => self.model(model),
            Value::Column(column) => self.column(column),
            Value::Spec(spec) => self.spec(spec),
            Value::Object(object) => {
                self.out.push_str("{\"type\":\"object\",\"name\":");
                write_string(&object.name, &mut self.out);
                self.out.push_str(",\"attributes\":{");
                let mut separator = Separator::new();
                for (name, value) in &object.attributes {
                    separator.next(&mut self.out);
                    write_string(name, &mut self.out);
                    self.out.push(':');
                    self.value(value);
                }
                self.out.push_str("}}");
            }
        }
    }

    fn spec(&mut self, spec: &Spec) {
        match &spec.from {
            Source::Field(name) => {
                self.out.push_str("{\"type\":\"field\",\"field\":");
                write_string(name, &mut self.out);
            }
            Source::Value(value) => {
                self.out.push_str("{\"type\":\"value\",\"value\":");
                self.value(value);
            }
            Source::Expr(model) => {
                self.out.push_str("{\"type\":\"expr\",\"expr\":");
                self.model(model);
            }
        }
        if let Some(transform) = &spec.transform {
            self.out.push_str(",\"transform\":");
            self.model(transform);
        }
        if let Some(units) = &spec.units {
            self.out.push_str(",\"units\":");
            write_string(units, &mut self.out);
        }
        self.out.push('}');
    }

    fn list(&mut self, items: &[Value]) {
        self.out.push('[');
        let mut separator = Separator::new();
        for item in items {
            separator.next(&mut self.out);
            self.value(item);
        }
        self.out.push(']');
    }

    /// A column or another array: text and mixed values as lists, numbers as bytes.
    pub(crate) fn column(&mut self, column: &DataColumn) {
        let kind = kind(column);
        if kind == "list" {
            let nested = column.shape().len() > 1;
            if nested {
                self.out.push_str("{\"type\":\"ndarray\",\"array\":");
            }
            match column.values() {
                Values::Any(items) => self.list(items),
                Values::Str(items) => {
                    self.out.push('[');
                    let mut separator = Separator::new();
                    for item in items {
                        separator.next(&mut self.out);
                        write_string(item, &mut self.out);
                    }
                    self.out.push(']');
                }
                _ => self.out.push_str("[]"),
            }
            if nested {
                self.push(format_args!(
                    ",\"shape\":{:?},\"dtype\":\"object\",\"order\":\"little\"}}",
                    column.shape()
                ));
            }
            return;
        }
        self.out
            .push_str("{\"type\":\"ndarray\",\"array\":{\"type\":\"bytes\",\"data\":");
        if self.arrays == Arrays::Buffers && self.buffers.len() < MAX_BUFFERS {
            self.push(format_args!("{{\"id\":\"b{}\"}}", self.buffers.len()));
            self.buffers.push(column.clone());
        } else {
            self.out.push('"');
            base64::encode(&gzip::store(&bytes(column)), &mut self.out);
            self.out.push('"');
        }
        self.push(format_args!(
            "}},\"shape\":{:?},\"dtype\":\"{kind}\",\"order\":\"little\"}}",
            column.shape()
        ));
    }

    fn int(&mut self, value: i64) {
        // What a JavaScript number cannot hold is given as the float that it would become.
        const EXACT: u64 = 1 << 53;
        if value.unsigned_abs() <= EXACT {
            self.push(value)
        } else {
            self.float(value as f64)
        }
    }

    fn float(&mut self, value: f64) {
        if value.is_finite() {
            return write_float(value, &mut self.out);
        }
        let word = if value.is_nan() {
            "nan"
        } else if value > 0.0 {
            "+inf"
        } else {
            "-inf"
        };
        self.push(format_args!("{{\"type\":\"number\",\"value\":\"{word}\"}}"));
    }

    pub(crate) fn push(&mut self, text: impl std::fmt::Display) {
        // Writing into a String cannot fail.
        let _ = write!(self.out, "{text}");
    }
}

/// The ids of the buffers of an encoded message, as a JSON list.
pub(crate) fn buffer_ids(count: usize) -> String {
    let ids: Vec<_> = (0..count).map(|index| format!("\"b{index}\"")).collect();
    format!("[{}]", ids.join(","))
}

/// Puts commas between items.
pub(crate) struct Separator(bool);

impl Separator {
    pub(crate) fn new() -> Self {
        Self(false)
    }

    pub(crate) fn next(&mut self, out: &mut String) {
        if std::mem::replace(&mut self.0, true) {
            out.push(',');
        }
    }
}

/// Bokeh's dtype under which a column is sent, or `list`.
pub(crate) fn kind(column: &DataColumn) -> &'static str {
    match column.values() {
        Values::F64(_) => "float64",
        Values::F32(_) => "float32",
        Values::I64(items) if items.iter().all(|item| i32::try_from(*item).is_ok()) => "int32",
        Values::I64(_) => "float64",
        Values::I32(_) => "int32",
        Values::U32(_) => "uint32",
        Values::I16(_) => "int16",
        Values::U16(_) => "uint16",
        Values::I8(_) => "int8",
        Values::U8(_) => "uint8",
        Values::Bool(_) => "bool",
        Values::Str(_) | Values::Any(_) => "list",
    }
}

/// The values in little endian, as [`kind`] says.
pub(crate) fn bytes(column: &DataColumn) -> Vec<u8> {
    fn each<T: Copy, const N: usize>(items: &[T], to_bytes: impl Fn(T) -> [u8; N]) -> Vec<u8> {
        let mut out = vec![0; items.len() * N];
        for (place, item) in out.chunks_exact_mut(N).zip(items) {
            place.copy_from_slice(&to_bytes(*item));
        }
        out
    }
    match column.values() {
        Values::F64(items) => each(items, f64::to_le_bytes),
        Values::F32(items) => each(items, f32::to_le_bytes),
        Values::I64(items) if kind(column) == "int32" => {
            each(items, |item| (item as i32).to_le_bytes())
        }
        Values::I64(items) => each(items, |item| (item as f64).to_le_bytes()),
        Values::I32(items) => each(items, i32::to_le_bytes),
        Values::U32(items) => each(items, u32::to_le_bytes),
        Values::I16(items) => each(items, i16::to_le_bytes),
        Values::U16(items) => each(items, u16::to_le_bytes),
        Values::I8(items) => each(items, i8::to_le_bytes),
        Values::U8(items) => items.clone(),
        Values::Bool(items) => items.iter().map(|item| u8::from(*item)).collect(),
        Values::Str(_) | Values::Any(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
