//! How soon does the window stand, and how soon does it answer a scan? `cargo xtask bench window`.
//!
//! The sample district is made first and is not part of the figure. The start is the kernel's time of the process; the
//! first paint and every answer are the page's own clock. A scan is over two frames after the banner changed.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

mod driver;
mod line;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use driver::Driver;
use thirtyfour::{By, Key, WebDriver};
use tokio::time::sleep;

const STARTS: usize = 5;
const SCANS: usize = 100;
const PATIENCE: usize = 600;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let home = tempfile::tempdir().unwrap();
    let first = open(home.path()).await;
    close(first).await;
    let mut painted = Vec::new();
    let mut read = Vec::new();
    for _ in 0..STARTS {
        let window = open(home.path()).await;
        let began = began_at();
        let origin = number(&window.1, "return performance.timeOrigin").await / 1e3;
        let paint = "return performance.getEntriesByName('first-contentful-paint')[0].startTime";
        painted.push(origin + number(&window.1, paint).await / 1e3 - began);
        read.push(window.2 - began);
        close(window).await;
    }
    tell("first paint of the sample district (goal 1.5)", "s", painted);
    tell("until its figures can be read, asked again and again", "s", read);
    let window = open(home.path()).await;
    tell("a scan answered on screen (goal 100)", "ms", scans(&window.1).await);
    close(window).await;
    let line = line::of(home.path());
    let window = open(home.path()).await;
    for (station, drive) in [("Distribute", line::HANDING), ("Collect", line::COLLECTING)] {
        let (people, devices) = served(&window.1, station, drive, &line).await;
        tell(&format!("{station}: a person answered on screen (goal 100)"), "ms", people);
        tell(&format!("{station}: a device answered on screen (goal 100)"), "ms", devices);
    }
    close(window).await;
}

type Open = (Driver, WebDriver, f64);

async fn open(home: &Path) -> Open {
    let driver = Driver::start(home);
    let page = driver.open(&["--sample"]).await;
    see(&page, "Audits with most left").await;
    (driver, page, now())
}

async fn close((driver, page, _): Open) {
    page.quit().await.unwrap();
    drop(driver);
    sleep(Duration::from_secs(2)).await;
}

async fn see(page: &WebDriver, what: &str) {
    for _ in 0..PATIENCE {
        let text = page.execute("return document.body.innerText", Vec::new()).await;
        if text.is_ok_and(|text| text.json().as_str().is_some_and(|text| text.contains(what))) {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("“{what}” did not come");
}

async fn press(page: &WebDriver, said: &str) {
    let found = format!("//*[(self::a or self::button) and starts-with(normalize-space(.), '{said}')]");
    for _ in 0..PATIENCE {
        if let Ok(found) = page.find(By::XPath(found.as_str())).await
            && found.click().await.is_ok()
        {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("nothing says “{said}”");
}

/// Scans device after device of a school into its open audit, at a fast hand's rate.
async fn scans(page: &WebDriver) -> Vec<f64> {
    press(page, "Audits").await;
    press(page, "Thistle Grove High").await;
    see(page, "Still to decide").await;
    press(page, "Scan").await;
    see(page, "Scan the next device").await;
    let scanned: Vec<_> = (0..SCANS).map(|nth| (tag(nth), tag(nth))).collect();
    answered(page, &scanned).await
}

/// Everybody in that line is scanned at a station, then their device: how soon it says who, and how soon what.
async fn served(page: &WebDriver, station: &str, drive: &str, line: &[line::Served]) -> (Vec<f64>, Vec<f64>) {
    press(page, station).await;
    press(page, drive).await;
    see(page, "Close the drive").await;
    page.active_element().await.unwrap().send_keys(Key::Control + "n").await.unwrap();
    see(page, "is here yet.").await;
    let scanned: Vec<_> = line.iter().flat_map(|one| [(one.number.clone(), one.name.clone()), one.device()]).collect();
    let took = answered(page, &scanned).await;
    page.active_element().await.unwrap().send_keys(Key::Escape + "").await.unwrap();
    see(page, "Close the drive").await;
    (took.iter().step_by(2).copied().collect(), took.iter().skip(1).step_by(2).copied().collect())
}

/// From Enter until what the banner answers is painted, code by code; each answer has its word in it.
async fn answered(page: &WebDriver, scanned: &[(String, String)]) -> Vec<f64> {
    let watch = "window.took = []; let since = 0;
        addEventListener('keydown', (key) => { if (key.key === 'Enter') since = performance.now() }, true);
        new MutationObserver(() => {
            const from = since;
            since = 0;
            const said = document.querySelector('.banner').innerText;
            if (from) requestAnimationFrame(() => requestAnimationFrame(() => took.push([performance.now() - from, said])));
        }).observe(document.querySelector('.banner'), { subtree: true, childList: true, characterData: true })";
    page.execute(watch, Vec::new()).await.unwrap();
    for (nth, (code, _)) in scanned.iter().enumerate() {
        page.active_element().await.unwrap().send_keys(code.clone() + Key::Enter).await.unwrap();
        sleep(Duration::from_millis(250)).await;
        // One that took longer is measured all the same, and not mixed up with the next.
        for _ in 0..PATIENCE {
            if number(page, &format!("return took.length > {nth} ? 1 : 0")).await > 0.0 {
                break;
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
    let took = page.execute("return took", Vec::new()).await.unwrap();
    let took = took.json().as_array().unwrap();
    assert_eq!(took.len(), scanned.len(), "every scan is answered");
    for ((_, word), answer) in scanned.iter().zip(took) {
        let said = answer[1].as_str().unwrap();
        assert!(said.contains(word), "{word} is not in {said}");
    }
    took.iter().map(|answer| answer[0].as_f64().unwrap()).collect()
}

/// The tags of the sample district, which is always the same, run on through the schools.
fn tag(nth: usize) -> String {
    format!("MC-{:07}", 1006 + nth)
}

async fn number(page: &WebDriver, script: &str) -> f64 {
    page.execute(script, Vec::new()).await.unwrap().json().as_f64().unwrap()
}

fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64()
}

/// When the window's process began, in seconds since 1970. Linux counts hundredths of a second since it started.
fn began_at() -> f64 {
    let newest = Command::new("pgrep").args(["-n", "-x", "rollcall-app"]).output().unwrap().stdout;
    let process = String::from_utf8(newest).unwrap();
    let said = std::fs::read_to_string(format!("/proc/{}/stat", process.trim())).unwrap();
    let ticks: f64 = said.rsplit(')').next().unwrap().split_whitespace().nth(19).unwrap().parse().unwrap();
    let uptime = std::fs::read_to_string("/proc/uptime").unwrap();
    let up: f64 = uptime.split_whitespace().next().unwrap().parse().unwrap();
    now() - up + ticks / 100.0
}

fn tell(what: &str, unit: &str, mut figures: Vec<f64>) {
    figures.sort_by(f64::total_cmp);
    let at = |share: usize| figures[(figures.len() - 1) * share / 100];
    println!(
        "{what:<56} n {:>3}  median {:>7.2}  p95 {:>7.2}  most {:>7.2} {unit}",
        figures.len(),
        at(50),
        at(95),
        at(100)
    );
}
