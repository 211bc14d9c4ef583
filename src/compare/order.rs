//! The comparison's own order of articles, so that the order in which they are named never changes the outcome.

use super::Comparison;
use crate::article::{Article, Place};
use std::sync::OnceLock;

/// Sorts articles by what they hold. Also gives, for each of them, its index in the order given.
pub fn canonical(articles: Vec<Article>) -> (Vec<Article>, Vec<usize>) {
    let mut indexed: Vec<(usize, Article)> = articles.into_iter().enumerate().collect();
    indexed.sort_by(|(_, a), (_, b)| (&a.sha256, &a.source).cmp(&(&b.sha256, &b.source)));
    let given = indexed.iter().map(|(index, _)| *index).collect();
    (indexed.into_iter().map(|(_, article)| article).collect(), given)
}

/// Renumbers a comparison made in canonical order into the order given.
pub fn restore(mut story: Comparison, given: &[usize]) -> Comparison {
    let place = |place: &mut Place| place.article = given[place.article];
    for link in &mut story.links {
        place(&mut link.a);
        place(&mut link.b);
        if link.b < link.a {
            (link.a, link.b, link.part_a, link.part_b) = (link.b, link.a, link.part_b, link.part_a);
        }
    }
    story.links.sort_by_key(|link| (link.a, link.b));
    for near in &mut story.near {
        place(&mut near.a);
        place(&mut near.b);
        (near.a, near.b) = (near.a.min(near.b), near.a.max(near.b));
    }
    story.near.sort_by_key(|near| (near.a, near.b));
    for finding in &mut story.findings {
        finding.members.iter_mut().for_each(|said| place(&mut said.place));
        finding.members.sort_by_key(|said| (said.place, said.span));
    }
    for utterance in &mut story.utterances {
        utterance.quotes.iter_mut().for_each(|(article, _)| *article = given[*article]);
        utterance.quotes.sort_unstable();
        for paraphrase in &mut utterance.paraphrases {
            place(&mut paraphrase.place);
            place(&mut paraphrase.quoted);
            paraphrase.of.0 = given[paraphrase.of.0];
        }
        utterance.paraphrases.sort_by_key(|paraphrase| paraphrase.place);
    }
    story.utterances.sort_by(|a, b| a.quotes.cmp(&b.quotes));
    for origin in &mut story.origins {
        origin.articles.iter_mut().for_each(|article| *article = given[*article]);
        origin.source = origin.source.map(|article| given[article]);
        origin.articles.sort_unstable();
    }
    story.origins.sort_by(|a, b| a.articles.cmp(&b.articles));
    story.articles = reordered(story.articles, given);
    story.mentions = reordered(story.mentions, given);
    story.terms = reordered(story.terms, given);
    claims(&mut story, given);
    story.findings.sort_by(super::finding::Finding::in_story_order);
    story.index = OnceLock::new();
    story
}

/// Renumbers and sorts the claims, and tells the findings their claims' new numbers.
fn claims(story: &mut Comparison, given: &[usize]) {
    for claim in &mut story.claims {
        claim.members.iter_mut().for_each(|member| member.place.article = given[member.place.article]);
        claim.members.sort_by_key(|member| (member.place, member.part));
    }
    let mut order: Vec<usize> = (0..story.claims.len()).collect();
    let places = |claim: usize| story.claims[claim].members.iter().map(|member| (member.place, member.part));
    order.sort_by(|&a, &b| places(a).cmp(places(b)));
    let mut number = vec![0; order.len()];
    for (new, &old) in order.iter().enumerate() {
        number[old] = new;
    }
    story.findings.iter_mut().for_each(|finding| finding.claim = finding.claim.map(|claim| number[claim]));
    story.claims = reordered(std::mem::take(&mut story.claims), &number);
}

/// Puts items into the order of their numbers, which are given in the same order.
fn reordered<T>(items: Vec<T>, numbers: &[usize]) -> Vec<T> {
    let mut indexed: Vec<(usize, T)> = numbers.iter().copied().zip(items).collect();
    indexed.sort_by_key(|(index, _)| *index);
    indexed.into_iter().map(|(_, item)| item).collect()
}
