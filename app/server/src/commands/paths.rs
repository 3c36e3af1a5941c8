//! `skranke check --paths`: every way through the forms.

use clap::ValueEnum;
use form::{
    Form, Lang,
    paths::{self, Said},
};
use jiff::civil::Date;

/// How the ways are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// A list for a terminal.
    List,
    /// A graph in Mermaid's language.
    Mermaid,
    /// A picture.
    Svg,
}

/// The ways through a form.
pub fn show(form: &Form, today: Date, shape: Shape) -> String {
    let found = paths::walk(form, today);
    match shape {
        Shape::List => paths::list(&found, form, Lang::Nb),
        Shape::Mermaid => paths::mermaid(&found, form, Lang::Nb),
        Shape::Svg => paths::svg(&found, form, Lang::Nb, &Said::english()),
    }
}
