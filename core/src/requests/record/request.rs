//! The row of a request.

use rusqlite::params;

use super::pauses::Pauses;
use crate::error::Result;
use crate::people::name_key;
use crate::refusal::Reason;
use crate::requests::ask::Ask;
use crate::requests::words::{Capacity, Channel, ClosedBecause, Priority, RequestKind, RequestState};
use crate::store::{Read, Row, Scope};
use crate::values::{
    DeviceId, IncidentId, OperatorId, PersonId, PickupId, PlaceId, RequestId, SchoolId, Timestamp, normal_form,
};

crate::record! {
    /// What a school asked for.
    pub struct Request in "request" {
        /// The row.
        id: RequestId,
        /// Its number, counted up: R-2041.
        number: u32,
        /// The school it is for.
        school: SchoolId,
        /// What is asked for.
        kind: RequestKind,
        /// Where it stands.
        state: RequestState,
        /// Why it was closed without being done.
        closed_because: Option<ClosedBecause>,
        /// How urgent it is.
        priority: Priority,
        /// It goes before everything else: a principal, the superintendent or the district's office called.
        major: bool,
        /// It in one line.
        subject: String,
        /// It in more words.
        description: Option<String>,
        /// Who asks, where the register knows them.
        requester: Option<PersonId>,
        /// Who asks.
        requester_name: String,
        /// Their e-mail.
        requester_email: Option<String>,
        /// As what they ask.
        capacity: Capacity,
        /// How it came in.
        channel: Channel,
        /// Its number in the district's help-desk portal.
        portal_number: Option<String>,
        /// The room it is about.
        place: Option<PlaceId>,
        /// Whom it is about.
        person: Option<PersonId>,
        /// The device it is about.
        device: Option<DeviceId>,
        /// The incident it led to.
        incident: Option<IncidentId>,
        /// The pickup it led to.
        pickup: Option<PickupId>,
        /// The device that was made ready to be handed over.
        prepared: Option<DeviceId>,
        /// An open request about the same, where an import brought another.
        linked: Option<RequestId>,
        /// What it is about, so that two of the same are told.
        about: Option<String>,
        /// The form of its kind.
        details: Ask,
        /// Who works on it.
        assignee: Option<OperatorId>,
        /// When it was opened.
        opened_at: Timestamp,
        /// When IT first replied, or tried to reach the requester.
        responded_at: Option<Timestamp>,
        /// When it was done with.
        ended_at: Option<Timestamp>,
        /// When its clock stood still.
        pauses: Pauses,
        /// Unsuccessful attempts to reach the requester, one after another.
        attempts: u32,
    }
    derived { portal_norm = |row| row.portal_number.as_deref().map(normal_form) }
    scope |row| Scope::School(row.school);
    merge LastWritten;
    refers {
        school -> "school", requester -> "person", place -> "place", person -> "person", device -> "device",
        incident -> "incident", pickup -> "pickup", prepared -> "device", linked -> "request", assignee -> "operator"
    }
}

fn columns() -> String {
    Request::COLUMNS.join(", ")
}

impl Request {
    /// Its number as people say it: `R-2041`.
    pub fn shown(&self) -> String {
        shown(self.number)
    }

    /// The request, when it is of a school the operator answers for.
    ///
    /// # Errors
    /// `not_found`, `other_school`.
    pub fn own(read: &Read<'_>, id: RequestId) -> Result<Self> {
        let request: Self = read.get(id)?;
        read.must_cover(request.school)?;
        Ok(request)
    }

    /// The number after the last one given, also where that one was taken back: somebody may have been told it.
    pub(crate) fn next_number(read: &Read<'_>) -> Result<u32> {
        let sql = "SELECT max(coalesce((SELECT max(number) FROM request), 0),
                              (SELECT count(*) FROM request_step WHERE kind = 'opened')) + 1";
        Ok(read.row(sql, [], |row| row.get(0))?.unwrap_or(1))
    }

    /// The request with that number: `R-2041`, `2041`, or its number in the portal.
    ///
    /// # Errors
    /// `several_match` for a bare number that is one request's here and another's in the portal.
    pub fn numbered(read: &Read<'_>, text: &str) -> Result<Option<Self>> {
        let text = text.trim();
        let marked = text.strip_prefix(['R', 'r']).map(|rest| rest.trim_start_matches('-'));
        let digits = marked.unwrap_or(text);
        let sql = format!("SELECT {} FROM request WHERE number = ?1", columns());
        let ours = match digits.parse::<u32>() {
            Ok(number) if !digits.starts_with(['0', '+']) => read.row(&sql, [number], Self::read)?,
            Ok(_) | Err(_) => None,
        };
        let portals = Self::in_portal(read, text)?;
        match (ours, portals) {
            // A bare number that is ours and another one's in the portal may mean either.
            (Some(ours), Some(portals)) if marked.is_none() && ours.id != portals.id => Err(Reason::SeveralMatch {
                entity: "request".into(),
                sought: text.into(),
                choices: vec![ours.shown(), portals.shown()],
            }
            .into()),
            (Some(found), _) | (None, Some(found)) => Ok(Some(found)),
            (None, None) => Ok(None),
        }
    }

    /// The request with that number in the portal.
    pub fn in_portal(read: &Read<'_>, number: &str) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM request WHERE portal_norm = ?1", columns());
        read.row(&sql, [normal_form(number)], Self::read)
    }

    /// The open request of that kind about that, but not this one.
    pub(crate) fn open_about(
        read: &Read<'_>,
        kind: RequestKind,
        about: &str,
        but: Option<RequestId>,
    ) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM request WHERE kind = ?1 AND about = ?2 AND ended_at IS NULL AND id IS NOT ?3
             ORDER BY opened_at LIMIT 1",
            columns()
        );
        read.row(&sql, params![kind, about, but], Self::read)
    }

    /// What each open request is about, by kind, the oldest of several about the same.
    pub(crate) fn open_abouts(read: &Read<'_>) -> Result<Vec<(RequestKind, String, RequestId)>> {
        let sql = "SELECT kind, about, id FROM request WHERE ended_at IS NULL AND about IS NOT NULL
                   ORDER BY opened_at DESC, id DESC";
        read.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    /// The oldest open request of that kind without a subject by somebody of that name.
    pub(crate) fn open_by(read: &Read<'_>, school: SchoolId, kind: RequestKind, name: &str) -> Result<Option<Self>> {
        let sql = "SELECT id, requester_name FROM request
                   WHERE school = ?1 AND kind = ?2 AND about IS NULL AND ended_at IS NULL ORDER BY opened_at";
        let open: Vec<(RequestId, String)> =
            read.rows(sql, params![school, kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let sought = name_key(name);
        let same = open.into_iter().find(|(_, name)| name_key(name) == sought);
        same.map(|(id, _)| read.get(id)).transpose()
    }

    /// The open request for which a device was made ready.
    pub(crate) fn prepared_with(read: &Read<'_>, device: DeviceId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM request WHERE prepared = ?1 AND ended_at IS NULL LIMIT 1", columns());
        read.row(&sql, [device], Self::read)
    }

    /// Other requests about a device, by a person or about them, the latest first, as far as the operator may know of
    /// them.
    pub(in crate::requests) fn touching(
        read: &Read<'_>,
        but: RequestId,
        device: Option<DeviceId>,
        person: Option<PersonId>,
        most: usize,
    ) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM request WHERE (device = ?1 OR person = ?2 OR requester = ?2) AND id <> ?3
             AND (?4 IS NULL OR school = ?4) ORDER BY opened_at DESC, id DESC LIMIT ?5",
            columns()
        );
        let school = read.actor().school;
        read.rows(&sql, params![device, person, but, school, i64::try_from(most).unwrap_or(i64::MAX)], Self::read)
    }
}

/// Visits every request of a school or of all, or only the open ones, by number.
pub(crate) fn each_request(
    read: &Read<'_>,
    school: Option<SchoolId>,
    only_open: bool,
    mut visit: impl FnMut(Request) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {} FROM request WHERE (?1 IS NULL OR school = ?1) AND (NOT ?2 OR ended_at IS NULL) ORDER BY number",
        columns()
    );
    read.walk(&sql, params![school, only_open], |row| visit(Request::read(row)?))
}

/// A request's number as people say it.
pub(crate) fn shown(number: u32) -> String {
    format!("R-{number}")
}
