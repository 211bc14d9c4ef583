//! What articles say of themselves, and whose copy they run.

use crate::measures::Score;
use crate::reading::Reading;
use rashomon::article::{Article, Published};
use std::collections::BTreeMap;

/// What an article says of itself.
type Read = fn(&Article) -> Option<String>;

/// Headlines, bylines, dates and outlets that are as the gold has them, absent ones too.
pub fn heads(reading: &Reading) -> Score {
    let gold = reading.gold;
    let rows: [(&BTreeMap<String, Option<String>>, Read); 4] = [
        (&gold.headline, |told| Some(told.headline?.of(&told.text).to_owned())),
        (&gold.byline, |told| told.byline.clone()),
        (&gold.published, |told| told.published.map(written)),
        (&gold.outlet, |told| Some(told.outlet.clone())),
    ];
    let mut of = 0;
    let mut faults = vec![];
    for (known, read) in rows {
        for (name, expected) in known {
            let Some(article) = reading.article(name) else { continue };
            let found = read(&reading.story.articles[article]);
            of += 1;
            if found != *expected {
                let [gold, found] = [expected, &found].map(|it| it.as_deref().unwrap_or("nothing"));
                faults.push(format!("{name}: gold {gold}, found {found}"));
            }
        }
    }
    Score::share(of - faults.len(), of, faults)
}

fn written(published: Published) -> String {
    match published.time {
        Some(time) => format!("{}T{:02}:{:02}", published.date, time.hour(), time.minute()),
        None => published.date.to_string(),
    }
}

/// Sets of articles that share copied text.
pub fn origins(reading: &Reading) -> Score {
    let shared = |articles: &Vec<usize>| articles.len() > 1;
    let found: Vec<_> = reading.story.origins.iter().map(|o| o.articles.clone()).filter(shared).collect();
    let resolved = |names: &Vec<String>| -> Vec<_> {
        let mut articles: Vec<_> = names.iter().filter_map(|name| reading.article(name)).collect();
        articles.sort_unstable();
        articles
    };
    let gold: Vec<Vec<usize>> = reading.gold.origins.iter().map(resolved).collect();
    let names = |articles: &Vec<usize>| {
        articles.iter().map(|&article| reading.name(article)).collect::<Vec<_>>().join(", ")
    };
    let missed = gold.iter().filter(|set| !found.contains(set)).map(|set| format!("missed: {}", names(set)));
    let wrong = found.iter().filter(|set| !gold.contains(set)).map(|set| format!("wrong: {}", names(set)));
    let right = gold.iter().filter(|set| found.contains(set)).count();
    Score::balance(right, found.len(), gold.len(), missed.chain(wrong).collect())
}
