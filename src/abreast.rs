//! Work that does not need other work, done at the same time.

#[cfg(target_os = "linux")]
mod cores;
#[cfg(target_os = "linux")]
mod room;

use rayon_core::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder, join};
use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Threads that share work, as long as they are held.
pub type Hands = ThreadPool;

/// The hands of the thread that asks, for as long as they are held: its own, and one more thread that comes while
/// the first piece of work is still being got ready. Where none can be started, it does everything by itself.
///
/// Two are enough for a handful of articles: who comes later finds nothing left. A thread that has not asked shares
/// as many as there are cores.
pub fn hands() -> Option<Hands> {
    two().or_else(|_| of_this_thread(1).build()).ok()
}

/// So many hands, of which one is that of the thread that asks.
fn of_this_thread(count: usize) -> ThreadPoolBuilder {
    ThreadPoolBuilder::new().num_threads(count).use_current_thread()
}

#[cfg(target_os = "linux")]
fn two() -> Result<Hands, ThreadPoolBuildError> {
    let Some(cores) = cores::Cores::seen() else { return of_this_thread(2).build() };
    room::set_aside();
    let begin = move |_| {
        cores.keep_off();
        room::set_aside();
    };
    let hands = of_this_thread(2).start_handler(begin).build()?;
    cores.move_over();
    Ok(hands)
}

#[cfg(not(target_os = "linux"))]
fn two() -> Result<Hands, ThreadPoolBuildError> {
    of_this_thread(2).build()
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

/// For each thread, so many items may be on the way at a time: one is long while others are done.
const AHEAD: usize = 4;

/// Hands over what becomes of every item, in their order and as soon as it can be, until it is not wanted any more;
/// so many threads share the work. However many items there are, and however long one of them takes, no more than
/// four for each thread are held. A panic goes on in the caller.
pub fn in_order<T: Send + 'static, U: Send + 'static>(
    items: impl Iterator<Item = T> + Send + 'static,
    threads: usize,
    make: impl Fn(T) -> U + Send + Sync + 'static,
    mut take: impl FnMut(U) -> bool,
) {
    let (ticket, returned) = sync_channel(threads.max(1) * AHEAD);
    let (work, waiting) = channel();
    let (done, results) = channel();
    let (make, waiting) = (Arc::new(make), Arc::new(Mutex::new(waiting)));
    for _ in 0..threads.max(1) {
        let (done, make, waiting) = (done.clone(), Arc::clone(&make), Arc::clone(&waiting));
        thread::spawn(move || {
            // Every thread has items of its own: to share each of them as well would only cost.
            let _alone = of_this_thread(1).build();
            let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            while let Ok((number, item)) = next() {
                let result = catch_unwind(AssertUnwindSafe(|| make(item)));
                if done.send((number, result)).is_err() {
                    return;
                }
            }
        });
    }
    drop(done);
    // Whoever gives the items may wait for what becomes of the first of them, so nobody here waits for an item. Nobody
    // waits for this thread either: it may wait for an item that nobody wants any more.
    thread::spawn(move || {
        let mut items = items.enumerate();
        while ticket.send(()).is_ok() {
            let Some(item) = items.next() else { return };
            if work.send(item).is_err() {
                return;
            }
        }
    });
    let (mut early, mut next) = (BTreeMap::new(), 0);
    for (number, result) in results {
        early.insert(number, result);
        while let Some(result) = early.remove(&next) {
            next += 1;
            if !take(result.unwrap_or_else(|panic| resume_unwind(panic))) || returned.recv().is_err() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

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

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Items are numbers; each is counted down from, so that some take long.
        #[test]
        fn several_threads_hand_over_what_one_does(
            items in prop::collection::vec(0_u32..20_000, 0..60),
            threads in 0_usize..5,
            wanted in 1_usize..80,
        ) {
            let (open, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
            let count = (Arc::clone(&open), Arc::clone(&most));
            let counted = items.clone().into_iter().inspect(move |_| {
                count.1.fetch_max(count.0.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            });
            let make = |item: u32| (0..item).fold(item, |sum, step| std::hint::black_box(sum ^ step));
            let mut taken = Vec::new();
            in_order(counted, threads, make, |made| {
                open.fetch_sub(1, Ordering::SeqCst);
                taken.push(made);
                taken.len() < wanted
            });
            let expected: Vec<_> = items.into_iter().take(wanted).map(make).collect();
            prop_assert_eq!(taken, expected);
            prop_assert!(most.load(Ordering::SeqCst) <= threads.max(1) * AHEAD + 1);
        }
    }

    #[test]
    fn the_work_on_an_item_stays_with_its_thread() {
        let own = || thread::current().id();
        let stays = move |_| each(&[(); 64], |()| own()).into_iter().all(|it| it == own());
        in_order(0..20, 2, stays, |stayed| {
            assert!(stayed);
            true
        });
    }

    #[test]
    fn an_item_is_handed_over_before_the_next_is_there() {
        let (give, items) = channel();
        give.send(0).unwrap();
        let mut taken = Vec::new();
        in_order(
            items.into_iter(),
            2,
            |item: i32| item,
            |made| {
                taken.push(made);
                give.send(made + 1).unwrap();
                made < 9
            },
        );
        assert_eq!(taken, (0..10).collect::<Vec<_>>());
    }
}
