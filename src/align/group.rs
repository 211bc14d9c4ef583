//! Claims: the links gathered, without drift. Every two passages of a claim that stand in different articles
//! are linked, so the pairs inside claims are exactly the links: no chain of weak likenesses joins what does
//! not belong together.

use super::{Alignment, Claim, Link, Member};
use crate::article::Place;

/// For so many links each passage has room from the start; it seldom has more.
const FEW: usize = 8;

/// The links of every passage.
struct Near<'l> {
    links: &'l [Link],
    /// The passages that have links, in order.
    places: Vec<Place>,
    /// The passages of each link, by their number.
    ends: Vec<[usize; 2]>,
    /// The other end of each link of each passage, in order, with the link; both by their number.
    of: Vec<Vec<(usize, usize)>>,
}

impl<'l> Near<'l> {
    fn of(links: &'l [Link]) -> Self {
        let mut places: Vec<Place> = links.iter().flat_map(|link| [link.a, link.b]).collect();
        places.sort_unstable();
        places.dedup();
        let at = |place: Place| places.binary_search(&place).unwrap_or_default();
        let ends: Vec<[usize; 2]> = links.iter().map(|link| [at(link.a), at(link.b)]).collect();
        let mut of: Vec<Vec<(usize, usize)>> = places.iter().map(|_| Vec::with_capacity(FEW)).collect();
        for (number, &[a, b]) in ends.iter().enumerate() {
            of[a].push((b, number));
            of[b].push((a, number));
        }
        for links in &mut of {
            links.sort_unstable();
        }
        Self { links, places, ends, of }
    }

    /// What fits with both ends of a link, in order, with how strong its stronger link to them is.
    fn both(&self, [a, b]: [usize; 2]) -> Vec<(usize, f64)> {
        let score = |link: usize| self.links[link].score;
        let in_article_of = |end: usize, place: usize| self.places[end].article == self.places[place].article;
        let (mut of_a, mut of_b) = (self.of[a].iter().peekable(), self.of[b].iter().peekable());
        let mut both = Vec::with_capacity(FEW);
        while let Some(&place) =
            [of_a.peek(), of_b.peek()].into_iter().flatten().map(|(place, _)| place).min()
        {
            let with_a = of_a.next_if(|(next, _)| *next == place).map(|&(_, link)| score(link));
            let with_b = of_b.next_if(|(next, _)| *next == place).map(|&(_, link)| score(link));
            let fits = match (with_a, with_b) {
                (Some(_), None) => in_article_of(b, place) && place != b,
                (None, Some(_)) => in_article_of(a, place) && place != a,
                _ => true,
            };
            if fits {
                both.push((place, with_a.into_iter().chain(with_b).fold(0.0, f64::max)));
            }
        }
        both
    }

    /// The number of the link between two passages.
    fn link(&self, place: usize, other: usize) -> Option<usize> {
        let links = &self.of[place];
        links.binary_search_by_key(&other, |(other, _)| *other).ok().map(|at| links[at].1)
    }

    /// Whether two passages fit into one claim.
    fn fits(&self, x: usize, y: usize) -> bool {
        self.places[x].article == self.places[y].article || self.link(x, y).is_some()
    }
}

/// Claims, and which of the links they hold.
pub struct Gathered {
    claims: Vec<Claim>,
    /// For each link whether a claim holds it.
    held: Vec<bool>,
}

impl Gathered {
    /// The claims with the links that they hold, out of all that were gathered.
    pub fn with(self, mut links: Vec<Link>) -> Alignment {
        if !self.are_all_held() {
            let mut held = self.held.into_iter();
            links.retain(|_| held.next().unwrap_or_default());
        }
        Alignment { links, claims: self.claims }
    }

    /// Whether the claims hold all links.
    pub fn are_all_held(&self) -> bool {
        !self.held.contains(&false)
    }
}

/// So many passages make claims, each counted for every claim that it makes, before it is asked how many claims one
/// of them makes. Sixty near copies of one article have half as many.
const FREE: usize = 100_000;

/// How many claims a passage makes at most from then on. In no story that was read it makes more than eleven; in a
/// crowd of passages that are all alike it would make as many as there are ways to choose among them.
const MOST_CLAIMS: usize = 32;

/// Covers the links with claims, grown from the strongest link that no claim covers yet. In a crowd the weakest are
/// left out: see `MOST_CLAIMS`.
pub fn gather(links: &[Link]) -> Gathered {
    gather_up_to(links, FREE, MOST_CLAIMS)
}

/// The same with other limits.
fn gather_up_to(links: &[Link], free: usize, most_claims: usize) -> Gathered {
    let near = Near::of(links);
    let mut strongest: Vec<usize> = (0..links.len()).collect();
    strongest.sort_by(|&x, &y| links[y].score.total_cmp(&links[x].score).then(x.cmp(&y)));
    let mut held = vec![false; links.len()];
    // How many claims each passage makes so far, and how many all of them together.
    let (mut made, mut all) = (vec![0_usize; near.places.len()], 0);
    let mut claims = Vec::new();
    for link in strongest {
        let has_room = |place: usize| all < free || made[place] < most_claims;
        let ends = near.ends[link];
        if held[link] || !ends.into_iter().all(has_room) {
            continue;
        }
        let places = grow(ends, &near, has_room);
        for (at, &a) in places.iter().enumerate() {
            made[a] += 1;
            for link in places[at + 1..].iter().filter_map(|&b| near.link(a, b)) {
                held[link] = true;
            }
        }
        all += places.len();
        claims.push(Claim { members: places.iter().map(|&place| member(place, &places, &near)).collect() });
    }
    claims.sort_by(|x, y| places(x).cmp(places(y)));
    Gathered { claims, held }
}

fn places(claim: &Claim) -> impl Iterator<Item = Place> {
    claim.members.iter().map(|member| member.place)
}

/// All that fits with both ends of a link and with one another, the most alike first; in the order of articles. Only
/// what has room for one more claim is taken.
fn grow(ends: [usize; 2], near: &Near<'_>, has_room: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut alike = near.both(ends);
    alike.retain(|&(place, _)| has_room(place));
    alike.sort_unstable_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let mut places = ends.to_vec();
    for (place, _) in alike {
        if places[ends.len()..].iter().all(|&other| near.fits(place, other)) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places
}

/// A member of a claim: its part is that of its strongest link within the claim.
fn member(place: usize, places: &[usize], near: &Near<'_>) -> Member {
    let links = places.iter().filter_map(|&other| near.link(place, other)).map(|link| &near.links[link]);
    let links: Vec<&Link> = links.collect();
    let stronger = |x: &&&Link, y: &&&Link| x.score.total_cmp(&y.score).then((y.a, y.b).cmp(&(x.a, x.b)));
    let strongest = links.iter().max_by(stronger);
    let place = near.places[place];
    Member {
        place,
        part: strongest
            .map_or_else(Default::default, |link| if link.a == place { link.part_a } else { link.part_b }),
        score: links.iter().map(|link| link.score).sum::<f64>() / links.len().max(1) as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// One passage is like so many others, of which no two are alike; which of these links are left, by the score
    /// that each of them has.
    fn check(scores: &[f64], free: usize, most: usize, expected: &[f64]) {
        let place = |article| Place { article, passage: 0 };
        let (part_a, part_b) = (Span::default(), Span::default());
        let link = |(at, &score)| Link { a: place(0), b: place(at), score, part_a, part_b };
        let links: Vec<Link> = (1..).zip(scores).map(link).collect();
        let gathered = gather_up_to(&links, free, most);
        assert_eq!(gathered.are_all_held(), scores == expected);
        let aligned = gathered.with(links);
        assert_eq!(aligned.links.iter().map(|link| link.score).collect::<Vec<_>>(), expected);
        assert_eq!(aligned.claims.len(), expected.len());
    }

    #[test]
    fn a_passage_makes_so_many_claims() {
        let scores = [0.5, 0.9, 0.6, 0.8];
        check(&scores, 0, 4, &scores);
        check(&scores, 0, 2, &[0.9, 0.8]);
        check(&scores, 5, 1, &[0.9, 0.6, 0.8]);
        check(&scores, 100, 1, &scores);
    }
}
