//! The pages of those who fill in a draft together, and what other pages say of them.

use super::{Say, html, words};
use crate::{
    components::together::Together,
    pages::citizen::{
        co_applicants::{Asked, CoApplicants, co_applicants},
        invitation::{Invitation, invitation, over},
        my,
    },
};

/// One who takes part and one who was asked, for the one who began it.
pub fn beside(say: Say<'_>) -> Together {
    Together {
        names: vec![say("Ola")],
        waiting: true,
        own: true,
        saved: Some(say("Sist lagret av Ola i dag.")),
        href: "/nb/draft/1/co-applicants".into(),
    }
}

/// Somebody's draft that one is asked to fill in.
pub fn invited(say: Say<'_>) -> Vec<my::Invitation> {
    vec![my::Invitation { id: "2".into(), title: say("Kort"), lang: None, from: say("Kim") }]
}

fn page(say: Say<'_>) -> CoApplicants {
    let asked = |name: &str, what: &str| Asked {
        remove: Some("2".into()),
        name: say(name),
        what: what.into(),
        link: Some(say("https://x.example/nb/invitation/2")),
    };
    CoApplicants {
        title: say("Kort"),
        base: "/draft/1".into(),
        begun_by: None,
        asked: vec![asked("Ola", "Har ikke svart ennå."), Asked { link: None, ..asked("Kim", "Er med.") }],
        room: true,
        typed: [say("Kari"), say("123")],
        wrong: [None, Some(say("Nummeret stemmer ikke."))],
        notice: Some("co-applicants-was-removed"),
    }
}

pub fn pages(say: Say<'_>) -> Vec<(&'static str, String)> {
    let full = CoApplicants { room: false, wrong: [None, None], notice: None, ..page(say) };
    let asked = page(say).asked.into_iter().map(|one| Asked { remove: None, link: None, ..one }).collect();
    let other = CoApplicants { begun_by: Some(say("Kari")), asked, wrong: [None, None], notice: None, ..page(say) };
    let asks =
        Invitation { path: "/invitation/2".into(), title: say("Kort"), from: say("Kari"), party: Some(say("Didrik")) };
    vec![
        ("co_applicants", html(|| co_applicants(page(say), words()))),
        ("co_applicants_full", html(|| co_applicants(full, words()))),
        ("co_applicants_other", html(|| co_applicants(other, words()))),
        ("invitation", html(|| invitation(asks, words()))),
        ("invitation_over", html(|| over(say("Kort"), "invitation-declined", words()))),
    ]
}
