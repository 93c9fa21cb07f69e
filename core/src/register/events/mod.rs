//! What happened to a device: the facts its status and allocation leave behind.

mod record;

pub use record::{AllocationChange, DeviceUse, StatusChange};
