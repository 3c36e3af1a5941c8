//! How large a form may become when what it uses is written out: shared fragments and lists where they are used, named
//! values and rates in every expression, a group's condition on each of its fields. A small file can use large ones many
//! times, and fragments that use fragments grow tenfold at every step.

use std::ops::Range;

use super::{
    reader::Reader,
    tree::{Kind, Node},
};

/// In YAML nodes, operators and operands. The largest service of the repository takes a hundredth of it.
const MOST: usize = 300_000;
/// Fragments stand within fragments no deeper than this.
pub const DEEPEST: usize = 8;

/// What is left of the room.
#[derive(Debug)]
pub struct Room(usize);

impl Default for Room {
    fn default() -> Room {
        Room(MOST)
    }
}

impl Reader<'_> {
    /// Takes room for a piece of so many parts. Without room for it, says so once, and the piece is to be left out.
    pub fn takes(&mut self, parts: usize, span: &Range<usize>) -> bool {
        let left = self.room.0.checked_sub(parts);
        if left.is_none() && self.room.0 > 0 {
            let message = "with all it uses written out, the form is too large";
            self.error(span.clone(), message, "use smaller pieces here, or divide the service into several forms");
        }
        self.room.0 = left.unwrap_or(0);
        left.is_some()
    }
}

impl Node {
    /// How many nodes it is made of.
    pub fn size(&self) -> usize {
        1 + match &self.kind {
            Kind::Scalar { .. } => 0,
            Kind::Seq(items) => items.iter().map(Node::size).sum(),
            Kind::Map(entries) => entries.iter().map(|(key, value)| key.size() + value.size()).sum(),
        }
    }
}
