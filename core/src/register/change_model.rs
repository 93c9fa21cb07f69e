//! How are a model's facts changed: its maker, its category, its price?

use serde::Deserialize;
use ts_rs::TS;

use super::record::Model;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{one_line, tidy};

/// Changes a model; every device of it follows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeModel {
    /// The model as it shall be.
    pub model: Model,
}

impl Command for ChangeModel {
    const NAME: &'static str = "model.change";
    const WHO: Role = Role::It;
    type Output = Model;

    fn run(self, write: &mut Write<'_>) -> Result<Model> {
        let mut model = self.model;
        write.get::<Model>(model.id)?;
        model.name = one_line(&required("name", &model.name, 200)?);
        for text in [&mut model.maker, &mut model.category, &mut model.os_family] {
            *text = tidy(text.take());
        }
        if let Some(price) = model.replacement_cents.filter(|price| price.0 < 0) {
            let found = price.0.to_string();
            return invalid("replacement_cents", Problem::OutOfRange { found, allowed: "≥ 0".into() });
        }
        if let Some(other) = Model::named(write, &model.name)?.filter(|other| other.id != model.id) {
            return invalid("name", Problem::Taken { found: model.name, by: other.name });
        }
        write.put(&model)?;
        Ok(model)
    }
}
