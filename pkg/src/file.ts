/** Reads the core's module from the package's own file, where there are files: then nothing has to be unpacked. */
import mark from "#wasm-mark";

/** What Node has for scripts that also run where there is no Node: an import of it would not. */
interface Platform {
  readonly process: { getBuiltinModule(name: "node:fs"): Files };
}

interface Files {
  openSync(path: string): number;
  readSync(file: number, to: Uint8Array): number;
  closeSync(file: number): void;
}

/** Every so many bytes one is looked at: a few, since each takes long where nothing has run before. */
const STEP = 4096;

/**
 * The bytes of the file, if this script lies where the package has it, and the file is of the same build. Nothing
 * otherwise: a bundle has no such file, or another one, and not everybody may read files.
 */
export function moduleFile(): Uint8Array<ArrayBuffer> | undefined {
  try {
    const script = import.meta.filename as string;
    const file = script.replace(/dist([\\/])(?:esm|cjs)[\\/]node\.js$/, "dist$1entur_customer_profile.wasm");
    if (file === script) return undefined;
    const bytes = read(file, (globalThis as unknown as Platform).process.getBuiltinModule("node:fs"));
    return markOf(bytes) === mark ? bytes : undefined;
  } catch {
    // It is only faster.
    return undefined;
  }
}

/** A file's bytes, but for those past the module's length and one more. To have Node read it all takes a half longer. */
function read(path: string, { openSync, readSync, closeSync }: Files): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Number.parseInt(mark, 10) + 1);
  const file = openSync(path);
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** What two builds hardly have in common, as the build writes it: the length and a sample. */
function markOf(bytes: Uint8Array): string {
  let mark = `${bytes.length}`;
  for (let at = 0; at < bytes.length; at += STEP) mark += ` ${bytes[at]}`;
  return mark;
}
