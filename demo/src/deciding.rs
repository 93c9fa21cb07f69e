//! What does a school in a hurry decide? What is offered first, with the words that are needed.

use rollcall_core::audits::ExceptionKind;
use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

/// Decides every exception of an audit as it is offered first, kind by kind, and says how many those were.
///
/// # Errors
/// Whatever the catalog refuses; the kinds before it stay decided.
pub fn decide_all(open: &Rollcall, caller: &Caller, audit: &Value) -> Result<u64, Refusal> {
    let mut decided = 0;
    for kind in ExceptionKind::ALL {
        let asked = json!({ "audit": audit, "kind": kind.word() });
        let answer = open.dispatch(caller, "audit.exceptions", asked, None)?;
        let named = |row: &Value| match row["device"].is_string() {
            true => json!({ "kind": row["kind"], "device": row["device"] }),
            false => json!({ "kind": row["kind"], "code": row["code"] }),
        };
        let rows = answer["exceptions"].as_array().map_or(&[][..], Vec::as_slice);
        let exceptions: Vec<Value> = rows.iter().filter(|row| row["open"] == true).map(named).collect();
        if !exceptions.is_empty() {
            decided += exceptions.len() as u64;
            let input = json!({ "audit": audit, "exceptions": exceptions, "choice": first_choice(*kind) });
            open.dispatch(caller, "audit.decide", input, None)?;
        }
    }
    Ok(decided)
}

fn first_choice(kind: ExceptionKind) -> Value {
    match kind {
        ExceptionKind::Missing => json!({ "kind": "confirm_missing" }),
        ExceptionKind::Moved => json!({ "kind": "update_place" }),
        ExceptionKind::Recovery => json!({ "kind": "recover", "whereabouts": "here" }),
        ExceptionKind::OtherSchool => json!({ "kind": "send_back" }),
        ExceptionKind::Ghost => json!({ "kind": "explain", "note": "Came back from the recycler by mistake" }),
        ExceptionKind::Surplus => json!({ "kind": "back_to_storage" }),
        ExceptionKind::ArrivedSince => json!({ "kind": "acknowledge" }),
        ExceptionKind::Unlisted => json!({ "kind": "not_ours", "note": "A visitor's own device" }),
        ExceptionKind::Recount => json!({ "kind": "explain", "note": "Carried to the next room meanwhile" }),
    }
}
