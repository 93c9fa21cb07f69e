//! What stands at the head of every list that leaves the program, and whose row is it?

use std::collections::HashMap;
use std::path::PathBuf;

use crate::error::{Result, invalid};
use crate::people::{Person, holder_of};
use crate::refusal::Problem;
use crate::register::custody::Custody;
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::{DeviceId, PersonId};
use crate::writing::{Cell, Column, Fact, Holder, Profile, Report, RowFacts, Rows, Sheet, Written, write};

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

/// Whether holders are students or staff, asked once each.
#[derive(Default)]
pub(super) struct Holders {
    known: HashMap<PersonId, Holder>,
}

impl Holders {
    /// Whose row it is that tells of a device: that person's, else of whoever has it or still answers for it.
    pub(super) fn of_device(&mut self, read: &Read<'_>, device: DeviceId, person: Option<PersonId>) -> Result<Holder> {
        match person {
            Some(_) => self.of(read, person),
            None => self.of(read, Custody::answering(read, device)?.and_then(|custody| custody.person)),
        }
    }

    /// Who a device's holder is, as far as privacy depends on it.
    pub(super) fn of(&mut self, read: &Read<'_>, person: Option<PersonId>) -> Result<Holder> {
        let Some(id) = person else { return Ok(Holder::NoPerson) };
        if let Some(known) = self.known.get(&id) {
            return Ok(*known);
        }
        let person: Person = read.get(id)?;
        let holder = holder_of(person.population, person.state);
        self.known.insert(id, holder);
        Ok(holder)
    }
}
