//! The form as a whole, and its pages.

use super::{
    fields::fields,
    gone,
    names::Names,
    places::Places,
    reader::{Keys, Map, Reader},
    routes::routes,
    service::{period, service},
    sign::sign,
    tests,
    tree::{Kind as Yaml, Node},
    version,
};
use crate::{
    expr::{Elsewhere, instead},
    form::{
        Audience, Behalf, DraftPolicy, Exit, Field, Form, Level, OUTCOMES, Opening, Page, Period, Retention, Rule,
        Service, Unit,
    },
    text::Text,
};

const GONE: (&str, &str) =
    ("gone", "what an earlier version asked and this one doesn't any more, on purpose: [alder, bydel.vest]");

/// The keys of a form.
pub const FORM: &Keys = &[
    ("form", "the form's key: its folder's name"),
    ("title", "the service's name"),
    ("service", "what a citizen reads before applying"),
    ("login", "none, substantial or high"),
    ("open", "the first and the last day one may apply"),
    ("behalf", "on whose behalf: self, child, ward, organisation"),
    ("co-applicants", "how many others may fill it in with the one who began it, and apply with them; 0 without"),
    ("drafts", "what happens to open drafts when the file changes: pin, migrate or stop"),
    ("keep", "how long drafts and cases are kept"),
    ("values", "named values, for use in expressions"),
    ("pages", "the pages"),
    ("route", "which queue gets the case"),
    ("sign", "who must sign beside the one who sends it, before it is delivered"),
    ("letters", "what the reasons of a decision begin with, by outcome; the caseworker goes on from there"),
    ("survey", "the survey offered after sending"),
    GONE,
    ("tests", "the form's own tests"),
];

/// The keys of a survey.
pub const SURVEY: &Keys =
    &[("survey", "the survey's key: its folder's name"), ("title", "its name"), ("pages", "its one page"), GONE];

/// The keys of `keep`.
pub const KEEP: &Keys =
    &[("draft", "how long a draft is kept: 30 days"), ("case", "how long a closed case is kept: 5 years")];

/// The keys of `letters`: the outcomes.
pub const LETTERS: &Keys = &[
    ("granted", "when the applicant gets what they applied for"),
    ("refused", "when they don't"),
    ("dismissed", "when the case isn't looked into: too late, or not for the municipality"),
];

/// The keys of `open`.
pub const OPEN: &Keys = &[("from", "the first day: 2027-01-01"), ("until", "the last day: 2027-03-01")];

/// The keys of a page.
pub const PAGE: &Keys = &[
    ("page", "its key, used in the address"),
    ("was", "the key it had before, or several"),
    ("title", "its heading"),
    ("intro", "what to know before filling it in"),
    ("show", "when it shows"),
    ("fields", "what it asks"),
    ("rules", "what must hold across its fields"),
    ("exits", "the answers with which one can't apply"),
];

/// The keys of a rule.
pub const RULE: &Keys = &[
    ("require", "what must hold before the person can go on"),
    ("expect", "what usually holds: otherwise the person is asked to look once more"),
    ("message", "what to say when it doesn't"),
    ("at", "the fields to mend; the first carries the message"),
];

/// The keys of an exit.
pub const EXIT: &Keys =
    &[("when", "the condition"), ("because", "why one can't apply"), ("instead", "what to do instead")];

/// The levels of login.
pub const LEVELS: &[(&str, Level)] =
    &[("none", Level::None), ("substantial", Level::Substantial), ("high", Level::High)];

/// What happens to drafts.
pub const POLICIES: &[(&str, DraftPolicy)] =
    &[("pin", DraftPolicy::Pin), ("migrate", DraftPolicy::Migrate), ("stop", DraftPolicy::Stop)];

/// On whose behalf one may apply.
pub const PARTIES: &[(&str, Behalf)] = &[
    ("self", Behalf::Person),
    ("child", Behalf::Child),
    ("ward", Behalf::Ward),
    ("organisation", Behalf::Organisation),
];

fn comes_later(field: &Field) -> bool {
    field.kind.later().is_some() || field.kind.columns().iter().any(comes_later)
}

/// Reads a whole form or survey; `source` is its text with the shared pieces it uses.
pub fn form(reader: &mut Reader<'_>, root: &Node, folder: &str, source: &str) -> Option<Form> {
    let survey = matches!(&root.kind, Yaml::Map(entries) if entries.first().is_some_and(|(key, _)| key.text() == Some("survey")));
    let (keys, what) = if survey { (SURVEY, "a survey") } else { (FORM, "a form") };
    let map = reader.known(root, keys, what)?;
    let key = key(reader, &map, if survey { "survey" } else { "form" }, folder);
    let title = reader.required_text(&map, "title", "the title");
    let service = match (survey, map.get("service")) {
        (true, _) => None,
        (false, Some(node)) => Some(service(reader, node)),
        (false, None) if !map.lacks("service") => None,
        (false, None) => {
            let help = "add `service:` and what a citizen reads before applying";
            reader.error(map.start(), "`service` is missing", help);
            None
        }
    };
    let login =
        map.get("login").and_then(|node| reader.word(node, "a level of login", LEVELS)).unwrap_or(Level::Substantial);
    let behalf = behalf(reader, &map, service.as_ref().map(|service| service.audience));
    if let Some(node) = map.get("behalf").filter(|_| login == Level::None && behalf != [Behalf::Person]) {
        let message = "without login nobody can be known to act for another";
        reader.error(node.span.clone(), message, "write `login: substantial`, or leave `behalf` out");
    }
    let co_applicants =
        map.get("co-applicants").and_then(|node| co_applicants(reader, node, login, &behalf)).unwrap_or_default();
    let drafts =
        map.get("drafts").and_then(|node| reader.word(node, "a draft policy", POLICIES)).unwrap_or(DraftPolicy::Pin);
    let keep = keep(reader, &map);
    let letters = map.get("letters").map(|node| letters(reader, node, service.as_ref())).unwrap_or_default();
    let open = map.get("open").map(|node| opening(reader, node)).unwrap_or_default();
    let mut names = Names::default();
    let shared = reader.shared.clone();
    names.scope.add_rates(shared.rates(reader));
    names.look_ahead(map.get("pages"), &shared);
    // Without fields nothing that reads one can be judged.
    if !map.get("pages").is_some_and(|node| matches!(node.kind, Yaml::Seq(_))) {
        names.scope.add_unsureness();
    }
    names.values(reader, map.get("values"));
    let pages = pages(reader, &map, &mut names);
    let later = pages.iter().flat_map(|page| &page.fields).any(comes_later);
    if let Some(node) = map.get("login").filter(|_| login == Level::None && later) {
        let message = "without login nobody can come back with a file";
        reader.error(node.span.clone(), message, "write `login: substantial`, or leave `later` out");
    }
    if survey && pages.len() > 1 {
        reader.error(map.start(), "a survey has one page", "move its questions to one page");
    }
    names.finish(reader);
    let route = match map.get("route").filter(|_| !survey) {
        Some(node) => routes(reader, node, &names.scope),
        None if survey || !map.lacks("route") => Vec::new(),
        None => {
            let help = "add `route:` and under it `- queue:`";
            reader.error(map.start(), "`route` is missing: no queue would get the case", help);
            Vec::new()
        }
    };
    let sign = map.get("sign").and_then(|node| sign(reader, node, &pages, &names.scope, login));
    let survey_key = map.get("survey").filter(|_| !survey).and_then(|node| {
        let key = reader.string(node, "the survey")?;
        if let Some(surveys) = reader.world.surveys.as_deref().filter(|surveys| !surveys.contains(&key)) {
            let help = instead(&key, surveys.iter().map(String::as_str), "surveys");
            reader.error(node.span.clone(), format!("there is no survey `{key}`"), help);
        }
        Some(key)
    });
    let mut form = Form {
        key,
        version: version(source.as_bytes()),
        source: source.to_owned(),
        title,
        service,
        login,
        behalf,
        co_applicants,
        drafts,
        open,
        keep,
        pages,
        route,
        sign,
        letters,
        survey: survey_key,
        gone: Vec::new(),
        tests: Vec::new(),
    };
    if let Some(node) = map.get("gone") {
        form.gone = gone::gone(reader, node, &form);
    }
    gone::look_at_was(reader, &form, &Places::new(root, &shared));
    if let Some(node) = map.get("tests") {
        form.tests = tests::read(reader, node, &form, &names.scope);
    }
    Some(form)
}

fn key(reader: &mut Reader<'_>, map: &Map<'_>, word: &str, folder: &str) -> String {
    if map.lacks(word) {
        reader.error(map.start(), format!("`{word}` is missing"), format!("begin the file with `{word}: {folder}`"));
    }
    let key = map.get(word).and_then(|node| Some((node, reader.key(node, &format!("the {word}'s key"))?)));
    let Some((node, key)) = key else { return folder.to_owned() };
    if key != folder {
        let message = format!("the key `{key}` is not the folder's name");
        reader.error(node.span.clone(), message, format!("write `{word}: {folder}`, or rename the folder"));
    }
    key
}

/// More than this is no application of some people together.
const MOST_CO_APPLICANTS: usize = 5;

fn co_applicants(reader: &mut Reader<'_>, node: &Node, login: Level, behalf: &[Behalf]) -> Option<usize> {
    let count = reader.count_within(node, "the number of co-applicants", 0..=MOST_CO_APPLICANTS)?;
    if count > 0 && login == Level::None {
        let message = "without login nobody can be asked to apply too";
        reader.error(node.span.clone(), message, "write `login: substantial`, or leave `co-applicants` out");
    }
    if count > 0 && !behalf.iter().any(|party| party.may_be_joined()) {
        let message = "who may act for an organisation or a ward is said by a register, and nobody can be asked to too";
        reader.error(node.span.clone(), message, "add `self` or `child` to `behalf`, or leave `co-applicants` out");
    }
    Some(count)
}

fn behalf(reader: &mut Reader<'_>, map: &Map<'_>, audience: Option<Audience>) -> Vec<Behalf> {
    let Some(node) = map.get("behalf") else {
        return vec![if audience == Some(Audience::Organisation) { Behalf::Organisation } else { Behalf::Person }];
    };
    let items = reader.list(node, "`behalf`");
    let found: Vec<Behalf> =
        items.iter().filter_map(|item| reader.word(item, "a party to apply for", PARTIES)).collect();
    if audience == Some(Audience::Organisation) && !found.contains(&Behalf::Organisation) {
        let message = "the service is for organisations, but nobody may apply for one";
        reader.error(node.span.clone(), message, "add `organisation`");
    }
    found
}

fn opening(reader: &mut Reader<'_>, node: &Node) -> Opening {
    let Some(map) = reader.known(node, OPEN, "`open`") else { return Opening::default() };
    let mut day = |key: &str| map.get(key).and_then(|node| reader.day(node, &format!("`{key}`")));
    let open = Opening { from: day("from"), until: day("until") };
    if open.from.zip(open.until).is_some_and(|(from, until)| from > until) {
        reader.error(map.start(), "the form closes before it opens", "let `until` come after `from`");
    }
    open
}

fn keep(reader: &mut Reader<'_>, map: &Map<'_>) -> Retention {
    let mut keep =
        Retention { draft: Period { count: 30, unit: Unit::Days }, case: Period { count: 5, unit: Unit::Years } };
    if let Some(map) = map.get("keep").and_then(|node| reader.known(node, KEEP, "`keep`")) {
        if let Some(draft) = map.get("draft").and_then(|node| period(reader, node)) {
            keep.draft = draft;
        }
        if let Some(case) = map.get("case").and_then(|node| period(reader, node)) {
            keep.case = case;
        }
    }
    keep
}

fn letters(reader: &mut Reader<'_>, node: &Node, service: Option<&Service>) -> Vec<(&'static str, Text)> {
    let Some(map) = reader.known(node, LETTERS, "`letters`") else { return Vec::new() };
    if service.is_some_and(|service| service.appeal_body.0.is_empty()) {
        let message = "a decision must name who decides an appeal (forvaltningsloven § 27)";
        reader.warn(node.span.clone(), message, "add `appeal body: klagenemnda i kommunen` to `service`");
    }
    let written = OUTCOMES.iter().filter(|outcome| map.get(outcome).is_some());
    written.map(|outcome| (*outcome, reader.required_text(&map, outcome, "the letter"))).collect()
}

fn pages(reader: &mut Reader<'_>, map: &Map<'_>, names: &mut Names) -> Vec<Page> {
    let help = "add `pages:` and under it `- page:` with its key";
    if map.lacks("pages") {
        reader.error(map.start(), "`pages` is missing", help);
    }
    let Some(node) = map.get("pages") else { return Vec::new() };
    let items = reader.list(node, "`pages`");
    if is_empty(node) {
        reader.error(node.span.clone(), "there are no pages", help);
    }
    let mut out: Vec<Page> = Vec::new();
    for item in items {
        let Some(map) = reader.known(item, PAGE, "a page") else { continue };
        let key = page_key(reader, &map);
        if out.iter().any(|page| page.key == key) && !key.is_empty() {
            reader.error(map.start(), format!("there are two pages `{key}`"), "rename one of them");
        }
        let title = reader.required_text(&map, "title", "the page's title");
        let intro = reader.optional_text(&map, "intro", "the intro");
        let show = reader.condition(&map, "show", &names.scope);
        let was = map.get("was").map(|node| reader.names(node, "the earlier key")).unwrap_or_default();
        let (fields, groups) = match map.get("fields") {
            Some(node) => fields(reader, node, names),
            None => (Vec::new(), Vec::new()),
        };
        if map.lacks("fields") || map.get("fields").is_some_and(is_empty) {
            reader.error(map.start(), format!("the page `{key}` has no fields"), "add `fields:` and what it asks");
        }
        let (rules_node, exits_node) = (map.get("rules"), map.get("exits"));
        let mut page = Page { key, was, title, intro, show, fields, groups, rules: Vec::new(), exits: Vec::new() };
        if let Some(node) = rules_node {
            page.rules = rules(reader, node, names, &page);
        }
        if let Some(node) = exits_node {
            page.exits = exits(reader, node, names);
        }
        out.push(page);
    }
    out
}

fn is_empty(node: &Node) -> bool {
    matches!(&node.kind, Yaml::Seq(items) if items.is_empty())
}

/// Addresses beside a draft's pages.
const TAKEN: [&str; 4] = ["review", "file", "delete", "exit"];

fn page_key(reader: &mut Reader<'_>, map: &Map<'_>) -> String {
    if map.lacks("page") {
        reader.error(map.start(), "a page needs a key", "begin with `- page:` and the key");
    }
    let Some(node) = map.get("page") else { return String::new() };
    let key = reader.name(node, "the page's key").unwrap_or_default();
    if TAKEN.contains(&key.as_str()) {
        reader.error(node.span.clone(), format!("`{key}` is an address of the platform's own"), "choose another key");
    }
    key
}

fn rules(reader: &mut Reader<'_>, node: &Node, names: &Names, page: &Page) -> Vec<Rule> {
    let mut out = Vec::new();
    for item in reader.list(node, "`rules`") {
        let Some(map) = reader.known(item, RULE, "a rule") else { continue };
        let require = reader.condition(&map, "require", &names.scope);
        let expect = reader.condition(&map, "expect", &names.scope);
        match (map.lacks("require"), map.lacks("expect")) {
            (true, true) => {
                reader.error(map.start(), "a rule needs `require`", "add `require:` and what must hold, or `expect:`");
            }
            (false, false) => {
                let help = "keep `require`, or write two rules";
                reader.error(map.start(), "a rule has either `require` or `expect`", help);
            }
            _ => {}
        }
        let message: Text = reader.required_text(&map, "message", "the rule's message");
        let at = map.get("at").map(|node| rule_at(reader, node, names, page)).unwrap_or_default();
        if map.lacks("at") || map.get("at").is_some_and(is_empty) {
            reader.error(map.start(), "a rule needs `at`", "add `at:` and the fields to mend, [like, this]");
        }
        let blocks = require.is_some();
        out.extend(require.or(expect).map(|holds| Rule { holds, blocks, message, at }));
    }
    out
}

fn exits(reader: &mut Reader<'_>, node: &Node, names: &Names) -> Vec<Exit> {
    let mut out = Vec::new();
    for item in reader.list(node, "`exits`") {
        let Some(map) = reader.known(item, EXIT, "an exit") else { continue };
        if map.lacks("when") {
            reader.error(map.start(), "an exit needs `when`", "add `when:` and the condition");
        }
        let when = reader.condition(&map, "when", &names.scope);
        let because = reader.required_text(&map, "because", "why one can't apply");
        let instead = reader.optional_text(&map, "instead", "`instead`");
        out.extend(when.map(|when| Exit { when, because, instead }));
    }
    out
}

fn rule_at(reader: &mut Reader<'_>, node: &Node, names: &Names, page: &Page) -> Vec<String> {
    let mut at = Vec::new();
    for node in reader.list(node, "`at`") {
        let Some(name) = reader.string(node, "a field") else { continue };
        match page.fields.iter().find(|field| field.name == name) {
            Some(field) if field.kind.asks() => {}
            Some(_) => {
                let message = format!("nobody answers `{name}`, so nobody can mend it");
                reader.error(node.span.clone(), message, "name the questions it depends on");
            }
            None if names.scope.elsewhere(&name) == Some(Elsewhere::Broken) => {}
            None => {
                let help = instead(&name, page.fields.iter().map(|field| field.name.as_str()), "fields on this page");
                reader.error(node.span.clone(), format!("there is no field `{name}` on this page"), help);
            }
        }
        at.push(name);
    }
    at
}
