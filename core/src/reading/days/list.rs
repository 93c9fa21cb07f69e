//! Which days does a list tell: date, until, name, kind?

use std::path::Path;

use super::{DayRefusal, DaysFound, DaysTold, RefusedDays, checked};
use crate::calendar::DayKind;
use crate::error::Result;
use crate::reading::cells::{DayOrder, date};
use crate::reading::mapping::header_form;
use crate::reading::open_list;
use crate::reading::read::{ReadOptions, Row};
use crate::refusal::Reason;
use crate::values::{Date, one_line, unguard};

const FROM: [&str; 8] = ["date", "from", "start", "start date", "from date", "first day", "day", "begins"];
const UNTIL: [&str; 8] = ["until", "to", "end", "end date", "until date", "last day", "through", "thru"];
const NAME: [&str; 7] = ["name", "title", "subject", "event", "description", "holiday", "what"];
const KIND: [&str; 3] = ["kind", "type", "category"];

struct Columns {
    from: usize,
    until: Option<usize>,
    name: usize,
    kind: Option<usize>,
}

impl Columns {
    fn of(headers: &[String]) -> Result<Self> {
        // By the order of the names, so that "name" wins over "description" wherever they stand.
        let column = |names: &[&str]| {
            names.iter().find_map(|name| headers.iter().position(|header| header_form(header) == header_form(name)))
        };
        let needed = |names: &[&str]| {
            column(names)
                .ok_or_else(|| Reason::ColumnMissing { wanted: names.iter().map(|name| (*name).to_owned()).collect() })
        };
        Ok(Self { from: needed(&FROM)?, until: column(&UNTIL), name: needed(&NAME)?, kind: column(&KIND) })
    }
}

pub(super) fn read(path: &Path) -> Result<DaysFound> {
    let mut source = open_list(path, &ReadOptions::default())?;
    let columns = Columns::of(&source.shape().headers)?;
    let mut found = DaysFound::default();
    let mut rows = source.rows()?;
    let mut row = Row::new();
    while rows.next_into(&mut row)? {
        match take(&columns, &row) {
            Ok(told) => found.days.push(told),
            Err(why) => {
                let name = Some(one_line(unguard(row.cell(columns.name)))).filter(|name| !name.is_empty());
                found.refused.push(RefusedDays { row: row.number(), name, why });
            }
        }
    }
    Ok(found)
}

fn take(columns: &Columns, row: &Row) -> Result<DaysTold, DayRefusal> {
    if row.problem().is_some() {
        return Err(DayRefusal::Ragged);
    }
    let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column));
    let name = one_line(unguard(cell(Some(columns.name))));
    if name.is_empty() {
        return Err(DayRefusal::NoName);
    }
    let from_on = day(cell(Some(columns.from)))?.ok_or(DayRefusal::NoDay)?;
    let until_on = day(cell(columns.until))?.unwrap_or(from_on);
    checked(from_on, until_on)?;
    let said = one_line(unguard(cell(columns.kind)));
    let kind = match said.is_empty() {
        true => DayKind::said_by(&name),
        false => Some(DayKind::said_by(&said).ok_or(DayRefusal::NotAKind { found: said })?),
    };
    Ok(DaysTold { row: row.number(), name, kind, from_on, until_on })
}

fn day(cell: &str) -> Result<Option<Date>, DayRefusal> {
    let day = date(cell, DayOrder::MonthFirst);
    day.map(|day| day.map(Date)).map_err(|_| DayRefusal::NotADay { found: one_line(cell).chars().take(64).collect() })
}
