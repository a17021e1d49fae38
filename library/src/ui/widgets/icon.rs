//! Buttons that are an icon: [`ButtonIcon`] and [`ToggleIcon`].

use super::button::{clickable, clicks};
use super::widget::{Bound, Widget, common, value, widget};
use crate::document::value::Value;
use crate::document::{Model, ModelLike, WeakModel};
use crate::param::{Kind, Parameter, Params};

/// The button itself is not seen.
const BARE: &str = ".bk-btn { background: none; border: none; box-shadow: none; padding: 0.2em; }";

/// How large an icon is, until set otherwise.
const SIZE: &str = "1.5em";

/// The model of an icon, by the text of an SVG or by the name of one of Tabler's.
fn icon(text: &str, size: &Value) -> Model {
    let icon = if text.trim_start().starts_with('<') {
        Model::known("SVGIcon").with("svg", text)
    } else {
        Model::known("TablerIcon").with("icon_name", text)
    };
    icon.with("size", size)
}

/// The model of a button of which only an icon is seen.
fn bare(class: &'static str) -> Model {
    Model::known(class)
        .with("stylesheets", [BARE])
        .with("icon", icon("heart", &SIZE.into()))
}

fn parameters(icon: String) -> Vec<Bound> {
    let mut parameters = common(String::new(), "label");
    parameters.push(Bound(Parameter::new("icon", Kind::Str, icon), ""));
    parameters
}

/// Shows an icon in the size that the last one had.
fn show(model: &WeakModel, text: &str) -> Result<(), String> {
    let Some(model) = model.upgrade() else {
        return Ok(());
    };
    let size = match model.get("icon") {
        Ok(Value::Model(icon)) => icon.get("size").unwrap_or_default(),
        _ => SIZE.into(),
    };
    let set = model.set("icon", icon(text, &size));
    set.map_err(|error| error.to_string())
}

macro_rules! icon {
    ($name:ident) => {
        impl $name {
            /// The icon: the text of an `<svg>`, or the name of [one of Tabler's](https://tabler.io/icons), such as `"heart"`,
            /// which the page loads from Tabler's CDN.
            #[track_caller]
            pub fn icon(&self, icon: impl Into<String>) -> Self {
                self.0.set("icon", icon.into());
                self.clone()
            }

            /// How large the icon is, as CSS or in pixels: `"2em"`, `32`.
            ///
            /// # Panics
            /// When it is neither.
            #[track_caller]
            pub fn size(&self, size: impl Into<Value>) -> Self {
                if let Ok(Value::Model(icon)) = self.0.model.get("icon") {
                    icon.with("size", size);
                }
                self.clone()
            }
        }
    };
}

/// An icon that is clicked. Parameters: `clicks`, `icon`, `name` (beside the icon), `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/ButtonIcon.html).
///
/// ```
/// use cellbeat::widgets::ButtonIcon;
///
/// let heart = ButtonIcon::new("heart").size("2em");
/// let same = heart.clone();
/// heart.on_click(move || same.icon("heart-filled"));
/// ```
#[derive(Clone, PartialEq)]
pub struct ButtonIcon(Widget);
widget!(ButtonIcon:);
icon!(ButtonIcon);
clicks!(ButtonIcon);

impl ButtonIcon {
    /// An icon: the text of an `<svg>`, or the name of [one of Tabler's](https://tabler.io/icons), such as `"heart"`, which the page
    /// loads from Tabler's CDN.
    pub fn new(icon: impl Into<String>) -> Self {
        Self::of(icon.into())
    }

    fn of(icon: String) -> Self {
        let model = bare("Button");
        let shown = model.downgrade();
        let parameters = parameters(icon);
        let widget = clickable(
            "ButtonIcon",
            model,
            parameters,
            move |params, event| match event.name {
                "icon" => show(&shown, &params.get_as::<String>("icon")),
                _ => Ok(()),
            },
        );
        widget.param().trigger("icon");
        Self(widget)
    }
}

/// An icon that is on or off. Parameters: `value`, `icon`, `active_icon` (the one while it is on; where it is empty, `icon` is
/// shown too), `name` (beside the icon), `disabled`, `visible`. See
/// [Panel's](https://panel.holoviz.org/reference/widgets/ToggleIcon.html).
///
/// ```
/// use cellbeat::widgets::ToggleIcon;
///
/// let starred = ToggleIcon::new("star").active_icon("star-filled").value(true);
/// assert!(starred.get_value());
/// ```
#[derive(Clone, PartialEq)]
pub struct ToggleIcon(Widget);
widget!(ToggleIcon:);
icon!(ToggleIcon);
value!(ToggleIcon: bool => bool, "Whether it is on.");

impl ToggleIcon {
    /// An icon that is off: the text of an `<svg>`, or the name of [one of Tabler's](https://tabler.io/icons), such as `"star"`,
    /// which the page loads from Tabler's CDN.
    pub fn new(icon: impl Into<String>) -> Self {
        Self::of(icon.into())
    }

    fn of(icon: String) -> Self {
        let model = bare("Toggle");
        let shown = model.downgrade();
        let mut parameters = parameters(icon);
        let value = Parameter::new("value", Kind::Bool, false);
        parameters.insert(0, Bound(value, "active"));
        let active = Parameter::new("active_icon", Kind::Str, "");
        parameters.push(Bound(active, ""));
        let widget = Widget::new(
            "ToggleIcon",
            model,
            parameters,
            move |params, event| match event.name {
                "value" | "icon" | "active_icon" => show(&shown, &icon_of(params)),
                _ => Ok(()),
            },
        );
        widget.param().trigger("icon");
        Self(widget)
    }

    /// The icon while it is on, as [`ToggleIcon::icon`] takes it.
    #[track_caller]
    pub fn active_icon(&self, icon: impl Into<String>) -> Self {
        self.0.set("active_icon", icon.into());
        self.clone()
    }
}

fn icon_of(params: &Params) -> String {
    let active: String = params.get_as("active_icon");
    match params.get_as("value") {
        true if !active.is_empty() => active,
        _ => params.get_as("icon"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ModelEvent;
    use crate::show::viewable::Viewable;

    fn shown(widget: &impl Viewable) -> (String, Value, Value) {
        let Ok(Value::Model(icon)) = widget.root().get("icon") else {
            panic!("{:?} shows no icon", widget.root())
        };
        let text = icon.get("icon_name").or_else(|_| icon.get("svg"));
        (
            icon.class().name.to_owned(),
            text.unwrap(),
            icon.get("size").unwrap(),
        )
    }

    #[test]
    fn an_icon_is_one_of_tablers_or_an_svg_and_keeps_its_size() {
        let button = ButtonIcon::new("star");
        assert_eq!(
            shown(&button),
            ("TablerIcon".into(), "star".into(), "1.5em".into())
        );
        button.size(32).icon("<svg/>");
        assert_eq!(
            shown(&button),
            ("SVGIcon".into(), "<svg/>".into(), 32.into())
        );
        button.root().dispatch(&ModelEvent {
            name: "button_click".into(),
            values: Value::Null,
        });
        assert_eq!(button.clicks(), 1);
    }

    #[test]
    fn an_icon_that_is_on_is_another_one() {
        let toggle = ToggleIcon::new("star").active_icon("star-filled");
        assert_eq!(shown(&toggle).1, "star".into());
        toggle.root().set_from("active", true.into(), 1).unwrap();
        assert!(toggle.get_value());
        assert_eq!(shown(&toggle).1, "star-filled".into());
        toggle.active_icon("");
        assert_eq!(shown(&toggle).1, "star".into());
    }
}
