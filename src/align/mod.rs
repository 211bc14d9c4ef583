//! Which passages of different articles say the same thing.
//!
//! A `reading` looks up the words of an article. They become `terms`, weighed by rarity, with `things`, `offices` and
//! `capitals` telling what names stand for; passages fall into `parts`, and `mood` tells what they only suppose;
//! `index`, `meet` and `score` find the `pairs` that are alike; `compete`, `third`, `others` and the `bar` decide which of
//! them are links, and `evidence` by `shingles` has its say; `narrow` tells what these rest on; `group` gathers them into
//! claims. Where nearly everything is alike, `crowd` and `group` leave out what is least so, and `LeftOut` says that they
//! did.
//!
//! What each of these is worth, and what was tried and was not, stands in `measured.md` beside this file.

mod bar;
mod capitals;
mod compete;
mod crowd;
mod evidence;
mod group;
mod index;
mod lead;
mod lexis;
mod meet;
mod mood;
mod narrow;
mod offices;
mod others;
mod pairs;
mod parts;
mod reading;
mod score;
mod shingles;
mod terms;
mod things;
mod third;
#[cfg(test)]
mod tests;

use crate::abreast::each;
use crate::article::{Article, Place};
use crate::text::Span;

pub use crowd::LeftOut;
pub use group::{Gathered, gather};
pub use index::MOST_PASSAGES;
pub use meet::meet;
pub use reading::{Read, Reading};
pub use terms::{TermAt, Terms, terms};

/// Two passages of different articles that say the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The passage of the article that comes first.
    pub a: Place,
    /// The passage of the other article.
    pub b: Place,
    /// How sure it is, 0 to 1.
    pub score: f64,
    /// The part of `a` that the link rests on: the phrases of it that `b` shares, or the whole passage.
    pub part_a: Span,
    /// The part of `b` that the link rests on.
    pub part_b: Span,
}

/// Two passages of different articles that may say the same, where it is not sure enough for a [`Link`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The passage of the article that comes first.
    pub a: Place,
    /// The passage of the other article.
    pub b: Place,
    /// How alike they are; to be compared within one story only.
    pub likeness: f64,
}

/// What was decided of the passages that are alike.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    /// All pairs that say the same, ordered by `a`, then `b`.
    pub links: Vec<Link>,
    /// Pairs that may, of which at least one passage has no link; in the same order.
    pub near: Vec<Near>,
    /// What was left out of both.
    pub left_out: LeftOut,
}

/// Passages of several outlets, every two of which say the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The passages, in the order of articles and of their text.
    pub members: Vec<Member>,
}

/// A passage that makes a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// The passage.
    pub place: Place,
    /// The part of it that makes the claim.
    pub part: Span,
    /// How sure it is, 0 to 1: its mean link to the others.
    pub score: f64,
}

/// What says the same as what.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// All pairs, ordered by `a`, then `b`.
    pub links: Vec<Link>,
    /// The same, gathered; a passage that says two things is in two claims.
    pub claims: Vec<Claim>,
}

/// The passages of a story that are alike; which of them say the same is not decided yet.
#[derive(Debug)]
pub struct Alike {
    leaves: Vec<index::Leaf>,
    pairs: pairs::Pairs,
}

/// Compares the passages of different articles, and of one, by their terms.
///
/// Articles must come in an order that does not depend on how they were given: the comparison sees to it.
pub fn alike(articles: &[Article], terms: &Terms) -> Alike {
    let leaves = index::leaves(articles, terms);
    Alike { pairs: pairs::Pairs::of(&leaves), leaves }
}

/// Decides which of the passages that are alike say the same.
pub fn decide(alike: Alike, articles: &[Article], terms: &Terms) -> Decision {
    let Alike { leaves, pairs } = alike;
    let told = |of: narrow::PartOf<'_>, other: narrow::PartOf<'_>| {
        let Place { article, passage } = of.0.place;
        narrow::narrowed(&articles[article].text, &terms[article][passage], of, other)
    };
    let link = |pair: &pairs::Pair| {
        let (a, b, likeness) = (&leaves[pair.a], &leaves[pair.b], pair.likeness);
        let (of_a, of_b) = ((a, likeness.part_a), (b, likeness.part_b));
        Link {
            a: a.place,
            b: b.place,
            score: certainty(likeness.score),
            part_a: told(of_a, of_b),
            part_b: told(of_b, of_a),
        }
    };
    let compete::Decided { links, near, left_out } = compete::decide(&leaves, pairs, articles.len());
    let place = |leaf: usize| leaves[leaf].place;
    let near =
        near.iter().map(|pair| Near { a: place(pair.a), b: place(pair.b), likeness: pair.likeness.score });
    let near = near.collect();
    Decision { links: each(&links, link), near, left_out }
}

/// How sure a link is, from how much it has of the likeness that is asked for: half where it just has it, three
/// quarters where it has twice that; less where less was asked, as its passages are linked anyhow.
///
/// Nothing of it was fitted. Measured on 2,510 links of 45 stories, eleven of them read in full, 34 annotated by other
/// people:
///
/// | score | said | right | links |
/// |---|---|---|---|
/// | below .5 | .47 | .29 | 294 |
/// | .5 to .6 | .55 | .56 | 1130 |
/// | .6 to .7 | .64 | .80 | 809 |
/// | .7 to .8 | .74 | .90 | 213 |
/// | .8 to .9 | .83 | .98 | 52 |
/// | .9 to 1 | .94 | 1.0 | 12 |
///
/// By the labels of the 34, which miss much that says the same, .50 of 439 are right, of the others .68. This was before
/// there was evidence: links that it alone is for say less than .5, and .44 of them are right on the twelve stories.
fn certainty(share: f64) -> f64 {
    1.0 - 0.5_f64.powf(share)
}
