use super::Names;
use crate::mention::Tokens;
use crate::mention::fact::{Kind, Value};
use crate::mention::sample::story;
use proptest::prelude::*;

/// Checks the names and places of a story, each written `words = name`, or the words alone where they are the name.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = story(text);
    let names = Names::of(&Tokens::of(&article));
    let mut facts = [names.facts(Kind::Name), names.facts(Kind::Place)].concat();
    facts.sort_by_key(|fact| (fact.span.start, std::cmp::Reverse(fact.span.end)));
    let found: Vec<_> = facts
        .iter()
        .map(|fact| {
            let words = fact.span.of(text);
            match &fact.value {
                Value::Name(name) if name == words => words.to_owned(),
                Value::Name(name) => format!("{words} = {name}"),
                other => panic!("{other:?}"),
            }
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn people_without_their_titles_under_their_fullest_name() {
    check(
        "The mayor met President Anna Vale. Ms. Vale stayed away, but Vale said yes.",
        &["Anna Vale", "Vale = Anna Vale", "Vale = Anna Vale"],
    );
    check("A call from Secretary of State John Hale came late.", &["John Hale"]);
    check("He saw Lt. Col. Peter de Groot at noon.", &["Peter de Groot"]);
    check(
        "It was Robert F. Lane. Later Robert Lane left.",
        &["Robert F. Lane", "Robert Lane = Robert F. Lane"],
    );
}

#[test]
fn names_that_begin_with_an_arabic_article() {
    check("A branch of al-Orm called. Karim al-Vale fled.", &["al-Orm", "Karim al-Vale"]);
}

#[test]
fn people_whose_given_names_are_months() {
    check("His rival, Jan Dorn, stayed away. Then mayor April Vale said yes.", &["Jan Dorn", "April Vale"]);
    check("It rained in June. By June France had won, and on 3 June Berlin lost.", &["France", "Berlin"]);
}

#[test]
fn a_person_behind_the_name_of_a_body() {
    check(
        "They say that he met Harbour Affairs Committee Leonid Osokin there, and then Park Lee-ann of South Korea.",
        &["Harbour Affairs Committee", "Leonid Osokin", "Park Lee-ann", "South Korea"],
    );
}

#[test]
fn spellings_and_initials_of_a_name_meet() {
    check(
        "We saw Park Min-ho there. They call Park Min Ho a friend.",
        &["Park Min-ho", "Park Min Ho = Park Min-ho"],
    );
    check(
        "The case went to the U.S. Bureau of Public Records. Agents of the BPR came.",
        &["U.S. = United States", "Bureau of Public Records", "BPR = Bureau of Public Records"],
    );
}

#[test]
fn countries_by_all_their_names() {
    check(
        "Officials in the U.S. and American troops told us that North Koreans saw it.",
        &["U.S. = United States", "American = United States", "North Koreans = North Korea"],
    );
    check(
        "A North Korean ship left; the North denies it.",
        &["North Korean = North Korea", "North = North Korea"],
    );
    check(
        "Then French Interior Minister Marc Roche spoke in Paris.",
        &["French = France", "Marc Roche", "Paris"],
    );
    check("The paper is the New York Ledger.", &["New York Ledger"]);
}

#[test]
fn what_a_sentence_begins_with_is_no_name_by_itself() {
    check("Smoke rose. Meanwhile they left. Witnesses saw Harlow Group trucks.", &["Harlow Group"]);
    check("Meridian rose again. Traders at Meridian left on Friday in December.", &["Meridian", "Meridian"]);
}

#[test]
fn what_runs_together_with_a_name_is_no_part_of_it() {
    check("Boats in Harlow. Reuters Anna Vale looks on.", &["Harlow", "Anna Vale"]);
    check("We read it at AFP, where the Reuters Institute is.", &["AFP", "Reuters Institute"]);
    check("See http://t.co/Xy3Zw and t.co/Ab4Cd by Harlow/Vale Group.", &["Harlow", "Vale Group"]);
    check("We met Vale (D-Ill.) and the Harlow-based firm.", &["Vale"]);
}

#[test]
fn what_has_run_together_is_parted() {
    check(
        "Ron Vale left. They post on the Find Ron Vale page. It is hard to find Ron.",
        &["Ron Vale", "Ron Vale", "Ron = Ron Vale"],
    );
    check(
        "A post on the Ron Vale Chatter page: he uses Chatter, and Ron Vale does.",
        &["Ron Vale", "Chatter", "Chatter", "Ron Vale"],
    );
    check(
        "He told DailyPage Julia left. DailyPage asked whether Julia did, and Julia Vale was sad.",
        &["DailyPage", "Julia = Julia Vale", "DailyPage", "Julia = Julia Vale", "Julia Vale"],
    );
    check("Photos: an attack in Nice Wounded people are moved. The wounded left Nice.", &["Nice", "Nice"]);
    check(
        "See how Anna Vale Plans to win. Her plans are known, says Anna Vale, and Anna Vale is sure.",
        &["Anna Vale", "Anna Vale", "Anna Vale"],
    );
}

#[test]
fn a_surname_that_two_share() {
    check(
        "They often met Ron and Mary Vale there. We know that Ron left early.",
        &["Ron = Ron Vale", "Mary Vale", "Ron = Ron Vale"],
    );
}

#[test]
fn a_headline_in_capitals_ends_where_small_letters_begin() {
    check(
        "See THE OLD HARLOW FIRE Anna Vale asked. We met Anna Vale in Harlow THE day before.",
        &["Anna Vale", "Anna Vale", "Harlow"],
    );
}

#[test]
fn the_day_of_something_is_part_of_its_name() {
    check("They met on Tolm Day in Harlow, and on Friday.", &["Tolm Day", "Harlow"]);
}

#[test]
fn one_name_is_not_parted() {
    check(
        "Tarek El Lane came. We know that Tarek was ill, and El Lane was sad.",
        &["Tarek El Lane", "Tarek = Tarek El Lane", "El Lane = Tarek El Lane"],
    );
    check("The war of Kelm was no World War II, and the world knows it.", &["Kelm", "World War II"]);
}

#[test]
fn words_that_the_article_writes_small_are_no_names() {
    check("In the town a Hotel stood, and the hotel burnt. It was the Truth, not half the truth.", &[]);
    check("Photos: a fire in Harlow In the morning it rained. The end of Harlow", &["Harlow", "Harlow"]);
    check("Under fire from the Times, he read many Times pages three times.", &["Times", "Times"]);
    check("2/37 Exercise makes old. 3/37 Over 20 left.", &[]);
    check("He said, 'Yes,' and 'Take it', but saw 'Harlow' in Harlow.", &["Harlow", "Harlow"]);
    check(
        "The World Health Office left. Then WHO spoke to those who came.",
        &["World Health Office", "WHO = World Health Office"],
    );
}

#[test]
fn an_article_leaves_the_capital_of_the_next_word_to_it() {
    check("The Federal Works Bureau left. It is a federal affair.", &["Federal Works Bureau"]);
}

#[test]
fn what_people_do_is_no_part_of_their_names() {
    check("Then Physicist Anna Vale spoke.", &["Anna Vale"]);
    check("The Harlow Group Chief Executive Anna Vale spoke.", &["Anna Vale"]);
}

#[test]
fn a_month_may_be_a_name() {
    check("We saw that Mrs May and Anna May left in May.", &["May = Anna May", "Anna May"]);
    check("He told Anna May 5 was the day.", &["Anna"]);
}

#[test]
fn states_by_their_abbreviations() {
    check("He was in Harlow, Minn., and in Minnesota.", &["Harlow", "Minn = Minnesota", "Minnesota"]);
}

#[test]
fn a_doubtful_run_is_not_the_fuller_name() {
    check(
        "We like Kelmgram. Deploying Kelmgram took long, but Kelmgram works.",
        &["Kelmgram", "Deploying Kelmgram", "Kelmgram"],
    );
    check("Dunya Yetts came. We saw that Yetts left.", &["Dunya Yetts", "Yetts = Dunya Yetts"]);
}

#[test]
fn a_number_may_stand_inside_a_name() {
    check(
        "We met at the Route 12 Harvest show, and on Route 12 there.",
        &["Route 12 Harvest", "Route = Route 12 Harvest"],
    );
    check(
        "They say that the man they met was Apollo 11 Commander Neil Vale, who has since left.",
        &["Apollo", "Neil Vale"],
    );
}

#[test]
fn two_fields_are_one_office() {
    check(
        "He left the Academy of Arts and Sciences for the Harlow Institute and Vale Group.",
        &["Academy of Arts and Sciences", "Harlow Institute", "Vale Group"],
    );
}

#[test]
fn an_office_in_front_of_a_person() {
    check("We saw Orm County Executive Anna Vale there.", &["Anna Vale"]);
}

#[test]
fn what_is_named_often_has_no_fuller_name_that_comes_late() {
    check(
        "We use Kelm, and Kelm is good. They buy Kelm from the Harlow Kelm shop.",
        &["Kelm", "Kelm", "Kelm", "Harlow Kelm"],
    );
    check(
        "In Mesk we saw it. The Mesk Police Department came to Mesk.",
        &["Mesk", "Mesk Police Department", "Mesk"],
    );
    check(
        "The Korean Orm Agency said so. It said that Korean people left.",
        &["Korean Orm Agency", "Korean"],
    );
    check(
        "They say Kelm fell. For Kelm, it is bad. Disgraced Kelm said that Kelm fell.",
        &["Kelm", "Kelm", "Kelm", "Kelm"],
    );
}

#[test]
fn headlines_name_what_the_story_names() {
    check(
        "Harlow Group Denies Every Claim About Norway Fire\nThe owner, Harlow Group, said no.",
        &["Harlow Group", "Norway", "Harlow Group"],
    );
}

#[test]
fn initials_leave_out_the_country_and_small_words() {
    for (name, letters) in [
        ("U.S. Federal Bureau of Investigation", Some("FBI")),
        ("Federal Bureau of Investigation", Some("FBI")),
        ("Korean Central News Agency", Some("KCNA")),
        ("Harlow", None),
    ] {
        assert_eq!(super::initials(name).as_deref(), letters, "{name}");
    }
}

#[test]
fn a_long_line_is_read_in_one_go() {
    for part in ["Anna Vale ", "A. ", "of The ", "U.S. Mr. ", "Vale, ", "the North ", "X1 Y2. "] {
        let text = part.repeat(60_000 / part.len());
        let names = Names::of(&Tokens::of(&story(&text)));
        assert!(names.mentions.iter().all(|mention| !mention.span.of(&text).is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn names_stand_in_their_passage_in_order(
        words in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec!["Anna", "Vale", "U.S.", "of", "the", "The", "Mr.", "de", "’s", "North", "\n", "&", "Bank", "said", "May", "É."]).prop_map(str::to_owned),
                "\\PC{0,5}",
            ],
            0..40,
        )
    ) {
        let text = words.join(" ");
        let article = story(&text);
        let names = Names::of(&Tokens::of(&article));
        let mut start = 0;
        for mention in &names.mentions {
            prop_assert!(mention.span.start >= start && !mention.span.of(&text).is_empty());
            prop_assert!(article.passages[mention.passage].span.contains(mention.titled));
            prop_assert!(mention.titled.contains(mention.span) && mention.bearer < names.bearers.len());
            start = mention.span.start;
        }
    }
}
