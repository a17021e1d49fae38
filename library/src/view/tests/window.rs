//! Documents, patches, acknowledgements, and the end of views.

use super::*;

#[test]
fn a_view_gets_the_document_and_then_patches() {
    let mut page = Page::new();
    let div = models::Div::new().text("a");
    page.open("v", &div);
    let sent = page.sent();
    let doc = json(&sent[0]);
    assert_eq!((doc.get_str("type"), seq(&sent[0])), (Some("doc"), Some(0)));
    let root = &doc
        .get("doc")
        .unwrap()
        .get("roots")
        .and_then(Json::as_array)
        .unwrap()[0];
    assert_eq!(
        root.to_string(),
        format!(
            r#"{{"type":"object","name":"Div","id":"{}","attributes":{{"text":"a"}}}}"#,
            id(&div)
        )
    );

    div.text("b");
    assert!(page.sent().is_empty(), "nothing goes before the flush");
    page.document().flush();
    assert_eq!(
        page.patch(&[("D", &id(&div))]),
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"b"}]"#
    );
}

#[test]
fn without_an_acknowledgement_two_messages_go_and_changes_merge() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    for text in ["a", "b", "c", "d"] {
        div.text(text);
        page.document().flush();
    }
    let sent = page.sent();
    assert_eq!(
        sent.iter()
            .map(|comm| seq(comm).unwrap())
            .collect::<Vec<_>>(),
        [0, 1]
    );
    page.ack("v", 0);
    let patch = page.patch(&[("D", &id(&div))]);
    assert_eq!(
        patch,
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"d"}]"#
    );
    page.ack("v", 2);
    assert!(page.sent().is_empty());
}

#[test]
fn a_view_that_allows_more_patches_under_way_gets_them_and_acknowledges_several_at_once() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("y", [0])]);
    page.open("v", &source);
    page.sent();
    let change = |page: &mut Page, times: i32| -> usize {
        for _ in 0..times {
            source.stream([("y", [1])], Some(1));
            page.document().flush();
        }
        page.sent().len()
    };
    let ack = |page: &Page, seq: u64, window: u64| {
        let ack = format!(r#"{{"type":"ack","seq":{seq},"window":{window}}}"#);
        page.say("v", &ack, Vec::new());
    };
    ack(&page, 0, 4);
    assert_eq!(change(&mut page, 6), 4);
    // The acknowledgement of the second is lost, and that of the third stands for it. What was merged comes with it.
    ack(&page, 3, 4);
    assert_eq!(page.sent().len(), 1);
    assert_eq!(change(&mut page, 6), 2);
    // It grew slow, or is of an earlier version.
    ack(&page, 6, 2);
    assert_eq!(change(&mut page, 6), 1);
    ack(&page, 8, 1000);
    assert_eq!(change(&mut page, 20), 8);
    page.ack("v", 16);
    assert_eq!(page.sent().len(), 1);
    assert_eq!(change(&mut page, 6), 1);
    // It draws slowly.
    ack(&page, 18, 1);
    assert_eq!(page.sent().len(), 1);
    assert_eq!(change(&mut page, 6), 0);
    ack(&page, 19, 1);
    assert_eq!(page.sent().len(), 1);
}

#[test]
fn large_patches_are_two_under_way_whatever_the_view_allows() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("y", vec![0.0; 10_000])]);
    page.open("v", &source);
    page.sent();
    let ack = r#"{"type":"ack","seq":0,"window":8}"#;
    page.say("v", ack, Vec::new());
    for number in 1..5 {
        source.update("y", vec![f64::from(number); 10_000]);
        page.document().flush();
    }
    // With the second the view is asked to acknowledge at once, where it would wait for more.
    let sent = page.sent();
    let asked: Vec<bool> = sent
        .iter()
        .map(|comm| json(comm).get("ack").is_some())
        .collect();
    assert_eq!(asked, [false, true]);
}

#[test]
fn setting_the_same_value_sends_nothing() {
    let mut page = Page::new();
    let div = models::Div::new().text("a");
    page.open("v", &div);
    page.sent();
    div.text("a");
    page.document().flush();
    assert!(page.sent().is_empty());
}

#[test]
fn new_models_are_inlined_and_those_that_left_are_sent_again_in_full() {
    let mut page = Page::new();
    let (a, b) = (models::Div::new().text("a"), models::Div::new().text("b"));
    let row = models::Row::new().with("children", vec![a.as_model()]);
    page.open("v", &row);
    page.sent();
    let names = [("A", id(&a)), ("B", id(&b)), ("R", id(&row))];
    let names: Vec<(&str, &dyn AsRef<str>)> = names
        .iter()
        .map(|(name, id)| (*name, id as &dyn AsRef<str>))
        .collect();
    row.with("children", vec![a.as_model(), b.as_model()]);
    page.document().flush();
    assert_eq!(
        page.patch(&names),
        concat!(
            r#"[{"kind":"ModelChanged","model":{"id":"R"},"attr":"children","new":[{"id":"A"},"#,
            r#"{"type":"object","name":"Div","id":"B","attributes":{"text":"b"}}]}]"#
        )
    );
    page.ack("v", 1);
    row.with("children", vec![b.as_model()]);
    page.document().flush();
    page.ack("v", 2);
    page.sent();
    // Out of the graph: a change is not sent, and when it comes back all of it is.
    a.text("a2");
    page.document().flush();
    assert!(page.sent().is_empty());
    row.with("children", vec![a.as_model()]);
    page.document().flush();
    assert_eq!(
        page.patch(&names),
        concat!(
            r#"[{"kind":"ModelChanged","model":{"id":"R"},"attr":"children","new":["#,
            r#"{"type":"object","name":"Div","id":"A","attributes":{"text":"a2"}}]}]"#
        )
    );
}

#[test]
fn a_pull_gets_a_fresh_document_at_the_same_number() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    div.text("a");
    page.document().flush();
    page.sent();
    div.text("b");
    page.document().flush();
    page.say("v", r#"{"type":"pull"}"#, Vec::new());
    let sent = page.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (json(&sent[0]).get_str("type"), seq(&sent[0])),
        (Some("doc"), Some(1))
    );
    assert!(sent[0].data.contains(r#""text":"b""#));
    div.text("c");
    page.document().flush();
    assert_eq!(seq(&page.sent()[0]), Some(2));
}

#[test]
fn a_view_that_does_not_answer_gets_nothing_until_it_wakes() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    div.text("a");
    page.document().flush();
    page.sent();
    page.document().lock().subscribers()[0].age(STALE + Duration::from_millis(1));
    div.text("b");
    page.document().flush();
    div.text("c");
    page.document().flush();
    assert!(page.sent().is_empty());
    page.ack("v", 1);
    let sent = page.sent();
    assert_eq!(
        (sent.len(), json(&sent[0]).get_str("type")),
        (1, Some("doc"))
    );
    assert!(sent[0].data.contains(r#""text":"c""#));
}

#[test]
fn an_unknown_document_is_refused_with_a_reason() {
    let mut page = Page::new();
    page.open_id("v", "p-nosuch");
    let sent = page.sent();
    assert_eq!((sent.len(), sent[0].kind), (1, "comm_msg"));
    let end = json(&sent[0]);
    assert_eq!(end.get_str("type"), Some("end"));
    assert!(end.get_str("reason").unwrap().contains("earlier kernel"));
}

#[test]
fn views_end_when_the_cell_is_run_again_unless_another_cell_shows_the_object_too() {
    let mut page = Page::new();
    let (div, kept) = (models::Div::new(), models::Div::new());
    page.open("v", &div);
    page.open("k", &kept);
    {
        let _other = page.fixture.scope(2, "other cell").enter();
        page.document().show(kept.as_model());
    }
    page.sent();
    scope::end_cell("cell");
    let sent = page.sent();
    assert_eq!(
        (sent.len(), sent[0].kind, sent[0].comm_id.as_str()),
        (1, "comm_msg", "v")
    );
    assert_eq!(json(&sent[0]).get_str("type"), Some("end"));
    assert_eq!(
        json(&sent[0]).get_str("reason"),
        Some("the cell was run again")
    );
    kept.text("x");
    page.document().flush();
    assert_eq!(page.sent().len(), 1);
    page.open_id("w", div.as_model().id());
    assert!(
        json(&page.sent()[0])
            .get_str("reason")
            .unwrap()
            .contains("earlier run")
    );
}

#[test]
fn without_a_view_nothing_is_kept_for_it() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    page.close("v");
    page.sent();
    div.text("a");
    page.document().flush();
    assert!(page.sent().is_empty());
    assert!(page.document().lock().subscribers().is_empty());
}

#[test]
fn pages_that_have_gone_without_a_word_make_room_for_others() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("y", [1])]);
    page.open("first", &source);
    page.ack("first", 0);
    for number in 1..64 {
        page.open_id(&format!("{number}"), source.as_model().id());
        page.ack(&format!("{number}"), 0);
    }
    // Two of them do not answer any more, and the others do.
    source.update("y", [2]);
    page.document().flush();
    for name in std::iter::once("first".to_owned()).chain((1..64).map(|n| n.to_string())) {
        if name != "7" && name != "9" {
            page.ack(&name, 1);
        }
    }
    for subscriber in page.document().lock().subscribers() {
        subscriber.age(STALE + Duration::from_secs(1));
    }
    page.sent();
    let closed = |page: &mut Page, name: &str| -> Vec<String> {
        page.open_id(name, source.as_model().id());
        page.ack(name, 0);
        let sent = page.sent().into_iter();
        let closed = sent.filter(|comm| comm.kind == "comm_close");
        closed.map(|comm| comm.comm_id).collect()
    };
    assert_eq!(closed(&mut page, "64"), ["7"]);
    assert_eq!(closed(&mut page, "65"), ["9"]);
    assert_eq!(closed(&mut page, "66"), ["first"]);
    assert_eq!(page.document().lock().subscribers().len(), 64);
}
