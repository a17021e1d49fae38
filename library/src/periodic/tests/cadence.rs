//! When a callback is called and when it is not.

use super::*;

#[test]
fn the_first_tick_comes_after_one_period() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(200));
    cell.advance(199);
    assert_eq!(cb.counter(), 0);
    cell.advance(1);
    wait_until(|| cb.counter() == 1);
}

#[test]
fn an_immediate_one_ticks_at_once_when_just_added_and_at_each_start() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(200)).immediate(true);
    cell.advance(0);
    wait_until(|| cb.counter() == 1 && idle(&cb));
    cb.stop();
    cell.advance(1000);
    cb.start();
    cell.advance(0);
    wait_until(|| cb.counter() == 1);
}

#[test]
fn a_slow_callback_never_overlaps_itself_and_what_it_missed_is_counted() {
    let cell = Cell::new();
    let (callback, calls, go) = slow();
    let cb = state.add_periodic_callback(callback, ms(100));
    cell.advance(100);
    calls.recv_timeout(GENEROUS).unwrap();
    cell.advance(350);
    assert!(
        calls.try_recv().is_err(),
        "called while a call was going on"
    );
    go.send(()).unwrap();
    wait_until(|| cb.missed() == 3);
    assert_eq!(cb.param().get_as::<u64>("missed"), 3);
    cell.advance(49);
    assert!(
        calls.try_recv().is_err(),
        "back to back instead of on the grid"
    );
    cell.advance(1);
    calls.recv_timeout(GENEROUS).unwrap();
    assert_eq!(cb.counter(), 2);
    go.send(()).unwrap();
}

#[test]
fn a_slow_callback_delays_no_other() {
    let cell = Cell::new();
    let (callback, calls, go) = slow();
    let _slow = state.add_periodic_callback(callback, ms(100));
    let quick = state.add_periodic_callback(|| {}, ms(100));
    cell.advance(100);
    calls.recv_timeout(GENEROUS).unwrap();
    wait_until(|| quick.counter() == 1 && idle(&quick));
    tick(&cell, &quick, 5);
    assert_eq!((quick.counter(), quick.missed()), (6, 0));
    go.send(()).unwrap();
}

#[test]
fn the_counter_counts_before_the_call_stays_after_the_stop_and_is_zero_at_the_next_start() {
    let cell = Cell::new();
    let (sender, seen) = channel();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    let weak = cb.downgrade();
    cb.set_callback(move || sender.send(weak.upgrade().unwrap().counter()).unwrap());
    tick(&cell, &cb, 3);
    assert_eq!(seen.try_iter().collect::<Vec<_>>(), [1, 2, 3]);
    cb.stop();
    assert_eq!(cb.counter(), 3);
    assert_eq!(cb.param().get_as::<u64>("counter"), 3);
    cb.start();
    assert_eq!(cb.counter(), 0);
    assert_eq!(cb.param().get_as::<u64>("counter"), 0);
}

#[test]
fn count_stops_after_that_many_calls() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(100)).count(3);
    tick(&cell, &cb, 3);
    wait_until(|| !cb.running());
    cell.advance(1000);
    assert_eq!(cb.counter(), 3);
}

#[test]
fn count_0_means_no_call_at_all() {
    let cell = Cell::new();
    let (sender, calls) = channel();
    let cb = state
        .add_periodic_callback(move || sender.send(()).unwrap(), ms(100))
        .count(0);
    cell.advance(100);
    wait_until(|| !cb.running());
    assert_eq!(cb.counter(), 0);
    assert!(calls.try_recv().is_err());
}

#[test]
fn a_count_lowered_below_the_counter_stops_at_the_next_tick_without_a_call() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    tick(&cell, &cb, 3);
    cb.param().set("count", 2);
    cell.advance(100);
    wait_until(|| !cb.running());
    assert_eq!(cb.counter(), 3);
}

#[test]
fn the_timeout_has_a_deadline_of_its_own_between_ticks() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(300)).timeout(ms(50));
    cell.advance(49);
    assert!(cb.running());
    cell.advance(1);
    assert!(!cb.running());
    wait_until(|| cb.param().get("running") == Value::Bool(false));
    cell.advance(1000);
    assert_eq!(cb.counter(), 0);
}

#[test]
fn the_timeout_of_the_guide_lets_all_25_ticks_come() {
    let cell = Cell::new();
    let cb = state
        .add_periodic_callback(|| {}, ms(200))
        .timeout(ms(5000));
    tick(&cell, &cb, 25);
    cell.advance(0);
    wait_until(|| !cb.running());
    cell.advance(10_000);
    assert_eq!((cb.counter(), cb.missed()), (25, 0));
}

#[test]
fn a_timeout_set_after_it_has_passed_stops_now() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(1000));
    cell.advance(500);
    cb.set_timeout(Some(ms(400)));
    cell.advance(0);
    assert!(!cb.running());
}

#[test]
fn a_new_period_counts_from_the_last_tick_and_changes_nothing_else() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(200)).count(10);
    let (sender, running) = channel();
    cb.param().watch("running", move |event| {
        sender.send(event.new.clone()).unwrap()
    });
    tick(&cell, &cb, 2);
    cell.advance(100);
    cb.set_period(ms(500));
    cell.advance(399);
    assert_eq!(cb.counter(), 2);
    cell.advance(1);
    wait_until(|| cb.counter() == 3 && idle(&cb));
    assert!(
        running.try_recv().is_err(),
        "watchers of running were notified"
    );
    assert_eq!(cb.period(), ms(500));
    assert_eq!(cb.missed(), 0);
}

#[test]
fn async_closures_are_run_to_their_end() {
    let cell = Cell::new();
    let (sender, ends) = channel();
    let first = sender.clone();
    let cb = state.add_periodic_callback(
        async move || {
            std::future::ready(()).await;
            first.send("async move ||").unwrap();
        },
        ms(100),
    );
    let second = state.add_periodic_callback(
        move || {
            let sender = sender.clone();
            async move { sender.send("move || async").unwrap() }
        },
        ms(150),
    );
    cell.advance(100);
    assert_eq!(ends.recv_timeout(GENEROUS), Ok("async move ||"));
    cell.advance(50);
    assert_eq!(ends.recv_timeout(GENEROUS), Ok("move || async"));
    cb.stop();
    second.stop();
}

#[test]
fn on_the_real_clock_ticks_come_and_their_lateness_is_recorded() {
    let fixture = Fixture::real();
    let _entered = fixture.scope(7, "cell").enter();
    let cb = state.add_periodic_callback(|| {}, ms(2)).count(20);
    wait_until(|| !cb.running());
    assert_eq!(cb.counter(), 20);
    let lateness = cb.lateness();
    assert_eq!(lateness.ticks, 20);
    assert!(lateness.p50 > ms(0));
}
