"""Models, threads and loops, as a user writes them without knowing what sends changes."""

from playwright.sync_api import expect

PRELUDE = "use cellbeat::prelude::*;\n"

TABLE = (
    PRELUDE
    + """
let source = ColumnDataSource::new([("price", [1.5, 2.5])]);
let columns = vec![models::TableColumn::new().field("price").title("Price")];
let table = models::DataTable::new().source(&source).columns(columns);
table
"""
)

FEED = """
let rows = ColumnDataSource::new([("x", Vec::<f64>::new()), ("y", Vec::new())]);
let p = figure();
p.line("x", "y").source(&rows);
let (sender, receiver) = std::sync::mpsc::channel::<(f64, f64)>();
let feed = rows.feed(receiver, None);
p
"""

SEND = """
std::thread::spawn({
    let sender = sender.clone();
    move || for i in 0..1000 { sender.send((f64::from(i), f64::from(i * i))).unwrap() }
}).join().unwrap();
"""

LOOP = "for step in progress(0..1_000_000) { std::thread::sleep(ms(5)); }"


def test_a_table_ends_a_cell_and_follows_a_thread_that_knows_nothing_of_turns(open_notebook):
    notebook = open_notebook([TABLE])
    notebook.run(0)
    cells = notebook.output(0).locator(".slick-cell")
    expect(cells.filter(has_text="2.5")).to_have_count(1)
    notebook.execute(
        "std::thread::spawn({ let source = source.clone(); move || source.stream([(\"price\", [7.25])], None) }).join().unwrap();"
    )
    expect(cells.filter(has_text="7.25")).to_have_count(1)
    expect(cells.filter(has_text="1.5")).to_have_count(1)


def test_all_rows_of_a_channel_reach_the_page(open_notebook):
    notebook = open_notebook([PRELUDE, FEED])
    notebook.run(0)
    notebook.run(1)
    picture = notebook.watch(1)
    at_first = picture.digest()
    notebook.execute(SEND)
    picture.wait_for_another_than(at_first)
    assert notebook.execute("(rows.len(), feed.counter(), feed.lagged(), feed.running())") == "(1000, 1000, 0, true)"


def test_a_bar_moves_while_its_loop_runs_and_an_interrupt_keeps_the_variables(open_notebook):
    notebook = open_notebook([PRELUDE + "let keep = 7;", LOOP])
    notebook.run(0)
    notebook.start(1)
    bar = notebook.view(1)
    expect(bar).to_contain_text("/s · ", timeout=30_000)
    seen = bar.inner_text()
    expect(bar).not_to_have_text(seen)
    notebook.command("notebook:interrupt-kernel")
    notebook.wait_idle(1)
    [error] = [output for output in notebook.outputs(1) if output["output_type"] == "error"]
    assert error["ename"] == "Interrupted"
    assert notebook.execute("keep") == "7"
