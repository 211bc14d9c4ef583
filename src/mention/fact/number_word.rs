//! What a word does in a number: `twenty`, `hundred`, `million`, `third`, `dozens`.

use super::phrase::{Phrases, meanings};
use crate::text::lexicon;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The part that a word plays in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberWord {
    /// Below a hundred: `one` to `nineteen`, and the tens.
    Below(f64),
    /// Multiplies what stands before it: `hundred`, `dozen`, `million`.
    Scale(f64),
    /// A place in a row, or a part of a whole: `third`, `quarters`.
    Part(f64),
}

const CARDINALS: &str = include_str!("../../../assets/words/cardinals.txt");
const SCALES: &str = include_str!("../../../assets/words/scales.txt");
const ORDINALS: &str = include_str!("../../../assets/words/ordinals.txt");
const LETTERS: &str = include_str!("../../../assets/words/scale-letters.txt");
const VAGUE: &str = include_str!("../../../assets/words/vague-numbers.txt");

static WORDS: LazyLock<FxHashMap<&'static str, NumberWord>> = LazyLock::new(|| {
    let below = forms(CARDINALS).map(|(word, value)| (word, NumberWord::Below(value)));
    let scales = forms(SCALES).map(|(word, value)| (word, NumberWord::Scale(value)));
    let parts = forms(ORDINALS).map(|(word, value)| (word, NumberWord::Part(value)));
    below.chain(scales).chain(parts).collect()
});

static LETTER_SCALES: LazyLock<FxHashMap<&'static str, f64>> = LazyLock::new(|| forms(LETTERS).collect());

/// Words for a number that is not given, with the least and the most that they say.
pub static VAGUE_NUMBERS: LazyLock<Phrases<(f64, f64)>> = LazyLock::new(|| {
    Phrases::forward(meanings(VAGUE, |range| {
        let (least, most) = range.split_once('-')?;
        Some((least.parse().ok()?, most.parse().ok()?))
    }))
});

/// Every form of a list whose heads are numbers.
fn forms(list: &'static str) -> impl Iterator<Item = (&'static str, f64)> {
    lexicon::rows(list).flat_map(|(value, forms)| {
        let value: f64 = value.parse().unwrap_or_default();
        forms.map(move |form| (form, value))
    })
}

/// The part that a word, in lower case, plays in a number.
pub fn number_word(low: &str) -> Option<NumberWord> {
    WORDS.get(low).copied()
}

/// The factor of letters written straight after digits: `k`, `bn`.
pub fn letter_scale(letters: &str) -> Option<f64> {
    LETTER_SCALES.get(letters).copied()
}

/// A number times a factor, without the last bits that binary fractions leave: 16.4 million is a whole number.
pub fn times(number: f64, factor: f64) -> f64 {
    let product = number * factor;
    let whole = product.round();
    if (product - whole).abs() <= 1e-9 * whole.abs() { whole } else { product }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_play_their_parts() {
        assert_eq!(number_word("forty"), Some(NumberWord::Below(40.0)));
        assert_eq!(number_word("million"), Some(NumberWord::Scale(1e6)));
        assert_eq!(number_word("thirds"), Some(NumberWord::Part(3.0)));
        assert_eq!(number_word("girls"), None);
        assert_eq!(letter_scale("bn"), Some(1e9));
    }

    #[test]
    fn every_row_of_the_lists_has_a_number() {
        for list in [CARDINALS, SCALES, ORDINALS, LETTERS] {
            for (value, forms) in lexicon::rows(list) {
                assert!(value.parse::<f64>().is_ok() && forms.count() > 0, "{value}");
            }
        }
    }
}
