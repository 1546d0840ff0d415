//! Where JSON text is written.

use super::key::{Key, ROOM as ROOM_OF_KEY};
use super::string::{is_special, special_bytes};

/// The fewest bytes that are allocated: enough for a body of the usual fields.
const ROOM: usize = 512;

/// A text that grows. The bytes after its end are free for what is written next.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
    end: usize,
}

impl Writer {
    #[cfg(feature = "wasm")]
    pub(crate) const fn new() -> Self {
        Self { bytes: Vec::new(), end: 0 }
    }

    /// Forgets the text and keeps the room.
    #[cfg(feature = "wasm")]
    pub(crate) fn clear(&mut self) {
        self.end = 0;
    }

    /// The text's length in bytes.
    #[cfg(feature = "wasm")]
    pub(crate) fn len(&self) -> usize {
        self.end
    }

    /// The text's bytes.
    #[cfg(feature = "wasm")]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.end).unwrap_or_default()
    }

    /// The text.
    pub(crate) fn into_string(mut self) -> String {
        self.bytes.truncate(self.end);
        // Only whole texts were appended, so it is UTF-8.
        String::from_utf8(self.bytes).unwrap_or_default()
    }

    /// Appends a text.
    pub(crate) fn put(&mut self, text: &str) {
        self.put_bytes(text.as_bytes());
    }

    /// Appends the bytes of a text.
    pub(crate) fn put_bytes(&mut self, bytes: &[u8]) {
        self.append(bytes, false);
    }

    /// Appends a separator and a key.
    pub(crate) fn put_key(&mut self, separator: u8, key: &Key) {
        let end = self.end.wrapping_add(key.len()).wrapping_add(1);
        if let Some((first, room)) = self.room(ROOM_OF_KEY.wrapping_add(1)).split_first_mut()
            && let Some(room) = room.first_chunk_mut()
        {
            *first = separator;
            *room = key.bytes;
        }
        self.end = end;
    }

    /// Appends the bytes of a text between quotes; if any of them is special, nothing at all, and answers `false`.
    pub(crate) fn put_quoted(&mut self, text: &[u8]) -> bool {
        self.append(text, true)
    }

    #[inline(never)]
    fn append(&mut self, bytes: &[u8], is_string: bool) -> bool {
        let start = self.end;
        let mut room = self.room(bytes.len().wrapping_add(if is_string { 2 } else { 0 }));
        if is_string && let [open, inside @ .., close] = room {
            *open = b'"';
            *close = b'"';
            room = inside;
        }
        if copy(bytes, room, is_string) {
            return true;
        }
        self.end = start;
        false
    }

    /// Lengthens the text by so many bytes, and returns them.
    #[inline(always)]
    fn room(&mut self, size: usize) -> &mut [u8] {
        let start = self.end;
        let end = start.wrapping_add(size);
        if end > self.bytes.len() {
            self.grow(end);
        }
        self.end = end;
        self.bytes.get_mut(start..end).unwrap_or_default()
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, size: usize) {
        self.bytes.resize(size.max(self.bytes.len().saturating_mul(2)).max(ROOM), 0);
    }
}

/// Copies bytes to a slice of the same length, eight at a time: in WebAssembly a call that copies a few is costly. If they
/// are to be a string, stops at a special byte and answers `false`.
#[inline(always)]
fn copy(from: &[u8], to: &mut [u8], is_string: bool) -> bool {
    let copy_eight = |(eight, room): (&[u8; 8], &mut [u8; 8])| {
        *room = *eight;
        !is_string || special_bytes(u64::from_le_bytes(*eight)) == 0
    };
    if !from.as_chunks().0.iter().zip(to.as_chunks_mut().0).all(copy_eight) {
        return false;
    }
    match from.last_chunk().zip(to.last_chunk_mut()) {
        Some(last) => copy_eight(last),
        None => from.iter().zip(to).all(|(byte, room)| {
            *room = *byte;
            !is_string || !is_special(*byte)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts of every length around eight bytes and several times eight.
    fn texts() -> impl Iterator<Item = String> {
        (0..40).map(|length| "abcdefghij".chars().cycle().take(length).collect())
    }

    #[test]
    fn texts_of_every_length_follow_each_other() {
        let (mut out, mut all) = (Writer::default(), String::new());
        for text in texts() {
            out.put(&text);
            assert!(out.put_quoted(text.as_bytes()));
            all = [&*all, &text, "\"", &text, "\""].concat();
        }
        assert!(all.len() > ROOM, "it has grown");
        assert_eq!(out.into_string(), all);
    }

    #[test]
    fn a_special_byte_at_any_place_leaves_nothing_behind() {
        for text in texts() {
            for place in 0..text.len() {
                for special in ["\"", "\\", "\0", "\u{1F}"] {
                    let mut out = Writer::default();
                    out.put("before");
                    let text: String = text
                        .char_indices()
                        .map(|(at, c)| if at == place { special.into() } else { c.to_string() })
                        .collect();
                    assert!(!out.put_quoted(text.as_bytes()), "{text:?}");
                    out.put("after");
                    assert_eq!(out.into_string(), "beforeafter");
                }
                for next_to_it in [" ", "!", "#", "[", "]", "\u{7F}"] {
                    let text: String = text
                        .char_indices()
                        .map(|(at, c)| if at == place { next_to_it.into() } else { c.to_string() })
                        .collect();
                    assert!(Writer::default().put_quoted(text.as_bytes()), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_key_leaves_none_of_its_padding() {
        let mut out = Writer::default();
        for (separator, key) in [(b'{', Key::new("\"email\":")), (b',', Key::new("\"telephoneNumberNoCountryCode\":"))]
        {
            out.put_key(separator, &key);
            out.put("1");
        }
        assert_eq!(out.into_string(), r#"{"email":1,"telephoneNumberNoCountryCode":1"#);
    }
}
