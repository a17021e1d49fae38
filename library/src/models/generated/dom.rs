// Written by spec/generate.py from Bokeh 3.9.2; do not edit.
#![allow(unused_imports)]
use super::*;
use crate::models::{ModelLike, Numeric, OneOf, custom_model, model};
use crate::document::value::Value;

model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let action = models::dom::Action::new().name("ponds");
    /// ```
    Action, "bokeh.models.dom.Action", ModelProperties
);
/// Properties of Bokeh's [`ColorRef`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.ColorRef) and its subclasses.
pub trait ColorRefProperties: ModelLike {
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn hex(&self, value: bool) -> Self { self.with("hex", value) }
    #[doc = "`Bool`, default `true`."]
    #[track_caller]
    fn swatch(&self, value: bool) -> Self { self.with("swatch", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let color_ref = models::dom::ColorRef::new().field("depth").hex(false);
    /// ```
    ColorRef, "bokeh.models.dom.ColorRef", ColorRefProperties ValueRefProperties DOMElementProperties ModelProperties
);
/// Properties of Bokeh's [`DOMElement`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.DOMElement) and its subclasses.
pub trait DOMElementProperties: ModelLike {
    #[doc = "`List(Either(String, DOMNode, UIElement))`, default `[]`."]
    #[track_caller]
    fn children(&self, value: impl Into<Value>) -> Self { self.with("children", value) }
    #[doc = "`Either(Styles, Dict(String, String))`, default `{\"type\":\"map\"}`."]
    #[track_caller]
    fn style(&self, value: impl Into<Value>) -> Self { self.with("style", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let div = models::dom::Div::new().name("ponds");
    /// ```
    Div, "bokeh.models.dom.Div", DOMElementProperties ModelProperties
);
/// Properties of Bokeh's [`HTML`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.HTML) and its subclasses.
pub trait HTMLProperties: ModelLike {
    #[doc = "`Required`, required."]
    #[track_caller]
    fn html(&self, value: impl Into<Value>) -> Self { self.with("html", value) }
    #[doc = "`List(Either(String, DOMNode, UIElement))`, default `[]`."]
    #[track_caller]
    fn refs(&self, value: impl Into<Value>) -> Self { self.with("refs", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let html = models::dom::HTML::new().html("<b>3.2</b> m");
    /// ```
    HTML, "bokeh.models.dom.HTML", HTMLProperties DOMElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let index = models::dom::Index::new().name("ponds");
    /// ```
    Index, "bokeh.models.dom.Index", DOMElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let placeholder = models::dom::Placeholder::new().name("ponds");
    /// ```
    Placeholder, "bokeh.models.dom.Placeholder", DOMElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let span = models::Span::new().dimension("width").location(5);
    /// ```
    Span, "bokeh.models.dom.Span", DOMElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let table = models::dom::Table::new().name("ponds");
    /// ```
    Table, "bokeh.models.dom.Table", DOMElementProperties ModelProperties
);
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let table_row = models::dom::TableRow::new().name("ponds");
    /// ```
    TableRow, "bokeh.models.dom.TableRow", DOMElementProperties ModelProperties
);
/// Properties of Bokeh's [`Template`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.Template) and its subclasses.
pub trait TemplateProperties: ModelLike {
    #[doc = "`List(Action)`, default `[]`."]
    #[track_caller]
    fn actions(&self, value: impl Into<Value>) -> Self { self.with("actions", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let template = models::dom::Template::new().name("ponds");
    /// ```
    Template, "bokeh.models.dom.Template", TemplateProperties DOMElementProperties ModelProperties
);
/// Properties of Bokeh's [`Text`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.Text) and its subclasses.
pub trait TextProperties: ModelLike {
    #[doc = "`String`, default `\"\"`."]
    #[track_caller]
    fn content(&self, value: impl Into<Value>) -> Self { self.with("content", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let text = models::dom::Text::new().content("Ponds");
    /// ```
    Text, "bokeh.models.dom.Text", TextProperties ModelProperties
);
/// Properties of Bokeh's [`ToggleGroup`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.ToggleGroup) and its subclasses.
pub trait ToggleGroupProperties: ModelLike {
    #[doc = "`List(RendererGroup)`, default `[]`."]
    #[track_caller]
    fn groups(&self, value: impl Into<Value>) -> Self { self.with("groups", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let toggle_group = models::dom::ToggleGroup::new().name("ponds");
    /// ```
    ToggleGroup, "bokeh.models.dom.ToggleGroup", ToggleGroupProperties ModelProperties
);
/// Properties of Bokeh's [`ValueOf`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.ValueOf) and its subclasses.
pub trait ValueOfProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn attr(&self, value: impl Into<Value>) -> Self { self.with("attr", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
    #[doc = "`Either`, default `\"raw\"`."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
    #[doc = "`Required(HasProps)`, required."]
    #[track_caller]
    fn obj(&self, value: impl Into<Value>) -> Self { self.with("obj", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let value_of = models::dom::ValueOf::new().attr("ponds");
    /// ```
    ValueOf, "bokeh.models.dom.ValueOf", ValueOfProperties DOMElementProperties ModelProperties
);
/// Properties of Bokeh's [`ValueRef`](https://docs.bokeh.org/en/3.9.2/docs/reference/models/dom.html#bokeh.models.dom.ValueRef) and its subclasses.
pub trait ValueRefProperties: ModelLike {
    #[doc = "`Required(String)`, required."]
    #[track_caller]
    fn field(&self, value: impl Into<Value>) -> Self { self.with("field", value) }
    #[doc = "`Nullable(Either(CustomJS, List(CustomJS)))`, default `null`."]
    #[track_caller]
    fn filter(&self, value: impl Into<Value>) -> Self { self.with("filter", value) }
    #[doc = "`Nullable(String)`, default `null`."]
    #[track_caller]
    fn format(&self, value: impl Into<Value>) -> Self { self.with("format", value) }
    #[doc = "`Either`, default `\"raw\"`."]
    #[track_caller]
    fn formatter(&self, value: impl Into<Value>) -> Self { self.with("formatter", value) }
}
model!(
    /// ```
    /// use cellbeat::models::{self, properties::*};
    ///
    /// let value_ref = models::dom::ValueRef::new().field("depth").format("0.00");
    /// ```
    ValueRef, "bokeh.models.dom.ValueRef", ValueRefProperties DOMElementProperties ModelProperties
);
