//! Which accessories go along with a device?

use super::record::{Accessory, AccessoryState};
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::register::custody::Custody;
use crate::settings::Policy;
use crate::store::{Read, Write};

/// Writes down what goes along with a custody.
///
/// # Errors
/// `not_a_word` for a kind the district does not know.
pub fn give(write: &mut Write<'_>, custody: &Custody, kinds: &[String]) -> Result<Vec<Accessory>> {
    let mut given = Vec::new();
    for kind in kinds_known(write, kinds)? {
        let accessory = Accessory {
            id: write.new_id(),
            custody: custody.id,
            school: custody.school,
            person: custody.person,
            kind,
            state: AccessoryState::Given,
            given_at: write.now(),
            settled_at: None,
        };
        write.put(&accessory)?;
        given.push(accessory);
    }
    Ok(given)
}

/// The kinds as the district writes them, each once.
///
/// # Errors
/// `not_a_word` naming the kinds there are.
pub fn kinds_known(read: &Read<'_>, kinds: &[String]) -> Result<Vec<String>> {
    let policy = Policy::now(read)?;
    let mut known: Vec<String> = Vec::new();
    for said in kinds.iter().map(|kind| kind.trim()).filter(|kind| !kind.is_empty()) {
        match policy.accessory_kinds.iter().find(|kind| kind.eq_ignore_ascii_case(said)) {
            Some(kind) if known.contains(kind) => {}
            Some(kind) => known.push(kind.clone()),
            None => {
                let (found, allowed) = (said.to_owned(), policy.accessory_kinds);
                return invalid("accessories", Problem::NotAWord { found, allowed });
            }
        }
    }
    Ok(known)
}
