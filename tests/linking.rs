//! What `build/link.rs` does to a program: with whatever linker and flags it is built, it is built and runs.
#![cfg(all(target_os = "linux", target_env = "gnu"))]

use std::env::consts::ARCH;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const MANIFEST: &str = r#"
[package]
name = "small"
edition = "2024"
build = "build.rs"
[features]
default = ["tui"]
tui = []
[workspace]
"#;

const BUILD: &str = r#"
#[path = "LINK"]
mod link;
fn main() -> std::io::Result<()> { link::whole(std::env::var_os("OUT_DIR").unwrap().as_ref()) }
"#;

const MAIN: &str = r#"fn main() { std::thread::spawn(|| println!("It runs.")).join().unwrap(); }"#;

/// A linker without an archive of the C library.
const WITHOUT: &str = r#"#!/bin/sh
for argument; do
    case "$argument" in
        -print-file-name=libc.a) echo libc.a; exit ;;
        -static) exit 1 ;;
    esac
done
exec cc "$@"
"#;

/// A linker that names archives that are not there.
const WRONG: &str = r#"#!/bin/sh
case "$1" in -print-file-name=*) echo /nowhere/lib.a; exit ;; esac
exec cc "$@"
"#;

/// A small program that is linked as this one is, in a folder with an awkward name.
fn small() -> TempDir {
    let home = tempfile::Builder::new().prefix("a b,").tempdir().expect("there is room for a home");
    let link = Path::new(env!("CARGO_MANIFEST_DIR")).join("build/link.rs");
    let build = BUILD.replace("LINK", link.to_str().expect("the path is text"));
    fs::create_dir(home.path().join("src")).expect("it can be made");
    let files = [("Cargo.toml", MANIFEST), ("build.rs", &build), ("src/main.rs", MAIN)];
    for (name, text) in files.into_iter().chain([("without", WITHOUT), ("wrong", WRONG)]) {
        let path = home.path().join(name);
        fs::write(&path, text).expect("it can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
    home
}

#[test]
fn the_program_is_built_and_runs_with_any_linker_and_flags() {
    let home = small();
    let check = |linker: &Path, flags: &str| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["run", "--offline", "--quiet"]).current_dir(&home);
        cargo.env("CARGO_TARGET_DIR", home.path().join("target"));
        cargo.env("RUSTFLAGS", flags).env_remove("CARGO_ENCODED_RUSTFLAGS");
        cargo.env(format!("CARGO_TARGET_{}_UNKNOWN_LINUX_GNU_LINKER", ARCH.to_uppercase()), linker);
        let told = cargo.output().expect("cargo can be started");
        let (printed, said) = (String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr));
        assert_eq!(printed, "It runs.\n", "linked by {} with {flags:?}\n{said}", linker.display());
    };
    check("cc".as_ref(), "");
    check("cc".as_ref(), "-C link-arg=-fuse-ld=bfd");
    check("cc".as_ref(), "-C prefer-dynamic");
    check("cc".as_ref(), "-C target-feature=+crt-static");
    check(&home.path().join("without"), "");
    check(&home.path().join("wrong"), "");
}
