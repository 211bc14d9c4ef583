//! The views of one small story, drawn with the letters of their roles.

use super::*;
use crate::compare::fixture::{self, Story};
use crate::compare::{Mark, Paraphrase, Rendering, Verdict};
use crate::mention::quote::QuoteKind;
use crate::notebook::Anchor;
use crate::page::sketch::sketch;
use crate::page::{Fitted, Layer, Layers, Role};
use insta::assert_snapshot;
use proptest::prelude::*;

fn place(article: usize, passage: usize) -> Place {
    Place { article, passage }
}

/// The pages of a view, each in so many columns.
fn draw(name: &str, look: &Look, width: usize) -> String {
    let pages = pages_of(name, look);
    pages.iter().map(|page| sketch(page, width)).collect::<Vec<_>>().join("\n")
}

#[test]
fn panes_with_the_finding_under_the_cursor() {
    let story = fixture::dam();
    let look = Look { cursor: Some(place(0, 2)), finding: Some(0), ..Look::new(&story) };
    assert_snapshot!(draw("panes", &look, 40));
}

#[test]
fn panes_with_a_passage_under_the_cursor_show_where_its_counterparts_part_from_it() {
    let story = fixture::dam();
    let only = |layer| {
        let mut layers = Layers::NONE;
        layers.toggle(layer);
        layers
    };
    let layers = only(Layer::Mark(Mark::Agree));
    let look = Look { cursor: Some(place(0, 2)), layers, ..Look::new(&story) };
    assert_snapshot!(draw("panes", &look, 44));
}

#[test]
fn panes_coloured_by_what_words_are_about() {
    let story = fixture::dam();
    let mut layers = Layers::default();
    layers.toggle_colouring();
    let look = Look { layers, ..Look::new(&story) };
    assert_snapshot!([draw("panes", &look, 44), draw("facts", &look, 90)].join("\n"));
}

#[test]
fn panes_with_all_marks_hidden_keep_their_width() {
    let story = fixture::dam();
    let hidden = Look { layers: Layers::NONE, ..Look::new(&story) };
    for article in 0..3 {
        let (shown, hidden) = (panes::page(&Look::new(&story), article), panes::page(&hidden, article));
        assert_eq!(
            (shown.gutter_width(), hidden.gutter_width()),
            (margin(&story, false), margin(&story, false))
        );
        let marked = |role: &Role| !matches!(role, Role::Heading | Role::Caption | Role::Aside);
        let runs = hidden.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.runs);
        assert!(runs.flat_map(|run| &run.roles).all(|role| !marked(role)));
    }
}

#[test]
fn panes_show_what_the_reader_found_selected_and_kept() {
    let story = fixture::dam();
    let at = |words: &str| {
        let start = story.articles[1].text.find(words).expect("the words stand there");
        Span::new(start, start + words.len())
    };
    let bookmark =
        crate::notebook::keep(&story, 1, at("about 60"), jiff::Timestamp::UNIX_EPOCH).expect("words");
    let anchor = Anchor::Exact { article: 1, span: at("about 60") };
    let look = Look {
        layers: Layers::NONE,
        hits: &[vec![], vec![at("Flood"), at("Orsa burst"), at("boats")]],
        selection: Some((1, at("burst and"))),
        bookmarks: &[Kept { bookmark: &bookmark, anchor }],
        ..Look::new(&story)
    };
    assert_snapshot!(sketch(&panes::page(&look, 1), 40));
}

#[test]
fn findings_in_a_list() {
    let story = fixture::dam();
    let look = Look { finding: Some(2), ..Look::new(&story) };
    assert_snapshot!(draw("findings", &look, 60));
}

#[test]
fn why_of_a_number_and_of_a_quote() {
    let story = fixture::dam();
    let why = |finding| draw("why", &Look { finding: Some(finding), ..Look::new(&story) }, 72);
    assert_snapshot!([why(0), why(2)].join("\n"));
}

#[test]
fn why_of_a_passage_without_a_finding() {
    let story = fixture::dam();
    let why = |passage| draw("why", &Look { cursor: Some(place(0, passage)), ..Look::new(&story) }, 72);
    assert_snapshot!([why(2), why(4)].join("\n"));
}

#[test]
fn tables_of_what_is_told_and_by_whom() {
    let story = fixture::dam();
    let look = Look { finding: Some(0), ..Look::new(&story) };
    for name in ["rows", "facts", "quotes"] {
        let drawn = [90, 30].map(|width| draw(name, &look, width));
        assert_snapshot!(format!("{name}_side_by_side_and_below_each_other"), drawn.join("\n"));
    }
}

#[test]
fn what_an_outlet_does_not_quote_it_may_report_in_its_own_words() {
    let mut story = fixture::Story::default()
        .article("Post", "“We will rebuild the dam,” Ida Holm said.")
        .article("Radio", "Ida Holm promised to rebuild the dam.")
        .link((0, 0), (1, 0), 0.9)
        .quote(0, "“We will rebuild the dam,”", QuoteKind::Direct)
        .utterance(Rendering::Only, &[(0, 0)])
        .done();
    let told = |story: &Comparison| {
        let row = quotes::pages(&Look::new(story)).remove(0).rows.remove(0);
        let gutter: String = row.gutter.iter().map(|run| run.text.as_str()).collect();
        format!("{}|{}", gutter.trim(), row.cells[1].text())
    };
    assert_eq!(told(&story), "●○ ◦|");
    let found = Paraphrase { place: place(1, 0), quoted: place(0, 0), of: (0, 0), share: 0.6 };
    story.utterances[0].paraphrases.push(found);
    assert_eq!(told(&story), "●● ≈|in its own words: Ida Holm promised to rebuild the dam.");
}

#[test]
fn one_article_with_the_others_in_its_margin() {
    let story = fixture::dam();
    let look = Look { cursor: Some(place(1, 1)), ..Look::new(&story) };
    assert_snapshot!([draw("base", &look, 80), draw("base", &look, 40)].join("\n"));
}

#[test]
fn how_alike_the_outlets_are_and_what_is_particular_about_each() {
    let story = fixture::dam();
    assert_snapshot!(draw("outlets", &Look::new(&story), 70));
    let many = (0..14).fold(fixture::Story::default(), |story, outlet| {
        story.article(&format!("Outlet {outlet}"), "It rained in Orsa.\nThe dam held.")
    });
    let many = many.link((0, 0), (1, 0), 0.9).link((0, 1), (1, 1), 0.9).link((0, 1), (2, 1), 0.9).done();
    let page = outlets::pages(&Look::new(&many)).remove(0);
    assert_eq!(page.rows.len(), 14);
    let told = |row: usize| page.rows[row].cells.iter().map(crate::page::Cell::text).collect::<Vec<_>>();
    assert_eq!(told(0), ["1 Outlet 0", "2 100 % · 3 50 %", "0 of 2", "0", ""]);
    assert_eq!(told(9), ["10 Outlet 9", "", "2 of 2", "0", ""]);
}

/// A page as text: a line for each row, its cells between bars.
fn told(page: &Page) -> Vec<String> {
    let cells = |row: &crate::page::Row| row.cells.iter().map(crate::page::Cell::text).collect::<Vec<_>>();
    page.rows.iter().map(|row| cells(row).join("|")).collect()
}

#[test]
fn a_row_is_at_odds_only_where_what_it_tells_is() {
    let story = Story::default()
        .article("Post", "A dam broke on 4 May.\nIt killed 51 people.")
        .article("Radio", "A dam broke.\nIt killed 60 people.")
        .article("Wire", "The dam broke on 4 May.\nNobody knows how many died.")
        .link((0, 0), (2, 0), 0.9)
        .link((0, 1), (1, 1), 0.9)
        .claim(&[(0, 0), (0, 1), (1, 0), (2, 0)])
        .claim(&[(0, 1), (1, 1), (2, 1)])
        .finding(
            crate::compare::Subject::Fact(crate::mention::Kind::Number),
            Verdict::Differ,
            "Two counts.",
            &[(0, "51 people", "51"), (1, "60 people", "60")],
        )
        .done();
    let rows = |filter| told(&rows::pages(&Look { filter, ..Look::new(&story) }).remove(0));
    assert_eq!(rows(Filter::default()).len(), 2);
    assert_eq!(
        rows(Filter::of([Only::AtOdds])),
        ["It killed 51 people.|It killed 60 people.|Nobody knows how many died."]
    );
}

#[test]
fn many_that_are_silent_are_told_by_their_numbers() {
    let silent = |outlets: usize| {
        let told = |story: Story, number: usize| story.article(&format!("Post {number}"), "A dam broke.");
        let story = (1..=outlets).fold(Story::default(), told).link((0, 0), (1, 0), 0.9).done();
        let page = why::pages(&Look { cursor: Some(place(0, 0)), ..Look::new(&story) }).remove(0);
        page.rows.last().map(|row| row.cells[1].text())
    };
    assert_eq!(silent(4).as_deref(), Some("3 Post 3, 4 Post 4"));
    assert_eq!(silent(12).as_deref(), Some("3-12"));
}

#[test]
fn what_one_outlet_alone_gives_is_listed() {
    let read = |name: &str, text: &str| crate::article::read(name, text.as_bytes()).expect("an article");
    let story = crate::compare::compare(vec![
        read(
            "One.txt",
            "Dam breaks\n\nThe dam at Orsa broke on 4 May and killed 51 people. Repairs cost $3 million.",
        ),
        read(
            "Two.txt",
            "Dam broke\n\nThe dam at Orsa broke on 4 May and killed 51 people. Ida Holm spoke at 9 p.m. to Tove Lind.",
        ),
    ]);
    let alone = |subject| {
        let mut filter = Filter::of([Only::Alone]);
        filter.subject = subject;
        told(&facts::pages(&Look { filter, ..Look::new(&story) }).remove(0))
    };
    let (one, two) = (
        "1 One|currency|Repairs cost $3 million.",
        "2 Two|name, time|Ida Holm spoke at 9 p.m. to Tove Lind.",
    );
    assert_eq!(alone(None), [one, two]);
    assert_eq!(alone(Some(crate::compare::Subject::Fact(crate::mention::Kind::Currency))), [one]);
}

#[test]
fn a_name_that_others_write_too_is_not_of_one_outlet_alone() {
    let read = |(name, text): (&str, &str)| crate::article::read(name, text.as_bytes()).expect("an article");
    // The third never writes the name in full.
    let texts = [
        ("1-meridian-wire.md", include_str!("../../articles/1-meridian-wire.md")),
        ("2-byte-ledger.txt", include_str!("../../articles/2-byte-ledger.txt")),
        ("3-coast-courier.txt", include_str!("../../articles/3-coast-courier.txt")),
        ("4-reel-gazette.txt", include_str!("../../articles/4-reel-gazette.txt")),
    ];
    let story = crate::compare::compare(texts.map(read).to_vec());
    let look = Look { filter: Filter::of([Only::Alone]), ..Look::new(&story) };
    let page = facts::pages(&look).remove(0);
    let marked = |run: &crate::page::Run| run.roles.contains(&Role::Marked(Mark::Only));
    let runs = page.rows.iter().flat_map(|row| &row.cells[2].runs).filter(|run| marked(run));
    let words: Vec<&str> = runs.map(|run| run.text.as_str()).collect();
    assert!(words.contains(&"White House") && !words.contains(&"Sony"), "{words:?}");
}

#[test]
fn what_says_the_very_same_is_one_row() {
    let date = crate::compare::Subject::Fact(crate::mention::Kind::Date);
    let story = |second: [(usize, &str, &str); 2]| {
        let story = ["One", "Two", "Three"]
            .iter()
            .fold(fixture::Story::default(), |story, name| story.article(name, "It rained on Friday."));
        let first = [(0, "Friday", "1 May"), (1, "Friday", "1 May")];
        let story =
            story.finding(date, Verdict::Agree, "", &first).finding(date, Verdict::Agree, "", &second);
        told(&facts::pages(&Look::new(&story.done())).remove(0))
    };
    let second = |value, other| [(0, "Friday", value), (other, "Friday", value)];
    assert_eq!(story(second("1 May", 1)), ["date|Friday|Friday|"]);
    assert_eq!(story(second("1 May", 2)), ["date|Friday|Friday|Friday"]);
    assert_eq!(story(second("8 May", 1)), ["date 1 May|Friday|Friday|", "date 8 May|Friday|Friday|"]);
}

#[test]
fn who_stands_alone() {
    let story = fixture::dam();
    let look = Look::new(&story);
    assert_snapshot!([draw("alone", &look, 60), draw("missing", &look, 60)].join("\n"));
}

#[test]
fn who_may_not_stand_alone_is_not_said_to() {
    let dam = || {
        let story = Story::default().article("Wire", "A dam broke.\nNobody was warned.");
        let story = story.article("Post", "A dam broke.\nThey got no warning.\nSchools stay shut.");
        story.article("Radio", "A dam broke.\nThey got no warning.").link((1, 1), (2, 1), 0.9)
    };
    let lists = |story: &Comparison| -> Vec<Vec<Place>> {
        vec![alone::all_alone(story).collect(), alone::missing(story, 0)]
    };
    let story = dam().claim(&[(1, 1), (2, 1)]);
    let all_others = [place(0, 0), place(1, 0), place(1, 2), place(2, 0)];
    let sure = story.done();
    assert_eq!(
        lists(&sure),
        [[&all_others[..1], &[place(0, 1)], &all_others[1..]].concat(), vec![place(1, 1)]]
    );
    let unsure = dam().claim(&[(1, 1), (2, 1)]).near((0, 1), (1, 1)).done();
    assert_eq!(lists(&unsure), [all_others.to_vec(), vec![]]);
    let why = draw("why", &Look { cursor: Some(place(0, 1)), ..Look::new(&unsure) }, 72);
    assert_snapshot!(why);
}

#[test]
fn bookmarks_with_where_they_stand() {
    let story = fixture::dam();
    let keep = |article: usize, note: Option<&str>| {
        let span = story.articles[article].passages[0].span;
        let bookmark = crate::notebook::keep(&story, article, span, jiff::Timestamp::UNIX_EPOCH);
        let bookmark = bookmark.expect("a headline has words");
        crate::notebook::Bookmark { note: note.map(str::to_owned), ..bookmark }
    };
    let (one, two, three) = (keep(0, Some("check\nthis")), keep(1, None), keep(2, None));
    let two = crate::notebook::Bookmark { tags: vec!["toll".to_owned(), "dam".to_owned()], ..two };
    let found = |article: usize, distance| {
        let span = story.articles[article].passages[0].span;
        Anchor::Moved { article, span, distance }
    };
    let bookmarks = [
        Kept { bookmark: &one, anchor: found(0, 0) },
        Kept { bookmark: &two, anchor: found(1, 2) },
        Kept { bookmark: &three, anchor: Anchor::Lost },
        Kept { bookmark: &three, anchor: Anchor::Absent },
    ];
    assert_snapshot!(draw("bookmarks", &Look { bookmarks: &bookmarks, ..Look::new(&story) }, 72));
}

#[test]
fn a_finding_in_one_line() {
    let story = fixture::dam();
    assert_eq!(summary(&story, 2), "quote, altered: grave (1) · serious (2)");
    assert_eq!(summary(&story, 0), "number, differ: 51 people (1, 3) · about 60 people (2)");
    assert_eq!(summary(&story, 9), "");
    let members = [(0, "4 May", "05-04"), (1, "4 May", "~05-04")];
    let dated = |verdict| {
        let subject = crate::compare::Subject::Fact(crate::mention::Kind::Date);
        let story = fixture::Story::default().article("One", "On 4 May.").article("Two", "On 4 May.");
        summary(&story.finding(subject, verdict, "", &members).done(), 0)
    };
    assert_eq!(dated(Verdict::Agree), "date, agree: 4 May (1, 2)");
    assert_eq!(dated(Verdict::Compatible), "date, compatible: 05-04 (1) · ~05-04 (2)");
}

#[test]
fn no_view_fails_where_there_is_nothing() {
    let nothing = Comparison::default();
    let one = fixture::Story::default().article("Alone", "# Head\n\nBody.").done();
    for view in VIEWS {
        for story in [&nothing, &one] {
            let look = Look { cursor: Some(place(7, 7)), finding: Some(7), ..Look::new(story) };
            let looks = [look, Look { cursor: Some(place(0, 1)), finding: None, ..look }, Look::new(story)];
            assert!(looks.iter().all(|look| (view.pages)(look).len() <= 1), "{}", view.name);
        }
    }
}

#[test]
fn many_outlets_are_counted_not_drawn() {
    let story = (0..12).fold(fixture::Story::default(), |story, outlet| {
        story.article(&format!("Outlet {outlet}"), "It rained in Orsa.")
    });
    let story = (1..4).fold(story, |story, other| story.link((0, 0), (other, 0), 0.9)).done();
    let page = panes::page(&Look::new(&story), 0);
    assert_eq!(page.rows[0].gutter[0].text, " 4/12 ");
    assert_eq!(page.gutter_width(), 8);
}

/// Whether every word of a page is fit to be shown.
fn is_clean(page: &Page) -> bool {
    let cells = page.rows.iter().flat_map(|row| row.cells.iter().map(|cell| &cell.runs).chain([&row.gutter]));
    let mut texts = cells.map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
    texts.all(|text| {
        text.chars().all(|c| !c.is_control() && !matches!(c, '\u{202e}' | '\u{200b}' | '\u{feff}'))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_text_breaks_a_view_or_comes_through_unclean(
        texts in prop::collection::vec("([a-dA-C15 .“”\"‘’$%,\n\r\t#>*-]|said |\u{1b}|\u{7}|\u{202e}|\u{200b}|한|é|👩🏽){0,60}", 1..4),
        passage in 0_usize..6,
        width in 0_usize..30,
    ) {
        let read = |(index, text): (usize, &String)| crate::article::read(&format!("{index}.txt"), text.as_bytes());
        let articles: Vec<_> = texts.iter().enumerate().filter_map(|pair| read(pair).ok()).collect();
        let story = crate::compare::compare(articles);
        let findings = [None, (!story.findings.is_empty()).then_some(0)];
        for (view, finding) in VIEWS.iter().flat_map(|view| findings.map(|finding| (view, finding))) {
            let look = Look { cursor: Some(place(0, passage)), finding, ..Look::new(&story) };
            for page in (view.pages)(&look) {
                prop_assert!(is_clean(&page), "{:?}", page);
                let fitted = Fitted::new(&page, width);
                for (index, row) in page.rows.iter().enumerate() {
                    let lines = fitted.lines(row, index).len();
                    prop_assert_eq!(lines, fitted.height(row));
                    prop_assert!(fitted.parts(row).iter().all(|part| part.line + part.height <= lines));
                }
            }
        }
    }
}

#[test]
fn what_stands_alone_is_counted_alike_everywhere() {
    let story = fixture::Story::default()
        .article("Post", "# Dam bursts\nThe dam burst.\nNobody slept.\n\n> What now\n\nThe town waits.")
        .article("Radio", "# A night of rain\nThe dam broke.\n~ Share this\nThe mill stands.")
        .link((0, 1), (1, 1), 0.9)
        .done();
    let look = Look::new(&story);
    let (_, counted) =
        tally(&story, Layers::default()).find(|(row, _)| row.mark == Mark::Only).expect("some");
    let marked = pages_of("panes", &look)
        .iter()
        .flat_map(|page| &page.rows)
        .filter(|row| row.gutter.iter().any(|run| run.roles.contains(&Role::Marked(Mark::Only))))
        .count();
    let told = pages_of("classroom", &look)[0].rows[2].cells[1].text();
    assert_eq!((counted, marked), (3, 3));
    assert_eq!(pages_of("alone", &look)[0].rows.len(), 3);
    assert_eq!(told, "you marked 0, 0 as found, and noticed 0 of 3 in any outlet");
}

fn pages_of(name: &str, look: &Look) -> Vec<crate::page::Page> {
    let view = VIEWS.iter().find(|view| view.name == name).expect("there is such a view");
    (view.pages)(look)
}

#[test]
fn words_stand_in_the_row_that_says_best_what_they_say() {
    let mut story = fixture::Story::default()
        .article("Post", "The town asked for help.\nThe capital refused to help the town.\nIt rains.")
        .article("Radio", "Help was asked for.\nThe capital refused to help the town.\nIt poured.")
        .claim(&[(0, 0), (1, 0), (1, 1)])
        .claim(&[(0, 1), (1, 1)])
        .claim(&[(0, 2), (1, 1)])
        .done();
    story.claims[0].members[2].score = 0.6;
    story.claims[2].members[1].score = 0.6;
    let rows = &pages_of("rows", &Look::new(&story))[0].rows;
    let texts = |row: &crate::page::Row| row.cells.iter().map(crate::page::Cell::text).collect::<Vec<_>>();
    let told: Vec<_> = rows.iter().map(texts).collect();
    let refused = "The capital refused to help the town.";
    let expected: [Vec<&str>; 2] =
        [vec!["The town asked for help.", "Help was asked for."], vec![refused, refused]];
    assert_eq!(told, expected.map(|cells| cells.into_iter().map(str::to_owned).collect::<Vec<_>>()));
}
