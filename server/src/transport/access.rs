//! Who is let in: everybody, those who know a token, or those whom a proxy before this server has let in.

use axum::http::{HeaderMap, HeaderName, header};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The cookie that holds the token after the first page.
const COOKIE: &str = "cellbeat-token";
/// The argument of the query that brings the token.
pub(super) const ARGUMENT: &str = "token";

/// Who is let in.
///
/// ```
/// use axum::http::HeaderMap;
/// use cellbeat_server::transport::Access;
///
/// let access = Access { token: Some("sesame".to_owned()), ..Access::default() };
/// assert!(access.allows(&HeaderMap::new(), Some("sesame")) && !access.allows(&HeaderMap::new(), None));
/// assert!(access.cookie("/ponds").unwrap().contains("sesame"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// What a visitor must know.
    pub token: Option<String>,
    /// A header that every request must have, which a reverse proxy sets for those that it let in (and takes away from
    /// others).
    pub proxy_header: Option<HeaderName>,
}

impl Access {
    /// Whether a request with these headers, and this `token` in its query, is let in.
    pub fn allows(&self, headers: &HeaderMap, argument: Option<&str>) -> bool {
        let vouched = self
            .proxy_header
            .as_ref()
            .is_none_or(|name| headers.get(name).is_some_and(|value| !value.is_empty()));
        vouched
            && self.token.as_ref().is_none_or(|token| {
                let bearer = headers
                    .get(header::AUTHORIZATION)
                    .and_then(|value| value.to_str().ok())
                    .and_then(|value| value.strip_prefix("Bearer "));
                let cookies = cookies(headers);
                let cookie = cookies.iter().find(|(name, _)| name == COOKIE);
                [argument, bearer, cookie.map(|(_, value)| value.as_str())]
                    .into_iter()
                    .flatten()
                    .any(|given| equal(given, token))
            })
    }

    /// The cookie by which a browser that brought the token in its query is let in from then on.
    pub fn cookie(&self, path: &str) -> Option<String> {
        let token = self.token.as_ref()?;
        let path = if path.is_empty() { "/" } else { path };
        Some(format!(
            "{COOKIE}={token}; Path={path}; HttpOnly; SameSite=Lax"
        ))
    }
}

/// The cookies of a request, but for ours.
pub(super) fn visitor_cookies(headers: &HeaderMap) -> impl Iterator<Item = (String, String)> {
    cookies(headers)
        .into_iter()
        .filter(|(name, _)| name != COOKIE)
}

fn cookies(headers: &HeaderMap) -> Vec<(String, String)> {
    let lines = headers.get_all(header::COOKIE).iter();
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned()))
        .collect()
}

/// Compares in a time that does not tell where the two differ.
fn equal(given: &str, wanted: &str) -> bool {
    let mac = |text: &str| {
        let mut mac = Hmac::<Sha256>::new_from_slice(wanted.as_bytes()).expect("any key will do");
        mac.update(text.as_bytes());
        mac
    };
    mac(given)
        .verify_slice(&mac(wanted).finalize().into_bytes())
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        headers
    }

    #[test]
    fn without_conditions_everybody_is_let_in() {
        assert!(Access::default().allows(&HeaderMap::new(), None));
    }

    #[test]
    fn a_token_is_taken_from_the_query_a_header_or_the_cookie_that_it_becomes() {
        let access = Access {
            token: Some("s3cret".into()),
            proxy_header: None,
        };
        assert!(!access.allows(&HeaderMap::new(), None));
        assert!(!access.allows(&HeaderMap::new(), Some("s3cre")));
        assert!(access.allows(&HeaderMap::new(), Some("s3cret")));
        assert!(access.allows(&headers("authorization", "Bearer s3cret"), None));
        assert!(!access.allows(&headers("authorization", "Bearer other"), None));
        let cookie = access.cookie("").unwrap();
        let cookie = cookie.split(';').next().unwrap();
        let both = format!("theme=dark; {cookie}");
        assert!(access.allows(&headers("cookie", &both), None));
        let left: Vec<_> = visitor_cookies(&headers("cookie", &both)).collect();
        assert_eq!(left, [("theme".to_owned(), "dark".to_owned())]);
    }

    #[test]
    fn behind_a_proxy_only_what_it_vouches_for_is_let_in() {
        let access = Access {
            token: None,
            proxy_header: Some(HeaderName::from_static("x-forwarded-user")),
        };
        assert!(!access.allows(&HeaderMap::new(), Some("x")));
        assert!(!access.allows(&headers("x-forwarded-user", ""), None));
        assert!(access.allows(&headers("x-forwarded-user", "ada"), None));
    }
}
