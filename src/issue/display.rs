//! Issues as short text without sentences: for logs and for programs that pass errors on.

use core::fmt;

use super::{Code, Issue, Path, Report};

/// Its [name](Code::name).
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("`$`"),
            Self::Name(name) => write!(f, "`{name}`"),
            Self::Unknown(index) => write!(f, "unknown field {index}"),
        }
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` at {}", self.code, self.path)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(&self.issues, f)
    }
}

impl core::error::Error for Report {}

/// Whether the input is refused, and by which issues.
pub(crate) fn show(issues: &[Issue], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut separator = "refused: ";
    for issue in issues {
        write!(f, "{separator}{issue}")?;
        separator = ", ";
    }
    if issues.is_empty() { f.write_str("accepted") } else { Ok(()) }
}
