//! Claims: the links gathered, without drift. Every two passages of a claim that stand in different articles
//! are linked, so the pairs inside claims are exactly the links: no chain of weak likenesses joins what does
//! not belong together.

use super::{Claim, Link, Member};
use crate::article::Place;
use rustc_hash::FxHashSet;

/// The links of every passage.
struct Near<'l> {
    /// The passages that have links, in order.
    places: Vec<Place>,
    /// The other end of each link of each passage, in order, with the link.
    links: Vec<Vec<(Place, &'l Link)>>,
}

impl<'l> Near<'l> {
    fn of(links: &'l [Link]) -> Self {
        let mut places: Vec<Place> = links.iter().flat_map(|link| [link.a, link.b]).collect();
        places.sort_unstable();
        places.dedup();
        let mut near = Self { links: vec![Vec::new(); places.len()], places };
        for link in links {
            for (place, other) in [(link.a, link.b), (link.b, link.a)] {
                if let Ok(at) = near.places.binary_search(&place) {
                    near.links[at].push((other, link));
                }
            }
        }
        near.links.iter_mut().for_each(|links| links.sort_unstable_by_key(|(other, _)| *other));
        near
    }

    /// The links of a passage.
    fn links(&self, place: Place) -> &[(Place, &'l Link)] {
        self.places.binary_search(&place).map_or(&[], |at| &self.links[at])
    }

    /// The link between two passages.
    fn link(&self, place: Place, other: Place) -> Option<&'l Link> {
        let links = self.links(place);
        links.binary_search_by_key(&other, |(other, _)| *other).ok().map(|at| links[at].1)
    }
}

/// Covers the links with claims, grown from the strongest link that no claim covers yet.
pub(super) fn claims(links: &[Link]) -> Vec<Claim> {
    let near = Near::of(links);
    let mut strongest: Vec<&Link> = links.iter().collect();
    strongest.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut covered: FxHashSet<(Place, Place)> = FxHashSet::default();
    let mut claims = Vec::new();
    for link in strongest {
        if !covered.contains(&(link.a, link.b)) {
            let places = grow(link, &near);
            let pairs = places.iter().flat_map(|&a| places.iter().map(move |&b| (a, b)));
            covered.extend(pairs.filter(|(a, b)| a.article < b.article));
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
fn grow(link: &Link, near: &Near<'_>) -> Vec<Place> {
    let fits = |x: Place, y: Place| x.article == y.article || near.link(x, y).is_some();
    let mut alike: Vec<(f64, Place)> = [link.a, link.b]
        .into_iter()
        .flat_map(|end| near.links(end))
        .map(|(place, link)| (link.score, *place))
        .collect();
    alike.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    let mut places = vec![link.a, link.b];
    for (_, place) in alike {
        if !places.contains(&place) && places.iter().all(|&other| fits(place, other)) {
            places.push(place);
        }
    }
    places.sort_unstable();
    places
}

/// A member of a claim: its part is that of its strongest link within the claim.
fn member(place: Place, places: &[Place], near: &Near<'_>) -> Member {
    let links: Vec<&Link> = places.iter().filter_map(|&other| near.link(place, other)).collect();
    let strongest = links.iter().max_by(|x, y| x.score.total_cmp(&y.score).then((y.a, y.b).cmp(&(x.a, x.b))));
    Member {
        place,
        part: strongest
            .map_or_else(Default::default, |link| if link.a == place { link.part_a } else { link.part_b }),
        score: links.iter().map(|link| link.score).sum::<f64>() / links.len().max(1) as f64,
    }
}
