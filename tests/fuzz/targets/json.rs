//! The library's JSON: read as serde_json reads it, and written so that it is read back.

use cellbeat::json::{Json, parse};
use serde_json::Value;

use super::text;
use crate::memory::bounded;

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let json = bounded(4096 + 64 * text.len(), || parse(text));
    let theirs = serde_json::from_str::<Value>(text);
    let json = match (json, theirs) {
        (Ok(json), Ok(theirs)) => {
            assert_same(&json, &theirs);
            json
        }
        (Ok(json), Err(error)) => {
            // What is read here and not there: deeper nesting, half a character, numbers beyond an `f64`.
            let why = error.to_string();
            let known = [
                "recursion limit",
                "surrogate",
                "end of hex escape",
                "number out of range",
            ];
            assert!(known.iter().any(|known| why.contains(known)), "{why}");
            json
        }
        (Err(error), Ok(_)) => panic!("{error}"),
        (Err(error), Err(_)) => {
            assert!(error.at <= text.len());
            return;
        }
    };
    let written = json.to_string();
    let again = parse(&written).expect("what is written is JSON");
    assert_eq!(again.to_string(), written);
    if is_finite(&json) {
        assert!(again == json, "{written}");
    }
}

fn assert_same(ours: &Json, theirs: &Value) {
    match (ours, theirs) {
        (Json::Null, Value::Null) => {}
        (Json::Bool(ours), Value::Bool(theirs)) => assert_eq!(ours, theirs),
        (Json::Int(ours), Value::Number(theirs)) => {
            // A whole `-0` is a float there.
            assert!(theirs.as_i64() == Some(*ours) || *ours == 0 && theirs.as_f64() == Some(0.0));
        }
        (Json::Float(ours), Value::Number(theirs)) => {
            // serde_json's last bit may be another, of the smallest numbers too.
            let theirs = theirs.as_f64().expect("a number");
            assert!(
                (ours - theirs).abs() <= theirs.abs() * f64::EPSILON + f64::from_bits(1),
                "{ours} {theirs}"
            );
        }
        (Json::Str(ours), Value::String(theirs)) => assert_eq!(ours, theirs),
        (Json::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(theirs) {
                assert_same(ours, theirs);
            }
        }
        (Json::Object(pairs), Value::Object(theirs)) => {
            assert!(pairs.len() >= theirs.len());
            for (key, theirs) in theirs {
                assert_same(ours.get(key).expect("the key"), theirs);
            }
        }
        _ => panic!("{ours} is not {theirs}"),
    }
}

/// Infinities are written as `null`.
fn is_finite(json: &Json) -> bool {
    match json {
        Json::Float(number) => number.is_finite(),
        Json::Array(items) => items.iter().all(is_finite),
        Json::Object(pairs) => pairs.iter().all(|(_, value)| is_finite(value)),
        _ => true,
    }
}
