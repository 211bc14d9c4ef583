//! The margin of a passage: who says it, how it is marked, where the cursor is.

use super::Look;
use crate::article::Place;
use crate::page::{Layer, Role, Run};

/// The most outlets that are shown one by one.
const STRIP: usize = 8;

/// `●●○●○ ≠▸`: a dot for each outlet, full where it says the same; the mark; the cursor or its counterpart.
/// It is equally wide for all passages of a story, whatever is switched on.
pub(super) fn gutter(look: &Look, place: Place, standing: Option<Role>) -> Vec<Run> {
    let mark = look.comparison.mark(place);
    let strip = match mark {
        Some(_) if look.layers.any_mark() => strip(look, place),
        _ => String::new(),
    };
    let width = look.comparison.articles.len().min(STRIP + 1).min(5.max(strip_width(look)));
    let mark = mark.filter(|&mark| look.layers.has(Layer::Mark(mark)));
    let glyph = mark.map_or(' ', crate::compare::Mark::glyph);
    let pointer = match standing {
        Some(Role::Cursor) => "▸",
        Some(_) => "▹",
        None => " ",
    };
    vec![
        Run::plain(format!("{strip:<width$} "), vec![Role::Label]),
        Run::plain(glyph.to_string(), mark.map(Role::Marked).into_iter().collect()),
        Run::plain(pointer.to_owned(), standing.into_iter().collect()),
    ]
}

/// How many columns the strip takes.
fn strip_width(look: &Look) -> usize {
    let outlets = look.comparison.articles.len();
    if outlets <= STRIP { outlets } else { 2 * outlets.to_string().len() + 1 }
}

fn strip(look: &Look, place: Place) -> String {
    let coverage = look.comparison.coverage(place);
    if coverage.len() <= STRIP {
        return coverage.iter().map(|&says| if says { '●' } else { '○' }).collect();
    }
    let says = coverage.iter().filter(|&&says| says).count();
    format!("{says}/{}", coverage.len())
}
