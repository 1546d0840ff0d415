// Chromium: a fresh page for each start, with nothing cached. The script is there already, as Node's is on the disk: what
// a download takes is a matter of size and of the network.
import { createServer } from "node:http";
import { launchChromium } from "../../e2e/chromium.mjs";
import { bundles, EMPTY, emptyScript, names } from "../bundles.mjs";
import { looseTexts, validTexts } from "../forms.mjs";
import { coldStarts } from "./in-turns.mjs";

/** A new page is busy with itself for a while, and so is one that has just read a script. */
const REST_MS = 50;

/** Runs in the page. */
async function timeFirstVerdict([path, form, rest]) {
  const input = JSON.parse(form);
  const script = URL.createObjectURL(await (await fetch(path)).blob());
  await new Promise((resolve) => setTimeout(resolve, rest));
  const start = performance.now();
  const { verdict } = await import(script);
  const accepted = verdict(input);
  return { accepted, time: performance.now() - start };
}

/** Two sections, of a plain form and of one that is not; none where there is no browser. */
export async function measureChromium() {
  const browser = await launchChromium();
  if (browser === null) return [];
  const scripts = { ...(await bundles("browser")), [EMPTY]: emptyScript };
  const all = [...names, EMPTY];
  const server = createServer(({ url }, response) => {
    const name = all[Number(/^\/(\d+)\.js$/.exec(url)?.[1] ?? -1)];
    // Isolated, so that the page's clock has its finest steps.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", name ? "text/javascript; charset=utf-8" : "text/html");
    response.end(name ? scripts[name] : "<!doctype html><title>bench</title>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const startWith = (form) => async (name) => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/`);
      await page.waitForTimeout(REST_MS);
      const script = `${origin}/${all.indexOf(name)}.js`;
      const { accepted, time } = await page.evaluate(timeFirstVerdict, [script, form, REST_MS]);
      if (!accepted) throw new Error(`${name} refuses the valid form`);
      return time;
    } finally {
      await context.close();
    }
  };
  try {
    const plain = await coldStarts(
      {
        id: "cold-chromium",
        title: "Cold start in Chromium",
        note: "A fresh browser context for each; from just before `import()` of the bundle, already downloaded, to its first verdict.",
      },
      startWith(validTexts[0]),
    );
    const loose = await coldStarts(
      {
        id: "cold-chromium-loose",
        title: "Cold start in Chromium, of a form that is not plain",
        note: "The same with a form that ours has to normalise, for which its core starts.",
      },
      startWith(looseTexts[0]),
    );
    return [plain, loose];
  } finally {
    server.close();
    await browser.close();
  }
}
