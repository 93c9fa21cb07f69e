//! What does a person read for each fact of the core? A refusal without a sentence here does not compile.

pub mod answers;
mod attaching;
mod auditing;
mod days;
mod exporting;
pub mod imports;
pub mod incidents;
mod mapping;
mod money;
pub mod operations;
pub mod paper;
pub mod problems;
mod reading;
mod reasons;
pub mod reports;
pub mod requesting;
pub mod requests;
pub mod rosters;
pub mod surplus;
mod templates;
pub mod terms;

pub use auditing::not_open;
pub use days::say as refused_days;

use std::sync::OnceLock;

use rollcall_core::refusal::Refusal;
use rollcall_core::values::{Date, Timestamp};

static ZONE: OnceLock<chrono_tz::Tz> = OnceLock::new();

/// From now on days are told as that zone's calendar shows them.
pub fn dates_are_in(zone: chrono_tz::Tz) {
    let _ = ZONE.set(zone);
}

/// The day of an instant, where the district is: "Mon 23 Nov 2026".
fn on(at: Timestamp) -> String {
    day(at.date_in(ZONE.get().copied().unwrap_or(chrono_tz::UTC)))
}

/// "Mon 23 Nov 2026". A sentence that says no may be read much later, so the year is always told.
fn day(date: Date) -> String {
    date.0.format("%a %-d %b %Y").to_string()
}

/// What happened and why, and the next step.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Refused { reason } => reasons::say(reason),
        Refusal::Invalid { field, problem } => problems::say(field, problem),
        Refusal::NotFound { entity, sought } => not_found(entity, sought),
        Refusal::ChangedSince { entity, .. } => {
            format!("Somebody changed this {} in the meantime. Look at it again, then decide.", terms::entity(entity))
        }
        Refusal::Busy { .. } => {
            "Another program is writing to this file and did not finish. Nothing was changed. Try again in a moment."
                .into()
        }
        Refusal::Fault { reference } => format!(
            "Something went wrong on our side. Nothing of this was kept. Try again; if it stays, tell IT the reference \
             {reference}."
        ),
    }
}

fn not_found(entity: &str, sought: &str) -> String {
    let what = terms::entity(entity);
    let plan;
    let next = match entity {
        "school" => "Use its code or its whole name; rollcall ask school.list shows every school.",
        // What was asked for names the quarter, alone or behind its school: CFM@2026-27/Q2.
        "period" | "audit" => {
            let quarter = sought.rsplit('@').next().filter(|said| said.contains("/Q")).unwrap_or("2026-27/Q1");
            plan = format!("Plan it first: rollcall audit plan --period {quarter}.");
            &plan
        }
        "place" => "Use the name as rollcall ask place.list shows it.",
        "tag" | "device" => "Look for it: rollcall find CODE.",
        "person" => "Use the person's number.",
        "scan" => "It may belong to another audit.",
        "incident" => "Name its device, by tag or serial; rollcall incident list shows what is open.",
        "request" => "Use its number, as R-12, or its number in the portal; rollcall request list shows what is open.",
        "pickup" => "Use its number, as P-3; rollcall surplus list shows those under way.",
        "operator" => "rollcall operator list shows who there is.",
        _ => "Check it, and try again.",
    };
    match sought.parse::<uuid::Uuid>() {
        Ok(_) => format!("There is no such {what} here. {next}"),
        Err(_) => format!("There is no {what} “{sought}”. {next}"),
    }
}
