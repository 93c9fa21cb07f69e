//! What are the police or the insurer told of an incident?

use serde::Deserialize;
use ts_rs::TS;

use super::Incident;
use super::record::{IncidentStep, IncidentStepKind};
use super::serial::differs;
use crate::attachments::{Attachment, Belongs, as_png};
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Picture, day, moment};
use crate::people::{Person, School};
use crate::register::Device;
use crate::store::{Read, Role};
use crate::templates::{Correction, Evidence, IncidentPaper, OnPaperDevice, Reader, TemplateKind, print_paper};
use crate::values::{IncidentId, Timestamp};
use crate::writing::Written;

/// How high an attached picture stands, in millimetres.
const PHOTO_MM: f32 = 80.0;

/// Prints an incident for the police or the insurer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintIncident {
    /// Which.
    pub incident: IncidentId,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintIncident {
    const NAME: &'static str = "print.incident";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let incident = Incident::own(read, self.incident)?;
        let attached = Attachment::all_of(read, Belongs::Incident { incident: incident.id })?;
        let mut photos = Vec::new();
        for attachment in &attached {
            let png = as_png(read, attachment)?;
            photos.extend(png.map(|png| Picture { png, says: attachment.name.clone(), height_mm: PHOTO_MM }));
        }
        let mut facts = facts(read, &incident)?;
        facts.evidence = attached.iter().map(|attachment| evidence(read, attachment)).collect::<Result<_>>()?;
        facts.photos = photos.iter().map(|photo| photo.says.clone()).collect();
        let shown = [&facts.device.tag, &facts.device.serial].into_iter().find(|shown| !shown.is_empty());
        let name = format!("Incident report {}", shown.cloned().unwrap_or_default());
        let mut frame = facts.reader.frame(name.trim_end().to_owned());
        frame.photos = photos;
        let foot = facts.reader.foot();
        print_paper(read, TemplateKind::Incident, &facts, (frame, foot), self.out)
    }
}

fn facts(read: &Read<'_>, incident: &Incident) -> Result<IncidentPaper> {
    let zone = read.zone();
    let at = |at: Timestamp| moment(at.wall_clock(zone));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let device: Device = read.get(incident.device)?;
    let school = read.get::<School>(incident.school)?.name;
    let reader = match incident.holder {
        Some(holder) => Reader { school, ..Reader::of(read, &read.get::<Person>(holder)?)? },
        None => Reader::nobody(read, school)?,
    };
    let steps = IncidentStep::of(read, incident.id)?;
    let corrected = steps.iter().filter(|step| step.kind == IncidentStepKind::Corrected);
    Ok(IncidentPaper {
        kind: incident.kind.word().into(),
        claimed_stolen: incident.claimed_stolen,
        reported: at(incident.reported_at),
        reported_by: text(&incident.reported_by),
        happened: incident.happened_on.map(|on| day(on.0)).unwrap_or_default(),
        last_seen: text(&incident.last_seen),
        what_happened: incident.what_happened.clone(),
        witnesses: text(&incident.witnesses),
        other_serial: incident.serial_given.clone().filter(|given| differs(given, &device)).unwrap_or_default(),
        police_agency: text(&incident.police_agency),
        police_number: text(&incident.police_number),
        police_filed: incident.police_filed_on.map(|on| day(on.0)).unwrap_or_default(),
        police_received: incident.report_received_at.map(at).unwrap_or_default(),
        recovered: incident.recovered_at.map(at).unwrap_or_default(),
        corrections: corrected.map(|step| correction(read, step)).collect(),
        device: OnPaperDevice::of(read, &device)?,
        reader,
        ..IncidentPaper::default()
    })
}

fn correction(read: &Read<'_>, step: &IncidentStep) -> Correction {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Correction {
        day: day(step.at.date_in(read.zone()).0),
        what: text(&step.field).replace('_', " "),
        was: text(&step.was),
        now: text(&step.became),
        why: text(&step.said),
    }
}

fn evidence(read: &Read<'_>, attachment: &Attachment) -> Result<Evidence> {
    Ok(Evidence {
        name: attachment.name.clone(),
        day: day(attachment.added_at.date_in(read.zone()).0),
        sha256: attachment.hash(read)?,
    })
}
