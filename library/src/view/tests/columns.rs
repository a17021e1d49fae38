//! What is sent of a data source.

use super::*;

#[test]
fn a_column_is_sent_alone_and_as_a_buffer() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2]), ("y", [3, 4])]);
    page.open("v", &root_with(&source));
    assert_eq!(page.sent()[0].buffers.len(), 2);
    source.update("y", [5, 6]);
    source.update("y", [7, 8]);
    page.document().flush();
    let sent = page.sent();
    assert_eq!(sent[0].buffers, [[7, 0, 0, 0, 8, 0, 0, 0]]);
    assert_eq!(
        json(&sent[0]).get("buffers").unwrap().to_string(),
        r#"["b0"]"#
    );
    assert_eq!(
        events(&sent[0], &[("S", &id(&source))]),
        concat!(
            r#"[{"kind":"ColumnDataChanged","model":{"id":"S"},"attr":"data","data":{"type":"map","entries":[["y","#,
            r#"{"type":"ndarray","array":{"type":"bytes","data":{"id":"b0"}},"shape":[2],"dtype":"int32","order":"little"}]]},"#,
            r#""cols":["y"]}]"#
        )
    );
}

#[test]
fn streams_are_concatenated_up_to_the_rollover() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1.0, 2.0, 3.0])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.stream([("x", [4.0])], 4);
    source.stream([("x", [5.0])], 4);
    page.document().flush();
    let sent = page.sent();
    let stream = events(&sent[0], &[("S", &id(&source))]);
    assert!(
        stream.contains("ColumnsStreamed") && stream.ends_with(r#""rollover":4}]"#),
        "{stream}"
    );
    assert_eq!(
        sent[0].buffers,
        [[4.0_f64.to_le_bytes(), 5.0_f64.to_le_bytes()].concat()]
    );

    // More rows than are kept: the whole is smaller than the stream.
    source.stream([("x", [6.0, 7.0, 8.0, 9.0, 10.0])], 4);
    page.document().flush();
    page.ack("v", 1);
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains(r#""kind":"ColumnDataChanged""#));
    assert_eq!(sent[0].buffers[0].len(), 32);
}

#[test]
fn rows_of_another_kind_are_not_streamed() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.stream([("x", [2.5])], None);
    page.document().flush();
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains(r#""kind":"ColumnDataChanged""#));
    assert_eq!(sent[0].buffers[0].len(), 24);

    // The view has int32 now as float64: small integers follow as floats.
    page.ack("v", 1);
    let wide = ColumnDataSource::new([("t", [1_i64 << 40, 2])]);
    page.open("w", &root_with(&wide));
    page.sent();
    wide.stream([("t", [3_i64])], None);
    page.document().flush();
    let sent = page.sent();
    assert!(events(&sent[0], &[]).contains("ColumnsStreamed"));
    assert_eq!(sent[0].buffers, [3.0_f64.to_le_bytes()]);
}

#[test]
fn patched_rows_are_sent_alone() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [0; 8])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.patch("x", 1, [10]);
    source.patch("x", 1, [11]);
    source.patch("x", 4, [4, 5]);
    page.document().flush();
    assert_eq!(
        page.patch(&[("S", &id(&source))]),
        concat!(
            r#"[{"kind":"ColumnsPatched","model":{"id":"S"},"attr":"data","patches":{"type":"map","entries":[["x","#,
            r#"[[1,11],[{"type":"slice","start":4,"stop":6,"step":null},[4,5]]]]]}}]"#
        )
    );
    // Patched and streamed since the last patch: the rows are not distinguished.
    source.patch("x", 0, [9]);
    source.stream([("x", [1])], None);
    page.document().flush();
    page.ack("v", 1);
    assert!(events(&page.sent()[0], &[]).contains("ColumnDataChanged"));
}

#[test]
fn new_columns_replace_the_data() {
    let mut page = Page::new();
    let source = ColumnDataSource::new([("x", [1, 2])]);
    page.open("v", &root_with(&source));
    page.sent();
    source.add("y", [3, 4]);
    page.document().flush();
    assert!(page.patch(&[]).ends_with(r#""cols":null}]"#));
}
