//! Words and runs as HTML.

use crate::compare::Mark;
use crate::page::{Cell, Role, Run};

/// Words that mean themselves, in a text or in an attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// The sign of a mark, which is read out by its name.
pub fn sign(mark: Mark) -> String {
    let row = mark.row();
    format!(
        "<span class=\"sign {name}\" role=\"img\" aria-label=\"{name}\" title=\"{}\">{}</span>",
        escape(row.help),
        row.glyph,
        name = row.name
    )
}

/// The words of a cell with what they are.
pub fn cell(cell: &Cell) -> String {
    cell.runs.iter().map(run).collect::<Vec<_>>().concat()
}

fn run(run: &Run) -> String {
    let text = escape(&run.text);
    let classes: Vec<_> = run.roles.iter().filter_map(|role| class(*role)).collect();
    let marked = run.roles.iter().any(|role| matches!(role, Role::Marked(_) | Role::Changed));
    match (classes.is_empty(), if marked { "mark" } else { "span" }) {
        (true, _) => text,
        (false, tag) => format!("<{tag} class=\"{}\">{text}</{tag}>", classes.join(" ")),
    }
}

/// What the style knows a role by. Where a reader stands is no matter of a report.
fn class(role: Role) -> Option<String> {
    Some(match role {
        Role::Heading => "heading".to_owned(),
        Role::Caption => "caption".to_owned(),
        Role::Aside => "aside".to_owned(),
        Role::Label => "label".to_owned(),
        Role::Shared(strength) => format!("shared shared-{strength}"),
        Role::Marked(mark) => mark.row().name.to_owned(),
        Role::Changed => "changed".to_owned(),
        Role::Quoted => "quotes".to_owned(),
        Role::Fact => "facts".to_owned(),
        Role::Bookmarked => "kept".to_owned(),
        Role::About(_) | Role::Found | Role::Selected | Role::Current | Role::Cursor | Role::Counterpart => {
            return None;
        }
    })
}
