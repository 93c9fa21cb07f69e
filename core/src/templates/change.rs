//! How does a district come to write in its own words, and back?

use serde::Deserialize;
use ts_rs::TS;

use super::{TemplateKind, TemplateShown, Wording};
use crate::contract::Command;
use crate::error::{Result, invalid, not_found, required};
use crate::refusal::{Problem, TemplateFault};
use crate::settings::Setting;
use crate::store::{Role, Write};

/// The most letters of a wording.
const MOST: usize = 50_000;

/// Replaces the wording of a paper by the district's own. It is tried first.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTemplate {
    /// Which paper.
    pub kind: TemplateKind,
    /// The wording: Markdown with fields.
    pub text: String,
}

impl Command for ChangeTemplate {
    const NAME: &'static str = "template.change";
    const WHO: Role = Role::It;
    type Output = TemplateShown;

    fn run(self, write: &mut Write<'_>) -> Result<TemplateShown> {
        let text = tried(self.kind, &self.text)?;
        let row = match self.kind.own_row(write)? {
            Some(row) => Setting { value: text, ..row },
            None => self.kind.new_row(write.new_id(), text),
        };
        write.put(&row)?;
        TemplateShown::of(write, self.kind)
    }
}

/// Goes back to the wording that the program brings along.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResetTemplate {
    /// Which paper.
    pub kind: TemplateKind,
}

impl Command for ResetTemplate {
    const NAME: &'static str = "template.reset";
    const WHO: Role = Role::It;
    type Output = TemplateShown;

    fn run(self, write: &mut Write<'_>) -> Result<TemplateShown> {
        let Some(row) = self.kind.own_row(write)? else { return not_found("template", self.kind) };
        write.remove::<Setting>(row.id)?;
        TemplateShown::of(write, self.kind)
    }
}

/// The wording as it is kept: with lines that end alike, and nothing before or after it.
///
/// # Errors
/// `missing`, `too_long`, `not_a_template`.
pub(super) fn tried(kind: TemplateKind, text: &str) -> Result<String> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let text = required("text", &text, MOST)? + "\n";
    match Wording::new(kind, &text) {
        Ok(_) => Ok(text),
        Err(fault) => refused(fault),
    }
}

/// A fault of a wording as a refusal.
///
/// # Errors
/// `not_a_template`.
pub fn refused<T>(fault: TemplateFault) -> Result<T> {
    invalid("text", Problem::NotATemplate { fault })
}
