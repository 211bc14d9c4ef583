//! Who else says so: what the other outlets tell of a pair that is likely, and what its two articles have in common.

use super::index::Leaf;
use super::pairs::Pairs;
use crate::abreast::portions;

/// What a pair loses where none of the other outlets says the same.
const SILENCE: f64 = 0.05;

/// What two articles have in common that share nothing, where those whose every passage has its like have 1.
const STRANGERS: f64 = 0.1;

/// Lowers a pair by the share of the other outlets that do not say the same as both of its passages, and by the
/// fourth root of what their two articles have in common: articles about different things seldom meet in one.
pub(super) fn ask_others(leaves: &[Leaf], articles: usize, pairs: &mut Pairs) {
    let like = likes(leaves, pairs);
    let common = in_common(leaves, articles, &like);
    let scores = portions(leaves.len(), |portion| {
        // Whether each leaf is paired with the one at hand.
        let mut is_like = vec![false; leaves.len()];
        let mut scores = Vec::new();
        for a in portion.filter(|&a| !pairs.row(a).is_empty()) {
            like[a].iter().for_each(|&leaf| is_like[leaf] = true);
            for pair in &pairs.all[pairs.row(a)] {
                let others = articles - 2;
                let silent = others - tellers(leaves, &like, (a, pair.b), &is_like).min(others);
                let silence = SILENCE * silent as f64 / others.max(1) as f64;
                let [a, b] = [pair.a, pair.b].map(|leaf| leaves[leaf].place.article);
                scores.push(pair.likeness.score * (1.0 - silence) * common[a * articles + b].sqrt().sqrt());
            }
            like[a].iter().for_each(|&leaf| is_like[leaf] = false);
        }
        scores
    });
    for (pair, score) in pairs.all.iter_mut().zip(scores) {
        pair.likeness.score = score;
    }
}

/// The leaves that each leaf is paired with, in order.
fn likes(leaves: &[Leaf], pairs: &Pairs) -> Vec<Vec<usize>> {
    let mut like = vec![Vec::new(); leaves.len()];
    for pair in &pairs.all {
        like[pair.a].push(pair.b);
        like[pair.b].push(pair.a);
    }
    like
}

/// What every two articles have in common: the share of their passages that are paired with one of the other, as a
/// number from what strangers have to 1.
fn in_common(leaves: &[Leaf], articles: usize, like: &[Vec<usize>]) -> Vec<f64> {
    let mut passages = vec![0_usize; articles];
    let mut paired = vec![0_usize; articles * articles];
    for (leaf, like) in leaves.iter().zip(like) {
        let own = leaf.place.article;
        passages[own] += 1;
        for other in told_in(leaves, like.iter().copied()) {
            paired[own * articles + other] += 1;
        }
    }
    let share = |a: usize, b: usize| {
        let both = paired[a * articles + b] + paired[b * articles + a];
        both as f64 / (passages[a] + passages[b]).max(1) as f64
    };
    let common = |at: usize| (STRANGERS + share(at / articles, at % articles)) / (STRANGERS + 1.0);
    (0..articles * articles).map(common).collect()
}

/// The articles in which leaves stand that are given in order, each once.
fn told_in(leaves: &[Leaf], ordered: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    let mut last = None;
    let articles = ordered.map(|leaf| leaves[leaf].place.article);
    articles.filter(move |&article| last.replace(article) != Some(article))
}

/// In how many articles a leaf stands that is paired with both of two leaves; `like_a` are those of the first.
fn tellers(leaves: &[Leaf], like: &[Vec<usize>], (a, b): (usize, usize), like_a: &[bool]) -> usize {
    let (of_a, of_b) = (&like[a], &like[b]);
    if of_b.len() > of_a.len() * MANY {
        let both = of_a.iter().copied().filter(|leaf| of_b.binary_search(leaf).is_ok());
        return told_in(leaves, both).count();
    }
    told_in(leaves, of_b.iter().copied().filter(|&leaf| like_a[leaf])).count()
}

/// So many times as many leaves are looked up one by one rather than gone through.
const MANY: usize = 8;
