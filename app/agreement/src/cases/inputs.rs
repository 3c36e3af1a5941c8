//! Inputs as people type them, each with the reader of its field's kind.

use form::{Input, Inputs, field::Reader};

use super::{Random, file};

impl Random {
    /// An input and its reader; one in twelve is meant for another.
    pub(super) fn reading(&mut self) -> (Reader, Input) {
        let reader = self.reader(2);
        let input = match self.below(12) {
            0 => {
                let other = self.reader(1);
                self.input(&other)
            }
            _ => self.input(&reader),
        };
        (reader, input)
    }

    fn reader(&mut self, depth: usize) -> Reader {
        match self.below(if depth == 0 { 21 } else { 23 }) {
            0 => Reader::Text,
            1 => Reader::Email,
            2 => Reader::Phone,
            3 => Reader::Digits,
            4..=7 => Reader::Number { decimals: u32::try_from(self.below(4)).unwrap_or(0) },
            8 => Reader::Bool,
            9 => Reader::Many,
            10 | 11 => Reader::Date,
            12 => Reader::Address,
            13 => Reader::Files,
            14 => Reader::Month,
            15 => Reader::Time,
            16 => Reader::Period,
            17 => Reader::Person,
            18 => Reader::Organisation,
            19 => Reader::Property,
            20 => Reader::Matrix(vec!["hjelp".to_owned(), "tid".to_owned()]),
            21 => Reader::Rows(self.columns(depth)),
            _ => Reader::Table { rows: vec!["leie".to_owned(), "mat".to_owned()], columns: self.columns(depth) },
        }
    }

    fn columns(&mut self, depth: usize) -> Vec<(String, Reader)> {
        (0..3).map(|at| (format!("k{at}"), self.reader(depth - 1))).collect()
    }

    fn input(&mut self, reader: &Reader) -> Input {
        match reader {
            Reader::Many => Input::Many((0..self.below(4)).map(|_| self.word()).collect()),
            Reader::Files => Input::Files((0..self.below(3)).map(file).collect()),
            Reader::Address => self.parts(&["street", "postcode", "town"], |random, part| match part {
                "postcode" => (1_000 + random.below(9_000)).to_string(),
                _ => random.word(),
            }),
            Reader::Date if self.below(2) == 0 => self.day(),
            Reader::Period => Input::Parts(["from", "to"].map(|end| (end.to_owned(), self.day())).into()),
            Reader::Month if self.below(2) == 0 => self.parts(&["month", "year"], Random::of_date),
            Reader::Person | Reader::Organisation => self.parts(&["name", "number"], |random, part| match part {
                "name" => random.word(),
                _ => random.typed(&Reader::Digits),
            }),
            Reader::Property => {
                self.parts(&["gnr", "bnr", "fnr", "snr"], |random, _| random.typed(&Reader::Number { decimals: 0 }))
            }
            Reader::Matrix(rows) => {
                Input::Parts(rows.iter().map(|row| (row.clone(), Input::Text(self.word()))).collect())
            }
            Reader::Rows(columns) => Input::Rows((0..self.below(4)).map(|_| self.cells(columns)).collect()),
            Reader::Table { rows, columns } => {
                let rows = rows.iter().map(|key| (key.clone(), Input::Parts(self.cells(columns))));
                Input::Parts(rows.collect())
            }
            reader => Input::Text(self.typed(reader)),
        }
    }

    fn day(&mut self) -> Input {
        self.parts(&["day", "month", "year"], Random::of_date)
    }

    fn of_date(&mut self, part: &str) -> String {
        let typed = match part {
            "day" => self.below(33),
            "month" => self.below(14),
            _ => 1_780 + self.below(300),
        };
        typed.to_string()
    }

    fn cells(&mut self, columns: &[(String, Reader)]) -> Inputs {
        let mut cells: Inputs = columns.iter().map(|(name, reader)| (name.clone(), self.input(reader))).collect();
        cells.retain(|_, _| self.below(6) != 0);
        cells
    }

    fn parts(&mut self, names: &[&str], typed: fn(&mut Self, &str) -> String) -> Input {
        Input::Parts(names.iter().map(|name| ((*name).to_owned(), Input::Text(typed(self, name)))).collect())
    }

    /// A text for a reader, sometimes with one character changed, added or missing.
    fn typed(&mut self, reader: &Reader) -> String {
        let text = match reader {
            Reader::Number { .. } => self.typed_number(),
            Reader::Date => self.typed_date(),
            Reader::Email => self.of(&["kari@example.no", "a.b+c@x.example.org", "kari@", "Kari <k@e.no>"]).to_owned(),
            Reader::Phone => self.of(&["99988777", "+47 22 86 44 00", "0047 999 88 777", "+46-8-1234567"]).to_owned(),
            Reader::Digits => self.of(&["15869099926", "974 760 673", "1234.56.78903", "150585-12345"]).to_owned(),
            Reader::Time => self.of(&["08:30", "8.30", "0830", "8", "24:00", "24:01", "kl. 9", "12.60"]).to_owned(),
            Reader::Bool => self.of(&["yes", "no", "ja", "true", "on"]).to_owned(),
            _ => self.word(),
        };
        match self.below(5) {
            0 => self.spoilt(&text),
            _ => text,
        }
    }

    fn spoilt(&mut self, text: &str) -> String {
        let mut characters: Vec<char> = text.chars().collect();
        let at = self.below(characters.len() + 1);
        let odd = [' ', '\u{a0}', '.', ',', '-', '\u{2212}', '9', 'x', '\u{200b}', '\u{7}'][self.below(10)];
        match self.below(3) {
            0 => characters.insert(at, odd),
            1 if at < characters.len() => characters[at] = odd,
            _ => drop(characters.drain(at.min(characters.len().saturating_sub(1))..characters.len().min(at + 1))),
        }
        characters.into_iter().collect()
    }

    fn typed_number(&mut self) -> String {
        let mut out = self.of(&["", "", "", "-", "\u{2212}", "kr ", "+"]).to_owned();
        for group in 0..=self.below(4) {
            if group > 0 {
                out.push_str(self.of(&["", " ", ".", ",", "\u{a0}", "\u{2009}"]));
            }
            let digits = self.below(1_000);
            out.push_str(&if self.below(3) == 0 { digits.to_string() } else { format!("{digits:03}") });
        }
        out.push_str(self.of(&["", "", ",5", ".25", ",125", ",-", " kr", " %", " kroner"]));
        out
    }

    fn typed_date(&mut self) -> String {
        let (day, month) = (self.below(33), self.below(14));
        let year = if self.below(3) == 0 { self.below(100) } else { 1_780 + self.below(300) };
        let mark = self.of(&[".", "/", "-", " ", ". "]);
        match self.below(3) {
            0 => format!("{year}{mark}{month:02}{mark}{day:02}"),
            1 => format!("{day:02}{mark}{month:02}{mark}{year:02}"),
            _ => format!("{day}{mark}{month}{mark}{year}"),
        }
    }
}
