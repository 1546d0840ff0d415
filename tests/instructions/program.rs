//! Runs one case a number of times, for callgrind to count: `instructions CASE TIMES`; without arguments, prints the
//! names of the cases.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a program for a test alone, which may fail by panicking")]

#[path = "../bench/native_cases.rs"]
mod native_cases;

fn main() {
    // Cargo says how it was started.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [name, times] = arguments.as_slice() else {
        for name in native_cases::NAMES {
            println!("{name}");
        }
        return;
    };
    let (_, run) = native_cases::cases().into_iter().find(|(known, _)| known == name).unwrap();
    for _ in 0..times.parse::<u32>().unwrap() {
        run();
    }
}
