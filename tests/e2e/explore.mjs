import { writeFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { launchChromium } from "/work/wt/form/tests/e2e/chromium.mjs";
const browser = await launchChromium();
const script = buildSync({ stdin: { contents: `import * as core from "entur-customer-profile"; import * as form from "entur-customer-profile/form"; Object.assign(window, core, form);`, resolveDir: "/work/wt/form/tests/e2e" }, bundle: true, format: "iife", tsconfigRaw: {}, write: false }).outputFiles[0].text;
export const page = await browser.newPage();
page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
page.on("console", (m) => console.log("console", m.text()));
export const run = (c) => page.evaluate(c);
export async function fresh(html, setup = "") {
  await page.goto("about:blank");
  await page.setContent(`<!doctype html><html lang="nb"><title>x</title><body>${html}</body></html>`);
  await page.addScriptTag({ content: script });
  await run(`globalThis.profile = document.querySelector("form"); globalThis.subs = []; globalThis.results = []; globalThis.go = (o = {}) => globalThis.unbind = bindForm(profile, createTemporaryProfile, { context: { today: "2026-11-23" }, onSubmit: (r) => results.push(r), ...o });
   globalThis.lines = () => [...document.querySelectorAll("[data-level]")].map((l) => l.parentNode.dataset.issuesFor + ":" + l.dataset.level + " " + l.dataset.code); ${setup}`);
  await run(`document.addEventListener("submit", (e) => { subs.push(e.defaultPrevented); e.preventDefault(); })`);
}
export const sleep = (t) => new Promise((r) => setTimeout(r, t));
export const end = () => browser.close();
export const hidden = `<input type="hidden" name="createdBy" value="web"><input type="hidden" name="createdByChannel" value="web"><input type=hidden name=expirationDate value="2027-01-01">`;
export const T = async (name, f) => { try { console.log("---", name); await f(); } catch (e) { console.log("ERR", name, e.message.split("\n")[0]); } };
