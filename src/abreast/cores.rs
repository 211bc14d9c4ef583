//! A core of its own for a thread that is started.
//!
//! A kernel may leave a new thread on the core of its maker until the next tick, although another core is idle. On a
//! virtual machine with two cores that took 1 to 4 ms: longer than a whole report, which then had one core for two
//! threads. So the maker moves over to another core, from which the new thread keeps off.

use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};

/// Where the threads of this process may run, and to which core the maker of a thread moves over.
#[derive(Clone, Copy)]
pub struct Cores {
    all: CpuSet,
    away: usize,
}

impl Cores {
    /// As the kernel tells of them; nothing if there is but one, or it does not tell.
    pub fn seen() -> Option<Self> {
        Self::beside(sched_getcpu(), sched_getaffinity(None).ok()?)
    }

    /// The maker is on the core `here`, which need not be among `all`: it may just have been sent to other cores.
    fn beside(here: usize, all: CpuSet) -> Option<Self> {
        let mut others = (1..CpuSet::MAX_CPU).map(|step| (here + step) % CpuSet::MAX_CPU);
        let away = others.find(|core| all.is_set(*core))?;
        (all.count() > 1).then_some(Self { all, away })
    }

    /// The new thread runs on any core but the one that its maker moved to. A kernel that refuses is obeyed.
    pub fn keep_off(mut self) {
        self.all.unset(self.away);
        let _ = sched_setaffinity(None, &self.all);
    }

    /// The maker goes where the new thread does not run, and may be moved from there as before.
    pub fn move_over(self) {
        let mut away = CpuSet::new();
        away.set(self.away);
        if sched_setaffinity(None, &away).is_ok() {
            let _ = sched_setaffinity(None, &self.all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn the_maker_moves_to_the_next_core_if_there_are_two() {
        let check = |here: usize, cores: &[usize], expected: Option<usize>| {
            let mut all = CpuSet::new();
            for core in cores {
                all.set(*core);
            }
            let away = Cores::beside(here, all).map(|cores| cores.away);
            assert_eq!(away, expected, "on {here} of {cores:?}");
        };
        let last = CpuSet::MAX_CPU - 1;
        check(0, &[0, 1], Some(1));
        check(1, &[0, 1], Some(0));
        check(1, &[0, 1, 5], Some(5));
        check(last, &[0, last], Some(0));
        check(0, &[0], None);
        check(0, &[], None);
        // Sent elsewhere, and not there yet.
        check(0, &[2, 3], Some(2));
        check(0, &[1], None);
    }

    #[test]
    fn a_new_thread_and_its_maker_have_different_cores() {
        let Some(cores) = Cores::seen() else { return };
        thread::spawn(move || {
            cores.move_over();
            assert_eq!(sched_getaffinity(None).unwrap(), cores.all, "the maker stays free to be moved");
            let kept = thread::spawn(move || {
                cores.keep_off();
                sched_getaffinity(None).unwrap()
            });
            let kept = kept.join().unwrap();
            assert!(!kept.is_set(cores.away));
            assert_eq!(kept.count() + 1, cores.all.count());
        })
        .join()
        .unwrap();
    }
}
