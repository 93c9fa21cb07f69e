//! Every row of a list, window by window: for what takes all of it to a file or to paper.

use super::{DevicePage, DeviceRow, PersonPage, PersonRow};
use crate::contract::Query as _;
use crate::error::Result;
use crate::store::Read;

const WINDOW: u32 = 500;

/// Visits every device of a list, in its order.
pub fn each_device(read: &Read<'_>, list: &DevicePage, mut visit: impl FnMut(&DeviceRow) -> Result<()>) -> Result<()> {
    let mut page = DevicePage { from: None, after: None, count: Some(WINDOW), ..list.clone() };
    loop {
        let rows = page.clone().run(read)?;
        rows.rows.iter().try_for_each(&mut visit)?;
        match rows.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// Visits every person of a list, in its order.
pub fn each_person(read: &Read<'_>, list: &PersonPage, mut visit: impl FnMut(&PersonRow) -> Result<()>) -> Result<()> {
    let mut page = PersonPage { from: None, after: None, count: Some(WINDOW), ..list.clone() };
    loop {
        let rows = page.clone().run(read)?;
        rows.rows.iter().try_for_each(&mut visit)?;
        match rows.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}
