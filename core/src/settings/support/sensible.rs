//! Which support policies can no district mean?

use super::SupportPolicy;
use crate::calendar::Week;
use crate::error::{Error, Result, invalid, required};
use crate::refusal::{Problem, Refusal};

/// Longer than any sentence that somebody reads.
const SENTENCE: usize = 2_000;

impl SupportPolicy {
    /// The opening hours by weekday.
    ///
    /// # Errors
    /// `invalid` on `week`, as [`Week::of`] says.
    pub fn opening(&self) -> Result<Week> {
        Week::of(&self.week).map_err(|problem| Error::from(Refusal::Invalid { field: "week".into(), problem }))
    }

    pub(super) fn must_be_sensible(&self) -> Result<()> {
        let week = self.opening()?;
        if week == Week::CLOSED {
            return invalid("week", Problem::Missing);
        }
        let bounds = [
            ("response_hours", self.response_hours, 1, 1_000),
            ("resolution_hours", self.resolution_hours, 1, 2_000),
            ("due_soon_percent", self.due_soon_percent, 0, 100),
            ("contact_attempts", self.contact_attempts, 1, 20),
            ("staff_device_days", self.staff_device_days, 0, 120),
            ("quote_days", self.quote_days, 1, 366),
        ];
        if let Some((field, figure, least, most)) =
            bounds.into_iter().find(|(_, figure, least, most)| !(least..=most).contains(&figure))
        {
            let (found, allowed) = (figure.to_string(), format!("{least}–{most}"));
            return invalid(field, Problem::OutOfRange { found, allowed });
        }
        if let Some(domain) = self.domains.iter().find(|domain| !is_domain(domain)) {
            let (found, allowed) = (domain.clone(), "maple.example".to_owned());
            return invalid("domains", Problem::OutOfRange { found, allowed });
        }
        for entry in &self.directory {
            required("subject", &entry.subject, 200)?;
            required("owner", &entry.owner, 200)?;
            not_endless("contact", &entry.contact)?;
            not_endless("sentence", &entry.sentence)?;
        }
        required("out_of_scope_sentence", &self.out_of_scope_sentence, SENTENCE)?;
        required("purchase_sentence", &self.purchase_sentence, SENTENCE)?;
        required("lamp_sentence", &self.lamp_sentence, SENTENCE)?;
        Ok(())
    }
}

fn not_endless(field: &str, text: &str) -> Result<()> {
    if text.chars().count() > SENTENCE {
        return invalid(field, Problem::TooLong { most: u32::try_from(SENTENCE).unwrap_or(u32::MAX) });
    }
    Ok(())
}

fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        let fits = label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        !label.is_empty() && fits
    };
    text.contains('.') && text.len() <= 253 && text.split('.').all(label)
}
