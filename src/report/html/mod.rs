//! One page for a browser: complete in itself, without network, for screens, paper and ears.

mod articles;
mod findings;
mod grid;
mod words;

use super::{Report, outline};
use crate::page::{LAYERS, Layer, LayerRow};
use crate::view;
use words::{escape, sign};

/// How it looks, on the screen and on paper.
const STYLE: &str = include_str!("../../../assets/report/page.css");

/// What it does when somebody points at a passage or presses a key. Without it the page can still be read.
const SCRIPT: &str = include_str!("../../../assets/report/page.js");

/// Nothing may come from elsewhere, whatever an article holds.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/// Writes the articles side by side with the list of findings, or one view as tables.
pub fn write(report: &Report) -> String {
    let story = report.look.comparison;
    let title = escape(&view::title(story));
    let counts = escape(&outline::counts(report));
    let main = match report.view {
        Some(view) if view.name != view::VIEWS[0].name => grid::write(report, view),
        _ => articles::write(&report.look) + &findings::write(&report.look),
    };
    let layers = layers(report);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
        <meta name=\"generator\" content=\"rashomon {}\">\n<link rel=\"icon\" href=\"data:,\">\n\
        <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
        <a class=\"skip\" href=\"#main\">to the articles</a>\n\
        <header>\n<h1>{title}</h1>\n<p class=\"counts\">{counts}</p>\n{layers}</header>\n\
        <main id=\"main\">\n{main}</main>\n\
        <aside id=\"others\" aria-live=\"polite\" aria-label=\"What the others say\" hidden></aside>\n\
        <script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// The layers that the page knows.
fn switches() -> impl Iterator<Item = &'static LayerRow> {
    LAYERS.iter().filter(|row| !matches!(row.layer, Layer::About(_)))
}

/// A switch for each layer that is shown, which is the legend as well. What a fact is about has no look here.
fn layers(report: &Report) -> String {
    let shown = switches().filter(|row| report.look.layers.has(row.layer));
    let switch = |row: &LayerRow| {
        let sign = match row.layer {
            Layer::Mark(mark) => sign(mark),
            _ => String::new(),
        };
        format!(
            "<label title=\"{}\"><input type=\"checkbox\" data-layer=\"{name}\" checked> {sign}\
            <span class=\"{name}\">{name}</span></label>\n",
            escape(row.help),
            name = row.name
        )
    };
    let switches = shown.map(switch).collect::<Vec<_>>().concat();
    format!("<fieldset class=\"layers\">\n<legend>show</legend>\n{switches}</fieldset>\n")
}

#[cfg(test)]
mod tests;
