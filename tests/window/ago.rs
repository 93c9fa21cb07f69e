//! A clock for what happened before a journey begins: a window cannot turn its own.

use rollcall_core::store::Clock;
use rollcall_core::values::Timestamp;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// So many days before now.
pub struct Ago(pub i64);

impl Clock for Ago {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(Timestamp::now().millis() - self.0 * DAY)
    }
}

/// That day at the school, as `2026-11-26`.
pub fn day_ago(days: i64) -> String {
    Ago(days).now().date_in(chrono_tz::America::New_York).to_string()
}
