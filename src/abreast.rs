//! Work that does not need other work, done at the same time.

use rayon_core::{ThreadPool, ThreadPoolBuilder, join};
use std::ops::Range;

/// The hands of the thread that asks, for as long as they are held: its own, and one more thread that comes while
/// the first piece of work is still being got ready. Where none can be started, it does everything by itself.
///
/// Two are enough for a handful of articles: who comes later finds nothing left. A thread that has not asked shares
/// as many as there are cores.
pub fn hands() -> Option<ThreadPool> {
    let of = |count| ThreadPoolBuilder::new().num_threads(count).use_current_thread().build();
    of(2).or_else(|_| of(1)).ok()
}

/// Does two pieces of work at the same time. A panic in either goes on in the caller.
pub fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    join(a, b)
}

/// What becomes of every item, in their order.
pub fn each<'i, T: Sync, U: Send>(items: &'i [T], make: impl Fn(&'i T) -> U + Sync) -> Vec<U> {
    portions(items.len(), |portion| items[portion].iter().map(&make).collect())
}

/// What comes of `count` pieces of work, in their order; `make` does a portion of them.
pub fn portions<U: Send>(count: usize, make: impl Fn(Range<usize>) -> Vec<U> + Sync) -> Vec<U> {
    let size = count.div_ceil(PORTIONS).max(1);
    let mut done: Vec<Vec<U>> = (0..count.div_ceil(size)).map(|_| Vec::new()).collect();
    fill(&mut done, 0, &|portion| make(portion * size..count.min((portion + 1) * size)));
    let mut all = Vec::with_capacity(done.iter().map(Vec::len).sum());
    all.extend(done.into_iter().flatten());
    all
}

/// Into how many portions work is cut: so many that nobody waits long for the last of them.
const PORTIONS: usize = 16;

/// Does the portions from the one with the number `first` on.
fn fill<U: Send>(done: &mut [Vec<U>], first: usize, make: &(impl Fn(usize) -> Vec<U> + Sync)) {
    match done {
        [] => {}
        [one] => *one = make(first),
        _ => {
            let half = done.len() / 2;
            let (here, aside) = done.split_at_mut(half);
            join(|| fill(here, first, make), || fill(aside, first + half, make));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stay_in_their_order() {
        let _hands = hands();
        for count in (0..7).chain([100]) {
            let items: Vec<i32> = (0..count).collect();
            assert_eq!(
                each(&items, |item| item * 10),
                items.iter().map(|item| item * 10).collect::<Vec<_>>()
            );
        }
    }
}
