//! Where to go after a login: a place on this site, never elsewhere.

/// An absolute path on this site, with its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// Reads a path somebody sent us.
    ///
    /// Refused: other sites (`https://…`, `//…`, `/\…`, which browsers read as `//…`), control characters (browsers
    /// drop tabs and line breaks inside an address), the login itself (it would go in a ring), and very long ones.
    pub fn parse(path: &str) -> Option<Place> {
        let rest = path.strip_prefix('/')?;
        if rest.starts_with(['/', '\\']) || path.len() > 1000 {
            return None;
        }
        if path.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
            return None;
        }
        // The address the browser would end at must be on the site it started from.
        let base = url::Url::parse("https://skranke.invalid/").ok()?;
        let there = base.join(path).ok()?;
        if there.origin() != base.origin() || there.path().starts_with("//") {
            return None;
        }
        let mut parts = there.path().split('/').skip(1);
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        if first == Some("login")
            || first == Some("logout")
            || second == Some("login")
            || (second == Some("employee") && third == Some("login"))
        {
            return None;
        }
        let mut place = there.path().to_owned();
        if let Some(query) = there.query() {
            place.push('?');
            place.push_str(query);
        }
        Some(Place(place))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_on_this_site() {
        for path in ["/", "/nb", "/nb/draft/019/soker?x=1", "/en/service/ledsagerbevis/start", "/nb?q=barne%20hage"] {
            assert_eq!(Place::parse(path).expect(path).as_str(), path);
        }
        assert_eq!(Place::parse("/nb/../en").expect("dots").as_str(), "/en");
    }

    #[test]
    fn never_elsewhere() {
        for path in [
            "",
            "nb",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/..//evil.example",
            "/.//evil.example",
            "/nb/..//evil.example",
            "javascript:alert(1)",
            "/nb\\..\\x",
            "/nb\r\nSet-Cookie: a=b",
            "/nb/login?to=/nb/login",
            "/nb/employee/login",
            "/login/callback",
            "/logout",
        ] {
            assert_eq!(Place::parse(path), None, "{path:?}");
        }
        assert_eq!(Place::parse(&format!("/{}", "a".repeat(1000))), None);
    }
}
