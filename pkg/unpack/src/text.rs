//! Bytes as text: their bits in groups of six, or of seven where six alone would be 43 or more; a sign for each group. So
//! all 85 signs are used that need no escape, each as often as its bits allow: a gzip of the text is as short as the bytes.

/// The signs are those from here to `~` without two of them: none has to be escaped in a script, nor in a page.
const FIRST: u8 = b'(';
const LESS_THAN: u8 = b'<';
const BACKSLASH: u8 = b'\\';

/// So many groups have six bits.
const SHORT: u32 = 43;

/// A sign's group of bits, and how many they are.
pub(crate) fn group(sign: u8) -> (u32, u32) {
    let left_out = u32::from(sign > LESS_THAN) + u32::from(sign > BACKSLASH);
    let number = u32::from(sign).wrapping_sub(u32::from(FIRST) + left_out);
    let is_long = u32::from(number >= SHORT);
    (number.wrapping_add(SHORT * is_long), 6 + is_long)
}

/// The sign of a group's number: the short ones come first.
fn sign(number: u32) -> char {
    let sign = FIRST + (number & 127) as u8;
    let sign = sign + u8::from(sign >= LESS_THAN);
    char::from(sign + u8::from(sign >= BACKSLASH))
}

/// The text of some bytes.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut bits, mut count) = (0, 0);
    // The last group is filled up with nothing.
    for byte in bytes.iter().chain(&[0]) {
        bits = bits << 8 | u32::from(*byte);
        count += 8;
        while count >= 7 {
            let six = bits >> (count - 6) & 63;
            if six < SHORT {
                text.push(sign(six));
                count -= 6;
            } else {
                text.push(sign((bits >> (count - 7) & 127) - SHORT));
                count -= 7;
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{group, to_text};

    #[test]
    fn signs_are_those_that_need_no_escape() {
        let bytes: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        let text = to_text(&bytes);
        let mut signs: Vec<char> = text.chars().collect();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(
            signs.iter().collect::<String>(),
            ('('..='~').filter(|sign| !['<', '\\'].contains(sign)).collect::<String>()
        );
    }

    #[test]
    fn every_sign_is_a_group_of_its_own() {
        let groups: Vec<String> = ('('..='~')
            .filter(|sign| !['<', '\\'].contains(sign))
            .map(|sign| {
                let (bits, count) = group(sign as u8);
                format!("{bits:0width$b}", width = count as usize)
            })
            .collect();
        assert_eq!(groups.iter().map(|bits| 128 >> bits.len()).sum::<u32>(), 128);
        for (at, bits) in groups.iter().enumerate() {
            assert!(groups.iter().skip(at + 1).all(|other| !other.starts_with(bits.as_str())), "{bits}");
        }
    }
}
