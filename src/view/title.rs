//! What a story and its outlets are called.

use crate::article::Article;
use crate::compare::Comparison;
use crate::page::clean;
use crate::text::one_line;

/// What a story is called: the first headline there is; else how the first article begins that has any story; else
/// the first outlet.
pub fn title(comparison: &Comparison) -> String {
    let articles = || comparison.articles.iter();
    let headline = |article: &Article| article.headline.map(|span| one_line(span.of(&article.text)));
    let outlet = || articles().next().map(|article| article.outlet.clone());
    let title =
        articles().find_map(headline).or_else(|| articles().find_map(Article::opening)).or_else(outlet);
    clean(&title.unwrap_or_default()).into_owned()
}

/// `5 outlets`, `4 origins`.
pub fn sources(comparison: &Comparison) -> [String; 2] {
    let several = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let heard: Vec<usize> = comparison.heard().collect();
    let origins =
        comparison.origins.iter().filter(|origin| origin.articles.iter().any(|it| heard.contains(it)));
    [several(heard.len(), "outlet"), several(origins.count(), "origin")]
}

/// `2 Byte Ledger`: the number by which an outlet is meant elsewhere, and its name, fit to be shown.
pub fn outlet(comparison: &Comparison, article: usize) -> String {
    let name = comparison.articles.get(article).map_or("", |article| &article.outlet);
    format!("{} {}", article + 1, clean(name))
}

/// From so many numbers in a row on, only the first and the last are named.
const ROW: usize = 4;

/// Of more numbers and rows of numbers than this only as many are told where people read them.
const TOLD: usize = 12;

/// `1, 3, 5-9`: the numbers of some outlets, given in their order.
pub fn numbers(articles: impl IntoIterator<Item = usize>) -> String {
    rows(articles).into_iter().map(|(row, _)| row).collect::<Vec<_>>().join(", ")
}

/// The same for people: of very many only the first are told, and how many more there are.
pub fn first_numbers(articles: impl IntoIterator<Item = usize>) -> String {
    let rows = rows(articles);
    let first = rows.iter().take(TOLD).map(|(row, _)| row.as_str()).collect::<Vec<_>>().join(", ");
    match rows.iter().skip(TOLD).map(|(_, count)| count).sum::<usize>() {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}

/// Numbers, and rows of them by their ends, each with how many outlets it stands for.
fn rows(articles: impl IntoIterator<Item = usize>) -> Vec<(String, usize)> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for article in articles {
        match rows.last_mut() {
            Some((_, last)) if *last + 1 == article => *last = article,
            _ => rows.push((article, article)),
        }
    }
    let told = rows.into_iter().flat_map(|(first, last)| {
        if last + 1 - first >= ROW {
            vec![(format!("{}-{}", first + 1, last + 1), last + 1 - first)]
        } else {
            (first..=last).map(|article| ((article + 1).to_string(), 1)).collect()
        }
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::fixture::Story;

    #[test]
    fn a_story_without_a_headline_is_called_by_its_first_words() {
        let check = |articles: &[(&str, &str)], expected: &str| {
            let told = |story: Story, (outlet, text): &(&str, &str)| story.article(outlet, text);
            assert_eq!(title(&articles.iter().fold(Story::default(), told).done()), expected);
        };
        let plain = "The dam at Orsa broke on Friday night.";
        check(&[("Post", plain), ("Sun", "# Dam breaks\n\nIt broke.")], "Dam breaks");
        check(&[("Post", plain)], plain);
        let long = "The dam at Orsa broke on Friday night and the water took nine houses with it.";
        check(&[("Post", long)], "The dam at Orsa broke on Friday night and the water took nine houses …");
        check(&[("Post", "")], "Post");
    }

    #[test]
    fn many_numbers_in_a_row_are_told_by_their_ends() {
        let check = |articles: &[usize], expected: &str| {
            assert_eq!(numbers(articles.iter().copied()), expected);
        };
        check(&[], "");
        check(&[0, 2, 3, 4], "1, 3, 4, 5");
        check(&[0, 2, 3, 4, 5, 8], "1, 3-6, 9");
    }

    #[test]
    fn of_very_many_the_first_are_told_and_how_many_more() {
        let check = |articles: std::iter::StepBy<std::ops::Range<usize>>, expected: &str| {
            assert_eq!(first_numbers(articles), expected);
        };
        check((0..24).step_by(2), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23");
        check((0..60).step_by(2), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 18 more");
        check((0..200).step_by(1), "1-200");
    }
}
