use super::*;
use crate::text::Span;
use proptest::prelude::*;

/// Each passage on a line: the mark of its role, then its words.
fn drawn(article: &Article) -> Vec<String> {
    let mark = |passage: &Passage| match passage.role {
        Role::Headline if passage.repeats.is_some() => "h",
        Role::Headline => "H",
        Role::Byline => "B",
        Role::Dateline => "D",
        Role::Body => "-",
        Role::Caption => "C",
        Role::Boilerplate => "x",
    };
    let line = |passage: &Passage| format!("{} {}", mark(passage), passage.span.of(&article.text));
    article.passages.iter().map(line).collect()
}

/// `STORY` and `MORE` stand for the sentences below.
fn fill(text: &str) -> String {
    text.replace("STORY", STORY).replace("MORE", MORE)
}

fn read_text(text: &str) -> Article {
    read("folder/harbour-post.txt", fill(text).as_bytes()).expect("an article")
}

/// `expected` is drawn as above.
fn check(text: &str, expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|line| fill(line)).collect();
    assert_eq!(drawn(&read_text(text)), expected);
}

const STORY: &str = "A storm that nobody had forecast flooded the harbour of Port Alma on Tuesday night.";
const MORE: &str = "The mayor said that at least 40 families had lost their roofs and that boats from three other \
                    towns were on their way to the harbour.";

#[test]
fn a_whole_article() {
    let text = "Trending News\n\nStorm Floods Port Alma; Mayor Calls For Boats\n\n\
                Mar 3, 2021 09:05 PM EST | By Ann Mary Lee\n\nPORT ALMA (AP) — STORY\n\n\
                MORE “We need boats,” she said.\n\nNo warning\n\nMORE\n\n\
                © 2021 Harbour Herald. All rights reserved.\n\nTrending News\n\nPage Metrics";
    check(
        text,
        &[
            "x Trending News",
            "H Storm Floods Port Alma; Mayor Calls For Boats",
            "D Mar 3, 2021 09:05 PM EST | By Ann Mary Lee",
            "D PORT ALMA (AP) —",
            "- STORY",
            "- MORE",
            "- “We need boats,” she said.",
            "C No warning",
            "- MORE",
            "x © 2021 Harbour Herald.",
            "x All rights reserved.",
            "x Trending News",
            "x Page Metrics",
        ],
    );
    let article = read_text(text);
    assert_eq!(article.byline.as_deref(), Some("Ann Mary Lee"));
    assert_eq!(article.outlet, "Harbour Herald");
    let published = article.published.expect("a date");
    assert_eq!(published.date.to_string(), "2021-03-03");
    assert_eq!(published.time.map(|time| time.to_string()).as_deref(), Some("21:05:00"));
    assert_eq!(article.headline.map(|span| span.of(&article.text).len()), Some(45));
}

#[test]
fn an_article_without_a_headline_has_none() {
    check("STORY\n\nMORE", &["- STORY", "- MORE"]);
    check("Storm floods Port Alma", &["- Storm floods Port Alma"]);
    assert_eq!(read_text("STORY").headline, None);
    assert_eq!(read_text("STORY").outlet, "harbour-post");
}

#[test]
fn a_repeated_headline_is_cut_off() {
    let headline = "Storm floods Port Alma, mayor calls for boats";
    check(
        &format!("{headline}\n\n{headline}This Tuesday, it rained. MORE\n\n{headline}\n\nMORE"),
        &[
            &format!("H {headline}"),
            &format!("h {headline}"),
            "- This Tuesday, it rained.",
            "- MORE",
            &format!("h {headline}"),
            "- MORE",
        ],
    );
    let sentence = format!("- {headline}, and she was not the only one.");
    check(
        &format!("{headline}\n\n{headline}, and she was not the only one. MORE"),
        &[&format!("H {headline}"), &sentence, "- MORE"],
    );
}

#[test]
fn the_date_that_is_glued_to_the_headline_is_a_byline() {
    check(
        "Storm floods Port Alma Updated: 2021-03-03 13:14 By Agencies(Harbour Post)\nSTORY\nMORE",
        &[
            "H Storm floods Port Alma",
            "B Updated: 2021-03-03 13:14 By Agencies(Harbour Post)",
            "- STORY",
            "- MORE",
        ],
    );
}

#[test]
fn what_follows_the_story_is_set_aside() {
    check(
        "STORY\n\nMORE\n\nMORE\n\nFor comments and suggestions, leave a message below. Like and follow our page.\n\n\
         About the author\n\nJo is a blogger who writes about the sea. He is a fan of boats.\n\nRelated Posts\n\n\
         Leave a Reply\n\nYour email address will not be published.\n\nI agree to nothing at all",
        &[
            "- STORY",
            "- MORE",
            "- MORE",
            "x For comments and suggestions, leave a message below.",
            "x Like and follow our page.",
            "x About the author",
            "x Jo is a blogger who writes about the sea.",
            "x He is a fan of boats.",
            "x Related Posts",
            "x Leave a Reply",
            "x Your email address will not be published.",
            "x I agree to nothing at all",
        ],
    );
}

#[test]
fn links_between_paragraphs_end_where_prose_resumes() {
    check(
        "STORY\n\nRelated Stories\n\nBoats sink in Port Berta\n\nMORE\n\nRead more: Boats sink\n\nSTORY",
        &[
            "- STORY",
            "x Related Stories",
            "x Boats sink in Port Berta",
            "- MORE",
            "x Read more: Boats sink",
            "- STORY",
        ],
    );
    check(
        "STORY\n\nAbout the author\n\nJo is a blogger who writes about the sea.\n\nMORE\n\nMORE",
        &["- STORY", "x About the author", "x Jo is a blogger who writes about the sea.", "- MORE", "- MORE"],
    );
}

#[test]
fn a_sentence_of_the_story_is_never_set_aside_for_its_words() {
    for sentence in [
        "“Sign up for the course by Friday,” the mayor told them.",
        "Related costs rose by 40 percent, the council said.",
        "Share prices fell after the storm.",
        "Comments by the mayor angered residents of the harbour.",
        "Follow-up checks are due in May, officials said.",
        "Privacy experts warned against the cameras.",
        "Video of the flood was posted on the town’s Facebook page.",
        "Photos showed boats on the roofs of houses.",
        "More than 40 families were taken to a school.",
    ] {
        check(&format!("STORY\n\n{sentence}\n\nMORE"), &["- STORY", &format!("- {sentence}"), "- MORE"]);
    }
}

#[test]
fn captions_and_credits() {
    check(
        "STORY\n\nA boat lies on a roof in Port Alma on Tuesday. (AP Photo/Ann Lee)\n\n\
         Ann Lee / Reuters A boat lies on a roof.\n\nAnn Lee/Getty Images\n\nMORE\n\n\
         (Reporting by Ann Lee; Editing by Bob Ray)\n\nAP - AFP\n\nBob Ray contributed to this report.",
        &[
            "- STORY",
            "C A boat lies on a roof in Port Alma on Tuesday.",
            "C (AP Photo/Ann Lee)",
            "x Ann Lee / Reuters",
            "C A boat lies on a roof.",
            "C Ann Lee/Getty Images",
            "- MORE",
            "B (Reporting by Ann Lee; Editing by Bob Ray)",
            "B AP - AFP",
            "B Bob Ray contributed to this report.",
        ],
    );
    assert_eq!(read_text("It rained.\n\n(Reporting by Ann Lee)").byline.as_deref(), Some("Ann Lee"));
}

#[test]
fn a_credit_in_front_of_a_caption_is_cut_off() {
    for (credit, caption) in [
        ("Reuters", "Boats lay on the roofs of Port Alma for two days"),
        ("AP:Associated Press", "The harbour of Port Alma was closed on Tuesday"),
        ("EPA", "The North Harbour of Port Alma on Wednesday Morning"),
        ("Image copyright Ann Lee Image caption", "The harbour is the oldest of the coast"),
        ("Facebook Twitter Pinterest", "A boat lies on a roof. Photograph: Ann Lee/AP"),
    ] {
        let article = read_text(&format!("STORY\n\n{credit} {caption}\n\nMORE"));
        let drawn = drawn(&article);
        assert_eq!(drawn[1], format!("x {credit}"));
        assert!(drawn[2].starts_with("C ") && caption.starts_with(&drawn[2][2..]), "{drawn:?}");
    }
    for line in [
        "Reuters Names New Head of Its Harbour Bureau",
        "Petra Vale came back to the harbour with two boats",
        "Reuters journalists were among those who came to the harbour",
    ] {
        let article = read_text(&format!("STORY\n\n{line}\n\nMORE"));
        assert!(drawn(&article)[1].ends_with(line), "{line}");
    }
}

#[test]
fn a_long_caption_is_told_by_its_credit() {
    check(
        "STORY\n\nThe mayor called the roof of the hall “a shame for us all” Ann Lee/Reuters\n\nMORE",
        &[
            "- STORY",
            "C The mayor called the roof of the hall “a shame for us all”",
            "x Ann Lee/Reuters",
            "- MORE",
        ],
    );
    check("STORY\n\nAnn Lee/Getty Images\n\nMORE", &["- STORY", "C Ann Lee/Getty Images", "- MORE"]);
    let told = format!("{MORE} ").repeat(4);
    for credit in
        ["(Ann Lee/The Alma Post)", "(Ann Lee, File/Associated Press)", "(Ann Lee/Alma Post via AP)"]
    {
        let article = read_text(&format!("STORY\n\n{told}{credit}\n\nMORE"));
        assert_eq!(article.passages[1].role, Role::Caption, "{credit}");
    }
    let article = read_text(&format!("STORY\n\n{told}(The mayor is a member of the Harbour Party.)\n\nMORE"));
    assert_eq!(article.passages[1].role, Role::Body);
}

#[test]
fn the_pictures_of_a_gallery_are_told_apart() {
    check(
        "STORY\n\nPhotos: Storm floods Port Alma Photos: Storm floods Port Alma A boat lies on a roof. It is \
         Bob Ray’s. Hide Caption 1 of 9 Photos: Storm floods Port Alma A man looks for his boat. Hide Caption 2 of 9 \
         Photos: Storm floods Port Alma Hide Caption 3 of 9\n\nMORE",
        &[
            "- STORY",
            "x Photos: Storm floods Port Alma Photos: Storm floods Port Alma",
            "C A boat lies on a roof.",
            "C It is Bob Ray’s.",
            "x Hide Caption 1 of 9",
            "x Photos: Storm floods Port Alma",
            "C A man looks for his boat.",
            "x Hide Caption 2 of 9",
            "x Photos: Storm floods Port Alma",
            "x Hide Caption 3 of 9",
            "- MORE",
        ],
    );
}

#[test]
fn labels_and_buttons_are_cut_off() {
    check(
        "CLOSE The mayor says that it rained. MORE\n\nUpdate: The mayor answered on Friday. STORY\n\n\
         Skip Twitter post by @alma The harbour is closed. STORY\n\nCLOSE to the harbour, it rained. MORE",
        &[
            "x CLOSE",
            "- The mayor says that it rained.",
            "- MORE",
            "x Update:",
            "- The mayor answered on Friday.",
            "- STORY",
            "x Skip Twitter post by @alma",
            "- The harbour is closed.",
            "- STORY",
            "- CLOSE to the harbour, it rained.",
            "- MORE",
        ],
    );
}

#[test]
fn the_line_that_says_who_posted_something_is_cut_off() {
    check(
        "STORY\n\nThe harbour is closed! pic.example/1 — Port Alma (@portalma) March 3, 2021 Report\n\n\
         STORY — Ann Lee (@annlee) March 13, 2021 MORE\n\nAnn Lee (@annlee) wrote it on March 3, 2021, and left.",
        &[
            "- STORY",
            "- The harbour is closed! pic.example/1",
            "x — Port Alma (@portalma) March 3, 2021 Report",
            "- STORY",
            "x — Ann Lee (@annlee) March 13, 2021",
            "- MORE",
            "- Ann Lee (@annlee) wrote it on March 3, 2021, and left.",
        ],
    );
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    check(
        "A storm that nobody had forecast flooded the harbour of Port Alma\n\
         on Tuesday night and left at least 40 families without a roof, the\nmayor said.\n\n\
         “We need boats, and we need them now,” she told reporters at the\ntown hall. It rained.",
        &[
            "- A storm that nobody had forecast flooded the harbour of Port Alma on Tuesday night and left at least \
             40 families without a roof, the mayor said.",
            "- “We need boats, and we need them now,” she told reporters at the town hall.",
            "- It rained.",
        ],
    );
}

#[test]
fn what_an_article_says_about_itself() {
    let article = read_text(
        "Title: Storm floods Port Alma\nBy: Ann Lee\nDate: March 3, 2021\nSource: Harbour Daily\n\
         URL: https://harbour.example/storm\n\nIt rained all night.",
    );
    assert_eq!(drawn(&article), ["H Storm floods Port Alma", "- It rained all night."]);
    assert_eq!(article.outlet, "Harbour Daily");
    assert_eq!(article.byline.as_deref(), Some("Ann Lee"));
    assert_eq!(article.url.as_deref(), Some("https://harbour.example/storm"));
    assert_eq!(article.published.map(|published| published.date.to_string()).as_deref(), Some("2021-03-03"));
}

#[test]
fn bytes_that_are_no_article() {
    let problem = |bytes: &[u8]| read("a.txt", bytes).map(|article| article.text).unwrap_err().to_string();
    assert_eq!(problem(b""), "is empty");
    assert_eq!(problem(b" \r\n\t\xc2\xa0"), "is empty");
    assert_eq!(problem("\u{200b}\u{feff}".as_bytes()), "is empty");
    assert!(problem(b"%PDF-1.7 ...").contains("a PDF"));
    assert!(problem(b"<!DOCTYPE html><p>").contains("a web page"));
    assert!(problem(&vec![b'a'; 5_000_000]).contains("5 MB"));
}

#[test]
fn the_fingerprint_is_that_of_the_bytes() {
    let of = |bytes| read("a.txt", bytes).expect("an article").sha256;
    assert_eq!(of(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_ne!(of(b"abc\r\n"), of(b"abc\n"));
}

#[test]
fn a_long_line_is_read() {
    let article = read_text(&"The minister said “no” to it. ".repeat(35_000));
    assert_eq!(article.passages.len(), 35_000);
}

/// Lines that make trouble, in any order.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "\\PC{0,60}",
        "[A-Z][a-z]{2,8} [a-z]{2,8} [a-z .“”\"'()]{0,80}\\.?",
        Just("About the author".to_owned()),
        Just("Related Posts".to_owned()),
        Just("Leave a Reply".to_owned()),
        Just("(CNN) PORT ALMA (AP) — It rained. © 2021".to_owned()),
        Just("By Ann Lee | Mar 3, 2021 9:05 PM".to_owned()),
        Just("---".to_owned()),
        Just("title: \u{202e}x\u{1b}[31m".to_owned()),
        Just("# A *heading* &nbsp;&#x200B; [x](y)".to_owned()),
    ];
    proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

#[test]
fn a_title_alone_is_the_whole_text() {
    let article = read("a.txt", b"---\ntitle: Storm at Alma\n---").expect("an article");
    assert_eq!(article.text, "Storm at Alma");
}

fn holds(article: &Article) {
    let mut end = 0;
    for (index, passage) in article.passages.iter().enumerate() {
        assert!(passage.span.start >= end && !passage.span.is_empty(), "in order: {passage:?}");
        assert!(
            Span::new(end, passage.span.start).of(&article.text).trim().is_empty(),
            "nothing is left out"
        );
        assert!(passage.repeats.is_none_or(|first| first < index), "only what stood before is repeated");
        end = passage.span.end;
    }
    assert!(Span::new(end, article.text.len()).of(&article.text).trim().is_empty(), "nothing is left out");
    let harmful = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!article.text.contains(harmful), "{:?}", article.text);
    let again = read("a.txt", article.text.as_bytes()).expect("an article");
    if !article.text.starts_with("---") && !article.text.contains(':') {
        assert_eq!(again.text, article.text, "reading is settled");
    }
}

proptest! {
    #[test]
    fn any_text_is_cut_whole(text in lines()) {
        for name in ["a.txt", "a.md"] {
            if let Ok(article) = read(name, text.as_bytes()) {
                holds(&article);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(article) = read("a.md", &bytes) {
            holds(&article);
        }
    }
}
