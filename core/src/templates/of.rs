//! How are people and devices written on paper, and how does a paper of one section come about?

use std::path::PathBuf;

use serde::Serialize;

use super::TemplateKind;
use super::change::refused;
use super::facts::{OnPaperDevice, Reader};
use super::wording::Frame;
use crate::error::Result;
use crate::paper::{Document, day, money};
use crate::people::{Person, Population, School};
use crate::register::{Device, Model};
use crate::settings::District;
use crate::store::Read;
use crate::writing::{Written, print};

impl Reader {
    /// Whom a paper is about, as it is written today.
    pub fn of(read: &Read<'_>, person: &Person) -> Result<Self> {
        let school = person.school.map(|school| read.find::<School>(school)).transpose()?.flatten();
        Ok(Self {
            person: person.name.clone(),
            number: person.number.clone().unwrap_or_default(),
            grade: person.grade.clone().unwrap_or_default(),
            homeroom: person.homeroom.clone().unwrap_or_default(),
            is_staff: person.population != Population::Student,
            ..Self::nobody(read, school.map(|school| school.name).unwrap_or_default())?
        })
    }

    /// A paper of a school that is about nobody.
    pub fn nobody(read: &Read<'_>, school: String) -> Result<Self> {
        let district = District::get(read)?.name;
        Ok(Self { district, school, today: day(read.today().0), ..Self::default() })
    }

    /// What stands around the wording: the school beneath the title, and the day beside it.
    pub fn frame(&self, name: String) -> Frame {
        let (over, under) = (self.district.clone(), self.school.clone());
        Frame { name, over, under, corner: vec![self.today.clone()], photos: Vec::new() }
    }

    /// At the foot of a document with such a paper.
    pub fn foot(&self) -> String {
        [self.district.as_str(), &self.school]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

impl OnPaperDevice {
    /// A device as papers name it.
    pub fn of(read: &Read<'_>, device: &Device) -> Result<Self> {
        let model = device.model.map(|model| read.find::<Model>(model)).transpose()?.flatten();
        let price = model.as_ref().and_then(|model| model.replacement_cents);
        let (name, maker) = model.map(|model| (model.name, model.maker)).unwrap_or_default();
        let written = |text: Option<String>| text.unwrap_or_default();
        Ok(Self {
            tag: written(device.tag.as_ref().map(ToString::to_string)),
            serial: written(device.serial.as_ref().map(ToString::to_string)),
            model: name,
            maker: written(maker),
            purchased: written(device.purchased_on.map(|bought| day(bought.0))),
            cost: written(device.cost_cents.map(|cost| money(cost.0))),
            replacement_price: written(price.map(|price| money(price.0))),
        })
    }
}

/// Prints a paper in the words that hold.
///
/// # Errors
/// A value that the wording cannot deal with; whatever the place refuses.
pub fn print_paper(
    read: &Read<'_>,
    kind: TemplateKind,
    facts: &impl Serialize,
    (frame, foot): (Frame, String),
    out: String,
) -> Result<Written> {
    let section = kind.wording(read)?.section(facts, &frame).or_else(refused)?;
    let document = Document { title: frame.name, foot, sections: vec![section] };
    Ok(print(&PathBuf::from(out), read.press(), 1, |press| Ok(press.document(&document)?))?)
}
