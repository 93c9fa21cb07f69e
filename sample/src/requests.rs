//! What schools ask for: a help-desk portal's export over the last weeks, and requests of every kind from today.
//!
//! Nothing here draws from the district's own chances, so it leaves devices, scans and truth as they are.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde_json::{Value, json};

use crate::District;
use crate::people::{Person, Population};
use crate::random::Random;
use crate::schools::{Level, PlaceKind, SchoolNo};

/// How many rows the portal's export has.
const ROWS: usize = 54;

/// What is asked for in the portal's own words: the type and the subject.
const ASKED: [(&str, &str); 12] = [
    ("Support", "The screen flickers"),
    ("Support", "No sound in the video call"),
    ("Charger", "The charger does not charge any more"),
    ("Projector bulb", "The picture is dim"),
    ("Software", "The grade book does not open"),
    ("Quote request", "A document camera for the art room"),
    ("Support", "The keyboard lost three keys"),
    ("New hire", "A laptop for a teacher who starts soon"),
    ("Network", "No wireless in the media centre"),
    ("Loaner request", "A loaner while the own one is repaired"),
    ("Printing", "The printer asks for a code"),
    ("Other", "Who looks after the bell?"),
];

/// How the portal says that something ended without being done.
const ENDED: [&str; 6] =
    ["Cancelled", "Duplicate", "Closed - No Response", "Out of scope", "Referred", "No action needed"];

/// One row of the portal's export, in the order of [`HEADER`].
pub(crate) type PortalRow = [String; 11];

/// The header of the portal's export.
pub(crate) const HEADER: [&str; 11] = [
    "Ticket ID",
    "Request Type",
    "Status",
    "Priority",
    "Subject",
    "Requester",
    "Requester Email",
    "School",
    "Created At",
    "First Response",
    "Resolved At",
];

/// The export: open and waiting, done, and ended in every other way.
pub(crate) fn portal(district: &District) -> Vec<PortalRow> {
    let mut random = Random::new(district.plan.seed ^ 0x9007);
    let staff = staff(district);
    if staff.is_empty() {
        return Vec::new();
    }
    let rows = (0..ROWS).map(|number| {
        let person = random.pick(&staff);
        let (kind, subject) = ASKED[number % ASKED.len()];
        let age = 1 + number * 17 % 24;
        let opened = workday(district.plan.today, age);
        let at = |day: NaiveDate, hour: usize| format!("{day} {hour:02}:{:02}", number * 7 % 60);
        let (begins, took) = (8 + number % 4, number % 5);
        let ended = workday(district.plan.today, age.saturating_sub(took).max(1)).max(opened);
        let (status, answered, done) = match number % 9 {
            0 => ("Open", String::new(), String::new()),
            1 | 7 => ("In progress", at(opened, begins + 2), String::new()),
            2 => ("Waiting on requester", at(opened, begins + 1), String::new()),
            3 => (ENDED[number / 9 % ENDED.len()], at(opened, begins + 1), at(ended, begins + 3)),
            _ => ("Resolved", at(opened, begins + 1), at(ended, begins + 4)),
        };
        let priority = ["Medium", "Medium", "High", "Low"][number % 4];
        [
            format!("HD-{}", 2_001 + number),
            kind.into(),
            status.into(),
            priority.into(),
            subject.into(),
            format!("{} {}", person.first, person.last),
            person.email(),
            district.schools[person.school.0].code.clone(),
            at(opened, begins),
            answered,
            done,
        ]
    });
    rows.collect()
}

/// Who works at a school and may ask.
fn staff(district: &District) -> Vec<&Person> {
    let asks = |person: &&Person| person.population == Population::Staff && person.state == "active";
    district.people.iter().filter(asks).collect()
}

/// The day so many days before, or the Friday before it.
fn workday(today: NaiveDate, ago: usize) -> NaiveDate {
    let day = today - Days::new(ago as u64);
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => day,
    }
}

/// Requests of every kind at the first school that teaches, and what IT did about some: commands with their input.
pub(crate) fn steps(district: &District) -> Vec<(&'static str, Value)> {
    let Some(stage) = Stage::of(district) else { return Vec::new() };
    let mut steps = Vec::new();
    for (at, (capacity, ask, more)) in stage.asked(district.plan.today).into_iter().enumerate() {
        let mut form = json!({
            "school": stage.school, "requester": stage.asks, "capacity": capacity, "ask": ask,
            "channel": "phone", "portal_number": format!("HD-{}", 3_001 + at),
        });
        for (field, value) in more.as_object().into_iter().flatten() {
            form[field] = value.clone();
        }
        steps.push(("request.open", form));
    }
    let request = |number: u32| format!("request:HD-{number}");
    let to = "operator:Tomasz Wieczorek";
    steps.push(("request.assign", json!({ "requests": [request(3_001), request(3_007)], "operator": to })));
    steps.push(("request.give_quote", json!({ "request": request(3_011), "cents": 48_900, "reference": "Q-2041" })));
    steps.push(("request.wait", json!({ "request": request(3_009), "question": "Which room, and when is it free?" })));
    for outcome in ["no_answer", "left_message", "no_answer"] {
        let tried = json!({ "request": request(3_015), "channel": "phone", "outcome": outcome });
        steps.push(("request.contact", tried));
    }
    steps.push(("request.resolve", json!({ "request": request(3_016), "how": "The cable was loose." })));
    steps
}

/// The school at which somebody of every role is found.
struct Stage {
    school: String,
    asks: String,
    student: String,
    other_student: String,
    broken: Option<(String, String)>,
    rooms: Vec<String>,
}

type Asked = (&'static str, Value, Value);

impl Stage {
    fn of(district: &District) -> Option<Self> {
        let teaches = |school: &usize| district.schools[*school].level != Level::Site;
        (0..district.schools.len()).filter(teaches).find_map(|school| Self::at(district, SchoolNo(school)))
    }

    fn at(district: &District, school: SchoolNo) -> Option<Self> {
        let code = &district.schools[school.0].code;
        let person = |number: u32| format!("person:{number}");
        let here = |population| {
            let people = district.people.iter();
            people.filter(move |one| one.school == school && one.population == population && one.state == "active")
        };
        let asks = person(here(Population::Staff).next()?.number);
        let mut students = here(Population::Student).map(|student| person(student.number));
        let (student, other_student) = (students.next()?, students.next()?);
        let rooms = district.places.iter().filter(|place| place.school == school && place.kind == PlaceKind::Room);
        let rooms: Vec<String> = rooms.map(|place| format!("place:{code}/{}", place.name)).collect();
        rooms.get(1)?;
        // A device nothing else was planted on, so that breaking it breaks no promise of the truth.
        let ordinary = district.truth.iter().filter(|row| row.planted == "scanned").map(|row| row.device.as_str());
        let ordinary: std::collections::HashSet<&str> = ordinary.collect();
        let broken =
            district.devices.iter().filter(|device| ordinary.contains(device.tag.as_str())).find_map(|device| {
                let holder = &district.people[device.holder?.0];
                let fits =
                    device.school == school && holder.population == Population::Student && holder.state == "active";
                (fits && device.take_home).then(|| (person(holder.number), device.tag.clone()))
            });
        Some(Self { school: format!("school:{code}"), asks, student, other_student, broken, rooms })
    }

    fn asked(&self, today: NaiveDate) -> Vec<Asked> {
        let support = |procured: &str| json!({ "kind": "support", "procured": procured });
        let lamp = |symptom: &str| json!({ "kind": "projector_lamp", "symptom": symptom });
        let starts = workday(today + Days::new(24), 0);
        let replacement = match &self.broken {
            Some((person, tag)) => (
                "for_student",
                json!({ "kind": "replacement", "happened": "damaged", "what_happened": "It fell off a desk." }),
                json!({ "person": person, "code": tag }),
            ),
            None => ("end_user", support("it"), json!({ "subject": "A loaner does not charge" })),
        };
        vec![
            (
                "hiring_manager",
                json!({ "kind": "staff_device", "new_hire": "Noor Haddad", "position": "Science", "start_on": starts }),
                Value::Null,
            ),
            ("for_student", json!({ "kind": "student_device", "loaner": true }), json!({ "person": self.student })),
            (
                "direct_supervisor",
                json!({ "kind": "mobile_phone", "employee": "Goran Petrovic", "department": "Athletics",
                        "transfers": "252-555-0143" }),
                Value::Null,
            ),
            replacement,
            ("for_student", json!({ "kind": "charger" }), json!({ "person": self.other_student })),
            (
                "end_user",
                json!({ "kind": "surplus_pickup", "peripherals": "A box of 14 old keyboards" }),
                json!({ "place": self.rooms[0] }),
            ),
            (
                "principal",
                support("it"),
                json!({ "major": true, "priority": "high", "subject": "No network in the whole building" }),
            ),
            ("end_user", support("unknown"), json!({ "subject": "An old scanner hums" })),
            ("end_user", lamp("dim"), json!({ "place": self.rooms[1] })),
            ("end_user", lamp("warning_only"), json!({ "place": self.rooms[0] })),
            (
                "building_administrator",
                json!({ "kind": "quote", "what": "Document camera", "quantity": 2 }),
                Value::Null,
            ),
            ("end_user", json!({ "kind": "purchase", "what": "Ink for the printer" }), Value::Null),
            ("end_user", json!({ "kind": "other", "entry": "building repairs" }), Value::Null),
            ("end_user", support("personal"), json!({ "subject": "My own tablet does not start" })),
            ("end_user", support("it"), json!({ "subject": "The laptop is slow since Monday" })),
            ("end_user", support("it"), json!({ "subject": "The screen stays dark" })),
        ]
    }
}
