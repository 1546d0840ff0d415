// The package in a page without a bundler, as it is installed, under the policy that the README names.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { cases, textOf } from "../js/cases.mjs";
import { load, project } from "../packed.mjs";
import { browser, skip } from "./browser.mjs";
import { judge } from "./judge.mjs";

const dist = join(project, "node_modules/entur-customer-profile/dist");
const given = cases
  .filter((case_) => !case_.bytes)
  .map((case_) => ({ ...case_, expect: undefined, text: case_.plan ? undefined : textOf(case_) }));

const types = { html: "text/html; charset=utf-8", js: "text/javascript", mjs: "text/javascript" };
const pages = {
  "/page.html": `<!doctype html><html lang="nb"><title>x</title><script type="module" src="page.js"></script>
    <form id="profile"><input name="email" id="email"><button>Lagre</button></form>`,
  "/page.js": `import * as index from "./dist/esm/index.js";
    import * as slim from "./dist/esm/slim.js";
    import { bindForm } from "./dist/esm/form.js";
    import { judge } from "./judge.mjs";
    const lines = async (api) => judge(api, await (await fetch("cases.json")).json());
    const form = document.querySelector("form");
    bindForm(form, index.createTemporaryProfile);
    form.requestSubmit();
    async function answer() {
      await slim.init(fetch("dist/entur_customer_profile.wasm"));
      return { index: await lines(index), slim: await lines(slim), shown: form.textContent };
    }
    answer().catch((error) => ({ shown: String(error) })).then((answer) => fetch("answer", { method: "POST", body: JSON.stringify(answer) }));`,
  "/cases.json": JSON.stringify(given),
  "/judge.mjs": readFileSync(fileURLToPath(new URL("judge.mjs", import.meta.url))),
};

const server = createServer(async (request, response) => {
  response.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
  const { pathname } = new URL(request.url, "http://page");
  if (pathname === "/answer") server.emit("answer", JSON.parse(await textIn(request)));
  response.setHeader("Content-Type", types[pathname.split(".").at(-1)] ?? "application/octet-stream");
  if (pathname.startsWith("/dist/")) response.end(readFileSync(join(dist, pathname.slice("/dist".length))));
  else response.end(pages[pathname] ?? "");
});
after(async () => {
  await browser?.close();
  server.close();
  server.closeAllConnections();
});

async function textIn(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

test("each entry for pages says in the browser what it says in Node, to the byte", { skip }, async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const page = await browser.newPage();
  const answering = once(server, "answer");
  await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  const [{ index, slim, shown }] = await answering;
  // What the page could not do stands here in its place.
  assert.match(shown, /Velg en utløpsdato/);
  const expected = judge(await load("entur-customer-profile"), given);
  assert.ok(expected.length > 1000);
  assert.deepEqual(index, expected);
  assert.deepEqual(slim, expected);
});
