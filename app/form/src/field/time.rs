//! A time of day. Its value is the text `08:30`: four digits, so that times are compared as texts are. `24:00` is the end
//! of the day.

use crate::{input::Input, problem::Code, value::Value};

/// A time of day with its bounds, both as `08:30`.
#[derive(Clone, Debug, Default)]
pub struct TimeField {
    /// The first it may be.
    pub min: Option<String>,
    /// The last it may be.
    pub max: Option<String>,
}

/// The time a person means, as `08:30`: `8.30`, `08:30`, `0830`, `8`, `kl. 8.30`, `8:30 pm`.
pub fn parse(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let text =
        text.strip_prefix("kl").map_or(text.as_str(), |rest| rest.strip_prefix('.').unwrap_or(rest)).trim_start();
    let (text, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(rest), _) => (rest.trim_end(), Some(0)),
        (_, Some(rest)) => (rest.trim_end(), Some(12)),
        _ => (text, None),
    };
    let (hour, minute) = match text.split_once([':', '.', ',']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "00"),
    };
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<u8>().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
    };
    let exists = hour < 24 && minute < 60 || (hour, minute) == (24, 0);
    exists.then(|| format!("{hour:02}:{minute:02}"))
}

/// Minutes since midnight of a time as it is stored.
pub fn minutes(time: &str) -> Option<i32> {
    let (hour, minute) = time.split_once(':')?;
    Some(hour.parse::<i32>().ok()? * 60 + minute.parse::<i32>().ok()?)
}

impl TimeField {
    /// Reads a time and holds it against its bounds.
    pub fn read(&self, input: &Input) -> Result<Value, Code> {
        let time = parse(input.text()).ok_or(Code::NotATime)?;
        if let Some(min) = self.min.as_ref().filter(|min| time < **min) {
            return Err(Code::TimeTooEarly { min: min.clone() });
        }
        if let Some(max) = self.max.as_ref().filter(|max| time > **max) {
            return Err(Code::TimeTooLate { max: max.clone() });
        }
        Ok(Value::Text(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgives_how_people_write() {
        for (typed, expected) in [
            ("8", "08:00"),
            ("8.30", "08:30"),
            ("08:30", "08:30"),
            ("0830", "08:30"),
            ("830", "08:30"),
            (" 8,30 ", "08:30"),
            ("kl. 8.30", "08:30"),
            ("Kl 8", "08:00"),
            ("0", "00:00"),
            ("23:59", "23:59"),
            ("24.00", "24:00"),
            ("8:30 am", "08:30"),
            ("8.30PM", "20:30"),
            ("12 pm", "12:00"),
            ("12 am", "00:00"),
        ] {
            assert_eq!(parse(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for typed in [
            "", "kl", "åtte", "25", "24.01", "8.60", "8.3", "8.300", "12345", "-8", "+8", "8:", ":30", "13 pm", "0 am",
            "8.30.00", "٨", "åå30",
        ] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn holds_the_bounds() {
        let field = TimeField { min: Some("08:00".into()), max: Some("15:30".into()) };
        let read = |typed: &str| field.read(&Input::Text(typed.to_owned()));
        assert_eq!(read("8"), Ok(Value::Text("08:00".into())));
        assert_eq!(read("1530"), Ok(Value::Text("15:30".into())));
        assert_eq!(read("7.59"), Err(Code::TimeTooEarly { min: "08:00".into() }));
        assert_eq!(read("15.31"), Err(Code::TimeTooLate { max: "15:30".into() }));
        assert_eq!(read("snart"), Err(Code::NotATime));
    }

    #[test]
    fn counts_minutes() {
        assert_eq!(minutes("08:30"), Some(510));
        assert_eq!(minutes("24:00"), Some(1440));
        assert_eq!(minutes("x"), None);
    }
}
