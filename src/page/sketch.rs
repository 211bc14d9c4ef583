//! Pages as tests see them: every line, and below it the letters of its roles.

use super::{Fitted, Line, Page, Piece, Role, Sort};

/// A page in so many columns of the terminal, its margin not counted; `│` parts the margin and the columns. Below each line stands a letter for
/// every column of it, one line of letters for each role that lies over another. The cursor's and its
/// counterparts' rows have letters in the margin only.
pub fn sketch(page: &Page, width: usize) -> String {
    let mut drawing = format!("{}\n", page.title);
    let gutter = page.gutter_width();
    let fitted = Fitted::new(page, width);
    for (index, row) in page.rows.iter().enumerate() {
        for line in fitted.lines(row, index) {
            draw(&line, gutter, &fitted.widths, &mut drawing);
        }
    }
    drawing
}

fn draw(line: &Line, gutter: usize, widths: &[usize], drawing: &mut String) {
    let cells = line.cells.iter().zip(widths).map(|(cell, &width)| (cell, width));
    let parts: Vec<_> = [(&line.gutter, gutter)].into_iter().chain(cells).collect();
    let mut write = |of: &dyn Fn(&Piece) -> String, between: &str| {
        let texts = parts.iter().map(|(pieces, width)| {
            let text: String = pieces.iter().map(of).collect();
            let columns: usize = pieces.iter().map(|piece| piece.columns).sum();
            text + &" ".repeat(width.saturating_sub(columns))
        });
        let text = texts.collect::<Vec<_>>().join(between);
        drawing.push_str(text.trim_end());
        drawing.push('\n');
        !text.trim().is_empty()
    };
    write(&|piece| piece.text.clone(), "│");
    let letters = |piece: &Piece, depth: usize| {
        let in_margin = line.gutter.iter().any(|other| std::ptr::eq(other, piece));
        let roles = piece.roles.iter();
        let mut roles = roles.filter(|role| in_margin || !matches!(role, Role::Cursor | Role::Counterpart));
        roles.nth(depth).map_or(' ', |&role| letter(role)).to_string().repeat(piece.columns)
    };
    let all = || line.gutter.iter().chain(line.cells.iter().flatten());
    let deepest =
        (0..8).take_while(|&depth| all().any(|piece| !letters(piece, depth).trim().is_empty())).count();
    for depth in 0..deepest {
        write(&|piece| letters(piece, depth), " ");
    }
}

/// The letter of a role.
pub fn letter(role: Role) -> char {
    match role {
        Role::Heading => 'H',
        Role::Caption => 'C',
        Role::Aside => 'A',
        Role::Label => 'l',
        Role::Shared(strength) => char::from(b'0' + strength),
        Role::Marked(mark) => mark.glyph(),
        Role::About(Sort::Figure) => '#',
        Role::About(Sort::Money) => '$',
        Role::About(Sort::When) => '@',
        Role::About(Sort::Who) => '&',
        Role::About(Sort::Where) => '^',
        Role::About(Sort::Said) => '"',
        Role::Changed => 'x',
        Role::Quoted => 'q',
        Role::Fact => 'f',
        Role::Found => '/',
        Role::Bookmarked => 'b',
        Role::Selected => 'v',
        Role::Current => '!',
        Role::Cursor => '>',
        Role::Counterpart => '<',
    }
}
