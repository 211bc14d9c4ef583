//! The library's worked example does what it says.

#[expect(dead_code, reason = "what is printed is tested, not the printing")]
#[path = "../examples/library.rs"]
mod example;

#[test]
fn the_worked_example_finds_what_it_is_to_show() {
    let told = example::told().expect("its articles can be read");
    for words in [
        "≠ number: ",
        "Valley Post: 12",
        "~ quote: ",
        "Dam bursts above Alma  [",
        "mark,about,1 Valley Post,2 Herald,3 Lantern",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
}
