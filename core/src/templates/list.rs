//! Which wordings are there, and what may each of them say?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TemplateKind;
use super::samples::with_sample;
use super::wording::Known;
use crate::contract::Query;
use crate::error::{Error, Result};
use crate::store::Read;

/// The wordings of all papers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTemplates {}

/// The wording of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TemplateShown {
    /// Which paper.
    pub kind: TemplateKind,
    /// The wording that holds.
    pub text: String,
    /// Whether it is the district's own.
    pub is_own: bool,
    /// The fields that it may name, with an example of each.
    pub fields: Vec<TemplateField>,
}

/// Something that a paper may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TemplateField {
    /// What it is called: `person`, `device.tag`, or `entries[].day` for each of several.
    pub name: String,
    /// An example; none for what is only asked with `if`.
    pub example: Option<String>,
}

impl Query for ListTemplates {
    const NAME: &'static str = "template.list";
    type Output = Vec<TemplateShown>;

    fn run(self, read: &Read<'_>) -> Result<Vec<TemplateShown>> {
        TemplateKind::ALL.iter().map(|kind| TemplateShown::of(read, *kind)).collect()
    }
}

impl TemplateShown {
    /// The wording of that paper.
    pub(super) fn of(read: &Read<'_>, kind: TemplateKind) -> Result<Self> {
        let own = kind.own_row(read)?;
        let fields = with_sample(kind, Known::All, |facts, _| {
            let mut fields = Vec::new();
            gather(&facts, "", &mut fields);
            Ok(fields)
        });
        Ok(Self {
            kind,
            is_own: own.is_some(),
            text: own.map_or_else(|| kind.built_in().to_owned(), |row| row.value),
            fields: fields.map_err(|fault| Error::Broken(format!("the example of {kind}: {fault:?}")))?,
        })
    }
}

fn gather(facts: &minijinja::Value, within: &str, fields: &mut Vec<TemplateField>) {
    use minijinja::value::ValueKind;
    for name in super::wording::names(facts) {
        let Ok(value) = facts.get_attr(&name) else { continue };
        let name = format!("{within}{name}");
        match value.kind() {
            ValueKind::Map => gather(&value, &format!("{name}."), fields),
            ValueKind::Seq => match value.get_item_by_index(0) {
                Ok(first) if first.kind() == ValueKind::Map => gather(&first, &format!("{name}[]."), fields),
                Ok(first) => fields.push(TemplateField { name: format!("{name}[]"), example: Some(first.to_string()) }),
                Err(_) => {}
            },
            ValueKind::Bool => fields.push(TemplateField { name, example: None }),
            _ => fields.push(TemplateField { name, example: Some(value.to_string()) }),
        }
    }
}
