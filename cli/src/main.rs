//! `rollcall`: the same catalog as the window, on a terminal.

mod ask_first;
mod attach;
mod audit;
mod bar;
mod calendar;
mod codes;
mod custody;
mod demo;
mod door;
mod drives;
mod export;
mod fee;
mod find;
mod history;
mod import;
mod incident;
mod init;
mod left_holding;
mod letters;
mod log;
mod manifests;
mod operators;
mod paper;
mod person;
mod print;
mod raw;
mod recover;
mod replace;
mod request;
mod sample;
mod school;
mod signals;
mod sla;
mod stop;
mod surplus;
mod template;
mod upkeep;
mod verbs;
mod who_had;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Parser;

use verbs::Rollcall;

fn main() -> ExitCode {
    // Usage mistakes end here, with 2 and clap's own words.
    let asked = Rollcall::parse();
    log::on_panic(&asked.global);
    signals::listen();
    let json = asked.global.json;
    match catch_unwind(AssertUnwindSafe(|| verbs::run(asked))) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(stop)) => stop.tell(json),
        // The hook has told it already.
        Err(_) => ExitCode::from(stop::FAULT),
    }
}
