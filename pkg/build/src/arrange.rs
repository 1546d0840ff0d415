//! `arrange <module.wasm> <names.json>`: makes the module pack shorter, by a hundredth and a half (zipped), and changes nothing
//! of what it does. Functions that have much in common come next to each other, and segments of data that few zeros part
//! become one: zeros pack shorter than the address at which the next segment would begin. Exports get short names, which are
//! written down for the scripts that call them.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::error::Error;
use std::fs;

use wasm_encoder::reencode::{Error as ReencodeError, Reencode, utils};
use wasm_encoder::{CodeSection, ConstExpr, DataSection, ExportSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, Data, DataKind, DataSectionReader, Export, ExportSectionReader, FunctionSectionReader, Operator,
    Parser, Payload, TypeRef,
};

pub(crate) fn run(path: &str, names: &str) -> Result<(), Box<dyn Error>> {
    let (module, short_names) = arranged(&fs::read(path)?)?;
    fs::write(path, module)?;
    fs::write(names, serde_json::to_string(&short_names)?)?;
    Ok(())
}

/// The short names of exports, by their own.
type ShortNames = BTreeMap<String, String>;

fn arranged(module: &[u8]) -> Result<(Vec<u8>, ShortNames), Box<dyn Error>> {
    let mut imported = 0;
    let mut short_names = ShortNames::new();
    let mut bodies = Vec::new();
    let mut segments = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::ExportSection(section) => short_names = shortened(section)?,
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::DataSection(section) => segments = joined(section)?,
            _ => {}
        }
    }
    let order = order(&bodies);
    let mut numbers = BTreeMap::new();
    for (place, from) in order.iter().enumerate() {
        numbers.insert(u32::try_from(imported + from)?, u32::try_from(imported + place)?);
    }
    let mut out = Module::new();
    let segment_count = u32::try_from(segments.len())?;
    let mut arrangement = Arrangement { order, numbers, short_names, segments, segment_count };
    arrangement.parse_core_module(&mut out, Parser::new(0), module)?;
    Ok((out.finish(), arrangement.short_names))
}

/// A letter for each name with a `_`. The others are short as they are, and names of other properties in the scripts.
fn shortened(section: ExportSectionReader<'_>) -> Result<ShortNames, Box<dyn Error>> {
    let names = section.into_iter().map(|export| Ok(export?.name)).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let long = names.into_iter().filter(|name| name.contains('_'));
    Ok(long.zip('a'..='z').map(|(name, letter)| (name.to_owned(), letter.to_string())).collect())
}

/// The first function comes first, and then always the one of those left that is most like the last: by how many runs of
/// four bytes they share, divided by its own length. To that a little is added, or short functions would count too much.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    const RUN: usize = 4;
    const LONGER: usize = 20;
    let mut left: Vec<(usize, BTreeSet<&[u8]>)> =
        bodies.iter().map(|body| body.windows(RUN).collect()).enumerate().collect();
    let mut order = Vec::new();
    let mut last = BTreeSet::new();
    // In whole numbers, so that every machine finds the same order.
    let likeness =
        |runs: &BTreeSet<_>, last: &BTreeSet<_>| runs.intersection(last).count() * 1_000_000 / (runs.len() + LONGER);
    while let Some((at, _)) = left.iter().enumerate().rev().max_by_key(|(_, (_, runs))| likeness(runs, &last)) {
        let (place, runs) = left.remove(at);
        order.push(place);
        last = runs;
    }
    order
}

/// Bytes of the memory, and the address of the first.
struct Segment {
    address: i32,
    bytes: Vec<u8>,
}

/// A segment that begins after more zeros is worth an address of its own.
const MOST_ZEROS: usize = 64;

/// A module's segments, with those in one that no more than so many zeros part.
fn joined(section: DataSectionReader<'_>) -> Result<Vec<Segment>, Box<dyn Error>> {
    let mut segments: Vec<Segment> = Vec::new();
    for data in section {
        let Data { kind: DataKind::Active { memory_index: 0, offset_expr }, data: bytes, .. } = data? else {
            return Err("a segment is of no place".into());
        };
        let Operator::I32Const { value: address } = offset_expr.get_operators_reader().read()? else {
            return Err("a segment's place is not a number".into());
        };
        let Some(last) = segments.last_mut() else {
            segments.push(Segment { address, bytes: bytes.to_vec() });
            continue;
        };
        // Zeros would go over a segment that came before in the module and lies there.
        let zeros = i64::from(address) - i64::from(last.address) - i64::try_from(last.bytes.len())?;
        let zeros = usize::try_from(zeros).map_err(|_| "segments are not in the order of their places")?;
        if zeros <= MOST_ZEROS {
            last.bytes.resize(last.bytes.len() + zeros, 0);
            last.bytes.extend(bytes);
        } else {
            segments.push(Segment { address, bytes: bytes.to_vec() });
        }
    }
    Ok(segments)
}

/// Rewrites a module with its functions in another order, and other segments of the same data.
struct Arrangement {
    /// By new place: the old one.
    order: Vec<usize>,
    /// By old number: the new one. Functions that are imported keep theirs.
    numbers: BTreeMap<u32, u32>,
    short_names: ShortNames,
    segments: Vec<Segment>,
    segment_count: u32,
}

impl Reencode for Arrangement {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, ReencodeError> {
        Ok(self.numbers.get(&function).copied().unwrap_or(function))
    }

    fn data_count(&mut self, _: u32) -> Result<u32, ReencodeError> {
        Ok(self.segment_count)
    }

    fn parse_data_section(&mut self, data: &mut DataSection, _: DataSectionReader<'_>) -> Result<(), ReencodeError> {
        for Segment { address, bytes } in &self.segments {
            data.active(0, &ConstExpr::i32_const(*address), bytes.iter().copied());
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), ReencodeError> {
        let name = self.short_names.get(export.name).cloned();
        utils::parse_export(self, exports, Export { name: name.as_deref().unwrap_or(export.name), ..export })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), ReencodeError> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for kind in self.order.iter().filter_map(|place| types.get(*place)) {
            functions.function(*kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), ReencodeError> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for body in self.order.clone().into_iter().filter_map(|place| bodies.get(place)) {
            self.parse_function_body(code, body.clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        DataCountSection, EntityType, ExportKind, ExportSection, Function, ImportSection, MemorySection, MemoryType,
        TypeSection, ValType,
    };
    use wasmparser::Operator;

    /// What each export's body holds, by its name: constants, and what is called by `call`.
    fn exports(module: &[u8]) -> Vec<(String, Vec<String>)> {
        let (mut bodies, mut exports) = (vec![Vec::new()], Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ExportSection(section) => exports.extend(section.into_iter().map(Result::unwrap)),
                Payload::CodeSectionEntry(body) => {
                    bodies.push(body.get_operators_reader().unwrap().into_iter().map(Result::unwrap).collect());
                }
                _ => {}
            }
        }
        let name =
            |number: u32| exports.iter().find(|export| export.index == number).map_or("imported", |export| export.name);
        let shown = |operator: &Operator<'_>| match operator {
            Operator::Call { function_index } => format!("call {}", name(*function_index)),
            other => format!("{other:?}"),
        };
        let of = |number: u32| bodies[usize::try_from(number).unwrap()].iter().map(shown).collect();
        exports.iter().map(|export| (export.name.to_owned(), of(export.index))).collect()
    }

    /// The segments of a module: the address of each, and its bytes.
    fn segments(module: &[u8]) -> Vec<(i32, Vec<u8>)> {
        let sections = Parser::new(0).parse_all(module).filter_map(|payload| match payload.unwrap() {
            Payload::DataSection(section) => Some(section),
            _ => None,
        });
        let placed = sections.flatten().filter_map(|data| match data.unwrap() {
            Data { kind: DataKind::Active { offset_expr, .. }, data, .. } => {
                Some((offset_expr.get_operators_reader().read().unwrap(), data.to_vec()))
            }
            _ => None,
        });
        placed
            .filter_map(|(place, bytes)| match place {
                Operator::I32Const { value } => Some((value, bytes)),
                _ => None,
            })
            .collect()
    }

    /// A module with segments at these addresses.
    fn with_segments(all: &[(i32, &str)]) -> Vec<u8> {
        let mut data = DataSection::new();
        for (address, bytes) in all {
            data.active(0, &ConstExpr::i32_const(*address), bytes.bytes());
        }
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut module = Module::new();
        let count = DataCountSection { count: u32::try_from(all.len()).unwrap() };
        module.section(&memories).section(&count).section(&data);
        module.finish()
    }

    #[test]
    fn segments_that_few_zeros_part_become_one() {
        let module = with_segments(&[(100, "ab"), (102, "c"), (105, "d"), (106 + 64, "e"), (171 + 65, "f")]);
        let (arranged, _) = arranged(&module).unwrap();
        let joined = [b"abc\0\0d".as_slice(), &[0; 64], b"e"].concat();
        assert_eq!(segments(&arranged), [(100, joined), (236, b"f".to_vec())]);
        let counts = Parser::new(0).parse_all(&arranged).filter_map(|payload| match payload.unwrap() {
            Payload::DataCountSection { count, .. } => Some(count),
            _ => None,
        });
        assert_eq!(counts.collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn segments_that_lie_on_others_are_refused() {
        assert!(arranged(&with_segments(&[(100, "ab"), (101, "c")])).is_err());
        assert!(arranged(&with_segments(&[(100, "ab"), (20, "c")])).is_err());
        assert!(arranged(&with_segments(&[(-8, "ab"), (20, "c")])).is_ok());
    }

    #[test]
    fn like_stands_beside_like_and_does_what_it_did() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        imports.import("m", "f", EntityType::Function(0));
        let (mut functions, mut exported, mut code) =
            (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        // The second is like none, the third like the first.
        for (number, (name, constants, called, kind)) in
            (1..).zip([("a", 1000..1020, 3, 0), ("b", 9_000_000..9_000_009, 0, 1), ("c", 1000..1021, 2, 0)])
        {
            let mut body = Function::new([]);
            for constant in constants {
                body.instructions().i32_const(constant).drop();
            }
            if number == 1 || number == 2 {
                body.instructions().call(called);
            }
            body.instructions().end();
            code.function(&body);
            functions.function(kind);
            exported.export(name, ExportKind::Func, number);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exported).section(&code);
        let before = module.finish();
        let (after, short_names) = arranged(&before).unwrap();
        assert!(short_names.is_empty());
        assert_eq!(order(&[b"aaaa1234", b"zzzzzzzz", b"1234aaaa"]), [0, 2, 1]);
        assert_ne!(before, after);
        assert_eq!(exports(&before), exports(&after));
        assert_eq!(before.len(), after.len());
    }

    #[test]
    fn exports_of_several_words_get_a_letter() {
        let mut exported = ExportSection::new();
        for name in ["memory", "check", "check_json", "__start", "read_profile"] {
            exported.export(name, ExportKind::Memory, 0);
        }
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let mut memories = MemorySection::new();
        memories.memory(memory);
        let mut module = Module::new();
        module.section(&memories).section(&exported);
        let (arranged, short_names) = arranged(&module.finish()).unwrap();
        let names: Vec<_> = exports(&arranged).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["memory", "check", "a", "b", "c"]);
        let pairs = [("__start", "b"), ("check_json", "a"), ("read_profile", "c")];
        assert!(short_names.iter().map(|(name, short)| (&**name, &**short)).eq(pairs));
    }
}
