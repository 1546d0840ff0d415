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
        self.skip_space();
        if self.peek().is_none() { Ok(value) } else { Err(self.fault()) }
    }

    fn value(&mut self, show: Option<Show<'_, 'a>>) -> Result<Json<'a>, Fault> {
        self.skip_space();
        let from = self.at;
        match self.peek() {
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
        self.at = self.at.saturating_add(1);
        if self.closes(bracket) {
            return Ok(());
        }
        self.depth = self.depth.saturating_add(1);
        loop {
            let name = if is_object { Some(self.name()?) } else { None };
            let value = self.value(None)?;
            if let Some(show) = &mut show {
                show(name, value);
            }
            if self.closes(bracket) {
                self.depth = self.depth.saturating_sub(1);
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn name(&mut self) -> Result<Text<'a>, Fault> {
        self.skip_space();
        let name = self.string()?;
        self.expect(b':')?;
        Ok(name)
    }

    fn string(&mut self) -> Result<Text<'a>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault());
        }
        self.at = self.at.saturating_add(1);
        match string::read(self.rest()) {
            Ok((text, length)) => {
                self.at = self.at.saturating_add(length);
                Ok(text)
            }
            Err(offset) => Err(Fault::Syntax(self.at.saturating_add(offset))),
        }
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

    /// Steps over a closing bracket or a mark, if it is next.
    fn closes(&mut self, byte: u8) -> bool {
        self.skip_space();
        let closes = self.peek() == Some(byte);
        self.at = self.at.saturating_add(usize::from(closes));
        closes
    }

    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.closes(byte) { Ok(()) } else { Err(self.fault()) }
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at = self.at.saturating_add(1);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
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
