//! Under which headers do lists tell the facts of a room, cart or closet?

use super::fields::Names;
use super::fields::RoomField::{self, *};

const fn names(field: RoomField, sure: &'static [&'static str], guess: &'static [&'static str]) -> Names<RoomField> {
    Names { field, sure, guess }
}

pub(super) const NAMES: &[Names<RoomField>] = &[
    names(
        School,
        &["school", "schoolcode", "bldg", "building", "site", "campus", "schoolid", "sch", "schoolnumber"],
        &["company", "facility", "loc1", "parent", "parentlocation", "schoolname", "buildingname", "sitename"],
    ),
    names(
        Name,
        &["name", "room", "roomnumber", "roomno", "rm", "loc2", "classroom", "rmnumber"],
        &["number", "place", "space", "description", "location", "roomname", "locationname"],
    ),
    names(Kind, &["kind", "type", "roomtype", "locationtype", "placetype", "spacetype"], &["category", "use"]),
    names(
        Label,
        &["label", "labelcode", "barcode", "roombarcode", "code", "roomlabel", "locationcode"],
        &["tag", "assettag", "qrcode"],
    ),
    names(
        InRoom,
        &["inroom", "homeroom", "cartroom", "standsin", "parentroom", "cartlocation"],
        &["storedin", "keptin"],
    ),
];
