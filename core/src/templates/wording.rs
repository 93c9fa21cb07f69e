//! How does a wording become a section of a document?

use std::collections::BTreeSet;

use minijinja::{Environment, Error as Fault, ErrorKind, UndefinedBehavior, Value};
use serde::Serialize;

use super::TemplateKind;
use super::escape::escaped;
use super::markdown::blocks;
use super::samples::with_sample;
use crate::paper::{Picture, Section};
use crate::refusal::TemplateFault;
use crate::writing::Orientation;

/// The most steps that filling in one paper may take: thousands of times what any needs, and an end for what has none.
const MOST_STEPS: u64 = 2_000_000;
const NAME: &str = "wording";

/// Whose paper it is, beside what the wording says.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// What the section is called.
    pub name: String,
    /// Above the title: the district.
    pub over: String,
    /// Beneath the title: the school.
    pub under: String,
    /// At the right of the title.
    pub corner: Vec<String>,
    /// The pictures that may be shown as `photo:1`, `photo:2` …
    pub photos: Vec<Picture>,
}

/// A wording, ready to be filled in.
#[derive(Debug)]
pub struct Wording(Environment<'static>);

impl Wording {
    /// Reads a wording, and tries it with a paper on which everything is known and with one on which nothing is.
    ///
    /// # Errors
    /// What keeps it from being used.
    pub fn new(kind: TemplateKind, text: &str) -> Result<Self, TemplateFault> {
        let wording = Self::read(text)?;
        with_sample(kind, Known::All, |facts, frame| {
            wording.knows(&facts)?;
            wording.filled(&facts, &frame)
        })?;
        with_sample(kind, Known::Nothing, |facts, frame| wording.filled(&facts, &frame))?;
        Ok(wording)
    }

    /// Reads a wording that was tried before.
    ///
    /// # Errors
    /// `unreadable`.
    pub fn read(text: &str) -> Result<Self, TemplateFault> {
        let mut marks = Environment::new();
        marks.set_undefined_behavior(UndefinedBehavior::Strict);
        marks.set_trim_blocks(true);
        marks.set_lstrip_blocks(true);
        marks.set_fuel(Some(MOST_STEPS));
        marks.set_formatter(|out, _, value| {
            if !value.is_none() && !value.is_undefined() {
                out.write_str(&escaped(&value.to_string()))?;
            }
            Ok(())
        });
        marks.add_template_owned(NAME, text.to_owned()).map_err(|fault| unreadable(&fault))?;
        Ok(Self(marks))
    }

    /// The section that it makes of what is known.
    ///
    /// # Errors
    /// A value that the wording cannot deal with.
    pub fn section(&self, facts: &impl Serialize, frame: &Frame) -> Result<Section, TemplateFault> {
        self.filled(&Value::from_serialize(facts), frame)
    }

    fn filled(&self, facts: &Value, frame: &Frame) -> Result<Section, TemplateFault> {
        let template = self.0.get_template(NAME).map_err(|fault| unreadable(&fault))?;
        let text = template.render(facts).map_err(|fault| unreadable(&fault))?;
        let blocks = blocks(&text, frame)?;
        Ok(Section { name: frame.name.clone(), orientation: Orientation::Portrait, blocks })
    }

    /// Refuses a wording that names what the paper does not know.
    fn knows(&self, facts: &Value) -> Result<(), TemplateFault> {
        let template = self.0.get_template(NAME).map_err(|fault| unreadable(&fault))?;
        let known = names(facts);
        let asked: BTreeSet<String> = template.undeclared_variables(false).into_iter().collect();
        match asked.into_iter().find(|name| !known.contains(name) && !is_function(name)) {
            None => Ok(()),
            Some(found) => {
                let near = known.into_iter().map(|name| (strsim::damerau_levenshtein(&name, &found), name));
                let meant = near.min().filter(|(apart, _)| *apart <= 2).map(|(_, name)| name);
                Err(TemplateFault::UnknownField { found, meant })
            }
        }
    }
}

/// How much is known on a paper that is made to try a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    All,
    Nothing,
}

/// The names that a paper knows.
pub(super) fn names(facts: &Value) -> BTreeSet<String> {
    facts.try_iter().map(|names| names.map(|name| name.to_string()).collect()).unwrap_or_default()
}

fn is_function(name: &str) -> bool {
    matches!(name, "range" | "dict" | "namespace" | "loop")
}

fn unreadable(fault: &Fault) -> TemplateFault {
    let detail = match fault.kind() {
        ErrorKind::UndefinedError => "a field that is not there".to_owned(),
        ErrorKind::OutOfFuel => "it has no end".to_owned(),
        kind => fault.detail().map_or_else(|| kind.to_string(), str::to_owned),
    };
    TemplateFault::Unreadable { line: fault.line().and_then(|line| u32::try_from(line).ok()).unwrap_or(1), detail }
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
