/** Reads a body no further than a limit. */

/** The bytes, or undefined once there are more than `limit`; the rest is then called off, as it is by the signal. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  signal.addEventListener("abort", () => callOff(reader));
  // A transport that does not heed its signal may answer long after that has been given.
  if (signal.aborted) callOff(reader);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // A stream made by hand may hold anything; bytes may come from another realm.
    if (Object.prototype.toString.call(next.value) !== "[object Uint8Array]")
      throw new TypeError("a body must be a stream of bytes");
    length += next.value.byteLength;
    if (length > limit) {
      callOff(reader);
      return undefined;
    }
    chunks.push(next.value);
  }
  return join(chunks, length);
}

/** Not awaited: the source may take its time, and its answer changes nothing. */
function callOff(reader: ReadableStreamDefaultReader<unknown>): void {
  reader.cancel().catch(() => {});
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const whole = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.byteLength;
  }
  return whole;
}
