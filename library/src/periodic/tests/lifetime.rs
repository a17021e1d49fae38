//! Start, stop, links, and to whom a callback belongs.

use super::*;

#[test]
fn to_start_twice_has_no_effect() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    tick(&cell, &cb, 1);
    cell.advance(50);
    cb.start();
    cell.advance(50);
    wait_until(|| cb.counter() == 2);
}

#[test]
fn stopped_from_inside_the_call_completes_and_no_further_one_comes() {
    let cell = Cell::new();
    let (sender, ends) = channel();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    let weak = cb.downgrade();
    cb.set_callback(async move || {
        weak.upgrade().unwrap().stop();
        std::future::ready(()).await;
        sender.send(()).unwrap();
    });
    cell.advance(100);
    ends.recv_timeout(GENEROUS).unwrap();
    wait_until(|| idle(&cb));
    assert!(!cb.running());
    cell.advance(1000);
    assert_eq!(cb.counter(), 1);
    assert!(ends.try_recv().is_err());
}

#[test]
fn stopped_from_another_thread_the_call_completes_and_it_can_be_started_again() {
    let cell = Cell::new();
    let (callback, calls, go) = slow();
    let cb = state.add_periodic_callback(callback, ms(100));
    cell.advance(100);
    calls.recv_timeout(GENEROUS).unwrap();
    let other = cb.clone();
    std::thread::spawn(move || other.stop()).join().unwrap();
    assert!(!cb.running());
    cb.start();
    cell.advance(150);
    assert!(
        calls.try_recv().is_err(),
        "overlaps with the call of the earlier run"
    );
    go.send(()).unwrap();
    wait_until(|| idle(&cb));
    assert_eq!((cb.counter(), cb.missed()), (0, 1));
    cell.advance(50);
    calls.recv_timeout(GENEROUS).unwrap();
    assert_eq!(cb.counter(), 1);
    go.send(()).unwrap();
}

#[test]
fn run_again_the_cell_ends_what_it_had_created() {
    let cell = Cell::new();
    let cb = state.add_periodic_callback(|| {}, ms(100));
    let other = {
        let _other_cell = cell.fixture.scope(8, "other cell").enter();
        state.add_periodic_callback(|| {}, ms(100))
    };
    scope::end_cell("cell");
    assert!(!cb.running());
    assert!(other.running());
    let error = cb.param().try_set("running", true).unwrap_err().to_string();
    assert!(
        error.contains("it ended when the cell that created it was run again"),
        "{error}"
    );
    assert!(!cb.running());
    assert_eq!(cb.param().get("running"), Value::Bool(false));
}

#[test]
fn what_a_callback_creates_belongs_to_the_cell_of_the_callback() {
    let cell = Cell::new();
    let (sender, made) = channel();
    let cb = state.add_periodic_callback(
        move || {
            sender
                .send(state.add_periodic_callback(|| {}, ms(100)))
                .unwrap()
        },
        ms(100),
    );
    cell.advance(100);
    let inner = made.recv_timeout(GENEROUS).unwrap();
    cb.stop();
    assert!(inner.running());
    scope::end_cell("cell");
    assert!(!inner.running());
}

#[test]
fn a_dropped_handle_goes_on_and_is_found_in_the_list() {
    let cell = Cell::new();
    let (sender, calls) = channel();
    drop(state.add_periodic_callback(move || sender.send(()).unwrap(), ms(100)));
    cell.advance(100);
    calls.recv_timeout(GENEROUS).unwrap();
    let listed = state.periodic_callbacks();
    assert_eq!(listed.len(), 1);
    listed[0].stop();
    drop(listed);
    wait_until(|| state.periodic_callbacks().is_empty());
    assert_eq!(cell.fixture.timer.armed(), 0);
}

#[test]
fn stop_all_stops_every_callback_of_the_session_only() {
    let cell = Cell::new();
    let first = state.add_periodic_callback(|| {}, ms(100));
    let second = state.add_periodic_callback(|| {}, ms(100));
    let another = Cell::new();
    let elsewhere = state.add_periodic_callback(|| {}, ms(100));
    drop(another);
    assert_eq!(state.periodic_callbacks(), [first.clone(), second.clone()]);
    state.stop_all();
    assert!(!first.running() && !second.running());
    assert!(elsewhere.running());
    first.start();
    tick(&cell, &first, 1);
}

/// Sends when it is dropped.
struct Sender(std::sync::mpsc::Sender<()>);

impl Drop for Sender {
    fn drop(&mut self) {
        self.0.send(()).unwrap();
    }
}

#[test]
fn an_interrupt_while_no_cell_runs_stops_all_and_interrupts_the_calls_going_on() {
    let _alone = crate::testing::alone();
    let cell = Cell::new();
    let (sender, ends) = channel();
    let (started, starts) = channel();
    let cb = state.add_periodic_callback(
        move || {
            started.send(()).unwrap();
            let _ended = Sender(sender.clone());
            sleep(GENEROUS);
        },
        ms(100),
    );
    cell.advance(100);
    starts.recv_timeout(GENEROUS).unwrap();
    crate::kernel::dispatch::receive(
        &cell.fixture.session,
        crate::kernel::link::names::ToCell::Interrupt,
        crate::json::Json::Null,
        Vec::new(),
    )
    .unwrap();
    ends.recv_timeout(GENEROUS).unwrap();
    wait_until(|| !cb.running());
    assert_eq!(cb.last_error(), None);
    assert!(cell.fixture.outputs.displays().is_empty());
}

#[test]
fn running_can_be_watched_set_and_linked() {
    let cell = Cell::new();
    let cb = state
        .add_periodic_callback(|| {}, ms(100))
        .timeout(ms(1000));
    let toggle = Params::new("Toggle", [Parameter::new("value", Kind::Bool, true)]);
    toggle.link(&cb, "value", "running").bidirectional();
    toggle.set("value", false);
    assert!(!cb.running());
    toggle.set("value", true);
    assert!(cb.running());
    cell.advance(1000);
    wait_until(|| toggle.get("value") == Value::Bool(false));
    assert!(!cb.running());
}

#[test]
fn a_watcher_of_the_counter_may_stop_it_before_the_call() {
    let cell = Cell::new();
    let (sender, calls) = channel();
    let cb = state.add_periodic_callback(move || sender.send(()).unwrap(), ms(100));
    let weak = cb.downgrade();
    cb.param().watch("counter", move |event| {
        if event.kind == EventKind::Changed && event.new == Value::Int(1) {
            weak.upgrade().unwrap().stop();
        }
    });
    cell.advance(100);
    wait_until(|| !cb.running() && idle(&cb));
    assert!(calls.try_recv().is_err());
}

#[test]
fn a_call_prints_and_shows_under_the_execution_that_created_the_callback() {
    let cell = Cell::new();
    let (sender, seen) = channel();
    let cb = state.add_periodic_callback(
        move || {
            sender
                .send((scope::current().execution(), scope::callback_execution()))
                .unwrap()
        },
        ms(100),
    );
    let _later_cell = cell.fixture.scope(9, "later").enter();
    cell.advance(100);
    assert_eq!(seen.recv_timeout(GENEROUS), Ok((7, Some(7))));
    assert_eq!(scope::callback_execution(), None);
    cb.stop();
}

#[test]
fn state_is_no_reserved_word_for_the_user() {
    let _cell = Cell::new();
    let listed = state().periodic_callbacks();
    let state = listed.len();
    assert_eq!(state, 0);
}

/// A text that a callback changes each time.
fn counting_text() -> crate::models::Div {
    let text = crate::models::Div::new();
    let (shown, mut calls) = (text.clone(), 0);
    let change = move || {
        calls += 1;
        crate::models::ModelLike::as_model(&shown)
            .set("text", format!("call {calls}"))
            .unwrap();
    };
    let _ = state.add_periodic_callback(change, ms(100));
    text
}

#[test]
fn when_a_tick_ends_its_changes_go_to_the_views() {
    use crate::base::json::Json;
    use crate::models::ModelLike;

    crate::view::register();
    let cell = Cell::new();
    let text = counting_text();
    let model = text.as_model();
    cell.fixture.session.document().show(model);
    let open = Json::object([
        ("document", Json::from(model.id())),
        ("protocol", Json::Int(1)),
    ]);
    let target_name = crate::view::TARGET.to_owned();
    let incoming = crate::comm::Incoming::Open { target_name };
    crate::comm::receive(
        &cell.fixture.session,
        incoming,
        "tick-view",
        crate::comm::Message::new(open),
    );
    cell.fixture.session.document().settle();
    assert_eq!(cell.fixture.outputs.comms().len(), 1);
    cell.advance(100);
    cell.fixture
        .outputs
        .wait_until(|sent| sent.comms().len() == 2);
    let patch = &cell.fixture.outputs.comms()[1];
    assert!(
        patch.data.contains("\"patch\"") && patch.data.contains("call 1"),
        "{}",
        patch.data
    );
}

#[test]
fn without_a_view_it_ticks_and_sends_nothing() {
    let cell = Cell::new();
    let _text = counting_text();
    let cb = state.periodic_callbacks().remove(0);
    tick(&cell, &cb, 3);
    assert_eq!((cb.counter(), cb.last_error()), (3, None));
    assert!(cell.fixture.outputs.comms().is_empty());
}
