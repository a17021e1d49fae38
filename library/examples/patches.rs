//! Changes a document at random, in steps that stdin asks for, and prints the patches that a client gets and the document as it is
//! then: Bokeh applies the ones and compares with the other. And it applies patches that Bokeh made.
//!
//! The first line of stdin is `{"seed": 1, "models": [..], "concrete": {..}, "texts": {..}}`, see the example `models`; the answer
//! is the document. Then each line has a line as its answer:
//!
//! - `{"do": "change"}`: `{"did": [..], "patches": [..], "document": {..}}`
//! - `{"do": "propose"}`: what Bokeh may set, `{"model": "id", "property": "name", "document": {..}}`, the value being that of
//!   the document's root
//! - `{"do": "apply", "content": "..", "buffers": [["id", "base64"], ..]}`: `{"document": {..}}`

mod values;

use std::collections::HashSet;
use std::io::{BufRead, Write};
use std::sync::{Arc, Condvar, Mutex};

use cellbeat::connection::{Buffer, Connection, Outlet};
use cellbeat::document::Document;
use cellbeat::json::{Json, parse};
use cellbeat::outputs::{CommMessage, Display, Outputs, StreamName};
use cellbeat::prelude::*;
use cellbeat::save::snapshot;
use cellbeat::scope::Scope;
use cellbeat::{Session, column};
use values::Maker;

/// A document that has grown beyond this many models is cut back.
const MODELS: usize = 80;
const ROOTS: usize = 4;
const ROWS: usize = 12;
/// Models of a new value are no deeper nested than from here.
const DEPTH: usize = 3;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut lines = std::io::stdin().lock().lines();
    let asked = parse(&lines.next().ok_or("stdin is empty")??)?;
    let session = Session::new(Arc::new(Nobody));
    let _entered = Scope::new(session.clone(), 0, "").enter();
    let seed = asked.get("seed").and_then(Json::as_u64).unwrap_or(1);
    let mut world = World::new(&session, &asked, seed);
    let client = Client::new(&session);
    answer(&client.document())?;
    for line in lines {
        let asked = parse(&line?)?;
        let reply = match asked.get_str("do") {
            Some("change") => {
                let did = world.change(&client).into_iter().map(Json::from);
                let did = Json::Array(did.collect());
                // Before the patches: with it goes out what another thread was about to send.
                let document = Client::new(&session).document();
                let patches = Json::Array(client.patches());
                Json::object([("did", did), ("patches", patches), ("document", document)])
            }
            Some("propose") => world.propose(),
            Some("apply") => {
                client.apply(&asked);
                Json::object([("document", Client::new(&session).document())])
            }
            _ => return Err("nothing is asked for".into()),
        };
        answer(&reply)?;
    }
    Ok(())
}

fn answer(reply: &Json) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{reply}")?;
    stdout.flush()
}

/// Nobody hears what is printed.
struct Nobody;

impl Outputs for Nobody {
    fn display(&self, _: &Display<'_>) {}
    fn stream(&self, _: u64, _: StreamName, _: &str) {}
    fn clear_output(&self, _: u64, _: bool) {}
    fn comm(&self, _: u64, _: &CommMessage<'_>) {}
}

/// What a client was sent.
#[derive(Default)]
struct Inbox {
    document: Option<String>,
    patches: Vec<(u64, String, Vec<Buffer>)>,
    answers: usize,
}

#[derive(Default)]
struct Mailbox(Mutex<Inbox>, Condvar);

impl Mailbox {
    fn put(&self, put: impl FnOnce(&mut Inbox)) {
        put(&mut self.0.lock().unwrap());
        self.1.notify_all();
    }
}

impl Outlet for Mailbox {
    fn document(&self, _: u64, _: &str, content: String) {
        self.put(|inbox| inbox.document = Some(content));
    }
    fn patch(&self, seq: u64, content: String, buffers: Vec<Buffer>) {
        self.put(|inbox| inbox.patches.push((seq, content, buffers)));
    }
    fn ok(&self, _: &str) {
        self.put(|inbox| inbox.answers += 1);
    }
    fn error(&self, _: &str, text: &str) {
        panic!("the patch was not taken: {text}");
    }
    fn end(&self, _: &str) {}
}

struct Client {
    connection: Connection,
    mailbox: Arc<Mailbox>,
}

impl Client {
    fn new(session: &Session) -> Client {
        let mailbox = Arc::new(Mailbox::default());
        let connection = Connection::new(session, mailbox.clone());
        connection.pull("document");
        Client {
            connection,
            mailbox,
        }
    }

    /// The document as it was sent.
    fn document(&self) -> Json {
        let mut inbox = self.mailbox.0.lock().unwrap();
        let content = inbox.document.take().expect("a document was pulled");
        drop(inbox);
        self.connection.acknowledge(0);
        let content = parse(&content).expect("a document is JSON");
        content.get("doc").cloned().unwrap_or_default()
    }

    /// The patches that came, and those that come when they are acknowledged.
    fn patches(&self) -> Vec<Json> {
        let mut all = Vec::new();
        loop {
            let came = std::mem::take(&mut self.mailbox.0.lock().unwrap().patches);
            let Some((last, ..)) = came.last() else {
                return all;
            };
            let last = *last;
            for (_, content, buffers) in came {
                let buffer = |buffer: Buffer| {
                    let bytes = buffer.bytes.into_iter().map(|byte| Json::Int(byte.into()));
                    Json::Array(vec![Json::from(buffer.id), Json::Array(bytes.collect())])
                };
                all.push(Json::object([
                    ("content", Json::from(content)),
                    (
                        "buffers",
                        Json::Array(buffers.into_iter().map(buffer).collect()),
                    ),
                ]));
            }
            self.connection.acknowledge(last);
        }
    }

    fn apply(&self, asked: &Json) {
        let buffers = asked
            .get("buffers")
            .and_then(Json::as_array)
            .unwrap_or_default();
        let buffer = |buffer: &Json| {
            let [Json::Str(id), Json::Array(bytes)] = buffer.as_array()? else {
                return None;
            };
            let bytes = bytes
                .iter()
                .filter_map(|byte| u8::try_from(byte.as_u64()?).ok());
            Some(Buffer {
                id: id.clone(),
                bytes: bytes.collect(),
            })
        };
        let buffers = buffers.iter().filter_map(buffer).collect();
        let before = self.mailbox.0.lock().unwrap().answers;
        let content = asked.get_str("content").unwrap_or_default();
        self.connection.patch("patch".to_owned(), content, buffers);
        let inbox = self.mailbox.0.lock().unwrap();
        drop(
            self.mailbox
                .1
                .wait_while(inbox, |inbox| inbox.answers == before),
        );
    }
}

/// Numbers that a seed decides: xorshift, which is as random as this needs.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

struct World<'a> {
    document: Document,
    asked: &'a Json,
    dice: Dice,
    /// What was taken out of the document, to be put in again.
    aside: Vec<Model>,
}

impl<'a> World<'a> {
    fn new(session: &Session, asked: &'a Json, seed: u64) -> World<'a> {
        let mut world = World {
            document: session.document(),
            asked,
            dice: Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            aside: Vec::new(),
        };
        world.dice.roll(2);
        let p = figure();
        let source = world.source();
        p.glyph("Line", []).source(&source);
        world.document.serve(p.as_model());
        let children = items![models::Div::new().text("a"), IntSlider::new("b")];
        world.document.serve(&Column::new(children).root());
        world
    }

    /// A few changes, with flushes between them; what they were.
    fn change(&mut self, client: &Client) -> Vec<String> {
        let mut did = Vec::new();
        for _ in 0..=self.dice.roll(8) {
            did.push(self.change_once());
            match self.dice.roll(4) {
                0 => flush(),
                1 => {
                    flush();
                    // Those that wait for an acknowledgement are merged.
                    let seq = client
                        .mailbox
                        .0
                        .lock()
                        .unwrap()
                        .patches
                        .last()
                        .map(|(seq, ..)| *seq);
                    if let Some(seq) = seq {
                        client.connection.acknowledge(seq);
                    }
                }
                _ => {}
            }
        }
        flush();
        did
    }

    fn change_once(&mut self) -> String {
        let models = reachable(&self.document.served());
        if models.len() > MODELS {
            return self.cut_back();
        }
        let sources: Vec<_> = models
            .iter()
            .filter(|model| model.class().is_a("ColumnDataSource"))
            .collect();
        match self.dice.roll(12) {
            0 => {
                let title = format!("title {}", self.dice.roll(3));
                self.document.set_title(&title);
                title
            }
            1 => self.edit_roots(),
            2 => self.edit_children(&models),
            3 => {
                let model = self.dice.pick(&models).clone();
                let tags: Vec<Value> = (0..self.dice.roll(4)).map(|tag| tag.into()).collect();
                model.with("tags", tags);
                format!("the tags of {model:?}")
            }
            4..7 if !sources.is_empty() => {
                let source = (*self.dice.pick(&sources)).clone();
                self.edit_columns(&source)
            }
            7 if !self.aside.is_empty() => {
                let model = self.dice.pick(&self.aside).clone();
                self.set_any(&model)
            }
            _ => {
                let model = self.dice.pick(&models).clone();
                self.set_any(&model)
            }
        }
    }

    fn edit_roots(&mut self) -> String {
        let roots = self.document.served();
        if roots.len() > 1 && (roots.len() >= ROOTS || self.dice.roll(2) == 0) {
            let root = self.dice.pick(&roots).clone();
            self.document.remove_root(&root);
            // The same one may come back at once, at another place.
            if self.dice.roll(3) == 0 {
                self.document.serve(&root);
                return format!("{root:?} as the last root");
            }
            self.put_aside(root.clone());
            return format!("without the root {root:?}");
        }
        let root = self.block();
        self.document.serve(&root);
        format!("a root {root:?}")
    }

    fn maker(&mut self) -> Maker<'a> {
        Maker {
            asked: self.asked,
            variant: self.dice.roll(4),
        }
    }

    /// A property that can be set, with a value.
    fn property_of(&mut self, model: &Model) -> Option<(&'static str, Value)> {
        let properties: Vec<_> = model
            .class()
            .all_properties()
            .filter(|one| !one.is_readonly())
            .collect();
        let property = *self.dice.pick(&properties);
        let path = format!("{}.{}", model.class().name, property.name());
        let value = self.maker().value(property.kind(), &path, DEPTH)?;
        Some((property.name(), value))
    }

    fn set_any(&mut self, model: &Model) -> String {
        let Some((property, value)) = self.property_of(model) else {
            return "nothing".to_owned();
        };
        // Children that are taken out may come back.
        if let Some(out) = model
            .get(property)
            .ok()
            .and_then(|value| value.as_model().cloned())
        {
            self.put_aside(out);
        }
        match model.set(property, value.clone()) {
            Ok(()) => format!("{model:?}.{property} = {value:?}"),
            Err(error) => format!("REFUSED {error}"),
        }
    }

    fn put_aside(&mut self, model: Model) {
        if self.aside.len() == 5 {
            self.aside.remove(0);
        }
        self.aside.push(model);
    }

    /// What may stand in a layout.
    fn block(&mut self) -> Model {
        let made = ["Div", "Slider", "Select", "Column", "Button", "TextInput"];
        if !self.aside.is_empty() && self.dice.roll(3) == 0 {
            let back = self.dice.pick(&self.aside).clone();
            if back.class().is_a("LayoutDOM") {
                return back;
            }
        }
        if self.dice.roll(4) == 0 {
            let table = models::DataTable::new().source(self.source());
            return table.as_model().clone();
        }
        let class = *self.dice.pick(&made);
        self.maker()
            .model(class, DEPTH)
            .expect("widgets can be made")
    }

    fn edit_children(&mut self, models: &[Model]) -> String {
        let layouts: Vec<_> = models
            .iter()
            .filter(|model| model.class().is_a("Row") || model.class().is_a("Column"))
            .collect();
        if layouts.is_empty() {
            return "nothing".to_owned();
        }
        let layout = (*self.dice.pick(&layouts)).clone();
        let mut children = match layout.get("children") {
            Ok(Value::List(children)) => children,
            _ => Vec::new(),
        };
        if !children.is_empty() && self.dice.roll(2) == 0 {
            let out = children.remove(self.dice.roll(children.len()));
            if let Some(out) = out.as_model() {
                self.put_aside(out.clone());
            }
        }
        if self.dice.roll(3) > 0 {
            let block = self.block();
            // A layout within itself could not be drawn.
            if !reachable(std::slice::from_ref(&block)).contains(&layout) {
                let place = self.dice.roll(children.len() + 1);
                children.insert(place, block.into());
            }
        }
        let turned = self.dice.roll(children.len() + 1);
        children.rotate_left(turned);
        layout.with("children", children);
        format!("the children of {layout:?}")
    }

    fn cut_back(&mut self) -> String {
        for root in self.document.served() {
            let class = root.class();
            for property in ["children", "renderers", "center", "elements", "stylesheets"] {
                if class.property(property).is_some() {
                    root.with(property, Vec::<Value>::new());
                }
            }
        }
        "cut back".to_owned()
    }

    fn column(&mut self, rows: usize) -> column::DataColumn {
        let kind = self.dice.roll(8);
        self.column_of(kind, rows)
    }

    fn column_of(&mut self, kind: usize, rows: usize) -> column::DataColumn {
        let dice = &mut self.dice;
        let numbers: Vec<i64> = (0..rows).map(|_| dice.roll(200) as i64 - 100).collect();
        let numbers = numbers.into_iter();
        match kind {
            0 => numbers.map(|number| number as f64 / 4.0).collect(),
            1 => numbers.map(|number| number as i32).collect(),
            2 => numbers.map(|number| number << 20).collect(),
            3 => numbers.map(|number| number as u8).collect(),
            4 => numbers.map(|number| number % 2 == 0).collect(),
            5 => numbers.map(|number| format!("n{number}")).collect(),
            6 => numbers.map(|number| number as f32 / 2.0).collect(),
            _ => column::DataColumn::from_values(
                numbers
                    .map(|number| match number.rem_euclid(3) {
                        0 => Value::Null,
                        1 => number.into(),
                        _ => "text".into(),
                    })
                    .collect(),
            ),
        }
    }

    fn source(&mut self) -> ColumnDataSource {
        let rows = self.dice.roll(ROWS);
        let columns: Vec<_> = ["x", "y"].map(|name| (name, self.column(rows))).into();
        ColumnDataSource::new(columns)
    }

    fn edit_columns(&mut self, model: &Model) -> String {
        let source = as_source(model);
        let (names, rows) = (source.column_names(), source.len());
        let what = self.dice.roll(7);
        match what {
            0 => {
                let rows = self.dice.roll(ROWS);
                let columns = ["x", "y", "z"].map(|name| (name, self.column(rows)));
                let fewer = self.dice.roll(2);
                source.set(columns.into_iter().skip(fewer));
            }
            1 if names.len() < 5 => {
                let column = self.column(rows);
                let name = *self.dice.pick(&["x", "y", "z", "w"]);
                source.add(name, column);
            }
            2 if names.len() > 1 => {
                let name: &String = self.dice.pick(&names);
                source.remove(name);
            }
            3 if !names.is_empty() => {
                let name = self.dice.pick(&names).clone();
                let column = self.column(rows);
                source.update(name, column);
            }
            4 if !names.is_empty() => {
                let more = 1 + self.dice.roll(3);
                let new = names.iter().map(|name| {
                    let like = source
                        .get(name)
                        .unwrap_or_else(|| column::DataColumn::from([0.0]));
                    (name.clone(), self.like(&like, more))
                });
                let new: Vec<_> = new.collect();
                let rollover = [None, Some(ROWS), Some(rows + 1)][self.dice.roll(3)];
                if source.try_stream(new, rollover).is_err() {
                    return "a stream of another kind".to_owned();
                }
            }
            5 if !names.is_empty() && rows > 0 => {
                let name = self.dice.pick(&names).clone();
                let start = self.dice.roll(rows);
                let len = 1 + self.dice.roll(rows - start);
                let like = source
                    .get(&name)
                    .unwrap_or_else(|| column::DataColumn::from([0.0]));
                let new = self.like(&like, len);
                source.patch(&name, start, new);
            }
            _ => source.select((0..rows).step_by(1 + self.dice.roll(3)).collect::<Vec<_>>()),
        }
        format!("edit {what} of the columns of {model:?}")
    }

    /// Rows as `like` has them; now and then others.
    fn like(&mut self, like: &column::DataColumn, rows: usize) -> column::DataColumn {
        use cellbeat::column::Values;
        let kind = match like.values() {
            Values::F64(_) => 0,
            Values::I32(_) => 1,
            Values::I64(_) => 2,
            Values::U8(_) => 3,
            Values::Bool(_) => 4,
            Values::Str(_) => 5,
            Values::F32(_) => 6,
            _ => 7,
        };
        match self.dice.roll(6) {
            0 => self.column(rows),
            _ => self.column_of(kind, rows),
        }
    }

    /// What Bokeh may change.
    fn propose(&mut self) -> Json {
        loop {
            let models = reachable(&self.document.served());
            let model = self.dice.pick(&models).clone();
            let Some((property, value)) = self.property_of(&model) else {
                continue;
            };
            let Some(made) = self.maker().model(model.class().name, DEPTH) else {
                continue;
            };
            if made.set(property, value).is_ok() {
                let document = parse(&snapshot::to_json(&made)).expect("a document is JSON");
                return Json::object([
                    ("model", Json::from(model.id())),
                    ("property", Json::from(property)),
                    ("document", document),
                ]);
            }
        }
    }
}

/// The model as the data source that it is.
fn as_source(model: &Model) -> ColumnDataSource {
    let p = figure().glyph("Line", []);
    p.as_model().with("data_source", model);
    p.data_source()
}

/// All models that the roots lead to.
fn reachable(roots: &[Model]) -> Vec<Model> {
    let (mut seen, mut all, mut next) = (HashSet::new(), Vec::new(), roots.to_vec());
    while let Some(model) = next.pop() {
        if !seen.insert(model.id().to_owned()) {
            continue;
        }
        for property in model.class().all_properties() {
            models_in(&model.get(property.name()).unwrap_or_default(), &mut next);
        }
        all.push(model);
    }
    all
}

fn models_in(value: &Value, found: &mut Vec<Model>) {
    match value {
        Value::Model(model) => found.push(model.clone()),
        Value::List(items) | Value::Set(items) => {
            items.iter().for_each(|item| models_in(item, found))
        }
        Value::Map(entries) => entries.iter().for_each(|(_, item)| models_in(item, found)),
        _ => {}
    }
}
