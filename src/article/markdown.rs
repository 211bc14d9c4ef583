//! Markdown: the words stay, the marks go.

use super::clean::{clean, fold};
use super::draft::{Block, Draft, Form};
use super::front;
use crate::text::Span;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads Markdown.
pub fn read(text: &str) -> Draft {
    let (front, body) = front::take(text);
    let mut page = Page::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(body, options) {
        page.take(event);
    }
    page.end_block();
    if let Some(title) = front.missing_title(page.blocks.iter().map(|(words, _)| words.as_str())) {
        page.blocks.insert(0, (title.to_owned(), Form::Heading));
    }
    let (text, blocks) = page.write();
    Draft { front, text, blocks }
}

/// The paragraphs as they come.
#[derive(Default)]
struct Page {
    blocks: Vec<(String, Form)>,
    words: String,
    heading: bool,
    /// How deep in pictures: their words are captions.
    pictures: usize,
    code: bool,
}

impl Page {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.code => {
                for line in words.lines() {
                    self.words.push_str(line);
                    self.end_block();
                }
            }
            Event::Text(words) | Event::Code(words) => self.words.push_str(&words),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak | Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Image { .. } => {
                self.end_block();
                self.pictures += 1;
            }
            Tag::Heading { .. } => {
                self.end_block();
                self.heading = true;
            }
            Tag::CodeBlock(_) => {
                self.end_block();
                self.code = true;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } => {}
            Tag::TableCell => self.words.push(' '),
            _ => self.end_block(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                self.end_block();
                self.pictures -= 1;
            }
            TagEnd::Heading(_) => {
                self.end_block();
                self.heading = false;
            }
            TagEnd::CodeBlock => {
                self.end_block();
                self.code = false;
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::TableCell => {}
            _ => self.end_block(),
        }
    }

    fn end_block(&mut self) {
        let words = fold(&clean(&std::mem::take(&mut self.words)));
        if words.is_empty() {
            return;
        }
        let form = match (self.pictures > 0, self.heading) {
            (true, _) => Form::Caption,
            (_, true) => Form::Heading,
            _ => Form::Text,
        };
        self.blocks.push((words, form));
    }

    /// The paragraphs one under the other.
    fn write(self) -> (String, Vec<Block>) {
        let mut text = String::new();
        let mut blocks = Vec::new();
        for (words, form) in self.blocks {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(&words);
            blocks.push(Block { span: Span::new(start, text.len()), form });
        }
        (text, blocks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let draft = read(text);
        let mark = |form| match form {
            Form::Heading => "# ",
            Form::Caption => "! ",
            Form::Text => "",
        };
        let got: Vec<_> = draft
            .blocks
            .iter()
            .map(|block| format!("{}{}", mark(block.form), block.span.of(&draft.text)))
            .collect();
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn marks_go_and_words_stay() {
        check(
            "A **storm** that [nobody](x) *saw* &amp; heard\ncame.",
            &["A storm that nobody saw & heard came."],
        );
        check("# Storm\n\nIt `rained`.\n\n---\n\nMore.", &["# Storm", "It rained.", "More."]);
        check("- one\n- two\n  - three", &["one", "two", "three"]);
        check("> “We need boats.”\n>\n> She left.", &["“We need boats.”", "She left."]);
        check("![A boat](a.png)\n\nIt rained.", &["! A boat", "It rained."]);
        check("```\na  b\nc\n```", &["a b", "c"]);
        check("| a | b |\n|---|---|\n| 1 | 2 |", &["a b", "1 2"]);
        check("A&#x200B;B&nbsp;C <b>d</b>", &["AB C d"]);
    }

    #[test]
    fn front_matter_is_taken_off() {
        check(
            "---\ntitle: \"Storm\"\nauthor: Ann Lee\ntags:\n  - rain\n---\nIt rained.",
            &["# Storm", "It rained."],
        );
        check("---\ntitle: Storm\n---\n# *Storm*\n\nIt rained.", &["# Storm", "It rained."]);
        check("---\n\nIt rained.\n\n---\n\nMore.", &["It rained.", "More."]);
    }
}
