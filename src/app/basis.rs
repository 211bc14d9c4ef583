//! What a page is made from, so that it is made anew only when something of that has changed.

use crate::article::Place;
use crate::page::Layers;
use crate::text::Span;
use crate::view::{Filter, Look};

/// All that the page of something opened depends on, beside its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    layers: Layers,
    filter: Filter,
    order: usize,
    place: Option<Place>,
    finding: Option<usize>,
    selection: Option<(usize, Span)>,
    brief: bool,
    searched: String,
    edition: usize,
}

impl Basis {
    /// What a view is told. `searched` are the words that are searched for; `edition` counts how often the notebook,
    /// and with it the comparison, has changed.
    pub fn of(look: &Look, searched: &str, edition: usize) -> Self {
        Self {
            layers: look.layers,
            filter: look.filter,
            order: look.order,
            place: look.cursor,
            finding: look.finding,
            selection: look.selection,
            brief: look.brief,
            searched: searched.to_owned(),
            edition,
        }
    }
}
