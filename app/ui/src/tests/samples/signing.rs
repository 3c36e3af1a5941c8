//! The pages of those who sign, and what others see of them.

use super::{REFERENCE, Say, a_summary, html, words};
use crate::{
    components::signatures::{Signatures, Signer, Waiting},
    pages::citizen::{
        my, receipt,
        sign::{Answer, Answered, Sign, answered, decline, sign},
    },
};

/// Two who must sign: one has, one hasn't.
pub fn waiting(say: Say<'_>) -> Signatures {
    let signer = |name: &str, what: &str| Signer { name: say(name), what: what.into() };
    Signatures {
        people: vec![signer("Kim", "Signerte 25. november 2026 kl. 08:00."), signer("Ola", "Har ikke signert ennå.")],
        waiting: Some(Waiting { until: "8. desember 2026".into(), link: say("https://x.example/nb/case/1/sign") }),
    }
}

/// One to sign, and one that was signed.
pub fn mine(say: Say<'_>) -> Vec<my::Signature> {
    let signature = my::Signature {
        reference: REFERENCE.into(),
        title: say("Kort"),
        lang: None,
        until: Some("8. desember 2026".into()),
        answered: None,
        status: "status-waiting-for-signatures".into(),
    };
    let signed = my::Signature { until: None, answered: Some("Du signerte i går.".into()), ..signature.clone() };
    vec![signature, signed]
}

pub fn pages(say: Say<'_>) -> Vec<(&'static str, String)> {
    let page = Sign {
        title: say("Kort"),
        reference: REFERENCE.into(),
        from: say("Kari"),
        party: Some(say("Didrik")),
        until: "8. desember 2026".into(),
        summary: a_summary(say),
        asks: say("Jeg er enig."),
        unticked: true,
    };
    let over = |answer: Answer| {
        let status = "status-received".into();
        let page = Answered { title: say("Kort"), reference: REFERENCE.into(), answer, status };
        html(|| answered(page, words()))
    };
    let waits = receipt::Receipt {
        title: say("Kort"),
        reference: REFERENCE.into(),
        received: "24. november 2026 kl. 13:00".into(),
        mail: None,
        expected: None,
        awaited: Vec::new(),
        owner: say("Kontoret"),
        signatures: Some(waiting(say)),
        survey: false,
        known: true,
    };
    let time = || "25. november 2026 kl. 08:00".to_owned();
    vec![
        ("receipt_waits", html(|| receipt::receipt(waits, words()))),
        ("sign", html(|| sign(page, words()))),
        ("sign_decline", html(|| decline(say("Kort"), REFERENCE, words()))),
        ("sign_signed", over(Answer::Signed(time()))),
        ("sign_declined", over(Answer::Declined(time()))),
        ("sign_over", over(Answer::Over)),
    ]
}
