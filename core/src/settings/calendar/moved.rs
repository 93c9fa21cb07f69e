//! How many open requests are due at another time, now that the calendar is another?

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::requests::{NextDue, next_dues};
use crate::store::Read;
use crate::values::RequestId;

/// Open requests that are due later or earlier than before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct DueMoved {
    /// Due later.
    pub later: u32,
    /// Due earlier.
    pub earlier: u32,
}

/// When open requests were due before something was changed.
pub(super) struct DueBefore(HashMap<RequestId, NextDue>);

impl DueBefore {
    /// As it is now.
    pub(super) fn of(read: &Read<'_>) -> Result<Self> {
        Ok(Self(next_dues(read)?))
    }

    /// What has become of it.
    pub(super) fn moved(&self, read: &Read<'_>) -> Result<DueMoved> {
        let mut moved = DueMoved::default();
        for (request, now) in next_dues(read)? {
            let Some(before) = self.0.get(&request) else { continue };
            moved.later += u32::from(now > *before);
            moved.earlier += u32::from(now < *before);
        }
        Ok(moved)
    }
}
