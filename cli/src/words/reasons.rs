//! Which sentence goes with each rule that said no? What, why, and the next step.

use rollcall_core::refusal::{CannotDo, CurrentHolder, NextStep, Reason};
use rollcall_core::register::Status;
use rollcall_core::register::custody::CustodianKind;
use rollcall_core::register::incident::IncidentKind;

use super::problems::one_of;
use super::terms::told;
use super::{
    attaching, auditing, day, exporting, incidents, mapping, money, on, operations, reading, requesting, rosters,
    surplus, terms,
};
use crate::print::count;

/// The sentence.
pub fn say(reason: &Reason) -> String {
    match reason {
        Reason::Cancelled => "Stopped. Nothing of this was kept.".into(),
        Reason::NothingToPrint => {
            "There is nothing to print: the list is empty. Look at what it is narrowed to.".into()
        }
        Reason::BuiltInWording => "That wording is Rollcall's own already. Nothing is left to do.".into(),
        Reason::NotAllowed { needs } => {
            format!("This needs {}. Ask them, or say who you are with --as OPERATOR.", told(needs, terms::role))
        }
        Reason::OtherSchool => {
            "This belongs to another school. Ask that school or IT, or say who you are with --as OPERATOR.".into()
        }
        Reason::StatusForbids { status, event, next } => {
            let (status, event) = (told(status, terms::status), terms::event(event));
            format!("The device is {status}, so it cannot be {event}. {}", steps(next))
        }
        Reason::ConditionForbids { condition, event, next } => {
            let (condition, event) = (told(condition, terms::condition), terms::event(event));
            format!("The device {condition}, so it cannot be {event}. {}", steps(next))
        }
        Reason::NotInService { status, next } => {
            format!("The device is {}, so it cannot go out. {}", told(status, terms::status), steps(next))
        }
        Reason::NotWorking { condition, next } => format!(
            "The device {}, so it cannot go to a person, a room or a cart. {}",
            told(condition, terms::condition),
            steps(next)
        ),
        Reason::CheckedOut { holder, since, next } => {
            format!("The device is still with {}, since {}. {}", who(holder), on(*since), steps(next))
        }
        Reason::NotCheckedOut { back_at: Some(at), home, .. } => {
            let home = home.as_ref().map(|home| format!("; it lives in {home}")).unwrap_or_default();
            format!("It came back already, on {}, and nobody has it now{home}. Nothing is left to do.", on(*at))
        }
        Reason::NotCheckedOut { status, home, back_at: None, next } => not_checked_out(status, home.as_deref(), next),
        Reason::OpenElsewhere => {
            "This needs the file alone, and a window or another program has it open. Close it there, then try again."
                .into()
        }
        Reason::PersonCode { population } => {
            format!(
                "This is the number of a {}, not a device. Scan the device's own label.",
                told(population, terms::population)
            )
        }
        Reason::ControlCode { word } => {
            format!("This is the printed instruction {word}, not a device. Scan the device's own label.")
        }
        Reason::SameCustodian { holder, since } => {
            format!("{} has the device already, since {}. Nothing is left to do.", capital(&who(holder)), on(*since))
        }
        Reason::NotHeldBy { holder: Some(holder) } => {
            format!("That person does not have the device: it is with {}. Check who is meant.", who(holder))
        }
        Reason::NotHeldBy { holder: None } => {
            "That person does not have the device: nobody has it. Check which device is meant.".into()
        }
        Reason::SecondDevice { holds, reasons } => {
            let example = reasons.first().map_or("second campus", String::as_str);
            format!(
                "They have {} already. Say why they need another, for example --reason \"{example}\".",
                holds.join(" and ")
            )
        }
        Reason::Owes { cents } => {
            format!("They owe {cents}, and your district gives no device until that is paid. Ask IT.")
        }
        Reason::DeviceCode { shown } => {
            format!("{shown} is a device, not a person. Scan the person's number first.")
        }
        Reason::PlaceCode { place } => {
            format!("This is the label of {place}, not a device. Scan the device's own label.")
        }
        Reason::RunTogether { codes } => {
            format!("Two codes ran together: {}. Scan one after the other.", codes.join(" and "))
        }
        Reason::WrongDrive { kind } => {
            format!("That drive is a {}. Name one that goes the other way: rollcall drive list.", terms::plain(kind))
        }
        Reason::DriveClosed { at } => {
            format!("The drive was closed on {}. Reopen it, or name another one: rollcall drive list.", on(*at))
        }
        Reason::DriveOpen => "The drive is open anyway. Nothing is left to do.".into(),
        Reason::BeforeDeadline { deadline } => format!(
            "The last day is {}, and it is not past. Report the rest missing the day after, or one by one now.",
            day(*deadline)
        ),
        Reason::NothingLeft => "Nothing is left: everything came back, may be kept, or is reported already.".into(),
        Reason::NoPrice { kind, school_year } => {
            format!("A {kind} has no price in {school_year}, so none can be sold. IT sets prices among the rules.")
        }
        Reason::NothingHeld => "Nobody asked for has a device, so there is no receipt. Hand one out first.".into(),
        Reason::AccessorySettled { state } => {
            format!("It is settled already: {}. Nothing is left to do.", terms::plain(state))
        }
        Reason::AlreadyReversed => "This entry was set right already. Look at the account again.".into(),
        Reason::PersonNotActive { population, state, it_may } => {
            let next = match it_may {
                true => "IT may give one all the same, with a reason.",
                false => "Choose somebody else, or bring the roster up to date first.",
            };
            format!(
                "This {} {}, and gets no device. {next}",
                told(population, terms::population),
                told(state, terms::person_state)
            )
        }
        Reason::PlaceElsewhere { place, school } => {
            format!("{place} belongs to {school}. Use a room, cart or closet of the same school.")
        }
        Reason::SameSchool => "That school answers for the device already. Nothing is left to do.".into(),
        Reason::HasReport { number } => {
            format!("The incident has its police report already, number {number}. Nothing is left to do.")
        }
        Reason::NoReportFor { kind } => {
            format!(
                "A police report belongs to a loss or a theft, and this is {}. Choose another incident.",
                a_kind(kind)
            )
        }
        Reason::Recovered { at } => {
            format!("The device turned up on {}, so nothing more can be added. Open a new incident.", on(*at))
        }
        Reason::OtherKind { said, looks_like } => format!(
            "Its columns look like a list of {looks_like}: rollcall import {looks_like}. Nothing was taken. If \
             {said} is meant all the same, say --yes-it-is {said}.",
        ),
        Reason::SeveralMatch { entity, sought, choices } => {
            let next = match choices.len() {
                0 | 1 => "Name it another way.".to_owned(),
                _ => format!("Say which: {}.", choices.join(" or ")),
            };
            format!("More than one {} answers to “{sought}”. {next}", terms::entity(entity))
        }
        Reason::UnknownOperator { name } if name.is_empty() => {
            "Nobody is chosen. Say who you are: --as OPERATOR; rollcall operator list shows the names.".into()
        }
        Reason::UnknownOperator { name } => {
            format!("Nobody called {name} may use this file. rollcall operator list shows the names.")
        }
        Reason::WhichOperator { names } => {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("Several people use this file. Say who you are: --as {}.", one_of(&names))
        }
        Reason::SomeCannot { selected, cannot, which, ids: _ } => some_cannot(*selected, *cannot, which),
        Reason::CannotAttach { problem } => attaching::say(problem),
        Reason::AgreementNotOnPaper { how } => format!(
            "This agreement was {}, and only one on paper has scans. Withdraw it and sign another: rollcall run \
             agreement.withdraw.",
            told(how, terms::how_signed)
        ),
        Reason::AgreementSigned { school_year, signer_name, at } => format!(
            "The agreement for {school_year} was signed by {signer_name} on {}. If that was wrong, withdraw it first: \
             rollcall run agreement.withdraw.",
            on(*at)
        ),
        Reason::AgreementWithdrawn { at } => {
            format!("The agreement was withdrawn on {} already. Nothing is left to do.", on(*at))
        }
        Reason::NothingDrawn => "Nothing was drawn, so nobody has signed. Sign again, or tick before a witness.".into(),
        Reason::CartEmpty { place } => {
            format!("No device lives in {place}. Set the home of its devices first, or hand them out one by one.")
        }
        Reason::CartStays { place, which } => cart_stays(place, which),
        Reason::CartNotOut { place } => {
            format!("Nobody has a device of {place} that can be taken back by its label. Check each one in by itself.")
        }
        Reason::SummerKeepOver { until } => {
            format!("The leave to keep the device was over on {} already. Check it in when it comes back.", day(*until))
        }
        Reason::LastItOperator => {
            "Somebody must be IT, and this is the last one. Make another operator IT first.".into()
        }
        Reason::PeriodsExist => {
            "Quarters were planned already, so the school year keeps its start. Nothing was changed; leave it as it is."
                .into()
        }
        Reason::CannotRead { problem } => reading::say(problem),
        Reason::CannotMap { problems } => mapping::say(problems),
        Reason::RowsRejected { rejected, rows, reasons, first, saved } => {
            mapping::rows_rejected(*rejected, *rows, reasons, first, saved.as_deref())
        }
        Reason::CannotUseRoster { problem } => rosters::unusable(problem),
        Reason::LeaversWait { left, said, schools } => rosters::leavers_wait(*left, *said, schools),
        Reason::ColumnMissing { wanted } => {
            let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
            format!("The file has no column with the codes. Name one of its columns {}.", one_of(&wanted))
        }
        Reason::InternalNotGranted => {
            "A viewer makes public exports only: --profile public. IT can grant internal ones.".into()
        }
        Reason::CannotExport { problem } => exporting::say(problem),
        Reason::Audit(reason) => auditing::say(reason),
        Reason::Request(reason) => requesting::say(reason),
        Reason::Money(reason) => money::say(reason),
        Reason::Incident(reason) => incidents::say(reason),
        Reason::Surplus(reason) => surplus::say(reason),
        Reason::AlreadySetUp => {
            "This file has its district already. Go on with it, or name another file with --db.".into()
        }
        Reason::NotSetUp => "This file has no district yet. Set it up: rollcall init --district NAME.".into(),
        Reason::UnknownCommand { name } => {
            format!("Rollcall knows nothing called {name}. rollcall catalog lists everything.")
        }
        Reason::NotUndoable { command } => {
            let next = match command.as_str() {
                "audit.submit" => "Ask IT to return the audit: rollcall audit return.",
                "audit.close" => "IT opens it again: rollcall audit reopen.",
                "audit.return" | "audit.reopen" => "Submit the audit again when it is right.",
                _ => "Correct it with a new step instead.",
            };
            format!("{} cannot be taken back. {next}", capital(&operations::did(command)))
        }
        Reason::AlreadyUndone { operation } => {
            format!("Operation {operation} was taken back already. rollcall redo does it again.")
        }
        Reason::NothingToUndo => "There is nothing of yours to take back or do again.".into(),
        Reason::NotYours => "Somebody else did this. Ask them or IT to take it back.".into(),
        Reason::ErasedSince { operation } => format!(
            "Personal data in operation {operation} was erased since, so it cannot be taken back. Correct it with a new \
             step instead."
        ),
        Reason::NeededLater { entity, .. } => {
            format!("Something recorded later depends on it ({}). Take that back first.", terms::entity(entity))
        }
        Reason::StillReferred => "Something else still refers to it. Change that first.".into(),
        Reason::NotOurFile { path } => {
            format!("{path} is not a Rollcall file. It was left as it is; choose another one.")
        }
        Reason::NewerFile { path, .. } => format!(
            "{path} was written by a newer Rollcall. It was left as it is; bring this Rollcall up to date first."
        ),
        Reason::OtherDistrictsFile { path } => {
            format!("{path} is a backup of another district's file. Choose a backup of this one.")
        }
        Reason::DamagedFile { path, backup } => {
            let path = path.as_deref().unwrap_or("The file");
            match backup {
                Some(backup) => format!(
                    "{path} is damaged. It was left as it is. Bring back the newest sound backup; the damaged file is \
                     kept aside: rollcall restore {backup}"
                ),
                None => format!(
                    "{path} is damaged, and no sound backup lies beside it. It was left as it is. Bring back a copy \
                     from elsewhere; the damaged file is kept aside: rollcall restore FILE"
                ),
            }
        }
        Reason::ReadOnlyFile { path } => format!(
            "{} can only be read. Choose another folder, or ask for the right to write there.",
            path.as_deref().unwrap_or("The file")
        ),
        Reason::NoSuchFolder { path } => format!("There is no folder {path}. Make it first, or choose another one."),
        Reason::NoSuchFile { path } => format!("There is no file {path}. Check its name and its folder."),
        Reason::NetworkShare { path } => format!(
            "{path} lies on a network share, where two programs could spoil the file. Choose a folder on this computer."
        ),
        Reason::OtherWindow { path } => format!("{path} is open in another window. Go on there, or close it first."),
        Reason::NoOpenDay(none) => format!(
            "From {} on no day of a whole year would be open, and nothing would ever be due. Look at the closed days and the support hours.",
            none.after
        ),
        Reason::DiskFull => "The disk is full. Make room, then try again. What was saved is safe.".into(),
        Reason::FileTrouble { path, detail } => {
            format!(
                "{path} could not be read or written: {}. Check the file, then try again.",
                detail.trim_end_matches('.')
            )
        }
    }
}

fn not_checked_out(status: &str, home: Option<&str>, next: &[NextStep]) -> String {
    let home = home.map(|home| format!("; it lives in {home}")).unwrap_or_default();
    match Status::from_word(status) {
        Some(Status::InService) => format!("Nobody has the device{home}. {}", steps(next)),
        Some(Status::Missing | Status::Lost | Status::Stolen | Status::Surplus | Status::Disposed) | None => {
            format!("Nobody has the device, and it is {}{home}. {}", told(status, terms::status), steps(next))
        }
    }
}

fn who(holder: &CurrentHolder) -> String {
    let unnamed = || match CustodianKind::from_word(&holder.kind) {
        Some(CustodianKind::It) => "IT",
        Some(CustodianKind::Vendor) => "a repair vendor",
        Some(CustodianKind::Place) => "a room or cart",
        Some(CustodianKind::Person) | None => "somebody",
    };
    holder.name.clone().unwrap_or_else(|| unnamed().to_owned())
}

fn a_kind(kind: &str) -> &'static str {
    match IncidentKind::from_word(kind) {
        Some(IncidentKind::Damage) => "a damage",
        Some(IncidentKind::Missing) => "a search that still goes on",
        Some(IncidentKind::Lost) => "a loss",
        Some(IncidentKind::Stolen) => "a theft",
        None => "something else",
    }
}

/// "Check it in first, or transfer it."
pub(super) fn steps(next: &[NextStep]) -> String {
    let words: Vec<&str> = next
        .iter()
        .map(|step| match step {
            NextStep::CheckIn => "check it in",
            NextStep::CheckOut => "check it out",
            NextStep::Transfer => "transfer it",
            NextStep::Recover => "record that it turned up",
            NextStep::WithdrawSurplus => "take it back from surplus",
            NextStep::DeclareSurplus => "set it aside as surplus",
            NextStep::WriteOff => "write it off",
            NextStep::ReopenGhost => "ask IT to reopen it",
            NextStep::CheckCondition => "check its condition",
            NextStep::Repaired => "record that it was repaired",
            NextStep::NoteIncident => "add a note to it",
            NextStep::AttachReport => "attach the police report",
            NextStep::DecideIncident => "let IT decide it",
            NextStep::ReopenIncident => "open it again",
            NextStep::SettleSerial => "say why that is in order",
            NextStep::IssueReplacement => "hand out another device",
            NextStep::LendDevice => "lend one for a while",
            NextStep::TakeBackApproval => "take the approval back",
            NextStep::WithdrawPickup => "withdraw the pickup",
        })
        .collect();
    match words.as_slice() {
        [] => "Choose another device.".into(),
        [only] => format!("{} first.", capital(only)),
        [first, rest @ ..] => format!("{} first, or {}.", capital(first), rest.join(", or ")),
    }
}

/// The same words with a capital in front.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Why none of a cart's devices can go, for the first of them.
fn cart_stays(place: &str, which: &[CannotDo]) -> String {
    let mut lines = vec![format!("Nothing of {place} can go out. Settle these first, then try again:")];
    lines.extend(
        which
            .iter()
            .take(20)
            .map(|one| format!("  {}: {}", one.shown.as_deref().unwrap_or(&one.id), super::refusal(&one.refusal))),
    );
    lines.join("\n")
}

/// How many of a selection cannot, and why the first of them.
fn some_cannot(selected: u32, cannot: u32, which: &[CannotDo]) -> String {
    let mut lines =
        vec![format!("{cannot} of {selected} cannot be done, so nothing was. Leave these out, then try again:")];
    lines.extend(
        which
            .iter()
            .take(20)
            .map(|one| format!("  {}: {}", one.shown.as_deref().unwrap_or(&one.id), super::refusal(&one.refusal))),
    );
    let more = u64::from(cannot).saturating_sub(which.len().min(20) as u64);
    if more > 0 {
        lines.push(format!("  and {} more", count(more)));
    }
    lines.join("\n")
}
