//! What stands at the head of every list that leaves the program?

use std::path::PathBuf;

use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::writing::{Cell, Column, Fact, Profile, Report, RowFacts, Rows, Sheet, Written, write};

/// Writes one report, when the operator may have it.
pub(super) fn write_report<'r>(
    read: &'r Read<'_>,
    name: &str,
    title: String,
    profile: Option<Profile>,
    out: String,
    sheets: impl FnOnce(Profile) -> Result<Vec<Sheet<'r>>>,
) -> Result<Written> {
    let profile = profile.unwrap_or_default();
    operators::may_export(read, profile)?;
    let facts = vec![
        Fact::new("District", Cell::text(District::get(read)?.name)),
        Fact::new("Made on", Cell::DateTime(read.now().wall_clock(read.zone()))),
    ];
    let mut report = Report { name: name.into(), title, profile, facts, sheets: sheets(profile)? };
    Ok(write(&mut report, &PathBuf::from(out), read.press())?)
}

/// Takes a row of a list: whose it is, and its cells.
pub(super) type Put<'p> = dyn FnMut(RowFacts, &[Cell<'_>]) -> Result<()> + 'p;

/// The one list of a report, whose rows are put one at a time.
pub(super) fn one_list<'r>(
    name: &str,
    columns: Vec<Column>,
    mut rows: impl FnMut(&mut Put<'_>) -> Result<()> + 'r,
) -> Vec<Sheet<'r>> {
    let rows = Rows::streamed(move |sink| Ok(rows(&mut |about, cells| Ok(sink.row(about, cells)?))?));
    vec![Sheet::list(name, columns, rows)]
}

/// The columns somebody asked for, each once; all of them when nobody said.
pub(super) fn chosen<C: Copy + PartialEq>(asked: Option<Vec<C>>, all: &[C]) -> Result<Vec<C>> {
    let Some(asked) = asked else { return Ok(all.to_vec()) };
    if asked.is_empty() {
        return invalid("columns", Problem::Missing);
    }
    let mut columns = Vec::with_capacity(asked.len());
    for column in asked {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    Ok(columns)
}
