//! Which days do the events of an ICS file tell?

use std::collections::{BTreeSet, HashMap, HashSet};

use icalendar::parser::{Component, Property, read_calendar_simple};

use super::recur::{day_of, follow};
use super::{DayRefusal, DaysFound, DaysTold, RefusedDays, checked};
use crate::calendar::DayKind;
use crate::values::{Date, one_line};

/// One event as it stands in the file: the line on which it begins, and its lines put together again.
struct Block {
    row: u64,
    text: String,
}

/// Every event by itself, so that one that is broken does not take the others along.
pub(super) fn read(text: &str, first: Date, last: Date) -> DaysFound {
    let mut found = DaysFound::default();
    let blocks = blocks(text);
    let events: Vec<(u64, Option<Component<'_>>)> = blocks
        .iter()
        .map(|block| (block.row, read_calendar_simple(&block.text).ok().and_then(|mut read| read.pop())))
        .collect();
    let moved = moved(&events);
    for (row, event) in &events {
        let Some(event) = event else {
            found.refused.push(RefusedDays { row: *row, name: None, why: DayRefusal::Ragged });
            continue;
        };
        if value(event, "STATUS").is_some_and(|status| status.eq_ignore_ascii_case("CANCELLED")) {
            found.cancelled += 1;
            continue;
        }
        let name = value(event, "SUMMARY").map(|name| one_line(&name)).filter(|name| !name.is_empty());
        match days(event, &moved, first, last) {
            Ok((spans, endless)) => {
                let Some(name) = name else {
                    found.refused.push(RefusedDays { row: *row, name, why: DayRefusal::NoName });
                    continue;
                };
                found.endless += u32::from(endless);
                let said = value(event, "CATEGORIES").and_then(|words| DayKind::said_by(&words));
                let kind = said.or_else(|| DayKind::said_by(&name));
                found.days.extend(spans.into_iter().map(|(from_on, until_on)| DaysTold {
                    row: *row,
                    name: name.clone(),
                    kind,
                    from_on,
                    until_on,
                }));
            }
            Err(why) => found.refused.push(RefusedDays { row: *row, name, why }),
        }
    }
    found
}

/// Days of a series that an event of its own replaces, by the series' identifier.
fn moved(events: &[(u64, Option<Component<'_>>)]) -> HashMap<String, HashSet<Date>> {
    let mut moved: HashMap<String, HashSet<Date>> = HashMap::new();
    for event in events.iter().filter_map(|(_, event)| event.as_ref()) {
        if let (Some(series), Some(day)) =
            (value(event, "UID"), value(event, "RECURRENCE-ID").and_then(|day| day_of(&day)))
        {
            moved.entry(series).or_default().insert(day);
        }
    }
    moved
}

type Spans = Vec<(Date, Date)>;

fn days(
    event: &Component<'_>,
    moved: &HashMap<String, HashSet<Date>>,
    first: Date,
    last: Date,
) -> Result<(Spans, bool), DayRefusal> {
    let start = whole_day(event, "DTSTART")?.ok_or(DayRefusal::NoDay)?;
    let length = match (whole_day(event, "DTEND")?, value(event, "DURATION")) {
        // The day on which an event of whole days ends is the first that is not part of it. Some write the same day twice.
        (Some(end), _) => (end.0 - start.0).num_days() - i64::from(end != start),
        (None, Some(duration)) => whole_days(&duration)? - 1,
        (None, None) => 0,
    };
    let ends = |from: Date| match u64::try_from(length) {
        Ok(further) => from.plus_days(further),
        Err(_) => from.minus_days(1),
    };
    checked(start, ends(start))?;
    let mut begins = BTreeSet::from([start]);
    let mut endless = false;
    for rule in all(event, "RRULE") {
        let recurrence = follow(rule.val.as_str(), start, first, last)?;
        if recurrence.endless {
            endless = true;
            begins.retain(|day| *day >= first && *day <= last);
        }
        begins.extend(recurrence.begins);
    }
    begins.extend(listed(event, "RDATE")?);
    for day in listed(event, "EXDATE")? {
        begins.remove(&day);
    }
    if value(event, "RECURRENCE-ID").is_none() {
        let elsewhere = value(event, "UID").and_then(|series| moved.get(&series));
        begins.retain(|day| elsewhere.is_none_or(|moved| !moved.contains(day)));
    }
    let spans: Spans = begins.into_iter().map(|from| (from, ends(from))).collect();
    spans.iter().try_for_each(|(from, until)| checked(*from, *until))?;
    Ok((spans, endless))
}

fn all<'e>(event: &'e Component<'e>, name: &'e str) -> impl Iterator<Item = &'e Property<'e>> {
    event.properties.iter().filter(move |property| property.name.as_str().eq_ignore_ascii_case(name))
}

fn value(event: &Component<'_>, name: &str) -> Option<String> {
    all(event, name).next().map(|property| property.val.as_str().to_owned())
}

/// The day of a property that gives whole days.
fn whole_day(event: &Component<'_>, name: &str) -> Result<Option<Date>, DayRefusal> {
    let Some(text) = value(event, name) else { return Ok(None) };
    let day = day_of(&text).ok_or_else(|| DayRefusal::NotADay { found: text.chars().take(64).collect() })?;
    match text.trim().len() {
        8 => Ok(Some(day)),
        _ => Err(DayRefusal::Timed),
    }
}

/// The days of properties that list some, parted by commas.
fn listed(event: &Component<'_>, name: &str) -> Result<Vec<Date>, DayRefusal> {
    let days = all(event, name).flat_map(|property| property.val.as_str().split(',')).map(str::trim);
    days.filter(|day| !day.is_empty())
        .map(|day| day_of(day).ok_or_else(|| DayRefusal::NotADay { found: day.chars().take(64).collect() }))
        .collect()
}

/// The days of `P3D` or `P2W`.
fn whole_days(duration: &str) -> Result<i64, DayRefusal> {
    let upper = duration.trim().to_uppercase();
    let read = |unit: char, days: i64| {
        let number: i64 = upper.strip_prefix('P')?.strip_suffix(unit)?.parse().ok()?;
        Some(number.clamp(0, 10_000) * days).filter(|days| *days > 0)
    };
    read('D', 1).or_else(|| read('W', 7)).ok_or(DayRefusal::Timed)
}

/// Cuts the events out of a file, puts folded lines together, and leaves out alarms.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    let mut inside = 0;
    for (line, row) in text.replace("\r\n", "\n").replace('\r', "\n").split('\n').zip(1..) {
        let upper = line.trim_end().to_ascii_uppercase();
        if upper == "BEGIN:VEVENT" {
            // An event within an event: the one before broke off.
            blocks.extend(open.replace(Block { row, text: "BEGIN:VEVENT\r\n".into() }));
            inside = 0;
            continue;
        }
        let Some(block) = &mut open else { continue };
        if let Some(rest) = line.strip_prefix([' ', '\t']) {
            if inside == 0 {
                block.text.truncate(block.text.trim_end_matches("\r\n").len());
                block.text.push_str(rest);
                block.text.push_str("\r\n");
            }
            continue;
        }
        if upper.starts_with("BEGIN:") {
            inside += 1;
        }
        if inside == 0 && !upper.is_empty() {
            block.text.push_str(line);
            block.text.push_str("\r\n");
        }
        if inside == 0 && upper == "END:VEVENT" {
            blocks.extend(open.take());
        } else if inside > 0 && upper.starts_with("END:") {
            inside -= 1;
        }
    }
    blocks.extend(open);
    blocks
}

#[cfg(test)]
#[path = "ics_tests.rs"]
mod tests;
