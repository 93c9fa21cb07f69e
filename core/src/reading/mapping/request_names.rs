//! Under which headers do help-desk portals tell the facts of a request?
//!
//! Sources: the exports of Incident IQ, Freshservice, Zendesk, Jira Service Management, SysAid and ManageEngine, and
//! lists kept by hand.

use super::fields::RequestField::*;
use super::fields::{Names, RequestField};

pub(super) const NAMES: &[Names<RequestField>] = &[
    Names::new(
        PortalNumber,
        "portalnumber ticketnumber ticketno ticketid ticket requestnumber requestno requestid casenumber caseid \
         caseno incidentnumber incidentid issuekey workorder workordernumber workorderid srnumber",
        "number id key reference no",
    ),
    Names::new(
        Kind,
        "requestkind requesttype tickettype issuetype issuecategory ticketcategory requestcategory servicecategory",
        "kind category type service subcategory",
    ),
    Names::new(
        State,
        "requeststate requeststatus status ticketstatus ticketstate issuestatus casestatus",
        "state resolution",
    ),
    Names::new(Priority, "priority urgency ticketpriority requestpriority", "impact severity"),
    Names::new(
        Subject,
        "subject summary shortdescription ticketsubject requestsubject issuesummary",
        "title issue problem",
    ),
    Names::new(
        Description,
        "description details longdescription issuedescription ticketdescription problemdescription",
        "body message comments notes",
    ),
    Names::new(
        RequesterName,
        "requestername requester requestedby requestorname requestor submittedby submittername reportedby reporter \
         openedby ticketfor requestedfor",
        "contactname contact customer username user name from createdby",
    ),
    Names::new(
        RequesterEmail,
        "requesteremail requestoremail submitteremail reporteremail requesteremailaddress contactemail useremail",
        "email emailaddress mail",
    ),
    Names::new(
        School,
        "school schoolcode schoolid bldg building site campus sch schoolnumber",
        "location company department facility organization",
    ),
    Names::new(SchoolName, "schoolname", "buildingname sitename campusname locationname"),
    Names::new(Room, "room roomnumber roomno rm locationroom classroom roomname", "locationdetails place"),
    Names::new(
        DeviceCode,
        "devicecode assettag asset assetnumber assetid tag serial serialnumber deviceserial devicetag assetserial",
        "device configurationitem equipment",
    ),
    Names::new(PersonNumber, "personnumber studentnumber studentid stuid affectedusernumber", "student"),
    Names::new(
        Assignee,
        "assignee assignedto technician assignedtechnician assignedagent assignedagentname agent agentname ticketowner",
        "owner handledby resolvedby",
    ),
    Names::new(
        OpenedAt,
        "openedat created createdat createddate createdon datecreated createdtime creationdate opened openedon \
         dateopened submitted submittedat submittedon datesubmitted requestdate requestedat opendate",
        "date reported reportedat started",
    ),
    Names::new(
        RespondedAt,
        "respondedat firstresponse firstresponseat firstresponsedate firstresponsetime firstrespondedat firstreply \
         firstreplyat initialresponse initialresponsetime",
        "responded respondeddate",
    ),
    // When a row was changed last says since when it waits only where somebody says that it does.
    Names::new(WaitingSince, "waitingsince onholdsince onholdat pendingsince waitingonrequestersince", ""),
    Names::new(
        EndedAt,
        "endedat closed closedat closeddate closedon closedtime dateclosed closedate resolved resolvedat resolveddate \
         resolvedon resolvedtime dateresolved resolutiondate completed completedat completeddate datecompleted solvedat",
        "finished finishedat ended",
    ),
];
