//! What no turn sends: changes of running cells and of the user's own threads.

use super::*;
use crate::document::turn;

const FRAME: Duration = Duration::from_millis(16);

#[test]
fn changes_of_a_running_cell_go_together_within_a_frame() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    page.sent();
    div.text("a");
    page.fixture.timer.advance(FRAME / 2);
    div.text("b");
    page.document().settle();
    assert!(page.sent().is_empty());
    page.fixture.timer.advance(FRAME / 2);
    page.document().settle();
    assert_eq!(
        page.patch(&[("D", &id(&div))]),
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"b"}]"#
    );
    assert_eq!(page.fixture.timer.armed(), 0);

    page.ack("v", 1);
    div.text("c");
    page.fixture.timer.advance(FRAME);
    page.document().settle();
    assert_eq!(
        page.patch(&[("D", &id(&div))]),
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"c"}]"#
    );
}

#[test]
fn a_thread_that_knows_nothing_of_turns_is_seen() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", vec![0.0])]);
    page.open("v", &root_with(&source));
    page.sent();
    let feeding = source.clone();
    std::thread::spawn(move || {
        for x in 1..1000 {
            feeding.stream([("x", vec![f64::from(x)])], None);
        }
    })
    .join()
    .unwrap();
    let (mut rows, mut seen) = (1, 0);
    while rows < 1000 {
        let outputs = page.fixture.outputs.clone();
        outputs.wait_until(|sent| sent.comms().len() > seen);
        seen = outputs.comms().len();
        for patch in page.sent() {
            assert!(events(&patch, &[]).contains("ColumnsStreamed"));
            rows += patch.buffers[0].len() / 8;
            page.ack("v", seq(&patch).unwrap());
        }
    }
    assert_eq!(rows, 1000);
}

#[test]
fn a_turn_needs_no_frame() {
    let mut page = Page::new();
    let div = models::Div::new();
    page.open("v", &div);
    page.sent();
    turn::run(|| {
        div.text("a");
        assert_eq!(page.fixture.timer.armed(), 0);
    });
    assert_eq!(
        page.patch(&[("D", &id(&div))]),
        r#"[{"kind":"ModelChanged","model":{"id":"D"},"attr":"text","new":"a"}]"#
    );
}
