"""How many frames a second show something new of a plot that changes each millisecond, and how old it is then; beside BokehJS alone,
which gets such data from a loop in the page, once for each frame."""

from table import Row, quantile
from tick import Stage

SECONDS = 5

CELLS = [
    """
use cellbeat::prelude::*;
use std::time::{SystemTime, UNIX_EPOCH};
let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1e3;
let xs: Vec<f64> = (0..%(points)d).map(f64::from).collect();
let source = ColumnDataSource::new([("x", xs.clone()), ("y", xs)]);
let p = figure();
p.line("x", "y").source(&source);
p
""",
    # The first value is when it was made.
    """
let cb = {
    let source = source.clone();
    let mut y = vec![0.5_f64; %(points)d];
    state.add_periodic_callback(
        move || {
            let made = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1e3;
            for (at, value) in y.iter_mut().enumerate() { *value = made + (at %% 100) as f64; }
            source.update("y", y.clone());
        },
        ms(1),
    )
};
""",
]

# The age, in ms, of what is new in a frame; `drive` has BokehJS get its data here.
AGES = """async ([drive, seconds]) => {
    const base = document.querySelector("#jupyter-config-data");
    const url = JSON.parse(base.textContent).baseUrl + "lab/extensions/cellbeat/static/bokeh.js";
    const Bokeh = (await import(url)).default;
    // A cell that has ended may have megabytes on their way.
    while (!Bokeh.documents.length) await new Promise(requestAnimationFrame);
    const source = [...Bokeh.documents.at(-1)._all_models.values()].find((model) => model.type === "ColumnDataSource");
    const { x, y } = source.data;
    const ages = [];
    let shown = 0;
    const end = performance.now() + seconds * 1e3;
    while (performance.now() < end) {
        if (drive) {
            const made = Date.now();
            source.data = { x, y: Float64Array.from(y, (_, at) => made + at % 100) };
        }
        await new Promise(requestAnimationFrame);
        const made = source.data.y[0];
        if (made !== shown) ages.push(Date.now() - made);
        shown = made;
    }
    return ages;
}"""


def pictures(points):
    def measure(name, run):
        notebook, _ = Stage.get().open("cellbeat", [cell % {"points": points} for cell in CELLS])
        notebook.run(0)
        picture = notebook.watch(0)
        if name == "cellbeat":
            notebook.run(1)
            picture.wait_for_changes(2)
        seconds = 1 if run.quick else SECONDS
        ages = notebook.page.evaluate(AGES, [name != "cellbeat", seconds])
        notebook.watched.close()
        result = {"a second": len(ages) / seconds}
        if name == "cellbeat":
            result |= {"lag p50, ms": quantile(ages, 0.5), "lag p99, ms": quantile(ages, 0.99)}
        return result

    aims = {"a second": "BokehJS' own", "lag p99, ms": 120}
    return Row(f"pictures-{points}", f"pictures of {points:,} points, changed each ms", measure, ("BokehJS alone",), aims, rounds=3)


ROWS = [pictures(points) for points in (10, 10_000, 1_000_000)]
