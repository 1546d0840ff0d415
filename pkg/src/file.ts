/** Reads the core's module from the package's own file, where there are files: then nothing has to be unpacked. */
import mark from "#wasm-mark";

/** How a script reaches Node's modules if it must also load where there is no Node, which an import would prevent. */
interface Platform {
  readonly process: { getBuiltinModule(name: "node:fs"): Files };
}

interface Files {
  openSync(path: string): number;
  readSync(file: number, to: Uint8Array): number;
  closeSync(file: number): void;
}

/** One byte in so many is sampled: few, since the loop runs before the engine has compiled anything. */
const STEP = 4096;

/**
 * The bytes of the file, if this script lies where the package has it, and the file is of the same build. Otherwise
 * `undefined`: a bundle has no such file, or another one, and a process may not be allowed to read files.
 */
export function moduleFile(): Uint8Array<ArrayBuffer> | undefined {
  try {
    // Not `filename`, which Bun leaves in a bundle of CommonJS, where it is a syntax error.
    const folder = import.meta.dirname as string;
    const file = folder.replace(/(dist[\\/])(?:esm|cjs)$/, "$1entur_customer_profile.wasm");
    if (file === folder) return undefined;
    const bytes = read(file, (globalThis as unknown as Platform).process.getBuiltinModule("node:fs"));
    return markOf(bytes) === mark ? bytes : undefined;
  } catch {
    // The file is only a shortcut.
    return undefined;
  }
}

/** A file's bytes, up to one more than the module has. `readFileSync` would take half as long again. */
function read(path: string, { openSync, readSync, closeSync }: Files): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Number.parseInt(mark, 10) + 1);
  const file = openSync(path);
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** What tells two builds apart, as the build writes it: the length and a sample. */
function markOf(bytes: Uint8Array): string {
  let mark = `${bytes.length}`;
  for (let at = 0; at < bytes.length; at += STEP) mark += ` ${bytes[at]}`;
  return mark;
}
