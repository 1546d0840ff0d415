//! The grammar: one byte decides what comes next.

use super::{Fault, Inside, Json, MAX_DEPTH, Text, number, string};

/// Takes the members of the outermost object, with their names, or the items of the outermost list.
type Show<'s, 'a> = &'s mut dyn FnMut(Option<Text<'a>>, Json<'a>);

/// Reads a text from its start; `at` is where the next byte stands.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Reads one value, and nothing behind it.
    pub(super) fn document(mut self, show: Show<'_, 'a>) -> Result<Json<'a>, Fault> {
        let value = self.value(Some(show))?;
        if self.next().is_none() { Ok(value) } else { Err(self.fault()) }
    }

    fn value(&mut self, show: Option<Show<'_, 'a>>) -> Result<Json<'a>, Fault> {
        let next = self.next();
        let from = self.at;
        match next {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'{') => self.nested(true, show).map(|()| Json::Object(Inside(self.since(from)))),
            Some(b'[') => self.nested(false, show).map(|()| Json::Array(Inside(self.since(from)))),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    /// Reads an object or a list from its bracket on.
    fn nested(&mut self, is_object: bool, mut show: Option<Show<'_, 'a>>) -> Result<(), Fault> {
        if self.depth >= MAX_DEPTH {
            return Err(Fault::TooDeep);
        }
        let bracket = if is_object { b'}' } else { b']' };
        self.step();
        if self.next() == Some(bracket) {
            self.step();
            return Ok(());
        }
        self.depth = self.depth.saturating_add(1);
        loop {
            let name = if is_object { Some(self.name()?) } else { None };
            let value = self.value(None)?;
            if let Some(show) = &mut show {
                show(name, value);
            }
            let next = self.next();
            if next == Some(b',') {
                self.step();
                continue;
            }
            if next != Some(bracket) {
                return Err(self.fault());
            }
            self.step();
            self.depth = self.depth.saturating_sub(1);
            return Ok(());
        }
    }

    fn name(&mut self) -> Result<Text<'a>, Fault> {
        if self.next() != Some(b'"') {
            return Err(self.fault());
        }
        let name = self.string()?;
        if self.next() != Some(b':') {
            return Err(self.fault());
        }
        self.step();
        Ok(name)
    }

    /// Reads a string from its quote on.
    fn string(&mut self) -> Result<Text<'a>, Fault> {
        let (text, end) = string::read(self.text, self.at.wrapping_add(1)).map_err(Fault::Syntax)?;
        self.at = end;
        Ok(text)
    }

    fn number(&mut self) -> Result<Json<'a>, Fault> {
        let from = self.at;
        match number::length(self.rest().as_bytes()) {
            Ok(length) => {
                self.at = self.at.saturating_add(length);
                Ok(Json::Number(self.since(from)))
            }
            Err(offset) => Err(Fault::Syntax(self.at.saturating_add(offset))),
        }
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, Fault> {
        if !self.rest().starts_with(word) {
            return Err(self.fault());
        }
        self.at = self.at.saturating_add(word.len());
        Ok(value)
    }

    /// The next byte that is no white space, if there is one; it is still to be read.
    #[inline(always)]
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.step(),
                next => return next.copied(),
            }
        }
    }

    /// Gets behind the next byte.
    #[inline(always)]
    fn step(&mut self) {
        self.at = self.at.wrapping_add(1);
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn since(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn fault(&self) -> Fault {
        Fault::Syntax(self.at)
    }
}
