//! BokehJS: from a directory of this machine, or from Bokeh's own server where it is not here.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cellbeat::resources::{COMPONENTS, Component, MATHJAX};
use cellbeat_bokehjs::{BokehJs, PARTS, VERSION};
use flate2::Compression;
use flate2::write::GzEncoder;

/// BokehJS.
///
/// ```
/// use axum::http::{HeaderMap, StatusCode};
/// use cellbeat_server::transport::Assets;
///
/// let assets = Assets::default(); // none here: pages take it from Bokeh's server
/// assert!(assets.elsewhere());
/// assert!(assets.scripts().all(|script| script.url.starts_with("https://cdn.bokeh.org/")));
/// assert!(assets.mathjax().is_some());
/// println!("{}", assets.theme());
/// assert_eq!(assets.respond("other.js", &HeaderMap::new(), false).status(), StatusCode::NOT_FOUND);
/// ```
#[derive(Debug, Default)]
pub struct Assets {
    /// By file name; none where BokehJS is taken from Bokeh's server.
    files: HashMap<String, File>,
    theme: Theme,
}

/// The script that gives the page's theme to BokehJS.
#[derive(Debug)]
struct Theme {
    file: File,
    /// Its address, which is another where the script is.
    url: String,
    tag: String,
}

/// Its name among BokehJS's files.
const THEME: &str = "cellbeat-theme.js";

impl Default for Theme {
    fn default() -> Theme {
        let script = cellbeat::theme::script();
        let mut hasher = DefaultHasher::new();
        script.hash(&mut hasher);
        let hash = format!("{:x}", hasher.finish());
        Theme {
            url: format!("/static/js/{THEME}?v={hash}"),
            tag: format!("\"{hash}\""),
            file: File {
                plain: script.into(),
                gzip: OnceLock::new(),
            },
        }
    }
}

#[derive(Debug)]
struct File {
    plain: Bytes,
    /// Made when the first browser asks.
    gzip: OnceLock<Bytes>,
}

/// A script of a page.
///
/// ```
/// use cellbeat_server::transport::Assets;
///
/// for script in Assets::default().scripts() {
///     println!("{} {}", script.url, script.integrity.unwrap_or_default());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Its address: of this server, without its prefix, or of another with all that belongs to it.
    pub url: String,
    /// The digest by which it is recognized.
    pub integrity: Option<String>,
}

impl Assets {
    /// Those of this machine.
    ///
    /// ```no_run
    /// use cellbeat_bokehjs::BokehJs;
    /// use cellbeat_server::transport::Assets;
    ///
    /// if let Some(bokehjs) = BokehJs::find()? {
    ///     let assets = Assets::read(&bokehjs)?;
    ///     assert!(!assets.elsewhere());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When a part cannot be read.
    pub fn read(bokehjs: &BokehJs) -> std::io::Result<Assets> {
        let mut files = HashMap::new();
        for name in PARTS {
            let plain = std::fs::read(bokehjs.directory.join(name))?;
            let file = File {
                plain: plain.into(),
                gzip: OnceLock::new(),
            };
            files.insert(name.to_owned(), file);
        }
        Ok(Assets {
            files,
            theme: Theme::default(),
        })
    }

    /// Whether pages take BokehJS from Bokeh's server.
    pub fn elsewhere(&self) -> bool {
        self.files.is_empty()
    }

    /// The scripts of a page, in the order in which they are loaded.
    pub fn scripts(&self) -> impl Iterator<Item = Script> {
        let components = COMPONENTS.iter();
        components
            .filter(|component| component.name != MATHJAX)
            .map(|component| self.script(component))
    }

    /// The script for LaTeX, which a page loads when it needs it.
    pub fn mathjax(&self) -> Option<Script> {
        let mut components = COMPONENTS.iter();
        let component = components.find(|component| component.name == MATHJAX)?;
        Some(self.script(component))
    }

    /// The address of the script that gives the page's theme to BokehJS, without the server's prefix.
    pub fn theme(&self) -> &str {
        &self.theme.url
    }

    fn script(&self, component: &Component) -> Script {
        if self.elsewhere() {
            return Script {
                url: component.cdn_url(),
                integrity: Some(component.integrity()),
            };
        }
        Script {
            url: format!("/static/js/{}?v={VERSION}", component.file_name),
            integrity: None,
        }
    }

    /// Answers a request for `/static/js/NAME`: only for the names that were read.
    pub fn respond(&self, name: &str, headers: &HeaderMap, versioned: bool) -> Response {
        let (file, tag) = if name == THEME {
            (&self.theme.file, self.theme.tag.clone())
        } else if let Some(file) = self.files.get(name) {
            (file, format!("\"{VERSION}\""))
        } else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let cache = if versioned {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let common = [
            (
                header::CONTENT_TYPE,
                "text/javascript; charset=utf-8".to_owned(),
            ),
            (header::CACHE_CONTROL, cache.to_owned()),
            (header::ETAG, tag.clone()),
            (header::VARY, "accept-encoding".to_owned()),
            // Any page may have it: it is public.
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
        ];
        let given = |name| {
            headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        if given(header::IF_NONE_MATCH).contains(&tag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        if given(header::ACCEPT_ENCODING).contains("gzip") {
            let encoding = [(header::CONTENT_ENCODING, "gzip")];
            let gzip = file.gzip.get_or_init(|| compress(&file.plain)).clone();
            return (common, encoding, gzip).into_response();
        }
        (common, file.plain.clone()).into_response()
    }
}

fn compress(plain: &[u8]) -> Bytes {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let written = gzip.write_all(plain);
    let written = written.and_then(|()| gzip.finish());
    written.expect("writing to memory does not fail").into()
}
