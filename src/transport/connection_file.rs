//! <https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files>

use std::path::Path;

use serde::Deserialize;
use thiserror::Error;

use super::{Curve, z85};
use crate::wire::request::Ports;

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ConnectionFile {
    #[serde(default = "tcp")]
    pub transport: String,
    pub ip: String,
    pub shell_port: u16,
    pub control_port: u16,
    pub stdin_port: u16,
    pub iopub_port: u16,
    pub hb_port: u16,
    #[serde(default)]
    pub key: String,
    #[serde(default = "hmac_sha256")]
    pub signature_scheme: String,
    /// Of the kernel, in Z85; who connects needs the public one. Both or none.
    curve_publickey: Option<String>,
    curve_secretkey: Option<String>,
}

fn tcp() -> String {
    "tcp".to_owned()
}

fn hmac_sha256() -> String {
    "hmac-sha256".to_owned()
}

#[derive(Debug, Error)]
pub(crate) enum ConnectionFileError {
    #[error(
        "cannot read the connection file {path}: {source}. Jupyter writes it and passes its path"
    )]
    Read {
        path: String,
        source: std::io::Error,
    },
    #[error("the connection file {path} is not what Jupyter writes: {source}")]
    Parse {
        path: String,
        source: serde_json::Error,
    },
    #[error("the connection file {path} asks for {what}; this kernel knows {known}")]
    Unsupported {
        path: String,
        what: String,
        known: &'static str,
    },
    #[error("the connection file {path} has no valid pair of CURVE keys: {what}")]
    Curve { path: String, what: &'static str },
}

impl ConnectionFile {
    pub(crate) fn read(path: &Path) -> Result<ConnectionFile, ConnectionFileError> {
        let shown = path.display().to_string();
        let text = std::fs::read(path).map_err(|source| ConnectionFileError::Read {
            path: shown.clone(),
            source,
        })?;
        ConnectionFile::parse(&text, shown)
    }

    /// `path` is for errors.
    pub(crate) fn parse(text: &[u8], path: String) -> Result<ConnectionFile, ConnectionFileError> {
        let file: ConnectionFile = match serde_json::from_slice(text) {
            Ok(file) => file,
            Err(source) => return Err(ConnectionFileError::Parse { path, source }),
        };
        let unsupported = |what: String, known| ConnectionFileError::Unsupported {
            path: path.clone(),
            what,
            known,
        };
        if !matches!(file.transport.as_str(), "tcp" | "ipc") {
            return Err(unsupported(
                format!("the transport {:?}", file.transport),
                "tcp and ipc",
            ));
        }
        if file.signature_scheme != "hmac-sha256" {
            return Err(unsupported(
                format!("the signature scheme {:?}", file.signature_scheme),
                "hmac-sha256",
            ));
        }
        if let Err(what) = file.curve_keys() {
            return Err(ConnectionFileError::Curve { path, what });
        }
        Ok(file)
    }

    /// With these keys all sockets are encrypted.
    pub(super) fn curve(&self) -> Option<Curve> {
        self.curve_keys().ok().flatten()
    }

    fn curve_keys(&self) -> Result<Option<Curve>, &'static str> {
        let (public, secret) = match (&self.curve_publickey, &self.curve_secretkey) {
            (None, None) => return Ok(None),
            (Some(public), Some(secret)) => (public, secret),
            (Some(_), None) => return Err("curve_secretkey is missing"),
            (None, Some(_)) => return Err("curve_publickey is missing"),
        };
        let secret = z85::key(secret).ok_or("curve_secretkey is not 40 characters of Z85")?;
        let public = z85::key(public).ok_or("curve_publickey is not 40 characters of Z85")?;
        let curve = Curve::new(secret);
        if curve.public() != public {
            return Err("curve_publickey does not belong to curve_secretkey");
        }
        Ok(Some(curve))
    }

    pub(crate) fn ports(&self) -> Ports {
        Ports {
            shell_port: self.shell_port,
            iopub_port: self.iopub_port,
            stdin_port: self.stdin_port,
            control_port: self.control_port,
            hb_port: self.hb_port,
        }
    }

    /// The ZeroMQ endpoint of a port, written as Jupyter's clients write it.
    pub(crate) fn endpoint(&self, port: u16) -> String {
        if self.transport == "ipc" {
            return format!("ipc://{}-{port}", self.ip);
        }
        match self.ip.as_str() {
            "*" | "" => format!("tcp://0.0.0.0:{port}"),
            ip if ip.contains(':') => format!("tcp://[{ip}]:{port}"),
            ip => format!("tcp://{ip}:{port}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(transport: &str, ip: &str) -> ConnectionFile {
        ConnectionFile {
            transport: transport.to_owned(),
            ip: ip.to_owned(),
            shell_port: 1,
            control_port: 2,
            stdin_port: 3,
            iopub_port: 4,
            hb_port: 5,
            key: String::new(),
            signature_scheme: hmac_sha256(),
            curve_publickey: None,
            curve_secretkey: None,
        }
    }

    #[test]
    fn endpoints_are_written_as_clients_write_them() {
        assert_eq!(file("tcp", "127.0.0.1").endpoint(9), "tcp://127.0.0.1:9");
        assert_eq!(file("tcp", "*").endpoint(9), "tcp://0.0.0.0:9");
        assert_eq!(file("tcp", "::1").endpoint(9), "tcp://[::1]:9");
        assert_eq!(file("ipc", "/run/k").endpoint(9), "ipc:///run/k-9");
    }

    #[test]
    fn a_bad_file_is_named_with_what_is_wrong() {
        let dir = std::env::temp_dir().join(format!("cellbeat-connection-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        let path = dir.join("kernel.json");
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            ConnectionFile::read(&path).unwrap_err().to_string()
        };
        assert!(read("{").contains("kernel.json is not what Jupyter writes"));
        assert!(read("{}").contains("missing field `ip`"));
        let whole = |scheme: &str| {
            format!(
                r#"{{"ip":"127.0.0.1","shell_port":1,"control_port":2,"stdin_port":3,
                "iopub_port":4,"hb_port":5,"key":"","signature_scheme":"{scheme}"}}"#
            )
        };
        assert!(read(&whole("hmac-md5")).contains("signature scheme \"hmac-md5\""));
        assert!(
            read(&whole("hmac-sha256").replace("\"ip\"", "\"transport\":\"udp\",\"ip\""))
                .contains("transport \"udp\"")
        );
        for (keys, what) in [
            (r#""curve_publickey":"x""#, "curve_secretkey is missing"),
            (r#""curve_secretkey":"x""#, "curve_publickey is missing"),
            (
                r#""curve_publickey":"x","curve_secretkey":"x""#,
                "curve_secretkey is not 40 characters of Z85",
            ),
        ] {
            let text = whole("hmac-sha256").replace("\"ip\"", &format!("{keys},\"ip\""));
            assert!(read(&text).contains(what));
        }
        let missing = ConnectionFile::read(&dir.join("none.json")).unwrap_err();
        assert!(missing.to_string().contains("none.json"));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
