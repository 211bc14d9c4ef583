//! Every way in which a path can be good or bad.

use super::*;
use tempfile::TempDir;

const TEXT: &str = "The ferry to Orm is late.";

/// A folder with files; a name that ends in `/` is a folder.
fn folder(names: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in names {
        let path = folder.path().join(name);
        match name.strip_suffix('/') {
            Some(_) => fs::create_dir_all(path).unwrap(),
            None => fs::write(path, format!("{TEXT} {name}")).unwrap(),
        }
    }
    folder
}

/// Loads paths below a folder; gives the names that were loaded and the problems, without the folder.
fn loaded(folder: &TempDir, paths: &[&str]) -> (Vec<String>, Vec<String>) {
    let paths: Vec<_> = paths.iter().map(|path| folder.path().join(path)).collect();
    let loaded = load(&paths);
    let root = format!("{}/", folder.path().display());
    let names = loaded.articles.iter().map(|article| article.source.replace(&root, ""));
    (names.collect(), loaded.problems.iter().map(|problem| problem.replace(&root, "")).collect())
}

/// Loads paths: these articles come of it, and one problem, or none where `problem` is empty.
fn check(folder: &TempDir, paths: &[&str], articles: &[&str], problem: &str) {
    let (names, problems) = loaded(folder, paths);
    let expected: Vec<_> = Some(problem).into_iter().filter(|problem| !problem.is_empty()).collect();
    assert_eq!(
        (names, problems),
        (
            articles.iter().map(|&name| name.to_owned()).collect(),
            expected.iter().map(|&it| it.to_owned()).collect()
        ),
        "{paths:?}"
    );
}

#[test]
fn files_and_folders() {
    let names = [
        "b.md",
        "a.txt",
        "C.TXT",
        "d.markdown",
        "e.text",
        "f.pdf",
        "g",
        ".h.txt",
        "in/",
        "in/z.txt",
        "x.txt/",
    ];
    let folder = folder(&names);
    let in_folder = ["C.TXT", "a.txt", "b.md", "d.markdown", "e.text"];
    check(&folder, &[""], &in_folder, "");
    check(&folder, &["in", "g", "a.txt"], &["in/z.txt", "g", "a.txt"], "");
    check(
        &folder,
        &["a.txt", "in/../a.txt", "", "b.md"],
        &["a.txt", "C.TXT", "b.md", "d.markdown", "e.text"],
        "",
    );
    check(&folder, &[".h.txt"], &[".h.txt"], "");
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_load() {
    let folder = folder(&[
        "a.txt",
        "empty.txt",
        "blank.txt",
        "long.txt",
        "p.pdf",
        "none/",
        "deep/",
        "deep/one/",
        "deep/one/x.txt",
    ]);
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    fs::write(folder.path().join("blank.txt"), " \n\u{a0}\n").unwrap();
    fs::write(folder.path().join("p.pdf"), "%PDF-1.7\n\0\0").unwrap();
    File::create(folder.path().join("long.txt")).unwrap().set_len(50_000_000).unwrap();
    for (path, problem) in [
        ("no.txt", "no.txt does not exist; check its name"),
        ("empty.txt", "empty.txt is empty"),
        ("blank.txt", "blank.txt is empty"),
        ("long.txt", "long.txt is too long for an article (50 MB; the limit is 4 MB)"),
        ("p.pdf", "p.pdf is not text (it looks like a PDF); save the article as plain text or Markdown"),
        (
            "a.txt/b",
            "a.txt/b cannot be read (Not a directory (os error 20)); check that it is a file or a folder",
        ),
        (
            "none",
            "none holds no articles (files that end in .txt, .text, .md, .markdown, .mdown); name the files themselves",
        ),
        (
            "deep",
            "deep holds no articles (files that end in .txt, .text, .md, .markdown, .mdown); perhaps you mean deep/one",
        ),
        ("a\u{1b}[2J.txt", "a\\u{1b}[2J.txt does not exist; check its name"),
    ] {
        check(&folder, &[path, "a.txt"], &["a.txt"], problem);
    }
}

#[test]
fn no_more_is_read_than_an_article_can_be() {
    assert_eq!(up_to_limit(io::repeat(b'a'), 0).unwrap(), Err(Unreadable::TooLong(LIMIT_MB + 1, LIMIT_MB)));
    assert_eq!(
        up_to_limit(io::repeat(b'a').take(LIMIT), LIMIT).unwrap().unwrap().len(),
        LIMIT_MB * 1_000_000
    );
}

#[cfg(unix)]
#[test]
fn links_pipes_sockets_and_devices_never_hang() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let folder = folder(&["a.txt", "in/", "in/b.txt"]);
    let path = |name: &str| folder.path().join(name);
    symlink("loop.txt", path("loop.txt")).unwrap();
    symlink("gone", path("broken.txt")).unwrap();
    symlink("a.txt", path("same.txt")).unwrap();
    symlink("..", path("in/up")).unwrap();
    let _socket = UnixListener::bind(path("s.txt")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(path("p.txt")).status().unwrap().success());
    let advice = "not a file; save the article as a file, or send it through `-`";
    check(&folder, &["p.txt", "a.txt"], &["a.txt"], &format!("p.txt is a pipe, {advice}"));
    check(&folder, &["s.txt"], &[], &format!("s.txt is a socket, {advice}"));
    check(&folder, &["/dev/zero"], &[], &format!("/dev/zero is a device, {advice}"));
    check(&folder, &["broken.txt"], &[], "broken.txt does not exist; check its name");
    check(&folder, &["in/up/in"], &["in/up/in/b.txt"], "");
    check(&folder, &["same.txt", "a.txt"], &["same.txt"], "");
    let (names, problems) = loaded(&folder, &["broken.txt", ""]);
    assert_eq!((names, problems.len()), (vec!["a.txt".to_owned()], 2), "{problems:?}");
    assert!(problems[1].starts_with("loop.txt cannot be read ("), "{problems:?}");
}

#[cfg(unix)]
#[test]
fn what_is_forbidden_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&["a.txt", "b.txt", "in/", "in/c.txt"]);
    for name in ["a.txt", "in"] {
        fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    let all_may = File::open(folder.path().join("a.txt")).is_ok();
    let refusal = |name| format!("{name} cannot be read: permission is denied; allow reading it, or copy it");
    if !all_may {
        check(&folder, &["a.txt", "b.txt"], &["b.txt"], &refusal("a.txt"));
        check(&folder, &["in", "b.txt"], &["b.txt"], &refusal("in"));
    }
    let told = refused(Path::new("a.txt"), &ErrorKind::PermissionDenied.into());
    assert_eq!(told, refusal("a.txt"));
    fs::set_permissions(folder.path().join("in"), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn web_pages_in_a_folder_are_told_once() {
    let one = folder(&["a.txt", "page.html"]);
    let told = "page.html is a web page, not read; save the article as plain text or Markdown";
    check(&one, &[""], &["a.txt"], told);
    let only = folder(&["b.HTM", "a.html", "c.xhtml"]);
    let told =
        "a.html and 2 more like it are web pages, not read; save the article as plain text or Markdown";
    check(&only, &[""], &[], told);
}

#[test]
fn an_article_that_is_not_compared_as_a_whole_is_told() {
    let folder = folder(&[]);
    fs::write(folder.path().join("a.txt"), "The ferry to Orm is late again.\n\n".repeat(1001)).unwrap();
    let told = "a.txt has 1001 passages; all are shown, and the first 1000 are compared. \
                Split it to compare the rest";
    check(&folder, &["a.txt"], &["a.txt"], told);
}

#[test]
fn the_line_of_a_sentence_is_found_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    fs::write(&path, "---\ntitle: A\n---\n\nRain fell. The  dam above\nOrm held.\n").unwrap();
    for (words, expected) in [
        ("The dam above Orm held.", None),
        ("The dam above", Some(5)),
        ("Orm held.", Some(6)),
        ("Snow", None),
    ] {
        assert_eq!(line_of(&path, words), expected, "{words}");
    }
    assert_eq!(line_of(&folder.path().join("none"), "Rain"), None);
}
