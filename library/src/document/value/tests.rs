use super::*;

#[test]
fn numbers_compare_as_json_does() {
    assert_eq!(Value::from(1), Value::from(1.0));
    assert_ne!(Value::from(1), Value::from(1.5));
    assert_ne!(Value::from(1), Value::from(true));
    assert_eq!(Value::from(f64::NAN), Value::from(f64::NAN));
}

#[test]
fn integers_beyond_i64_become_floats() {
    assert!(matches!(Value::from(u64::MAX), Value::Float(_)));
    assert!(matches!(
        Value::from(u64::from(u32::MAX)),
        Value::Int(4_294_967_295)
    ));
}

#[test]
fn reading_back_converts_only_without_loss() {
    assert_eq!(i64::from_value(&Value::from(3.0)), Ok(3));
    assert_eq!(
        i64::from_value(&Value::from(3.5)).unwrap_err().to_string(),
        "expected an integer, found 3.5"
    );
    assert_eq!(
        u32::from_value(&Value::from(-1)).unwrap_err().expected,
        "a non-negative integer of 32 bits"
    );
    assert_eq!(Option::<f64>::from_value(&Value::Null), Ok(None));
    assert_eq!(
        Vec::<i64>::from_value(&Value::from(vec![1, 2])),
        Ok(vec![1, 2])
    );
    assert_eq!(
        <(f64, f64)>::from_value(&Value::from((1, 2.5))),
        Ok((1.0, 2.5))
    );
    assert!(<(f64, f64)>::from_value(&Value::from([1.0])).is_err());
}
