//! A whole cart by one line: what went, what came back, and what did not.

use rollcall_core::register::finding::{Found, Match};
use serde_json::{Value, json};

use super::To;
use crate::door::Door;
use crate::print::{counted, list, text, typed};
use crate::stop::{Result, Stop};
use crate::words::terms;

/// Lends everything of a cart that is there and works.
pub fn check_out(door: &Door, cart: &str, to: &To, mut input: Value) -> Result {
    input["place"] = cart_of(door, cart)?;
    input["to"] = to.input.clone();
    let done = door.dispatch_watched("custody.check_out_cart", input)?;
    door.out.answer(&done, |done| {
        let done = &done["value"];
        let went = counted(list(done, "went").len() as u64, "device", "devices");
        let mut lines = vec![format!("{went} of {} went to {}.", text(&done["place"], "name"), to.words)];
        let stayed = list(done, "stayed");
        if !stayed.is_empty() {
            lines.push(format!("{}:", counted(stayed.len() as u64, "device stays", "devices stay")));
        }
        for one in stayed {
            lines.push(format!("  {} {}.", shown(one), why(&one["refusal"]["reason"])));
        }
        Ok(lines.join("\n"))
    })
}

/// Takes back everything of a cart that a person or a place has.
pub fn check_in(door: &Door, cart: &str, mut input: Value) -> Result {
    input["place"] = cart_of(door, cart)?;
    let done = door.dispatch_watched("custody.check_in_cart", input)?;
    door.out.answer(&done, |done| {
        let done = &done["value"];
        let number = |field: &str| counted(list(done, field).len() as u64, "device", "devices");
        let mut lines = vec![format!("{} of {} came back.", number("back"), text(&done["place"], "name"))];
        if !list(done, "not_out").is_empty() {
            lines.push(format!("Nobody had {} out.", number("not_out")));
        }
        for one in list(done, "still_out") {
            let holder = one["holder"]["name"].as_str().unwrap_or("IT");
            lines.push(format!("  {} is still with {holder}.", shown(one)));
        }
        for one in list(done, "unaccounted") {
            let status = terms::told(text(one, "status"), terms::status);
            let next = "When it is there, scan it by itself: rollcall check-in";
            lines.push(format!("  {} is {status}. {next} {}", shown(one), shown(one)));
        }
        Ok(lines.join("\n"))
    })
}

/// "is with Ana Ruiz", "is missing", "is damaged".
fn why(reason: &Value) -> String {
    match text(reason, "why") {
        "checked_out" => format!("is with {}", reason["holder"]["name"].as_str().unwrap_or("IT")),
        "not_working" => terms::told(text(reason, "condition"), terms::condition),
        _ => format!("is {}", terms::told(text(reason, "status"), terms::status)),
    }
}

fn shown(one: &Value) -> &str {
    one["shown"].as_str().unwrap_or("A device without a tag")
}

/// The cart with that name (`CFM/Cart 7B`) or that label.
fn cart_of(door: &Door, cart: &str) -> Result<Value> {
    let name = cart.strip_prefix("place:").unwrap_or(cart);
    if name.contains('/') || name.parse::<uuid::Uuid>().is_ok() {
        return door.id("place", name);
    }
    let found: Found = typed(&door.dispatch("find.code", json!({ "code": cart }))?)?;
    match found.what {
        Match::Place { place, device: _ } => Ok(json!(place.id)),
        Match::Device { .. }
        | Match::Person { .. }
        | Match::Control { .. }
        | Match::Choice { .. }
        | Match::Split { .. }
        | Match::Nothing { .. } => Err(Stop::NotDone(format!(
            "{cart} is no cart's label. Name it as SCHOOL/CART; rollcall ask place.list shows every cart."
        ))),
    }
}
