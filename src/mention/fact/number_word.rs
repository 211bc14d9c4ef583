//! What a word does in a number: `twenty`, `hundred`, `million`, `third`, `dozens`.

use super::phrase::phrase_at;
use super::piece::Piece;
use crate::text::lexicon::{Lexicon, lexicon};

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

static BELOW: Lexicon = lexicon!("cardinals", forms);
static SCALES: Lexicon = lexicon!("scales", forms);
static PARTS: Lexicon = lexicon!("ordinals", forms);
static VAGUE: Lexicon = lexicon!("vague-numbers", forms);
static LETTER_SCALES: Lexicon = lexicon!("scale-letters", forms);

/// The number that a word of a list stands for.
fn value(list: &Lexicon, word: &str) -> Option<f64> {
    list.head(word)?.parse().ok()
}

/// The words at a piece for a number that is not given: the least and the most that they say, and the piece after
/// them.
pub fn vague_number(pieces: &[Piece<'_>], at: usize) -> Option<(f64, f64, usize)> {
    let (range, to) = phrase_at(&VAGUE, pieces, at)?;
    let (least, most) = range.split_once('-')?;
    Some((least.parse().ok()?, most.parse().ok()?, to))
}

/// The part that a word, in lower case, plays in a number.
pub fn number_word(low: &str) -> Option<NumberWord> {
    let part = value(&PARTS, low).map(NumberWord::Part);
    let scale = || value(&SCALES, low).map(NumberWord::Scale);
    part.or_else(scale).or_else(|| value(&BELOW, low).map(NumberWord::Below))
}

/// The factor of letters written straight after digits: `k`, `bn`.
pub fn letter_scale(letters: &str) -> Option<f64> {
    value(&LETTER_SCALES, letters)
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
    use crate::text::lexicon::rows;

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
        let lists = [
            include_str!("../../../assets/words/cardinals.txt"),
            include_str!("../../../assets/words/scales.txt"),
            include_str!("../../../assets/words/ordinals.txt"),
            include_str!("../../../assets/words/scale-letters.txt"),
        ];
        for list in lists {
            for (value, forms) in rows(list) {
                assert!(value.parse::<f64>().is_ok() && forms.count() > 0, "{value}");
            }
        }
    }
}
