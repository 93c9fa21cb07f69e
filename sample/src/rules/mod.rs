//! Every situation an audit must judge rightly, each planted on devices of its own.

mod away;
mod evidence;
mod gone;
mod scanned;

use crate::scene::Scene;
use crate::stock::DeviceNo;
use crate::truth::Promise;

/// Which devices a rule can be planted on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum From {
    /// Held by a student.
    Student,
    /// Held by anybody.
    Held,
    /// Nobody's, living in a cart.
    Cart,
    /// Nobody's, living in a room, cart or closet.
    Placed,
    /// Any of these.
    Any,
    /// A cart that has a tag itself.
    TaggedCart,
    /// Two living in places: one for the rule, one to stand beside it.
    Pair,
}

/// A situation: on what, how often, what the audits must say, and how it comes about.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) from: From,
    /// Out of ten thousand devices; never fewer than a handful.
    pub(crate) share: usize,
    pub(crate) promise: Promise,
    /// Needs a second school.
    pub(crate) travels: bool,
    pub(crate) plant: fn(&mut Scene, DeviceNo),
}

const fn rule(name: &'static str, from: From, share: usize, promise: Promise, plant: fn(&mut Scene, DeviceNo)) -> Rule {
    Rule { name, from, share, promise, travels: false, plant }
}

const fn travelling(
    name: &'static str,
    from: From,
    share: usize,
    promise: Promise,
    plant: fn(&mut Scene, DeviceNo),
) -> Rule {
    Rule { name, from, share, promise, travels: true, plant }
}

pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    [scanned::RULES, away::RULES, evidence::RULES, gone::RULES].into_iter().flatten()
}
