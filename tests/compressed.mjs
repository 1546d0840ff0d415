// How many bytes are sent: compressed once, so as well as can be.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes after `gzip -9`. */
export const gzip = (data) => gzipSync(data, { level: 9 }).length;

/** Bytes after `brotli -q 11`. */
export const brotli = (data) =>
  brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  }).length;
