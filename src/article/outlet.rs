//! Who published an article, and where.

use super::dateline::is_agency;
use super::front;

/// The name behind the year in a line of copyright, unless it is an agency's.
pub fn copyright_holder(line: &str) -> Option<String> {
    let rest = line.trim_start_matches("Copyright").trim_start();
    let rest = rest.strip_prefix('©').or_else(|| rest.strip_prefix("(c)")).unwrap_or(rest).trim_start();
    if rest.len() == line.len() {
        return None;
    }
    let rest =
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-' | '–' | '©'));
    let end = rest.find(['.', '|', ',', ';', '(']).or_else(|| rest.find(" All ")).unwrap_or(rest.len());
    let (name, _) = rest.split_at_checked(end)?;
    let name = name.trim().trim_end_matches(" All rights reserved").trim();
    let named = name.starts_with(char::is_uppercase) && name.split(' ').count() <= 5;
    (named && !is_agency(name)).then(|| name.to_owned())
}

/// The name of a file without its folder and its ending.
pub fn file_name(source: &str) -> &str {
    let name = source.rsplit(['/', '\\']).next().unwrap_or(source);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// The address that a line states: alone, or behind `Source:` and the like.
pub fn url(line: &str) -> Option<&str> {
    let (last, label) = line.rsplit_once(' ').map_or((line, ""), |(label, last)| (last, label));
    let labelled = label.is_empty() || (label.ends_with(':') && label.split(' ').count() <= 4);
    (labelled && front::is_url(last)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_of_the_copyright() {
        for (line, name) in [
            ("© 2021 Harbour Herald. All rights reserved.", Some("Harbour Herald")),
            ("Copyright © 2021 HP. All rights", Some("HP")),
            ("Copyright 2019-2021 Harbour Post All rights reserved", Some("Harbour Post")),
            ("Copyright 2021 The Associated Press.", None),
            ("Harbour Post © 2021", None),
            ("Copyright", None),
        ] {
            assert_eq!(copyright_holder(line).as_deref(), name, "{line}");
        }
    }

    #[test]
    fn the_name_of_a_file() {
        assert_eq!(file_name("a/b/harbour.example.txt"), "harbour.example");
        assert_eq!(file_name("harbour"), "harbour");
        assert_eq!(file_name(".txt"), ".txt");
    }

    #[test]
    fn an_address_alone_or_behind_a_label() {
        assert_eq!(url("Source: https://a.example/b"), Some("https://a.example/b"));
        assert_eq!(url("https://a.example/b"), Some("https://a.example/b"));
        assert_eq!(url("He said so at https://a.example/b"), None);
        assert_eq!(url("Source: the mayor"), None);
    }
}
