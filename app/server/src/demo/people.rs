//! The demo's people. All are invented; their numbers are synthetic (month + 80), so no real person can have them.
//! What is said of each on the page stands in `locales/*/login.ftl` under `demo-person-KEY`.

/// Level *substantial*, as ID-porten writes it.
pub const ACR_SUBSTANTIAL: &str = "idporten-loa-substantial";
/// Level *high*, as ID-porten writes it.
pub const ACR_HIGH: &str = "idporten-loa-high";

/// Someone who can log in as a citizen.
#[derive(Debug)]
pub struct Citizen {
    /// The key in forms and texts.
    pub key: &'static str,
    /// National identity number or D-number.
    pub pid: &'static str,
    /// Name in the register; the provider doesn't tell it.
    pub name: &'static str,
    /// The highest level this person can log in at.
    pub acr: &'static str,
}

/// Someone who can log in as an employee.
#[derive(Debug)]
pub struct Employee {
    /// The key in forms and texts.
    pub key: &'static str,
    /// Name, which an employees' provider does tell.
    pub name: &'static str,
    /// Groups.
    pub groups: &'static [&'static str],
}

/// The six citizens.
pub const CITIZENS: [Citizen; 6] = [
    Citizen { key: "anders", pid: "15869010089", name: "Anders Testvik", acr: ACR_HIGH },
    Citizen { key: "berit", pid: "15869010240", name: "Berit Prøvestad", acr: ACR_HIGH },
    Citizen { key: "camilla", pid: "01878510018", name: "Camilla Demodal", acr: ACR_HIGH },
    Citizen { key: "fredrik", pid: "29820050043", name: "Fredrik Lavnes", acr: ACR_SUBSTANTIAL },
    Citizen { key: "guro", pid: "15869099918", name: "Guro Skjermdal", acr: ACR_HIGH },
    Citizen { key: "hannah", pid: "55869010072", name: "Hannah Example", acr: ACR_HIGH },
];

/// The caseworkers, and one who writes the forms. Some groups have two members, so that two can
/// want the same case.
pub const EMPLOYEES: [Employee; 6] = [
    Employee { key: "marit", name: "Marit Saksvik", groups: &["fritid"] },
    Employee { key: "nils", name: "Nils Køhaug", groups: &["barnehage", "kultur"] },
    Employee { key: "oda", name: "Oda Sakshaug", groups: &["kultur", "fritid"] },
    Employee { key: "siv", name: "Siv Skolmen", groups: &["skole", "klage", "skjenking", "skjerming"] },
    Employee { key: "rune", name: "Rune Veibakk", groups: &["vei", "vann-avlop", "parkering"] },
    Employee { key: "pia", name: "Pia Skjemdal", groups: &["skjema"] },
];

/// Who can log in, for the terminal.
pub fn listing() -> String {
    let citizens = CITIZENS.iter().map(|citizen| citizen.name).collect::<Vec<_>>().join(", ");
    let employee = |employee: &Employee| format!("{} ({})", employee.name, employee.groups.join(", "));
    let employees = EMPLOYEES.iter().map(employee).collect::<Vec<_>>().join(", ");
    format!("Citizens:    {citizens}\nEmployees:   {employees}\nMails:       /demo/mail")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_numbers_are_unique() {
        let mut keys: Vec<_> = CITIZENS.iter().map(|p| p.key).chain(EMPLOYEES.iter().map(|p| p.key)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), CITIZENS.len() + EMPLOYEES.len());
        let mut numbers: Vec<_> = CITIZENS.iter().map(|p| p.pid).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), CITIZENS.len());
    }

    #[test]
    fn numbers_are_synthetic() {
        for person in &CITIZENS {
            assert!(matches!(person.pid.as_bytes()[2], b'8' | b'9'), "{}: month + 80", person.key);
        }
    }
}
