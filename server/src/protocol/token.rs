//! Session ids and tokens, in the form that Bokeh's own clients make and read.
//!
//! A session id is random text, `.`, its signature. A token is `{"session_id", "session_expiry"}` as JSON in base64, `.`, its
//! signature. Signatures are HMAC-SHA256 under the server's secret key.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

/// Longest token that is looked at, in bytes. Those of other servers carry headers and cookies.
const MAX_TOKEN: usize = 32 << 10;

/// Makes and checks session ids and tokens.
///
/// ```
/// use cellbeat_server::protocol::{Signer, TokenError};
/// use std::time::Duration;
///
/// let signer = Signer::new(Signer::random_key()?, true);
/// let id = signer.session_id()?;
/// let token = signer.token(&id, Duration::from_secs(300));
/// assert_eq!(signer.read(&token).unwrap().session_id, id);
/// assert!(signer.is_own(&id) && !signer.is_own("chosen by a stranger"));
///
/// let other = Signer::new(Signer::random_key()?, true);
/// assert!(matches!(other.read(&token), Err(TokenError::Unsigned)));
/// # Ok::<(), getrandom::Error>(())
/// ```
pub struct Signer {
    key: Vec<u8>,
    signed: bool,
}

/// What a token says.
///
/// ```
/// use cellbeat_server::protocol::{Signer, Token};
/// use std::time::Duration;
///
/// let signer = Signer::new(b"secret".to_vec(), true);
/// let text = signer.token(&signer.session_id()?, Duration::from_secs(300));
/// let token: Token = signer.read(&text).unwrap();
/// assert!(!token.has_expired());
/// # Ok::<(), getrandom::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// The session that it opens.
    pub session_id: String,
    /// The second of the Unix epoch at which it expires.
    pub session_expiry: u64,
}

/// Why a token opens nothing.
///
/// ```
/// use cellbeat_server::protocol::{Signer, TokenError};
///
/// let error = Signer::new(b"secret".to_vec(), true).read("no token").unwrap_err();
/// assert!(matches!(error, TokenError::Unsigned));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// It is not a token at all.
    #[error("the token is malformed")]
    Malformed,
    /// It, or the session id in it, was not made with this server's key.
    #[error("the token is not signed with the secret key of this server")]
    Unsigned,
}

impl Signer {
    /// Signs with `key`. With `signed` false, ids and tokens of anybody are taken, as Bokeh does where nothing is set up: then
    /// a client may make sessions of its own choice of name.
    pub fn new(key: Vec<u8>, signed: bool) -> Signer {
        Signer { key, signed }
    }

    /// A key that nobody else has.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn random_key() -> Result<Vec<u8>, getrandom::Error> {
        let mut key = vec![0; 32];
        getrandom::fill(&mut key)?;
        Ok(key)
    }

    /// A new session id that nobody can guess.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn session_id(&self) -> Result<String, getrandom::Error> {
        let id = URL_SAFE_NO_PAD.encode(Signer::random_key()?);
        Ok(if self.signed {
            let signature = self.signature(&id);
            format!("{id}.{signature}")
        } else {
            id
        })
    }

    /// A token for `session_id` that expires after `lifetime`.
    pub fn token(&self, session_id: &str, lifetime: Duration) -> String {
        let token = Token {
            session_id: session_id.to_owned(),
            session_expiry: now() + lifetime.as_secs(),
        };
        let token = URL_SAFE_NO_PAD.encode(serde_json::json!(token).to_string());
        if self.signed {
            let signature = self.signature(&token);
            format!("{token}.{signature}")
        } else {
            token
        }
    }

    /// Reads a token and checks its signatures, and not yet whether it has expired.
    ///
    /// # Errors
    /// When it is malformed or not signed by this key.
    pub fn read(&self, text: &str) -> Result<Token, TokenError> {
        if text.len() > MAX_TOKEN {
            return Err(TokenError::Malformed);
        }
        let payload = if self.signed {
            self.checked(text).ok_or(TokenError::Unsigned)?
        } else {
            text.split_once('.').map_or(text, |(payload, _)| payload)
        };
        let payload = URL_SAFE_NO_PAD
            .decode(payload)
            .map_err(|_| TokenError::Malformed)?;
        let token: Token = serde_json::from_slice(&payload).map_err(|_| TokenError::Malformed)?;
        if !self.is_own(&token.session_id) {
            return Err(TokenError::Unsigned);
        }
        Ok(token)
    }

    /// Whether a session of this id may be made or joined.
    pub fn is_own(&self, session_id: &str) -> bool {
        const MAX_ID: usize = 256;
        let sane = !session_id.is_empty() && session_id.len() <= MAX_ID;
        sane && (!self.signed || self.checked(session_id).is_some())
    }

    /// What stands before the signature, if that is right.
    fn checked<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (payload, signature) = text.split_once('.')?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        let right = self.mac(payload).verify_slice(&signature);
        right.ok().map(|()| payload)
    }

    fn signature(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(text).finalize().into_bytes())
    }

    fn mac(&self, text: &str) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(text.as_bytes());
        mac
    }
}

impl Token {
    /// Whether its time is over.
    pub fn has_expired(&self) -> bool {
        now() >= self.session_expiry
    }
}

fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signer(key: &str) -> Signer {
        Signer::new(key.into(), true)
    }

    #[test]
    fn a_token_opens_its_session_at_the_server_that_made_it() {
        let ours = signer("ours");
        let id = ours.session_id().unwrap();
        let token = ours.token(&id, Duration::from_secs(300));
        let read = ours.read(&token).unwrap();
        assert_eq!(read.session_id, id);
        assert!(!read.has_expired());
        assert_eq!(signer("theirs").read(&token), Err(TokenError::Unsigned));
    }

    #[test]
    fn a_changed_token_and_an_id_of_somebodys_own_choice_open_nothing() {
        let ours = signer("ours");
        let id = ours.session_id().unwrap();
        let token = ours.token(&id, Duration::from_secs(300));
        let (payload, signature) = token.split_once('.').unwrap();
        let other = URL_SAFE_NO_PAD.encode(r#"{"session_id":"x","session_expiry":99999999999}"#);
        for forged in [
            format!("{other}.{signature}"),
            payload.to_owned(),
            format!("{payload}."),
            ours.token("chosen", Duration::from_secs(300)),
            String::new(),
        ] {
            assert_eq!(ours.read(&forged), Err(TokenError::Unsigned), "{forged}");
        }
    }

    #[test]
    fn a_token_of_no_time_has_expired() {
        let ours = signer("ours");
        let token = ours.token(&ours.session_id().unwrap(), Duration::ZERO);
        assert!(ours.read(&token).unwrap().has_expired());
    }

    /// Made by `generate_session_id` and `generate_jwt_token` of Bokeh 3.9.2 with the key `secret`.
    #[test]
    fn tokens_that_bokeh_signed_with_the_same_key_are_read() {
        let token = include_str!("bokeh_token.txt").trim();
        let read = signer("secret").read(token).unwrap();
        assert!(read.session_id.starts_with("alice."), "{read:?}");
        assert!(read.has_expired());
        assert_eq!(signer("other").read(token), Err(TokenError::Unsigned));
    }

    #[test]
    fn unsigned_tokens_are_taken_only_where_that_was_asked_for() {
        // The token of the session "default" that stands in BokehJS, with an expiry.
        let token = URL_SAFE_NO_PAD.encode(r#"{"session_id":"default","session_expiry":1}"#);
        let open = Signer::new(Vec::new(), false);
        assert_eq!(open.read(&token).unwrap().session_id, "default");
        assert_eq!(signer("ours").read(&token), Err(TokenError::Unsigned));
        assert_eq!(open.read("?"), Err(TokenError::Malformed));
    }
}
