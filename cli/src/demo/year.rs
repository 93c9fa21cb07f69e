//! `rollcall demo --year`: a school year, chapter by chapter, in plain sentences with days and figures.

use rollcall_core::catalog::Caller;
use rollcall_core::refusal::Refusal;
use rollcall_core::register::Status;
use rollcall_core::values::Date;
use rollcall_demo::year::{CHAPTERS, Figures, Told, What, Year};
use serde_json::{Value, json};

use super::{DEVICES, SCHOOLS, SEED, Stage};
use crate::audit::status::balance;
use crate::bar::Bar;
use crate::print::{counted, number};
use crate::stop::{Result, Stop};
use crate::words::{self, terms};

impl Stage {
    /// Plays the year and leaves its workbooks.
    pub(super) fn year(&self) -> Result {
        let clock = |instant: &str| self.clock.at(instant);
        let sizes = (DEVICES, SCHOOLS, SEED);
        let (year, told) = Year::begin(&self.app, sizes, &self.files, &clock, Some(&Bar::new()))?;
        self.tell(&told)?;
        let mut figures = None;
        for chapter in CHAPTERS {
            let told = year.play(*chapter)?;
            self.tell(&told)?;
            if let What::Ended(ended) = told.what {
                figures = Some(ended);
            }
        }
        self.leave(&self.app.operator_named(None)?)?;
        let Some(figures) = figures.filter(Figures::add_up) else {
            return Err(Stop::NotDone("It does not add up.".into()));
        };
        if self.out.json {
            return self.out.raw(&in_json(&figures));
        }
        self.say("\nEverything adds up.")?;
        self.say(&format!("Look at {}", self.folder.display()))
    }

    fn tell(&self, told: &Told) -> Result {
        let day = Date::read(told.on).map(|day| day.0.format("%a %-d %b %Y").to_string()).unwrap_or_default();
        self.say(&format!("\n{day}\n{}", sentences(&told.what).join("\n")))
    }

    /// The workbooks, each quarter's audits and the ledger; and the manifest that both sides signed.
    fn leave(&self, caller: &Caller) -> Result {
        for quarter in 1..=4 {
            let out = self.folder.join(format!("district-audit-2026-27-Q{quarter}.xlsx"));
            let period = self.app.resolve(caller, json!(format!("period:2026-27/Q{quarter}")))?;
            let input = json!({ "period": period, "out": out, "profile": "internal" });
            self.ask(caller, "export.district_audit", input)?;
        }
        self.ask(caller, "export.ledger", json!({ "out": self.folder.join("ledger.xlsx") }))?;
        let pickup = self.app.resolve(caller, json!("pickup:1"))?;
        let out = self.folder.join("surplus-manifest.pdf");
        self.ask(caller, "print.manifest", json!({ "pickup": pickup, "out": out }))?;
        Ok(())
    }
}

fn in_json(figures: &Figures) -> Value {
    let statuses: serde_json::Map<String, Value> =
        figures.statuses.iter().map(|(status, count)| (status.clone(), json!(count))).collect();
    json!({
        "devices": figures.devices, "statuses": statuses, "last_audit": figures.last_audit,
        "requests": figures.requests, "to_do": figures.to_do, "in_time": figures.in_time,
        "entries": figures.entries, "balance": figures.balance, "operations": figures.operations,
    })
}

fn devices(count: u64) -> String {
    counted(count, "device", "devices")
}

fn students(count: u64) -> String {
    counted(count, "student", "students")
}

fn hours(minutes: u64) -> String {
    format!("{} h {:02} min", minutes / 60, minutes % 60)
}

fn no(refusal: Option<&Refusal>) -> String {
    refusal.map(words::refusal).unwrap_or_default()
}

/// What is told of a chapter, a line each.
fn sentences(what: &What) -> Vec<String> {
    match what {
        What::Imported { devices: count, people, schools } => vec![format!(
            "The district's lists are brought in: {}, {} and {}, each with a Tech Champion.",
            devices(*count),
            counted(*people, "person", "people"),
            counted(*schools, "school or site", "schools and sites")
        )],
        What::Delivered { school, students: count, devices: bought } => {
            vec![format!("{school} gets a new sixth grade of {} and {}.", students(*count), devices(*bought))]
        }
        What::NewTeacher { name, tag } => {
            vec![format!("{name} gets {tag}, asked for before the first day of work and ready in time.")]
        }
        What::HandedOut { school, done, to_do, chargers, signed, second, left } => vec![
            format!(
                "The sixth grade of {school} walks past the scanner: {} with a device, {to_do} without, {}, {} signed.",
                students(*done),
                counted(*chargers, "charger", "chargers"),
                counted(*signed, "agreement", "agreements")
            ),
            format!("A second device without a reason? {}", no(second.as_ref())),
            format!("One for somebody who moved away? {}", no(left.as_ref())),
        ],
        What::Audited { period, closed, rejected, decided, total } => vec![
            format!(
                "The audits of {period} are closed at {}; {} decided, {} not taken.",
                counted(*closed, "school or site", "schools and sites"),
                counted(*decided, "exception", "exceptions"),
                counted(*rejected, "scan", "scans")
            ),
            balance(total),
        ],
        What::Damaged { tag, fee, paid, open } => vec![format!(
            "The screen of {tag} is broken: {fee}, of which {paid} is paid and {open} open. It is repaired."
        )],
        What::Helped { minutes, closed } => vec![format!(
            "A laptop that stays dark is mended after {} of support hours. Somebody's own tablet is not ours: {}.",
            hours(*minutes),
            terms::plain(closed)
        )],
        What::Lost { tag, fee, paid } => {
            vec![format!("{tag} was left on a bus and is lost: {fee}, of which {paid} is paid.")]
        }
        What::TurnedUp { tag, days, credited, refunded, owed } => vec![format!(
            "{tag} turned up in the audit, and was back {days} days after it was lost: {credited} is credited, \
             {refunded} given back, {owed} owed. It is checked and handed out again."
        )],
        What::Chargers { price, waived, paid, taken, set_aside } => vec![format!(
            "Two chargers at {price} are asked for. One is waived ({waived}). The payment portal's list brings {paid} \
             in {}; {} set aside.",
            counted(*taken, "payment", "payments"),
            counted(*set_aside, "row is", "rows are")
        )],
        What::Stolen { tag, fee, replacement, owed } => vec![format!(
            "{tag} was taken from a locker. Without a police report it counts as lost and costs {fee}; {replacement} \
             goes out in its place. The report comes ten days later: {owed} owed."
        )],
        What::DoneLate { minutes, promised } => vec![format!(
            "A speaker is replaced after {} of support hours; {} were promised. That was late.",
            hours(*minutes),
            hours(*promised)
        )],
        What::Collected { school, done, chargers, charged, damaged, early, missing } => vec![
            format!(
                "The sixth grade of {school} brings its devices back: {}, {damaged} damaged, {} missing ({charged}).",
                students(*done),
                counted(*chargers, "charger", "chargers")
            ),
            format!("The rest missing before the last day is over? {}", no(early.as_ref())),
            format!("After it, {} reported missing.", counted(*missing, "device is", "devices are")),
        ],
        What::PickedUp { school, approved, worth, devices: gone, over, short, corrections } => vec![
            format!("{school} is rid of its oldest Chromebooks: {} approved, worth {worth}.", devices(*approved)),
            format!(
                "The manifest both sides signed has {}, {over} that nobody had listed; {short} was not found. {} beside \
                 it.",
                devices(*gone),
                counted(*corrections, "correction stands", "corrections stand")
            ),
        ],
        What::Ended(figures) => ended(figures),
    }
}

fn ended(figures: &Figures) -> Vec<String> {
    let statuses =
        figures.statuses.iter().map(|(word, count)| format!("{count} {}", terms::told::<Status>(word, terms::status)));
    let late = figures.to_do - figures.in_time;
    vec![
        format!("{} = {}", devices(figures.devices), statuses.collect::<Vec<_>>().join(" + ")),
        format!(
            "Q4: {} expected, {} verified, {} missing.",
            number(&figures.last_audit, "expected"),
            number(&figures.last_audit["outcomes"], "verified"),
            number(&figures.last_audit["outcomes"], "missing")
        ),
        format!(
            "{} done with; of {} for IT to do, {} in time and {late} late.",
            counted(figures.requests, "request was", "requests were"),
            figures.to_do,
            figures.in_time
        ),
        format!(
            "{} of the ledger come to {}; people owe {}.",
            counted(figures.entries, "entry", "entries"),
            figures.sum,
            figures.balance
        ),
        format!(
            "{} are in the history, and it explains every row.",
            counted(figures.operations, "operation", "operations")
        ),
    ]
}
