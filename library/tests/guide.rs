//! The cells of the guide, as a user writes them.

use cellbeat::prelude::*;
use std::time::Instant;

/// Waits for what must happen, with a generous limit.
fn wait_until(condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < seconds(60.0), "it did not happen");
        sleep(ms(2));
    }
}

#[test]
fn the_plot_changes_every_period_until_the_timeout_and_the_toggle_follows() {
    let source = ColumnDataSource::new([("x", range(0..10)), ("y", range(0..10))]);
    let p = figure();
    p.line("x", "y").source(&source);
    let bokeh_pane = pane::bokeh(&p);

    let cb = {
        let (source, bokeh_pane) = (source.clone(), bokeh_pane.clone());
        state
            .add_periodic_callback(
                move || {
                    source.update("y", random_integers(0..1 << 31, 10));
                    bokeh_pane.param().trigger("object");
                },
                ms(20),
            )
            .timeout(ms(500))
    };
    let toggle = Toggle::new("Toggle callback").value(true);
    toggle.link(&cb, "value", "running").bidirectional();

    let at_first = source.get("y");
    wait_until(|| cb.counter() >= 2);
    assert_ne!(source.get("y"), at_first);
    assert_eq!(cb.last_error(), None);

    wait_until(|| !toggle.get_value());
    assert!(!cb.running());
    toggle.param().set("value", true);
    assert!(cb.running());
    toggle.param().set("value", false);
    assert!(!cb.running());
}
