//! What is kept of the texts that a thread has parsed.

/// proc_macro2 keeps a copy of each text that a thread parses, for the places of its tokens, as long as the thread lives. To be held by
/// whatever the kernel calls on a thread of its own: when it is dropped, last, these texts are, and no token of them may be used any more.
pub(crate) struct Spans(());

impl Spans {
    #[must_use]
    pub(crate) fn until_dropped() -> Spans {
        Spans(())
    }
}

impl Drop for Spans {
    fn drop(&mut self) {
        proc_macro2::extra::invalidate_current_thread_spans();
    }
}
