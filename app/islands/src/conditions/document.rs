//! The document's side of the conditions: reads inputs, shows and hides elements.

use form::{
    Answers, Input,
    field::Reader,
    value::{FileRef, Row, Value, answers},
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{Logic, Look};

/// Looks at the page now, and again whenever something is typed or chosen.
pub fn follow(logic: Logic, announce: String, said: RwSignal<String>) {
    let look_again = move || {
        let look = logic.look(typed(&logic.readers));
        let changed = show(&look);
        write_results(&look);
        if changed > 0 {
            // The same words twice are not announced again, so they are taken away first.
            said.set(String::new());
            said.set(announce.clone());
        }
    };
    let Some(form) = leptos::prelude::document().query_selector("form[data-page]").ok().flatten() else { return };
    look_again();
    let listener = Closure::<dyn FnMut()>::new(look_again);
    for event in ["input", "change"] {
        // A listener can only fail to be added when the document is going away.
        let _ = form.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    // The page lives as long as the listener.
    listener.forget();
}

fn find(selector: &str) -> Vec<Element> {
    let Ok(list) = leptos::prelude::document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

fn named(name: &str) -> Vec<Element> {
    find(&format!("[name=\"{name}\"]"))
}

/// The page's answers as they can be read just now.
fn typed(readers: &[(String, Reader)]) -> Answers {
    answers(readers.iter().filter_map(|(name, reader)| Some((name.clone(), read(name, reader)?))))
}

fn read(path: &str, reader: &Reader) -> Option<Value> {
    match reader {
        Reader::Rows(columns) => {
            let rows = (0..)
                .map(|at| (at, format!("{path}.{at}")))
                .take_while(|(_, marker)| !named(marker).is_empty())
                .map(|(at, marker)| row(at.to_string(), &marker, columns))
                .collect();
            Some(Value::Rows(rows))
        }
        Reader::Table { rows, columns } => {
            Some(Value::Rows(rows.iter().map(|key| row(key.clone(), &format!("{path}.{key}"), columns)).collect()))
        }
        Reader::Many => {
            let ticked = named(path).iter().filter_map(value).collect::<Vec<_>>();
            reader.read(&Input::Many(ticked))
        }
        Reader::Nothing => None,
        // Of files that are here already it counts that they are, and how many. Each has an input for its name.
        Reader::Files => {
            let files = find(&format!("[name^=\"_name:{path}.\"]"));
            (!files.is_empty()).then(|| Value::Files(vec![FileRef::default(); files.len()]))
        }
        _ => match reader.parts().as_slice() {
            [] => reader.read(&Input::Text(named(path).iter().find_map(value)?)),
            names => reader.read(&parts(path, names)),
        },
    }
}

fn row(key: String, path: &str, columns: &[(String, Reader)]) -> Row {
    let cell = |(name, reader): &(String, Reader)| Some((name.clone(), read(&format!("{path}.{name}"), reader)?));
    Row { key, answers: answers(columns.iter().filter_map(cell)) }
}

fn parts(path: &str, names: &[&str]) -> Input {
    let part = |name: &&str| Some(((*name).to_owned(), named(&format!("{path}.{name}")).iter().find_map(value)?));
    Input::of_parts(names.iter().filter_map(part))
}

/// What an input holds; `None` for a box or button that isn't chosen.
fn value(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let chosen = !matches!(input.type_().as_str(), "radio" | "checkbox") || input.checked();
        return chosen.then(|| input.value());
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return Some(select.value());
    }
    element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value)
}

/// Shows and hides; says how many elements changed, and tells the server through `_shown` what the person saw.
fn show(look: &Look) -> usize {
    let mut changed = 0;
    for (path, shown) in &look.shown {
        for element in find(&format!("[data-field=\"{path}\"]")) {
            let Ok(element) = element.dyn_into::<HtmlElement>() else { continue };
            if element.hidden() == *shown {
                element.set_hidden(!shown);
                changed += 1;
            }
        }
    }
    if let Some(input) = named("_shown").into_iter().find_map(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let seen: Vec<String> = find("[data-field]:not([hidden])")
            .iter()
            .filter_map(|element| element.get_attribute("data-field"))
            .collect();
        input.set_value(&seen.join(" "));
    }
    changed
}

fn write_results(look: &Look) {
    for (path, text) in &look.results {
        for element in find(&format!("[data-result=\"{path}\"]")) {
            let text = if text.is_empty() { "–" } else { text };
            if element.text_content().as_deref() != Some(text) {
                element.set_text_content(Some(text));
            }
        }
    }
}
