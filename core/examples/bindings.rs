//! Prints the window's types; `cargo xtask bindings` keeps them.
#![allow(clippy::print_stdout, reason = "a program that talks to a terminal")]

fn main() {
    print!("{}", rollcall_core::catalog::bindings());
}
