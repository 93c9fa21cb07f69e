//! What does a wording look like, before it holds?

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::change::{refused, tried};
use super::samples::with_sample;
use super::wording::Known;
use super::{TemplateKind, Wording};
use crate::contract::Query;
use crate::error::Result;
use crate::paper::Document;
use crate::store::{Read, Role};
use crate::writing::{Written, print};

/// Prints a wording with invented people and devices.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewTemplate {
    /// Which paper.
    pub kind: TemplateKind,
    /// The wording; the one that holds when absent.
    #[serde(default)]
    pub text: Option<String>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PreviewTemplate {
    const NAME: &'static str = "print.template";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let wording = match &self.text {
            Some(text) => Wording::read(&tried(self.kind, text)?).or_else(refused)?,
            None => self.kind.wording(read)?,
        };
        let section = with_sample(self.kind, Known::All, |facts, frame| wording.section(&facts, &frame));
        let section = section.or_else(refused)?;
        let document = Document { title: "Example".into(), foot: "Example".into(), sections: vec![section] };
        Ok(print(&PathBuf::from(self.out), read.press(), 1, |press| Ok(press.document(&document)?))?)
    }
}
