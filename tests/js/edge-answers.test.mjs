// Answers that are not the API's, or not whole, which are 502 whatever their status says.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { change, gateTo, post, problemOf, profile, put } from "./gate.mjs";

test("a page in the place of an answer is 502, since it is not the API that answered", async () => {
  for (const type of ["text/html", "Text/HTML;charset=utf-8", "application/xhtml+xml"]) {
    const page = () => new Response("<h1>hemmelig</h1>", { headers: { "Content-Type": type } });
    const { gate, failures } = gateTo(page);
    const problem = await problemOf(await gate(post()), 502);
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.deepEqual([failures[0].kind, failures[0].upstreamStatus], ["upstream", 200]);
  }
  for (const type of ["text/plain", "application/vnd.entur+json", "application/json;profile=text/html"]) {
    const answer = () => new Response("{}", { headers: { "Content-Type": type } });
    const response = await gateTo(answer).gate(post());
    assert.deepEqual([response.status, response.headers.get("Content-Type")], [200, type]);
  }
  // Some servers name a type where there is nothing to have one.
  const empty = () => new Response(null, { status: 204, headers: { "Content-Type": "text/html" } });
  assert.equal((await gateTo(empty).gate(post())).status, 204);
});

test("a page in the place of a refusal is 502, too, but for one of too many requests", async () => {
  const headers = { "Content-Type": "text/html;charset=utf-8", "Retry-After": "7" };
  for (const status of [400, 404, 409, 422]) {
    const { gate, failures } = gateTo(() => new Response("<h1>hemmelig</h1>", { status, headers }));
    const response = await gate(put(change, "/profiles/temporary/1"));
    assert.equal(response.headers.get("Retry-After"), "7");
    assert.deepEqual((await problemOf(response, 502)).errors, []);
    assert.deepEqual([failures[0].kind, failures[0].upstreamStatus], ["upstream", status]);
  }
  const limited = () => new Response("<h1>Slow down</h1>", { status: 429, headers });
  const response = await gateTo(limited).gate(post());
  assert.equal(response.headers.get("Retry-After"), "7");
  await problemOf(response, 429);
});

test("JSON that cannot be read is 502, since it did not come whole", async () => {
  for (const type of ["application/json", "Application/JSON;charset=utf-8", "application/problem+json"]) {
    for (const text of ['{"surname":"hemmelig', "\x1f\x8b\b"]) {
      const { gate, failures } = gateTo(() => new Response(text, { headers: { "Content-Type": type } }));
      const problem = await problemOf(await gate(post()), 502);
      assert.ok(!JSON.stringify([problem, failures]).includes("hemmelig"));
      assert.deepEqual([failures[0].kind, failures[0].upstreamStatus], ["upstream", 200]);
    }
    const whole = () => new Response("\uFEFF[]", { headers: { "Content-Type": type } });
    assert.equal((await gateTo(whole).gate(post())).status, 200);
    const empty = () => new Response("", { headers: { "Content-Type": type } });
    assert.equal((await gateTo(empty).gate(post())).status, 200);
  }
});

test("half of a compressed answer is never passed on, though Node's `fetch` takes it for the whole", async (t) => {
  const half = gzipSync('{"customerNumber":9007199254740993}').subarray(0, -12);
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" }).end(half);
  }).listen(0, "127.0.0.1");
  t.after(() => server.close().closeAllConnections());
  await once(server, "listening");
  const { gate } = gateTo(profile, { upstream: `http://127.0.0.1:${server.address().port}`, fetch: undefined });
  await problemOf(await gate(post()), 502);
});

test("a refusal that breaks off keeps its status and Retry-After, as one that is too large does", async () => {
  for (const [status, told] of [
    [400, 400],
    [429, 429],
    [503, 502],
  ]) {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("hemmelig")) });
    const { gate, failures } = gateTo(() => new Response(body, { status, headers: { "Retry-After": "7" } }));
    const response = await gate(post());
    assert.equal(response.headers.get("Retry-After"), "7");
    await problemOf(response, told);
    assert.deepEqual(
      failures.map(({ kind, upstreamStatus }) => [kind, upstreamStatus]),
      status === 503 ? [["upstream", 503]] : [],
    );
  }
});
