//! Which other sites may connect, by Bokeh's rules for `--allow-websocket-origin`.

/// Patterns of hosts: `example.com` (port 80), `example.com:8080`, `10.0.*.*:5006`, `*`.
///
/// ```
/// use cellbeat_server::transport::Origins;
///
/// let patterns = ["example.com:8080".to_owned(), "10.0.*.*:5006".to_owned()];
/// let origins = Origins::new(&patterns, "0.0.0.0:5006".parse().unwrap())?;
/// assert!(origins.allow("http://10.0.7.7:5006") && !origins.allow("http://10.1.7.7:5006"));
/// assert_eq!(origins.iter().count(), 2);
/// # Ok::<(), cellbeat_server::transport::OriginError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origins {
    patterns: Vec<Pattern>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    /// Lower case, between dots.
    host: Vec<String>,
    /// `None` for any.
    port: Option<u16>,
}

/// What is not a pattern of hosts.
///
/// ```
/// use cellbeat_server::transport::Origins;
///
/// let error = Origins::new(&["http://example.com/".to_owned()], "127.0.0.1:5006".parse().unwrap()).err();
/// assert!(error.unwrap().to_string().contains("without http://"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a valid origin: give a host, such as example.com, example.com:8080 or *, without http:// and without a path"
)]
pub struct OriginError(String);

impl Origins {
    /// These, or where there are none the addresses under which the server's own pages are seen on its machine.
    ///
    /// # Errors
    /// When one of them is malformed.
    pub fn new(patterns: &[String], address: std::net::SocketAddr) -> Result<Origins, OriginError> {
        let own = [
            format!("localhost:{}", address.port()),
            format!("127.0.0.1:{}", address.port()),
        ];
        let chosen = if patterns.is_empty() {
            &own[..]
        } else {
            patterns
        };
        let patterns = chosen
            .iter()
            .map(|text| Pattern::read(text))
            .collect::<Result<_, _>>()?;
        Ok(Origins { patterns })
    }

    /// Whether the value of an `Origin` header is among them.
    pub fn allow(&self, origin: &str) -> bool {
        let Some((scheme, rest)) = origin.split_once("://") else {
            return false;
        };
        let default = if scheme == "https" { 443 } else { 80 };
        let Some((host, port)) = split(rest, default) else {
            return false;
        };
        let host: Vec<String> = parts(host);
        self.patterns
            .iter()
            .any(|pattern| pattern.matches(&host, port))
    }

    /// The origins, for people and for a page's `frame-ancestors`.
    pub fn iter(&self) -> impl Iterator<Item = String> {
        self.patterns.iter().map(|pattern| {
            let host = pattern.host.join(".");
            match pattern.port {
                Some(port) => format!("{host}:{port}"),
                None if host == "*" => host,
                None => format!("{host}:*"),
            }
        })
    }
}

impl Pattern {
    fn read(text: &str) -> Result<Pattern, OriginError> {
        let error = || OriginError(text.to_owned());
        let (host, port) = match text.rsplit_once(':') {
            Some((host, "*")) => (host, None),
            Some((host, port)) => (host, Some(port.parse().map_err(|_| error())?)),
            None if text == "*" => (text, None),
            // As in Bokeh.
            None => (text, Some(80)),
        };
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.*[]:".contains(c);
        if host.is_empty() || !host.chars().all(allowed) {
            return Err(error());
        }
        let host = parts(host);
        Ok(Pattern { host, port })
    }

    /// Each part is the same or `*`; a lone `*` is any host. Unlike Bokeh's, a pattern covers the whole host: with
    /// `example.com` allowed, `example.com.evil.org` is not.
    fn matches(&self, host: &[String], port: u16) -> bool {
        let any = self.host.len() == 1 && self.host[0] == "*";
        let same = || {
            self.host.len() == host.len()
                && self
                    .host
                    .iter()
                    .zip(host)
                    .all(|(own, given)| own == "*" || own == given)
        };
        self.port.is_none_or(|own| own == port) && (any || same())
    }
}

fn parts(host: &str) -> Vec<String> {
    host.split('.').map(str::to_ascii_lowercase).collect()
}

/// Host and port of an authority.
fn split(authority: &str, default: u16) -> Option<(&str, u16)> {
    let host_end = authority.rfind(']').map_or(0, |bracket| bracket + 1);
    match authority[host_end..].rfind(':') {
        Some(colon) => {
            let port = authority[host_end + colon + 1..].parse().ok()?;
            Some((&authority[..host_end + colon], port))
        }
        None => Some((authority, default)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins(patterns: &[&str]) -> Origins {
        let patterns: Vec<_> = patterns.iter().map(|text| (*text).to_owned()).collect();
        Origins::new(&patterns, ([127, 0, 0, 1], 5006).into()).unwrap()
    }

    #[test]
    fn by_default_only_pages_of_this_machine_at_the_servers_port_connect() {
        let own = origins(&[]);
        assert!(own.allow("http://localhost:5006"));
        assert!(own.allow("http://127.0.0.1:5006"));
        for other in [
            "http://localhost:5007",
            "http://localhost",
            "http://evil.example:5006",
            "http://localhost.evil.example:5006",
            "null",
            "",
            "http://localhost:5006:5006x",
        ] {
            assert!(!own.allow(other), "{other}");
        }
    }

    #[test]
    fn patterns_are_hosts_with_a_port_which_is_80_where_none_is_given() {
        let some = origins(&["example.com", "Example.org:8080", "10.0.*.*:*"]);
        assert!(some.allow("http://example.com"));
        assert!(some.allow("http://EXAMPLE.org:8080"));
        assert!(some.allow("http://10.0.3.4:1"));
        assert!(!some.allow("https://example.com"));
        assert!(!some.allow("http://example.org"));
        assert!(!some.allow("http://10.1.3.4:1"));
        assert!(!some.allow("http://example.com.evil.org"));
        assert!(!some.allow("http://localhost:5006"));
        assert!(origins(&["*"]).allow("https://anything.example:9"));
        assert!(!origins(&["*:80"]).allow("https://anything.example"));
    }

    #[test]
    fn what_is_no_host_is_an_error() {
        for wrong in ["", "http://x", "x:port", "x/y", ":80", "x y"] {
            let given = [wrong.to_owned()];
            assert!(
                Origins::new(&given, ([127, 0, 0, 1], 1).into()).is_err(),
                "{wrong}"
            );
        }
    }
}
