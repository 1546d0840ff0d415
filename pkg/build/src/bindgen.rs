//! `bindgen <in.wasm> <out dir> <version>`: the module without the descriptions of its bindings, the JavaScript that calls
//! it and that it calls, and what the module calls each of its imports, as `*_bg.wasm`, `*_bg.js` and `*_imports.js`.

use std::error::Error;
use std::fs;
use std::mem;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

pub(crate) fn run(input: &str, output: &str, version: &str) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        // The one kind that leaves compiling and instantiating to the caller.
        .bundler(true)?
        .omit_default_module_path(false)
        .typescript(true);
    let mut generated = bindgen.generate_output()?;
    let stem = bindgen.stem()?;

    // The generated names contain hashes, which tell modules apart and take room in module and scripts. Only one module
    // is used here: each import is named by its number, in a list. The list has the version's name, so that a script cannot
    // start the module of another version, whose answers it would misread.
    let mut imports = Vec::new();
    let module = generated.wasm_mut();
    for (number, import) in module.imports.iter_mut().enumerate() {
        version.clone_into(&mut import.module);
        imports.push((mem::replace(&mut import.name, number.to_string()), Vec::new()));
    }
    for (number, (_, parameters)) in imports.iter_mut().enumerate() {
        let function = module.imports.get_func(version, number.to_string())?;
        let types = module.types.params(module.funcs.get(function).ty());
        *parameters = (0..types.len()).map(|number| format!("arg{number}")).collect();
    }
    // Exports that nobody here reads, where there are any.
    for name in ["__abort_handler", "__instance_terminated"] {
        let _ = module.exports.remove(name);
    }

    generated.emit(output)?;
    let script = Path::new(output).join([stem, "_bg.js"].concat());
    let glue = with_our_decoder(&fs::read_to_string(&script)?)?;
    fs::write(&script, &glue)?;
    let write = |name: &str, content: String| fs::write(Path::new(output).join([stem, name].concat()), content);
    write("_imports.js", list_of(&imports, &glue, stem, version))?;
    write("_bg.d.ts", types_of_glue(stem))?;
    Ok(())
}

/// The imports as the module wants them: a namespace would be an object with a function for each name.
fn list_of(imports: &[(String, Vec<String>)], glue: &str, stem: &str, version: &str) -> String {
    let names: Vec<_> = imports.iter().map(|(name, _)| name.as_str()).collect();
    let members: Vec<_> = imports
        .iter()
        .map(|(name, parameters)| {
            let call = format!("{name}({})", parameters.join(", "));
            if glue.contains(&format!("export function {call} {{")) {
                name.clone()
            } else {
                // It takes `arguments`. An engine has calls ready for functions that name all their parameters.
                format!("({}) => {call}", parameters.join(", "))
            }
        })
        .collect();
    let (names, members) = (names.join(", "), members.join(", "));
    format!("import {{ {names} }} from \"./{stem}_bg.js\";\nexport default {{ \"{version}\": [{members}] }};\n")
}

/// The script with the decoder of the package in the place of its own, which it would make as soon as it is loaded.
fn with_our_decoder(script: &str) -> Result<String, &'static str> {
    const START: &str = "\nlet cachedTextDecoder = new TextDecoder(";
    const END: &str = "\n    return cachedTextDecoder.decode(bytes);\n}\n";
    const OURS: &str = "\nimport { decoder } from \"../src/text.ts\";\n\
        const decodeText = (bytes) => decoder.decode(bytes);\n";

    let (before, rest) = script.split_once(START).ok_or("the glue no longer begins its decoder as it did")?;
    let (_, after) = rest.split_once(END).ok_or("the glue no longer ends its decoder as it did")?;
    let changed = [before, OURS, after].concat();
    let is_whole = changed.contains("return decodeText(") && !changed.contains("TextDecoder");
    if is_whole { Ok(changed) } else { Err("the glue no longer decodes text in one place") }
}

/// The generator describes only `<stem>.js`, which exports the same functions but instantiates the module itself.
fn types_of_glue(stem: &str) -> String {
    format!(
        "export * from \"./{stem}.js\";\n\
         export function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n"
    )
}

#[cfg(test)]
mod tests {
    use super::with_our_decoder;

    const SCRIPT: &str = "function text(bytes) {\n    return decodeText(bytes);\n}\n
let cachedTextDecoder = new TextDecoder('utf-8');\ncachedTextDecoder.decode();\nfunction decodeText(bytes) {
    return cachedTextDecoder.decode(bytes);\n}\n\nlet wasm;\n";

    #[test]
    fn a_script_decodes_with_ours_or_is_not_as_expected() {
        let changed = with_our_decoder(SCRIPT).unwrap();
        assert!(changed.starts_with("function text(bytes) {") && changed.ends_with("\n\nlet wasm;\n"), "{changed}");
        for part in ["let cachedTextDecoder", "return cachedTextDecoder", "return decodeText"] {
            assert!(with_our_decoder(&SCRIPT.replace(part, "other")).is_err(), "{part}");
        }
        assert!(with_our_decoder(&[SCRIPT, "new TextDecoder();"].concat()).is_err());
    }
}
