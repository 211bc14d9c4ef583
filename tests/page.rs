//! The page for browsers, in a browser: pointing, keys, filters, screens of every size. Where there is no browser
//! only its structure is tested, beside its code.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What browsers of one family are called.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What a reader does, and what is seen then.
const READING: &str = r#"
const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const seen = {};
const others = document.getElementById("others");
const here = () => document.querySelector(".passage.here");
const inside = (element) => {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight && box.left >= -1 && box.left < innerWidth;
};
const first = document.querySelector(".passage[data-with]");
first.dispatchEvent(new MouseEvent("mouseenter"));
seen.pointed = document.querySelectorAll(".passage.with").length;
seen.told_by_pointing = !others.hidden;
first.dispatchEvent(new MouseEvent("mouseleave"));
seen.left = document.querySelectorAll(".passage.with").length;
for (let i = 0; i < 6; i++) press("j");
seen.here = here().id;
seen.focused = document.activeElement.id;
seen.address = location.hash;
seen.visible = inside(here());
seen.told = others.innerText;
seen.level = [...document.querySelectorAll(".passage.with")].filter((it) =>
  Math.abs(it.getBoundingClientRect().top - here().getBoundingClientRect().top) < 2).length;
press("l");
seen.across = here().closest("article").querySelector("h2").innerText;
press("Escape");
seen.closed = others.hidden;
press("]");
seen.finding = here() && others.innerText.includes("≠");
others.querySelector(".finding a").click();
seen.followed = location.hash;
seen.led_to = here().id;
press("Escape");
const signs = (name) => [...document.querySelectorAll("main .sign." + name)].filter((it) => it.offsetParent).length;
seen.agree_before = signs("agree");
document.querySelector("[data-layer=agree]").click();
seen.agree_after = signs("agree");
document.querySelector("[data-layer=agree]").focus();
const before = here();
press("j");
seen.keys_after_a_filter = here() && here() !== before;
seen.beside = [...others.querySelectorAll(".beside")].filter((it) => it.offsetParent).map((it) => it.textContent);
seen.findings_after = [...document.querySelectorAll(".finding")].filter((it) => it.offsetParent && it.dataset.mark === "agree").length;
seen.reachable = document.querySelectorAll(".passage[tabindex='0']").length;
seen.columns = [...document.querySelectorAll("article")].map((it) => Math.round(it.getBoundingClientRect().width));
seen.width = document.documentElement.scrollWidth - innerWidth;
seen.fetched = performance.getEntriesByType("resource").map((it) => it.name).filter((name) => !name.startsWith("data:"));
const result = document.createElement("pre");
result.id = "seen";
result.textContent = JSON.stringify(seen);
document.body.replaceChildren(result);
"#;

/// A browser that is here, if there is one.
fn browser() -> Option<&'static str> {
    let runs = |name: &&&str| {
        Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    BROWSERS.iter().find(runs).copied()
}

/// The page of the sample story.
fn page(home: &TempDir) -> String {
    let file = home.path().join("page.html");
    let status = Command::new(env!("CARGO_BIN_EXE_rashomon"))
        .args(["report", "--format", "html", "--output"])
        .arg(&file)
        .env("RASHOMON_DATA", home.path())
        .status()
        .expect("the program can be started");
    assert!(status.success());
    fs::read_to_string(file).expect("it is written")
}

/// What is seen of a page in a window of this size when it is read; nothing where the browser does not run.
fn seen(browser: &str, home: &TempDir, page: &str, size: &str) -> Option<Value> {
    let file = home.path().join("reading.html");
    fs::write(&file, page.replace("</body>", &format!("<script>{READING}</script></body>")))
        .expect("it can be written");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", &format!("--window-size={size}")])
        .arg(format!("--user-data-dir={}", home.path().join("browser").display()))
        .arg(address(&file))
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, rest) = text.split_once("<pre id=\"seen\">")?;
    let (json, _) = rest.split_once("</pre>")?;
    let json = json.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    Some(serde_json::from_str(&json).expect("what was seen is told as JSON"))
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

#[test]
fn a_reader_finds_their_way_on_a_wide_screen_and_on_a_phone() {
    let Some(browser) = browser() else { return println!("there is no browser here; the page is not tried") };
    let home = tempfile::tempdir().expect("there is room for a home");
    let page = page(&home);
    for (size, wide) in [("1400,900", true), ("390,844", false)] {
        let Some(seen) = seen(browser, &home, &page, size) else {
            return println!("{browser} does not run here; the page is not tried");
        };
        println!("{size}: {seen:#}");
        assert!(seen["pointed"].as_u64() > Some(2) && seen["told_by_pointing"] == false && seen["left"] == 0);
        assert_eq!(seen["here"], seen["focused"]);
        assert_eq!(seen["address"], format!("#at={}", seen["here"].as_str().unwrap_or_default()));
        assert!(
            seen["visible"] == true
                && seen["told"].as_str().is_some_and(|told| told.contains("2 Byte Ledger"))
        );
        assert!(!wide || seen["level"].as_u64() >= Some(3), "counterparts stand at the same height");
        assert_eq!((&seen["closed"], &seen["finding"]), (&true.into(), &true.into()));
        assert_eq!(seen["followed"], format!("#at={}", seen["led_to"].as_str().unwrap_or_default()));
        assert_ne!(seen["across"], "1 Meridian Wire");
        assert!(seen["agree_before"].as_u64() > Some(10));
        assert_eq!((&seen["agree_after"], &seen["findings_after"]), (&0.into(), &0.into()));
        assert_eq!(seen["keys_after_a_filter"], true);
        assert_eq!(
            seen["beside"].as_array().map(Vec::len),
            Some(usize::from(!wide)),
            "a phone shows one outlet at a time"
        );
        assert_eq!(seen["reachable"], 1, "one passage at a time is reached with Tab");
        let columns: Vec<_> =
            seen["columns"].as_array().expect("a list").iter().filter_map(Value::as_u64).collect();
        assert!(
            columns.len() == 5 && columns.iter().all(|&width| (250..=460).contains(&width)),
            "{columns:?}"
        );
        assert!(seen["width"].as_i64() <= Some(0), "the page is no wider than the window");
        assert_eq!(seen["fetched"], Value::Array(vec![]));
    }
}
