//! A projector asks for a lamp: is it time already?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, Verdict};
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::requests::words::ClosedBecause;

crate::words! {
    /// What the projector does.
    pub enum LampSymptom {
        /// It shows a warning, and works.
        WarningOnly = "warning_only",
        /// The picture is dim.
        Dim = "dim",
        /// The picture flickers.
        Flickering = "flickering",
        /// There is no picture.
        Out = "out",
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ProjectorLamp {
    /// What the projector does.
    pub symptom: Option<LampSymptom>,
}

impl ProjectorLamp {
    /// What becomes of it. A warning comes about a thousand hours before the end, so it is closed with advice.
    ///
    /// # Errors
    /// `missing` without what it does.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(symptom) = self.symptom else { return invalid("symptom", Problem::Missing) };
        let (subject, verdict) = match symptom {
            LampSymptom::WarningOnly => (
                "Projector shows a lamp warning",
                Verdict::Close(ClosedBecause::Advice, facts.policy.lamp_sentence.clone()),
            ),
            LampSymptom::Dim => ("Projector is dim", Verdict::Open),
            LampSymptom::Flickering => ("Projector flickers", Verdict::Open),
            LampSymptom::Out => ("Projector lamp is out", Verdict::Open),
        };
        Ok(Judged { verdict, ..Judged::open(subject.into()) })
    }
}
