//! The page as a machine reads it: balanced, closed to the network, named for ears, rich in contrast.

use super::*;
use crate::compare::{Comparison, fixture};
use crate::view::{Look, VIEWS, View};
use std::collections::{BTreeMap, BTreeSet};

fn page(story: &Comparison, view: Option<&'static View>) -> String {
    write(&Report { view, ..Report::new(Look::new(story), 80) })
}

/// Every tag of a page, in order: its name with `/` in front where it closes, and its attributes.
fn tags(page: &str) -> Vec<(&str, BTreeMap<&str, &str>)> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').expect("every tag is closed");
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        tags.push((name, self::attributes(attributes)));
        // What stands in these is no HTML.
        let end = format!("</{name}>");
        rest = if matches!(name, "style" | "script") {
            after.split_once(&end).map_or("", |it| it.1)
        } else {
            after
        };
        if matches!(name, "style" | "script") {
            tags.push((if name == "style" { "/style" } else { "/script" }, BTreeMap::new()));
        }
    }
    tags
}

fn attributes(mut text: &str) -> BTreeMap<&str, &str> {
    let mut found = BTreeMap::new();
    while !text.trim().is_empty() {
        text = text.trim_start();
        let name = text.split([' ', '=']).next().unwrap_or_default();
        text = text.get(name.len()..).unwrap_or_default();
        let value = text.strip_prefix("=\"").and_then(|rest| rest.split_once('"'));
        let (value, rest) = value.unwrap_or(("", text));
        assert!(found.insert(name, value).is_none(), "{name} stands twice");
        text = rest;
    }
    found
}

/// Holds a page to what any page must be.
fn check(page: &str) {
    const VOID: &[&str] = &["!doctype", "meta", "link", "input"];
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let tags = tags(page);
    for (name, attributes) in &tags {
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{open:?}"),
            None if VOID.contains(name) => {}
            None => open.push(name),
        }
        if let Some(id) = attributes.get("id") {
            assert!(ids.insert(*id), "{id} is the name of two things");
        }
        for name in ["src", "srcset", "action", "style", "onclick"] {
            assert!(!attributes.contains_key(name), "{name}");
        }
        let read_out = attributes.get("role") == Some(&"img");
        assert!(!read_out || attributes.get("aria-label").is_some_and(|name| !name.is_empty()));
    }
    assert!(open.is_empty(), "{open:?}");
    for (_, attributes) in &tags {
        let lists = ["data-with", "data-found", "data-at", "aria-labelledby"];
        let named = lists.iter().filter_map(|list| attributes.get(list)).flat_map(|names| names.split(' '));
        let linked = attributes.get("href").and_then(|link| link.strip_prefix('#'));
        for name in named.chain(linked) {
            assert!(ids.contains(name), "nothing is called {name}");
        }
    }
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">") && page.ends_with("</html>\n"));
}

#[test]
fn every_view_is_a_sound_page() {
    let story = fixture::dam();
    check(&page(&story, None));
    for view in VIEWS {
        let page = page(&story, Some(view));
        check(&page);
        let nameless = page
            .split("<th ")
            .skip(1)
            .any(|rest| rest.split_once('>').is_some_and(|it| it.1.starts_with("</th>")));
        assert!(!nameless, "a head of {} says nothing", view.name);
    }
    check(&page(&Comparison::default(), None));
}

#[test]
fn what_articles_hold_stays_words() {
    let nasty = "# <script>alert(1)</script>\n\n\"A\" & <b onmouseover='x'>b</b> ]]> --> \u{202e}x\u{1b}[31m";
    let story = fixture::Story::default().article("<img src=x onerror=1>", nasty).done();
    let page = page(&story, None);
    check(&page);
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert_eq!(tags(&page).iter().filter(|(name, _)| *name == "script").count(), 1);
    assert!(!page.contains('\u{202e}') && !page.contains('\u{1b}'));
}

#[test]
fn only_addresses_of_pages_are_linked() {
    for (url, linked) in
        [("https://a.example/x?a=1&b=2", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false)]
    {
        let mut story = fixture::Story::default().article("A", "# One").done();
        story.articles[0].url = Some(url.to_owned());
        let page = page(&story, None);
        assert_eq!(page.contains("rel=\"noopener"), linked, "{url}");
        check(&page);
    }
}

#[test]
fn nothing_is_fetched() {
    let page = page(&fixture::dam(), None);
    assert!(page.contains("default-src 'none'"));
    for word in
        ["http://", "https://", "@import", "url(", "fetch(", "XMLHttpRequest", "localStorage", "cookie"]
    {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn words_that_are_quoted_otherwise_stand_out() {
    let page = page(&fixture::dam(), None);
    let changed: Vec<_> = page.split("changed\">").skip(1).filter_map(|rest| rest.split_once('<')).collect();
    let words: Vec<_> = changed.into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["grave", "serious"]);
}

#[test]
fn every_layer_has_its_switch_and_its_style() {
    let page = page(&fixture::dam(), None);
    for row in switches() {
        assert!(page.contains(&format!("data-layer=\"{}\"", row.name)), "{}", row.name);
        assert!(STYLE.contains(&format!(".off-{}", row.name)), "{} cannot be switched off", row.name);
        assert!(
            STYLE.contains(&format!(".{} {{", row.name)) || row.name == "shared",
            "{} has no look",
            row.name
        );
    }
}

#[test]
fn the_page_of_a_small_story() {
    let page = page(&fixture::dam(), None);
    let (_, body) = page.split_once("<body>").expect("it has a body");
    let (body, _) = body.split_once("<script>").expect("it has a script");
    insta::assert_snapshot!(body);
}

/// The relative luminance of a colour such as `#1b1b1f`, after WCAG 2.2.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(crate::text::Span::new(at, at + 2).of(colour), 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn words_can_be_read_on_every_ground_in_light_and_dark() {
    let themes: Vec<BTreeMap<&str, &str>> = STYLE
        .split(":root {")
        .skip(1)
        .map(|rest| {
            let lines = rest.split_once('}').unwrap().0.split(';');
            let pair = |line: &'static str| line.trim().strip_prefix("--")?.split_once(": ");
            lines.filter_map(pair).collect()
        })
        .collect();
    assert_eq!(themes.len(), 2);
    assert!(themes[0].keys().eq(themes[1].keys()));
    for theme in themes {
        let colours = |end: &'static str| theme.iter().filter(move |(name, _)| name.ends_with(end));
        let grounds = colours("paper").chain(colours("raised"));
        for (name, ground) in grounds {
            assert!(contrast(theme["ink"], ground) >= 7.0, "ink on {name}");
            assert!(contrast(theme["quiet"], ground) >= 4.5 || name.ends_with("-paper"), "quiet on {name}");
        }
        for (name, ink) in colours("-ink") {
            let ground = theme[name.replace("-ink", "-paper").as_str()];
            assert!(contrast(ink, ground) >= 4.5 && contrast(ink, theme["paper"]) >= 4.5, "{name}");
        }
        assert!(contrast(theme["focus"], theme["paper"]) >= 4.5);
    }
}
