// Makes `THIRD-PARTY-LICENSES.md`: what others wrote of what is published, and the licences that must go with it.
//
//   node pkg/build/licences.mjs            writes the file
//   node pkg/build/licences.mjs --check    compares, and fails if it differs

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { putOrCheck } from "./made-file.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (...path) => readFileSync(join(...path), "utf8");

/** Which licences are taken of those that a part offers; another expression is for a person to weigh first. */
const TAKEN = {
  MIT: ["MIT"],
  "MIT OR Apache-2.0": ["MIT"],
  "Apache-2.0 OR MIT": ["MIT"],
  "MIT/Apache-2.0": ["MIT"],
  "(MIT OR Apache-2.0) AND Unicode-3.0": ["MIT", "Unicode-3.0"],
  "MIT AND Apache-2.0 WITH LLVM-exception": ["MIT", "Apache-2.0 WITH LLVM-exception"],
  "Apache-2.0": ["Apache-2.0"],
  "Unicode-3.0": ["Unicode-3.0"],
};

/** The files of packages that have a licence and say who holds the copyright. */
const FILES = { MIT: /^licen[cs]e(-mit)?(\.txt|\.md)?$/i, "Unicode-3.0": /^license-unicode$/i };

/** The copyright of a crate that is published without such a file, as its repository has it. */
const UNPUBLISHED = { rlsf: "Copyright 2021 yvt" };

// As pkg/build/wasm.mjs compiles it.
const core = ["--locked", "--no-default-features", "--features=wasm"];
const target = "wasm32-unknown-unknown";
const list = ["--edges=normal,no-proc-macro", "--prefix=none", "--no-dedupe", "--format={p}"];
const cargo = (...args) => execFileSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
const { packages } = JSON.parse(cargo("metadata", ...core, "--format-version=1", `--filter-platform=${target}`));
const tree = cargo("tree", ...core, `--target=${target}`, ...list);
// The first is our own.
const [, ...compiled] = new Set(tree.trim().split("\n"));
const crates = compiled.sort().map((line) => {
  const crate = packages.find(({ name, version }) => `${line} `.startsWith(`${name} v${version} `));
  return { name: crate.name, license: crate.license, folder: dirname(crate.manifest_path) };
});
const crateOf = (wanted) => crates.find(({ name }) => name === wanted);

/** A package of node_modules, as a part. */
function npmPackage(name, note) {
  const folder = join(root, "node_modules", name);
  const { license } = JSON.parse(read(folder, "package.json"));
  return { name, license, note, folder };
}

const texts = {
  MIT: read(root, "LICENSE").replace(/^.*?(?=Permission is)/s, ""),
  "Apache-2.0": read(npmPackage("libphonenumber-js").folder, "LICENSE.Apache"),
  "Unicode-3.0": read(crateOf("unicode-ident").folder, "LICENSE-UNICODE").replace(/^Copyright .*\n\n/m, ""),
};

/** The words alone, since each copy has line breaks and quotation marks of its own. */
const words = (text) => text.replace(/\s+/g, " ").replaceAll("'", '"').trim();

/** The copyright lines in a package's file with a licence, which must be worded there as it is here. */
function noticesIn(name, folder, licence) {
  const file = readdirSync(folder).find((candidate) => FILES[licence]?.test(candidate));
  if (!file && UNPUBLISHED[name]) return [UNPUBLISHED[name]];
  if (!file) throw new Error(`${name} has no file with its licence, ${licence}`);
  const text = read(folder, file);
  const notices = text.match(/Copyright (?:\(c\)|©|\d).*?(?=\n\s*\n|\nCopyright)/gis) ?? [];
  const rest = notices.reduce((left, notice) => left.replace(notice, ""), text);
  if (!words(rest).includes(words(texts[licence]))) throw new Error(`${name} words ${licence} otherwise`);
  return notices.map(words);
}

/** What is said of a part; its notices are given where no file that we have holds them. */
function part({ name, license, note, notices, folder }) {
  const taken = TAKEN[license];
  if (!taken) throw new Error(`${name}: which licence is taken of "${license}"?`);
  const holders = notices ?? taken.flatMap((licence) => noticesIn(name, folder, licence));
  const choice = taken.join(" AND ") === license ? "" : `, here under ${taken.join(" AND ")}`;
  const said = [`### ${name}`, `Licence: ${license.replace("/", " OR ")}${choice}.`];
  if (note) said.push(note);
  if (holders.length > 0) said.push(["```text", ...holders, "```"].join("\n"));
  return said.join("\n\n");
}

/** A part whose notices are in no file that we have. */
const other = (name, license, note, ...notices) => ({ name, license, note, notices });

const rust = other(
  "core, alloc and std",
  "(MIT OR Apache-2.0) AND Unicode-3.0",
  "Rust's standard library.",
  "Copyright (c) The Rust Project Developers (see https://thanks.rust-lang.org)",
  "Copyright © 1991-2024 Unicode, Inc.",
);
const builtins = other(
  "compiler-builtins",
  "MIT AND Apache-2.0 WITH LLVM-exception",
  "Of Rust's standard library. As the exception has it, no text of Apache-2.0 is needed for it.",
  "Copyright (c) 2009-2016 by the contributors listed in CREDITS.TXT",
);
const numbers = "Its metadata of telephone numbers, changed in form.";
const phones = other("libphonenumber", "Apache-2.0", numbers, "Copyright (C) 2009 The Libphonenumber Authors");
const kinds = "Which characters are letters, marks and digits.";
const ucd = other("Unicode Character Database", "Unicode-3.0", kinds, "Copyright © 1991-2025 Unicode, Inc.");
const calling = "The functions that call the module.";
const bindgen = { ...crateOf("wasm-bindgen"), name: "wasm-bindgen-cli-support", note: calling };

const text = `${[
  "<!-- Made from the dependencies by `make generate`; changes made here are lost. -->\n# Third-party licences",
  "What others wrote of what this package holds. The texts of the licences come last.",
  "## Compiled into the WebAssembly module",
  ...[...crates, rust, builtins].map(part),
  "## Made into tables, which are in the Rust crate too",
  part(phones),
  part(npmPackage("libphonenumber-js", "The form in which we read that metadata.")),
  part(npmPackage("i18n-iso-countries", "The list of countries.")),
  part(npmPackage("iso-639-3", "The list of languages, from SIL International, <https://iso639-3.sil.org>.")),
  part(ucd),
  "## Written into the scripts",
  part(bindgen),
  part(npmPackage("esbuild", "Some short functions of the scripts in CommonJS.")),
  ...Object.entries(texts).map(([licence, body]) => `## ${licence}\n\n\`\`\`text\n${body.trimEnd()}\n\`\`\``),
].join("\n\n")}\n`;

putOrCheck("pkg/THIRD-PARTY-LICENSES.md", text, "make generate");
console.log(`licences: ${crates.length} crates`);
