//! The list of devices as it is shown: the same filters, search and order.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{chosen, one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::register::lists::{DevicePage, DeviceRow, each_device};
use crate::register::{Device, Holders, PhoneFacts, Published, Status};
use crate::store::Read;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, StaffRecords, Written};

crate::words! {
    /// A column of the list of devices, in the order of the whole list.
    pub enum DeviceColumn {
        /// The tag.
        Tag = "tag",
        /// The serial.
        Serial = "serial",
        /// The model.
        Model = "model",
        /// The category.
        Category = "category",
        /// The school that answers for it.
        School = "school",
        /// Where it lives.
        Home = "home",
        /// Who has it, or where it is.
        With = "with",
        /// The status.
        Status = "status",
        /// The condition.
        Condition = "condition",
        /// Whether it goes home.
        TakeHome = "take_home",
        /// Whose money bought it.
        Funding = "funding",
        /// The purchase order.
        Po = "po",
        /// What it cost.
        Cost = "cost",
        /// When it was bought.
        Purchased = "purchased",
        /// When its updates end.
        UpdateEnd = "update_end",
        /// When it was last seen.
        LastSeen = "last_seen",
        /// Its number, where it is a phone; to the public only where it is public record.
        PhoneNumber = "phone_number",
        /// Whether its holder is public record.
        PublicRecord = "public_record",
    }
}

/// Writes the list of devices.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDevices {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The list as shown; every device when absent.
    #[serde(default)]
    pub list: DevicePage,
    /// The columns, in this order; all of them when absent.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<DeviceColumn>>,
}

impl Query for ExportDevices {
    const NAME: &'static str = "export.devices";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let list = self.list;
        let columns = chosen(self.columns, DeviceColumn::ALL)?;
        write_report(read, "devices", "Devices".into(), self.profile, self.out, |profile| {
            let titles = columns.iter().map(|column| column.column()).collect();
            Ok(one_list("Devices", titles, move |put| {
                let (mut holders, published) = (Holders::default(), Published::now(read)?);
                let phones = Device::phones(read)?;
                each_device(read, &list, |row| {
                    let person = row.with.as_ref().and_then(|with| with.person);
                    let holder = match row.status {
                        // Whoever lost it still answers for it.
                        Status::Lost | Status::Stolen => holders.of_device(read, row.id, person)?,
                        Status::InService | Status::Missing | Status::Surplus | Status::Disposed => {
                            holders.of(read, person)?
                        }
                    };
                    let phone = phones.get(&row.id);
                    let records = match phone.is_some_and(|phone| phone.public_record) {
                        true => StaffRecords::Public,
                        false => published.category(row.category.as_deref()),
                    };
                    let about = RowFacts::of(holder, records);
                    let phone = phone.filter(|phone| profile == Profile::Internal || phone.public_record);
                    let cells: Vec<_> = columns.iter().map(|column| column.cell(read, row, phone)).collect();
                    put(about, &cells)
                })
            }))
        })
    }
}

impl DeviceColumn {
    fn column(self) -> Column {
        match self {
            Self::Tag => Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
            Self::Serial => Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
            Self::Model => Column::new("Model", Kind::Text),
            Self::Category => Column::new("Category", Kind::Text),
            Self::School => Column::new("School", Kind::Text),
            Self::Home => Column::new("Home location", Kind::Text),
            Self::With => Column::new("With or in", Kind::Text).private(Privacy::HolderIdentity),
            Self::Status => Column::new("Status", Kind::Text),
            Self::Condition => Column::new("Condition", Kind::Text),
            Self::TakeHome => Column::new("Take home", Kind::YesNo),
            Self::Funding => Column::new("Funding source", Kind::Text),
            Self::Po => Column::new("Purchase order", Kind::Text),
            Self::Cost => Column::new("Cost", Kind::Money),
            Self::Purchased => Column::new("Purchase date", Kind::Date),
            Self::UpdateEnd => Column::new("Update end", Kind::Date),
            Self::LastSeen => Column::new("Last seen", Kind::DateTime),
            Self::PhoneNumber => Column::new("Phone number", Kind::Code),
            Self::PublicRecord => Column::new("Public record", Kind::YesNo),
        }
    }

    fn cell(self, read: &Read<'_>, row: &DeviceRow, phone: Option<&PhoneFacts>) -> Cell<'static> {
        match self {
            Self::Tag => Cell::of(row.tag.as_ref(), |tag| Cell::code(tag.to_string())),
            Self::Serial => Cell::of(row.serial.as_ref(), |serial| Cell::code(serial.to_string())),
            Self::Model => Cell::of(row.model_name.clone(), Cell::text),
            Self::Category => Cell::of(row.category.clone(), Cell::text),
            Self::School => Cell::text(row.school_name.clone()),
            Self::Home => Cell::of(row.home_name.clone(), Cell::text),
            Self::With => Cell::of(row.with.as_ref(), |with| Cell::text(with.words.clone())),
            Self::Status => Cell::text(row.status.word()),
            Self::Condition => Cell::text(row.condition.word()),
            Self::TakeHome => Cell::YesNo(row.take_home),
            Self::Funding => Cell::of(row.funding, |funding| Cell::text(funding.word())),
            Self::Po => Cell::of(row.po.clone(), Cell::text),
            Self::Cost => Cell::of(row.cost_cents, |cost| Cell::Money(cost.0)),
            Self::Purchased => Cell::of(row.purchased_on, |day| Cell::Date(day.0)),
            Self::UpdateEnd => Cell::of(row.update_end, |day| Cell::Date(day.0)),
            Self::LastSeen => Cell::of(row.last_seen, |at| Cell::DateTime(at.wall_clock(read.zone()))),
            Self::PhoneNumber => Cell::of(phone.and_then(|phone| phone.number.clone()), Cell::code),
            Self::PublicRecord => Cell::of(phone, |phone| Cell::YesNo(phone.public_record)),
        }
    }
}
