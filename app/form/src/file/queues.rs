//! `queues.yaml`: where cases go, and who sees them.

use super::{
    Diagnostic, Source, World,
    bundle::Parts,
    reader::{Keys, Reader},
    text,
    tree::{Node, parse},
};
use crate::text::Text;

/// A queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Its key in routes and addresses.
    pub key: String,
    /// What caseworkers call it.
    pub title: Text,
    /// The employees' group that sees it.
    pub group: String,
}

/// The keys of the file.
pub const FILE: &Keys = &[("queues", "the list of queues")];
/// The keys of a queue.
pub const QUEUE: &Keys = &[
    ("queue", "its key: a–z, 0–9 and -"),
    ("title", "what caseworkers call it"),
    ("group", "the employees' group that sees it"),
];

/// Reads the file: the queues without mistakes, and what is wrong with the others.
pub fn read(source: &Source, world: &World) -> (Vec<Queue>, Vec<Diagnostic>) {
    let content = match text(source) {
        Ok(content) => content,
        Err(diagnostic) => return (Vec::new(), vec![diagnostic]),
    };
    let mut reader = Reader::new(Parts::one(&source.path, content), world);
    let mut queues: Vec<Queue> = Vec::new();
    match parse(content) {
        Err(mistake) => reader.error(mistake.span, mistake.message, mistake.help),
        Ok(root) => {
            let map = reader.known(&root, FILE, "queues.yaml");
            let list = map.as_ref().and_then(|map| map.get("queues"));
            if let Some(map) = map.as_ref().filter(|map| map.lacks("queues")) {
                reader.error(map.start(), "`queues` is missing", "add `queues:` and under it each queue");
            }
            for item in list.map(|list| reader.list(list, "`queues`")).unwrap_or_default() {
                queues.extend(queue(&mut reader, item, &queues));
            }
        }
    }
    (queues, reader.finish())
}

fn queue(reader: &mut Reader<'_>, item: &Node, others: &[Queue]) -> Option<Queue> {
    let map = reader.known(item, QUEUE, "a queue")?;
    let title = reader.required_text(&map, "title", "the queue's title");
    let mut key = |key: &str, what: &str| {
        if map.lacks(key) {
            reader.error(map.start(), format!("a queue needs `{key}`"), format!("add `{key}:`"));
        }
        map.get(key).and_then(|node| reader.key(node, what))
    };
    let (group, key) = (key("group", "the group"), key("queue", "the queue's key"));
    let (group, key) = (group?, key?);
    if others.iter().any(|other| other.key == key) {
        reader.error(map.start(), format!("there are two queues `{key}`"), "rename one of them");
        return None;
    }
    Some(Queue { key, title, group })
}
