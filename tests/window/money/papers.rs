//! On paper: the wording is changed and refused, then a statement, letters and a report are looked at before printing.

use thirtyfour::Key;

use crate::screens::both;
use crate::window::Window;

/// The example changes with the wording; a field that is not there is named, and the wording that holds stays.
pub(super) async fn wording(window: &mut Window) {
    window.go("Go to Settings: Papers").await;
    window.see("Rollcall’s own wording.").await;
    window.see("Page 1 of 1").await;
    both(window, "settings-papers").await;
    written(window, "{{ persn }} owes {{ balance }}.").await;
    window.press("Use this wording").await;
    window.see("This paper knows no field “persn”.").await;
    both(window, "settings-papers-refused").await;
    written(window, "{{ person }} owes {{ balance }}.").await;
    window.press("Use this wording").await;
    window.see("Your district’s own wording.").await;
    window.see("Page 1 of 1").await;
    both(window, "settings-papers-own").await;
}

/// A title and a paragraph; each line is begun by itself, as a hand does it and no scanner.
async fn written(window: &mut Window, paragraph: &str) {
    window.fill("Wording", "# A word about your account").await;
    for _ in 0..2 {
        window.key(None, Key::Enter).await;
    }
    window.type_keys(paragraph).await;
}

/// From the list of who owes to an account, and its statement, by keys alone.
pub(super) async fn account(window: &mut Window) {
    window.press("Fees").await;
    window.see("Farah Nasser").await;
    window.key(None, Key::Enter).await;
    window.see("Open charges").await;
    window.key(Some(Key::Control), 'p').await;
    window.see("Statement for Farah Nasser").await;
    window.see("Page 1 of 1").await;
    both(window, "print-statement").await;
    window.key(None, Key::Escape).await;
}

pub(super) async fn letters(window: &mut Window) {
    window.press("Fees").await;
    window.see("Farah Nasser").await;
    window.key(Some(Key::Control), 'p').await;
    window.see("Letters to everybody who owes").await;
    window.see("Page 1 of 1").await;
    both(window, "print-letters").await;
    window.fill("Only who owes at least, in dollars", "27.005").await;
    window.see("is finer than a cent").await;
    window.key(None, Key::Escape).await;
}

pub(super) async fn report(window: &mut Window) {
    window.key(Some(Key::Alt), '6').await;
    window.see("LK-05").await;
    window.key(None, Key::Enter).await;
    window.see("What happened").await;
    window.key(Some(Key::Control), 'p').await;
    window.see("Report on LK-05").await;
    window.see("Page 1 of 1").await;
    both(window, "print-report").await;
    window.key(None, Key::Escape).await;
}
