//! What an item defines.

/// Where a name lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Space {
    Type,
    Value,
    Macro,
    /// The name is the head of an `impl`.
    Impl,
}

/// What an item defines. A later item with one of its keys replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) space: Space,
    pub(crate) name: String,
}

pub(super) fn key(space: Space, name: impl ToString) -> Key {
    let name = name.to_string();
    Key {
        space,
        name: name.strip_prefix("r#").unwrap_or(&name).to_owned(),
    }
}
