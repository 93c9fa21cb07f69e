//! Which words stand for the domain's words on a terminal?

use rollcall_core::audits::reconcile::{FoundKind, OutcomeWord};
use rollcall_core::audits::{AuditState, ExceptionKind, LateKind};
use rollcall_core::people::{PersonState, Population};
use rollcall_core::register::{Condition, Status};
use rollcall_core::store::Role;

/// A word of the core as a person reads it; a word this program does not know stands as it is.
fn known<W: Copy>(word: &str, value: Option<W>, say: impl Fn(W) -> &'static str) -> String {
    value.map_or_else(|| plain(word), |value| say(value).to_owned())
}

/// A word without its underscores and dots.
pub fn plain(word: &str) -> String {
    word.replace(['_', '.'], " ")
}

/// "IT", "a Tech Champion".
pub fn role(word: &str) -> String {
    known(word, Role::from_word(word), |role| match role {
        Role::It => "IT",
        Role::Champion => "a Tech Champion",
        Role::Viewer => "a viewer",
    })
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
pub fn status(word: &str) -> String {
    known(word, Status::from_word(word), |status| match status {
        Status::InService => "in service",
        Status::Missing => "missing",
        Status::Lost => "lost",
        Status::Stolen => "stolen",
        Status::Surplus => "set aside as surplus",
        Status::Disposed => "disposed of",
    })
}

/// "is damaged", "needs a check first".
pub fn condition(word: &str) -> String {
    known(word, Condition::from_word(word), |condition| match condition {
        Condition::Working => "is working",
        Condition::NeedsCheck => "needs a check first",
        Condition::Damaged => "is damaged",
        Condition::Dead => "is dead",
    })
}

/// What was to happen to a device: "so it cannot be …".
pub fn event(word: &str) -> String {
    match word {
        "report_missing" => "reported missing".into(),
        "declare_lost" => "declared lost".into(),
        "declare_stolen" => "declared stolen".into(),
        "recover" | "came_back" => "recorded as found".into(),
        "declare_surplus" => "set aside as surplus".into(),
        "withdraw" => "taken back from surplus".into(),
        "dispose" => "disposed of".into(),
        "write_off" => "written off".into(),
        "reopen_ghost" => "reopened".into(),
        "report_damage" | "damaged" | "died" => "reported damaged".into(),
        "check_condition" | "checked_working" | "checked_damaged" | "checked_dead" => "checked".into(),
        "repaired" => "recorded as repaired".into(),
        "transfer_school" => "given to another school".into(),
        other => plain(other),
    }
}

/// "student", "member of staff".
pub fn population(word: &str) -> String {
    known(word, Population::from_word(word), |population| match population {
        Population::Student => "student",
        Population::Staff => "member of staff",
        Population::Contractor => "contractor",
    })
}

/// "has left", "is known by name only".
pub fn person_state(word: &str) -> String {
    known(word, PersonState::from_word(word), |state| match state {
        PersonState::Active => "is active",
        PersonState::Pre => "has not begun yet",
        PersonState::Left => "has left",
        PersonState::Provisional => "was written down at the counter only",
        PersonState::NameOnly => "is known by name only",
    })
}

/// How far an audit is.
pub fn state(word: &str) -> String {
    known(word, AuditState::from_word(word), |state| match state {
        AuditState::Planned => "planned",
        AuditState::Open => "open",
        AuditState::Submitted => "submitted",
        AuditState::Closed => "closed",
    })
}

/// What came to light about a device after its audit was submitted.
pub fn late(word: &str) -> String {
    known(word, LateKind::from_word(word), |kind| match kind {
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
    })
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
pub fn exception(word: &str) -> String {
    known(word, ExceptionKind::from_word(word), |kind| match kind {
        ExceptionKind::Missing => "missing",
        ExceptionKind::Moved => "moved",
        ExceptionKind::Recovery => "found again",
        ExceptionKind::OtherSchool => "another school's",
        ExceptionKind::Ghost => "disposed of, yet here",
        ExceptionKind::Surplus => "surplus, yet here",
        ExceptionKind::ArrivedSince => "arrived since opening",
        ExceptionKind::Unlisted => "known to nobody",
        ExceptionKind::Recount => "not found again by the recount",
    })
}

/// What was decided.
pub fn choice(word: &str) -> String {
    match word {
        "update_place" => "it lives there now".into(),
        "leave" => "it goes back".into(),
        "confirm_missing" => "missing, confirmed".into(),
        "attest" => "somebody has seen it".into(),
        "declare_lost" => "lost".into(),
        "declare_stolen" => "stolen".into(),
        "recover" => "in service again".into(),
        "dispute" => "disputed".into(),
        "send_back" => "sent back".into(),
        "take_over" => "take-over proposed".into(),
        "explain" => "explained".into(),
        "ask_reopen" => "IT is asked to reopen it".into(),
        "back_to_storage" => "back to storage".into(),
        "ask_withdraw" => "IT is asked to withdraw it from surplus".into(),
        "acknowledge" => "seen".into(),
        "is_device" => "recognised as a device".into(),
        "register" => "registered".into(),
        "not_ours" => "not the district's".into(),
        other => plain(other),
    }
}

/// The kind of a row.
pub fn entity(word: &str) -> String {
    match word {
        "tag" | "device" => "device".into(),
        "place" => "room, cart or closet".into(),
        "period" => "quarter".into(),
        "custody" => "check-out".into(),
        "status_event" => "change of status".into(),
        "allocation_event" => "move to another school".into(),
        "expected" | "result" | "submission" => "audit".into(),
        "setting" => "policy".into(),
        "summer_keep" => "leave to keep it over the summer".into(),
        other => plain(other),
    }
}

/// A field of an input or row.
pub fn field(word: &str) -> String {
    match word {
        "due_on" => "due day".into(),
        "code_norm" | "tag_norm" => "code".into(),
        "serial_shared_because" => "reason for the shared serial".into(),
        "asset_tag" => "asset tag".into(),
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
        other => plain(other),
    }
}
