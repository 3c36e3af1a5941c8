//! `queues.yaml`: where cases go, and who sees them.

use super::{
    Diagnostic, Severity, Source, World,
    reader::{Keys, Reader},
    text,
    tree::parse,
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

const FILE: &Keys = &[("queues", "the list of queues")];
const QUEUE: &Keys = &[
    ("queue", "its key: a–z, 0–9 and -"),
    ("title", "what caseworkers call it"),
    ("group", "the employees' group that sees it"),
];

/// Reads the file.
pub fn read(path: &str, bytes: &[u8], world: &World) -> Result<Vec<Queue>, Vec<Diagnostic>> {
    let source = Source { path: path.to_owned(), key: String::new(), bytes: bytes.to_vec() };
    let content = text(&source).map_err(|diagnostic| vec![diagnostic])?;
    let mut reader = Reader::new(path, content, world);
    let mut queues: Vec<Queue> = Vec::new();
    match parse(content) {
        Err(mistake) => reader.error(mistake.span, mistake.message, mistake.help),
        Ok(root) => {
            let list = reader.known(&root, &[FILE], "queues.yaml").and_then(|map| map.get("queues"));
            let items = list.map(|list| reader.list(list, "`queues`")).unwrap_or_default();
            for item in items {
                let Some(map) = reader.known(item, &[QUEUE], "a queue") else { continue };
                let title = reader.required_text(&map, "title", "the queue's title");
                let key = map.get("queue").and_then(|node| reader.string(node, "the queue's key")).unwrap_or_default();
                let group =
                    map.get("group").and_then(|node| reader.string(node, "the queue's group")).unwrap_or_default();
                if key.is_empty() || group.is_empty() {
                    reader.error(item.span.clone(), "a queue needs `queue` and `group`", None);
                } else if queues.iter().any(|queue| queue.key == key) {
                    reader.error(item.span.clone(), format!("there are two queues `{key}`"), None);
                } else {
                    queues.push(Queue { key, title, group });
                }
            }
        }
    }
    let found = reader.finish();
    if found.iter().any(|diagnostic| diagnostic.severity == Severity::Error) { Err(found) } else { Ok(queues) }
}
