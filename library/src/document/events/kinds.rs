//! The events, by what they are of.

use super::TypedEvent;
use crate::document::Model;
use crate::document::value::{FromValue, Value};

/// The keys that were held.
///
/// ```
/// use cellbeat::prelude::*;
///
/// figure().on(|tap: &Tap| {
///     if tap.modifiers.shift {
///         println!("with Shift, at {}", tap.x);
///     }
/// });
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyModifiers {
    /// Shift.
    pub shift: bool,
    /// Control.
    pub ctrl: bool,
    /// Alt, or Option.
    pub alt: bool,
}

/// What a selection tool has drawn, in data units.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let p = figure().tools(["box_select"]);
/// p.on(|selection: &SelectionGeometry| {
///     if let Geometry::Rect { x0, x1, .. } = &selection.geometry {
///         println!("from {x0} to {x1}");
///     }
/// });
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A click.
    Point {
        /// Where.
        x: f64,
        /// Where.
        y: f64,
    },
    /// A position along one axis, which a hover tool may be at.
    Span {
        /// `"v"` or `"h"`.
        direction: String,
        /// Where.
        x: f64,
        /// Where.
        y: f64,
    },
    /// A box.
    Rect {
        /// One side.
        x0: f64,
        /// The other.
        x1: f64,
        /// One side.
        y0: f64,
        /// The other.
        y1: f64,
    },
    /// A polygon: its corners.
    Poly {
        /// Where they are, as many as `y`.
        x: Vec<f64>,
        /// Where they are.
        y: Vec<f64>,
    },
}

/// A part of what comes with an event.
trait Part: Sized {
    fn read(value: &Value) -> Option<Self>;
}

impl Part for f64 {
    fn read(value: &Value) -> Option<Self> {
        match value {
            // There is no coordinate outside of a logarithmic axis, say.
            Value::Null => Some(f64::NAN),
            value => value.as_f64(),
        }
    }
}

impl Part for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Part for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Part for Option<String> {
    fn read(value: &Value) -> Option<Self> {
        Some(String::read(value))
    }
}

impl Part for Value {
    fn read(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}

impl Part for Model {
    fn read(value: &Value) -> Option<Self> {
        value.as_model().cloned()
    }
}

impl Part for KeyModifiers {
    fn read(value: &Value) -> Option<Self> {
        let is_held = |key| value.get(key).and_then(Value::as_bool).unwrap_or_default();
        Some(Self {
            shift: is_held("shift"),
            ctrl: is_held("ctrl"),
            alt: is_held("alt"),
        })
    }
}

impl Part for Geometry {
    fn read(value: &Value) -> Option<Self> {
        let number = |key| f64::read(value.get(key).unwrap_or(&Value::Null));
        let numbers = |key| Vec::<f64>::from_value(value.get(key)?).ok();
        Some(match value.get("type")?.as_str()? {
            "point" => Self::Point {
                x: number("x")?,
                y: number("y")?,
            },
            "span" => Self::Span {
                direction: String::read(value.get("direction")?)?,
                x: number("x")?,
                y: number("y")?,
            },
            "rect" => Self::Rect {
                x0: number("x0")?,
                x1: number("x1")?,
                y0: number("y0")?,
                y1: number("y1")?,
            },
            "poly" => Self::Poly {
                x: numbers("x")?,
                y: numbers("y")?,
            },
            _ => return None,
        })
    }
}

/// Bokeh's name of a field: `final`, which is a word of Rust's, is `is_final`.
fn key(field: &'static str) -> &'static str {
    field.trim_start_matches("is_")
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $event:literal of [$($class:literal)*] { $($(#[$about:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// The model that it happened to.
            pub model: Model,
            $($(#[$about])* pub $field: $type,)*
        }

        impl TypedEvent for $name {
            const NAME: &'static str = $event;
            const CLASSES: &'static [&'static str] = &[$($class),*];

            fn read(values: &Value) -> Option<Self> {
                Some(Self {
                    model: Part::read(values.get("model")?)?,
                    $($field: Part::read(values.get(key(stringify!($field))).unwrap_or(&Value::Null))?,)*
                })
            }
        }
    )*};
}

/// Events at a point of a plot.
macro_rules! point_events {
    ($($(#[$doc:meta])* $name:ident = $event:literal { $($(#[$about:meta])* $field:ident: $type:ty,)* })*) => {
        events! {$(
            $(#[$doc])*
            ///
            /// ```
            /// use cellbeat::prelude::*;
            ///
            #[doc = concat!("figure().on(|event: &", stringify!($name), "| println!(\"{:.1}, {:.1}\", event.x, event.y));")]
            /// ```
            $name = $event of ["Plot"] {
                /// Where, in data units of the first axes; NaN where they have no number there.
                x: f64,
                /// Where, in data units of the first axes; NaN where they have no number there.
                y: f64,
                /// Where, in pixels from the left edge of the plot.
                sx: f64,
                /// Where, in pixels from the top edge of the plot.
                sy: f64,
                /// The keys that were held.
                modifiers: KeyModifiers,
                $($(#[$about])* $field: $type,)*
            }
        )*}
    };
}

point_events! {
    /// A click or tap.
    Tap = "tap" {}
    /// A double click or tap.
    DoubleTap = "doubletap" {}
    /// A long press, at its begin.
    Press = "press" {}
    /// The end of a long press.
    PressUp = "pressup" {}
    /// The pointer came onto the plot, axes and all.
    MouseEnter = "mouseenter" {}
    /// The pointer left the plot.
    MouseLeave = "mouseleave" {}
    /// The pointer moved: many a second, see [`EventWatcher::latest_only`](super::EventWatcher::latest_only).
    MouseMove = "mousemove" {}
    /// The wheel was turned: many a second.
    MouseWheel = "wheel" {
        /// How far, in pixels; upwards it is more than 0.
        delta: f64,
    }
    /// Something was dragged further: many a second.
    Pan = "pan" {
        /// How far since the begin, in pixels to the right.
        delta_x: f64,
        /// How far since the begin, in pixels downwards.
        delta_y: f64,
    }
    /// A drag began.
    PanStart = "panstart" {}
    /// A drag ended.
    PanEnd = "panend" {}
    /// Two fingers moved apart or together: many a second.
    Pinch = "pinch" {
        /// Their distance as a multiple of that at the begin.
        scale: f64,
    }
    /// A pinch began.
    PinchStart = "pinchstart" {}
    /// A pinch ended.
    PinchEnd = "pinchend" {}
    /// Two fingers turned: many a second.
    Rotate = "rotate" {
        /// How far since the begin, in degrees.
        rotation: f64,
    }
    /// A rotation began.
    RotateStart = "rotatestart" {}
    /// A rotation ended.
    RotateEnd = "rotateend" {}
}

events! {
    /// The default ranges of a plot changed, as by a pan or a zoom, which may be many times a second.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().on(|view: &RangesUpdate| println!("{} to {}", view.x0, view.x1)).latest_only();
    /// ```
    RangesUpdate = "rangesupdate" of ["Plot"] {
        /// Where the x range starts.
        x0: f64,
        /// Where it ends.
        x1: f64,
        /// Where the y range starts.
        y0: f64,
        /// Where it ends.
        y1: f64,
    }
    /// A selection tool has drawn something.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().on(|selection: &SelectionGeometry| println!("{:?}", selection.geometry));
    /// ```
    SelectionGeometry = "selectiongeometry" of ["Plot"] {
        /// What.
        geometry: Geometry,
        /// Whether it is done; some tools say it while they are dragged, too.
        is_final: bool,
    }
    /// The reset tool was clicked.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().on(|_: &Reset| println!("as at first"));
    /// ```
    Reset = "reset" of ["Plot"] {}
    /// A plot begins to draw fewer points, while it is dragged.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().on(|_: &LODStart| println!("coarse"));
    /// ```
    LODStart = "lodstart" of ["Plot"] {}
    /// A plot draws all points again.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().on(|_: &LODEnd| println!("fine"));
    /// ```
    LODEnd = "lodend" of ["Plot"] {}
    /// An axis was clicked.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().xaxis().on(|click: &AxisClick| println!("{:?}", click.value));
    /// ```
    AxisClick = "axis_click" of ["Axis"] {
        /// Where: a number, of a logarithmic axis the decade; a factor of a categorical one.
        value: Value,
    }
    /// An entry of a legend was clicked.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// figure().legend().on(|click: &LegendItemClick| println!("{:?}", click.item.get("label")));
    /// ```
    LegendItemClick = "legend_item_click" of ["Legend"] {
        /// The `LegendItem`.
        item: Model,
    }
    /// A button was clicked, or one of a group.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// Button::new("Go").on(|_: &ButtonClick| println!("gone"));
    /// ```
    ButtonClick = "button_click" of ["AbstractButton" "ToggleButtonGroup"] {}
    /// An entry of a menu was chosen.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let menu = widgets::MenuButton::new("Zoom", ["half", "whole"]);
    /// menu.on(|click: &MenuItemClick| println!("{:?}", click.item));
    /// ```
    MenuItemClick = "menu_item_click" of [] {
        /// Its value; `None` for that of a split button itself.
        item: Option<String>,
    }
    /// Enter was pressed in a field of text.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// TextInput::new("Name").on(|name: &ValueSubmit| println!("{}", name.value));
    /// ```
    ValueSubmit = "value_submit" of ["TextInput"] {
        /// What is written in it.
        value: String,
    }
}

macro_rules! all {
    ($($name:ident)*) => {
        /// Their names, and the classes whose models have them.
        pub(super) static ALL: &[(&str, &[&str])] = &[$(($name::NAME, $name::CLASSES)),*];
    };
}

all! {
    AxisClick ButtonClick DoubleTap LODEnd LODStart LegendItemClick MenuItemClick MouseEnter MouseLeave MouseMove MouseWheel Pan
    PanEnd PanStart Pinch PinchEnd PinchStart Press PressUp RangesUpdate Reset Rotate RotateEnd RotateStart SelectionGeometry Tap
    ValueSubmit
}
