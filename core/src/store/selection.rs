//! Is the same done to all of a selection? In one operation, or not at all.

use std::collections::HashSet;
use std::fmt::Display;
use std::hash::Hash;

use super::{Step, Write};
use crate::error::{Result, invalid};
use crate::refusal::{CannotDo, Problem, Reason};

/// How many of those that cannot are named.
const MOST_NAMED: usize = 100;

/// Does the same to each of a selection, and says to how many. When some cannot, all of those are named, and the error
/// rolls back the others: whoever wants it for the others all the same asks again without them.
///
/// # Errors
/// `missing` where nothing is selected; `some_cannot`.
pub fn each_of<Id: Copy + Eq + Hash + Display>(
    write: &mut Write<'_>,
    what: &'static str,
    mut ids: Vec<Id>,
    mut verb: impl FnMut(&mut Write<'_>, Id) -> Result<()>,
    shown: impl Fn(&Write<'_>, Id) -> Result<Option<String>>,
) -> Result<u32> {
    let mut seen = HashSet::new();
    ids.retain(|id| seen.insert(*id));
    if ids.is_empty() {
        return invalid(what, Problem::Missing);
    }
    let selected = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let (mut left_out, mut which) = (Vec::new(), Vec::new());
    for (done, id) in ids.into_iter().enumerate() {
        write.step(Step { phase: what, done: done as u64, total: Some(u64::from(selected)) })?;
        let Err(error) = verb(write, id) else { continue };
        let Some(refusal) = error.refusal().cloned() else { return Err(error) };
        left_out.push(id.to_string());
        if which.len() < MOST_NAMED {
            which.push(CannotDo { id: id.to_string(), shown: shown(write, id)?, refusal });
        }
    }
    if left_out.is_empty() {
        return Ok(selected);
    }
    let cannot = u32::try_from(left_out.len()).unwrap_or(u32::MAX);
    Err(Reason::SomeCannot { selected, cannot, which, ids: left_out }.into())
}
