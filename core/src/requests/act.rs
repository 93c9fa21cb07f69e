//! What does every step on a request answer?

use serde::Serialize;
use ts_rs::TS;

use super::desk::{Clocks, Desk};
use super::letters::{Letter, Tells, letter};
use super::record::Request;
use crate::error::Result;

/// A request after something was done with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestDone {
    /// The request.
    pub request: Request,
    /// How its clocks stand.
    pub clocks: Clocks,
    /// What to tell the requester, where there is something.
    pub letter: Option<Letter>,
}

/// The answer to a step that the requester need not learn of.
pub(super) fn done(desk: &Desk, request: Request) -> Result<RequestDone> {
    Ok(RequestDone { clocks: desk.clocks(request.run())?, request, letter: None })
}

/// The answer to a step that the requester must learn of.
pub(super) fn told(desk: &Desk, request: Request, tells: Tells<'_>) -> Result<RequestDone> {
    let letter = letter(&request, tells, desk.calendar.zone());
    Ok(RequestDone { letter: Some(letter), ..done(desk, request)? })
}
