//! The receipt of a submission: that it came, and what it says.

use form::summary::Summary;
use serde::Serialize;

use crate::{
    Error,
    answers::{AnswerWords, Section, sections},
    sheet::{Frame, Sheet},
    writer::{Fact, Pieces, Writer},
};

/// What a receipt says.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// What every paper has; it is from when the submission was received.
    pub sheet: Sheet,
    /// The service's name.
    pub title: String,
    /// The number a citizen quotes.
    pub reference: String,
    /// When the submission was received, as a person reads it, in Norway's time.
    pub received: String,
    /// Who sent it.
    pub sender: String,
    /// For whom, when it isn't the sender.
    pub party: Option<String>,
    /// Those who apply with the sender; none where nobody does.
    pub with: Option<String>,
    /// The answers.
    pub summary: Summary,
    /// The platform's words.
    pub words: ReceiptWords,
}

/// The words a receipt needs, in its language.
#[derive(Clone, Debug)]
pub struct ReceiptWords {
    /// What the paper is: «Kvittering».
    pub heading: String,
    /// Before the reference.
    pub reference: String,
    /// Before the time.
    pub received: String,
    /// Before the sender.
    pub sender: String,
    /// Before the party.
    pub party: String,
    /// Before those who apply with the sender.
    pub with: String,
    /// The words that answers need.
    pub answers: AnswerWords,
}

#[derive(Serialize)]
struct Paper {
    heading: Pieces,
    title: Pieces,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    #[serde(flatten)]
    frame: Frame,
}

/// The receipt as a file that is PDF/A-2a and PDF/UA-1 at once.
///
/// Takes some milliseconds of CPU time: call it where blocking is allowed. The answers leave no trace in memory that
/// outlives the call.
///
/// # Errors
/// None that an answer could cause: whatever cannot be printed is spelt out.
pub fn receipt(receipt: &Receipt) -> Result<Vec<u8>, Error> {
    let ident = format!("receipt {}", receipt.reference);
    receipt.sheet.print("receipt.typ", &ident, |writer| paper(receipt, writer))
}

fn paper(receipt: &Receipt, writer: &mut Writer) -> Paper {
    let Receipt { sheet, title, reference, received, sender, party, with, summary, words } = receipt;
    let mut facts = vec![(&words.reference, reference), (&words.received, received), (&words.sender, sender)];
    facts.extend(party.as_ref().map(|party| (&words.party, party)));
    facts.extend(with.as_ref().map(|with| (&words.with, with)));
    let name = format!("{} – {title} ({reference})", words.heading);
    Paper {
        heading: writer.text(&words.heading),
        title: writer.text(title),
        facts: writer.facts(facts),
        sections: sections(&summary.sections, &words.answers, writer),
        frame: sheet.frame(&name, reference, writer),
    }
}
