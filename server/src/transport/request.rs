//! What is taken over from a visitor's request.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, Uri, header};
use cellbeat::visit::Request;

use super::access::{ARGUMENT, visitor_cookies};

/// Most arguments, and most values of one, that are taken over.
const MAX_ARGUMENTS: usize = 256;

/// The arguments of a query; those of Bokeh's own begin with `bokeh-`.
pub(super) struct Query {
    arguments: BTreeMap<String, Vec<String>>,
}

impl Query {
    /// Reads them. Malformed parts are read as far as possible.
    pub(super) fn of(uri: &Uri) -> Query {
        let mut arguments = BTreeMap::<String, Vec<String>>::new();
        let query = uri.query().unwrap_or_default().as_bytes();
        for (name, value) in form_urlencoded::parse(query).take(MAX_ARGUMENTS) {
            arguments
                .entry(name.into_owned())
                .or_default()
                .push(value.into_owned());
        }
        Query { arguments }
    }

    /// The last value of an argument.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.arguments.get(name)?.last().map(String::as_str)
    }

    /// The query without the access token, with its `?`.
    pub(super) fn without_token(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, values) in self.arguments.iter().filter(|(name, _)| *name != ARGUMENT) {
            values.iter().for_each(|value| {
                query.append_pair(name, value);
            });
        }
        let query = query.finish();
        if query.is_empty() {
            query
        } else {
            format!("?{query}")
        }
    }

    /// What the app may know of the request. Secrets of the server itself are left out.
    pub(super) fn request(&self, headers: &HeaderMap) -> Request {
        let own =
            |name: &str| name == ARGUMENT || name == "resources" || name.starts_with("bokeh-");
        let arguments = self.arguments.iter().filter(|(name, _)| !own(name));
        let arguments = arguments
            .map(|(name, values)| (name.clone(), values.clone()))
            .collect();
        let mut kept = BTreeMap::new();
        for (name, value) in headers {
            if [
                header::COOKIE,
                header::AUTHORIZATION,
                header::SEC_WEBSOCKET_PROTOCOL,
            ]
            .contains(name)
            {
                continue;
            }
            if let Ok(value) = value.to_str() {
                kept.insert(name.as_str().to_owned(), value.to_owned());
            }
        }
        Request {
            arguments,
            headers: kept,
            cookies: visitor_cookies(headers).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_sees_the_visitors_arguments_and_not_those_for_the_server() {
        let uri: Uri = "/app?n=5&n=6&q=a%20b&token=s&bokeh-session-id=x&resources=none"
            .parse()
            .unwrap();
        let query = Query::of(&uri);
        let mut headers = HeaderMap::new();
        headers.insert("user-agent", "test".parse().unwrap());
        headers.insert("cookie", "theme=dark".parse().unwrap());
        headers.insert("authorization", "Bearer s".parse().unwrap());
        let request = query.request(&headers);
        let names: Vec<_> = request.arguments.keys().collect();
        assert_eq!(names, ["n", "q"]);
        assert_eq!(request.arguments["n"], ["5", "6"]);
        assert_eq!(request.arguments["q"], ["a b"]);
        assert_eq!(request.cookies["theme"], "dark");
        assert_eq!(request.headers.keys().collect::<Vec<_>>(), ["user-agent"]);
        assert_eq!(query.get("bokeh-session-id"), Some("x"));
        assert!(!query.without_token().contains("token"));
    }
}
