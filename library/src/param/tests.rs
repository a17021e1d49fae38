//! What parameters, watchers and links do.

use super::*;
use crate::base::sync::lock;
use crate::document::value::Value;
use crate::session::scope;
use crate::testing::{Fixture, GENEROUS, alone, wait_until};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

fn slider() -> Params {
    Params::new(
        "Slider",
        [
            Parameter::new("value", Kind::Float, 1.0).bounds(0.0..=10.0),
            Parameter::new("name", Kind::Str, "speed"),
            Parameter::new("clicks", Kind::Int, 0).read_only(),
        ],
    )
}

/// What a watcher was called with.
type Log = Arc<Mutex<Vec<(Value, Value, EventKind)>>>;

fn logged(params: &Params, name: &str) -> (Log, Watcher) {
    let log = Log::default();
    let writer = log.clone();
    let watcher = params.watch(name, move |event| {
        lock(&writer).push((event.old.clone(), event.new.clone(), event.kind))
    });
    (log, watcher)
}

fn seen(log: &Log) -> Vec<(Value, Value, EventKind)> {
    std::mem::take(&mut lock(log))
}

#[test]
fn a_watcher_is_told_of_changes_and_triggers_and_not_of_the_same_value_again() {
    let params = slider();
    let (log, _) = logged(&params, "value");
    params.set("value", 2);
    params.set("value", 2.0);
    params.trigger("value");
    let (one, two) = (Value::from(1), Value::from(2));
    assert_eq!(
        seen(&log),
        [
            (one, two.clone(), EventKind::Changed),
            (two.clone(), two, EventKind::Triggered)
        ]
    );
}

#[test]
fn a_watcher_of_every_set_is_told_of_the_same_value_too() {
    let params = slider();
    let (sender, kinds) = channel();
    params.watch_set("value", move |event| sender.send(event.kind).unwrap());
    params.set("value", 1);
    params.set("value", 2);
    assert_eq!(
        kinds.try_iter().collect::<Vec<_>>(),
        [EventKind::Set, EventKind::Changed]
    );
}

#[test]
fn an_update_is_one_call_with_all_events_and_all_or_nothing() {
    let params = slider();
    let (sender, calls) = channel();
    params.watch_all(&["value", "name"], move |events| {
        sender
            .send(events.iter().map(|event| event.name).collect::<Vec<_>>())
            .unwrap();
    });
    params.update([("value", Value::from(2)), ("name", Value::from("pace"))]);
    assert_eq!(calls.try_iter().collect::<Vec<_>>(), [["value", "name"]]);
    let error = params
        .try_update([("value", Value::from(3)), ("name", Value::from(4))])
        .unwrap_err();
    assert_eq!(error.to_string(), "Slider.name takes a string, not 4");
    assert_eq!(params.get("value"), Value::from(2));
    assert!(calls.try_recv().is_err());
}

#[test]
fn an_unknown_parameter_is_an_error_that_names_the_nearest() {
    let params = slider();
    let expected =
        "Slider has no parameter \"vale\", did you mean \"value\"? (it has: value, name, clicks)";
    for error in [
        params.try_get("vale").unwrap_err(),
        params.try_set("vale", 1).unwrap_err(),
        params.try_trigger("vale").unwrap_err(),
        params.try_watch("vale", |_| {}).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn a_value_of_another_type_out_of_range_or_for_a_read_only_parameter_is_refused() {
    let params = slider();
    for (name, value, expected) in [
        (
            "value",
            Value::from("fast"),
            "Slider.value takes a number, not \"fast\"",
        ),
        (
            "value",
            Value::from(11),
            "Slider.value cannot be 11: it must be at least 0, at most 10",
        ),
        (
            "clicks",
            Value::from(1),
            "Slider.clicks is read-only: it can be read, watched and linked from, but only the Slider sets it",
        ),
    ] {
        assert_eq!(
            params.try_set(name, value).unwrap_err().to_string(),
            expected
        );
    }
    let error = params.try_get_as::<bool>("value").unwrap_err().to_string();
    assert!(error.starts_with("Slider.value "), "{error}");
}

#[test]
fn a_wrong_set_panics_at_the_caller() {
    let params = slider();
    let failure = crate::threads::panics::catch(|| params.set("value", 11)).unwrap_err();
    assert!(failure.location.unwrap().contains("param/tests.rs"));
}

#[test]
fn a_watcher_that_ended_is_not_called() {
    let params = slider();
    let (log, watcher) = logged(&params, "value");
    params.unwatch(&watcher);
    params.unwatch(&watcher);
    params.set("value", 2);
    assert!(seen(&log).is_empty());
    assert!(!watcher.is_watching());
}

#[test]
fn a_watcher_that_panics_is_reported_and_later_ones_run() {
    let fixture = Fixture::manual();
    let _entered = fixture.scope(7, "cell").enter();
    let params = slider();
    params.watch("value", |_| panic!("ouch"));
    let (log, _) = logged(&params, "value");
    params.set("value", 2);
    assert_eq!(seen(&log).len(), 1);
    let displays = fixture.outputs.displays();
    assert_eq!((displays.len(), displays[0].execution), (1, 7));
    let text = displays[0].plain_text();
    assert!(
        text.starts_with("watcher of Slider.value panicked at ") && text.ends_with(": ouch"),
        "{text}"
    );
}

#[test]
fn a_watcher_may_set_what_it_watches() {
    let params = slider();
    let weak = params.downgrade();
    params.watch("value", move |event| {
        let value = event.new.as_f64().unwrap();
        if value < 5.0 {
            weak.upgrade().unwrap().set("value", value + 1.0);
        }
    });
    params.set("value", 2);
    assert_eq!(params.get_as::<f64>("value"), 5.0);
}

#[test]
fn a_watcher_that_never_settles_is_stopped_and_reported() {
    let fixture = Fixture::manual();
    let _entered = fixture.scope(7, "cell").enter();
    let params = slider();
    let weak = params.downgrade();
    params.watch("value", move |event| {
        let next = if event.new == Value::from(1) { 2 } else { 1 };
        weak.upgrade().unwrap().set("value", next);
    });
    params.set("value", 2);
    assert!(
        fixture.outputs.displays()[0]
            .plain_text()
            .contains("keeps changing what it watches")
    );
}

#[test]
fn watchers_may_watch_unwatch_and_read_while_they_are_told() {
    let params = slider();
    let (weak, (log, other)) = (params.downgrade(), logged(&params, "value"));
    params.watch("value", move |event| {
        let params = weak.upgrade().unwrap();
        assert_eq!(params.get("value"), event.new);
        params.unwatch(&other);
        params.watch("value", |_| {});
    });
    params.set("value", 2);
    params.set("value", 3);
    assert_eq!(seen(&log).len(), 1);
}

#[test]
fn an_owner_that_refuses_a_value_keeps_the_old_one_and_watchers_hear_nothing() {
    let params = slider();
    params.on_set(|event| {
        if event.new == Value::from(7) {
            Err("no seven".into())
        } else {
            Ok(())
        }
    });
    let (log, _) = logged(&params, "value");
    let error = params.try_set("value", 7).unwrap_err();
    assert_eq!(error.to_string(), "Slider.value was not set: no seven");
    assert_eq!(params.get("value"), Value::from(1));
    assert!(seen(&log).is_empty());
}

#[test]
fn the_handle_of_an_owned_object_keeps_the_object() {
    let inner = slider();
    let owner: Arc<Mutex<u8>> = Arc::default();
    let handle = inner.owned_by(owner.clone());
    let weak = Arc::downgrade(&owner);
    drop(owner);
    assert!(weak.upgrade().is_some());
    let weak_handle = handle.downgrade();
    assert!(weak_handle.upgrade().is_some());
    drop(handle);
    assert!(weak.upgrade().is_none());
    assert!(
        weak_handle.upgrade().is_none(),
        "the parameters of an object that is gone"
    );
}

#[test]
fn run_again_a_cell_ends_the_watchers_and_links_it_made() {
    let fixture = Fixture::manual();
    let (params, target) = (slider(), slider());
    let log = {
        let _entered = fixture.scope(7, "cell").enter();
        params.link(&target, "value", "value").bidirectional();
        logged(&params, "value").0
    };
    let (kept, _) = logged(&params, "value");
    fixture.session.end_cell("cell");
    params.set("value", 2);
    target.set("value", 9);
    assert!(seen(&log).is_empty());
    assert_eq!(seen(&kept).len(), 1);
    assert_eq!(
        (params.get("value"), target.get("value")),
        (Value::from(2), Value::from(9))
    );
}

#[test]
fn a_link_follows_one_way_and_nothing_is_set_when_it_is_made() {
    let (source, target) = (slider(), slider());
    source.set("value", 2);
    source.link(&target, "value", "value");
    assert_eq!(target.get("value"), Value::from(1));
    source.set("value", 3);
    assert_eq!(target.get("value"), Value::from(3));
    target.set("value", 4);
    assert_eq!(source.get("value"), Value::from(3));
}

#[test]
fn a_synced_link_copies_the_value_once() {
    let (source, target) = (slider(), slider());
    source.set("value", 2);
    source.link(&target, "value", "value").synced();
    assert_eq!(target.get("value"), Value::from(2));
}

#[test]
fn a_bidirectional_link_follows_both_ways_and_each_watcher_is_told_once() {
    let (source, target) = (slider(), slider());
    let link = source
        .link(&target, "value", "value")
        .bidirectional()
        .bidirectional();
    let (source_log, _) = logged(&source, "value");
    let (target_log, _) = logged(&target, "value");
    target.set("value", 4);
    source.set("value", 5);
    assert_eq!((seen(&source_log).len(), seen(&target_log).len()), (2, 2));
    assert_eq!(format!("{link:?}"), "Link(Slider.value ↔ Slider.value)");
    link.unlink();
    source.set("value", 6);
    target.set("value", 7);
    assert_eq!(
        (source.get("value"), target.get("value")),
        (Value::from(6), Value::from(7))
    );
}

#[test]
fn a_ring_of_links_settles() {
    let ring = [slider(), slider(), slider()];
    ring[0].link(&ring[1], "value", "value");
    ring[1].link(&ring[2], "value", "value");
    ring[2].link(&ring[0], "value", "value");
    ring[1].set("value", 8);
    for params in &ring {
        assert_eq!(params.get("value"), Value::from(8));
    }
}

#[test]
fn both_ends_set_from_two_threads_settle_on_one_value() {
    let (source, target) = (slider(), slider());
    source.link(&target, "value", "value").bidirectional();
    for _ in 0..200 {
        std::thread::scope(|threads| {
            threads.spawn(|| source.set("value", 2));
            threads.spawn(|| target.set("value", 3));
        });
        wait_until(|| source.get("value") == target.get("value"));
        source.set("value", 1);
    }
}

#[test]
fn a_link_to_a_missing_read_only_or_other_parameter_is_an_error_that_names_both() {
    let (source, target) = (slider(), slider());
    let error = |from, to| source.try_link(&target, from, to).unwrap_err().to_string();
    assert!(error("value", "vaule").contains("did you mean \"value\"?"));
    assert!(error("nam", "value").contains("did you mean \"name\"?"));
    assert_eq!(
        error("value", "name"),
        "cannot link Slider.value (a number) to Slider.name (a string): the types differ; \
         use param().watch(..) and convert the value there"
    );
    assert!(error("value", "clicks").contains("read-only"));
    let link = source.try_link(&target, "clicks", "value").unwrap();
    assert!(link.try_bidirectional().is_err());
}

#[test]
fn a_wrong_link_panics_at_the_caller() {
    let failure =
        crate::threads::panics::catch(|| slider().link(&slider(), "value", "no")).unwrap_err();
    assert!(failure.message.contains("no parameter \"no\""));
    assert!(failure.location.unwrap().contains("param/tests.rs"));
}

#[test]
fn a_value_that_the_target_refuses_is_reported_under_the_cell_of_the_link() {
    let fixture = Fixture::manual();
    let _entered = fixture.scope(7, "cell").enter();
    let source = Params::new("Spinner", [Parameter::new("value", Kind::Int, 0)]);
    let target = slider();
    source.link(&target, "value", "value");
    source.set("value", 99);
    assert_eq!(source.get("value"), Value::from(99));
    assert_eq!(target.get("value"), Value::from(1));
    let text = fixture.outputs.displays()[0].plain_text();
    assert!(
        text.starts_with("link Spinner.value → Slider.value failed: Slider.value cannot be 99"),
        "{text}"
    );
}

#[test]
fn linked_objects_do_not_keep_each_other_alive() {
    struct Owner;
    let (source, target) = (slider(), slider());
    let (source_owner, target_owner) = (Arc::new(Owner), Arc::new(Owner));
    let (source_weak, target_weak) = (Arc::downgrade(&source_owner), Arc::downgrade(&target_owner));
    source
        .owned_by(source_owner)
        .link(&target.owned_by(target_owner), "value", "value")
        .bidirectional();
    assert!(source_weak.upgrade().is_none());
    assert!(
        target_weak.upgrade().is_some(),
        "the source needs its target"
    );
    drop((source, target));
    assert!(target_weak.upgrade().is_none());
}

#[test]
fn a_watcher_told_on_a_library_thread_prints_for_the_cell_that_made_it() {
    let fixture = Fixture::manual();
    let params = slider();
    let (sender, executions) = channel();
    {
        let _entered = fixture.scope(7, "cell").enter();
        params.watch("value", move |_| {
            sender.send(scope::callback_execution()).unwrap()
        });
        params.set("value", 2);
    }
    assert_eq!(
        executions.recv_timeout(GENEROUS),
        Ok(None),
        "set by the cell itself"
    );
    let setter = params.clone();
    crate::threads::lanes::post_job(move || setter.set("value", 3));
    assert_eq!(executions.recv_timeout(GENEROUS), Ok(Some(7)));
}

/// A future that is ready once the sender is dropped, for `block_on`, which polls when it is woken.
async fn dropped(receiver: std::sync::mpsc::Receiver<()>) {
    std::future::poll_fn(|context| match receiver.try_recv() {
        Err(std::sync::mpsc::TryRecvError::Disconnected) => std::task::Poll::Ready(()),
        _ => {
            context.waker().wake_by_ref();
            std::task::Poll::Pending
        }
    })
    .await;
}

#[test]
fn an_async_watcher_holds_up_no_event_and_is_told_in_order() {
    // An interrupt of callbacks would end what it awaits.
    let _alone = alone();
    let fixture = Fixture::manual();
    let params = slider();
    let (sender, told) = channel();
    let (sync_sender, sync_told) = channel();
    let (release, held) = channel();
    let mut held = Some(held);
    {
        let _entered = fixture.scope(7, "cell").enter();
        params.watch("value", move |event| {
            let (value, sender, held) = (event.new.as_f64(), sender.clone(), held.take());
            async move {
                if let Some(held) = held {
                    dropped(held).await;
                }
                sender
                    .send((value, scope::callback_execution()))
                    .map_err(|error| error.to_string())
            }
        });
        params.watch("value", move |event| sync_sender.send(event.new.as_f64()));
    }
    for value in [2, 3, 4] {
        let params = params.clone();
        crate::threads::lanes::post_job(move || params.set("value", value));
    }
    for value in [2.0, 3.0, 4.0] {
        assert_eq!(sync_told.recv_timeout(GENEROUS), Ok(Some(value)));
    }
    assert!(told.try_recv().is_err());
    drop(release);
    for value in [2.0, 3.0, 4.0] {
        assert_eq!(told.recv_timeout(GENEROUS), Ok((Some(value), Some(7))));
    }
}

#[test]
fn a_cell_that_sets_a_value_waits_for_its_async_watchers() {
    let fixture = Fixture::manual();
    let params = slider();
    let _entered = fixture.scope(7, "cell").enter();
    let log = Log::default();
    let writer = log.clone();
    params.watch("value", move |event| {
        let (event, writer) = (event.clone(), writer.clone());
        async move { lock(&writer).push((event.old, event.new, event.kind)) }
    });
    params.set("value", 5);
    assert_eq!(seen(&log), [(1.0.into(), 5.0.into(), EventKind::Changed)]);
}

#[test]
fn an_async_watcher_that_never_settles_is_stopped() {
    let fixture = Fixture::manual();
    let params = slider();
    let setter = params.clone();
    {
        let _entered = fixture.scope(7, "cell").enter();
        params.watch("name", move |_| {
            let setter = setter.clone();
            async move { setter.set("name", format!("{}+", setter.get_as::<String>("name"))) }
        });
    }
    let starter = params.clone();
    crate::threads::lanes::post_job(move || starter.set("name", "x"));
    wait_until(|| !fixture.outputs.displays().is_empty());
    assert_eq!(
        fixture.outputs.displays()[0].plain_text(),
        "watcher of Slider.name failed: it keeps changing what it watches; stopped after 100 rounds"
    );
}
