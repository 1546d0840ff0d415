// workerd: its clock stands still while a worker runs, so it is timed from outside: from the start of the process to
// the first answer. The same with a worker that does nothing is taken off.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import workerd from "workerd";
import { bundles, EMPTY, emptyScript, module, names } from "../bundles.mjs";
import { looseTexts, validTexts } from "../forms.mjs";
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

/** Two sections: of a plain form, and of one that is not. */
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
    const measured = async (form, said) => await coldStarts(said, (name) => timeStart(folders[name], form), true);
    const plain = await measured(validTexts[0], {
      id: "cold-workerd",
      title: "Cold start in workerd",
      note: "A fresh process for each, timed from outside to its first answer; the start of a worker without a library is taken off.",
    });
    const loose = await measured(looseTexts[0], {
      id: "cold-workerd-loose",
      title: "Cold start in workerd, of a form that is not plain",
      note: "The same with a form that ours has to normalise, for which its core starts.",
    });
    return [plain, loose];
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
