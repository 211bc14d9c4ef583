//! Markdown: headings, tables and lists.

use super::emphasis::{emphasised, outstanding};
use super::outline::outline;
use crate::compare::Comparison;
use crate::page::{Page, Role, Row};
use std::fmt::Write;

/// Writes a report in Markdown with tables; what stands out is strong.
pub fn write(comparison: &Comparison) -> String {
    let outline = outline(comparison);
    let mut text = format!("# {}\n\n{}\n", escape(&outline.title), escape(&outline.counts));
    for section in &outline.sections {
        let _ = write!(text, "\n## {}\n\n{}\n", escape(&section.heading), escape(&section.note));
        for page in &section.pages {
            if !page.title.is_empty() {
                let _ = write!(text, "\n### {}\n", escape(&page.title));
            }
            text.push('\n');
            text.push_str(&if page.columns.is_empty() { list(page) } else { table(page) });
        }
    }
    text
}

/// Writes one page with its title.
pub fn page(page: &Page) -> String {
    let body = if page.columns.is_empty() { list(page) } else { table(page) };
    format!("# {}\n\n{body}", escape(&page.title))
}

fn list(page: &Page) -> String {
    let stands_out = outstanding(page);
    let item = |row: &Row| format!("- {}\n", at_start(&cells(row, stands_out).join(" ")));
    page.rows.iter().map(item).collect()
}

/// The rows with all columns as a table; what explains them as a list below it.
fn table(page: &Page) -> String {
    let stands_out = outstanding(page);
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let (full, remarks): (Vec<&Row>, Vec<&Row>) =
        page.rows.iter().partition(|row| row.cells.len() == page.columns.len());
    let mut text = line(&page.columns.iter().map(|name| escape(name)).collect::<Vec<_>>());
    text.push_str(&line(&vec!["---".to_owned(); page.columns.len()]));
    text.extend(full.into_iter().map(|row| line(&cells(row, stands_out))));
    if !remarks.is_empty() {
        text.push('\n');
    }
    text.extend(remarks.into_iter().map(|row| format!("- {}\n", cells(row, stands_out).join(": "))));
    text
}

fn cells(row: &Row, stands_out: fn(&Role) -> bool) -> Vec<String> {
    row.cells.iter().map(|cell| emphasised(cell, stands_out, "**", escape)).collect()
}

/// Words at the start of a line, where a number with a dot or a dash would begin a list.
fn at_start(escaped: &str) -> String {
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = escaped.split_at(digits);
    let list = if digits == 0 { ['-', '+', '='] } else { ['.', ')', '.'] };
    if rest.starts_with(list) { format!("{number}\\{rest}") } else { escaped.to_owned() }
}

/// Words that mean themselves: every character that Markdown could read otherwise stands behind a backslash.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture;
    use pulldown_cmark::{Event, Parser};

    /// What a reader of the rendered Markdown reads.
    fn read(markdown: &str) -> String {
        let texts = Parser::new(markdown).filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                Some(text.to_string())
            }
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn words_mean_themselves() {
        for text in [
            "*not* _this_ **nor** `that` ~~or~~ [this](that) <b>x</b> &amp; a|b C:\\dir #1 $2$",
            "1. not a list",
            "2014) nor this",
            "- nor this",
            "+ nor this",
            "=== nor this",
            "# nor this",
            "> nor this",
        ] {
            assert_eq!(read(&format!("- {}", at_start(&escape(text)))), text);
        }
    }

    #[test]
    fn the_report_on_a_small_story() {
        insta::assert_snapshot!(write(&fixture::dam()));
    }

    #[test]
    fn nothing_is_reported_of_nothing() {
        assert_eq!(write(&Comparison::default()), "# \n\n0 outlets · 0 origins\n");
    }
}
