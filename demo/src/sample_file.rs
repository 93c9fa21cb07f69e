//! Where does the window's sample district lie, and is it there yet?

use std::path::PathBuf;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Error;
use rollcall_core::refusal::Refusal;
use rollcall_core::store::{OpenAs, default_file};
use rollcall_sample::Plan;
use serde_json::json;

const DEVICES: usize = 2_400;
const SCHOOLS: usize = 6;
const SEED: u64 = 7;
/// Who looks at it for leadership.
const LEADERSHIP: &str = "Grace Okonkwo";
const ZONE: rollcall_core::Zone = rollcall_core::Zone::America__New_York;

/// The sample district's file, brought in when it is not there. It lies beside the real one and is never mixed with it.
///
/// # Errors
/// Whatever the catalog refuses, and folders that cannot be written.
pub fn sample_file() -> Result<PathBuf, Refusal> {
    let path = default_file().with_file_name("sample.rollcall");
    if path.exists() {
        return Ok(path);
    }
    let trouble = |path: &PathBuf, error| Error::file(path, error).into_refusal();
    let folder = path.with_file_name("sample-files");
    std::fs::create_dir_all(&folder).map_err(|error| trouble(&folder, error))?;
    // Under a working name until it is whole: a sample half brought in would never be finished.
    let unfinished = path.with_file_name("sample-unfinished.rollcall");
    for ending in ["", "-wal", "-shm"] {
        let leftover = path.with_file_name(format!("sample-unfinished.rollcall{ending}"));
        if leftover.exists() {
            std::fs::remove_file(&leftover).map_err(|error| trouble(&leftover, error))?;
        }
    }
    {
        let open = Rollcall::open(&unfinished, OpenAs::Process, SystemClock)?;
        let today = open.now().date_in(ZONE).0;
        let plan = Plan { devices: DEVICES, schools: SCHOOLS, seed: SEED, today };
        let prepared = super::bring_in(&open, &plan, &folder, None)?;
        super::plan_and_open(&open, &prepared.caller, &prepared.period)?;
        super::play_events(&open, &prepared.caller, &folder, "before_scans")?;
        super::take_scans(&open, &prepared.caller, &folder, &prepared.period)?;
        super::bring_requests(&open, &prepared.caller, &folder)?;
        set_prices(&open, &prepared.caller, &prepared.period)?;
        let schools = super::rows(&folder.join("schools.csv"))?;
        if let Some(first) = schools.first() {
            let school = format!("school:{}", first["code"].as_str().unwrap_or_default());
            let champion = json!({ "name": first["champion_name"], "role": "champion", "school": school });
            let champion = open.resolve(&prepared.caller, champion)?;
            open.dispatch(&prepared.caller, "operator.add", champion, None)?;
            let leadership = json!({ "name": LEADERSHIP, "role": "viewer" });
            open.dispatch(&prepared.caller, "operator.add", leadership, None)?;
        }
    }
    std::fs::rename(&unfinished, &path).map_err(|error| trouble(&path, error))?;
    Ok(path)
}

/// Takes the sample district's file away, so that it is brought in anew.
///
/// # Errors
/// A file that cannot be removed.
pub fn forget_sample() -> Result<(), Refusal> {
    let path = default_file().with_file_name("sample.rollcall");
    for ending in ["-wal", "-shm", ""] {
        let file = path.with_file_name(format!("sample.rollcall{ending}"));
        if file.exists() {
            std::fs::remove_file(&file).map_err(|error| Error::file(&file, error).into_refusal())?;
        }
    }
    Ok(())
}

/// A lost device and the usual parts have a price, so that a fee comes about by itself.
fn set_prices(open: &Rollcall, caller: &Caller, period: &str) -> Result<(), Refusal> {
    let mut policy = open.dispatch(caller, "policy.now", json!({}), None)?;
    policy["incident_prices"]["lost"] = json!({ "is": "flat", "cents": 30_000 });
    policy["incident_prices"]["parts"] =
        json!({ "screen": 12_000, "keyboard": 6_500, "battery": 5_500, "hinge": 4_000 });
    policy["incident_prices"]["ladder_percent"] = json!([50, 75, 100]);
    let (school_year, _) = period.split_once('/').unwrap_or((period, ""));
    open.dispatch(caller, "policy.change", json!({ "school_year": school_year, "policy": policy }), None)?;
    Ok(())
}
