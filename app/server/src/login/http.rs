//! The HTTP client for login providers and registers: no redirects, short time-outs, small answers.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};

use super::settings::is_loopback;

/// Discovery documents and key sets are a few kilobytes.
const MAX_BODY: usize = 256 * 1024;

/// A way to send a request to a provider.
#[derive(Clone)]
pub enum Http {
    /// Over the network.
    Network(reqwest::Client),
    /// To a router in the same process, for tests without a socket.
    #[cfg(test)]
    Router(axum::Router),
}

/// Why a provider could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// Connection, TLS or time-out.
    #[error(transparent)]
    Network(reqwest::Error),
    /// The answer could not be put together.
    #[error(transparent)]
    Http(#[from] axum::http::Error),
    /// The answer is larger than any honest one.
    #[error("the answer is larger than {MAX_BODY} bytes")]
    TooLarge,
}

impl From<reqwest::Error> for HttpError {
    /// Without the address: a register's may hold an identity number.
    fn from(error: reqwest::Error) -> HttpError {
        HttpError::Network(error.without_url())
    }
}

impl Http {
    /// A client for the provider at `issuer`.
    ///
    /// # Errors
    /// When the system's certificates can't be read.
    pub fn network(issuer: &str) -> Result<Self, HttpError> {
        Http::network_within(issuer, Duration::from_secs(10))
    }

    /// A client for the server at `address`, which must have answered within a time.
    ///
    /// # Errors
    /// When the system's certificates can't be read.
    pub fn network_within(address: &str, longest: Duration) -> Result<Self, HttpError> {
        // Someone else in the process may have installed it; either is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            // A redirect could lead a request with our secret in it anywhere.
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(Duration::from_secs(3))
            .timeout(longest);
        if url::Url::parse(address).is_ok_and(|url| url.scheme() == "http" && is_loopback(&url)) {
            // A demo's own provider: no proxy on the way, no TLS, and no need of a machine with certificates.
            builder = builder.no_proxy().tls_certs_only([]);
        } else {
            builder = builder.https_only(true);
        }
        Ok(Http::Network(builder.build()?))
    }

    /// Sends one request and reads the answer.
    ///
    /// # Errors
    /// No connection, no answer in time, or too large an answer.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        match self {
            Http::Network(client) => {
                let (parts, body) = request.into_parts();
                let mut response = client
                    .request(parts.method, parts.uri.to_string())
                    .headers(parts.headers)
                    .body(body)
                    .send()
                    .await?;
                let mut bytes = Vec::new();
                while let Some(chunk) = response.chunk().await? {
                    if bytes.len() + chunk.len() > MAX_BODY {
                        return Err(HttpError::TooLarge);
                    }
                    bytes.extend_from_slice(&chunk);
                }
                let mut answer = axum::http::Response::builder().status(response.status());
                for (name, value) in response.headers() {
                    answer = answer.header(name, value);
                }
                Ok(answer.body(bytes)?)
            }
            #[cfg(test)]
            Http::Router(router) => {
                use tower::ServiceExt;
                let response =
                    router.clone().oneshot(request.map(axum::body::Body::from)).await.expect("a router never fails");
                let (parts, body) = response.into_parts();
                let bytes = axum::body::to_bytes(body, MAX_BODY).await.map_err(|_| HttpError::TooLarge)?;
                Ok(HttpResponse::from_parts(parts, bytes.to_vec()))
            }
        }
    }
}
