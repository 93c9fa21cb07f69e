//! What does one row of a report of device management say?

use crate::imports::columns::{Cells, Columns, Days};
use crate::imports::rejection::Rejected;
use crate::reading::cells::{Moment, code, moment, text, update_end};
use crate::reading::mapping::words::{OsWord, Word};
use crate::reading::mapping::{DeviceField as F, header_form};
use crate::reading::read::{Row, SampleRow};
use crate::values::Date;

/// What a row says. What cannot be read of its dates or words is left out: only the serial has to be right.
#[derive(Debug, Default)]
pub struct Facts<'r> {
    pub serial: Option<&'r str>,
    pub model: Option<&'r str>,
    pub maker: Option<&'r str>,
    pub os: Option<OsWord>,
    pub update_end: Option<Date>,
    pub sync: Option<Moment>,
    /// It says one that cannot be read.
    pub is_sync_unclear: bool,
    pub user: Option<&'r str>,
}

/// The facts that are taken of a report.
pub const USED: [F; 9] = [
    F::Serial,
    F::Model,
    F::Maker,
    F::OsFamily,
    F::UpdateEnd,
    F::LastSync,
    F::HolderEmail,
    F::HolderUsername,
    F::HolderNumber,
];

/// The columns of a report.
pub struct Reader {
    serial: Cells,
    model: Cells,
    maker: Cells,
    os: Cells,
    update_end: Cells,
    sync: Cells,
    users: [Cells; 3],
    days: Days,
    is_google: bool,
}

impl Reader {
    /// The columns of a file with these first rows.
    pub fn new(columns: &Columns<F>, headers: &[String], sample: &[SampleRow]) -> Self {
        let of = |field| columns.column(field).kept();
        Self {
            serial: of(F::Serial),
            model: of(F::Model),
            maker: of(F::Maker),
            os: of(F::OsFamily),
            update_end: of(F::UpdateEnd),
            sync: of(F::LastSync),
            users: [of(F::HolderEmail), of(F::HolderUsername), of(F::HolderNumber)],
            days: Days::new(&[of(F::UpdateEnd), of(F::LastSync)], sample),
            is_google: system(headers) == Some(GOOGLE),
        }
    }

    /// The column of the serial.
    pub fn serial(&self) -> Option<usize> {
        self.serial.at()
    }

    /// What a row says.
    ///
    /// # Errors
    /// A serial that a spreadsheet spoiled.
    pub fn read<'r>(&mut self, row: &'r Row) -> Result<Facts<'r>, Rejected> {
        let short = |cells: Cells| cells.read(row, |cell| text(cell, 200)).ok().and_then(|said| said.known());
        let os = short(self.os).and_then(OsWord::read);
        let sync = self.days.read(self.sync, row, moment);
        let is_sync_unclear = sync.is_err();
        Ok(Facts {
            serial: self.serial.read(row, code)?.known(),
            model: short(self.model),
            maker: short(self.maker),
            // Google manages nothing but ChromeOS, and therefore does not say it.
            os: os.or(self.is_google.then_some(OsWord::Chrome)),
            update_end: self.days.read(self.update_end, row, update_end).ok().and_then(|said| said.known()).map(Date),
            sync: sync.ok().and_then(|said| said.known()),
            is_sync_unclear,
            user: self.users.iter().find_map(|cells| short(*cells)).and_then(first),
        })
    }
}

/// Of several recent users the first is the latest.
fn first(cell: &str) -> Option<&str> {
    cell.split([',', ';', ' ', '|']).map(str::trim).find(|user| !user.is_empty())
}

const GOOGLE: &str = "Google Admin";

/// The management system, by the columns that only it has.
pub fn system(headers: &[String]) -> Option<&'static str> {
    let forms: Vec<String> = headers.iter().map(|header| header_form(header)).collect();
    let has = |names: &[&str]| names.iter().any(|name| forms.iter().any(|form| form == name));
    let google = [
        "annotateduser",
        "annotatedassetid",
        "orgunitpath",
        "lastsyncfromgoogle",
        "chromeosdevicestatus",
        "autoupdateexpiration",
    ];
    if has(&google) {
        Some(GOOGLE)
    } else if has(&["primaryuserupn", "easactivationid", "microsoftentradeviceid", "azureaddeviceid"]) {
        Some("Intune")
    } else if has(&["jamfproid", "lastinventoryupdate"]) {
        Some("Jamf")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_tell_the_management_system() {
        let of = |line: &str| system(&line.split([',', ';']).map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(of("deviceId,annotatedAssetId,lastSync,serialNumber"), Some("Google Admin"));
        assert_eq!(of("IntuneDeviceId,LastSyncFromGoogle,SerialNumber"), Some("Google Admin"));
        assert_eq!(of("Device ID,Serial number,Primary user UPN"), Some("Intune"));
        assert_eq!(of("Serial,Seen"), None);
    }
}
