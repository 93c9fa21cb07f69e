//! The worked cases, and many more whose answers were found with a paper calendar.

use chrono_tz::America;

use super::{BusinessCalendar, NoOpenDay};
use crate::calendar::{OpeningHours, Week, Weekday, federal_holidays};
use crate::values::{Date, Timestamp};

const HOUR: i64 = 3_600_000;
const WORKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

pub(super) fn week(days: &[Weekday], from: &str, until: &str) -> Week {
    let hours: Vec<OpeningHours> =
        days.iter().map(|day| OpeningHours { day: *day, from: from.into(), until: until.into() }).collect();
    Week::of(&hours).unwrap()
}

pub(super) fn day(text: &str) -> Date {
    Date::read(text).unwrap()
}

fn span(from: &str, until: &str, name: &str) -> Vec<(Date, String)> {
    let last = day(until);
    day(from).0.iter_days().map(Date).take_while(|day| *day <= last).map(|day| (day, name.to_owned())).collect()
}

/// Mon–Fri 07:30–16:30 in New York, with the federal holidays of three years and a winter break.
pub(in crate::calendar) fn district() -> BusinessCalendar {
    let mut closed: Vec<(Date, String)> = (2025..=2027)
        .flat_map(federal_holidays)
        .filter(|(_, name)| *name != "Columbus Day")
        .map(|(day, name)| (day, name.to_owned()))
        .collect();
    closed.extend(span("2026-12-21", "2027-01-01", "Winter break"));
    BusinessCalendar::new(America::New_York, vec![(day("2020-07-01"), week(&WORKDAYS, "07:30", "16:30"))], closed)
}

/// Open day and night, every day.
fn always() -> BusinessCalendar {
    let hours = week(Weekday::ALL, "00:00", "24:00");
    BusinessCalendar::new(America::New_York, vec![(day("2020-07-01"), hours)], [])
}

pub(in crate::calendar) fn at(calendar: &BusinessCalendar, wall: &str) -> Timestamp {
    Timestamp::read(wall, calendar.zone()).unwrap()
}

fn shown(calendar: &BusinessCalendar, at: Timestamp) -> String {
    at.wall_clock(calendar.zone()).format("%a %Y-%m-%d %H:%M").to_string()
}

fn due(calendar: &BusinessCalendar, opened: &str, hours: i64) -> String {
    shown(calendar, calendar.after(at(calendar, opened), hours * HOUR).unwrap())
}

/// Every row, with what was found where it differs.
fn compare(rows: impl IntoIterator<Item = (String, String, String)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(|(_, found, agreed)| found != agreed)
        .map(|(asked, found, agreed)| format!("{asked}: {found}, agreed {agreed}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_worked_cases() {
    let calendar = district();
    let mut table = String::new();
    for opened in [
        "2026-09-04 15:00",
        "2026-10-03 10:00",
        "2026-10-05 16:30",
        "2026-10-05 08:30",
        "2026-10-05 08:31",
        "2026-10-05 07:00",
    ] {
        let opened_shown = shown(&calendar, at(&calendar, opened));
        table += &format!(
            "{opened_shown} | response {} | resolution {}\n",
            due(&calendar, opened, 8),
            due(&calendar, opened, 40)
        );
    }
    for submitted in ["2026-08-03 09:00", "2026-09-01 09:00"] {
        let earliest = calendar.business_day_after(at(&calendar, submitted), 7).unwrap();
        table += &format!("{} | 7 business days {earliest}\n", shown(&calendar, at(&calendar, submitted)));
    }
    insta::assert_snapshot!(table);
}

/// Opened, open hours, due.
const DUE: [(&str, i64, &str); 40] = [
    // An ordinary week of October 2026: the 5th is a Monday.
    ("2026-10-05 07:30", 9, "Mon 2026-10-05 16:30"),
    ("2026-10-05 07:30", 10, "Tue 2026-10-06 08:30"),
    ("2026-10-05 00:00", 1, "Mon 2026-10-05 08:30"),
    ("2026-10-05 12:00", 4, "Mon 2026-10-05 16:00"),
    ("2026-10-05 12:00", 5, "Tue 2026-10-06 08:00"),
    ("2026-10-05 16:29", 1, "Tue 2026-10-06 08:29"),
    ("2026-10-05 16:31", 1, "Tue 2026-10-06 08:30"),
    ("2026-10-05 23:59", 9, "Tue 2026-10-06 16:30"),
    ("2026-10-05 07:30", 45, "Fri 2026-10-09 16:30"),
    ("2026-10-05 07:30", 46, "Mon 2026-10-12 08:30"),
    ("2026-10-07 10:15", 40, "Tue 2026-10-13 14:15"),
    ("2026-10-08 07:30", 90, "Wed 2026-10-21 16:30"),
    // Weekends.
    ("2026-10-09 16:30", 8, "Mon 2026-10-12 15:30"),
    ("2026-10-09 16:00", 1, "Mon 2026-10-12 08:00"),
    ("2026-10-10 00:00", 9, "Mon 2026-10-12 16:30"),
    ("2026-10-11 23:59", 10, "Tue 2026-10-13 08:30"),
    ("2026-10-09 07:30", 9, "Fri 2026-10-09 16:30"),
    ("2026-10-09 13:30", 12, "Mon 2026-10-12 16:30"),
    // Thanksgiving, Thursday 26 November 2026, and Veterans Day, Wednesday the 11th.
    ("2026-11-25 15:30", 2, "Fri 2026-11-27 08:30"),
    ("2026-11-26 10:00", 8, "Fri 2026-11-27 15:30"),
    ("2026-11-25 16:30", 10, "Mon 2026-11-30 08:30"),
    ("2026-11-23 07:30", 40, "Mon 2026-11-30 11:30"),
    ("2026-11-10 12:00", 8, "Thu 2026-11-12 11:00"),
    ("2026-11-11 12:00", 1, "Thu 2026-11-12 08:30"),
    // The winter break: closed from Monday 21 December to Friday 1 January.
    ("2026-12-18 15:30", 1, "Fri 2026-12-18 16:30"),
    ("2026-12-18 15:30", 2, "Mon 2027-01-04 08:30"),
    ("2026-12-24 12:00", 8, "Mon 2027-01-04 15:30"),
    ("2026-12-17 07:30", 40, "Wed 2027-01-06 11:30"),
    // Martin Luther King Jr. Day, Monday 18 January 2027, and Independence Day, kept on Monday 5 July 2027.
    ("2027-01-15 16:00", 1, "Tue 2027-01-19 08:00"),
    ("2027-01-17 12:00", 9, "Tue 2027-01-19 16:30"),
    ("2027-07-02 16:00", 8, "Tue 2027-07-06 15:00"),
    // The clock goes back on Sunday 1 November 2026, and forward on Sunday 14 March 2027.
    ("2026-10-30 15:30", 2, "Mon 2026-11-02 08:30"),
    ("2026-11-01 01:30", 8, "Mon 2026-11-02 15:30"),
    ("2027-03-12 15:30", 2, "Mon 2027-03-15 08:30"),
    ("2027-03-14 03:30", 8, "Mon 2027-03-15 15:30"),
    ("2027-03-12 12:00", 40, "Thu 2027-03-18 16:00"),
    ("2026-10-29 07:30", 18, "Fri 2026-10-30 16:30"),
    ("2026-10-29 07:30", 27, "Mon 2026-11-02 16:30"),
    // Long before and long after anything the calendar was told.
    ("2012-05-07 07:30", 45, "Fri 2012-05-11 16:30"),
    ("2040-10-01 07:30", 45, "Fri 2040-10-05 16:30"),
];

#[test]
fn the_earliest_instant_at_which_so_many_hours_have_passed() {
    let calendar = district();
    compare(DUE.map(|(opened, hours, agreed)| {
        (format!("{opened} + {hours} h"), due(&calendar, opened, hours), agreed.to_owned())
    }));
}

/// From, until, open minutes.
const BETWEEN: [(&str, &str, i64); 24] = [
    ("2026-10-05 07:30", "2026-10-05 16:30", 540),
    ("2026-10-05 00:00", "2026-10-06 00:00", 540),
    ("2026-10-05 08:31", "2026-10-05 08:32", 1),
    ("2026-10-05 16:30", "2026-10-06 07:30", 0),
    ("2026-10-05 16:29", "2026-10-06 07:31", 2),
    ("2026-10-05 12:00", "2026-10-05 12:00", 0),
    ("2026-10-06 12:00", "2026-10-05 12:00", 0),
    ("2026-10-05 00:00", "2026-10-12 00:00", 2_700),
    ("2026-10-09 16:30", "2026-10-12 07:30", 0),
    ("2026-10-09 16:00", "2026-10-12 08:00", 60),
    ("2026-10-10 08:00", "2026-10-11 20:00", 0),
    ("2026-09-04 15:00", "2026-09-08 14:00", 480),
    ("2026-09-07 08:00", "2026-09-07 16:00", 0),
    ("2026-11-23 00:00", "2026-11-30 00:00", 2_160),
    ("2026-12-18 16:00", "2027-01-04 08:00", 60),
    ("2026-12-21 07:30", "2027-01-01 16:30", 0),
    // 31 days of October 2026: 22 working days, none of them closed.
    ("2026-10-01 00:00", "2026-11-01 00:00", 11_880),
    // November: 21 working days less Veterans Day and Thanksgiving.
    ("2026-11-01 00:00", "2026-12-01 00:00", 10_260),
    // The nights in which the clock jumps are closed and change nothing.
    ("2026-10-31 12:00", "2026-11-02 08:30", 60),
    ("2027-03-13 12:00", "2027-03-15 08:30", 60),
    ("2027-03-08 00:00", "2027-03-22 00:00", 5_400),
    // 2026: 261 working days less eleven holidays without Columbus Day's, and less the eight days of the break that are
    // not Christmas.
    ("2026-01-01 00:00", "2027-01-01 00:00", 131_220),
    ("2030-01-07 00:00", "2030-01-14 00:00", 2_700),
    ("1999-01-04 00:00", "1999-01-11 00:00", 2_700),
];

#[test]
fn open_minutes_between_two_instants() {
    let calendar = district();
    compare(BETWEEN.map(|(from, until, agreed)| {
        let minutes = calendar.between(at(&calendar, from), at(&calendar, until)) / 60_000;
        (format!("{from} – {until}"), minutes.to_string(), agreed.to_string())
    }));
}

/// Around the clock, the wall clock counts: an hour that is skipped has passed, and one that comes twice is one.
#[test]
fn a_day_on_which_the_clock_jumps_has_as_many_hours_as_its_wall_clock_shows() {
    let calendar = always();
    compare(
        [
            ("2027-03-14 00:00", 24, "Mon 2027-03-15 00:00"),
            ("2027-03-14 01:00", 2, "Sun 2027-03-14 03:00"),
            ("2027-03-13 12:00", 15, "Sun 2027-03-14 03:00"),
            ("2026-11-01 00:00", 24, "Mon 2026-11-02 00:00"),
            ("2026-11-01 00:30", 1, "Sun 2026-11-01 01:30"),
            ("2026-11-01 00:30", 2, "Sun 2026-11-01 02:30"),
        ]
        .map(|(opened, hours, agreed)| (opened.to_owned(), due(&calendar, opened, hours), agreed.to_owned())),
    );
    // 02:30 is skipped: the first instant that shows as much is 03:00 in summer time, 07:00 UTC.
    let half_past_two = calendar.after(at(&calendar, "2027-03-14 01:30"), HOUR).unwrap();
    assert_eq!(half_past_two.to_string(), "2027-03-14T07:00:00.000Z");
    // 01:30 comes twice; of the two, the first, unless the clock stands at the second already.
    let first = Timestamp::read("2026-11-01T05:10:00Z", calendar.zone()).unwrap();
    let second = Timestamp::read("2026-11-01T06:10:00Z", calendar.zone()).unwrap();
    assert_eq!(calendar.after(first, HOUR / 3).unwrap().to_string(), "2026-11-01T05:30:00.000Z");
    assert_eq!(calendar.after(second, HOUR / 3).unwrap().to_string(), "2026-11-01T06:30:00.000Z");
    assert_eq!(calendar.between(first, second), 0, "the wall clock shows ten past one both times");
}

/// Submitted, business days, the day.
const BUSINESS: [(&str, u32, &str); 20] = [
    ("2026-10-05 09:00", 0, "2026-10-05"),
    ("2026-10-05 09:00", 1, "2026-10-06"),
    ("2026-10-05 16:30", 1, "2026-10-06"),
    ("2026-10-05 16:31", 1, "2026-10-07"),
    ("2026-10-05 00:01", 1, "2026-10-06"),
    ("2026-10-09 09:00", 1, "2026-10-12"),
    ("2026-10-09 17:00", 1, "2026-10-13"),
    ("2026-10-10 09:00", 1, "2026-10-13"),
    ("2026-10-11 09:00", 0, "2026-10-12"),
    ("2026-10-05 09:00", 7, "2026-10-14"),
    ("2026-10-05 17:00", 7, "2026-10-15"),
    ("2026-09-04 09:00", 1, "2026-09-08"),
    ("2026-09-05 09:00", 1, "2026-09-09"),
    ("2026-09-07 09:00", 7, "2026-09-17"),
    ("2026-11-20 09:00", 7, "2026-12-02"),
    ("2026-12-18 09:00", 1, "2027-01-04"),
    ("2026-12-18 17:00", 1, "2027-01-05"),
    ("2026-12-15 09:00", 7, "2027-01-07"),
    ("2026-10-30 09:00", 1, "2026-11-02"),
    ("2027-03-12 09:00", 1, "2027-03-15"),
];

#[test]
fn the_business_day_that_many_days_after_a_submission() {
    let calendar = district();
    compare(BUSINESS.map(|(submitted, days, agreed)| {
        let found = calendar.business_day_after(at(&calendar, submitted), days).unwrap();
        (format!("{submitted} + {days}"), found.to_string(), agreed.to_owned())
    }));
}

/// From, to, business days: counted on a paper calendar.
const DAYS_BETWEEN: [(&str, &str, i64); 26] = [
    // The two of the specification.
    ("2026-08-03", "2026-08-12", 7),
    ("2026-09-01", "2026-09-11", 7),
    // An ordinary week: the 5th of October 2026 is a Monday.
    ("2026-10-05", "2026-10-05", 0),
    ("2026-10-05", "2026-10-06", 1),
    ("2026-10-05", "2026-10-09", 4),
    ("2026-10-05", "2026-10-12", 5),
    // A closed end adds nothing.
    ("2026-10-09", "2026-10-10", 0),
    ("2026-10-09", "2026-10-11", 0),
    ("2026-10-05", "2026-10-11", 4),
    ("2026-10-09", "2026-10-12", 1),
    // A closed beginning stands for the next open day, which does not count.
    ("2026-10-10", "2026-10-10", 0),
    ("2026-10-10", "2026-10-11", 0),
    ("2026-10-10", "2026-10-12", 0),
    ("2026-10-11", "2026-10-13", 1),
    // Labor Day, Monday 7 September 2026.
    ("2026-09-04", "2026-09-07", 0),
    ("2026-09-04", "2026-09-08", 1),
    ("2026-09-07", "2026-09-08", 0),
    ("2026-09-07", "2026-09-09", 1),
    ("2026-09-05", "2026-09-11", 3),
    // The winter break, from Monday 21 December to Friday 1 January.
    ("2026-12-18", "2027-01-04", 1),
    ("2026-12-21", "2027-01-01", 0),
    ("2026-12-15", "2027-01-07", 7),
    // Backwards, and so from a closed day too.
    ("2026-10-06", "2026-10-05", -1),
    ("2026-08-12", "2026-08-03", -7),
    ("2026-10-13", "2026-10-11", -1),
    // Long before anything the calendar was told: 261 weekdays of 2012 after its first, a Monday on the 2nd.
    ("2012-01-01", "2012-12-31", 260),
];

#[test]
fn how_many_business_days_lie_between_two_days() {
    let calendar = district();
    compare(DAYS_BETWEEN.map(|(from, to, agreed)| {
        let found = calendar.business_days_between(day(from), day(to));
        (format!("{from} – {to}"), found.to_string(), agreed.to_string())
    }));
    let never = BusinessCalendar::new(America::New_York, vec![], []);
    assert_eq!(never.business_days_between(day("2026-10-05"), day("2027-10-05")), 0);
}

proptest::proptest! {
    /// Looking at every day comes to the same, and adding that many days leads there again.
    #[test]
    fn counting_business_days_is_adding_them_undone(
        weekdays in 1_usize..128,
        closed in proptest::collection::vec(0_u64..120, 0..30),
        from in 0_u64..120,
        length in 0_u64..120,
    ) {
        let open: Vec<Weekday> =
            Weekday::ALL.iter().copied().enumerate().filter(|(at, _)| weekdays >> at & 1 == 1).map(|(_, day)| day).collect();
        let first = day("2026-08-03");
        let closed = closed.into_iter().map(|ahead| (first.plus_days(ahead), "Closed".to_owned()));
        let hours = vec![(day("2020-07-01"), week(&open, "07:30", "16:30"))];
        let calendar = BusinessCalendar::new(America::New_York, hours, closed);
        let (from, to) = (first.plus_days(from), first.plus_days(from + length));
        let is_open = |day: Date| calendar.day(day).open.is_some();
        let looked = from.0.iter_days().map(Date).take_while(|day| *day <= to).filter(|day| is_open(*day)).skip(1).count();
        let days = calendar.business_days_between(from, to);
        proptest::prop_assert_eq!(days, i64::try_from(looked).unwrap());
        proptest::prop_assert_eq!(calendar.business_days_between(to, from), -days);
        let added = |days: i64| calendar.business_day_after(calendar.at(from, 0), u32::try_from(days).unwrap()).unwrap();
        if is_open(to) && to >= calendar.next_open_day(from).unwrap() {
            proptest::prop_assert_eq!(added(days), to);
        }
        for ahead in 0..12 {
            proptest::prop_assert_eq!(calendar.business_days_between(from, added(ahead)), ahead);
        }
    }
}

#[test]
fn summer_hours_hold_from_their_day_on_and_the_first_also_before() {
    let weeks = vec![
        (day("2027-06-14"), week(&WORKDAYS[..4], "07:00", "17:00")),
        (day("2026-07-01"), week(&WORKDAYS, "07:30", "16:30")),
    ];
    let calendar = BusinessCalendar::new(America::Chicago, weeks, []);
    compare(
        [
            ("2027-06-11 15:30", 2, "Mon 2027-06-14 08:00"),
            ("2027-06-14 07:00", 10, "Mon 2027-06-14 17:00"),
            ("2027-06-17 16:00", 2, "Mon 2027-06-21 08:00"),
            ("2020-06-15 07:30", 9, "Mon 2020-06-15 16:30"),
        ]
        .map(|(opened, hours, agreed)| (opened.to_owned(), due(&calendar, opened, hours), agreed.to_owned())),
    );
}

#[test]
fn a_day_says_when_it_is_open_and_what_closes_it() {
    let calendar = district();
    let said = |text: &str| (calendar.day(day(text)).open, calendar.day(day(text)).closed_by);
    assert_eq!(said("2026-10-05"), (Some((450, 990)), None));
    assert_eq!(said("2026-10-10"), (None, None));
    assert_eq!(said("2026-11-26"), (None, Some("Thanksgiving Day")));
    assert_eq!(said("2026-12-25"), (None, Some("Christmas Day")), "what was said first");
    assert_eq!(calendar.at(day("2026-10-05"), 450).to_string(), "2026-10-05T11:30:00.000Z");
}

#[test]
fn a_calendar_that_never_opens_refuses_and_does_not_loop() {
    let from = Timestamp::read("2026-10-05T12:00:00Z", chrono_tz::UTC).unwrap();
    let none = NoOpenDay { after: day("2026-10-05") };
    let open = vec![(day("2020-07-01"), week(&WORKDAYS, "07:30", "16:30"))];
    let ends = vec![open[0], (day("2026-10-01"), Week::CLOSED)];
    for calendar in [
        BusinessCalendar::new(America::New_York, vec![], []),
        BusinessCalendar::new(America::New_York, vec![(day("2020-07-01"), Week::CLOSED)], []),
        BusinessCalendar::new(America::New_York, ends, []),
        BusinessCalendar::new(America::New_York, open.clone(), span("2026-10-01", "2028-10-01", "Closed")),
    ] {
        assert_eq!(calendar.after(from, HOUR), Err(none));
        assert_eq!(calendar.business_day_after(from, 7).map_err(|_| ()), Err(()));
        assert_eq!(calendar.after(from, 0), Ok(from));
    }
    // Open for some weeks, and never again: what fits is due, what does not is refused.
    let closes = vec![open[0], (day("2026-10-12"), Week::CLOSED)];
    let calendar = BusinessCalendar::new(America::New_York, closes, []);
    assert_eq!(due(&calendar, "2026-10-05 07:30", 45), "Fri 2026-10-09 16:30");
    assert!(calendar.after(from, 46 * HOUR).is_err());
    assert!(calendar.after(from, i64::MAX).is_err());
    assert!(district().after(from, i64::MAX).is_err());
}
