use super::*;
use crate::document::value::field;

fn encode(value: impl Into<Value>, arrays: Arrays) -> (String, Vec<Vec<u8>>) {
    let mut known = KnownModels::new();
    let mut encoder = Encoder::new(&mut known, arrays, 1);
    encoder.value(&value.into());
    let buffers = encoder.buffers.iter().map(bytes).collect();
    (encoder.out, buffers)
}

fn text(value: impl Into<Value>) -> String {
    encode(value, Arrays::Inline).0
}

#[test]
fn scalars_and_containers_follow_the_grammar() {
    assert_eq!(
        text(vec![f64::NAN, f64::INFINITY, -f64::INFINITY, 1.5]),
        concat!(
            r#"[{"type":"number","value":"nan"},{"type":"number","value":"+inf"},"#,
            r#"{"type":"number","value":"-inf"},1.5]"#,
        )
    );
    assert_eq!(text(i64::MAX), "9.223372036854776e18");
    assert_eq!(text(Value::Map(Vec::new())), r#"{"type":"map"}"#);
    assert_eq!(
        text(Value::Map(vec![("a".into(), 1.into())])),
        r#"{"type":"map","entries":[["a",1]]}"#
    );
    assert_eq!(
        text(Value::Set(vec!["tap".into()])),
        r#"{"type":"set","entries":["tap"]}"#
    );
    assert_eq!(text(field("x")), r#"{"type":"field","field":"x"}"#);
    assert_eq!(
        text(crate::document::value::value(3).units("screen")),
        r#"{"type":"value","value":3,"units":"screen"}"#
    );
}

#[test]
fn arrays_are_buffers_or_inline() {
    let (json, buffers) = encode(DataColumn::from([1.5, 2.5]), Arrays::Buffers);
    assert_eq!(
        json,
        r#"{"type":"ndarray","array":{"type":"bytes","data":{"id":"b0"}},"shape":[2],"dtype":"float64","order":"little"}"#
    );
    assert_eq!(
        buffers,
        [[1.5_f64.to_le_bytes(), 2.5_f64.to_le_bytes()].concat()]
    );
    let inline = text(DataColumn::from([1_u8]));
    assert_eq!(
        inline,
        concat!(
            r#"{"type":"ndarray","array":{"type":"bytes","data":"H4sIAAAAAAAA/wEBAP7/ARvfBaUBAAAA"},"#,
            r#""shape":[1],"dtype":"uint8","order":"little"}"#
        )
    );
}

#[test]
fn wide_integers_become_floats_and_text_a_list() {
    let (json, buffers) = encode(DataColumn::from([1_i64, 1 << 40]), Arrays::Buffers);
    assert!(json.contains("\"dtype\":\"float64\""));
    assert_eq!(buffers[0][8..], ((1_i64 << 40) as f64).to_le_bytes());
    assert_eq!(
        encode(DataColumn::from([1_i64, -2]), Arrays::Buffers).1[0],
        [1, 0, 0, 0, 254, 255, 255, 255]
    );
    assert_eq!(text(DataColumn::from(["a", "b"])), r#"["a","b"]"#);
}

#[test]
fn a_model_is_written_once_and_may_refer_to_itself() {
    let div = Model::known("Div");
    div.set("tags", vec![Value::from(&div), Value::from(&div)])
        .unwrap();
    let id = div.id();
    assert_eq!(
        text(&div),
        format!(
            r#"{{"type":"object","name":"Div","id":"{id}","attributes":{{"tags":[{{"id":"{id}"}},{{"id":"{id}"}}]}}}}"#
        )
    );
}
