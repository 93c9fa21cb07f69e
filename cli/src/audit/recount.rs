//! `rollcall audit recount`: does a second, blind look agree with the audit?

use std::io;

use clap::{Args, Subcommand};
use rollcall_core::audits::RecountFigures;
use serde_json::{Value, json};

use super::Site;
use super::station::Station;
use crate::codes::{Codes, text_of};
use crate::door::Door;
use crate::print::{Table, count, counted, list, number, text, typed};
use crate::stop::{Result, complain};
use crate::verbs::Global;
use crate::words::answers::Names as _;

/// The blind recount.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Draw the sample
    Draw {
        #[command(flatten)]
        site: Site,
        /// What to draw with, so that anybody can draw it again
        #[arg(long)]
        seed: Option<String>,
    },
    /// Scan: codes on stdin, one a line
    Scan(ScanRecount),
    /// End it; what was not found again becomes an exception
    Finish(Site),
    /// Which places to visit again, and for which devices
    Show(Site),
}

/// Scan a recount.
#[derive(Debug, Args)]
pub struct ScanRecount {
    #[command(flatten)]
    site: Site,
    /// The room or cart to begin in; scanning its label changes it
    #[arg(long, value_name = "ROOM")]
    place: Option<String>,
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Draw { site, seed } => {
                let mut input = json!({ "audit": site.audit(&door)? });
                if let Some(seed) = seed {
                    input["seed"] = json!(seed);
                }
                let audit = input["audit"].clone();
                let done = door.dispatch("audit.draw_recount", input)?;
                door.out.answer(&done, |done| {
                    let seed = text(&done["value"], "seed");
                    let sheet = door.dispatch("audit.show", json!({ "audit": audit }))?;
                    let sample = number(&sheet["figures"]["recount"], "sample");
                    let sample = counted(sample, "device is drawn", "devices are drawn");
                    Ok(format!("{sample} with the seed {seed}. Next: rollcall audit recount scan."))
                })
            }
            Self::Scan(scan) => scan.run(&door.for_scanning()),
            Self::Finish(site) => {
                let done = door.dispatch("audit.finish_recount", json!({ "audit": site.audit(&door)? }))?;
                door.out.answer(&done, |done| Ok(agreement(&typed(&done["value"])?)))
            }
            Self::Show(site) => {
                let sheet = door.dispatch("audit.recount", json!({ "audit": site.audit(&door)? }))?;
                door.out.answer(&sheet, places)
            }
        }
    }
}

fn agreement(recount: &RecountFigures) -> String {
    let [agreed, sample] = [recount.agreed, recount.sample].map(|devices| count(u64::from(devices)));
    let finished = if recount.finished { "The recount is finished." } else { "The recount goes on." };
    let share = recount.agreement().map(|share| format!(" ({}.{} %)", share / 100, share / 10 % 10));
    format!("{finished} {agreed} of {sample} found again at the same place{}.", share.unwrap_or_default())
}

/// The list to walk by; what a scan came to is said when the recount is finished.
fn places(sheet: &Value) -> Result<String> {
    if sheet["recount"].is_null() {
        return Ok("No recount was drawn. Draw one: rollcall audit recount draw.".into());
    }
    let mut table = Table::headed(&["place", "device", "model", "with", "recount"]);
    for place in list(sheet, "places") {
        for device in list(place, "devices") {
            let stands = match device["agrees"].as_bool() {
                Some(true) => "found again".into(),
                Some(false) => match device["scanned_in"].as_str() {
                    Some(elsewhere) => format!("found in {elsewhere}"),
                    None => "not found again".into(),
                },
                None if device["scanned_at"].is_string() => "scanned".into(),
                None => "look for it".into(),
            };
            table.row([
                place["name"].as_str().unwrap_or("anywhere").to_owned(),
                text(device, "shown").to_owned(),
                text(device, "model").to_owned(),
                text(device, "holder").to_owned(),
                stands,
            ]);
        }
    }
    let end = match (sheet["figures"].is_null(), number(sheet, "left")) {
        (false, _) => agreement(&typed(&sheet["figures"])?),
        (true, 0) => "Every device of the sample was looked for. Next: rollcall audit recount finish.".into(),
        (true, left) => format!("Still to look for: {}.", count(left)),
    };
    Ok(format!("{}\n{end}", table.show()))
}

impl ScanRecount {
    fn run(self, door: &Door) -> Result {
        let mut station = Station::at(door, &self.site, self.place.as_deref())?;
        let mut codes = Codes::new(text_of(io::stdin().lock())?);
        let mut left = None;
        while let Some(code) = codes.next()? {
            let mut input = json!({ "audit": station.audit, "code": code.text });
            if station.place.is_string() {
                input["place"] = station.place.clone();
            }
            let answer = match door.run("audit.scan_recount", input) {
                Ok(answer) => answer,
                Err(stop) => {
                    complain(&format!("Stopped at line {}; the codes before it are kept.", code.line));
                    return Err(stop);
                }
            };
            if answer["place"].is_string() {
                station.place = answer["place"].clone();
            }
            left = Some(number(&answer, "left"));
            match door.out.json {
                true => door.out.raw(&answer)?,
                false => door.out.line(&said(&answer, &code.text, &station))?,
            }
        }
        match left.filter(|_| !door.out.json) {
            Some(0) => door.out.line("Every device of the sample was looked for. Next: rollcall audit recount finish."),
            Some(left) => door.out.line(&format!("Still to look for: {}.", count(left))),
            None => Ok(()),
        }
    }
}

/// Blind: it says that the code was kept, never whether the audit agrees.
fn said(answer: &Value, code: &str, station: &Station) -> String {
    if let Some(place) = answer["place"].as_str() {
        return format!("Scanning in {} from now on.", station.place(place));
    }
    match answer["in_sample"] == true {
        true => format!("{code} is kept. {} left.", count(number(answer, "left"))),
        false => format!("{code} is kept, but is not one of the sample."),
    }
}
