//! Which request goes where.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tokio::sync::{Semaphore, watch};
use tracing::{debug, error, warn};

use super::access::{ARGUMENT, Access};
use super::assets::Assets;
use super::autoload::{self, Autoload};
use super::client::Client;
use super::origin::Origins;
use super::page::{self, Page};
use super::request::Query;
use super::socket;
use crate::client_address::ClientAddress;
use crate::protocol::Signer;
use crate::quota::Quota;
use crate::sessions::{Refused, Sessions, Visitor};
use crate::websocket;

/// Everything that answers requests.
///
/// ```
/// use axum::Router;
/// use cellbeat_server::transport::{Site, router};
/// use std::sync::Arc;
///
/// fn titled(site: Site) -> Router {
///     router(Arc::new(Site { title: Some("Ponds".to_owned()), theme: cellbeat::Theme::Dark, ..site }))
/// }
/// ```
pub struct Site {
    /// The apps' names; the empty one is at the prefix itself.
    pub apps: Vec<String>,
    /// Begins every path: empty, or `/` and words.
    pub prefix: String,
    /// The heading of the pages, where it is not the app's name.
    pub title: Option<String>,
    /// Whether they are light or dark at first.
    pub theme: cellbeat::Theme,
    /// The sessions.
    pub sessions: Arc<Sessions>,
    /// Makes and checks tokens.
    pub signer: Signer,
    /// How long a token opens a session.
    pub token_lifetime: std::time::Duration,
    /// Which sites may connect.
    pub origins: Origins,
    /// Who is let in.
    pub access: Access,
    /// BokehJS.
    pub assets: Assets,
    /// Largest message of a client, in bytes.
    pub max_message: usize,
    /// One for each socket that may be open.
    pub sockets: Arc<Semaphore>,
    /// Those that one client may have open.
    pub sockets_of_clients: Arc<Quota>,
    /// Whether a proxy says in headers which address its clients have.
    pub use_xheaders: bool,
    /// True when the server stops.
    pub stop: watch::Receiver<bool>,
}

/// The app that a route is for.
#[derive(Clone)]
struct App {
    site: Arc<Site>,
    name: Arc<str>,
}

/// An answer that is not a page.
type Denied = (StatusCode, String);

/// All routes. Requests come with their peer as [`ConnectInfo`].
///
/// ```
/// use cellbeat_server::transport::{Listener, Site, router};
/// use std::sync::Arc;
///
/// async fn serve(site: Site, listener: Listener) {
///     let stop = site.stop.clone();
///     listener.serve(router(Arc::new(site)), stop).await;
/// }
/// ```
pub fn router(site: Arc<Site>) -> Router {
    let mut apps = Router::new();
    for name in &site.apps {
        let app = App {
            site: site.clone(),
            name: name.as_str().into(),
        };
        let path = app.path();
        let routes = Router::new()
            .route(&format!("{path}/"), get(show))
            .route(
                &format!("{path}/autoload.js"),
                get(autoload_js).options(preflight),
            )
            .route(&format!("{path}/metadata"), get(metadata));
        let routes = if path.is_empty() {
            routes
        } else {
            routes.route(&path, get(show))
        };
        apps = apps.merge(routes.with_state(app));
    }
    let prefix = &site.prefix;
    if !site.apps.iter().any(String::is_empty) {
        let mut routes = Router::new().route(&format!("{prefix}/"), get(index));
        if !prefix.is_empty() {
            routes = routes.route(prefix, get(index));
        }
        apps = apps.merge(routes.with_state(site.clone()));
    }
    let mut open = Router::new()
        .route("/healthz", get(healthz))
        .route(&format!("{prefix}/static/js/{{file}}"), get(bokehjs))
        .with_state(site.clone());
    for name in &site.apps {
        let app = App {
            site: site.clone(),
            name: name.as_str().into(),
        };
        let route = format!("{}/ws", app.path());
        // Not behind the check of access: a session that is there is named by its token.
        open = open.merge(Router::new().route(&route, get(ws)).with_state(app));
    }
    apps.layer(from_fn_with_state(site.clone(), let_in))
        .merge(open)
        .layer(from_fn_with_state(site, finish))
}

impl App {
    fn path(&self) -> String {
        if self.name.is_empty() {
            self.site.prefix.clone()
        } else {
            format!("{}/{}", self.site.prefix, self.name)
        }
    }

    /// The token of a session for a request: one of its own, or the one that it names.
    async fn session(
        &self,
        peer: SocketAddr,
        query: &Query,
        headers: &HeaderMap,
    ) -> Result<String, Denied> {
        let site = &self.site;
        let named = headers
            .get("bokeh-session-id")
            .and_then(|value| value.to_str().ok())
            .or_else(|| query.get("bokeh-session-id"));
        let id = match named {
            Some(id) if site.signer.is_own(id) => id.to_owned(),
            Some(_) => {
                let text = "this session id is not signed with the secret key of this server";
                return Err((StatusCode::FORBIDDEN, text.to_owned()));
            }
            None => site.signer.session_id().map_err(|error| {
                error!("no session id: {error}");
                (StatusCode::INTERNAL_SERVER_ERROR, String::new())
            })?,
        };
        let visitor = visitor(site, peer, query, headers);
        let created = site.sessions.create(&self.name, &id, visitor);
        created.await.map_err(denied)?;
        Ok(site.signer.token(&id, site.token_lifetime))
    }
}

fn visitor(site: &Site, peer: SocketAddr, query: &Query, headers: &HeaderMap) -> Visitor {
    let said = site
        .use_xheaders
        .then(|| ClientAddress::of_headers(headers))
        .flatten();
    Visitor {
        address: said.or_else(|| ClientAddress::of_peer(peer.ip())),
        request: query.request(headers),
    }
}

fn denied(refused: Refused) -> Denied {
    let status = match refused {
        Refused::TooMany => StatusCode::SERVICE_UNAVAILABLE,
        Refused::TooManyOfAddress => StatusCode::TOO_MANY_REQUESTS,
        Refused::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        Refused::Expired => StatusCode::FORBIDDEN,
    };
    (status, refused.to_string())
}

fn failure((status, text): Denied) -> Response {
    (status, Html(page::failure(&text))).into_response()
}

/// An app's page.
async fn show(
    State(app): State<App>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let token = match app.session(peer, &Query::of(&uri), &headers).await {
        Ok(token) => token,
        Err(denied) => return failure(denied),
    };
    let Ok(nonce) = Signer::random_key().map(|key| URL_SAFE_NO_PAD.encode(&key[..16])) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let site = &app.site;
    let title = match (&site.title, &*app.name) {
        (Some(title), _) => title,
        (None, "") => "cellbeat",
        (None, name) => name,
    };
    let path = app.path();
    let page = Page {
        title,
        titled: site.title.is_some(),
        theme: site.theme,
        prefix: &site.prefix,
        path: &path,
        token: &token,
        nonce: &nonce,
    };
    let html = page::app(&page, &site.assets);
    let policy = page::policy(&nonce, site.assets.elsewhere(), &site.origins);
    // Each visitor has its own session, also one who comes back to the page.
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Html(html)).into_response()
}

async fn index(State(site): State<Arc<Site>>) -> Response {
    let paths = site
        .apps
        .iter()
        .map(|name| (name.as_str(), format!("{}/{name}", site.prefix)));
    let paths: Vec<_> = paths.collect();
    Html(page::index(&paths)).into_response()
}

async fn metadata(State(app): State<App>) -> Response {
    json(&serde_json::json!({"url": app.path(), "data": {}}))
}

/// Whether the site of a request, if a browser names it, may connect.
fn origin_allowed(site: &Site, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return true;
    };
    let origin = origin.to_str().unwrap_or_default();
    let own = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let allowed = site.origins.allow(origin);
    if !allowed {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        warn!(
            origin,
            host = own.unwrap_or_default(),
            "a page of another site was refused; allow_websocket_origin(\"{host}\") would permit it"
        );
    }
    allowed
}

/// What lets the pages of an allowed site read an answer.
fn for_other_sites(headers: &HeaderMap) -> Vec<(header::HeaderName, HeaderValue)> {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return Vec::new();
    };
    vec![
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone()),
        (
            header::ACCESS_CONTROL_ALLOW_CREDENTIALS,
            HeaderValue::from_static("true"),
        ),
        (
            header::ACCESS_CONTROL_ALLOW_METHODS,
            HeaderValue::from_static("GET, OPTIONS"),
        ),
        (header::VARY, HeaderValue::from_static("origin")),
    ]
}

async fn preflight(State(app): State<App>, headers: HeaderMap) -> Response {
    if !origin_allowed(&app.site, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.headers_mut().extend(for_other_sites(&headers));
    if let Some(wanted) = headers.get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
        response
            .headers_mut()
            .insert(header::ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone());
    }
    response
}

async fn autoload_js(
    State(app): State<App>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let query = Query::of(&uri);
    if !origin_allowed(&app.site, &headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let absolute_url = query.get("bokeh-absolute-url");
    let (Some(element), true) = (
        query.get("bokeh-autoload-element"),
        absolute_url.is_none_or(autoload::is_web_address),
    ) else {
        let text =
            "bokeh-autoload-element is missing, or bokeh-absolute-url is not a valid address";
        return (StatusCode::BAD_REQUEST, text).into_response();
    };
    let token = match app.session(peer, &query, &headers).await {
        Ok(token) => token,
        Err(denied) => return denied.into_response(),
    };
    let assets = match query.get("resources") {
        Some("none") => None,
        _ => Some(&app.site.assets),
    };
    let scripts = assets.map(Assets::scripts).into_iter().flatten().collect();
    let own = app.path();
    let own = if own.is_empty() { "/" } else { &own };
    let script = autoload::script(&Autoload {
        element,
        token: &token,
        path: query.get("bokeh-app-path").unwrap_or(own),
        absolute_url,
        prefix: &app.site.prefix,
        scripts,
        assets,
    });
    let kind = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = (kind, script).into_response();
    response.headers_mut().extend(for_other_sites(&headers));
    response
}

async fn bokehjs(
    State(site): State<Arc<Site>>,
    Path(file): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let versioned = Query::of(&uri).get("v").is_some();
    tokio::task::block_in_place(|| site.assets.respond(&file, &headers, versioned))
}

async fn healthz(State(site): State<Arc<Site>>) -> Response {
    let stops = *site.stop.borrow();
    let status = if stops {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    let state = if stops { "stopping" } else { "ok" };
    let health = serde_json::json!({"status": state, "sessions": site.sessions.len()});
    (status, json(&health)).into_response()
}

fn json(value: &serde_json::Value) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, value.to_string()).into_response()
}

/// Opens a socket: with the protocol's name and a token, from a site that may.
async fn ws(
    State(app): State<App>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    match open(app, peer, request).await {
        Ok(response) => response,
        Err(denied) => {
            debug!("no socket: {}", denied.1);
            denied.into_response()
        }
    }
}

async fn open(app: App, peer: SocketAddr, request: Request) -> Result<Response, Denied> {
    let site = app.site.clone();
    let (parts, _) = request.into_parts();
    let forbidden = |text: String| (StatusCode::FORBIDDEN, text);
    if !origin_allowed(&site, &parts.headers) {
        return Err(forbidden("this site may not connect".to_owned()));
    }
    let offered = parts.headers.get(header::SEC_WEBSOCKET_PROTOCOL);
    let offered = offered
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let text = match offered.split_once(',') {
        Some((protocol, token)) if protocol.trim() == "bokeh" => token.trim().to_owned(),
        _ => {
            let text = "the protocol bokeh and a token are to be asked for";
            return Err((StatusCode::BAD_REQUEST, text.to_owned()));
        }
    };
    let token = site
        .signer
        .read(&text)
        .map_err(|error| forbidden(error.to_string()))?;
    let query = Query::of(&parts.uri);
    let id = token.session_id.clone();
    if !site.sessions.contains(&app.name, &id)
        && !site.access.allows(&parts.headers, query.get(ARGUMENT))
    {
        return Err((StatusCode::UNAUTHORIZED, "no access".to_owned()));
    }
    let visitor = visitor(&site, peer, &query, &parts.headers);
    let (answer, connection) =
        websocket::accept(parts, "bokeh").map_err(|error| (StatusCode::BAD_REQUEST, error))?;
    let place_of_client = site
        .sockets_of_clients
        .take(visitor.address)
        .ok_or_else(|| denied(Refused::TooManyOfAddress))?;
    let place = site
        .sockets
        .clone()
        .try_acquire_owned()
        .map_err(|_| denied(Refused::TooMany))?;
    let client = Arc::new(Client::new());
    let joined = site.sessions.join(
        &app.name,
        &id,
        &text,
        token.has_expired(),
        visitor,
        client.clone(),
    );
    let joined = joined.await.map_err(denied)?;
    let (max_message, stop) = (site.max_message, site.stop.clone());
    tokio::spawn(async move {
        if let Some(stream) = socket::upgraded(connection).await {
            socket::run(stream, joined, client, max_message, stop).await;
        }
        drop((place, place_of_client));
    });
    Ok(answer)
}

/// Lets in who may; a token in the address of a page becomes a cookie.
async fn let_in(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let query = Query::of(request.uri());
    let argument = query.get(ARGUMENT);
    if !site.access.allows(request.headers(), argument) {
        let text = "This server is for those who know its token: add ?token=... to the address.";
        return failure((StatusCode::UNAUTHORIZED, text.to_owned()));
    }
    let page = !request.uri().path().ends_with("/autoload.js");
    if let (Some(_), true, Some(cookie)) = (argument, page, site.access.cookie(&site.prefix)) {
        let to = format!("{}{}", request.uri().path(), query.without_token());
        return ([(header::SET_COOKIE, cookie)], Redirect::to(&to)).into_response();
    }
    next.run(request).await
}

/// What every answer has.
async fn finish(State(site): State<Arc<Site>>, request: Request<Body>, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(policy),
        );
    }
    // A browser that keeps its connection open would hold up the end.
    if *site.stop.borrow() {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}
