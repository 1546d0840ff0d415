//! Reads the trees of the number ranges, decision by decision.
//!
//! A calling code has its assigned numbers first, then the viable ones. For each
//! the target comes first that a walk begins with, as if it were the only one of
//! a state; then all states that it leads to, level by level, each as its ten
//! targets. A target is the one of the digit before (`SAME`; nothing before the
//! first), or nothing (`NOTHING`, not asked after nothing), or a tail or a state
//! (`TAIL`):
//!
//! * A tail is one that the calling code had before (`THIS_TAIL`, asked of each,
//!   the one used last first), or a new one. That has a kind for each length of
//!   the plan, or none (`KIND`, asked of each but `LAST_KIND`).
//! * A state is one that this level has led to (`KNOWN`, asked if there is one;
//!   then `THIS_STATE` of each, the one used last first), or a new one, which
//!   stands in the next level.
//!
//! What the digit before led to is not asked about again. The contexts of the
//! questions stand where these are asked. While the viable numbers are read, a part
//! of most contexts is where the assigned ones lead with the same digits.
//!
//! Written by `pkg/build/range-trees.mjs`.

use super::{
    generated::constants::{
        CANADIAN_DIGITS, KIND, KNOWN, LAST_KIND, MIX, NO_DIGIT_BEFORE, NORTH_AMERICAN_DIGITS, NOTHING, SAME, TAIL,
        THIS_STATE, THIS_TAIL,
    },
    lengths::Lengths,
    range_coder::RangeCoder,
    range_tree::{State, Tail, Target, Tree},
};
use core::mem;

/// The one plan that a region has a length beyond.
const OF_NORTH_AMERICA: u32 = 1 << NORTH_AMERICAN_DIGITS;
const OF_CANADA: u32 = OF_NORTH_AMERICA | 1 << CANADIAN_DIGITS;

/// The next tree, of a calling code with this row and these lengths.
pub(super) fn read(coder: &mut RangeCoder, row: usize, lengths: Lengths) -> Tree {
    let lengths = lengths.bits();
    let mut reader = Reader {
        coder,
        row: u32::try_from(row).unwrap_or_default(),
        lengths: if lengths == OF_NORTH_AMERICA { OF_CANADA } else { lengths },
        states: Vec::new(),
        origins: Vec::new(),
        tails: vec![Tail::NOTHING],
        recent_states: Vec::new(),
        recent_tails: Vec::new(),
    };
    let assigned = reader.tree(Target::UNKNOWN);
    let viable = reader.tree(assigned);
    Tree { states: reader.states, tails: reader.tails, assigned, viable }
}

struct Reader<'a> {
    coder: &'a mut RangeCoder,
    /// The calling code's place among all.
    row: u32,
    /// A bit for each, the lowest for 0 digits.
    lengths: u32,
    /// Those of the next level lead nowhere yet.
    states: Vec<State>,
    /// Where each state was led to first.
    origins: Vec<Origin>,
    tails: Vec<Tail>,
    /// The states of the next level and the tails, the one used last first.
    recent_states: Vec<Target>,
    recent_tails: Vec<Target>,
}

#[derive(Clone, Copy)]
struct Origin {
    /// From which state.
    parent: Target,
    /// Where the assigned numbers lead with the same digits, if it is not they that are read.
    assigned: Target,
}

/// What is known where a target is read.
struct Place {
    /// The state that the target belongs to.
    state: Target,
    /// Where that one's parent leads with this digit, the state that was read before, and the assigned numbers.
    parent: Target,
    previous: Target,
    assigned: Target,
    /// Whether the assigned numbers lead where they do with the digit before, or `NO_DIGIT_BEFORE`.
    is_assigned_same: u32,
    /// A one, then a bit for each target so far in the state: whether it was the same as the one before.
    history: u32,
    depth: u32,
}

impl Place {
    /// Whether the parent leads to this state with this digit too.
    fn is_parents(&self) -> u32 {
        u32::from(self.parent == self.state)
    }
}

/// A context of some numbers; the first may be any, the others are small.
#[derive(Clone, Copy)]
struct Context(u32);

impl Context {
    #[inline(always)]
    fn and(self, part: impl Into<u32>) -> Self {
        Self(self.0.wrapping_mul(MIX).wrapping_add(part.into()))
    }
}

impl Reader<'_> {
    /// Where a tree begins; `assigned` is where the one of the assigned numbers does, if it is not that one.
    fn tree(&mut self, assigned: Target) -> Target {
        let mut at = self.states.len();
        let mut place = Place {
            state: Target::UNKNOWN,
            parent: Target::UNKNOWN,
            previous: Target::UNKNOWN,
            assigned,
            is_assigned_same: NO_DIGIT_BEFORE,
            history: 1,
            depth: 0,
        };
        self.recent_states.clear();
        let root = self.target(&place, &[]);
        while at < self.states.len() {
            self.recent_states.clear();
            let level = self.states.len();
            while at < level {
                self.state(at, &mut place);
                at = at.wrapping_add(1);
            }
            place.depth = place.depth.wrapping_add(1);
        }
        root
    }

    /// Reads the targets of a state.
    fn state(&mut self, at: usize, place: &mut Place) {
        let Some(origin) = self.origins.get(at).copied() else { return };
        let previous = at.checked_sub(1).map_or(Target::UNKNOWN, Target::to_state);
        place.state = Target::to_state(at);
        place.history = 1;
        let mut targets = [Target::NOTHING; 10];
        for digit in 0..targets.len() {
            let assigned = self.follow(origin.assigned, digit);
            place.is_assigned_same = if digit == 0 { NO_DIGIT_BEFORE } else { u32::from(assigned == place.assigned) };
            place.assigned = assigned;
            place.parent = self.follow(origin.parent, digit);
            place.previous = self.follow(previous, digit);
            let (before, rest) = targets.split_at_mut(digit);
            if let Some(target) = rest.first_mut() {
                *target = self.target(place, before);
                let is_same = before.last().copied().unwrap_or(Target::NOTHING) == *target;
                place.history = place.history << 1 | u32::from(is_same);
            }
        }
        if let Some(state) = self.states.get_mut(at) {
            *state = targets;
        }
    }

    /// Where a digit leads from a target: from other than a state, nowhere else.
    fn follow(&self, target: Target, digit: usize) -> Target {
        self.states.get(target.state()).and_then(|state| state.get(digit)).copied().unwrap_or(target)
    }

    /// Reads the target that follows those before it in a state.
    fn target(&mut self, place: &Place, before: &[Target]) -> Target {
        let last = before.last().copied().unwrap_or(Target::NOTHING);
        let contexts = self.contexts(place, last);
        if self.coder.ask(SAME, &contexts) {
            return last;
        }
        if last != Target::NOTHING && self.coder.ask(NOTHING, &contexts) {
            return Target::NOTHING;
        }
        let is_tail = self.coder.ask(TAIL, &contexts);
        let is_known = is_tail || !self.recent_states.is_empty() && self.coder.ask(KNOWN, &contexts);
        let target = match self.recall(is_tail, is_known, place, before) {
            Some(target) => target,
            None if is_tail => self.new_tail(place, last),
            None => self.new_state(place),
        };
        if let Some(first) = self.recent(is_tail).first_mut() {
            *first = target;
        }
        target
    }

    /// The contexts of most questions about the target that follows `last`.
    fn contexts(&self, place: &Place, last: Target) -> [u32; 4] {
        let [assigned, previous, before] = [place.assigned, place.previous, last].map(Target::class);
        [
            // The targets around it.
            Context(assigned).and(place.is_parents()).and(before).and(previous).0,
            // The state so far.
            place.history,
            // The calling code.
            Context(self.row).and(place.is_assigned_same).and(place.depth).and(before).0,
            // The assigned numbers.
            Context(assigned).and(place.is_assigned_same).and(place.depth).and(place.parent == last).0,
        ]
    }

    fn recent(&mut self, is_tail: bool) -> &mut Vec<Target> {
        if is_tail { &mut self.recent_tails } else { &mut self.recent_states }
    }

    /// Which of the recent states or tails it is, if it may be one. Those before it move
    /// on by one place, or all, so that the first place is free.
    fn recall(&mut self, is_tail: bool, is_known: bool, place: &Place, before: &[Target]) -> Option<Target> {
        let (recent, question) =
            if is_tail { (&mut self.recent_tails, THIS_TAIL) } else { (&mut self.recent_states, THIS_STATE) };
        let mut left = u32::try_from(recent.len()).unwrap_or_default();
        let last = before.last().copied().unwrap_or(Target::NOTHING);
        let mut moved = Target::NOTHING;
        for each in recent.iter_mut() {
            mem::swap(each, &mut moved);
            if !is_known || last == moved {
                continue;
            }
            let contexts = [
                // Where else there is this very target.
                Context((place.previous == moved).into()).and(place.assigned == moved).and(place.parent == moved).0,
                // The like of it, and the targets around it.
                Context(moved.class())
                    .and(place.is_parents())
                    .and(before.contains(&moved))
                    .and(place.parent.class())
                    .and(place.is_assigned_same)
                    .0,
                // The target itself, in the calling code.
                Context(moved.bits()).and(self.row).and(last.class()).0,
                // How many may still follow.
                Context(left).and(place.is_assigned_same).0,
            ];
            if self.coder.ask(question, &contexts) {
                return Some(moved);
            }
            left = left.wrapping_sub(1);
        }
        recent.push(moved);
        None
    }

    /// A new state, which is read with the next level.
    fn new_state(&mut self, place: &Place) -> Target {
        let target = Target::to_state(self.states.len());
        if target != Target::NOTHING {
            self.states.push([Target::NOTHING; 10]);
            self.origins.push(Origin { parent: place.state, assigned: place.assigned });
        }
        target
    }

    /// A new tail; the one used last is its model.
    fn new_tail(&mut self, place: &Place, last: Target) -> Target {
        let model = self.recent_tails.get(1).and_then(|recent| self.tails.get(recent.tail()));
        let model = model.copied().unwrap_or(Tail::NOTHING);
        let assigned = place.assigned.class();
        let last = last.class();
        let mut tail = Tail::NOTHING;
        let mut first = 0;
        let mut shorter = 0;
        for length in Tail::LENGTHS {
            let digits = u32::try_from(length).unwrap_or_default();
            if self.lengths >> digits & 1 == 0 {
                continue;
            }
            let of_model = model.kind(length);
            let rest = (self.lengths >> digits).count_ones();
            let kind = (0..LAST_KIND).find(|kind| {
                let contexts = [
                    // The kind of the length before.
                    Context(shorter).and(assigned).and(*kind).0,
                    // How many lengths are left, and the first kind.
                    Context(rest).and(first).and(*kind).0,
                    // The model.
                    Context(of_model).and(first).and(last).and(*kind).0,
                    // The kind alone.
                    *kind,
                ];
                self.coder.ask(KIND, &contexts)
            });
            shorter = kind.unwrap_or(LAST_KIND);
            if first == 0 {
                first = shorter;
            }
            tail = tail.with(length, shorter);
        }
        let target = Target::to_tail(u16::try_from(first).unwrap_or_default(), self.tails.len());
        self.tails.push(tail);
        target
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads some trees, and returns how many states they have.
    fn read_some(bytes: &'static [u8]) -> usize {
        let mut coder = RangeCoder::new(bytes);
        (0..5).map(|row| read(&mut coder, row, Lengths::of_plan(0b11_0101)).states.len()).sum()
    }

    // The bytes are ours, but whatever they were, reading them would end.
    #[test]
    fn any_bytes_are_trees() {
        assert_eq!(read_some(&[]), 0);
        for bytes in [[0xFF; 20], [0x55; 20], [0xA5; 20], [0x01; 20], [0x80; 20]] {
            assert!(read_some(bytes.to_vec().leak()) < 5 << 14);
        }
    }

    #[test]
    fn all_trees_have_numbers() {
        for code in (0..1000).filter_map(super::super::CallingCode::new) {
            let tree = Tree::of(code).unwrap();
            assert!(tree.assigned != Target::NOTHING && tree.viable != Target::NOTHING, "{code:?}");
        }
    }
}
