//! Where in an instruction a byte stands: an opcode is followed by other bytes than an operand is.

/// What comes next in the code, as far as a few rules tell. In data they tell nothing, and do no harm.
#[derive(Clone, Copy)]
pub struct Instruction {
    opcode: u8,
    /// So many operands are still to come.
    operands: u32,
}

impl Instruction {
    /// How many contexts an operation may have.
    pub const OPERATION_CONTEXTS: u32 = 3;
    /// How many a byte may have: two opcodes, those of eight ranges, and operands by a half of the byte before.
    pub const BYTE_CONTEXTS: u32 = 2 + 8 + 16;
    /// What comes first.
    pub const START: Self = Self { opcode: 0, operands: 0 };

    /// What comes next after a byte. There is no branch, which would be mispredicted too often.
    #[inline(always)]
    #[must_use]
    pub fn then(self, byte: u8) -> Self {
        let is_opcode = self.operands == 0;
        let operands = OPERANDS.get(usize::from(byte)).copied().unwrap_or(0);
        // All but the last byte of a number have the highest bit.
        let left = self.operands.wrapping_sub(u32::from(byte < 0x80));
        Self {
            opcode: if is_opcode { byte } else { self.opcode },
            operands: if is_opcode { u32::from(operands) } else { left },
        }
    }

    /// The context of an operation, after a byte.
    #[inline(always)]
    #[must_use]
    pub fn operation_context(self, last: u8) -> u32 {
        if self.operands == 0 { 0 } else { 1 + u32::from(last >> 7) }
    }

    /// The context of a byte, after another one: an opcode depends on the one before, in more detail after the two that are most
    /// frequent; an operand on the byte before.
    #[inline(always)]
    #[must_use]
    pub fn byte_context(self, last: u8) -> u32 {
        match (self.operands, self.opcode) {
            (0, LOCAL_GET) => 0,
            (0, I32_CONST) => 1,
            (0, opcode) => 2 + u32::from(opcode >> 5),
            _ => 2 + 8 + u32::from(last >> 4),
        }
    }
}

const LOCAL_GET: u8 = 0x20;
const I32_CONST: u8 = 0x41;

/// How many numbers follow an opcode.
#[allow(clippy::indexing_slicing, reason = "it is written before the program runs")]
static OPERANDS: [u8; 256] = {
    let mut table = [0; 256];
    let mut opcode = 0;
    while opcode < 256 {
        table[opcode] = operands(opcode);
        opcode += 1;
    }
    table
};

/// By the WebAssembly specification; those of rare instructions are passed over.
const fn operands(opcode: usize) -> u8 {
    match opcode {
        // Blocks, branches and calls; variables; the memory's size; constants.
        0x02..=0x04 | 0x0C | 0x0D | 0x10 | 0x20..=0x24 | 0x3F..=0x42 => 1,
        // Reads and writes.
        0x28..=0x3E => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Instruction;

    #[test]
    fn operands_are_told_from_opcodes() {
        // local.get 1; i32.const 1000; i32.add; i32.load offset=300; local.set 2
        let code = [0x20, 1, 0x41, 0xE8, 0x07, 0x6A, 0x28, 2, 0xAC, 0x02, 0x21, 2];
        let contexts: String = code
            .iter()
            .scan((Instruction::START, 0), |(instruction, last), byte| {
                let context = instruction.operation_context(*last);
                (*instruction, *last) = (instruction.then(*byte), *byte);
                char::from_digit(context, 10)
            })
            .collect();
        assert_eq!(contexts, "010120011201");
    }
}
