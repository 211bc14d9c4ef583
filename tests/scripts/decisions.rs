//! Reports of a story on which somebody has decided.

use super::{faults, home, printed, run};
use rashomon::compare::compare;
use rashomon::disk::{articles, notebook::Journal};
use rashomon::notebook::{Decision, Event, Ruling};
use rashomon::report::FORMATS;
use serde_json::Value;
use tempfile::TempDir;

/// A folder with two articles, and a notebook in which the toll on which they differ is decided on.
fn decided(ruling: Ruling) -> TempDir {
    let home = home();
    let story = compare(articles::load(&["a.txt", "b.txt"].map(|name| home.path().join(name))).articles);
    let toll = story.findings.iter().find(|it| it.verdict.name() == "differ").expect("the toll");
    let decision = Decision::on_finding(ruling, &story, toll, jiff::Timestamp::UNIX_EPOCH);
    let (mut journal, _) = Journal::open(Some(home.path()), &story.articles);
    journal.write_all(vec![Event::Decided { decision: Box::new(decision) }]).expect("it can be kept");
    home
}

/// The report on both articles, and the exit code.
fn report(home: &TempDir, arguments: &[&str]) -> (String, Option<i32>) {
    let output = run(home, &[&["report"], arguments, &["a.txt", "b.txt"]].concat(), "");
    (String::from_utf8(output.stdout).expect("text"), output.status.code())
}

/// Whether a report still tells that the outlets differ on the toll.
fn differs(report: &str) -> bool {
    let signs = ["≠ 1", "differ,number", "\"verdict\": \"differ\"", "\"verdict\":\"differ\""];
    signs.iter().any(|sign| report.contains(sign))
}

#[test]
fn what_was_rejected_is_gone_for_people_and_told_to_programs() {
    let home = decided(Ruling::Rejected);
    for format in FORMATS {
        let with = |decisions: &[&str]| report(&home, &[&["-f", format.name], decisions].concat()).0;
        let (applied, ignored) = (with(&["--decisions", "apply"]), with(&["--decisions", "ignore"]));
        assert!(!differs(&applied) && differs(&ignored), "{}", format.name);
        assert_eq!(with(&[]), if format.decided { applied } else { ignored }, "{}", format.name);
    }
    let plain = run(&home, &["a.txt", "b.txt"], "").stdout;
    assert_eq!(String::from_utf8(plain).expect("text"), report(&home, &[]).0);
    for (asked, told) in
        [(&["-v", "decisions"][..], true), (&["-v", "decisions", "--decisions", "ignore"], false)]
    {
        assert_eq!(report(&home, asked).0.contains("by hand: 1 rejected"), told, "{asked:?}");
    }
}

#[test]
fn a_check_is_on_what_is_told() {
    let home = decided(Ruling::Rejected);
    let code = |decisions: &[&str]| report(&home, &[&["--check"], decisions].concat()).1;
    assert_eq!((code(&[]), code(&["--decisions", "ignore"])), (Some(0), Some(1)));
}

#[test]
fn what_was_confirmed_says_so() {
    let home = decided(Ruling::Confirmed);
    let told = |arguments: &[&str]| report(&home, arguments).0;
    assert!(told(&[]).contains("number: 51 people (1) · 60 people (2) (confirmed)"), "{}", told(&[]));
    assert!(told(&["-f", "html"]).contains("<span class=\"standing\">confirmed by hand</span>"));
    assert!(
        told(&["-f", "csv", "--only", "differ"]).contains("100%,confirmed\n")
            || told(&["-f", "csv", "--only", "differ"]).contains(",confirmed\n")
    );
    assert!(told(&["-f", "jsonl", "--decisions", "apply"]).contains("\"decided\":\"confirmed\""));
    let schema: Value = serde_json::from_str(&printed(&["schema"])).expect("JSON");
    let json = told(&["-f", "json", "--decisions", "apply", "--only", "differ"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(faults(&json, &schema), Vec::<String>::new());
    assert_eq!(json["findings"][0]["decided"], "confirmed");
    assert!(!told(&["-f", "json"]).contains("decided"));
}

#[test]
fn decisions_are_listed_whatever_is_told() {
    let home = decided(Ruling::Rejected);
    for asked in [&["--only", "differ"][..], &["--only", "agree"], &["--decisions", "ignore"]] {
        let list = report(&home, &[&["--view", "decisions", "-f", "csv"], asked].concat()).0;
        assert!(list.contains("rejected,\"number, differ\",51 people (1) · 60 people (2),holds"), "{list}");
    }
}
