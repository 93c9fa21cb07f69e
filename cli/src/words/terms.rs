//! Which words stand for the domain's words on a terminal?

use rollcall_core::agreements::How;
use rollcall_core::audits::reconcile::{FoundKind, OutcomeWord};
use rollcall_core::audits::{AuditState, ChoiceWord, ExceptionKind, LateKind};
use rollcall_core::people::{PersonState, Population};
use rollcall_core::register::lists::DeviceAction;
use rollcall_core::register::{Condition, ConditionEvent, Status, StatusEventKind};
use rollcall_core::store::Role;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A word of the core, where a refusal or an answer holds it as text. A word this program does not know stands as it
/// is: the person still reads what happened.
pub fn told<W: DeserializeOwned>(word: &str, say: impl Fn(W) -> &'static str) -> String {
    serde_json::from_value(Value::from(word)).map_or_else(|_| plain(word), |known| say(known).to_owned())
}

/// A word of the core as its own type; nothing for one this program does not know.
pub fn of_word<W: DeserializeOwned>(word: &str) -> Option<W> {
    serde_json::from_value(Value::from(word)).ok()
}

/// A word without its underscores and dots.
pub fn plain(word: &str) -> String {
    word.replace(['_', '.'], " ")
}

/// "IT", "a Tech Champion".
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::It => "IT",
        Role::Champion => "a Tech Champion",
        Role::Viewer => "a viewer",
    }
}

/// Who may use an entry of the catalog.
pub const fn at_least(role: Role) -> &'static str {
    match role {
        Role::It => "IT",
        Role::Champion => "champions and IT",
        Role::Viewer => "everybody",
    }
}

/// "in service", "set aside as surplus".
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::InService => "in service",
        Status::Missing => "missing",
        Status::Lost => "lost",
        Status::Stolen => "stolen",
        Status::Surplus => "set aside as surplus",
        Status::Disposed => "disposed of",
    }
}

/// "is damaged", "needs a check first".
pub const fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Working => "is working",
        Condition::NeedsCheck => "needs a check first",
        Condition::Damaged => "is damaged",
        Condition::Dead => "is dead",
    }
}

/// What was to happen to a device: "so it cannot be …".
pub fn event(word: &str) -> String {
    let status = StatusEventKind::from_word(word).map(status_event);
    let condition = || ConditionEvent::from_word(word).map(condition_event);
    status.or_else(condition).map_or_else(|| told(word, action), str::to_owned)
}

const fn status_event(event: StatusEventKind) -> &'static str {
    match event {
        StatusEventKind::ReportMissing => "reported missing",
        StatusEventKind::DeclareLost => "declared lost",
        StatusEventKind::DeclareStolen => "declared stolen",
        StatusEventKind::Recover => "recorded as found",
        StatusEventKind::DeclareSurplus => "set aside as surplus",
        StatusEventKind::Withdraw => "taken back from surplus",
        StatusEventKind::Dispose => "disposed of",
        StatusEventKind::WriteOff => "written off",
        StatusEventKind::ReopenGhost => "reopened",
    }
}

const fn condition_event(event: ConditionEvent) -> &'static str {
    match event {
        ConditionEvent::Damaged | ConditionEvent::Died => "reported damaged",
        ConditionEvent::CheckedWorking | ConditionEvent::CheckedDamaged | ConditionEvent::CheckedDead => "checked",
        ConditionEvent::Repaired => "recorded as repaired",
        ConditionEvent::CameBack => "recorded as found",
    }
}

const fn action(action: DeviceAction) -> &'static str {
    match action {
        DeviceAction::CheckOut => "checked out",
        DeviceAction::CheckIn => "checked in",
        DeviceAction::Transfer => "transferred",
        DeviceAction::ToRepair => "given to repair",
        DeviceAction::ReportDamage => "reported damaged",
        DeviceAction::CheckCondition => "checked",
        DeviceAction::Repaired => condition_event(ConditionEvent::Repaired),
        DeviceAction::ReportMissing => status_event(StatusEventKind::ReportMissing),
        DeviceAction::DeclareLost => status_event(StatusEventKind::DeclareLost),
        DeviceAction::DeclareStolen => status_event(StatusEventKind::DeclareStolen),
        DeviceAction::Recover => status_event(StatusEventKind::Recover),
        DeviceAction::SetHome => "given another home",
        DeviceAction::Change => "changed",
        DeviceAction::TransferSchool => "given to another school",
        DeviceAction::DeclareSurplus => status_event(StatusEventKind::DeclareSurplus),
        DeviceAction::WithdrawSurplus => status_event(StatusEventKind::Withdraw),
        DeviceAction::WriteOff => status_event(StatusEventKind::WriteOff),
        DeviceAction::ReopenGhost => status_event(StatusEventKind::ReopenGhost),
    }
}

/// "student", "member of staff".
pub const fn population(population: Population) -> &'static str {
    match population {
        Population::Student => "student",
        Population::Staff => "member of staff",
        Population::Contractor => "contractor",
    }
}

/// "has left", "is known by name only".
pub const fn person_state(state: PersonState) -> &'static str {
    match state {
        PersonState::Active => "is active",
        PersonState::Pre => "has not begun yet",
        PersonState::Left => "has left",
        PersonState::Provisional => "was written down at the counter only",
        PersonState::NameOnly => "is known by name only",
    }
}

/// "drawn on screen": how an agreement was signed.
pub const fn how_signed(how: How) -> &'static str {
    match how {
        How::Drawn => "drawn on screen",
        How::Paper => "signed on paper",
        How::Ticked => "ticked before a witness",
    }
}

/// How far an audit is.
pub const fn state(state: AuditState) -> &'static str {
    match state {
        AuditState::Planned => "planned",
        AuditState::Open => "open",
        AuditState::Submitted => "submitted",
        AuditState::Closed => "closed",
    }
}

/// What came to light about a device after its audit was submitted.
pub const fn late(kind: LateKind) -> &'static str {
    match kind {
        LateKind::Scanned => "scanned",
        LateKind::Synced => "reported to device management",
        LateKind::Attested => "vouched for",
        LateKind::Handled => "checked out, in or transferred",
        LateKind::Recovered => "found again",
        LateKind::ReportedMissing => "reported missing",
        LateKind::DeclaredLost => "declared lost",
        LateKind::DeclaredStolen => "declared stolen",
        LateKind::DeclaredSurplus => "set aside as surplus",
        LateKind::Withdrawn => "taken back from surplus",
        LateKind::Disposed => "disposed of",
        LateKind::WrittenOff => "written off",
        LateKind::Reopened => "brought back",
    }
}

/// What became of an expected device.
pub const fn outcome(outcome: OutcomeWord) -> &'static str {
    match outcome {
        OutcomeWord::Verified => "verified",
        OutcomeWord::Moved => "moved",
        OutcomeWord::Elsewhere => "elsewhere",
        OutcomeWord::Evidenced => "evidenced",
        OutcomeWord::InRepair => "in repair",
        OutcomeWord::Lost => "lost",
        OutcomeWord::Stolen => "stolen",
        OutcomeWord::Missing => "missing",
    }
}

/// What was found and not expected, as a heading of figures.
pub const fn found(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Ghost => "disposed of",
        FoundKind::Stolen => "stolen",
        FoundKind::Lost => "lost",
        FoundKind::Missing => "missing elsewhere",
        FoundKind::Surplus => "surplus",
        FoundKind::OtherSchool => "another school's",
        FoundKind::ArrivedSince => "arrived since opening",
        FoundKind::Unlisted => "known to nobody",
    }
}

/// A kind of exception.
pub const fn exception(kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::Missing => "missing",
        ExceptionKind::Moved => "moved",
        ExceptionKind::Recovery => "found again",
        ExceptionKind::OtherSchool => "another school's",
        ExceptionKind::Ghost => "disposed of, yet here",
        ExceptionKind::Surplus => "surplus, yet here",
        ExceptionKind::ArrivedSince => "arrived since opening",
        ExceptionKind::Unlisted => "known to nobody",
        ExceptionKind::Recount => "not found again by the recount",
    }
}

/// What was decided.
pub const fn choice(choice: ChoiceWord) -> &'static str {
    match choice {
        ChoiceWord::UpdatePlace => "it lives there now",
        ChoiceWord::Leave => "it goes back",
        ChoiceWord::ConfirmMissing => "missing, confirmed",
        ChoiceWord::Attest => "somebody has seen it",
        ChoiceWord::DeclareLost => "lost",
        ChoiceWord::DeclareStolen => "stolen",
        ChoiceWord::Recover => "in service again",
        ChoiceWord::Dispute => "disputed",
        ChoiceWord::SendBack => "sent back",
        ChoiceWord::TakeOver => "take-over proposed",
        ChoiceWord::Explain => "explained",
        ChoiceWord::AskReopen => "IT is asked to reopen it",
        ChoiceWord::BackToStorage => "back to storage",
        ChoiceWord::AskWithdraw => "IT is asked to withdraw it from surplus",
        ChoiceWord::Acknowledge => "seen",
        ChoiceWord::IsDevice => "recognised as a device",
        ChoiceWord::Register => "registered",
        ChoiceWord::NotOurs => "not the district's",
    }
}

/// The kind of a row.
pub fn entity(word: &str) -> String {
    match word {
        "tag" | "device" => "device".into(),
        "place" => "room, cart or closet".into(),
        "period" => "quarter".into(),
        "custody" => "check-out".into(),
        "incident_step" => "note or correction of an incident".into(),
        "incident_decision" => "decision on an incident".into(),
        "protection_plan" => "protection plan".into(),
        "status_event" => "change of status".into(),
        "allocation_event" => "move to another school".into(),
        "expected" | "result" | "submission" => "audit".into(),
        "setting" => "policy".into(),
        "pickup_device" => "device of a pickup".into(),
        "pickup_approval" => "approval of a pickup".into(),
        "calendar_entry" => "holiday, closure or testing window".into(),
        "content" | "agreement_text" => "attachment or agreement".into(),
        "summer_keep" => "leave to keep it over the summer".into(),
        other => plain(other),
    }
}

/// A field of an input or row.
pub fn field(word: &str) -> String {
    match word {
        "due_on" => "due day".into(),
        "on" => "day".into(),
        "paid_on" => "day it was paid".into(),
        "cents" => "amount".into(),
        "code_norm" | "tag_norm" => "code".into(),
        "serial_shared_because" => "reason for the shared serial".into(),
        "asset_tag" => "asset tag".into(),
        "enrolment" => "schools".into(),
        "until" | "until_on" => "last day".into(),
        "wiped_by" => "name of whoever wiped it".into(),
        "receiver" => "name of whoever gets it".into(),
        "sale_reference" => "reference of the public sale".into(),
        "price_each" => "price of each".into(),
        "price_of_lot" => "price of the lot".into(),
        "clearance" => "reference of the federal leave".into(),
        "cleared_on" => "day of the federal leave".into(),
        other => {
            let last = other.rsplit('.').next().unwrap_or(other);
            plain(last.strip_suffix("_on").unwrap_or(last))
        }
    }
}

/// What a long piece of work is doing now.
pub fn phase(word: &'static str) -> String {
    match word {
        "reading" => "Reading".into(),
        "matching" => "Comparing".into(),
        "writing" => "Writing".into(),
        "indexing" => "Sorting for speed".into(),
        "checking" => "Checking".into(),
        "opening" => "Opening audits".into(),
        "leaving" => "Looking for who left".into(),
        other => plain(other),
    }
}
