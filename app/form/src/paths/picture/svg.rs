//! The graph as SVG: boxes in columns from left to right. It takes the colour and the font of the page it stands in, so
//! it is read in the dark as well, and its words are there for those who don't see it.

use super::{Graph, Node};
use crate::{
    form::Form,
    paths::{Paths, Said, Sequence},
    text::Lang,
};

const BOX: (usize, usize) = (190, 56);
const STEP: (usize, usize) = (300, 130);
const MARGIN: usize = 30;

/// So many characters of a title fit on a line of a box.
const LINE: usize = 24;

/// The graph as an SVG document, with the form's words in a language and ours beside them.
pub fn svg(paths: &Paths<'_>, form: &Form, lang: Lang, said: &Said<'_>) -> String {
    let graph = Graph::of(paths, form, lang, said);
    let places = places(&graph);
    let columns = places.iter().map(|(column, _)| column + 1).max().unwrap_or(1);
    let rows = places.iter().map(|(_, row)| row + 1).max().unwrap_or(1);
    let width = (columns - 1) * STEP.0 + BOX.0 + 2 * MARGIN;
    let height = (rows - 1) * STEP.1 + BOX.1 + 2 * MARGIN + STEP.1 / 2;
    let id = format!("paths-{}", form.key);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n\
         <defs><marker id=\"{id}-arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
         orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"currentColor\"/></marker></defs>\n",
        escaped(form.title.get(lang)),
        escaped(&described(paths, said)),
    );
    for edge in &graph.edges {
        out.push_str(&drawn_edge(places[edge.from], places[edge.to], &edge.label, &id));
    }
    for (node, place) in graph.nodes.iter().zip(&places) {
        out.push_str(&drawn_node(node, *place));
    }
    out.push_str("</svg>\n");
    out
}

/// Column and row of every node: a node stands one column behind the last that leads to it.
fn places(graph: &Graph) -> Vec<(usize, usize)> {
    let mut columns = vec![0; graph.nodes.len()];
    // Pages lead to later pages only and ends stand last, so one pass in their order is enough.
    for to in 0..graph.nodes.len() {
        let before = graph.edges.iter().filter(|edge| edge.to == to).map(|edge| columns[edge.from] + 1);
        columns[to] = before.max().unwrap_or(0);
    }
    let last = columns.iter().copied().max().unwrap_or(0);
    let mut taken = vec![0; last + 1];
    let place = |(at, node): (usize, &Node)| {
        let column = if node.is_end { last } else { columns[at] };
        taken[column] += 1;
        (column, taken[column] - 1)
    };
    graph.nodes.iter().enumerate().map(place).collect()
}

fn drawn_edge(from: (usize, usize), to: (usize, usize), label: &str, id: &str) -> String {
    let corner = |place: (usize, usize)| (MARGIN + place.0 * STEP.0, MARGIN + place.1 * STEP.1);
    let (start, end) = (corner(from), corner(to));
    let (x1, y1) = (start.0 + BOX.0, start.1 + BOX.1 / 2);
    let (x2, y2) = (end.0, end.1 + BOX.1 / 2);
    // An edge over a column bends below the boxes it passes.
    let bend = if to.0 > from.0 + 1 { STEP.1 * 7 / 10 } else { 0 };
    let (a, b) = ((x1 + 60, y1 + bend), (x2.saturating_sub(60), y2 + bend));
    let mut out = format!(
        "<path d=\"M{x1} {y1}C{} {} {} {} {x2} {y2}\" fill=\"none\" stroke=\"currentColor\" marker-end=\"url(#{id}-arrow)\"/>\n",
        a.0, a.1, b.0, b.1
    );
    if !label.is_empty() {
        let (x, y) = ((x1 + x2) / 2, (y1 + y2) / 2 + bend * 3 / 4);
        for (at, line) in lines(label, 20, 4).iter().enumerate() {
            let y = y + 16 + at * 13;
            out.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"11\" fill=\"currentColor\">{}</text>\n",
                escaped(line)
            ));
        }
    }
    out
}

fn drawn_node(node: &Node, place: (usize, usize)) -> String {
    let (x, y) = (MARGIN + place.0 * STEP.0, MARGIN + place.1 * STEP.1);
    let round = if node.is_end { BOX.1 / 2 } else { 6 };
    let mut out = format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"{round}\" fill=\"none\" stroke=\"currentColor\"/>\n",
        BOX.0, BOX.1
    );
    let lines = lines(&node.title, LINE, 2);
    let top = y + BOX.1 / 2 + 5 - (lines.len().saturating_sub(1)) * 9;
    for (at, line) in lines.iter().enumerate() {
        let (x, y) = (x + BOX.0 / 2, top + at * 18);
        out.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" fill=\"currentColor\">{}</text>\n",
            escaped(line)
        ));
    }
    out
}

/// Every way in words.
fn described(paths: &Paths<'_>, said: &Said<'_>) -> String {
    let way = |way: &Sequence<'_>| {
        let pages: Vec<&str> = way.pages.iter().map(|page| page.key.as_str()).collect();
        format!("{}: {}.", said.ending(way), pages.join(", "))
    };
    let all: Vec<String> = paths.sequences.iter().take(20).map(way).collect();
    let more = paths.sequences.len().saturating_sub(20);
    let more = if more > 0 { format!(" {}", (said.more)(more)) } else { String::new() };
    format!("{}{more}", all.join(" "))
}

/// A text in lines of about a length; what doesn't fit ends in an ellipsis.
fn lines(text: &str, length: usize, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match out.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= length => {
                line.push(' ');
                line.push_str(word);
            }
            _ => out.push(word.to_owned()),
        }
    }
    if out.len() > most {
        out.truncate(most);
        if let Some(last) = out.last_mut() {
            last.push('…');
        }
    }
    for line in &mut out {
        if let Some((end, _)) = line.char_indices().nth(length + 6) {
            line.truncate(end);
            line.push('…');
        }
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
