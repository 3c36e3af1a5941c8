//! All we have of a person, in words.
//!
//! Somebody with very much gets it in parts: setting a paper takes memory and time by what it says, and neither may be
//! without bounds.

use document::{Block, Chapter};
use form::{Lang, format};
use store::signature::State as Answer;
use ui::Words;

use super::shape::{
    Attachment, Case, Choices, Closed, Decision, Draft, Everything, Invitation, Message, OpenDraft, Person, ReadCase,
    Readers, Signature, Step, Whom,
};
use crate::{
    error::Result,
    handlers::{
        citizen::{case::happened, my::status},
        papers,
    },
    state::AppState,
    written,
};

/// So many drafts and cases stand in a part.
const MOST: usize = 25;
/// So many bytes of text, where not one draft or case alone has more.
const LONGEST: usize = 150_000;

/// A part of all of it, counted from one; nothing, where there are not so many.
pub fn part(state: &AppState, all: &Everything, part: usize, words: Words) -> Result<Option<document::Everything>> {
    // Every name is taken apart, so that one that comes can't be forgotten here.
    let Everything { shape: _, municipality, made_at, person, choices, drafts, cases, signatures, invitations } = all;
    let own = drafts.iter().map(|draft| (true, of_draft(draft, words)));
    let sent = cases.iter().map(|case| (false, of_case(case, words)));
    let mut parts = parts(own.chain(sent));
    let count = parts.len();
    let Some(at) = part.checked_sub(1).filter(|at| *at < count) else { return Ok(None) };
    let (drafts, cases): (Vec<_>, Vec<_>) = parts.swap_remove(at).into_iter().partition(|(is_draft, _)| *is_draft);
    let mut chapters = Vec::new();
    if at == 0 {
        chapters.extend([of_person(person, words), of_choices(choices, words)]);
    }
    for (key, list) in [("my-drafts", drafts), ("my-cases", cases)] {
        chapters.push(list_of(words.t(key), list.into_iter().map(|(_, chapter)| chapter).collect(), words));
    }
    if at == 0 {
        let list = signatures.iter().map(|signature| of_signature(signature, words)).collect();
        chapters.push(list_of(words.t("my-signed"), list, words));
        let list = invitations.iter().map(|invitation| of_invitation(invitation, words)).collect();
        chapters.push(list_of(words.t("everything-invitations"), list, words));
    }
    let made = written::time(made_at, words.lang);
    let mut lead = vec![
        words.with("everything-lead", [("municipality", municipality.into()), ("time", made.clone().into())]),
        words.t("everything-files"),
    ];
    if count > 1 {
        let address = format!("{}{}", state.config.public_address, words.path("/my/everything.pdf?part="));
        let others = (1..=count).filter(|other| *other != part).map(|other| format!("{address}{other}"));
        let others = others.collect::<Vec<_>>().join(" ");
        lead.push(
            words.with(
                "everything-part",
                [("part", part.into()), ("parts", count.into()), ("addresses", others.into())],
            ),
        );
    }
    Ok(Some(document::Everything {
        sheet: papers::sheet(state, words, made_at)?,
        title: words.t("everything-title"),
        foot: person.name.clone().unwrap_or(made),
        lead,
        chapters,
        words: papers::answer_words(words),
    }))
}

/// What can be set at once, in order; at least one part.
fn parts<T>(all: impl Iterator<Item = (T, Chapter)>) -> Vec<Vec<(T, Chapter)>> {
    let mut parts = vec![Vec::new()];
    let mut length = 0;
    for (kind, chapter) in all {
        let own = chapter.length();
        let last = parts.last().map_or(0, Vec::len);
        if last >= MOST || (last > 0 && length + own > LONGEST) {
            parts.push(Vec::new());
            length = 0;
        }
        length += own;
        if let Some(part) = parts.last_mut() {
            part.push((kind, chapter));
        }
    }
    parts
}

fn list_of(title: String, chapters: Vec<Chapter>, words: Words) -> Chapter {
    let blocks = if chapters.is_empty() { vec![Block::Text(words.t("everything-none"))] } else { Vec::new() };
    Chapter { title, blocks, chapters }
}

/// A chapter without parts.
fn plain(title: String, blocks: Vec<Block>) -> Chapter {
    Chapter { title, blocks, chapters: Vec::new() }
}

fn of_person(person: &Person, words: Words) -> Chapter {
    let Person { national_id, name, email, phone } = person;
    let known = [("about-name", name), ("about-number", national_id), ("about-email", email), ("about-phone", phone)];
    let facts = known.map(|(key, known)| (words.t(key), known.clone().unwrap_or_else(|| words.t("about-none"))));
    plain(words.t("about-known"), vec![Block::Facts(facts.into())])
}

fn of_choices(choices: &Choices, words: Words) -> Chapter {
    let Choices { language, no_mail_since } = choices;
    let language = language.as_deref().and_then(Lang::parse).map(|lang| lang.name().to_owned());
    let mail = match no_mail_since {
        Some(since) => format!("{} ({})", words.t("about-mail-off"), written::time(since, words.lang)),
        None => words.t("about-mail-on"),
    };
    let facts = vec![
        (words.t("about-lang"), language.unwrap_or_else(|| words.t("everything-unchosen"))),
        (words.t("about-mail"), mail),
    ];
    plain(words.t("about-choices"), vec![Block::Facts(facts)])
}

/// For whom, where it is somebody else.
fn party(whom: &Whom, words: Words) -> Option<(String, String)> {
    let Whom { kind, name } = whom;
    name.clone().filter(|_| kind != "self").map(|name| (words.t("paper-party"), name))
}

/// With whom, where they are several.
fn beside_them(with: &[String], words: Words) -> Option<(String, String)> {
    (!with.is_empty()).then(|| (words.t("case-co-applicants"), with.join(", ")))
}

fn of_closed(closed: &Closed, words: Words) -> Chapter {
    let Closed { reference, form: _, needs_login: _, title } = closed;
    let title = reference.as_ref().map_or_else(|| title.clone(), |reference| format!("{title} ({reference})"));
    plain(title, vec![Block::Text(words.t("everything-needs-login"))])
}

fn of_draft(draft: &Draft, words: Words) -> Chapter {
    let draft = match draft {
        Draft::Open(draft) => draft,
        Draft::Closed(closed) => return of_closed(closed, words),
    };
    let OpenDraft {
        form: _,
        version: _,
        r#for,
        with,
        begun_at,
        saved_at,
        deleted_on,
        typed: _,
        title,
        summary,
        beside,
        ..
    } = &**draft;
    let mut facts = Vec::from_iter(party(r#for, words));
    facts.extend(beside_them(with, words));
    facts.extend([
        (words.t("everything-begun"), written::time(begun_at, words.lang)),
        (words.t("everything-saved"), written::time(saved_at, words.lang)),
        (words.t("everything-deleted"), written::day(deleted_on, words.lang)),
    ]);
    let blocks = vec![Block::Facts(facts), Block::Answers(summary.sections.clone())];
    let chapters = if beside.is_empty() {
        Vec::new()
    } else {
        let text = Block::Text(words.t("everything-beside-text"));
        vec![plain(words.t("everything-beside"), vec![text, Block::Facts(beside.clone())])]
    };
    Chapter { title: title.clone(), blocks, chapters }
}

fn of_case(case: &Case, words: Words) -> Chapter {
    let case = match case {
        Case::Open(case) => case,
        Case::Closed(closed) => return of_closed(closed, words),
    };
    // What was attached stands among the answers.
    let ReadCase {
        reference,
        form: _,
        version: _,
        service,
        r#for,
        with,
        status: stands,
        received_at,
        due_on,
        answers: _,
        attachments: _,
        messages,
        decision,
        history,
        opened_by,
        summary,
    } = &**case;
    let lang = words.lang;
    let mut facts = Vec::from_iter(party(r#for, words));
    facts.extend(beside_them(with, words));
    facts.push((words.t("queue-status"), words.t(&status(*stands))));
    facts.push((words.t("queue-received"), written::time(received_at, lang)));
    facts.extend(due_on.as_deref().map(|day| (words.t("queue-due"), written::day(day, lang))));
    let mut chapters = vec![plain(words.t("case-sent"), vec![Block::Answers(summary.sections.clone())])];
    if !messages.is_empty() {
        let messages = messages.iter().map(|message| of_message(message, words)).collect();
        chapters.push(Chapter { title: words.t("case-messages"), blocks: Vec::new(), chapters: messages });
    }
    chapters.extend(decision.as_ref().map(|decision| of_decision(decision, words)));
    let steps = history.iter().map(|step| {
        let Step { what, by, at, detail } = step;
        let what = happened(what, detail.as_deref(), words);
        let text = by.as_ref().map_or_else(|| what.clone(), |by| format!("{what} · {by}"));
        (written::time(at, lang), text)
    });
    chapters.push(plain(words.t("case-history"), vec![Block::Facts(steps.collect())]));
    let readers: Vec<_> =
        opened_by.iter().map(|Readers { day, names }| (written::day(day, lang), names.join(", "))).collect();
    let readers = match readers.as_slice() {
        [] => vec![Block::Text(words.t("case-readers-none"))],
        _ => vec![Block::Text(words.t("case-readers-text")), Block::Facts(readers)],
    };
    chapters.push(plain(words.t("case-readers"), readers));
    Chapter { title: format!("{service} ({reference})"), blocks: vec![Block::Facts(facts)], chapters }
}

fn of_message(message: &Message, words: Words) -> Chapter {
    let Message { from: _, author, text, at, attachments, own } = message;
    let author = if *own { words.t("case-you") } else { author.clone() };
    let mut blocks = vec![Block::Text(text.clone())];
    if !attachments.is_empty() {
        let files: Vec<_> = attachments.iter().map(|file| of_file(file, words.lang)).collect();
        blocks.push(Block::Facts(vec![(words.t("everything-attached"), files.join(", "))]));
    }
    plain(format!("{author}, {}", written::time(at, words.lang)), blocks)
}

fn of_file(file: &Attachment, lang: Lang) -> String {
    let Attachment { name, kind: _, size } = file;
    format!("{name} ({})", format::size(*size, lang))
}

fn of_decision(decision: &Decision, words: Words) -> Chapter {
    let Decision { outcome, reasons, decided_by, decided_at, opened_at } = decision;
    let outcome = words.t(&format!("outcome-{}", outcome.word()));
    let time = written::time(decided_at, words.lang);
    let by = words.with("decision-by", [("name", decided_by.into()), ("time", time.into())]);
    let opened = opened_at.as_deref().map(|at| written::time(at, words.lang));
    let opened = opened.map(|time| Block::Text(words.with("decision-opened", [("time", time.into())])));
    let mut blocks =
        vec![Block::Facts(vec![(words.t("case-outcome"), outcome)]), Block::Text(reasons.clone()), Block::Text(by)];
    blocks.extend(opened);
    plain(words.t("decision-title"), blocks)
}

/// The language of what somebody is told.
fn told_in(code: Option<&str>, words: Words) -> Option<(String, String)> {
    code.and_then(Lang::parse).map(|lang| (words.t("about-lang"), lang.name().to_owned()))
}

fn of_signature(signature: &Signature, words: Words) -> Chapter {
    let Signature { reference, form: _, answer, named_as, told_at, language, read_at, answered_at, title } = signature;
    let time = |at: &Option<String>| at.as_deref().map(|at| written::time(at, words.lang));
    let answered = time(answered_at).unwrap_or_default();
    let answer = match answer {
        Answer::Waiting => words.t("everything-unanswered"),
        Answer::Signed => words.with("sign-signed", [("time", answered.into())]),
        Answer::Declined => words.with("sign-declined", [("time", answered.into())]),
    };
    let mut facts = vec![(words.t("everything-named"), named_as.clone())];
    facts.extend(told_at.clone().map(|address| (words.t("everything-told"), address)));
    facts.extend(told_in(language.as_deref(), words));
    facts.extend(time(read_at).map(|time| (words.t("everything-read"), time)));
    plain(format!("{title} ({reference})"), vec![Block::Facts(facts), Block::Text(answer)])
}

fn of_invitation(invitation: &Invitation, words: Words) -> Chapter {
    let Invitation { form: _, answer, named_as, told_at, language, asked_at, answered_at, title } = invitation;
    let mut facts = vec![
        (words.t("everything-named"), named_as.clone()),
        (words.t("everything-asked"), written::time(asked_at, words.lang)),
    ];
    facts.extend(told_at.clone().map(|address| (words.t("everything-told"), address)));
    facts.extend(told_in(language.as_deref(), words));
    facts.extend(answered_at.as_deref().map(|at| (words.t("everything-answered"), written::time(at, words.lang))));
    let answer = match *answer {
        "waiting" => "everything-unanswered",
        "accepted" => "everything-joined",
        "declined" => "invitation-declined",
        "left" => "invitation-left",
        _ => "invitation-removed",
    };
    plain(title.clone(), vec![Block::Facts(facts), Block::Text(words.t(answer))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(length: usize) -> ((), Chapter) {
        ((), plain(String::new(), vec![Block::Text("x".repeat(length))]))
    }

    fn sizes(lengths: impl IntoIterator<Item = usize>) -> Vec<usize> {
        parts(lengths.into_iter().map(chapter)).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_part_has_bounds() {
        assert_eq!(sizes([]), [0], "somebody without anything gets a paper all the same");
        assert_eq!(sizes([1; MOST]), [MOST]);
        assert_eq!(sizes([1; 2 * MOST + 1]), [MOST, MOST, 1]);
        assert_eq!(sizes([LONGEST / 2, LONGEST / 2, 1, LONGEST * 2, 1]), [2, 1, 1, 1]);
    }
}
