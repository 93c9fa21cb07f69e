//! Which cells say which day? The tables that `date.rs` is judged by.

use proptest::prelude::*;

use super::DayOrder::{DayFirst, MonthFirst};
use super::*;

fn date(cell: &str) -> Result<Option<NaiveDate>, CellProblem> {
    super::date(cell, MonthFirst)
}

fn update_end(cell: &str) -> Result<Option<NaiveDate>, CellProblem> {
    super::update_end(cell, MonthFirst)
}

fn moment(cell: &str) -> Result<Option<Moment>, CellProblem> {
    super::moment(cell, MonthFirst)
}

#[test]
fn a_list_that_writes_the_day_first_is_read_so() {
    let read = |cell| super::date(cell, DayFirst).map(|day| day.map(|day| day.to_string()));
    assert_eq!(read("3/4/2026"), Ok(Some("2026-04-03".into())));
    assert_eq!(read("25.3.26"), Ok(Some("2026-03-25".into())));
    assert_eq!(read("2026-03-05"), Ok(Some("2026-03-05".into())));
    assert_eq!(read("Mar 5, 2026"), Ok(Some("2026-03-05".into())));
    assert_eq!(super::date("3/25/2026", DayFirst).map_err(|problem| problem.why), Err(Why::OtherOrder));
    assert_eq!(date("25/3/2026").map_err(|problem| problem.why), Err(Why::OtherOrder));
}

#[test]
fn days_are_read_as_people_and_programs_write_them() {
    let cases = [
        ("2026-03-05", "2026-03-05"),
        ("3/5/26", "2026-03-05"),
        ("3/5/2026", "2026-03-05"),
        ("03-05-2026", "2026-03-05"),
        ("5-Mar-2026", "2026-03-05"),
        ("5-Mar-26", "2026-03-05"),
        ("Mar 5, 2026", "2026-03-05"),
        ("March 5th 2026", "2026-03-05"),
        ("Thu 5 Mar 2026", "2026-03-05"),
        ("Sept 9, 2026", "2026-09-09"),
        ("2026/3/5", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("46086", "2026-03-05"),
        ("46086.75", "2026-03-05"),
        ("1772668800000", "2026-03-05"),
        ("2026-03-05T12:33:00.000Z", "2026-03-05"),
        ("2026-03-05T23:30:00-05:00", "2026-03-05"),
        ("3/5/2026 11:15:00 PM", "2026-03-05"),
        ("2026-03-05 00:00:00", "2026-03-05"),
        ("1/23/99", "1999-01-23"),
        ("2/29/2024", "2024-02-29"),
    ];
    for (cell, day) in cases {
        assert_eq!(date(cell).unwrap().map(|day| day.to_string()).as_deref(), Some(day), "{cell}");
    }
    for cell in ["", "N/A", "Never", "0001-01-01T00:00:00", "0"] {
        assert_eq!(date(cell), Ok(None), "{cell}");
    }
}

#[test]
fn days_that_cannot_be_are_refused() {
    let cases = [
        ("2/30/2026", Why::Impossible),
        ("13/14/2026", Why::Impossible),
        ("2026-13-01", Why::Impossible),
        ("0/5/2026", Why::Impossible),
        ("1899-12-30", Why::Impossible),
        ("3/5/2226", Why::Impossible),
        ("99999", Why::Impossible),
        ("2/29/2023", Why::Impossible),
        ("Jun 2031", Why::NotUnderstood),
        ("2031", Why::NotUnderstood),
        ("soon", Why::NotUnderstood),
        ("3/5", Why::NotUnderstood),
        ("3/5/2026 25:00", Why::Impossible),
        ("#VALUE!", Why::FailedFormula),
    ];
    for (cell, why) in cases {
        assert_eq!(date(cell).map_err(|problem| problem.why), Err(why), "{cell}");
    }
}

#[test]
fn updates_end_with_the_month_when_only_a_month_is_said() {
    let cases = [
        ("Jun 2031", "2031-06-30"),
        ("2031-06", "2031-06-30"),
        ("6/2031", "2031-06-30"),
        ("Feb-28", "2028-02-29"),
        ("June, 2031", "2031-06-30"),
        ("2031 Dec", "2031-12-31"),
        ("6/15/2031", "2031-06-15"),
        ("1940636400000", "2031-07-01"),
    ];
    for (cell, day) in cases {
        assert_eq!(update_end(cell).unwrap().map(|day| day.to_string()).as_deref(), Some(day), "{cell}");
    }
}

#[test]
fn a_moment_is_as_exact_as_its_cell() {
    let exact = |text: &str| Moment::Exact(text.parse().unwrap());
    let wall = |text: &str| Moment::Wall(text.parse().unwrap());
    assert_eq!(moment("2026-03-05T23:30:00-05:00"), Ok(Some(exact("2026-03-06T04:30:00Z"))));
    assert_eq!(moment("2026-03-05T12:33:00.123Z"), Ok(Some(exact("2026-03-05T12:33:00Z"))));
    assert_eq!(moment("3/5/2026 11:15 PM"), Ok(Some(wall("2026-03-05T23:15:00"))));
    assert_eq!(moment("3/5/2026, 12:05:09 AM EST"), Ok(Some(wall("2026-03-05T00:05:09"))));
    assert_eq!(moment("3/5/2026"), Ok(Some(Moment::Day(NaiveDate::from_ymd_opt(2026, 3, 5).unwrap()))));
}

proptest! {
    #[test]
    fn every_day_we_print_we_read(days in 0..47_000_u64) {
        let day = NaiveDate::from_ymd_opt(1970, 1, 2).unwrap() + Days::new(days);
        for format in ["%Y-%m-%d", "%m/%d/%Y", "%-m/%-d/%Y", "%d-%b-%Y", "%B %-d, %Y", "%Y%m%d", "%a %-d %b %Y", "%Y-%m-%dT%H:%M:%S"] {
            let said = day.and_time(NaiveTime::MIN).format(format).to_string();
            prop_assert_eq!(date(&said), Ok(Some(day)), "{}", said);
        }
    }

    #[test]
    fn any_cell_gets_an_answer(cell in ".{0,30}", near in "[0-9 :/.,TZ+\\-JanFebPM]{0,24}") {
        for cell in [cell, near] {
            let _ = (date(&cell), update_end(&cell), moment(&cell));
        }
    }
}

#[test]
fn a_spreadsheets_serial_keeps_its_time_of_day() {
    let wall = |cell: &str| match moment(cell).unwrap().unwrap() {
        Moment::Wall(at) => at.format("%F %T").to_string(),
        Moment::Day(day) => day.to_string(),
        Moment::Exact(at) => panic!("{at}"),
    };
    for (cell, agreed) in [
        ("46346.625", "2026-11-20 15:00:00"),
        ("46346", "2026-11-20"),
        ("46346.0", "2026-11-20"),
        ("46346.", "2026-11-20"),
        ("46346.395833333336", "2026-11-20 09:30:00"),
        ("46346.99999999", "2026-11-21 00:00:00"),
        ("46346.00001", "2026-11-20 00:00:01"),
    ] {
        assert_eq!(wall(cell), agreed, "{cell}");
    }
}
