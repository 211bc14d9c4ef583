//! Findings: facts side by side with the right verdict, conflicts, and alarms that a reader would raise.

use crate::gold::{Conflict, Fact};
use crate::measures::Score;
use crate::reading::{Reading, dense};
use rashomon::compare::{Finding, Verdict};
use rashomon::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Where the values of a fact stand, by article.
type Values = BTreeMap<usize, Vec<Span>>;

/// Facts of which some finding sets two outlets' values side by side, with the right verdict.
pub fn facts(reading: &Reading) -> Score {
    let gold = &reading.gold.facts;
    let faults: Vec<_> = gold.iter().filter_map(|fact| misjudged(reading, fact)).collect();
    Score::share(gold.len() - faults.len(), gold.len(), faults)
}

/// What is wrong with a fact, if anything.
fn misjudged(reading: &Reading, fact: &Fact) -> Option<String> {
    let values = values(reading, fact);
    let verdicts = reading.story.findings.iter().filter(|finding| outlets(finding, &values) >= 2);
    let verdicts: BTreeSet<_> = verdicts.map(|finding| finding.verdict).collect();
    if verdicts.iter().any(|verdict| is_right(*verdict, &fact.verdict)) {
        return None;
    }
    let found: Vec<_> = verdicts.into_iter().map(Verdict::name).collect();
    let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
    Some(format!("{}: gold {}, found {found}", fact.slot, fact.verdict))
}

fn values(reading: &Reading, fact: &Fact) -> Values {
    let told = fact.values.iter().filter_map(|(name, all)| Some((reading.article(name)?, all)));
    let spans =
        |article, all: &Vec<String>| all.iter().flat_map(|words| reading.find(article, words)).collect();
    told.map(|(article, all)| (article, spans(article, all))).collect()
}

/// How many outlets' values a finding touches.
fn outlets(finding: &Finding, values: &Values) -> usize {
    let touched = finding.members.iter().filter(|said| {
        let own = values.get(&said.place.article).into_iter().flatten();
        own.into_iter().any(|span| span.overlaps(said.span))
    });
    touched.map(|said| said.place.article).collect::<BTreeSet<_>>().len()
}

/// Whether a verdict is the gold's. Agreement and compatibility are told apart by nobody; what is a newer count may
/// be read as values that differ, or that can both be true.
fn is_right(found: Verdict, gold: &str) -> bool {
    let peace = |name: &str| matches!(name, "agree" | "compatible");
    found.name() == gold
        || peace(found.name()) && peace(gold)
        || found == Verdict::Update && matches!(gold, "differ" | "compatible")
}

/// Conflicts of which some finding sets two sides against each other.
pub fn conflicts(reading: &Reading) -> Score {
    let gold = &reading.gold.conflicts;
    let found = |conflict: &&Conflict| alarms_of(reading).any(|alarm| is_about(reading, alarm, conflict));
    let missed = gold.iter().filter(|conflict| !found(conflict));
    let faults: Vec<_> = missed.map(|conflict| conflict.what.clone()).collect();
    Score::share(gold.len() - faults.len(), gold.len(), faults)
}

/// Findings that outlets differ of which the gold knows.
pub fn alarms(reading: &Reading) -> Score {
    let differ = reading.gold.facts.iter().filter(|fact| fact.verdict == Verdict::Differ.name());
    let differ: Vec<_> = differ.map(|fact| values(reading, fact)).collect();
    let known = |alarm: &Finding| {
        differ.iter().any(|values| outlets(alarm, values) >= 2)
            || reading.gold.conflicts.iter().any(|conflict| is_about(reading, alarm, conflict))
    };
    let wrong = alarms_of(reading).filter(|alarm| !known(alarm));
    let faults: Vec<_> = wrong.map(|alarm| shown(reading, alarm)).collect();
    let all = alarms_of(reading).count();
    Score::share(all - faults.len(), all, faults)
}

fn alarms_of<'r>(reading: &'r Reading) -> impl Iterator<Item = &'r Finding> {
    reading.story.findings.iter().filter(|finding| finding.verdict == Verdict::Differ)
}

/// Whether a finding touches two sides of a conflict: words of each, or what holds them, in an article of that side.
fn is_about(reading: &Reading, alarm: &Finding, conflict: &Conflict) -> bool {
    let folded = |words: &str| dense(words).to_lowercase();
    let mut sides = BTreeSet::new();
    for said in &alarm.members {
        let article = said.place.article;
        let words = folded(reading.words(article, said.span));
        let has = |side: &str| side.contains(&words) || words.contains(side);
        let own =
            conflict.values.iter().filter(|(_, names)| names.iter().any(|n| n == reading.name(article)));
        sides.extend(own.map(|(side, _)| folded(side)).filter(|side| !words.is_empty() && has(side)));
    }
    sides.len() >= 2
}

fn shown(reading: &Reading, alarm: &Finding) -> String {
    let said = alarm.members.iter().map(|said| {
        let article = said.place.article;
        format!("{}: {}", reading.name(article), reading.words(article, said.span))
    });
    format!("{} {}", alarm.subject.name(), said.collect::<Vec<_>>().join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gold::Gold;
    use rashomon::article::{Place, read};
    use rashomon::compare::{Comparison, Said, Subject};

    /// Two outlets that differ on how many boats sank.
    fn story() -> Comparison {
        let texts = ["Five boats sank.", "Four boats sank."];
        let said = |article: usize, words: &str| {
            let (place, span) = (Place { article, passage: 0 }, Span::whole(words));
            Said { place, span, value: String::new(), altered: vec![] }
        };
        let members = vec![said(0, "Five"), said(1, "Four")];
        let (subject, verdict) = (Subject::Wording, Verdict::Differ);
        let mut story = Comparison::default();
        let told = |(name, text): (&str, &str)| read(name, text.as_bytes()).expect("it is text");
        story.articles = ["a.txt", "b.txt"].into_iter().zip(texts).map(told).collect();
        story.findings =
            vec![Finding { subject, verdict, confidence: 1., why: String::new(), claim: None, members }];
        story
    }

    /// What is found of a conflict with these sides, each of one article, and how many alarms are in gold.
    fn check(sides: [(&str, &str); 2], conflicts_found: &str, alarms_in_gold: &str) {
        let side = |(words, name): (&str, &str)| (words.to_owned(), vec![name.to_owned()]);
        let conflict = Conflict { what: "boats".to_owned(), values: sides.map(side).into() };
        let gold = Gold { conflicts: vec![conflict], ..Gold::default() };
        let reading = Reading::new(story(), &gold);
        let counts = [conflicts(&reading), alarms(&reading)].map(|score| score.counts());
        assert_eq!(counts, [conflicts_found, alarms_in_gold], "{sides:?}");
    }

    #[test]
    fn an_alarm_is_right_where_it_touches_two_sides() {
        check([("five boats", "a"), ("four", "b")], "1 of 1", "1 of 1");
        check([("five", "b"), ("four", "a")], "0 of 1", "0 of 1");
        check([("five", "a"), ("none", "b")], "0 of 1", "0 of 1");
    }

    #[test]
    fn verdicts_that_mean_the_same() {
        assert!(is_right(Verdict::Compatible, "agree") && is_right(Verdict::Update, "differ"));
        assert!(!is_right(Verdict::Differ, "agree") && !is_right(Verdict::Agree, "update"));
    }
}
