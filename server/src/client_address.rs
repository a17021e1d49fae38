//! [`ClientAddress`]: whom a connection or a request counts for.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;

/// What a proxy says of its client, the address alone.
const REAL_IP: &str = "x-real-ip";
/// The same, after what other proxies and the client itself said.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// An IPv4 address, or the 64 bits of an IPv6 address that are one subscriber's.
///
/// ```
/// use cellbeat_server::ClientAddress;
///
/// let visitor = ClientAddress::of_peer("203.0.113.7".parse().unwrap());
/// assert_eq!(visitor.unwrap().to_string(), "203.0.113.7");
/// assert!(ClientAddress::of_peer("127.0.0.1".parse().unwrap()).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// Of the other end of a connection. None of this machine: its user, or a proxy, is not a stranger.
    pub fn of_peer(peer: IpAddr) -> Option<ClientAddress> {
        let peer = peer.to_canonical();
        (!peer.is_loopback()).then(|| ClientAddress::new(peer))
    }

    /// What a proxy says in the headers of a request: X-Real-IP, else the right-most of X-Forwarded-For, which is the one that
    /// the proxy itself added.
    ///
    /// ```
    /// use axum::http::HeaderMap;
    /// use cellbeat_server::ClientAddress;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("x-forwarded-for", "198.51.100.4, 203.0.113.7".parse().unwrap());
    /// assert_eq!(ClientAddress::of_headers(&headers).unwrap().to_string(), "203.0.113.7");
    /// ```
    pub fn of_headers(headers: &HeaderMap) -> Option<ClientAddress> {
        let last = |name| {
            let value = headers.get_all(name).iter().next_back()?;
            read(value.to_str().ok()?.rsplit(',').next()?.trim())
        };
        let address = last(REAL_IP).or_else(|| last(FORWARDED_FOR))?;
        Some(ClientAddress::new(address))
    }

    fn new(address: IpAddr) -> ClientAddress {
        match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = address.to_bits() & !u128::from(u64::MAX);
                ClientAddress(Ipv6Addr::from_bits(network).into())
            }
            address @ IpAddr::V4(_) => ClientAddress(address),
        }
    }
}

impl fmt::Display for ClientAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => write!(f, "{address}"),
            IpAddr::V6(network) => write!(f, "{network}/64"),
        }
    }
}

/// An address, which some proxies write with the port, and one of IPv6 in brackets.
fn read(text: &str) -> Option<IpAddr> {
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let address = bare.unwrap_or(text).parse().ok();
    address.or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn shown(address: Option<ClientAddress>) -> Option<String> {
        address.map(|address| address.to_string())
    }

    fn of_peer(peer: &str) -> Option<String> {
        shown(ClientAddress::of_peer(peer.parse().unwrap()))
    }

    fn of_headers(lines: &[(&'static str, &[u8])]) -> Option<String> {
        let lines = lines.iter().map(|(name, value)| {
            let value = HeaderValue::from_bytes(value).unwrap();
            (HeaderName::from_static(name), value)
        });
        let mut headers = HeaderMap::new();
        lines.for_each(|(name, value)| {
            headers.append(name, value);
        });
        shown(ClientAddress::of_headers(&headers))
    }

    #[test]
    fn an_address_of_ipv6_counts_with_its_network_and_this_machine_not_at_all() {
        assert_eq!(of_peer("198.51.100.7").unwrap(), "198.51.100.7");
        assert_eq!(of_peer("::ffff:198.51.100.7").unwrap(), "198.51.100.7");
        assert_eq!(
            of_peer("2001:db8:1:2:3:4:5:6").unwrap(),
            "2001:db8:1:2::/64"
        );
        assert_eq!(of_peer("2001:db8:1:2::"), of_peer("2001:db8:1:2:ffff::"));
        assert_ne!(of_peer("2001:db8:1:2::"), of_peer("2001:db8:1:3::"));
        for own in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            assert_eq!(of_peer(own), None, "{own}");
        }
    }

    #[test]
    fn of_the_headers_the_one_that_the_proxy_wrote_counts() {
        let real = ("x-real-ip", b"198.51.100.7".as_slice());
        let forwarded = (
            "x-forwarded-for",
            b"203.0.113.1, 203.0.113.2 ,203.0.113.3".as_slice(),
        );
        assert_eq!(of_headers(&[real]).unwrap(), "198.51.100.7");
        assert_eq!(of_headers(&[forwarded]).unwrap(), "203.0.113.3");
        assert_eq!(of_headers(&[forwarded, real]).unwrap(), "198.51.100.7");
        let again = ("x-forwarded-for", b"203.0.113.4".as_slice());
        assert_eq!(of_headers(&[forwarded, again]).unwrap(), "203.0.113.4");
        // A proxy on this machine says so of a client on this machine, who is limited as others are.
        assert_eq!(
            of_headers(&[("x-real-ip", b"127.0.0.1")]).unwrap(),
            "127.0.0.1"
        );
        for (written, read) in [
            (b"198.51.100.7:4711".as_slice(), "198.51.100.7"),
            (b"[2001:db8::7]:4711", "2001:db8::/64"),
            (b"[2001:db8::7]", "2001:db8::/64"),
            (b"2001:db8::7", "2001:db8::/64"),
        ] {
            assert_eq!(of_headers(&[("x-forwarded-for", written)]).unwrap(), read);
        }
    }

    #[test]
    fn what_is_no_address_says_nothing() {
        assert_eq!(of_headers(&[]), None);
        let nasty: [&[u8]; 11] = [
            b"",
            b",",
            b"198.51.100.7,",
            b"unknown",
            b"198.51.100",
            b"198.51.100.7.8",
            b"[",
            b"[]",
            b"[198.51.100.7",
            b"fe80::1%eth0",
            b"\xff\xfe",
        ];
        for value in nasty {
            let real = ("x-real-ip", value);
            let forwarded = ("x-forwarded-for", value);
            assert_eq!(of_headers(&[real, forwarded]), None, "{value:?}");
            let fine = ("x-forwarded-for", b"203.0.113.3".as_slice());
            assert_eq!(of_headers(&[real, fine]).unwrap(), "203.0.113.3");
        }
    }
}
