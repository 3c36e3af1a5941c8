//! Where the cases of a form go.

use super::{
    reader::{Keys, Reader},
    tree::{Kind as Yaml, Node},
};
use crate::{
    expr::{Scope, instead},
    form::Route,
};

/// The keys of a route.
pub const ROUTE: &Keys = &[("queue", "the queue's key"), ("when", "the condition; the last route has none")];

/// Reads `route`: the first that holds wins, so only the last may stand without a condition, and it must.
pub fn routes(reader: &mut Reader<'_>, node: &Node, scope: &Scope) -> Vec<Route> {
    let items = reader.list(node, "`route`");
    if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
        reader.error(node.span.clone(), "`route` leads nowhere: no queue would get the case", "add `- queue:`");
    }
    let mut out = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(map) = reader.known(item, ROUTE, "a route") else { continue };
        let last = at + 1 == items.len();
        let when = reader.condition(&map, "when", scope);
        match (!map.lacks("when"), last) {
            (false, false) => {
                reader.error(
                    map.start(),
                    "the routes below this one are never reached",
                    "add `when:`, or move it last",
                );
            }
            (true, true) => {
                let help = "add a last route without `when`";
                reader.error(map.start(), "answers that fit no route would have no queue", help);
            }
            _ => {}
        }
        if map.lacks("queue") {
            reader.error(map.start(), "a route needs `queue`", "add `queue:` and its key in queues.yaml");
        }
        let queue = map.get("queue").and_then(|node| queue(reader, node));
        out.extend(queue.map(|queue| Route { queue, when }));
    }
    out
}

/// The key of a queue that there is.
fn queue(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let queue = reader.string(node, "the queue")?;
    if let Some(queues) = reader.world.queues.as_deref().filter(|queues| !queues.contains(&queue)) {
        let help = instead(&queue, queues.iter().map(String::as_str), "queues in queues.yaml");
        reader.error(node.span.clone(), format!("there is no queue `{queue}`"), help);
    }
    Some(queue)
}
