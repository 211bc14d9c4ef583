//! Links the program with what it needs of the C library, so that nothing is loaded when it starts.
//!
//! To load three libraries and to move eight thousand addresses takes a seventh of the time of a report. It needs the
//! C library as an archive, of the GNU kind, and a linker that takes it: where a trial fails, nothing is changed.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// What the standard library asks the linker for, in its order.
const LIBRARIES: &[&str] = &["-lgcc_s", "-lutil", "-lrt", "-lpthread", "-lm", "-ldl", "-lc"];

/// Asks cargo to link the program as a whole if that can be done here.
pub fn whole(out: &Path) -> io::Result<()> {
    let linker = env::var("RUSTC_LINKER").unwrap_or_else(|_| "cc".to_owned());
    let folder = out.join("archives");
    if !is_for_this_machine() || !offer(&folder, &linker)? {
        return Ok(());
    }
    let wanted = [format!("-L{}", folder.display()), "-static".to_owned(), "-no-pie".to_owned()];
    if links(out, &linker, &wanted)? {
        for argument in wanted {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
    Ok(())
}

/// Whether what is built runs where it is built, with the C library of the GNU project.
fn is_for_this_machine() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|it| it == value);
    is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && env::var("HOST") == env::var("TARGET")
}

/// Makes a folder in which the linker finds archives under the names of libraries. False if there are none.
fn offer(folder: &Path, linker: &str) -> io::Result<bool> {
    let archive = |name: &str| {
        let told = Command::new(linker).arg(format!("-print-file-name={name}")).output().ok()?;
        let path = String::from_utf8(told.stdout).ok()?.trim().to_owned();
        Path::new(&path).is_absolute().then_some(path)
    };
    let (Some(c), Some(m)) = (archive("libc.a"), archive("libm.a")) else { return Ok(false) };
    fs::create_dir_all(folder)?;
    fs::write(folder.join("libc.a"), format!("GROUP({c} -lgcc_eh -lgcc)\n"))?;
    fs::write(folder.join("libm.a"), format!("INPUT({m})\n"))?;
    fs::write(folder.join("libgcc_s.a"), "INPUT(-lgcc_eh -lgcc)\n")?;
    Ok(true)
}

/// Whether a program that does nothing can be linked so, and runs.
fn links(out: &Path, linker: &str, wanted: &[String]) -> io::Result<bool> {
    let (source, program) = (out.join("trial.c"), out.join("trial"));
    fs::write(&source, "int main(void) { return 0; }\n")?;
    let mut trial = Command::new(linker);
    trial.arg(&source).args(["-pie", "-nodefaultlibs", "-Wl,-Bdynamic"]).args(LIBRARIES).args(wanted);
    let made = trial.arg("-o").arg(&program).output().is_ok_and(|told| told.status.success());
    Ok(made && Command::new(&program).status().is_ok_and(|status| status.success()))
}
