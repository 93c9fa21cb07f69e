//! Did two codes run together?

use super::answer::{Context, Found, Match, ScanPoint};
use super::record;
use super::tiers::{Hit, strictly};
use crate::error::Result;
use crate::store::Read;

/// A code shorter than this, left over by a split, is too likely to be an accident.
const LEAST: usize = 4;
/// Longer codes than two of the longest tags are not two codes.
const MOST: usize = 80;

/// Both codes, when there is exactly one place to cut at which both are known.
pub(super) fn run_together(read: &Read<'_>, normal: &str, context: &Context) -> Result<Option<Match>> {
    if !normal.is_ascii() || normal.len() < 2 * LEAST || normal.len() > MOST {
        return Ok(None);
    }
    let mut cut = None;
    for at in LEAST..=normal.len() - LEAST {
        let (first, second) = normal.split_at(at);
        let Some(first) = half(read, first, context)? else { continue };
        let Some(second) = half(read, second, context)? else { continue };
        if cut.is_some() {
            return Ok(None);
        }
        cut = Some(Match::Split { parts: vec![first, second] });
    }
    Ok(cut)
}

fn half(read: &Read<'_>, normal: &str, context: &Context) -> Result<Option<Found>> {
    let what = match strictly(read, normal, normal)? {
        Some(Hit::One(device, by)) => Some(Match::Device { device: *device, by, person: None }),
        Some(Hit::Several(_)) => None,
        None if context.at == ScanPoint::Distribution => {
            let mut people = record::numbered(read, normal)?;
            let person = if people.len() == 1 { people.pop() } else { None };
            person.map(|person| Match::Person { person, device: None })
        }
        None => None,
    };
    Ok(what.map(|what| Found { code: normal.to_owned(), what }))
}
