use super::*;

fn data(columns: &[(&str, &[i32])]) -> Data {
    let mut data = Data::default();
    data.set(owned(columns), 1).unwrap();
    data
}

fn owned(columns: &[(&str, &[i32])]) -> Vec<(String, DataColumn)> {
    columns
        .iter()
        .map(|(name, items)| ((*name).to_owned(), DataColumn::from(*items)))
        .collect()
}

#[test]
fn unequal_lengths_are_refused_and_nothing_is_lost() {
    let mut data = data(&[("x", &[1, 2]), ("y", &[3, 4])]);
    let error = data.update(owned(&[("y", &[1, 2, 3])]), 2).unwrap_err();
    assert_eq!(
        error.to_string(),
        "columns must have equal lengths: \"x\" has 2, \"y\" has 3 (`set` replaces all columns at once)"
    );
    assert_eq!(data.get("y"), Some(&DataColumn::from([3, 4])));
    data.update(owned(&[("x", &[0; 3]), ("y", &[1, 2, 3])]), 3)
        .unwrap();
    assert_eq!(data.len(), 3);
}

#[test]
fn an_unknown_column_is_named_with_its_nearest() {
    let mut data = data(&[("price", &[1]), ("time", &[3])]);
    let error = data.update(owned(&[("prize", &[1])]), 2).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no column \"prize\", did you mean \"price\"?"
    );
    let error = data.remove("zzz", 2).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no column \"zzz\", there are price, time"
    );
}

#[test]
fn a_stream_needs_all_columns() {
    let mut data = data(&[("x", &[1]), ("y", &[2])]);
    let error = data.stream(owned(&[("x", &[5])]), None, 2, 0).unwrap_err();
    assert_eq!(
        error,
        DataError::MissingColumns {
            columns: vec!["y".into()]
        }
    );
    data.stream(owned(&[("y", &[6, 7]), ("x", &[5, 6])]), Some(2), 2, 0)
        .unwrap();
    assert_eq!((data.len(), data.streamed), (2, 2));
    assert_eq!(data.get("x"), Some(&DataColumn::from([5, 6])));
}

#[test]
fn a_patch_beyond_the_end_is_refused() {
    let mut data = data(&[("x", &[1, 2])]);
    assert!(data.patch("x", 1, &DataColumn::from([9, 9]), 2, 0).is_err());
    data.patch("x", 1, &DataColumn::from([9]), 2, 0).unwrap();
    assert_eq!(data.get("x"), Some(&DataColumn::from([1, 9])));
    assert!(
        data.patch("x", usize::MAX, &DataColumn::from([9]), 2, 0)
            .is_err()
    );
}

#[test]
fn text_streamed_into_numbers_is_an_error_that_names_column_and_kinds() {
    let rows = |y: DataColumn| {
        vec![
            ("x".to_owned(), DataColumn::from([3.0])),
            ("y".to_owned(), y),
        ]
    };
    let mut data = Data::default();
    data.set(rows(DataColumn::from([1])), 1).unwrap();
    let error = data
        .stream(rows(DataColumn::from(["a"])), None, 2, 0)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "column \"y\" holds i32, and String is streamed into it: stream i32, or replace the column"
    );
    assert_eq!(data.len(), 1);
    data.stream(rows(DataColumn::from([2.5])), None, 3, 0)
        .unwrap();
    data.set(rows(DataColumn::from(["a"])), 4).unwrap();
    assert!(
        data.stream(rows(DataColumn::from([1])), None, 5, 0)
            .is_err()
    );
    let missing = DataColumn::from_values(vec![Value::Null]);
    data.stream(rows(missing), None, 6, 0).unwrap();
    assert_eq!(data.len(), 2);
}
