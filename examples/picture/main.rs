//! Draws a program's screen: runs it in a terminal of its own, presses keys, writes what is seen as SVG.
//!
//! `cargo run --example picture -- OUT.svg COLUMNSxROWS KEYS PROGRAM [ARGUMENT…]`, where KEYS are
//! written as they are typed, those that write nothing by name: `]]<enter>`, `/grave<enter>`.

mod keys;
#[path = "../../tests/terminal/listen.rs"]
mod listen;
mod session;
mod svg;

use session::{Session, Size};
use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match draw(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("picture: {problem}");
            ExitCode::from(2)
        }
    }
}

fn draw(mut arguments: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let mut next = |what: &str| arguments.next().ok_or(format!("{what} is missing"));
    let (out, size, typed) = (next("the file to write")?, next("the size")?, next("the row of keys")?);
    let program = next("the program")?;
    let size = Size::parse(&size).ok_or("the size is not of the form 120x40")?;
    let keys = keys::keys(&typed)?;
    let mut session = Session::start(size, &program, arguments)?;
    for key in keys {
        session.press(&key)?;
    }
    std::fs::write(&out, svg::draw(session.screen()))?;
    session.end()?;
    Ok(())
}
