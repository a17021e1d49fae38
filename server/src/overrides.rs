//! [`Overrides`]: what the command line says, over what the program says.

use std::net::IpAddr;

use cellbeat::Theme;

/// Wishes of `cellbeat serve`. To a program, which runs as another process, they come in its environment: [`Server::run`]
/// reads them.
///
/// [`Server::run`]: crate::Server::run
///
/// ```
/// use cellbeat_server::Overrides;
///
/// let overrides = Overrides { port: Some(8080), show: true, ..Overrides::default() };
/// assert!(overrides.variables().contains(&("CELLBEAT_SERVE_PORT", "8080".to_owned())));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// In place of [`Server::port`](crate::Server::port); `CELLBEAT_SERVE_PORT`.
    pub port: Option<u16>,
    /// In place of [`Server::address`](crate::Server::address); `CELLBEAT_SERVE_ADDRESS`.
    pub address: Option<IpAddr>,
    /// In place of [`Server::prefix`](crate::Server::prefix); `CELLBEAT_SERVE_PREFIX`.
    pub prefix: Option<String>,
    /// More of [`Server::allow_websocket_origin`](crate::Server::allow_websocket_origin); `CELLBEAT_SERVE_ORIGINS`, with commas
    /// between.
    pub allow_websocket_origin: Vec<String>,
    /// As [`Server::use_xheaders`](crate::Server::use_xheaders); `CELLBEAT_SERVE_USE_XHEADERS`.
    pub use_xheaders: bool,
    /// As [`Server::show`](crate::Server::show); `CELLBEAT_SERVE_SHOW`.
    pub show: bool,
    /// In place of [`Server::title`](crate::Server::title); `CELLBEAT_SERVE_TITLE`.
    pub title: Option<String>,
    /// In place of [`Server::theme`](crate::Server::theme); `CELLBEAT_SERVE_THEME`.
    pub theme: Option<Theme>,
}

const PORT: &str = "CELLBEAT_SERVE_PORT";
const ADDRESS: &str = "CELLBEAT_SERVE_ADDRESS";
const PREFIX: &str = "CELLBEAT_SERVE_PREFIX";
const ORIGINS: &str = "CELLBEAT_SERVE_ORIGINS";
const USE_XHEADERS: &str = "CELLBEAT_SERVE_USE_XHEADERS";
const SHOW: &str = "CELLBEAT_SERVE_SHOW";
const TITLE: &str = "CELLBEAT_SERVE_TITLE";
const THEME: &str = "CELLBEAT_SERVE_THEME";

impl Overrides {
    /// The environment variables that say this.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let origins = &self.allow_websocket_origin;
        let all = [
            (PORT, self.port.map(|port| port.to_string())),
            (ADDRESS, self.address.map(|address| address.to_string())),
            (PREFIX, self.prefix.clone()),
            (ORIGINS, (!origins.is_empty()).then(|| origins.join(","))),
            (USE_XHEADERS, self.use_xheaders.then(|| "1".to_owned())),
            (SHOW, self.show.then(|| "1".to_owned())),
            (TITLE, self.title.clone()),
            (THEME, self.theme.map(|theme| theme.to_string())),
        ];
        let said = all.into_iter();
        said.filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    /// What the environment of this process says.
    pub(crate) fn of_environment() -> Overrides {
        Overrides::read(|name| std::env::var(name).ok())
    }

    fn read(variable: impl Fn(&str) -> Option<String>) -> Overrides {
        Overrides {
            port: variable(PORT).and_then(|port| port.parse().ok()),
            address: variable(ADDRESS).and_then(|address| address.parse().ok()),
            prefix: variable(PREFIX),
            allow_websocket_origin: variable(ORIGINS)
                .map(|hosts| hosts.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
            use_xheaders: variable(USE_XHEADERS).is_some(),
            show: variable(SHOW).is_some(),
            title: variable(TITLE),
            theme: variable(THEME).and_then(|theme| theme.parse().ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_comes_through_the_environment() {
        let overrides = Overrides {
            port: Some(0),
            address: Some([0, 0, 0, 0].into()),
            prefix: Some("apps".to_owned()),
            allow_websocket_origin: vec!["a.org".to_owned(), "b.org:80".to_owned()],
            use_xheaders: true,
            show: true,
            title: Some("Ponds".to_owned()),
            theme: Some(Theme::Dark),
        };
        for overrides in [overrides, Overrides::default()] {
            let variables = overrides.variables();
            let read = Overrides::read(|wanted| {
                let found = variables.iter().find(|(name, _)| *name == wanted)?;
                Some(found.1.clone())
            });
            assert_eq!(read, overrides);
        }
    }
}
