//! What every paper has: its language, whose it is, when it is from, and the foot of its pages.

use form::Lang;
use serde::Serialize;

use crate::{
    Error,
    glyphs::Reach,
    press,
    writer::{Pieces, Writer},
};

/// What every paper has.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The language of the words and the labels.
    pub lang: Lang,
    /// Whose paper it is.
    pub municipality: String,
    /// The file's date of creation.
    pub at: jiff::Timestamp,
    /// The foot of a page, with `{page}` and `{pages}` in the numbers' places.
    pub page: String,
    /// Explains `[U+1F600]` where a character could not be printed; `{code}` stands for the example.
    pub spelt_out: String,
}

/// A sheet as the data a template reads.
#[derive(Serialize)]
pub struct Frame {
    lang: &'static str,
    municipality: Pieces,
    name: String,
    foot: String,
    page: Vec<String>,
    note: Option<Pieces>,
}

impl Sheet {
    /// The data of the sheet of a paper with a name and something for its foot. Made last: it explains what was spelt out.
    pub(crate) fn frame(&self, name: &str, foot: &str, writer: &mut Writer) -> Frame {
        let municipality = writer.text(&self.municipality);
        let name = writer.line(name);
        let foot = writer.line(&format!("{} · {foot}", self.municipality));
        let page = self.page(writer);
        let code = writer.spelt_out().map(str::to_owned);
        let note = code.map(|code| writer.text(&self.spelt_out.replace("{code}", &code)));
        Frame { lang: self.lang.code(), municipality, name, foot, page, note }
    }

    /// The foot in three parts, for the two numbers between them; whatever the words say, both numbers stand.
    fn page(&self, writer: &mut Writer) -> Vec<String> {
        let (before, rest) = self.page.split_once("{page}").unwrap_or(("", ""));
        let (between, after) = rest.split_once("{pages}").unwrap_or((" / ", ""));
        [before, between, after].iter().map(|part| writer.line(part)).collect()
    }

    /// The paper that a template makes of data.
    pub(crate) fn print<D: Serialize>(
        &self,
        template: &str,
        ident: &str,
        data: impl Fn(&mut Writer) -> D,
    ) -> Result<Vec<u8>, Error> {
        let print = |reach| {
            let data = data(&mut Writer::new(reach, self.lang));
            let data = serde_json::to_vec(&data).map_err(|error| Error::Set(error.to_string()))?;
            press::print(template, data, ident, self.at)
        };
        // What a font covers letter by letter can still fail when the letters combine; then only the sure ones are printed.
        print(Reach::Fonts).or_else(|_| print(Reach::Sure))
    }
}
