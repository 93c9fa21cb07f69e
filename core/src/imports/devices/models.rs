//! Which model does a row name?

use std::collections::HashMap;

use super::facts::Facts;
use crate::error::Result;
use crate::imports::codes::{Memo, REMEMBERED};
use crate::imports::hand::Hand;
use crate::imports::said::Said;
use crate::imports::tally::Tally;
use crate::people::name_key;
use crate::reading::mapping::words::OsWord;
use crate::register::Model;
use crate::store::Read;
use crate::values::{ModelId, one_line};

/// The models there are, and those that come into being.
pub struct Models {
    all: Vec<Model>,
    by_name: HashMap<String, usize>,
    by_id: HashMap<ModelId, usize>,
    known: Memo<usize>,
}

impl Models {
    /// The register's models.
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let all = Model::all(read)?;
        let by_name = all.iter().enumerate().map(|(at, model)| (name_key(&model.name), at)).collect();
        let by_id = all.iter().enumerate().map(|(at, model)| (model.id, at)).collect();
        Ok(Self { all, by_name, by_id, known: Memo::default() })
    }

    /// A model by its row.
    pub fn get(&self, id: Option<ModelId>) -> Option<&Model> {
        self.by_id.get(&id?).map(|at| &self.all[*at])
    }

    /// A model's name; empty for none.
    pub fn name_of(&self, id: Option<ModelId>) -> &str {
        self.get(id).map_or("", |model| model.name.as_str())
    }

    /// The model a row means, made when there is none of that name. What the register does not know of a model yet,
    /// the row may say; what it knows stays.
    pub fn find(
        &mut self,
        hand: &mut impl Hand,
        tally: &mut Tally,
        facts: &Facts<'_>,
        now: Option<ModelId>,
    ) -> Result<Said<ModelId>> {
        let made_up;
        let name = match (facts.model, facts.maker, facts.category) {
            (Said::Is(name), _, _) => name,
            (Said::Cleared, _, _) => return Ok(Said::Cleared),
            (Said::Nothing, _, None) => return Ok(Said::Nothing),
            (Said::Nothing, _, Some(_)) if now.is_some() => return Ok(Said::Nothing),
            // A list that only says "Dell" and "laptop" still says something.
            (Said::Nothing, None, Some(category)) => category,
            (Said::Nothing, Some(maker), Some(category)) => {
                made_up = format!("{maker} {category}");
                &made_up
            }
        };
        let at = match self.known.get(name) {
            Some(at) => *at,
            None => self.look_up(hand, tally, name, facts)?,
        };
        if says_more(&self.all[at], facts) {
            learn(&mut self.all[at], facts);
            hand.put(&self.all[at])?;
        }
        Ok(Said::Is(self.all[at].id))
    }

    /// What the register does not know of a model yet, a row about a device of it may say.
    pub fn tell(&mut self, hand: &mut impl Hand, model: ModelId, facts: &Facts<'_>) -> Result<()> {
        let Some(at) = self.by_id.get(&model).copied() else { return Ok(()) };
        if says_more(&self.all[at], facts) {
            learn(&mut self.all[at], facts);
            hand.put(&self.all[at])?;
        }
        Ok(())
    }

    fn look_up(&mut self, hand: &mut impl Hand, tally: &mut Tally, name: &str, facts: &Facts<'_>) -> Result<usize> {
        let at = match self.by_name.get(&name_key(name)) {
            Some(at) => *at,
            None => {
                let mut model = Model {
                    id: hand.new_id().into(),
                    name: one_line(name),
                    maker: None,
                    category: None,
                    os_family: None,
                    update_end: None,
                    replacement_cents: None,
                };
                learn(&mut model, facts);
                hand.put(&model)?;
                tally.creates_model(&model.name);
                self.by_name.insert(name_key(name), self.all.len());
                self.by_id.insert(model.id, self.all.len());
                self.all.push(model);
                self.all.len() - 1
            }
        };
        if self.known.len() < REMEMBERED {
            self.known.insert(name.into(), at);
        }
        Ok(at)
    }
}

fn says_more(model: &Model, facts: &Facts<'_>) -> bool {
    (model.maker.is_none() && facts.maker.is_some())
        || (model.category.is_none() && facts.category.is_some())
        || (model.os_family.is_none() && facts.os.is_some())
        || (model.update_end.is_none() && matches!(facts.update_end, Said::Is(_)))
        || (model.replacement_cents.is_none() && facts.price.is_some())
}

fn learn(model: &mut Model, facts: &Facts<'_>) {
    model.maker = model.maker.take().or_else(|| facts.maker.map(one_line));
    model.category = model.category.take().or_else(|| facts.category.map(one_line));
    model.os_family = model.os_family.take().or_else(|| facts.os.map(|os| family(os).to_owned()));
    model.update_end = model.update_end.or(facts.update_end.known());
    model.replacement_cents = model.replacement_cents.or(facts.price);
}

/// How the family of operating systems is written.
fn family(word: OsWord) -> &'static str {
    match word {
        OsWord::Chrome => "Chrome",
        OsWord::Windows => "Windows",
        OsWord::Apple => "Apple",
        OsWord::Android => "Android",
        OsWord::Linux => "Linux",
        OsWord::Other => "Other",
    }
}
