//! The thirtieth of June: does everything add up?

use rollcall_core::refusal::Refusal;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

use super::figures::Figures;
use super::stage::{Year, cents, count, rows, text};
use super::told::What;

pub(super) fn ended(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2027-06-30", 16);
    let ask = |name: &str, input: Value| year.ask(&year.it, name, input);
    let facets = ask("device.facets", json!({}))?;
    let statuses = rows(&facets["statuses"]).iter().map(|row| (text(&row["value"]), count(&row["devices"])));
    let devices = ask("device.page", json!({ "count": 1, "descending": true }))?;
    let kept = ask("request.sla_report", json!({ "from": "2026-07-01", "until": "2027-06-30" }))?;
    let balances = ask("fee.balances", json!({ "show": "all", "limit": 1000 }))?;
    let (mut entries, mut sum) = (0, Cents(0));
    for row in rows(&balances["rows"]) {
        let account = ask("fee.statement", json!({ "person": row["person"] }))?;
        entries += rows(&account["entries"]).len() as u64;
        sum += rows(&account["entries"]).iter().map(|one| cents(&one["entry"]["cents"])).sum();
    }
    let mut last_audit = ask("audit.status", json!({ "period": "period:2026-27/Q4" }))?;
    let checked = ask("file.check", json!({}))?;
    Ok(What::Ended(Figures {
        devices: count(&devices["total"]),
        statuses: statuses.collect(),
        requests: count(&kept["total"]["ended"]),
        to_do: count(&kept["total"]["resolved"]),
        in_time: count(&kept["total"]["resolution_met"]),
        entries,
        sum,
        balance: cents(&balances["owed"]) - cents(&balances["credit"]),
        last_audit: last_audit["total"].take(),
        operations: count(&checked["operations"]),
        sound: checked["sound"] == true,
    }))
}
