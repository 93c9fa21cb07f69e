//! What the README and CI call: `cargo xtask run`, `cargo xtask test` and their smaller kin.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that talks to a terminal")]

mod bench;
mod bindings;
mod display;
mod icons;
mod packages;
mod paths;
mod run;
mod setup;
mod shots;
mod steps;
mod test;
mod tools;
mod window;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <what>

  setup      install what is missing on this machine: system packages, npm packages
  run        build, and open the window on a sample district (without a display: drive the demo audit)
  test       everything that CI judges: format, lints, licences, tests, the real window
  bench      the measurements of docs/performance.md
  shots      the window journeys once more, keeping their screenshots in out/shots
  bindings   write the TypeScript types of the catalog
  icons      draw all icon sizes from icons/rollcall.svg";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match what.as_str() {
        "setup" => setup::setup(),
        "run" => run::run(&rest),
        "test" => test::test(),
        "bench" => bench::bench(&rest),
        "shots" => shots::shots(),
        "bindings" => bindings::bindings(),
        "icons" => icons::icons(),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("There is no `cargo xtask {what}`.\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
