// workerd: its clock stands still while a worker runs, so it is timed from outside: from the start of the process to
// the first answer. The same with a worker that does nothing is taken off.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import workerd from "workerd";
import { bundles, EMPTY, emptyScript, module, names } from "../bundles.mjs";
import { validTexts } from "../forms.mjs";
import { coldStarts } from "./in-turns.mjs";

const worker = `
export default { async fetch(request) { return new Response(String(verdict(await request.json()))); } };`;

const config = (withModule) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [
    (name = "esm/worker.js", esModule = embed "worker.js"),${
      withModule ? '\n    (name = "entur_customer_profile.wasm", wasm = embed "module.wasm"),' : ""
    }
  ],
  compatibilityDate = "2026-07-01",
);
`;

/** Milliseconds from the start of the process to the answer. */
async function timeStart(folder, body) {
  const start = performance.now();
  const process = spawn(workerd.default, ["serve", join(folder, "config.capnp"), "--control-fd=3"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  try {
    const port = await new Promise((resolve, reject) => {
      createInterface(process.stdio[3]).on("line", (line) => {
        const { event, port } = JSON.parse(line);
        if (event === "listen") resolve(port);
      });
      process.on("error", reject).on("exit", (code) => reject(new Error(`workerd ended with ${code}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });
    const answer = await response.text();
    const time = performance.now() - start;
    if (answer !== "true") throw new Error(`the valid form is answered with ${answer}`);
    return time;
  } finally {
    process.kill();
  }
}

export async function measureWorkerd() {
  const home = mkdtempSync(join(tmpdir(), "cold-start-"));
  try {
    const scripts = { ...(await bundles("workerd")), [EMPTY]: emptyScript };
    const folders = {};
    for (const [at, name] of [...names, EMPTY].entries()) {
      const folder = join(home, String(at));
      mkdirSync(folder);
      const isOurs = name === names[0];
      // The script exports `verdict`; the worker calls it by that name.
      writeFileSync(join(folder, "worker.js"), asLocal(scripts[name]) + worker);
      writeFileSync(join(folder, "config.capnp"), config(isOurs));
      if (isOurs) writeFileSync(join(folder, "module.wasm"), module);
      folders[name] = folder;
    }
    return await coldStarts(
      {
        id: "cold-workerd",
        title: "Cold start in workerd",
        note: "A fresh process for each, timed from outside to its first answer; the start of a worker without a library is taken off.",
      },
      (name) => timeStart(folders[name], validTexts[0]),
      true,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The `verdict` that a script exports as a constant: bundles say `export{x as verdict}`. */
function asLocal(script) {
  return script
    .replace(/^export (?=const verdict)/, "")
    .replace(/export\s*\{\s*([\w$]+) as verdict\s*\};?\s*$/, "const verdict = $1;");
}
