//! The cookies of login: their names, their attributes, and how they are read.

use axum::http::{HeaderMap, HeaderValue, header};

use super::session::Role;

/// Which of our cookies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Ties a login that is under way to the browser it began in.
    Pending,
    /// A session. Citizens and employees have one each, so that an employee can be a citizen in the next tab.
    Session(Role),
}

/// Cookies as this site sets them.
///
/// Over https every name begins with `__Host-`: the browser then insists on `Secure`, `Path=/` and no `Domain`,
/// so that no other host of the municipality can plant one. Over plain http (a developer's own machine) browsers
/// refuse such names, and the prefix goes.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    secure: bool,
}

impl Cookies {
    /// Cookies for a site over https, or over plain http.
    pub fn new(secure: bool) -> Self {
        Cookies { secure }
    }

    /// The cookie's name.
    pub fn name(self, kind: Kind) -> &'static str {
        match (self.secure, kind) {
            (true, Kind::Pending) => "__Host-skranke-login",
            (true, Kind::Session(Role::Citizen)) => "__Host-skranke",
            (true, Kind::Session(Role::Employee)) => "__Host-skranke-employee",
            (false, Kind::Pending) => "skranke-login",
            (false, Kind::Session(Role::Citizen)) => "skranke",
            (false, Kind::Session(Role::Employee)) => "skranke-employee",
        }
    }

    /// The cookie's value in a request.
    pub fn read(self, headers: &HeaderMap, kind: Kind) -> Option<&str> {
        let name = self.name(kind);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value)
            // All our values are base64url of 32 bytes.
            .filter(|value| value.len() == 43)
    }

    /// A `Set-Cookie` header. `max_age` in seconds; without it the cookie goes when the browser closes.
    pub fn set(self, kind: Kind, value: &str, max_age: Option<u32>) -> HeaderValue {
        let mut text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax", self.name(kind));
        if self.secure {
            text.push_str("; Secure");
        }
        if let Some(seconds) = max_age {
            text.push_str(&format!("; Max-Age={seconds}"));
        }
        HeaderValue::from_str(&text).expect("names and base64url are visible ASCII")
    }

    /// A `Set-Cookie` header that takes the cookie away.
    pub fn remove(self, kind: Kind) -> HeaderValue {
        self.set(kind, "", Some(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_cookie_is_locked_down() {
        let cookie = Cookies::new(true).set(Kind::Session(Role::Citizen), "v", None);
        assert_eq!(cookie, "__Host-skranke=v; Path=/; HttpOnly; SameSite=Lax; Secure");
        let cookie = Cookies::new(false).remove(Kind::Pending);
        assert_eq!(cookie, "skranke-login=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    #[test]
    fn a_cookie_is_found_by_its_exact_name() {
        let value = "a".repeat(43);
        let other = "b".repeat(43);
        let mut headers = HeaderMap::new();
        let line = format!("x__Host-skranke={other}; __Host-skranke-employee={other}; __Host-skranke={value}");
        headers.insert(header::COOKIE, line.parse().expect("header"));
        assert_eq!(Cookies::new(true).read(&headers, Kind::Session(Role::Citizen)), Some(value.as_str()));
        assert_eq!(Cookies::new(false).read(&headers, Kind::Session(Role::Citizen)), None);
    }
}
