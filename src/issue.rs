//! What is wrong with an input: a code, a place and parameters, and never a
//! word of what was typed.

mod code;
mod display;
mod params;
mod problem;
mod serialize;
mod unknown;

pub use code::{Code, Level};
pub(crate) use display::show;
pub use params::{Expected, Params, Source, Unit};
pub use problem::{ProblemDetails, ProblemError};
pub(crate) use serialize::Issues;
pub(crate) use unknown::Unknown;

use crate::json::{Fault, MAX_DEPTH};

/// Where in the input an issue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Path {
    /// The input as a whole, `$`.
    Root,
    /// A field, header or parameter by its name on the wire.
    Name(&'static str),
    /// A field that the operation does not know, counted from 0 in the order of the
    /// input. Its name stays with the answer: [`Rejected::unknown_name`](crate::Rejected::unknown_name),
    /// [`Accepted::unknown_name`](crate::Accepted::unknown_name).
    Unknown(u32),
}

/// One finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Issue {
    /// Which rule.
    pub code: Code,
    /// Where.
    pub path: Path,
    /// With which numbers.
    pub params: Params,
}

impl Issue {
    /// An issue without parameters.
    pub(crate) fn plain(code: Code, path: Path) -> Self {
        Self { code, path, params: Params::None }
    }
}

/// All findings of one check, in the order of the fields and then of the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// What refuses the input.
    pub issues: Vec<Issue>,
    /// What is worth saying all the same.
    pub warnings: Vec<Issue>,
}

impl Report {
    /// Whether nothing refuses the input.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.issues.is_empty()
    }

    /// A refusal of the input as a whole.
    fn at_root(code: Code, params: Params) -> Self {
        Self { issues: vec![Issue { code, path: Path::Root, params }], warnings: Vec::new() }
    }

    /// A refusal of a text of more bytes than the limit; it is not read.
    pub(crate) fn too_large(max_bytes: usize) -> Self {
        let limit = u32::try_from(max_bytes).unwrap_or(u32::MAX);
        Self::at_root(Code::TooLarge, Params::Limit { limit, unit: Unit::Bytes, source: None })
    }

    /// Adds a finding to the issues or to the warnings, as its level says.
    pub(crate) fn add(&mut self, strictness: Strictness, code: Code, path: Path, params: Params) {
        let refuses = match code.level() {
            Level::Error => true,
            Level::Warning => false,
            Level::ErrorIfStrict => strictness.strict,
            Level::Strippable => strictness.reject_unknown,
        };
        let issue = Issue { code, path, params };
        if refuses { self.issues.push(issue) } else { self.warnings.push(issue) }
    }
}

/// The report on a text that is not a JSON object.
impl From<Fault> for Report {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::NoObject => Self::at_root(Code::WrongType, Params::Expected(Expected::Object)),
            Fault::InvalidUtf8 => Self::at_root(Code::InvalidText, Params::None),
            Fault::TooDeep => Self::at_root(Code::TooDeep, Params::levels(MAX_DEPTH)),
            Fault::Syntax(at) => Self::at_root(Code::InvalidJson, Params::offset(at)),
        }
    }
}

/// The part of a context that decides whether a finding is a warning or an error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strictness {
    pub(crate) strict: bool,
    pub(crate) reject_unknown: bool,
}
