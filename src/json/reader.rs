//! The grammar: one byte decides what comes next.

use super::{Fault, Inside, Json, MAX_DEPTH, Text, string};

/// Reads a text from its start; `at` is where the next byte stands. A fault ends all reading: what follows answers as
/// if nothing more stood there, and [`finish`](Self::finish) tells it.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    /// Whether an opening bracket has just been read.
    is_first: bool,
    fault: Option<Fault>,
}

impl<'a> Reader<'a> {
    /// Moves past the opening bracket that a text begins with.
    pub(super) fn open(text: &'a str) -> Self {
        let mut reader = Self::new(text);
        reader.descend();
        reader
    }

    /// Moves past the opening bracket of the object that the bytes hold, or says why they hold none.
    pub(crate) fn object(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Self::new(str::from_utf8(bytes).map_err(|_| Fault::InvalidUtf8)?);
        if reader.next() == Some(b'{') {
            reader.descend();
            return Ok(reader);
        }
        reader.value();
        reader.finish().and(Err(Fault::NoObject))
    }

    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0, is_first: false, fault: None }
    }

    /// Answers with success if there was no fault, and nothing follows.
    pub(crate) fn finish(mut self) -> Result<(), Fault> {
        if self.fault.is_none() && self.next().is_some() {
            self.fail::<()>();
        }
        self.fault.map_or(Ok(()), Err)
    }

    /// Moves to the next element of a list or an object, or past the bracket after the last.
    #[inline(always)]
    pub(crate) fn has_more(&mut self, bracket: u8) -> bool {
        let next = self.next();
        let is_first = core::mem::take(&mut self.is_first);
        if self.fault.is_some() {
            return false;
        }
        if next == Some(bracket) {
            self.step();
            self.depth = self.depth.wrapping_sub(1);
            return false;
        }
        if !is_first {
            if next != Some(b',') {
                self.fail::<()>();
                return false;
            }
            self.step();
            self.next();
        }
        true
    }

    /// [`has_more`](Self::has_more) out of line, for what is not in the hottest loop.
    fn has_more_inside(&mut self, bracket: u8) -> bool {
        self.has_more(bracket)
    }

    /// Moves past so many bytes.
    pub(crate) fn skip(&mut self, bytes: usize) {
        self.at = self.at.wrapping_add(bytes);
    }

    /// Reads a member's name; its value follows.
    pub(crate) fn name(&mut self) -> Option<Text<'a>> {
        if self.next() == Some(b'"')
            && let Json::Text(name) = self.value()?
            && self.next() == Some(b':')
        {
            self.step();
            return Some(name);
        }
        self.fail()
    }

    /// Reads all elements of a list or an object whose opening bracket has been read; items have no names.
    pub(super) fn elements(&mut self, bracket: u8) -> Vec<(Text<'a>, Json<'a>)> {
        let mut elements = Vec::new();
        while self.has_more_inside(bracket) {
            let name = if bracket == b'}' { self.name() } else { Some(Text::Plain("")) };
            elements.extend(name.and_then(|name| Some((name, self.value()?))));
        }
        elements
    }

    /// Reads an item, or a member's value.
    pub(crate) fn value(&mut self) -> Option<Json<'a>> {
        let next = self.next();
        let from = self.at;
        match next {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'{') => self.nested(b'}').then(|| Json::Object(Inside(self.since(from)))),
            Some(b'[') => self.nested(b']').then(|| Json::Array(Inside(self.since(from)))),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// Reads a list or an object, to its closing bracket.
    fn nested(&mut self, bracket: u8) -> bool {
        if self.depth >= MAX_DEPTH {
            self.fault.get_or_insert(Fault::TooDeep);
            return false;
        }
        self.descend();
        while self.has_more_inside(bracket) {
            if bracket == b'}' && self.name().is_none() || self.value().is_none() {
                return false;
            }
        }
        self.fault.is_none()
    }

    /// Moves past an opening bracket, if one is next; answers the bracket that closes it.
    pub(super) fn enter(&mut self) -> Option<u8> {
        let bracket = match self.next() {
            Some(b'{') => b'}',
            Some(b'[') => b']',
            _ => return None,
        };
        self.descend();
        Some(bracket)
    }

    fn descend(&mut self) {
        self.step();
        self.depth = self.depth.wrapping_add(1);
        self.is_first = true;
    }

    /// Reads a string from its quote on.
    #[inline(always)]
    fn string(&mut self) -> Option<Text<'a>> {
        let bytes = self.text.as_bytes();
        self.step();
        let start = self.at;
        let mut has_escapes = false;
        loop {
            self.at = string::plain_end(bytes, self.at);
            match bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                _ => return self.fail(),
            }
            has_escapes = true;
        }
        let written = self.text.get(start..self.at)?;
        self.step();
        Some(if has_escapes { Text::Escaped(written) } else { Text::Plain(written) })
    }

    /// Moves past an escape.
    fn escape(&mut self) -> Option<()> {
        self.step();
        let digits = match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
            Some(b'u') => 4,
            _ => return self.fail(),
        };
        self.step();
        for _ in 0..digits {
            if !self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                return self.fail();
            }
            self.step();
        }
        Some(())
    }

    /// Reads `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
    fn number(&mut self) -> Option<Json<'a>> {
        let start = self.at;
        self.step_if(|byte| byte == b'-');
        if !self.step_if(|byte| byte == b'0') {
            self.digits()?;
        }
        if self.step_if(|byte| byte == b'.') {
            self.digits()?;
        }
        if self.step_if(|byte| matches!(byte, b'e' | b'E')) {
            self.step_if(|byte| matches!(byte, b'+' | b'-'));
            self.digits()?;
        }
        Some(Json::Number(self.since(start)))
    }

    /// Moves past at least one digit.
    fn digits(&mut self) -> Option<()> {
        if !self.step_if(|byte| byte.is_ascii_digit()) {
            return self.fail();
        }
        while self.step_if(|byte| byte.is_ascii_digit()) {}
        Some(())
    }

    /// Moves past the next byte if the predicate holds for it.
    fn step_if(&mut self, is_one: impl Fn(u8) -> bool) -> bool {
        let is_one = self.peek().is_some_and(is_one);
        self.at = self.at.wrapping_add(usize::from(is_one));
        is_one
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Option<Json<'a>> {
        if !self.rest().starts_with(word.as_bytes()) {
            return self.fail();
        }
        self.skip(word.len());
        Some(value)
    }

    /// The next byte that is not white space, if there is one; it is still to be read.
    #[inline(always)]
    fn next(&mut self) -> Option<u8> {
        match self.text.as_bytes().get(self.at) {
            Some(0..=b' ') => self.skip_space(),
            next => next.copied(),
        }
    }

    #[inline(never)]
    fn skip_space(&mut self) -> Option<u8> {
        while self.step_if(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {}
        self.peek()
    }

    /// Moves past the next byte.
    #[inline(always)]
    fn step(&mut self) {
        self.at = self.at.wrapping_add(1);
    }

    /// How many bytes have been read.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The text from the next byte on.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn since(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// The grammar is broken at the next byte.
    fn fail<T>(&mut self) -> Option<T> {
        self.fault.get_or_insert(Fault::Syntax(self.at));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many bytes the number at the start takes, or where it breaks off.
    fn length(bytes: &[u8]) -> Result<usize, usize> {
        let mut reader = Reader::new(str::from_utf8(bytes).unwrap());
        if let Some(Json::Number(number)) = reader.value() { Ok(number.len()) } else { Err(reader.at()) }
    }

    fn outcome(json: &str) -> Result<usize, Fault> {
        let mut reader = Reader::object(json.as_bytes())?;
        let members = reader.elements(b'}').len();
        reader.finish().map(|()| members)
    }

    #[test]
    fn objects_and_the_nearest_that_are_none() {
        for (json, members) in [
            ("{}", 0),
            (" {\r\n} ", 0),
            (r#"{"a":1}"#, 1),
            (" { \"a\" : 1 , \"b\" : [ ] } ", 2),
            (r#"{"a":[[],{},[{"b":[1,2]}]],"":{"c":null}}"#, 2),
        ] {
            assert_eq!(outcome(json), Ok(members), "{json}");
        }
        for (json, at) in [
            ("", 0),
            (" ", 1),
            ("{", 1),
            ("{,}", 1),
            ("{]", 1),
            (r#"{"a"}"#, 4),
            (r#"{"a",}"#, 4),
            (r#"{"a":}"#, 5),
            (r#"{"a":1,}"#, 7),
            (r#"{"a":1 "b":2}"#, 7),
            (r#"{"a":1]"#, 6),
            (r#"{"a":1}}"#, 7),
            (r#"{"a":1},"#, 7),
            (r#"{"a":[1 2]}"#, 8),
            (r#"{"a":[1,]}"#, 8),
            (r#"{"a":[,1]}"#, 6),
            (r#"{"a":{"b"},"c":1}"#, 9),
            (r#"{"a":"\q"}"#, 7),
            (r#"{a:1}"#, 1),
            (r#"{"a":trux}"#, 5),
            ("{\u{B}}", 1),
            ("[1,]", 3),
        ] {
            assert_eq!(outcome(json), Err(Fault::Syntax(at)), "{json}");
        }
        for json in ["[]", "[{}]", "\"a\"", " 1 "] {
            assert_eq!(outcome(json), Err(Fault::NoObject), "{json}");
        }
    }

    #[test]
    fn as_deep_as_is_read_and_deeper() {
        let nested =
            |levels: usize, rest: &str| format!(r#"{{"a":{}{}{rest}}}"#, "[".repeat(levels), "]".repeat(levels));
        assert_eq!(outcome(&nested(63, "")), Ok(1));
        assert_eq!(outcome(&nested(64, "")), Err(Fault::TooDeep));
        // What comes first is told, and what has been closed does not count.
        assert_eq!(outcome(&nested(64, ",,")), Err(Fault::TooDeep));
        assert_eq!(outcome(&format!(r#"{{"a":[{}[]]}}"#, "[[[]]],".repeat(100))), Ok(1));
    }

    #[test]
    fn numbers_at_their_edges() {
        for (text, end) in [("0", 1), ("-0", 2), ("10,", 2), ("1.5e+10]", 7), ("1E-2", 4), ("01", 1), ("0.0 ", 3)] {
            assert_eq!(length(text.as_bytes()), Ok(end), "{text}");
        }
        for (text, at) in
            [("", 0), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1e", 2), ("1e+", 3), ("-a", 1), ("٣", 0)]
        {
            assert_eq!(length(text.as_bytes()), Err(at), "{text}");
        }
    }
}
