//! Files as calendars write them, and as they should not.

use super::read;
use crate::reading::days::DaysFound;
use crate::values::Date;

fn found(events: &str) -> DaysFound {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}\nEND:VCALENDAR\n");
    read(&text, Date::of(2026, 7, 1).unwrap(), Date::of(2028, 6, 30).unwrap())
}

fn shown(found: &DaysFound) -> String {
    let mut table = String::new();
    for day in &found.days {
        let kind = day.kind.map_or("–", |kind| kind.word());
        table += &format!("{} {} {}–{} {kind}\n", day.row, day.name, day.from_on, day.until_on);
    }
    for refused in &found.refused {
        table += &format!("{} {:?} {:?}\n", refused.row, refused.name.as_deref().unwrap_or_default(), refused.why);
    }
    table + &format!("{} cancelled, {} without an end", found.cancelled, found.endless)
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:a\n{lines}\nEND:VEVENT")
}

#[test]
fn what_events_tell() {
    let table: Vec<String> = [
        // The day after the last is not part of it.
        "SUMMARY:Fall Break\nDTSTART;VALUE=DATE:20261019\nDTEND;VALUE=DATE:20261024",
        "SUMMARY:One day\nDTSTART;VALUE=DATE:20261019",
        "SUMMARY:Same day twice\nDTSTART;VALUE=DATE:20261019\nDTEND;VALUE=DATE:20261019",
        "SUMMARY:Three days\nDTSTART;VALUE=DATE:20261019\nDURATION:P3D",
        "SUMMARY:Backwards\nDTSTART;VALUE=DATE:20261019\nDTEND;VALUE=DATE:20261012",
        "SUMMARY:Teachers\\, no stu\n dents: a\\nlong\n \t name\nDTSTART:20261019",
        "CATEGORIES:Holiday\nSUMMARY:Labor Day\nDTSTART;VALUE=DATE:20260907",
        "SUMMARY:Board meeting\nDTSTART;TZID=America/New_York:20261019T180000\nDTEND;TZID=America/New_York:20261019T200000",
        "SUMMARY:Snow day\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20270112",
        "DTSTART;VALUE=DATE:20261019",
        "SUMMARY:Never",
        "SUMMARY:No day\nDTSTART;VALUE=DATE:20260231",
        "SUMMARY:Too long\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20280101",
        "SUMMARY:Alarm\nDTSTART;VALUE=DATE:20261019\nBEGIN:VALARM\nSUMMARY:Wrong\nTRIGGER:-PT15M\nEND:VALARM",
    ]
    .map(|lines| shown(&found(&event(lines))))
    .to_vec();
    insta::assert_snapshot!(table.join("\n\n"));
}

#[test]
fn how_events_recur() {
    let table: Vec<String> = [
        "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Counted",
        "RRULE:FREQ=WEEKLY;UNTIL=20261019\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Until a day",
        "RRULE:FREQ=WEEKLY;UNTIL=20261019T000000Z\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Until an instant",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nDTSTART;VALUE=DATE:20201126\nSUMMARY:Thanksgiving holiday",
        "RRULE:FREQ=YEARLY\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas",
        "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20261012,20261019\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Left out",
        "RDATE;VALUE=DATE:20261101\nDTSTART;VALUE=DATE:20261005\nSUMMARY:One more",
        "RRULE:FREQ=HOURLY;COUNT=3\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Every hour",
        "RRULE:FREQ=SOMETIMES\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Sometimes",
        "RRULE:FREQ=DAILY;COUNT=5000\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Too often",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nDTSTART;VALUE=DATE:20261005\nSUMMARY:On no day",
        "RRULE:FREQ=DAILY;UNTIL=20260101\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Over before it begins",
    ]
    .map(|lines| shown(&found(&event(lines))))
    .to_vec();
    insta::assert_snapshot!(table.join("\n\n"));
}

#[test]
fn a_day_of_a_series_that_was_moved_is_told_once() {
    let series = event("RRULE:FREQ=WEEKLY;COUNT=3\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Closed early week");
    let moved = event("RECURRENCE-ID;VALUE=DATE:20261012\nDTSTART;VALUE=DATE:20261014\nSUMMARY:Closed on Wednesday");
    let table = shown(&found(&format!("{series}\n{moved}")));
    let agreed = "3 Closed early week 2026-10-05–2026-10-05 closure\n3 Closed early week 2026-10-19–2026-10-19 closure\n\
                  9 Closed on Wednesday 2026-10-14–2026-10-14 closure\n0 cancelled, 0 without an end";
    assert_eq!(table, agreed);
}

#[test]
fn an_event_that_breaks_off_does_not_take_the_others_along() {
    let whole = event("DTSTART;VALUE=DATE:20261005\nSUMMARY:Whole");
    let broken = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261006\nSUMMARY:Broken";
    assert_eq!(
        shown(&found(&format!("{broken}\n{whole}\n{broken}"))),
        "6 Whole 2026-10-05–2026-10-05 –\n3 \"\" Ragged\n11 \"\" Ragged\n0 cancelled, 0 without an end"
    );
    for text in ["", "\n\n", "END:VEVENT", "BEGIN:VEVENT\nBEGIN:VEVENT\n x", "BEGIN:VALARM\nEND:VALARM"] {
        assert!(found(text).days.is_empty(), "{text}");
    }
}
