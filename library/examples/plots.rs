//! Prints plots as Bokeh's JSON, a line for each after its name and a tab, and then all palettes: what Bokeh's own plots are
//! compared with. With a path, saves a file that draws them.

use cellbeat::palettes::{
    diverging_palette, interp_palette, linear_palette, palette, palettes, varying_alpha_palette,
};
use cellbeat::prelude::*;
use cellbeat::save::snapshot;
use std::time::{Duration, UNIX_EPOCH};

fn main() -> Result<(), SaveError> {
    let plots = plots();
    if let Some(path) = std::env::args_os().nth(1) {
        let roots = plots.into_iter().map(|(_, root)| root);
        save(roots, path, SaveOptions::new().title("Plots"))?;
        return Ok(());
    }
    for (name, root) in plots {
        println!("{name}\t{}", snapshot::to_json(&root));
    }
    let named = palettes().into_iter().map(|name| (palette(&name), name));
    let made = [
        (linear_palette("Viridis256", 7), "linear"),
        (linear_palette("Set1_9", 1), "linear, one"),
        (interp_palette(["red", "#00ff0080", "#0000ff"], 8), "interp"),
        (interp_palette("Category10_3", 2), "interp, fewer"),
        (
            diverging_palette("Blues256", "Reds256", 11, 0.3),
            "diverging",
        ),
        (varying_alpha_palette("#1f77b4", 6), "alpha"),
        (varying_alpha_palette("#1f77b480", 4), "alpha of some"),
    ];
    let made = made.map(|(colors, name)| (colors, name.to_owned()));
    for (colors, name) in named.chain(made) {
        println!("palette {name}\t{}", colors.join(" "));
    }
    Ok(())
}

fn source() -> ColumnDataSource {
    ColumnDataSource::new((
        ("x", [1, 2, 3]),
        ("a", [3, 1, 2]),
        ("b", [1, 2, 4]),
        ("fruit", ["apples", "pears", "plums"]),
    ))
}

fn plots() -> Vec<(&'static str, Model)> {
    vec![
        ("colours", colours().root()),
        ("image", image().root()),
        ("stacks", stacks().root()),
        ("bars", bars().root()),
        ("twin axes", twin_axes().root()),
        ("tools", tools().root()),
        ("grid", grid().root()),
        ("linked", linked().root()),
        ("dates", dates().root()),
    ]
}

fn colours() -> Figure {
    let source = source();
    let p = figure().tooltips([("x", "@x"), ("a", "@a{0.0}")]);
    let colors = linear_cmap("a", "Viridis256", 0..4);
    let dots = p.scatter("x", "a").source(&source).size(20).color(&colors);
    p.color_bar(&dots).title("a");
    let by_log = log_cmap("b", "Plasma11", 0.5..10.0);
    p.scatter("x", "b").source(&source).fill_color(by_log);
    let by_rank = eqhist_cmap("b", ["navy", "#ffffff"], 1..=4);
    p.scatter("x", "b").source(&source).line_color(by_rank);
    let by_name = factor_cmap("fruit", "Category10_3", ["apples", "pears", "plums"]);
    p.scatter("x", "b").source(&source).fill_color(by_name);
    p
}

fn image() -> Figure {
    let values = DataColumn::from([0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    let p = figure();
    let image = p.image(vec![values.with_shape([2, 3]).unwrap()]);
    p.color_bar(image.palette("Magma256"));
    p
}

fn stacks() -> Figure {
    let source = source();
    let p = figure();
    let columns = ["a", "b"];
    p.vbar_stack(columns, "x")
        .source(&source)
        .width(0.5)
        .color(["navy", "teal"])
        .legend_labels(["A", "B"]);
    p.hbar_stack(columns, "x").source(&source).height(0.5);
    p.varea_stack(columns, "x")
        .source(&source)
        .color("Category10_3");
    p.harea_stack(columns, "x")
        .source(&source)
        .alpha([0.25, 0.75]);
    p.vline_stack(columns, "x")
        .source(&source)
        .style("line_width", 3);
    p.hline_stack(columns, "x").source(&source);
    p.legend().click_policy("mute");
    p
}

/// Its range is made by the words of the column.
fn bars() -> Figure {
    let p = figure().height(300);
    p.vbar_stack(["a", "b"], "fruit")
        .source(&source())
        .width(0.8)
        .color(["navy", "teal"]);
    p
}

fn twin_axes() -> Figure {
    let p = figure().y_range(0..5);
    p.line("x", "a").source(&source());
    p.extra_y_range("b", -20..40).axis_label("°C");
    p.line("x", "b")
        .source(&source())
        .y_range_name("b")
        .color("red");
    p.extra_x_range("wide", ..);
    p
}

fn tools() -> Figure {
    let p = figure()
        .tools(["pan", "xbox_zoom", "wheel_zoom", "tap", "hover"])
        .tooltips("@x");
    p.active_drag("xbox_zoom")
        .active_scroll("wheel_zoom")
        .active_tap(None)
        .active_inspect("hover");
    p.output_backend("webgl")
}

fn grid() -> models::GridPlot {
    let plot = |column| {
        let p = figure().width(200).height(200);
        p.scatter("x", column).source(&source());
        p
    };
    let (a, b, c) = (
        plot("a"),
        plot("b"),
        plot("a")
            .tools(["pan", "box_zoom", "hover"])
            .active_drag("box_zoom"),
    );
    gridplot([[Some(&a), Some(&b)], [None, Some(&c)]]).toolbar_location("above")
}

fn linked() -> Row {
    let left = figure().x_range(0..10).width(200).height(200);
    let right = figure().x_range(&left).width(200).height(200);
    Row::new(items![left, right])
}

fn dates() -> Figure {
    let days = [0, 40, 400].map(|day| UNIX_EPOCH + Duration::from_secs(86_400 * day));
    let p = figure();
    p.line(days.to_vec(), [1, 3, 2]);
    p
}
