//! The screen: paints a state, changes nothing.

mod bar;
mod fit;
mod foot;
mod pane;
mod popup;
mod sheet;
mod theme;
mod write;

#[cfg(test)]
mod tests;

use crate::app::State;
use ratatui::Frame;
use ratatui::layout::Rect;

pub use fit::{depth, fitting};
pub use theme::{Depth, Own, Part, THEMES, Theme, Wardrobe, theme};

/// Paints a state.
pub fn paint(frame: &mut Frame, state: &State, theme: &Theme) {
    let screen = frame.area();
    let fits = |area: crate::app::layout::Area| {
        Rect { x: area.x, y: area.y, width: area.width, height: area.height }.intersection(screen)
    };
    let buffer = frame.buffer_mut();
    buffer.set_style(screen, theme.part(Part::Plain));
    bar::paint(buffer, fits(state.layout.bar), state, theme);
    let kept = state.notes.kept();
    let look = state.look(&kept);
    for (article, area) in state.seen() {
        pane::paint(buffer, fits(area), state, &look, article, theme);
    }
    if let Some(area) = state.layout.sheet {
        sheet::paint(buffer, fits(area), state, theme);
    }
    if let Some(popup) = state.popup() {
        let (bar, foot) = (state.layout.bar, state.layout.foot);
        let body = Rect { y: bar.height, height: foot.y.saturating_sub(bar.height), ..screen };
        popup::paint(buffer, body.intersection(screen), &popup, theme);
    }
    if let Some((x, y)) = foot::paint(buffer, fits(state.layout.foot), state, theme) {
        frame.set_cursor_position((x, y));
    }
}
