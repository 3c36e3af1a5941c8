//! The decision of a case, as a letter: what was decided, why, by whom, and how to appeal (forvaltningsloven §§ 23–27).

use serde::Serialize;

use crate::{
    Error,
    sheet::{Frame, Sheet},
    writer::{Fact, Pieces, Writer},
};

/// What a decision says.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What every paper has; it is from when it was decided.
    pub sheet: Sheet,
    /// The unit that decided, where the service names one.
    pub unit: Option<String>,
    /// The party's name, and those of others who applied with them.
    pub to: Vec<String>,
    /// Who applied for the party, when somebody else did.
    pub sender: Option<String>,
    /// The number a citizen quotes.
    pub reference: String,
    /// The day of the decision, as a person reads it.
    pub day: String,
    /// The day the application was received, as a person reads it.
    pub received: String,
    /// What it is about, with the service's name: «Vedtak: Ledsagerbevis».
    pub title: String,
    /// What was decided, in a sentence.
    pub outcome: String,
    /// The decision that was appealed, in a sentence, where this one answers an appeal.
    pub appealed: Option<String>,
    /// Why, as it was written: paragraphs and lines.
    pub reasons: String,
    /// How to appeal, a paragraph each.
    pub appeal: Vec<String>,
    /// How to see the case.
    pub access: String,
    /// Whom to ask.
    pub contact: Option<String>,
    /// Who decided.
    pub by: String,
    /// The platform's words.
    pub words: DecisionWords,
}

/// The words a decision needs, in its language.
#[derive(Clone, Debug)]
pub struct DecisionWords {
    /// Before the sender.
    pub sender: String,
    /// Before the reference.
    pub reference: String,
    /// Before the day of the decision.
    pub day: String,
    /// Before the day the application was received.
    pub received: String,
    /// Above the reasons.
    pub reasons: String,
    /// Above how to appeal.
    pub appeal: String,
    /// Above how to see the case.
    pub access: String,
    /// Above whom to ask.
    pub contact: String,
    /// Before the name of who decided: «Med hilsen».
    pub regards: String,
    /// Why nobody has signed by hand.
    pub unsigned: String,
}

#[derive(Serialize)]
struct Paper {
    unit: Option<Pieces>,
    to: Vec<Pieces>,
    facts: Vec<Fact>,
    title: Pieces,
    outcome: Pieces,
    appealed: Option<Pieces>,
    parts: Vec<Part>,
    closing: Vec<Pieces>,
    unsigned: Pieces,
    #[serde(flatten)]
    frame: Frame,
}

/// Paragraphs under a heading.
#[derive(Serialize)]
struct Part {
    title: Pieces,
    paragraphs: Vec<Vec<Pieces>>,
}

/// The decision as a file that is PDF/A-2a and PDF/UA-1 at once.
///
/// Takes some milliseconds of CPU time: call it where blocking is allowed. Nothing of it stays in memory.
///
/// # Errors
/// None that its reasons could cause: whatever cannot be printed is spelt out.
pub fn decision(decision: &Decision) -> Result<Vec<u8>, Error> {
    let ident = format!("decision {}", decision.reference);
    decision.sheet.print("decision.typ", &ident, |writer| paper(decision, writer))
}

fn paper(decision: &Decision, writer: &mut Writer) -> Paper {
    let Decision { sheet, words, reference, .. } = decision;
    let mut facts =
        vec![(&words.reference, reference), (&words.day, &decision.day), (&words.received, &decision.received)];
    facts.extend(decision.sender.as_ref().map(|sender| (&words.sender, sender)));
    let mut part = |title: &str, texts: &[String]| Part {
        title: writer.text(title),
        paragraphs: texts.iter().flat_map(|text| writer.paragraphs(text)).collect(),
    };
    let mut parts = vec![
        part(&words.reasons, std::slice::from_ref(&decision.reasons)),
        part(&words.appeal, &decision.appeal),
        part(&words.access, std::slice::from_ref(&decision.access)),
    ];
    parts.extend(decision.contact.as_ref().map(|contact| part(&words.contact, std::slice::from_ref(contact))));
    let closing = [&words.regards, &decision.by].into_iter().chain(&decision.unit).chain([&sheet.municipality]);
    Paper {
        unit: decision.unit.as_ref().map(|unit| writer.text(unit)),
        to: writer.texts(&decision.to),
        facts: writer.facts(facts),
        title: writer.text(&decision.title),
        outcome: writer.text(&decision.outcome),
        appealed: decision.appealed.as_ref().map(|appealed| writer.text(appealed)),
        parts,
        closing: writer.texts(closing),
        unsigned: writer.text(&words.unsigned),
        frame: sheet.frame(&format!("{} ({reference})", decision.title), reference, writer),
    }
}
