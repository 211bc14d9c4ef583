//! What each paragraph of an article is.

use super::draft::Form;
use super::look::Look;
use super::{Role, byline, caption, furniture, head, outlet};

/// The role of each paragraph; `title` is the headline, where the front matter names it.
///
/// The dateline and notices inside a paragraph are found when it is cut.
pub fn roles(looks: &[Look], title: Option<&str>) -> Vec<Role> {
    let aside = furniture::furniture(looks);
    let headline = head::headline(looks, &aside, title);
    let bylines = head::bylines(looks, &aside, headline);
    let is_story = |index: usize| looks[index].is_prose() && !aside[index];
    let first = (0..looks.len()).find(|&index| is_story(index));
    let last = (0..looks.len()).rfind(|&index| is_story(index));
    let role = |(index, look): (usize, &Look)| {
        let between = first.is_some_and(|first| first < index) && Some(index) < last;
        if Some(index) == headline {
            Role::Headline
        } else if bylines[index] {
            if byline::opens_with_date(look) { Role::Dateline } else { Role::Byline }
        } else if aside[index] || outlet::url(look.line).is_some() {
            Role::Boilerplate
        } else if is_beside(look) || (between && caption::is_crosshead(look)) {
            Role::Caption
        } else {
            Role::Body
        }
    };
    looks.iter().enumerate().map(role).collect()
}

/// Whether a paragraph stands beside the story: a heading, a caption.
fn is_beside(look: &Look) -> bool {
    look.form == Form::Heading || caption::is_caption(look)
}
