//! What the stories about rosters share: exports in their published layouts, with invented people.

use std::io::Write as _;

use rollcall_tests::World;
use serde_json::{Value, json};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The tables of an export, by name.
pub(crate) type Tables = Vec<(&'static str, String)>;

/// Writes tables into a zip in the story's folder.
pub(crate) fn zipped(world: &World, name: &str, tables: &Tables) -> String {
    let path = world.folder.path().join(name);
    let mut zip = ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (table, text) in tables {
        zip.start_file(*table, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path.display().to_string()
}

/// Writes tables into a folder.
pub(crate) fn in_folder(world: &World, name: &str, tables: &Tables) -> String {
    let folder = world.folder.path().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    for (table, text) in tables {
        std::fs::write(folder.join(table), text).unwrap();
    }
    folder.display().to_string()
}

/// Puts other text in place of a table's.
pub(crate) fn with(tables: &Tables, table: &str, change: impl Fn(&str) -> String) -> Tables {
    let changed =
        |(name, text): &(&'static str, String)| (*name, if *name == table { change(text) } else { text.clone() });
    tables.iter().map(changed).collect()
}

/// Leaves a table out.
pub(crate) fn without(tables: &Tables, table: &str) -> Tables {
    tables.iter().filter(|(name, _)| *name != table).cloned().collect()
}

/// A plan for a roster, with whatever else is said.
pub(crate) fn plan(path: &str, more: &Value) -> Value {
    let mut plan = json!({ "path": path, "kind": "roster" });
    for (key, value) in more.as_object().into_iter().flatten() {
        plan[key] = value.clone();
    }
    json!({ "plan": plan })
}

#[track_caller]
pub(crate) fn apply(world: &World, path: &str) -> Value {
    world.run("import.apply", plan(path, &Value::Null))
}

#[track_caller]
pub(crate) fn rehearse(world: &World, path: &str) -> Value {
    world.run("import.rehearse", plan(path, &Value::Null))
}

/// The figures of a roster: new, changed, unchanged, rejected, skipped, left, merged, transferred.
pub(crate) fn all_figures(done: &Value) -> [u64; 8] {
    let counts = if done["value"].is_null() { &done["counts"] } else { &done["value"]["counts"] };
    ["new", "changed", "unchanged", "rejected", "skipped", "left", "merged", "transferred"]
        .map(|figure| counts[figure].as_u64().unwrap())
}

/// Everybody, in a line each: number, name, population, grade, homeroom, school, state.
pub(crate) const EVERYBODY: &str = "SELECT number, person.name, population, grade, homeroom, school.code, state
    FROM person LEFT JOIN school ON school.id = person.school ORDER BY population, number";

/// Who is where, in a line each.
pub(crate) const ENROLMENTS: &str =
    "SELECT person.number, school.code, is_primary, enrolment.state, role, enrolment.homeroom
    FROM enrolment JOIN person ON person.id = enrolment.person JOIN school ON school.id = enrolment.school
    ORDER BY person.population, person.number, school.code";

/// OneRoster 1.1: two schools, a district's office, six students, two of staff, a parent.
pub(crate) fn one_roster() -> Tables {
    vec![
        ("manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\n".into()),
        (
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n\
             d1,,,Maple County Schools,district,,\n\
             s1,,,Cedar Falls Middle,school,CFM,d1\n\
             s2,,,Maple High,school,MHS,d1\n"
                .into(),
        ),
        (
            "users.csv",
            "\u{feff}sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n\
             u1,,,true,s1,student,aruiz,,Ana,Ruiz,,1001,ana@maple.example,,,,07,secret\n\
             u2,,,true,s1,student,bokafor,,Ben,O'Kafor,,1002,,,,,07,\n\
             u3,,,true,\"s1,s2\",student,,,José,Ibáñez,,1003,,,,,08,\n\
             u4,,,true,s2,student,,{SIS:1004},小雨,李,,,,,,,K,\n\
             u5,,,true,s2,student,,,يوسف,حداد,,1005,,,,,PK,\n\
             u6,tobedeleted,,true,s2,student,,,Old,Timer,,1006,,,,,12,\n\
             t1,,,true,\"s1,d1\",teacher,jwhit,,Joan,Whitfield,,1001,joan@maple.example,,,,,\n\
             t2,,,true,d1,administrator,,,Max,Field,,7002,max@maple.example,,,,,\n\
             p1,,,true,s1,parent,,,Rosa,Ruiz,,9001,rosa@home.example,,,u1,,\n"
                .into(),
        ),
        (
            "academicSessions.csv",
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
             y26,,,2026-27,schoolYear,2026-08-24,2027-06-11,,2027\n\
             y25,,,2025-26,schoolYear,2025-08-25,2026-06-12,,2026\n"
                .into(),
        ),
        (
            "classes.csv",
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n\
             c1,,,Homeroom 7A,07,k1,HR7A,homeroom,Room 12,s1,y26,,,\n\
             c2,,,Homeroom 6C,06,k1,HR6C,homeroom,Room 9,s1,y25,,,\n\
             c3,,,Mathematics,07,k2,MA7,scheduled,Room 14,s1,y26,,,\n"
                .into(),
        ),
        (
            "enrollments.csv",
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n\
             e0,,,c2,s1,u1,student,,2025-08-25,2026-06-12\n\
             e1,,,c1,s1,u1,student,,2026-08-24,2027-06-11\n\
             e2,,,c1,s1,u2,student,,,\n\
             e3,,,c1,s1,t1,teacher,true,,\n\
             e4,,,c3,s1,u1,student,,,\n"
                .into(),
        ),
        ("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2014-01-01,female\n".into()),
    ]
}

/// The same people in OneRoster 1.2: roles in a table of their own.
pub(crate) fn one_roster_two() -> Tables {
    let users = "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n\
         u1,,,true,aruiz,,Ana,Ruiz,,1001,ana@maple.example,,,,07,,,,Annie,,,,she\n\
         u3,,,true,,,José,Ibáñez,,1003,,,,,08,,,,,,,s2,\n\
         t1,,,true,jwhit,,Joan,Whitfield,,1001,joan@maple.example,,,,,,,,,,,,\n\
         p1,,,true,,,Rosa,Ruiz,,9001,,,,,,,,,,,,,\n\
         n1,,,true,,,No,Role,,9002,,,,,,,,,,,,,\n";
    let roles = "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n\
         r1,,,u1,primary,student,,,s1,\n\
         r2,,,u3,secondary,student,,,s1,\n\
         r3,,,u3,primary,student,,,s2,\n\
         r4,,,t1,primary,teacher,,,s1,\n\
         r5,,,t1,secondary,counselor,,2026-06-30,s2,\n\
         r6,,,p1,primary,parent,,,s1,\n";
    let mut tables = with(&one_roster(), "users.csv", |_| users.into());
    tables = with(&tables, "manifest.csv", |text| text.replace("1.1", "1.2"));
    tables.push(("roles.csv", roles.into()));
    tables
}

/// Clever: active students only, staff once for each of their schools, columns in any order.
pub(crate) fn clever() -> Tables {
    vec![
        (
            "schools.csv",
            "School_id,School_name,School_number,State_id\n10,Cedar Falls Middle,CFM,NC1\n20,Maple High,MHS,NC2\n"
                .into(),
        ),
        (
            "students.csv",
            "School_id,Student_id,Student_number,Last_name,First_name,Grade,Gender,DOB,IEP_status,Student_email,Frl_status,Password\n\
             10,501,1001,Ruiz,Ana,7,F,1/1/2014,N,ana@maple.example,P,pw\n\
             10,502,1002,Vale,Kit,Kindergarten,X,1/2/2020,N,,F,pw\n\
             20,503,1003,Vale,Kit,9,M,1/3/2011,Y,,N,pw\n"
                .into(),
        ),
        (
            "teachers.csv",
            "First_name,Last_name,Teacher_id,Teacher_number,School_id,Teacher_email,Title\n\
             Joan,Whitfield,501,7001,10,joan@maple.example,Teacher\n\
             Joan,Whitfield,501,7001,20,joan@maple.example,Teacher\n"
                .into(),
        ),
        (
            "staff.csv",
            "School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title\n\
             10,7001,joan@maple.example,Joan,Whitfield,,\n\
             20,7009,lee@maple.example,Lee,Moss,Front office,Secretary\n"
                .into(),
        ),
        (
            "sections.csv",
            "School_id,Section_id,Teacher_id,Name,Course_name,Period,Grade\n\
             10,s1,501,Whitfield HR,Homeroom,HR,7\n10,s2,501,Math 7,Mathematics,2,7\n"
                .into(),
        ),
        (
            "enrollments.csv",
            "School_id,Section_id,Student_id\n10,s1,501\n10,s2,501\n20,s9,501\n10,s1,502\n20,s9,503\n".into(),
        ),
    ]
}
