//! How does a list of rooms, carts and closets reach the register?

use std::collections::HashMap;

use super::answer::{ChangedRow, ImportFieldChange, NewRow};
use super::columns::{Cells, WordCells};
use super::hand::Hand;
use super::job::{Desk, Job};
use super::pass::Passed;
use super::places::{Places, kind, kind_of};
use super::rejection::{Rejected, Stop};
use super::said::Said;
use super::schools::Schools;
use crate::error::Result;
use crate::people::{Place, PlaceKind};
use crate::reading::cells::{code, text};
use crate::reading::mapping::words::PlaceWord;
use crate::reading::mapping::{Field, RoomField as F};
use crate::reading::read::{Row, Source};
use crate::refusal::Rejection;
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{DeviceId, PlaceId, SchoolId, normal_form, one_line};

/// Goes through a list of rooms.
pub fn pass(hand: &mut impl Hand, job: &mut Job<'_>, source: &mut Source) -> Result<Passed> {
    let columns = job.columns::<F>(&[F::Name])?;
    let read = hand.read();
    let mut desk = RoomDesk {
        schools: Schools::load(read, job.plan)?,
        places: Places::load(read)?,
        rows: HashMap::new(),
        name: columns.column(F::Name).kept(),
        label: columns.column(F::Label),
        in_room: columns.column(F::InRoom),
        school: columns.of(F::School),
        school_name: columns.of(F::SchoolName),
        kinds: WordCells::new(columns.column(F::Kind).kept()),
        hand,
    };
    job.each_row(source, &mut desk)?;
    Ok(Passed::through(&columns))
}

struct RoomDesk<'h, H: Hand> {
    hand: &'h mut H,
    schools: Schools,
    places: Places,
    rows: HashMap<PlaceId, u64>,
    name: Cells,
    label: Cells,
    in_room: Cells,
    school: Option<usize>,
    school_name: Option<usize>,
    kinds: WordCells<PlaceWord>,
}

impl<H: Hand> Desk for RoomDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Said::Is(name) = self.name.read(row, |cell| text(cell, 100))? else {
            return Err(Rejected::at(self.name.at(), Rejection::NoName).into());
        };
        let label = self.label.read(row, code)?;
        let in_room = self.in_room.read(row, |cell| text(cell, 100))?;
        let said_kind = self.kinds.read(row, &job.values)?.known().map(kind);
        let cell = |column: Option<usize>| column.map_or("", |at| row.cell(at));
        let named = (cell(self.school), cell(self.school_name));
        let Some(school) = self.schools.find(self.hand, job, self.school, named)? else {
            return Err(Rejected::at(self.school, Rejection::NoSchool).into());
        };
        let school_id = self.schools.at(school).id;
        if !self.hand.read().actor().covers(school_id) {
            let school = self.schools.at(school).name.clone();
            return Err(Rejected::at(self.school, Rejection::NotYourSchool { school }).into());
        }
        let known = self.places.named(&self.schools, school, name).map(|at| self.places.at(at).clone());
        if let Some(first_row) = known.as_ref().and_then(|known| self.rows.get(&known.id)) {
            let (field, found) = (F::Name.word().to_owned(), name.to_owned());
            let reason = Rejection::TwiceInFile { field, found, first_row: *first_row };
            return Err(Rejected::at(self.name.at(), reason).into());
        }
        let room = match in_room {
            Said::Is(room) => {
                let at = self.places.find(self.hand, &mut job.tally, &self.schools, school, room)?;
                Said::Is(self.places.at(at).id)
            }
            Said::Nothing => Said::Nothing,
            Said::Cleared => Said::Cleared,
        };
        let device = match label {
            Said::Is(label) => self.device_tagged(label, school_id)?,
            Said::Nothing | Said::Cleared => None,
        };
        self.keep(job, row.number(), school, name, known, Besides { said_kind, label, room, device })?;
        Ok(())
    }
}

/// What a row says of a place besides its name.
#[derive(Clone, Copy)]
struct Besides<'r> {
    said_kind: Option<PlaceKind>,
    label: Said<&'r str>,
    room: Said<PlaceId>,
    device: Option<DeviceId>,
}

impl<H: Hand> RoomDesk<'_, H> {
    fn keep(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        school: usize,
        name: &str,
        known: Option<Place>,
        said: Besides<'_>,
    ) -> Result<()> {
        let is_new = known.is_none();
        let before = known.unwrap_or_else(|| Place {
            id: self.hand.new_id().into(),
            school: self.schools.at(school).id,
            name: one_line(name),
            kind: said.said_kind.unwrap_or_else(|| kind_of(name)),
            label: None,
            room: None,
            device: None,
        });
        let mut place = before.clone();
        place.kind = said.said_kind.unwrap_or(place.kind);
        match said.label {
            Said::Is(label) if place.label.as_deref() != Some(label) => place.label = Some(label.to_owned()),
            Said::Cleared => place.label = None,
            Said::Is(_) | Said::Nothing => {}
        }
        // A room stands in no room, and a cart not in itself.
        match said.room {
            Said::Is(room) if room != place.id && place.kind != PlaceKind::Room => place.room = Some(room),
            Said::Cleared => place.room = None,
            Said::Is(_) | Said::Nothing => {}
        }
        if place.kind != PlaceKind::Room {
            place.device = place.device.or(said.device);
        }
        self.rows.insert(place.id, row);
        let code = self.schools.at(school).code.clone();
        if is_new {
            job.tally.is_new(|| NewRow { row, called: place.name.clone(), school: Some(code) });
            self.places.write(self.hand, place)?;
            return Ok(());
        }
        if place == before {
            job.tally.is_unchanged();
            return Ok(());
        }
        let changes = self.changes(&before, &place);
        let fields: Vec<&'static str> = changes.iter().map(|(field, ..)| *field).collect();
        job.tally.is_changed(&fields, || {
            let field = |(field, old, new): &(&str, Option<String>, Option<String>)| ImportFieldChange {
                field: (*field).to_owned(),
                old: old.clone(),
                new: new.clone(),
            };
            let fields = changes.iter().map(field).collect();
            ChangedRow { row, id: place.id.to_string(), called: place.name.clone(), fields }
        });
        self.places.write(self.hand, place)?;
        Ok(())
    }

    fn changes(&self, before: &Place, after: &Place) -> Vec<(&'static str, Option<String>, Option<String>)> {
        let room = |place: &Place| place.room.map(|room| self.places.name_of(room).to_owned());
        let device = |place: &Place| place.device.map(|device| device.to_string());
        let all = [
            (F::Kind.word(), Some(before.kind.to_string()), Some(after.kind.to_string())),
            (F::Label.word(), before.label.clone(), after.label.clone()),
            (F::InRoom.word(), room(before), room(after)),
            ("device", device(before), device(after)),
        ];
        all.into_iter().filter(|(_, old, new)| old != new).collect()
    }

    /// The cart itself, when its label is the tag of a device of its school.
    fn device_tagged(&self, label: &str, school: SchoolId) -> Result<Option<DeviceId>> {
        let read = self.hand.read();
        let tagged = Device::with_tag(read, &normal_form(label))?.into_iter();
        let mut here = tagged.filter(|device| device.school == school && device.status != Status::Disposed);
        let Some(device) = here.next() else { return Ok(None) };
        Ok(Place::of_device(read, device.id)?.is_none().then_some(device.id))
    }
}
