//! Why a login did not succeed. The page's text stands in `locales/*/login.ftl`.

use form::Lang;

/// Why a login did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoginError {
    /// The person pressed Cancel at the provider.
    #[error("cancelled by the person")]
    Cancelled,
    /// The callback belongs to no login begun in this browser: too old, used before, or begun elsewhere.
    #[error("no login of this browser is waiting for this callback")]
    Unknown,
    /// The person logged in at a lower level than the service needs.
    #[error("the level of assurance is too low")]
    LevelTooLow,
    /// The provider could not be reached, or its answer is not understood.
    #[error("the provider does not answer: {0}")]
    ProviderDown(&'static str),
    /// The provider refused; nothing the person can do.
    #[error("the provider refused: {0}")]
    Refused(&'static str),
    /// The id_token is not to be trusted.
    #[error("the id_token was rejected: {0}")]
    Rejected(&'static str),
    /// The provider vouches for a person, but gives no national identity number.
    #[error("no national identity number in the id_token")]
    NoIdentityNumber,
    /// The employee belongs to no group.
    #[error("the employee belongs to no group")]
    NoGroup,
    /// No provider is configured for this role.
    #[error("no provider is configured")]
    NotConfigured,
}

impl LoginError {
    /// The code in logs and in the address of the page.
    pub fn code(self) -> &'static str {
        match self {
            LoginError::Cancelled => "cancelled",
            LoginError::Unknown => "unknown",
            LoginError::LevelTooLow => "level-too-low",
            LoginError::ProviderDown(_) => "provider-down",
            LoginError::Refused(_) => "refused",
            LoginError::Rejected(_) => "rejected",
            LoginError::NoIdentityNumber => "no-identity-number",
            LoginError::NoGroup => "no-group",
            LoginError::NotConfigured => "not-configured",
        }
    }

    /// What the page for a code needs: the stem of its words (`error-STEM-title`, `-text`) and its HTTP status.
    pub fn page(code: &str) -> Option<(&'static str, u16)> {
        let pages = [
            (LoginError::Cancelled, "login-cancelled"),
            (LoginError::Unknown, "login-unknown"),
            (LoginError::LevelTooLow, "login-level-too-low"),
            (LoginError::ProviderDown(""), "login-provider-down"),
            (LoginError::Refused(""), "login-refused"),
            (LoginError::Rejected(""), "login-rejected"),
            (LoginError::NoIdentityNumber, "login-no-identity-number"),
            (LoginError::NoGroup, "login-no-group"),
            (LoginError::NotConfigured, "login-not-configured"),
        ];
        pages.into_iter().find(|(error, _)| error.code() == code).map(|(error, words)| (words, error.status()))
    }

    /// The HTTP status of the page that says so.
    pub fn status(self) -> u16 {
        match self {
            LoginError::Cancelled | LoginError::Unknown | LoginError::Rejected(_) | LoginError::Refused(_) => 400,
            LoginError::LevelTooLow | LoginError::NoIdentityNumber | LoginError::NoGroup => 403,
            LoginError::ProviderDown(_) => 503,
            LoginError::NotConfigured => 501,
        }
    }
}

/// A login that failed, with what its page needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginFailure {
    /// What went wrong.
    pub error: LoginError,
    /// The language the login was begun in, when that is known.
    pub lang: Option<Lang>,
    /// Where *Try again* leads.
    pub retry: String,
}

impl LoginFailure {
    /// Writes the reason, and nothing of the person, in the log.
    pub(super) fn log(self) -> Self {
        match self.error {
            LoginError::Cancelled | LoginError::Unknown | LoginError::LevelTooLow | LoginError::NoGroup => {
                tracing::info!(code = self.error.code(), "login ended: {}", self.error);
            }
            _ => tracing::warn!(code = self.error.code(), "login failed: {}", self.error),
        }
        self
    }
}
