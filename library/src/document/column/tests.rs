use super::*;

#[test]
fn appending_keeps_the_last_rows() {
    let mut column = Column::from([1.0, 2.0, 3.0]);
    column.append(&Column::from([4.0, 5.0]), Some(4));
    assert_eq!(column, Column::from([2.0, 3.0, 4.0, 5.0]));
    column.append(&Column::from([6.0; 9]), Some(4));
    assert_eq!(column, Column::from([6.0; 4]));
    column.append(&Column::from([7.0]), None);
    assert_eq!(column.len(), 5);
}

#[test]
fn appending_another_kind_widens() {
    let mut column = Column::from([1, 2]);
    column.append(&Column::from([0.5]), None);
    assert_eq!(column, Column::from([1.0, 2.0, 0.5]));
    column.append(&Column::from(["a"]), None);
    assert_eq!(column.get(3), Some(Value::from("a")));
}

#[test]
fn a_clone_does_not_see_later_appends() {
    let mut column = Column::from([1]);
    let before = column.clone();
    column.append(&Column::from([2]), None);
    assert_eq!((before.len(), column.len()), (1, 2));
}

#[test]
fn rows_of_an_image_are_arrays() {
    let image = Column::from([1_u8, 2, 3, 4, 5, 6])
        .with_shape([2, 3])
        .unwrap();
    assert_eq!(image.len(), 2);
    assert_eq!(
        image.get(1),
        Some(Value::Column(Column::from([4_u8, 5, 6])))
    );
    assert_eq!(image.get(2), None);
    let error = image.with_shape([2, 2]).unwrap_err();
    assert_eq!(error.to_string(), "6 values do not fill the shape [2, 2]");
}

#[test]
fn splicing_replaces_rows() {
    let mut column = Column::from([1, 2, 3, 4]);
    column.splice(1, &Column::from([20, 30]));
    assert_eq!(column, Column::from([1, 20, 30, 4]));
}

#[test]
fn values_of_one_kind_become_a_typed_column() {
    let typed = Column::from_values(vec![Value::from(1), Value::from(2.5)]);
    assert_eq!(typed, Column::from([1.0, 2.5]));
    assert!(matches!(
        Column::from_values(vec![Value::from(1), Value::from("a")]).values(),
        Values::Any(_)
    ));
}
