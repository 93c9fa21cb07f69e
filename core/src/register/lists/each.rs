//! Every row of a list, window by window: for what takes all of it to a file or to paper.

use super::{DevicePage, DeviceRow, PersonPage, PersonRow};
use crate::error::Result;
use crate::store::Read;

/// Large, so that most of what is read lies beside what was read before; see [`in_file_order`].
const WINDOW: u32 = 20_000;

/// Visits every device of a list, in its order.
pub fn each_device(read: &Read<'_>, list: &DevicePage, mut visit: impl FnMut(&DeviceRow) -> Result<()>) -> Result<()> {
    let mut page = DevicePage { from: None, after: None, count: None, ..list.clone() };
    loop {
        let rows = page.clone().page(read, WINDOW)?;
        rows.rows.iter().try_for_each(&mut visit)?;
        match rows.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// Visits every person of a list, in its order.
pub fn each_person(read: &Read<'_>, list: &PersonPage, mut visit: impl FnMut(&PersonRow) -> Result<()>) -> Result<()> {
    let mut page = PersonPage { from: None, after: None, count: None, ..list.clone() };
    loop {
        let rows = page.clone().page(read, WINDOW)?;
        rows.rows.iter().try_for_each(&mut visit)?;
        match rows.next {
            Some(next) => page.after = Some(next),
            None => return Ok(()),
        }
    }
}

/// Reads rows in the order of their identifiers, in which the file keeps what belongs to them, and gives them as asked.
pub(super) fn in_file_order<I: Copy + Ord, R>(
    ids: &[I],
    mut read: impl FnMut(I) -> Result<Option<R>>,
) -> Result<Vec<R>> {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_unstable_by_key(|at| ids[*at]);
    let mut rows: Vec<Option<R>> = Vec::new();
    rows.resize_with(ids.len(), || None);
    for at in order {
        rows[at] = read(ids[at])?;
    }
    Ok(rows.into_iter().flatten().collect())
}
