//! Claims: the links gathered, without drift. Every two passages of a claim that stand in different articles
//! are linked, so the pairs inside claims are exactly the links: no chain of weak likenesses joins what does
//! not belong together.

use super::{Claim, Link, Member};
use crate::article::Place;

/// For so many links each passage has room from the start; it seldom has more.
const FEW: usize = 8;

/// The links of every passage.
struct Near<'l> {
    links: &'l [Link],
    /// The passages that have links, in order.
    places: Vec<Place>,
    /// The other end of each link of each passage, in order, with the link; both by their number.
    of: Vec<Vec<(usize, usize)>>,
}

impl<'l> Near<'l> {
    fn of(links: &'l [Link]) -> Self {
        let mut places: Vec<Place> = links.iter().flat_map(|link| [link.a, link.b]).collect();
        places.sort_unstable();
        places.dedup();
        let mut of: Vec<Vec<(usize, usize)>> = places.iter().map(|_| Vec::with_capacity(FEW)).collect();
        for (number, link) in links.iter().enumerate() {
            let at = |place: Place| places.binary_search(&place).unwrap_or_default();
            let (a, b) = (at(link.a), at(link.b));
            of[a].push((b, number));
            of[b].push((a, number));
        }
        for links in &mut of {
            links.sort_unstable();
        }
        Self { links, places, of }
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

/// Covers the links with claims, grown from the strongest link that no claim covers yet.
pub fn claims(links: &[Link]) -> Vec<Claim> {
    let near = Near::of(links);
    let mut strongest: Vec<usize> = (0..links.len()).collect();
    strongest.sort_by(|&x, &y| links[y].score.total_cmp(&links[x].score).then(x.cmp(&y)));
    let mut covered = vec![false; links.len()];
    let mut claims = Vec::new();
    for link in strongest {
        if !covered[link] {
            let places = grow(link, &near);
            for (at, &a) in places.iter().enumerate() {
                for link in places[at + 1..].iter().filter_map(|&b| near.link(a, b)) {
                    covered[link] = true;
                }
            }
            claims
                .push(Claim { members: places.iter().map(|&place| member(place, &places, &near)).collect() });
        }
    }
    claims.sort_by(|x, y| places(x).cmp(places(y)));
    claims
}

fn places(claim: &Claim) -> impl Iterator<Item = Place> {
    claim.members.iter().map(|member| member.place)
}

/// All that fits with both ends of a link and with one another, the most alike first; in the order of articles.
fn grow(link: usize, near: &Near<'_>) -> Vec<usize> {
    let score = |link: usize| near.links[link].score;
    let at = |place: Place| near.places.binary_search(&place).unwrap_or_default();
    let ends = [at(near.links[link].a), at(near.links[link].b)];
    let mut alike: Vec<(usize, usize)> = ends.iter().flat_map(|&end| &near.of[end]).copied().collect();
    alike.sort_by(|x, y| score(y.1).total_cmp(&score(x.1)).then(x.0.cmp(&y.0)));
    let mut places = ends.to_vec();
    for (place, _) in alike {
        if !places.contains(&place) && places.iter().all(|&other| near.fits(place, other)) {
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
