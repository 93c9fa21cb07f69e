//! The quarter the stories about audits play in.

use rollcall_tests::World;
use serde_json::{Value, json};

/// Cedar Fork with a cart in a room, thirty laptops in it, a few held by people; and Stone Mill next door.
pub(crate) struct Quarter {
    pub(crate) world: World,
    pub(crate) cedar: Value,
    pub(crate) stone: Value,
    pub(crate) cart: Value,
    pub(crate) library: Value,
    pub(crate) audit: Value,
    pub(crate) next_door: Value,
}

pub(crate) fn tag(number: u32) -> String {
    format!("MC-{number:07}")
}

impl Quarter {
    /// The audits are open; Cedar Fork's champion sits down.
    pub(crate) fn begin() -> Self {
        let mut world = World::new();
        let cedar = world.value("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
        let stone = world.value("school.add", json!({ "code": "SMM", "name": "Stone Mill Middle" }))["id"].clone();
        let room =
            world.value("place.add", json!({ "school": cedar, "name": "Room 114", "kind": "room" }))["id"].clone();
        let library =
            world.value("place.add", json!({ "school": cedar, "name": "Library", "kind": "room" }))["id"].clone();
        let cart = json!({ "school": cedar, "name": "Cart 7B", "kind": "cart", "room": room, "label": "CART7B" });
        let cart = world.value("place.add", cart)["id"].clone();
        for number in 1..=10 {
            let device = json!({ "tag": tag(number), "serial": format!("SN{number:05}"), "model_name": "Chromebook 11", "school": cedar, "home": cart, "cost_cents": 34_900 });
            world.run("device.add", device);
        }
        world.run("device.add", json!({ "tag": tag(50), "model_name": "Chromebook 11", "school": stone }));
        world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": cedar }));
        world.run("audit.plan", json!({ "period": "2026-27/Q2" }));
        let period = world.run("audit.periods", json!({}))["periods"][0]["id"].clone();
        let opened = world.value("audit.open", json!({ "period": period }));
        let of = |school: &Value| {
            let audits = opened["audits"].as_array().unwrap();
            audits.iter().find(|one| one["audit"]["school"] == *school).unwrap()["audit"]["id"].clone()
        };
        let (audit, next_door) = (of(&cedar), of(&stone));
        world.sit_down("Imani");
        Self { world, cedar, stone, cart, library, audit, next_door }
    }

    /// One scan at a station, five seconds after the last.
    #[track_caller]
    pub(crate) fn scan(&self, code: &str, place: &Value) -> Value {
        self.world.wait(5);
        self.world.value("audit.scan", json!({ "audit": self.audit, "code": code, "place": place }))
    }

    pub(crate) fn device(&self, code: &str) -> Value {
        let input = json!({ "device": format!("tag:{code}") });
        self.world.app.resolve(&self.world.caller(), input).unwrap()["device"].clone()
    }

    pub(crate) fn figures(&self) -> Value {
        self.world.run("audit.show", json!({ "audit": self.audit }))["figures"].clone()
    }

    #[track_caller]
    pub(crate) fn decide(&self, kind: &str, code: &str, choice: &Value) -> Value {
        let exception = json!({ "kind": kind, "device": self.device(code) });
        self.world.value("audit.decide", json!({ "audit": self.audit, "exceptions": [exception], "choice": choice }))
    }

    /// A room next door, which IT adds.
    pub(crate) fn stone_room(&self) -> Value {
        let room = json!({ "school": self.stone, "name": "Room 9", "kind": "room" });
        let it = self.world.app.operator_named(Some("Tomasz")).unwrap();
        self.world.app.dispatch(&it, "place.add", room, None).unwrap()["value"]["id"].clone()
    }
}
