//! The form as a whole, and its pages.

use super::{
    fields::{Names, fields},
    reader::{Keys, Map, Reader, expr_nearest, start},
    routes::routes,
    service::{period, service},
    tests,
    tree::Node,
};
use crate::{
    expr::Type,
    form::{Audience, Behalf, DraftPolicy, Form, Level, Page, Period, Retention, Rule, Unit},
    text::Text,
};

const FORM: &Keys = &[
    ("form", "the form's key: its folder's name"),
    ("title", "the service's name"),
    ("service", "what a citizen reads before applying"),
    ("login", "none, substantial or high"),
    ("behalf", "on whose behalf: self, child, ward, organisation"),
    ("drafts", "what happens to open drafts when the file changes: pin, migrate or stop"),
    ("keep", "how long drafts and cases are kept"),
    ("values", "named values, for use in expressions"),
    ("pages", "the pages"),
    ("route", "which queue gets the case"),
    ("survey", "the survey offered after sending"),
    ("tests", "the form's own tests"),
];

const SURVEY: &Keys =
    &[("survey", "the survey's key: its folder's name"), ("title", "its name"), ("pages", "its one page")];

const KEEP: &Keys =
    &[("draft", "how long a draft is kept: 30 days"), ("case", "how long a closed case is kept: 5 years")];

/// The keys of a page.
pub const PAGE: &Keys = &[
    ("page", "its key, used in the address"),
    ("title", "its heading"),
    ("intro", "what to know before filling it in"),
    ("show", "when it shows"),
    ("fields", "what it asks"),
    ("rules", "what must hold across its fields"),
];

const RULE: &Keys = &[
    ("require", "what must hold"),
    ("message", "what to say when it doesn't"),
    ("at", "the fields to mend; the first carries the message"),
];

/// Reads a whole form or survey.
pub fn form(reader: &mut Reader<'_>, root: &Node, folder: &str, version: String) -> Option<Form> {
    let survey = reader.map(root, "a form file")?.get("survey").is_some_and(|_| true)
        && reader.map(root, "a form file")?.get("form").is_none();
    let map = reader.known(root, &[if survey { SURVEY } else { FORM }], if survey { "a survey" } else { "a form" })?;
    let key = key(reader, &map, if survey { "survey" } else { "form" }, folder);
    let title = reader.required_text(&map, "title", "the title");
    let service = match (survey, map.get("service")) {
        (true, _) => None,
        (false, Some(node)) => Some(service(reader, node)),
        (false, None) => {
            reader.error(start(&map.span), "`service` is missing", None);
            None
        }
    };
    let levels = [("none", Level::None), ("substantial", Level::Substantial), ("high", Level::High)];
    let login =
        map.get("login").and_then(|node| reader.word(node, "level of login", &levels)).unwrap_or(Level::Substantial);
    let behalf = behalf(reader, &map, service.as_ref().map(|service| service.audience));
    let policies = [("pin", DraftPolicy::Pin), ("migrate", DraftPolicy::Migrate), ("stop", DraftPolicy::Stop)];
    let drafts =
        map.get("drafts").and_then(|node| reader.word(node, "draft policy", &policies)).unwrap_or(DraftPolicy::Pin);
    let keep = keep(reader, &map);
    let mut names = Names::default();
    names.values(reader, map.get("values"));
    let pages = pages(reader, &map, &mut names);
    if survey && pages.len() != 1 {
        reader.error(start(&map.span), "a survey has one page", None);
    }
    names.finish(reader, map.get("values"));
    let route = match map.get("route") {
        Some(node) => routes(reader, node, &names.scope),
        None if survey => Vec::new(),
        None => {
            reader.error(start(&map.span), "`route` is missing: no queue would get the case", None);
            Vec::new()
        }
    };
    let survey_key = map.get("survey").filter(|_| !survey).and_then(|node| {
        let key = reader.string(node, "the survey")?;
        if let Some(surveys) = reader.world.surveys.clone().filter(|surveys| !surveys.contains(&key)) {
            let help = expr_nearest(&key, surveys.iter().map(String::as_str));
            reader.error(node.span.clone(), format!("there is no survey `{key}`"), help);
        }
        Some(key)
    });
    let mut form = Form {
        key,
        version,
        title,
        service,
        login,
        behalf,
        drafts,
        keep,
        pages,
        route,
        survey: survey_key,
        tests: Vec::new(),
    };
    if let Some(node) = map.get("tests") {
        form.tests = tests::read(reader, node, &form);
    }
    Some(form)
}

fn key(reader: &mut Reader<'_>, map: &Map<'_>, word: &str, folder: &str) -> String {
    let Some(node) = map.get(word) else {
        reader.error(
            start(&map.span),
            format!("`{word}` is missing; a form file begins with it"),
            Some(format!("{word}: {folder}")),
        );
        return folder.to_owned();
    };
    let key = reader.string(node, "the key").unwrap_or_default();
    if key != folder {
        reader.error(
            node.span.clone(),
            format!("the key `{key}` is not the folder's name"),
            Some(format!("{word}: {folder}")),
        );
    }
    if !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') || key.is_empty() {
        reader.error(node.span.clone(), format!("the key `{key}` may hold only a–z, 0–9 and -"), None);
    }
    key
}

fn behalf(reader: &mut Reader<'_>, map: &Map<'_>, audience: Option<Audience>) -> Vec<Behalf> {
    let words = [
        ("self", Behalf::Person),
        ("child", Behalf::Child),
        ("ward", Behalf::Ward),
        ("organisation", Behalf::Organisation),
    ];
    let Some(node) = map.get("behalf") else {
        return vec![if audience == Some(Audience::Organisation) { Behalf::Organisation } else { Behalf::Person }];
    };
    let items = reader.list(node, "`behalf`");
    let found: Vec<Behalf> = items.iter().filter_map(|item| reader.word(item, "party", &words)).collect();
    if audience == Some(Audience::Organisation) && !found.contains(&Behalf::Organisation) {
        reader.error(node.span.clone(), "a service for organisations needs `organisation` here", None);
    }
    found
}

fn keep(reader: &mut Reader<'_>, map: &Map<'_>) -> Retention {
    let mut keep =
        Retention { draft: Period { count: 30, unit: Unit::Days }, case: Period { count: 5, unit: Unit::Years } };
    if let Some(map) = map.get("keep").and_then(|node| reader.known(node, &[KEEP], "`keep`")) {
        if let Some(draft) = map.get("draft").and_then(|node| period(reader, node)) {
            keep.draft = draft;
        }
        if let Some(case) = map.get("case").and_then(|node| period(reader, node)) {
            keep.case = case;
        }
    }
    keep
}

fn pages(reader: &mut Reader<'_>, map: &Map<'_>, names: &mut Names) -> Vec<Page> {
    let Some(node) = map.get("pages") else {
        reader.error(start(&map.span), "`pages` is missing", None);
        return Vec::new();
    };
    let items = reader.list(node, "`pages`");
    names.look_ahead(items);
    let mut out: Vec<Page> = Vec::new();
    for item in items {
        let Some(map) = reader.known(item, &[PAGE], "a page") else { continue };
        let key = match map.get("page") {
            Some(node) => reader.name(node, "the page's key").unwrap_or_default(),
            None => {
                reader.error(start(&map.span), "a page begins with `page:` and its key", None);
                String::new()
            }
        };
        if key == "review" || key == "file" || key == "delete" {
            reader.error(
                item.span.clone(),
                format!("`{key}` is an address of the platform's own"),
                Some("choose another key".into()),
            );
        }
        if out.iter().any(|page| page.key == key) && !key.is_empty() {
            reader.error(start(&map.span), format!("there are two pages `{key}`"), None);
        }
        let title = reader.required_text(&map, "title", "the page's title");
        let intro = reader.optional_text(&map, "intro", "the intro");
        let show = reader.condition(&map, "show", &names.scope);
        let fields = match map.get("fields") {
            Some(node) => fields(reader, node, names),
            None => Vec::new(),
        };
        if fields.is_empty() {
            reader.error(start(&map.span), format!("the page `{key}` has no fields"), None);
        }
        let mut page = Page { key, title, intro, show, fields, rules: Vec::new() };
        if let Some(node) = map.get("rules") {
            page.rules = rules(reader, node, names, &page);
        }
        out.push(page);
    }
    out
}

fn rules(reader: &mut Reader<'_>, node: &Node, names: &Names, page: &Page) -> Vec<Rule> {
    let mut out = Vec::new();
    for item in reader.list(node, "`rules`") {
        let Some(map) = reader.known(item, &[RULE], "a rule") else { continue };
        let require = match map.get("require") {
            Some(node) => reader.typed(node, &names.scope, &Type::Bool, "`require`"),
            None => {
                reader.error(start(&map.span), "a rule needs `require`", None);
                None
            }
        };
        let message: Text = reader.required_text(&map, "message", "the rule's message");
        let mut at = Vec::new();
        for node in map.get("at").map(|node| reader.list(node, "`at`")).unwrap_or_default() {
            let name = reader.string(node, "a field").unwrap_or_default();
            if !page.fields.iter().any(|field| field.name == name) {
                let help = expr_nearest(&name, page.fields.iter().map(|field| field.name.as_str()));
                reader.error(node.span.clone(), format!("there is no field `{name}` on this page"), help);
            }
            at.push(name);
        }
        if at.is_empty() {
            reader.error(start(&map.span), "a rule needs `at`: the fields to mend", None);
        }
        out.extend(require.map(|require| Rule { require, message, at }));
    }
    out
}
