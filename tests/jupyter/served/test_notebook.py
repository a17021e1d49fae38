"""`cellbeat serve NOTEBOOK.ipynb`: the cells of a notebook, run for each visitor."""

import json
import os
import shutil
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import websocket
from playwright.sync_api import expect

from served.conftest import Client, Page, failure, free_port, wait_until, write_notebook

HELPER = """
[package]
name = "helper"
edition = "2024"
"""

# What a notebook can hold: a dependency with a path, variables and statics, an argument of the address, something that is
# dropped, hooks, a callback, and a value that is not a number.
CELLS = [
    ":dep helper = { path = 'helper' }\nuse cellbeat::prelude::*;\nuse std::io::Write;",
    """
static VISITS: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
fn note(line: &str) {
    let file = std::fs::OpenOptions::new().append(true).create(true).open("notes.txt");
    // In one piece: sessions end at the same time.
    file.unwrap().write_all(format!("{line}\\n").as_bytes()).unwrap();
}
struct Dropped(String);
impl Drop for Dropped {
    fn drop(&mut self) { note(&format!("{} dropped", self.0)) }
}
""",
    "let mut counter = 0;\nVISITS.fetch_add(1, std::sync::atomic::Ordering::SeqCst);",
    "counter += async { 1 }.await;",
    """
let arguments = state.session_args();
let n: i32 = arguments.get("n").map_or(1, |n| n[0].parse().unwrap());
let name = arguments.get("name").map_or("nobody".to_owned(), |name| name[0].clone());
counter += 100 / n;
""",
    """
let dropped = Dropped(name.clone());
{ let name = name.clone(); state.on_session_destroyed(move |_| note(&format!("{name} left"))); }
""",
    """
println!("{name} is here");
pane::html(format!("{counter} {}", helper::double(n))).servable();
""",
    """
let ticks = pane::html("0");
let abort = arguments.contains_key("abort");
{
    let (ticks, mut tick) = (ticks.clone(), 0);
    state.add_periodic_callback(move || {
        tick += 1;
        if abort && tick == 5 { std::process::abort() }
        ticks.set_object(tick.to_string());
    }, ms(50));
}
ticks.servable()
""",
]


@pytest.fixture(scope="module")
def notebook(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "helper/src").mkdir(parents=True)
    (folder / "helper/Cargo.toml").write_text(HELPER)
    (folder / "helper/src/lib.rs").write_text("pub fn double(n: i32) -> i32 { 2 * n }")
    return write_notebook(folder / "visited.ipynb", *CELLS)


@pytest.fixture(scope="module")
def served(serving, notebook):
    """One server for all tests that leave it as it was."""
    return serving(notebook)


def notes(notebook):
    path = notebook.with_name("notes.txt")
    return path.read_text().splitlines() if path.exists() else []


def test_each_visitor_has_the_variables_of_the_notebook_anew(served):
    clients = [Client(served.url), Client(f"{served.url}?n=5"), Client(served.url)]
    assert [client.texts()[0] for client in clients] == ["101 2", "21 10", "101 2"]
    assert clients[0].document()["title"] == "visited"
    for client in clients:
        client.leave()


def test_ten_visitors_at_once_are_served_beside_each_other(served):
    urls = [f"{served.url}?n={n}&name=visitor-{n}" for n in range(1, 11)]
    with ThreadPoolExecutor(10) as pool:
        clients = list(pool.map(Client, urls))
    assert [client.texts()[0] for client in clients] == [f"{1 + 100 // n} {2 * n}" for n in range(1, 11)]
    assert served.health()["sessions"] >= 10
    for client in clients:
        client.leave()


AWAITING = [
    ':dep tokio = { version = "1", features = ["rt-multi-thread", "time"] }\nuse cellbeat::prelude::*;',
    "tokio::time::sleep(std::time::Duration::from_millis(300)).await;",
    "let answer = tokio::spawn(async { 6 * 7 }).await.unwrap();",
    "pane::html(answer.to_string()).servable()",
]


def test_cells_of_several_visitors_await_on_tokio_beside_each_other(serving, tmp_path):
    own = serving(write_notebook(tmp_path / "awaiting.ipynb", *AWAITING))
    with ThreadPoolExecutor(10) as pool:
        clients = list(pool.map(Client, [own.url] * 10))
    assert [client.texts()[0] for client in clients] == ["42"] * 10
    assert own.stop(signal.SIGINT) == 0


def test_layouts_panes_and_indicators_live_on_a_page(serving, visit, repository, tmp_path):
    path = shutil.copy(repository / "notebooks/layouts_and_panes.ipynb", tmp_path)
    own = serving(Path(path))
    page = visit(own.url).page
    expect(page.get_by_text("each title opens one item.")).to_be_visible()
    page.locator("button.bk-btn", has_text="And with").click()
    expect(page.get_by_text("each title opens one item.")).to_be_hidden()
    page.get_by_label("Markdown").fill("# Typed")
    page.get_by_label("Markdown").blur()
    expect(page.locator(".bk-Markdown h1")).to_have_text("Typed")
    line = page.locator("polyline")
    before = line.get_attribute("points")
    expect(line).not_to_have_attribute("points", before)


def test_a_cell_that_fails_for_one_visitor_works_for_the_next(served):
    status, text = failure(f"{served.url}?n=0")
    assert status == 500
    assert "failed to start" in text
    served.wait_for_log("attempt to divide by zero")
    client = Client(served.url)
    assert client.texts()[0] == "101 2"
    client.leave()


def test_what_visitors_leave_is_dropped_and_two_hundred_of_them_do_not_make_the_process_grow(served, notebook, measured):
    def process():
        """The names of its threads, the number of its open files, and its memory in MB."""
        folder = Path(f"/proc/{served.cell_processes()[-1]}")
        memory = int((folder / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        names = [(task / "comm").read_text().strip() for task in (folder / "task").iterdir()]
        # Workers end by themselves, later.
        threads = sorted(name for name in names if name != "cellbeat-worker")
        return threads, len(list((folder / "fd").iterdir())), memory

    def come_and_go(name):
        client = Client(f"{served.url}?name={name}")
        assert client.texts()[0] == "101 2"
        client.leave()

    come_and_go("ada")
    # She may come back.
    assert "ada left" not in notes(notebook)
    threads, files, memory = process()
    for _ in range(200):
        come_and_go("eve")
    wait_until(lambda: served.health()["sessions"] == 0)
    # The hooks of a session come before its variables go.
    wait_until(lambda: notes(notebook).count("eve dropped") == 200, lambda: Counter(notes(notebook)))
    assert [line for line in notes(notebook) if "ada" in line] == ["ada left", "ada dropped"]
    more = process()
    measured(f"served notebook: {memory:.1f} MB before 200 visits, {more[2]:.1f} MB after them")
    assert (threads, files) == more[:2]
    assert more[2] < memory + 20


def test_a_killed_cell_process_is_told_and_open_pages_come_back_by_themselves(served, visit):
    page = visit(f"{served.url}?name=open", Page)
    page.wait_for("doc.roots()[1].text > 20")
    os.kill(served.cell_processes()[-1], signal.SIGKILL)
    served.wait_for_log("its sessions are lost, and the next one is started")
    page.wait_for("doc.roots()[1].text < 20")
    assert page.texts()[0] == "101 2"
    page.wait_for("doc.roots()[1].text > 20")
    assert "killed" in served.log.read_text()
    page.watched.complaints.clear()


def test_a_callback_that_aborts_the_process_takes_no_page_with_it_for_long(served, visit):
    page = visit(served.url, Page)
    processes = len(served.cell_processes())
    client = Client(f"{served.url}?abort")
    assert client.closed()[0] == 1001
    wait_until(lambda: len(served.cell_processes()) > processes)
    page.wait_for("doc.roots()[1].text > 20")
    assert "SIGABRT" in served.log.read_text()
    page.watched.complaints.clear()


def test_visitors_are_spread_over_processes_and_a_crash_takes_only_its_own_along(serving, notebook):
    own = serving(notebook, "--num-procs=2")
    first, second = own.cell_processes()
    abort, stays = Client(f"{own.url}?abort"), Client(own.url)
    assert abort.closed()[0] == 1001
    wait_until(lambda: len(own.cell_processes()) == 3)
    assert [Path(f"/proc/{pid}").exists() for pid in (first, second)].count(True) == 1
    ticks = int(stays.texts()[1])
    wait_until(lambda: int(stays.texts()[1]) > ticks)
    clients = [Client(own.url) for _ in range(4)]
    assert [client.texts()[0] for client in clients] == ["101 2"] * 4
    assert own.stop(signal.SIGINT) == 0
    assert [pid for pid in own.cell_processes() if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_is_stopped_with_its_hooks_run_and_no_process_left(serving, notebook, how):
    own = serving(notebook)
    client = Client(f"{own.url}?name=last-{how.name}")
    client.document()
    assert own.stop(how) == 0
    assert client.closed()[0] == 1001
    assert [line for line in notes(notebook) if how.name in line][:1] == [f"last-{how.name} left"]
    assert [pid for pid in own.cell_processes() if Path(f"/proc/{pid}").exists()] == []
    assert f"last-{how.name} is here" in own.process.stdout.read()


def refused(target, *arguments):
    """What `cellbeat serve` says of what it cannot serve."""
    command = [os.environ["CELLBEAT"], "serve", target.name, *arguments]
    done = subprocess.run(command, cwd=target.parent, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    return done.stderr


def test_what_cannot_be_served_is_named(tmp_path):
    assert "nowhere.ipynb" in refused(tmp_path / "nowhere.ipynb")
    text = tmp_path / "text.ipynb"
    text.write_text("no JSON")
    assert "text.ipynb is not a Jupyter notebook" in refused(text)
    python = write_notebook(tmp_path / "python.ipynb", "1")
    python.write_text(python.read_text().replace('"rust"', '"python"'))
    assert "python.ipynb is a notebook in python" in refused(python)
    said = refused(write_notebook(tmp_path / "wrong.ipynb", "let a = 1;", "let b: String = a;"))
    assert "the code cell 2 does not compile" in said
    assert "error[E0308]: mismatched types" in said
    assert "let b: String = a;" in said
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "empty is neither a notebook (.ipynb) nor the folder of a crate with a Cargo.toml" in refused(empty)


def test_a_notebook_that_shows_nothing_says_so_on_the_page_and_in_the_log(serving, tmp_path):
    own = serving(write_notebook(tmp_path / "nothing.ipynb", "let a = 1;"))
    status, text = failure(own.url)
    assert status == 500
    assert "no cell of the notebook makes anything servable" in text
    own.wait_for_log("no cell of the notebook makes anything servable")


def test_wishes_that_cannot_be_met_are_refused_before_anything_is_compiled(notebook):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = refused(notebook, "--port", str(port))
    assert f"cannot listen on 127.0.0.1:{port}" in said
    assert "compiling" not in said
    said = refused(notebook, "--port=0", "--allow-websocket-origin=http://a.org/")
    assert '"http://a.org/" is not a valid origin' in said
    assert "compiling" not in said
    said = refused(notebook, "--port=0", "--prefix=a b")
    assert '"a b" cannot be the name of an app or a prefix' in said


def test_the_address_says_where_it_is_served_and_to_whom(serving, notebook, tmp_path):
    port = free_port()
    program = tmp_path / "xdg-open"
    program.write_text(f"#!/bin/sh\necho \"$1\" > {tmp_path}/opened\n")
    program.chmod(0o755)
    own = serving(
        notebook,
        f"--port={port}",
        "--address=127.0.0.2",
        "--prefix=/some/apps/",
        "--allow-websocket-origin=a.org,b.org:8080",
        "--show",
        PATH=f"{tmp_path}:{os.environ['PATH']}",
    )
    assert own.url == f"http://127.0.0.2:{port}/some/apps/"
    wait_until((tmp_path / "opened").exists)
    wait_until(lambda: (tmp_path / "opened").read_text() == f"{own.url}\n")
    for origin in "http://a.org", "http://b.org:8080":
        assert Client(own.url, origin=origin).texts()[0] == "101 2"
    for origin in "http://c.org", "http://a.org:8080", own.url.rstrip("/"):
        with pytest.raises(websocket.WebSocketBadStatusException) as refused:
            Client(own.url, origin=origin)
        assert refused.value.status_code == 403
    own.wait_for_log("c.org")
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(f"http://127.0.0.2:{port}/")
    assert missing.value.code == 404


def test_the_notebook_of_the_project_is_a_page_that_moves(serving, visit, repository, tmp_path):
    path = shutil.copy(repository / "notebooks/periodic_callbacks.ipynb", tmp_path)
    own = serving(Path(path))
    code_cells = sum(cell["cell_type"] == "code" for cell in json.loads(Path(path).read_text())["cells"])
    steps = [line for line in own.log.read_text().splitlines() if line.startswith("compiling")]
    assert steps == [f"compiling cell {number} of {code_cells}" for number in range(1, code_cells + 1)]
    page = visit(own.url, Page)
    assert page.page.title() == "periodic_callbacks"
    column = "[...doc._all_models.values()].find((model) => model.type == 'ColumnDataSource').data.y.join()"
    shown = page.page.evaluate(f"(() => {{ const doc = Bokeh.documents[0]; return {column} }})()")
    page.wait_for(f"{column} != '{shown}'")
    assert page.page.get_by_text("Serving at").count() == 0

    # The page that is open moves again when the notebook is served again.
    assert own.stop() == 0
    shown = page.page.evaluate(f"(() => {{ const doc = Bokeh.documents[0]; return {column} }})()")
    serving(Path(path), PORT=str(own.port))
    page.wait_for(f"{column} != '{shown}'")
    page.watched.complaints.clear()
