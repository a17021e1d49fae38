//! A page on which everything that Bokeh has an event for can be done: a text has the last event of each type, as Rust has it, and a
//! drawing is drawn again at each tap. What the tests of events use with a real mouse and real fingers.

use cellbeat::prelude::*;
use std::collections::BTreeMap;
use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

/// How often each event was heard, and the last one.
#[derive(Clone)]
struct Heard {
    events: Arc<Mutex<BTreeMap<&'static str, (u32, String)>>>,
    shown: pane::Str,
}

impl Heard {
    fn add(&self, name: &'static str, event: &dyn Debug) {
        let mut events = self.events.lock().unwrap();
        let (count, last) = events.entry(name).or_default();
        *count += 1;
        *last = format!("{event:?}");
        let lines = events
            .iter()
            .map(|(name, (count, last))| format!("{name} {count} {last}\n"));
        self.shown.set_object(lines.collect::<String>());
    }
}

macro_rules! listen {
    ($heard:ident, $model:expr, $($event:ident)*) => {$({
        let heard = $heard.clone();
        $model.on(move |event: &$event| heard.add(stringify!($event), event));
    })*};
}

fn app() -> impl Viewable {
    let heard = Heard {
        events: Arc::default(),
        shown: pane::str(""),
    };
    let p = figure()
        .width(500)
        .height(400)
        .x_range(0..10)
        .y_range(0..10)
        .lod_threshold(5);
    let p = p
        .tools(["box_select", "wheel_zoom", "tap", "reset"])
        .active_drag("box_select")
        .active_scroll("wheel_zoom");
    let x: Vec<f64> = (0..10).map(f64::from).collect();
    p.scatter(x.clone(), x).size(10).legend_label("points");
    p.legend().click_policy("mute").location("top_left");

    listen!(heard, p, Tap DoubleTap Press PressUp MouseEnter MouseLeave PanStart PanEnd Pinch PinchStart PinchEnd Rotate RotateStart);
    listen!(heard, p, RotateEnd RangesUpdate SelectionGeometry Reset LODStart LODEnd);
    listen!(heard, p.xaxis(), AxisClick);
    listen!(heard, p.legend(), LegendItemClick);
    // Floods: what waits is overtaken.
    let latest = heard.clone();
    p.on(move |event: &MouseMove| latest.add("MouseMove", event))
        .latest_only();
    let latest = heard.clone();
    p.on(async move |event: &MouseWheel| latest.add("MouseWheel", event))
        .latest_only();
    let latest = heard.clone();
    p.on(move |event: &Pan| latest.add("Pan", event))
        .latest_only();

    listen!(heard, state, DocumentReady ConnectionLost ClientReconnected);
    let button = models::Button::new().label("Press me");
    listen!(heard, button, ButtonClick);
    let menu = models::Dropdown::new()
        .label("Menu")
        .menu([("One", "1"), ("Two", "2")]);
    listen!(heard, menu, MenuItemClick);
    let field = models::TextInput::new().placeholder("Text");
    listen!(heard, field, ValueSubmit);

    let mut taps = 0;
    let drawing = pane::svg(move |svg: &mut String| {
        taps += 10;
        write!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{taps}" height="20"><rect width="99" height="20"/></svg>"#
        )
    });
    let mut shade = 0;
    let pixels = pane::rgb(3, 2, move |pixels: &mut [u8]| {
        shade += 40;
        pixels.fill(shade);
    });
    let drawn = [drawing.param(), pixels.param()];
    p.on(move |_: &Tap| drawn.iter().for_each(|pane| pane.trigger("object")));
    Row::new(items![
        p,
        Column::new(items![button, menu, field, drawing, pixels, heard.shown])
    ])
}

fn main() -> Result<(), cellbeat_server::ServeError> {
    cellbeat_server::serve(app)
}
