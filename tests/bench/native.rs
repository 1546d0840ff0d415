//! `cargo bench --bench native`: how long the core takes without JavaScript.

#![allow(clippy::unwrap_used, reason = "a benchmark may fail by panicking")]

mod native_cases;

use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench(args = native_cases::NAMES, min_time = 0.2)]
fn native(bencher: Bencher<'_, '_>, name: &str) {
    let (_, run) = native_cases::cases().into_iter().find(|(known, _)| *known == name).unwrap();
    bencher.bench_local(run);
}
