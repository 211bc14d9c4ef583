//! Bytes become an article.

use super::clean::clean;
use super::cut::Cutter;
use super::draft::Draft;
use super::look::Look;
use super::roles::roles;
use super::{Article, Passage, Role, Unreadable, byline, dateline, dates, decode, format, outlet};
use sha2::{Digest, Sha256};

/// Reads one article from the bytes of a file; the name of the file tells its form and, where the text does
/// not, its outlet.
///
/// # Errors
/// Says why the bytes are no article: nothing in them, not text, too long.
pub fn read(source: &str, bytes: &[u8]) -> Result<Article, Unreadable> {
    let text = clean(&decode::decode(bytes)?);
    let draft = (format::of(source).read)(&text);
    if draft.blocks.is_empty() {
        return Err(Unreadable::Empty);
    }
    let looks: Vec<_> = draft.blocks.iter().map(|block| Look::of(&draft.text, block)).collect();
    let roles = roles(&looks, draft.front.title.as_deref());
    let passages = passages(&draft, &looks, &roles);
    let said = Said { draft: &draft, looks: &looks, passages: &passages };
    Ok(Article {
        source: source.to_owned(),
        sha256: fingerprint(bytes),
        outlet: said.outlet().unwrap_or_else(|| outlet::file_name(source).to_owned()),
        url: said.url(),
        published: said.published(),
        byline: said.byline(),
        headline: passages.iter().find(|passage| passage.role == Role::Headline).map(|passage| passage.span),
        passages,
        text: draft.text,
    })
}

fn fingerprint(bytes: &[u8]) -> String {
    let halves = Sha256::digest(bytes).into_iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

/// Cuts every paragraph as its role asks for.
fn passages(draft: &Draft, looks: &[Look], roles: &[Role]) -> Vec<Passage> {
    let mut cutter = Cutter::new(&draft.text);
    for (paragraph, (&role, block)) in roles.iter().zip(&draft.blocks).enumerate() {
        let span = block.span;
        match role {
            Role::Headline => {
                let end = byline::glued_at(looks[paragraph].line).map_or(span.end, |at| span.start + at);
                cutter.headline(span, end, paragraph);
            }
            Role::Byline | Role::Dateline => cutter.whole(span, role, paragraph),
            Role::Body | Role::Caption => {
                cutter.story(span, role, paragraph, &looks[paragraph]);
            }
            Role::Boilerplate => cutter.each(span, role, paragraph),
        }
    }
    cutter.passages
}

/// What an article says about itself: its front matter first, then the lines of its text.
struct Said<'a> {
    draft: &'a Draft,
    looks: &'a [Look<'a>],
    passages: &'a [Passage],
}

impl<'a> Said<'a> {
    /// The passages of a role.
    fn lines(&self, role: Role) -> impl DoubleEndedIterator<Item = &'a str> {
        let text = &self.draft.text;
        let found = self.passages.iter().filter(move |passage| passage.role == role);
        found.map(move |passage| passage.span.of(text))
    }

    fn byline(&self) -> Option<String> {
        let mut lines = self.lines(Role::Byline).chain(self.lines(Role::Dateline));
        self.draft.front.byline.clone().or_else(|| lines.find_map(byline::author))
    }

    fn published(&self) -> Option<super::Published> {
        let stated = self.draft.front.published.as_deref().and_then(dates::published);
        let mut lines = self.lines(Role::Byline).chain(self.lines(Role::Dateline));
        stated.or_else(|| lines.find_map(dates::published))
    }

    fn url(&self) -> Option<String> {
        let stated = || self.looks.iter().find_map(|look| outlet::url(look.line)).map(str::to_owned);
        self.draft.front.url.clone().or_else(stated)
    }

    /// By the line of copyright, or the name in brackets in front of the first sentence.
    fn outlet(&self) -> Option<String> {
        let holder = || self.lines(Role::Boilerplate).rev().find_map(outlet::copyright_holder);
        let opening = self.lines(Role::Dateline).find(|line| line.starts_with('('));
        let channel = opening.and_then(dateline::source).filter(|name| !dateline::is_agency(name));
        self.draft.front.outlet.clone().or_else(holder).or_else(|| channel.map(str::to_owned))
    }
}
