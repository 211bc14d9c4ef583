//! How the cells of a row lie: side by side where there is room, else one below the other.

use super::share::{PROSE, holds_words, need_of_words, share, share_evenly};
use super::wrap::{height_of, wrap_row};
use super::{BETWEEN, Cell, Line, Page, Piece, Role, Row, Run, columns, shortened};

/// What a page would like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Side by side, at any width.
    #[default]
    Columns,
    /// Side by side; where there is no room for that, one after the other.
    List,
    /// Side by side under the names of their columns; where a column would be too narrow to be read, one below
    /// the other, each behind the name of its column.
    Matrix,
    /// The first on the left, the others one below the other beside it, each behind the name of its column; where
    /// there is little room, below it.
    Margin,
}

/// How the cells lie at a given width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    /// Side by side.
    #[default]
    Beside,
    /// One below the other.
    Below,
    /// One after the other, as in prose.
    Prose,
    /// The first on the left, the others beside it.
    Margin,
}

/// A shape at a given width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fitted {
    /// How the cells lie.
    pub lie: Lie,
    /// The width of each column of the screen, at least 1, [`BETWEEN`] between any two.
    pub widths: Vec<usize>,
    /// What stands in front of each cell where not all of them have a column of the screen.
    names: Vec<String>,
    /// The columns by which the lines of a row after its first are set in.
    hang: usize,
}

/// A cell on the screen, by lines of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which cell of the row.
    pub cell: usize,
    /// The first of the screen's columns that it stands in.
    pub column: usize,
    /// Over how many of the screen's columns it goes.
    pub across: usize,
    /// On which line of the row it begins.
    pub line: usize,
    /// How many lines it has.
    pub height: usize,
}

/// The least width in which prose is read with ease; a column that needs less is content with less.
const READABLE: usize = 18;
/// The least width of a column of short values, and in how many lines they are then to be read.
const NARROW: usize = 7;
const LOW: usize = 4;
/// More columns than this are not even tried side by side.
const MANY: usize = 24;
/// From so many columns on a page has room for a margin beside its text, and for names in full.
const WIDE: usize = 64;
/// Below so many columns a list has no room for columns.
const SMALL: usize = 48;
/// The widest that a name in front of a cell may be, where a third of the columns is not more.
const NAME: usize = 16;

impl Fitted {
    /// One column.
    pub fn single(width: usize) -> Self {
        Self { widths: vec![width.max(1)], ..Self::default() }
    }

    /// A page in so many columns of the terminal, its margin not counted.
    pub fn new(page: &Page, total: usize) -> Self {
        match page.shape {
            Shape::List if total < SMALL => Self::prose(page, total),
            Shape::Columns | Shape::List => {
                let mut fitted = Self { widths: share(page, total), ..Self::default() };
                fitted.widen(page, total);
                let is_broken = page.shape == Shape::List && !holds_words(page, &fitted.widths);
                if is_broken { Self::prose(page, total) } else { fitted }
            }
            Shape::Matrix => {
                if page.columns.len() > MANY {
                    return Self::below(names(page, total, total >= WIDE), total);
                }
                let mut fitted = Self { widths: share_evenly(page, total), ..Self::default() };
                if is_readable(page, &fitted.widths) {
                    fitted.widen(page, total);
                    fitted
                } else {
                    Self::below(names(page, total, total >= WIDE), total)
                }
            }
            Shape::Margin if total >= WIDE => {
                let names = names(page, total, false);
                let name = names.iter().map(|name| columns(name)).max().unwrap_or(0).max(1);
                let free = total.saturating_sub(2 * BETWEEN + name);
                let base = (free / 2).min(PROSE);
                Self { lie: Lie::Margin, widths: vec![base, name, (free - base).min(PROSE)], names, hang: 0 }
            }
            Shape::Margin => Self::below(names(page, total, false), total),
        }
    }

    /// One below the other, behind these names.
    fn below(names: Vec<String>, total: usize) -> Self {
        let name = names.iter().map(|name| columns(name)).max().unwrap_or(0).max(1);
        let words = total.saturating_sub(BETWEEN + name).clamp(1, PROSE);
        Self { lie: Lie::Below, widths: vec![name, words], names, hang: 0 }
    }

    /// Gives the last column room for rows that go on over it.
    fn widen(&mut self, page: &Page, total: usize) {
        let taken = self.widths.iter().sum::<usize>() + BETWEEN * self.widths.len().saturating_sub(1);
        let goes_on = |row: &Row| (1..self.widths.len()).contains(&row.cells.len());
        if page.rows.iter().any(goes_on)
            && let Some(last) = self.widths.last_mut()
        {
            *last += total.min(PROSE).saturating_sub(taken);
        }
    }

    /// One after the other, in so many columns. Where no margin tells where a row begins, its other lines are set in.
    fn prose(page: &Page, total: usize) -> Self {
        let hang = if page.gutter_width() == 0 && total >= READABLE { BETWEEN } else { 0 };
        Self { lie: Lie::Prose, widths: vec![(total - hang).max(1)], names: page.columns.clone(), hang }
    }

    /// The lines of a row.
    pub fn lines(&self, row: &Row, index: usize) -> Vec<Line> {
        let mut lines: Vec<Line> = match self.lie {
            Lie::Beside => return wrap_row(row, index, &self.widths),
            Lie::Prose => return self.set_in(wrap_row(&self.as_prose(row), index, &self.widths)),
            Lie::Below => {
                self.under(row, 0).flat_map(|(_, part)| wrap_row(&part, index, &self.widths)).collect()
            }
            Lie::Margin => self.beside_the_first(row, index),
        };
        if lines.is_empty() {
            lines.push(Line::default());
        }
        if let Some(first) = lines.first_mut() {
            first.gutter = wrap_row(&Row { gutter: row.gutter.clone(), ..Row::default() }, index, &[])
                .into_iter()
                .next()
                .map_or_else(Vec::new, |line| line.gutter);
        }
        lines.extend(row.gap.then(Line::default));
        for (nth, line) in lines.iter_mut().enumerate() {
            (line.row, line.nth) = (index, nth);
        }
        lines
    }

    /// How many lines a row takes; the same as the length of [`Fitted::lines`].
    pub fn height(&self, row: &Row) -> usize {
        match self.lie {
            Lie::Beside => super::height(row, &self.widths),
            Lie::Prose => super::height(&self.as_prose(row), &self.widths),
            Lie::Below | Lie::Margin => Self::height_with(row, &self.parts(row)),
        }
    }

    /// The same where it is known where the cells stand.
    pub fn height_with(row: &Row, parts: &[Part]) -> usize {
        let end = parts.iter().map(|part| part.line + part.height).max().unwrap_or(0);
        end.max(1) + usize::from(row.gap)
    }

    /// Where each cell stands: in a matrix all of them, else those that hold something.
    pub fn parts(&self, row: &Row) -> Vec<Part> {
        let below = |from: usize, column: usize, widths: &[usize]| {
            let mut line = 0;
            let cells = row.cells.iter().enumerate().skip(from).filter(|(_, cell)| !cell.is_empty());
            let parts = cells.map(|(cell, words)| {
                let height = self.height_under(cell, words, widths);
                line += height;
                Part { cell, column, across: widths.len(), line: line - height, height }
            });
            parts.collect::<Vec<_>>()
        };
        match self.lie {
            Lie::Beside => {
                let height = super::height(row, &self.widths) - usize::from(row.gap);
                let last = row.cells.len().saturating_sub(1);
                let across = |cell| if cell == last { self.widths.len() - cell } else { 1 };
                let part = |cell| Part { cell, column: cell, across: across(cell), line: 0, height };
                (0..row.cells.len()).map(part).collect()
            }
            Lie::Prose => {
                let height = self.height(row) - usize::from(row.gap);
                vec![Part { cell: 0, column: 0, across: 1, line: 0, height }]
            }
            Lie::Below => below(0, 0, &self.widths),
            Lie::Margin => {
                let height = row.cells.first().map_or(1, |cell| height_of(cell, self.widths[0]));
                let mut parts = vec![Part { cell: 0, column: 0, across: 1, line: 0, height }];
                parts.extend(below(1, 1, &self.widths[1..]));
                parts
            }
        }
    }

    /// How many lines a cell takes among those that lie one below the other: behind its name, if it has one.
    fn height_under(&self, cell: usize, words: &Cell, widths: &[usize]) -> usize {
        match (self.names.get(cell).filter(|name| !name.is_empty()), widths) {
            (Some(name), [before, rest]) => {
                height_of(words, *rest).max(columns(name).div_ceil((*before).max(1)))
            }
            _ => height_of(words, widths.iter().sum::<usize>() + BETWEEN * widths.len().saturating_sub(1)),
        }
    }

    /// The cells from one on that hold something, each as a row of its own behind its name.
    fn under<'r>(&'r self, row: &'r Row, from: usize) -> impl Iterator<Item = (usize, Row)> + 'r {
        let cells = row.cells.iter().enumerate().skip(from).filter(|(_, cell)| !cell.is_empty());
        cells.map(|(index, cell)| {
            let name = self.names.get(index).filter(|name| !name.is_empty());
            let name = name.map(|name| Cell::new(name, &[Role::Label]));
            (index, Row { cells: name.into_iter().chain([cell.clone()]).collect(), ..Row::default() })
        })
    }

    /// A row of one cell, in which its cells stand one after the other; what follows the second, which the first leads
    /// in, stands behind the name of its column, and on one line with it. What percent there is says so by itself.
    fn as_prose(&self, row: &Row) -> Row {
        let mut runs: Vec<Run> = Vec::new();
        for (index, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if !runs.is_empty() {
                runs.push(Run::plain("  ".to_owned(), vec![]));
            }
            let name = self.names.get(index).filter(|name| index > 1 && !name.is_empty());
            let name = name.filter(|_| !cell.text().ends_with('%'));
            let named = name.map(|name| format!("{name}: ").replace(' ', "\u{a0}"));
            runs.extend(named.map(|name| Run::plain(name, vec![Role::Label])));
            runs.extend(cell.runs.iter().cloned());
        }
        Row { cells: vec![Cell::of(runs)], ..row.clone() }
    }

    /// The lines of a row, those after the first set in.
    fn set_in(&self, mut lines: Vec<Line>) -> Vec<Line> {
        let blank = Piece { text: " ".repeat(self.hang), columns: self.hang, ..Piece::default() };
        for cell in lines.iter_mut().skip(1).flat_map(|line| &mut line.cells).filter(|cell| !cell.is_empty())
        {
            cell.insert(0, blank.clone());
        }
        lines
    }

    /// The lines of a row whose first cell has the others beside it.
    fn beside_the_first(&self, row: &Row, index: usize) -> Vec<Line> {
        let first = Row { cells: row.cells.iter().take(1).cloned().collect(), ..Row::default() };
        let mut lines = wrap_row(&first, index, &self.widths[..1]);
        let others = self.under(row, 1).flat_map(|(_, part)| wrap_row(&part, index, &self.widths[1..]));
        for (nth, other) in others.enumerate() {
            if nth == lines.len() {
                lines.push(Line { cells: vec![Vec::new()], ..Line::default() });
            }
            lines[nth].cells.extend(other.cells);
        }
        lines
    }
}

/// Whether every column has room enough to read prose in, or else for all of its words in a few lines.
fn is_readable(page: &Page, widths: &[usize]) -> bool {
    let need = |column: usize| need_of_words(page, column);
    let mut wide = widths.iter().enumerate();
    wide.all(|(column, &width)| {
        width >= READABLE || width >= need(column) || width >= NARROW && LOW * width >= need(column)
    }) && holds_words(page, widths)
}

/// What stands in front of cells in `total` columns: the names of the page's columns, shortened where they are too
/// long, or where not in `full`, the number in front of each.
fn names(page: &Page, total: usize, full: bool) -> Vec<String> {
    let short = |name: &String| match name.split_once(' ') {
        Some((number, _)) if number.bytes().all(|byte| byte.is_ascii_digit()) => number.to_owned(),
        _ => name.clone(),
    };
    let cut = |name: String| shortened(&name, NAME.max(total / 3));
    page.columns.iter().map(|name| cut(if full { name.clone() } else { short(name) })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Run, sketch::sketch};

    fn page(shape: Shape, rows: &[&[&str]]) -> Page {
        let row = |texts: &&[&str]| Row {
            gutter: vec![Run::new("=", &[])],
            cells: texts.iter().map(|text| Cell::new(text, &[])).collect(),
            gap: true,
            ..Row::default()
        };
        let columns = ["", "1 Post", "2 Radio"].map(str::to_owned).to_vec();
        Page { rows: rows.iter().map(row).collect(), columns, shape, ..Page::default() }
    }

    fn check(shape: Shape, width: usize, rows: &[&[&str]], expected: &str) {
        let page = page(shape, rows);
        let fitted = Fitted::new(&page, width);
        let drawn = sketch(&page, width);
        let is_words = |line: &&str| !line.trim_matches([' ', '│']).is_empty() && line.contains('│');
        let words: Vec<_> = drawn.lines().skip(1).filter(is_words).collect();
        assert_eq!(words.join("\n"), expected);
        for (index, row) in page.rows.iter().enumerate() {
            assert_eq!(fitted.lines(row, index).len(), fitted.height(row));
        }
    }

    const ROW: &[&str] = &[
        "date",
        "on Friday the river rose until it was over its banks",
        "it was on Friday night that the river rose over its banks",
    ];

    #[test]
    fn a_matrix_is_laid_out_below_where_it_cannot_be_read_beside() {
        check(
            Shape::Matrix,
            60,
            &[ROW],
            "=│date│on Friday the river rose  │it was on Friday night\n \
              │    │until it was over its     │that the river rose over\n \
              │    │banks                     │its banks",
        );
        check(
            Shape::Matrix,
            30,
            &[ROW, &["", "", "no more"]],
            "=│date\n │1│on Friday the river rose\n │ │until it was over its banks\n \
              │2│it was on Friday night that\n │ │the river rose over its\n │ │banks\n=│2│no more",
        );
    }

    #[test]
    fn rows_without_a_margin_begin_further_left_than_they_go_on() {
        let mut page = page(Shape::List, &[&["date", "on the fourth of May in the night", ""]]);
        page.rows[0].gutter.clear();
        let fitted = Fitted::new(&page, 24);
        let text = |line: &Line| line.cells.iter().flatten().map(|piece| piece.text.as_str()).collect();
        let lines: Vec<String> = fitted.lines(&page.rows[0], 0).iter().map(text).collect();
        assert_eq!(lines, ["date  on the fourth of", "  May in the night", ""]);
        assert_eq!(lines.len(), fitted.height(&page.rows[0]));
    }

    #[test]
    fn names_in_front_of_cells_take_a_third_at_most() {
        let page = Page { columns: vec!["3 valley-observer.example".to_owned()], ..Page::default() };
        for (total, full, expected) in [
            (75, true, "3 valley-observer.example"),
            (66, true, "3 valley-observer.exa…"),
            (30, true, "3 valley-observ…"),
            (30, false, "3"),
        ] {
            assert_eq!(names(&page, total, full), [expected]);
        }
    }

    #[test]
    fn a_list_on_a_small_screen_has_no_columns() {
        check(Shape::List, 50, &[&["date", "4 May", "Friday night"]], "=│date│4 May │Friday night");
        check(
            Shape::List,
            47,
            &[&["date", "4 May", "Friday night"]],
            "=│date  4 May  2\u{a0}Radio:\u{a0}Friday night",
        );
        check(Shape::List, 47, &[&["date", "4 May", "83 %"]], "=│date  4 May  83 %");
        check(
            Shape::List,
            30,
            &[&["date", "on the fourth of May", "Friday night"]],
            "=│date  on the fourth of May\n │2\u{a0}Radio:\u{a0}Friday night",
        );
        let long = "countermeasures, ".repeat(9);
        let row: &[&str] = &[&long, &long, &long];
        assert_eq!(Fitted::new(&page(Shape::List, &[row]), 48).lie, Lie::Prose);
        assert_eq!(Fitted::new(&page(Shape::List, &[row]), 60).lie, Lie::Beside);
    }

    #[test]
    fn a_remark_on_a_list_goes_on_over_its_columns() {
        let rows: &[&[&str]] =
            &[&["date", "4 May", ""], &["rule", "one two three four five six seven eight"]];
        let fitted = Fitted::new(&page(Shape::List, rows), 70);
        assert_eq!(fitted.height(&page(Shape::List, rows).rows[1]), 2, "a line, and the blank one below it");
    }

    #[test]
    fn short_values_may_stand_in_narrow_columns() {
        check(
            Shape::Matrix,
            24,
            &[&["date", "4 May", "Friday night"]],
            "=│date│4 May │Friday\n │    │      │night",
        );
        check(
            Shape::Matrix,
            18,
            &[&["date", "4 May", "Friday night"]],
            "=│date\n │1│4 May\n │2│Friday night",
        );
    }

    #[test]
    fn no_line_of_words_is_too_long_to_be_read() {
        let long = "a long sentence that must be wrapped ".repeat(12);
        let row: &[&str] = &[&long, &long, &long];
        for shape in [Shape::List, Shape::Columns, Shape::Matrix, Shape::Margin] {
            let fitted = Fitted::new(&page(shape, &[row]), 400);
            assert!(fitted.widths.iter().all(|width| *width <= PROSE), "{shape:?}: {:?}", fitted.widths);
        }
    }

    #[test]
    fn a_margin_stands_beside_the_text_where_there_is_room() {
        check(
            Shape::Margin,
            64,
            &[&[
                "one two three four five six seven",
                "short",
                "another that is a bit longer than the margin",
            ]],
            "=│one two three four five six  │1│short\n │seven                        │2│another that is a bit longer\n \
              │                             │ │than the margin",
        );
        check(Shape::Margin, 30, &[&["one two", "", "other"]], "=│one two\n │2│other");
    }
}
