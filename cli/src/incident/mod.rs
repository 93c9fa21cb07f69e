//! `rollcall incident`: what happened to devices, from the first word to the end.

mod board;
mod decide;
mod meant;
mod new;
mod show;
mod talk;

use clap::{Args, Subcommand};
use serde_json::Value;

pub use meant::{Meant, OfDevice, to_act};

use crate::stop::Result;
use crate::verbs::Global;

/// Incidents.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Tell what happened to a device: damage, missing, lost, claimed stolen, or stolen with its police report
    New(Box<new::New>),
    /// One incident: facts, what happened, the decision, money, devices, what may be done
    Show(show::Show),
    /// What waits for a report, a decision, a device, a payment
    List(board::List),
    /// The police report arrived: the loss is a theft from now on
    ReportFiled(talk::ReportFiled),
    /// Decide it: what it costs, and whether another device goes out
    Decide(decide::Decide),
    /// Add a note
    Note(talk::Note),
    /// Write down that whoever claims a theft was reminded of the report
    Remind(talk::Remind),
    /// Say why another serial was given than the device has
    SettleSerial(talk::SettleSerial),
    /// Correct what was told; what it was stays known
    Correct(talk::Correct),
    /// Be done with it
    Close(talk::Close),
    /// Open it again
    Reopen(talk::Reopen),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::New(new) => new.run(global),
            Self::Show(show) => show.run(global),
            Self::List(list) => list.run(global),
            Self::ReportFiled(report) => report.run(global),
            Self::Decide(decide) => decide.run(global),
            Self::Note(note) => note.run(global),
            Self::Remind(remind) => remind.run(global),
            Self::SettleSerial(settle) => settle.run(global),
            Self::Correct(correct) => correct.run(global),
            Self::Close(close) => close.run(global),
            Self::Reopen(reopen) => reopen.run(global),
        }
    }
}

/// The police report.
#[derive(Debug, Args)]
pub struct Report {
    /// The police agency
    #[arg(long, requires_all = ["number", "filed_on"])]
    pub agency: Option<String>,
    /// The report's number
    #[arg(long, requires = "agency")]
    pub number: Option<String>,
    /// The day it was filed
    #[arg(long, value_name = "DAY", value_parser = crate::sample::a_day, requires = "agency")]
    pub filed_on: Option<rollcall_core::values::Date>,
}

impl Report {
    /// As the core takes it; nothing when none was given.
    pub fn input(&self) -> Value {
        match &self.agency {
            None => Value::Null,
            Some(agency) => {
                serde_json::json!({ "agency": agency, "number": self.number, "filed_on": self.filed_on })
            }
        }
    }
}
