//! Work that does not need other work, done at the same time.

use std::panic::resume_unwind;
use std::thread;

/// Does two pieces of work at the same time. A panic in either goes on in the caller.
pub fn both<A: Send, B>(aside: impl FnOnce() -> A + Send, here: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let aside = scope.spawn(aside);
        let here = here();
        (aside.join().unwrap_or_else(|panic| resume_unwind(panic)), here)
    })
}

/// What becomes of every item, in their order; two threads share the work.
pub fn each<T: Sync, U: Send>(items: &[T], make: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let (first, rest) = items.split_at(items.len() / 2);
    let of = |items: &[T]| items.iter().map(&make).collect::<Vec<_>>();
    let (mut done, others) = both(|| of(first), || of(rest));
    done.extend(others);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stay_in_their_order() {
        for count in 0..7 {
            let items: Vec<i32> = (0..count).collect();
            assert_eq!(
                each(&items, |item| item * 10),
                items.iter().map(|item| item * 10).collect::<Vec<_>>()
            );
        }
    }
}
