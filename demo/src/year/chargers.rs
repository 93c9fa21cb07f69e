//! Two students need another charger: for one it is waived, the other pays by the school's payment portal.

use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::incidents::DROPPED;
use super::requests::open;
use super::stage::{Year, cents, count, number, person};
use super::told::What;

pub(super) const WAIVED: u32 = 11;
pub(super) const PAID: u32 = 12;

pub(super) fn asked_for(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-12-08", 9);
    let waived = charger(year, WAIVED)?;
    let paid = charger(year, PAID)?;
    let price = year.owes(PAID)?;
    let before = price + year.owes(DROPPED)?;
    year.at("2026-12-09", 9);
    let waive = json!({ "person": person(WAIVED), "approver": "Dr Amara", "reason": "Hardship" });
    let allowed = year.it("fee.waive", waive)?;
    year.it("request.hand_over", json!({ "request": waived }))?;
    year.at("2026-12-11", 9);
    let payments = [
        format!("T-1,{},Screen,$30.00,12/10/2026", number(DROPPED)),
        format!("T-2,{},Charger,$27.00,12/10/2026", number(PAID)),
        "T-3,999999,Charger,$27.00,12/10/2026".to_owned(),
    ];
    let head = "Transaction ID,Student ID,Item,Amount Paid,Payment Date";
    let path = year.list("payments.csv", head, payments.into_iter())?;
    let done = year.it("import.apply", json!({ "plan": { "path": path, "kind": "payments" } }))?;
    year.it("request.hand_over", json!({ "request": paid }))?;
    let after = year.owes(PAID)? + year.owes(DROPPED)?;
    Ok(What::Chargers {
        price,
        waived: -cents(&allowed["cents"]),
        paid: before - after,
        taken: count(&done["counts"]["new"]),
        set_aside: count(&done["counts"]["rejected"]),
    })
}

/// Asks for a charger, which is charged at once.
fn charger(year: &Year<'_>, student: u32) -> Result<Value, Refusal> {
    let mut request = open(year, json!({ "kind": "charger" }), json!({ "person": person(student) }))?;
    let id = request["id"].take();
    year.it("request.reply", json!({ "request": id, "text": "It is at the desk once it is paid." }))?;
    Ok(id)
}
