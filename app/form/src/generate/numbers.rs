//! Numbers with check digits that belong to nobody.

use super::seeds::Seeds;
use crate::field::{account, national_id, organisation_number};

/// A national identity number of the synthetic test population: its month has 80 added.
pub fn national_id(seeds: &mut Seeds) -> String {
    made(
        seeds,
        |seeds| {
            let (day, month, year) = (seeds.between(1, 28), seeds.between(81, 92), seeds.between(50, 99));
            format!("{day:02}{month:02}{year:02}{:03}{:02}", seeds.between(0, 499), seeds.between(0, 99))
        },
        national_id::is_valid,
    )
}

/// An organisation number of the series that the synthetic test population has.
pub fn organisation_number(seeds: &mut Seeds) -> String {
    made(seeds, |seeds| format!("31{:07}", seeds.between(0, 9_999_999)), organisation_number::is_valid)
}

/// An account number of a bank that isn't.
pub fn account(seeds: &mut Seeds) -> String {
    made(seeds, |seeds| format!("0001{:07}", seeds.between(0, 9_999_999)), account::is_valid)
}

/// One in eleven fits a check digit, one in thirty two of them: some hundred tries always find one.
fn made(seeds: &mut Seeds, make: impl Fn(&mut Seeds) -> String, is_valid: impl Fn(&str) -> bool) -> String {
    let mut number = make(seeds);
    while !is_valid(&number) {
        number = make(seeds);
    }
    number
}

/// The number with another last digit, so that the check fails.
pub fn spoiled(number: &str) -> String {
    let (start, last) = number.split_at(number.len().saturating_sub(1));
    let other = last.parse::<u8>().map_or(0, |digit| (digit + 1) % 10);
    format!("{start}{other}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_pass_their_checks_and_fail_spoiled() {
        for seed in 0..200 {
            let seeds = &mut Seeds::new(seed);
            let (person, organisation, account) = (national_id(seeds), organisation_number(seeds), account(seeds));
            assert!(national_id::is_valid(&person) && national_id::is_synthetic(&person));
            assert!(!national_id::is_valid(&spoiled(&person)));
            assert!(
                organisation_number::is_valid(&organisation) && !organisation_number::is_valid(&spoiled(&organisation))
            );
            assert!(crate::field::account::is_valid(&account) && !crate::field::account::is_valid(&spoiled(&account)));
        }
    }
}
