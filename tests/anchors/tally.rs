//! What became of many bookmarks.

use rashomon::article::Article;
use rashomon::notebook::{Anchor, Bookmark, Words};
use rashomon::text::Span;

/// Counts what became of bookmarks.
#[derive(Debug, Default)]
pub struct Tally {
    /// Still there, and found there.
    found: usize,
    /// Still there, and said to be lost.
    missed: Vec<String>,
    /// No longer there, and said to be lost.
    gone: usize,
    /// Found where they are not.
    wrong: Vec<String>,
}

impl Tally {
    /// Counts one. `truth` is every place where it may be found: article and words.
    pub fn count(&mut self, bookmark: &Bookmark, anchor: Anchor, truth: &[(usize, Span)], after: &[Article]) {
        let words = |(article, span): (usize, Span)| span.of(&after[article].text);
        let Words { prefix, exact, suffix, .. } = &bookmark.words;
        let line = |place: (usize, Span)| format!("{prefix:?} {exact:?} {suffix:?}: {:?}", words(place));
        match anchor.found() {
            Some((article, found))
                if truth.iter().any(|&(of, span)| article == of && found.overlaps(span)) =>
            {
                self.found += 1;
            }
            Some(found) => self.wrong.push(line(found)),
            None => match truth.first() {
                Some(place) => self.missed.push(line(*place)),
                None => self.gone += 1,
            },
        }
    }

    /// How many of those that are still there are found, of a hundred.
    pub fn share(&self) -> f64 {
        percent(self.found, self.found + self.missed.len())
    }

    /// How many of those that are found are found wrongly, of a hundred.
    pub fn wrong_share(&self) -> f64 {
        percent(self.wrong.len(), self.found + self.wrong.len())
    }

    /// One line of a table.
    pub fn line(&self, changed: usize, kept: Option<usize>) -> String {
        let kept = kept.map_or_else(|| "sentences".to_owned(), |run| format!("{run} words"));
        let Self { found, missed, gone, wrong } = self;
        let share = self.share();
        format!(
            "{changed:>3} % changed, {kept:>9}: {found:>5} found {share:>5.1} %, {:>4} missed, {gone:>4} gone, {:>3} wrong",
            missed.len(),
            wrong.len()
        )
    }

    /// What was missed, and what is wrong.
    pub fn lists(&self) -> String {
        let named = |head: &'static str| move |line: &String| format!("{head} {line}");
        let missed = self.missed.iter().map(named("missed"));
        missed.chain(self.wrong.iter().map(named("wrong"))).collect::<Vec<_>>().join("\n")
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
