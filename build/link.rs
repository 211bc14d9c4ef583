//! Links the program with what it needs of the C library, so that nothing is loaded when it starts.
//!
//! To load three libraries and to move eight thousand addresses takes a seventh of the time of a report. It needs the
//! C library as an archive, of the GNU kind, and a linker that takes it: where a trial fails, nothing is changed.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// The libraries of the C library beside `c`. A linker may take a shared one before an archive, wherever it finds
/// both.
const BESIDE: &[&str] = &["m", "util", "rt", "pthread", "dl"];

/// A program that can only run where threads and panics work.
const TRIAL: &str = "fn main() {
    let thread = std::thread::spawn(|| std::panic::resume_unwind(Box::new(())));
    assert!(thread.join().is_err());
}
";

/// Asks cargo to link the program as a whole if that can be done here.
pub fn whole(out: &Path) -> io::Result<()> {
    let folder = out.join("archives");
    if !is_for_this_machine() || !offer(&folder)? {
        return Ok(());
    }
    let wanted = [format!("-L{}", folder.display()), "-static".to_owned(), "-no-pie".to_owned()];
    if links(out, &wanted)? {
        for argument in wanted {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
    Ok(())
}

/// Whether there is a program to link, which runs where it is built, with the C library of the GNU project.
fn is_for_this_machine() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|it| it == value);
    env::var_os("CARGO_FEATURE_TUI").is_some()
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && env::var("HOST") == env::var("TARGET")
}

/// Makes a folder in which the linker finds archives under the names of libraries. False if one is not there.
fn offer(folder: &Path) -> io::Result<bool> {
    let Some(c) = archive("c") else { return Ok(false) };
    fs::create_dir_all(folder)?;
    fs::write(folder.join("libc.a"), format!("GROUP(\"{c}\" -lgcc_eh -lgcc)\n"))?;
    fs::write(folder.join("libgcc_s.a"), "INPUT(-lgcc_eh -lgcc)\n")?;
    for name in BESIDE {
        let Some(path) = archive(name) else { return Ok(false) };
        fs::write(folder.join(format!("lib{name}.a")), format!("INPUT(\"{path}\")\n"))?;
    }
    Ok(true)
}

/// Where the linker has a library as an archive. When that goes, cargo asks again.
fn archive(library: &str) -> Option<String> {
    let linker = env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    let told = Command::new(linker).arg(format!("-print-file-name=lib{library}.a")).output().ok()?;
    let path = String::from_utf8(told.stdout).ok()?.trim().to_owned();
    Path::new(&path).is_absolute().then(|| {
        println!("cargo::rerun-if-changed={path}");
        path
    })
}

/// Whether the trial can be linked so, by the compiler, the linker and the flags of this build, and runs.
fn links(out: &Path, wanted: &[String]) -> io::Result<bool> {
    let (source, program) = (out.join("trial.rs"), out.join("trial"));
    fs::write(&source, TRIAL)?;
    let mut compiler = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    compiler.arg(&source).arg("--edition=2024").arg("-o").arg(&program);
    if let Ok(linker) = env::var("RUSTC_LINKER") {
        compiler.arg(format!("-Clinker={linker}"));
    }
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    compiler.args(flags.split('\u{1f}').filter(|flag| !flag.is_empty()));
    compiler.args(wanted.iter().map(|argument| format!("-Clink-arg={argument}")));
    let made = compiler.output().is_ok_and(|told| told.status.success());
    // What a program that is being measured writes goes beside it.
    Ok(made && Command::new(&program).current_dir(out).output().is_ok_and(|told| told.status.success()))
}
