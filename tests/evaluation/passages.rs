//! Passages: what is not story, and what says the same.

use crate::measures::Score;
use crate::reading::Reading;
use rashomon::align::Claim;
use rashomon::article::{Place, Role};
use std::collections::BTreeSet;

/// Two passages of different articles, the earlier first.
type Pairs = BTreeSet<(Place, Place)>;

/// The passages that are not story.
pub fn boilerplate(reading: &Reading) -> Score {
    let listed =
        reading.gold.boilerplate.iter().filter_map(|(name, all)| Some((reading.article(name)?, all)));
    let starts = listed.flat_map(|(article, all)| {
        let spans = all.iter().flat_map(move |words| reading.find(article, words));
        spans.map(move |span| (article, span.start))
    });
    let place = |(article, start): (usize, usize)| {
        Some(Place { article, passage: reading.story.articles[article].passage_at(start)? })
    };
    let gold: BTreeSet<_> = starts.filter_map(place).collect();
    let found = set_aside(reading);
    let shown = |what: &str, place: &Place| format!("{what} {}", reading.shown(*place));
    let kept = gold.difference(&found).map(|place| shown("kept as story:", place));
    let wrong = found.difference(&gold).map(|place| shown("set aside:", place));
    let right = gold.intersection(&found).count();
    Score::balance(right, found.len(), gold.len(), kept.chain(wrong).collect())
}

/// The passages that the program does not read as story, but for headings and datelines.
fn set_aside(reading: &Reading) -> BTreeSet<Place> {
    let articles = reading.story.articles.iter().enumerate();
    let places = articles.flat_map(|(article, told)| {
        let aside = |role| matches!(role, Role::Boilerplate | Role::Byline);
        let passages = told.passages.iter().enumerate().filter(move |(_, passage)| aside(passage.role));
        passages.map(move |(passage, _)| Place { article, passage })
    });
    places.collect()
}

/// Pairs of passages that say the same. Those that are arguable count neither for nor against.
pub fn pairs(reading: &Reading) -> Score {
    let places = |references: &Vec<String>| -> Vec<Place> {
        references.iter().flat_map(|reference| reading.places(reference)).collect()
    };
    let gold = across(reading.gold.groups.values().map(places));
    let arguable = across(reading.gold.optional.iter().map(places));
    let claims = reading.story.claims.iter().map(|claim| members(reading, claim));
    let found: Pairs =
        across(claims).into_iter().filter(|pair| gold.contains(pair) || !arguable.contains(pair)).collect();
    let shown =
        |what: &str, (a, b): &(Place, Place)| format!("{what} {} | {}", reading.shown(*a), reading.shown(*b));
    let missed = gold.difference(&found).map(|pair| shown("missed:", pair));
    let wrong = found.difference(&gold).map(|pair| shown("wrong:", pair));
    let right = gold.intersection(&found).count();
    Score::balance(right, found.len(), gold.len(), missed.chain(wrong).collect())
}

/// The passages of a claim, and those that repeat one of them word for word.
fn members(reading: &Reading, claim: &Claim) -> Vec<Place> {
    let places = claim.members.iter().map(|member| member.place);
    let told = |place: Place| {
        let passages = reading.story.articles[place.article].passages.iter().enumerate();
        let same = passages.filter(move |(index, passage)| {
            *index == place.passage || passage.repeats == Some(place.passage)
        });
        same.map(move |(passage, _)| Place { passage, ..place })
    };
    places.flat_map(told).collect()
}

/// All pairs of each group that lie in different articles.
fn across(groups: impl Iterator<Item = Vec<Place>>) -> Pairs {
    let mut pairs = Pairs::new();
    for group in groups {
        let ordered = group.iter().flat_map(|a| group.iter().map(move |b| (*a, *b)));
        pairs.extend(ordered.filter(|(a, b)| a.article < b.article));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gold::Gold;
    use rashomon::align::Member;
    use rashomon::article::{Article, read};
    use rashomon::compare::Comparison;
    use rashomon::text::Span;

    fn told(name: &str, text: &str) -> Article {
        read(name, text.as_bytes()).expect("it is text")
    }

    /// A claim of a passage of the first article and one of the second.
    fn claim(a: usize, b: usize) -> Claim {
        let places = [Place { article: 0, passage: a }, Place { article: 1, passage: b }];
        Claim { members: places.map(|place| Member { place, part: Span::default(), score: 1. }).to_vec() }
    }

    fn references(all: [&str; 2]) -> Vec<String> {
        all.map(str::to_owned).to_vec()
    }

    #[test]
    fn arguable_pairs_count_neither_for_nor_against() {
        let mut story = Comparison::default();
        story.articles =
            vec![told("a.txt", "The dam holds. The road is shut."), told("b.txt", "It holds. It is shut.")];
        story.claims = vec![claim(0, 0), claim(1, 1), claim(0, 1)];
        let gold = Gold {
            groups: [("dam".to_owned(), references(["a:The dam", "b:It holds"]))].into(),
            optional: vec![references(["a:The road", "b:It is"])],
            ..Gold::default()
        };
        let score = pairs(&Reading::new(story, &gold));
        assert_eq!(score.counts(), "gold 1, found 2, right 1");
        assert_eq!(score.faults, ["wrong: a: The dam holds. | b: It is shut."]);
    }
}
