use super::*;

#[test]
fn appending_keeps_the_last_rows() {
    let mut column = DataColumn::from([1.0, 2.0, 3.0]);
    column.append(&DataColumn::from([4.0, 5.0]), Some(4));
    assert_eq!(column, DataColumn::from([2.0, 3.0, 4.0, 5.0]));
    column.append(&DataColumn::from([6.0; 9]), Some(4));
    assert_eq!(column, DataColumn::from([6.0; 4]));
    column.append(&DataColumn::from([7.0]), None);
    assert_eq!(column.len(), 5);
}

#[test]
fn appending_another_kind_widens() {
    let mut column = DataColumn::from([1, 2]);
    column.append(&DataColumn::from([0.5]), None);
    assert_eq!(column, DataColumn::from([1.0, 2.0, 0.5]));
    column.append(&DataColumn::from(["a"]), None);
    assert_eq!(column.get(3), Some(Value::from("a")));
}

#[test]
fn a_clone_does_not_see_later_appends() {
    let mut column = DataColumn::from([1]);
    let before = column.clone();
    column.append(&DataColumn::from([2]), None);
    assert_eq!((before.len(), column.len()), (1, 2));
}

#[test]
fn rows_of_an_image_are_arrays() {
    let image = DataColumn::from([1_u8, 2, 3, 4, 5, 6])
        .with_shape([2, 3])
        .unwrap();
    assert_eq!(image.len(), 2);
    assert_eq!(
        image.get(1),
        Some(Value::Column(DataColumn::from([4_u8, 5, 6])))
    );
    assert_eq!(image.get(2), None);
    let error = image.with_shape([2, 2]).unwrap_err();
    assert_eq!(error.to_string(), "6 values do not fill the shape [2, 2]");
}

#[test]
fn splicing_replaces_rows() {
    let mut column = DataColumn::from([1, 2, 3, 4]);
    column.splice(1, &DataColumn::from([20, 30]));
    assert_eq!(column, DataColumn::from([1, 20, 30, 4]));
}

#[test]
fn values_of_one_kind_become_a_typed_column() {
    let typed = DataColumn::from_values(vec![Value::from(1), Value::from(2.5)]);
    assert_eq!(typed, DataColumn::from([1.0, 2.5]));
    assert!(matches!(
        DataColumn::from_values(vec![Value::from(1), Value::from("a")]).values(),
        Values::Any(_)
    ));
}

#[test]
fn a_column_is_made_of_every_kind_of_list() {
    use std::collections::VecDeque;
    use std::time::{Duration, UNIX_EPOCH};

    let (one, two) = (Value::from(1), Value::from(2));
    let both = |column: DataColumn| column.iter().collect::<Vec<_>>() == [one.clone(), two.clone()];
    macro_rules! every {
        ($($number:ty)*) => {$(
            let list: [$number; 2] = [1 as $number, 2 as $number];
            assert!(both(list.into()) && both((&list).into()) && both(list[..].into()));
            assert!(both(list.to_vec().into()) && both((&list.to_vec()).into()));
            assert!(both(list.into_iter().collect()));
            assert!(both(VecDeque::from(list).into()) && both((&VecDeque::from(list)).into()));
            let some = list.map(Some);
            assert!(both(some.into()) && both(some.to_vec().into()) && both(some[..].into()));
        )*};
    }
    every!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);
    macro_rules! every_range {
        ($($number:ty)*) => {$(
            assert!(both((1 as $number..3 as $number).into()));
            assert!(both((1 as $number..=2 as $number).into()));
        )*};
    }
    every_range!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

    let missing = DataColumn::from([Some(1_u8), None]).to_f64().unwrap();
    assert!(missing[0] == 1.0 && missing[1].is_nan());
    let minute = Duration::from_secs(60);
    assert_eq!(DataColumn::from([minute]), DataColumn::from([60_000.0]));
    assert_eq!(
        DataColumn::from([UNIX_EPOCH - minute, UNIX_EPOCH + minute]),
        DataColumn::from([-60_000.0, 60_000.0])
    );
    assert_eq!(
        ["a", "b"].into_iter().collect::<DataColumn>(),
        ["a", "b"].into()
    );
    assert_eq!(
        DataColumn::from([Some('a'), None])
            .iter()
            .collect::<Vec<_>>(),
        [Value::from("a"), Value::Null]
    );
    let lines = DataColumn::from(vec![vec![1, 2], vec![3]]);
    assert_eq!(lines.get(1), Some(Value::Column([3].into())));
}

#[test]
fn numbers_of_a_column_are_mapped_and_its_values_iterated() {
    assert_eq!(
        range::linspace(0.0, 1.0, 3).map(|x| x * 2.0),
        [0.0, 1.0, 2.0].into()
    );
    assert_eq!(
        DataColumn::from([1, 2]).map(|x| x > 1.0),
        [false, true].into()
    );
    let mut sum = 0.0;
    for value in &range::range(0..4) {
        sum += value.as_f64().unwrap();
    }
    for value in range::range(0..=4) {
        sum += value.as_f64().unwrap();
    }
    assert_eq!(sum, 16.0);
}

#[test]
#[should_panic(expected = "a column of `String` has no numbers to map")]
fn text_is_not_mapped() {
    DataColumn::from(["a"]).map(|x| x);
}

#[test]
fn an_image_is_made_of_rows_and_columns_and_its_pixels() {
    let image = DataColumn::image(2, 3, (0..6).map(|pixel| pixel as u8));
    let pixels = DataColumn::from([0_u8, 1, 2, 3, 4, 5])
        .with_shape([2, 3])
        .unwrap();
    assert_eq!(image.iter().collect::<Vec<_>>(), [Value::Column(pixels)]);
}

#[test]
#[should_panic(expected = "5 values do not fill the shape [2, 3]")]
fn an_image_with_too_few_pixels_is_refused() {
    DataColumn::image(2, 3, 0..5);
}

#[test]
fn what_holds_times_holds_times_after_more_came() {
    let mut column = DataColumn::from(Vec::<std::time::SystemTime>::new());
    column.append(&DataColumn::from([1.0]), Some(3));
    column.append(&DataColumn::from([2.0]), Some(3));
    column.append(&DataColumn::from([3.0; 9]), Some(3));
    assert!(column.is_time() && column.tail(1).is_time() && !DataColumn::from([1.0]).is_time());
}
