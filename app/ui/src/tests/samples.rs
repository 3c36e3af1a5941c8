//! A small sample of every page. `say` gives the words of people and authors: as they are for the snapshots, something
//! hostile for the test that none of them becomes markup.

mod signing;
mod together;

use std::sync::Arc;

use form::{
    Form, Input, Inputs, Journey, Lang, Text,
    field::file::{File, FileKind},
    form::{Contact, Period, Service, Unit},
    summary::{Group, Line, Section, Shown, Summary, Table},
    value::FileRef,
};
use jiff::civil::date;

use super::markup::html;
use crate::{
    components::{
        awaited,
        linked::{Family, Linked},
        timeline::Step,
    },
    pages::{author, caseworker, citizen, error, mailbox},
    shell::{Frame, Share, Site, Who, shell},
    words::Words,
};

/// The words of people and authors.
pub type Say<'a> = &'a dyn Fn(&str) -> String;

const FORM: &str = include_str!("sample.yaml");
const REFERENCE: &str = "2026-BCDFGH";

fn words() -> Words {
    Words::of(Lang::Nb)
}

/// Every page by its name.
pub fn pages(say: Say<'_>) -> Vec<(&'static str, String)> {
    let mut out = vec![("shell", in_shell(say))];
    out.extend(before_sending(say));
    out.extend(after_sending(say));
    out.extend(signing::pages(say));
    out.extend(together::pages(say));
    out.extend(of_caseworkers(say));
    out.extend(of_authors(say));
    out.push(("error", html(|| error::error_page(an_error(), words()))));
    out.push(("mailbox", html(|| mailbox::mailbox(vec![a_mail(say)], words()))));
    out
}

fn a_site(say: Say<'_>) -> Site {
    Site {
        municipality: say("Sandvik kommune"),
        accessibility_statement: "https://uustatus.no/nb/erklaringer".into(),
        help_email: say("hjelp@sandvik.example"),
        help_phone: say("51 00 00 00"),
        assets: "/static/0".into(),
        look: None,
        demo: true,
        authors: "skjema".into(),
    }
}

fn in_shell(say: Say<'_>) -> String {
    let who = Who {
        name: say("Berit Prøvestad"),
        party: Some(say("Prøvestad skolekorps")),
        employee: false,
        groups: Vec::new(),
    };
    let frame = Frame {
        site: Arc::new(a_site(say)),
        words: words(),
        title: say("Tittel"),
        path: Some("/my".into()),
        langs: Lang::ALL.to_vec(),
        who: Some(who),
        share: Some(Share {
            base: "https://skjema.sandvik.example".into(),
            description: say("Hva siden er."),
            data: Some("/service/kort.jsonld".into()),
        }),
        islands: true,
    };
    html(|| shell(frame, say("Innhold")))
}

fn before_sending(say: Say<'_>) -> Vec<(&'static str, String)> {
    use citizen::{front, party, review, service, stale};
    let form = a_form(say);
    let item = front::Item { key: "kort".into(), lang: Some(Lang::En), title: say("Kort"), summary: say("Et kort.") };
    let all = front::Front {
        query: String::new(),
        theme: None,
        life_event: None,
        found: vec![item],
        suggestion: None,
        themes: vec![("helse-og-omsorg".into(), 1)],
        life_events: vec![("flytte".into(), 1)],
    };
    let none = front::Front { query: say("krot"), found: Vec::new(), suggestion: Some(say("kort")), ..all.clone() };
    let party = party::Option { value: "0".into(), name: say("Didrik Demodal"), why: "party-why-parent" };
    let choice = party::PartyPage {
        options: vec![party],
        down: vec!["party-down-altinn"],
        action: "/nb/service/kort/start".into(),
        missing: true,
    };
    let difference = stale::Difference { label: say("Navn"), saved: say("Kari"), yours: say("Ola") };
    let stale = stale::Stale {
        differences: vec![difference],
        address: "/nb/draft/1/soker".into(),
        revision: 3,
        pairs: vec![("navn".into(), say("Ola"))],
        saved: Some(say("Sist lagret av Kim i dag.")),
        files: true,
    };
    vec![
        ("front", html(|| front::front(all, &a_site(say), words()))),
        ("front_found_nothing", html(|| front::front(none, &a_site(say), words()))),
        (
            "service",
            html(|| {
                service::service_page(
                    &form,
                    &a_service(say),
                    Some("1".into()),
                    jiff::civil::date(2026, 11, 27),
                    words(),
                    Some(words()),
                )
            }),
        ),
        ("party", html(|| party::party_page(choice, words()))),
        ("form_page", form_page(&form, say)),
        ("stale", html(|| stale::stale(stale, words()))),
        ("exit", an_exit(say)),
        ("review", html(|| review::review(a_review(say), words()))),
    ]
}

fn after_sending(say: Say<'_>) -> Vec<(&'static str, String)> {
    use citizen::{about, case, my, receipt, survey, withdraw};
    let receipt = receipt::Receipt {
        title: say("Kort"),
        reference: REFERENCE.into(),
        received: "24. november 2026 kl. 13:00".into(),
        mail: Some(say("kari@example.org")),
        expected: Some("22. desember 2026".into()),
        awaited: vec![say("Attest: innen 8. desember 2026")],
        owner: say("Kontoret"),
        signatures: None,
        survey: true,
        known: true,
    };
    let draft = my::Draft {
        id: "1".into(),
        title: say("Kort"),
        lang: Some(Lang::En),
        party: Some(say("Didrik Demodal")),
        saved: "i går".into(),
        begun_by: None,
        days_left: 1,
    };
    let sent = my::Case {
        reference: REFERENCE.into(),
        title: say("Kort"),
        lang: None,
        received: "24. november 2026".into(),
        status: "status-waiting-for-applicant".into(),
        waits: Some(my::Waits::Answer),
    };
    let done =
        my::Case { reference: "2026-BCDFGJ".into(), waits: None, status: "status-decided".into(), ..sent.clone() };
    let files = Some(my::Waits::Files("8. desember 2026".into()));
    let later = my::Case { reference: "2026-BCDFGK".into(), waits: files, ..sent.clone() };
    let mine = my::My {
        saved: true,
        deleted: false,
        drafts: vec![my::Draft { begun_by: Some(say("Kim")), ..draft.clone() }, draft],
        cases: vec![sent, later, done],
        left: false,
        invitations: together::invited(say),
        signatures: signing::mine(say),
    };
    let message = case::Message {
        author: say("Marit"),
        own: false,
        body: say("Hvor mange?"),
        at: "i går".into(),
        files: vec![a_file(say)],
    };
    let decision = case::Decision {
        outcome: "granted",
        reasons: say("Vilkårene er oppfylt."),
        by: say("Marit"),
        at: "24. november 2026".into(),
        opened: Some("25. november 2026 kl. 08:00".into()),
        how_to_appeal: Some(say("Du kan klage innen 15. desember 2026.")),
        appeal: true,
    };
    let case = case::CasePage {
        title: say("Kort"),
        reference: REFERENCE.into(),
        status: "status-waiting-for-applicant".into(),
        expected: Some("22. desember 2026".into()),
        messages: vec![message],
        others: vec![say("Kim")],
        signatures: Some(signing::waiting(say)),
        anew: None,
        writes: true,
        open: true,
        asked: true,
        problem: Some("case-text-long"),
        file_problem: Some(say("Filen er for stor.")),
        awaited: vec![an_awaited("attest", false, say), an_awaited("fullmakt", true, say)],
        awaited_problem: Some(("fullmakt".into(), say("Legg ved filen."))),
        typed: say("Vi er tre"),
        notice: Some("case-answer-received"),
        family: a_family(say),
        decision: Some(decision),
        steps: vec![a_step(say)],
        readers: vec![("24. november 2026".into(), vec![say("Marit"), say("Oda")])],
        summary: a_short_summary(say),
        survey: true,
        session: 1800,
    };
    let known = about::About {
        saved: true,
        known: vec![("about-name", say("Kari"), "about-from-login")],
        parties: vec![(say("Didrik"), "party-why-parent")],
        parties_missing: true,
        lang: Lang::Nb,
        mail: false,
    };
    let taken_back = withdraw::Withdraw { title: say("Kort"), reference: REFERENCE.into(), kept: "5 år".into() };
    let (form, inputs) = (a_form(say), some_inputs(say));
    let journey = Journey::new(&form, &inputs, date(2026, 11, 24));
    let problems = journey.steps[0].problems.clone();
    vec![
        ("receipt", html(|| receipt::receipt(receipt, words()))),
        ("my", html(|| my::my(mine, words()))),
        ("case", html(|| case::case_page(case, words()))),
        ("survey", html(|| survey::survey(&journey, &inputs, &problems, "/nb/case/1/survey".into(), words()))),
        ("about", html(|| about::about(known, words()))),
        ("withdraw", html(|| withdraw::withdraw(taken_back, words()))),
        ("survey_thanks", html(|| survey::thanks("/nb/case/1".into(), words()))),
    ]
}

fn of_caseworkers(say: Say<'_>) -> Vec<(&'static str, String)> {
    use caseworker::{case, queue};
    let row = queue::Row {
        reference: REFERENCE.into(),
        title: say("Kort"),
        status: "status-received".into(),
        received: "24. november 2026".into(),
        due: Some("22. desember 2026".into()),
        late: true,
        assignee: Some(say("Marit")),
    };
    let listed = queue::Queue { key: "vest".into(), title: say("Kort vest"), received: 1, open: 2 };
    let list = queue::QueuePage {
        queues: vec![listed],
        current: Some("vest".into()),
        closed: false,
        rows: vec![row],
        next: Some("/nb/queue?queue=vest&after=2026-BCDFGH".into()),
    };
    let refused = case::Refused {
        form: "decide".into(),
        problems: vec![("f-outcome", "case-outcome-empty")],
        file_problem: None,
        text: say("Fordi"),
        outcome: String::new(),
    };
    let case = case::CasePage {
        title: say("Kort"),
        reference: REFERENCE.into(),
        letters: vec!["granted"],
        queue: (say("Kort vest"), "vest".into()),
        status: "status-in-progress".into(),
        family: a_family(say),
        decision: Some(case::Decision {
            outcome: "outcome-granted".into(),
            reasons: say("Vilkårene er oppfylt."),
            opened: Some("25. november 2026 kl. 08:00".into()),
        }),
        received: "24. november 2026 kl. 13:00".into(),
        due: Some("22. desember 2026".into()),
        awaited: vec![say("Attest: innen 8. desember 2026")],
        co_applicants: vec![say("Kim (158690 10240)")],
        sender: say("Kari"),
        reachable: true,
        no_mail: true,
        party: Some(say("Didrik")),
        assignee: Some(say("Marit")),
        own: true,
        open: true,
        waiting: true,
        revision: 2,
        notice: Some(("notice-taken-by".into(), Some(say("Oda")))),
        refused,
        messages: vec![case::Message {
            kind: "note",
            author: say("Marit"),
            body: say("Ring"),
            at: "i går".into(),
            files: vec![a_file(say)],
        }],
        signatures: None,
        steps: vec![a_step(say)],
        summary: a_short_summary(say),
    };
    vec![("queue", html(|| queue::queue_page(list, words()))), ("worked_case", html(|| case::case_page(case, words())))]
}

fn an_error() -> error::ErrorPage {
    error::ErrorPage {
        name: "internal",
        next: Some(("/nb/draft/1/soker".into(), "error-try-again")),
        others: vec![("/nb/my".into(), "error-to-my")],
        number: Some("1234abcd".into()),
    }
}

fn a_mail(say: Say<'_>) -> mailbox::Mail {
    mailbox::Mail { to: say("kari@example.org"), subject: say("Emne"), body: say("Hei!\n\nTekst"), at: "i går".into() }
}

fn a_step(say: Say<'_>) -> Step {
    Step { what: say("Skjemaet er mottatt"), who: Some(say("Marit")), at: "24. november 2026".into() }
}

/// A form of one page on which a question depends on another.
fn a_form(say: Say<'_>) -> Form {
    let mut file = FORM.to_owned();
    while let Some((before, rest)) = file.split_once('«') {
        let (words, after) = rest.split_once('»').unwrap();
        file = format!("{before}{}{after}", serde_json::to_string(&say(words)).unwrap());
    }
    form::file::read_stored("kort", file.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"))
}

fn some_inputs(say: Say<'_>) -> Inputs {
    [("navn", say("Kari")), ("hvem", "barn".into())].map(|(name, text)| (name.into(), Input::Text(text))).into()
}

fn form_page(form: &Form, say: Say<'_>) -> String {
    let inputs = some_inputs(say);
    let journey = Journey::new(form, &inputs, date(2026, 11, 24));
    let page = citizen::form_page::FormPage {
        words: words(),
        form,
        journey: &journey,
        step: &journey.steps[0],
        inputs: &inputs,
        problems: &journey.steps[0].problems,
        warnings: &[],
        may_leave: true,
        notes: &[("navn".to_owned(), "fetched-population")].into(),
        notice: None,
        earlier: Some(citizen::earlier::Earlier::Offered(say("3. mars 2026"))),
        base: "/draft/1",
        revision: 3,
        saved: Some(say("Sist lagret kl. 13:00.")),
        live: Some(citizen::form_page::Live { session: 1800, seal: say("ab") }),
        registers: Default::default(),
        together: Some(together::beside(say)),
        back_to_review: true,
    };
    html(|| citizen::form_page::form_page(&page))
}

fn of_authors(say: Say<'_>) -> Vec<(&'static str, String)> {
    use author::{form, forms, preview};
    let said = forms::Said {
        error: true,
        place: "forms/kort/form.yaml:3:5".into(),
        message: say("there is no field `hvm`"),
        help: say("did you mean `hvem`?"),
    };
    let row = forms::Row {
        key: "kort".into(),
        title: say("Kort"),
        state: forms::State::Held,
        version: "0123abcd".into(),
        drafts: 2,
        submissions: 17,
    };
    let broken = forms::Row { state: forms::State::Broken, ..row.clone() };
    let list = forms::FormsPage { folder: "forms".into(), rows: vec![row, broken], said: vec![said.clone()] };
    let version = form::Version {
        name: "0123abcd".into(),
        since: "24. november 2026 kl. 13:00".into(),
        drafts: 2,
        submissions: 17,
        live: true,
    };
    let one = form::FormPage {
        key: "kort".into(),
        title: say("Kort"),
        state: forms::State::Warned,
        policy: "author-migrate",
        versions: vec![version],
        said: vec![said],
        tests: 3,
        size: (2, 7),
        survey: false,
        checked: Some(form::Checked { at: "27. november 2026 kl. 11.02".into(), states: 42, findings: 0 }),
        paths: Some((say("soker → sted"), "<svg role=\"img\"><title>Kort</title></svg>".into())),
        changes: Some(say("+ sted")),
    };
    let sheet =
        |name: &str, shown| preview::Sheet { title: say(name), src: "/nb/author/kort/with/empty/soker".into(), shown };
    let side_by_side = preview::Preview {
        key: "kort".into(),
        title: say("Kort"),
        version: "0123abcd".into(),
        answers: vec![preview::Answers { value: "empty".into(), label: say("Ingen svar") }],
        chosen: "empty".into(),
        sheets: vec![sheet("Hvem", true), sheet("Hvor", false)],
        script: "/static/0/preview.js".into(),
    };
    vec![
        ("authors_forms", html(|| forms::forms_page(list, words()))),
        ("authors_form", html(|| form::form_page(one, words()))),
        ("preview", html(|| preview::preview(side_by_side, words()))),
    ]
}

fn an_exit(say: Say<'_>) -> String {
    let page = citizen::exit::ExitPage {
        title: say("Kort"),
        because: &Text::same(say("Du bor i en annen kommune.")),
        instead: &Text::same(say("Søk der.")),
        page: "soker",
        draft: "1",
        may_delete: true,
    };
    html(|| citizen::exit::exit_page(&page, words()))
}

fn a_family(say: Say<'_>) -> Family {
    let one = Linked {
        reference: "2026-BCDFGL".into(),
        title: say("Klage"),
        lang: Some(Lang::En),
        status: "status-received".into(),
    };
    Family { decision: Some(one.clone()), appeals: vec![one] }
}

fn an_awaited(path: &str, late: bool, say: Say<'_>) -> awaited::Awaited {
    let file = File { max_files: 1, max_size: 1_000_000, kinds: vec![FileKind::Pdf], later: None };
    awaited::Awaited { path: path.into(), label: say("Attest"), until: "8. desember 2026".into(), late, file }
}

fn a_review(say: Say<'_>) -> citizen::review::Review {
    citizen::review::Review {
        title: say("Kort"),
        summary: a_summary(say),
        awaited: vec![say("Attest: innen 14 dager etter at du har søkt")],
        base: "/draft/1".into(),
        last: Some("soker".into()),
        halt: None,
        changed: true,
        revision: 3,
        together: Some(together::beside(say)),
        sender: None,
        signers: vec![say("Ola Nordmann")],
        may_leave: true,
    }
}

fn a_service(say: Say<'_>) -> Service {
    let text = |words: &str| Text::same(say(words));
    Service {
        theme: "helse-og-omsorg".into(),
        summary: text("Et kort."),
        about: text("Mer om kortet."),
        who: text("Alle."),
        need: vec![text("Et bilde")],
        cost: text("Gratis."),
        processing: Some(Period { count: 4, unit: Unit::Weeks }),
        owner: text("Kontoret"),
        contact: Contact { email: Some(say("kort@example.org")), phone: Some(say("51 00 00 10")) },
        law: text("En [lov](https://lovdata.no)."),
        privacy: text("Vi passer på."),
        ..Service::default()
    }
}

fn a_line(say: Say<'_>, label: &str, shown: Shown) -> Line {
    Line { path: "x".into(), label: say(label), shown }
}

fn a_short_summary(say: Say<'_>) -> Summary {
    let lines = vec![a_line(say, "Navn", Shown::Text(say("Kari")))];
    Summary { lang: Lang::Nb, sections: vec![Section { page: "soker".into(), title: say("Hvem?"), lines }] }
}

fn a_file(say: Say<'_>) -> FileRef {
    FileRef { id: "1".into(), name: say("bilde.png"), size: 2_000, kind: "image/png".into(), ..FileRef::default() }
}

/// Every way an answer is shown.
fn a_summary(say: Say<'_>) -> Summary {
    let file = a_file(say);
    let group = Group { title: say("Barn 1"), lines: vec![a_line(say, "Navn", Shown::Text(say("Ane")))] };
    let table = Table {
        head: vec![say("Post"), say("Beløp")],
        rows: vec![vec![say("Leie"), say("100 kr")]],
        sums: vec![say("100 kr")],
    };
    let lines = vec![
        a_line(say, "Navn", Shown::Text(say("Kari"))),
        a_line(say, "Adresse", Shown::Lines(vec![say("Veien 1"), say("4306 Sandnes")])),
        a_line(say, "Hjelp", Shown::List(vec![say("Mat"), say("Tilsyn")])),
        a_line(say, "Vedlegg", Shown::Files(vec![file])),
        a_line(say, "Hatt før?", Shown::YesNo(true)),
        a_line(say, "Riktig", Shown::Confirmed),
        a_line(say, "Annet", Shown::NotAnswered),
        a_line(say, "Barn", Shown::Groups(vec![group])),
        a_line(say, "Budsjett", Shown::Table(table)),
    ];
    Summary { lang: Lang::Nb, sections: vec![Section { page: "soker".into(), title: say("Hvem?"), lines }] }
}
