//! A school's first quarter: from an empty window to a closed audit and its workbook.

use std::fmt::Write;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use thirtyfour::Key;

use crate::window::{Window, journey};

#[tokio::test]
async fn from_the_first_run_to_the_closed_audit_and_its_workbook() {
    journey(&[], async |window| {
        begin(window).await;
        import(window).await;
        plan_and_open(window).await;
        scan(window).await;
        decide(window).await;
        submit_and_close(window).await;
        let workbook = window.home().join("audit.xlsx");
        export(window, &workbook).await;
        balances(&workbook);
    })
    .await;
}

async fn begin(window: &Window) {
    window.see("Where shall we begin?").await;
    window.judge("first-run").await;
    window.fill("District", "Cedar County Schools").await;
    window.fill("Your name", "Ana Ruiz").await;
    window.press("Set up the district").await;
    window.see("Drop a list of devices").await;
}

/// 28 devices of Maple Elementary, one of them lost; five of Birch Middle.
fn device_list() -> String {
    let mut list = "Asset Tag,Serial Number,Model,School,Room,Status,Condition,Cost\n".to_owned();
    let maple = (1..=28).map(|number| (number, "Maple Elementary", if number <= 14 { "Room 101" } else { "Room 102" }));
    let birch = (41..=45).map(|number| (number, "Birch Middle", "Lab 1"));
    for (number, school, room) in maple.chain(birch) {
        let status = if number == 28 { "Lost" } else { "Available" };
        writeln!(list, "CB-{number:05},5CD{number:07},Chromebook 11,{school},{room},{status},Good,$329.00").unwrap();
    }
    list
}

async fn import(window: &Window) {
    let file = window.home().join("devices.csv");
    std::fs::write(&file, device_list()).unwrap();
    window.fill("Or its path", "/nowhere/devices.csv").await;
    window.press("Read it").await;
    window.see("There is no file").await;
    window.judge("import-refused").await;
    window.fill("Or its path", &file.display().to_string()).await;
    window.press("Read it").await;
    window.see("8 columns").await;
    window.judge("import-columns").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("Add 33 devices").await;
    window.judge("import-rehearsal").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("33 new devices").await;
    window.judge("import-done").await;
    window.press("Look at the devices").await;
    window.see("CB-00001").await;
    window.judge("devices-first").await;
}

async fn plan_and_open(window: &Window) {
    window.press("Audits").await;
    window.press("Plan the audit").await;
    window.press("Plan 2 audits").await;
    window.see("2 audits planned.").await;
    window.judge("audits-planned").await;
    window.press("Maple Elementary").await;
    window.press("Open it").await;
    window.see("27 devices are expected and none is scanned yet.").await;
    window.judge("audit-opened").await;
}

async fn scan(window: &Window) {
    window.press("Go to the scan station").await;
    window.see("Scan the next device").await;
    window.type_keys(char::from(Key::F2).to_string()).await;
    window.see("Room 101").await;
    window.judge("station-places").await;
    window.press("Room 101").await;
    window.see("left of 14 expected").await;
    for number in 1..=24 {
        let code = format!("CB-{number:05}");
        window.scan(&code, &["Counted", &code]).await;
    }
    window.see("14 found").await;
    window.scan("CB-00003", &["Already counted", "CB-00003"]).await;
    window.scan("cb00004", &["Already counted", "CB-00004"]).await;
    window.scan("5CD0000025", &["Counted", "CB-00025"]).await;
    window.scan("CB-00041", &["Birch Middle’s device"]).await;
    window.scan("ZZ-99", &["Nobody knows ZZ-99"]).await;
    window.judge("station-unknown").await;
    window.scan("CB-00028", &["Found again", "CB-00028"]).await;
    window.see("30 scans so far").await;
    window.judge("station-found-again").await;
    // The last scan is taken back and made again.
    window.key(Some(Key::Control), 'z').await;
    window.see("29 scans so far").await;
    window.scan("CB-00028", &["Found again", "CB-00028"]).await;
    window.type_keys(char::from(Key::Escape).to_string()).await;
    window.see("Still to decide").await;
}

async fn decide(window: &Window) {
    window.press("Missing").await;
    window.see("2 of 2 to decide").await;
    window.judge("exceptions-missing").await;
    window.key(None, 'm').await;
    window.see("1 of 2 to decide").await;
    window.key(None, 'a').await;
    window.see("Who saw it, and when?").await;
    window.judge("exceptions-asked").await;
    window.fill("Who saw it", "Ms. Haddad").await;
    window.type_keys(char::from(Key::Enter).to_string()).await;
    window.see("all decided").await;
    window.press("Moved").await;
    window.see("11 of 11 to decide").await;
    window.key(Some(Key::Shift), 'X').await;
    window.judge("exceptions-picked").await;
    window.press("They live here now").await;
    window.see("all decided").await;
    window.press("Other school").await;
    window.see("1 of 1 to decide").await;
    window.key(None, 'b').await;
    window.see("all decided").await;
    window.press("Recovered").await;
    window.see("1 of 1 to decide").await;
    window.key(None, 'v').await;
    window.see("all decided").await;
    window.press("Unlisted").await;
    window.see("1 of 1 to decide").await;
    window.key(None, 'n').await;
    window.see("What is it, and whose?").await;
    window.fill("In a sentence", "A visitor’s own tablet").await;
    window.type_keys(char::from(Key::Enter).to_string()).await;
    window.see("all decided").await;
    window.judge("exceptions-decided").await;
}

async fn submit_and_close(window: &Window) {
    window.press("Submit the audit").await;
    window.see("Submitted to IT").await;
    window.judge("audit-submitted").await;
    window.press("Close the audit").await;
    window.see("Closed").await;
    window.judge("audit-closed").await;
}

async fn export(window: &Window, workbook: &Path) {
    window.press("Print").await;
    window.see("The sheet to sign").await;
    window.judge("audit-print").await;
    window.fill("Save it as", &workbook.with_extension("pdf").display().to_string()).await;
    window.press("Make the sheet").await;
    window.see("1 sheet saved on 1 page.").await;
    window.press("Done").await;
    window.press("Export").await;
    window.see("The audit as a workbook").await;
    window.judge("audit-export").await;
    window.fill("Save it as", &workbook.display().to_string()).await;
    window.press("Save the workbook").await;
    window.see("rows saved.").await;
}

/// Read by another library: what was expected is what was found plus what was not.
fn balances(workbook: &Path) {
    let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
    let equation = book.worksheet_range("Equation").unwrap();
    let figures: Vec<(String, f64)> =
        equation.rows().skip(1).map(|row| (row[0].to_string(), row[1].to_string().parse().unwrap())).collect();
    let of = |word: &str| figures.iter().find(|(said, _)| said == word).map(|(_, figure)| *figure);
    assert_eq!(of("expected"), Some(27.0), "{figures:?}");
    assert_eq!(of("missing"), Some(1.0), "{figures:?}");
    let found: f64 = figures.iter().filter(|(said, _)| said != "expected").map(|(_, figure)| figure).sum();
    assert!((found - 27.0).abs() < f64::EPSILON, "{figures:?}");
}
