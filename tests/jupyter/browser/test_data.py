"""A user's own data in tables: structs, times and what is missing."""

from playwright.sync_api import expect

TRADES = """
use cellbeat::prelude::*;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

struct Trade { at: SystemTime, symbol: &'static str, price: f64, size: Option<u32>, open: bool }

fn trade(minutes: u64, symbol: &'static str, price: f64, size: Option<u32>) -> Trade {
    Trade { at: UNIX_EPOCH + Duration::from_secs(60 * minutes), symbol, price, size, open: size.is_some() }
}
let trades = vec![trade(0, "ash", 2.5, Some(4)), trade(90, "elm", 0.5, None), trade(1440, "oak", 10.25, Some(100))];
"""
TABLE = "let table = table!(trades => at, symbol, price, size, open, twice = |trade| trade.price * 2.0);\ntable"


def column(notebook, cell, place):
    """What the rows have in the column at this place, from the top."""
    cells = notebook.output(cell).locator(f".slick-row .slick-cell.l{place}")
    return cells


def test_a_table_of_structs_shows_dates_and_sorts_and_follows_changes(open_notebook):
    notebook = open_notebook([TRADES, TABLE])
    notebook.run(0)
    notebook.run(1)
    expect(column(notebook, 1, 1)).to_have_text(["1970-01-01 00:00:00", "1970-01-01 01:30:00", "1970-01-02 00:00:00"])
    expect(column(notebook, 1, 4)).to_have_text(["4", "", "100"])
    expect(column(notebook, 1, 6)).to_have_text(["5", "1", "20.5"])
    symbols = column(notebook, 1, 2)
    expect(symbols).to_have_text(["ash", "elm", "oak"])
    price = notebook.output(1).locator(".slick-header-column").filter(has_text="price")
    price.click()
    expect(symbols).to_have_text(["elm", "ash", "oak"])
    price.click()
    expect(symbols).to_have_text(["oak", "ash", "elm"])
    notebook.execute('table.stream(&[trade(5, "yew", 7.5, Some(1))], 3);')
    expect(symbols).to_have_text(["oak", "yew", "elm"])
    # As many rows as before, which BokehJS takes for no change.
    notebook.execute("table.update(&trades[..]);")
    expect(symbols).to_have_text(["oak", "ash", "elm"])
    notebook.execute('table.source().patch("symbol", 0, ["fir"]);')
    expect(symbols).to_have_text(["oak", "fir", "elm"])
    notebook.execute("table.update(&trades[..1]);")
    expect(symbols).to_have_text(["ash"])
