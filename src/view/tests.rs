//! The views of one small story, with the letters of their roles.

use super::*;
use crate::compare::fixture;
use crate::page::sketch::sketch;
use crate::page::{Layer, Target};
use insta::assert_snapshot;

fn place(article: usize, passage: usize) -> Place {
    Place { article, passage }
}

#[test]
fn panes_show_who_says_it_and_what_is_said() {
    let story = fixture::dam();
    let look = Look { cursor: Some(place(0, 2)), finding: Some(0), ..Look::new(&story) };
    let pages = panes::pages(&look);
    let sketches: Vec<_> = pages.iter().map(|page| sketch(page, &[40])).collect();
    assert_snapshot!(sketches.join("\n"));
}
#[test]
fn why_and_findings() {
    let story = fixture::dam();
    let look = Look { finding: Some(0), ..Look::new(&story) };
    let a = sketch(&findings::pages(&look)[0], &[8, 50, 6]);
    let b = sketch(&why::pages(&look)[0], &[14, 34, 12]);
    let c = sketch(&why::pages(&Look { finding: Some(2), ..look })[0], &[14, 34, 12]);
    let d = sketch(&why::pages(&Look { finding: None, cursor: Some(place(0, 2)), ..look })[0], &[14, 34, 12]);
    let e = sketch(&why::pages(&Look { finding: None, cursor: Some(place(0, 4)), ..look })[0], &[14, 34, 12]);
    assert_snapshot!([a, b, c, d, e].join("\n"));
}
