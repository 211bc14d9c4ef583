//! Phrases of the word lists, looked up among the pieces of a line.

use super::piece::Piece;
use crate::text::lexicon::Lexicon;

/// The longest phrase of a list that begins at a piece: what it stands for, and the piece after it.
pub fn phrase_at(list: &Lexicon, pieces: &[Piece<'_>], at: usize) -> Option<(&'static str, usize)> {
    let (length, head) = list.longest(|nth| pieces.get(at + nth).map(|piece| &*piece.low))?;
    Some((head, at + length))
}

/// The longest phrase of a list, which has them backward, that ends before a piece: what it stands for, and its
/// first piece.
pub fn phrase_before(list: &Lexicon, pieces: &[Piece<'_>], end: usize) -> Option<(&'static str, usize)> {
    let word = |nth: usize| pieces.get(end.checked_sub(nth + 1)?).map(|piece| &*piece.low);
    let (length, head) = list.longest(word)?;
    Some((head, end - length))
}

#[cfg(test)]
mod tests {
    use crate::mention::fact::piece::pieces_of;
    use crate::text::lexicon::rows;

    #[test]
    fn phrases_are_written_as_lines_are_cut() {
        let lists = [
            include_str!("../../../assets/words/currencies.txt"),
            include_str!("../../../assets/words/hedges.txt"),
            include_str!("../../../assets/words/measures.txt"),
            include_str!("../../../assets/words/named-days.txt"),
            include_str!("../../../assets/words/vague-numbers.txt"),
        ];
        for (_, forms) in lists.into_iter().flat_map(rows) {
            for form in forms.map(|form| form.trim_start_matches(['?', ' '])) {
                let printed =
                    form.replace(" '", "'").replace(" .", ".").replace(" - ", "-").replace(" / ", "/");
                let cut: Vec<_> = pieces_of(&printed).iter().map(|piece| piece.low.to_string()).collect();
                assert_eq!(cut.join(" "), form);
            }
        }
    }
}
