//! What the name of a field says of its kind, where the source knows only «text».

use super::names::mend;

/// The kind that a text field of this name is likely to be.
pub fn kind_of(name: &str) -> Option<&'static str> {
    match mend(name).as_str() {
        "epost" | "e_post" | "email" | "e_mail" | "mail" | "epostadresse" | "e_postadresse" | "email_address" => {
            Some("email")
        }
        "telefon" | "telefonnummer" | "tlf" | "mobil" | "mobilnummer" | "phone" | "phone_number" | "mobile" => {
            Some("phone")
        }
        "fodselsnummer" | "fnr" | "personnummer" | "national_id" | "national_identity_number" => {
            Some("national identity number")
        }
        "orgnr" | "orgnummer" | "organisasjonsnummer" | "organisation_number" => Some("organisation number"),
        "kontonummer" | "kontonr" | "bankkonto" | "bank_account" => Some("bank account"),
        _ => None,
    }
}

/// Whether a text field of this name asks for a postcode.
pub fn is_postcode(name: &str) -> bool {
    matches!(
        mend(name).as_str(),
        "postnummer" | "postnr" | "postcode" | "post_code" | "zip" | "zip_code" | "postal_code"
    )
}

/// Whether the keys of two options are yes and no, in this order: the one that means yes.
pub fn yes_and_no(keys: &[&str]) -> bool {
    let keys: Vec<String> = keys.iter().map(|key| key.trim().to_lowercase()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    matches!(keys.as_slice(), ["yes" | "ja" | "y" | "j" | "true", "no" | "nei" | "n" | "false"])
}
