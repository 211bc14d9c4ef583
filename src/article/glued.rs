//! What page templates glue to a paragraph without a stop between: labels and buttons in front of it, and behind it
//! who posted the words.

use super::look::Look;
use super::{Role, credit, dates};
use crate::text::Span;

/// Labels and buttons in front of a sentence that begins with a capital letter.
const FRONTS: [&str; 7] = [
    "CLOSE ",
    "Update: ",
    "UPDATE: ",
    "Facebook Twitter Pinterest ",
    "View Full Caption ",
    "Image ",
    "Photo ",
];

/// Those that only stand in front of what is written under a picture.
const PICTURES: [&str; 2] = ["Image ", "Photo "];

/// What stands in front of the name of the account whose post a page shows.
const POSTS: [&str; 3] = ["Skip Twitter post by @", "Skip Instagram post by ", "Skip Facebook post by "];

/// How many words the name in front of an account has at most.
const NAME: usize = 6;

/// The length of a date with the space in front of it, in bytes.
const DATE: usize = " September 30, 2021".len();

/// The length of what is glued to the front of a paragraph, in bytes; 0 where nothing is.
pub(super) fn front(look: &Look, role: Role) -> usize {
    let is_caption = role == Role::Caption;
    let credit = is_caption.then(|| credit::opening(look)).flatten();
    credit.or_else(|| label(look.line, is_caption)).or_else(|| post(look.line)).unwrap_or_default()
}

/// `CLOSE The mayor says …`
fn label(line: &str, is_caption: bool) -> Option<usize> {
    let label = FRONTS.iter().find(|&label| line.starts_with(label))?;
    let rest = Span::new(label.len(), line.len()).of(line);
    let is_apart = rest.starts_with(char::is_uppercase) && rest.contains(char::is_lowercase);
    (is_apart && (is_caption || !PICTURES.contains(label))).then_some(label.len())
}

/// `Skip Twitter post by @alma The harbour is closed.`
fn post(line: &str) -> Option<usize> {
    let label = POSTS.iter().find(|&label| line.starts_with(label))?;
    let account = Span::new(label.len(), line.len()).of(line).find(' ')?;
    Some(label.len() + account + 1)
}

/// What stands in front of the account of one who posted something.
pub(super) const ACCOUNT: &str = "(@";

/// The line in a sentence that says who posted it and when, `— Ann Lee (@annlee) March 3, 2021`; empty, at its end,
/// where there is none.
pub(super) fn signature(sentence: &str) -> Span {
    signed(sentence).unwrap_or(Span::new(sentence.len(), sentence.len()))
}

fn signed(sentence: &str) -> Option<Span> {
    let account = sentence.find(ACCOUNT)?;
    let (at, dash) = Span::new(0, account).of(sentence).rmatch_indices(['—', '-']).next()?;
    let name = Span::new(at + dash.len(), account).of(sentence);
    let closed = account + Span::new(account, sentence.len()).of(sentence).find(')')? + 1;
    let date = Span::new(closed, sentence.len()).first(DATE, sentence).of(sentence);
    dates::published(date)?;
    let year = date.split_once(',').map_or(date, |(_, year)| year).trim_start();
    let length = year.bytes().take_while(u8::is_ascii_digit).count();
    let end = closed + date.len() - year.len() + length;
    let is_button = !Span::new(end, sentence.len()).of(sentence).trim().contains(' ');
    let end = if is_button { sentence.len() } else { end };
    let is_name = name.starts_with(' ') && name.split_whitespace().count() <= NAME;
    is_name.then_some(Span::new(at, end))
}
