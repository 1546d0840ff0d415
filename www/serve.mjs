// Runs the demo: `node serve.mjs`, on PORT, else 8787, else any free port. Tests import `start`.

import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { Miniflare, Response } from "miniflare";
import { build } from "./build.mjs";

const host = "127.0.0.1";
const compatibilityDate = "2026-07-01";

/**
 * Builds and starts the demo.
 *
 * @param {{ port?: number, today?: string }} options `port` 0 (the default) takes a free one; `today` (`YYYY-MM-DD`)
 *   sets the date for page, worker and stand-in, and lets `setToday` move it.
 * @returns {Promise<{ url: string, setToday(day: string): void, stop(): Promise<void> }>}
 */
export async function start({ port = 0, today } = {}) {
  const { worker, standIn } = await build();
  let day = today;
  const clock = today === undefined ? {} : { CLOCK: () => new Response(day) };
  const miniflare = new Miniflare({
    host,
    port: await freePort(port),
    cf: false,
    workers: [
      {
        name: "demo",
        modules: worker,
        compatibilityDate,
        bindings: { TOKEN: "demo-token" },
        serviceBindings: { UPSTREAM: "stand-in", ...clock },
      },
      { name: "stand-in", modules: standIn, compatibilityDate, serviceBindings: clock },
    ],
  });
  const url = await miniflare.ready;
  return {
    url: url.origin,
    setToday(next) {
      if (today === undefined) throw new TypeError("the demo was started without `today`");
      day = next;
    },
    stop: () => miniflare.dispose(),
  };
}

/** The port if nobody has it, else 0: the system's choice. */
function freePort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(0));
    probe.listen(port, host, () => probe.close(() => resolve(port)));
  });
}

// A module's address has no symbolic links, but the path that a program was started by may have some.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // Before Miniflare adds its own, which report a failure and know no SIGHUP, that of a terminal being closed. Workerd ends
  // as this process does.
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  const { url } = await start({ port: Number(process.env.PORT ?? 8787) });
  console.log(`The demo runs at ${url} (Ctrl+C stops it).`);
}
