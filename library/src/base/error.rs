//! How errors look.

/// `Debug` of an error is its text, as `Display` has it: `?` in a cell and `unwrap` show that.
macro_rules! debug_as_display {
    ($error:ident) => {
        impl std::fmt::Debug for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }
    };
}
pub(crate) use debug_as_display;
