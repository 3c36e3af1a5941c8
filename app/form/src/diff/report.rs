//! The changes as a person reads them in a terminal.

use super::{Change, Mark, Verdict};
use crate::form::{DraftPolicy, Form};

/// The changes by page, each with its verdict, and a count at the end.
pub fn report(changes: &[Change], old: &Form, new: &Form) -> String {
    if changes.is_empty() {
        let what = if old.version == new.version {
            "the files are the same"
        } else {
            "nothing that anyone notices has changed"
        };
        return format!("{}: {what}\n", new.key);
    }
    let mut out = String::new();
    let mut page: Option<&Option<String>> = None;
    for change in changes {
        if page != Some(&change.page) {
            page = Some(&change.page);
            let title = match &change.page {
                None => format!("form {}", new.key),
                Some(page) => format!("page {page}"),
            };
            out.push_str(&format!("{}{title}\n", if out.is_empty() { "" } else { "\n" }));
        }
        line(&mut out, change);
    }
    out.push_str(&format!("\n{}\n", summary(changes)));
    out.push_str(match new.drafts {
        DraftPolicy::Migrate => "",
        DraftPolicy::Pin => "Open drafts stay on the version they began with (drafts: pin).\n",
        DraftPolicy::Stop => "Open drafts can be read but not sent (drafts: stop).\n",
    });
    out
}

fn line(out: &mut String, change: &Change) {
    let mark = match change.mark {
        Mark::Added => '+',
        Mark::Removed => '-',
        Mark::Changed => '~',
    };
    let (verdict, more) = match &change.verdict {
        Verdict::Compatible => ("compatible", None),
        Verdict::DraftsLose(what) => ("drafts lose", Some(("lost", what))),
        Verdict::Breaking(help) => ("BREAKING", Some(("help", help))),
    };
    let at = if change.at.is_empty() { String::new() } else { format!("{}: ", change.at) };
    out.push_str(&format!("  {mark} {verdict:<11}  {at}{}\n", change.what));
    if let Some((word, more)) = more {
        out.push_str(&format!("                 {word}: {more}\n"));
    }
}

fn summary(changes: &[Change]) -> String {
    let count = |is: fn(&Verdict) -> bool| changes.iter().filter(|change| is(&change.verdict)).count();
    let compatible = count(|verdict| *verdict == Verdict::Compatible);
    let lose = count(|verdict| matches!(verdict, Verdict::DraftsLose(_)));
    let breaking = count(|verdict| matches!(verdict, Verdict::Breaking(_)));
    let mut out = vec![format!("{compatible} compatible")];
    if lose > 0 {
        out.push(format!("{lose} where drafts lose answers"));
    }
    out.push(format!("{breaking} breaking"));
    out.join(", ")
}
