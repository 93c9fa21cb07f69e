//! Is it public record which member of staff has a device? By its category (DOMAIN §10).

use std::collections::HashMap;

use super::{Device, Model};
use crate::error::Result;
use crate::settings::Policy;
use crate::store::Read;
use crate::values::{DeviceId, ModelId};
use crate::writing::StaffRecords;

/// What the district's policy says of each category, looked up once for each model.
pub struct Published {
    policy: Policy,
    by_model: HashMap<ModelId, StaffRecords>,
}

impl Published {
    /// By the policy in force today.
    pub fn now(read: &Read<'_>) -> Result<Self> {
        Ok(Self { policy: Policy::now(read)?, by_model: HashMap::new() })
    }

    /// Of a category.
    pub fn category(&self, category: Option<&str>) -> StaffRecords {
        self.policy.staff_records(category)
    }

    /// Of a device.
    pub fn device(&mut self, read: &Read<'_>, device: DeviceId) -> Result<StaffRecords> {
        // Nothing to look up where nothing is held back.
        if self.policy.private_categories.is_empty() {
            return Ok(StaffRecords::Public);
        }
        let Some(model) = read.get::<Device>(device)?.model else { return Ok(self.category(None)) };
        if let Some(known) = self.by_model.get(&model) {
            return Ok(*known);
        }
        let records = self.category(read.get::<Model>(model)?.category.as_deref());
        self.by_model.insert(model, records);
        Ok(records)
    }
}
