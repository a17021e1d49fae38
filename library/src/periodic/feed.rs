//! [`Feed`]: rows of a channel, an iterator or an async stream, streamed into a data source.

use crate::base::sync::lock;
use crate::document::column::DataColumn;
use crate::document::turn;
use crate::document::value::Value;
use crate::models::ColumnDataSource;
use crate::param::{Kind, Parameter, Parameterized, Params};
use crate::session::Session;
use crate::session::parts::{Part, Stage};
use crate::session::scope::EndWithCell;
use crate::session::user_code::UserCode;
use crate::threads::block_on::block_on;
use crate::threads::panics::Failure;
use crate::threads::soon::{FRAME, Soon};
use crate::threads::timer::{Timer, Wake};
use crate::threads::{interrupt, workers};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

/// One row for a data source: a tuple with a value for each column, in their order, or pairs of names and values.
///
/// ```
/// # use cellbeat::periodic::FeedRow;
/// fn rows() -> (impl FeedRow, impl FeedRow) {
///     ((0.5, "up"), [("time", 0.5), ("price", 101.2)])
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a row of a source",
    label = "not a row",
    note = "a row is a tuple in the order of the columns, `(0.5, \"up\")`, or pairs of names and values, `[(\"time\", 0.5), (\"price\", 101.2)]`"
)]
pub trait FeedRow {
    /// Adds the values to their columns, which have these names. An error says why they do not fit; some may be added then.
    #[doc(hidden)]
    fn add_to(self, names: &[String], columns: &mut [Vec<Value>]) -> Result<(), String>;
}

impl<N: AsRef<str>, V: Into<Value>, const LEN: usize> FeedRow for [(N, V); LEN] {
    fn add_to(self, names: &[String], columns: &mut [Vec<Value>]) -> Result<(), String> {
        named(self, names, columns)
    }
}

impl<N: AsRef<str>, V: Into<Value>> FeedRow for Vec<(N, V)> {
    fn add_to(self, names: &[String], columns: &mut [Vec<Value>]) -> Result<(), String> {
        named(self, names, columns)
    }
}

fn named<N: AsRef<str>, V: Into<Value>>(
    row: impl IntoIterator<Item = (N, V)>,
    names: &[String],
    columns: &mut [Vec<Value>],
) -> Result<(), String> {
    let rows = columns.first().map_or(0, Vec::len);
    for (name, value) in row {
        let name = name.as_ref();
        let place = names.iter().position(|known| known == name);
        let place = place.ok_or_else(|| format!("there is no column \"{name}\" for the row"))?;
        columns[place].push(value.into());
    }
    match columns.iter().position(|column| column.len() != rows + 1) {
        Some(place) => Err(format!(
            "the row must have one value for the column \"{}\"",
            names[place]
        )),
        None => Ok(()),
    }
}

macro_rules! tuple_row {
    ($($value:ident)+) => {
        impl<$($value: Into<Value>),+> FeedRow for ($($value,)+) {
            fn add_to(self, names: &[String], columns: &mut [Vec<Value>]) -> Result<(), String> {
                #[allow(non_snake_case)]
                let ($($value,)+) = self;
                let values = [$($value.into()),+];
                if values.len() != columns.len() {
                    return Err(format!(
                        "a row of {} values does not fit the {} columns {}",
                        values.len(),
                        columns.len(),
                        names.join(", ")
                    ));
                }
                for (column, value) in columns.iter_mut().zip(values) {
                    column.push(value);
                }
                Ok(())
            }
        }
    };
}
tuple_row!(A);
tuple_row!(A B);
tuple_row!(A B C);
tuple_row!(A B C D);
tuple_row!(A B C D E);
tuple_row!(A B C D E F);
tuple_row!(A B C D E F G);
tuple_row!(A B C D E F G H);

impl ColumnDataSource {
    /// Streams whatever `rows` gives into the source, on its own thread, until `rows` ends: an iterator, or the receiver of
    /// a channel. Rows gather for 16 ms and go together, so a million of them a second is fine; the last `rollover` rows are
    /// kept, `None` keeps all.
    ///
    /// It also ends with [`Feed::stop`], an interrupt (■) while no cell runs, or when the cell that made it is run again; a
    /// thread that waits for a row notices when the next one comes. A row that does not fit ends it with a report.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("time", Vec::<f64>::new()), ("price", Vec::new())]);
    /// let (sender, rows) = std::sync::mpsc::channel();
    /// let feed = source.feed(rows, 1000);
    /// std::thread::spawn(move || sender.send((0.5, 101.2)).unwrap()).join().unwrap();
    /// # while feed.running() { std::thread::yield_now(); }
    /// # assert_eq!((source.len(), feed.counter()), (1, 1));
    /// ```
    pub fn feed<R: FeedRow>(
        &self,
        rows: impl IntoIterator<Item = R> + Send + 'static,
        rollover: impl Into<Option<usize>>,
    ) -> Feed {
        Feed::start(self, rollover.into(), move |feed| {
            for row in rows {
                feed.add(row)?;
            }
            Ok(())
        })
    }

    /// [`ColumnDataSource::feed`] from whatever can be awaited: `async move || socket.next().await`, until it gives `None`.
    /// The future runs on the feed's own thread; one that needs a runtime has to bring it.
    ///
    /// ```
    /// use cellbeat::prelude::*;
    ///
    /// let source = ColumnDataSource::new([("n", Vec::<f64>::new())]);
    /// let mut n = 0;
    /// let feed = source.feed_async(
    ///     async move || {
    ///         delay(ms(1)).await; // socket.next().await
    ///         n += 1;
    ///         (n <= 3).then_some((f64::from(n),))
    ///     },
    ///     100,
    /// );
    /// # while feed.running() { std::thread::yield_now(); }
    /// # assert_eq!(feed.counter(), 3);
    /// ```
    pub fn feed_async<R: FeedRow>(
        &self,
        mut next: impl AsyncFnMut() -> Option<R> + Send + 'static,
        rollover: impl Into<Option<usize>>,
    ) -> Feed {
        Feed::start(self, rollover.into(), move |feed| {
            while let Some(row) = block_on(next()) {
                feed.add(row)?;
            }
            Ok(())
        })
    }
}

/// A handle to a feed, see [`ColumnDataSource::feed`]. Cheap to clone; dropping it does not stop the feed. Its parameters are
/// `running`, `counter` and `lagged`.
///
/// ```
/// use cellbeat::prelude::*;
///
/// let source = ColumnDataSource::new([("n", Vec::<f64>::new())]);
/// let feed = source.feed((0..100).map(|n| (f64::from(n),)), None);
/// # while feed.running() { std::thread::yield_now(); }
/// assert_eq!((feed.counter(), feed.lagged()), (100, 0));
///
/// let endless = source.feed(std::iter::repeat((0.0,)), 10);
/// endless.stop();
/// assert!(!endless.running());
/// ```
#[derive(Clone)]
pub struct Feed {
    inner: Arc<Inner>,
}

struct Inner {
    this: Weak<Inner>,
    source: ColumnDataSource,
    names: Vec<String>,
    rollover: Option<usize>,
    params: Params,
    code: UserCode,
    timer: Timer,
    /// When the rows that wait go into the source.
    sending: Soon,
    /// Held while rows go into the source, which keeps them in order and lets the feed end only when all are there.
    sends: Mutex<()>,
    state: Mutex<State>,
}

struct State {
    stopped: bool,
    /// A column for each name.
    waiting: Vec<Vec<Value>>,
    counter: u64,
    lagged: u64,
}

/// Why a feed takes no more rows.
enum Full {
    Stopped,
    Wrong(String),
}

impl Feed {
    fn start(
        source: &ColumnDataSource,
        rollover: Option<usize>,
        run: impl FnOnce(&Inner) -> Result<(), Full> + Send + 'static,
    ) -> Feed {
        let params = Params::new(
            "Feed",
            [
                Parameter::new("running", Kind::Bool, true),
                Parameter::new("counter", Kind::Int, 0).read_only(),
                Parameter::new("lagged", Kind::Int, 0).read_only(),
            ],
        );
        let names = source.column_names();
        let code = UserCode::new("feed of a ColumnDataSource");
        let inner = Arc::new_cyclic(|this: &Weak<Inner>| {
            let owner = this.clone();
            params.on_set(move |event| match owner.upgrade() {
                Some(feed) => feed.running_set(event.new == Value::Bool(true)),
                None => Ok(()),
            });
            Inner {
                this: this.clone(),
                source: source.clone(),
                rollover,
                params,
                timer: code.scope().session().timer().clone(),
                sending: Soon::default(),
                sends: Mutex::new(()),
                state: Mutex::new(State {
                    stopped: false,
                    waiting: vec![Vec::new(); names.len()],
                    counter: 0,
                    lagged: 0,
                }),
                names,
                code,
            }
        });
        let scope = inner.code.scope();
        scope.own(&inner);
        inner.params.belong_to(scope.session());
        add(scope.session(), &inner);
        let feed = inner.clone();
        let builder = std::thread::Builder::new().name("cellbeat-feed".into());
        let started = interrupt::for_everyone(|| builder.spawn(move || feed.run(run)));
        if let Err(error) = started {
            panic!("the thread of a feed cannot be started: {error}");
        }
        Feed { inner }
    }

    /// Whether rows are still taken.
    pub fn running(&self) -> bool {
        self.inner.params.get_as("running")
    }

    /// Rows that went into the source.
    pub fn counter(&self) -> u64 {
        lock(&self.inner.state).counter
    }

    /// Rows that never went into the source, since more than `rollover` came at once.
    pub fn lagged(&self) -> u64 {
        lock(&self.inner.state).lagged
    }

    /// Takes no more rows. What came before goes into the source. It cannot be started again.
    pub fn stop(&self) {
        self.inner.stop();
    }
}

impl Parameterized for Feed {
    fn param(&self) -> Params {
        self.inner.params.owned_by(self.inner.clone())
    }
}

impl std::fmt::Debug for Feed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.inner.params.fmt(f)
    }
}

impl Inner {
    /// On the feed's own thread.
    fn run(&self, run: impl FnOnce(&Inner) -> Result<(), Full>) {
        let result = self.code.call(|| run(self));
        if let Ok(Err(Full::Wrong(why))) = result {
            self.code.failed(&Failure::error(why));
        }
        turn::run(|| self.send());
        self.stop();
    }

    fn add<R: FeedRow>(&self, row: R) -> Result<(), Full> {
        let mut state = lock(&self.state);
        if state.stopped {
            return Err(Full::Stopped);
        }
        let rows = state.waiting.first().map_or(0, Vec::len);
        if let Err(why) = row.add_to(&self.names, &mut state.waiting) {
            state
                .waiting
                .iter_mut()
                .for_each(|column| column.truncate(rows));
            return Err(Full::Wrong(why));
        }
        // Twice as many, so that they are not moved for each new row.
        if let Some(most) = self.rollover
            && rows >= most.max(1) * 2
        {
            let over = rows + 1 - most;
            state
                .waiting
                .iter_mut()
                .for_each(|column| drop(column.drain(..over)));
            state.lagged += over as u64;
        }
        drop(state);
        if !self.sending.comes()
            && let Some(this) = self.this.upgrade()
        {
            self.sending.ask(&self.timer, FRAME, || this);
        }
        Ok(())
    }

    /// Sends what has gathered.
    fn send(&self) {
        let in_order = lock(&self.sends);
        self.sending.begins();
        let mut state = lock(&self.state);
        let waiting: Vec<_> = state.waiting.iter_mut().map(std::mem::take).collect();
        drop(state);
        let rows = waiting.first().map_or(0, Vec::len);
        if rows == 0 {
            return;
        }
        let columns = waiting.into_iter().map(DataColumn::from_values);
        let columns: Vec<_> = self.names.iter().cloned().zip(columns).collect();
        let result = self.source.try_stream(columns, self.rollover);
        let mut state = lock(&self.state);
        state.counter += if result.is_ok() { rows as u64 } else { 0 };
        let values = [
            ("counter", Value::from(state.counter)),
            ("lagged", Value::from(state.lagged)),
        ];
        drop(state);
        let stored = self.params.store(&values);
        // Watchers are the user's, and may wait for the feed.
        drop(in_order);
        if let Err(error) = result {
            self.code.failed(&Failure::error(error.to_string()));
            self.stop();
        }
        stored.notify();
    }

    fn stop(&self) {
        lock(&self.state).stopped = true;
        self.params.store(&[("running", false.into())]).notify();
    }

    fn running_set(&self, running: bool) -> Result<(), String> {
        if running {
            return Err("a feed cannot be started again: make a new one".into());
        }
        self.stop();
        Ok(())
    }
}

impl Wake for Inner {
    fn wake(self: Arc<Self>, _: Duration) {
        workers::run(move || turn::run(|| self.send()));
    }
}

impl EndWithCell for Inner {
    fn end(&self) {
        self.stop();
    }
}

/// The feeds of a session.
#[derive(Default)]
struct Feeds(Mutex<Vec<Weak<Inner>>>);

impl Feeds {
    fn stop(&self) {
        let feeds: Vec<_> = lock(&self.0).iter().filter_map(Weak::upgrade).collect();
        feeds.iter().for_each(|feed| feed.stop());
    }
}

impl Part for Feeds {
    fn stage(&self) -> Stage {
        Stage::Callbacks
    }

    fn end(&self) {
        self.stop();
    }
}

fn add(session: &Session, feed: &Arc<Inner>) {
    let feeds = session.parts().get::<Feeds>();
    let mut feeds = lock(&feeds.0);
    feeds.retain(|feed| feed.strong_count() > 0);
    feeds.push(Arc::downgrade(feed));
}

/// Stops every feed of the session.
pub(super) fn stop_all(session: &Session) {
    if let Some(feeds) = session.parts().find::<Feeds>() {
        feeds.stop();
    }
}
