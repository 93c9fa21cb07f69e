//! Rosters as they come: cut off, half empty, oddly named, with people who share names, numbers and rows.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{findings, line};
use crate::roster_stage::{EVERYBODY, Tables, all_figures, apply, in_folder, one_roster, plan, with, without, zipped};
use crate::stage::why;

/// Why a roster is refused as a whole.
#[track_caller]
fn refused(world: &World, tables: &Tables) -> Value {
    let refused = world.refused("import.apply", plan(&zipped(world, "roster.zip", tables), &Value::Null));
    assert_eq!(why(&refused), "cannot_use_roster", "{refused}");
    refused["reason"]["problem"].clone()
}

#[test]
fn a_part_of_a_roster_is_refused_because_the_rest_would_have_left() {
    let world = World::new();
    let all = one_roster();
    apply(&world, &zipped(&world, "whole.zip", &all));
    let cut = with(&all, "users.csv", |text| text[..text.len() - 30].to_owned());
    let problem = refused(&world, &cut);
    assert_eq!(
        (&problem["is"], &problem["table"], &problem["row"]),
        (&json!("cut_off"), &json!("users.csv"), &json!(10))
    );
    let quoted = with(&all, "users.csv", |text| text.replace("true,s1,parent", "true,\"s1,parent"));
    assert_eq!(refused(&world, &quoted)["is"], "cut_off");
    let header = with(&all, "users.csv", |text| text.lines().next().unwrap().to_owned());
    assert_eq!(refused(&world, &header), json!({ "is": "table_empty", "table": "users.csv" }));
    let without_orgs = refused(&world, &without(&all, "orgs.csv"));
    assert_eq!((&without_orgs["is"], &without_orgs["table"]), (&json!("table_missing"), &json!("orgs.csv")));
    let renamed = with(&all, "users.csv", |text| text.replace("sourcedId,", "id,"));
    assert_eq!(
        refused(&world, &renamed),
        json!({ "is": "column_missing", "table": "users.csv", "column": "sourcedId" })
    );
    let delta = with(&all, "manifest.csv", |text| text.replace("users,bulk", "users,delta"));
    assert_eq!(refused(&world, &delta), json!({ "is": "only_changes", "table": "users.csv" }));
    let path = zipped(&world, "half.zip", &all);
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let half = world.refused("import.apply", plan(&path, &Value::Null));
    assert_eq!((why(&half), &half["reason"]["problem"]["problem"]), ("cannot_read", &json!("damaged_archive")));
    let photos = in_folder(&world, "photos", &vec![("a.csv", "x\n1\n".into()), ("b.csv", "x\n1\n".into())]);
    let photos = world.refused("import.apply", plan(&photos, &Value::Null));
    assert_eq!(photos["reason"]["problem"]["problem"], "zip_of_files");
    assert_eq!(line(&world, "SELECT count(*) FROM person WHERE state = 'left'"), "0");
    world.is_sound();
}

#[test]
fn a_roster_does_without_its_smaller_tables_and_says_so() {
    let world = World::new();
    let mut tables = without(&one_roster(), "enrollments.csv");
    tables = with(&tables, "classes.csv", |text| text.lines().next().unwrap().to_owned());
    tables =
        tables.into_iter().map(|(name, text)| (if name == "users.csv" { "USERS.CSV" } else { name }, text)).collect();
    tables.push(("users_old.csv", "sourcedId\nx\n".into()));
    tables.push(("readme.txt", "Exported on Monday".into()));
    let done = apply(&world, &in_folder(&world, "export", &tables));
    assert_eq!(all_figures(&done), [7, 0, 0, 0, 2, 0, 0, 0], "{done}");
    let told = findings(&done);
    assert!(told.contains(&("table_missing".into(), 1)) && told.contains(&("table_empty".into(), 1)), "{told:?}");
    assert_eq!(line(&world, "SELECT count(*) FROM person WHERE homeroom IS NOT NULL"), "0");
    let devices = world.file("devices.csv", "Asset Tag,Serial\nMC-1,S1\n");
    assert_eq!(why(&world.refused("import.apply", plan(&devices, &Value::Null))), "other_kind");
    let meant = plan(&devices, &json!({ "kind_is_meant": true }));
    assert_eq!(why(&world.refused("import.apply", meant)), "cannot_map");
    world.is_sound();
}

#[test]
fn people_who_share_names_numbers_and_homerooms_stay_apart() {
    let world = World::new();
    let users = "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades\n\
        u1,true,s1,student,Ann,Lee,1001,,07\n\
        u2,true,s1,student,Ann,Lee,1002,,07\n\
        u3,true,s1,teacher,Ann,Lee,1001,ann@maple.example,\n\
        u1,true,s1,student,Ann,Lee,1001,,07\n\
        u4,true,s1,student,D’Arcy,O'Brien-Núñez,1004,,PK\n\
        u5,true,s1,student,שרה,כהן,1005,,K\n\
        u6,true,s1,educator,Sam,Poe,1006,,\n\
        u7,true,s1,student,Bad,Mail,1007,not an address,07\n\
        u8,true,s1,student,,,1008,,07\n";
    let orgs = "sourcedId,name,type,identifier\ns1,Cedar Falls Middle,school,CFM\n";
    let classes = "sourcedId,title,classType\nc1,Homeroom 7A,homeroom\n";
    let members = "classSourcedId,userSourcedId,role\nc1,u1,student\nc1,u2,student\n";
    let tables: Tables = vec![
        ("users.csv", users.into()),
        ("orgs.csv", orgs.into()),
        ("classes.csv", classes.into()),
        ("enrollments.csv", members.into()),
    ];
    let path = zipped(&world, "dirty.zip", &tables);
    let saved = world.folder.path().join("rejected.csv").display().to_string();
    let mut input = plan(&path, &Value::Null);
    input["rejected"] = json!(saved);
    let done = world.run("import.apply", input);
    assert_eq!(all_figures(&done), [5, 0, 0, 4, 0, 0, 0, 0], "{done}");
    insta::assert_snapshot!(line(&world, EVERYBODY));
    insta::assert_snapshot!(std::fs::read_to_string(&saved).unwrap());
    let again = apply(&world, &path);
    assert_eq!((all_figures(&again), &again["operation"]), ([0, 0, 5, 4, 0, 0, 0, 0], &Value::Null));
    let said = json!({ "values": ["population:educator=staff"] });
    assert_eq!(all_figures(&world.run("import.apply", plan(&path, &said)))[0], 1);
    // A row that is rejected still says that the person is here.
    let spoiled = with(&tables, "users.csv", |text| text.replace("Ann,Lee,1002,,07", "Ann,Lee,1002,no mail,07"));
    let done = world.run("import.apply", plan(&zipped(&world, "spoiled.zip", &spoiled), &said));
    assert_eq!((all_figures(&done)[3], all_figures(&done)[5]), (4, 0), "{done}");
    let strict = world.refused("import.apply", plan(&path, &json!({ "strict": true })));
    assert_eq!(why(&strict), "rows_rejected");
    world.is_sound();
}

#[test]
fn a_school_the_register_does_not_know_is_asked_for() {
    let world = crate::stage::district();
    let tables =
        with(&one_roster(), "orgs.csv", |text| text.replace("Maple High,school,MHS", "Maple High School,school,304"));
    let path = zipped(&world, "roster.zip", &tables);
    let done = apply(&world, &path);
    assert_eq!(all_figures(&done)[3], 3, "{done}");
    let reason = &done["value"]["reasons"][0];
    assert_eq!((&reason["why"], &reason["value"]), (&json!("unknown_school"), &json!("school:304=CODE")));
    let said = plan(&path, &json!({ "values": ["school:304=MHS"] }));
    assert_eq!(all_figures(&world.run("import.apply", said))[3], 0);
    let unknown =
        world.refused("import.apply", plan(&path, &json!({ "values": ["school:304=NOWHERE"], "strict": true })));
    assert_eq!(why(&unknown), "rows_rejected");
    world.is_sound();
}
