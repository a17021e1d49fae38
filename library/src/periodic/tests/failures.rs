//! Panics, errors, and values that are refused.

use super::*;

#[test]
fn a_panic_is_reported_under_the_creating_cell_and_the_callback_goes_on() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| panic!("no luck"), ms(100));
    tick(&cell, &cb, 1);
    let displays = cell.fixture.outputs.displays();
    assert_eq!((displays.len(), displays[0].execution), (1, 7));
    let text = displays[0].plain_text();
    assert!(
        text.starts_with("PeriodicCallback panicked at ") && text.ends_with(": no luck"),
        "{text}"
    );
    assert!(text.contains("failures.rs:"), "without its place: {text}");
    assert!(cb.last_error().unwrap().ends_with(": no luck"));
    tick(&cell, &cb, 1);
    assert!(cb.running());
    assert_eq!(cb.counter(), 2);
}

#[test]
fn an_error_is_reported_and_repeats_are_folded() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| "x".parse::<u8>(), ms(10));
    tick(&cell, &cb, 20);
    assert_eq!(cell.fixture.outputs.displays().len(), 1);
    cell.advance(300);
    cell.fixture
        .outputs
        .wait_until(|sent| sent.displays().len() == 2);
    let text = cell.fixture.outputs.displays()[1].plain_text();
    assert!(
        text.starts_with("PeriodicCallback failed: invalid digit found in string (×"),
        "{text}"
    );
    assert_eq!(
        cb.last_error().as_deref(),
        Some("failed: invalid digit found in string")
    );
}

#[test]
fn on_error_stop_stops_at_the_first_failure() {
    let cell = Cell::new();
    let cb = state
        .add_periodic_callback(|| Err::<(), _>("no"), ms(100))
        .on_error(OnError::Stop);
    tick(&cell, &cb, 1);
    wait_until(|| !cb.running());
    cell.advance(1000);
    assert_eq!(cb.counter(), 1);
    assert_eq!(cb.param().get("running"), Value::Bool(false));
}

#[test]
fn on_error_stop_after_counts_failures_in_a_row() {
    let cell = Cell::new();
    let mut call = 0;
    let callback = move || {
        call += 1;
        if call == 2 { Ok(()) } else { Err("no") }
    };
    let cb = state
        .add_periodic_callback(callback, ms(100))
        .on_error(OnError::StopAfter(2));
    tick(&cell, &cb, 3);
    assert!(cb.running());
    tick(&cell, &cb, 1);
    wait_until(|| !cb.running());
}

#[test]
fn a_period_count_or_timeout_out_of_range_is_an_error_that_says_so() {
    let _cell = Cell::new();
    let error = state.try_add_periodic_callback(|| {}, ms(0)).unwrap_err();
    let expected = "PeriodicCallback.period cannot be 0 ms: it must be at least 0.1 ms, at most 31536000000 ms";
    assert_eq!(error.to_string(), expected);
    let cb = state.add_periodic_callback(|| {}, ms(200));
    for (name, value, part) in [
        (
            "period",
            Value::from(-5),
            "PeriodicCallback.period cannot be -5 ms",
        ),
        (
            "period",
            Value::from(f64::INFINITY),
            "PeriodicCallback.period cannot be inf ms",
        ),
        (
            "period",
            Value::Null,
            "PeriodicCallback.period takes a number, not null",
        ),
        (
            "timeout",
            Value::from(0),
            "PeriodicCallback.timeout cannot be 0 ms",
        ),
        (
            "count",
            Value::from(-1),
            "PeriodicCallback.count cannot be -1: it must be at least 0, or null for none",
        ),
        (
            "count",
            Value::from(1.5),
            "PeriodicCallback.count takes an integer or null, not 1.5",
        ),
        (
            "running",
            Value::from(1),
            "PeriodicCallback.running takes a boolean, not 1",
        ),
    ] {
        let error = cb.param().try_set(name, value).unwrap_err().to_string();
        assert!(error.starts_with(part), "{error}");
    }
    assert_eq!(cb.period(), ms(200));
    assert!(cb.running());
}

#[test]
fn a_period_of_zero_panics_at_the_caller() {
    let _cell = Cell::new();
    let failure =
        crate::threads::panics::catch(|| state.add_periodic_callback(|| {}, ms(0))).unwrap_err();
    assert!(failure.message.contains("cannot be 0 ms"));
    assert!(failure.location.unwrap().contains("failures.rs"));
}

#[test]
fn only_the_callback_itself_sets_its_counter() {
    let _cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    let error = cb.param().try_set("counter", 5).unwrap_err().to_string();
    assert!(
        error.starts_with("PeriodicCallback.counter is read-only"),
        "{error}"
    );
    let text = crate::threads::panics::catch(|| cb.param().set("conter", 5))
        .unwrap_err()
        .message;
    assert!(text.contains("did you mean \"counter\"?"), "{text}");
}
