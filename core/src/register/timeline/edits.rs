//! Which fields did a change touch, and how is that said? Pure.

use serde::Serialize;
use ts_rs::TS;

use super::sentences::{Audience, day};
use crate::error::Result;
use crate::store::{Fields, Held};
use crate::values::{Cents, Date};

/// One field's old and new value, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldChange {
    /// The column.
    pub field: String,
    /// Before; nothing when it was empty.
    pub old: Option<String>,
    /// After; nothing when it is empty.
    pub new: Option<String>,
}

/// The fields that differ, without those the program derives. `name` finds the words for a row that is pointed to.
pub(super) fn differing(
    before: Option<&Fields>,
    after: Option<&Fields>,
    name: impl Fn(&str, &[u8]) -> Result<Option<String>>,
) -> Result<Vec<FieldChange>> {
    let value = |fields: Option<&Fields>, column: &str| {
        fields?.iter().find(|(name, _)| name == column).map(|(_, value)| value.clone())
    };
    let columns = after.or(before).into_iter().flatten().map(|(column, _)| column.as_str());
    let mut changes = Vec::new();
    for column in columns.filter(|column| !is_derived(column)) {
        let (old, new) = (value(before, column), value(after, column));
        if old == new {
            continue;
        }
        let words = |value: Option<Held>| value.map_or(Ok(None), |value| shown(column, &value, &name));
        changes.push(FieldChange { field: column.into(), old: words(old)?, new: words(new)? });
    }
    Ok(changes)
}

/// Identifiers, and forms kept for finding only.
fn is_derived(column: &str) -> bool {
    column == "id" || column.ends_with("_norm") || column.ends_with("_loose")
}

fn shown(column: &str, value: &Held, name: impl Fn(&str, &[u8]) -> Result<Option<String>>) -> Result<Option<String>> {
    Ok(match value {
        Held::Null => None,
        Held::Integer(cents) if column.ends_with("_cents") => Some(Cents(*cents).to_string()),
        Held::Integer(yes) if is_yes_no(column) => Some(if *yes == 1 { "yes" } else { "no" }.into()),
        Held::Integer(number) => Some(number.to_string()),
        Held::Real(number) => Some(number.to_string()),
        Held::Text(text) => Some(text.clone()),
        Held::Blob(bytes) => Some(name(column, bytes)?.unwrap_or_else(|| "something that is gone".into())),
    })
}

fn is_yes_no(column: &str) -> bool {
    ["take_home", "provisional_tag", "public_record", "claimed_stolen", "active", "sees_internal"].contains(&column)
}

/// A device's edit as a sentence; nothing for what another sentence tells (status, school), and for the public nothing that
/// names the device or is free text.
pub(super) fn said(change: &FieldChange, audience: Audience) -> Option<String> {
    const KEPT_FROM_THE_PUBLIC: [&str; 6] =
        ["tag", "serial", "provisional_tag", "phone_number", "notes", "serial_shared_because"];
    if audience == Audience::Public && KEPT_FROM_THE_PUBLIC.contains(&change.field.as_str()) {
        return None;
    }
    let field = match change.field.as_str() {
        "status" | "school" | "registered_at" => return None,
        "tag" => "Tag",
        "serial" => "Serial",
        "provisional_tag" => {
            let is_provisional = change.new.as_deref() == Some("yes");
            return Some(if is_provisional { "The tag is provisional." } else { "The tag is final." }.into());
        }
        "model" => "Model",
        "home" => return moved_home(change.old.as_deref(), change.new.as_deref()),
        "condition" => "Condition",
        "funding" => "Funding",
        "award_number" => "Award number",
        "federal_share" => "Federal share",
        "it_procured" => "Bought through IT",
        "po" => "Purchase order",
        "cost_cents" => "Cost",
        "purchased_on" => "Purchase date",
        "warranty_end" => "End of warranty",
        "update_end" => "End of updates",
        "take_home" => "Goes home",
        "phone_number" => "Phone number",
        "public_record" => "Public record",
        "notes" => return Some("Notes changed.".into()),
        "serial_shared_because" => "Reason for a shared serial",
        other => other,
    };
    let column = change.field.as_str();
    Some(match (&change.old, &change.new) {
        (None, None) => return None,
        (None, Some(new)) => format!("{field} set to {}.", words(column, new)),
        (Some(old), None) => format!("{field} removed, was {}.", words(column, old)),
        (Some(old), Some(new)) => format!("{field} changed from {} to {}.", words(column, old), words(column, new)),
    })
}

fn moved_home(from: Option<&str>, to: Option<&str>) -> Option<String> {
    Some(match (from, to) {
        (None, None) => return None,
        (None, Some(to)) => format!("Lives in {to} now."),
        (Some(from), None) => format!("No longer lives in {from}."),
        (Some(from), Some(to)) => format!("Lives in {to} now, no longer in {from}."),
    })
}

/// A value as a person says it. Codes, names and prose stay letter for letter.
fn words(column: &str, value: &str) -> String {
    match (column, value) {
        ("condition", "needs_check") => "needs a check".into(),
        ("funding", "donated") => "a donation".into(),
        ("funding", "eef") => "E-rate funds".into(),
        ("funding", of) => format!("{of} funds"),
        ("it_procured", "unknown") => "not known".into(),
        ("federal_share", share) => {
            share.parse::<f64>().map_or_else(|_| share.into(), |share| format!("{} %", share / 100.0))
        }
        ("purchased_on" | "warranty_end" | "update_end", date) => Date::read(date).map_or_else(|| date.into(), day),
        (_, value) => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Audience, FieldChange, differing, said};
    use crate::store::{Fields, Held};

    #[test]
    fn only_what_a_person_changed_is_told() {
        let fields = |tag: &str, cost: Held, home: Held| -> Fields {
            vec![
                ("id".into(), Held::Blob(vec![1; 16])),
                ("tag".into(), Held::Text(tag.into())),
                ("cost_cents".into(), cost),
                ("home".into(), home),
                ("tag_norm".into(), Held::Text(tag.replace('-', ""))),
            ]
        };
        let before = fields("MC-1", Held::Integer(34_900), Held::Null);
        let after = fields("MC-2", Held::Null, Held::Blob(vec![2; 16]));
        let changes = differing(Some(&before), Some(&after), |_, _| Ok(Some("Cart 7B".into()))).unwrap();
        let told: Vec<_> = changes.iter().filter_map(|change| said(change, Audience::Internal)).collect();
        assert_eq!(told, ["Tag changed from MC-1 to MC-2.", "Cost removed, was $349.00.", "Lives in Cart 7B now."]);
        let status = FieldChange { field: "status".into(), old: Some("in_service".into()), new: Some("lost".into()) };
        assert_eq!(said(&status, Audience::Internal), None);
    }
    #[test]
    fn values_are_said_as_people_say_them_and_codes_stay_as_they_are() {
        let told = |field: &str, old: Option<&str>, new: Option<&str>| {
            let [old, new] = [old, new].map(|value| value.map(str::to_owned));
            said(&FieldChange { field: field.into(), old, new }, Audience::Internal).unwrap()
        };
        let lines = [
            told("condition", Some("needs_check"), Some("working")),
            told("funding", None, Some("eef")),
            told("funding", Some("local"), Some("donated")),
            told("po", None, Some("PO_2023_118")),
            told("tag", Some("MC_1"), Some("MC_2")),
            told("purchased_on", None, Some("2023-07-14")),
            told("federal_share", Some("2500"), Some("3333")),
            told("home", Some("Room 114"), Some("Cart 7B")),
            told("home", Some("Room 114"), None),
        ];
        insta::assert_snapshot!(lines.join("\n"));
    }
}
