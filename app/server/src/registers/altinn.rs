//! Whom a person may act for, from Altinn's authorized parties.
//!
//! From its documentation: the address, the request and every name below.
//! Assumed: that the wards of a guardian are among the parties of type `Person`, with their number in `personId`; the
//! population register has the last word on each. And that roles come as the register of organisations writes them
//! (`DAGL`, `LEDE`) or as Altinn 3 does (`daglig-leder`, `styreleder`).
//!
//! That a person is among an organisation's people doesn't mean that they may apply for it: an accountant is, too. They may
//! who lead it, by a role of the settings, or to whom it has given the resource of the settings.

use axum::http::Request;
use serde::Deserialize;
use serde_json::json;

use super::{
    Party, PartyKind, Why,
    call::{Caller, Trouble},
    settings::AltinnSettings,
};

/// The path below Altinn's platform.
pub const PATH: &str = "/accessmanagement/api/v1/resourceowner/authorizedparties";

/// Altinn.
pub(super) struct Altinn {
    pub caller: Caller,
    pub settings: AltinnSettings,
}

/// What Altinn says.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The organisations the person may act for.
    pub organisations: Vec<Party>,
    /// The numbers of people they may do something for.
    pub people: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    name: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    organization_number: Option<String>,
    person_id: Option<String>,
    #[serde(default)]
    is_deleted: bool,
    #[serde(default)]
    only_hierarchy_element_with_no_access: bool,
    authorized_resources: Option<Vec<String>>,
    authorized_roles: Option<Vec<String>>,
    subunits: Option<Vec<Row>>,
}

impl Altinn {
    /// The parties of a person, subunits among them.
    pub async fn parties(&self, pid: &str) -> Result<Found, Trouble> {
        let AltinnSettings { address, scope, subscription_key, .. } = &self.settings;
        let body = json!({ "type": "urn:altinn:person:identifier-no", "value": pid }).to_string();
        let request =
            Request::post(format!("{address}{PATH}")).header("Ocp-Apim-Subscription-Key", subscription_key.reveal());
        let rows: Option<Vec<Row>> = self.caller.json(scope, request, body.into_bytes()).await?;
        let mut found = Found::default();
        self.gather(rows.unwrap_or_default(), pid, &mut found);
        Ok(found)
    }

    fn gather(&self, rows: Vec<Row>, pid: &str, found: &mut Found) {
        for row in rows {
            let may = !row.is_deleted && !row.only_hierarchy_element_with_no_access;
            match (row.kind.as_str(), &row.organization_number, &row.person_id) {
                ("Organization", Some(number), _) if may => {
                    if let Some(why) = self.why(&row) {
                        let (id, name) = (number.clone(), row.name.clone().unwrap_or_else(|| number.clone()));
                        found.organisations.push(Party { kind: PartyKind::Organisation, id, name, why });
                    }
                }
                ("Person", _, Some(number)) if may && number != pid => found.people.push(number.clone()),
                _ => {}
            }
            // A unit above that gives no access of its own may have subunits that do.
            self.gather(row.subunits.unwrap_or_default(), pid, found);
        }
    }

    fn why(&self, row: &Row) -> Option<Why> {
        let has = |names: &[String]| {
            row.authorized_roles.iter().flatten().any(|role| names.iter().any(|name| name.eq_ignore_ascii_case(role)))
        };
        let resource = Some(self.settings.resource.as_str()).filter(|resource| !resource.is_empty());
        if has(&self.settings.chair_roles) {
            Some(Why::Chair)
        } else if has(&self.settings.manager_roles) {
            Some(Why::Manager)
        } else {
            let given = row.authorized_resources.iter().flatten().any(|given| Some(given.as_str()) == resource);
            given.then_some(Why::Delegated)
        }
    }
}
