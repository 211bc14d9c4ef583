use super::{Quote, QuoteKind, quotes};
use crate::mention::Tokens;
use crate::mention::fact::name::Names;
use crate::mention::sample::story;
use crate::text::Span;
use proptest::prelude::*;

fn found(text: &str) -> Vec<Quote> {
    let article = story(text);
    let tokens = Tokens::of(&article);
    quotes(&tokens, &Names::of(&tokens))
}

/// Checks the words between marks and their kind, each written `kind: words`.
#[track_caller]
fn check_words(text: &str, expected: &[&str]) {
    let found: Vec<_> =
        found(text).iter().map(|quote| format!("{}: {}", quote.kind.name(), quote.span.of(text))).collect();
    assert_eq!(found, expected, "{text}");
}

/// Checks the speakers of the quotes that are speech, each written `mention = name`, or the mention alone.
#[track_caller]
pub(super) fn check_speakers(text: &str, expected: &[&str]) {
    let found: Vec<_> = found(text)
        .iter()
        .filter(|quote| quote.kind.is_speech())
        .map(|quote| match &quote.speaker {
            None => "nobody".to_owned(),
            Some(speaker) if speaker.name == speaker.mention.of(text) => speaker.name.clone(),
            Some(speaker) => format!("{} = {}", speaker.mention.of(text), speaker.name),
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn marks_of_every_sort() {
    for text in [
        "“It is late now,” Anna Vale said.",
        "\"It is late now,\" Anna Vale said.",
        "‘It is late now,’ Anna Vale said.",
        "'It is late now,' Anna Vale said.",
        "«It is late now,» Anna Vale said.",
        "»It is late now,« Anna Vale said.",
        "„It is late now,“ Anna Vale said.",
        "``It is late now,'' Anna Vale said.",
    ] {
        check_words(text, &["direct: It is late now,"]);
        check_speakers(text, &["Anna Vale"]);
    }
}

#[test]
fn what_leads_in_to_words_need_be_nobody() {
    check_speakers(
        "It rained.\nBut the gloom over the harbour continues:\n“We wait for the rain.”",
        &["nobody"],
    );
    check_speakers(
        "At noon, the scale of the attack becomes clear as a sailor, out of breath, reports: “We wait for the rain.”",
        &["nobody"],
    );
    check_speakers("It rained. A letter said: “We wait for the rain.”", &["A letter = a letter"]);
    check_speakers("The sailors continued: “We wait for the rain.”", &["The sailors = the sailors"]);
}

#[test]
fn it_is_nobody_where_the_sentence_before_names_no_body() {
    check_speakers(
        "The Harlow Ministry lost a ship, the mayor said. Probing showed that the sailor had drunk. It also showed his “deep and bitter love of old wine.”",
        &["nobody"],
    );
    check_speakers(
        "Although the Harlow Ministry lost a ship, it referenced a “deep and bitter love of old wine.”",
        &["it = Harlow Ministry"],
    );
}

#[test]
fn apostrophes_are_no_marks() {
    check_words("The workers’ hall wasn’t Vale’s. The '90s hadn't ended, rock 'n' roll neither.", &[]);
    check_words("‘It isn’t the workers’ fault,’ Vale said.", &["direct: It isn’t the workers’ fault,"]);
    check_words("'It isn't Vale's, is it?' he asked.", &["direct: It isn't Vale's, is it?"]);
}

#[test]
fn an_unclosed_mark_spoils_nothing() {
    check_words("She said “yes and left.\n“No, I stay,” he said.", &["direct: No, I stay,"]);
    check_words(
        "A 6\" nail and a “small hammer of some age” he said he had.",
        &["fragment: small hammer of some age"],
    );
}

#[test]
fn a_quote_that_runs_over_paragraphs_has_one_speaker() {
    let text = "“We came by boat in the night, Anna Vale said.\n“We left before the sun rose.\n“We will not come back,” she said.";
    assert_eq!(found(text).len(), 3);
    let text = "‘We came by boat. It wasn’t easy.\n‘We will not come back,’ said Anna Vale.";
    check_speakers(text, &["Anna Vale", "Anna Vale"]);
    let text = "Anna Vale said: “We came by boat in the night.\n“We will not come back.”";
    check_speakers(text, &["Anna Vale", "Anna Vale"]);
}

#[test]
fn what_stands_inside_stays_inside() {
    check_words(
        "“He told me ‘go away’ … and [then] left,” Vale said.",
        &["direct: He told me ‘go away’ … and [then] left,"],
    );
}

#[test]
fn titles_and_nicknames_are_no_speech() {
    check_words("The film “The Long Night” opens today.", &["title: The Long Night"]);
    check_words("He wrote a song, “Blue Rain,” in May.", &["title: Blue Rain,"]);
    check_words("A gang known as the “Sons of Dawn” came.", &["title: Sons of Dawn"]);
    check_words("It was known by early sailors as the “wolf moon” then.", &["title: wolf moon"]);
    check_words("Vale spoke on Harlow’s “Evening Hour” on Friday.", &["title: Evening Hour"]);
    check_words("Cars stood in a separate “cooling area” all day.", &["scare: cooling area"]);
    assert!(QuoteKind::Fragment.is_speech() && !QuoteKind::Scare.is_speech());
}

#[test]
fn speakers_behind_their_words() {
    check_speakers("“We are ready to go,” said Anna Vale.", &["Anna Vale"]);
    check_speakers("“We are ready to go,” Hugh Lane, a doctor, later said.", &["Hugh Lane"]);
    check_speakers("“We are ready to go,” according to the mayor.", &["the mayor"]);
    check_speakers("“Are we ready?” asked a spokesman for Harlow Group.", &["a spokesman for Harlow Group"]);
    check_speakers("It rains “on most days of May,” per the town’s records.", &["the town’s records"]);
    check_speakers(
        "It is late for “most of the old town,” as a Harlow Security memo put it.",
        &["a Harlow Security memo = Harlow Security"],
    );
    check_speakers("“We are ready to go,” said by a spokesman of the town.", &["a spokesman of the town"]);
    check_speakers("“We are ready to go.” — Anna Vale", &["Anna Vale"]);
    check_speakers("“You pushed them” to the edge, Anna Vale said.", &["Anna Vale"]);
}

#[test]
fn speakers_in_front_of_their_words() {
    check_speakers("Hugh Lane, who runs the port, told us: “We are ready.”", &["Hugh Lane"]);
    check_speakers("On Friday, the mayor said that “nobody was hurt here.”", &["the mayor"]);
    check_speakers("According to Anna Vale, the plan is “a costly mistake.”", &["Anna Vale"]);
    check_speakers(
        "Norway’s statement read “We are deeply concerned today.”",
        &["Norway’s statement = Norway"],
    );
    check_speakers("Warning of “grave losses” if it rained, Anna Vale left.", &["Anna Vale"]);
    check_speakers(
        "It went on, with port spokesman Hugh Lane saying: “We wait.”",
        &["port spokesman Hugh Lane = Hugh Lane"],
    );
    check_speakers("The attack was described by Anna Vale as “a cruel and stupid act.”", &["Anna Vale"]);
}

#[test]
fn speakers_who_are_only_announced() {
    check_speakers("It rained.\nFrom the Harlow Post: “We are ready.”", &["the Harlow Post = Harlow Post"]);
    check_speakers("It rained.\nFrom the Harlow Post:\n“We are ready.”", &["the Harlow Post = Harlow Post"]);
    check_speakers("It rained.\nHere is Anna Vale:\n“We are ready.”", &["Anna Vale"]);
}

#[test]
fn the_one_who_tells_is_the_speaker() {
    check_speakers("Anna Vale said she expects “a long and cold winter.”", &["Anna Vale"]);
    check_speakers(
        "Anna Vale said that she thinks of rain but said “it is too early to tell.”",
        &["Anna Vale"],
    );
    check_speakers(
        "Hugh Lane called the vote a “farce” and said it was “a lost day.”",
        &["Hugh Lane", "Hugh Lane"],
    );
}

#[test]
fn split_quotes_and_pronouns() {
    check_speakers("“We wait,” Anna Vale said. “We have time for it.”", &["Anna Vale", "Anna Vale"]);
    check_speakers(
        "Hugh Lane came. “We wait,” said Anna Vale.\n“We have time for it,” she said.",
        &["Anna Vale", "she = Anna Vale"],
    );
    check_speakers(
        "“We wait,” said an unnamed spokesman from the port.\n“We have time for it,” the spokesman added.",
        &["an unnamed spokesman from the port", "the spokesman = an unnamed spokesman from the port"],
    );
}

#[test]
fn a_pronoun_stands_for_the_one_who_spoke_or_acts_before() {
    check_speakers(
        "A spokesman for the port made the offer.\n“We wait,” the spokesman said.\n“We have time for it,” he said.",
        &["the spokesman = a spokesman for the port", "he = a spokesman for the port"],
    );
    check_speakers(
        "“We wait,” said Hugh Lane.\nThe storm will pass, said captain Peter Gould.\n“It is late now,” he said.",
        &["Hugh Lane", "he = Peter Gould"],
    );
    check_speakers(
        "The BPR blamed Norway for it on Friday. Its technicians traced the leak to “two old valves” and called it a “clear case of rust.”",
        &["Its technicians = BPR’s technicians", "Its technicians = BPR’s technicians"],
    );
    check_speakers(
        "Norway liked the plan, though. It called the ship a “fine old lady of the sea.”",
        &["It = Norway"],
    );
}

#[test]
fn a_body_is_called_by_the_noun_in_its_name() {
    let agency = "The Harlow News Agency told of the storm.\n“It is late now,” the agency said.";
    check_speakers(agency, &["the agency = Harlow News Agency"]);
    let company = "On Friday Vale Holdings lost two boats.\n“It is late now,” the company said.";
    check_speakers(company, &["the company = Vale Holdings"]);
    let two = "The Orsa Ministry and the Harlow Ministry met.\n“It is late now,” the ministry said.";
    check_speakers(two, &["the ministry"]);
}

#[test]
fn a_name_between_commas_is_the_speakers() {
    check_speakers("“It is late now,” the mayor, Anna Vale, said.", &["the mayor = Anna Vale"]);
    check_speakers(
        "Nobody saw it, Tong Lee, a fellow at the school, told us. “It is late now,” he said.",
        &["he = Tong Lee"],
    );
    check_speakers(
        "Too much rain is bad, said Mayor Hugh Lane. “It is late now.”",
        &["Mayor Hugh Lane = Hugh Lane"],
    );
}

#[test]
fn only_a_named_person_is_a_person() {
    for (text, person) in [
        ("“It is late now,” said Anna Vale.", true),
        ("“It is late now,” said the mayor.", false),
        ("“It is late now,” said Norway.", false),
        ("“It is late now,” said the Harlow Group.", false),
    ] {
        let speaker = found(text)[0].speaker.clone();
        assert_eq!(speaker.map(|speaker| speaker.person), Some(person), "{text}");
    }
}

#[test]
fn transcripts_name_their_speakers_inside() {
    let text = "\"LANE: Are you ready to begin?\n\"VALE: I have been ready for years.\"";
    check_speakers(text, &["LANE", "VALE"]);
    check_words(text, &["direct: Are you ready to begin?", "direct: I have been ready for years."]);
}

#[test]
fn lines_of_a_transcript_are_speech() {
    let text = "The storm is over, says our man in Orsa, Hugh Lane.\nANNA VALE, HOST: Good morning, Hugh.\nLANE: Good morning.\nVALE: What do you see?\n(SOUNDBITE OF WIND)\nLANE: Roofs in the street.\nAnd boats.\nVALE: Thanks, Hugh.\nThe port opens on Friday.";
    check_words(
        text,
        &[
            "direct: Good morning, Hugh.",
            "direct: Good morning.",
            "direct: What do you see?",
            "direct: Roofs in the street.",
            "direct: And boats.",
            "direct: Thanks, Hugh.",
        ],
    );
    check_speakers(
        text,
        &[
            "ANNA VALE, HOST = ANNA VALE",
            "LANE = Hugh Lane",
            "VALE = ANNA VALE",
            "LANE = Hugh Lane",
            "LANE = Hugh Lane",
            "VALE = ANNA VALE",
        ],
    );
    check_speakers("Q: Is it over?\nA: It is.\nQ: When will they come?\nA: Soon.", &["Q", "A", "Q", "A"]);
}

#[test]
fn a_label_in_marks_with_nothing_behind_it_is_what_is_quoted() {
    check_words("The sign read “HARBOUR: SHUT” for days.", &["fragment: SHUT"]);
    check_words("The sign read “HARBOUR:” for days.", &["fragment: HARBOUR:"]);
}

#[test]
fn owners_without_a_name_are_not_sought_without_end() {
    for (owned, times, expected) in [
        ("Its mayor", 40, "Its mayor = its mayor"),
        ("Their mayor", 40, "Their mayor = their mayor"),
        ("Its agency", 2_000, "Its agency = its agency"),
    ] {
        let text = format!(
            "{}\n{owned} said: “We deny it.”",
            format!("{owned} said that it rained. ").repeat(times)
        );
        check_speakers(&text, &[expected]);
    }
}

#[test]
fn labels_of_a_transcript_in_small_letters() {
    let text = "Wallace: Are you ready?\nAnna Vale: I am.\nWallace: What do you see?\nVale: Roofs in the street.\nIt rained.";
    check_speakers(text, &["Wallace", "Anna Vale", "Wallace", "Vale = Anna Vale"]);
    // what stands in marks is a quote as it is, and a list has a label for each item
    check_words(
        "Lane: “Is it over?”\nVale: “It is.”\nLane: “Good.”\nVale: “Yes.”",
        &["direct: Is it over?", "direct: It is.", "direct: Good.", "direct: Yes."],
    );
    check_words("Where: Orsa.\nPrice: Two crowns.\nWhere: Orm.\nHow: By boat.", &[]);
}

#[test]
fn paragraphs_that_are_announced_are_speech() {
    let text = "Anna Vale said in a statement:\nWe knew of the cracks for years. Nobody wanted to hear of it.\nWe are sorry.\nThe wall is old.";
    check_words(
        text,
        &["direct: We knew of the cracks for years. Nobody wanted to hear of it.", "direct: We are sorry."],
    );
    check_speakers(text, &["Anna Vale", "Anna Vale"]);
    check_speakers(
        "The port authority issued the following statement:\n> We looked at the wall in May, and it was safe.\nIt rained.",
        &["The port authority = the port authority"],
    );
    check_words(
        "Anna Vale said the council would do three things:\nThe wall is mended by the council.\nIt rained.",
        &[],
    );
    check_words("There are two ways to see it:\nWe can wait for the rain, or we can go.", &[]);
}

#[test]
fn a_count_may_stand_without_its_noun() {
    check_speakers("In Orsa, the mother of three replied, “It is late now.”", &["the mother of three"]);
}

#[test]
fn a_whole_sentence_is_no_title() {
    check_words(
        "“Do you see the wall?” Vale asked. “Neither Do I.”",
        &["direct: Do you see the wall?", "direct: Neither Do I."],
    );
    check_words("Vale plays in the film “Neither Do I.”", &["title: Neither Do I."]);
}

#[test]
fn lines_with_labels_are_no_transcript_by_themselves() {
    check_words("WHERE: The old port of Orsa.\nWHEN: On Friday.\nHOW: By boat.", &[]);
    check_words("The storm passed.\nUPDATE: The port is open.\nIt rained.\nMORE: The roads.", &[]);
}

#[test]
fn headings_between_paragraphs_are_no_speech() {
    let said = "direct: It was a long night,";
    check_words(
        "“It was a long night,” Anna Vale said.\n“Long night”\nIt rained.",
        &[said, "scare: Long night"],
    );
    check_words(
        "“It was a long night,” Anna Vale said.\n‘A cold and bitter wind’\nIt rained.",
        &[said, "scare: A cold and bitter wind"],
    );
    check_words("She shouted:\n“Out of the boats”\nIt rained.", &["direct: Out of the boats"]);
}

#[test]
fn a_line_of_marks_is_read_in_one_go() {
    for part in [
        "“",
        "\"",
        "\"a\" ",
        "“a”, ",
        "' ",
        "'a' ",
        "‘a ",
        "‘s’ ",
        "«»",
        "``''",
        "“A B” said ",
        "a “b,” he said. ",
        "ANNA VALE: a.\nLANE: b.\n",
    ] {
        let text = part.repeat(60_000 / part.len());
        assert!(found(&text).iter().all(|quote| Span::whole(&text).contains(quote.marked)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn quotes_stand_in_the_text_in_order_and_apart(
        words in prop::collection::vec(
            prop_oneof![
                prop::sample::select(vec!["“", "”", "\"", "'", "’", "‘", "„", "«", "»", "``", "''", "said", "Anna", "Vale", "he", ",", ".", ":", "—", "\n", "according", "to", "the", "spokesman", "film", "and", "’s", "that"]).prop_map(str::to_owned),
                "\\PC{0,4}",
            ],
            0..50,
        ),
        space in prop_oneof![Just(""), Just(" ")],
    ) {
        let text = words.join(space);
        let article = story(&text);
        let mut end = 0;
        let tokens = Tokens::of(&article);
        for quote in quotes(&tokens, &Names::of(&tokens)) {
            prop_assert!(quote.marked.contains(quote.span) && !quote.span.of(&text).is_empty());
            prop_assert!(quote.marked.start >= end && text.get(quote.marked.start..quote.marked.end).is_some());
            prop_assert!(article.passages[quote.passage].span.has(quote.marked.start));
            if let Some(speaker) = &quote.speaker {
                prop_assert!(!speaker.name.is_empty() && !speaker.mention.of(&text).is_empty());
            }
            end = quote.marked.end;
        }
    }
}

#[test]
fn marks_below_and_above() {
    check_words(
        "„It is late now,” said Anna Vale. „Go home,” said Hugh Lane.",
        &["direct: It is late now,", "direct: Go home,"],
    );
}

#[test]
fn an_unclosed_quote_ends_where_its_speaker_is_named() {
    let text = "It rained.\n\"It is late and we go home, said Anna Vale.\nHugh Lane stayed.";
    check_words(text, &["direct: It is late and we go home,"]);
    check_speakers(text, &["Anna Vale"]);
    check_words(
        "\"It is late, the road is wet and nobody is here.",
        &["direct: It is late, the road is wet and nobody is here."],
    );
}

#[test]
fn names_that_are_not_in_capitals_throughout() {
    check_words("Known as “the Hammer,” he left.", &["title: the Hammer,"]);
    check_words("The ship, also known as a “floating coffin,” sank.", &["title: floating coffin,"]);
    check_words("Her hit “Down by the Sea” sold well.", &["title: Down by the Sea"]);
    check_words("He once read “War and Peace” at sea.", &["title: War and Peace"]);
    check_words("The sign read “Stop the War” in red.", &["fragment: Stop the War"]);
}

#[test]
fn lines_that_name_who_speaks_next() {
    let text = "It rained.\nFrom the Harlow Union:\nThe vote was a farce. The work goes on.\nFrom Anna Vale, the mayor:\nIt was a fair vote.";
    check_speakers(text, &["the Harlow Union = Harlow Union", "Anna Vale"]);
    check_words("It rained.\nFrom Monday on there is a plan:\nThe road is shut.\nThe port is open.", &[]);
}

#[test]
fn labels_with_notes_and_titles() {
    check_speakers(
        "LANE: Good morning.\nVALE (on the quay): Good morning.\nSEN. VALE: It rains.",
        &["LANE", "VALE", "SEN. VALE = VALE"],
    );
    check_speakers(
        "Anna Vale, the mayor, talked to us.\nQ: Is it over?\nA: It is.\nQ: When will they come?\nA: Soon.",
        &["Q", "A = Anna Vale", "Q", "A = Anna Vale"],
    );
}

#[test]
fn what_words_stand_in_may_speak() {
    check_speakers(
        "It rained. The memo, seen by the Post, said: “We will fix this.”",
        &["The memo = the memo"],
    );
    check_speakers(
        "It rained. The letter to Anna Vale said: “We will fix this.”",
        &["The letter to Anna Vale = the letter"],
    );
    check_speakers("It rained. The zoo said it was “closed for the day.”", &["The zoo = the zoo"]);
}
