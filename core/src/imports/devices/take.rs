//! What may a row change on a known device beyond its facts, and by which legal events? Pure.

use crate::reading::mapping::words::StatusWord;
use crate::register::custody::{Custodian, CustodyOutcome, Receiver, may_go_to};
use crate::register::{Condition, ConditionEvent, PoliceReport, Status, StatusEventKind};
use crate::values::Date;

/// An event that an import lets happen to a known device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// It turned up; with its holder, or here.
    Recover {
        /// Whether the row names the holder it went missing from.
        with_holder: bool,
    },
    /// Nobody knows where it is.
    ReportMissing,
    /// It is given up.
    DeclareLost(Option<Date>),
    /// It was stolen.
    DeclareStolen(PoliceReport, Option<Date>),
    /// It is said to be stolen.
    ClaimStolen(Option<Date>),
    /// It is set aside.
    DeclareSurplus,
    /// It is taken back from surplus.
    Withdraw,
    /// It went to its end.
    Dispose,
    /// Its condition changes.
    Condition(ConditionEvent),
    /// Its custody ends.
    EndCustody(CustodyOutcome),
    /// A custody begins.
    BeginCustody(Custodian),
}

/// The statuses a word stands for, as one.
pub fn status_of(word: StatusWord, has_report: bool) -> Status {
    super::start::start(Some(word), has_report).status
}

/// The event that leads from a status to what a row says; `Ok(None)` when nothing changes.
///
/// # Errors
/// When no legal event leads there.
pub fn status_event(
    was: Status,
    word: StatusWord,
    report: Option<PoliceReport>,
    lost_on: Option<Date>,
    is_kept: bool,
    names_holder: bool,
) -> Result<Option<(Event, Status)>, ()> {
    let claimed = word == StatusWord::Stolen && report.is_none();
    let wanted = status_of(word, report.is_some());
    // A theft without a report changes nothing on a device that is away already.
    if was == wanted || (claimed && was == Status::Stolen) {
        return Ok(None);
    }
    let (kind, event) = match (wanted, was) {
        (Status::InService, Status::Surplus) => (StatusEventKind::Withdraw, Event::Withdraw),
        (Status::InService, Status::Disposed) => return Err(()),
        (Status::InService, _) => (StatusEventKind::Recover, Event::Recover { with_holder: names_holder }),
        (Status::Missing, _) => (StatusEventKind::ReportMissing, Event::ReportMissing),
        (Status::Lost, _) if claimed => (StatusEventKind::DeclareLost, Event::ClaimStolen(lost_on)),
        (Status::Lost, _) => (StatusEventKind::DeclareLost, Event::DeclareLost(lost_on)),
        (Status::Stolen, _) => match report {
            Some(report) => (StatusEventKind::DeclareStolen, Event::DeclareStolen(report, lost_on)),
            None => return Err(()),
        },
        (Status::Surplus, _) if is_kept => (StatusEventKind::DeclareSurplus, Event::DeclareSurplus),
        (Status::Disposed, Status::Surplus) if is_kept => (StatusEventKind::Dispose, Event::Dispose),
        (Status::Surplus | Status::Disposed, _) => return Err(()),
    };
    match was.after(kind) {
        Some(after) => Ok(Some((event, after))),
        None => Err(()),
    }
}

/// The event that leads from a condition to what a row says; `Ok(None)` when nothing changes.
///
/// # Errors
/// When no legal event leads there.
pub fn condition_event(was: Condition, said: Condition) -> Result<Option<ConditionEvent>, ()> {
    if was == said {
        return Ok(None);
    }
    let event = match (said, was) {
        (Condition::Working, Condition::Damaged) => ConditionEvent::Repaired,
        (Condition::Working, _) => ConditionEvent::CheckedWorking,
        (Condition::NeedsCheck, _) => ConditionEvent::CameBack,
        (Condition::Damaged, _) => ConditionEvent::Damaged,
        (Condition::Dead, _) => ConditionEvent::Died,
    };
    was.after(event).filter(|after| *after == said).map(|_| Some(event)).ok_or(())
}

/// Who shall have a known device, as its row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Whoever has it.
    AsItIs,
    /// Nobody.
    Nobody,
    /// That custodian, judged as that receiver.
    Custodian(Custodian, Receiver),
}

/// The events that bring a device to whom its row says. `may_receive` says whether a person may be given one.
///
/// # Errors
/// When it cannot be given there now.
pub fn custody_events(
    now: Option<&Custodian>,
    wanted: Wanted,
    status: Status,
    condition: Condition,
    may_receive: bool,
) -> Result<Vec<Event>, ()> {
    match (wanted, now) {
        (Wanted::AsItIs, _) | (Wanted::Nobody, None) => Ok(vec![]),
        (Wanted::Nobody, Some(_)) => Ok(vec![Event::EndCustody(CustodyOutcome::Returned)]),
        (Wanted::Custodian(to, _), Some(now)) if to == *now => Ok(vec![]),
        (Wanted::Custodian(to, receiver), now) => {
            if !may_receive || may_go_to(receiver, status, condition).is_err() {
                return Err(());
            }
            let ends = now.map(|_| Event::EndCustody(CustodyOutcome::Transferred));
            Ok(ends.into_iter().chain([Event::BeginCustody(to)]).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::{Condition, PoliceReport, Status, condition_event, status_event};
    use crate::reading::mapping::words::{StatusWord, Word};
    use crate::values::Date;

    #[test]
    fn an_import_changes_a_known_device_by_legal_events_only() {
        let mut table = String::new();
        let report = PoliceReport { agency: "PD".into(), number: "1".into(), filed_on: Date::of(2026, 11, 2).unwrap() };
        for (word, said) in StatusWord::MEANINGS {
            for has_report in [false, true] {
                if has_report && *word != StatusWord::Stolen {
                    continue;
                }
                for was in Status::ALL {
                    let report = has_report.then(|| report.clone());
                    let how = match status_event(*was, *word, report, None, true, false) {
                        Ok(None) => "·".to_owned(),
                        Ok(Some((event, after))) => {
                            let event = format!("{event:?}");
                            format!("{} → {after}", event.split(['(', ' ']).next().unwrap_or_default())
                        }
                        Err(()) => "not legal".to_owned(),
                    };
                    let with = if has_report { " with report" } else { "" };
                    let _ = writeln!(table, "{:<10} said {said}{with}: {how}", was.word());
                }
            }
        }
        for was in Condition::ALL {
            for said in Condition::ALL {
                let how = match condition_event(*was, *said) {
                    Ok(None) => "·".to_owned(),
                    Ok(Some(event)) => event.word().to_owned(),
                    Err(()) => "not legal".to_owned(),
                };
                let _ = writeln!(table, "{:<11} said {:<11}: {how}", was.word(), said.word());
            }
        }
        insta::assert_snapshot!(table);
    }
}
