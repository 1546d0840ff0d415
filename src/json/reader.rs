//! The grammar: one byte decides what comes next.

use super::{Fault, Json, MAX_DEPTH, Text, number, string};

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

    pub(super) fn document(mut self) -> Result<Json<'a>, Fault> {
        let value = self.value()?;
        self.skip_space();
        if self.peek().is_none() { Ok(value) } else { Err(self.fault()) }
    }

    fn value(&mut self) -> Result<Json<'a>, Fault> {
        self.skip_space();
        match self.peek() {
            Some(b'"') => self.string().map(Json::Text),
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Json<'a>, Fault>) -> Result<Json<'a>, Fault> {
        if self.depth >= MAX_DEPTH {
            return Err(Fault::TooDeep);
        }
        self.depth = self.depth.saturating_add(1);
        self.advance(1);
        let value = read(self)?;
        self.depth = self.depth.saturating_sub(1);
        Ok(value)
    }

    fn object(&mut self) -> Result<Json<'a>, Fault> {
        let mut members = Vec::new();
        if self.closes(b'}') {
            return Ok(Json::Object(members));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            self.expect(b':')?;
            members.push((name, self.value()?));
            if self.closes(b'}') {
                return Ok(Json::Object(members));
            }
            self.expect(b',')?;
        }
    }

    fn array(&mut self) -> Result<Json<'a>, Fault> {
        let mut items = Vec::new();
        if self.closes(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value()?);
            if self.closes(b']') {
                return Ok(Json::Array(items));
            }
            self.expect(b',')?;
        }
    }

    fn string(&mut self) -> Result<Text<'a>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault());
        }
        self.advance(1);
        match string::read(self.rest()) {
            Ok((text, length)) => {
                self.advance(length);
                Ok(text)
            }
            Err(offset) => Err(Fault::Syntax(self.at.saturating_add(offset))),
        }
    }

    fn number(&mut self) -> Result<Json<'a>, Fault> {
        let rest = self.rest();
        match number::length(rest.as_bytes()) {
            Ok(length) => {
                self.advance(length);
                Ok(Json::Number(rest.get(..length).unwrap_or_default().into()))
            }
            Err(offset) => Err(Fault::Syntax(self.at.saturating_add(offset))),
        }
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, Fault> {
        if !self.rest().starts_with(word) {
            return Err(self.fault());
        }
        self.advance(word.len());
        Ok(value)
    }

    /// Steps over a closing bracket, if one is next.
    fn closes(&mut self, bracket: u8) -> bool {
        self.skip_space();
        let closes = self.peek() == Some(bracket);
        if closes {
            self.advance(1);
        }
        closes
    }

    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.closes(byte) { Ok(()) } else { Err(self.fault()) }
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.advance(1);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn advance(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    fn fault(&self) -> Fault {
        Fault::Syntax(self.at)
    }
}
