//! [`FileInput`].

use super::widget::{Bound, Widget, common, widget};
use crate::base::base64;
use crate::document::value::Value;
use crate::document::{Model, turn};
use crate::param::{Event, Kind, Parameter, Params, Watcher};
use crate::session::scope;
use crate::threads::callback::Reply;
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A file that a reader has chosen.
///
/// ```no_run
/// use cellbeat::widgets::{FileInput, UploadedFile};
///
/// let input = FileInput::new("Data");
/// input.on_value(|files: Vec<UploadedFile>| {
///     println!("{}, {} bytes: {}", files[0].name, files[0].bytes.len(), files[0].text());
///     files[0].save("data.csv") // an error is shown below the cell
/// });
/// ```
#[derive(Clone, PartialEq)]
pub struct UploadedFile {
    /// Its name; of a directory, the path in that.
    pub name: String,
    /// Its mime type, as the browser has it: `text/csv`.
    pub mime_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl UploadedFile {
    /// What is in it as text; bytes that are not UTF-8 become `\u{fffd}`.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Writes it to a file, in place of what is there.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> std::io::Result<()> {
        std::fs::write(path, &self.bytes)
    }
}

impl fmt::Debug for UploadedFile {
    /// Without the bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let UploadedFile {
            name,
            mime_type,
            bytes,
        } = self;
        write!(f, "{name:?} ({mime_type}, {} bytes)", bytes.len())
    }
}

/// A field that takes files from the reader's machine, one until `multiple` is true. They come as one message: for what is larger
/// than some megabytes, another way is better. Parameters: `uploads` (how often files were chosen, read-only), `filename` (the list of their
/// names, read-only), `name`, `disabled`, `visible`. See [Panel's](https://panel.holoviz.org/reference/widgets/FileInput.html).
///
/// ```
/// use cellbeat::prelude::*;
/// use cellbeat::widgets::FileInput;
///
/// let input = FileInput::new("Data").accept(".csv,.txt").multiple(true);
/// input.on_value(|files| {
///     for file in files {
///         println!("{}: {} lines", file.name, file.text().lines().count());
///     }
/// });
/// assert_eq!(input.get_value(), []);
/// ```
#[derive(Clone, PartialEq)]
pub struct FileInput(Widget);
widget!(FileInput: InputWidgetProperties);

/// The properties that hold files, each as text or as a list of texts.
const PARTS: [&str; 3] = ["filename", "mime_type", "value"];

impl FileInput {
    /// A field with `name` above it.
    pub fn new(name: impl Into<String>) -> Self {
        Self::named(name.into())
    }

    fn named(name: String) -> Self {
        let mut parameters = vec![
            Bound(Parameter::new("uploads", Kind::Int, 0).read_only(), ""),
            Bound(
                Parameter::new("filename", Kind::List, Vec::<Value>::new()).read_only(),
                "",
            ),
        ];
        parameters.extend(common(name, "title"));
        let model = Model::known("FileInput");
        let widget = Widget::new("FileInput", model, parameters, |_, _| Ok(()));
        told_together(&widget);
        Self(widget)
    }

    /// Which files can be chosen: endings and mime types with commas between, `".csv,image/*"`.
    #[track_caller]
    pub fn accept(&self, accept: &str) -> Self {
        crate::models::ModelLike::with(self, "accept", accept)
    }

    /// Whether several files can be chosen at once.
    #[track_caller]
    pub fn multiple(&self, multiple: bool) -> Self {
        crate::models::ModelLike::with(self, "multiple", multiple)
    }

    /// Whether a directory is chosen, with all the files in it.
    ///
    /// ```
    /// use cellbeat::widgets::FileInput;
    ///
    /// let photos = FileInput::new("Photos").accept("image/*").directory(true);
    /// photos.on_value(|files| println!("{} files", files.len()));
    /// ```
    #[track_caller]
    pub fn directory(&self, directory: bool) -> Self {
        crate::models::ModelLike::with(self, "directory", directory)
    }

    /// The files that were chosen last: none until then.
    pub fn get_value(&self) -> Vec<UploadedFile> {
        files(&self.0.model)
    }

    /// Calls `handler` with the files whenever a reader has chosen some. The handler gives nothing, a `Result` or a future; it is
    /// never called twice at the same time, and it ends when its cell is run again.
    pub fn on_value<M, R: Reply<M>>(
        &self,
        mut handler: impl FnMut(Vec<UploadedFile>) -> R + Send + 'static,
    ) -> Watcher {
        let model = self.0.model.downgrade();
        let told = move |_: &Event| match model.upgrade() {
            Some(model) => handler(files(&model)).reply(),
            None => Ok(()),
        };
        let params = self.0.param();
        params.watch_each("uploads", R::IS_ASYNC, Box::new(told))
    }
}

/// The parts come one after another in one message: files are there once all of it was read.
fn told_together(widget: &Widget) {
    let params = widget.unowned();
    let (model, session) = (widget.model.downgrade(), scope::current().session().clone());
    let waits = Arc::new(AtomicBool::new(false));
    let read = Arc::new(move |waits: &AtomicBool| {
        waits.store(false, Ordering::Release);
        if let Some(model) = model.upgrade() {
            uploaded(&params, &model);
        }
    });
    for part in PARTS {
        let (session, waits, read) = (session.clone(), waits.clone(), read.clone());
        widget.model.hook(part, move |_| {
            if waits.swap(true, Ordering::AcqRel) {
                return;
            }
            let (waits, read) = (waits.clone(), read.clone());
            let job = move || read(&waits);
            match session.is_visitors() {
                true => turn::post_for(&session, job),
                false => turn::post(job),
            }
        });
    }
}

fn uploaded(params: &Params, model: &Model) {
    let uploads: i64 = params.get_as("uploads");
    params
        .store(&[
            ("filename", part(model, "filename").into()),
            ("uploads", uploads.wrapping_add(1).into()),
        ])
        .notify();
}

/// The texts of a property: of one file it is the text, of several a list.
fn part(model: &Model, name: &str) -> Vec<String> {
    match model.get(name).unwrap_or_default() {
        Value::Str(text) if text.is_empty() => Vec::new(),
        Value::Str(text) => vec![text],
        Value::List(items) => {
            let texts = items.iter().map(|item| item.as_str().unwrap_or_default());
            texts.map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

fn files(model: &Model) -> Vec<UploadedFile> {
    let [names, types, contents] = PARTS.map(|name| part(model, name));
    let or_none = |texts: &[String], index: usize| texts.get(index).cloned().unwrap_or_default();
    let file = |(index, name): (usize, String)| UploadedFile {
        name,
        mime_type: or_none(&types, index),
        // A file with nothing in it has no content.
        bytes: base64::decode(&or_none(&contents, index)).unwrap_or_default(),
    };
    names.into_iter().enumerate().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::param::Parameterized;
    use crate::show::viewable::Viewable;
    use crate::testing::{Fixture, GENEROUS};
    use std::sync::mpsc;

    /// As BokehJS does: in one go.
    fn upload(input: &FileInput, value: Value, filename: Value, mime_type: Value) {
        let root = input.root();
        turn::post(move || {
            for (name, value) in [
                ("value", value),
                ("filename", filename),
                ("mime_type", mime_type),
            ] {
                root.set_from(name, value, 1).unwrap();
            }
        });
    }

    fn file(name: &str, mime_type: &str, text: &str) -> UploadedFile {
        UploadedFile {
            name: name.into(),
            mime_type: mime_type.into(),
            bytes: text.into(),
        }
    }

    #[test]
    fn a_file_is_told_once_with_its_name_and_content() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let input = FileInput::new("Data").accept(".csv");
        assert_eq!(input.root().get("accept"), Ok(".csv".into()));
        let (sender, seen) = mpsc::channel();
        input.on_value(move |files| sender.send(files));
        upload(&input, "YSxi".into(), "a.csv".into(), "text/csv".into());
        let first = vec![file("a.csv", "text/csv", "a,b")];
        assert_eq!(seen.recv_timeout(GENEROUS), Ok(first.clone()));
        assert_eq!((input.get_value(), first[0].text()), (first, "a,b".into()));
        // Another one of the same type, and one with nothing in it.
        upload(&input, "Yg==".into(), "b.csv".into(), "text/csv".into());
        assert_eq!(
            seen.recv_timeout(GENEROUS),
            Ok(vec![file("b.csv", "text/csv", "b")])
        );
        upload(&input, "".into(), "c.csv".into(), "text/csv".into());
        assert_eq!(
            seen.recv_timeout(GENEROUS),
            Ok(vec![file("c.csv", "text/csv", "")])
        );
        assert!(seen.try_recv().is_err());
        assert_eq!(input.param().get_as::<i64>("uploads"), 3);
    }

    #[test]
    fn several_files_are_a_list() {
        let fixture = Fixture::manual();
        let _entered = fixture.scope(7, "cell").enter();
        let input = FileInput::new("Data").multiple(true);
        let (sender, seen) = mpsc::channel();
        input.on_value(move |files| sender.send(files));
        upload(
            &input,
            ["YQ==", "Yg=="].into(),
            ["a", "b"].into(),
            ["text/plain", ""].into(),
        );
        let files = vec![file("a", "text/plain", "a"), file("b", "", "b")];
        assert_eq!(seen.recv_timeout(GENEROUS), Ok(files));
        assert_eq!(input.param().get_as::<Vec<String>>("filename"), ["a", "b"]);
    }
}
