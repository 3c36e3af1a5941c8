//! The ways through a form as a graph: its pages, what leads from one to the next, and where it ends.

mod svg;

use super::{Paths, Said};
use crate::{
    expr::Expr,
    form::{Form, Page},
    text::Lang,
};
pub use svg::svg;

/// A longer condition isn't written beside its edge.
const LONGEST: usize = 60;

/// A page, or an end.
struct Node {
    key: String,
    title: String,
    is_end: bool,
}

/// What leads from one to another, and when.
struct Edge {
    from: usize,
    to: usize,
    label: String,
}

struct Graph {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

impl Graph {
    /// The pages that are reached, in the form's order, and the ends behind them.
    fn of(paths: &Paths<'_>, form: &Form, lang: Lang, said: &Said<'_>) -> Graph {
        let or = format!(" {} ", said.or);
        let mut graph = Graph { nodes: Vec::new(), edges: Vec::new() };
        let reached =
            |page: &&Page| paths.sequences.iter().any(|way| way.pages.iter().any(|seen| seen.key == page.key));
        for page in form.pages.iter().filter(reached) {
            let title = page.title.get(lang).to_owned();
            graph.nodes.push(Node { key: page.key.clone(), title, is_end: false });
        }
        for way in &paths.sequences {
            let places: Vec<usize> = way.pages.iter().filter_map(|page| graph.find(&page.key)).collect();
            for two in places.windows(2) {
                let page = form.page(&graph.nodes[two[1]].key);
                graph.lead(two[0], two[1], page.and_then(|page| page.show.as_ref()), &or);
            }
            let Some(last) = places.last() else { continue };
            let title = said.ending(way);
            let key = format!("end {title}");
            let end = graph.find(&key).unwrap_or_else(|| {
                graph.nodes.push(Node { key, title, is_end: true });
                graph.nodes.len() - 1
            });
            let when = match way.exit {
                Some((_, exit)) => Some(&exit.when),
                None => form
                    .route
                    .iter()
                    .find(|route| Some(route.queue.as_str()) == way.queue)
                    .and_then(|route| route.when.as_ref()),
            };
            graph.lead(*last, end, when, &or);
        }
        for edge in &mut graph.edges {
            if edge.label.chars().count() > LONGEST {
                edge.label.clear();
            }
        }
        graph
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.key == key)
    }

    /// `or` stands between two conditions of one edge.
    fn lead(&mut self, from: usize, to: usize, when: Option<&Expr>, or: &str) {
        let label = when.map(ToString::to_string).unwrap_or_default();
        match self.edges.iter_mut().find(|edge| (edge.from, edge.to) == (from, to)) {
            // Several exits of one page lead to the same end.
            Some(edge) if edge.label.split(or).any(|known| known == label) => {}
            Some(edge) if !label.is_empty() => edge.label = format!("{}{or}{label}", edge.label),
            Some(_) => {}
            None => self.edges.push(Edge { from, to, label }),
        }
    }
}

/// The graph in Mermaid's language.
pub fn mermaid(paths: &Paths<'_>, form: &Form, lang: Lang) -> String {
    let graph = Graph::of(paths, form, lang, &Said::english());
    let mut out = String::from("flowchart LR\n");
    for (at, node) in graph.nodes.iter().enumerate() {
        let title = quoted(&node.title);
        out.push_str(&match node.is_end {
            true => format!("  n{at}([{title}])\n"),
            false => format!("  n{at}[{title}]\n"),
        });
    }
    for edge in &graph.edges {
        let label = if edge.label.is_empty() { String::new() } else { format!("|{}|", quoted(&edge.label)) };
        out.push_str(&format!("  n{} -->{label} n{}\n", edge.from, edge.to));
    }
    out
}

/// In quotes, with what Mermaid would read as its own written as entities.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '&' => out.push_str("#amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
