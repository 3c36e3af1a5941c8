//! `/{lang}/feed.xml`: services that open, and deadlines that are near, as an Atom feed. It is worked out from the forms'
//! opening days, so the same day gives the same feed and nothing is stored.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use form::{Form, format};
use jiff::{Span, civil::Date};

use crate::{context::Place, error::Result, state::AppState, xml::escaped};

/// So long before it happens it is news, and so long after it has opened.
const DAYS: i32 = 30;

/// One thing to know.
struct Entry<'f> {
    form: &'f Form,
    /// The day it is about.
    day: Date,
    /// The words that say it.
    word: &'static str,
}

/// GET
pub async fn show(State(state): State<AppState>, place: Place) -> Result<Response> {
    let (words, today, live) = (place.words, state.clock.today(), state.registry.live());
    let (lang, base) = (words.lang.code(), escaped(&state.config.public_address));
    let mut entries: Vec<Entry<'_>> = live.forms.values().flat_map(|form| entries(form, today)).collect();
    entries.sort_by_key(|entry| (entry.day, entry.form.key.clone()));
    let title = words.with("feed-title", [("municipality", state.site.municipality.clone().into())]);
    let updated = entries.iter().map(|entry| news(entry.day, today)).max().unwrap_or(today);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{base}/{lang}/feed.xml</id>\n<title>{}</title>\n<updated>{updated}T00:00:00Z</updated>\n\
         <link rel=\"self\" href=\"{base}/{lang}/feed.xml\"/>\n<link rel=\"alternate\" href=\"{base}/{lang}\"/>\n\
         <author><name>{}</name></author>\n",
        escaped(&title),
        escaped(&state.site.municipality),
    );
    for Entry { form, day, word } in entries {
        let name = form.title.get(words.lang).to_owned();
        let text = words.with(word, [("title", name.into()), ("day", format::date(day, words.lang).into())]);
        let summary = form.service.as_ref().map(|service| service.summary.get(words.lang)).unwrap_or_default();
        let page = format!("{base}/{lang}/service/{}", escaped(&form.key));
        out += &format!(
            "<entry><id>{page}#{word}-{day}</id><title>{}</title><updated>{}T00:00:00Z</updated>\
             <link rel=\"alternate\" href=\"{page}\"/><summary>{}</summary></entry>\n",
            escaped(&text),
            news(day, today),
            escaped(summary),
        );
    }
    out += "</feed>\n";
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], out).into_response())
}

/// What there is to know of a form today.
fn entries(form: &Form, today: Date) -> Vec<Entry<'_>> {
    let near = |day: Date| today.saturating_add(days(DAYS)) >= day;
    let opens = form.open.from.filter(|from| near(*from) && from.saturating_add(days(DAYS)) >= today);
    let closes = form.open.until.filter(|until| near(*until) && *until >= today);
    let said = [(opens, "feed-opens"), (closes, "feed-closes")];
    said.into_iter().filter_map(|(day, word)| Some(Entry { form, day: day?, word })).collect()
}

/// The day it became news.
fn news(day: Date, today: Date) -> Date {
    day.saturating_sub(days(DAYS)).min(today)
}

fn days(count: i32) -> Span {
    Span::new().days(count)
}
