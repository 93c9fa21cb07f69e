//! Which verbs are there, and which of them are given to whom?

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use rollcall_core::store;

use crate::stop::Result;
use crate::{
    attach, audit, calendar, custody, demo, drives, export, fee, find, history, import, incident, init, left_holding,
    operators, paper, person, raw, recover, replace, request, sample, school, sla, surplus, template, upkeep, who_had,
};

/// Where is every device? School districts' devices, counted and accounted for.
#[derive(Debug, Parser)]
#[command(name = "rollcall", version, max_term_width = 100, after_help = EXITS)]
pub struct Rollcall {
    /// What holds for every verb.
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    verb: Verb,
}

const EVERYWHERE: &str = "For every verb";
const EXITS: &str =
    "Exit codes: 0 done, 1 refused (with the reason and the next step), 2 not understood, 3 our mistake.";

/// What holds for every verb.
#[derive(Debug, Args)]
pub struct Global {
    /// The district's file; the one in this account's data folder when not given
    #[arg(long, global = true, value_name = "FILE", help_heading = EVERYWHERE)]
    pub db: Option<PathBuf>,
    /// Who asks: when left out, the only operator, or else the only one of IT; with several of IT it is needed
    #[arg(long = "as", global = true, value_name = "OPERATOR", help_heading = EVERYWHERE)]
    pub asks: Option<String>,
    /// Answer in JSON, for other programs
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    pub json: bool,
}

impl Global {
    /// The district's file.
    pub fn file(&self) -> PathBuf {
        self.db.clone().unwrap_or_else(store::default_file)
    }
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Set up a district's file, with its first IT operator
    Init(init::Init),
    /// Who may sit at this program
    #[command(subcommand)]
    Operator(operators::Verb),
    /// Which schools are there, and what are they called on paper?
    #[command(subcommand)]
    School(school::Verb),
    /// Take in a device list, a roster, a room list, a report of device management, a portal's requests or payments
    #[command(subcommand)]
    Import(Box<import::Verb>),
    /// Somebody gets a device, or a whole cart
    CheckOut(custody::CheckOut),
    /// A device comes back, or a whole cart
    CheckIn(custody::CheckIn),
    /// A device goes straight from one to another
    Transfer(custody::Transfer),
    /// Who is this, what do they hold, and did they agree?
    Person(person::Person),
    /// Who had a device on that day, or where did it live?
    WhoHad(who_had::WhoHad),
    /// Keep a picture or a paper with a person, a device, an incident, an agreement or a request
    Attach(attach::Attach),
    /// The quarterly audit, from planning to closing
    #[command(subcommand)]
    Audit(audit::Verb),
    /// Distributions and collections: set one up, see how far it is, who still has what
    #[command(subcommand)]
    Drive(drives::Verb),
    /// Hand out: a person and a device on each line of stdin, answered once it is kept
    Distribute(drives::Distribute),
    /// Take in: a device on each line of stdin, answered once it is kept
    Collect(drives::Collect),
    /// Holidays, closures and testing windows
    #[command(subcommand)]
    Calendar(calendar::Verb),
    /// What schools ask for: the queue, and every step on a request
    #[command(subcommand)]
    Request(Box<request::Verb>),
    /// What happened to devices: damage, loss, theft, and what was decided
    #[command(subcommand)]
    Incident(Box<incident::Verb>),
    /// Hand out another device for one that is gone or damaged, to whoever held it
    Replace(replace::Replace),
    /// Say that a missing, lost or stolen device turned up, and answer what is proposed
    Recover(recover::Recover),
    /// Money: who owes what, and what was charged, paid, waived, credited or given back
    #[command(subcommand)]
    Fee(Box<fee::Verb>),
    /// Surplus: from a closet of old devices to the manifest both sides sign
    #[command(subcommand)]
    Surplus(Box<surplus::Verb>),
    /// When is something due, by the support hours, and why then?
    #[command(subcommand)]
    Sla(sla::Verb),
    /// Write a report or a list as XLSX, CSV or PDF
    Export(Box<export::Export>),
    /// Print labels, receipts, statements, letters, a sheet to sign or a device's history: a PDF
    #[command(subcommand)]
    Print(Box<paper::Verb>),
    /// In which words statements, letters, receipts and reports are written
    #[command(subcommand)]
    Template(template::Verb),
    /// What is this code: a device, a person, a room?
    Find(find::Find),
    /// Who left, and still has a device?
    LeftHolding(left_holding::LeftHolding),
    /// What was changed on a row (who had a device: print timeline)
    History(history::History),
    /// Take back an operation: your last one when none is named
    Undo(history::Undo),
    /// Do again what your last undo took back
    Redo,
    /// Is the file sound: its pages, its references, its history?
    Check,
    /// Make and verify a backup now
    Backup(upkeep::BackUp),
    /// Bring a backup back, after showing what would be lost
    Restore(upkeep::Restore),
    /// Run any command of the catalog
    Run(raw::Run),
    /// Ask any question of the catalog
    Ask(raw::Ask),
    /// Every command and question there is
    Catalog(raw::Catalog),
    /// Invent a believable district: lists, scans, and the truth about each device
    Sample(sample::Sample),
    /// Watch a whole audit of an invented district, and look at its workbook
    Demo(demo::Demo),
}

/// Does what was asked.
pub fn run(asked: Rollcall) -> Result {
    let global = &asked.global;
    match asked.verb {
        Verb::Init(init) => init.run(global),
        Verb::Operator(verb) => verb.run(global),
        Verb::School(verb) => verb.run(global),
        Verb::Import(verb) => verb.run(global),
        Verb::CheckOut(out) => out.run(global),
        Verb::CheckIn(back) => back.run(global),
        Verb::Transfer(transfer) => transfer.run(global),
        Verb::Person(person) => person.run(global),
        Verb::WhoHad(asked) => asked.run(global),
        Verb::Attach(attach) => attach.run(global),
        Verb::Audit(verb) => verb.run(global),
        Verb::Drive(verb) => verb.run(global),
        Verb::Distribute(distribute) => distribute.run(global),
        Verb::Collect(collect) => collect.run(global),
        Verb::Calendar(verb) => verb.run(global),
        Verb::Request(verb) => verb.run(global),
        Verb::Incident(verb) => verb.run(global),
        Verb::Replace(replace) => replace.run(global),
        Verb::Recover(recover) => recover.run(global),
        Verb::Fee(verb) => verb.run(global),
        Verb::Surplus(verb) => verb.run(global),
        Verb::Sla(verb) => verb.run(global),
        Verb::Export(export) => export.run(global),
        Verb::Print(verb) => verb.run(global),
        Verb::Template(verb) => verb.run(global),
        Verb::Find(find) => find.run(global),
        Verb::LeftHolding(left_holding) => left_holding.run(global),
        Verb::History(history) => history.run(global),
        Verb::Undo(undo) => undo.run(global),
        Verb::Redo => history::redo(global),
        Verb::Check => upkeep::check(global),
        Verb::Backup(backup) => backup.run(global),
        Verb::Restore(restore) => restore.run(global),
        Verb::Run(run) => run.run(global),
        Verb::Ask(ask) => ask.run(global),
        Verb::Catalog(catalog) => catalog.run(global),
        Verb::Sample(sample) => sample.run(global),
        Verb::Demo(demo) => demo.run(global),
    }
}
