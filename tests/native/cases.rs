//! The corpus as this suite reads it. The form of the files is told in `tests/corpus/README.md`.

use std::path::PathBuf;

use entur_customer_profile::{CallingCode, Context, Input, Patch, Raw, UnknownFields, day};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// What JavaScript's numbers hold exactly: objects are tested as JavaScript would hand them over.
const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    cases: Vec<Case>,
}

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Case {
    #[serde(skip)]
    pub(crate) file: String,
    pub(crate) why: String,
    #[serde(rename = "source")]
    _source: String,
    pub(crate) pending: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) plan: Option<String>,
    pub(crate) read: Option<String>,
    #[serde(default)]
    context: Value,
    #[serde(default)]
    only: Vec<String>,
    #[serde(default, deserialize_with = "given")]
    input: Option<Box<RawValue>>,
    json: Option<Text>,
    pub(crate) bytes: Option<String>,
    current: Option<Box<RawValue>>,
    patch: Option<Box<RawValue>>,
    pub(crate) expect: Expect,
}

/// An input of `null` is one.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::deserialize(deserializer).map(Some)
}

/// A text, or one with a long middle.
#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    Whole(String),
    Long { before: String, repeat: String, times: usize, after: String },
}

/// What a case comes to.
#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub(crate) struct Expect {
    pub(crate) value: Option<Value>,
    pub(crate) value_json: Option<String>,
    pub(crate) issues: Vec<Value>,
    pub(crate) warnings: Vec<Value>,
    pub(crate) cleared: Vec<String>,
    pub(crate) kept: Vec<String>,
    pub(crate) changed: Vec<String>,
}

impl Expect {
    /// The value as the compact JSON that is sent: key order and every digit count.
    pub(crate) fn body(&self) -> Option<String> {
        self.value_json.clone().or_else(|| self.value.as_ref().map(Value::to_string))
    }
}

/// The bytes that hexadecimal digits spell.
pub(crate) fn bytes_of(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).unwrap());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

/// Every case of the corpus.
pub(crate) fn all() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let name = path.file_stem().unwrap().to_string_lossy();
        let text = std::fs::read_to_string(path).unwrap();
        let file: File = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        cases.extend(file.cases.into_iter().map(|case| Case { file: name.to_string(), ..case }));
    }
    assert!(!cases.is_empty(), "the corpus is empty");
    cases
}

impl Case {
    /// The case's name in a report of failures.
    pub(crate) fn name(&self) -> String {
        format!("{}: {}", self.file, self.why)
    }

    /// The input as JSON text.
    pub(crate) fn text(&self) -> Vec<u8> {
        if let Some(hex) = &self.bytes {
            return bytes_of(hex);
        }
        match (&self.input, &self.json) {
            (Some(input), _) => input.get().into(),
            (None, Some(Text::Whole(text))) => text.clone().into(),
            (None, Some(Text::Long { before, repeat, times, after })) => {
                [before.as_str(), &repeat.repeat(*times), after].concat().into()
            }
            (None, None) => panic!("{}: no input", self.name()),
        }
    }

    /// The input as an object; `None` where it is none, or where an object cannot express it.
    pub(crate) fn object(&self) -> Option<Object> {
        if self.only.is_empty() { Object::read(str::from_utf8(&self.text()).ok()?) } else { None }
    }

    /// The profile that a plan starts from, as JSON text.
    pub(crate) fn current(&self) -> &str {
        self.current.as_ref().unwrap().get()
    }

    /// A plan's patch as JSON text.
    pub(crate) fn patch_text(&self) -> &str {
        self.patch.as_ref().unwrap().get()
    }

    /// The members of a plan's patch; `None` where a name is ill-formed.
    pub(crate) fn patch(&self) -> Option<Object> {
        Object::read(self.patch_text())
    }

    pub(crate) fn context(&self) -> Context {
        let Value::Object(given) = &self.context else { panic!("{}: no context", self.name()) };
        // JavaScript would take it from the clock, and the case come out so until that day.
        let today = given.get("today").and_then(Value::as_str).unwrap_or_else(|| panic!("{}: no today", self.name()));
        let mut context = Context::new(day::parse(today).unwrap());
        for (name, value) in given {
            let text = value.as_str().unwrap_or_default();
            match name.as_str() {
                "today" => {}
                "defaultCountryCode" => context.default_country_code = CallingCode::new(text.parse().unwrap()),
                "unknownFields" => {
                    context.unknown_fields =
                        if text == "reject" { UnknownFields::Reject } else { UnknownFields::Strip };
                }
                "strict" => context.strict = value.as_bool().unwrap(),
                "maxExpirationDays" => context.max_expiration_days = u32::try_from(value.as_u64().unwrap()).unwrap(),
                other => panic!("{}: context.{other}", self.name()),
            }
        }
        context
    }
}

/// A value as a program would give it.
enum Given {
    Absent,
    Text(String),
    IllFormed,
    Integer(Option<u64>),
    NotExact,
    WrongType,
}

impl Given {
    fn of(raw: &RawValue) -> Self {
        match serde_json::from_str(raw.get()) {
            Ok(Value::Null) => Self::Absent,
            Ok(Value::String(text)) => Self::Text(text),
            // serde_json reads some numbers as their neighbours.
            Ok(Value::Number(_)) => Self::number(raw.get().parse().unwrap()),
            Ok(_) => Self::WrongType,
            // Half a surrogate pair, which no Rust string holds.
            Err(_) if raw.get().starts_with('"') => Self::IllFormed,
            Err(_) => Self::WrongType,
        }
    }

    #[allow(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be a safe integer"
    )]
    fn number(number: f64) -> Self {
        match number {
            _ if number.fract() != 0.0 => Self::WrongType,
            _ if number.abs() > MAX_SAFE => Self::NotExact,
            _ => Self::Integer((number >= 0.0).then_some(number as u64)),
        }
    }

    fn raw(&self) -> Raw<'_> {
        match self {
            Self::Absent => Raw::Absent,
            Self::Text(text) => Raw::text(text),
            Self::IllFormed => Raw::IllFormed,
            Self::Integer(number) => Raw::Integer(*number),
            Self::NotExact => Raw::NotExact,
            Self::WrongType => Raw::WrongType,
        }
    }
}

/// Members of an object, in order.
pub(crate) struct Object(Vec<(String, Given)>);

impl Object {
    /// Reads an object; `None` for any other text, or where a name is ill-formed.
    fn read(text: &str) -> Option<Self> {
        let Members(members) = serde_json::from_str(text).ok()?;
        Some(Self(members.into_iter().map(|(name, raw)| (name, Given::of(&raw))).collect()))
    }

    pub(crate) fn input(&self) -> Input<'_> {
        let mut input = Input::new();
        for (name, value) in &self.0 {
            input.raw(name, value.raw());
        }
        input
    }

    pub(crate) fn as_patch(&self) -> Patch<'_> {
        use entur_customer_profile::Change;
        let mut patch = Patch::new();
        for (name, value) in &self.0 {
            let clears = matches!(value, Given::Absent) || matches!(value, Given::Text(text) if text.is_empty());
            patch.change(name, if clears { Change::Clear } else { Change::Set(value.raw()) });
        }
        patch
    }
}

/// The members of a JSON object, repeated names and all.
struct Members(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
