//! When did devices last speak to their management, as far as the register knows?

use std::collections::HashMap;
use std::path::Path;

use uuid::Uuid;

use super::record;
use crate::error::Result;
use crate::reading::cells::Moment;
use crate::store::Read;
use crate::values::{Date, Timestamp};

/// What is known of syncs, and what this list calls its source.
pub struct Syncs {
    last: HashMap<Uuid, i64>,
    /// The management system.
    pub source: String,
}

impl Syncs {
    /// What the register knows, when the list has something to add.
    pub fn load(read: &Read<'_>, is_listed: bool, path: &str) -> Result<Self> {
        let last = if is_listed { record::syncs(read)? } else { HashMap::new() };
        Ok(Self { last, source: system_of(path).to_owned() })
    }

    /// Whether a sync is later than what is known of the device.
    pub fn is_new(&self, device: Uuid, at: Timestamp) -> bool {
        self.last.get(&device).is_none_or(|last| *last < at.millis())
    }
}

/// The management system a file comes from, by its name.
pub fn system_of(path: &str) -> &'static str {
    const SYSTEMS: [(&str, &str); 9] = [
        ("google", "Google Admin"),
        ("gam", "Google Admin"),
        ("chromeos", "Google Admin"),
        ("cros", "Google Admin"),
        ("intune", "Intune"),
        ("jamf", "Jamf"),
        ("mosyle", "Mosyle"),
        ("snipe", "Snipe-IT"),
        ("kandji", "Kandji"),
    ];
    let name = Path::new(path).file_stem().and_then(|name| name.to_str()).unwrap_or("").to_lowercase();
    SYSTEMS.iter().find(|(part, _)| name.contains(part)).map_or("import", |(_, system)| system)
}

/// The instant a cell means: a time of day without a zone is the district's, a day alone its beginning.
pub fn instant(moment: Moment, zone: chrono_tz::Tz) -> Timestamp {
    match moment {
        Moment::Day(day) => Date(day).starts_at(zone),
        Moment::Exact(at) => Timestamp::from_millis(at.timestamp_millis()),
        Moment::Wall(at) => Timestamp::on_wall_clock(at, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::system_of;

    #[test]
    fn the_file_name_tells_the_management_system() {
        assert_eq!(system_of("/tmp/Intune export.csv"), "Intune");
        assert_eq!(system_of("devices.csv"), "import");
    }
}
