//! What a district buys: models with their years, prices and ends of support.

/// What a model is bought for; decides where a device of it lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Use {
    Student,
    Staff,
    Display,
    Projector,
    Camera,
    Printer,
    Desktop,
    Hotspot,
    Cart,
}

/// A model as the inventory list writes it.
#[derive(Debug)]
pub struct Model {
    /// The maker's name for it.
    pub name: &'static str,
    /// Who makes it.
    pub maker: &'static str,
    /// The register's category.
    pub category: &'static str,
    /// The operating system, blank where there is none.
    pub os: &'static str,
    /// The day automatic updates end, blank where there is none.
    pub updates_until: &'static str,
    /// What one costs, in cents.
    pub price: u32,
    pub(crate) bought_for: Use,
    pub(crate) years: (i32, i32),
    /// How the maker's serials begin and how many characters follow.
    pub(crate) serial: (&'static str, usize),
}

macro_rules! models {
    ($($name:literal $maker:literal $category:literal $os:literal $until:literal $price:literal $use:ident $from:literal..$to:literal $serial:literal + $length:literal)*) => {
        pub(crate) const ALL: &[Model] = &[$(Model {
            name: $name, maker: $maker, category: $category, os: $os, updates_until: $until, price: $price,
            bought_for: Use::$use, years: ($from, $to), serial: ($serial, $length),
        }),*];
    };
}

#[rustfmt::skip]
models! {
    "Chromebook 3100"          "Dell"      "Chromebook"      "ChromeOS" "2029-06-30" 24900 Student   2020..2021 ""     + 7
    "Chromebook 3110"          "Dell"      "Chromebook"      "ChromeOS" "2031-06-30" 28900 Student   2022..2023 ""     + 7
    "Chromebook 3120"          "Dell"      "Chromebook"      "ChromeOS" "2034-06-30" 31900 Student   2024..2026 ""     + 7
    "Chromebook 11 G9 EE"      "HP"        "Chromebook"      "ChromeOS" "2031-06-30" 27500 Student   2021..2023 "5CD" + 7
    "Fortis 11 G10 Chromebook" "HP"        "Chromebook"      "ChromeOS" "2032-06-30" 33400 Student   2023..2025 "5CD" + 7
    "100e Chromebook Gen 4"    "Lenovo"    "Chromebook"      "ChromeOS" "2033-06-30" 29900 Student   2023..2025 "PF"  + 6
    "Chromebook Spin 511"      "Acer"      "Chromebook"      "ChromeOS" "2029-06-30" 34900 Student   2019..2021 "NX"  + 20
    "iPad (9th generation)"    "Apple"     "tablet"          "iPadOS"   ""           29400 Student   2021..2024 "DMQ" + 9
    "Latitude 3540"            "Dell"      "laptop"          "Windows"  ""           84900 Staff     2023..2025 ""     + 7
    "Latitude 3410"            "Dell"      "laptop"          "Windows"  ""           71900 Staff     2020..2022 ""     + 7
    "ThinkPad L14 Gen 4"       "Lenovo"    "laptop"          "Windows"  ""           91500 Staff     2023..2025 "PF"  + 6
    "MacBook Air 13-inch (M2)" "Apple"     "laptop"          "macOS"    ""           89900 Staff     2022..2025 "C02" + 9
    "ActivPanel 9 75"          "Promethean" "display"        "Android"  ""          239900 Display   2021..2025 "AP9" + 10
    "RM7503 Board"             "BenQ"      "display"         "Android"  ""          214900 Display   2020..2024 "ETB" + 10
    "PowerLite 992F"           "Epson"     "projector"       ""         ""           99900 Projector 2019..2023 "X4H" + 8
    "DC-21 Visualizer"         "Lumens"    "document camera" ""         ""           34900 Camera    2019..2024 "LDC" + 8
    "LaserJet Pro 4001dn"      "HP"        "printer"         ""         ""           27900 Printer   2020..2025 "VNB" + 7
    "OptiPlex 7010 Micro"      "Dell"      "desktop"         "Windows"  ""           74900 Desktop   2021..2025 ""     + 7
    "MiFi 8800L"               "Inseego"   "hotspot"         ""         ""           12900 Hotspot   2020..2024 "HT"  + 10
    "Carrier 30 Cart"          "LocknCharge" "cart"          ""         ""          149900 Cart      2019..2024 "LNC" + 7
}
