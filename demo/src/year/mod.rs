//! The school year 2026-27 of the invented district, as its people would play it: from the lists of August to the
//! manifest of June.

mod audit;
mod august;
mod chargers;
mod end;
mod figures;
mod incidents;
mod june;
mod pickup;
mod requests;
mod stage;
mod told;

use rollcall_core::refusal::Refusal;

pub use figures::Figures;
pub use stage::{Clock, Year};
pub use told::{Told, What};

/// Part of the year; each goes on where the one before it ended.
pub type Chapter = fn(&Year<'_>) -> Result<What, Refusal>;

/// The chapters after [`Year::begin`], in order.
pub const CHAPTERS: &[Chapter] = &[
    august::delivered,
    requests::new_teacher,
    august::handed_out,
    audit::september,
    incidents::damaged,
    requests::helped,
    incidents::lost,
    audit::december,
    incidents::turned_up,
    chargers::asked_for,
    incidents::stolen,
    requests::late,
    audit::march,
    audit::may,
    june::collected,
    pickup::picked_up,
    end::ended,
];

impl Year<'_> {
    /// Plays a chapter.
    ///
    /// # Errors
    /// The first refusal that is not part of the story.
    pub fn play(&self, chapter: Chapter) -> Result<Told, Refusal> {
        let what = chapter(self)?;
        Ok(Told { on: self.today(), what })
    }
}
