//! Under which headers do rosters tell the facts of a person?
//!
//! Sources: PowerSchool, Clever, OneRoster, Apple School Manager, Snipe-IT users, and class lists kept by hand.

use super::fields::PersonField::*;
use super::fields::{Names, PersonField};

pub(super) const NAMES: &[Names<PersonField>] = &[
    Names::new(
        Number,
        "number studentnumber employeenumber employeeno employeeid staffid personnumber identifier studentno \
         stuid stunumber empid empno idnumber staffnumber teachernumber badgenumber",
        "studentid id localid personid stateid lunchnumber teacherid userid",
    ),
    Names::new(SchoolName, "schoolname", "buildingname sitename campusname"),
    Names::new(
        Name,
        "name fullname lastfirst studentname displayname employeename staffname lastnamefirstname",
        "student employee teacher",
    ),
    Names::new(
        FirstName,
        "firstname givenname fname studentfirstname first legalfirstname firstnamerequired namegivenname",
        "preferredgivenname preferredname nickname",
    ),
    Names::new(
        LastName,
        "lastname familyname lname studentlastname surname last legallastname lastnamerequired namefamilyname",
        "preferredfamilyname",
    ),
    Names::new(Population, "population role usertype persontype roletype", "type usergroup group"),
    Names::new(Username, "username sisusername login loginid samaccountname networkid userlogin", "account"),
    Names::new(
        Email,
        "email emailaddress studentemail schoolemail staffemail teacheremail emailaddressrequired primaryemail",
        "mail upn userprincipalname",
    ),
    Names::new(Grade, "grade gradelevel grades gr studentgrade gradelvl currentgrade", "level yeargroup"),
    Names::new(Homeroom, "homeroom hr advisory homeroomname", "homebase section teachername homeroomteacher hrteacher"),
    Names::new(
        School,
        "school schoolid schoolcode bldg building site campus orgsourcedids primaryorgsourcedid schoolnumber \
         schoolsourcedid sch locationid schools",
        "location company department schoolabbreviation",
    ),
    Names::new(
        State,
        "enrollmentstatus enrollstatus enabled enableduser enrolmentstate enrollmentstate activated active \
         enrolstatus accountenabled suspended archived",
        "statusreadonly status state studentstatus employmentstatus",
    ),
    Names::new(SourcedId, "sourcedid sisid usersourcedid personsourcedid personsourceid", "sisuserid cleverid dcid"),
];
