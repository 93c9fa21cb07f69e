//! What is each school's Tech Champion paid in a school year? By attendance and term.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::Result;
use crate::people::{School, SchoolKind};
use crate::settings::{Policy, Stipends, school_year};
use crate::store::Read;
use crate::values::{Date, SchoolId};
use crate::writing::{Cell, Column, Head, Kind, Privacy, Profile, Rows, Sheet, Total, Written};

/// Writes the stipends of a school year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportStipends {
    /// The school year; this one when absent.
    #[serde(default)]
    pub school_year: Option<String>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. The public one tells what is paid at which school, and names nobody.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportStipends {
    const NAME: &'static str = "export.stipends";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let year = school_year::asked_or_now(read, self.school_year)?;
        let first = school_year::first_day(read, &year)?;
        let days = (first, school_year::next_first_day(first).minus_days(1));
        let stipends = Policy::in_year(read, &year)?.stipends;
        let is_this_year = school_year::asked_or_now(read, None)? == year;
        let title = format!("Stipends of Tech Champions, {year}");
        write_report(read, "stipends", title, self.profile, self.out, |_| {
            let is_meant = |one: &School| one.kind == SchoolKind::School && school.is_none_or(|only| only == one.id);
            let schools = School::all(read)?.into_iter().filter(is_meant);
            let rows = Rows::held(schools.map(|school| cells(school, &stipends, days, is_this_year)).collect());
            let total = Total::Summed { label: "Total".into(), columns: vec!["Amount".into()] };
            Ok(vec![Sheet { head: Head::Facts, total, ..Sheet::list("Stipends", columns(), rows) }])
        })
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("School", Kind::Text),
        Column::new("Code", Kind::Code),
        Column::new("Attendance", Kind::Number),
        Column::new("Band", Kind::Text),
        Column::new("Champion", Kind::Text).private(Privacy::Operator),
        Column::new("Appointed from", Kind::Date),
        Column::new("Appointed until", Kind::Date),
        Column::new("Recommended by", Kind::Text).private(Privacy::Operator),
        Column::new("A month", Kind::Money),
        Column::new("Months", Kind::Number),
        Column::new("Amount", Kind::Money),
        Column::new("To look at", Kind::Text).wide(48),
    ]
}

fn cells(school: School, stipends: &Stipends, year: (Date, Date), is_this_year: bool) -> Vec<Cell<'static>> {
    let found = school.attendance.and_then(|attendance| stipends.band(attendance));
    let term = (school.champion_from, school.champion_until);
    let months = school.champion_name.is_some().then(|| months(term, year, stipends.months));
    let amount = found.zip(months).map(|(found, months)| found.band.cents.0 * i64::from(months));
    let mut remarks = remarks(&school, found.is_some_and(|found| found.is_between));
    if !is_this_year {
        remarks.insert(0, "Attendance and champion are told as they are recorded today.".into());
    }
    vec![
        Cell::text(school.name),
        Cell::code(school.code),
        Cell::of(school.attendance, |attendance| Cell::Number(i64::from(attendance))),
        Cell::of(found, |found| Cell::text(found.band.title())),
        Cell::of(school.champion_name, Cell::text),
        Cell::of(school.champion_from, |day| Cell::Date(day.0)),
        Cell::of(school.champion_until, |day| Cell::Date(day.0)),
        Cell::of(school.champion_recommended_by, Cell::text),
        Cell::of(found, |found| Cell::Money(found.band.cents.0)),
        Cell::of(months, |months| Cell::Number(i64::from(months))),
        Cell::of(amount, Cell::Money),
        Cell::of((!remarks.is_empty()).then(|| remarks.join(" ")), Cell::text),
    ]
}

/// What somebody should know before it is paid.
fn remarks(school: &School, is_between: bool) -> Vec<String> {
    let mut remarks = Vec::new();
    match school.attendance {
        None => remarks.push("The attendance is not recorded.".into()),
        Some(attendance) if is_between => {
            remarks.push(format!("Exactly {attendance} is in no band: the lower one is taken."));
        }
        Some(_) => {}
    }
    if school.champion_name.is_none() {
        remarks.push("No champion is recorded.".into());
        return remarks;
    }
    if school.champion_from.is_none() && school.champion_until.is_none() {
        remarks.push("The term is not recorded: a whole one is taken.".into());
    }
    if school.champion_recommended_by.is_none() {
        remarks.push("The principal's recommendation is not recorded.".into());
    }
    remarks
}

/// The calendar months of a school year that a term touches, a whole term at most.
fn months((from, until): (Option<Date>, Option<Date>), (first, last): (Date, Date), most: u32) -> u32 {
    if from.is_none() && until.is_none() {
        return most;
    }
    let (from, until) = (from.map_or(first, |day| day.max(first)), until.map_or(last, |day| day.min(last)));
    let month = |day: Date| day.year() * 12 + day.month().cast_signed();
    match until < from {
        true => 0,
        false => (month(until) - month(from) + 1).unsigned_abs().min(most),
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, months};

    #[test]
    fn a_term_counts_the_months_it_touches_in_the_year_and_no_more_than_ten() {
        let day = |year, month, day| Date::of(year, month, day);
        let year = (day(2026, 7, 1).unwrap(), day(2027, 6, 30).unwrap());
        let of = |from, until| months((from, until), year, 10);
        assert_eq!(of(day(2026, 8, 3), day(2027, 5, 28)), 10);
        assert_eq!(of(day(2026, 7, 1), day(2027, 6, 30)), 10, "ten months are a whole term");
        assert_eq!(of(day(2026, 11, 15), day(2027, 5, 28)), 7);
        assert_eq!(of(day(2025, 8, 1), day(2026, 8, 31)), 2, "what lies in the year before was paid then");
        assert_eq!(of(day(2025, 8, 1), day(2026, 5, 31)), 0);
        assert_eq!((of(None, None), of(day(2027, 2, 1), None)), (10, 5));
    }
}
