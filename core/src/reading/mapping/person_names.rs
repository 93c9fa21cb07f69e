//! Under which headers do rosters tell the facts of a person?
//!
//! Sources: PowerSchool, Clever, OneRoster, Apple School Manager, Snipe-IT users, and class lists kept by hand.

use super::fields::Names;
use super::fields::PersonField::{self, *};

const fn names(
    field: PersonField,
    sure: &'static [&'static str],
    guess: &'static [&'static str],
) -> Names<PersonField> {
    Names { field, sure, guess }
}

pub(super) const NAMES: &[Names<PersonField>] = &[
    names(
        Number,
        &[
            "number",
            "studentnumber",
            "employeenumber",
            "employeeno",
            "employeeid",
            "staffid",
            "personnumber",
            "identifier",
            "studentno",
            "stuid",
            "stunumber",
            "empid",
            "empno",
            "idnumber",
            "staffnumber",
            "teachernumber",
            "badgenumber",
        ],
        &["studentid", "id", "localid", "personid", "stateid", "lunchnumber", "teacherid", "userid"],
    ),
    names(
        Name,
        &[
            "name",
            "fullname",
            "lastfirst",
            "studentname",
            "displayname",
            "employeename",
            "staffname",
            "lastnamefirstname",
        ],
        &["student", "employee", "teacher"],
    ),
    names(
        FirstName,
        &["firstname", "givenname", "fname", "studentfirstname", "first", "legalfirstname"],
        &["preferredgivenname", "preferredname", "nickname"],
    ),
    names(
        LastName,
        &["lastname", "familyname", "lname", "studentlastname", "surname", "last", "legallastname"],
        &["preferredfamilyname"],
    ),
    names(Population, &["population", "role", "usertype", "persontype", "roletype"], &["type", "usergroup", "group"]),
    names(
        Username,
        &["username", "sisusername", "login", "loginid", "samaccountname", "networkid", "userlogin"],
        &["account"],
    ),
    names(
        Email,
        &["email", "emailaddress", "studentemail", "schoolemail", "staffemail", "teacheremail"],
        &["mail", "upn", "userprincipalname"],
    ),
    names(
        Grade,
        &["grade", "gradelevel", "grades", "gr", "studentgrade", "gradelvl", "currentgrade"],
        &["level", "yeargroup"],
    ),
    names(
        Homeroom,
        &["homeroom", "hr", "advisory", "homeroomname"],
        &["homebase", "section", "teachername", "homeroomteacher", "hrteacher"],
    ),
    names(
        School,
        &[
            "school",
            "schoolid",
            "schoolcode",
            "bldg",
            "building",
            "site",
            "campus",
            "orgsourcedids",
            "primaryorgsourcedid",
            "schoolnumber",
            "schoolsourcedid",
            "sch",
            "locationid",
            "schools",
        ],
        &["location", "company", "department", "sitename", "schoolabbreviation", "schoolname", "buildingname"],
    ),
    names(
        State,
        &[
            "enrollmentstatus",
            "enrollstatus",
            "enabled",
            "enableduser",
            "enrolmentstate",
            "enrollmentstate",
            "activated",
            "active",
            "enrolstatus",
        ],
        &["status", "state", "studentstatus", "employmentstatus"],
    ),
    names(
        SourcedId,
        &["sourcedid", "sisid", "usersourcedid", "personsourcedid", "personsourceid"],
        &["sisuserid", "cleverid", "dcid"],
    ),
];
