//! Two articles of one sentence each, for the tests.

use crate::compare::Subject;
use crate::compare::fixture::pair;

/// Checks which words of two sentences cannot both be true.
#[track_caller]
pub fn contraries(a: &str, b: &str, expected: &[&[&str]]) {
    check(Subject::Negation, a, b, expected);
}

/// Checks what one of two sentences says flatly and the other does not.
#[track_caller]
pub fn distances(a: &str, b: &str, expected: &[&[&str]]) {
    check(Subject::Wording, a, b, expected);
}

/// Checks what the findings of a subject say of two sentences; each names the claim it stands in.
#[track_caller]
fn check(subject: Subject, a: &str, b: &str, expected: &[&[&str]]) {
    let story = pair(a, b);
    let found: Vec<Vec<&str>> = story
        .findings
        .iter()
        .filter(|finding| finding.subject == subject)
        .map(|finding| finding.members.iter().map(|said| said.value.as_str()).collect())
        .collect();
    assert_eq!(found, expected, "{a} | {b}");
    let wordings = story.findings.iter().filter(|finding| finding.subject == subject);
    assert!(wordings.into_iter().all(|finding| finding.claim.is_some()), "{a} | {b}");
}
