//! May it be done? A question on the terminal before something that loses work.

use std::io::{self, IsTerminal as _, Write as _};

use crate::stop::Result;

/// Whether the person at the terminal says yes; no when nobody sits there.
pub fn yes(question: &str) -> Result<bool> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut out = io::stderr().lock();
    write!(out, "{question} [y/N] ")?;
    out.flush()?;
    let mut said = String::new();
    io::stdin().read_line(&mut said)?;
    Ok(matches!(said.trim().to_lowercase().as_str(), "y" | "yes"))
}
