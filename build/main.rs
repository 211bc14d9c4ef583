//! What is done when the program is built.

mod link;
mod words;

use std::path::PathBuf;
use std::{env, io};

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?);
    println!("cargo::rerun-if-changed=build");
    words::make(&out)?;
    link::whole(&out)
}
