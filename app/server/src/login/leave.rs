//! The way away: a session ends here and at the provider.

use form::Lang;

use super::{Login, Role};

impl Login {
    /// Ends a session. The answer is where to send the browser so that it is logged out at the provider too; `None`
    /// when there was no session, or the provider has no such address.
    ///
    /// # Errors
    /// When the database fails: the session may then still be alive, and the person must be told.
    pub async fn leave(&self, role: Role, token: &str, lang: Lang) -> Result<Option<String>, store::Error> {
        let session = self.session(role, token).await?;
        self.end(token).await?;
        let (Some(session), Some(provider)) = (session, self.provider(role)) else { return Ok(None) };
        // A provider that can't be asked must not keep anybody from logging out here.
        let Ok(known) = provider.known().await else { return Ok(None) };
        let Some(endpoint) = &known.metadata.additional_metadata().end_session_endpoint else { return Ok(None) };
        let mut address = endpoint.url().clone();
        address
            .query_pairs_mut()
            .append_pair("id_token_hint", &session.id_token)
            .append_pair("client_id", &provider.settings.client_id)
            .append_pair("post_logout_redirect_uri", &format!("{}/logout/done", self.address))
            .append_pair("state", lang.code());
        Ok(Some(address.into()))
    }

    /// Ends the sessions that belong to a session at the provider, because the person logged out there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn leave_by_provider(&self, issuer: &str, sid: &str) -> Result<(), store::Error> {
        let known = [Role::Citizen, Role::Employee].into_iter().filter_map(|role| self.provider(role));
        for provider in known.filter(|provider| provider.settings.issuer == issuer) {
            self.end_by_sid(&provider.settings.issuer, sid).await?;
        }
        Ok(())
    }

    /// The sites whose frames may log somebody out: the provider's own and that of its login pages.
    pub(super) async fn logout_framers(&self) -> String {
        let mut sites = Vec::new();
        for provider in [Role::Citizen, Role::Employee].into_iter().filter_map(|role| self.provider(role)) {
            if let Ok(known) = provider.known().await {
                sites.push(known.metadata.issuer().url().origin().ascii_serialization());
                sites.push(known.metadata.authorization_endpoint().url().origin().ascii_serialization());
            }
        }
        sites.sort();
        sites.dedup();
        sites.join(" ")
    }
}
