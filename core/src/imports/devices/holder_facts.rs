//! What does one row say about who has the device?

use crate::imports::columns::{Cells, Columns, Days, WordCells};
use crate::imports::rejection::Rejected;
use crate::imports::said::Said;
use crate::reading::cells::{Moment, code, email, moment, name, text};
use crate::reading::mapping::words::CheckoutTo;
use crate::reading::mapping::{DeviceField as F, ValueMap};
use crate::reading::read::Row;
use crate::values::one_line;

/// Who has the device, in the row's words.
#[derive(Debug, Default)]
pub struct HolderFacts<'r> {
    pub number: Option<&'r str>,
    pub username: Option<&'r str>,
    pub email: Option<&'r str>,
    pub first: String,
    pub last: String,
    /// The whole cell of a column of names: it may hold a number, a user name or an e-mail instead.
    pub whole: Option<&'r str>,
    pub place: Option<&'r str>,
    pub to: Option<CheckoutTo>,
    pub since: Option<Moment>,
}

impl HolderFacts<'_> {
    /// Whether the row names a person in any way.
    pub fn names_somebody(&self) -> bool {
        self.number.is_some()
            || self.username.is_some()
            || self.email.is_some()
            || self.whole.is_some()
            || self.has_name()
    }

    /// Whether the row has a name for the person.
    pub fn has_name(&self) -> bool {
        !self.first.is_empty() || !self.last.is_empty()
    }

    /// The name as shown.
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// Whatever the row says of the person, to be shown.
    pub fn shown(&self) -> String {
        self.number.or(self.username).or(self.email).or(self.whole).map_or_else(|| self.name(), str::to_owned)
    }
}

/// The columns that say who has a device.
pub struct HolderCells {
    number: Cells,
    username: Cells,
    email: Cells,
    whole: Cells,
    first: Cells,
    last: Cells,
    place: Cells,
    since: Cells,
    to: WordCells<CheckoutTo>,
    is_mapped: bool,
}

impl HolderCells {
    /// The columns of this file.
    pub fn new(columns: &Columns<F>) -> Self {
        let of = |field| columns.column(field).kept();
        let holder = [
            F::HolderNumber,
            F::HolderUsername,
            F::HolderEmail,
            F::HolderName,
            F::HolderFirstName,
            F::HolderLastName,
            F::HolderPlace,
            F::CheckoutType,
        ];
        Self {
            number: of(F::HolderNumber),
            username: of(F::HolderUsername),
            email: of(F::HolderEmail),
            whole: of(F::HolderName),
            first: of(F::HolderFirstName),
            last: of(F::HolderLastName),
            place: of(F::HolderPlace),
            since: of(F::CheckoutDate),
            to: WordCells::new(of(F::CheckoutType)),
            is_mapped: holder.iter().any(|field| columns.of(*field).is_some()),
        }
    }

    /// What a row says.
    pub fn read<'r>(&mut self, row: &'r Row, values: &ValueMap, days: &mut Days) -> Result<HolderFacts<'r>, Rejected> {
        if !self.is_mapped {
            return Ok(HolderFacts::default());
        }
        let long = |cells: Cells, limit| Ok::<_, Rejected>(cells.read(row, |cell| text(cell, limit))?.known());
        let mut holder = HolderFacts {
            number: self.number.read(row, code)?.known(),
            username: long(self.username, 254)?,
            email: self.email.read(row, email)?.known(),
            first: one_line(long(self.first, 100)?.unwrap_or("")),
            last: one_line(long(self.last, 100)?.unwrap_or("")),
            whole: None,
            place: long(self.place, 100)?,
            to: self.to.read(row, values)?.known(),
            since: days.read(self.since, row, moment)?.known(),
        };
        if !holder.has_name()
            && let Said::Is(whole) = self.whole.read(row, name)?
        {
            holder.whole = long(self.whole, 254)?;
            // Nobody's name has a digit or an at sign in it; a number that is nobody's names nobody.
            if !holder.whole.is_some_and(|cell| cell.contains('@') || cell.bytes().any(|byte| byte.is_ascii_digit())) {
                holder.first = whole.first;
                holder.last = whole.last;
            }
        }
        Ok(holder)
    }
}
