//! Closures that draw: what a pane of images calls again when it is triggered.

use crate::base::png;
use crate::base::sync::lock;
use crate::document::column::DataColumn;
use crate::document::value::Value;
use crate::show::display::Data;
use crate::threads::callback::Outcome;
use std::sync::Mutex;
use std::thread::ThreadId;

/// What an SVG pane shows: the text of a drawing or where it is; or a closure `|svg: &mut String| ..` that writes the text, and
/// gives nothing or a `Result`.
///
/// `M` distinguishes the two; it is always inferred.
///
/// ```
/// use cellbeat::prelude::*;
///
/// pane::svg("<svg xmlns='http://www.w3.org/2000/svg'><circle r='9'/></svg>");
/// let mut radius = 0;
/// let growing = pane::svg(move |svg: &mut String| {
///     radius += 1;
///     *svg = format!("<svg xmlns='http://www.w3.org/2000/svg'><circle r='{radius}'/></svg>");
/// });
/// growing.param().trigger("object"); // draws it again
/// ```
#[diagnostic::on_unimplemented(
    message = "this is not an SVG",
    label = "neither the text of an SVG, a URL, nor a closure that draws one",
    note = "a closure that draws is `move |svg: &mut String| ..`, and gives nothing or a `Result`"
)]
pub trait Drawing<M> {
    #[doc(hidden)]
    fn __object(self) -> Object;
}

#[doc(hidden)]
pub enum Object {
    Data(Data),
    Drawn(Draw),
}

/// Gives the image as a parameter holds it.
pub(super) type Draw = Box<dyn FnMut() -> Result<Value, String> + Send>;

#[doc(hidden)]
pub struct Given(());

#[doc(hidden)]
pub struct Drawn<R>(std::marker::PhantomData<R>);

impl<T: Into<Data>> Drawing<Given> for T {
    fn __object(self) -> Object {
        Object::Data(self.into())
    }
}

impl<F, R> Drawing<Drawn<R>> for F
where
    F: FnMut(&mut String) -> R + Send + 'static,
    R: Outcome,
{
    fn __object(mut self) -> Object {
        Object::Drawn(svg_of(Box::new(move |svg| self(svg).outcome())))
    }
}

pub(super) type Fill<T> = Box<dyn FnMut(&mut T) -> Result<(), String> + Send>;

fn svg_of(mut draw: Fill<String>) -> Draw {
    Box::new(move || {
        let mut svg = String::new();
        draw(&mut svg)?;
        Ok(svg.into())
    })
}

/// The file of what is drawn in rows of pixels, which stay for the next time.
pub(super) fn png_of(width: u32, height: u32, mut draw: Fill<[u8]>) -> Draw {
    let mut pixels = vec![0; width as usize * height as usize * 3];
    Box::new(move || {
        draw(&mut pixels)?;
        Ok(DataColumn::from(png::encode(width, height, &pixels)).into())
    })
}

/// The closure of a pane, where it has one.
#[derive(Default)]
pub(super) struct Drawer {
    draw: Mutex<Option<Draw>>,
    runner: Mutex<Option<ThreadId>>,
}

impl Drawer {
    pub(super) fn new(draw: Option<Draw>) -> Self {
        Self {
            draw: Mutex::new(draw),
            runner: Mutex::default(),
        }
    }

    /// What it draws now; `None` where nothing is drawn.
    pub(super) fn draw(&self) -> Result<Option<Value>, String> {
        struct Runs<'a>(&'a Mutex<Option<ThreadId>>);
        impl Drop for Runs<'_> {
            fn drop(&mut self) {
                *lock(self.0) = None;
            }
        }
        let this = Some(std::thread::current().id());
        if *lock(&self.runner) == this {
            return Err("it is being drawn: what draws cannot trigger its own pane".to_owned());
        }
        let mut draw = lock(&self.draw);
        *lock(&self.runner) = this;
        let _runs = Runs(&self.runner);
        draw.as_mut().map(|draw| draw()).transpose()
    }

    /// An image was set in place of what is drawn.
    pub(super) fn end(&self) {
        let draw = lock(&self.draw).take();
        drop(draw);
    }
}
