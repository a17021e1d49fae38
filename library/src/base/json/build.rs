//! Rust values as JSON, and the macro `json!`.

use super::Json;

/// JSON as it is written: `json!({"x": 1, "rows": [1.5, null], "name": name})`.
///
/// Keys are texts in quotes, or expressions in parentheses; values are literals, `null`, `[..]`, `{..}` or any expression that
/// a [`Json`](crate::base::json::Json) can be made [`From`].
///
/// ```
/// use cellbeat::json::json;
/// let name = String::from("a");
/// let message = json!({"name": name, "rows": [1, null, {"x": 0.5}], "all": vec![1, 2]});
/// assert_eq!(message.to_string(), r#"{"name":"a","rows":[1,null,{"x":0.5}],"all":[1,2]}"#);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __json {
    (@item $items:ident) => {};
    (@item $items:ident null $(, $($rest:tt)*)?) => {
        $items.push($crate::json::Json::Null);
        $($crate::__json!(@item $items $($rest)*);)?
    };
    (@item $items:ident [$($inner:tt)*] $(, $($rest:tt)*)?) => {
        $items.push($crate::__json!([$($inner)*]));
        $($crate::__json!(@item $items $($rest)*);)?
    };
    (@item $items:ident {$($inner:tt)*} $(, $($rest:tt)*)?) => {
        $items.push($crate::__json!({$($inner)*}));
        $($crate::__json!(@item $items $($rest)*);)?
    };
    (@item $items:ident $value:expr $(, $($rest:tt)*)?) => {
        $items.push($crate::json::Json::from($value));
        $($crate::__json!(@item $items $($rest)*);)?
    };
    (@pair $pairs:ident) => {};
    (@pair $pairs:ident $key:tt : null $(, $($rest:tt)*)?) => {
        $pairs.push(($key.into(), $crate::json::Json::Null));
        $($crate::__json!(@pair $pairs $($rest)*);)?
    };
    (@pair $pairs:ident $key:tt : [$($inner:tt)*] $(, $($rest:tt)*)?) => {
        $pairs.push(($key.into(), $crate::__json!([$($inner)*])));
        $($crate::__json!(@pair $pairs $($rest)*);)?
    };
    (@pair $pairs:ident $key:tt : {$($inner:tt)*} $(, $($rest:tt)*)?) => {
        $pairs.push(($key.into(), $crate::__json!({$($inner)*})));
        $($crate::__json!(@pair $pairs $($rest)*);)?
    };
    (@pair $pairs:ident $key:tt : $value:expr $(, $($rest:tt)*)?) => {
        $pairs.push(($key.into(), $crate::json::Json::from($value)));
        $($crate::__json!(@pair $pairs $($rest)*);)?
    };
    (null) => { $crate::json::Json::Null };
    ([$($items:tt)*]) => {{
        #[allow(unused_mut, clippy::vec_init_then_push)]
        let items = {
            let mut items: ::std::vec::Vec<$crate::json::Json> = ::std::vec::Vec::new();
            $crate::__json!(@item items $($items)*);
            items
        };
        $crate::json::Json::Array(items)
    }};
    ({$($pairs:tt)*}) => {{
        #[allow(unused_mut, unused_parens, clippy::vec_init_then_push)]
        let pairs = {
            let mut pairs: ::std::vec::Vec<(::std::string::String, $crate::json::Json)> =
                ::std::vec::Vec::new();
            $crate::__json!(@pair pairs $($pairs)*);
            pairs
        };
        $crate::json::Json::Object(pairs)
    }};
    ($value:expr) => { $crate::json::Json::from($value) };
}

macro_rules! json_from {
    ($($from:ty => |$value:ident| $json:expr;)*) => {
        $(impl From<$from> for Json {
            fn from($value: $from) -> Json { $json }
        })*
    };
}
json_from! {
    bool => |value| Json::Bool(value);
    i8 => |value| Json::Int(value.into());
    i16 => |value| Json::Int(value.into());
    i32 => |value| Json::Int(value.into());
    i64 => |value| Json::Int(value);
    u8 => |value| Json::Int(value.into());
    u16 => |value| Json::Int(value.into());
    u32 => |value| Json::Int(value.into());
    u64 => |value| i64::try_from(value).map_or(Json::Float(value as f64), Json::Int);
    usize => |value| Json::from(value as u64);
    isize => |value| Json::Int(value as i64);
    f32 => |value| Json::Float(value.into());
    f64 => |value| Json::Float(value);
    &str => |value| Json::Str(value.to_owned());
    String => |value| Json::Str(value);
    &String => |value| Json::Str(value.clone());
    &Json => |value| value.clone();
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Json {
        Json::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Json> + Clone> From<&[T]> for Json {
    fn from(items: &[T]) -> Json {
        Json::Array(items.iter().cloned().map(Into::into).collect())
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(items: [T; N]) -> Json {
        Json::Array(items.into_iter().map(Into::into).collect())
    }
}

/// `None` is `null`.
impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use crate::base::json::{Json, json};

    #[test]
    fn json_is_built_as_it_is_written() {
        let (name, key) = ("n", "k");
        let built = json!({
            "name": name,
            (key): [1, -2.5, null, true, {"deep": []}],
            "none": None::<i32>,
            "sum": 1 + 2,
            "call": [1, 2].len(),
        });
        let expected =
            r#"{"name":"n","k":[1,-2.5,null,true,{"deep":[]}],"none":null,"sum":3,"call":2}"#;
        assert_eq!(built.to_string(), expected);
        assert_eq!(json!(null), Json::Null);
        assert_eq!(json!({}), Json::Object(Vec::new()));
        assert_eq!(json!(built.clone()), built);
    }
}
