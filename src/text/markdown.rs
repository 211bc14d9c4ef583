//! Words in Markdown that mean themselves.

/// Words at the start of a line, where a number with a dot or a dash would begin a list.
pub fn at_start(escaped: &str) -> String {
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = escaped.split_at(digits);
    let list = if digits == 0 { ['-', '+', '='] } else { ['.', ')', '.'] };
    if rest.starts_with(list) { format!("{number}\\{rest}") } else { escaped.to_owned() }
}

/// Words that mean themselves: every character that Markdown could read otherwise stands behind a backslash.
pub fn escape(text: &str) -> String {
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
}
