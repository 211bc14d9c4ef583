//! The sample story shows every kind of finding: it is the first thing that people see.

use rashomon::article::Place;
use rashomon::compare::{Comparison, MARKS, Mark, Rendering, Subject, Verdict, compare};
use rashomon::disk::articles;
use std::collections::HashSet;
use std::path::Path;

fn sample() -> Comparison {
    let loaded = articles::load(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("articles")]);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    compare(loaded.articles)
}

/// The values that a finding sets side by side, each once, in the order of the outlets.
fn values(story: &Comparison, subject: &str, verdict: Verdict) -> Vec<Vec<String>> {
    let findings = story.findings.iter();
    let asked = findings.filter(|finding| finding.subject.name() == subject && finding.verdict == verdict);
    asked
        .map(|finding| {
            let mut values: Vec<_> = finding.members.iter().map(|said| said.value.clone()).collect();
            values.dedup();
            values
        })
        .collect()
}

fn check(subject: &str, verdict: Verdict, expected: &[&str]) {
    let found = values(&sample(), subject, verdict);
    assert!(found.iter().any(|values| values == expected), "{subject} {}: {found:#?}", verdict.name());
}

#[test]
fn every_article_says_who_published_it_and_when() {
    let story = sample();
    let outlets: Vec<_> = story.articles.iter().map(|article| article.outlet.as_str()).collect();
    assert_eq!(outlets, ["Meridian Wire", "Byte Ledger", "Coast Courier", "Reel Gazette", "Harbor 8 News"]);
    assert!(story.articles.iter().all(|article| article.published.is_some() && article.headline.is_some()));
}

#[test]
fn facts_agree_are_compatible_differ_and_are_updated() {
    check("date", Verdict::Agree, &["25 December 2014"]);
    check("number", Verdict::Compatible, &["about 3,000 screens", "2,950 screens"]);
    check("number", Verdict::Differ, &["5 chains", "4 chains", "5 chains"]);
    check("number", Verdict::Update, &["12 theaters", "17 theaters"]);
}

#[test]
fn quotes_are_verbatim_cut_and_altered_and_credited_to_two() {
    let story = sample();
    for rendering in [Rendering::Verbatim, Rendering::Cut, Rendering::Altered, Rendering::Only] {
        let shown = story.utterances.iter().any(|utterance| utterance.rendering == rendering);
        assert!(shown, "no quote is {}", rendering.name());
    }
    check("speaker", Verdict::Differ, &["Mark Stroh", "Dana Whitlock", "Mark Stroh"]);
    assert!(story.findings.iter().any(|finding| finding.subject == Subject::Quote));
}

#[test]
fn the_station_runs_the_copy_of_the_agency() {
    let shared: Vec<_> = sample().origins.into_iter().map(|origin| origin.articles).collect();
    assert_eq!(shared, [vec![0, 4], vec![1], vec![2], vec![3]]);
}

#[test]
fn every_mark_is_on_the_screen() {
    let story = sample();
    let marks = story
        .articles
        .iter()
        .enumerate()
        .flat_map(|(article, told)| told.story().map(move |(passage, _)| Place { article, passage }));
    let marks: HashSet<Mark> = marks.filter_map(|place| story.mark(place)).collect();
    for row in MARKS {
        assert!(marks.contains(&row.mark), "nothing is marked {}", row.name);
    }
}
