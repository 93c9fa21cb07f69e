// Generated from core by `cargo xtask bindings`; do not edit.

export type Accessory = { 
/**
 * The row.
 */
id: AccessoryId, 
/**
 * The custody it went along with.
 */
custody: CustodyId, 
/**
 * The school that handed it out.
 */
school: SchoolId, 
/**
 * Who was given it, and pays for it; none when the device was lent to a place.
 */
person: PersonId | null, 
/**
 * What it is.
 */
kind: string, 
/**
 * What became of it.
 */
state: AccessoryState, 
/**
 * When it was given.
 */
given_at: Timestamp, 
/**
 * When somebody last said what became of it.
 */
settled_at: Timestamp | null, };

export type AccessoryId = string;

export type AccessorySeen = "returned" | "missing" | "third_party" | "not_looked_at";

export type AccessoryState = "given" | "returned" | "missing" | "third_party" | "replaced" | "not_looked_at";

export type AddedToPickup = { 
/**
 * The pickup.
 */
pickup: Pickup, 
/**
 * How many are new on its list.
 */
added: number, 
/**
 * How many stood on it already.
 */
already: number, 
/**
 * Of those: how many were now scanned for the first time.
 */
scanned: number, 
/**
 * How many could not be listed.
 */
cannot: number, 
/**
 * The first hundred of them, each with the reason.
 */
which: Array<CannotAdd>, };

export type AgeBand = "under_1" | "1" | "2" | "3" | "4" | "5_and_more" | "unknown";

export type Agreement = { 
/**
 * The row.
 */
id: AgreementId, 
/**
 * Whose agreement it is.
 */
person: PersonId, 
/**
 * The person's school then.
 */
school: SchoolId | null, 
/**
 * The school year it holds for (`2026-27`).
 */
school_year: string, 
/**
 * The wording that was signed.
 */
text: RowId, 
/**
 * Who signed.
 */
signer: Signer, 
/**
 * The name of whoever signed.
 */
signer_name: string, 
/**
 * How it was signed.
 */
how: How, 
/**
 * Before whom, where it was ticked.
 */
witness: string | null, 
/**
 * When it was signed.
 */
signed_at: Timestamp, 
/**
 * Who recorded it.
 */
operator: OperatorId | null, 
/**
 * When it was withdrawn; it does not hold any more then.
 */
withdrawn_at: Timestamp | null, 
/**
 * Why it was withdrawn.
 */
withdrawn_because: string | null, };

export type AgreementId = string;

export type AgreementShown = { 
/**
 * The agreement.
 */
agreement: Agreement, 
/**
 * The wording that was signed.
 */
text: string, 
/**
 * The drawing, or the scans of the paper.
 */
attachments: Array<Attachment>, };

export type Amount = Cents | string | number;

export type Answer = "accepted" | "declined";

export type Applied = { 
/**
 * How many rows went which way.
 */
counts: ImportCounts, 
/**
 * The first rejected rows.
 */
rejected: Array<RejectedRow>, 
/**
 * Why rows were rejected, over all rows.
 */
reasons: Array<RejectedFor>, 
/**
 * The file the rejected rows were saved in.
 */
saved: string | null, 
/**
 * What should be looked at.
 */
findings: Array<ImportFinding>, 
/**
 * What came into being beside the rows.
 */
creates: Created, 
/**
 * Columns whose meaning is a guess.
 */
guesses: Array<GuessedColumn>, 
/**
 * Columns that nothing was taken from, because their headers say nothing we know.
 */
unused: Array<string>, 
/**
 * What else its headers look like, when they tell another kind of list better.
 */
looks_like: ImportKind | null, 
/**
 * What the roster did beyond its rows.
 */
roster: RosterOutcome | null, 
/**
 * Whether the mapping is remembered for files with these columns.
 */
remembered: boolean, };

export type Approval = { 
/**
 * The decision's reference.
 */
reference: string, 
/**
 * Its date.
 */
on: Date, };

export type AskQueue = { 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, 
/**
 * What is done with, the latest first, instead of what is open.
 */
ended?: boolean, 
/**
 * Only of these standings.
 */
standings?: Array<SlaStanding>, 
/**
 * Only of these kinds.
 */
kinds?: Array<RequestKind>, 
/**
 * Only those of this operator.
 */
assignee?: OperatorId | null, 
/**
 * Only those nobody works on.
 */
unassigned?: boolean, 
/**
 * Only those in which these words stand: number, subject, requester, description.
 */
words?: string | null, 
/**
 * How many rows to leave out.
 */
offset?: number | null, 
/**
 * How many rows, 500 at most; 100 when absent.
 */
limit?: number | null, };

export type AskedFor = { 
/**
 * The decision that asks, with its reason.
 */
decision: Decision, 
/**
 * The device's tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * Its status now.
 */
status: Status, 
/**
 * The school that asks.
 */
school: string, 
/**
 * What this operator may do about it now; none when it waits for somebody else.
 */
action: DeviceAction | null, };

export type AskedList = { 
/**
 * The oldest first.
 */
asked: Array<AskedFor>, };

export type AssetTag = string;

export type AtTheTruck = { 
/**
 * The pickup as it stands.
 */
shown: PickupShown, 
/**
 * What was scanned at the truck, the latest first: two hundred at most.
 */
scans: Array<TruckScanShown>, 
/**
 * How many devices were left here, each once, and are not on the truck.
 */
left: number, 
/**
 * What goes along without a tag.
 */
peripherals: CountedList, };

export type AttachProblem = { "is": "not_a_file", 
/**
 * What was named.
 */
path: string, } | { "is": "empty", 
/**
 * Its name.
 */
name: string, } | { "is": "too_large", 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * The most bytes for its kind.
 */
most: number, } | { "is": "not_kept", 
/**
 * Its name.
 */
name: string, 
/**
 * What it is, where it can be told: `svg`, `heic`, `gif` …
 */
found: string | null, 
/**
 * The kinds that are kept.
 */
kept: Array<string>, } | { "is": "too_many_pixels", 
/**
 * Its name.
 */
name: string, 
/**
 * Its width in points.
 */
width: number, 
/**
 * Its height in points.
 */
height: number, } | { "is": "damaged", 
/**
 * Its name.
 */
name: string, };

export type Attachment = { 
/**
 * The row.
 */
id: AttachmentId, 
/**
 * The school that kept it; none for a person of no school.
 */
school: SchoolId | null, 
/**
 * What it belongs to.
 */
belongs: BelongsKind, 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * The device.
 */
device: DeviceId | null, 
/**
 * The incident.
 */
incident: IncidentId | null, 
/**
 * The agreement.
 */
agreement: AgreementId | null, 
/**
 * The request.
 */
request: RequestId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is.
 */
media_type: MediaType, 
/**
 * The size of the file as it is kept, in bytes.
 */
size_bytes: number, 
/**
 * What is in it.
 */
content: RowId, 
/**
 * When it was attached.
 */
added_at: Timestamp, 
/**
 * By whom.
 */
operator: OperatorId | null, };

export type AttachmentId = string;

export type AttachmentList = { 
/**
 * The attachments, the earliest first.
 */
attachments: Array<Attachment>, 
/**
 * Whether this operator may add to them and remove them.
 */
may_change: boolean, };

export type Audience = "internal" | "public";

export type Audit = { 
/**
 * The row.
 */
id: AuditId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The period.
 */
period: PeriodId, 
/**
 * How far it is.
 */
state: AuditState, 
/**
 * 1, and one more each time IT reopens it.
 */
revision: number, 
/**
 * When it is due.
 */
due_on: Date, 
/**
 * Which opening its expected list belongs to.
 */
opening: RowId | null, 
/**
 * When it was opened.
 */
opened_at: Timestamp | null, 
/**
 * By whom.
 */
opened_by: OperatorId | null, 
/**
 * The submission that holds now.
 */
submission: RowId | null, 
/**
 * When it was submitted.
 */
submitted_at: Timestamp | null, 
/**
 * By whom.
 */
submitted_by: OperatorId | null, 
/**
 * When it was closed.
 */
closed_at: Timestamp | null, 
/**
 * By whom.
 */
closed_by: OperatorId | null, 
/**
 * Why IT sent it back or reopened it, the last time.
 */
sent_back_because: string | null, };

export type AuditId = string;

export type AuditReason = { "why": "period_begun", 
/**
 * How many of its audits were opened.
 */
opened: number, 
/**
 * When the first of them was.
 */
since: Timestamp, } | { "why": "periods_overlap", 
/**
 * Which.
 */
other: string, } | { "why": "audit_not_planned", 
/**
 * How far it is.
 */
state: string, } | { "why": "audit_not_open", 
/**
 * How far it is.
 */
state: string, } | { "why": "audit_not_submitted", 
/**
 * How far it is.
 */
state: string, } | { "why": "audit_not_closed", 
/**
 * How far it is.
 */
state: string, } | { "why": "exceptions_undecided", 
/**
 * How many.
 */
left: number, } | { "why": "recount_unfinished", 
/**
 * How many devices of the sample were not looked for yet.
 */
left: number, } | { "why": "recount_drawn" } | { "why": "recount_finished", 
/**
 * When.
 */
at: Timestamp, } | { "why": "nothing_to_recount" } | { "why": "no_recount" } | { "why": "exception_settled", 
/**
 * The kind of exception.
 */
kind: string, 
/**
 * What was decided.
 */
choice: string, } | { "why": "no_such_exception", 
/**
 * The kind of exception.
 */
kind: string, } | { "why": "choice_does_not_fit", 
/**
 * The kind of exception.
 */
kind: string, 
/**
 * The choice.
 */
choice: string, } | { "why": "take_over_answered" } | { "why": "scan_voided" };

export type AuditState = "planned" | "open" | "submitted" | "closed";

export type Backup = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * When it was made, from its name.
 */
made_at: Timestamp, 
/**
 * Its size in bytes.
 */
bytes: number, };

export type BackupList = { 
/**
 * The newest first.
 */
backups: Array<Backup>, 
/**
 * The file itself.
 */
file: string, };

export type BalanceFilter = "owing" | "credit" | "all";

export type BalancePage = { 
/**
 * How many people there are.
 */
people: number, 
/**
 * What they owe together.
 */
owed: Cents, 
/**
 * What they paid too much together.
 */
credit: Cents, 
/**
 * The rows of this page.
 */
rows: Array<BalanceRow>, };

export type BalanceRow = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their number.
 */
number: string | null, 
/**
 * Student, staff or contractor.
 */
population: Population, 
/**
 * Whether they are still here.
 */
state: PersonState, 
/**
 * Their school's code.
 */
school: string | null, 
/**
 * What they owe; less than nothing is credit.
 */
balance: Cents, 
/**
 * How many charges are open.
 */
open_charges: number, 
/**
 * The day of the oldest charge that is open.
 */
open_since: Date | null, };

export type Band = "superintendent" | "board" | "public_sale";

export type Because = "trailing_zero" | "lost_zeros" | "look_alike" | "transposed" | "excel_damage";

export type Belongs = { "kind": "person", 
/**
 * Who.
 */
person: PersonId, } | { "kind": "device", 
/**
 * Which.
 */
device: DeviceId, } | { "kind": "incident", 
/**
 * Which.
 */
incident: IncidentId, } | { "kind": "agreement", 
/**
 * Which.
 */
agreement: AgreementId, } | { "kind": "request", 
/**
 * Which.
 */
request: RequestId, };

export type BelongsKind = "person" | "device" | "incident" | "agreement" | "request";

export type Board = { 
/**
 * The drive.
 */
drive: Drive, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * People expected.
 */
expected: number, 
/**
 * Of them, those who still wait.
 */
to_do: number, 
/**
 * Of them, those served in this drive.
 */
done: number, 
/**
 * Of them, those with whom nothing is to be done.
 */
nothing: number, 
/**
 * Of them, those who may keep all they have over the summer.
 */
keeps: number, 
/**
 * Devices in the hands of those who still wait at a collection.
 */
devices_out: number, 
/**
 * Of them, those that nobody has reported missing, lost or stolen.
 */
unreported: number, 
/**
 * Whether the last day is past.
 */
past_deadline: boolean, 
/**
 * By name of the homeroom; whoever has none comes last.
 */
homerooms: Array<Homeroom>, };

export type BoardOfIncidents = { 
/**
 * The rows, the oldest first.
 */
rows: Array<IncidentRow>, 
/**
 * How many there are without the page's limit.
 */
total: number, 
/**
 * How many are open at all.
 */
open: number, 
/**
 * How many wait for what; one may wait for several.
 */
counts: Partial<Record<WaitsFor, number>>, 
/**
 * For how many a reminder is due.
 */
reminders: number, };

export type BoardPerson = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * The grade.
 */
grade: string | null, 
/**
 * Active, left …
 */
state: PersonState, 
/**
 * How far they are.
 */
standing: Standing, 
/**
 * What they have in their hands.
 */
out: Array<Out>, };

export type CalendarEntry = { 
/**
 * The row.
 */
id: CalendarEntryId, 
/**
 * Holiday, closure or testing window.
 */
kind: DayKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its first day.
 */
from_on: Date, 
/**
 * Its last day.
 */
until_on: Date, 
/**
 * What else is to be known.
 */
note: string | null, };

export type CalendarEntryId = string;

export type CalendarYear = { 
/**
 * The school year.
 */
school_year: string, 
/**
 * The one before.
 */
before: string, 
/**
 * The one after.
 */
after: string, 
/**
 * The time zone whose wall clock counts.
 */
zone: string, 
/**
 * Every entry with a day in it, in the order of their days.
 */
entries: Array<CalendarEntry>, 
/**
 * Every day from the first to the last.
 */
days: Array<YearDay>, 
/**
 * How many of them are open.
 */
open_days: number, };

export type CannotAdd = { 
/**
 * What was scanned or written.
 */
code: string, 
/**
 * Why not.
 */
refusal: Refusal, };

export type CannotDo = { 
/**
 * The row.
 */
id: string, 
/**
 * What it is called: a device's tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * Why not.
 */
refusal: Refusal, };

export type Capacity = "end_user" | "hiring_manager" | "delegate" | "direct_supervisor" | "for_student" | "building_administrator" | "principal" | "superintendent" | "district_office";

export type Card = { 
/**
 * Who.
 */
person: Person, 
/**
 * Their school.
 */
school_name: string | null, 
/**
 * What they hold.
 */
holdings: Array<Holding>, 
/**
 * What they were given along with devices and did not bring back.
 */
accessories: Array<Accessory>, 
/**
 * What they owe; less than nothing is credit.
 */
balance: Cents, 
/**
 * What happened to devices while they held them, the latest first.
 */
incidents: Array<PastIncident>, 
/**
 * This school year's agreement; none when it is not signed.
 */
agreement: Agreement | null, 
/**
 * How far they are in the drive; none when it does not expect them.
 */
standing: Standing | null, };

export type CartDevice = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What it is called.
 */
shown: string | null, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * Who has it, or had it until now.
 */
holder: CurrentHolder | null, };

export type CartIn = { 
/**
 * The cart.
 */
place: Place, 
/**
 * The devices that came back.
 */
back: Array<CartDevice>, 
/**
 * Those that nobody had out.
 */
not_out: Array<CartDevice>, 
/**
 * Those that somebody still has: IT, a vendor, or not the one who was asked for.
 */
still_out: Array<CartDevice>, 
/**
 * Those that are missing, lost or stolen: each is scanned by itself when it is there.
 */
unaccounted: Array<CartDevice>, };

export type CartOut = { 
/**
 * The cart.
 */
place: Place, 
/**
 * The devices that went.
 */
went: Array<DeviceId>, 
/**
 * Those that stay, each with the reason.
 */
stayed: Array<CannotDo>, };

export type Cents = number;

export type ChainLink = { 
/**
 * The row.
 */
replacement: Substitute, 
/**
 * The device that is away or damaged, by tag or serial.
 */
old_shown: string | null, 
/**
 * The device that went out, by tag or serial.
 */
shown: string | null, 
/**
 * When it came back; nothing while it is out.
 */
ended_at: Timestamp | null, };

export type ChangedRow = { 
/**
 * Its number in the file.
 */
row: number, 
/**
 * The row of the register.
 */
id: string, 
/**
 * What it is called: a tag, a name.
 */
called: string, 
/**
 * What changes.
 */
fields: Array<ImportFieldChange>, };

export type Channel = "window" | "phone" | "email" | "visit" | "portal";

export type ChargeAnswer = { "is": "charged", 
/**
 * How much.
 */
cents: Cents, } | { "is": "charged_before" } | { "is": "no_price", 
/**
 * The school year.
 */
school_year: string, } | { "is": "not_charged" };

export type Charger = { 
/**
 * What it costs, by the school year in which it is asked for; filled in.
 */
price?: Cents | null, 
/**
 * That school year; filled in.
 */
school_year?: string | null, 
/**
 * The one they were given, whose place it takes; filled in.
 */
accessory?: AccessoryId | null, };

export type CheckFound = "working" | "damaged" | "dead";

export type CheckReport = { 
/**
 * Nothing at all is wrong.
 */
sound: boolean, 
/**
 * Pages and references that are damaged.
 */
findings: Array<Finding>, 
/**
 * Rows that history does not explain.
 */
mismatches: Array<Mismatch>, 
/**
 * Operations in the file.
 */
operations: number, };

export type CheckedIn = { 
/**
 * The device.
 */
device: Device, 
/**
 * The custody that ended; none when it had ended as lost or stolen, or nobody had the device when it went missing.
 */
custody: Custody | null, 
/**
 * Whether the device had been missing, lost or stolen.
 */
recovered: boolean, 
/**
 * The incidents settled by it.
 */
incidents: Array<Incident>, 
/**
 * What went out in its place and is still out: to be collected.
 */
instead: Array<OutInstead>, };

export type CheckedOut = { 
/**
 * What went out in its place and is still out: to be collected.
 */
instead: Array<OutInstead>, 
/**
 * The row.
 */
id: CustodyId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The school that answers for the device: it follows while the custody is open, and stays once it ended.
 */
school: SchoolId, 
/**
 * What kind of custodian.
 */
custodian: CustodianKind, 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * The room, cart or closet.
 */
place: PlaceId | null, 
/**
 * The vendor.
 */
vendor: string | null, 
/**
 * The vendor's reference.
 */
reference: string | null, 
/**
 * Why, where a reason was asked.
 */
reason: string | null, 
/**
 * Whether the device may go home.
 */
take_home: boolean, 
/**
 * How it came to be.
 */
origin: Origin, 
/**
 * When it began.
 */
started_at: Timestamp, 
/**
 * When the device is due back.
 */
due_on: Date | null, 
/**
 * When it ended.
 */
ended_at: Timestamp | null, 
/**
 * How it ended.
 */
outcome: CustodyOutcome | null, };

export type Choice = { "kind": "update_place" } | { "kind": "leave" } | { "kind": "confirm_missing" } | { "kind": "attest", 
/**
 * Who vouches.
 */
name: string, 
/**
 * On which day it was seen.
 */
on: Date, } | { "kind": "declare_lost", 
/**
 * What happened.
 */
what_happened: string | null, } | { "kind": "declare_stolen", 
/**
 * What happened.
 */
what_happened: string | null, 
/**
 * The report.
 */
report: PoliceReport, } | { "kind": "recover", 
/**
 * Where it is.
 */
whereabouts: Whereabouts, } | { "kind": "dispute", 
/**
 * Why.
 */
reason: string, } | { "kind": "send_back" } | { "kind": "take_over" } | { "kind": "explain", 
/**
 * In words.
 */
note: string, } | { "kind": "ask_reopen", 
/**
 * Why.
 */
note: string | null, } | { "kind": "back_to_storage" } | { "kind": "ask_withdraw", 
/**
 * Why.
 */
note: string | null, } | { "kind": "acknowledge" } | { "kind": "is_device", 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Whether the code becomes one of its aliases.
 */
alias: boolean, } | { "kind": "register", 
/**
 * Its model's name, where known.
 */
model: string | null, } | { "kind": "not_ours", 
/**
 * What it is.
 */
note: string, };

export type ChoiceWord = "update_place" | "leave" | "confirm_missing" | "attest" | "declare_lost" | "declare_stolen" | "recover" | "dispute" | "send_back" | "take_over" | "explain" | "ask_reopen" | "back_to_storage" | "ask_withdraw" | "acknowledge" | "is_device" | "register" | "not_ours";

export type Claim = "damage" | "missing" | "lost" | "claimed_stolen" | "stolen";

export type ClosedBecause = "no_contact" | "out_of_scope" | "routed" | "purchase" | "advice" | "duplicate" | "withdrawn";

export type ClosedStretch = { 
/**
 * What closes them.
 */
name: string, 
/**
 * The first.
 */
from_on: Date, 
/**
 * The last.
 */
until_on: Date, };

export type CodeChoice = "both" | "bars" | "square";

export type ColumnLook = { 
/**
 * Its header.
 */
header: string, 
/**
 * The fact it tells.
 */
field: string | null, 
/**
 * How sure that is.
 */
how: HowSure, 
/**
 * Why it is not taken.
 */
left_out: LeftOut | null, };

export type ColumnProblem = { "problem": "two_columns", 
/**
 * The fact.
 */
field: string, 
/**
 * The headers.
 */
headers: Array<string>, } | { "problem": "unknown_header", 
/**
 * As somebody wrote it.
 */
header: string, 
/**
 * The header nearest to it.
 */
near: string | null, } | { "problem": "private_column", 
/**
 * Its header.
 */
header: string, 
/**
 * What it would tell.
 */
what: PrivateKind, } | { "problem": "nothing_to_match", 
/**
 * The facts of which one is needed.
 */
wanted: Array<string>, } | { "problem": "unknown_field", 
/**
 * As written.
 */
field: string, 
/**
 * The facts there are.
 */
known: Array<string>, } | { "problem": "unknown_meaning", 
/**
 * The fact.
 */
field: string, 
/**
 * As written.
 */
meaning: string, 
/**
 * The meanings there are.
 */
known: Array<string>, } | { "problem": "not_understood", 
/**
 * As written.
 */
said: string, };

export type ColumnSaid = { 
/**
 * The header.
 */
header: string, 
/**
 * The fact's word (`asset_tag`); nothing leaves the column out.
 */
field: string | null, };

export type Compliance = "in_time" | "late" | "overdue" | "waiting";

export type Condition = "working" | "needs_check" | "damaged" | "dead";

export type Consequences = { 
/**
 * What the incident becomes: one that is only missing is given up by it.
 */
kind: IncidentKind, 
/**
 * The device's status before.
 */
status: Status, 
/**
 * The device's status after.
 */
status_after: Status, 
/**
 * The school year whose prices hold.
 */
school_year: string, 
/**
 * The fee; nothing when whoever decides must say.
 */
cents: Cents | null, 
/**
 * Whether it counts as a chargeable incident of the school year.
 */
counts: boolean, 
/**
 * Why it costs just that.
 */
steps: Array<PriceStep>, 
/**
 * What stands of an earlier fee and would be taken back.
 */
takes_back: Cents, 
/**
 * What the holder owes now.
 */
balance: Cents | null, 
/**
 * What the holder would owe.
 */
balance_after: Cents | null, 
/**
 * Whether another device is to go out.
 */
replace: boolean, 
/**
 * What may be done then.
 */
next: NextStep | null, };

export type ContactOutcome = "reached" | "no_answer" | "left_message";

export type Correction = { "kind": "disposition", 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What became of it.
 */
disposition: Disposition, 
/**
 * What it was sold for.
 */
price?: Amount | null, 
/**
 * Who bought or got it.
 */
receiver?: string | null, } | { "kind": "not_taken", 
/**
 * The device.
 */
device: DeviceId, } | { "kind": "went_along", 
/**
 * The device.
 */
device: DeviceId, 
/**
 * How it had been wiped.
 */
wiped: WipedNow, 
/**
 * What it cost, where the register does not know.
 */
cost?: Amount | null, 
/**
 * What became of it; when absent what was said of it before the truck came, or else recycled.
 */
disposition?: Disposition | null, 
/**
 * What it was sold for.
 */
price?: Amount | null, 
/**
 * Who bought or got it.
 */
receiver?: string | null, 
/**
 * The reference of the leave to part with it, where federal money paid and none is written down yet.
 */
clearance?: string | null, 
/**
 * The day of that leave.
 */
cleared_on?: Date | null, } | { "kind": "remark" };

export type CorrectionKind = "disposition" | "not_taken" | "went_along" | "remark";

export type CorrectionShown = { 
/**
 * The device, by tag or serial.
 */
device_shown: string | null, 
/**
 * Who corrected it.
 */
operator_name: string | null, 
/**
 * The row.
 */
id: RowId, 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What it says.
 */
kind: CorrectionKind, 
/**
 * Of which device.
 */
device: DeviceId | null, 
/**
 * What stood there, in one line.
 */
was: string | null, 
/**
 * What is true, in one line.
 */
became: string | null, 
/**
 * What became of the device.
 */
disposition: Disposition | null, 
/**
 * What it was sold for.
 */
price_cents: Cents | null, 
/**
 * Who bought or got it.
 */
receiver: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrected it.
 */
operator: OperatorId | null, };

export type Counted = { 
/**
 * What they are.
 */
kind: string, 
/**
 * How many.
 */
count: number, };

export type CountedList = Array<Counted>;

export type Counter = { 
/**
 * Who; none for scans that nobody signed.
 */
operator: OperatorId | null, 
/**
 * The name.
 */
name: string | null, 
/**
 * How many raw scans that were not taken back.
 */
scans: number, 
/**
 * The first of them.
 */
first: Timestamp, 
/**
 * The last of them.
 */
last: Timestamp, };

export type Create = "schools";

export type Created = { 
/**
 * Schools, as `CODE Name`; the code alone when it is all that is known.
 */
schools: Array<string>, 
/**
 * Rooms, carts and closets.
 */
rooms: number, 
/**
 * The first of them, as `CODE/Name`.
 */
first_rooms: Array<string>, 
/**
 * Models.
 */
models: Array<string>, 
/**
 * People known by name only, or by a number the register does not have yet.
 */
people: number, };

export type CurrentHolder = { 
/**
 * Person, place, IT or vendor.
 */
kind: string, 
/**
 * The person's or place's row.
 */
id: string | null, 
/**
 * The name of the person, place or vendor; IT needs none.
 */
name: string | null, };

export type Custodian = { "kind": "person", 
/**
 * Who.
 */
person: PersonId, } | { "kind": "place", 
/**
 * Which.
 */
place: PlaceId, } | { "kind": "it" } | { "kind": "vendor", 
/**
 * Its name.
 */
vendor: string, 
/**
 * Its reference (RMA number); without one the device does not count as in repair.
 */
reference: string | null, };

export type CustodianKind = "person" | "place" | "it" | "vendor";

export type Custody = { 
/**
 * The row.
 */
id: CustodyId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The school that answers for the device: it follows while the custody is open, and stays once it ended.
 */
school: SchoolId, 
/**
 * What kind of custodian.
 */
custodian: CustodianKind, 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * The room, cart or closet.
 */
place: PlaceId | null, 
/**
 * The vendor.
 */
vendor: string | null, 
/**
 * The vendor's reference.
 */
reference: string | null, 
/**
 * Why, where a reason was asked.
 */
reason: string | null, 
/**
 * Whether the device may go home.
 */
take_home: boolean, 
/**
 * How it came to be.
 */
origin: Origin, 
/**
 * When it began.
 */
started_at: Timestamp, 
/**
 * When the device is due back.
 */
due_on: Date | null, 
/**
 * When it ended.
 */
ended_at: Timestamp | null, 
/**
 * How it ended.
 */
outcome: CustodyOutcome | null, };

export type CustodyId = string;

export type CustodyOutcome = "returned" | "transferred" | "lost" | "stolen" | "disposed";

export type CustodyThen = { 
/**
 * Who; hidden while another school answered for the device.
 */
holder: CurrentHolder | null, 
/**
 * How it came to be.
 */
origin: Origin, 
/**
 * Since when, which may be long before the day.
 */
since: Timestamp, 
/**
 * Until when, which may be long after the day; none while it goes on.
 */
until: Timestamp | null, 
/**
 * How it ended.
 */
outcome: CustodyOutcome | null, };

export type Date = string;

export type DayClock = { 
/**
 * The day.
 */
date: Date, 
/**
 * Open minutes of the day that counted.
 */
counted_minutes: number, 
/**
 * All that had counted when the day was over.
 */
adds_up_to_minutes: number, 
/**
 * What closes the day, where the calendar says so. A weekend has none, and no segments.
 */
closed_by: string | null, 
/**
 * The open stretches of the day from the beginning of the clock until it is due, counted and paused.
 */
segments: Array<DaySegment>, };

export type DayKind = "holiday" | "closure" | "testing";

export type DayRefusal = { "is": "no_name" } | { "is": "name_too_long", 
/**
 * The most characters.
 */
most: number, } | { "is": "no_day" } | { "is": "not_a_day", 
/**
 * What it says.
 */
found: string, } | { "is": "ends_before_it_begins" } | { "is": "too_long", 
/**
 * The most days.
 */
most: number, } | { "is": "timed" } | { "is": "not_a_kind", 
/**
 * What it says.
 */
found: string, } | { "is": "not_a_rule", 
/**
 * What it says.
 */
found: string, } | { "is": "too_often", 
/**
 * The most times.
 */
most: number, } | { "is": "closes_all", 
/**
 * That school year's first day.
 */
after: Date, } | { "is": "ragged" };

export type DaySegment = { 
/**
 * From when, as the wall clock shows it: `07:30`.
 */
from: string, 
/**
 * Until when.
 */
until: string, 
/**
 * Whether the clock stood.
 */
paused: boolean, };

export type DaysCounted = { 
/**
 * How many.
 */
days: number, 
/**
 * What the calendar closes from the one to the other, both included, stretch by stretch.
 */
closed: Array<ClosedStretch>, };

export type DaysImported = { 
/**
 * What cannot be taken, and why.
 */
refused: Array<RefusedDays>, 
/**
 * Events that were cancelled.
 */
cancelled: number, 
/**
 * Events that recur without an end.
 */
endless: number, 
/**
 * The last day for which they were followed.
 */
followed_until: Date, 
/**
 * What is new in the calendar.
 */
added: Array<CalendarEntry>, 
/**
 * What was there already, and was left out.
 */
known: Array<NewEntry>, 
/**
 * Which of the new ones have days in common with another.
 */
overlaps: Array<Overlap>, 
/**
 * How many open requests are due at another time by that.
 */
moved: DueMoved, };

export type DaysLook = { 
/**
 * The row of a list, or the line on which an event begins.
 */
row: number, 
/**
 * What they are.
 */
kind: DayKind, 
/**
 * Whether the file says what they are.
 */
kind_said: boolean, 
/**
 * What they are called.
 */
name: string, 
/**
 * The first.
 */
from_on: Date, 
/**
 * The last.
 */
until_on: Date, 
/**
 * New or known.
 */
standing: DaysStanding, };

export type DaysLooked = { 
/**
 * What it tells, in its order.
 */
days: Array<DaysLook>, 
/**
 * What cannot be taken, and why.
 */
refused: Array<RefusedDays>, 
/**
 * Which new ones have days in common with another, in the file or in the calendar.
 */
overlaps: Array<Overlap>, 
/**
 * Events that were cancelled.
 */
cancelled: number, 
/**
 * Events that recur without an end; they are followed for this school year and the next.
 */
endless: number, 
/**
 * The last day for which they are followed.
 */
followed_until: Date, };

export type DaysStanding = "new" | "known";

export type DecidedBecause = "decided" | "report_filed";

export type Decision = { 
/**
 * The row.
 */
id: DecisionId, 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The revision in which it was decided.
 */
revision: number, 
/**
 * What kind of exception.
 */
kind: ExceptionKind, 
/**
 * The device it is about.
 */
device: DeviceId | null, 
/**
 * The code it is about, where no device answers.
 */
code_norm: string | null, 
/**
 * What was decided.
 */
choice: ChoiceWord, 
/**
 * Reason or explanation.
 */
note: string | null, 
/**
 * Who vouched for having seen it.
 */
attested_by: string | null, 
/**
 * On which day.
 */
attested_on: Date | null, 
/**
 * The device an unlisted code turned out to be.
 */
target: DeviceId | null, 
/**
 * The incident it led to.
 */
incident: IncidentId | null, 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
operator: OperatorId | null, 
/**
 * How a proposed take-over was answered.
 */
answer: Answer | null, 
/**
 * When.
 */
answered_at: Timestamp | null, };

export type DecisionId = string;

export type Device = { 
/**
 * The row.
 */
id: DeviceId, 
/**
 * The district's number.
 */
tag: AssetTag | null, 
/**
 * The maker's number.
 */
serial: Serial | null, 
/**
 * The tag was given by the program until a real one is put on.
 */
provisional_tag: boolean, 
/**
 * The model.
 */
model: ModelId | null, 
/**
 * The school or site that answers for it (its allocation).
 */
school: SchoolId, 
/**
 * The room, cart or closet where it lives (its home location).
 */
home: PlaceId | null, 
/**
 * Is the property accounted for?
 */
status: Status, 
/**
 * What shape is it in?
 */
condition: Condition, 
/**
 * Who paid.
 */
funding: Funding | null, 
/**
 * The award, where federal money paid.
 */
award_number: string | null, 
/**
 * The federal share in hundredths of a percent.
 */
federal_share: number | null, 
/**
 * Whether IT bought it.
 */
it_procured: ItProcured, 
/**
 * Purchase order.
 */
po: string | null, 
/**
 * What it cost.
 */
cost_cents: Cents | null, 
/**
 * When it was bought.
 */
purchased_on: Date | null, 
/**
 * When its warranty ends.
 */
warranty_end: Date | null, 
/**
 * The last day it gets updates, where it differs from its model's.
 */
update_end: Date | null, 
/**
 * Whether it goes home by default.
 */
take_home: boolean, 
/**
 * Its number, where it is a phone.
 */
phone_number: string | null, 
/**
 * Whether its holder is public record (a phone issued to staff).
 */
public_record: boolean, 
/**
 * The program's own notes.
 */
notes: string | null, 
/**
 * Why IT accepted a second device with this serial.
 */
serial_shared_because: string | null, 
/**
 * When it came into the register.
 */
registered_at: Timestamp, };

export type DeviceAction = "check_out" | "check_in" | "transfer" | "to_repair" | "report_damage" | "check_condition" | "repaired" | "report_missing" | "declare_lost" | "declare_stolen" | "recover" | "set_home" | "change" | "transfer_school" | "declare_surplus" | "withdraw_surplus" | "write_off" | "reopen_ghost";

export type DeviceColumn = "tag" | "serial" | "model" | "category" | "school" | "home" | "with" | "status" | "condition" | "take_home" | "funding" | "po" | "cost" | "purchased" | "update_end" | "last_seen" | "phone_number" | "public_record";

export type DeviceCount = { 
/**
 * The value to filter by: an identifier or a word.
 */
value: string, 
/**
 * As shown; the same as `value` for words.
 */
name: string, 
/**
 * Devices that have it, every other filter applied.
 */
devices: number, };

export type DeviceCounts = { 
/**
 * Schools and sites by name.
 */
schools: Array<DeviceCount>, 
/**
 * Statuses.
 */
statuses: Array<DeviceCount>, 
/**
 * Conditions.
 */
conditions: Array<DeviceCount>, 
/**
 * With whom.
 */
with: Array<DeviceCount>, 
/**
 * Categories by name.
 */
categories: Array<DeviceCount>, 
/**
 * Models by name.
 */
models: Array<DeviceCount>, 
/**
 * Homes by name.
 */
homes: Array<DeviceCount>, 
/**
 * `true` and `false`.
 */
take_home: Array<DeviceCount>, };

export type DeviceFacts = { 
/**
 * The device.
 */
id: DeviceId, 
/**
 * The district's number; a real one ends a provisional one.
 */
tag?: AssetTag | null | null, 
/**
 * The maker's number.
 */
serial?: Serial | null | null, 
/**
 * The model.
 */
model?: ModelId | null | null, 
/**
 * The model by name, instead of by row.
 */
model_name?: string | null, 
/**
 * Who paid.
 */
funding?: Funding | null | null, 
/**
 * The award, where federal money paid.
 */
award_number?: string | null | null, 
/**
 * The federal share in hundredths of a percent.
 */
federal_share?: number | null | null, 
/**
 * Whether IT bought it.
 */
it_procured?: ItProcured | null, 
/**
 * Purchase order.
 */
po?: string | null | null, 
/**
 * What it cost.
 */
cost_cents?: Cents | null | null, 
/**
 * When it was bought.
 */
purchased_on?: Date | null | null, 
/**
 * When its warranty ends.
 */
warranty_end?: Date | null | null, 
/**
 * The last day it gets updates.
 */
update_end?: Date | null | null, 
/**
 * Whether it goes home by default.
 */
take_home?: boolean | null, 
/**
 * Its number, where it is a phone.
 */
phone_number?: string | null | null, 
/**
 * Whether its holder is public record.
 */
public_record?: boolean | null, 
/**
 * Notes.
 */
notes?: string | null | null, 
/**
 * Why IT accepts a second device with this serial.
 */
serial_shared_because?: string | null | null, };

export type DeviceFilters = { 
/**
 * Schools and sites that answer.
 */
schools: Array<SchoolId>, 
/**
 * Statuses.
 */
statuses: Array<Status>, 
/**
 * Conditions.
 */
conditions: Array<Condition>, 
/**
 * Models.
 */
models: Array<ModelId>, 
/**
 * Categories.
 */
categories: Array<string>, 
/**
 * Rooms, carts or closets where they live.
 */
homes: Array<PlaceId>, 
/**
 * With whom.
 */
with: Array<WithKind>, 
/**
 * Whether they go home.
 */
take_home: boolean | null, 
/**
 * Codes pasted from a column: tags, serials, aliases.
 */
codes: Array<string>, 
/**
 * Rows picked one by one.
 */
devices: Array<DeviceId>, };

export type DeviceFound = { 
/**
 * The row.
 */
id: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model: string | null, 
/**
 * Its category.
 */
category: string | null, 
/**
 * The school or site that answers for it.
 */
school: SchoolId, 
/**
 * Its status.
 */
status: Status, 
/**
 * Its condition.
 */
condition: Condition | null, 
/**
 * Disposed, and yet here.
 */
ghost: boolean, 
/**
 * The cart this device is, as a place.
 */
cart: PlaceId | null, 
/**
 * Whether it is the asking operator's business.
 */
own: boolean, 
/**
 * Who or what has it, in words; filled in for `find.code` only.
 */
with: string | null, 
/**
 * Its number and whether that is public record, where it is a phone; filled in for `find.code` only.
 */
phone: PhoneFacts | null, };

export type DeviceId = string;

export type DeviceKnown = { 
/**
 * As in the list: custody in words, last seen, the actions allowed now.
 */
row: DeviceRow, 
/**
 * Every fact of the register.
 */
facts: Device, 
/**
 * Its model.
 */
model: Model | null, 
/**
 * Other codes by which it is known.
 */
aliases: Array<string>, 
/**
 * The actions not offered now, each with the reason.
 */
not_allowed: Array<NotAllowed>, 
/**
 * Incidents so far.
 */
incidents: number, 
/**
 * Of these, not closed.
 */
open_incidents: number, 
/**
 * How often it was seen: sightings and scans that count.
 */
seen: number, 
/**
 * Who used it last, as device management says.
 */
last_use: LastUse | null, };

export type DevicePage = { 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: DeviceFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, 
/**
 * By what it is sorted; by tag when absent.
 */
sort: DeviceSort | null, 
/**
 * Downward.
 */
descending: boolean, 
/**
 * From this row of the list on, counted from 0.
 */
from: number | null, 
/**
 * Or: after this device.
 */
after: DeviceId | null, 
/**
 * How many rows; 100 when absent, 500 at most.
 */
count: number | null, };

export type DeviceRow = { 
/**
 * The row.
 */
id: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * The tag is provisional.
 */
provisional_tag: boolean, 
/**
 * Its model.
 */
model: ModelId | null, 
/**
 * Its model's name.
 */
model_name: string | null, 
/**
 * Its category.
 */
category: string | null, 
/**
 * Who has it, or where it is.
 */
with: With | null, 
/**
 * The school or site that answers for it.
 */
school: SchoolId, 
/**
 * That school's name.
 */
school_name: string, 
/**
 * Where it lives.
 */
home: PlaceId | null, 
/**
 * That place's name.
 */
home_name: string | null, 
/**
 * Is it accounted for?
 */
status: Status, 
/**
 * What shape is it in?
 */
condition: Condition, 
/**
 * What it cost.
 */
cost_cents: Cents | null, 
/**
 * When it was bought.
 */
purchased_on: Date | null, 
/**
 * The last day it gets updates, its own or its model's.
 */
update_end: Date | null, 
/**
 * Whether it goes home by default.
 */
take_home: boolean, 
/**
 * Who paid.
 */
funding: Funding | null, 
/**
 * Purchase order.
 */
po: string | null, 
/**
 * When it was last seen.
 */
last_seen: Timestamp | null, 
/**
 * What this operator may do with it now.
 */
actions: Array<DeviceAction>, };

export type DeviceRows = { 
/**
 * The rows.
 */
rows: Array<DeviceRow>, 
/**
 * The first row's place in the list; unknown until the lists are read.
 */
from: number | null, 
/**
 * Rows in the whole list; unknown until the lists are read (at most seconds after opening): ask again.
 */
total: number | null, 
/**
 * Give it as `after` for the next window; none at the end.
 */
next: DeviceId | null, 
/**
 * Pasted codes that no device here answers to.
 */
unknown_codes: Array<string>, };

export type DeviceShown = { 
/**
 * What everybody may see: tag, model, school, status.
 */
device: DeviceFound, 
/**
 * The rest; nothing of another school's device.
 */
known: DeviceKnown | null, };

export type DeviceSort = "tag" | "serial" | "school" | "model" | "category" | "with" | "status" | "condition" | "home" | "cost" | "purchased" | "update_end" | "take_home";

export type DirectoryEntry = { 
/**
 * What is asked about.
 */
subject: string, 
/**
 * Who answers for it.
 */
owner: string, 
/**
 * How they are reached; may be empty.
 */
contact: string, 
/**
 * What whoever asked is told; may be empty.
 */
sentence: string, };

export type Disposition = "recycled" | "sold" | "donated" | "returned";

export type District = { 
/**
 * Its row.
 */
id: RowId, 
/**
 * Its name, as on paper.
 */
name: string, 
/**
 * Its time zone (`America/New_York`).
 */
zone: string, 
/**
 * The month in which a school year starts, 1 to 12.
 */
year_starts_month: number, 
/**
 * Whether it is the invented sample district.
 */
is_sample: boolean, };

export type DistrictQuarter = { 
/**
 * Its name.
 */
name: string, 
/**
 * The period, where anything was planned.
 */
period: PeriodId | null, 
/**
 * The first day.
 */
starts_on: Date, 
/**
 * The last day.
 */
ends_on: Date, 
/**
 * How many audits there are.
 */
planned: number, 
/**
 * Of these, submitted or closed.
 */
submitted: number, 
/**
 * Of those, in time.
 */
in_time: number, 
/**
 * Of those, accepted by IT.
 */
closed: number, 
/**
 * The equation, and what is at risk: frozen where it was submitted, else as it is now.
 */
figures: Figures, 
/**
 * Each site, by name.
 */
sites: Array<SiteCompliance>, 
/**
 * What was reported in it.
 */
losses: LossCounts, 
/**
 * What was charged and paid in it.
 */
fees: FeeFlow, 
/**
 * The promises that ended in it.
 */
promises: PromisesKept, };

export type DistrictReport = { 
/**
 * The earliest first.
 */
quarters: Array<DistrictQuarter>, 
/**
 * The devices there are today.
 */
fleet: Fleet, };

export type Done<T> = { 
/**
 * The recorded operation, or nothing when nothing changed.
 */
operation: number | null, 
/**
 * The kinds of rows that changed, so that a screen knows what to ask again.
 */
changed: Array<string>, 
/**
 * The command's answer.
 */
value: T, };

export type Drive = { 
/**
 * The row.
 */
id: DriveId, 
/**
 * The school.
 */
school: SchoolId, 
/**
 * Which way the devices go.
 */
kind: DriveKind, 
/**
 * Its name.
 */
name: string, 
/**
 * The last day.
 */
deadline: Date, 
/**
 * When it was set up; what was handed out from then on counts.
 */
began_at: Timestamp, 
/**
 * The grades it is for; every grade when none is named.
 */
grades: TextList, 
/**
 * The homerooms it is for; every homeroom when none is named.
 */
homerooms: TextList, 
/**
 * Whether it is only for the people it lists by name.
 */
only_listed: boolean, 
/**
 * The accessories everyone gets, or brings back.
 */
accessories: TextList, 
/**
 * When it was closed.
 */
closed_at: Timestamp | null, };

export type DriveId = string;

export type DriveKind = "distribution" | "collection";

export type DriveList = { 
/**
 * The open ones first, the latest deadline first.
 */
drives: Array<DriveRow>, 
/**
 * Whether this operator may set one up.
 */
may_create: boolean, 
/**
 * Homerooms of the school, for setting one up.
 */
homerooms: Array<string>, 
/**
 * Grades of the school.
 */
grades: Array<string>, };

export type DriveRow = { 
/**
 * The drive.
 */
drive: Drive, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * How far it is; none when it is closed. There may be many of those, and the board answers for one.
 */
far: HowFar | null, 
/**
 * Whether the last day is past.
 */
past_deadline: boolean, };

export type DueMoved = { 
/**
 * Due later.
 */
later: number, 
/**
 * Due earlier.
 */
earlier: number, };

export type EncodingFound = { 
/**
 * Its name, such as `UTF-8` or `windows-1252`.
 */
name: string, 
/**
 * How we know.
 */
how: EncodingHow, 
/**
 * Some bytes mean nothing in it; the cells concerned carry replacement marks and will be rejected.
 */
damaged: boolean, };

export type EncodingHow = "marked" | "fits" | "guessed" | "chosen";

export type Enrolment = { 
/**
 * The row.
 */
id: RowId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Where.
 */
school: SchoolId, 
/**
 * Whether it is the person's first school, the one lists show.
 */
is_primary: boolean, 
/**
 * Active, pre or left.
 */
state: EnrolmentState, 
/**
 * What the person is there, in the roster's word: student, teacher …
 */
role: string | null, 
/**
 * The grade there.
 */
grade: string | null, 
/**
 * The homeroom there.
 */
homeroom: string | null, 
/**
 * Which roster says so: only the absence from that one means that the person left.
 */
source: string, };

export type EnrolmentState = "active" | "pre" | "left";

export type EntriesAdded = { 
/**
 * What is new in the calendar.
 */
added: Array<CalendarEntry>, 
/**
 * What was there already, and was left out.
 */
known: Array<NewEntry>, 
/**
 * Which of the new ones have days in common with another.
 */
overlaps: Array<Overlap>, 
/**
 * How many open requests are due at another time by that.
 */
moved: DueMoved, };

export type Entry = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * What kind of thing.
 */
kind: EntryKind, 
/**
 * Its icon's name.
 */
icon: string, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * Who recorded it.
 */
by: string | null, };

export type EntryChanged = { 
/**
 * The entry as it is now.
 */
entry: CalendarEntry, 
/**
 * Which others have days in common with it.
 */
overlaps: Array<Overlap>, 
/**
 * How many open requests are due at another time by that.
 */
moved: DueMoved, };

export type EntryKind = "registered" | "handed" | "came_back" | "scanned" | "seen" | "status" | "allocated" | "incident" | "edited";

export type EntryRemoved = { 
/**
 * The entry as it was.
 */
entry: CalendarEntry, 
/**
 * How many open requests are due at another time by that.
 */
moved: DueMoved, };

export type EvidenceKind = "scanned" | "checked_out" | "checked_in" | "transferred" | "synced" | "attested" | "recovered";

export type EvidenceLine = { 
/**
 * What.
 */
kind: EvidenceKind, 
/**
 * When.
 */
at: Timestamp, };

export type ExcelDamage = "scientific" | "decimals" | "day";

export type ExceptionKind = "missing" | "moved" | "recovery" | "other_school" | "ghost" | "surplus" | "arrived_since" | "unlisted" | "recount";

export type ExceptionList = { 
/**
 * Counts of every kind there is.
 */
kinds: Array<KindCount>, 
/**
 * The exceptions, the undecided ones first within a kind.
 */
exceptions: Array<ExceptionRow>, };

export type ExceptionRef = { 
/**
 * What kind.
 */
kind: ExceptionKind, 
/**
 * The device it is about.
 */
device?: DeviceId, 
/**
 * Or the code nobody knows.
 */
code?: string, };

export type ExceptionRow = { 
/**
 * What kind.
 */
kind: ExceptionKind, 
/**
 * The device, where one answers.
 */
device: DeviceId | null, 
/**
 * The code nobody knows.
 */
code: string | null, 
/**
 * The device's tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Its status now.
 */
status: Status | null, 
/**
 * The school that answers for it, when that is another one.
 */
other_school: string | null, 
/**
 * Who held it at opening; never shown for another school's device.
 */
holder: string | null, 
/**
 * Where it was to be counted.
 */
audit_place: string | null, 
/**
 * Where it was scanned.
 */
seen_place: string | null, 
/**
 * When it was scanned.
 */
seen_at: Timestamp | null, 
/**
 * What shows it: the scan it was counted by, else what last showed the device at all.
 */
evidence: EvidenceLine | null, 
/**
 * When it was last seen by anything at all.
 */
last_seen: Timestamp | null, 
/**
 * What was decided.
 */
decision: Decision | null, 
/**
 * It still stands.
 */
stands: boolean, 
/**
 * It is still to be decided: it stands, and nobody decided it yet.
 */
open: boolean, 
/**
 * What may be decided, the first offered first; empty when nothing may any more.
 */
choices: Array<ChoiceWord>, };

export type Expected = "code" | "date" | "money" | "share" | "text" | "email";

export type ExpectedHere = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag, or its serial when it has none.
 */
shown: string, 
/**
 * Its model.
 */
model: string | null, 
/**
 * When it was counted.
 */
counted_at: Timestamp | null, 
/**
 * What became of it so far; while it is `missing`, it is still to be found.
 */
outcome: OutcomeWord, };

export type Explanation = { 
/**
 * When the clock began.
 */
opened: Timestamp, 
/**
 * Open minutes that may pass.
 */
target_minutes: number, 
/**
 * When they have passed; none while the clock stands.
 */
due: Timestamp | null, 
/**
 * Open minutes that have counted by now.
 */
passed_minutes: number, 
/**
 * Day by day, from the first to the due one, or to today while the clock stands.
 */
days: Array<DayClock>, };

export type ExportProblem = { "code": "unknown_format", 
/**
 * The name as given.
 */
name: string, 
/**
 * The extensions we write.
 */
known: Array<string>, } | { "code": "bad_name", 
/**
 * The name as given.
 */
name: string, } | { "code": "folder_missing", 
/**
 * The folder looked for.
 */
folder: string, } | { "code": "not_writable", 
/**
 * The folder or file that refused.
 */
folder: string, } | { "code": "is_folder", 
/**
 * Where the file should have gone.
 */
path: string, } | { "code": "in_use", 
/**
 * The file held open.
 */
path: string, } | { "code": "not_ours", 
/**
 * The file that is in the way.
 */
path: string, } | { "code": "disk_full", 
/**
 * The folder on that disk.
 */
folder: string, } | { "code": "too_long", 
/**
 * How many rows a list on paper may have.
 */
most: number, } | { "code": "no_font", 
/**
 * Each of them once, at most twenty.
 */
signs: string, 
/**
 * A text that has one of them.
 */
example: string, } | { "code": "cancelled" } | { "code": "cannot_write", 
/**
 * Where it went wrong.
 */
path: string, 
/**
 * The system's own words.
 */
system: string, };

export type FeeFlow = { 
/**
 * Charged.
 */
charged: Cents, 
/**
 * Paid, less what was given back.
 */
collected: Cents, 
/**
 * Need not be paid.
 */
waived: Cents, 
/**
 * Owed no longer, because the thing came back.
 */
credited: Cents, 
/**
 * Given up.
 */
written_off: Cents, };

export type FieldChange = { 
/**
 * The column.
 */
field: string, 
/**
 * Before; nothing when it was empty.
 */
old: string | null, 
/**
 * After; nothing when it is empty.
 */
new: string | null, };

export type FieldTotal = { 
/**
 * The fact's word.
 */
field: string, 
/**
 * In how many rows.
 */
rows: number, };

export type Figures = { 
/**
 * Devices expected.
 */
expected: number, 
/**
 * What became of them.
 */
outcomes: Outcomes, 
/**
 * How the evidenced ones are shown.
 */
grades: Grades, 
/**
 * Found and not expected.
 */
found: FoundFigures, 
/**
 * All of that together; counted anew from what a submission froze.
 */
found_total: number, 
/**
 * Raw scans.
 */
scans: ScanFigures, 
/**
 * Exceptions.
 */
exceptions: number, 
/**
 * Exceptions nobody decided yet.
 */
undecided: number, 
/**
 * What missing, lost and stolen devices are worth.
 */
value_at_risk: Cents, 
/**
 * Missing, lost and stolen devices whose worth nobody knows.
 */
value_unknown: number, 
/**
 * Set aside for a pickup and still on site; outside the equation.
 */
surplus_on_site: number, 
/**
 * The blind recount, where one was drawn.
 */
recount: RecountFigures | null, };

export type FileSheet = { 
/**
 * Its name on the tab.
 */
name: string, 
/**
 * Whether the tab is hidden.
 */
hidden: boolean, };

export type Finding = { 
/**
 * Where: `pages` or a table.
 */
place: string, 
/**
 * What SQLite says, or the row that points nowhere.
 */
detail: string, };

export type FindingKind = "no_serial" | "duplicate_serial" | "no_tag" | "nowhere" | "two_active_devices" | "inactive_holder" | "disposed_but_syncing" | "past_update_end" | "not_seen";

export type FindingList = { 
/**
 * By kind.
 */
kinds: Array<FindingsOfKind>, 
/**
 * After how many days a device counts as not seen.
 */
unseen_days: number, };

export type FindingRow = { 
/**
 * What.
 */
kind: FindingKind, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model: string | null, 
/**
 * The school that answers for it.
 */
school: SchoolId, 
/**
 * The holder it is about.
 */
person: PersonId | null, 
/**
 * That holder's name.
 */
holder: string | null, 
/**
 * The day it is about: end of updates, last sync, last seen.
 */
since: string | null, };

export type FindingsOfKind = { 
/**
 * Which.
 */
kind: FindingKind, 
/**
 * How many there are.
 */
total: number, 
/**
 * The first of them, by tag.
 */
rows: Array<FindingRow>, };

export type Fleet = { 
/**
 * How many.
 */
devices: number, 
/**
 * By age, every band.
 */
by_age: Array<FleetByAge>, 
/**
 * By when their updates end, every band.
 */
by_update_end: Array<FleetByEnd>, };

export type FleetByAge = { 
/**
 * The age.
 */
age: AgeBand, 
/**
 * How many.
 */
devices: number, 
/**
 * What new ones would cost, else what they cost.
 */
worth: Cents, 
/**
 * How many of them have neither price.
 */
unknown_worth: number, };

export type FleetByEnd = { 
/**
 * When.
 */
ends: UpdatesBand, 
/**
 * How many.
 */
devices: number, 
/**
 * What new ones would cost, else what they cost.
 */
worth: Cents, 
/**
 * How many of them have neither price.
 */
unknown_worth: number, };

export type Found = { 
/**
 * The raw code, as it was read.
 */
code: string, 
/**
 * What it is.
 */
what: Match, };

export type FoundFigures = { 
/**
 * Disposed of.
 */
ghost: number, 
/**
 * Recorded as stolen.
 */
stolen: number, 
/**
 * Recorded as lost.
 */
lost: number, 
/**
 * Missing at another site.
 */
missing: number, 
/**
 * Set aside for a pickup.
 */
surplus: number, 
/**
 * Another school's.
 */
other_school: number, 
/**
 * Ours, but came after opening.
 */
arrived_since: number, 
/**
 * Codes nobody knows, each once.
 */
unlisted: number, };

export type FoundKind = "ghost" | "stolen" | "lost" | "missing" | "surplus" | "other_school" | "arrived_since" | "unlisted";

export type FoundWhere = "with_holder" | "here";

export type Funding = "local" | "state" | "federal" | "eef" | "donated";

export type GivenQuote = { 
/**
 * What it would cost.
 */
cents: Cents, 
/**
 * When it was given.
 */
given_on: Date, 
/**
 * The last day on which it holds.
 */
expires_on: Date, 
/**
 * The vendor or the quote's number.
 */
reference: string | null, 
/**
 * When the requester said they are ready to buy.
 */
ready_at: Timestamp | null, };

export type Grades = { 
/**
 * Checked out, in or transferred.
 */
handled: number, 
/**
 * Reported to device management.
 */
synced: number, 
/**
 * Covered by a summer keep.
 */
authorised: number, 
/**
 * Vouched for.
 */
attested: number, 
/**
 * Left the site's responsibility.
 */
departed: number, };

export type GuessedColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * The fact it is taken for.
 */
field: string, };

export type HandedOut = { 
/**
 * Who got it.
 */
person: Person, 
/**
 * What they got.
 */
device: Device, 
/**
 * The custody that began.
 */
custody: Custody, 
/**
 * What went along.
 */
accessories: Array<Accessory>, 
/**
 * What else there is to know.
 */
notes: Array<Note>, };

export type HandedOutAll = { 
/**
 * What was handed out, in the order of the list.
 */
done: Array<HandedOut>, 
/**
 * Lines left out, by their number from one, with why.
 */
left_out: Array<CannotDo>, };

export type Happened = "damaged" | "lost" | "stolen";

export type Holding = { 
/**
 * Since when, due when, and how it ended if it did.
 */
custody: Custody, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model: string | null, 
/**
 * The school that answers for it.
 */
school: SchoolId, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * What shape it is in.
 */
condition: Condition, 
/**
 * Whether its due day is past.
 */
overdue: boolean, };

export type Homeroom = { 
/**
 * Its name; none for whoever has none.
 */
name: string | null, 
/**
 * People expected.
 */
expected: number, 
/**
 * Of them, those who still wait.
 */
to_do: number, 
/**
 * Of them, those served in this drive.
 */
done: number, 
/**
 * Its people by name.
 */
people: Array<BoardPerson>, };

export type How = "drawn" | "paper" | "ticked";

export type HowFar = { 
/**
 * People expected.
 */
expected: number, 
/**
 * Of them, those who still wait.
 */
to_do: number, 
/**
 * Of them, those served in this drive.
 */
done: number, };

export type HowSure = "sure" | "guess" | "remembered" | "left_out";

export type ImportCounts = { 
/**
 * Rows that say something.
 */
rows: number, 
/**
 * Not in the register before.
 */
new: number, 
/**
 * In the register with other facts.
 */
changed: number, 
/**
 * In the register just so.
 */
unchanged: number, 
/**
 * Not taken.
 */
rejected: number, 
/**
 * Left out on purpose: parents, guardians and relatives, and who had left before anybody here knew them.
 */
skipped: number, 
/**
 * Rows that say nothing.
 */
blank: number, 
/**
 * People who leave, by a row or by their absence.
 */
left: number, 
/**
 * People known from the counter or by name only, whom a row now tells of by their number.
 */
merged: number, 
/**
 * People who change schools.
 */
transferred: number, 
/**
 * Sightings that are new.
 */
sightings: number, };

export type ImportFieldChange = { 
/**
 * The fact's word.
 */
field: string, 
/**
 * Now.
 */
old: string | null, 
/**
 * After the import.
 */
new: string | null, };

export type ImportFinding = { 
/**
 * What.
 */
kind: ImportFindingKind, 
/**
 * In how many rows.
 */
rows: number, 
/**
 * The first of them.
 */
first: Array<ImportFindingRow>, };

export type ImportFindingKind = "assigned_without_holder" | "unknown_holder" | "holder_unclear" | "holder_ignored" | "lent_to_device" | "stolen_without_report" | "no_serial" | "no_tag" | "status_not_asked" | "condition_not_asked" | "status_not_legal" | "condition_not_legal" | "custody_not_legal" | "sync_in_future" | "sync_unclear" | "no_number" | "school_of_person_unknown" | "left_before" | "table_missing" | "table_empty" | "used_by_another" | "asked_already" | "newer_here" | "email_elsewhere" | "person_unknown" | "device_unknown" | "room_unknown" | "assignee_unknown" | "kept_here" | "waits_from_now" | "open_yet_ended";

export type ImportFindingRow = { 
/**
 * Its number in the file.
 */
row: number, 
/**
 * What the row is called, or what the cell says.
 */
said: string, 
/**
 * What stays as it is here (`old`), although the file says otherwise (`new`).
 */
kept: Array<ImportFieldChange>, };

export type ImportKind = "devices" | "people" | "rooms" | "roster" | "mdm" | "requests" | "payments";

export type ImportPlan = { 
/**
 * The file.
 */
path: string, 
/**
 * What it lists.
 */
kind: ImportKind, 
/**
 * Columns that mean something else than guessed or remembered.
 */
map?: Array<ColumnSaid>, 
/**
 * What words mean: `status:Deployed=in_service`, `school:Cedar Crk=CCE`.
 */
values?: Array<string>, 
/**
 * The school of rows that name none: its code, name or identifier.
 */
school?: string | null, 
/**
 * Whether an empty cell of a mapped column clears what the register has.
 */
clear_empty?: boolean, 
/**
 * What may change on known devices beyond their facts.
 */
take?: Array<Take>, 
/**
 * What may be created.
 */
create?: Array<Create>, 
/**
 * That it is of this kind although its columns look like another, said by somebody who means it.
 */
kind_is_meant?: boolean, 
/**
 * How many people leave by a roster, said by somebody who means it.
 */
confirm_left: number | null, 
/**
 * What becomes of the devices of people who change schools; the old school collects them when absent.
 */
transfers?: TransferChoice | null, 
/**
 * For some of them otherwise.
 */
transfers_of?: Array<TransferSaid>, 
/**
 * Whether what somebody paid above what they owe is kept for later.
 */
keep_as_credit?: boolean, 
/**
 * Whether one rejected row refuses the whole file.
 */
strict?: boolean, 
/**
 * Whether the mapping is remembered for files with these columns; it is, unless told not to.
 */
remember?: boolean, 
/**
 * The sheet of a workbook.
 */
sheet?: string | null, 
/**
 * The row of the header as a spreadsheet numbers it; 0 says that there is none.
 */
header?: number | null, 
/**
 * The sign between the cells of a text.
 */
delimiter?: string | null, 
/**
 * The encoding of a text.
 */
encoding?: string | null, };

export type Incident = { 
/**
 * The row.
 */
id: IncidentId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The school that answers for the device: it follows while the device is away.
 */
school: SchoolId, 
/**
 * Who held it then.
 */
holder: PersonId | null, 
/**
 * What happened.
 */
kind: IncidentKind, 
/**
 * Somebody says it was stolen, but there is no police report yet.
 */
claimed_stolen: boolean, 
/**
 * When it happened.
 */
happened_on: Date | null, 
/**
 * Where it was last seen.
 */
last_seen: string | null, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * When it was reported here.
 */
reported_at: Timestamp, 
/**
 * The police agency.
 */
police_agency: string | null, 
/**
 * The police report's number.
 */
police_number: string | null, 
/**
 * The day the report was filed with the police.
 */
police_filed_on: Date | null, 
/**
 * When the report arrived here.
 */
report_received_at: Timestamp | null, 
/**
 * When the device turned up.
 */
recovered_at: Timestamp | null, 
/**
 * When the incident was closed.
 */
closed_at: Timestamp | null, 
/**
 * The serial that whoever reported it gave.
 */
serial_given: string | null, 
/**
 * Who reported it.
 */
reported_by: string | null, 
/**
 * Who saw it.
 */
witnesses: string | null, };

export type IncidentAction = "attach_report" | "remind" | "settle_serial" | "decide" | "replace" | "lend" | "answer" | "note" | "attach" | "correct" | "close" | "reopen";

export type IncidentDecided = { 
/**
 * The incident.
 */
incident: Incident, 
/**
 * The decision.
 */
decision: IncidentDecision, 
/**
 * The entries it made.
 */
entries: Array<LedgerEntry>, };

export type IncidentDecision = { 
/**
 * The row.
 */
id: IncidentDecisionId, 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The incident's school.
 */
school: SchoolId, 
/**
 * Who answered for the device then.
 */
person: PersonId | null, 
/**
 * When.
 */
at: Timestamp, 
/**
 * The day it was, where the district is.
 */
on_day: Date, 
/**
 * Why.
 */
because: DecidedBecause, 
/**
 * What the incident was then.
 */
kind: IncidentKind, 
/**
 * The school year whose prices hold.
 */
school_year: string, 
/**
 * The fee; nothing to pay is 0.
 */
cents: Cents, 
/**
 * Whether it counts as a chargeable incident, whatever was left to pay.
 */
counts: boolean, 
/**
 * The damaged parts.
 */
parts: TextList, 
/**
 * Why it costs just that.
 */
steps: PriceSteps, 
/**
 * Whether another device is to go out.
 */
replace: boolean, 
/**
 * What whoever decided said.
 */
note: string | null, 
/**
 * By whom.
 */
operator: OperatorId | null, };

export type IncidentDecisionId = string;

export type IncidentField = "what_happened" | "happened_on" | "last_seen" | "reported_by" | "witnesses" | "serial_given" | "police_agency" | "police_number" | "police_filed_on";

export type IncidentId = string;

export type IncidentKind = "damage" | "missing" | "lost" | "stolen";

export type IncidentList = { 
/**
 * The latest first.
 */
incidents: Array<Incident>, 
/**
 * Whether nobody knows where the device is.
 */
is_away: boolean, 
/**
 * The incident because of which it is away; none where nobody told of it.
 */
open_loss: IncidentId | null, 
/**
 * The loss that a police report would make a theft.
 */
awaits_report: IncidentId | null, };

export type IncidentNotAllowed = { 
/**
 * The action.
 */
action: IncidentAction, 
/**
 * Why not.
 */
because: WhyNotIncident, };

export type IncidentPrices = { 
/**
 * What a lost device costs.
 */
lost: LostPrice, 
/**
 * What is left of a model's price after so many whole years since the purchase, in percent: the first year, the
 * second, and so on; the last one holds for all later years.
 */
by_age_percent: Array<number>, 
/**
 * What a damaged part costs, in cents by its word.
 */
parts: Record<string, number>, 
/**
 * What is charged of the price for the first, second … chargeable incident of somebody in a school year, in
 * percent; the last one holds for all later ones.
 */
ladder_percent: Array<number>, 
/**
 * What whoever has a protection plan pays of the price; none where the district has no such plans.
 */
plan: PlanShares | null, 
/**
 * A lost device that turns up within that many calendar days after the first report is credited in full.
 */
credit_days: number, 
/**
 * The most replacements for one person in a school year; no limit when absent.
 */
most_replacements: number | null, };

export type IncidentReason = { "why": "incident_open", 
/**
 * The open incident.
 */
incident: IncidentId, 
/**
 * What it is.
 */
kind: string, 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "no_report" } | { "why": "incident_closed", 
/**
 * Since when.
 */
at: Timestamp, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "nothing_went_out", 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "incident_not_closed" } | { "why": "serial_differs", 
/**
 * The serial given.
 */
given: string, 
/**
 * The serial the device has.
 */
recorded: string | null, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "serial_agrees" } | { "why": "say_how_much", 
/**
 * What it is.
 */
kind: string, 
/**
 * The school year.
 */
school_year: string, } | { "why": "decided_already", 
/**
 * The fee.
 */
cents: Cents, 
/**
 * When.
 */
on: Date, } | { "why": "undecided", 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "nobody_answers" } | { "why": "nothing_to_replace", 
/**
 * Its status.
 */
status: string, 
/**
 * Its condition.
 */
condition: string, } | { "why": "replaced_already", 
/**
 * Which, by tag or serial.
 */
shown: string, 
/**
 * When.
 */
since: Timestamp, } | { "why": "too_many_replacements", 
/**
 * How many they got.
 */
had: number, 
/**
 * The most.
 */
most: number, 
/**
 * The school year.
 */
school_year: string, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "none_goes_out", 
/**
 * When.
 */
on: Date, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "loaner_out", 
/**
 * Which, by tag or serial.
 */
shown: string, 
/**
 * Who has it.
 */
holder: string, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "several_incidents", 
/**
 * Each of them, the oldest first.
 */
choices: Array<ToldIncident>, } | { "why": "not_proposed", 
/**
 * What was to be answered.
 */
what: string, } | { "why": "nothing_to_remind" };

export type IncidentRow = { 
/**
 * The row.
 */
id: IncidentId, 
/**
 * What it is called: its device, and its number among those of the device.
 */
called: string, 
/**
 * What it is.
 */
kind: IncidentKind, 
/**
 * Whether a theft is claimed without a report.
 */
claimed_stolen: boolean, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * It, by tag or serial.
 */
device_shown: string | null, 
/**
 * The school.
 */
school: SchoolId, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The holder's name.
 */
holder_name: string | null, 
/**
 * When it was reported.
 */
reported_at: Timestamp, 
/**
 * When the device turned up.
 */
recovered_at: Timestamp | null, 
/**
 * What it waits for.
 */
waits_for: Array<WaitsFor>, 
/**
 * The fee that was decided.
 */
fee: Cents | null, 
/**
 * What of it is not settled.
 */
unpaid: Cents, 
/**
 * When whoever claims a theft is to be reminded of the report.
 */
remind_on: Date | null, 
/**
 * Whether that day has come.
 */
is_reminder_due: boolean, 
/**
 * What may be done with it now.
 */
actions: Array<IncidentAction>, };

export type IncidentShown = { 
/**
 * The incident.
 */
incident: Incident, 
/**
 * What it is called: its device, and its number among those of the device.
 */
called: string, 
/**
 * The device, by tag or serial.
 */
device_shown: string | null, 
/**
 * Its model's name.
 */
model: string | null, 
/**
 * Its status now.
 */
status: Status, 
/**
 * Its condition now.
 */
condition: Condition, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The holder's name.
 */
holder_name: string | null, 
/**
 * What the holder owes in all.
 */
balance: Cents | null, 
/**
 * The serial that was given, and whether it is the device's.
 */
serial: SerialGiven | null, 
/**
 * Pictures and papers.
 */
evidence: Array<Attachment>, 
/**
 * What happened, the latest first.
 */
steps: Array<IncidentStepShown>, 
/**
 * What was decided, the latest first: the first one holds.
 */
decisions: Array<IncidentDecision>, 
/**
 * What it did to the holder's account, the oldest first.
 */
entries: Array<LedgerEntry>, 
/**
 * What of the fee is not settled.
 */
unpaid: Cents, 
/**
 * Which devices went out in its place.
 */
chain: Array<ChainLink>, 
/**
 * What it waits for.
 */
waits_for: Array<WaitsFor>, 
/**
 * When whoever claims a theft is to be reminded of the report.
 */
remind_on: Date | null, 
/**
 * Whether that day has come.
 */
is_reminder_due: boolean, 
/**
 * What comes next, while the device is away.
 */
next: NextStep | null, 
/**
 * What its recovery proposes.
 */
recovery: RecoveryProposals | null, 
/**
 * What may be done now.
 */
actions: Array<IncidentAction>, 
/**
 * What may not, and why.
 */
not_allowed: Array<IncidentNotAllowed>, };

export type IncidentStep = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The incident's school.
 */
school: SchoolId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What.
 */
kind: IncidentStepKind, 
/**
 * What was corrected, or proposed.
 */
field: string | null, 
/**
 * What it was before.
 */
was: string | null, 
/**
 * What it is now.
 */
became: string | null, 
/**
 * Why, or what was noted.
 */
said: string | null, 
/**
 * By whom.
 */
operator: OperatorId | null, };

export type IncidentStepKind = "noted" | "corrected" | "serial_settled" | "reminded" | "report_filed" | "accepted" | "declined" | "closed" | "reopened";

export type IncidentStepShown = { 
/**
 * Who did it.
 */
operator_name: string | null, 
/**
 * The row.
 */
id: RowId, 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The incident's school.
 */
school: SchoolId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What.
 */
kind: IncidentStepKind, 
/**
 * What was corrected, or proposed.
 */
field: string | null, 
/**
 * What it was before.
 */
was: string | null, 
/**
 * What it is now.
 */
became: string | null, 
/**
 * Why, or what was noted.
 */
said: string | null, 
/**
 * By whom.
 */
operator: OperatorId | null, };

export type IssuedReplacement = { 
/**
 * Old device, incident, new device.
 */
replacement: Substitute, 
/**
 * The device that went out.
 */
device: Device, 
/**
 * The custody that began.
 */
custody: Custody, 
/**
 * What went along.
 */
accessories: Array<Accessory>, 
/**
 * What the holder owes; it held nothing back.
 */
owes: Cents, };

export type ItProcured = "yes" | "no" | "unknown";

export type KeepStanding = "coming" | "running" | "over";

export type KindCount = { 
/**
 * The kind.
 */
kind: ExceptionKind, 
/**
 * How many there are.
 */
all: number, 
/**
 * How many nobody decided yet.
 */
open: number, };

export type KindSla = { 
/**
 * The kind.
 */
kind: RequestKind, 
/**
 * Its figures.
 */
figures: SlaFigures, };

export type Labelling = { 
/**
 * The sheet.
 */
sheet: Stock, 
/**
 * The first free label of the first sheet, counted from 1, row by row.
 */
start: number, 
/**
 * To the right, in millimetres, for a printer that pulls the paper askew.
 */
right_mm: number, 
/**
 * Down, in millimetres.
 */
down_mm: number, 
/**
 * Which codes.
 */
codes: CodeChoice, };

export type LampSymptom = "warning_only" | "dim" | "flickering" | "out";

export type LastUse = { 
/**
 * When it reported.
 */
at: Timestamp, 
/**
 * The management system.
 */
source: string, 
/**
 * The user name or e-mail that was signed in.
 */
login: string, 
/**
 * Whose that is, where it is known.
 */
person: PersonId | null, };

export type LateFinding = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Its frozen outcome, when it was expected.
 */
outcome: OutcomeWord | null, 
/**
 * What it was, when it was found and not expected.
 */
found: FoundKind | null, 
/**
 * What happened since; each kind once a device.
 */
kind: LateKind, 
/**
 * When first.
 */
at: Timestamp, 
/**
 * Where, if known.
 */
place: string | null, 
/**
 * At which school, when that is another one.
 */
other_school: string | null, 
/**
 * Its status now.
 */
status: Status, };

export type LateKind = "scanned" | "synced" | "attested" | "handled" | "recover" | "report_missing" | "declare_lost" | "declare_stolen" | "declare_surplus" | "withdraw" | "dispose" | "write_off" | "reopen_ghost";

export type LateList = { 
/**
 * The submission they came after; none while the audit is not submitted.
 */
submission: RowId | null, 
/**
 * When it was submitted.
 */
since: Timestamp | null, 
/**
 * Devices submitted as missing, lost or stolen that have been seen since.
 */
turned_up: number, 
/**
 * Devices submitted as accounted for that are missing, lost or stolen since.
 */
gone: number, 
/**
 * Each of them, the earliest first.
 */
findings: Array<LateFinding>, };

export type LeaversAt = { 
/**
 * The school's code; nothing for people without a school.
 */
school: string | null, 
/**
 * The school's name.
 */
name: string | null, 
/**
 * How many leave.
 */
left: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * Whether that is so many that somebody has to confirm it.
 */
is_many: boolean, };

export type LeavingRow = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
called: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * The code of the school that is left.
 */
school: string | null, 
/**
 * Whether the roster just does not list the person any more; otherwise it says so.
 */
is_absent: boolean, 
/**
 * Devices still held.
 */
holds: number, };

export type LedgerEntry = { 
/**
 * The row.
 */
id: LedgerId, 
/**
 * Whose account.
 */
person: PersonId, 
/**
 * The school that made the entry.
 */
school: SchoolId, 
/**
 * What it does.
 */
kind: LedgerKind, 
/**
 * How much; positive adds to what is owed.
 */
cents: Cents, 
/**
 * When.
 */
at: Timestamp, 
/**
 * The school year whose price it has.
 */
school_year: string, 
/**
 * What it is for: the kind of accessory, or what a device cost.
 */
about: string, 
/**
 * The device it went along with.
 */
device: DeviceId | null, 
/**
 * The accessory it is for.
 */
accessory: AccessoryId | null, 
/**
 * The charge it settles, where it names one.
 */
settles: LedgerId | null, 
/**
 * The entry it reverses.
 */
reverses: LedgerId | null, 
/**
 * Why, in words.
 */
note: string | null, 
/**
 * Who made the entry.
 */
operator: OperatorId | null, 
/**
 * The incident it follows from.
 */
incident: IncidentId | null, 
/**
 * The request it was made for.
 */
request: RequestId | null, 
/**
 * The number of the receipt or of the portal's payment.
 */
receipt: string | null, 
/**
 * Who allowed that it need not be paid.
 */
approver: string | null, 
/**
 * The day on which it took place, where the district is; every entry that is read has one.
 */
on_day: Date | null, };

export type LedgerId = string;

export type LedgerKind = "charge" | "payment" | "waiver" | "credit" | "refund" | "write_off" | "reversal";

export type LeftAt = { 
/**
 * The place, when it is one.
 */
place: PlaceId | null, 
/**
 * Its name: a place, or "Homeroom 8D, held by students".
 */
name: string, 
/**
 * Whether people hold these devices.
 */
held: boolean, 
/**
 * Devices expected.
 */
expected: number, 
/**
 * Devices still to find.
 */
left: number, };

export type LeftBecause = "left" | "transferred";

export type LeftDevice = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model: string | null, 
/**
 * The school that answers for it, and collects it.
 */
school: SchoolId, 
/**
 * That school's name.
 */
school_name: string, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * What shape it is in.
 */
condition: Condition, 
/**
 * Since when the person has it.
 */
since: Timestamp, 
/**
 * When it was due back.
 */
due_on: Date | null, };

export type LeftHolder = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * Student, staff or contractor.
 */
population: Population, 
/**
 * How the person stands to the district.
 */
state: PersonState, 
/**
 * Left the district, or that school.
 */
because: LeftBecause, 
/**
 * The school the person is, or was last.
 */
school: SchoolId | null, 
/**
 * Its name.
 */
school_name: string | null, 
/**
 * What they still have.
 */
devices: Array<LeftDevice>, 
/**
 * What they were given along with devices and did not bring back.
 */
accessories: Array<string>, 
/**
 * What they owe; less than nothing is credit.
 */
balance: Cents, };

export type LeftHolders = { 
/**
 * By name.
 */
people: Array<LeftHolder>, 
/**
 * How many devices they have.
 */
devices: number, };

export type LeftList = { 
/**
 * The most left first.
 */
groups: Array<LeftAt>, 
/**
 * The figures that go with it.
 */
figures: Figures, };

export type LeftOut = { "reason": "unknown" } | { "reason": "private", 
/**
 * What it would tell.
 */
what: PrivateKind, } | { "reason": "another_column", 
/**
 * That column's header.
 */
header: string, } | { "reason": "repeated" } | { "reason": "by_user" };

export type ListedHow = "request" | "scan" | "list" | "filter" | "place" | "truck";

export type Loaded = { 
/**
 * What came of it.
 */
verdict: TruckVerdict, 
/**
 * Why it stays here.
 */
because: TruckBecause | null, 
/**
 * The device.
 */
device: DeviceId | null, 
/**
 * It, by tag or serial.
 */
shown: string | null, 
/**
 * Its model.
 */
model_name: string | null, 
/**
 * Whether whoever scanned it may let it go along all the same, with their initials.
 */
may_go_over: boolean, 
/**
 * How many are on the truck.
 */
loaded: number, 
/**
 * How many are approved and not on it.
 */
missing: number, };

export type Looked = { 
/**
 * The file, with its first rows.
 */
shape: Shape, 
/**
 * What it lists.
 */
kind: ImportKind, 
/**
 * Whether that is a guess.
 */
kind_guessed: boolean, 
/**
 * The tables of an export of several; empty for one list.
 */
tables: Array<string>, 
/**
 * What else its headers look like, when they tell another kind of list better.
 */
looks_like: ImportKind | null, 
/**
 * Every column from left to right.
 */
columns: Array<ColumnLook>, 
/**
 * The facts a column may tell, for choosing.
 */
fields: Array<string>, 
/**
 * What stands in the way of taking the columns so.
 */
problems: Array<ColumnProblem>, 
/**
 * Words that nobody has told the meaning of.
 */
unknown: Array<UnknownWords>, 
/**
 * Words whose meaning was told the last time.
 */
remembered_values: Array<string>, };

export type LookedAt = { 
/**
 * What it is.
 */
kind: string, 
/**
 * What was seen.
 */
seen: AccessorySeen, };

export type LookedOver = { 
/**
 * Every accessory of the custody, with what followed for the money.
 */
accessories: Array<Settled>, 
/**
 * Kinds that were looked for and had not been given.
 */
not_given: Array<string>, 
/**
 * The damage, where there is some.
 */
incident: Incident | null, };

export type LooksLike = "old_excel" | "binary_excel" | "xml_excel" | "open_document" | "numbers" | "document" | "slides" | "pdf" | "picture" | "web_page" | "json" | "database" | "archive" | "binary";

export type LossCounts = { 
/**
 * Damage.
 */
damage: number, 
/**
 * They are searching.
 */
missing: number, 
/**
 * Given up.
 */
lost: number, 
/**
 * Stolen, with a police report.
 */
stolen: number, 
/**
 * Said to be stolen, without a police report.
 */
claimed: number, 
/**
 * Of all these, the devices that turned up since.
 */
recovered: number, };

export type LostPrice = { "is": "asked" } | { "is": "flat", 
/**
 * How much.
 */
cents: Cents, } | { "is": "by_age" };

export type Manifest = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * When it was signed.
 */
at: Timestamp, 
/**
 * How many devices left.
 */
devices: number, 
/**
 * How many that were approved did not.
 */
short: number, 
/**
 * What those that left were worth when they were approved.
 */
value_cents: Cents, 
/**
 * What they were sold for.
 */
proceeds_cents: Cents, 
/**
 * What of that is the federal government's share.
 */
federal_cents: Cents, 
/**
 * What went along without a tag.
 */
peripherals: CountedList, 
/**
 * Who signed for the school.
 */
giver_name: string, 
/**
 * As what.
 */
giver_role: string | null, 
/**
 * What they drew; nothing where it was signed on paper.
 */
giver_ink: RowId | null, 
/**
 * Who signed for whoever fetched.
 */
taker_name: string, 
/**
 * For which company.
 */
taker_company: string | null, 
/**
 * What they drew; nothing where it was signed on paper.
 */
taker_ink: RowId | null, 
/**
 * SHA-256 of its lines, in hexadecimal.
 */
digest: string, 
/**
 * Who recorded it.
 */
operator: OperatorId | null, };

export type Match = { "is": "device", 
/**
 * Which.
 */
device: DeviceFound, 
/**
 * By what it was recognised.
 */
by: Tier, 
/**
 * A person with that number, offered by one key.
 */
person: PersonFound | null, } | { "is": "person", 
/**
 * Who.
 */
person: PersonFound, 
/**
 * A device with that code, offered by one key.
 */
device: DeviceFound | null, } | { "is": "place", 
/**
 * Which.
 */
place: PlaceFound, 
/**
 * The cart itself, when it is a tagged device.
 */
device: DeviceFound | null, } | { "is": "control", 
/**
 * Its word, upper case: `UNDO`.
 */
word: string, } | { "is": "choice", 
/**
 * Devices to choose from.
 */
devices: Array<DeviceFound>, 
/**
 * People to choose from.
 */
people: Array<PersonFound>, 
/**
 * Places to choose from.
 */
places: Array<PlaceFound>, } | { "is": "split", 
/**
 * The first and the second.
 */
parts: Array<Found>, } | { "is": "nothing", 
/**
 * What it may have been, the likeliest first.
 */
suggestions: Array<Suggestion>, };

export type MayRun = { 
/**
 * Their names.
 */
names: Array<keyof Commands | keyof Tasks>, 
/**
 * Whether they say which people somebody belongs to and how they stand.
 */
standing: boolean, 
/**
 * Whether they say that two devices have one serial.
 */
shared_serial: boolean, };

export type MeantTo = { "act": IncidentAction } | "print" | "hand_over";

export type MediaType = "image/png" | "image/jpeg" | "application/pdf";

export type MeteredThing = "parts" | "bytes" | "ratio" | "strings" | "formats" | "piece";

export type Mismatch = { 
/**
 * The table.
 */
entity: string, 
/**
 * The row, or the operation for a batch of facts.
 */
row: string, 
/**
 * What differs, as a stable word: `not_in_history`, `not_in_table`, `differs`, `facts_differ`, `rows_differ`,
 * `not_recorded`.
 */
what: string, };

export type MobilePhone = { 
/**
 * Who gets it, when the register does not know them.
 */
employee?: string | null, 
/**
 * Their department.
 */
department?: string | null, 
/**
 * The number that moves to it, where one does.
 */
transfers?: string | null, 
/**
 * Whose phone it takes the place of, where it does.
 */
replaces?: string | null, 
/**
 * The number it has, once it was handed out.
 */
number?: string | null, };

export type Model = { 
/**
 * The row.
 */
id: ModelId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its maker.
 */
maker: string | null, 
/**
 * Its category; an open list.
 */
category: string | null, 
/**
 * Chrome, Windows, Apple …
 */
os_family: string | null, 
/**
 * The last day it gets updates.
 */
update_end: Date | null, 
/**
 * What a new one costs.
 */
replacement_cents: Cents | null, };

export type ModelId = string;

export type MoneyReason = { "why": "no_school", 
/**
 * Who.
 */
person: string, } | { "why": "above_balance", 
/**
 * What was paid.
 */
cents: Cents, 
/**
 * What is owed; less than nothing is credit.
 */
balance: Cents, } | { "why": "above_open", 
/**
 * How much was meant.
 */
cents: Cents, 
/**
 * What is open.
 */
open: Cents, } | { "why": "above_standing", 
/**
 * How much was meant.
 */
cents: Cents, 
/**
 * What stands.
 */
stands: Cents, } | { "why": "above_paid", 
/**
 * How much was meant.
 */
cents: Cents, 
/**
 * What may be given back.
 */
paid: Cents, } | { "why": "nothing_paid_on", 
/**
 * What was waived of it.
 */
waived: Cents, } | { "why": "nothing_open" } | { "why": "which_charge", 
/**
 * How many.
 */
open: number, } | { "why": "not_a_charge", 
/**
 * What it is.
 */
kind: string, } | { "why": "not_a_payment", 
/**
 * What it is.
 */
kind: string, } | { "why": "payment_reversed", 
/**
 * Since when.
 */
on: Date, } | { "why": "charge_reversed" } | { "why": "charged_already", 
/**
 * How much.
 */
cents: Cents, 
/**
 * Since when.
 */
on: Date, } | { "why": "settled_otherwise", 
/**
 * How.
 */
kind: string, 
/**
 * How much of it.
 */
cents: Cents, } | { "why": "refunded_since", 
/**
 * What was given back.
 */
refunded: Cents, } | { "why": "receipt_known", 
/**
 * Its number.
 */
receipt: string, 
/**
 * How much it was for.
 */
cents: Cents, 
/**
 * Of which day.
 */
on: Date, } | { "why": "receipt_of_another", 
/**
 * Its number.
 */
receipt: string, 
/**
 * Whose account; not told of another school's people.
 */
name: string | null, 
/**
 * How much it was for.
 */
cents: Cents, 
/**
 * Of which day.
 */
on: Date, } | { "why": "not_paid_yet", 
/**
 * What is open.
 */
open: Cents, } | { "why": "not_charged_yet" } | { "why": "charge_credited", 
/**
 * How much it was.
 */
cents: Cents, };

export type MonthSla = { 
/**
 * Its first day.
 */
month: Date, 
/**
 * Its figures.
 */
figures: SlaFigures, };

export type NewEntry = { 
/**
 * Holiday, closure or testing window.
 */
kind: DayKind, 
/**
 * What it is called.
 */
name: string, 
/**
 * The first day.
 */
from_on: Date, 
/**
 * The last day; the first when absent.
 */
until_on?: Date | null, 
/**
 * What else is to be known.
 */
note?: string | null, };

export type NewRow = { 
/**
 * Its number in the file.
 */
row: number, 
/**
 * What it is called: a tag, a name.
 */
called: string, 
/**
 * Its school.
 */
school: string | null, };

export type NextStep = "custody.check_in" | "custody.check_out" | "custody.transfer" | "device.recover" | "device.withdraw_surplus" | "device.declare_surplus" | "device.write_off" | "device.reopen_ghost" | "device.check_condition" | "device.repaired" | "incident.note" | "incident.attach_report" | "incident.decide" | "incident.reopen" | "incident.settle_serial" | "replacement.issue" | "replacement.lend" | "surplus.take_back_approval" | "surplus.withdraw";

export type NextUndo = { 
/**
 * What undo would take back.
 */
undo: Undoable | null, 
/**
 * The last step, where it is of a kind that is never taken back: what undo stops at.
 */
stands: Undoable | null, 
/**
 * What redo would do again.
 */
redo: Undoable | null, 
/**
 * Operations in the file.
 */
operations: number, };

export type NoOpenDay = { 
/**
 * The day from which on nothing is open.
 */
after: Date, };

export type NotAllowed = { 
/**
 * The action.
 */
action: DeviceAction, 
/**
 * Why not.
 */
because: WhyNot, };

export type NotEligible = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * It, by tag or serial.
 */
shown: string | null, 
/**
 * Why not.
 */
blocks: Array<PickupBlock>, };

export type Note = { "is": "owes", 
/**
 * How much.
 */
cents: Cents, } | { "is": "not_signed" } | { "is": "not_in_drive" } | { "is": "second", 
/**
 * Which, by tag or serial.
 */
holds: Array<string>, };

export type Nothing = Record<symbol, never>;

export type OnDayShown = { 
/**
 * The day.
 */
on: Date, 
/**
 * Everybody who had it at any moment of that day, the earliest first.
 */
custodies: Array<CustodyThen>, 
/**
 * Where it lived at the end of that day.
 */
home: string | null, 
/**
 * The day on which it came into the register; before that nothing is known.
 */
registered_on: Date, };

export type OnPaper = { 
/**
 * Its pages.
 */
pages: number, 
/**
 * What its reader must know before it is printed.
 */
notes: Array<PaperNote>, };

export type OpenAccessory = { 
/**
 * The line.
 */
id: AccessoryId, 
/**
 * What it is.
 */
kind: string, 
/**
 * What became of it.
 */
state: AccessoryState, 
/**
 * The device it went along with.
 */
device: DeviceId, 
/**
 * That device's tag.
 */
tag: AssetTag | null, 
/**
 * That device's serial.
 */
serial: Serial | null, };

export type OpenCharge = { 
/**
 * The charge.
 */
charge: LedgerEntry, 
/**
 * What was paid of it.
 */
paid: Cents, 
/**
 * What need not be paid.
 */
waived: Cents, 
/**
 * What is owed no longer, because what it was for came back.
 */
credited: Cents, 
/**
 * What was given up.
 */
written_off: Cents, 
/**
 * What is still owed.
 */
open: Cents, };

export type Opened = { 
/**
 * The audits, open now.
 */
audits: Array<OpenedAudit>, };

export type OpenedAudit = { 
/**
 * The audit.
 */
audit: Audit, 
/**
 * How many devices are expected.
 */
expected: number, };

export type OpenedRequest = { 
/**
 * The request, open, or closed at once.
 */
request: Request, 
/**
 * How its clocks stand.
 */
clocks: RequestClocks, 
/**
 * What whoever filed it should know.
 */
warnings: Array<RequestWarning>, 
/**
 * What to tell the requester.
 */
letter: RequestLetter, };

export type OpeningHours = { 
/**
 * The weekday.
 */
day: Weekday, 
/**
 * When support opens, `07:30`.
 */
from: string, 
/**
 * When it closes, `16:30`; `24:00` at the latest.
 */
until: string, };

export type Operation = { 
/**
 * Its number in this file.
 */
seq: number, 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
operator: OperatorId | null, 
/**
 * The command, `custody.check_out` for one.
 */
command: string, 
/**
 * The operation it took back, if it is an undo or redo.
 */
undoes: number | null, 
/**
 * Rows changed and facts recorded.
 */
rows: number, };

export type OperationList = { 
/**
 * The operations.
 */
operations: Array<OperationRow>, };

export type OperationRow = { 
/**
 * What was done.
 */
operation: Operation, 
/**
 * By whom.
 */
by: string | null, };

export type Operator = { 
/**
 * The row.
 */
id: OperatorId, 
/**
 * The name by which the operator is chosen.
 */
name: string, 
/**
 * What the operator may do.
 */
role: Role, 
/**
 * The only school the operator works for; none for the whole district.
 */
school: SchoolId | null, 
/**
 * Whether a viewer may make internal exports.
 */
sees_internal: boolean, 
/**
 * Whether the operator may still be chosen.
 */
active: boolean, };

export type OperatorId = string;

export type OperatorList = { 
/**
 * By name.
 */
operators: Array<Operator>, 
/**
 * The schools that some of them work for, by name: whoever sits down is told which, before anything else may be
 * asked.
 */
schools: Array<OperatorsSchool>, };

export type OperatorsSchool = { 
/**
 * The school.
 */
id: SchoolId, 
/**
 * Its name.
 */
name: string, };

export type Origin = "checked_out" | "transferred" | "imported";

export type Other = { 
/**
 * The directory's entry it belongs under; IT looks for one when there is none.
 */
entry?: string | null, };

export type OtherRequest = { 
/**
 * The request.
 */
request: RequestId, 
/**
 * Its number.
 */
number: number, 
/**
 * It in one line.
 */
subject: string, 
/**
 * Where it stands.
 */
state: RequestState, };

export type OtherWithSerial = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * It, by tag or serial.
 */
shown: string | null, 
/**
 * Whether the holder of the incident has that one.
 */
same_holder: boolean, };

export type Out = { 
/**
 * Who has it.
 */
person: PersonId, 
/**
 * The custody.
 */
custody: CustodyId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * When it is due back.
 */
due_on: Date | null, 
/**
 * The school that answers for the device.
 */
school: SchoolId, };

export type OutInstead = { 
/**
 * The device that is out.
 */
device: DeviceId, 
/**
 * It, by tag or serial.
 */
shown: string | null, 
/**
 * For how long it was given.
 */
kind: ReplacementKind, 
/**
 * Who has it.
 */
holder_name: string, 
/**
 * Because of what.
 */
incident: IncidentId, };

export type OutcomeWord = "verified" | "moved" | "elsewhere" | "evidenced" | "in_repair" | "lost" | "stolen" | "missing";

export type Outcomes = { 
/**
 * Counted at its place.
 */
verified: number, 
/**
 * Counted at another place of the site.
 */
moved: number, 
/**
 * Counted in another site's audit.
 */
elsewhere: number, 
/**
 * Shown by other evidence.
 */
evidenced: number, 
/**
 * With IT or a vendor.
 */
in_repair: number, 
/**
 * Declared lost since opening.
 */
lost: number, 
/**
 * Declared stolen since opening.
 */
stolen: number, 
/**
 * Nothing shows where it is.
 */
missing: number, };

export type OverTheList = { 
/**
 * The initials of whoever signs.
 */
initials: string, 
/**
 * How it was wiped.
 */
wiped: WipedNow, 
/**
 * What it cost, where the register does not know.
 */
cost?: Amount | null, };

export type OverdueHolder = { 
/**
 * Who.
 */
holder: CurrentHolder, 
/**
 * The homeroom of a student.
 */
homeroom: string | null, 
/**
 * The loans, the longest overdue first.
 */
loans: Array<OverdueLoan>, };

export type OverdueList = { 
/**
 * Who has what, whoever is longest overdue first.
 */
holders: Array<OverdueHolder>, 
/**
 * How many loans.
 */
loans: number, };

export type OverdueLoan = { 
/**
 * The custody.
 */
custody: CustodyId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model_name: string | null, 
/**
 * The school that answers for it.
 */
school: SchoolId, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * Why it was lent, where that was said.
 */
reason: string | null, 
/**
 * When it was due.
 */
due_on: Date, 
/**
 * How many days ago that was.
 */
days: number, };

export type Overlap = { 
/**
 * The new one.
 */
name: string, 
/**
 * The other one.
 */
with: string, 
/**
 * The first day they have in common.
 */
from_on: Date, 
/**
 * The last.
 */
until_on: Date, };

export type Pair = { 
/**
 * The person, by what was scanned or typed.
 */
who: string, 
/**
 * The device, by what was scanned.
 */
code: string, 
/**
 * What goes along with it; what the drive says when absent.
 */
accessories?: Array<string> | null, };

export type PaperNote = { "code": "left_out", 
/**
 * Each of them once, at most twenty.
 */
signs: string, 
/**
 * How many sections or labels are left out.
 */
count: number, 
/**
 * What they are called; at most twenty of them.
 */
names: Array<string>, } | { "code": "shortened", 
/**
 * How many.
 */
texts: number, 
/**
 * One of them, whole.
 */
example: string, } | { "code": "square_only", 
/**
 * How many.
 */
labels: number, 
/**
 * What one of them says.
 */
example: string, } | { "code": "text_only", 
/**
 * How many.
 */
labels: number, 
/**
 * What one of them says.
 */
example: string, };

export type PastIncident = { 
/**
 * The row.
 */
id: IncidentId, 
/**
 * What happened.
 */
kind: IncidentKind, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * When it was reported.
 */
reported_at: Timestamp, 
/**
 * Whether nothing is left to settle.
 */
is_settled: boolean, };

export type Paused = { 
/**
 * From when.
 */
from: string, 
/**
 * Until when; it still stands when absent.
 */
until?: string | null, };

export type Pauses = [string, string | null][];

export type Period = { 
/**
 * The row.
 */
id: PeriodId, 
/**
 * Its name, `2026-27/Q1`.
 */
name: string, 
/**
 * First day.
 */
starts_on: Date, 
/**
 * Last day.
 */
ends_on: Date, 
/**
 * When audits of it are due.
 */
due_on: Date, };

export type PeriodId = string;

export type PeriodList = { 
/**
 * The latest first.
 */
periods: Array<Period>, 
/**
 * The name of the period today falls in, planned or not.
 */
current: string, };

export type PeriodStatus = { 
/**
 * The period.
 */
period: Period, 
/**
 * Each site, by name.
 */
schools: Array<SiteStatus>, 
/**
 * All of them together.
 */
total: Figures, 
/**
 * How many audits are submitted or closed.
 */
submitted: number, };

export type Person = { 
/**
 * The row.
 */
id: PersonId, 
/**
 * Which people.
 */
population: Population, 
/**
 * The number that, with the population, is the key.
 */
number: string | null, 
/**
 * The name, as shown.
 */
name: string, 
/**
 * First name, where known apart.
 */
first_name: string | null, 
/**
 * Last name, where known apart.
 */
last_name: string | null, 
/**
 * User name.
 */
username: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * The roster's own identifier.
 */
sourced_id: string | null, 
/**
 * Grade.
 */
grade: string | null, 
/**
 * Homeroom.
 */
homeroom: string | null, 
/**
 * The school.
 */
school: SchoolId | null, 
/**
 * Active, pre, left, provisional or known by name only.
 */
state: PersonState, 
/**
 * The program's own notes.
 */
notes: string | null, };

export type PersonAction = "check_out" | "change" | "merge";

export type PersonAgreements = { 
/**
 * The school year that runs.
 */
school_year: string, 
/**
 * The wording that would be signed now.
 */
text: string, 
/**
 * The agreement that holds for this school year.
 */
current: AgreementShown | null, 
/**
 * Those of other school years and withdrawn ones, the latest first.
 */
earlier: Array<AgreementShown>, };

export type PersonColumn = "name" | "number" | "population" | "grade" | "homeroom" | "school" | "state" | "username" | "email" | "holds";

export type PersonFilters = { 
/**
 * Schools.
 */
schools: Array<SchoolId>, 
/**
 * Populations.
 */
populations: Array<Population>, 
/**
 * States.
 */
states: Array<PersonState>, 
/**
 * Grades.
 */
grades: Array<string>, 
/**
 * Homerooms.
 */
homerooms: Array<string>, 
/**
 * Whether they hold anything.
 */
holding: boolean | null, };

export type PersonFound = { 
/**
 * The row.
 */
id: PersonId, 
/**
 * The name.
 */
name: string | null, 
/**
 * The grade.
 */
grade: string | null, 
/**
 * Which people.
 */
population: Population, 
/**
 * The school.
 */
school: SchoolId | null, 
/**
 * How the person stands to the district.
 */
state: PersonState, 
/**
 * Whether it is the asking operator's business.
 */
own: boolean, };

export type PersonId = string;

export type PersonPage = { 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: PersonFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, 
/**
 * By what it is sorted; by name when absent.
 */
sort: PersonSort | null, 
/**
 * Downward.
 */
descending: boolean, 
/**
 * From this row of the list on, counted from 0.
 */
from: number | null, 
/**
 * Or: after this person.
 */
after: PersonId | null, 
/**
 * How many rows; 100 when absent, 500 at most.
 */
count: number | null, };

export type PersonRow = { 
/**
 * The row.
 */
id: PersonId, 
/**
 * Which people.
 */
population: Population, 
/**
 * The number.
 */
number: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * Grade.
 */
grade: string | null, 
/**
 * Homeroom.
 */
homeroom: string | null, 
/**
 * The school.
 */
school: SchoolId | null, 
/**
 * That school's name.
 */
school_name: string | null, 
/**
 * How the person stands to the district.
 */
state: PersonState, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * User name.
 */
username: string | null, 
/**
 * Devices held, including those lost or stolen from their hands and not yet recovered.
 */
holds: number, 
/**
 * What this operator may do with the record now.
 */
actions: Array<PersonAction>, };

export type PersonRows = { 
/**
 * The rows.
 */
rows: Array<PersonRow>, 
/**
 * The first row's place in the list.
 */
from: number, 
/**
 * Rows in the whole list.
 */
total: number, 
/**
 * Give it as `after` for the next window; none at the end.
 */
next: PersonId | null, };

export type PersonShown = { 
/**
 * The row.
 */
id: PersonId, 
/**
 * The name; hidden from a school that has nothing to do with the person.
 */
name: string | null, 
/**
 * The school.
 */
school: SchoolId | null, 
/**
 * Every fact; hidden from other schools.
 */
person: Person | null, 
/**
 * At which schools the person is, and was; hidden from other schools.
 */
enrolments: Array<Enrolment>, 
/**
 * What the person holds: checked out, or given up as lost or stolen and not back. Other schools see their own.
 */
holdings: Array<Holding>, 
/**
 * What may be done with the person's record now, by this operator.
 */
actions: Array<PersonAction>, };

export type PersonSort = "name" | "number" | "grade" | "homeroom" | "school" | "state" | "population" | "holds";

export type PersonState = "active" | "pre" | "left" | "provisional" | "name_only";

export type PhoneFacts = { 
/**
 * Its number.
 */
number: string | null, 
/**
 * Whether its holder is public record.
 */
public_record: boolean, };

export type PickedIds = { 
/**
 * In the order of the list.
 */
ids: Array<DeviceId>, 
/**
 * Pasted codes that no device here answers to.
 */
unknown_codes: Array<string>, };

export type Pickup = { 
/**
 * The row.
 */
id: PickupId, 
/**
 * Its number, counted up.
 */
number: number, 
/**
 * The school where the devices are.
 */
school: SchoolId, 
/**
 * How far it is.
 */
state: PickupState, 
/**
 * When it was begun.
 */
began_at: Timestamp, 
/**
 * What is told of it: peripherals without a tag, where it stands.
 */
note: string | null, 
/**
 * The day on which the truck comes.
 */
scheduled_on: Date | null, 
/**
 * Who fetches.
 */
collector: string | null, 
/**
 * Whom to call.
 */
contact: string | null, 
/**
 * The approval that holds.
 */
approval: RowId | null, 
/**
 * The manifest both sides signed.
 */
manifest: RowId | null, 
/**
 * Why it was withdrawn.
 */
ended_because: string | null, };

export type PickupAction = "add" | "scan" | "remove" | "count" | "approve" | "take_back_approval" | "wipe" | "release" | "schedule" | "dispose_as" | "load" | "sign" | "withdraw" | "correct";

export type PickupApproval = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * When it was recorded.
 */
at: Timestamp, 
/**
 * Who had to approve.
 */
band: Band, 
/**
 * How many devices it covers.
 */
devices: number, 
/**
 * What they were worth.
 */
value_cents: Cents, 
/**
 * The reference of the decision.
 */
reference: string, 
/**
 * Its day.
 */
on_day: Date, 
/**
 * The reference of the public sale.
 */
sale_reference: string | null, 
/**
 * Who recorded it.
 */
operator: OperatorId | null, };

export type PickupApproved = { 
/**
 * The pickup.
 */
pickup: Pickup, 
/**
 * The approval.
 */
approval: PickupApproval, 
/**
 * How many devices it declared surplus.
 */
declared: number, 
/**
 * How many are approved and must still be scanned.
 */
unscanned: number, 
/**
 * How many were taken off.
 */
left_out: number, };

export type PickupBlock = { "why": "checked_out", 
/**
 * Person, place or vendor.
 */
kind: string, 
/**
 * The name.
 */
name: string | null, } | { "why": "open_incident", 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * What it is.
 */
kind: string, } | { "why": "no_clearance", 
/**
 * The federal share, in hundredths of a percent; nothing where none is recorded.
 */
share: number | null, } | { "why": "no_tag" } | { "why": "in_another_pickup", 
/**
 * That pickup's number.
 */
number: number, } | { "why": "status", 
/**
 * Its status.
 */
status: string, } | { "why": "other_school" } | { "why": "cost_unknown" };

export type PickupBoardAnswer = { 
/**
 * The pickups, the latest first.
 */
rows: Array<PickupRow>, 
/**
 * How many are in which state.
 */
counts: Partial<Record<PickupState, number>>, 
/**
 * Open requests for a pickup that have none: they came from a portal and began none yet, or theirs was withdrawn.
 */
without: Array<RequestId>, };

export type PickupCorrection = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What it says.
 */
kind: CorrectionKind, 
/**
 * Of which device.
 */
device: DeviceId | null, 
/**
 * What stood there, in one line.
 */
was: string | null, 
/**
 * What is true, in one line.
 */
became: string | null, 
/**
 * What became of the device.
 */
disposition: Disposition | null, 
/**
 * What it was sold for.
 */
price_cents: Cents | null, 
/**
 * Who bought or got it.
 */
receiver: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrected it.
 */
operator: OperatorId | null, };

export type PickupCounts = { 
/**
 * On the list.
 */
listed: number, 
/**
 * In somebody's hand for this pickup.
 */
scanned: number, 
/**
 * That may go.
 */
eligible: number, 
/**
 * That may not go.
 */
blocked: number, 
/**
 * Of those: because nobody knows what they cost.
 */
cost_unknown: number, 
/**
 * With a warning other than that nobody scanned them.
 */
warned: number, 
/**
 * Covered by the approval.
 */
approved: number, 
/**
 * Declared surplus and not wiped yet.
 */
unwiped: number, 
/**
 * Wiped.
 */
wiped: number, 
/**
 * Wiped and released from management.
 */
released: number, 
/**
 * On the truck, or gone with it.
 */
loaded: number, 
/**
 * Gone with the truck though not listed.
 */
over: number, 
/**
 * Approved and left behind.
 */
short: number, };

export type PickupDeviceRow = { 
/**
 * Its tag.
 */
tag: string | null, 
/**
 * Its serial.
 */
serial: string | null, 
/**
 * Its model.
 */
model_name: string | null, 
/**
 * Its category.
 */
category: string | null, 
/**
 * Its status now.
 */
status: Status, 
/**
 * Its condition now.
 */
condition: Condition, 
/**
 * Who paid for it.
 */
funding: Funding | null, 
/**
 * What it cost.
 */
cost: Cents | null, 
/**
 * What it is worth.
 */
worth: Cents | null, 
/**
 * Why it may not go; nothing where it may, or is gone.
 */
blocks: Array<PickupBlock>, 
/**
 * What should be known.
 */
warnings: Array<PickupWarning>, 
/**
 * How it was wiped.
 */
wiped: Wipe | null, 
/**
 * The day it was bought.
 */
purchased_on: Date | null, 
/**
 * The row.
 */
id: RowId, 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * When it was listed.
 */
added_at: Timestamp, 
/**
 * How it came onto the list.
 */
how: ListedHow, 
/**
 * When it was scanned for this pickup: somebody had it in hand.
 */
scanned_at: Timestamp | null, 
/**
 * What it cost, as somebody said where the register does not know.
 */
cost_cents: Cents | null, 
/**
 * The reference of the leave to part with what federal money paid for.
 */
clearance: string | null, 
/**
 * The day of that leave.
 */
cleared_on: Date | null, 
/**
 * What it was worth when it was approved.
 */
value_cents: Cents | null, 
/**
 * Whether this pickup's approval declared it surplus.
 */
declared: boolean, 
/**
 * The wipe that holds.
 */
wipe: RowId | null, 
/**
 * The day it was released from device management.
 */
released_on: Date | null, 
/**
 * When it was loaded.
 */
loaded_at: Timestamp | null, 
/**
 * The initials of whoever let it go along though it was not listed.
 */
initials: string | null, 
/**
 * What becomes of it.
 */
disposition: Disposition, 
/**
 * What it was sold for.
 */
price_cents: Cents | null, 
/**
 * Who bought or got it.
 */
receiver: string | null, 
/**
 * What became of it once the pickup was over.
 */
outcome: PickupOutcome | null, };

export type PickupDevicesPage = { 
/**
 * The rows, in the order in which they were listed.
 */
rows: Array<PickupDeviceRow>, 
/**
 * How many there are without the page's limit.
 */
total: number, 
/**
 * Every device of the group, for what is done to all of them, where that was asked for: 20,000 at most.
 */
ids: Array<DeviceId>, };

export type PickupDone = { 
/**
 * The pickup as it stands now.
 */
pickup: Pickup, 
/**
 * How many devices it was done to.
 */
devices: number, };

export type PickupGroup = "all" | "blocked" | "warned" | "unscanned" | "unwiped" | "unreleased" | "to_load" | "loaded" | "short";

export type PickupId = string;

export type PickupNotAllowed = { 
/**
 * The action.
 */
action: PickupAction, 
/**
 * Why not.
 */
because: WhyNotPickup, };

export type PickupOfDevice = { 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Its number.
 */
number: number, 
/**
 * How far it is.
 */
state: PickupState, 
/**
 * What became of the device, once the pickup was over.
 */
outcome: PickupOutcome | null, };

export type PickupOutcome = "taken" | "short";

export type PickupRow = { 
/**
 * The row.
 */
id: PickupId, 
/**
 * Its number.
 */
number: number, 
/**
 * How far it is.
 */
state: PickupState, 
/**
 * The school.
 */
school: SchoolId, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The number of its request.
 */
request_number: number | null, 
/**
 * When it was begun.
 */
began_at: Timestamp, 
/**
 * The day on which the truck comes.
 */
scheduled_on: Date | null, 
/**
 * Who fetches.
 */
collector: string | null, 
/**
 * How many devices are how far.
 */
counts: PickupCounts, 
/**
 * How many kinds go along without a tag.
 */
peripherals: number, 
/**
 * What it is worth.
 */
value: Cents, 
/**
 * Who has to approve, or approved.
 */
band: Band, 
/**
 * What may be done with it now.
 */
actions: Array<PickupAction>, };

export type PickupShown = { 
/**
 * The pickup.
 */
pickup: Pickup, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The request that began it.
 */
request: RequestId | null, 
/**
 * Its number.
 */
request_number: number | null, 
/**
 * It in one line.
 */
request_subject: string | null, 
/**
 * How many devices are how far.
 */
counts: PickupCounts, 
/**
 * What goes along without a tag.
 */
peripherals: CountedList, 
/**
 * What those that may go are worth: as approved, once they are; what left, once it is signed.
 */
value: Cents, 
/**
 * Who has to approve so much.
 */
band: Band, 
/**
 * The approval that holds.
 */
approval: PickupApproval | null, 
/**
 * What sales bring, as said so far or as signed and corrected.
 */
proceeds: Proceeds, 
/**
 * The manifest both sides signed.
 */
manifest: Manifest | null, 
/**
 * What was said beside it, the oldest first.
 */
corrections: Array<CorrectionShown>, 
/**
 * What may be done now.
 */
actions: Array<PickupAction>, 
/**
 * What may not, and why.
 */
not_allowed: Array<PickupNotAllowed>, };

export type PickupState = "draft" | "approved" | "wiped" | "scheduled" | "loaded" | "signed" | "withdrawn";

export type PickupWarning = { "why": "open_charge", 
/**
 * What of it is not settled.
 */
cents: Cents, } | { "why": "not_scanned" } | { "why": "age_unknown" };

export type PickupsOfDeviceList = { 
/**
 * The latest first.
 */
pickups: Array<PickupOfDevice>, };

export type PictureShown = { 
/**
 * What the attachment is.
 */
media_type: MediaType, 
/**
 * The picture in base64; none for a paper, which is saved and opened.
 */
picture: string | null, };

export type PictureSize = "thumbnail" | "full";

export type Place = { 
/**
 * The row.
 */
id: PlaceId, 
/**
 * Its school.
 */
school: SchoolId, 
/**
 * Its name within the school.
 */
name: string, 
/**
 * Room, cart or closet.
 */
kind: PlaceKind, 
/**
 * What its printed label says when scanned.
 */
label: string | null, 
/**
 * The room a cart or closet is in.
 */
room: PlaceId | null, 
/**
 * The cart itself, when it is a tagged device.
 */
device: DeviceId | null, };

export type PlaceCounts = { 
/**
 * They live there, and nobody has them.
 */
here: number, 
/**
 * They live there, and somebody has them.
 */
out: number, 
/**
 * They live there, and are missing, lost or stolen.
 */
unaccounted: number, 
/**
 * Of those that live there and are accounted for: not in working order.
 */
not_working: number, 
/**
 * They live elsewhere, and are lent to it.
 */
lent: number, };

export type PlaceDevice = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag.
 */
tag: AssetTag | null, 
/**
 * Its model's name.
 */
model_name: string | null, 
/**
 * The school that answers for it.
 */
school: SchoolId, 
/**
 * Whether it is accounted for.
 */
status: Status, 
/**
 * What shape it is in; hidden from other schools.
 */
condition: Condition | null, 
/**
 * Who has it, or where it is; hidden from other schools.
 */
with: With | null, 
/**
 * What this operator may do with it now.
 */
actions: Array<DeviceAction>, };

export type PlaceFound = { 
/**
 * The row.
 */
id: PlaceId, 
/**
 * Its school.
 */
school: SchoolId, 
/**
 * Its name.
 */
name: string, 
/**
 * Room, cart or closet.
 */
kind: PlaceKind, };

export type PlaceId = string;

export type PlaceKind = "room" | "cart" | "closet";

export type PlaceList = { 
/**
 * By school, then name.
 */
places: Array<Place>, 
/**
 * Whether this operator may add to them and change them.
 */
may_change: boolean, };

export type PlaceProgress = { 
/**
 * The place.
 */
place: PlaceId, 
/**
 * Its name, with the room of a cart.
 */
name: string, 
/**
 * How many devices are expected there.
 */
expected: number, 
/**
 * How many of them are still to find.
 */
left: number, 
/**
 * The expected ones, those still to find first; at most two hundred.
 */
rows: Array<ExpectedHere>, };

export type PlaceShown = { 
/**
 * The place.
 */
place: Place, 
/**
 * The school it belongs to.
 */
school_name: string, 
/**
 * The room a cart or closet is in.
 */
room_name: string | null, 
/**
 * The devices that live there, by tag.
 */
devices: Array<PlaceDevice>, 
/**
 * The devices that are lent to it, by when they came.
 */
lent: Array<PlaceDevice>, 
/**
 * How many; hidden from other schools.
 */
counts: PlaceCounts | null, 
/**
 * Whether this operator may lend the cart by one scan, and something in it can go.
 */
may_check_out: boolean, 
/**
 * Whether this operator may take the cart back by one scan, and something of it is out.
 */
may_check_in: boolean, };

export type PlanList = { 
/**
 * The school year.
 */
school_year: string, 
/**
 * The one before.
 */
before: string, 
/**
 * The one after.
 */
after: string, 
/**
 * What whoever has a plan pays in that year; none where the district has no such plans.
 */
shares: PlanShares | null, 
/**
 * How many have one.
 */
total: number, 
/**
 * The rows of this page, by name.
 */
rows: Array<PlanRow>, 
/**
 * What may be done, by its name in the catalog.
 */
actions: Array<string>, };

export type PlanOf = { 
/**
 * The school year.
 */
school_year: string, 
/**
 * The one after it: plans are entered before it begins.
 */
after: string, 
/**
 * The plan, where they have one.
 */
plan: ProtectionPlan | null, 
/**
 * What whoever has a plan pays in that year; none where the district has no such plans.
 */
shares: PlanShares | null, 
/**
 * What may be done about it, by its name in the catalog.
 */
actions: Array<string>, };

export type PlanRow = { 
/**
 * The plan.
 */
id: RowId, 
/**
 * Who has it.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * Their number.
 */
number: string | null, 
/**
 * The school that entered it.
 */
school: SchoolId, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * For which school year.
 */
school_year: string, 
/**
 * Since when.
 */
began_on: Date, 
/**
 * What may be done with it, by its name in the catalog.
 */
actions: Array<string>, };

export type PlanShares = { 
/**
 * Of the price of damage.
 */
damage: number, 
/**
 * Of the price of a lost device.
 */
lost: number, };

export type Planned = { 
/**
 * The period.
 */
period: Period, 
/**
 * The audits planned now.
 */
planned: Array<Audit>, 
/**
 * Sites that had an audit of this period already.
 */
already: number, };

export type PoliceReport = { 
/**
 * The agency it was filed with.
 */
agency: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The day it was filed.
 */
filed_on: Date, };

export type Policy = { 
/**
 * A champion may check a device that needs a check, not only IT (DOMAIN §2).
 */
champion_checks: boolean, 
/**
 * An MDM sync counts as evidence when it is at most that many days before submission (DOMAIN §7).
 */
sync_days: number, 
/**
 * A second scan of the same code at one station within that many seconds is a repeat (DOMAIN §3).
 */
repeat_seconds: number, 
/**
 * The blind recount takes that share of what was counted, in percent (DOMAIN §7).
 */
recount_percent: number, 
/**
 * And at least that many devices.
 */
recount_least: number, 
/**
 * A device not seen for that many days is a data-quality finding (DOMAIN §10).
 */
unseen_days: number, 
/**
 * School days after which a missing police report is asked for again (DOMAIN §2).
 */
report_reminder_days: number, 
/**
 * A roster by which more than that share of a school leaves, in percent, has to be confirmed.
 */
leavers_percent: number, 
/**
 * Where that are at least that many people.
 */
leavers_least: number, 
/**
 * Categories whose staff holders are left out of public exports; those of all others are public record (DOMAIN §10).
 */
private_categories: Array<string>, 
/**
 * What goes along with devices untagged, by the words used at the stations.
 */
accessory_kinds: Array<string>, 
/**
 * What a missing accessory costs, in cents by kind; a kind without a price costs nothing until one is set.
 */
accessory_prices: Record<string, number>, 
/**
 * Whoever was given an accessory and does not bring it back is charged for it.
 */
charge_accessories: boolean, 
/**
 * The parts offered when a device comes back damaged.
 */
damage_parts: Array<string>, 
/**
 * The reasons offered for a second device.
 */
second_device_reasons: Array<string>, 
/**
 * Whoever owes gets no device; else whoever hands out is only told.
 */
balance_blocks_issuing: boolean, 
/**
 * What whoever is given a device agrees to, once a school year.
 */
agreement_text: string, 
/**
 * What damage and loss cost.
 */
incident_prices: IncidentPrices, 
/**
 * From what a pickup is worth on, the board approves it and not the superintendent (DOMAIN §9).
 */
board_from: Cents, 
/**
 * And from what it is worth on, it takes a public sale too.
 */
public_sale_from: Cents, 
/**
 * What Tech Champions are paid.
 */
stipends: Stipends, };

export type PolicyOfYear = { 
/**
 * The school year.
 */
school_year: string, 
/**
 * The one before.
 */
before: string, 
/**
 * The one after.
 */
after: string, 
/**
 * The policy in force in it.
 */
policy: Policy, 
/**
 * The school year with which that policy begins; none before the first of them.
 */
since: string | null, 
/**
 * Whether the district set this very year.
 */
is_own: boolean, 
/**
 * The school years with which another policy begins, the earliest first.
 */
versions: Array<PolicyVersion>, 
/**
 * What may be done, by its name in the catalog.
 */
actions: Array<string>, };

export type PolicyVersion = { 
/**
 * The school year.
 */
school_year: string, 
/**
 * Whether the program brought it along.
 */
is_default: boolean, };

export type Population = "student" | "staff" | "contractor";

export type PriceStep = { "is": "nobody_answers" } | { "is": "stolen" } | { "is": "still_searching" } | { "is": "no_lost_price" } | { "is": "flat", 
/**
 * How much.
 */
cents: Cents, } | { "is": "by_age", 
/**
 * What a new one costs.
 */
replacement: Cents, 
/**
 * Whole years since the purchase; nothing when nobody knows when it was bought.
 */
years: number | null, 
/**
 * What is left, in percent.
 */
percent: number, 
/**
 * How much.
 */
cents: Cents, } | { "is": "no_model_price" } | { "is": "part", 
/**
 * Which.
 */
part: string, 
/**
 * How much.
 */
cents: Cents, } | { "is": "part_without_price", 
/**
 * Which.
 */
part: string, } | { "is": "no_parts" } | { "is": "said", 
/**
 * How much.
 */
cents: Cents, } | { "is": "not_above_lost", 
/**
 * How much.
 */
cents: Cents, } | { "is": "ladder", 
/**
 * The first, second …
 */
number: number, 
/**
 * What is charged of the price, in percent.
 */
percent: number, 
/**
 * How much.
 */
cents: Cents, } | { "is": "plan", 
/**
 * What they pay, in percent.
 */
percent: number, 
/**
 * How much.
 */
cents: Cents, };

export type PriceSteps = PriceStep[];

export type PricesFrom = { 
/**
 * The first school year they hold for.
 */
school_year: string, 
/**
 * What an accessory costs, by kind.
 */
accessories: Record<string, number>, 
/**
 * What damage and loss cost, and what is left off.
 */
incident_prices: IncidentPrices, 
/**
 * Whether that is what the program brings along, and not what the district set.
 */
is_default: boolean, };

export type Priority = "high" | "normal" | "low";

export type PrivateKind = "birth_date" | "demographic" | "services" | "address" | "contacts" | "secret";

export type Problem = { "is": "missing" } | { "is": "too_long", 
/**
 * The most characters allowed.
 */
most: number, } | { "is": "not_a_word", 
/**
 * What was given.
 */
found: string, 
/**
 * What is allowed.
 */
allowed: Array<string>, } | { "is": "taken", 
/**
 * What was given.
 */
found: string, 
/**
 * Who has it.
 */
by: string, } | { "is": "twice", 
/**
 * What was given.
 */
found: string, } | { "is": "not_a_code", 
/**
 * What was given.
 */
found: string, } | { "is": "in_the_future", 
/**
 * What was given.
 */
found: Date, } | { "is": "in_the_past", 
/**
 * What was given.
 */
found: Date, } | { "is": "before_loss", 
/**
 * What was given.
 */
found: Date, 
/**
 * The day of the loss.
 */
lost_on: Date, } | { "is": "cannot_change" } | { "is": "ends_before_it_begins" } | { "is": "across_midnight", 
/**
 * The weekday.
 */
day: string, 
/**
 * When they begin.
 */
from: string, 
/**
 * When they end.
 */
until: string, } | { "is": "out_of_range", 
/**
 * What was given.
 */
found: string, 
/**
 * What is allowed.
 */
allowed: string, } | { "is": "not_money", 
/**
 * What was given.
 */
found: string, 
/**
 * Why it is none.
 */
because: Why, } | { "is": "not_a_template", 
/**
 * Why not.
 */
fault: TemplateFault, } | { "is": "shape", 
/**
 * What the reader said.
 */
detail: string, };

export type Proceeds = { 
/**
 * How many devices were sold.
 */
sold: number, 
/**
 * For how much.
 */
cents: Cents, 
/**
 * What of that is the federal government's share.
 */
federal: Cents, };

export type Procured = "it" | "elsewhere" | "personal" | "unknown";

export type Profile = "internal" | "public";

export type ProjectorLamp = { 
/**
 * What the projector does.
 */
symptom?: LampSymptom | null, };

export type PromisesKept = { 
/**
 * Answered.
 */
responded: number, 
/**
 * Of these, in time.
 */
response_met: number, 
/**
 * Done.
 */
resolved: number, 
/**
 * Of these, in time.
 */
resolution_met: number, };

export type Proposal = { "is": "credit", 
/**
 * What is credited.
 */
credit: Cents, 
/**
 * What is refunded.
 */
refund: Cents, } | { "is": "collect", 
/**
 * Which.
 */
device: DeviceId, 
/**
 * It, by tag or serial.
 */
shown: string | null, } | { "is": "close" };

export type ProposalAnswered = { 
/**
 * What is proposed still.
 */
recovery: RecoveryProposals, 
/**
 * The entries it made.
 */
entries: Array<LedgerEntry>, 
/**
 * The devices it collected.
 */
collected: Array<Device>, };

export type ProposalKind = "credit" | "collect" | "close";

export type ProtectionPlan = { 
/**
 * The row.
 */
id: RowId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * The school that entered it.
 */
school: SchoolId, 
/**
 * For which school year.
 */
school_year: string, 
/**
 * Since when.
 */
began_on: Date, };

export type Purchase = { 
/**
 * What is to be bought.
 */
what?: string | null, };

export type QueuePage = { 
/**
 * The rows.
 */
rows: Array<QueueRow>, 
/**
 * How many there are without the page's limit.
 */
total: number, 
/**
 * How many open ones stand how, in that school, whatever else is filtered.
 */
standings: Partial<Record<SlaStanding, number>>, };

export type QueueRow = { 
/**
 * The row.
 */
id: RequestId, 
/**
 * Its number.
 */
number: number, 
/**
 * It in one line.
 */
subject: string, 
/**
 * What is asked for.
 */
kind: RequestKind, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * Whether it goes before everything else.
 */
major: boolean, 
/**
 * The school.
 */
school: SchoolId, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * Who asks.
 */
requester_name: string, 
/**
 * Who works on it.
 */
assignee_name: string | null, 
/**
 * When it was opened.
 */
opened_at: Timestamp, 
/**
 * When it was done with.
 */
ended_at: Timestamp | null, 
/**
 * How its clocks stand.
 */
clocks: RequestClocks, 
/**
 * What may be done now.
 */
actions: Array<RequestAction>, };

export type Quote = { 
/**
 * What.
 */
what?: string | null, 
/**
 * How many.
 */
quantity?: number | null, 
/**
 * The quote; filled in once it was given.
 */
given?: GivenQuote | null, };

export type ReadProblem = { "problem": "unreadable", 
/**
 * What stood in the way.
 */
why: UnreadableWhy, } | { "problem": "read_failed", 
/**
 * The last row that was read whole, as a spreadsheet numbers it.
 */
after_row: number, } | { "problem": "empty_file" } | { "problem": "header_only", 
/**
 * The row of the column names; none when the file was said to have no header.
 */
header_row: number | null, } | { "problem": "wrong_kind", 
/**
 * What the content looks like.
 */
looks_like: LooksLike, } | { "problem": "password_protected" } | { "problem": "has_macros" } | { "problem": "nested_archive", 
/**
 * The part that is an archive.
 */
part: string, } | { "problem": "zip_of_files", 
/**
 * The tables inside, at most twenty names.
 */
names: Array<string>, } | { "problem": "too_large", 
/**
 * Its size.
 */
bytes: number, 
/**
 * The most we read.
 */
limit: number, } | { "problem": "too_many_rows", 
/**
 * The most we read.
 */
limit: number, } | { "problem": "too_many_columns", 
/**
 * The row that showed it.
 */
row: number, 
/**
 * How many columns it has.
 */
columns: number, 
/**
 * The most we read.
 */
limit: number, } | { "problem": "swells", 
/**
 * What grows.
 */
what: MeteredThing, 
/**
 * The part of the workbook.
 */
part: string, 
/**
 * What was counted when we stopped.
 */
found: number, 
/**
 * The most we accept.
 */
limit: number, } | { "problem": "unclosed_quote", 
/**
 * The row where it opens, as a spreadsheet numbers it.
 */
row: number, 
/**
 * The column, counted from 1.
 */
column: number, } | { "problem": "damaged_workbook", 
/**
 * The last row read whole; 0 when it could not be opened at all.
 */
after_row: number, } | { "problem": "damaged_archive" } | { "problem": "no_sheet" } | { "problem": "unknown_sheet", 
/**
 * The name asked for.
 */
asked: string, 
/**
 * The names there are.
 */
sheets: Array<string>, } | { "problem": "no_such_header_row", 
/**
 * The row asked for.
 */
asked: number, } | { "problem": "unknown_encoding", 
/**
 * The name asked for.
 */
asked: string, };

export type Ready = { 
/**
 * Searches, totals and any order are answered from memory now.
 */
ready: boolean, 
/**
 * Bytes held for devices, roughly.
 */
bytes: number, };

export type Reason = { "why": "cancelled" } | { "why": "nothing_to_print" } | { "why": "built_in_wording" } | { "why": "not_allowed", 
/**
 * The least role that may.
 */
needs: string, } | { "why": "other_school" } | { "why": "open_elsewhere" } | { "why": "person_code", 
/**
 * Student, staff or contractor.
 */
population: string, } | { "why": "control_code", 
/**
 * What it says.
 */
word: string, } | { "why": "status_forbids", 
/**
 * Its status.
 */
status: string, 
/**
 * What was to happen.
 */
event: string, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "condition_forbids", 
/**
 * Its condition.
 */
condition: string, 
/**
 * What was to happen.
 */
event: string, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "not_in_service", 
/**
 * Its status.
 */
status: string, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "not_working", 
/**
 * Its condition.
 */
condition: string, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "checked_out", 
/**
 * Who.
 */
holder: CurrentHolder, 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "not_checked_out", 
/**
 * Its status.
 */
status: string, 
/**
 * The place where it lives, if one is recorded.
 */
home: string | null, 
/**
 * When it came back, where it was to be taken in once more.
 */
back_at: Timestamp | null, 
/**
 * What may be done instead.
 */
next: Array<NextStep>, } | { "why": "same_custodian", 
/**
 * Who.
 */
holder: CurrentHolder, 
/**
 * Since when.
 */
since: Timestamp, } | { "why": "not_held_by", 
/**
 * Who has it instead, if anybody.
 */
holder: CurrentHolder | null, } | { "why": "second_device", 
/**
 * What they have, by tag or serial.
 */
holds: Array<string>, 
/**
 * Reasons the district offers.
 */
reasons: Array<string>, } | { "why": "owes", 
/**
 * How much.
 */
cents: Cents, } | { "why": "device_code", 
/**
 * The device.
 */
shown: string, } | { "why": "place_code", 
/**
 * The place.
 */
place: string, } | { "why": "run_together", 
/**
 * Each of them.
 */
codes: Array<string>, } | { "why": "wrong_drive", 
/**
 * Which way it goes.
 */
kind: string, } | { "why": "drive_closed", 
/**
 * When.
 */
at: Timestamp, } | { "why": "drive_open" } | { "why": "before_deadline", 
/**
 * The last day.
 */
deadline: Date, } | { "why": "nothing_left" } | { "why": "no_price", 
/**
 * What it is.
 */
kind: string, 
/**
 * The school year.
 */
school_year: string, } | { "why": "nothing_held" } | { "why": "accessory_settled", 
/**
 * What became of it.
 */
state: string, } | { "why": "already_reversed" } | { "why": "person_not_active", 
/**
 * Student, staff or contractor.
 */
population: string, 
/**
 * The person's state.
 */
state: string, 
/**
 * Whether IT may give one all the same, with a reason.
 */
it_may: boolean, } | { "why": "place_elsewhere", 
/**
 * The place.
 */
place: string, 
/**
 * The school the place belongs to.
 */
school: string, } | { "why": "same_school" } | { "why": "has_report", 
/**
 * The report's number.
 */
number: string, } | { "why": "no_report_for", 
/**
 * The incident's kind.
 */
kind: string, } | { "why": "recovered", 
/**
 * When.
 */
at: Timestamp, } | { "why": "some_cannot", 
/**
 * How many were selected.
 */
selected: number, 
/**
 * How many of them cannot.
 */
cannot: number, 
/**
 * Why, for the first hundred of those.
 */
which: Array<CannotDo>, 
/**
 * The identifiers of all of those, so that it may be done for the others.
 */
ids: Array<string>, } | { "why": "other_kind", 
/**
 * What it was said to list.
 */
said: string, 
/**
 * What it looks like.
 */
looks_like: string, } | { "why": "several_match", 
/**
 * The kind of row.
 */
entity: string, 
/**
 * What was asked for.
 */
sought: string, 
/**
 * How each of them is named, where there is a way: `student:500`, `staff:500`.
 */
choices: Array<string>, } | { "why": "unknown_operator", 
/**
 * The name given.
 */
name: string, } | { "why": "which_operator", 
/**
 * Who there is.
 */
names: Array<string>, } | { "why": "last_it_operator" } | { "why": "periods_exist" } | { "why": "cannot_read", 
/**
 * What is wrong with it.
 */
problem: ReadProblem, } | { "why": "cannot_map", 
/**
 * What is wrong with them.
 */
problems: Array<ColumnProblem>, } | { "why": "rows_rejected", 
/**
 * Rows rejected.
 */
rejected: number, 
/**
 * Rows in the file.
 */
rows: number, 
/**
 * Why, with the number of rows and the first of them.
 */
reasons: Array<RejectedFor>, 
/**
 * The first rejected rows, each with its own reason.
 */
first: Array<RejectedRow>, 
/**
 * The file the rejected rows were saved in.
 */
saved: string | null, } | { "why": "cannot_use_roster", 
/**
 * What is wrong with it.
 */
problem: RosterProblem, } | { "why": "leavers_wait", 
/**
 * How many leave.
 */
left: number, 
/**
 * How many somebody said.
 */
said: number | null, 
/**
 * Which schools they leave.
 */
schools: Array<LeaversAt>, } | { "why": "column_missing", 
/**
 * Header names that would do.
 */
wanted: Array<string>, } | { "why": "internal_not_granted" } | { "why": "cannot_export", 
/**
 * What is in the way.
 */
problem: ExportProblem, } | { "why": "cannot_attach", 
/**
 * What is wrong with it.
 */
problem: AttachProblem, } | { "why": "agreement_not_on_paper", 
/**
 * How it was signed.
 */
how: string, } | { "why": "agreement_signed", 
/**
 * The school year.
 */
school_year: string, 
/**
 * Who signed.
 */
signer_name: string, 
/**
 * When.
 */
at: Timestamp, } | { "why": "agreement_withdrawn", 
/**
 * When.
 */
at: Timestamp, } | { "why": "nothing_drawn" } | { "why": "cart_empty", 
/**
 * The cart.
 */
place: string, } | { "why": "cart_stays", 
/**
 * The cart.
 */
place: string, 
/**
 * Why, for each of its devices.
 */
which: Array<CannotDo>, } | { "why": "cart_not_out", 
/**
 * The cart.
 */
place: string, } | { "why": "summer_keep_over", 
/**
 * Its last day.
 */
until: Date, } | { "why": "already_set_up" } | { "why": "not_set_up" } | { "why": "unknown_command", 
/**
 * The name given.
 */
name: string, } | { "why": "not_undoable", 
/**
 * The command.
 */
command: string, } | { "why": "already_undone", 
/**
 * The operation.
 */
operation: number, } | { "why": "nothing_to_undo" } | { "why": "not_yours" } | { "why": "erased_since", 
/**
 * The operation.
 */
operation: number, } | { "why": "needed_later", 
/**
 * The kind of the later row.
 */
entity: string, 
/**
 * The later row.
 */
id: string, 
/**
 * The row it needs.
 */
needs: string, } | { "why": "still_referred" } | { "why": "not_our_file", 
/**
 * The file.
 */
path: string, } | { "why": "newer_file", 
/**
 * The file.
 */
path: string, 
/**
 * Its schema version.
 */
has: number, 
/**
 * The newest this program knows.
 */
knows: number, } | { "why": "other_districts_file", 
/**
 * The file.
 */
path: string, } | { "why": "damaged_file", 
/**
 * The file.
 */
path: string | null, 
/**
 * The newest backup beside it that is sound.
 */
backup: string | null, } | { "why": "read_only_file", 
/**
 * Where.
 */
path: string | null, } | { "why": "no_such_folder", 
/**
 * The folder.
 */
path: string, } | { "why": "no_such_file", 
/**
 * The file.
 */
path: string, } | { "why": "network_share", 
/**
 * The folder.
 */
path: string, } | { "why": "other_window", 
/**
 * The file.
 */
path: string, } | { "why": "no_open_day" } & NoOpenDay | { "why": "disk_full" } | { "why": "file_trouble", 
/**
 * The file.
 */
path: string, 
/**
 * What it said.
 */
detail: string, } | AuditReason | RequestReason | MoneyReason | IncidentReason | SurplusReason;

export type Receipt = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * The name.
 */
name: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * The grade.
 */
grade: string | null, 
/**
 * The homeroom.
 */
homeroom: string | null, 
/**
 * The school.
 */
school: string | null, 
/**
 * Devices with what went along.
 */
lines: Array<ReceiptLine>, 
/**
 * What is owed.
 */
balance: Cents, };

export type ReceiptLine = { 
/**
 * Its tag.
 */
tag: string | null, 
/**
 * Its serial.
 */
serial: string | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Since when they have it.
 */
since: Timestamp, 
/**
 * When it is due back.
 */
due_on: Date | null, 
/**
 * Whether it may go home.
 */
take_home: boolean, 
/**
 * What went along and is out.
 */
accessories: Array<string>, };

export type Receipts = { 
/**
 * The district.
 */
district: string, 
/**
 * The day they are made.
 */
on: Date, 
/**
 * One a person, by homeroom and name; none for whoever has nothing.
 */
receipts: Array<Receipt>, };

export type Recount = { 
/**
 * The row.
 */
id: RecountId, 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The revision it checks.
 */
revision: number, 
/**
 * What the sample was drawn with; anybody can draw it again.
 */
seed: string, 
/**
 * When it was drawn.
 */
drawn_at: Timestamp, 
/**
 * By whom.
 */
operator: OperatorId | null, 
/**
 * When it was finished: from then on what was not found again is an exception.
 */
finished_at: Timestamp | null, };

export type RecountAnswer = { 
/**
 * The scan, as kept.
 */
scan: RecountScan, 
/**
 * The code is a room or cart label: scanning goes on there.
 */
place: PlaceId | null, 
/**
 * Whether the device is in the sample.
 */
in_sample: boolean, 
/**
 * Devices of the sample not looked for yet.
 */
left: number, };

export type RecountDevice = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its tag, or its serial when it has none, as it was at opening.
 */
shown: string, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Who held it at opening: the person to go to.
 */
holder: string | null, 
/**
 * When the recount last scanned it; nothing while it is still to be looked for.
 */
scanned_at: Timestamp | null, 
/**
 * Where the recount scanned it; told once the recount is finished.
 */
scanned_in: string | null, 
/**
 * Whether it was found again at its place; told once the recount is finished.
 */
agrees: boolean | null, };

export type RecountFigures = { 
/**
 * Devices in the sample.
 */
sample: number, 
/**
 * Found again at the same place.
 */
agreed: number, 
/**
 * Whether it was finished.
 */
finished: boolean, };

export type RecountId = string;

export type RecountPlace = { 
/**
 * The place; none for devices that were counted without one.
 */
place: PlaceId | null, 
/**
 * Its name, with the room of a cart.
 */
name: string | null, 
/**
 * How many of its devices are still to be looked for.
 */
left: number, 
/**
 * The devices drawn there, those still to be looked for first.
 */
devices: Array<RecountDevice>, };

export type RecountScan = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The recount.
 */
recount: RecountId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The code as it came.
 */
code: string, 
/**
 * The device, where one answers.
 */
device: DeviceId | null, 
/**
 * Where.
 */
place: PlaceId | null, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Who scanned.
 */
operator: OperatorId | null, };

export type RecountSheet = { 
/**
 * The recount; none while none was drawn.
 */
recount: Recount | null, 
/**
 * Devices in the sample.
 */
sample: number, 
/**
 * Devices of the sample that are still to be looked for.
 */
left: number, 
/**
 * The places to visit, by name; devices without a place come last.
 */
places: Array<RecountPlace>, 
/**
 * Scans that were of no device in the sample.
 */
strangers: number, 
/**
 * What it came to; told once it is finished.
 */
figures: RecountFigures | null, };

export type Recovered = { 
/**
 * The device.
 */
device: Device, 
/**
 * The custody that goes on, or that ended with the recovery.
 */
custody: Custody | null, 
/**
 * The incidents settled by it.
 */
incidents: Array<Incident>, 
/**
 * What went out in its place and is still out.
 */
instead: Array<OutInstead>, };

export type RecoveryList = { 
/**
 * Each incident with something to answer, the latest first.
 */
recoveries: Array<RecoveryProposals>, };

export type RecoveryProposals = { 
/**
 * The incident.
 */
incident: Incident, 
/**
 * The device that turned up, by tag or serial.
 */
shown: string | null, 
/**
 * When it turned up.
 */
recovered_at: Timestamp, 
/**
 * So many calendar days after the first report.
 */
days: number, 
/**
 * The last day on which the fee was credited.
 */
credit_until: Date, 
/**
 * What is proposed, and not answered yet.
 */
proposals: Array<Proposal>, 
/**
 * What was answered.
 */
answers: Array<IncidentStep>, };

export type Refusal = { "code": "refused", 
/**
 * Which, with its facts.
 */
reason: Reason, } | { "code": "invalid", 
/**
 * Its name.
 */
field: string, 
/**
 * What is wrong with it.
 */
problem: Problem, } | { "code": "not_found", 
/**
 * The kind of row.
 */
entity: string, 
/**
 * What was asked for.
 */
sought: string, } | { "code": "changed_since", 
/**
 * The kind of row.
 */
entity: string, 
/**
 * The row.
 */
id: string, } | { "code": "busy", 
/**
 * Who, where known.
 */
by: string | null, } | { "code": "fault", 
/**
 * The reference.
 */
reference: string, };

export type RefusedDays = { 
/**
 * The row of a list, or the line on which an event begins.
 */
row: number, 
/**
 * What it is called, where it has a name.
 */
name: string | null, 
/**
 * Why not.
 */
why: DayRefusal, };

export type Rehearsal = { 
/**
 * How many rows went which way.
 */
counts: ImportCounts, 
/**
 * The first new rows.
 */
new: Array<NewRow>, 
/**
 * The first changed rows.
 */
changed: Array<ChangedRow>, 
/**
 * How often each fact changes, over all rows.
 */
totals: Array<FieldTotal>, 
/**
 * The first rejected rows.
 */
rejected: Array<RejectedRow>, 
/**
 * Why rows are rejected, over all rows.
 */
reasons: Array<RejectedFor>, 
/**
 * What should be looked at.
 */
findings: Array<ImportFinding>, 
/**
 * What comes into being beside the rows.
 */
creates: Created, 
/**
 * Columns whose meaning is a guess.
 */
guesses: Array<GuessedColumn>, 
/**
 * Columns that nothing is taken from, because their headers say nothing we know.
 */
unused: Array<string>, 
/**
 * What else its headers look like, when they tell another kind of list better.
 */
looks_like: ImportKind | null, 
/**
 * What a roster does beyond its rows.
 */
roster: RosterOutcome | null, 
/**
 * Whether applying would be refused: every row is rejected, or one is and the plan is strict.
 */
refused: boolean, };

export type RejectedFor = { 
/**
 * The reason, without its facts.
 */
why: RejectionKind, 
/**
 * The column's header, where it is about one.
 */
column: string | null, 
/**
 * What the first of the rows says there.
 */
found: string | null, 
/**
 * What accepts it on the command line: `status:Zombie=MEANING`.
 */
value: string | null, 
/**
 * How many rows.
 */
rows: number, 
/**
 * The first row, as a spreadsheet numbers it.
 */
first_row: number, };

export type RejectedRow = { 
/**
 * Its number, as a spreadsheet shows it.
 */
row: number, 
/**
 * The header of the column, where it is one.
 */
column: string | null, 
/**
 * Why.
 */
reason: Rejection, };

export type RejectedScan = { 
/**
 * Its number, as a spreadsheet shows it.
 */
row: number, 
/**
 * Its cells.
 */
cells: Array<string>, 
/**
 * Why.
 */
reason: ScanRejection, };

export type Rejection = { "why": "ragged", 
/**
 * Columns of the table.
 */
expected: number, 
/**
 * Cells of this row.
 */
found: number, } | { "why": "cell_too_long", 
/**
 * The most bytes read of a cell.
 */
limit: number, } | { "why": "cell", 
/**
 * What the column holds.
 */
expected: Expected, 
/**
 * What the cell says.
 */
found: string, 
/**
 * Why that is not it.
 */
problem: Why, } | { "why": "unknown_word", 
/**
 * The fact it would tell.
 */
field: WordField, 
/**
 * As the file says it.
 */
found: string, 
/**
 * What it may mean.
 */
allowed: Array<string>, 
/**
 * What accepts it on the command line: `status:Zombie=MEANING`.
 */
value: string, } | { "why": "unknown_school", 
/**
 * As the file says it.
 */
found: string, 
/**
 * What accepts it on the command line: `school:X=CODE`.
 */
value: string, } | { "why": "no_school" } | { "why": "not_your_school", 
/**
 * The school.
 */
school: string, } | { "why": "nothing_to_match" } | { "why": "nobody_named" } | { "why": "total_row", 
/**
 * What stands for the tag.
 */
found: string, } | { "why": "no_name" } | { "why": "no_role" } | { "why": "no_date" } | { "why": "before_opened", 
/**
 * As the file says it.
 */
found: string, } | { "why": "no_requester" } | { "why": "unknown_person", 
/**
 * The number.
 */
found: string, } | { "why": "no_amount" } | { "why": "more_than_owed", 
/**
 * How much.
 */
cents: Cents, 
/**
 * What is owed.
 */
balance: Cents, } | { "why": "no_charge_like_it", 
/**
 * How much.
 */
cents: Cents, } | { "why": "receipt_differs", 
/**
 * The receipt's number.
 */
found: string, 
/**
 * How much it is for there.
 */
cents: Cents, } | { "why": "unknown_device", 
/**
 * The serial.
 */
found: string, } | { "why": "twice_in_file", 
/**
 * The fact both rows tell: `asset_tag`, `serial`, `number`, `name`.
 */
field: string, 
/**
 * As this row says it.
 */
found: string, 
/**
 * The earlier row.
 */
first_row: number, } | { "why": "two_matches", 
/**
 * Whom the first fact means.
 */
one: string, 
/**
 * Whom the second fact means.
 */
other: string, } | { "why": "serial_taken", 
/**
 * The serial.
 */
found: string, 
/**
 * The device that has it.
 */
by: string, } | { "why": "several_match", 
/**
 * As the file says it.
 */
found: string, };

export type RejectionKind = "ragged" | "cell_too_long" | "cell" | "unknown_word" | "unknown_school" | "no_school" | "not_your_school" | "nothing_to_match" | "nobody_named" | "total_row" | "no_name" | "no_role" | "no_date" | "before_opened" | "no_requester" | "unknown_person" | "no_amount" | "more_than_owed" | "no_charge_like_it" | "receipt_differs" | "unknown_device" | "twice_in_file" | "two_matches" | "serial_taken" | "several_match";

export type RepairedDevice = { 
/**
 * What went out in its place and is still out: to be collected.
 */
instead: Array<OutInstead>, 
/**
 * The row.
 */
id: DeviceId, 
/**
 * The district's number.
 */
tag: AssetTag | null, 
/**
 * The maker's number.
 */
serial: Serial | null, 
/**
 * The tag was given by the program until a real one is put on.
 */
provisional_tag: boolean, 
/**
 * The model.
 */
model: ModelId | null, 
/**
 * The school or site that answers for it (its allocation).
 */
school: SchoolId, 
/**
 * The room, cart or closet where it lives (its home location).
 */
home: PlaceId | null, 
/**
 * Is the property accounted for?
 */
status: Status, 
/**
 * What shape is it in?
 */
condition: Condition, 
/**
 * Who paid.
 */
funding: Funding | null, 
/**
 * The award, where federal money paid.
 */
award_number: string | null, 
/**
 * The federal share in hundredths of a percent.
 */
federal_share: number | null, 
/**
 * Whether IT bought it.
 */
it_procured: ItProcured, 
/**
 * Purchase order.
 */
po: string | null, 
/**
 * What it cost.
 */
cost_cents: Cents | null, 
/**
 * When it was bought.
 */
purchased_on: Date | null, 
/**
 * When its warranty ends.
 */
warranty_end: Date | null, 
/**
 * The last day it gets updates, where it differs from its model's.
 */
update_end: Date | null, 
/**
 * Whether it goes home by default.
 */
take_home: boolean, 
/**
 * Its number, where it is a phone.
 */
phone_number: string | null, 
/**
 * Whether its holder is public record (a phone issued to staff).
 */
public_record: boolean, 
/**
 * The program's own notes.
 */
notes: string | null, 
/**
 * Why IT accepted a second device with this serial.
 */
serial_shared_because: string | null, 
/**
 * When it came into the register.
 */
registered_at: Timestamp, };

export type Replaced = { 
/**
 * The line, closed.
 */
accessory: Accessory, 
/**
 * What became of the charge; a missing one was charged already.
 */
charge: ChargeAnswer, 
/**
 * How much was paid.
 */
paid: Cents | null, };

export type Replacement = { 
/**
 * What happened.
 */
happened?: Happened | null, 
/**
 * What happened, in words.
 */
what_happened?: string | null, 
/**
 * Where it was last seen.
 */
last_seen?: string | null, 
/**
 * When it happened.
 */
happened_on?: Date | null, };

export type ReplacementId = string;

export type ReplacementKind = "replacement" | "loaner";

export type ReportEntry = { 
/**
 * The entry of the catalog that writes it.
 */
name: keyof Queries, 
/**
 * What stands on it.
 */
title: string, 
/**
 * What it is about.
 */
group: ReportGroup, 
/**
 * What it must be told.
 */
needs: ReportNeeds, 
/**
 * Whether it may be about one school only.
 */
by_school: boolean, 
/**
 * The files it can be.
 */
formats: Array<ReportFormat>, 
/**
 * For whom this operator may make it.
 */
profiles: Array<Profile>, 
/**
 * Whether this operator may make it.
 */
may: boolean, };

export type ReportFormat = "xlsx" | "csv" | "pdf";

export type ReportGroup = "audits" | "devices" | "people" | "incidents" | "money" | "requests" | "district";

export type ReportList = { 
/**
 * In the order in which they are shown.
 */
reports: Array<ReportEntry>, };

export type ReportNeeds = "none" | "audit" | "period" | "device" | "drive" | "pickup" | "dates" | "since" | "as_of" | "school_year";

export type ReportedMissing = { 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * How many people have them.
 */
people: number, };

export type Request = { 
/**
 * The row.
 */
id: RequestId, 
/**
 * Its number, counted up: R-2041.
 */
number: number, 
/**
 * The school it is for.
 */
school: SchoolId, 
/**
 * What is asked for.
 */
kind: RequestKind, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * Why it was closed without being done.
 */
closed_because: ClosedBecause | null, 
/**
 * How urgent it is.
 */
priority: Priority, 
/**
 * It goes before everything else: a principal, the superintendent or the district's office called.
 */
major: boolean, 
/**
 * It in one line.
 */
subject: string, 
/**
 * It in more words.
 */
description: string | null, 
/**
 * Who asks, where the register knows them.
 */
requester: PersonId | null, 
/**
 * Who asks.
 */
requester_name: string, 
/**
 * Their e-mail.
 */
requester_email: string | null, 
/**
 * As what they ask.
 */
capacity: Capacity, 
/**
 * How it came in.
 */
channel: Channel, 
/**
 * Its number in the district's help-desk portal.
 */
portal_number: string | null, 
/**
 * The room it is about.
 */
place: PlaceId | null, 
/**
 * Whom it is about.
 */
person: PersonId | null, 
/**
 * The device it is about.
 */
device: DeviceId | null, 
/**
 * The incident it led to.
 */
incident: IncidentId | null, 
/**
 * The pickup it led to.
 */
pickup: PickupId | null, 
/**
 * The device that was made ready to be handed over.
 */
prepared: DeviceId | null, 
/**
 * An open request about the same, where an import brought another.
 */
linked: RequestId | null, 
/**
 * What it is about, so that two of the same are told.
 */
about: string | null, 
/**
 * The form of its kind.
 */
details: RequestAsk, 
/**
 * Who works on it.
 */
assignee: OperatorId | null, 
/**
 * When it was opened.
 */
opened_at: Timestamp, 
/**
 * When IT first replied, or tried to reach the requester.
 */
responded_at: Timestamp | null, 
/**
 * When it was done with.
 */
ended_at: Timestamp | null, 
/**
 * When its clock stood still.
 */
pauses: Pauses, 
/**
 * Unsuccessful attempts to reach the requester, one after another.
 */
attempts: number, };

export type RequestAction = "note" | "reply" | "contact" | "wait" | "answer" | "resolve" | "close" | "route" | "withdraw" | "assign" | "prioritise" | "change" | "give_quote" | "confirm_quote" | "prepare" | "hand_over" | "attach";

export type RequestAsk = { "kind": "staff_device" } & StaffDevice | { "kind": "student_device" } & StudentDevice | { "kind": "mobile_phone" } & MobilePhone | { "kind": "replacement" } & Replacement | { "kind": "charger" } & Charger | { "kind": "surplus_pickup" } & SurplusPickup | { "kind": "support" } & Support | { "kind": "projector_lamp" } & ProjectorLamp | { "kind": "quote" } & Quote | { "kind": "purchase" } & Purchase | { "kind": "other" } & Other;

export type RequestClock = { 
/**
 * How it stands.
 */
standing: SlaStanding, 
/**
 * When it is due; none while the clock stands still before that.
 */
due: Timestamp | null, 
/**
 * Minutes of support hours that count so far.
 */
counted_minutes: number, 
/**
 * Minutes promised.
 */
target_minutes: number, 
/**
 * Minutes of support hours left; less than nothing when it is overdue.
 */
left_minutes: number, 
/**
 * When it was done.
 */
done_at: Timestamp | null, };

export type RequestClocks = { 
/**
 * Until the first response.
 */
response: RequestClock, 
/**
 * Until it is done with.
 */
resolution: RequestClock, 
/**
 * The worse of the two that still run.
 */
standing: SlaStanding, };

export type RequestClosing = { 
/**
 * Why.
 */
because: ClosedBecause, 
/**
 * What the requester is told when nothing else is written: the district's own sentence. Without one, somebody
 * writes it, or names the request that this one repeats.
 */
sentence: string | null, 
/**
 * Whether the request that this one repeats may be named.
 */
takes_original: boolean, };

export type RequestCounts = { 
/**
 * Open ones.
 */
open: number, 
/**
 * Of them overdue.
 */
overdue: number, 
/**
 * Of them due soon.
 */
due_soon: number, 
/**
 * Of them on track.
 */
on_track: number, 
/**
 * Of them waiting for the requester.
 */
paused: number, 
/**
 * Of them major.
 */
major: number, };

export type RequestDone = { 
/**
 * The request.
 */
request: Request, 
/**
 * How its clocks stand.
 */
clocks: RequestClocks, 
/**
 * What to tell the requester, where there is something.
 */
letter: RequestLetter | null, };

export type RequestId = string;

export type RequestKind = "staff_device" | "student_device" | "mobile_phone" | "replacement" | "charger" | "surplus_pickup" | "support" | "projector_lamp" | "quote" | "purchase" | "other";

export type RequestLeftOut = { 
/**
 * The request.
 */
request: RequestId, 
/**
 * Its number; none where there is no such request.
 */
number: number | null, 
/**
 * Why not.
 */
refusal: Refusal, };

export type RequestLetter = { 
/**
 * Their e-mail, where one is known.
 */
to: string | null, 
/**
 * What it is about.
 */
subject: string, 
/**
 * What is said.
 */
body: string, };

export type RequestLetterOf = { 
/**
 * The request.
 */
request: RequestId, 
/**
 * Its number.
 */
number: number, 
/**
 * What to tell.
 */
letter: RequestLetter, };

export type RequestNeighbours = { 
/**
 * Its place, from 0 on; none when it is not in that queue.
 */
at: number | null, 
/**
 * How many stand in that queue.
 */
total: number, 
/**
 * Who stands before it.
 */
before: RequestId | null, 
/**
 * Who stands after it.
 */
after: RequestId | null, };

export type RequestOutcome = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The request.
 */
request: RequestId, 
/**
 * The request's school.
 */
school: SchoolId, 
/**
 * Done, or closed without being done.
 */
kind: RequestState, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Why it was closed.
 */
because: ClosedBecause | null, 
/**
 * Minutes of support hours until the first response; none when there was none.
 */
response_minutes: number | null, 
/**
 * In how many minutes it was promised.
 */
response_target: number, 
/**
 * Whether the promise was kept.
 */
response_met: boolean | null, 
/**
 * Minutes of support hours until it was done with, less those in which the clock stood still.
 */
resolution_minutes: number, 
/**
 * In how many minutes it was promised.
 */
resolution_target: number, 
/**
 * Whether the promise was kept.
 */
resolution_met: boolean, 
/**
 * The school year from which on the policy held that it is measured by.
 */
policy_year: string, };

export type RequestPickup = { 
/**
 * Its number.
 */
number: number, 
/**
 * How many devices it lists.
 */
devices: number, 
/**
 * What else is told of it.
 */
note: string | null, };

export type RequestReason = { "why": "requester_must_be", 
/**
 * As what somebody asks whom it takes.
 */
allowed: Array<string>, } | { "why": "only_for_themselves" } | { "why": "wrong_person", 
/**
 * Which people it takes.
 */
needs: string, } | { "why": "not_the_end_user", 
/**
 * Whom it is about.
 */
person: string, } | { "why": "outside_domains", 
/**
 * What was given.
 */
found: string, 
/**
 * The district's domains.
 */
domains: Array<string>, 
/**
 * What was meant, when one is nearly it.
 */
meant: string | null, } | { "why": "asked_already", 
/**
 * The open request.
 */
request: RequestId, 
/**
 * Its number.
 */
number: number, 
/**
 * It in one line.
 */
subject: string, 
/**
 * Since when.
 */
since: Timestamp, } | { "why": "request_ended", 
/**
 * Its number.
 */
number: number, 
/**
 * How it ended.
 */
state: string, 
/**
 * Why it was closed.
 */
because: string | null, } | { "why": "waits_already", 
/**
 * Since when.
 */
since: Timestamp, } | { "why": "another_kind", 
/**
 * The kind it is.
 */
found: string, 
/**
 * The kinds that have it.
 */
needs: Array<string>, } | { "why": "not_in_directory", 
/**
 * What was looked for.
 */
sought: string, 
/**
 * What it has.
 */
known: Array<string>, } | { "why": "no_quote" } | { "why": "ready_already", 
/**
 * Since when.
 */
since: Timestamp, } | { "why": "quote_expired", 
/**
 * The last day on which it held.
 */
on: Date, } | { "why": "prepared_for", 
/**
 * That request's number.
 */
number: number, } | { "why": "nothing_prepared" } | { "why": "nobody_gets_it", 
/**
 * Its number.
 */
number: number, } | { "why": "cannot_work_on_it", 
/**
 * Who it was.
 */
name: string, 
/**
 * Whether they still work here.
 */
active: boolean, } | { "why": "repeats_itself", 
/**
 * Its number.
 */
number: number, } | { "why": "only_a_duplicate" };

export type RequestShown = { 
/**
 * The request.
 */
request: Request, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The name of whom it is about.
 */
person_name: string | null, 
/**
 * The device it is about, by tag or serial.
 */
device_shown: string | null, 
/**
 * The device that was made ready, by tag or serial.
 */
prepared_shown: string | null, 
/**
 * The room it is about.
 */
place_name: string | null, 
/**
 * Who works on it.
 */
assignee_name: string | null, 
/**
 * The pickup's number, and how many devices it lists.
 */
pickup: RequestPickup | null, 
/**
 * What pays for the charger, and what of it is still open.
 */
charge: OpenCharge | null, 
/**
 * How its clocks stand.
 */
clocks: RequestClocks, 
/**
 * Why it is due then, day by day.
 */
why: Explanation, 
/**
 * Attempts in a row to reach the requester after which it closes.
 */
attempts_allowed: number, 
/**
 * What happened, the latest first.
 */
steps: Array<StepShown>, 
/**
 * How long it took, once it is done with.
 */
outcome: RequestOutcome | null, 
/**
 * Tests that are written now or soon.
 */
testing: Array<TestingShown>, 
/**
 * The request that it repeats.
 */
linked: OtherRequest | null, 
/**
 * Other requests about the same device or person, the latest first.
 */
others: Array<OtherRequest>, 
/**
 * What may be done now.
 */
actions: Array<RequestAction>, 
/**
 * With which reasons it may be closed, where it may be.
 */
closings: Array<RequestClosing>, };

export type RequestState = "open" | "waiting" | "resolved" | "closed";

export type RequestTotals = { 
/**
 * All of them.
 */
total: RequestCounts, 
/**
 * By school, where to drive first: the most overdue, then the most open.
 */
schools: Array<SchoolRequests>, };

export type RequestWarning = { "is": "earliest_ready", 
/**
 * The first day by which it will be.
 */
on: Date, } | { "is": "closed_that_day", 
/**
 * The day.
 */
on: Date, 
/**
 * Why: the holiday's or the closing's name; none for a weekend.
 */
name: string | null, } | { "is": "once_active", 
/**
 * Who.
 */
name: string, } | { "is": "testing_window", 
/**
 * Its name.
 */
name: string, 
/**
 * Its last day.
 */
until: Date, 
/**
 * Whether the clock stands still meanwhile.
 */
clock_stops: boolean, } | { "is": "maybe_same", 
/**
 * The other request.
 */
request: RequestId, 
/**
 * Its number.
 */
number: number, 
/**
 * What it is about.
 */
subject: string, } | { "is": "costs", 
/**
 * How much.
 */
cents: Cents, 
/**
 * Whether it is handed out only once it was paid or waived.
 */
before: boolean, } | { "is": "no_price", 
/**
 * The school year.
 */
school_year: string, } | { "is": "public_record" } | { "is": "no_email" };

export type RestorePlan = { 
/**
 * The backup.
 */
backup: string, 
/**
 * The backup's last operation was recorded then; nothing when it holds none.
 */
backup_ends_at: Timestamp | null, 
/**
 * How many operations of the present file the backup does not have.
 */
lost: number, 
/**
 * The latest of those operations, the newest first, at most fifty.
 */
lost_operations: Array<Operation>, };

export type Restored = { 
/**
 * Where the file as it was before lies now.
 */
kept_aside: Backup, };

export type Role = "viewer" | "champion" | "it";

export type RosterKind = "oneroster" | "clever" | "powerschool" | "google" | "entra" | "list";

export type RosterOutcome = { 
/**
 * Where it comes from.
 */
kind: RosterKind, 
/**
 * How many leave, by school.
 */
leavers: Array<LeaversAt>, 
/**
 * The first of them; those with devices in front.
 */
left: Array<LeavingRow>, 
/**
 * How many of them still hold devices.
 */
left_holding: number, 
/**
 * People at the schools and of the populations it lists who are not on it, and stay all the same: another list
 * brought them, or none that says who leaves.
 */
stay: number, 
/**
 * The first of them; those with devices in front.
 */
staying: Array<LeavingRow>, 
/**
 * So many leave one school that this number has to be confirmed before the roster is applied.
 */
confirm_left: number | null, 
/**
 * The first of those who change schools; those with devices in front.
 */
transferred: Array<TransferRow>, 
/**
 * Devices that go along.
 */
devices_along: number, 
/**
 * Devices that the old schools have to collect.
 */
devices_to_collect: number, };

export type RosterProblem = { "is": "table_missing", 
/**
 * Its name.
 */
table: string, 
/**
 * The tables that are there.
 */
there: Array<string>, } | { "is": "table_empty", 
/**
 * Its name.
 */
table: string, } | { "is": "column_missing", 
/**
 * The table.
 */
table: string, 
/**
 * The column.
 */
column: string, } | { "is": "cut_off", 
/**
 * The table.
 */
table: string, 
/**
 * That row.
 */
row: number, } | { "is": "only_changes", 
/**
 * The table that says so.
 */
table: string, } | { "is": "cannot_read", 
/**
 * The table.
 */
table: string, 
/**
 * What is wrong with it.
 */
problem: ReadProblem, };

export type RowChange = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
by: string | null, 
/**
 * The command.
 */
command: string, 
/**
 * The operation.
 */
operation: number, 
/**
 * The operation it took back, if it is an undo or redo.
 */
undoes: number | null, 
/**
 * `added`, `changed` or `removed`.
 */
what: string, 
/**
 * Field by field.
 */
fields: Array<FieldChange>, 
/**
 * What it was is erased.
 */
erased: boolean, };

export type RowChanges = { 
/**
 * The changes.
 */
changes: Array<RowChange>, };

export type RowId = string;

export type SampleRow = { 
/**
 * The row number as a spreadsheet shows it.
 */
row: number, 
/**
 * Its cells.
 */
cells: Array<string>, };

export type Saved = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

export type SavedView = { 
/**
 * Its row.
 */
id: RowId, 
/**
 * Which list.
 */
list: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The view as JSON, understood by the screen.
 */
view: string, };

export type Scan = { 
/**
 * The row.
 */
id: ScanId, 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The code as it came.
 */
code: string, 
/**
 * The code in normal form.
 */
code_norm: string, 
/**
 * When it was scanned, by the scanner's clock where it has one.
 */
at: Timestamp, 
/**
 * When it came in here.
 */
received_at: Timestamp, 
/**
 * Who scanned.
 */
operator: OperatorId | null, 
/**
 * At which station.
 */
station: string, 
/**
 * In which room or cart.
 */
place: PlaceId | null, 
/**
 * The device it is, where one answers.
 */
device: DeviceId | null, 
/**
 * Its own clock says it happened before the audit opened, or in the future: it counts, as of when it came in.
 */
outside: boolean, 
/**
 * What the station said.
 */
verdict: Verdict, 
/**
 * How it came in.
 */
source: ScanSource, };

export type ScanAnswer = { 
/**
 * The recorded scan; undo voids it.
 */
scan: ScanId, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * Its own clock says before opening, or in the future: it counts all the same, and is marked.
 */
outside_window: boolean, 
/**
 * The code as it came.
 */
code: string, 
/**
 * The device, where one answers.
 */
device: DeviceId | null, 
/**
 * Its tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * The school that answers for it, when that is another one.
 */
other_school: SchoolId | null, 
/**
 * Its status.
 */
status: Status | null, 
/**
 * What it is, when it was not expected here.
 */
found: FoundKind | null, 
/**
 * Where it should have been, when it was counted at another place.
 */
belongs: PlaceId | null, 
/**
 * Expected, and at no place: somebody held it, or it has no home location. It counts anywhere (DOMAIN §7).
 */
anywhere: boolean, 
/**
 * The place that is being scanned from now on, after a label.
 */
place: PlaceId | null, 
/**
 * A missing, lost or stolen device turned up.
 */
recovers: boolean, 
/**
 * The exception it makes, while nobody decided it.
 */
exception: ExceptionKind | null, 
/**
 * What may be decided about that now, the first offered first.
 */
may_decide: Array<ChoiceWord>, 
/**
 * Several devices answer to the code; scan again with one of them chosen.
 */
choices: Array<DeviceId>, 
/**
 * When two codes ran together: what the station says to the first.
 */
before: Array<ScanAnswer>, 
/**
 * When it was kept.
 */
at: Timestamp, };

export type ScanFigures = { 
/**
 * Every raw scan of a device or unknown code.
 */
total: number, 
/**
 * The first of each device and each unknown code.
 */
counted: number, 
/**
 * Of something counted already in this audit.
 */
repeat: number, 
/**
 * Taken back.
 */
voided: number, 
/**
 * With a clock outside opening … now; they count, and the report says how many.
 */
outside_window: number, };

export type ScanFileAnswer = { 
/**
 * The file's headers, for saving what was rejected.
 */
headers: Array<string>, 
/**
 * Rows taken.
 */
taken: number, 
/**
 * Rows without anything in them.
 */
blank: number, 
/**
 * Taken rows that were expected devices, seen for the first time.
 */
counted: number, 
/**
 * Taken rows of something seen before.
 */
again: number, 
/**
 * Taken rows of devices not expected there.
 */
found: number, 
/**
 * Taken rows with a code that nobody knows, or that means several devices.
 */
unlisted: number, 
/**
 * Taken rows that were room or cart labels.
 */
places: number, 
/**
 * Taken rows whose clock lies outside the audit.
 */
outside_window: number, 
/**
 * Rows that were not taken.
 */
rejected: Array<RejectedScan>, };

export type ScanId = string;

export type ScanLine = { 
/**
 * The scan.
 */
scan: ScanId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What the station said.
 */
verdict: Verdict, 
/**
 * The code as it came.
 */
code: string, 
/**
 * The device's tag, or the place's name.
 */
shown: string | null, 
/**
 * Its model.
 */
model: string | null, 
/**
 * Where it was scanned.
 */
place: string | null, 
/**
 * What it is, when it was not expected here.
 */
found: FoundKind | null, 
/**
 * The school that answers for it, when that is another one.
 */
other_school: string | null, 
/**
 * Where it belongs, when it was expected at another place of the site.
 */
belongs: string | null, };

export type ScanPoint = "station" | "distribution" | "anywhere";

export type ScanRejection = { "why": "no_code" } | { "why": "no_school" } | { "why": "unknown_school", 
/**
 * What the row says.
 */
found: string, } | { "why": "other_school", 
/**
 * What the row says.
 */
found: string, } | { "why": "no_audit", 
/**
 * The school.
 */
school: string, } | { "why": "audit_not_open", 
/**
 * The school.
 */
school: string, 
/**
 * How far the audit is.
 */
state: AuditState, } | { "why": "unknown_place", 
/**
 * What the row says.
 */
found: string, } | { "why": "not_a_time", 
/**
 * What the row says.
 */
found: string, } | { "why": "control_code", 
/**
 * What it says.
 */
word: string, } | { "why": "person_code", 
/**
 * Student, staff or contractor.
 */
population: Population, } | { "why": "too_long", 
/**
 * The most signs there may be.
 */
most: number, } | { "why": "ragged" };

export type ScanSource = "station" | "file" | "decision";

export type School = { 
/**
 * The row.
 */
id: SchoolId, 
/**
 * Its short code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * School or site.
 */
kind: SchoolKind, 
/**
 * Elementary, middle, high …
 */
level: string | null, 
/**
 * Students attending; decides the champion's stipend.
 */
attendance: number | null, 
/**
 * The Tech Champion.
 */
champion_name: string | null, 
/**
 * The champion's e-mail.
 */
champion_email: string | null, 
/**
 * Appointed from.
 */
champion_from: Date | null, 
/**
 * Appointed until.
 */
champion_until: Date | null, 
/**
 * The principal who recommended the champion.
 */
champion_recommended_by: string | null, };

export type SchoolId = string;

export type SchoolKind = "school" | "site";

export type SchoolList = { 
/**
 * By name.
 */
schools: Array<School>, };

export type SchoolRequests = { 
/**
 * The school.
 */
school: SchoolId, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its requests.
 */
counts: RequestCounts, };

export type SchoolSla = { 
/**
 * The school.
 */
school: SchoolId, 
/**
 * Its name.
 */
name: string, 
/**
 * Its figures.
 */
figures: SlaFigures, };

export type SeenShape = "working" | "damaged" | "dead" | "needs_check";

export type SelectionDone = { 
/**
 * How many devices.
 */
devices: number, };

export type Serial = string;

export type SerialGiven = { 
/**
 * As it was given.
 */
given: string, 
/**
 * The device's own.
 */
recorded: string | null, 
/**
 * Whether it is another one.
 */
differs: boolean, 
/**
 * Why that is in order, once somebody said so.
 */
settled: string | null, 
/**
 * Devices of the operator's schools that have the serial given.
 */
others: Array<OtherWithSerial>, };

export type SessionInfo = { 
/**
 * The district; none before set-up.
 */
district: District | null, 
/**
 * Who asks; none before one is chosen.
 */
operator: Operator | null, 
/**
 * Now.
 */
now: Timestamp, 
/**
 * Today, where the district is.
 */
today: Date, 
/**
 * The school year today falls in.
 */
school_year: string, };

export type Settled = { 
/**
 * The accessory now.
 */
accessory: Accessory, 
/**
 * What became of the charge for it, where there was to be one.
 */
charge: ChargeAnswer | null, 
/**
 * How much was credited.
 */
credited: Cents | null, };

export type SeveralDone = { 
/**
 * With those it was done.
 */
done: Array<RequestId>, 
/**
 * With these it was not.
 */
left_out: Array<RequestLeftOut>, 
/**
 * What to tell the requesters of those it was done with, where they must learn of it.
 */
letters: Array<RequestLetterOf>, };

export type SeveralIncidents = { 
/**
 * How many.
 */
incidents: number, };

export type Shape = { 
/**
 * Text or workbook.
 */
kind: SourceKind, 
/**
 * Size of the file.
 */
bytes: number, 
/**
 * The encoding of a text.
 */
encoding: EncodingFound | null, 
/**
 * The sign between the cells of a text.
 */
delimiter: string | null, 
/**
 * The sheets of a workbook.
 */
sheets: Array<FileSheet>, 
/**
 * The sheet that is read.
 */
sheet: string | null, 
/**
 * The row of the header; none when there is none.
 */
header_row: number | null, 
/**
 * Whether the header was recognised by its names; otherwise it is a guess to be looked at.
 */
header_sure: boolean, 
/**
 * One name per column, all different.
 */
headers: Array<string>, 
/**
 * The first rows.
 */
sample: Array<SampleRow>, 
/**
 * Remembers the mapping of files with these columns.
 */
signature: string, };

export type ShapeSeen = { "is": "working" } | { "is": "damaged", 
/**
 * Which parts.
 */
parts: Array<string>, };

export type Sheet = { 
/**
 * The audit.
 */
audit: Audit, 
/**
 * Its period.
 */
period: Period, 
/**
 * Its site.
 */
school: School, 
/**
 * The figures: live while open, frozen once submitted.
 */
figures: Figures, 
/**
 * Every submission so far, the latest first.
 */
submissions: Array<Submission>, 
/**
 * Who counted, the first to begin first.
 */
counters: Array<Counter>, 
/**
 * What may be done with it now, by this operator.
 */
actions: Array<string>, };

export type SignedBy = { 
/**
 * The name.
 */
name: string, 
/**
 * As what, or for which company.
 */
role?: string | null, 
/**
 * What was drawn: a PNG in base64, as a data address or bare. Nothing where the printed manifest is signed.
 */
picture?: string | null, };

export type Signer = "student" | "guardian" | "staff";

export type Signing = { "kind": "drawn", 
/**
 * The drawing: a PNG in base64, as a data address or bare.
 */
picture: string, } | { "kind": "paper", 
/**
 * Where its scan lies; scans may be attached later, too.
 */
path?: string, } | { "kind": "ticked", 
/**
 * Before whom.
 */
witness: string, };

export type SiteCompliance = { 
/**
 * The site.
 */
school: SchoolId, 
/**
 * Its code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * How far its audit is.
 */
state: AuditState, 
/**
 * When it is due.
 */
due_on: Date, 
/**
 * The day it was first submitted.
 */
submitted_on: Date | null, 
/**
 * Whether that was in time.
 */
standing: Compliance, };

export type SiteStatus = { 
/**
 * The site.
 */
school: School, 
/**
 * The audit.
 */
audit: Audit, 
/**
 * Its figures; all zero before it is opened.
 */
figures: Figures, 
/**
 * Overdue: not submitted, and the due day has passed.
 */
overdue: boolean, 
/**
 * What may be done with it now, by this operator.
 */
actions: Array<string>, };

export type SlaFigures = { 
/**
 * Requests done with.
 */
ended: number, 
/**
 * Of them, those that got a response; one that was taken back before needs none.
 */
responded: number, 
/**
 * Of those, in time.
 */
response_met: number, 
/**
 * Half of the responses came within that many minutes.
 */
response_median: number | null, 
/**
 * Nine of ten.
 */
response_p90: number | null, 
/**
 * Done with, less those in `not_counted`: of these it is judged whether they were done in time.
 */
resolved: number, 
/**
 * Of those, in time.
 */
resolution_met: number, 
/**
 * Half were done with within that many minutes.
 */
resolution_median: number | null, 
/**
 * Nine of ten.
 */
resolution_p90: number | null, 
/**
 * Closed without anything to be done, by why: no promise was kept or broken by that.
 */
not_counted: Partial<Record<ClosedBecause, number>>, 
/**
 * Open and overdue now, whatever the days; of a month nobody asks.
 */
overdue_now: number | null, };

export type SlaReport = { 
/**
 * The first day.
 */
from: Date, 
/**
 * The last day.
 */
until: Date, 
/**
 * All of it.
 */
total: SlaFigures, 
/**
 * By school, by name.
 */
schools: Array<SchoolSla>, 
/**
 * By kind, in the order of the kinds.
 */
kinds: Array<KindSla>, 
/**
 * By month, the earliest first.
 */
months: Array<MonthSla>, };

export type SlaStanding = "overdue" | "due_soon" | "on_track" | "paused" | "missed" | "met";

export type SourceKind = "text" | "workbook";

export type StaffDevice = { 
/**
 * Who begins, when the register does not know them yet.
 */
new_hire?: string | null, 
/**
 * As what.
 */
position?: string | null, 
/**
 * Their first day of work.
 */
start_on?: Date | null, 
/**
 * What they need: laptop, dock, second screen.
 */
needs?: string | null, };

export type Standing = "to_do" | "done" | "nothing" | "keeps";

export type Statement = { 
/**
 * What is owed; less than nothing is credit.
 */
balance: Cents, 
/**
 * What was paid and settles nothing.
 */
credit: Cents, 
/**
 * Everything that was ever paid.
 */
paid: Cents, 
/**
 * What of it was given back.
 */
refunded: Cents, 
/**
 * What was owed before the first entry shown.
 */
before: Cents, 
/**
 * The entries by the day they took place, the oldest first.
 */
entries: Array<StatementEntry>, 
/**
 * Every charge that stands, the oldest first, with what is open of it.
 */
charges: Array<StatementCharge>, 
/**
 * The school years in which something took place.
 */
school_years: Array<string>, 
/**
 * What may be done with the account now, by its name in the catalog.
 */
actions: Array<string>, };

export type StatementCharge = { 
/**
 * Its place in the account, from 1 on.
 */
number: number, 
/**
 * What may be done with it now, by its name in the catalog.
 */
actions: Array<string>, 
/**
 * The charge.
 */
charge: LedgerEntry, 
/**
 * What was paid of it.
 */
paid: Cents, 
/**
 * What need not be paid.
 */
waived: Cents, 
/**
 * What is owed no longer, because what it was for came back.
 */
credited: Cents, 
/**
 * What was given up.
 */
written_off: Cents, 
/**
 * What is still owed.
 */
open: Cents, };

export type StatementEntry = { 
/**
 * Its place in the order in which the entries were made, from 1 on: what is entered later changes no number.
 */
number: number, 
/**
 * The entry.
 */
entry: LedgerEntry, 
/**
 * What was owed after it and all that took place before.
 */
balance: Cents, 
/**
 * Whether a later entry reversed it.
 */
is_reversed: boolean, 
/**
 * What may be done with it now, by its name in the catalog.
 */
actions: Array<string>, };

export type StationView = { 
/**
 * The audit.
 */
audit: Audit, 
/**
 * The place being scanned.
 */
place: PlaceProgress | null, 
/**
 * The last scans, the newest first.
 */
last: Array<ScanLine>, 
/**
 * Every figure: live while open, frozen once submitted.
 */
figures: Figures, };

export type Status = "in_service" | "missing" | "lost" | "stolen" | "surplus" | "disposed";

export type Step = { 
/**
 * What is being done, as a stable word (`reading`, `writing`, `indexing` …).
 */
phase: string, 
/**
 * Rows done in this phase.
 */
done: number, 
/**
 * Rows in this phase, where known.
 */
total: number | null, };

export type StepKind = "opened" | "noted" | "replied" | "contacted" | "waiting" | "answered" | "thanked" | "assigned" | "prioritised" | "changed" | "linked" | "quoted" | "confirmed" | "prepared" | "handed_over" | "resolved" | "closed" | "reopened";

export type StepShown = { 
/**
 * Who did it.
 */
operator_name: string | null, 
/**
 * The row.
 */
id: RowId, 
/**
 * The request.
 */
request: RequestId, 
/**
 * The request's school.
 */
school: SchoolId, 
/**
 * When.
 */
at: Timestamp, 
/**
 * What.
 */
kind: StepKind, 
/**
 * How, where somebody was reached for.
 */
channel: Channel | null, 
/**
 * What came of it.
 */
outcome: ContactOutcome | null, 
/**
 * What was said or noted.
 */
said: string | null, 
/**
 * By whom.
 */
operator: OperatorId | null, };

export type StillOut = { 
/**
 * The collection.
 */
drive: Drive, 
/**
 * The school's name.
 */
school_name: string, 
/**
 * The day it is as of.
 */
on: Date, 
/**
 * People the drive expects; of nobody nothing can be back.
 */
expected: number, 
/**
 * By homeroom and name.
 */
people: Array<StillOutPerson>, 
/**
 * Devices they have, those kept over the summer not among them.
 */
devices: number, };

export type StillOutPerson = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The homeroom.
 */
homeroom: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * The grade.
 */
grade: string | null, 
/**
 * Which people.
 */
population: Population, 
/**
 * Active, left …
 */
state: PersonState, 
/**
 * Devices to bring back.
 */
devices: Array<Out>, 
/**
 * Devices they may keep over the summer.
 */
keeps: Array<Out>, 
/**
 * Accessories that were given and did not come back, or that nobody looked for.
 */
accessories: Array<OpenAccessory>, };

export type StipendBand = { 
/**
 * From that many students attending.
 */
from: number, 
/**
 * Up to that many; no end when absent.
 */
until: number | null, 
/**
 * A month.
 */
cents: Cents, };

export type Stipends = { 
/**
 * The most months of a term.
 */
months: number, 
/**
 * By attendance, the smallest schools first. Where a number is in no band, the lower one holds and says so.
 */
bands: Array<StipendBand>, };

export type Stock = "5160" | "5163" | "5167" | "L7160" | "L7651" | "2x1" | "card";

export type StudentDevice = { 
/**
 * Whether it is only lent for a while.
 */
loaner?: boolean, 
/**
 * Until when, for a loaner.
 */
until?: Date | null, };

export type Submission = { 
/**
 * The row.
 */
id: RowId, 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The site.
 */
school: SchoolId, 
/**
 * The revision it submits.
 */
revision: number, 
/**
 * When.
 */
at: Timestamp, 
/**
 * By whom.
 */
operator: OperatorId | null, 
/**
 * Every figure of the audit, as JSON.
 */
figures: string, };

export type Substitute = { 
/**
 * The row.
 */
id: ReplacementId, 
/**
 * Because of what.
 */
incident: IncidentId, 
/**
 * The school.
 */
school: SchoolId, 
/**
 * To whom.
 */
person: PersonId, 
/**
 * For how long.
 */
kind: ReplacementKind, 
/**
 * The device that is away or damaged.
 */
old: DeviceId, 
/**
 * The device that went out.
 */
device: DeviceId, 
/**
 * The custody that began with it.
 */
custody: CustodyId, 
/**
 * When.
 */
issued_at: Timestamp, };

export type Suggestion = { 
/**
 * The device.
 */
device: DeviceFound, 
/**
 * Why it may be this one.
 */
because: Because, 
/**
 * The code that would have found it, in normal form.
 */
reads: string, };

export type SuggestionList = { 
/**
 * Those this audit misses first, then by how alike they read.
 */
suggestions: Array<Suggestion>, };

export type Sum = { 
/**
 * How many devices.
 */
devices: number, 
/**
 * What those with a known cost cost together.
 */
cost_cents: Cents, 
/**
 * How many have no known cost.
 */
cost_unknown: number, };

export type SummerKeep = { 
/**
 * The row.
 */
id: RowId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Which device.
 */
device: DeviceId, 
/**
 * The school that allows it.
 */
school: SchoolId, 
/**
 * From this day.
 */
from_on: Date, 
/**
 * Until this day, included.
 */
until_on: Date, };

export type SummerKeepEnded = { 
/**
 * The keep with yesterday as its last day; none when it had not begun before today.
 */
keep: SummerKeep | null, };

export type SummerKeepList = { 
/**
 * By their last day.
 */
keeps: Array<SummerKeepRow>, };

export type SummerKeepRow = { 
/**
 * The leave.
 */
keep: SummerKeep, 
/**
 * How it stands today.
 */
standing: KeepStanding, 
/**
 * Whether the person has the device.
 */
holds: boolean, 
/**
 * The person's name.
 */
name: string, 
/**
 * The person's homeroom.
 */
homeroom: string | null, 
/**
 * The device's tag.
 */
tag: AssetTag | null, 
/**
 * Its serial.
 */
serial: Serial | null, 
/**
 * Its model's name.
 */
model_name: string | null, 
/**
 * Whether it is accounted for.
 */
status: Status, };

export type Support = { 
/**
 * Who bought it.
 */
procured?: Procured | null, };

export type SupportPolicy = { 
/**
 * When support is open, a stretch for each weekday; a weekday without one is closed.
 */
week: Array<OpeningHours>, 
/**
 * Open hours within which a request gets its first answer.
 */
response_hours: number, 
/**
 * Open hours within which a request is resolved.
 */
resolution_hours: number, 
/**
 * A request is due soon in that last share of its target, in percent.
 */
due_soon_percent: number, 
/**
 * So many unsuccessful attempts to reach whoever asked close a request.
 */
contact_attempts: number, 
/**
 * A device for new staff is asked for that many business days before the start.
 */
staff_device_days: number, 
/**
 * A quote expires that many days after it was given.
 */
quote_days: number, 
/**
 * Testing windows stop the clock as closed days do; else they are only told.
 */
testing_stops_clock: boolean, 
/**
 * Domains of the district's e-mail, in lower case; none are checked when there is none.
 */
domains: Array<string>, 
/**
 * Who owns what technology does not.
 */
directory: Array<DirectoryEntry>, 
/**
 * Why a request about what technology did not buy is closed.
 */
out_of_scope_sentence: string, 
/**
 * Why a request to buy what technology does not buy is closed.
 */
purchase_sentence: string, 
/**
 * What to do about a lamp that only warns.
 */
lamp_sentence: string, 
/**
 * A charger is handed out only once it is paid for, or the charge is waived.
 */
charger_after_payment: boolean, };

export type SurplusFilter = { 
/**
 * In this condition: dead, damaged …
 */
condition?: Condition | null, 
/**
 * Past the last day of its updates.
 */
past_updates?: boolean, 
/**
 * Bought that many years ago or more.
 */
years_old?: number | null, 
/**
 * Of this category.
 */
category?: string | null, };

export type SurplusPickup = { 
/**
 * The devices, by tag or serial, as scanned or pasted. They go to the pickup's list.
 */
codes?: Array<string>, 
/**
 * What lies there without a tag, counted in words.
 */
peripherals?: string | null, };

export type SurplusReason = { "why": "pickup_ended", 
/**
 * Its number.
 */
number: number, 
/**
 * How it stands.
 */
state: string, } | { "why": "pickup_under_way", 
/**
 * The pickup's number.
 */
number: number, 
/**
 * How it stands.
 */
state: string, } | { "why": "not_a_pickup_request", 
/**
 * The request's number.
 */
number: number, 
/**
 * What it asks for.
 */
kind: string, } | { "why": "pickup_request_ended", 
/**
 * The request's number.
 */
number: number, } | { "why": "approved_already", 
/**
 * The pickup's number.
 */
number: number, 
/**
 * The reference of the approval.
 */
reference: string, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "not_approved", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "not_scheduled", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "nothing_listed", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "not_all_eligible", 
/**
 * How many may not.
 */
cannot: number, 
/**
 * The first hundred of them.
 */
which: Array<NotEligible>, } | { "why": "value_changed", 
/**
 * What was said.
 */
said: Cents, 
/**
 * What it is.
 */
is: Cents, } | { "why": "not_listed", 
/**
 * The pickup's number.
 */
number: number, 
/**
 * The device.
 */
shown: string, } | { "why": "in_another_pickup", 
/**
 * That pickup's number.
 */
number: number, 
/**
 * The device.
 */
shown: string, } | { "why": "cannot_be_listed", 
/**
 * The device.
 */
shown: string, 
/**
 * Its status.
 */
status: string, 
/**
 * What may be done first.
 */
next: Array<NextStep>, } | { "why": "nothing_to_do", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "not_surplus_yet", 
/**
 * The device.
 */
shown: string, } | { "why": "not_wiped_yet", 
/**
 * The device.
 */
shown: string, } | { "why": "wiped_already", 
/**
 * The device.
 */
shown: string, 
/**
 * The certificate.
 */
certificate: string, } | { "why": "certificate_used", 
/**
 * The certificate.
 */
certificate: string, 
/**
 * The device it is for.
 */
shown: string, } | { "why": "on_the_truck", 
/**
 * The device.
 */
shown: string, } | { "why": "not_on_the_truck", 
/**
 * The device.
 */
shown: string, } | { "why": "nothing_loaded", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "sale_incomplete", 
/**
 * How many lack one.
 */
devices: number, 
/**
 * The first of them.
 */
which: Array<string>, } | { "why": "sold_and_short", 
/**
 * How many are sold and stay here.
 */
devices: number, 
/**
 * The first of them.
 */
which: Array<string>, } | { "why": "not_signed", 
/**
 * The pickup's number.
 */
number: number, } | { "why": "not_on_manifest", 
/**
 * The device.
 */
shown: string, } | { "why": "on_manifest", 
/**
 * The device.
 */
shown: string, } | { "why": "beyond_approval", 
/**
 * What all of it would be worth.
 */
value: Cents, 
/**
 * Who approved.
 */
band: string, };

export type SyncRecorded = { 
/**
 * Whether it was new; a report read twice is recorded once.
 */
is_new: boolean, 
/**
 * When the device was last seen, by this or anything else.
 */
last_seen: Timestamp | null, };

export type Take = "custody" | "status" | "condition";

export type TakeOver = { 
/**
 * The decision that proposes it.
 */
proposal: Decision, 
/**
 * The device's tag, or its serial when it has none.
 */
shown: string | null, 
/**
 * The school that answers for it.
 */
owner: string, 
/**
 * The school that asks to keep it.
 */
finder: string, };

export type TakeOverList = { 
/**
 * The oldest first.
 */
proposals: Array<TakeOver>, };

export type TakenIn = { 
/**
 * The device.
 */
device: Device, 
/**
 * Who was recorded to have it.
 */
holder: Person | null, 
/**
 * Whose bag it lay in, when that is somebody else.
 */
stranger: Person | null, 
/**
 * Its status before, when it was not accounted for.
 */
was: Status | null, 
/**
 * The custody that ended, to say later what came along.
 */
custody: Custody | null, 
/**
 * What was seen of the accessories and the device.
 */
looked: LookedOver, 
/**
 * What else they still have in their hands, by tag or serial.
 */
still_has: Array<string>, 
/**
 * What went out in its place and is still out: to be collected too.
 */
instead: Array<OutInstead>, };

export type TemplateFault = { "fault": "unknown_field", 
/**
 * What it names.
 */
found: string, 
/**
 * The nearest name there is.
 */
meant: string | null, } | { "fault": "unreadable", 
/**
 * The line it is on.
 */
line: number, 
/**
 * What the reader of such marks said.
 */
detail: string, } | { "fault": "too_long", 
/**
 * How many letters a paper may have.
 */
most: number, } | { "fault": "no_title" } | { "fault": "cannot_show", 
/**
 * What.
 */
what: Unshown, 
/**
 * The words nearest to it.
 */
near: string, };

export type TemplateField = { 
/**
 * What it is called: `person`, `device.tag`, or `entries[].day` for each of several.
 */
name: string, 
/**
 * An example; none for what is only asked with `if`.
 */
example: string | null, };

export type TemplateKind = "statement" | "letter" | "staff_letter" | "payment" | "incident" | "hand_over";

export type TemplateShown = { 
/**
 * Which paper.
 */
kind: TemplateKind, 
/**
 * The wording that holds.
 */
text: string, 
/**
 * Whether it is the district's own.
 */
is_own: boolean, 
/**
 * The fields that it may name, with an example of each.
 */
fields: Array<TemplateField>, };

export type TestingShown = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its first day.
 */
from_on: Date, 
/**
 * Its last day.
 */
until_on: Date, 
/**
 * Whether the clock stands still meanwhile.
 */
clock_stops: boolean, };

export type TextList = string[];

export type Tier = "label" | "tag" | "serial" | "alias" | "normalised" | "loose";

export type Timeline = { 
/**
 * The lines.
 */
entries: Array<Entry>, };

export type Timestamp = string;

export type ToFinish = { 
/**
 * The oldest first.
 */
left: Array<Unfinished>, };

export type ToldIncident = { 
/**
 * The row.
 */
incident: IncidentId, 
/**
 * Its device and its number among those of the device: `MC-0001234#2`.
 */
called: string, 
/**
 * What it is.
 */
kind: string, 
/**
 * Whether a theft is claimed without a report.
 */
claimed_stolen: boolean, 
/**
 * The day it was reported.
 */
on: Date, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * Whether it is done with.
 */
is_closed: boolean, };

export type TransferChoice = "along" | "collect";

export type TransferRow = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * The name.
 */
called: string, 
/**
 * The number.
 */
number: string | null, 
/**
 * The code of the school that is left.
 */
from: string, 
/**
 * The code of the school that follows.
 */
to: string, 
/**
 * Devices of the first school that the person has.
 */
devices: number, 
/**
 * What becomes of them.
 */
choice: TransferChoice, };

export type TransferSaid = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What becomes of the devices.
 */
choice: TransferChoice, };

export type TriedRequest = { 
/**
 * The request as it would be opened.
 */
request: Request, 
/**
 * Whether it would be closed at once, and why.
 */
closes: ClosedBecause | null, 
/**
 * The sentence it would be closed with, or what IT would ask first.
 */
sentence: string | null, 
/**
 * By when it would be answered and done.
 */
clocks: RequestClocks, 
/**
 * What to know.
 */
warnings: Array<RequestWarning>, };

export type TruckBecause = { "why": "blocked", 
/**
 * Which.
 */
blocks: Array<PickupBlock>, } | { "why": "not_wiped" } | { "why": "not_released" } | { "why": "not_on_the_list" } | { "why": "not_approved" } | { "why": "beyond_approval", 
/**
 * What all of it would be worth.
 */
value: Cents, } | { "why": "other_school" };

export type TruckScanShown = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * What the scanner sent.
 */
code: string, 
/**
 * The device.
 */
device: DeviceId | null, 
/**
 * It, by tag or serial.
 */
device_shown: string | null, 
/**
 * Its model.
 */
model_name: string | null, 
/**
 * What came of it.
 */
verdict: TruckVerdict, 
/**
 * Why it stays here.
 */
because: TruckBecause | null, 
/**
 * The initials of whoever let it go along.
 */
initials: string | null, 
/**
 * Whether it is on the truck now.
 */
is_loaded: boolean, };

export type TruckVerdict = "loaded" | "repeat" | "over" | "left" | "unknown" | "unloaded";

export type Undoable = { 
/**
 * The operation to be taken back (for a redone one, the redo).
 */
operation: number, 
/**
 * The command it came from in the first place.
 */
command: string, 
/**
 * How many rows and facts it touched.
 */
rows: number, 
/**
 * When it was done.
 */
at: Timestamp, };

export type Unfinished = { 
/**
 * The custody that ended.
 */
custody: CustodyId, 
/**
 * Who had it.
 */
person: PersonId | null, 
/**
 * Their name.
 */
name: string | null, 
/**
 * Their homeroom.
 */
homeroom: string | null, 
/**
 * The device, by tag or serial.
 */
device: string, 
/**
 * The accessories nobody looked at.
 */
accessories: Array<Accessory>, };

export type UnknownCount = { 
/**
 * As the file says it.
 */
word: string, 
/**
 * In how many rows.
 */
rows: number, };

export type UnknownWords = { 
/**
 * The fact: as in `--value "FACT:word=meaning"`.
 */
field: string, 
/**
 * The column's header.
 */
header: string, 
/**
 * What a word may mean.
 */
allowed: Array<string>, 
/**
 * The words, the most frequent first.
 */
words: Array<UnknownCount>, };

export type UnreadableWhy = "not_found" | "not_allowed" | "folder" | "other";

export type Unshown = "second_title" | "title_inside" | "partly_marked" | "link" | "html" | "picture" | "list_inside" | "mixed_list" | "fence";

export type UpdatesBand = "past" | "within_1" | "within_2" | "within_3" | "later" | "unknown";

export type Verdict = "counted" | "again" | "repeat" | "place_set" | "found" | "unlisted" | "unclear";

export type View = { 
/**
 * The row.
 */
id: RowId, 
/**
 * Its name.
 */
name: string, 
/**
 * The view, as the screen understands it.
 */
view: unknown, };

export type ViewList = { 
/**
 * The views.
 */
views: Array<View>, };

export type WaitsFor = "report" | "decision" | "device" | "payment" | "recovery";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type Whereabouts = "with_holder" | "here";

export type WhichTags = "all" | "provisional";

export type Why = { "why": "not_understood" } | { "why": "impossible" } | { "why": "not_yet" } | { "why": "other_order" } | { "why": "negative" } | { "why": "too_fine" } | { "why": "too_much" } | { "why": "ambiguous" } | { "why": "damaged_by_excel", 
/**
 * The trace it left.
 */
damage: ExcelDamage, } | { "why": "failed_formula" } | { "why": "too_long", 
/**
 * The most characters we take.
 */
limit: number, } | { "why": "control_character" } | { "why": "lost_letters" };

export type WhyNot = { "why": "needs_role", 
/**
 * The least role that may.
 */
needs: Role, } | { "why": "other_school" } | { "why": "status", 
/**
 * The status it has.
 */
status: Status, } | { "why": "condition", 
/**
 * The condition it has.
 */
condition: Condition, } | { "why": "still_with", 
/**
 * Who or what, in words.
 */
with: string | null, } | { "why": "with_nobody" };

export type WhyNotIncident = { "why": "needs_role", 
/**
 * The least role that may.
 */
needs: Role, } | { "why": "is_closed" } | { "why": "is_open" } | { "why": "has_report" } | { "why": "no_loss" } | { "why": "is_recovered" } | { "why": "not_recovered" } | { "why": "no_theft_claimed" } | { "why": "serial_agrees" } | { "why": "serial_differs" } | { "why": "nobody_answers" } | { "why": "is_replaced" } | { "why": "none_goes_out" } | { "why": "nothing_to_replace" } | { "why": "undecided" } | { "why": "nothing_proposed" };

export type WhyNotPickup = { "why": "needs_role", 
/**
 * The least role that may.
 */
needs: Role, } | { "why": "is_signed" } | { "why": "is_withdrawn" } | { "why": "not_signed" } | { "why": "is_approved" } | { "why": "not_approved" } | { "why": "not_scheduled" } | { "why": "nothing_listed" } | { "why": "nothing_to_scan" } | { "why": "nothing_loaded" } | { "why": "is_loading" } | { "why": "nothing_to_wipe" } | { "why": "nothing_to_release" };

export type Wipe = { 
/**
 * The row.
 */
id: RowId, 
/**
 * For which pickup.
 */
pickup: PickupId, 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The pickup's school.
 */
school: SchoolId, 
/**
 * When it was recorded.
 */
at: Timestamp, 
/**
 * How.
 */
method: WipeMethod, 
/**
 * By whom.
 */
wiped_by: string, 
/**
 * On which day.
 */
on_day: Date, 
/**
 * The number of the certificate: each is one device's.
 */
certificate: string, 
/**
 * The same as it is compared.
 */
certificate_norm: string, 
/**
 * Who recorded it.
 */
operator: OperatorId | null, };

export type WipeMethod = "reset" | "overwritten" | "crypto_erased" | "destroyed" | "nothing_to_wipe";

export type WipeOne = { 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its certificate; made up when absent.
 */
certificate?: string | null, };

export type WipedNow = { 
/**
 * How.
 */
method: WipeMethod, 
/**
 * By whom.
 */
wiped_by: string, 
/**
 * Its certificate; made up when absent.
 */
certificate?: string | null, };

export type With = { 
/**
 * In words: "Ana Beltrán, 8B", "Cart 7B", "IT", the vendor's name.
 */
words: string, 
/**
 * The custody; none when it is at its home.
 */
custody: CustodyId | null, 
/**
 * What kind of custodian; none when it is at its home.
 */
kind: CustodianKind | null, 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * The place it is lent to, or its home.
 */
place: PlaceId | null, 
/**
 * Since when.
 */
since: Timestamp | null, 
/**
 * Due back.
 */
due_on: Date | null, };

export type WithKind = "home" | "person" | "place" | "it" | "vendor";

export type WordField = "status" | "condition" | "os_family" | "funding" | "checkout_type" | "population" | "state" | "kind" | "request_kind" | "request_state" | "priority" | "yes_no";

export type Written = { 
/**
 * Where it is; `X.zip` when several sheets were asked for as `X.csv`.
 */
path: string, 
/**
 * Rows of data over all sheets.
 */
rows: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Text cells cut because a workbook holds 32,767 characters a cell; CSV never cuts.
 */
shortened: number, 
/**
 * What only a file for paper has.
 */
paper: OnPaper | null, };

export type YearDay = { 
/**
 * The day.
 */
date: Date, 
/**
 * When support opens and closes, `07:30–16:30`; none on a closed day.
 */
open: string | null, 
/**
 * What closes it, where the calendar says so. A weekend has none.
 */
closed_by: string | null, 
/**
 * The testing window it lies in.
 */
testing: string | null, };

/** Changes rows: name → [input, answer]. */
export type Commands = {
  "session.set_up": [{ 
/**
 * The district's name, as on paper.
 */
district: string, 
/**
 * The first IT operator's name; "IT" when none is given.
 */
operator: string | null, 
/**
 * The time zone; New York when none is given.
 */
zone: string | null, 
/**
 * Whether it is the invented sample district.
 */
is_sample: boolean, }, Operator];
  "operator.add": [{ 
/**
 * The name by which the operator is chosen.
 */
name: string, 
/**
 * What the operator may do.
 */
role: Role, 
/**
 * The only school the operator works for: needed for a champion, not for IT.
 */
school: SchoolId | null, 
/**
 * Whether a viewer may make internal exports.
 */
sees_internal: boolean, }, Operator];
  "operator.change": [{ 
/**
 * The operator as it shall be.
 */
operator: Operator, }, Operator];
  "district.change": [{ 
/**
 * The name; unchanged when absent.
 */
name: string | null, 
/**
 * The time zone; unchanged when absent.
 */
zone: string | null, 
/**
 * The month a school year starts in; unchanged when absent. Refused once there are periods.
 */
year_starts_month: number | null, }, District];
  "policy.change": [{ 
/**
 * The first school year it holds for.
 */
school_year: string, 
/**
 * The whole policy from then on.
 */
policy: Policy, }, Policy];
  "support.change": [{ 
/**
 * The first school year it holds for.
 */
school_year: string, 
/**
 * All of it from then on.
 */
policy: SupportPolicy, }, SupportPolicy];
  "calendar.add": [{ 
/**
 * One or several.
 */
entries: Array<NewEntry>, }, EntriesAdded];
  "calendar.change": [{ 
/**
 * The entry as it shall be.
 */
entry: CalendarEntry, }, EntryChanged];
  "calendar.remove": [{ 
/**
 * The entry.
 */
entry: CalendarEntryId, }, EntryRemoved];
  "calendar.add_federal": [{ 
/**
 * The school year (`2026-27`).
 */
school_year: string, }, EntriesAdded];
  "calendar.import": [{ 
/**
 * The file: a list with date, until, name and kind, or an ICS file.
 */
path: string, 
/**
 * What days are of which the file does not say it; closures when absent.
 */
kind?: DayKind | null, 
/**
 * Rows, or lines on which events begin, that shall be left out.
 */
leave_out?: Array<number>, }, DaysImported];
  "audit.plan": [{ 
/**
 * The period's name, `2026-27/Q1`.
 */
period: string, 
/**
 * The sites; every school and site when absent.
 */
schools?: Array<SchoolId>, 
/**
 * When they are due; the period's last day when absent.
 */
due_on?: Date, }, Planned];
  "audit.change_period": [{ 
/**
 * The quarter.
 */
period: PeriodId, 
/**
 * Its name, `2026-27/Q1`.
 */
name?: string | null, 
/**
 * First day.
 */
starts_on?: Date | null, 
/**
 * Last day.
 */
ends_on?: Date | null, 
/**
 * When its audits are due. Audits that were given another day keep theirs.
 */
due_on?: Date | null, }, Period];
  "audit.open": [{ 
/**
 * These audits; every planned one of the period when absent.
 */
audits?: Array<AuditId>, 
/**
 * The period, when all of it is to be opened.
 */
period?: PeriodId, }, Opened];
  "audit.scan": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * What the scanner sent.
 */
code: string, 
/**
 * The room or cart being scanned; none when no label was scanned yet.
 */
place?: PlaceId, 
/**
 * Which station; the 2-second rule holds per station.
 */
station?: string, 
/**
 * Which of several devices that answer to the code was meant.
 */
device?: DeviceId, }, ScanAnswer];
  "audit.scan_file": [{ 
/**
 * The file: columns `code`, `scanned_code` or `barcode`; optional `school`, `room` or `place`, `at` or
 * `scanned_at`, `scanner`.
 */
path: string, 
/**
 * The period.
 */
period: PeriodId, 
/**
 * The site of rows that name none.
 */
school?: SchoolId, }, ScanFileAnswer];
  "audit.void_scan": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The scan.
 */
scan?: ScanId, 
/**
 * Or the code whose last scan is meant.
 */
code?: string, }, Scan];
  "audit.decide": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * Which exceptions.
 */
exceptions: Array<ExceptionRef>, 
/**
 * What is decided about each of them.
 */
choice: Choice, }, Array<Decision>];
  "audit.answer_take_over": [{ 
/**
 * The decision that proposed it.
 */
decision: DecisionId, 
/**
 * Whether the device goes over.
 */
accept: boolean, }, Decision];
  "audit.draw_recount": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * What to draw with, so that anybody can draw it again; made by the program when absent.
 */
seed?: string, }, Recount];
  "audit.scan_recount": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * What the scanner sent.
 */
code: string, 
/**
 * Where.
 */
place?: PlaceId, }, RecountAnswer];
  "audit.finish_recount": [{ 
/**
 * The audit.
 */
audit: AuditId, }, RecountFigures];
  "audit.submit": [{ 
/**
 * The audit.
 */
audit: AuditId, }, Audit];
  "audit.return": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * Why.
 */
reason: string, }, Audit];
  "audit.close": [{ 
/**
 * The audit.
 */
audit: AuditId, }, Audit];
  "audit.reopen": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * Why.
 */
reason: string, }, Audit];
  "attachment.add": [{ 
/**
 * What it belongs to.
 */
belongs: Belongs, 
/**
 * What it is called; as the file when absent.
 */
name?: string | null, 
/**
 * Where the file lies.
 */
path: string, }, Attachment];
  "attachment.remove": [{ 
/**
 * Which.
 */
attachment: AttachmentId, }, Attachment];
  "agreement.sign": [{ 
/**
 * Whose agreement it is.
 */
person: PersonId, 
/**
 * Who signs.
 */
signer: Signer, 
/**
 * The name of whoever signs; the person's own when absent. A guardian is named.
 */
signer_name?: string | null, 
/**
 * How it is signed.
 */
how: Signing, }, AgreementShown];
  "agreement.withdraw": [{ 
/**
 * Which.
 */
agreement: AgreementId, 
/**
 * Why.
 */
reason: string, }, Agreement];
  "school.add": [{ 
/**
 * Its short code.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * A school when nothing else is said.
 */
kind?: SchoolKind | null, 
/**
 * Elementary, middle, high …
 */
level?: string | null, 
/**
 * Students attending.
 */
attendance?: number | null, 
/**
 * The Tech Champion.
 */
champion_name?: string | null, 
/**
 * The champion's e-mail.
 */
champion_email?: string | null, 
/**
 * Appointed from.
 */
champion_from?: Date | null, 
/**
 * Appointed until.
 */
champion_until?: Date | null, 
/**
 * The principal who recommended the champion.
 */
champion_recommended_by?: string | null, }, School];
  "school.change": [{ 
/**
 * The school as it shall be.
 */
school: School, }, School];
  "place.add": [{ 
/**
 * Its school.
 */
school: SchoolId, 
/**
 * Its name within the school.
 */
name: string, 
/**
 * Room, cart or closet.
 */
kind: PlaceKind, 
/**
 * What its printed label says when scanned.
 */
label?: string | null, 
/**
 * The room a cart or closet is in.
 */
room?: PlaceId | null, 
/**
 * The cart itself, when it is a tagged device.
 */
device?: DeviceId | null, }, Place];
  "place.change": [{ 
/**
 * The place as it shall be.
 */
place: Place, }, Place];
  "person.add": [{ 
/**
 * Student, staff or contractor.
 */
population: Population, 
/**
 * The number, where known.
 */
number?: string | null, 
/**
 * The name, as shown.
 */
name: string, 
/**
 * First name, where known apart.
 */
first_name?: string | null, 
/**
 * Last name, where known apart.
 */
last_name?: string | null, 
/**
 * User name.
 */
username?: string | null, 
/**
 * E-mail.
 */
email?: string | null, 
/**
 * The roster's own identifier.
 */
sourced_id?: string | null, 
/**
 * Grade.
 */
grade?: string | null, 
/**
 * Homeroom.
 */
homeroom?: string | null, 
/**
 * The school; the operator's own when absent.
 */
school?: SchoolId | null, 
/**
 * Provisional when absent.
 */
state?: PersonState | null, 
/**
 * Notes.
 */
notes?: string | null, }, Person];
  "person.change": [{ 
/**
 * The person as it shall be.
 */
person: Person, }, Person];
  "person.authorise_summer_keep": [{ 
/**
 * Who.
 */
person: PersonId, 
/**
 * Which device.
 */
device: DeviceId, 
/**
 * From this day.
 */
from: Date, 
/**
 * Until this day, included.
 */
until: Date, }, SummerKeep];
  "device.add": [{ 
/**
 * The district's number.
 */
tag?: AssetTag | null, 
/**
 * The maker's number.
 */
serial?: Serial | null, 
/**
 * The model.
 */
model?: ModelId | null, 
/**
 * The model by name, instead of by row; made when there is none of that name.
 */
model_name?: string | null, 
/**
 * The school or site that answers for it.
 */
school: SchoolId, 
/**
 * The room, cart or closet where it lives.
 */
home?: PlaceId | null, 
/**
 * Working when absent.
 */
condition?: Condition | null, 
/**
 * Who paid.
 */
funding?: Funding | null, 
/**
 * The award, where federal money paid.
 */
award_number?: string | null, 
/**
 * The federal share in hundredths of a percent.
 */
federal_share?: number | null, 
/**
 * Unknown when absent.
 */
it_procured?: ItProcured | null, 
/**
 * Purchase order.
 */
po?: string | null, 
/**
 * What it cost.
 */
cost_cents?: Cents | null, 
/**
 * When it was bought.
 */
purchased_on?: Date | null, 
/**
 * When its warranty ends.
 */
warranty_end?: Date | null, 
/**
 * The last day it gets updates, where it differs from its model's.
 */
update_end?: Date | null, 
/**
 * Whether it goes home by default.
 */
take_home?: boolean, 
/**
 * Its number, where it is a phone.
 */
phone_number?: string | null, 
/**
 * Whether its holder is public record.
 */
public_record?: boolean, 
/**
 * Notes.
 */
notes?: string | null, 
/**
 * Why IT accepts a second device with this serial.
 */
serial_shared_because?: string | null, }, Device];
  "device.change": [{ 
/**
 * The device and what shall be different.
 */
device: DeviceFacts, }, Device];
  "device.set_home": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The room, cart or closet; none when it has no home.
 */
place: PlaceId | null, }, Device];
  "device.set_homes": [{ 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * The room, cart or closet; none when they have no home.
 */
place: PlaceId | null, }, SelectionDone];
  "device.transfer_school": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The school that answers for it from now on.
 */
school: SchoolId, 
/**
 * Where it lives there.
 */
home?: PlaceId | null, 
/**
 * Why.
 */
note?: string | null, }, Device];
  "device.add_alias": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The code.
 */
code: string, }, Device];
  "device.report_missing": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What is known.
 */
note?: string | null, }, Device];
  "device.report_all_missing": [{ 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * What is known.
 */
note?: string | null, }, SelectionDone];
  "device.recover": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * With its holder, or here.
 */
where: FoundWhere, 
/**
 * Whether it lay where it belongs.
 */
was_at_its_place?: boolean | null, }, Recovered];
  "device.declare_surplus": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Why.
 */
reason: string, }, Device];
  "device.withdraw_surplus": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Why.
 */
reason?: string | null, }, Device];
  "device.dispose": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The reference of the approval or manifest.
 */
reference: string, 
/**
 * Its day.
 */
on: Date, }, Device];
  "device.write_off": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Who approved it, and when.
 */
approval: Approval, }, Device];
  "device.reopen_ghost": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Why.
 */
reason: string, }, Device];
  "device.report_damage": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What happened.
 */
what_happened: string, 
/**
 * Whether it is beyond repair.
 */
dead?: boolean, }, Incident];
  "device.check_condition": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What was found.
 */
found: CheckFound, }, Device];
  "device.repaired": [{ 
/**
 * The device.
 */
device: DeviceId, }, RepairedDevice];
  "model.change": [{ 
/**
 * The model as it shall be.
 */
model: Model, }, Model];
  "custody.check_out": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Who gets it.
 */
to: Custodian, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * Whether it may go home; as the device says when absent.
 */
take_home?: boolean | null, 
/**
 * Why, where there is something to say.
 */
reason?: string | null, 
/**
 * Why IT gives a device to a student who is not active yet.
 */
override_reason?: string | null, 
/**
 * What goes along with it: charger, case …
 */
accessories?: Array<string>, }, CheckedOut];
  "custody.check_in": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What shape it came back in; not looked at when absent.
 */
condition?: SeenShape | null, }, CheckedIn];
  "custody.check_all_in": [{ 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * What shape they came back in; not looked at when absent.
 */
condition?: SeenShape | null, }, SelectionDone];
  "custody.transfer": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Who gets it.
 */
to: Custodian, 
/**
 * Why.
 */
reason?: string | null, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * Why IT gives a device to a student who is not active yet.
 */
override_reason?: string | null, }, Custody];
  "custody.check_out_cart": [{ 
/**
 * The cart.
 */
place: PlaceId, 
/**
 * Who gets it: staff, a contractor, a room or closet, IT, a vendor. No student gets a cart.
 */
to: Custodian, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * Why, where there is something to say.
 */
reason?: string | null, }, CartOut];
  "custody.check_in_cart": [{ 
/**
 * The cart.
 */
place: PlaceId, 
/**
 * What shape they came back in; not looked at when absent.
 */
condition?: SeenShape | null, 
/**
 * Only those that this custodian has; from every person and place when absent.
 */
from?: Custodian | null, }, CartIn];
  "person.end_summer_keep": [{ 
/**
 * Which.
 */
keep: RowId, }, SummerKeepEnded];
  "sighting.record_sync": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * When it reported.
 */
at: Timestamp, 
/**
 * The management system.
 */
source: string, }, SyncRecorded];
  "incident.declare_lost": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * Where the device was last seen.
 */
last_seen?: string | null, 
/**
 * When it happened.
 */
happened_on?: Date | null, }, Incident];
  "incident.declare_stolen": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * The report filed with the police.
 */
report: PoliceReport, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * Where the device was last seen.
 */
last_seen?: string | null, 
/**
 * When it happened.
 */
happened_on?: Date | null, }, Incident];
  "incident.claim_stolen": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Whether somebody is still searching for it.
 */
still_searching?: boolean, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * Where the device was last seen.
 */
last_seen?: string | null, 
/**
 * When it happened.
 */
happened_on?: Date | null, }, Incident];
  "incident.attach_report": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The report filed with the police.
 */
report: PoliceReport, }, Incident];
  "incident.new": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * What is said to have happened.
 */
kind: Claim, 
/**
 * The police report, for a theft.
 */
report?: PoliceReport | null, 
/**
 * Whether somebody is still searching for what they say was stolen.
 */
still_searching?: boolean, 
/**
 * Whether the damage is beyond repair.
 */
dead?: boolean, 
/**
 * The serial that whoever reports it gives.
 */
serial_given?: string | null, 
/**
 * Who reports it.
 */
reported_by?: string | null, 
/**
 * Who saw it.
 */
witnesses?: string | null, 
/**
 * What happened, in words.
 */
what_happened: string, 
/**
 * Where the device was last seen.
 */
last_seen?: string | null, 
/**
 * When it happened.
 */
happened_on?: Date | null, }, Incident];
  "incident.decide": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The damaged parts, by the district's words.
 */
parts?: Array<string>, 
/**
 * How much, where the price list does not say, or something else is right.
 */
cents?: Amount | null, 
/**
 * Whether another device is to go out; for what is gone or dead and was somebody's, when absent.
 */
replace?: boolean | null, 
/**
 * Why.
 */
note?: string | null, }, IncidentDecided];
  "incident.note": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * What is noted.
 */
note: string, }, Array<IncidentStep>];
  "incident.remind": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * Whom, and how.
 */
note?: string | null, }, Array<IncidentStep>];
  "incident.settle_serial": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * Why it is in order.
 */
reason: string, }, Incident];
  "incident.correct": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * What is corrected.
 */
field: IncidentField, 
/**
 * What it is; nothing clears what need not be known.
 */
value?: string | null, 
/**
 * Why.
 */
reason: string, }, Incident];
  "incident.close": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * What is to be noted.
 */
note?: string | null, }, Incident];
  "incident.reopen": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * Why.
 */
reason: string, }, Incident];
  "incident.remind_all": [{ 
/**
 * The incidents.
 */
incidents: Array<IncidentId>, 
/**
 * Whom, and how.
 */
note?: string | null, }, SeveralIncidents];
  "incident.note_all": [{ 
/**
 * The incidents.
 */
incidents: Array<IncidentId>, 
/**
 * What is noted.
 */
note: string, }, SeveralIncidents];
  "incident.close_all": [{ 
/**
 * The incidents.
 */
incidents: Array<IncidentId>, 
/**
 * What is to be noted.
 */
note?: string | null, }, SeveralIncidents];
  "protection.begin": [{ 
/**
 * Whose.
 */
person: PersonId, 
/**
 * For which school year; this one when absent.
 */
school_year?: string | null, }, ProtectionPlan];
  "protection.end": [{ 
/**
 * Whose.
 */
person: PersonId, 
/**
 * For which school year; this one when absent.
 */
school_year?: string | null, }, boolean];
  "replacement.issue": [{ 
/**
 * Because of what.
 */
incident: IncidentId, 
/**
 * The device that goes out, by tag or serial.
 */
code: string, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * What goes along: charger, case …
 */
accessories?: Array<string>, 
/**
 * Why IT gives one to a student who is not active yet.
 */
override_reason?: string | null, }, IssuedReplacement];
  "replacement.lend": [{ 
/**
 * Because of what.
 */
incident: IncidentId, 
/**
 * The device that goes out, by tag or serial.
 */
code: string, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * What goes along: charger, case …
 */
accessories?: Array<string>, 
/**
 * Why IT gives one to a student who is not active yet.
 */
override_reason?: string | null, }, IssuedReplacement];
  "recovery.accept": [{ 
/**
 * The incident whose device turned up.
 */
incident: IncidentId, 
/**
 * What is accepted.
 */
what: ProposalKind, 
/**
 * What shape the device that is collected is in; not looked at when absent.
 */
condition?: SeenShape | null, }, ProposalAnswered];
  "recovery.decline": [{ 
/**
 * The incident whose device turned up.
 */
incident: IncidentId, 
/**
 * What is turned down.
 */
what: ProposalKind, 
/**
 * Why.
 */
reason: string, }, ProposalAnswered];
  "view.save": [{ 
/**
 * Which list: `device`, `person` …
 */
list: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The view, as the screen understands it.
 */
view: unknown, }, SavedView];
  "view.remove": [{ 
/**
 * Which.
 */
view: RowId, }, null];
  "import.apply": [{ 
/**
 * What is imported, and how.
 */
plan: ImportPlan, 
/**
 * Where rejected rows are saved.
 */
rejected?: string | null, }, Applied];
  "drive.create": [{ 
/**
 * The school.
 */
school: SchoolId, 
/**
 * Which way the devices go.
 */
kind: DriveKind, 
/**
 * Its name.
 */
name: string, 
/**
 * The last day.
 */
deadline: Date, 
/**
 * The grades it is for; every grade when none is named.
 */
grades?: Array<string>, 
/**
 * The homerooms it is for; every homeroom when none is named.
 */
homerooms?: Array<string>, 
/**
 * People it names besides, staff among them.
 */
people?: Array<PersonId>, 
/**
 * Whether it is only for the people it names.
 */
only_listed?: boolean, 
/**
 * The accessories everyone gets, or brings back.
 */
accessories?: Array<string>, }, Drive];
  "drive.close": [{ 
/**
 * The drive.
 */
drive: DriveId, }, Drive];
  "drive.reopen": [{ 
/**
 * The drive.
 */
drive: DriveId, }, Drive];
  "distribution.hand_out": [{ 
/**
 * The drive it is part of, where it is part of one.
 */
drive?: DriveId | null, 
/**
 * The person, by what was scanned or typed: number, label, e-mail, user name.
 */
who: string, 
/**
 * The device, by what was scanned.
 */
code: string, 
/**
 * What goes along with it; what the drive says when absent.
 */
accessories?: Array<string> | null, 
/**
 * Why somebody gets a device who has one already, or what else there is to say.
 */
reason?: string | null, 
/**
 * When it is due back.
 */
due_on?: Date | null, 
/**
 * Whether it may go home; as the device says when absent.
 */
take_home?: boolean | null, 
/**
 * Why IT gives a device to a student who is not active yet.
 */
override_reason?: string | null, }, HandedOut];
  "distribution.hand_out_all": [{ 
/**
 * The drive it is part of, where it is part of one.
 */
drive?: DriveId | null, 
/**
 * The lines.
 */
pairs: Array<Pair>, 
/**
 * Why somebody gets a device who has one already.
 */
reason?: string | null, 
/**
 * Leaves out the lines that cannot be done, and names them, instead of doing nothing.
 */
leave_out_what_cannot?: boolean, }, HandedOutAll];
  "collection.take_in": [{ 
/**
 * The collection it is part of, where it is part of one.
 */
drive?: DriveId | null, 
/**
 * The device, by what was scanned.
 */
code: string, 
/**
 * In whose bag it lay, by what was scanned or typed.
 */
bag?: string | null, 
/**
 * What came along; what is not named was not looked at.
 */
accessories?: Array<LookedAt>, 
/**
 * What shape it is in; not looked at when absent.
 */
shape?: ShapeSeen | null, }, TakenIn];
  "collection.look_over": [{ 
/**
 * The custody that ended.
 */
custody: CustodyId, 
/**
 * What was seen of the accessories; what is not named stays as it is.
 */
accessories?: Array<LookedAt>, 
/**
 * What shape the device is in; not looked at when absent.
 */
shape?: ShapeSeen | null, }, LookedOver];
  "collection.report_rest_missing": [{ 
/**
 * The collection.
 */
drive: DriveId, }, ReportedMissing];
  "accessory.settle": [{ 
/**
 * The accessory.
 */
accessory: AccessoryId, 
/**
 * What was seen.
 */
seen: AccessorySeen, }, Settled];
  "accessory.replace": [{ 
/**
 * The accessory they were given.
 */
accessory: AccessoryId, 
/**
 * Whether they paid for it at once.
 */
paid: boolean, }, Replaced];
  "fee.charge": [{ 
/**
 * Who is to pay.
 */
person: PersonId, 
/**
 * What for: `charger`, or another word.
 */
about: string, 
/**
 * How much; the list's price when absent. Another one needs IT and a note.
 */
cents?: Amount | null, 
/**
 * The day it is charged for; today when absent.
 */
on_day?: Date | null, 
/**
 * Why, in words.
 */
note?: string | null, 
/**
 * The device it is about.
 */
device?: DeviceId | null, }, LedgerEntry];
  "fee.pay": [{ 
/**
 * Who.
 */
person: PersonId, 
/**
 * How much.
 */
cents: Amount, 
/**
 * The charge it is for; the oldest ones that are open when absent.
 */
charge?: LedgerId | null, 
/**
 * The number of the receipt.
 */
receipt?: string | null, 
/**
 * The day it was paid; today when absent.
 */
on_day?: Date | null, 
/**
 * Anything else, in words.
 */
note?: string | null, 
/**
 * Keeps what is more than they owe for later.
 */
keep_as_credit: boolean, 
/**
 * Takes a receipt that is in somebody else's account too.
 */
shared_receipt?: boolean, }, LedgerEntry];
  "fee.waive": [{ 
/**
 * Whose account.
 */
person: PersonId, 
/**
 * The charge; the only one that is open when absent.
 */
charge?: LedgerId | null, 
/**
 * How much; all that is open when absent.
 */
cents?: Amount | null, 
/**
 * Who allowed it.
 */
approver: string, 
/**
 * Why.
 */
reason: string, }, LedgerEntry];
  "fee.credit": [{ 
/**
 * Whose account.
 */
person: PersonId, 
/**
 * The charge; the only one that is open when absent.
 */
charge?: LedgerId | null, 
/**
 * How much; all that stands when absent.
 */
cents?: Amount | null, 
/**
 * Why.
 */
reason: string, }, LedgerEntry];
  "fee.refund": [{ 
/**
 * To whom.
 */
person: PersonId, 
/**
 * How much.
 */
cents: Amount, 
/**
 * The charge that had been paid, where it is one.
 */
charge?: LedgerId | null, 
/**
 * The number of the receipt.
 */
receipt?: string | null, 
/**
 * Why, in words.
 */
note?: string | null, }, LedgerEntry];
  "fee.write_off": [{ 
/**
 * Whose account.
 */
person: PersonId, 
/**
 * The charge; the only one that is open when absent.
 */
charge?: LedgerId | null, 
/**
 * How much; all that is open when absent.
 */
cents?: Amount | null, 
/**
 * Why.
 */
reason: string, }, LedgerEntry];
  "fee.reverse": [{ 
/**
 * Whose account.
 */
person: PersonId, 
/**
 * The entry that was a mistake.
 */
entry: LedgerId, 
/**
 * Why.
 */
reason: string, }, LedgerEntry];
  "template.change": [{ 
/**
 * Which paper.
 */
kind: TemplateKind, 
/**
 * The wording: Markdown with fields.
 */
text: string, }, TemplateShown];
  "template.reset": [{ 
/**
 * Which paper.
 */
kind: TemplateKind, }, TemplateShown];
  "request.open": [{ 
/**
 * The school it is for.
 */
school: SchoolId, 
/**
 * What is asked for, with the form of its kind.
 */
ask: RequestAsk, 
/**
 * Who asks, where the register knows them.
 */
requester?: PersonId | null, 
/**
 * Who asks; the operator when a champion asks for themselves.
 */
requester_name?: string | null, 
/**
 * Their e-mail; as the register has it when absent.
 */
requester_email?: string | null, 
/**
 * As what they ask; the first that fits the kind when absent.
 */
capacity?: Capacity | null, 
/**
 * Whom it is about.
 */
person?: PersonId | null, 
/**
 * The device it is about, by tag or serial, as scanned or typed.
 */
code?: string | null, 
/**
 * The room it is about.
 */
place?: PlaceId | null, 
/**
 * It in one line; made from the form when absent.
 */
subject?: string | null, 
/**
 * It in more words.
 */
description?: string | null, 
/**
 * How urgent it is.
 */
priority?: Priority | null, 
/**
 * A call that goes before everything else.
 */
major?: boolean, 
/**
 * How it came in.
 */
channel?: Channel | null, 
/**
 * Its number in the help-desk portal.
 */
portal_number?: string | null, }, OpenedRequest];
  "request.note": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * The note.
 */
text: string, }, RequestDone];
  "request.reply": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * What was said.
 */
text: string, 
/**
 * How.
 */
channel?: Channel | null, }, RequestDone];
  "request.wait": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * What they are asked, which is a reply; none when they know what they have to do.
 */
question?: string | null, }, RequestDone];
  "request.answer": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * What they said.
 */
text: string, 
/**
 * How.
 */
channel?: Channel | null, 
/**
 * They only said thanks: nothing changes.
 */
thanks_only?: boolean, }, RequestDone];
  "request.contact": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * How.
 */
channel: Channel, 
/**
 * What came of it.
 */
outcome: ContactOutcome, 
/**
 * What was said, or whom the message was left with.
 */
note?: string | null, }, RequestDone];
  "request.resolve": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * What was done.
 */
how: string, }, RequestDone];
  "request.resolve_all": [{ 
/**
 * The requests.
 */
requests: Array<RequestId>, 
/**
 * What was done.
 */
how: string, }, SeveralDone];
  "request.close": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * Why.
 */
because: ClosedBecause, 
/**
 * What the requester is told; the district's own sentence when absent and there is one.
 */
sentence?: string | null, 
/**
 * The request that a duplicate repeats: linked, and told where no sentence is written.
 */
of?: RequestId | null, }, RequestDone];
  "request.route": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * The directory's entry.
 */
entry: string, }, RequestDone];
  "request.withdraw": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * Why.
 */
why: string, }, RequestDone];
  "request.assign": [{ 
/**
 * The requests.
 */
requests: Array<RequestId>, 
/**
 * Who works on them; nobody when absent.
 */
operator?: OperatorId | null, }, SeveralDone];
  "request.prioritise": [{ 
/**
 * The requests.
 */
requests: Array<RequestId>, 
/**
 * How urgent they are.
 */
priority: Priority, }, SeveralDone];
  "request.change": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * It in one line.
 */
subject?: string | null, 
/**
 * It in more words.
 */
description?: string | null, 
/**
 * Whom it is about: a new hire once the register knows them.
 */
person?: PersonId | null, 
/**
 * The device it is about, by tag or serial.
 */
code?: string | null, 
/**
 * The room it is about.
 */
place?: PlaceId | null, 
/**
 * The incident it belongs to.
 */
incident?: IncidentId | null, 
/**
 * Its number in the help-desk portal.
 */
portal_number?: string | null, 
/**
 * Who asks, where the name was written wrongly.
 */
requester_name?: string | null, 
/**
 * Their e-mail.
 */
requester_email?: string | null, 
/**
 * Whether it goes before everything else.
 */
major?: boolean | null, 
/**
 * As what the requester asks: a major call is one of a principal, the superintendent or the district's office.
 */
capacity?: Capacity | null, }, RequestDone];
  "request.give_quote": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * What it would cost.
 */
cents: Cents, 
/**
 * When it was given; today when absent.
 */
given_on?: Date | null, 
/**
 * The vendor, or the quote's number.
 */
reference?: string | null, }, RequestDone];
  "request.confirm_quote": [{ 
/**
 * The request.
 */
request: RequestId, }, RequestDone];
  "request.prepare": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * The device, by tag or serial.
 */
code: string, }, RequestDone];
  "request.hand_over": [{ 
/**
 * The request.
 */
request: RequestId, 
/**
 * When it is due back; the day a loaner was asked for until, when absent.
 */
due_on?: Date | null, 
/**
 * Why they get another one, or why a student gets one who is not active yet.
 */
reason?: string | null, 
/**
 * The phone's number, for a phone.
 */
phone?: string | null, }, RequestDone];
  "request.charge": [{ 
/**
 * The request.
 */
request: RequestId, }, RequestDone];
  "surplus.new": [{ 
/**
 * The request.
 */
request: RequestId, }, PickupDone];
  "surplus.add": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Tags or serials, scanned or pasted.
 */
codes?: Array<string>, 
/**
 * Whether somebody had them in hand: only then does the approval declare them surplus.
 */
scanned?: boolean, 
/**
 * Devices by their rows, from a list on screen.
 */
devices?: Array<DeviceId>, 
/**
 * The cart, closet or room whose devices are listed.
 */
place?: PlaceId | null, 
/**
 * What is looked for at the pickup's school.
 */
filter?: SurplusFilter | null, }, AddedToPickup];
  "surplus.remove": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * Why.
 */
reason?: string | null, }, PickupDone];
  "surplus.count": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * What they are.
 */
kind: string, 
/**
 * How many.
 */
count: number, }, CountedList];
  "surplus.clear": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * The reference of the leave.
 */
reference: string, 
/**
 * Its day.
 */
on: Date, }, PickupDone];
  "surplus.say_cost": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices.
 */
devices: Array<DeviceId>, 
/**
 * What each of them cost.
 */
cents: Amount, }, PickupDone];
  "surplus.give_tags": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices.
 */
devices: Array<DeviceId>, }, PickupDone];
  "surplus.approve": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The reference of the decision: the agenda item, the memo.
 */
reference: string, 
/**
 * Its day.
 */
on: Date, 
/**
 * The reference of the public sale, where it takes one.
 */
sale_reference?: string | null, 
/**
 * What whoever approved was told it is worth; refused when it is not, because the list changed since.
 */
value?: Amount | null, 
/**
 * Takes what may not go off the list in the same step.
 */
leave_out?: boolean, }, PickupApproved];
  "surplus.take_back_approval": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Why.
 */
reason: string, }, PickupDone];
  "surplus.wipe": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices, each with its certificate where it has one; all that are surplus and not wiped yet when none is named.
 */
devices?: Array<WipeOne>, 
/**
 * How.
 */
method: WipeMethod, 
/**
 * By whom.
 */
wiped_by: string, 
/**
 * On which day; not in the future, and not before the approval.
 */
on: Date, 
/**
 * Whether they were released from device management on the same day.
 */
released?: boolean, }, PickupDone];
  "surplus.release": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices.
 */
devices?: Array<DeviceId>, 
/**
 * On which day; not in the future, and not before the wipe.
 */
on: Date, }, PickupDone];
  "surplus.schedule": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The day; today or later.
 */
on: Date, 
/**
 * Who fetches.
 */
collector: string, 
/**
 * Whom to call.
 */
contact?: string | null, }, PickupDone];
  "surplus.dispose_as": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The devices; all of them when none is named.
 */
devices?: Array<DeviceId>, 
/**
 * What becomes of them.
 */
disposition: Disposition, 
/**
 * What each is sold for.
 */
price_each?: Amount | null, 
/**
 * Or what all of them are sold for together.
 */
price_of_lot?: Amount | null, 
/**
 * Who buys or gets them.
 */
receiver?: string | null, }, PickupDone];
  "surplus.load": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * What the scanner sent.
 */
code: string, 
/**
 * Lets it go along though it is not listed: IT does.
 */
over?: OverTheList | null, }, Loaded];
  "surplus.unload": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * The device.
 */
device: DeviceId, }, Loaded];
  "surplus.sign": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Who signs for the school.
 */
giver: SignedBy, 
/**
 * Who signs for whoever fetches.
 */
taker: SignedBy, 
/**
 * What the requester is told: the request is done with then. Where nothing is said it stays open.
 */
tell?: string | null, }, PickupDone];
  "surplus.withdraw": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Why.
 */
reason: string, }, PickupDone];
  "surplus.correct": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * What is wrong.
 */
correction: Correction, 
/**
 * How that is known.
 */
reason: string, }, PickupCorrection];
};

/** Answers questions: name → [input, answer]. */
export type Queries = {
  "session.info": [Record<symbol, never>, SessionInfo];
  "session.operators": [Record<symbol, never>, OperatorList];
  "session.may": [Record<symbol, never>, MayRun];
  "report.list": [Record<symbol, never>, ReportList];
  "policy.now": [Record<symbol, never>, Policy];
  "policy.of": [{ 
/**
 * The school year; this one when absent.
 */
school_year?: string | null, }, PolicyOfYear];
  "support.now": [Record<symbol, never>, SupportPolicy];
  "calendar.year": [{ 
/**
 * The school year; today's when absent.
 */
school_year?: string | null, }, CalendarYear];
  "calendar.look": [{ 
/**
 * The file.
 */
path: string, 
/**
 * What days are of which the file does not say it; closures when absent.
 */
kind?: DayKind | null, }, DaysLooked];
  "sla.due": [{ 
/**
 * When it was opened: an instant, or a time on the district's wall clock (`2026-09-04 15:00`).
 */
opened: string, 
/**
 * Open hours that may pass.
 */
hours: number, 
/**
 * When the clock stood.
 */
paused?: Array<Paused>, }, Explanation];
  "sla.days": [{ 
/**
 * From this day.
 */
from: Date, 
/**
 * To this one; an earlier one gives a number below zero.
 */
to: Date, }, DaysCounted];
  "audit.periods": [Record<symbol, never>, PeriodList];
  "audit.status": [{ 
/**
 * The period.
 */
period: PeriodId, 
/**
 * One site only.
 */
school?: SchoolId, }, PeriodStatus];
  "audit.show": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * An earlier submission to read again; the present state when absent.
 */
submission?: RowId, }, Sheet];
  "audit.exceptions": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * One kind only.
 */
kind?: ExceptionKind, }, ExceptionList];
  "audit.station": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The place being scanned.
 */
place?: PlaceId, }, StationView];
  "audit.left": [{ 
/**
 * The audit.
 */
audit: AuditId, }, LeftList];
  "audit.recount": [{ 
/**
 * The audit.
 */
audit: AuditId, }, RecountSheet];
  "audit.late": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * An earlier submission; the one that holds when absent.
 */
submission?: RowId, }, LateList];
  "audit.take_overs": [Record<symbol, never>, TakeOverList];
  "audit.asked_of_it": [Record<symbol, never>, AskedList];
  "audit.suggest": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * The code as it was scanned.
 */
code: string, }, SuggestionList];
  "export.audit": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * An earlier submission; the present state when absent.
 */
submission?: RowId, 
/**
 * Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
 */
out: string, 
/**
 * For whom; internal when absent.
 */
profile?: Profile, }, Written];
  "export.district_audit": [{ 
/**
 * The period.
 */
period: PeriodId, 
/**
 * Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
 */
out: string, 
/**
 * For whom; internal when absent. The summary names nobody, so both show the same.
 */
profile?: Profile, }, Written];
  "report.district": [{ 
/**
 * The school year whose quarters are the last, `2026-27`; this one when absent.
 */
school_year?: string | null, 
/**
 * How many quarters, 1 to 8; 4 when absent.
 */
quarters?: number | null, }, DistrictReport];
  "export.leadership": [{ 
/**
 * The school year whose quarters are the last, `2026-27`; this one when absent.
 */
school_year?: string | null, 
/**
 * How many quarters, 1 to 8; 4 when absent.
 */
quarters?: number | null, 
/**
 * Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
 */
out: string, 
/**
 * For whom; internal when absent. It names nobody; the public one tells no money of fewer than five students.
 */
profile?: Profile | null, }, Written];
  "export.devices": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent.
 */
profile: Profile | null, 
/**
 * The list as shown; every device when absent.
 */
list: DevicePage, 
/**
 * The columns, in this order; all of them when absent.
 */
columns?: Array<DeviceColumn>, }, Written];
  "export.people": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one leaves students out: a row of one student is a count under five
 * (DOMAIN §10).
 */
profile: Profile | null, 
/**
 * The list as shown; everybody when absent.
 */
list: PersonPage, 
/**
 * Only these of the list, picked by hand; all of it when absent.
 */
people?: Array<PersonId>, 
/**
 * The columns, in this order; all of them when absent.
 */
columns?: Array<PersonColumn>, }, Written];
  "export.findings": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent.
 */
profile: Profile | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, }, Written];
  "export.timeline": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent.
 */
profile: Profile | null, }, Written];
  "attachment.list": [{ 
/**
 * To what.
 */
belongs: Belongs, }, AttachmentList];
  "attachment.picture": [{ 
/**
 * Which attachment.
 */
attachment: AttachmentId, 
/**
 * How large.
 */
size: PictureSize, }, PictureShown];
  "attachment.save": [{ 
/**
 * Which.
 */
attachment: AttachmentId, 
/**
 * Where to: its name ends as its kind does.
 */
out: string, }, Saved];
  "agreement.of": [{ 
/**
 * Whose.
 */
person: PersonId, }, PersonAgreements];
  "print.sign_off": [{ 
/**
 * The audit.
 */
audit: AuditId, 
/**
 * An earlier submission; the present state when absent.
 */
submission?: RowId | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.device_labels": [{ 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * The list as shown, or a selection by its `filters.devices`; every device when absent.
 */
list?: DevicePage | null, 
/**
 * Which of them; all when absent.
 */
which?: WhichTags | null, 
/**
 * How they lie on the sheet.
 */
laid?: Labelling | null, }, Written];
  "print.place_labels": [{ 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * The school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only these of them; all when absent.
 */
places?: Array<PlaceId> | null, 
/**
 * How they lie on the sheet.
 */
laid?: Labelling | null, }, Written];
  "print.person_labels": [{ 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * The list as shown; everybody when absent.
 */
list?: PersonPage | null, 
/**
 * Only these of the list, picked by hand; all of it when absent.
 */
people?: Array<PersonId> | null, 
/**
 * How they lie on the sheet.
 */
laid?: Labelling | null, }, Written];
  "print.control_card": [{ 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * How they lie on the sheet; on plain paper to cut when absent.
 */
laid?: Labelling | null, }, Written];
  "school.list": [Record<symbol, never>, SchoolList];
  "place.list": [{ 
/**
 * The school; all when absent.
 */
school?: SchoolId | null, }, PlaceList];
  "person.show": [{ 
/**
 * Who.
 */
person: PersonId, }, PersonShown];
  "place.show": [{ 
/**
 * Which.
 */
place: PlaceId, }, PlaceShown];
  "custody.on_day": [{ 
/**
 * Which.
 */
device: DeviceId, 
/**
 * On which day.
 */
on: Date, }, OnDayShown];
  "custody.overdue": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, }, OverdueList];
  "person.summer_keeps": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, }, SummerKeepList];
  "incident.of_device": [{ 
/**
 * The device.
 */
device: DeviceId, }, IncidentList];
  "incident.show": [{ 
/**
 * The incident.
 */
incident: IncidentId, }, IncidentShown];
  "incident.price": [{ 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The damaged parts, by the district's words.
 */
parts?: Array<string>, 
/**
 * How much, where the price list does not say, or something else is right.
 */
cents?: Amount | null, 
/**
 * Whether another device is to go out; for what is gone or dead and was somebody's, when absent.
 */
replace?: boolean | null, 
/**
 * Why.
 */
note?: string | null, }, Consequences];
  "incident.meant": [{ 
/**
 * The device.
 */
device: DeviceId, 
/**
 * Its number among those of the device, the oldest first, where it was named.
 */
number?: number | null, 
/**
 * What is to be done with it.
 */
to?: MeantTo | null, }, ToldIncident];
  "incident.board": [{ 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, 
/**
 * Only those that wait for this.
 */
waits_for?: WaitsFor | null, 
/**
 * Only those whose reminder is due.
 */
only_reminders?: boolean, 
/**
 * How many rows to leave out.
 */
offset?: number | null, 
/**
 * How many rows, 500 at most; 100 when absent.
 */
limit?: number | null, }, BoardOfIncidents];
  "protection.list": [{ 
/**
 * In which school year; this one when absent.
 */
school_year?: string | null, 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, 
/**
 * How many rows to leave out.
 */
offset?: number | null, 
/**
 * How many rows, 500 at most; 100 when absent.
 */
limit?: number | null, }, PlanList];
  "protection.of": [{ 
/**
 * Whose.
 */
person: PersonId, 
/**
 * In which school year; this one when absent.
 */
school_year?: string | null, }, PlanOf];
  "recovery.proposals": [{ 
/**
 * The device.
 */
device: DeviceId, }, RecoveryList];
  "find.code": [{ 
/**
 * What the scanner sent.
 */
code: string, 
/**
 * The school at which it is scanned.
 */
school: SchoolId | null, 
/**
 * Where it is scanned; anywhere when not said.
 */
context: ScanPoint | null, }, Found];
  "device.page": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: DeviceFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, 
/**
 * By what it is sorted; by tag when absent.
 */
sort: DeviceSort | null, 
/**
 * Downward.
 */
descending: boolean, 
/**
 * From this row of the list on, counted from 0.
 */
from: number | null, 
/**
 * Or: after this device.
 */
after: DeviceId | null, 
/**
 * How many rows; 100 when absent, 500 at most.
 */
count: number | null, }, DeviceRows];
  "device.facets": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: DeviceFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, }, DeviceCounts];
  "device.ids": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: DeviceFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, 
/**
 * By what it is sorted; by tag when absent.
 */
sort: DeviceSort | null, 
/**
 * Downward.
 */
descending: boolean, }, PickedIds];
  "device.sum": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to; a selection is `devices` in it.
 */
filters: DeviceFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, }, Sum];
  "list.ready": [Record<symbol, never>, Ready];
  "person.page": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * What the list is narrowed to.
 */
filters: PersonFilters, 
/**
 * Words that must all be found in the row.
 */
search: string, 
/**
 * By what it is sorted; by name when absent.
 */
sort: PersonSort | null, 
/**
 * Downward.
 */
descending: boolean, 
/**
 * From this row of the list on, counted from 0.
 */
from: number | null, 
/**
 * Or: after this person.
 */
after: PersonId | null, 
/**
 * How many rows; 100 when absent, 500 at most.
 */
count: number | null, }, PersonRows];
  "person.left_holding": [{ 
/**
 * Whose devices; all that are the operator's business when absent.
 */
school: SchoolId | null, }, LeftHolders];
  "view.list": [{ 
/**
 * Which list.
 */
list: string, }, ViewList];
  "device.show": [{ 
/**
 * Which.
 */
device: DeviceId, }, DeviceShown];
  "device.timeline": [{ 
/**
 * Which.
 */
device: DeviceId, 
/**
 * For whom; those whose business it is when absent.
 */
audience: Audience | null, }, Timeline];
  "history.row": [{ 
/**
 * The kind of row: `device`, `person`, `custody` …
 */
entity: string, 
/**
 * The row.
 */
id: string, }, RowChanges];
  "history.operations": [{ 
/**
 * Only operations before this one.
 */
before?: number | null, 
/**
 * How many; 50 when absent, 500 at most.
 */
count?: number, }, OperationList];
  "findings.list": [{ 
/**
 * One school; all that are the operator's business when absent.
 */
school: SchoolId | null, 
/**
 * Only this kind.
 */
kind: FindingKind | null, 
/**
 * How many rows of each kind; 100 when absent. Counts are always whole.
 */
count: number | null, }, FindingList];
  "import.look": [{ 
/**
 * The file.
 */
path: string, 
/**
 * What it lists; guessed when absent.
 */
kind?: ImportKind | null, 
/**
 * What the wizard has said of columns so far.
 */
map?: Array<ColumnSaid>, 
/**
 * What the wizard has said of words so far.
 */
values?: Array<string>, 
/**
 * The sheet of a workbook.
 */
sheet?: string | null, 
/**
 * The row of the header as a spreadsheet numbers it; 0 says that there is none.
 */
header?: number | null, 
/**
 * The sign between the cells of a text.
 */
delimiter?: string | null, 
/**
 * The encoding of a text.
 */
encoding?: string | null, }, Looked];
  "import.rehearse": [{ 
/**
 * What would be imported, and how.
 */
plan: ImportPlan, }, Rehearsal];
  "drive.list": [{ 
/**
 * The school; all when absent.
 */
school?: SchoolId | null, }, DriveList];
  "drive.board": [{ 
/**
 * The drive.
 */
drive: DriveId, }, Board];
  "drive.still_out": [{ 
/**
 * The collection.
 */
drive: DriveId, }, StillOut];
  "drive.card": [{ 
/**
 * Who.
 */
person: PersonId, 
/**
 * The drive they are served in.
 */
drive?: DriveId | null, }, Card];
  "distribution.receipts": [{ 
/**
 * One person.
 */
person?: PersonId | null, 
/**
 * Or everyone who got something in a drive.
 */
drive?: DriveId | null, }, Receipts];
  "collection.to_finish": [{ 
/**
 * The collection.
 */
drive: DriveId, }, ToFinish];
  "fee.statement": [{ 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Only what took place in that school year, after what was owed before.
 */
school_year?: string | null, }, Statement];
  "fee.balances": [{ 
/**
 * Only people of that school.
 */
school?: SchoolId | null, 
/**
 * Which accounts; whoever owes when absent.
 */
show?: BalanceFilter | null, 
/**
 * Only people who have left.
 */
left: boolean, 
/**
 * How many rows to leave out before the first.
 */
offset: number, 
/**
 * How many rows; a hundred when absent.
 */
limit?: number | null, }, BalancePage];
  "fee.schedule": [Record<symbol, never>, Array<PricesFrom>];
  "print.statement": [{ 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Only what took place in that school year, after what was owed before.
 */
school_year?: string | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.letters": [{ 
/**
 * These people, whatever they owe; everybody who owes when absent.
 */
people?: Array<PersonId> | null, 
/**
 * Only people of that school.
 */
school?: SchoolId | null, 
/**
 * Only people who have left.
 */
left: boolean, 
/**
 * Only who owes at least that much.
 */
at_least?: Amount | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.payment": [{ 
/**
 * Whose account it is in.
 */
person: PersonId, 
/**
 * The entry.
 */
entry: LedgerId, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.incident": [{ 
/**
 * Which.
 */
incident: IncidentId, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.hand_over": [{ 
/**
 * Because of which incident it went out.
 */
incident: IncidentId, 
/**
 * Which device that went out; the latest when absent.
 */
replacement?: ReplacementId | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "template.list": [Record<symbol, never>, Array<TemplateShown>];
  "print.template": [{ 
/**
 * Which paper.
 */
kind: TemplateKind, 
/**
 * The wording; the one that holds when absent.
 */
text?: string | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "export.still_out": [{ 
/**
 * The collection.
 */
drive: DriveId, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one leaves students out.
 */
profile?: Profile | null, }, Written];
  "export.requests": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one names nobody who asks or works on it, and says nothing of what
 * people wrote.
 */
profile?: Profile | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only what is open.
 */
only_open?: boolean, }, Written];
  "export.sla": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. It names nobody.
 */
profile?: Profile | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * The first day; that of this school year when absent.
 */
from?: Date | null, 
/**
 * The last day; today when absent.
 */
until?: Date | null, }, Written];
  "export.incidents": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one names no student, and says nothing of what people wrote or of the
 * police.
 */
profile?: Profile | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only what was reported on that day or later.
 */
since?: Date | null, }, Written];
  "export.mdm_actions": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only what changed on that day or later; everything, also what a list brought, when absent.
 */
since?: Date | null, }, Written];
  "export.ledger": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one leaves students out, names nobody, and says nothing of what people
 * wrote.
 */
profile?: Profile | null, 
/**
 * What one school wrote; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only entries with the price of that school year.
 */
school_year?: string | null, }, Written];
  "export.balances": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one names nobody, and tells no figure of fewer than five students.
 */
profile?: Profile | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Which accounts; whoever owes when absent.
 */
show?: BalanceFilter | null, 
/**
 * Only people who have left.
 */
left?: boolean, }, Written];
  "export.charger_fees": [{ 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one names nobody, and tells no figure of fewer than five students.
 */
profile?: Profile | null, 
/**
 * What one school charged; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Only charges at the price of that school year.
 */
school_year?: string | null, }, Written];
  "export.inventory": [{ 
/**
 * The day at whose end it is; today when absent.
 */
as_of?: Date | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. It counts devices and names nobody.
 */
profile?: Profile | null, }, Written];
  "export.stipends": [{ 
/**
 * The school year; this one when absent.
 */
school_year?: string | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one tells what is paid at which school, and names nobody.
 */
profile?: Profile | null, }, Written];
  "export.losses": [{ 
/**
 * The first day on which something was reported; that of this school year when absent.
 */
from?: Date | null, 
/**
 * The last day; today when absent.
 */
until?: Date | null, 
/**
 * One school; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one names no student and no device of one, says nothing of what people
 * wrote or of the police, and tells no money of fewer than five students.
 */
profile?: Profile | null, }, Written];
  "export.left_holding": [{ 
/**
 * Whose devices; all that are the operator's business when absent.
 */
school?: SchoolId | null, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one leaves students out, and tells of nobody what they owe.
 */
profile?: Profile | null, }, Written];
  "print.receipts": [{ 
/**
 * One person.
 */
person?: PersonId | null, 
/**
 * Or everyone of a drive.
 */
drive?: DriveId | null, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.still_out": [{ 
/**
 * The collection.
 */
drive: DriveId, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "request.try": [{ 
/**
 * The school it is for.
 */
school: SchoolId, 
/**
 * What is asked for, with the form of its kind.
 */
ask: RequestAsk, 
/**
 * Who asks, where the register knows them.
 */
requester?: PersonId | null, 
/**
 * Who asks; the operator when a champion asks for themselves.
 */
requester_name?: string | null, 
/**
 * Their e-mail; as the register has it when absent.
 */
requester_email?: string | null, 
/**
 * As what they ask; the first that fits the kind when absent.
 */
capacity?: Capacity | null, 
/**
 * Whom it is about.
 */
person?: PersonId | null, 
/**
 * The device it is about, by tag or serial, as scanned or typed.
 */
code?: string | null, 
/**
 * The room it is about.
 */
place?: PlaceId | null, 
/**
 * It in one line; made from the form when absent.
 */
subject?: string | null, 
/**
 * It in more words.
 */
description?: string | null, 
/**
 * How urgent it is.
 */
priority?: Priority | null, 
/**
 * A call that goes before everything else.
 */
major?: boolean, 
/**
 * How it came in.
 */
channel?: Channel | null, 
/**
 * Its number in the help-desk portal.
 */
portal_number?: string | null, }, TriedRequest];
  "request.show": [{ 
/**
 * The request.
 */
request: RequestId, }, RequestShown];
  "request.queue": [{ 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, 
/**
 * What is done with, the latest first, instead of what is open.
 */
ended?: boolean, 
/**
 * Only of these standings.
 */
standings?: Array<SlaStanding>, 
/**
 * Only of these kinds.
 */
kinds?: Array<RequestKind>, 
/**
 * Only those of this operator.
 */
assignee?: OperatorId | null, 
/**
 * Only those nobody works on.
 */
unassigned?: boolean, 
/**
 * Only those in which these words stand: number, subject, requester, description.
 */
words?: string | null, 
/**
 * How many rows to leave out.
 */
offset?: number | null, 
/**
 * How many rows, 500 at most; 100 when absent.
 */
limit?: number | null, }, QueuePage];
  "request.neighbours": [{ 
/**
 * The request that is open.
 */
request: RequestId, 
/**
 * The queue as it is looked at; its page does not matter.
 */
queue: AskQueue, }, RequestNeighbours];
  "request.counts": [{ 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, }, RequestTotals];
  "request.sla_report": [{ 
/**
 * The first day.
 */
from: Date, 
/**
 * The last day.
 */
until: Date, 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, }, SlaReport];
  "surplus.board": [{ 
/**
 * The school; every school the operator answers for when absent.
 */
school?: SchoolId | null, 
/**
 * Only those in this state.
 */
state?: PickupState | null, 
/**
 * Those that are signed or withdrawn as well.
 */
ended?: boolean, }, PickupBoardAnswer];
  "surplus.show": [{ 
/**
 * The pickup.
 */
pickup: PickupId, }, PickupShown];
  "surplus.devices": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Which of them; all when absent.
 */
group?: PickupGroup | null, 
/**
 * How many rows to leave out.
 */
offset?: number | null, 
/**
 * How many rows, 20,000 at most; 100 when absent.
 */
limit?: number | null, 
/**
 * Whether every device of the group is named as well, beside the page.
 */
with_ids?: boolean | null, }, PickupDevicesPage];
  "surplus.of_device": [{ 
/**
 * The device.
 */
device: DeviceId, }, PickupsOfDeviceList];
  "surplus.station": [{ 
/**
 * The pickup.
 */
pickup: PickupId, }, AtTheTruck];
  "print.manifest": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "print.agenda": [{ 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * Only pickups of this school.
 */
school?: SchoolId | null, 
/**
 * Just these; every draft with something to go when none is named.
 */
pickups?: Array<PickupId>, }, Written];
  "print.wipe_labels": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Where to: `.pdf`.
 */
out: string, 
/**
 * How they lie on the sheet.
 */
laid?: Labelling | null, }, Written];
  "print.certificates": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Where to: `.pdf`.
 */
out: string, }, Written];
  "export.certificates": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Where to: `.xlsx`, `.csv` or `.pdf`.
 */
out: string, 
/**
 * For whom; internal when absent.
 */
profile?: Profile | null, }, Written];
  "export.surplus": [{ 
/**
 * The pickup.
 */
pickup: PickupId, 
/**
 * Where to: `.xlsx` or `.pdf`, or `.csv` for one file a sheet in a `.zip`.
 */
out: string, 
/**
 * For whom; internal when absent. The public one has no initials, no notes, no names of buyers, and no tag or serial
 * of what a student has; references of approvals, and who signed for which company, are public record.
 */
profile?: Profile | null, }, Written];
};

/** Works on the file as a whole: name → [input, answer]. */
export type Tasks = {
  "history.undo": [{ 
/**
 * Which; the last one of this operator when absent.
 */
operation?: number | null, }, Done<Undoable>];
  "history.redo": [Record<symbol, never>, Done<Undoable>];
  "history.next": [Record<symbol, never>, NextUndo];
  "file.backup": [Record<symbol, never>, Backup];
  "file.backups": [Record<symbol, never>, BackupList];
  "file.plan_restore": [{ 
/**
 * The backup.
 */
from: string, }, RestorePlan];
  "file.restore": [{ 
/**
 * The backup.
 */
from: string, }, Restored];
  "file.check": [Record<symbol, never>, CheckReport];
};
