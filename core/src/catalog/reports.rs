//! Which reports and lists leave the program as files, what must each be told, and who may make it? One list, for the
//! window and the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entries;
use crate::contract::Query;
use crate::error::Result;
use crate::settings::operators;
use crate::store::Read;
use crate::writing::Profile;
use crate::{audits, exports, surplus};

/// Every report there is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListReports {}

/// The answer to [`ListReports`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportList {
    /// In the order in which they are shown.
    pub reports: Vec<ReportEntry>,
}

crate::words! {
    /// What reports are about.
    pub enum ReportGroup {
        /// Is everything accounted for?
        Audits = "audits",
        /// The devices.
        Devices = "devices",
        /// Whoever has them.
        People = "people",
        /// Damage and loss.
        Incidents = "incidents",
        /// Fees.
        Money = "money",
        /// What schools ask for.
        Requests = "requests",
        /// The district as a whole.
        District = "district",
    }
}

crate::words! {
    /// What a report must be told beside where it goes and for whom it is.
    pub enum ReportNeeds {
        /// Nothing.
        None = "none",
        /// Which audit.
        Audit = "audit",
        /// Which period.
        Period = "period",
        /// Which device.
        Device = "device",
        /// Which drive.
        Drive = "drive",
        /// Which pickup.
        Pickup = "pickup",
        /// From which day until which; this school year until today when not told.
        Dates = "dates",
        /// Since which day; everything when not told.
        Since = "since",
        /// As of which day; today when not told.
        AsOf = "as_of",
        /// Which school year, where not all or this one is meant.
        SchoolYear = "school_year",
    }
}

crate::words! {
    /// What kind of file.
    pub enum ReportFormat {
        /// A workbook.
        Xlsx = "xlsx",
        /// Text; several sheets become a zip.
        Csv = "csv",
        /// Paper.
        Pdf = "pdf",
    }
}

/// A report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportEntry {
    /// The entry of the catalog that writes it.
    #[ts(type = "keyof Queries")]
    pub name: &'static str,
    /// What stands on it.
    pub title: &'static str,
    /// What it is about.
    pub group: ReportGroup,
    /// What it must be told.
    pub needs: ReportNeeds,
    /// Whether it may be about one school only.
    pub by_school: bool,
    /// The files it can be.
    pub formats: Vec<ReportFormat>,
    /// For whom this operator may make it.
    pub profiles: Vec<Profile>,
    /// Whether this operator may make it.
    pub may: bool,
}

struct Listed {
    name: &'static str,
    title: &'static str,
    group: ReportGroup,
    needs: ReportNeeds,
    by_school: bool,
    profiles: &'static [Profile],
}

const fn of<Q: Query>(title: &'static str, group: ReportGroup, needs: ReportNeeds) -> Listed {
    let profiles = &[Profile::Internal, Profile::Public];
    Listed { name: Q::NAME, title, group, needs, by_school: false, profiles }
}

impl Listed {
    const fn by_school(self) -> Self {
        Self { by_school: true, ..self }
    }

    const fn inside_only(self) -> Self {
        Self { profiles: &[Profile::Internal], ..self }
    }
}

const REPORTS: &[Listed] = {
    use ReportGroup::{Audits, Devices, District, Incidents, Money, People, Requests};
    use ReportNeeds::{AsOf, Audit, Dates, Device, Drive, None, Period, Pickup, SchoolYear, Since};
    &[
        of::<audits::ExportAudit>("Audit of a school", Audits, Audit),
        of::<audits::ExportDistrictAudit>("Audits of the district", Audits, Period),
        of::<exports::ExportInventory>("Annual inventory", Devices, AsOf).by_school(),
        of::<exports::ExportDevices>("Devices", Devices, None),
        of::<exports::ExportTimeline>("Device timeline", Devices, Device),
        of::<exports::ExportFindings>("Data-quality findings", Devices, None).by_school(),
        of::<exports::ExportMdmActions>("Device management", Devices, Since).by_school().inside_only(),
        of::<surplus::ExportSurplus>("Surplus packet", Devices, Pickup),
        of::<surplus::ExportCertificates>("Wipe certificates", Devices, Pickup),
        of::<exports::ExportPeople>("People", People, None),
        of::<exports::ExportStillOut>("Still out", People, Drive),
        of::<exports::ExportLeftHolding>("Left, and still holding devices", People, None).by_school(),
        of::<exports::ExportLosses>("Incidents and losses", Incidents, Dates).by_school(),
        of::<exports::ExportIncidents>("Incidents", Incidents, Since).by_school(),
        of::<exports::ExportLedger>("Ledger", Money, SchoolYear).by_school(),
        of::<exports::ExportBalances>("Balances", Money, None).by_school(),
        of::<exports::ExportChargerFees>("Charger fees", Money, SchoolYear).by_school(),
        of::<exports::ExportRequests>("Requests", Requests, None).by_school(),
        of::<exports::ExportSla>("Promises kept", Requests, Dates).by_school(),
        of::<audits::ExportLeadership>("How the district does", District, SchoolYear),
        of::<exports::ExportStipends>("Stipends of Tech Champions", District, SchoolYear).by_school(),
    ]
};

impl Query for ListReports {
    const NAME: &'static str = "report.list";
    type Output = ReportList;

    fn run(self, read: &Read<'_>) -> Result<ReportList> {
        let granted: Vec<Profile> = [Profile::Internal, Profile::Public]
            .into_iter()
            .filter(|profile| operators::may_export(read, *profile).is_ok())
            .collect();
        let allowed = |name: &str| entries().iter().any(|entry| entry.name == name && read.actor().role >= entry.who);
        let reports = REPORTS.iter().map(|report| {
            let is_granted = |profile: &&Profile| allowed(report.name) && granted.contains(*profile);
            let profiles: Vec<Profile> = report.profiles.iter().filter(is_granted).copied().collect();
            ReportEntry {
                name: report.name,
                title: report.title,
                group: report.group,
                needs: report.needs,
                by_school: report.by_school,
                formats: ReportFormat::ALL.to_vec(),
                may: !profiles.is_empty(),
                profiles,
            }
        });
        Ok(ReportList { reports: reports.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::{REPORTS, entries};

    #[test]
    fn every_export_of_the_catalog_is_on_the_list_once() {
        let exports = entries().iter().map(|entry| entry.name).filter(|name| name.starts_with("export."));
        let mut exports: Vec<&str> = exports.collect();
        let mut listed: Vec<&str> = REPORTS.iter().map(|report| report.name).collect();
        exports.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, exports);
    }
}
