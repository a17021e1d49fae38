//! The ground: what knows nothing of notebooks. JSON, base64, gzip, PNG, HTML, names, locks, durations, dates.

pub(crate) mod base64;
pub(crate) mod cache;
pub(crate) mod date;
pub(crate) mod duration;
pub(crate) mod error;
pub(crate) mod gzip;
pub mod html;
pub(crate) mod ids;
pub mod json;
pub(crate) mod nearest;
pub(crate) mod png;
pub(crate) mod rare;
pub(crate) mod sync;
