//! Rosters reach the register in the layouts the world publishes, each of them twice.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{findings, line};
use crate::roster_stage::{
    ENROLMENTS, EVERYBODY, all_figures, apply, clever, in_folder, one_roster, one_roster_two, plan, rehearse, with,
    zipped,
};
use crate::stage::{district, why};

/// Whatever was brought, bringing it again changes nothing.
#[track_caller]
fn the_same_again_changes_nothing(world: &World, path: &str, rows: u64) {
    let again = apply(world, path);
    let [new, changed, unchanged, _, _, left, merged, transferred] = all_figures(&again);
    assert_eq!([new, changed, left, merged, transferred], [0; 5], "{again}");
    assert_eq!((unchanged, &again["operation"]), (rows, &Value::Null), "{again}");
}

#[test]
fn a_one_roster_export_fills_the_register() {
    let world = World::new();
    let zip = zipped(&world, "oneroster.zip", &one_roster());
    let looked = world.run("import.look", json!({ "path": zip }));
    assert_eq!((&looked["kind"], &looked["kind_guessed"]), (&json!("roster"), &json!(true)));
    assert_eq!(looked["tables"].as_array().unwrap().len(), 7);
    let shown = rehearse(&world, &zip);
    assert_eq!(all_figures(&shown), [7, 0, 0, 0, 2, 0, 0, 0], "{shown}");
    assert_eq!(shown["roster"]["kind"], "oneroster");
    assert_eq!(line(&world, "SELECT count(*) FROM person"), "0", "a rehearsal writes nothing");
    let done = apply(&world, &zip);
    assert_eq!(all_figures(&done), [7, 0, 0, 0, 2, 0, 0, 0]);
    assert_eq!(findings(&done), [("left_before".to_owned(), 1)], "{}", done["value"]["findings"]);
    insta::assert_snapshot!(line(&world, EVERYBODY));
    insta::assert_snapshot!(line(&world, ENROLMENTS));
    the_same_again_changes_nothing(&world, &zip, 7);
    let folder = in_folder(&world, "unpacked", &one_roster());
    the_same_again_changes_nothing(&world, &folder, 7);
    let private = "SELECT count(*) FROM person WHERE notes IS NOT NULL OR email LIKE '%home%' OR name LIKE '%Rosa%'";
    assert_eq!(line(&world, private), "0", "parents, passwords and birth dates never come in");
    world.run("history.undo", json!({}));
    assert_eq!(line(&world, "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM enrolment)"), "0 | 0");
    let nothing = world.refused("import.apply", plan("/nowhere/roster.zip", &Value::Null));
    assert_eq!(why(&nothing), "no_such_file");
    world.is_sound();
}

#[test]
fn roles_of_version_two_say_which_school_is_the_first() {
    let world = World::new();
    let zip = zipped(&world, "two.zip", &one_roster_two());
    let done = apply(&world, &zip);
    assert_eq!(all_figures(&done), [3, 0, 0, 1, 1, 0, 0, 0], "{done}");
    let rejected = &done["value"]["rejected"][0];
    assert_eq!((&rejected["row"], &rejected["column"]), (&json!(6), &json!("users.csv: population")));
    assert_eq!(rejected["reason"], json!({ "why": "no_role" }));
    insta::assert_snapshot!(line(&world, EVERYBODY));
    insta::assert_snapshot!(line(&world, ENROLMENTS));
    the_same_again_changes_nothing(&world, &zip, 3);
    let strict = world.refused("import.apply", plan(&zip, &json!({ "strict": true })));
    assert_eq!(why(&strict), "rows_rejected");
    world.is_sound();
}

#[test]
fn a_clever_export_lists_staff_at_each_of_their_schools() {
    let world = World::new();
    let zip = zipped(&world, "clever.zip", &clever());
    let done = apply(&world, &zip);
    assert_eq!(all_figures(&done), [5, 0, 2, 0, 0, 0, 0, 0], "{done}");
    insta::assert_snapshot!(line(&world, EVERYBODY));
    insta::assert_snapshot!(line(&world, ENROLMENTS));
    the_same_again_changes_nothing(&world, &zip, 7);
    let gone = with(&clever(), "students.csv", |text| {
        text.replace("10,502,1002,Vale,Kit,Kindergarten,X,1/2/2020,N,,F,pw\n", "")
    });
    let gone = zipped(&world, "gone.zip", &gone);
    assert_eq!(all_figures(&apply(&world, &gone)), [0, 0, 6, 0, 0, 1, 0, 0], "who is absent has left");
    assert_eq!(line(&world, "SELECT state FROM person WHERE number = '1002'"), "left");
    let back = apply(&world, &zip);
    assert_eq!(all_figures(&back), [0, 1, 6, 0, 0, 0, 0, 0], "who comes back is the same row");
    assert_eq!(line(&world, "SELECT state FROM person WHERE number = '1002'"), "active");
    let missing = zipped(&world, "no.zip", &crate::roster_stage::without(&clever(), "schools.csv"));
    let refused = world.refused("import.apply", plan(&missing, &Value::Null));
    assert_eq!(refused["reason"]["problem"]["is"], "table_missing");
    world.is_sound();
}

const POWER_SCHOOL: &str = "Student_Number\tLast_Name\tFirst_Name\tGrade_Level\tSchoolID\tHome_Room\tEnroll_Status\tDOB\n\
    1001\tRuiz\tAna\t7\tCFM\tRoom 12\t0\t1/1/2014\n\
    1002\tBell\tBo\t0\tCFM\tRoom 12\t0\t\n\
    1003\tBell\tBo\t-1\tCFM\tRoom 12\t-1\t\n\
    1004\tLind\tDario\t12\t999999\t\t3\t\n\
    1005\tGray\tIda\t8\tCFM\tRoom 9\t1\t\n\
    1006\tPark\tJo\t8\tMHS\t\t2\t\n\
    1007\tHill\tUma\t5\t0\t\t0\t\n";

#[test]
fn a_power_school_export_says_who_is_here_by_numbers() {
    let world = World::new();
    let file = world.file("students.txt", POWER_SCHOOL);
    let looked = world.run("import.look", json!({ "path": file }));
    assert_eq!(looked["kind"], "roster");
    let done = apply(&world, &file);
    assert_eq!(all_figures(&done), [4, 0, 0, 0, 3, 0, 0, 0], "{done}");
    assert_eq!(done["value"]["roster"]["kind"], "powerschool");
    assert!(findings(&done).contains(&("left_before".to_owned(), 3)), "{:?}", findings(&done));
    insta::assert_snapshot!(line(&world, EVERYBODY));
    the_same_again_changes_nothing(&world, &file, 4);
    let commas = POWER_SCHOOL.replace('\t', ",").replace("12,0,1/1/2014", "12,2,1/1/2014");
    let later = apply(&world, &world.file("students.csv", &commas));
    assert_eq!(all_figures(&later), [0, 1, 3, 0, 3, 1, 0, 0], "{later}");
    assert_eq!(later["value"]["roster"]["left"][0]["is_absent"], false);
    let odd = world.file("odd.txt", &POWER_SCHOOL.replace("\t0\t1/1/2014", "\tsabbatical\t1/1/2014"));
    let refused = world.refused("import.apply", plan(&odd, &json!({ "strict": true })));
    assert_eq!(why(&refused), "rows_rejected");
    world.is_sound();
}

#[test]
fn accounts_tell_logins_and_leave_enrolment_to_the_roster() {
    let world = World::new();
    apply(&world, &zipped(&world, "oneroster.zip", &one_roster()));
    let google = "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID,Recovery Email\n\
        Ana,Ruiz,ana@maple.example,****,/Students/Cedar Falls Middle,Suspended,never,1001,x@home.example\n\
        Ben,Okafor,ben@maple.example,****,/Students/Cedar Falls Middle,Active,never,1002,\n\
        Pat,Quill,pat@maple.example,****,/Staff/Maple High,Active,never,,\n\
        Cart,Seven,cart7@maple.example,****,/Kiosks,Active,never,,\n";
    let file = world.file("users.csv", google);
    let done = apply(&world, &file);
    assert_eq!(all_figures(&done), [1, 1, 1, 1, 0, 0, 0, 0], "{done}");
    let ben = "SELECT person.name, email, school.code, state FROM person JOIN school ON school.id = school WHERE number = '1002'";
    assert_eq!(line(&world, ben), "Ben O'Kafor | ben@maple.example | CFM | active");
    assert_eq!(line(&world, "SELECT state FROM person WHERE number = '1001' AND population = 'student'"), "active");
    let pat = "SELECT population, person.name, school.code FROM person JOIN school ON school.id = school WHERE email LIKE 'pat@%'";
    assert_eq!(line(&world, pat), "staff | Pat Quill | MHS");
    assert_eq!(done["value"]["rejected"][0]["reason"]["why"], "no_role");
    the_same_again_changes_nothing(&world, &file, 3);
    let entra = "userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,state,mobilePhone\n\
        lee@maple.example,Lee Moss,Moss,lee@maple.example,Lee,7f3a,Member,Teacher,,True,NC,555\n\
        jwhit,Joan Whitfield,Whitfield,joan@maple.example,Joan,7f3b,Member,Teacher,,False,NC,556\n";
    let file = world.file("entra.csv", entra);
    let done = apply(&world, &file);
    assert_eq!(
        (all_figures(&done), &done["value"]["roster"]["kind"]),
        ([1, 0, 1, 0, 0, 0, 0, 0], &json!("entra")),
        "{done}"
    );
    the_same_again_changes_nothing(&world, &file, 2);
    let nobody = world.refused("person.show", json!({ "person": "person:7f3a" }));
    assert_eq!(why(&nobody), "not_found");
    world.is_sound();
}

#[test]
fn a_contractor_whom_the_roster_calls_a_teacher_is_the_same_person() {
    let world = district();
    let list = "Population,Number,Name,Username,Email,School\n\
                contractor,1001,Joan Whitfield,jwhit,joan@maple.example,CFM\n\
                contractor,,Max Field,,max@maple.example,CFM\n\
                contractor,9009,Lee Moss,,lee@maple.example,CFM\n";
    let list = world.file("contractors.csv", list);
    world.run("import.apply", json!({ "plan": { "path": list, "kind": "people" } }));
    let zip = zipped(&world, "oneroster.zip", &one_roster());
    let done = apply(&world, &zip);
    assert_eq!(all_figures(&done)[..2], [5, 2], "{done}");
    // Nobody it brings is taken for somebody it leaves out.
    let staying = &done["value"]["roster"]["staying"];
    assert_eq!(staying.as_array().unwrap().iter().filter(|row| row["called"] == "Ana Ruiz").count(), 1, "{staying}");
    let who = "SELECT population, number, name FROM person WHERE population <> 'student' ORDER BY number";
    assert_eq!(
        line(&world, who),
        "contractor | 1001 | Joan Whitfield\nstaff | 7001 | Ms Whitfield\ncontractor | 7002 | Max Field\n\
         contractor | 9001 | Mr Abara\ncontractor | 9009 | Lee Moss"
    );
    // The student with that number is another person, and both can be named.
    let several = world.refused("person.show", json!({ "person": "person:1001" }));
    assert_eq!(several["reason"]["choices"], json!(["contractor:1001", "student:1001"]));
    assert_eq!(world.run("person.show", json!({ "person": "contractor:1001" }))["person"]["name"], "Joan Whitfield");
    the_same_again_changes_nothing(&world, &zip, 7);
    world.is_sound();
}

#[test]
fn any_list_of_people_may_be_the_roster() {
    let world = World::new();
    let list = "Emp No,Full Name,Building,Job\n7001,\"Whitfield, Joan\",CFM,teacher\n7002,\"Moss, Lee\",CFM,teacher\n";
    let file = world.file("staff.csv", list);
    let mapped = plan(&file, &json!({ "map": [{ "header": "Job", "field": "population" }] }));
    let done = world.run("import.apply", mapped);
    assert_eq!(all_figures(&done), [2, 0, 0, 0, 0, 0, 0, 0], "{done}");
    let fewer = world.file("staff.csv", "Emp No,Full Name,Building,Job\n7001,\"Whitfield, Joan\",CFM,teacher\n");
    let done = apply(&world, &fewer);
    assert_eq!(all_figures(&done), [0, 0, 1, 0, 0, 1, 0, 0], "{done}");
    let other = world.file("other.csv", "Number,Name,School,Role\n7001,Joan Whitfield,CFM,teacher\n");
    assert_eq!(all_figures(&apply(&world, &other))[5], 0, "nobody who is here is absent");
    let unmapped = world.file("colours.csv", "Colour,Shape\nred,round\nblue,square\n");
    assert_eq!(why(&world.refused("import.apply", plan(&unmapped, &Value::Null))), "cannot_map");
    world.is_sound();
}
