//! Stretches of a text. The only code that slices a string.

/// A half-open stretch of a text, in bytes; both ends stand between characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes: the first byte that is no longer part of it.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` to `end`, in bytes.
    #[inline]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The whole of a text.
    #[inline]
    pub const fn whole(text: &str) -> Self {
        Self::new(0, text.len())
    }

    /// The words it stands for; empty where it does not fit the text.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// What stands before it in the text.
    #[inline]
    pub fn before(self, text: &str) -> &str {
        text.get(..self.start).unwrap_or_default()
    }

    /// What stands after it in the text.
    #[inline]
    pub fn after(self, text: &str) -> &str {
        text.get(self.end..).unwrap_or_default()
    }

    /// Its length in bytes.
    #[inline]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether the byte at `at` lies inside.
    #[inline]
    pub const fn has(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether all of `other` lies inside.
    #[inline]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[inline]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What the two share, if anything.
    #[inline]
    pub fn common(self, other: Self) -> Option<Self> {
        let shared = Self::new(self.start.max(other.start), self.end.min(other.end));
        (!shared.is_empty()).then_some(shared)
    }

    /// The shortest stretch that holds both.
    #[inline]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Its first bytes, cut between characters.
    pub fn first(self, bytes: usize, text: &str) -> Self {
        let mut end = self.end.min(self.start + bytes);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        Self::new(self.start, end)
    }

    /// The same stretch without white space at its ends.
    pub fn trim(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Self::new(start, start + words.trim().len())
    }
}

/// Turns byte offsets of one text into offsets in Unicode code points, as the published form counts.
#[derive(Debug)]
pub struct CodePoints {
    /// How many code points stand before each stride of bytes.
    strides: Vec<usize>,
}

const STRIDE: usize = 32;

impl CodePoints {
    /// Counts a text once.
    #[inline]
    pub fn of(text: &str) -> Self {
        let mut strides = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for stride in text.as_bytes().chunks(STRIDE) {
            strides.push(count);
            count += characters(stride);
        }
        strides.push(count);
        Self { strides }
    }

    /// How many code points stand before byte `at` of the text that was counted.
    pub fn at(&self, text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        let stride = at / STRIDE;
        self.strides[stride] + characters(&text.as_bytes()[stride * STRIDE..at])
    }
}

/// How many bytes of UTF-8 are the first of their character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_any_white_space() {
        let text = "a \u{a0}word\u{2003} b";
        let span = Span::new(1, text.len() - 1).trim(text);
        assert_eq!(span.of(text), "word");
    }

    #[test]
    fn a_span_that_does_not_fit_is_empty() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(5, 9).of("abc"), "");
    }

    #[test]
    fn code_points_are_counted_as_chars_are() {
        let text = "“é” 😀 ".repeat(60);
        let points = CodePoints::of(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(&text, at), count);
        }
        assert_eq!(points.at(&text, text.len()), text.chars().count());
    }
}
