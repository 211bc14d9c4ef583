use super::*;
use proptest::prelude::*;

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
    check("Really?!| No!!| It cost $3.50.| That is 1.2 percent less.");
    check("One line without a stop");
    check("The café closed.| Élan returned.");
}

#[test]
fn abbreviations_before_a_name_do_not_end_it() {
    check("Mr. Roe met Gen. Doe and Sen. A. B. Poe at St. Mary’s on Mt. Alma.| They left.");
    check("Soldiers at Ft. Alma and Lt. Col. Jane Roe agreed.");
    check("Pump No. 5 failed, see p. 12 and Fig. 3.| No. 6 did not.");
    check("He said no.| Nobody else did.");
}

#[test]
fn abbreviations_end_it_before_words_that_open_sentences() {
    check("He lives in the U.S.| She does not.| The U.S. Navy and the U.S. government agree.");
    check("The U.S.’ answer came late.| It was led by Roe & Sons Inc.| They sold it to Doe Corp. of Alma.");
    check("It opens on Dec. 25 and shuts in Jan.| The rest is closed etc.| Nobody knows.");
    check("He met John Q. Doe and J. Edgar Poe.| It was you and I.| We won.");
}

#[test]
fn times_of_day() {
    check("It begins at 5 p.m. Friday and ends at 9 a.m. EST.| Doors open early.");
    check("The pump failed at 10 p.m.| Crews came at 11 p.m. with boats.");
    check("At 5 a.m. Mr. Roe rose.");
}

#[test]
fn a_quotation_keeps_the_words_that_name_its_speaker() {
    check("“Why did they do it?” Roe asked.");
    check("“This is an outrage!” Mayor Jane Roe said on Monday.");
    check("“We will not pay.” Roe said.");
    check("“We will not pay,” she said.| “Not now.”");
    check("“It is over.”| He said that the boats had left.");
    check("“Is it over?”| Roe said she did not know.");
    check("Smt. Roe and Shri. Doe left.| It rained.");
    check("\"It was bad,\" he said.| \"Very bad.\"");
    check("“We will pay,” he said. “tomorrow.”");
}

#[test]
fn a_quotation_of_several_sentences_is_cut_between_them() {
    check("“The water rose all night long.| We need boats now,” she said.");
    check("“No. I won’t,” she said.");
    check("“We had to—”| The mayor broke off.| “We had to—” she said, and wept.");
    check("He heard “Help! Help!” from the boat.");
}

#[test]
fn brackets_hold_what_is_in_them() {
    check("The pump (it is old. It leaks.) failed.| Crews (two of them) came.");
    check("It failed.| (It was old.)| It was replaced.");
    check("See the report [12. Annex] for more.");
}

#[test]
fn ellipses_end_a_sentence_only_before_an_opener() {
    check("We were ... well, late.| It rained.");
    check("We waited...| They never came.");
    check("We saw the … Alma bridge fall.");
    check("We waited....| Boats came.");
}

#[test]
fn a_space_may_be_missing() {
    check("It was an accident.|The crew left.|“We left,” he said.");
    check("Visit Example.com or www.Alma.Example.com now.");
    check("The U.S.A. won and Node.js lost at St.Alma.");
    check("He cried.”|We left.");
    check("She has a Ph.D. in law.| He has Ph.D.-level training.");
}

#[test]
fn notes_stay_behind_the_stop() {
    check("It is a river.[1][2]| It floods.");
    check("The river floods.12 |Crews watch it.");
}

#[test]
fn lists_in_one_line() {
    check("1) Stay calm |2) Call for help |3) Wait");
    check("a. The first pump |b. The second pump");
    check("1.) Stay calm. |2.) Call for help.");
    check("(i) Stay calm.| (ii) Call for help.");
    check("• 9. Stay calm |• 10. Call for help");
}

#[test]
fn full_width_stops_need_no_space() {
    check("水が来た。|船が出た！|終わり");
}

#[test]
fn only_what_lies_within_is_cut() {
    let text = "One. Two. Three.";
    let got: Vec<_> = sentences(text, Span::new(5, 16)).iter().map(|span| span.of(text)).collect();
    assert_eq!(got, ["Two.", "Three."]);
}

proptest! {
    #[test]
    fn sentences_rebuild_the_text(text in "([A-Za-z. ]|[“”\"'’()\\[\\]?!…。1-9,-]|Mr\\. |U\\.S\\. |\\PC){0,80}") {
        let found = sentences(&text, Span::whole(&text));
        let mut end = 0;
        for sentence in &found {
            prop_assert!(sentence.start >= end && !sentence.is_empty());
            prop_assert!(Span::new(end, sentence.start).of(&text).trim().is_empty());
            prop_assert_eq!(sentence.trim(&text), *sentence);
            end = sentence.end;
        }
        prop_assert!(Span::new(end, text.len()).of(&text).trim().is_empty());
    }
}
