//! Markdown: the words stay, the marks go.

use super::clean::{clean, fold};
use super::format::{Block, Draft, Form};
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
    if let Some(title) = &front.title
        && !page.blocks.iter().take(4).any(|(words, _)| words == title)
    {
        page.blocks.insert(0, (title.clone(), Form::Heading));
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
