//! When does the program die? By chance, from a seed that is told.

use std::io::Write as _;
use std::time::{Duration, SystemTime};

/// SplitMix64.
pub(crate) struct Chance {
    what: &'static str,
    seed: u64,
    state: u64,
}

impl Chance {
    /// From `ROLLCALL_SEED`, or from the clock.
    pub(crate) fn of(what: &'static str) -> Self {
        let seed = match std::env::var("ROLLCALL_SEED") {
            Ok(said) => said.parse().expect("ROLLCALL_SEED is a whole number"),
            Err(_) => SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs(),
        };
        let chance = Self { what, seed, state: seed };
        chance.say("begins");
        chance
    }

    /// Tells something about this run, past the capture of a test that passes.
    pub(crate) fn say(&self, text: &str) {
        let _ = writeln!(std::io::stderr(), "{}, ROLLCALL_SEED={}: {text}", self.what, self.seed);
    }

    /// A number from 0 up to, not including, `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    /// A moment before `limit`.
    pub(crate) fn within(&mut self, limit: Duration) -> Duration {
        Duration::from_micros(self.below(limit.as_micros().max(1) as usize) as u64)
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
