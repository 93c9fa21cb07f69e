//! What does one row of a portal's payments say? Read, not yet compared with anything.

use crate::imports::columns::{Cells, Columns, Days};
use crate::imports::rejection::Rejected;
use crate::reading::cells::{Expected, Why, cents, code, date, text};
use crate::reading::mapping::PaymentField as F;
use crate::reading::read::{Row, SampleRow};
use crate::refusal::Rejection;
use crate::store::Read;
use crate::values::{Cents, Date};

/// Everything a row says about a payment. The person is still a number.
#[derive(Debug)]
pub struct Facts<'r> {
    pub receipt: Option<&'r str>,
    pub number: Option<&'r str>,
    pub cents: Cents,
    pub paid_on: Date,
    pub note: Option<&'r str>,
}

/// The columns of a portal's list, ready to be read row by row.
pub struct Reader {
    receipt: Cells,
    pub number: Cells,
    pub amount: Cells,
    paid_on: Cells,
    note: Cells,
    days: Days,
    today: Date,
}

impl Reader {
    /// Those columns.
    pub fn new(read: &Read<'_>, columns: &Columns<F>, sample: &[SampleRow]) -> Self {
        let kept = |field| columns.column(field).kept();
        let paid_on = kept(F::PaidOn);
        Self {
            receipt: kept(F::Receipt),
            number: kept(F::PersonNumber),
            amount: kept(F::Amount),
            paid_on,
            note: kept(F::Note),
            days: Days::new(&[paid_on], sample),
            today: read.today(),
        }
    }

    /// The column of the receipt.
    pub fn receipt(&self) -> Option<usize> {
        self.receipt.at()
    }

    /// What a row says.
    pub fn read<'r>(&mut self, row: &'r Row) -> Result<Facts<'r>, Rejected> {
        let receipt = self.receipt.read(row, code)?.known();
        let number = self.number.read(row, code)?.known();
        if receipt.is_none() && number.is_none() {
            return Err(Rejected::at(self.number.at(), Rejection::NobodyNamed));
        }
        let Some(cents) = self.amount.read(row, cents)?.known().filter(|cents| *cents > 0) else {
            return Err(Rejected::at(self.amount.at(), Rejection::NoAmount));
        };
        let paid_on = self.days.read(self.paid_on, row, date)?.known().map_or(self.today, Date);
        if let Some(column) = self.paid_on.at().filter(|_| paid_on > self.today) {
            let found = row.cell(column).trim().to_owned();
            let reason = Rejection::Cell { expected: Expected::Date, found, problem: Why::NotYet };
            return Err(Rejected::at(Some(column), reason));
        }
        let note = self.note.read(row, |cell| text(cell, 500))?.known();
        Ok(Facts { receipt, number, cents: Cents(cents), paid_on, note })
    }
}
