use super::*;

/// `|` stands where a sentence ends.
fn check(expected: &str) {
    let text: String = expected.chars().filter(|&c| c != '|').collect();
    let got: Vec<_> = sentences(&text, Span::whole(&text)).iter().map(|span| span.of(&text)).collect();
    let expected: Vec<_> = expected.split('|').map(str::trim).collect();
    assert_eq!(got, expected);
}

#[test]
fn plain_sentences() {
    check("It rained.| It stopped!| Did it?| Yes.");
}
