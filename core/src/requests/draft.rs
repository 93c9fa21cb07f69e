//! Would a request be taken as it is written, and what would become of it? Nothing is changed by asking.

use std::collections::HashSet;

use serde::Deserialize;
use ts_rs::TS;

use super::ask::Ask;
use super::desk::Desk;
use super::domains::{EmailTrouble, checked_email};
use super::kinds::{Facts, Judged, Replacement};
use super::record::Pauses;
use super::record::Request;
use super::requester::{Filing, may_ask};
use super::warning::RequestWarning;
use super::words::{Capacity, Channel, Priority, RequestKind, RequestState};
use crate::calendar::DayKind;
use crate::error::{Error, Result, allowed, invalid, required};
use crate::people::{Person, Place, Population, School, name_key};
use crate::refusal::{Problem, Reason, RequestReason};
use crate::register::Device;
use crate::register::custody::{Custody, holder_of};
use crate::register::finding::device_of;
use crate::settings::policy::school_year_now;
use crate::settings::{CalendarEntry, Operator, Policy};
use crate::store::{Read, Role};
use crate::values::{DeviceId, PersonId, PlaceId, RequestId, SchoolId, normal_form, one_line, tidy};

/// What is asked for, by whom, and about what.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RequestForm {
    /// The school it is for.
    pub school: SchoolId,
    /// What is asked for, with the form of its kind.
    pub ask: Ask,
    /// Who asks, where the register knows them.
    #[serde(default)]
    pub requester: Option<PersonId>,
    /// Who asks; the operator when a champion asks for themselves.
    #[serde(default)]
    pub requester_name: Option<String>,
    /// Their e-mail; as the register has it when absent.
    #[serde(default)]
    pub requester_email: Option<String>,
    /// As what they ask; the first that fits the kind when absent.
    #[serde(default)]
    pub capacity: Option<Capacity>,
    /// Whom it is about.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The device it is about, by tag or serial, as scanned or typed.
    #[serde(default)]
    pub code: Option<String>,
    /// The room it is about.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// It in one line; made from the form when absent.
    #[serde(default)]
    pub subject: Option<String>,
    /// It in more words.
    #[serde(default)]
    pub description: Option<String>,
    /// How urgent it is.
    #[serde(default)]
    pub priority: Option<Priority>,
    /// A call that goes before everything else.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub major: bool,
    /// How it came in.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Its number in the help-desk portal.
    #[serde(default)]
    pub portal_number: Option<String>,
}

/// A request as it would be opened. Its identifier and number are not given yet.
#[derive(Debug)]
pub(super) struct Draft {
    pub request: Request,
    pub judged: Judged,
    pub device: Option<Device>,
    pub listed: Vec<Device>,
    pub desk: Desk,
}

/// The request that a form would open.
///
/// # Errors
/// Those of the kind; `not_found`, `other_school`, `requester_must_be`, `only_for_themselves`, `not_the_end_user`,
/// `outside_domains`, `not_held_by`, `asked_already`, `cannot_be_listed`, `taken` for a number of the portal.
pub(super) fn drafted(read: &Read<'_>, form: RequestForm) -> Result<Draft> {
    let school: School = read.get(form.school)?;
    read.must_cover(school.id)?;
    let desk = Desk::of(read)?;
    let kind = form.ask.kind();
    let who = requester(read, &form, &school)?;
    let capacity = capacity(read, &form, &who)?;
    let person = concerned(read, &form, &who, capacity)?;
    let filing =
        Filing { role: read.actor().role, own: who.own, about: person.as_ref().map(|person| person.population) };
    may_ask(kind, form.major, capacity, filing)?;
    end_user(capacity, &who, person.as_ref())?;
    let code = tidy(form.code.clone());
    let device = code.map(|code| device_of(read, &code, Some(school.id))).transpose()?;
    let place = form.place.map(|place| own_place(read, place, school.id)).transpose()?;
    let policy = desk.policy(read.now()).clone();
    let email = email_of(who.email.as_deref(), &policy.domains)?;
    let school_year = school_year_now(read)?;
    let facts = Facts {
        now: read.now(),
        today: read.today(),
        calendar: &desk.calendar,
        policy: &policy,
        school_year: &school_year,
        charger_price: Policy::in_year(read, &school_year)?.price_of("charger"),
        requester: &who.name,
        person: person.as_ref(),
        device: device.as_ref(),
    };
    let mut judged = form.ask.judge(&facts)?;
    let listed = listed(read, &form.ask, school.id)?;
    if !listed.is_empty() {
        judged.subject = super::kinds::pickup_of(listed.len());
    }
    let details = match form.ask {
        Ask::Charger(form) => Ask::Charger(form.priced(&facts)),
        Ask::SurplusPickup(form) => Ask::SurplusPickup(super::kinds::SurplusPickup { codes: Vec::new(), ..form }),
        other @ (Ask::StaffDevice(_)
        | Ask::StudentDevice(_)
        | Ask::MobilePhone(_)
        | Ask::Replacement(_)
        | Ask::Support(_)
        | Ask::ProjectorLamp(_)
        | Ask::Quote(_)
        | Ask::Purchase(_)
        | Ask::Other(_)) => other,
    };
    if let (Ask::Replacement(Replacement { .. }), Some(device), Some(person)) = (&details, &device, &person) {
        must_answer_for(read, device, person)?;
    }
    let about =
        about(device.as_ref().map(|device| device.id), person.as_ref(), judged.stranger.as_deref(), school.id, place);
    let portal_number = allowed("portal_number", form.portal_number.map(|number| one_line(&number)), 100)?;
    if let Some(number) = &portal_number
        && let Some(other) = Request::in_portal(read, number)?
    {
        return invalid("portal_number", Problem::Taken { found: number.clone(), by: other.shown() });
    }
    match &about {
        Some(about) => must_be_new(read, kind, about)?,
        None => judged.warnings.extend(maybe_same(read, school.id, kind, &who.name)?),
    }
    judged.warnings.extend(testing(read, policy.testing_stops_clock)?);
    judged.warnings.extend(email.is_none().then_some(RequestWarning::NoEmail));
    let subject = match tidy(form.subject) {
        Some(subject) => one_line(&required("subject", &subject, 200)?),
        None => judged.subject.clone(),
    };
    let request = Request {
        id: RequestId(uuid::Uuid::nil()),
        number: Request::next_number(read)?,
        school: school.id,
        kind,
        state: RequestState::Open,
        closed_because: None,
        priority: form.priority.unwrap_or(Priority::Normal),
        major: form.major,
        subject,
        description: allowed("description", form.description, 8000)?,
        requester: who.person,
        requester_name: who.name,
        requester_email: email,
        capacity,
        channel: form.channel.unwrap_or(Channel::Window),
        portal_number,
        place,
        person: person.as_ref().map(|person| person.id),
        device: device.as_ref().map(|device| device.id),
        incident: None,
        pickup: None,
        prepared: None,
        linked: None,
        about,
        details,
        assignee: None,
        opened_at: read.now(),
        responded_at: None,
        ended_at: None,
        pauses: Pauses::default(),
        attempts: 0,
    };
    Ok(Draft { request, judged, device, listed, desk })
}

/// As what somebody asks who does not say it: for a student, where it is about one who is not the requester; else the
/// first that the kind takes. Whoever jumps the queue says it.
fn capacity(read: &Read<'_>, form: &RequestForm, who: &Who) -> Result<Capacity> {
    if let Some(capacity) = form.capacity {
        return Ok(capacity);
    }
    if form.major {
        return invalid("capacity", Problem::Missing);
    }
    let allowed = super::capacities(form.ask.kind(), false);
    let about = form.person.filter(|person| who.person != Some(*person));
    let about = about.map(|person| read.get::<Person>(person)).transpose()?;
    let for_student = about.is_some_and(|person| person.population == Population::Student);
    Ok(if for_student && allowed.contains(&Capacity::ForStudent) { Capacity::ForStudent } else { allowed[0] })
}

struct Who {
    person: Option<PersonId>,
    name: String,
    email: Option<String>,
    own: bool,
}

fn requester(read: &Read<'_>, form: &RequestForm, school: &School) -> Result<Who> {
    let actor = read.actor();
    let operator = actor.operator.map(|id| read.get::<Operator>(id)).transpose()?;
    let known = form.requester.map(|person| Person::own(read, person)).transpose()?;
    let written = tidy(form.requester_name.clone());
    let own_name = operator.as_ref().filter(|_| actor.role == Role::Champion).map(|operator| operator.name.clone());
    let name = known.as_ref().map(|person| person.name.clone()).or(written).or(own_name).unwrap_or_default();
    let name = one_line(&required("requester_name", &name, 200)?);
    let own = operator.is_some_and(|operator| name_key(&operator.name) == name_key(&name));
    let email = tidy(form.requester_email.clone())
        .or_else(|| known.as_ref().and_then(|person| person.email.clone()))
        .or_else(|| school.champion_email.clone().filter(|_| own && actor.role == Role::Champion));
    Ok(Who { person: known.map(|person| person.id), name, email, own })
}

/// Whom it is about: whom the form names, else the requester where they need it themselves.
fn concerned(read: &Read<'_>, form: &RequestForm, who: &Who, capacity: Capacity) -> Result<Option<Person>> {
    let for_a_person = match form.ask.kind() {
        RequestKind::Replacement | RequestKind::Charger | RequestKind::StudentDevice => true,
        RequestKind::StaffDevice
        | RequestKind::MobilePhone
        | RequestKind::SurplusPickup
        | RequestKind::Support
        | RequestKind::ProjectorLamp
        | RequestKind::Quote
        | RequestKind::Purchase
        | RequestKind::Other => false,
    };
    let themselves = who.person.filter(|_| for_a_person && capacity == Capacity::EndUser);
    form.person.or(themselves).map(|person| Person::own(read, person)).transpose()
}

/// Whoever asks for themselves is the one it is about.
fn end_user(capacity: Capacity, who: &Who, person: Option<&Person>) -> Result<()> {
    let Some(person) = person.filter(|_| capacity == Capacity::EndUser) else { return Ok(()) };
    let same = who.person.map_or_else(|| name_key(&who.name) == name_key(&person.name), |id| id == person.id);
    match same {
        true => Ok(()),
        false => Err(RequestReason::NotTheEndUser { person: person.name.clone() }.into()),
    }
}

fn own_place(read: &Read<'_>, place: PlaceId, school: SchoolId) -> Result<PlaceId> {
    let place: Place = read.get(place)?;
    match place.school == school {
        true => Ok(place.id),
        false => Err(Reason::OtherSchool.into()),
    }
}

pub(super) fn email_of(written: Option<&str>, domains: &[String]) -> Result<Option<String>> {
    written.map_or(Ok(None), |email| match checked_email(email, domains) {
        Ok(email) => Ok(Some(email)),
        Err(EmailTrouble::Shape(problem)) => invalid("requester_email", problem),
        Err(EmailTrouble::Domain(reason)) => Err(reason.into()),
    })
}

/// The devices a pickup lists, each of them of that school, and there.
fn listed(read: &Read<'_>, ask: &Ask, school: SchoolId) -> Result<Vec<Device>> {
    let Ask::SurplusPickup(form) = ask else { return Ok(Vec::new()) };
    // Most are tags as they stand on the label: those are looked up at once, and only the others one by one.
    let mut tagged = Device::living_with_tags(read, form.codes().map(normal_form))?;
    let mut seen = HashSet::new();
    let mut listed: Vec<Device> = Vec::new();
    for code in form.codes() {
        if seen.contains(code) {
            continue;
        }
        let device = match tagged.remove(code) {
            Some(device) => device,
            None => device_of(read, code, Some(school))?,
        };
        if device.school != school {
            return Err(Reason::OtherSchool.into());
        }
        crate::pickups::must_be_there(&device, code)?;
        seen.insert(code);
        listed.push(device);
    }
    let mut known = HashSet::new();
    listed.retain(|device| known.insert(device.id));
    Ok(listed)
}

/// The device is with that person, or was when it was given up.
fn must_answer_for(read: &Read<'_>, device: &Device, person: &Person) -> Result<()> {
    let custody = Custody::answering(read, device.id)?;
    if custody.as_ref().and_then(|custody| custody.person) == Some(person.id) {
        return Ok(());
    }
    let open = Custody::open_of(read, device.id)?;
    let holder = open.map(|custody| holder_of(read, &custody.who())).transpose()?;
    Err(Reason::NotHeldBy { holder }.into())
}

/// What a request is about, so that two of the same are told: the device, else the person, else the room.
pub(crate) fn about(
    device: Option<DeviceId>,
    person: Option<&Person>,
    stranger: Option<&str>,
    school: SchoolId,
    place: Option<PlaceId>,
) -> Option<String> {
    device
        .map(|device| format!("device:{device}"))
        .or_else(|| person.map(|person| format!("person:{}", person.id)))
        .or_else(|| stranger.map(|name| format!("name:{school}:{}", name_key(name))))
        .or_else(|| place.map(|place| format!("place:{place}")))
}

/// Nobody asks for the same twice while the first is open.
fn must_be_new(read: &Read<'_>, kind: RequestKind, about: &str) -> Result<()> {
    match Request::open_about(read, kind, about, None)? {
        Some(open) => Err(already(&open)),
        None => Ok(()),
    }
}

/// Where nobody said what it is about: an open request of the same kind by the same person.
fn maybe_same(read: &Read<'_>, school: SchoolId, kind: RequestKind, name: &str) -> Result<Option<RequestWarning>> {
    let open = Request::open_by(read, school, kind, name)?;
    Ok(open.map(|Request { id: request, number, subject, .. }| RequestWarning::MaybeSame { request, number, subject }))
}

/// The tests that are written today.
fn testing(read: &Read<'_>, clock_stops: bool) -> Result<Vec<RequestWarning>> {
    let today = read.today();
    let windows = CalendarEntry::all(read)?
        .into_iter()
        .filter(|entry| entry.kind == DayKind::Testing && entry.from_on <= today && today <= entry.until_on);
    let told =
        |entry: CalendarEntry| RequestWarning::TestingWindow { name: entry.name, until: entry.until_on, clock_stops };
    Ok(windows.map(told).collect())
}

/// The refusal that points at the open request.
pub(super) fn already(open: &Request) -> Error {
    let (request, number, subject, since) = (open.id, open.number, open.subject.clone(), open.opened_at);
    RequestReason::AskedAlready { request, number, subject, since }.into()
}
