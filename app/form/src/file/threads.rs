//! Work on many forms side by side.

use std::{num::NonZero, thread};

/// Does the same with each, on as many threads as there are processors; the results in their order.
pub fn side_by_side<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let part = |part: &[T]| -> Vec<R> { part.iter().map(&work).collect() };
    thread::scope(|scope| {
        let parts: Vec<_> =
            all.chunks(all.len().div_ceil(threads).max(1)).map(|some| scope.spawn(|| part(some))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("nothing here panics")).collect()
    })
}
