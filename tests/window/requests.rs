//! A morning at the help desk: ten requests are worked through from the keyboard alone, and what was done is in the
//! file. Then a new one is begun, a closing day moves what is due, and the kept promises are looked at.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::ago::Ago;
use crate::closed_day;
use crate::screens::both;
use crate::window::{Window, journey};

/// Who asked, in the order of the queue: a principal called, three have waited for weeks, six came today.
const LINE: [&str; 10] = [
    "Pat Lindqvist",
    "Farid Rahimi",
    "Marcus Webb",
    "Owen Castillo",
    "Nadia Brandt",
    "Aiko Sorensen",
    "Rafael Dunne",
    "Imani Holt",
    "Greta Novak",
    "Theo Marsh",
];

#[tokio::test]
async fn ten_requests_are_triaged_from_the_keyboard_alone() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared(&file);
    journey(&[&file], async |window| {
        window.see("Cedar Fork Middle").await;
        window.key(Some(Key::Alt), '2').await;
        window.see("Help for Theo Marsh").await;
        let text = window.text().await;
        let places = LINE.map(|who| text.find(&format!("Help for {who}")).unwrap());
        assert!(places.is_sorted(), "{text}");
        both(window, "requests-queue").await;
        triage(window).await;
        done(&file);
        page(window).await;
        written(window).await;
        closed_day::by_keys(window).await;
    })
    .await;
}

/// One key, with the pause by which it is told from a scan.
async fn letter(window: &Window, keys: &str) {
    for key in keys.chars() {
        window.type_keys(key.to_string()).await;
        window.still().await;
    }
}

/// Writes into the open dialog and keeps it.
async fn keep(window: &Window, dialog: &str, words: &str) {
    window.see(dialog).await;
    if !words.is_empty() {
        window.type_keys(words).await;
    }
    window.key(Some(Key::Control), Key::Enter).await;
    window.see_not(dialog).await;
    window.still().await;
}

async fn triage(window: &mut Window) {
    letter(window, "a").await;
    window.see("R-10 is yours.").await;
    letter(window, "jl").await;
    window.see("Log a contact with Farid Rahimi").await;
    both(window, "requests-contact").await;
    keep(window, "Log a contact with Farid Rahimi", "").await;
    letter(window, "jw").await;
    window.see("Wait on Marcus Webb").await;
    window.judge("requests-wait").await;
    keep(window, "Wait on Marcus Webb", "Which room is it?").await;
    both(window, "requests-letter").await;
    letter(window, "je").await;
    window.see("Resolve it").await;
    window.judge("requests-resolve").await;
    keep(window, "Resolve it", "A new cable.").await;
    window.see("A letter to Owen").await;
    // Whoever stood behind the resolved one is next.
    letter(window, "r").await;
    keep(window, "Reply to Nadia Brandt", "We come tomorrow.").await;
    letter(window, "jn").await;
    keep(window, "Add a note", "Ask the vendor.").await;
    for number in [6, 7, 8] {
        letter(window, "ja").await;
        window.see(&format!("R-{number} is yours.")).await;
    }
    letter(window, "jp").await;
    window.see("How urgent: 1 request").await;
    window.judge("requests-priority").await;
    keep(window, "How urgent: 1 request", "").await;
}

/// What the keys did is in the file, for each of the ten and for nobody else.
fn done(file: &str) {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let steps = |number: usize| {
        let ask = app.resolve(&it, json!({ "request": format!("request:R-{number}") })).unwrap();
        let shown = app.dispatch(&it, "request.show", ask, None).unwrap();
        let kinds = shown["steps"].as_array().unwrap().iter().map(|step| step["kind"].as_str().unwrap().to_owned());
        (shown["request"]["requester_name"].as_str().unwrap().to_owned(), kinds.collect::<Vec<_>>().join(" "))
    };
    let told: Vec<(String, String)> = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(steps).into_iter().collect();
    let agreed = LINE.iter().map(|who| (*who).to_owned()).zip(
        [
            "assigned opened",
            "contacted opened",
            "waiting opened",
            "resolved opened",
            "replied opened",
            "noted opened",
            "assigned opened",
            "assigned opened",
            "assigned opened",
            "prioritised opened",
        ]
        .map(str::to_owned),
    );
    assert_eq!(told, agreed.collect::<Vec<_>>());
}

/// The page of the one that waits says why it is due then, and the next comes by a key.
async fn page(window: &mut Window) {
    letter(window, "kkkkkkk").await;
    window.key(None, Key::Enter).await;
    window.see("How the clock ran").await;
    window.see("What happened").await;
    both(window, "request-page").await;
    window.type_keys(char::from(Key::F1).to_string()).await;
    window.see("What to do").await;
    window.judge("request-help").await;
    window.type_keys(char::from(Key::Escape).to_string()).await;
}

async fn written(window: &mut Window) {
    window.key(Some(Key::Alt), '2').await;
    window.see("Help for Theo Marsh").await;
    window.key(Some(Key::Control), 'n').await;
    window.see("New request").await;
    both(window, "request-new").await;
}

/// A school, and ten who asked: the first three forty days ago.
fn prepared(file: &str) {
    let it = {
        let app = Rollcall::open(file.as_ref(), OpenAs::Process, Ago(40)).unwrap();
        value(
            &app,
            &Caller::default(),
            "session.set_up",
            json!({ "district": "Maple County Schools", "operator": "Tomasz" }),
        );
        let it = app.operator_named(Some("Tomasz")).unwrap();
        value(&app, &it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }));
        ask(&app, &it, &LINE[1..4], &json!({}));
        it
    };
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    ask(&app, &it, &LINE[4..], &json!({}));
    ask(&app, &it, &LINE[..1], &json!({ "major": true, "capacity": "principal" }));
}

fn ask(app: &Rollcall, it: &Caller, who: &[&str], also: &Value) {
    for who in who {
        let mut form = json!({ "school": "school:CFM", "ask": { "kind": "support", "procured": "it" },
                               "requester_name": who, "subject": format!("Help for {who}") });
        form.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        value(app, it, "request.open", form);
    }
}

fn value(app: &Rollcall, caller: &Caller, name: &str, input: Value) -> Value {
    app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap()
}
