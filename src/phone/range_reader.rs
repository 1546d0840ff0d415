//! Reads the trees of the number ranges, decision by decision.
//!
//! A calling code has its assigned numbers first, then the viable ones. For each
//! the target comes first that a walk begins with, as if it were the only one of
//! a state; then all states that it leads to, level by level, each as its ten
//! targets. A target is the one of the digit before (`SAME`; nothing before the
//! first), or nothing (`NOTHING`, not asked behind nothing), or a tail or a state
//! (`TAIL`):
//!
//! * A tail is one of those that the calling code had so far, the one used last
//!   first (`THIS_TAIL`); or, if it is none of them, a new one. That has a kind or
//!   none (`HAS_LENGTH`) for each length of the plan and for seven digits: the
//!   first kind that it had (`SAME_KIND`) or another one (`KIND`).
//! * A state is one that a state of the same level led to before (`KNOWN`, asked
//!   if there is one), the newest first (`THIS_STATE`); or a new one, which
//!   stands in the next level.
//!
//! What the digit before led to is never asked about again. The contexts of each
//! question stand where it is asked; a part of most of them is where the tree of
//! the assigned numbers leads with the same digits, while the viable ones are
//! read.
//!
//! Written by `pkg/build/range-trees.mjs`.

use super::{
    lengths::Lengths,
    range_coder::RangeCoder,
    range_tree::{State, Tail, Target, Tree},
};

/// The questions.
const SAME: u32 = 0;
const NOTHING: u32 = 1;
const TAIL: u32 = 2;
const KNOWN: u32 = 3;
const THIS_TAIL: u32 = 4;
const THIS_STATE: u32 = 5;
const HAS_LENGTH: u32 = 6;
const SAME_KIND: u32 = 7;
const KIND: u32 = 8;

/// What a target is, in contexts, beside nothing, a tail and a state.
const UNKNOWN: u32 = 3;
/// Where the tree of the assigned numbers leads, while it is that one which is read.
const IS_ASSIGNED: u32 = 4;

/// The one length that a region has beyond its plan: Canada's seven digits, where
/// North America has ten alone.
const BEYOND_PLAN: usize = 7;

/// The next tree, of a plan with these lengths.
pub(super) fn read(coder: &mut RangeCoder, lengths: Lengths) -> Tree {
    let mut reader = Reader {
        coder,
        lengths,
        states: Vec::new(),
        origins: Vec::new(),
        tails: vec![Tail::NOTHING],
        recent: Vec::new(),
    };
    let assigned = reader.tree(None);
    let viable = reader.tree(Some(assigned));
    Tree { states: reader.states, tails: reader.tails, assigned, viable }
}

struct Reader<'a> {
    coder: &'a mut RangeCoder,
    lengths: Lengths,
    /// Those of the next level without targets.
    states: Vec<State>,
    /// For each state how it came about.
    origins: Vec<Origin>,
    tails: Vec<Tail>,
    /// All tails but the one without a length, the one used last first.
    recent: Vec<Target>,
}

/// How a state came about.
#[derive(Clone, Copy)]
struct Origin {
    /// The state that led to it first, if one did.
    parent: Option<Target>,
    /// Where the tree of the assigned numbers was then, if it is not that one.
    assigned: Option<Target>,
    /// How many others led to it later.
    uses: u32,
}

/// What is known where a target is read.
struct Place {
    /// What leads to the state that the target belongs to, if it does to one.
    state: Option<Target>,
    /// Where that one's parent leads with this digit.
    parent: Option<Target>,
    /// Where the state leads that was read before.
    previous: Option<Target>,
    /// Where the tree of the assigned numbers leads, if it is not that one.
    assigned: Option<Target>,
    /// A bit for each target so far in the state, behind a one: whether it was another than the one before.
    history: u32,
    /// How many targets there are so far.
    different: u32,
    depth: u32,
    /// Where the next level begins.
    level: usize,
}

impl Place {
    /// The contexts of most questions about what stands behind a target.
    fn contexts(&self, last: Target) -> [u32; 3] {
        let previous = self.previous.map_or(UNKNOWN, part);
        [
            mix([(self.assigned(), 5), (self.different, 5), (part(last), 4), (previous, 4)]),
            mix([(self.history, 0), (self.is_parents(), 2)]),
            mix([(self.assigned(), 5), (self.depth, 10), (self.parent(), 4), (part(last), 4)]),
        ]
    }

    fn assigned(&self) -> u32 {
        self.assigned.map_or(IS_ASSIGNED, part)
    }

    fn parent(&self) -> u32 {
        self.parent.map_or(UNKNOWN, part)
    }

    /// Whether the parent leads to this state with this digit too.
    fn is_parents(&self) -> u32 {
        u32::from(self.state.is_some() && self.parent == self.state)
    }
}

/// What a target is, in contexts.
fn part(target: Target) -> u32 {
    match target.state() {
        Some(_) => 2,
        None => u32::from(target != Target::NOTHING),
    }
}

/// A context of some numbers, each with how many it may be; the first may be any.
fn mix<const COUNT: usize>(parts: [(u32, u32); COUNT]) -> u32 {
    parts.iter().fold(0, |mixed: u32, (part, of)| mixed.wrapping_mul(*of).wrapping_add(*part))
}

impl Reader<'_> {
    /// Where a tree begins; while the one of the viable numbers is read, `assigned` is
    /// where the other one does.
    fn tree(&mut self, assigned: Option<Target>) -> Target {
        let mut at = self.states.len();
        let mut place = Place {
            state: None,
            parent: None,
            previous: None,
            assigned,
            history: 1,
            different: 0,
            depth: 0,
            level: at,
        };
        let root = self.target(&mut place, &[]);
        while at < self.states.len() {
            place.level = self.states.len();
            while at < place.level {
                self.state(at, &mut place);
                at = at.wrapping_add(1);
            }
            place.depth = place.depth.wrapping_add(1).min(9);
        }
        root
    }

    /// Reads the targets of a state.
    fn state(&mut self, at: usize, place: &mut Place) {
        let Some(origin) = self.origins.get(at) else { return };
        let at_state = |at: usize| self.states.get(at).copied();
        let parent = origin.parent.and_then(Target::state).and_then(at_state);
        let previous = at.checked_sub(1).and_then(at_state);
        let assigned = origin.assigned.map(|from| from.state().and_then(at_state).unwrap_or([from; 10]));
        place.state = Some(Target::to_state(at));
        place.history = 1;
        place.different = 0;
        let mut targets = [Target::NOTHING; 10];
        for digit in 0..targets.len() {
            let of_digit = |state: State| state.get(digit).copied();
            place.parent = parent.and_then(of_digit);
            place.previous = previous.and_then(of_digit);
            place.assigned = assigned.and_then(of_digit);
            let (before, behind) = targets.split_at_mut(digit);
            if let Some(target) = behind.first_mut() {
                *target = self.target(place, before);
            }
        }
        if let Some(state) = self.states.get_mut(at) {
            *state = targets;
        }
    }

    /// The target behind those before it in a state.
    fn target(&mut self, place: &mut Place, before: &[Target]) -> Target {
        let last = before.last().copied().unwrap_or(Target::NOTHING);
        let is_same = self.coder.ask(SAME, place.contexts(last));
        place.history = mix([(place.history, 0), (u32::from(!is_same), 2)]);
        if is_same {
            return last;
        }
        let contexts = place.contexts(last);
        if last != Target::NOTHING && self.coder.ask(NOTHING, contexts) {
            return Target::NOTHING;
        }
        let target = if self.coder.ask(TAIL, contexts) {
            self.tail(place, before, last)
        } else if self.states.len() > place.level && self.coder.ask(KNOWN, contexts) {
            self.known_state(place, before, last)
        } else {
            self.new_state(place)
        };
        if !before.contains(&target) {
            place.different = place.different.wrapping_add(1).min(4);
        }
        target
    }

    fn tail(&mut self, place: &Place, before: &[Target], last: Target) -> Target {
        let newest = self.recent.first().copied();
        let others = self.recent.iter().filter(|tail| **tail != last);
        let known = others.zip(0_u32..).find(|(tail, at)| {
            let is_before = u32::from(before.contains(tail));
            let is_newest = u32::from(Some(**tail) == newest);
            let kind = tail_of(&self.tails, Some(**tail)).first_kind();
            let contexts = [
                mix([(is_before, 2), ((*at).min(6), 7), (count_of(self.lengths), 5)]),
                mix([(kind, 5), (place.parent(), 4), (place.is_parents(), 2)]),
                mix([(place.assigned(), 5), (place.depth, 10), (is_newest, 2)]),
            ];
            self.coder.ask(THIS_TAIL, contexts)
        });
        let target = known.map(|(tail, _)| *tail).unwrap_or_else(|| self.new_tail(place, newest));
        // To the front, and what stood before it one further.
        let mut moved = target;
        for tail in &mut self.recent {
            core::mem::swap(tail, &mut moved);
            if moved == target {
                return target;
            }
        }
        self.recent.push(moved);
        target
    }

    /// A new tail; the one used last is its model.
    fn new_tail(&mut self, place: &Place, last: Option<Target>) -> Target {
        let model = tail_of(&self.tails, last);
        let mut tail = Tail::NOTHING;
        let mut first = 0;
        let mut shorter = 0;
        let lengths = self.lengths;
        for length in Tail::LENGTHS.filter(|length| *length == BEYOND_PLAN || lengths.has(*length)) {
            let of_model = model.kind(length);
            let contexts = [
                mix([(first, 5), (shorter, 5), (count_of(self.lengths), 5)]),
                mix([(u32::try_from(length).unwrap_or_default(), 0), (place.depth, 10), (first, 5)]),
                mix([(place.assigned(), 5), (first, 5), (of_model, 5)]),
            ];
            shorter = 0;
            if !self.coder.ask(HAS_LENGTH, contexts) {
                continue;
            }
            let is_first = first != 0 && self.coder.ask(SAME_KIND, contexts);
            shorter = if is_first { first } else { self.kind(place, first, of_model) };
            if first == 0 {
                first = shorter;
            }
            tail = tail.with(length, shorter);
        }
        let target = Target::to_tail(self.tails.len());
        self.tails.push(tail);
        target
    }

    /// A kind other than the first one.
    fn kind(&mut self, place: &Place, first: u32, of_model: u32) -> u32 {
        let mut others = (1..4).filter(|kind| *kind != first);
        let kind = others.find(|kind| {
            let contexts = [place.assigned(), of_model, place.depth].map(|part| mix([(part, 0), (*kind, 4)]));
            self.coder.ask(KIND, contexts)
        });
        kind.unwrap_or(4)
    }

    fn known_state(&mut self, place: &Place, before: &[Target], last: Target) -> Target {
        let count = u32::try_from(self.states.len().wrapping_sub(place.level)).unwrap_or_default().min(20);
        let states = (place.level..self.states.len()).rev().map(Target::to_state).filter(|state| *state != last);
        for (state, at) in states.zip(0_u32..) {
            let Some(origin) = state.state().and_then(|at| self.origins.get_mut(at)) else { break };
            let is_before = u32::from(before.contains(&state));
            let contexts = [
                mix([(origin.uses, 4), (is_before, 2)]),
                mix([(at.min(12), 13), (count, 21)]),
                mix([(origin.uses, 4), (place.depth, 10)]),
            ];
            if self.coder.ask(THIS_STATE, contexts) {
                origin.uses = origin.uses.wrapping_add(1).min(3);
                return state;
            }
        }
        Target::NOTHING
    }

    fn new_state(&mut self, place: &Place) -> Target {
        let target = Target::to_state(self.states.len());
        if target != Target::NOTHING {
            self.states.push([Target::NOTHING; 10]);
            self.origins.push(Origin { parent: place.state, assigned: place.assigned, uses: 0 });
        }
        target
    }
}

/// How many lengths there are, in contexts.
fn count_of(lengths: Lengths) -> u32 {
    lengths.count().min(4)
}

fn tail_of(tails: &[Tail], target: Option<Target>) -> Tail {
    target.and_then(Target::tail).and_then(|at| tails.get(at)).copied().unwrap_or(Tail::NOTHING)
}
