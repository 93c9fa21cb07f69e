//! The closed lists of words in which a request is told.

crate::words! {
    /// What is asked for. Each has its form and its rules in a file of its own.
    pub enum RequestKind {
        /// A device for a new member of staff.
        StaffDevice = "staff_device",
        /// A device for a new student, or a loaner.
        StudentDevice = "student_device",
        /// A mobile phone.
        MobilePhone = "mobile_phone",
        /// Another device for one that was damaged, lost or stolen.
        Replacement = "replacement",
        /// A charger.
        Charger = "charger",
        /// That surplus devices are fetched.
        SurplusPickup = "surplus_pickup",
        /// Help with something.
        Support = "support",
        /// A lamp for a projector.
        ProjectorLamp = "projector_lamp",
        /// What something would cost.
        Quote = "quote",
        /// That something is bought.
        Purchase = "purchase",
        /// Anything else: the district's directory says whose it is.
        Other = "other",
    }
}

crate::words! {
    /// Where a request stands.
    pub enum RequestState {
        /// IT has to act.
        Open = "open",
        /// The requester has to act; the clock stands still.
        Waiting = "waiting",
        /// Done.
        Resolved = "resolved",
        /// Ended without being done.
        Closed = "closed",
    }
}

impl RequestState {
    /// Whether it is done with.
    pub const fn is_ended(self) -> bool {
        match self {
            Self::Open | Self::Waiting => false,
            Self::Resolved | Self::Closed => true,
        }
    }
}

crate::words! {
    /// Why a request was closed without being done.
    pub enum ClosedBecause {
        /// Nobody could be reached, again and again.
        NoContact = "no_contact",
        /// The technology department does not look after it.
        OutOfScope = "out_of_scope",
        /// It is somebody else's, and they were told whose.
        Routed = "routed",
        /// The technology department does not buy it.
        Purchase = "purchase",
        /// Nothing needs doing; they were told what to do.
        Advice = "advice",
        /// It was asked for already.
        Duplicate = "duplicate",
        /// They do not need it any more.
        Withdrawn = "withdrawn",
    }
}

impl ClosedBecause {
    /// Whether a request that is closed so left IT nothing to do, so that its time says nothing of a promise. To be told
    /// what to do, or that nothing is bought, is the answer that was asked for.
    pub const fn leaves_undone(self) -> bool {
        match self {
            Self::NoContact | Self::OutOfScope | Self::Routed | Self::Duplicate | Self::Withdrawn => true,
            Self::Purchase | Self::Advice => false,
        }
    }
}

crate::words! {
    /// How urgent a request is, the most urgent first.
    pub enum Priority {
        /// Before the others.
        High = "high",
        /// As it comes.
        Normal = "normal",
        /// When there is time.
        Low = "low",
    }
}

crate::words! {
    /// How a request or a contact came about.
    pub enum Channel {
        /// In this program.
        Window = "window",
        /// By phone.
        Phone = "phone",
        /// By e-mail.
        Email = "email",
        /// Face to face.
        Visit = "visit",
        /// Through the district's help-desk portal.
        Portal = "portal",
    }
}

crate::words! {
    /// As what somebody asks.
    pub enum Capacity {
        /// It is for themselves.
        EndUser = "end_user",
        /// They hire the person it is for.
        HiringManager = "hiring_manager",
        /// The hiring manager asked them to.
        Delegate = "delegate",
        /// The person it is for reports to them.
        DirectSupervisor = "direct_supervisor",
        /// It is for a student.
        ForStudent = "for_student",
        /// They run a school's building.
        BuildingAdministrator = "building_administrator",
        /// They lead a school.
        Principal = "principal",
        /// They lead the district.
        Superintendent = "superintendent",
        /// They work in the district's office.
        DistrictOffice = "district_office",
    }
}

crate::words! {
    /// What came of an attempt to reach the requester.
    pub enum ContactOutcome {
        /// They were reached.
        Reached = "reached",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// A message was left.
        LeftMessage = "left_message",
    }
}

crate::words! {
    /// What happened to a request.
    pub enum StepKind {
        /// It was opened.
        Opened = "opened",
        /// Somebody added a note.
        Noted = "noted",
        /// IT told the requester something.
        Replied = "replied",
        /// IT tried to reach the requester.
        Contacted = "contacted",
        /// IT asked the requester, and waits.
        Waiting = "waiting",
        /// The requester answered.
        Answered = "answered",
        /// The requester only said thanks.
        Thanked = "thanked",
        /// Somebody took it on, or was given it.
        Assigned = "assigned",
        /// It became more or less urgent.
        Prioritised = "prioritised",
        /// What is known of it was changed.
        Changed = "changed",
        /// It was tied to something else.
        Linked = "linked",
        /// A quote was given.
        Quoted = "quoted",
        /// The requester is ready to buy.
        Confirmed = "confirmed",
        /// A device was made ready.
        Prepared = "prepared",
        /// The device was handed over.
        HandedOver = "handed_over",
        /// It was done.
        Resolved = "resolved",
        /// It was ended without being done.
        Closed = "closed",
        /// It is open again.
        Reopened = "reopened",
    }
}
