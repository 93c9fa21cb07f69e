//! A person at the window: sees text, presses what is there, types, scans.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::{Command, ExitStatus};
use std::task::Poll;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::driver::{Driver, told};

/// How long a person would wait before saying that it does not come.
const PATIENCE: Duration = Duration::from_secs(20);
/// More than any journey takes on two busy cores: what is not through by then hangs.
const LONGEST: Duration = Duration::from_secs(20 * 60);
/// More parts than any page has.
const FURTHEST: usize = 300;
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";
/// Levels A and AA, all versions; no rule is left out.
const AXE_RUN: &str = "const done = arguments[0];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`))),
        (error) => done([String(error)]));";

/// What the shell runs in the page when a file was dropped on its window.
const DROPPED: &str = "const event = 'tauri://drag-drop';
    const listening = Object.getOwnPropertyNames(window.__internal_unstable_listeners_object_id__[event]).map(Number);
    const payload = { paths: [arguments[0]], position: { x: 9, y: 9 } };
    window.__internal_unstable_listeners_function_id__({ event, payload }, listening);";

/// What the cursor is at, as a screen reader would say it.
const FOCUSED: &str = "const at = document.activeElement;
    return [at.ariaLabel, at.labels?.[0]?.innerText, at.innerText].find((said) => said) ?? ''";
/// What Enter would take of the list that is open.
const OPTION: &str = "return document.querySelector('[role=option][aria-selected=true]')?.innerText ?? ''";

/// The parts of a day, in the page's order.
const DAY_PARTS: &str = "return new Intl.DateTimeFormat().formatToParts(0).map(({ type }) => type)
    .filter((type) => type !== 'literal')";

/// The open window.
pub struct Window {
    page: WebDriver,
    size: (u32, u32),
    axe: String,
    home: TempDir,
    shots: PathBuf,
    _driver: Driver,
}

/// Opens the window, goes through it, and closes it. Whatever goes wrong or takes too long ends it all the same, with
/// a picture of how it stood.
pub async fn journey(arguments: &[&str], steps: impl AsyncFnOnce(&mut Window)) {
    let mut window = Window::open(arguments).await;
    let told = {
        let mut going = pin!(tokio::time::timeout(LONGEST, steps(&mut window)));
        poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| going.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panic)),
        })
        .await
    };
    if !matches!(told, Ok(Ok(()))) {
        let _ = window.shot("failed");
    }
    let closed = window.close().await;
    match told {
        Ok(in_time) => assert!(in_time.is_ok(), "the journey took longer than {} min", LONGEST.as_secs() / 60),
        Err(panic) => resume_unwind(panic),
    }
    assert!(closed, "the window does not close");
}

impl Window {
    /// Opens it at 1280 × 800, with a home of its own.
    async fn open(arguments: &[&str]) -> Self {
        let home = TempDir::new().unwrap();
        let driver = Driver::start(home.path());
        let page = driver.open(arguments).await;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let axe = std::fs::read_to_string(root.join(AXE)).unwrap();
        let mut window = Self { page, size: (0, 0), axe, home, shots: told("ROLLCALL_SHOTS"), _driver: driver };
        window.resize(1280, 800).await;
        window
    }

    /// The folder under which this window keeps its files.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub async fn resize(&mut self, width: u32, height: u32) {
        self.page.set_window_rect(0, 0, width, height).await.unwrap();
        self.size = (width, height);
    }

    /// All text on screen.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until it is on screen.
    pub async fn see(&self, what: &str) {
        self.until(&format!("see “{what}”"), async || self.text().await.contains(what).then_some(())).await;
    }

    /// Waits until it is no longer on screen.
    pub async fn see_not(&self, what: &str) {
        self.until(&format!("be rid of “{what}”"), async || (!self.text().await.contains(what)).then_some(())).await;
    }

    /// Waits as long as somebody does between two keys.
    pub async fn still(&self) {
        tokio::time::sleep(Duration::from_millis(400)).await;
    }

    /// Clicks the button, link, tab or option that says this, or begins with it.
    pub async fn press(&self, said: &str) {
        let said = quoted(said);
        let pressable = "self::button or self::a or self::summary or @role='tab' or @role='option' or @role='radio' \
                         or @role='menuitem' or @type='checkbox'";
        let exactly = format!("//*[({pressable}) and (normalize-space(.)={said} or @aria-label={said})]");
        let begins = format!("//*[({pressable}) and starts-with(normalize-space(.), {said})]");
        // What is being repainted is stale or in motion for a moment: a person would try again.
        self.until(&format!("press {said}"), async || {
            let exact = self.all_shown(&exactly).await;
            // What says just that is meant before what goes on.
            for one in exact.into_iter().chain(self.all_shown(&begins).await) {
                // What a dialog covers takes no click: the one in the dialog is meant.
                if one.click().await.is_ok() {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// Writes into the field with this label.
    pub async fn fill(&self, label: &str, text: &str) {
        let label = quoted(label);
        let field = "self::input or self::textarea";
        let found = format!(
            "//*[@id=(//label[contains(normalize-space(.), {label})]/@for)] \
             | //label[contains(normalize-space(.), {label})]//*[{field}] | //*[({field}) and @aria-label={label}]"
        );
        self.until(&format!("fill {label}"), async || {
            let field = self.shown(&found).await?;
            field.clear().await.ok()?;
            field.send_keys(text).await.ok()
        })
        .await;
    }

    /// Types where the cursor is.
    pub async fn type_keys(&self, keys: impl AsRef<str>) {
        // A page that is being drawn anew takes the cursor's place away for a moment.
        self.until("type", async || {
            let active = self.page.active_element().await.ok()?;
            match active.send_keys(keys.as_ref()).await {
                Ok(()) => Some(()),
                Err(error) if matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_)) => None,
                Err(error) => panic!("{error}"),
            }
        })
        .await;
    }

    /// Presses one key, with Control or Shift or without.
    pub async fn key(&self, held: Option<Key>, key: impl Into<char>) {
        let key = key.into();
        // With nothing held there is nothing to let go, and the driver would type the letting go.
        let keys = held.map(|held| format!("{}{key}{}", char::from(held), char::from(Key::Null)));
        self.type_keys(keys.unwrap_or_else(|| key.to_string())).await;
    }

    /// What the cursor is at.
    pub async fn focused(&self) -> String {
        self.script(FOCUSED).await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until the cursor is at what says this.
    pub async fn tab_to(&self, said: &str) {
        let mut passed = Vec::new();
        while passed.len() < FURTHEST {
            // Typed at the field itself, a Tab would start over at the first part of a date.
            self.page.action_chain().send_keys(Key::Tab).perform().await.unwrap();
            let at = self.focused().await;
            if at.contains(said) {
                return;
            }
            passed.push(at);
        }
        panic!("Tab does not come to “{said}”, only to {passed:?}");
    }

    /// Types as slowly as a hand does, so that nobody takes it for a scan.
    pub async fn by_hand(&self, text: &str) {
        for letter in text.chars() {
            self.type_keys(letter.to_string()).await;
            tokio::time::sleep(Duration::from_millis(90)).await;
        }
    }

    /// Waits until Enter would take this of the list that is open.
    pub async fn see_option(&self, said: &str) {
        self.until(&format!("have {said} marked"), async || {
            self.script(OPTION).await.as_str()?.contains(said).then_some(())
        })
        .await;
    }

    /// To a page, by what the box at the top finds.
    pub async fn go(&self, page: &str) {
        self.key(Some(Key::Control), 'k').await;
        self.by_hand(page).await;
        self.see_option(page).await;
        self.key(None, Key::Enter).await;
    }

    /// Opens what the box at the top finds.
    pub async fn find(&self, sought: &str, seen: &str) {
        self.key(Some(Key::Control), 'k').await;
        self.fill("Scan or search", sought).await;
        self.press(sought).await;
        self.see(seen).await;
    }

    /// Keys for a day like `2026-11-27` in a day field, in the order in which the page writes its parts.
    pub async fn keys_of_day(&self, day: &str) -> String {
        let parts: Vec<&str> = day.split('-').collect();
        let order = self.script(DAY_PARTS).await;
        let order = order.as_array().unwrap().iter().map(|part| match part.as_str().unwrap() {
            "year" => parts[0],
            "month" => parts[1],
            _ => parts[2],
        });
        order.collect::<Vec<_>>().join(&char::from(Key::Right).to_string())
    }

    /// Scans as a scanner does: all characters at once and Enter; then waits for the banner to say all of this.
    pub async fn scan(&self, code: &str, answer: &[&str]) {
        self.type_keys(format!("{code}{}", char::from(Key::Enter))).await;
        self.until(&format!("hear {answer:?} about {code}"), async || {
            let banner = self.script("return document.querySelector('.banner')?.innerText ?? ''").await;
            let banner = banner.as_str().unwrap_or_default();
            answer.iter().all(|said| banner.contains(said)).then_some(())
        })
        .await;
    }

    /// Draws a line across what is found so, with the pointer held down.
    pub async fn draw_on(&self, found: &str) {
        let pad = self.until("find the pad", async || self.page.find(By::Css(found)).await.ok()).await;
        let drawing = self.page.action_chain().move_to_element_center(&pad).click_and_hold();
        let steps = [(-60, -20), (40, 30), (30, -40), (50, 30), (40, -10)];
        let drawing = steps.iter().fold(drawing, |drawing, (right, down)| drawing.move_by_offset(*right, *down));
        drawing.release().perform().await.unwrap();
    }

    /// Drops a file on the page: WebDriver holds no file, so the page is told what the shell tells it.
    pub async fn drop_file(&self, file: &Path) {
        let dropped = vec![json!(file.display().to_string())];
        self.page.execute(DROPPED, dropped).await.unwrap();
    }

    /// Waits until a picture is drawn that is called so.
    pub async fn see_picture(&self, found: &str) {
        let drawn = format!("return (document.querySelector('{found}')?.naturalWidth ?? 0) > 0");
        self.until(&format!("see the picture {found}"), async || self.script(&drawn).await.as_bool()?.then_some(()))
            .await;
    }

    /// Waits until it is on the page, for what has no words to see: a drawing's lines.
    pub async fn see_drawn(&self, found: &str) {
        let there = format!("return document.querySelector('{found}') !== null");
        self.until(&format!("see {found} drawn"), async || self.script(&there).await.as_bool()?.then_some(())).await;
    }

    /// Nothing on screen keeps anybody out, by axe; and a picture is kept under this name.
    pub async fn judge(&self, name: &str) {
        self.picture(name).await;
        self.script(&self.axe).await;
        let flaws = self.page.execute_async(AXE_RUN, vec![]).await.unwrap();
        assert_eq!(flaws.json(), &json!([]), "axe on {name}");
    }

    /// A picture of what a person sees, taken from the screen once it stands still.
    pub async fn picture(&self, name: &str) {
        tokio::time::sleep(Duration::from_millis(800)).await;
        let status = self.shot(name).expect("ImageMagick's import starts");
        assert!(status.success(), "no picture of {name}");
    }

    /// Shows the page in light or dark, as the system's choice would.
    pub async fn theme(&self, theme: &str) {
        self.page.execute("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await.unwrap();
    }

    /// Closes it, also when it answers no more: a page left open would ask its driver once more when it is dropped, and
    /// wait for two minutes.
    async fn close(self) -> bool {
        let closed = tokio::time::timeout(PATIENCE, self.page.clone().quit()).await;
        let closed = closed.is_ok_and(|answer| answer.is_ok());
        if !closed {
            let _ = self.page.leak();
        }
        closed
    }

    fn shot(&self, name: &str) -> std::io::Result<ExitStatus> {
        let (width, height) = self.size;
        let crop = format!("{width}x{height}+0+0");
        let file = self.shots.join(format!("{name}.png"));
        Command::new("import").args(["-window", "root", "-crop", &crop, "+repage"]).arg(file).status()
    }

    async fn script(&self, script: &str) -> Value {
        self.page.execute(script, vec![]).await.unwrap().json().clone()
    }

    async fn shown(&self, found: &str) -> Option<WebElement> {
        self.all_shown(found).await.into_iter().next()
    }

    async fn all_shown(&self, found: &str) -> Vec<WebElement> {
        let mut shown = Vec::new();
        for element in self.page.find_all(By::XPath(found)).await.unwrap_or_default() {
            // The driver's own “is displayed” holds links inside clipped cells for hidden.
            if element.rect().await.is_ok_and(|rect| rect.width > 0.0 && rect.height > 0.0) {
                shown.push(element);
            }
        }
        shown
    }

    async fn until<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(found) = look().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("could not {what}; on screen was:\n{}", self.text().await);
    }
}

/// A text as XPath writes it. Nothing the window says has a straight double quote.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Keys for the three parts of a day field, whatever their order: an arrow in an empty part gives its first or last.
pub fn day(arrow: Key, year: Option<&str>) -> String {
    let [arrow, on] = [arrow, Key::Right].map(char::from);
    format!("{arrow}{on}{arrow}{on}{}", year.map_or(arrow.to_string(), str::to_owned))
}
