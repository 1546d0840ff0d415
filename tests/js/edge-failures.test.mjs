// What the operator is told of a connection that failed: errors may carry bytes of a profile, which belong in no log.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import { inspect } from "node:util";
import { gateTo, post, problemOf, profile } from "./gate.mjs";

const secret = "hemmelig";

/** What the gate tells of an API that answers with these bytes, or of a transport. */
async function failureOf(options) {
  const { gate, failures } = gateTo(profile, options);
  await problemOf(await gate(post()), 502);
  const [failure] = failures;
  assert.equal(failure.kind, "network");
  return failure;
}

test("an answer that is no HTTP is not in what is told of it", async (t) => {
  for (const answer of [
    `HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{"surname":"${secret}"}`,
    `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nx\r\n${secret}`,
    `HTTP/1.1 200 OK\r\nX\x01: ${secret}\r\n\r\n`,
  ]) {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    }).listen(0, "127.0.0.1");
    t.after(() => server.close());
    await once(server, "listening");
    const upstream = `http://127.0.0.1:${server.address().port}`;
    const { cause } = await failureOf({ upstream, fetch: undefined });
    assert.ok(!inspect(cause, { depth: 10, showHidden: true }).includes(secret), answer);
    assert.match(cause.cause.message, /HTTP/);
    assert.match(cause.cause.code, /^HPE_/);
  }
});

test("of an error and its causes, what they say is told, and nothing that they carry along", async () => {
  const inner = Object.assign(new RangeError("inner"), { code: "E_INNER", data: secret });
  const outer = Object.assign(new TypeError("outer", { cause: inner }), { response: { data: secret }, [secret]: 1 });
  const { cause } = await failureOf({ fetch: () => Promise.reject(outer) });
  assert.ok(cause instanceof Error);
  assert.deepEqual([cause.name, cause.message, cause.stack], ["TypeError", "outer", outer.stack]);
  assert.deepEqual([cause.cause.name, cause.cause.message, cause.cause.code], ["RangeError", "inner", "E_INNER"]);
  assert.match(inspect(cause), /E_INNER/);
  assert.ok(!("cause" in cause.cause));
  assert.ok(!inspect(cause, { depth: 10, showHidden: true }).includes(secret));
});

test("errors that go round, and what is no error, are told as far as they go", async () => {
  const round = new Error("round");
  round.cause = round;
  const { cause } = await failureOf({ fetch: () => Promise.reject(round) });
  let told = 0;
  for (let error = cause; error; error = error.cause) {
    assert.equal(error.message, "round");
    told++;
  }
  assert.ok(told > 1 && told < 10, `${told} times`);
  for (const thrown of ["text", undefined, null, 7]) {
    assert.equal((await failureOf({ fetch: () => Promise.reject(thrown) })).cause, thrown);
  }
  const voiced = () => {
    throw new Error(secret);
  };
  for (const thrown of [
    {
      get message() {
        return voiced();
      },
    },
    new Proxy(new Error(), { get: voiced }),
  ]) {
    assert.equal((await failureOf({ fetch: () => Promise.reject(thrown) })).cause, undefined);
    const { cause } = await failureOf({ fetch: () => Promise.reject(new Error("outer", { cause: thrown })) });
    assert.deepEqual([cause.message, cause.cause], ["outer", undefined]);
  }
  const thrown = {
    body: secret,
    ...Object.fromEntries(["name", "message", "code", "stack"].map((key) => [key, [secret]])),
  };
  const odd = await failureOf({ fetch: () => Promise.reject(thrown) });
  assert.ok(!inspect(odd, { depth: 10, showHidden: true }).includes(secret));
});
