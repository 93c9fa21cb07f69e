//! The real window: driven by keys and clicks through WebDriver, judged by what it shows. `cargo xtask test` builds the
//! window, opens an invisible screen and runs these; they need both.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod ago;
mod asked;
mod audit;
mod closed_day;
mod driver;
mod handing_out;
mod kept;
mod money;
mod people_and_places;
mod requests;
mod screens;
mod surplus;
mod window;
