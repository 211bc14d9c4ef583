//! Layers: what is marked, and what is switched off.

use super::{Mark, Sort};
use crate::compare::{Finding, MARKS};
use std::fmt;

/// One thing that can be shown or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The findings of one mark, in the margin and in the words.
    Mark(Mark),
    /// Words between quotation marks.
    Quotes,
    /// Typed facts.
    Facts,
    /// Facts and findings about one sort of thing.
    About(Sort),
    /// Words that other outlets share.
    Shared,
}

/// A row of the table of layers.
#[derive(Clone, Copy, Debug)]
pub struct LayerRow {
    /// The layer.
    pub layer: Layer,
    /// What it is called, and switched on and off by.
    pub name: &'static str,
    /// The key that follows `t` to switch it.
    pub key: char,
    /// What it shows, in one line.
    pub help: &'static str,
}

/// The layers that are no marks.
const OTHERS: [LayerRow; 8] = [
    LayerRow { layer: Layer::Quotes, name: "quotes", key: 'q', help: "words between quotation marks" },
    LayerRow { layer: Layer::Facts, name: "facts", key: 'f', help: "numbers, money, dates, names, places" },
    about(Sort::Figure, "figures", 'n', "numbers, percent, ages: as facts and in findings"),
    about(Sort::Money, "money", 'm', "money: as facts and in findings"),
    about(Sort::When, "times", 'w', "dates, times, durations: as facts and in findings"),
    about(Sort::Who, "names", 'p', "people, organisations, works: as facts and in findings"),
    about(Sort::Where, "places", 'l', "places: as facts and in findings"),
    LayerRow {
        layer: Layer::Shared,
        name: "shared",
        key: 's',
        help: "words that other outlets share, stronger the more outlets",
    },
];

const fn about(sort: Sort, name: &'static str, key: char, help: &'static str) -> LayerRow {
    LayerRow { layer: Layer::About(sort), name, key, help }
}

/// All layers: the marks, the gravest first, then what is in the words.
pub const LAYERS: &[LayerRow] = &{
    let mut rows = [OTHERS[0]; MARKS.len() + OTHERS.len()];
    let mut at = 0;
    while at < rows.len() {
        rows[at] = if at < MARKS.len() {
            let row = &MARKS[at];
            LayerRow { layer: Layer::Mark(row.mark), name: row.name, key: row.key, help: row.help }
        } else {
            OTHERS[at - MARKS.len()]
        };
        at += 1;
    }
    rows
};

/// Which layers are shown. All of them, to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    /// One bit for each row of the table that is switched off.
    off: u16,
    /// Whether all are hidden for now; what was on comes back.
    hidden: bool,
    /// Whether words are coloured by what they are about, and not by how outlets relate.
    by_kind: bool,
}

impl Layers {
    /// None of them.
    pub const NONE: Self = Self { off: 0, hidden: true, by_kind: false };

    /// All layers, but of the marks only some.
    pub fn of_marks(marks: &[Mark]) -> Self {
        let hidden = LAYERS.iter().filter(|row| match row.layer {
            Layer::Mark(mark) => !marks.contains(&mark),
            _ => false,
        });
        Self { off: hidden.fold(0, |off, row| off | bit(row.layer)), ..Self::default() }
    }

    /// Whether a layer is shown.
    pub fn has(self, layer: Layer) -> bool {
        !self.hidden && self.off & bit(layer) == 0
    }

    /// Whether what is about one sort of thing is shown.
    pub fn has_sort(self, sort: Sort) -> bool {
        sort == Sort::Said || self.has(Layer::About(sort))
    }

    /// Whether a finding is marked: its mark is shown, and so is what it is about.
    pub fn marks(self, finding: &Finding) -> bool {
        self.has(Layer::Mark(finding.mark())) && self.has_sort(Sort::of(finding.subject))
    }

    /// Whether any is shown.
    pub fn any(self) -> bool {
        self.count() > 0
    }

    /// Whether any of the marks is shown.
    pub fn any_mark(self) -> bool {
        MARKS.iter().any(|row| self.has(Layer::Mark(row.mark)))
    }

    /// How many are shown.
    pub fn count(self) -> usize {
        LAYERS.iter().filter(|row| self.has(row.layer)).count()
    }

    /// The names of those that are not shown.
    pub fn hidden(self) -> Vec<&'static str> {
        LAYERS.iter().filter(|row| !self.has(row.layer)).map(|row| row.name).collect()
    }

    /// All but those of these names.
    pub fn without<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let rows = names.into_iter().filter_map(|name| LAYERS.iter().find(|row| row.name == name));
        Self { off: rows.fold(0, |off, row| off | bit(row.layer)), ..Self::default() }
    }

    /// Whether words are coloured by what they are about, and not by how outlets relate.
    pub const fn by_kind(self) -> bool {
        self.by_kind
    }

    /// Colours words by what they are about, or again by how outlets relate.
    pub const fn toggle_colouring(&mut self) {
        self.by_kind = !self.by_kind;
    }

    /// Shows or hides one. Where all are hidden, that one alone is shown: a mark whatever it is about, and what is
    /// about one sort of thing however it is marked.
    pub fn toggle(&mut self, layer: Layer) {
        if self.hidden {
            *self = Self { off: !with(layer), hidden: false, ..*self };
        } else {
            self.off ^= bit(layer);
        }
    }

    /// Hides all, or brings back what was shown before; all where nothing was.
    pub fn toggle_all(&mut self) {
        if self.any() {
            self.hidden = true;
        } else {
            self.hidden = false;
            if !self.any() {
                self.off = 0;
            }
        }
    }
}

/// The bits of a layer and of those without which it would show nothing.
fn with(layer: Layer) -> u16 {
    let needed = LAYERS.iter().filter(|row| match (layer, row.layer) {
        (Layer::Mark(_) | Layer::Facts, Layer::About(_))
        | (Layer::About(_), Layer::Mark(_) | Layer::Facts) => true,
        _ => row.layer == layer,
    });
    needed.fold(0, |bits, row| bits | bit(row.layer))
}

/// The bit of a layer.
fn bit(layer: Layer) -> u16 {
    LAYERS.iter().position(|row| row.layer == layer).map_or(0, |index| 1 << index)
}

impl fmt::Display for Layers {
    /// For the bar: `marks on`, `marks off`, `marks 3 of 9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count() {
            0 => write!(f, "marks off"),
            count if count == LAYERS.len() => write!(f, "marks on"),
            count => write!(f, "marks {count} of {}", LAYERS.len()),
        }?;
        if self.by_kind && self.any() { write!(f, ", by kind") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_keys_are_unique() {
        for (i, a) in LAYERS.iter().enumerate() {
            assert!(LAYERS[i + 1..].iter().all(|b| a.name != b.name && a.key != b.key), "{}", a.name);
        }
        assert_eq!(LAYERS.len(), MARKS.len() + OTHERS.len());
    }

    #[test]
    fn one_is_switched_by_itself() {
        let mut layers = Layers::default();
        assert_eq!(layers.to_string(), "marks on");
        layers.toggle(Layer::Quotes);
        assert!(!layers.has(Layer::Quotes) && layers.has(Layer::Facts));
        assert_eq!(layers.to_string(), "marks 13 of 14");
        layers.toggle(Layer::Quotes);
        assert_eq!(layers, Layers::default());
    }

    #[test]
    fn hiding_all_remembers_what_was_shown() {
        let mut layers = Layers::default();
        layers.toggle(Layer::Mark(Mark::Only));
        let before = layers;
        layers.toggle_all();
        assert_eq!(layers.to_string(), "marks off");
        assert!(!layers.any_mark());
        layers.toggle_all();
        assert_eq!(layers, before);
    }

    #[test]
    fn all_off_one_by_one_then_all_brings_all() {
        let mut layers = Layers::default();
        for row in LAYERS {
            layers.toggle(row.layer);
        }
        assert!(!layers.any());
        layers.toggle_all();
        assert_eq!(layers.count(), LAYERS.len());
    }

    #[test]
    fn layers_are_known_by_their_names() {
        let mut layers = Layers::default();
        layers.toggle(Layer::Quotes);
        assert_eq!(Layers::without(layers.hidden()), layers);
        assert!(!Layers::without(Layers::NONE.hidden()).any());
        assert_eq!(Layers::without(["nothing"]), Layers::default());
    }

    #[test]
    fn a_layer_switched_while_all_are_hidden_stands_alone() {
        let mut layers = Layers::NONE;
        layers.toggle(Layer::Mark(Mark::Differ));
        assert!(layers.has(Layer::Mark(Mark::Differ)) && layers.has_sort(Sort::Who));
        assert!(!layers.has(Layer::Mark(Mark::Agree)) && !layers.has(Layer::Facts));
        let mut layers = Layers::NONE;
        layers.toggle(Layer::About(Sort::Money));
        assert!(layers.has(Layer::Mark(Mark::Agree)) && layers.has(Layer::Facts));
        assert!(layers.has_sort(Sort::Money) && !layers.has_sort(Sort::Who));
    }
}
