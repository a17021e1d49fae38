//! [`Quota`]: how many of a thing one address may hold at a time, and how often it may take one.
//!
//! ```
//! use cellbeat_server::ClientAddress;
//! use cellbeat_server::quota::Quota;
//!
//! let sockets = Quota::new("sockets", 1, None);
//! let visitor = ClientAddress::of_peer("203.0.113.7".parse().unwrap());
//! let slot = sockets.take(visitor.clone());
//! assert!(slot.is_some() && sockets.take(visitor).is_none());
//! ```

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use tracing::warn;

use crate::client_address::ClientAddress;
use crate::limits::{Rate, TokenBucket};
use crate::lock::lock;

/// Time between two lines of the log about one address.
const WARNING_INTERVAL: Duration = Duration::from_secs(60);

/// As many addresses are remembered before those with nothing to remember are looked for.
const SWEEP: usize = 1024;

/// What each address may have of one kind of thing.
///
/// ```
/// use cellbeat_server::ClientAddress;
/// use cellbeat_server::quota::Quota;
///
/// let sessions = Quota::new("sessions", 2, None);
/// let visitor = || ClientAddress::of_peer("203.0.113.7".parse().unwrap());
/// let (one, two) = (sessions.take(visitor()), sessions.take(visitor()));
/// assert!(sessions.take(visitor()).is_none());
/// drop(one);
/// assert!(sessions.take(visitor()).is_some());
/// ```
pub struct Quota {
    kind: &'static str,
    most: usize,
    rate: Option<Rate>,
    accounts: Mutex<Accounts>,
}

struct Accounts {
    of: HashMap<ClientAddress, Account>,
    /// At this size it is swept.
    sweep: usize,
}

struct Account {
    held: usize,
    bucket: Option<TokenBucket>,
    warned: Option<Instant>,
}

impl Quota {
    /// `most` at a time for each address, taken at this rate. `kind` is what the log calls them.
    pub fn new(kind: &'static str, most: usize, rate: Option<Rate>) -> Arc<Quota> {
        let accounts = Accounts {
            of: HashMap::new(),
            sweep: SWEEP,
        };
        Arc::new(Quota {
            kind,
            most,
            rate,
            accounts: Mutex::new(accounts),
        })
    }

    /// A slot, unless the address has as many as it may or takes them too fast. Without an address there is always one.
    pub fn take(self: &Arc<Self>, address: Option<ClientAddress>) -> Option<Slot> {
        self.take_at(address, Instant::now())
    }

    fn take_at(self: &Arc<Self>, address: Option<ClientAddress>, now: Instant) -> Option<Slot> {
        let Some(address) = address else {
            return Some(Slot(None));
        };
        let mut accounts = self.lock();
        if accounts.of.len() >= accounts.sweep {
            accounts.of.retain(|_, account| !account.is_as_new(now));
            accounts.sweep = SWEEP.max(2 * accounts.of.len());
        }
        let account = accounts.of.entry(address).or_insert_with(|| Account {
            held: 0,
            bucket: self.rate.map(TokenBucket::new),
            warned: None,
        });
        let mut in_time = || match &mut account.bucket {
            Some(bucket) => bucket.take_at(now),
            None => true,
        };
        if account.held < self.most && in_time() {
            account.held += 1;
            return Some(Slot(Some((self.clone(), address))));
        }
        if !account.was_warned(now) {
            account.warned = Some(now);
            warn!(%address, held = account.held, "too many {} of one address, or too fast: refused", self.kind);
        }
        None
    }

    fn lock(&self) -> MutexGuard<'_, Accounts> {
        lock(&self.accounts)
    }
}

impl Account {
    fn was_warned(&self, now: Instant) -> bool {
        self.warned
            .is_some_and(|at| now.saturating_duration_since(at) < WARNING_INTERVAL)
    }

    /// Whether nothing would be different if it were forgotten.
    fn is_as_new(&mut self, now: Instant) -> bool {
        let full = self
            .bucket
            .as_mut()
            .is_none_or(|bucket| bucket.is_full_at(now));
        self.held == 0 && full && !self.was_warned(now)
    }
}

/// Held until it is dropped.
///
/// ```
/// use cellbeat_server::quota::{Quota, Slot};
///
/// struct Upload {
///     _slot: Slot, // given back when the upload is over
/// }
/// let uploads = Quota::new("uploads", 4, None);
/// let upload = uploads.take(None).map(|slot| Upload { _slot: slot });
/// assert!(upload.is_some());
/// ```
pub struct Slot(Option<(Arc<Quota>, ClientAddress)>);

impl Drop for Slot {
    fn drop(&mut self) {
        if let Some((quota, address)) = &self.0
            && let Some(account) = quota.lock().of.get_mut(address)
        {
            account.held -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn address(number: u32) -> Option<ClientAddress> {
        ClientAddress::of_peer(Ipv4Addr::from_bits(0x0a00_0000 | number).into())
    }

    #[test]
    fn each_address_has_as_many_as_it_may_and_gets_back_what_it_drops() {
        let quota = Quota::new("things", 2, None);
        let first = quota.take(address(1)).unwrap();
        let _second = quota.take(address(1)).unwrap();
        assert!(quota.take(address(1)).is_none());
        assert!(quota.take(address(2)).is_some());
        drop(first);
        let _third = quota.take(address(1)).unwrap();
        assert!(quota.take(address(1)).is_none());
        let own: Vec<_> = (0..10).map(|_| quota.take(None).unwrap()).collect();
        drop(own);
        assert!(quota.take(address(1)).is_none());
    }

    #[test]
    fn each_address_takes_them_at_its_own_rate() {
        let rate = Rate {
            per_second: 1.0,
            burst: 3.0,
        };
        let quota = Quota::new("things", 10, Some(rate));
        let start = Instant::now();
        let taken = |number, now| {
            let tries = (0..10).filter(|_| quota.take_at(address(number), now).is_some());
            tries.count()
        };
        assert_eq!(taken(1, start), 3);
        assert_eq!(taken(2, start), 3);
        assert_eq!(taken(1, start + Duration::from_millis(1001)), 1);
    }

    #[test]
    fn addresses_with_nothing_to_remember_are_forgotten_and_others_not() {
        let rate = Rate {
            per_second: 1.0,
            burst: 1.0,
        };
        let quota = Quota::new("things", 1, Some(rate));
        let mut now = Instant::now();
        let held = quota.take_at(address(0), now);
        let mut largest = 0;
        for number in 1..20_000 {
            now += Duration::from_millis(10);
            drop(quota.take_at(address(number), now));
            largest = largest.max(quota.lock().of.len());
        }
        assert!(largest <= SWEEP, "{largest}");
        assert!(quota.take_at(address(0), now).is_none());
        // The last one's bucket is not full.
        assert!(quota.take_at(address(19_999), now).is_none());
        drop(held);
        assert!(quota.take_at(address(0), now).is_some());
    }

    #[test]
    fn a_refused_address_is_warned_of_once_a_minute() {
        let quota = Quota::new("things", 0, None);
        let start = Instant::now();
        let warned = |seconds| {
            let now = start + Duration::from_secs(seconds);
            assert!(quota.take_at(address(1), now).is_none());
            quota.lock().of[&address(1).unwrap()].warned == Some(now)
        };
        assert_eq!(
            [0, 1, 59, 60, 61].map(warned),
            [true, false, false, true, false]
        );
    }
}
