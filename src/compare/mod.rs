//! The comparison: where the outlets agree, differ and stand alone.

mod alteration;
mod claimed;
mod correct;
#[cfg(test)]
mod crowd;
mod diff;
mod finding;
#[cfg(test)]
pub mod fixture;
mod index;
mod likeness;
mod order;
mod origin;
mod paraphrase;
mod printed;
mod progress;
mod quotation;
mod reading;
mod rendering;
mod renderings;
mod slot;
mod speaker;
mod spoken;
mod tellers;
mod update;
mod utterance;
mod value;
mod verdict;
mod wording;

use crate::abreast::{both, each};
use crate::align::{self, Claim, Decision, LeftOut, Near, Terms};
use crate::article::Article;
use crate::mention::{self, Mentions, Tokens};
use claimed::Claimed;
use index::Index;
use likeness::Likenesses;
use spoken::Spoken;
use std::collections::BTreeSet;
use std::sync::OnceLock;

pub use alteration::Alteration;
pub use correct::{Correction, Found};
pub use finding::{Finding, Said, Subject};
pub use index::Counterpart;
pub use progress::Progress;
pub use reading::Backing;
pub use rendering::Rendering;
pub use utterance::{Paraphrase, Utterance};
pub use value::of as value_in_words;
pub use verdict::{MARKS, Mark, MarkRow, Verdict};

/// Everything that is known about a story. Made once, never changed.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The articles, in the order given.
    pub articles: Vec<Article>,
    /// What each of them mentions.
    pub mentions: Vec<Mentions>,
    /// Which passages say the same thing, by pairs; ordered by `a`, then `b`.
    pub links: Vec<align::Link>,
    /// The same, gathered.
    pub claims: Vec<Claim>,
    /// Which passages may say the same, of which one has nothing surer; ordered by `a`, then `b`.
    pub near: Vec<Near>,
    /// Every word of every passage, by article and passage, and what it stands for in the story.
    pub terms: Terms,
    /// Quotes that render the same words spoken.
    pub utterances: Vec<Utterance>,
    /// What is worth looking at, in the order of the story.
    pub findings: Vec<Finding>,
    /// Which articles share copied text; every article is in exactly one.
    pub origins: Vec<Origin>,
    /// What was left out as too much is alike.
    pub left_out: LeftOut,
    /// Articles that a reader muted: they are shown, and compared with nothing.
    pub muted: BTreeSet<usize>,
    /// What stands at each passage; made from the rest when it is first asked for.
    index: OnceLock<Index>,
}

/// A set of articles that share copied text.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The articles.
    pub articles: Vec<usize>,
    /// The largest share of an article's words that it has in common with another of the set, 0 to 1;
    /// 0 for an article that stands for itself.
    pub shared: f64,
    /// Which of the articles is likelier the source, where the others name its outlet or it came first.
    pub source: Option<usize>,
}

impl Comparison {
    /// Articles that nobody has compared yet: they can be read, and nothing is known about them.
    pub fn unread(articles: Vec<Article>) -> Self {
        Self { articles, ..Self::default() }
    }
}

/// Compares the articles of a story. The outcome does not depend on their order: the work is done in an order
/// of its own, and the outcome is told in the order given.
pub fn compare(articles: Vec<Article>) -> Comparison {
    compare_watched(articles, &Progress::default()).unwrap_or_default()
}

/// Compares the articles of a story and says meanwhile how far it has come. Nothing where it was stopped.
pub fn compare_watched(articles: Vec<Article>, progress: &Progress) -> Option<Comparison> {
    let (articles, given) = order::canonical(articles);
    let read: Option<Vec<_>> = each(&articles, |article| read(article, progress)).into_iter().collect();
    let (mentions, read): (Vec<_>, Vec<_>) = read?.into_iter().unzip();
    progress.next_step()?;
    let terms = align::terms(&articles, &mentions, &read);
    // To give memory back takes time too: it is done beside the work.
    let (alike, ()) = both(|| align::alike(&articles, &terms), || drop(read));
    let mut story = Comparison { articles, mentions, terms, ..Comparison::default() };
    let (Decision { links, near, left_out }, early) =
        both(|| align::decide(alike, &story.articles, &story.terms), || Early::of(&story));
    let Early { origins, spoken, mut utterances, mut findings } = early;
    progress.next_step()?;
    let retold = || {
        paraphrase::find(&story, &links, &spoken, &mut utterances);
        quotation::paraphrased(&story, &utterances, &spoken)
    };
    let (gathered, retold) = both(|| align::gather(&links), retold);
    findings.extend(retold);
    let left_out = LeftOut { crowded: left_out.crowded || !gathered.are_all_held(), ..left_out };
    let aligned = gathered.with(links);
    let claimed = Claimed::of(&aligned.claims);
    // What else there is to do is done here, beside the slots.
    let wordings = || {
        drop(spoken);
        for finding in &mut findings {
            finding.claim = claimed.most(finding.members.iter().map(|said| said.place));
        }
        wording::findings(&story, &aligned, &claimed)
    };
    let (slots, wordings) = both(|| slot::findings(&story, &aligned, &claimed), wordings);
    findings.extend(slots.into_iter().chain(wordings));
    (story.links, story.claims, story.near) = (aligned.links, aligned.claims, near);
    story.left_out = left_out;
    (story.origins, story.utterances, story.findings) = (origins, utterances, findings);
    Some(order::restore(story, &given))
}

/// Reads an article: what it mentions, and its words. Nothing where the work was stopped.
fn read<'a>(article: &'a Article, progress: &Progress) -> Option<(Mentions, align::Reading<'a>)> {
    if progress.is_stopped() {
        return None;
    }
    let tokens = Tokens::of(article);
    let read = both(|| mention::mentions(&tokens), || align::Reading::of(&tokens));
    progress.one_read();
    Some(read)
}

/// What can be told of a story before its passages are aligned: who copied, which quotes render one statement, and
/// how.
struct Early<'s> {
    origins: Vec<Origin>,
    spoken: Vec<Spoken<'s>>,
    utterances: Vec<Utterance>,
    findings: Vec<Finding>,
}

impl<'s> Early<'s> {
    fn of(story: &'s Comparison) -> Self {
        let spoken = spoken::spoken(story);
        let likeness = Likenesses::of(&spoken);
        let utterances = utterance::utterances(&spoken, &likeness);
        let findings = quotation::findings(story, &utterances, &spoken, &likeness);
        Self { origins: origin::origins(story), spoken, utterances, findings }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_is_stopped_ends_without_an_outcome() {
        let articles = || vec![crate::article::read("a.txt", b"It rained in Orm.").expect("an article")];
        let progress = Progress::default();
        assert_eq!(progress.told(1), "reading 0 of 1");
        assert!(compare_watched(articles(), &progress).is_some());
        assert_eq!(progress.told(1), "judging");
        progress.stop();
        assert!(compare_watched(articles(), &progress).is_none());
    }
}
