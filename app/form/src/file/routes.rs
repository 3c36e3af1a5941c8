//! Where the cases of a form go.

use super::{
    reader::{Keys, Reader, expr_nearest},
    tree::Node,
};
use crate::{expr::Scope, form::Route};

const ROUTE: &Keys = &[("queue", "the queue's key"), ("when", "the condition; the last route has none")];

/// Reads `route`: the first that holds wins, so only the last may stand without a condition, and it must.
pub fn routes(reader: &mut Reader<'_>, node: &Node, scope: &Scope) -> Vec<Route> {
    let items = reader.list(node, "`route`");
    let mut out = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(map) = reader.known(item, &[ROUTE], "a route") else { continue };
        let last = at + 1 == items.len();
        let Some(queue_node) = map.get("queue") else {
            reader.error(item.span.clone(), "a route needs `queue`", None);
            continue;
        };
        let queue = reader.string(queue_node, "the queue").unwrap_or_default();
        if let Some(queues) = reader.world.queues.clone().filter(|queues| !queues.contains(&queue)) {
            let help = expr_nearest(&queue, queues.iter().map(String::as_str));
            let help = help.or_else(|| Some(format!("the queues in queues.yaml are {}", queues.join(", "))));
            reader.error(queue_node.span.clone(), format!("there is no queue `{queue}`"), help);
        }
        let when = reader.condition(&map, "when", scope);
        match (map.get("when").is_some(), last) {
            (false, false) => reader.error(
                item.span.clone(),
                "the routes below this one are never reached",
                Some("add `when:`".into()),
            ),
            (true, true) => {
                let help = Some("add a last route without `when`".to_owned());
                reader.error(item.span.clone(), "answers that fit no route would have no queue", help);
            }
            _ => {}
        }
        out.push(Route { queue, when });
    }
    out
}
