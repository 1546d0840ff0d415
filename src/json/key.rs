//! The names of known members, as they are written before their values.

/// The most bytes that a key takes.
pub(super) const ROOM: usize = 32;

/// A name between quotes and its colon, as nearly everybody writes them: `"email":`. It is padded, so that it can be
/// copied at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    pub(super) bytes: [u8; ROOM],
    length: u8,
}

impl Key {
    /// The key that is written so: `"email":`. The compiler makes them all.
    pub(crate) const fn new(written: &str) -> Self {
        let mut bytes = [0; ROOM];
        let mut length = 0u8;
        let (mut slots, mut rest): (&mut [u8], _) = (&mut bytes, written.as_bytes());
        while let [byte, others @ ..] = rest {
            let Some((slot, room)) = slots.split_first_mut() else { break };
            *slot = *byte;
            length = length.wrapping_add(1);
            (slots, rest) = (room, others);
        }
        // A longer name needs more room.
        assert!(rest.is_empty());
        Self { bytes, length }
    }

    /// How many bytes it takes.
    pub(crate) fn len(&self) -> usize {
        usize::from(self.length)
    }

    /// Whether a text begins with the key. Compared eight bytes at a time, since in WebAssembly a call compares them one
    /// by one. A key of fewer than eight is never found, so its member is read like one with any other name.
    #[inline(always)]
    pub(crate) fn is_at(&self, json: &[u8]) -> bool {
        // Nearly every other name differs in its first eight bytes.
        json.first_chunk().zip(self.bytes.first_chunk()).is_some_and(are_same) && self.is_whole_at(json)
    }

    fn is_whole_at(&self, json: &[u8]) -> bool {
        let (Some(key), Some(json)) = (self.bytes.get(..self.len()), json.get(..self.len())) else { return false };
        key.as_chunks().0.iter().zip(json.as_chunks().0).all(are_same)
            && key.last_chunk().zip(json.last_chunk()).is_some_and(are_same)
    }
}

fn are_same((a, b): (&[u8; 8], &[u8; 8])) -> bool {
    u64::from_le_bytes(*a) == u64::from_le_bytes(*b)
}

impl core::fmt::Debug for Key {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.bytes.get(..self.len()).and_then(|name| str::from_utf8(name).ok()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_shown_without_its_padding() {
        assert_eq!(format!("{:?}", Key::new("\"email\":")), "\"email\":");
    }

    #[test]
    fn a_short_key_is_left_to_who_reads_any_name() {
        assert!(!Key::new("\"name\":").is_at(b"\"name\":1"));
        assert!(Key::new("\"names\":").is_at(b"\"names\":1"));
    }
}
