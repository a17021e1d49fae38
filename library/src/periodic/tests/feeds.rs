//! Rows that come from elsewhere.

use super::*;
use std::sync::atomic::{AtomicU64, Ordering};

fn empty() -> ColumnDataSource {
    ColumnDataSource::new([("time", Vec::<f64>::new()), ("price", Vec::new())])
}

/// What a channel gives, and how often it was asked for more.
fn counted<T>(rows: Receiver<T>) -> (impl Iterator<Item = T>, Arc<AtomicU64>) {
    let asked = Arc::new(AtomicU64::new(0));
    let counted = asked.clone();
    let rows = std::iter::from_fn(move || {
        counted.fetch_add(1, Ordering::Relaxed);
        rows.recv().ok()
    });
    (rows, asked)
}

fn ended(feed: &Feed) {
    wait_until(|| !feed.running());
}

#[test]
fn all_rows_of_a_channel_come_in_order_and_the_feed_ends_with_it() {
    let _cell = Cell::new();
    let source = empty();
    let (sender, rows) = channel();
    let feed = source.feed(rows, None);
    std::thread::spawn(move || {
        for i in 0..1000 {
            sender.send((f64::from(i), f64::from(i) / 2.0)).unwrap();
        }
    });
    ended(&feed);
    assert_eq!(
        (source.len(), feed.counter(), feed.lagged()),
        (1000, 1000, 0)
    );
    let prices = source.get("price").unwrap().to_f64().unwrap();
    assert_eq!(prices[999], 499.5);
    let error = feed.param().try_set("running", true).unwrap_err();
    assert!(error.to_string().contains("make a new one"), "{error}");
}

#[test]
fn rows_gather_for_a_frame() {
    let cell = Cell::new();
    let source = empty();
    let (sender, rows) = channel();
    let (rows, asked) = counted(rows);
    let feed = source.feed(rows, None);
    sender.send((0.0, 1.0)).unwrap();
    sender.send((1.0, 2.0)).unwrap();
    wait_until(|| asked.load(Ordering::Relaxed) == 3);
    assert!(source.is_empty());
    cell.advance(16);
    wait_until(|| feed.counter() == 2);
    assert_eq!(source.len(), 2);
    assert!(feed.running());
    drop(sender);
    ended(&feed);
}

#[test]
fn when_it_has_ended_all_rows_are_there_in_order() {
    let cell = Cell::new();
    for _ in 0..50 {
        let source = empty();
        let (sender, rows) = channel();
        let (rows, asked) = counted(rows);
        let feed = source.feed(rows, None);
        // Enough that a frame of them takes a while.
        let send = |i: i32| sender.send((f64::from(i), 0.0)).unwrap();
        (0..2000).for_each(send);
        wait_until(|| asked.load(Ordering::Relaxed) == 2001);
        // A frame and the end at the same time.
        cell.advance(16);
        send(2000);
        drop(sender);
        // Without a sleep, in which what is missing would arrive.
        while feed.running() {
            std::thread::yield_now();
        }
        assert_eq!((source.len(), feed.counter()), (2001, 2001));
        let times = source.get("time").unwrap().to_f64().unwrap();
        assert!(times.is_sorted());
    }
}

#[test]
fn a_flood_is_bounded_by_the_rollover() {
    let _cell = Cell::new();
    let source = ColumnDataSource::new([("n", Vec::<i64>::new())]);
    let feed = source.feed((0..1_000_000_i64).map(|n| (n,)), 100);
    ended(&feed);
    assert_eq!(feed.counter() + feed.lagged(), 1_000_000);
    assert_eq!(source.len(), 100);
    assert_eq!(source.get("n").unwrap().get(99), Some(999_999.into()));
}

#[test]
fn rows_hold_times_and_durations() {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};
    let _cell = Cell::new();
    let source = ColumnDataSource::new((
        ("at", Vec::<SystemTime>::new()),
        ("took", Vec::<Duration>::new()),
    ));
    let row = (
        UNIX_EPOCH + Duration::from_secs(2),
        Duration::from_millis(5),
    );
    ended(&source.feed([row], None));
    assert_eq!(source.get("at").unwrap(), [2000.0].into());
    assert_eq!(source.get("took").unwrap(), [5.0].into());
}

#[test]
fn pairs_name_their_columns() {
    let _cell = Cell::new();
    let source = empty();
    let feed = source.feed([[("price", 2.0), ("time", 1.0)]], None);
    ended(&feed);
    assert_eq!(source.get("time").unwrap().to_f64().unwrap(), [1.0]);
    assert_eq!(source.get("price").unwrap().to_f64().unwrap(), [2.0]);
}

#[test]
fn a_row_that_does_not_fit_ends_it_and_the_rows_before_stay() {
    let _cell = Cell::new();
    for wrong in [
        vec![("time", 2.0)],
        vec![("time", 2.0), ("volume", 1.0)],
        vec![("time", 2.0), ("time", 3.0), ("price", 1.0)],
    ] {
        let source = empty();
        let good = vec![("time", 1.0), ("price", 1.0)];
        let feed = source.feed([good.clone(), wrong, good], None);
        ended(&feed);
        assert_eq!((source.len(), feed.counter()), (1, 1));
    }
    let source = empty();
    let feed = source.feed([(1.0, 2.0, 3.0)], None);
    ended(&feed);
    assert!(source.is_empty());
}

#[test]
fn it_ends_when_stopped_by_an_interrupt_or_with_its_cell() {
    let cell = Cell::new();
    type End = fn(&Cell, &Feed);
    let ways: [End; 3] = [
        |_, feed| feed.stop(),
        |cell, _| cell.fixture.session.stop_all(),
        |_, _| scope::end_cell("cell"),
    ];
    for end in ways {
        let source = empty();
        let (sender, rows) = channel();
        let feed = source.feed(rows, None);
        end(&cell, &feed);
        assert!(!feed.running());
        // The next row is refused, and the receiver dropped.
        wait_until(|| sender.send((0.0, 0.0)).is_err());
        assert!(source.is_empty());
    }
}

#[test]
fn what_is_awaited_is_fed_too() {
    let _cell = Cell::new();
    let source = empty();
    let mut next = 0;
    let feed = source.feed_async(
        async move || {
            next += 1;
            std::future::ready(()).await;
            (next <= 3).then_some((f64::from(next), 0.0))
        },
        2,
    );
    ended(&feed);
    assert_eq!(source.get("time").unwrap().to_f64().unwrap(), [2.0, 3.0]);
}
