//! How does a device come into the register?

use serde::Deserialize;
use ts_rs::TS;

use super::condition::Condition;
use super::identity::provisional_tag;
use super::record::{Device, Funding, ItProcured, Model};
use super::set_home::check_home;
use super::status::Status;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::people::School;
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::{AssetTag, Cents, Date, ModelId, PlaceId, SchoolId, Serial, one_line, tidy};

/// Adds a device. One with neither tag nor serial gets a provisional tag.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddDevice {
    /// The district's number.
    #[serde(default)]
    pub tag: Option<AssetTag>,
    /// The maker's number.
    #[serde(default)]
    pub serial: Option<Serial>,
    /// The model.
    #[serde(default)]
    pub model: Option<ModelId>,
    /// The model by name, instead of by row; made when there is none of that name.
    #[serde(default)]
    pub model_name: Option<String>,
    /// The school or site that answers for it.
    pub school: SchoolId,
    /// The room, cart or closet where it lives.
    #[serde(default)]
    pub home: Option<PlaceId>,
    /// Working when absent.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// Who paid.
    #[serde(default)]
    pub funding: Option<Funding>,
    /// The award, where federal money paid.
    #[serde(default)]
    pub award_number: Option<String>,
    /// The federal share in hundredths of a percent.
    #[serde(default)]
    pub federal_share: Option<u32>,
    /// Unknown when absent.
    #[serde(default)]
    pub it_procured: Option<ItProcured>,
    /// Purchase order.
    #[serde(default)]
    pub po: Option<String>,
    /// What it cost.
    #[serde(default)]
    pub cost_cents: Option<Cents>,
    /// When it was bought.
    #[serde(default)]
    pub purchased_on: Option<Date>,
    /// When its warranty ends.
    #[serde(default)]
    pub warranty_end: Option<Date>,
    /// The last day it gets updates, where it differs from its model's.
    #[serde(default)]
    pub update_end: Option<Date>,
    /// Whether it goes home by default.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub take_home: bool,
    /// Its number, where it is a phone.
    #[serde(default)]
    pub phone_number: Option<String>,
    /// Whether its holder is public record.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub public_record: bool,
    /// Notes.
    #[serde(default)]
    pub notes: Option<String>,
    /// Why IT accepts a second device with this serial.
    #[serde(default)]
    pub serial_shared_because: Option<String>,
}

impl AddDevice {
    /// A device of that school about which nothing else is known yet.
    pub const fn of(school: SchoolId) -> Self {
        Self {
            tag: None,
            serial: None,
            model: None,
            model_name: None,
            school,
            home: None,
            condition: None,
            funding: None,
            award_number: None,
            federal_share: None,
            it_procured: None,
            po: None,
            cost_cents: None,
            purchased_on: None,
            warranty_end: None,
            update_end: None,
            take_home: false,
            phone_number: None,
            public_record: false,
            notes: None,
            serial_shared_because: None,
        }
    }
}

impl Command for AddDevice {
    const NAME: &'static str = "device.add";
    const WHO: Role = Role::Champion;
    type Output = Device;

    fn run(self, write: &mut Write<'_>) -> Result<Device> {
        write.must_cover(self.school)?;
        add_device(write, self)
    }
}

/// Adds a device to the register.
///
/// # Errors
/// `taken`, `not_found`, `place_elsewhere`, `out_of_range`, `not_allowed`.
pub fn add_device(write: &mut Write<'_>, new: AddDevice) -> Result<Device> {
    write.get::<School>(new.school)?;
    let model = match (new.model, tidy(new.model_name)) {
        (Some(model), _) => Some(write.get::<Model>(model)?.id),
        (None, Some(name)) => Some(model_named(write, &name)?.id),
        (None, None) => None,
    };
    let id = write.new_id();
    let (tag, provisional_tag) = match (new.tag, &new.serial) {
        (None, None) => (Some(provisional_tag(write, id)?), true),
        (tag, _) => (tag, false),
    };
    let device = Device {
        id,
        tag,
        serial: new.serial,
        provisional_tag,
        model,
        school: new.school,
        home: new.home,
        status: Status::InService,
        condition: new.condition.unwrap_or(Condition::Working),
        funding: new.funding,
        award_number: new.award_number,
        federal_share: new.federal_share,
        it_procured: new.it_procured.unwrap_or(ItProcured::Unknown),
        po: new.po,
        cost_cents: new.cost_cents,
        purchased_on: new.purchased_on,
        warranty_end: new.warranty_end,
        update_end: new.update_end,
        take_home: new.take_home,
        phone_number: new.phone_number,
        public_record: new.public_record,
        notes: new.notes,
        serial_shared_because: new.serial_shared_because,
        registered_at: write.now(),
    };
    device.check_tag(write)?;
    let device = tidied(device)?;
    device.check_serial(write)?;
    check_home(write, &device)?;
    write.put(&device)?;
    Ok(device)
}

/// The device with its facts in order.
pub(super) fn tidied(mut device: Device) -> Result<Device> {
    let texts = [&mut device.award_number, &mut device.po, &mut device.phone_number, &mut device.notes];
    for text in texts.into_iter().chain([&mut device.serial_shared_because]) {
        *text = tidy(text.take());
    }
    if let Some(share) = device.federal_share.filter(|share| *share > 10_000) {
        return invalid("federal_share", Problem::OutOfRange { found: share.to_string(), allowed: "0–10000".into() });
    }
    if let Some(cost) = device.cost_cents.filter(|cost| cost.0 < 0) {
        return invalid("cost_cents", Problem::OutOfRange { found: cost.0.to_string(), allowed: "≥ 0".into() });
    }
    Ok(device)
}

/// The model with that name, made when there is none.
pub fn model_named(write: &mut Write<'_>, name: &str) -> Result<Model> {
    let name = one_line(&required("model_name", name, 200)?);
    if let Some(model) = Model::named(write, &name)? {
        return Ok(model);
    }
    let model = Model {
        id: write.new_id(),
        name,
        maker: None,
        category: None,
        os_family: None,
        update_end: None,
        replacement_cents: None,
    };
    write.put(&model)?;
    Ok(model)
}
