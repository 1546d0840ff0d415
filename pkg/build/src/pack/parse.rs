//! Which operations make the bytes most cheaply.

use std::collections::HashMap;

use unpack::format::{COPY, FARTHEST, LONG, NUMBER_BITS, REPEAT, SHORTEST};

use super::coder::{Coder, Prices};
use super::operation::{Digits, Operation, Source, State, write_distance, write_length};

/// The longest copy.
const LONGEST: usize = (SHORTEST + LONG + 255) as usize;
/// A copy longer than that is taken as a whole.
const GOOD: usize = 64;
/// So many ways to each place are followed.
const WAYS: usize = 8;

/// How many bytes there are, and the digits of the cheapest operations. What is cheap depends on the digits before, so the
/// search is repeated until the result gets no shorter.
pub(super) fn coded(bytes: &[u8]) -> Coder {
    let source = Source::new(bytes);
    let copies = copies(bytes);
    let prices = Prices::new();
    let mut operations = Vec::new();
    let mut best: Option<(usize, Coder)> = None;
    loop {
        operations = parsed(&source, &copies, &prices, &operations);
        let mut coding = Coding::new(&source, &operations);
        coding.coder.direct(bytes.len() as u32, NUMBER_BITS);
        coding.go_to(bytes.len());
        let length = coding.coder.finish().len();
        match best {
            Some((shortest, best)) if length >= shortest => return best,
            _ => best = Some((length, coding.coder)),
        }
    }
}

/// Operations that are being coded.
struct Coding<'a> {
    source: &'a Source<'a>,
    /// Those that are left.
    operations: &'a [Operation],
    /// How many bytes the others make.
    at: usize,
    state: State,
    coder: Coder,
}

impl<'a> Coding<'a> {
    fn new(source: &'a Source<'a>, operations: &'a [Operation]) -> Self {
        Self { source, operations, at: 0, state: State::default(), coder: Coder::new() }
    }

    /// Codes the operations whose bytes end there, or before.
    fn go_to(&mut self, end: usize) {
        while let [operation, others @ ..] = self.operations {
            let next = self.at + operation.length() as usize;
            if next > end {
                break;
            }
            self.source.write(self.at, self.state, *operation, &mut self.coder);
            (self.operations, self.at, self.state) = (others, next, self.state.after(*operation));
        }
    }
}

/// How one gets to a place.
#[derive(Clone, Copy)]
struct Way {
    price: u32,
    state: State,
    operation: Operation,
    /// Which of the ways to the place before.
    before: usize,
}

/// The cheapest operations, by the prices that earlier ones lead to.
fn parsed(source: &Source<'_>, copies: &[Vec<(u32, u32)>], prices: &Prices, earlier: &[Operation]) -> Vec<Operation> {
    let end = source.bytes.len();
    let mut coding = Coding::new(source, earlier);
    let mut ways = vec![Vec::new(); end + 1];
    ways[0].push(Way { price: 0, state: State::default(), operation: Operation::Literal, before: 0 });
    for (at, copies) in copies.iter().enumerate() {
        coding.go_to(at);
        let coder = &coding.coder;
        let copies: Vec<_> = copies
            .iter()
            .map(|&(distance, length)| {
                let price = coder.price(prices, |digits| {
                    write_length(length, false, digits);
                    write_distance(distance, length, digits);
                });
                (Operation::Copy(distance, length), price)
            })
            .collect();
        for (before, way) in ways[at].clone().into_iter().enumerate() {
            let state = way.state;
            let mut go = |operation: Operation, price: u32| {
                let way = Way { price: way.price + price, state: state.after(operation), operation, before };
                add(&mut ways[at + operation.length() as usize], way);
            };
            go(Operation::Literal, coder.price(prices, |digits| source.write_literal(at, state, digits)));
            let begin = |operation| coder.price(prices, |digits| source.write_operation(at, state, operation, digits));
            let price = begin(REPEAT);
            for length in lengths(SHORTEST as usize, likeness(source.bytes, at, state.distance as usize)) {
                go(Operation::Repeat(length), price + coder.price(prices, |digits| write_length(length, true, digits)));
            }
            let price = begin(COPY);
            for (copy, more) in &copies {
                go(*copy, price + more);
            }
        }
    }
    cheapest(&ways)
}

/// The operations of the cheapest way to the end.
fn cheapest(ways: &[Vec<Way>]) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut at = ways.len() - 1;
    let mut way = ways[at].iter().min_by_key(|way| way.price);
    while let Some(Way { operation, before, .. }) = way
        && at > 0
    {
        operations.push(*operation);
        at -= operation.length() as usize;
        way = ways[at].get(*before);
    }
    operations.reverse();
    operations
}

/// Adds a way to those to the same place: the cheapest one for each state, and the cheapest of all.
fn add(ways: &mut Vec<Way>, way: Way) {
    if let Some(same) = ways.iter_mut().find(|other| other.state == way.state) {
        if way.price < same.price {
            *same = way;
        }
    } else if ways.len() < WAYS {
        ways.push(way);
    } else if let Some(dearest) = ways.iter_mut().max_by_key(|other| other.price)
        && way.price < dearest.price
    {
        *dearest = way;
    }
}

/// For each place, the possible copies: for each length, the nearest distance of the same bytes, and that length.
fn copies(bytes: &[u8]) -> Vec<Vec<(u32, u32)>> {
    let mut places: HashMap<&[u8], Vec<usize>> = HashMap::new();
    (0..bytes.len())
        .map(|at| {
            let mut copies = Vec::new();
            let mut longest = SHORTEST as usize - 1;
            let places = places.entry(&bytes[at..bytes.len().min(at + 2)]).or_default();
            for place in places.iter().rev().take_while(|place| at - **place < FARTHEST as usize) {
                let length = likeness(bytes, at, at - place);
                if length > longest {
                    copies.extend(lengths(longest + 1, length).map(|length| ((at - place) as u32, length)));
                    longest = length;
                }
                if length == LONGEST {
                    break;
                }
            }
            places.push(at);
            copies
        })
        .collect()
}

/// How many bytes are those at a distance.
fn likeness(bytes: &[u8], at: usize, distance: usize) -> usize {
    if distance == 0 || distance > at {
        return 0;
    }
    bytes[at..].iter().zip(&bytes[at - distance..]).take(LONGEST).take_while(|(byte, other)| byte == other).count()
}

/// The lengths of copies that are worth trying.
fn lengths(shortest: usize, longest: usize) -> impl Iterator<Item = u32> {
    let first = if longest > GOOD { longest } else { shortest };
    (first..=longest).map(|length| length as u32)
}
