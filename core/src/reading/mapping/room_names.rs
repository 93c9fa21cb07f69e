//! Under which headers do lists tell the facts of a room, cart or closet?

use super::fields::RoomField::*;
use super::fields::{Names, RoomField};

pub(super) const NAMES: &[Names<RoomField>] = &[
    Names::new(
        School,
        "school schoolcode bldg building site campus schoolid sch schoolnumber",
        "company facility loc1 parent parentlocation",
    ),
    Names::new(SchoolName, "schoolname", "buildingname sitename campusname"),
    Names::new(
        Name,
        "name room roomnumber roomno rm loc2 classroom rmnumber",
        "number place space description location roomname locationname",
    ),
    Names::new(Kind, "kind type roomtype locationtype placetype spacetype", "category use"),
    Names::new(Label, "label labelcode barcode roombarcode code roomlabel locationcode", "tag assettag qrcode"),
    Names::new(InRoom, "inroom homeroom cartroom standsin parentroom cartlocation", "storedin keptin"),
];
