//! What is known of a request was wrong, or has grown: what may be changed?

use serde::Deserialize;
use ts_rs::TS;

use super::act::{RequestDone, done};
use super::desk::Desk;
use super::draft::{about, already, email_of};
use super::record::Request;
use super::steps::{Said, step};
use super::words::{Capacity, StepKind};
use crate::contract::Command;
use crate::error::{Result, allowed, invalid, not_found, required};
use crate::people::Person;
use crate::refusal::{Problem, RequestReason};
use crate::register::finding::device_of;
use crate::register::incident::Incident;
use crate::store::{Role, Write};
use crate::values::{IncidentId, PersonId, PlaceId, RequestId, one_line, tidy};

/// Changes what is known of an open request. What is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChangeRequest {
    /// The request.
    pub request: RequestId,
    /// It in one line.
    #[serde(default)]
    pub subject: Option<String>,
    /// It in more words.
    #[serde(default)]
    pub description: Option<String>,
    /// Whom it is about: a new hire once the register knows them.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The device it is about, by tag or serial.
    #[serde(default)]
    pub code: Option<String>,
    /// The room it is about.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// The incident it belongs to.
    #[serde(default)]
    pub incident: Option<IncidentId>,
    /// Its number in the help-desk portal.
    #[serde(default)]
    pub portal_number: Option<String>,
    /// Who asks, where the name was written wrongly.
    #[serde(default)]
    pub requester_name: Option<String>,
    /// Their e-mail.
    #[serde(default)]
    pub requester_email: Option<String>,
    /// Whether it goes before everything else.
    #[serde(default)]
    pub major: Option<bool>,
    /// As what the requester asks: a major call is one of a principal, the superintendent or the district's office.
    #[serde(default)]
    pub capacity: Option<Capacity>,
}

impl Command for ChangeRequest {
    const NAME: &'static str = "request.change";
    const WHO: Role = Role::It;
    type Output = RequestDone;

    fn run(self, write: &mut Write<'_>) -> Result<RequestDone> {
        let before = Request::own(write, self.request)?;
        before.must_be_open()?;
        let mut request = before.clone();
        if let Some(subject) = tidy(self.subject) {
            request.subject = one_line(&required("subject", &subject, 200)?);
        }
        if let Some(name) = tidy(self.requester_name) {
            request.requester_name = one_line(&required("requester_name", &name, 200)?);
        }
        let desk = Desk::of(write)?;
        if let Some(email) = tidy(self.requester_email) {
            request.requester_email = email_of(Some(&email), &desk.policy(write.now()).domains)?;
        }
        if let Some(text) = self.description {
            request.description = allowed("description", Some(text), 8000)?;
        }
        if let Some(person) = self.person {
            let person = Person::own(write, person)?;
            request.kind.must_fit(&person)?;
            request.person = Some(person.id);
        }
        if let Some(code) = tidy(self.code) {
            request.device = Some(device_of(write, &code, Some(request.school))?.id);
        }
        if let Some(place) = self.place {
            let school = write.get::<crate::people::Place>(place)?.school;
            if school != request.school {
                return Err(crate::refusal::Reason::OtherSchool.into());
            }
            request.place = Some(place);
        }
        if let Some(incident) = self.incident {
            let incident: Incident = write.get(incident)?;
            if request.device.is_some_and(|device| device != incident.device) {
                return not_found("incident", incident.id);
            }
            request.device = Some(incident.device);
            request.incident = Some(incident.id);
        }
        if let Some(number) = self.portal_number {
            request.portal_number = allowed("portal_number", Some(one_line(&number)), 100)?;
            must_be_free(write, &request)?;
        }
        request.capacity = self.capacity.unwrap_or(request.capacity);
        request.major = self.major.unwrap_or(request.major);
        let allowed = super::capacities(request.kind, request.major);
        let asked = (request.capacity, request.major) != (before.capacity, before.major);
        if asked && !allowed.contains(&request.capacity) {
            let allowed = allowed.iter().map(|word| word.word().to_owned()).collect();
            return Err(RequestReason::RequesterMustBe { allowed }.into());
        }
        if (request.device, request.person, request.place) != (before.device, before.person, before.place) {
            let person = request.person.map(|person| write.get::<Person>(person)).transpose()?;
            let stranger = request.details.stranger();
            request.about = about(request.device, person.as_ref(), stranger, request.school, request.place);
            if let Some(about) = &request.about
                && let Some(open) = Request::open_about(write, request.kind, about, Some(request.id))?
            {
                return Err(already(&open));
            }
        }
        if request != before {
            write.put(&request)?;
            step(write, &request, StepKind::Changed, Said::default())?;
        }
        done(&desk, request)
    }
}

fn must_be_free(write: &Write<'_>, request: &Request) -> Result<()> {
    let Some(number) = &request.portal_number else { return Ok(()) };
    match Request::in_portal(write, number)?.filter(|other| other.id != request.id) {
        Some(other) => invalid("portal_number", Problem::Taken { found: number.clone(), by: other.shown() }),
        None => Ok(()),
    }
}
