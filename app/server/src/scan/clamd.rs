//! clamd, over TCP or a Unix socket.

use std::{io, path::PathBuf, time::Duration};

use clamav_client::tokio::{Socket, Tcp, scan_buffer};
use tokio::time::timeout;

/// How long one file may take. A person waits for it.
const PATIENCE: Duration = Duration::from_secs(20);
const CHUNK: usize = 64 * 1024;

/// Where clamd listens.
#[derive(Debug, PartialEq, Eq)]
pub enum Clamd {
    /// A host and a port.
    Tcp(String),
    /// A socket's file.
    Unix(PathBuf),
}

impl Clamd {
    /// Reads `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`.
    ///
    /// # Errors
    /// Anything else.
    pub fn at(address: &str) -> Result<Clamd, String> {
        if let Some(path) = address.strip_prefix("unix:").filter(|path| path.starts_with('/')) {
            return Ok(Clamd::Unix(path.into()));
        }
        let host = address.strip_prefix("tcp://").and_then(|rest| rest.rsplit_once(':'));
        match host {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => {
                Ok(Clamd::Tcp(format!("{host}:{port}")))
            }
            _ => Err(format!(
                "scan.clamd `{address}`: write tcp://HOST:PORT, such as tcp://127.0.0.1:3310, or unix:/run/clamav/clamd.ctl"
            )),
        }
    }

    /// Whether nothing is found in a file.
    ///
    /// # Errors
    /// It is away, too slow, or can't say: larger than its `StreamMaxLength`, for one.
    pub async fn scan(&self, content: &[u8]) -> io::Result<bool> {
        let answer = match self {
            Clamd::Tcp(host_address) => {
                timeout(PATIENCE, scan_buffer(content, Tcp { host_address }, Some(CHUNK))).await
            }
            Clamd::Unix(socket_path) => {
                timeout(PATIENCE, scan_buffer(content, Socket { socket_path }, Some(CHUNK))).await
            }
        };
        let answer = answer.map_err(|_| io::Error::new(io::ErrorKind::TimedOut, "no answer in time"))??;
        let answer = String::from_utf8_lossy(&answer);
        let answer = answer.trim_end_matches('\0').trim();
        // The crate's own reading takes an error for a virus.
        match answer.rsplit(' ').next() {
            Some("OK") => Ok(true),
            Some("FOUND") => Ok(false),
            _ => Err(io::Error::other(answer.to_owned())),
        }
    }
}
