//! Claims: the links gathered, without drift. Every two passages of a claim that stand in different articles
//! are linked, so the pairs inside claims are exactly the links: no chain of weak likenesses joins what does
//! not belong together.

use super::{Claim, Link, Member};
use crate::article::Place;
use std::collections::{BTreeMap, BTreeSet};

type Near<'l> = BTreeMap<Place, BTreeMap<Place, &'l Link>>;

/// Covers the links with claims, grown from the strongest link that no claim covers yet.
pub(super) fn claims(links: &[Link]) -> Vec<Claim> {
    let mut near: Near<'_> = BTreeMap::new();
    for link in links {
        near.entry(link.a).or_default().insert(link.b, link);
        near.entry(link.b).or_default().insert(link.a, link);
    }
    let mut strongest: Vec<&Link> = links.iter().collect();
    strongest.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut covered: BTreeSet<(Place, Place)> = BTreeSet::new();
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
    let fits = |x: Place, y: Place| x.article == y.article || near[&x].contains_key(&y);
    let mut alike: Vec<(f64, Place)> = [link.a, link.b]
        .iter()
        .flat_map(|end| &near[end])
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
    let links: Vec<&Link> = places.iter().filter_map(|other| near[&place].get(other).copied()).collect();
    let strongest = links.iter().max_by(|x, y| x.score.total_cmp(&y.score).then((y.a, y.b).cmp(&(x.a, x.b))));
    Member {
        place,
        part: strongest
            .map_or_else(Default::default, |link| if link.a == place { link.part_a } else { link.part_b }),
        score: links.iter().map(|link| link.score).sum::<f64>() / links.len().max(1) as f64,
    }
}
