//! What a draft holds beside what its form shows: answers to questions that are hidden now, and what can't be read as an
//! answer. The draft keeps both, so a person may see both.

use form::{Answers, Form, Input, Inputs, Lang, Value, form::Field};

/// What was typed and is no answer, each under its question.
pub fn beside(form: &Form, inputs: &Inputs, answers: &Answers, lang: Lang) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let fields: Vec<&Field> = form.pages.iter().flat_map(|page| &page.fields).collect();
    look(&fields, inputs, answers, lang, &mut out);
    out
}

fn look(fields: &[&Field], inputs: &Inputs, answers: &Answers, lang: Lang, out: &mut Vec<(String, String)>) {
    let none = Answers::new();
    for (name, input) in inputs.iter().filter(|(_, input)| !input.is_blank()) {
        let field = fields.iter().find(|field| field.name == *name);
        let columns: Vec<&Field> = field.map(|field| field.kind.columns().iter().collect()).unwrap_or_default();
        match (input, answers.get(name)) {
            (Input::Rows(rows), Some(value)) => {
                for (at, row) in rows.iter().enumerate() {
                    let answers = value.rows().get(at).map_or(&none, |row| &row.answers);
                    look(&columns, row, answers, lang, out);
                }
            }
            (Input::Parts(rows), Some(Value::Rows(known))) => {
                for (key, row) in rows {
                    let Input::Parts(cells) = row else { continue };
                    let answers = known.iter().find(|row| row.key == *key).map_or(&none, |row| &row.answers);
                    look(&columns, cells, answers, lang, out);
                }
            }
            (_, Some(_)) => {}
            (input, None) => {
                let label = field.map_or(name.as_str(), |field| field.label.get(lang));
                out.push((label.to_owned(), texts(input).join(", ")));
            }
        }
    }
}

/// What was typed, as it was typed.
fn texts(input: &Input) -> Vec<String> {
    match input {
        Input::Text(text) => vec![text.clone()],
        Input::Many(keys) => keys.clone(),
        Input::Files(files) => files.iter().map(|file| file.name.clone()).collect(),
        Input::Parts(parts) => parts.values().flat_map(texts).collect(),
        Input::Rows(rows) => rows.iter().flat_map(Inputs::values).flat_map(texts).collect(),
    }
    .into_iter()
    .filter(|text| !text.is_empty())
    .collect()
}
