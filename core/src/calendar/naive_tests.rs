//! The same answers as a clock that looks at every minute.

use chrono::{Datelike, Timelike};
use chrono_tz::{America, Pacific, Tz};

use super::BusinessCalendar;
use super::tests::day;
use crate::calendar::{OpeningHours, Week, Weekday, clock};
use crate::values::{Date, Timestamp};

/// From then on the minutes are looked at: the clock goes back and forward in them.
const FIRST: &str = "2026-09-01";
const DAYS: usize = 230;
const MINUTES: usize = DAYS * 24 * 60;
const THREE_WEEKS: usize = 21 * 24 * 60;

/// Numbers without any order, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// Each minute of UTC as the wall clock shows it: day and minute of the day.
fn wall_clocks(zone: Tz, start: Timestamp) -> Vec<(Date, u16)> {
    let minute = |at: usize| {
        let wall = Timestamp::from_millis(start.millis() + i64::try_from(at).unwrap() * 60_000).wall_clock(zone);
        (Date(wall.date()), u16::try_from(wall.hour() * 60 + wall.minute()).unwrap())
    };
    (0..MINUTES).map(minute).collect()
}

/// A calendar, and every minute looked at: one bit each, set where it is open.
struct Looked {
    calendar: BusinessCalendar,
    open: Vec<u64>,
}

impl Looked {
    fn new(chance: &mut Chance, zone: Tz, clocks: &[(Date, u16)]) -> Self {
        // In the night the clock jumps, and wall-clock hours are not those that pass; that is told by hand elsewhere.
        let hours: Vec<(Weekday, u16, u16)> = Weekday::ALL
            .iter()
            .filter_map(|weekday| {
                let from = 240 + chance.below(600);
                let until = from + 1 + chance.below(1440 - from);
                (chance.below(7) < 5).then_some((*weekday, u16::try_from(from).ok()?, u16::try_from(until).ok()?))
            })
            .collect();
        let hours = if hours.is_empty() { vec![(Weekday::Wed, 450, 990)] } else { hours };
        let closed: Vec<Date> = (0..12).map(|_| day(FIRST).plus_days(chance.below(DAYS) as u64)).collect();
        let written: Vec<OpeningHours> = hours
            .iter()
            .map(|(day, from, until)| OpeningHours { day: *day, from: clock(*from), until: clock(*until) })
            .collect();
        let week = Week::of(&written).unwrap();
        let calendar =
            BusinessCalendar::new(zone, vec![(day(FIRST), week)], closed.iter().map(|day| (*day, String::new())));
        let mut by_weekday = [(0, 0); 7];
        for (day, from, until) in hours {
            by_weekday[day as usize] = (from, until);
        }
        let mut open = vec![0; MINUTES / 64];
        for (at, (date, minute)) in clocks.iter().enumerate().take(MINUTES / 64 * 64) {
            let (from, until) = by_weekday[date.0.weekday().num_days_from_monday() as usize];
            if (from..until).contains(minute) && !closed.contains(date) {
                open[at / 64] |= 1 << (at % 64);
            }
        }
        Self { calendar, open }
    }

    fn is_open(&self, at: usize) -> bool {
        self.open[at / 64] >> (at % 64) & 1 == 1
    }

    fn count(&self, from: usize, until: usize) -> usize {
        let (mut at, mut count) = (from, 0);
        while at < until {
            if at % 64 == 0 && at + 64 <= until {
                count += self.open[at / 64].count_ones() as usize;
                at += 64;
            } else {
                count += usize::from(self.is_open(at));
                at += 1;
            }
        }
        count
    }

    /// The first minute at whose beginning so many open ones have passed.
    fn passed(&self, from: usize, wanted: usize) -> Option<usize> {
        let (mut at, mut left) = (from, wanted);
        while left > 0 {
            let word = *self.open.get(at / 64)?;
            if at % 64 == 0 && (word.count_ones() as usize) < left {
                left -= word.count_ones() as usize;
                at += 64;
            } else {
                left -= usize::from(self.is_open(at));
                at += 1;
            }
        }
        Some(at)
    }
}

#[test]
fn counting_every_minute_comes_to_the_same_in_five_zones() {
    let mut chance = Chance(20_261_126);
    let (mut counted, mut told) = (0, 0);
    for zone in [America::New_York, America::Chicago, America::Denver, America::Phoenix, Pacific::Honolulu] {
        let start = day(FIRST).starts_at(zone);
        let clocks = wall_clocks(zone, start);
        let instant = |minute: usize| Timestamp::from_millis(start.millis() + i64::try_from(minute).unwrap() * 60_000);
        for _ in 0..5 {
            let looked = Looked::new(&mut chance, zone, &clocks);
            for _ in 0..4_000 {
                let from = chance.below(MINUTES - 2 * THREE_WEEKS);
                let until = from + chance.below(THREE_WEEKS);
                let count = looked.count(from, until);
                let minutes = looked.calendar.between(instant(from), instant(until));
                assert_eq!(minutes, i64::try_from(count).unwrap() * 60_000, "{zone} {from}–{until}");
                counted += 1;
                let Some(passed) = looked.passed(from, count) else { continue };
                let due = looked.calendar.after(instant(from), minutes).unwrap();
                assert_eq!(due, instant(passed), "{zone} {from} + {count}");
                told += 1;
            }
        }
    }
    assert_eq!((counted, told), (100_000, 100_000));
}
