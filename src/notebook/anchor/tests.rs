//! Bookmarks on texts that were edited: by hand, case by case, and at random, counted.

use super::*;
use crate::notebook::Bookmark;
use jiff::Timestamp;

const STORY: &str = "Ferry runs aground off Port Sel\n\nThe ferry Halcyon ran aground on Tuesday night with 212 people \
aboard. “Nobody was in danger at any time,” said the harbour master, Edda Vorn. She did not say more.\n\nDivers found a \
gash of four metres in the hull. She did not say more.\n\nThe line said it would pay for hotel rooms.";

pub fn article(source: &str, outlet: &str, text: &str) -> Article {
    Article {
        source: source.to_owned(),
        sha256: text.to_owned(),
        outlet: outlet.to_owned(),
        url: None,
        published: None,
        byline: None,
        headline: None,
        text: text.to_owned(),
        passages: Vec::new(),
    }
}

/// A bookmark on the words between the brackets of a text.
fn bookmark(source: &str, outlet: &str, bracketed: &str) -> Bookmark {
    let start = bracketed.find('[').unwrap();
    let text = bracketed.replace(['[', ']'], "");
    let span = Span::new(start, bracketed.find(']').unwrap() - 1);
    Bookmark::of(&article(source, outlet, &text), span, Timestamp::UNIX_EPOCH)
}

/// Puts brackets around words of the story.
fn keeping(words: &str) -> String {
    STORY.replacen(words, &format!("[{words}]"), 1)
}

/// Where a bookmark is found: `=` in an unchanged file, else the distance; then the words, or `lost`.
fn found(bookmark: &Bookmark, articles: &[Article]) -> String {
    let words = |(article, span): (usize, Span)| format!("{article} {}", span.of(&articles[article].text));
    match anchor(bookmark, articles) {
        Anchor::Exact { article, span } => format!("= {}", words((article, span))),
        Anchor::Moved { article, span, distance } => format!("{distance} {}", words((article, span))),
        Anchor::Lost => "lost".to_owned(),
        Anchor::Absent => "absent".to_owned(),
    }
}

/// Keeps `words` of the story, changes the text, and looks for them.
fn check(words: &str, change: impl Fn(&str) -> String, expected: &str) {
    let bookmark = bookmark("a/sel.txt", "Sel Post", &keeping(words));
    let text = change(STORY);
    assert_ne!(text, STORY, "the change does nothing");
    assert_eq!(found(&bookmark, &[article("a/sel.txt", "Sel Post", &text)]), expected, "{words}");
}

#[test]
fn an_unchanged_file_gives_the_place() {
    let articles = [article("other.txt", "Other", "Nothing."), article("moved/b.txt", "Renamed", STORY)];
    for words in ["Divers found a gash of four metres in the hull.", "She", "a", "—", "“Nobody"] {
        let bracketed = if words == "—" { STORY.replace("Sel\n", "Sel[—]\n") } else { keeping(words) };
        let text = bracketed.replace(['[', ']'], "");
        let articles = [articles[0].clone(), Article { sha256: text.clone(), text, ..articles[1].clone() }];
        let bookmark = bookmark("a.txt", "Sel Post", &bracketed);
        assert_eq!(found(&bookmark, &articles), format!("= 1 {words}"));
    }
}

#[test]
fn edited_words_are_found() {
    let gash = "Divers found a gash of four metres in the hull.";
    check(gash, |text| text.replace("aboard.", "aboard, 14 of them crew."), &format!("0 0 {gash}"));
    check(
        gash,
        |text| text.replace("found a", "have found a"),
        "1 0 Divers have found a gash of four metres in the hull.",
    );
    check(
        gash,
        |text| text.replace("four metres", "five meters"),
        "2 0 Divers found a gash of five meters in the hull.",
    );
    check(
        gash,
        |text| text.replace(" hull.", " side."),
        "1 0 Divers found a gash of four metres in the side.",
    );
    check(
        gash,
        |text| text.replace("\n\n", "\r\n").replace(' ', "\u{a0}"),
        &format!("0 0 {}", gash.replace(' ', "\u{a0}")),
    );
    check(
        "“Nobody was in danger at any time,”",
        |text| text.replace(['“', '”'], "\""),
        "0 0 \"Nobody was in danger at any time,\"",
    );
    check(gash, |text| text.replace(" in the hull.", "."), "3 0 Divers found a gash of four metres.");
    check(gash, |text| text.replace("Divers found", "Found"), "1 0 Found a gash of four metres in the hull.");
    check("212 people", |text| text.replace("Tuesday", "Monday"), "0 0 212 people");
}

#[test]
fn what_was_cut_is_lost() {
    let cut = |words: &'static str| move |text: &str| text.replace(words, "");
    check(
        "Divers found a gash of four metres in the hull.",
        cut("Divers found a gash of four metres in the hull."),
        "lost",
    );
    check("Edda Vorn", cut(", Edda Vorn"), "lost");
    check(
        "the",
        |text| text.replace("on the ferry", "").replace("said the harbour master, ", "said "),
        "lost",
    );
    check(
        "The ferry Halcyon ran aground on Tuesday night with 212 people aboard.",
        |text| {
            text.replace(
                "The ferry Halcyon ran aground on Tuesday night with 212 people aboard.",
                "The ship struck a rock.",
            )
        },
        "lost",
    );
    check("She did not say more.", |_| "Weather: rain is expected all week.".to_owned(), "lost");
}

#[test]
fn words_that_stand_twice_are_told_apart_by_what_stands_around() {
    let second = keeping("hull. She did not say more.").replace("[hull. She", "hull. [She");
    let bookmark = bookmark("a.txt", "Sel Post", &second);
    let text = STORY.replace("Port Sel", "Port Sel, 212 aboard");
    let at = text.rfind("She did").unwrap();
    let expected =
        Anchor::Moved { article: 0, span: Span::new(at, at + "She did not say more.".len()), distance: 0 };
    assert_eq!(anchor(&bookmark, &[article("a.txt", "Sel Post", &text)]), expected);
}

#[test]
fn words_that_cannot_be_told_apart_are_found_by_their_place_or_lost() {
    let line = "Go. The siren sounded again over the empty bay of Sel. Go.\n";
    let text = line.repeat(9);
    let start = "Go. ".len() + 8 * line.len();
    let span = Span::new(start, start + "The siren sounded again over the empty bay of Sel.".len());
    let bookmark = Bookmark::of(&article("a.txt", "A", &text), span, Timestamp::UNIX_EPOCH);
    let here = |text: &str| anchor(&bookmark, &[article("a.txt", "A", text)]);
    let Anchor::Moved { span: found, .. } = here(&format!("{text} The end.")) else { panic!("lost") };
    assert_eq!(found, span);
    assert_eq!(here(&format!("{}{text} The end.", Span::new(0, line.len() / 2).of(line))), Anchor::Lost);
}

#[test]
fn the_article_is_chosen_by_file_then_path_then_outlet() {
    let words = "Divers found a gash of four metres in the hull.";
    let bookmark = bookmark("a.txt", "Sel Post", &keeping(words));
    let edited = STORY.replace("hotel", "guest");
    let (path, outlet, stranger) = (
        article("a.txt", "X", &edited),
        article("c.txt", "Sel Post", &edited),
        article("d.txt", "Y", &edited),
    );
    let file = article("e.txt", "Z", STORY);
    let check = |articles: &[&Article], expected: &str| {
        let articles: Vec<_> = articles.iter().map(|it| (*it).clone()).collect();
        assert_eq!(found(&bookmark, &articles), expected);
    };
    check(&[&stranger, &outlet, &path, &file], &format!("= 3 {words}"));
    check(&[&stranger, &outlet, &path], &format!("0 2 {words}"));
    check(&[&stranger, &outlet], &format!("0 1 {words}"));
    check(&[&stranger], &format!("0 0 {words}"));
    check(&[&stranger, &article("f.txt", "Q", &edited)], "lost");
    check(&[&article("d.txt", "Y", &STORY.replace("four", "five"))], "absent");
    check(&[&article("c.txt", "Sel Post", "The paper has taken this story down."), &stranger], "lost");
    check(&[], "absent");
}
