//! [`Callback`]: what can be called periodically.

use crate::threads::block_on::block_on;
use crate::threads::panics::Failure;
use std::fmt::Display;

/// A closure that can be called again and again: `move || ..`, `async move || ..` or `move || async { .. }`, which gives
/// nothing or a `Result` whose error can be displayed.
///
/// `M` distinguishes the two kinds of closure; it is always inferred.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let mut n = 0;
/// let counting = state.add_periodic_callback(move || n += 1, ms(100));
/// let waiting = state.add_periodic_callback(async || delay(ms(20)).await, ms(100));
/// # state.stop_all();
/// ```
#[diagnostic::on_unimplemented(
    message = "this cannot be a callback",
    label = "not a callback",
    note = "a callback is a closure without arguments, `move || ..` or `async move || ..`, that gives nothing or a `Result`: end its last expression with `;`",
    note = "what it captures must be `Send` and owned: use `move`, and clone handles before"
)]
pub trait Callback<M>: Send + 'static {
    /// Whether it gives a future.
    #[doc(hidden)]
    const IS_ASYNC: bool;

    /// Calls it once, to its end: a future is run on the calling thread.
    #[doc(hidden)]
    fn call(&mut self) -> Result<(), String>;
}

/// What a callback or a handler may give: nothing, a `Result` whose error is reported, or what the last call in it gives that
/// was made for what it does: the handle of a setter, whether a set has a value, an old one. A future is none of these, since
/// nobody would run it.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let slider = FloatSlider::new("Speed");
/// let button = Button::new("Reset");
/// button.on_click({
///     let slider = slider.clone();
///     move || slider.value(0.0)
/// });
/// button.on_click(|| std::fs::read("settings.json")); // an error is reported
/// ```
#[diagnostic::on_unimplemented(
    message = "a callback gives nothing or a `Result`, not `{Self}`",
    label = "gives a value that nobody would see",
    note = "end the closure's last expression with `;`"
)]
pub trait Outcome {
    #[doc(hidden)]
    fn outcome(self) -> Result<(), String>;
}

impl Outcome for () {
    fn outcome(self) -> Result<(), String> {
        Ok(())
    }
}

macro_rules! dropped {
    ($($type:ty)*) => {$(
        impl Outcome for $type {
            fn outcome(self) -> Result<(), String> {
                Ok(())
            }
        }
    )*};
}

dropped!(bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 String);

impl<T> Outcome for Option<T> {
    fn outcome(self) -> Result<(), String> {
        Ok(())
    }
}

impl<T, E: Display> Outcome for Result<T, E> {
    fn outcome(self) -> Result<(), String> {
        // The alternate form has the causes too, where an error type has one for that.
        self.map(drop).map_err(|error| format!("{error:#}"))
    }
}

/// What a handler with an argument may return: an [`Outcome`], or a future of one, as in
/// `move |value| { let plot = plot.clone(); async move { .. } }`.
///
/// The future is run to its end before the handler is called again. While it waits, other handlers run; what it changes is shown
/// within 16 ms. Where a cell sets the value, the cell waits for it.
///
/// `M` distinguishes the two; it is always inferred.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let slider = FloatSlider::new("Speed");
/// slider.on_value(|speed| println!("{speed}"));
/// slider.on_value(|speed| async move {
///     delay(ms(20)).await;
///     println!("{speed}, later");
/// });
/// ```
#[diagnostic::on_unimplemented(
    message = "a handler gives nothing or a `Result`, or a future of these, not `{Self}`",
    label = "gives a value that nobody would see",
    note = "end the closure's last expression with `;`"
)]
pub trait Reply<M> {
    /// Whether it is a future.
    #[doc(hidden)]
    const IS_ASYNC: bool;

    #[doc(hidden)]
    fn reply(self) -> Result<(), String>;
}

impl<R: Outcome> Reply<Sync<R>> for R {
    const IS_ASYNC: bool = false;

    fn reply(self) -> Result<(), String> {
        self.outcome()
    }
}

impl<F: Future> Reply<Async<F>> for F
where
    F::Output: Outcome,
{
    const IS_ASYNC: bool = true;

    fn reply(self) -> Result<(), String> {
        block_on(self).outcome()
    }
}

/// The type `!`, which has no name in stable Rust: `|| panic!()` gives it.
///
/// ```
/// use cellbeat::Never;
///
/// fn refuse() -> Never {
///     panic!("not today")
/// }
/// cellbeat::prelude::Button::new("Go").on_click(refuse);
/// ```
pub type Never = <fn() -> ! as Output>::Output;

#[doc(hidden)]
pub trait Output {
    type Output;
}

impl<T> Output for fn() -> T {
    type Output = T;
}

impl Outcome for Never {
    fn outcome(self) -> Result<(), String> {
        self
    }
}

#[doc(hidden)]
pub struct Sync<R>(std::marker::PhantomData<R>);

#[doc(hidden)]
pub struct Async<R>(std::marker::PhantomData<R>);

impl<F, R> Callback<Sync<R>> for F
where
    F: FnMut() -> R + Send + 'static,
    R: Outcome,
{
    const IS_ASYNC: bool = false;

    fn call(&mut self) -> Result<(), String> {
        self().outcome()
    }
}

impl<F, R> Callback<Async<R>> for F
where
    F: AsyncFnMut() -> R + Send + 'static,
    R: Outcome,
{
    const IS_ASYNC: bool = true;

    fn call(&mut self) -> Result<(), String> {
        block_on(self()).outcome()
    }
}

/// A callback of any kind, as it is stored.
pub(crate) type BoxedCallback = Box<dyn FnMut() -> Result<(), Failure> + Send>;

pub(crate) fn boxed<M>(mut callback: impl Callback<M>) -> BoxedCallback {
    Box::new(move || callback.call().map_err(Failure::error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call<M>(callback: impl Callback<M>) -> Result<(), String> {
        boxed(callback)().map_err(|failure| failure.to_string())
    }

    #[test]
    fn closures_of_every_kind_are_callbacks() {
        let mut calls = Vec::new();
        assert_eq!(call(move || calls.push(1)), Ok(()));
        assert_eq!(call(async move || {}), Ok(()));
        assert_eq!(call(move || async {}), Ok(()));
        assert_eq!(call(|| "1".parse::<u8>().map(drop)), Ok(()));
        assert_eq!(call(async || "1".parse::<u8>()), Ok(()));
        fn function() {}
        async fn async_function() {}
        assert_eq!(call(function), Ok(()));
        assert_eq!(call(async_function), Ok(()));
    }

    #[test]
    fn an_async_closure_may_change_what_it_captured() {
        let mut total = 0;
        let callback = async move || {
            total += 1;
            if total == 2 { Err("two") } else { Ok(()) }
        };
        let mut callback = boxed(callback);
        assert!(callback().is_ok());
        assert!(callback().is_err());
    }

    #[test]
    fn an_error_of_any_type_becomes_the_failure() {
        assert_eq!(
            call(|| "x".parse::<u8>()),
            Err("failed: invalid digit found in string".into())
        );
        assert_eq!(call(async || Err::<(), _>("no")), Err("failed: no".into()));
        let boxed = || -> Result<(), Box<dyn std::error::Error>> { Err("boxed".into()) };
        assert_eq!(call(boxed), Err("failed: boxed".into()));
    }

    #[test]
    fn a_closure_that_only_panics_is_a_callback() {
        let result = crate::threads::panics::catch(|| call(|| panic!("boom")));
        assert_eq!(result.unwrap_err().message, "boom");
    }
}
