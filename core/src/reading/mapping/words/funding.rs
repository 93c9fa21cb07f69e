//! Whose money bought it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// Where the money came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FundingWord {
    /// The district.
    Local,
    /// The state.
    State,
    /// A federal award.
    Federal,
    /// The education foundation, or a teacher through it.
    Eef,
    /// A gift.
    Donated,
}

impl Word for FundingWord {
    const FIELD: WordField = WordField::Funding;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::Local, "local"),
        (Self::State, "state"),
        (Self::Federal, "federal"),
        (Self::Eef, "eef"),
        (Self::Donated, "donated"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("local", Self::Local),
        ("district", Self::Local),
        ("general fund", Self::Local),
        ("general", Self::Local),
        ("local funds", Self::Local),
        ("county", Self::Local),
        ("capital outlay", Self::Local),
        ("bond", Self::Local),
        ("levy", Self::Local),
        ("school funds", Self::Local),
        ("building", Self::Local),
        ("site funds", Self::Local),
        ("lottery", Self::Local),
        ("state", Self::State),
        ("state funds", Self::State),
        ("state allotment", Self::State),
        ("school technology fund", Self::State),
        ("state technology fund", Self::State),
        ("dpi", Self::State),
        ("prc 015", Self::State),
        ("prc 015 school technology", Self::State),
        ("federal", Self::Federal),
        ("federal funds", Self::Federal),
        ("title i", Self::Federal),
        ("title 1", Self::Federal),
        ("title ii", Self::Federal),
        ("title iii", Self::Federal),
        ("title iv", Self::Federal),
        ("title iv a", Self::Federal),
        ("esser", Self::Federal),
        ("esser i", Self::Federal),
        ("esser ii", Self::Federal),
        ("esser iii", Self::Federal),
        ("arp", Self::Federal),
        ("arp esser", Self::Federal),
        ("cares", Self::Federal),
        ("cares act", Self::Federal),
        ("geer", Self::Federal),
        ("idea", Self::Federal),
        ("ecf", Self::Federal),
        ("emergency connectivity fund", Self::Federal),
        ("e rate", Self::Federal),
        ("erate", Self::Federal),
        ("perkins", Self::Federal),
        ("cte perkins", Self::Federal),
        ("crrsa", Self::Federal),
        ("title 1 funds", Self::Federal),
        ("cte federal", Self::Federal),
        ("iii b", Self::Federal),
        ("eef", Self::Eef),
        ("education foundation", Self::Eef),
        ("foundation", Self::Eef),
        ("teacher purchased", Self::Eef),
        ("teacher grant", Self::Eef),
        ("eef grant", Self::Eef),
        ("donated", Self::Donated),
        ("donation", Self::Donated),
        ("gift", Self::Donated),
        ("pto", Self::Donated),
        ("pta", Self::Donated),
        ("booster", Self::Donated),
        ("boosters", Self::Donated),
        ("donorschoose", Self::Donated),
        ("donors choose", Self::Donated),
        ("ptsa", Self::Donated),
    ];
}
