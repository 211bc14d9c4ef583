//! Bytes become an article.

use super::clean::clean;
use super::cut::Cutter;
use super::format::{self, Draft};
use super::look::Look;
use super::{Article, Role, Unreadable, byline, caption, dateline, dates, decode, furniture, head, outlet};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Reads one article from the bytes of a file.
///
/// # Errors
/// Says why the bytes are no article: nothing in them, not text, too long.
pub fn read(source: &str, bytes: &[u8]) -> Result<Article, Unreadable> {
    let text = clean(&decode::decode(bytes)?);
    let draft = (format::of(source).read)(&text);
    if draft.blocks.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(article(source, fingerprint(bytes), draft))
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn article(source: &str, sha256: String, draft: Draft) -> Article {
    let looks: Vec<_> = draft.blocks.iter().map(|block| Look::of(&draft.text, block)).collect();
    let roles = roles(&looks, &draft);
    let mut cutter = Cutter::new(&draft.text);
    for (paragraph, (&role, block)) in roles.iter().zip(&draft.blocks).enumerate() {
        let span = block.span;
        match role {
            Role::Headline => {
                cutter.headline(span, span.start + head::headline_end(span.of(&draft.text)), paragraph);
            }
            Role::Byline => cutter.whole(span, role, paragraph),
            Role::Body | Role::Caption | Role::Dateline => cutter.story(span, role, paragraph),
            Role::Boilerplate => cutter.each(span, role, paragraph),
        }
        if role == Role::Body && looks[paragraph].is_paragraph() {
            cutter.begin();
        }
    }
    let passages = cutter.passages;
    let of_role =
        |role: Role| passages.iter().filter(move |passage| passage.role == role).map(|passage| passage.span);
    let lines = |role: Role| of_role(role).map(|span| span.of(&draft.text));
    let front = &draft.front;
    let byline = front.byline.clone().or_else(|| lines(Role::Byline).find_map(byline::author));
    let published = front.published.as_deref().and_then(dates::published);
    let published =
        published.or_else(|| lines(Role::Byline).chain(lines(Role::Dateline)).find_map(dates::published));
    let url = looks.iter().find_map(|look| outlet::url(look.line)).map(str::to_owned);
    let outlet = front.outlet.clone().or_else(|| named_outlet(&looks, &roles, lines(Role::Dateline).next()));
    Article {
        source: source.to_owned(),
        sha256,
        outlet: outlet.unwrap_or_else(|| outlet::file_name(source).to_owned()),
        url: front.url.clone().or(url),
        published,
        byline,
        headline: of_role(Role::Headline).next(),
        passages,
        text: draft.text,
    }
}

/// What each paragraph is.
fn roles(looks: &[Look], draft: &Draft) -> Vec<Role> {
    let aside = furniture::furniture(looks);
    let headline = head::headline(looks, &aside, draft.front.title.as_deref());
    let bylines = head::bylines(looks, &aside, headline);
    let last = (0..looks.len()).rfind(|&index| looks[index].is_prose() && !aside[index]);
    let mut begun = false;
    let mut roles = Vec::with_capacity(looks.len());
    for (index, look) in looks.iter().enumerate() {
        let between = begun && Some(index) < last;
        roles.push(match () {
            () if Some(index) == headline => Role::Headline,
            () if bylines[index] => Role::Byline,
            () if aside[index] || outlet::url(look.line).is_some() => Role::Boilerplate,
            () if caption::is_caption(look) || (between && caption::is_crosshead(look)) => Role::Caption,
            () => Role::Body,
        });
        begun |= look.is_prose() && !aside[index];
    }
    roles
}

/// Who published it, by the line of copyright or the name in brackets in front of the first sentence.
fn named_outlet(looks: &[Look], roles: &[Role], dateline: Option<&str>) -> Option<String> {
    let aside = looks.iter().zip(roles).filter(|(_, role)| **role == Role::Boilerplate);
    let holder = aside.rev().find_map(|(look, _)| outlet::copyright_holder(look.line));
    let channel = dateline.filter(|line| line.starts_with('(')).and_then(dateline::source);
    holder.or_else(|| channel.filter(|name| !dateline::is_agency(name)).map(str::to_owned))
}
