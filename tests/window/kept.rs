//! What the file says, asked of the core and not of the screen.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};

/// The file, open beside the window.
pub struct Kept {
    app: Rollcall,
    it: Caller,
}

impl Kept {
    pub fn of(file: &str) -> Self {
        let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
        let it = app.operator_named(Some("Tomasz")).unwrap();
        Self { app, it }
    }

    pub fn ask(&self, name: &str, input: Value) -> Value {
        self.app.dispatch(&self.it, name, self.app.resolve(&self.it, input).unwrap(), None).unwrap()
    }

    /// Why it is refused.
    pub fn refused(&self, name: &str, input: Value) -> Value {
        let input = self.app.resolve(&self.it, input).unwrap();
        let refusal = self.app.dispatch(&self.it, name, input, None).unwrap_err();
        serde_json::to_value(refusal).unwrap()["reason"]["why"].clone()
    }

    /// History explains the tables, every page and reference is sound.
    pub fn is_sound(&self) {
        let report = self.ask("file.check", json!({}));
        assert_eq!(report["sound"], true, "{report:#}");
    }

    /// The incident that is told of this device.
    pub fn incident(&self, tag: &str) -> Value {
        let told = self.ask("incident.of_device", json!({ "device": format!("tag:{tag}") }));
        self.ask("incident.show", json!({ "incident": told["incidents"][0]["id"] }))
    }

    /// What the device is and in what shape, as `in_service needs_check`.
    pub fn device(&self, tag: &str) -> String {
        let shown = self.ask("device.show", json!({ "device": format!("tag:{tag}") }));
        let facts = &shown["known"]["facts"];
        format!("{} {}", facts["status"].as_str().unwrap(), facts["condition"].as_str().unwrap())
    }

    /// What stands in somebody's account, and what they owe.
    pub fn account(&self, number: &str) -> (Vec<(String, i64)>, i64) {
        let shown = self.ask("fee.statement", json!({ "person": format!("person:{number}") }));
        let entries = shown["entries"].as_array().unwrap().iter().map(|one| &one["entry"]);
        let entries = entries.map(|one| (one["kind"].as_str().unwrap().to_owned(), one["cents"].as_i64().unwrap()));
        (entries.collect(), shown["balance"].as_i64().unwrap())
    }

    /// The devices somebody holds.
    pub fn held_by(&self, number: &str) -> Vec<String> {
        let shown = self.ask("person.show", json!({ "person": format!("person:{number}") }));
        shown["holdings"].as_array().unwrap().iter().map(|row| row["tag"].as_str().unwrap().to_owned()).collect()
    }
}

/// Entries as a test writes them.
pub fn entries(all: &[(&str, i64)], owed: i64) -> (Vec<(String, i64)>, i64) {
    (all.iter().map(|(kind, cents)| ((*kind).to_owned(), *cents)).collect(), owed)
}
