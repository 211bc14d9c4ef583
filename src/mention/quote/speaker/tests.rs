use crate::mention::Tokens;
use crate::mention::fact::name::Names;
use crate::mention::quote::quotes;
use crate::mention::quote::tests::check_speakers;

#[test]
fn the_next_sentence_takes_no_words() {
    check_speakers(
        "Hugh Lane told the Post: “The roof fell in.” According to Anna Vale, it rained.",
        &["Hugh Lane"],
    );
    check_speakers("Hugh Lane said: “The roof fell in.” Per Anna Vale, it rained.", &["Hugh Lane"]);
    check_speakers("“The roof fell in,” according to Anna Vale.", &["Anna Vale"]);
}

#[test]
fn the_one_in_front_of_a_colon_speaks() {
    let came = "Hugh Lane came to the harbour on Monday. ";
    for (said, speaker) in [
        (
            "His mother cried: “Thirty years!” The judge, Anna Vale, asked for quiet.",
            "His mother = Hugh Lane’s mother",
        ),
        ("The school last night insisted: “Rules are rules.”", "The school = the school"),
        (
            "A friend of the family told us: “Rules are rules.”",
            "A friend of the family = a friend of the family",
        ),
        ("Another visitor joked: “Rules are rules.”", "Another visitor = another visitor"),
        ("One user wrote: “It rains.”", "One user = one user"),
        ("Harlow leader Anna Vale disagreed: “Rules are rules.”", "Harlow leader Anna Vale = Anna Vale"),
        ("Zoo boss Anna Vale replied: “Rules are rules.”", "Zoo boss Anna Vale = Anna Vale"),
        (
            "Passenger Tom Hale, who saw it, last week told the Post: “Rules are rules.”",
            "Passenger Tom Hale = Tom Hale",
        ),
        (
            "The head of the clinic told us: “Rules are rules.”",
            "The head of the clinic = the head of the clinic",
        ),
    ] {
        check_speakers(&format!("{came}{said}"), &[speaker]);
    }
}

#[test]
fn he_is_no_team_and_no_actress() {
    check_speakers(
        "Hugh Lane lost the ball. The Rovers scored twice. “I was too slow,” he said.",
        &["he = Hugh Lane"],
    );
    check_speakers(
        "Hugh Lane defended the film. The actress left. “It was her wish,” he said.",
        &["he = Hugh Lane"],
    );
}

#[test]
fn a_dash_names_who_spoke() {
    check_speakers("“I ran for my life.” — Anna Vale, after the race", &["Anna Vale"]);
    check_speakers("“I ran for my life.” – referee Anna Vale", &["referee Anna Vale = Anna Vale"]);
}

#[test]
fn the_subject_of_a_sentence_need_be_nobody() {
    check_speakers("It rained. Later the contact was “lost for good and all.”", &["nobody"]);
    check_speakers("It rained. A male gorilla and “the oldest of the lot” died last year.", &["nobody"]);
}

#[test]
fn the_one_who_is_quoted_speaks_not_the_one_who_quotes() {
    for text in [
        "Hugh Lane was quoted by the Harlow Post as saying that he was “weary of the long fight.”",
        "Hugh Lane was quoted in the Harlow Post as saying he was “weary of the long fight.”",
        "Hugh Lane was cited by Harlow Radio as calling it “a loss for the whole town.”",
        "The Harlow Post quoted Hugh Lane as saying: “It was a loss for the town.”",
        "“It was a loss for the town,” the Harlow Post quoted Hugh Lane as saying.",
    ] {
        check_speakers(text, &["Hugh Lane"]);
    }
    check_speakers(
        "Hugh Lane left. “It was a loss for the town,” the Harlow Post quoted him as saying.",
        &["him = Hugh Lane"],
    );
}

#[test]
fn one_of_somebody_is_not_his_owner() {
    check_speakers(
        "Hugh Lane came. Lane’s colleague Anna Vale said: “I was stuck.”",
        &["Lane’s colleague Anna Vale = Anna Vale"],
    );
    check_speakers("Hugh Lane came. “I was stuck,” Lane’s wife said.", &["Lane’s wife"]);
}

#[test]
fn a_clause_that_tells_a_speaker_apart() {
    let came = "Hugh Lane came, Anna Vale said. ";
    for (said, speaker) in [
        ("“We lost the lot,” a woman who lives on the quay and has two sons said.", "a woman"),
        ("“We lost the lot,” a sailor who gave his name only as Tom told the Post.", "a sailor"),
        ("“We lost the lot,” a union official who asked not to be named said.", "a union official"),
        (
            "“We need boats,” a worker with the Red Moon who has been here since Sunday told us.",
            "a worker with the Red Moon",
        ),
        ("“We need boats,” a boy of about 10 said.", "a boy of about 10"),
        (
            "A source close to the inquiry told us: “We need boats.”",
            "A source close to the inquiry = a source close to the inquiry",
        ),
    ] {
        check_speakers(&format!("{came}{said}"), &[speaker]);
    }
}

#[test]
fn words_that_are_called_somebodys() {
    for text in [
        "In the words of Anna Vale, “there was no time at all.”",
        "“There was no time at all” is how Anna Vale described it.",
        "“There was no time at all” was the verdict of Anna Vale.",
        "To hear Anna Vale tell it, “there was no time at all.”",
        "Per Anna Vale, “there was no time at all.”",
        "“There was no time at all” was how Anna Vale put it.",
        "It rained.\nStatement from Anna Vale: “There was no time at all.”",
    ] {
        check_speakers(text, &["Anna Vale"]);
    }
}

#[test]
fn a_verb_may_come_first() {
    check_speakers("Said the mayor: “There was no time at all.”", &["the mayor"]);
    check_speakers("Tweeted the mayor: “There was no time at all.”", &["the mayor"]);
}

#[test]
fn the_nearest_deed_has_the_one_who_speaks() {
    check_speakers("When my mother mentioned the storm, I laughed and said: “It is late.”", &["I"]);
    check_speakers("“It is late now and the port is shut,” said the ruling.", &["the ruling"]);
}

#[test]
fn a_quote_that_is_never_closed_goes_on_behind_a_caption() {
    let open = "“It rained all night,” said Anna Vale. “Nobody slept at all.";
    let caption = "Sailor Hugh Lane watches the harbour";
    let next = "“We left in the morning.”";
    check_speakers(&format!("{open}\n\n{caption}\n\n{next}"), &["Anna Vale", "Anna Vale", "Anna Vale"]);
    check_speakers(
        &format!("{open}\n\n{caption}\n\nHugh Lane waited. {next}"),
        &["Anna Vale", "Anna Vale", "Hugh Lane"],
    );
}

#[test]
fn one_who_is_named_behind_a_comma_speaks() {
    let others = "Others question the plan. ";
    let said = "“It takes a patient mayor” to mend the harbour, said Anna Vale, who built it.";
    check_speakers(&format!("{others}{said}"), &["Anna Vale"]);
}

#[test]
fn a_number_goes_on_with_what_it_counts() {
    check_speakers("Six old sailors called the plan “badly out of touch” on Monday.", &["Six old sailors"]);
}

#[test]
fn those_who_are_heard_speak() {
    check_speakers(
        "Hugh Lane posted a video. In the clip mother Anna Vale can be heard saying: “Be calm, my boy.”",
        &["Anna Vale"],
    );
    check_speakers("During the fire, people could be heard shouting “No, no!”", &["people"]);
}

#[test]
fn a_word_of_time_leaves_the_subject_behind_it() {
    check_speakers(
        "Earlier Hugh Lane met Anna Vale and vowed to punish them for “defying the town” again.",
        &["Hugh Lane"],
    );
}

#[test]
fn the_one_who_acts_just_before_goes_before_one_who_spoke_long_ago() {
    check_speakers(
        "“It rained,” said Hugh Lane.\nThe sailor Tom Hale left the harbour early.\nHe told us: “I saw no rain.”",
        &["Hugh Lane", "He = Tom Hale"],
    );
}

#[test]
fn they_are_no_single_person() {
    check_speakers(
        "The parents waited. Police spoke of Isaac Vale, who fell in.\nThey say they are “thankful to all”.",
        &["They = the parents"],
    );
}

#[test]
fn the_one_of_whom_he_said_it_is_another() {
    let before = "“It rained,” said Hugh Lane.\n";
    check_speakers(
        &format!("{before}Tom Hale would have had a “strong answer” to it, he said."),
        &["Hugh Lane", "he = Hugh Lane"],
    );
    check_speakers(
        &format!("{before}Tom Hale said that when he came, the boat was “nearly all lost,” he said."),
        &["Hugh Lane", "he = Tom Hale"],
    );
}

#[test]
fn what_is_put_somewhere_is_not_said() {
    check_speakers(
        "“It rained,” said Hugh Lane.\nLane notes that Orsa has since put pumps in place.\n“It works,” he added.",
        &["Hugh Lane", "he = Hugh Lane"],
    );
    check_speakers("“A wet day” was how Hugh Lane put it.", &["Hugh Lane"]);
}

#[test]
fn what_a_company_owns_is_not_the_company() {
    check_speakers(
        "Orsa pulled the company’s new app. It rained.\nThe company said it is “ready to move again”.",
        &["The company = the company"],
    );
}

#[test]
fn those_in_front_of_whom_others_are_named_speak_themselves() {
    for (said, speaker) in [
        ("“It rains,” a source close to Anna Vale told the Post.", "a source close to Anna Vale"),
        (
            "One top Harlow executive who knew them both said “it rains” there.",
            "One top Harlow executive who = one top Harlow executive who",
        ),
        (
            "“It rains,” a former assessor of ports for the Harlow Union said.",
            "a former assessor of ports for the Harlow Union",
        ),
        ("“It rains,” sailor and poet Hugh Lane mused.", "sailor and poet Hugh Lane = Hugh Lane"),
        ("“It rains,” a spokesman for the Harlow Union said.", "a spokesman for the Harlow Union"),
        ("A poster of the Harlow Rovers said “it rains” there.", "poster of the Harlow Rovers"),
        ("One sailor who works for the Harlow harbours said: “It rains.”", "One sailor = one sailor"),
        ("The sailor exclusively told the Post: “It rains.”", "The sailor = the sailor"),
    ] {
        check_speakers(said, &[speaker]);
    }
}

#[test]
fn what_says_nothing_is_nobody() {
    let came = "Hugh Lane came to the harbour on Monday. ";
    for (said, speaker) in [
        (
            "A pilot who knew them both said the work continued but that “the roof is gone for good.”",
            "A pilot who = a pilot who",
        ),
        (
            "There is a zone for sailors who pay or who otherwise feel lost with a “haven to rest in.”",
            "nobody",
        ),
        ("We were lost.\n“The roof is gone for good.”", "nobody"),
        ("I think you knew that “the roof is gone for good.”", "nobody"),
    ] {
        check_speakers(&format!("{came}{said}"), &[speaker]);
    }
}

#[test]
fn who_says_it_between_commas_says_it() {
    check_speakers(
        "Hugh Lane met her. He told her to follow him: there were always, Anna Vale says, “rooms behind rooms.”",
        &["Anna Vale"],
    );
}

#[test]
fn he_is_who_acts_in_the_clause_before() {
    check_speakers(
        "Tom Hale called it “a shame for us all.” When Hugh Lane came in, he sat down and shouted, “Hold on!”",
        &["Tom Hale", "he = Hugh Lane"],
    );
    check_speakers(
        "Hugh Lane saw Orsa.com in the hall. Orsa.com wrote about boats. “I was too slow,” he said.",
        &["he = Hugh Lane"],
    );
}

#[test]
fn a_name_before_a_comma_is_not_always_that_of_the_role_behind_it() {
    check_speakers(
        "The director spat. In a talk with Harlow Radio, the director said “it rains” there.\n\
         The director said: “Rules are rules.”",
        &["the director", "The director = the director"],
    );
}

#[test]
fn nobody_speaks_on_in_a_heading() {
    let heading = |line: &str| {
        let text = format!(
            "“It rains,” Anna Vale said of the harbour.\n\n{line}\n\nHugh Lane came to the harbour on Monday."
        );
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        let tokens = Tokens::of(&article);
        let found = quotes(&tokens, &Names::of(&tokens));
        found.iter().filter(|quote| quote.kind.is_speech() && quote.speaker.is_some()).count()
    };
    assert_eq!(heading("Sailors ‘torn apart’ by rain"), 1);
    assert_eq!(heading("- ‘Not a drop’ -"), 1);
    assert_eq!(heading("Sailors were ‘torn apart’ by the rain."), 2);
}
