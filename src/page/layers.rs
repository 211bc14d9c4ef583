//! Layers: what is marked, and what is switched off.

use super::Mark;
use crate::compare::MARKS;
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
const OTHERS: [LayerRow; 3] = [
    LayerRow { layer: Layer::Quotes, name: "quotes", key: 'q', help: "words between quotation marks" },
    LayerRow { layer: Layer::Facts, name: "facts", key: 'f', help: "numbers, money, dates, names, places" },
    LayerRow {
        layer: Layer::Shared,
        name: "shared",
        key: 's',
        help: "words that other outlets share, stronger the more outlets",
    },
];

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

    /// Shows or hides one. Where all are hidden, that one alone is shown.
    pub fn toggle(&mut self, layer: Layer) {
        if self.hidden {
            *self = Self { off: !bit(layer), hidden: false, ..*self };
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
        assert_eq!(layers.to_string(), "marks 8 of 9");
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
        assert_eq!(layers.count(), 1);
        assert!(layers.has(Layer::Mark(Mark::Differ)));
    }
}
