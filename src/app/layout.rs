//! Where things stand on a screen of a given size, in columns and lines.

/// How large the screen is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// In columns.
    pub width: u16,
    /// In lines.
    pub height: u16,
}

/// A rectangle of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The leftmost column.
    pub x: u16,
    /// The top line.
    pub y: u16,
    /// In columns.
    pub width: u16,
    /// In lines.
    pub height: u16,
}

/// The screen, cut up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The line on top: what story, how many findings, what is switched on.
    pub bar: Area,
    /// The panes that are seen, from the first.
    pub panes: Vec<Area>,
    /// What has been opened on top of the panes, if anything.
    pub sheet: Option<Area>,
    /// The line at the bottom: the finding under the cursor, a prompt, a message.
    pub foot: Area,
}

/// How much of the screen something takes that is opened on top of the panes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// The lower part where there is room, so that the passages stay in sight.
    Part,
    /// All of it.
    Whole,
}

/// How wide panes are at least, and how many there are at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The columns that the words of a pane need; the margin comes on top.
    pub columns: u16,
    /// The most panes side by side.
    pub panes: u16,
}

impl Default for Limits {
    /// The columns that prose needs to be read with ease, and as many panes as fit.
    fn default() -> Self {
        Self { columns: 29, panes: 99 }
    }
}

/// The lines that a pane needs among panes that stand above each other, its title included.
const STACKED: u16 = 9;
/// The lines below which nothing is shown beside the panes.
const PARTED: u16 = 28;

impl Area {
    /// Whether the cell lies inside.
    pub const fn has(self, x: u16, y: u16) -> bool {
        self.x <= x && x < self.x + self.width && self.y <= y && y < self.y + self.height
    }

    /// What is left below the line on which a pane names its outlet.
    pub const fn below_title(self) -> Self {
        let title = if self.height > 1 { 1 } else { 0 };
        Self { y: self.y + title, height: self.height - title, ..self }
    }

    /// The top lines, and the rest.
    fn split_at(self, height: u16) -> (Self, Self) {
        let height = height.min(self.height);
        (Self { height, ..self }, Self { y: self.y + height, height: self.height - height, ..self })
    }
}

/// Cuts up the screen for so many articles, of which a margin of so many columns is kept.
pub fn arrange(
    size: Size,
    limits: Limits,
    articles: usize,
    margin: u16,
    zoomed: bool,
    sheet: Option<Share>,
) -> Layout {
    let screen = Area { x: 0, y: 0, width: size.width, height: size.height };
    let (bar, rest) = screen.split_at(u16::from(size.height >= 4));
    let (body, foot) = rest.split_at(rest.height - u16::from(size.height >= 3));
    let (upper, sheet) = match sheet {
        None => (body, None),
        Some(Share::Part) if body.height >= PARTED => {
            let (upper, lower) = body.split_at(body.height * 2 / 5);
            (upper, Some(lower))
        }
        Some(_) => (Area::default(), Some(body)),
    };
    let articles = if zoomed { articles.min(1) } else { articles };
    Layout { bar, panes: panes(upper, limits, articles, margin), sheet, foot }
}

/// As many panes as can be read: side by side, else above each other.
fn panes(body: Area, limits: Limits, articles: usize, margin: u16) -> Vec<Area> {
    if body.width == 0 || body.height == 0 {
        return Vec::new();
    }
    let articles = u16::try_from(articles).unwrap_or(u16::MAX);
    let beside =
        (body.width / (limits.columns + margin)).min(limits.panes).clamp(1, articles.max(1)).min(articles);
    if beside > 1 {
        let cut = |pane: u16| (body.width / beside) * pane + (body.width % beside).min(pane);
        return (0..beside)
            .map(|pane| Area { x: body.x + cut(pane), width: cut(pane + 1) - cut(pane), ..body })
            .collect();
    }
    let stacked = (body.height / STACKED).clamp(1, 3).min(articles);
    let cut = |pane: u16| (body.height / stacked) * pane + (body.height % stacked).min(pane);
    (0..stacked)
        .map(|pane| Area { y: body.y + cut(pane), height: cut(pane + 1) - cut(pane), ..body })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(width: u16, height: u16, articles: usize, expected: (usize, bool)) {
        let layout = arrange(Size { width, height }, Limits::default(), articles, 10, false, None);
        let beside = layout.panes.windows(2).all(|pair| pair[0].x < pair[1].x);
        assert_eq!((layout.panes.len(), beside), expected, "{width}x{height}");
        let seen: u32 = layout.panes.iter().map(|pane| u32::from(pane.width) * u32::from(pane.height)).sum();
        let rest = u32::from(layout.bar.height) + u32::from(layout.foot.height);
        if articles > 0 {
            assert_eq!(seen + rest * u32::from(width), u32::from(width) * u32::from(height));
        }
    }

    #[test]
    fn as_many_panes_as_can_be_read() {
        check(200, 60, 5, (5, true));
        check(140, 40, 5, (3, true));
        check(140, 40, 2, (2, true));
        check(80, 24, 5, (2, true));
        check(60, 24, 5, (2, false));
        check(40, 40, 5, (3, false));
        check(40, 12, 5, (1, true));
        check(1, 1, 5, (1, true));
        check(80, 24, 0, (0, true));
    }

    #[test]
    fn a_sheet_leaves_the_panes_a_part_of_a_high_screen() {
        let open =
            |height| arrange(Size { width: 80, height }, Limits::default(), 5, 10, false, Some(Share::Part));
        assert!(open(40).panes.iter().all(|pane| pane.height == 15));
        assert!(open(12).panes.is_empty());
    }
}
