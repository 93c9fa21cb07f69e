//! Which facts of a device does a row change? Pure: the device before, the row, the device after.

use super::facts::Facts;
use crate::imports::said::Said;
use crate::reading::mapping::{DeviceField as F, Field};
use crate::register::Device;
use crate::values::{AssetTag, ModelId, PlaceId, Serial, normal_form};

/// What a row says, once its words are found in the register.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// The model.
    pub model: Said<ModelId>,
    /// Where it lives.
    pub home: Said<PlaceId>,
    /// The day its model's updates end.
    pub model_updates: Option<crate::values::Date>,
}

/// Writes a row's facts over a device's and names those that changed. Custody, status, condition and school are not
/// facts of this kind: they change by events.
pub fn fill(device: &mut Device, facts: &Facts<'_>, found: &Found, changed: &mut Vec<&'static str>) {
    let mut note = |field: F, is_changed: bool| {
        if is_changed {
            changed.push(field.word());
        }
    };
    note(F::AssetTag, tag(device, facts.tag));
    note(F::Serial, serial(device, facts.serial));
    note(F::Model, set(&mut device.model, found.model));
    note(F::Room, set(&mut device.home, found.home));
    note(F::UpdateEnd, set(&mut device.update_end, own_update_end(facts, found)));
    note(F::Funding, set(&mut device.funding, facts.funding));
    note(F::Award, set_text(&mut device.award_number, facts.award));
    note(F::FederalShare, set(&mut device.federal_share, facts.share));
    note(F::ProcuredByIt, set_plain(&mut device.it_procured, facts.procured));
    note(F::PurchaseOrder, set_text(&mut device.po, facts.po));
    note(F::Cost, set(&mut device.cost_cents, facts.cost));
    note(F::PurchaseDate, set(&mut device.purchased_on, facts.purchased));
    note(F::WarrantyEnd, set(&mut device.warranty_end, facts.warranty));
    note(F::TakeHome, set_plain(&mut device.take_home, facts.take_home));
    note(F::PhoneNumber, set_text(&mut device.phone_number, facts.phone));
    note(F::PublicRecord, set_plain(&mut device.public_record, facts.public));
    note(F::Notes, set_text(&mut device.notes, facts.notes));
}

/// A device keeps its own end of updates only where it differs from its model's.
fn own_update_end(facts: &Facts<'_>, found: &Found) -> Said<crate::values::Date> {
    match facts.update_end {
        Said::Is(day) if found.model_updates == Some(day) => Said::Cleared,
        said => said,
    }
}

/// A tag is only given to a device that has none of its own: another tag is another device's, or an alias.
fn tag(device: &mut Device, said: Said<&str>) -> bool {
    let Said::Is(said) = said else { return false };
    if device.tag.is_some() && !device.provisional_tag {
        return false;
    }
    let Some(tag) = AssetTag::new(said) else { return false };
    device.tag = Some(tag);
    device.provisional_tag = false;
    true
}

fn serial(device: &mut Device, said: Said<&str>) -> bool {
    match (said, &device.serial) {
        (Said::Nothing, _) | (Said::Cleared, None) => false,
        (Said::Cleared, Some(_)) => {
            device.serial = None;
            true
        }
        (Said::Is(said), Some(now)) if now.as_str() == said || now.normal() == normal_form(said) => false,
        (Said::Is(said), _) => match Serial::new(said) {
            Some(serial) => {
                device.serial = Some(serial);
                true
            }
            None => false,
        },
    }
}

fn set<T: PartialEq + Copy>(slot: &mut Option<T>, said: Said<T>) -> bool {
    match said.over(slot.as_ref()) {
        Some(after) => {
            *slot = after;
            true
        }
        None => false,
    }
}

fn set_text(slot: &mut Option<String>, said: Said<&str>) -> bool {
    match (said, slot.as_deref()) {
        (Said::Nothing, _) | (Said::Cleared, None) => false,
        (Said::Is(said), Some(now)) if now == said => false,
        (Said::Is(said), _) => {
            *slot = Some(said.to_owned());
            true
        }
        (Said::Cleared, Some(_)) => {
            *slot = None;
            true
        }
    }
}

/// A fact that always has a value is never cleared.
fn set_plain<T: PartialEq>(slot: &mut T, said: Said<T>) -> bool {
    match said {
        Said::Is(said) if *slot != said => {
            *slot = said;
            true
        }
        Said::Is(_) | Said::Nothing | Said::Cleared => false,
    }
}

/// How a fact of a device is shown beside its earlier value; `model` and `home` are shown by name.
pub fn shown(device: &Device, field: &str, model: &str, home: &str) -> Option<String> {
    let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    match F::named(field)? {
        F::AssetTag => device.tag.as_ref().map(ToString::to_string),
        F::Serial => device.serial.as_ref().map(ToString::to_string),
        F::Model => named(model),
        F::Room => named(home),
        F::UpdateEnd => device.update_end.map(|day| day.to_string()),
        F::Funding => device.funding.map(|word| word.to_string()),
        F::Award => device.award_number.clone(),
        F::FederalShare => device.federal_share.map(|share| format!("{}.{:02} %", share / 100, share % 100)),
        F::ProcuredByIt => Some(device.it_procured.to_string()),
        F::PurchaseOrder => device.po.clone(),
        F::Cost => device.cost_cents.map(|cost| cost.to_string()),
        F::PurchaseDate => device.purchased_on.map(|day| day.to_string()),
        F::WarrantyEnd => device.warranty_end.map(|day| day.to_string()),
        F::TakeHome => Some(if device.take_home { "yes" } else { "no" }.into()),
        F::PhoneNumber => device.phone_number.clone(),
        F::PublicRecord => Some(if device.public_record { "yes" } else { "no" }.into()),
        F::Notes => device.notes.clone(),
        F::Status => Some(device.status.to_string()),
        F::Condition => Some(device.condition.to_string()),
        _ => None,
    }
}
