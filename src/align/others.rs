//! Who else says so: what the other outlets tell of a pair that is likely, and what its two articles have in common.

use super::index::Leaf;
use super::pairs::Pairs;
use crate::abreast::portions;

/// What a pair loses where none of the other outlets says the same.
const SILENCE: f64 = 0.12;

/// What two articles have in common that share nothing, where those whose every passage has its like have 1.
const STRANGERS: f64 = 0.1;

/// Lowers a pair by the share of the other outlets that do not say the same as both of its passages, and by the
/// fourth root of what their two articles have in common: articles about different things seldom meet in one. What comes
/// back is that share of every pair; 1 where there are no other outlets.
pub(super) fn ask_others(leaves: &[Leaf], articles: usize, pairs: &mut Pairs) -> Vec<f64> {
    let like = likes(leaves, pairs);
    let common = in_common(leaves, articles, &like);
    let own: Vec<usize> = leaves.iter().map(|leaf| leaf.place.article).collect();
    let (scores, silence): (Vec<f64>, Vec<f64>) = portions(leaves.len(), |portion| {
        // The articles of the leaves that are paired with the one at hand.
        let mut marked = vec![NONE; leaves.len()];
        let mut scores = Vec::new();
        for a in portion.filter(|&a| !pairs.row(a).is_empty()) {
            for &leaf in &like[a] {
                marked[leaf] = own[leaf];
            }
            for pair in &pairs.all[pairs.row(a)] {
                let others = articles - 2;
                let silent = others - tellers(&marked, &like[a], &like[pair.b]).min(others);
                let silence = if others == 0 { 1.0 } else { silent as f64 / others as f64 };
                let loss = if others == 0 { 0.0 } else { SILENCE * silence };
                let common = common[own[pair.a] * articles + own[pair.b]];
                let score = pair.likeness.score * (1.0 - loss) * common.sqrt().sqrt();
                scores.push((score, silence));
            }
            for &leaf in &like[a] {
                marked[leaf] = NONE;
            }
        }
        scores
    })
    .into_iter()
    .unzip();
    for (pair, score) in pairs.all.iter_mut().zip(scores) {
        pair.likeness.score = score;
    }
    silence
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
        for other in told_in(leaves, like) {
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
fn told_in(leaves: &[Leaf], ordered: &[usize]) -> impl Iterator<Item = usize> {
    let article = |at: usize| leaves[ordered[at]].place.article;
    (0..ordered.len()).filter(move |&at| at == 0 || article(at) != article(at - 1)).map(article)
}

/// Stands for no article.
const NONE: usize = usize::MAX;

/// In how many articles a leaf stands that is among those of two leaves; `marked` are the articles of the first's.
fn tellers(marked: &[usize], of_a: &[usize], of_b: &[usize]) -> usize {
    if of_b.len() > of_a.len() * MANY {
        return counted(
            of_a.iter().filter(|leaf| of_b.binary_search(leaf).is_ok()).map(|&leaf| marked[leaf]),
        );
    }
    counted(of_b.iter().map(|&leaf| marked[leaf]))
}

/// How many articles there are among some that come in order.
fn counted(articles: impl Iterator<Item = usize>) -> usize {
    let (mut count, mut last) = (0, NONE);
    for article in articles {
        let is_any = article != NONE;
        count += usize::from(is_any && article != last);
        last = if is_any { article } else { last };
    }
    count
}

/// So many times as many leaves are looked up one by one rather than gone through.
const MANY: usize = 8;
