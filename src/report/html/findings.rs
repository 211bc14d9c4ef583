//! The findings as a list, each leading to where it stands.

use super::articles::name;
use super::words::{cell, escape, sign};
use crate::page::{Row, Target};
use crate::view::{Look, VIEWS};

/// The list of findings, the gravest first; nothing where there are none.
pub fn write(look: &Look) -> String {
    let view = VIEWS.iter().find(|view| view.name == "findings");
    let rows = view.map(|view| (view.pages)(look)).unwrap_or_default().into_iter().flat_map(|page| page.rows);
    let items = rows.filter_map(|row| item(look, &row)).collect::<Vec<_>>().concat();
    if items.is_empty() {
        return String::new();
    }
    format!(
        "<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n<ol>\n{items}</ol>\n</section>\n"
    )
}

fn item(look: &Look, row: &Row) -> Option<String> {
    let Some(Target::Finding(index)) = row.target else { return None };
    let finding = look.comparison.findings.get(index)?;
    let mark = finding.mark();
    let mut places: Vec<_> = finding.members.iter().map(|said| name(said.place)).collect();
    places.dedup();
    let first = places.first()?;
    let standing = look.standing.get(index).and_then(|standing| standing.name());
    let standing = standing
        .map_or_else(String::new, |standing| format!(" <span class=\"standing\">{standing} by hand</span>"));
    let cells: Vec<_> = row.cells.iter().map(cell).collect();
    Some(format!(
        "<li id=\"f{index}\" class=\"finding\" data-mark=\"{}\" data-at=\"{}\">{} <a href=\"#{first}\">{}</a>{standing} \
        <span class=\"why\">{}</span></li>\n",
        mark.row().name,
        places.join(" "),
        sign(mark),
        cells.join(" "),
        escape(&finding.why)
    ))
}
