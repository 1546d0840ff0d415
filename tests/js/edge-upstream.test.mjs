// What the gate makes of the API's answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryProfile } from "entur-customer-profile";
import { brief, change, endless, entur, gateTo, post, problemOf, profile, put, sound, streamed } from "./gate.mjs";

test("Entur's field errors point at the field, in our words", async () => {
  for (const [errorCode, errors] of [
    [602, [["#/email", "already_in_use", {}]]],
    [603, [["#/email", "invalid_email", {}]]],
    [605, [["#/telephoneNumberNoCountryCode", "invalid_phone_number", {}]]],
    [
      606,
      [
        ["#/surname", "invalid_name", {}],
        ["#/firstName", "invalid_name", {}],
      ],
    ],
    [400, [["#", "rejected_by_server", {}]]],
  ]) {
    const { gate, failures } = gateTo(entur(400, errorCode));
    const problem = await problemOf(await gate(post(sound, { headers: { "Accept-Language": "nb" } })), 400);
    assert.deepEqual(brief(problem), errors);
    assert.equal(problem.detail, "Tjenesten bak denne godtok ikke forespørselen. Feilene i listen sier hvorfor.");
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.equal(failures.length, 0);
  }
  const convert = {
    firstName: "Ola",
    surname: "Nordmann",
    changedBy: "web",
    changedByChannel: "web",
    password: "abcD123",
  };
  const problem = await problemOf(
    await gateTo(entur(400, 600)).gate(put(convert, "/profiles/temporary/1/convert")),
    400,
  );
  assert.deepEqual(brief(problem), [["#/password", "rejected_by_server", {}]]);
});

test("an unknown customer is 404 at the customer number", async () => {
  for (const answer of [entur(404, 617), () => new Response("", { status: 404 })]) {
    const problem = await problemOf(await gateTo(answer).gate(put(change, "/profiles/temporary/1")), 404);
    assert.deepEqual(brief(problem), [["#/customerNumber", "profile_not_found", {}]]);
    assert.match(problem.detail, /^The service behind this one did not accept the request/);
  }
});

test("an answer of RFC 9457 is understood too, and 409 told as 422", async () => {
  for (const status of [409, 422]) {
    const refusing = () =>
      Response.json({ errors: [{ pointer: "#/email", code: "already_in_use", params: {} }] }, { status });
    assert.deepEqual(brief(await problemOf(await gateTo(refusing).gate(post()), 422)), [
      ["#/email", "already_in_use", {}],
    ]);
  }
});

const coded = (pointer, code) => ({ pointer, code, params: {} });

test("what only the operator can put right is 502 without detail", async () => {
  const answers = [
    [401, entur(401, 401)],
    [403, entur(403, 403)],
    [400, entur(400, 610)],
    [404, entur(404, 404)],
    [405, () => new Response("hemmelig", { status: 405 })],
    [410, entur(410, 410)],
    // One that the caller could put right changes nothing of that.
    [
      400,
      () =>
        Response.json(
          { errors: [coded("#/email", "invalid_email"), coded("#", "server_unavailable")] },
          { status: 400 },
        ),
    ],
    [500, entur(500, 602)],
    [503, () => new Response("<h1>hemmelig</h1>", { status: 503 })],
    [302, () => new Response(null, { status: 302, headers: { Location: "https://elsewhere.example/hemmelig" } })],
  ];
  for (const [status, answer] of answers) {
    const { gate, failures } = gateTo(answer);
    const response = await gate(put(change, "/profiles/temporary/1"));
    const correlationId = response.headers.get("X-Correlation-Id");
    const problem = await problemOf(response, 502);
    assert.deepEqual(problem.errors, []);
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.deepEqual(failures, [
      { kind: "upstream", upstreamStatus: status, status: 502, correlationId, operation: "updateTemporaryProfile" },
    ]);
  }
});

test("429 and a sound Retry-After are passed on", async () => {
  const limited = (value) => () => new Response("", { status: 429, headers: value ? { "Retry-After": value } : {} });
  for (const value of [
    "30",
    "Mon, 23 Nov 2026 15:00:00 GMT",
    "Monday, 23-Nov-26 15:00:00 GMT",
    "Sun Nov  1 15:00:00 2026",
  ]) {
    const response = await gateTo(limited(value)).gate(post());
    assert.equal(response.headers.get("Retry-After"), value);
    await problemOf(response, 429);
  }
  const unsound = [
    "soon",
    "-1",
    "9".repeat(20),
    "later 1 GMT",
    "Ola (hemmelig) 1 Jan 2026 GMT",
    "Sunniva, 23 Nov 2026 15:00:00 GMT",
    "Ola Mon, 23 Nov 2026 15:00:00 GMT",
    "Mon, 23 Nov 2026 15:00:00 GMT (Ola)",
    "Mon Ola 11 15:00:00 0012",
    "Mon Nov 23 15:00:00 2026 (Ola)",
    "Ola Nov 23 15:00:00 2026",
    "Ola Mon Nov 23 15:00:00 2026",
    "Mon Nov 99 15:00:00 2026",
  ];
  for (const value of [undefined, ...unsound, "Mon, 99 Nov 2026 15:00:00 GMT"]) {
    assert.equal((await gateTo(limited(value)).gate(post())).headers.get("Retry-After"), null);
  }
  for (const [status, told] of [
    [400, 400],
    [404, 404],
    [409, 422],
  ]) {
    const refusing = () => new Response("", { status, headers: { "Retry-After": "7" } });
    const response = await gateTo(refusing).gate(put(change, "/profiles/temporary/1"));
    assert.equal(response.headers.get("Retry-After"), "7");
    await problemOf(response, told);
  }
  const overloaded = () => new Response("", { status: 503, headers: { "Retry-After": "5" } });
  assert.equal((await gateTo(overloaded).gate(post())).headers.get("Retry-After"), "5");
});

test("a refusal keeps its status and Retry-After, however much comes with it", async () => {
  for (const [status, told] of [
    [400, 400],
    [429, 429],
    [503, 502],
  ]) {
    const { state, body } = endless();
    const { gate, failures } = gateTo(() => new Response(body, { status, headers: { "Retry-After": "7" } }));
    const response = await gate(post());
    assert.equal(response.headers.get("Retry-After"), "7");
    await problemOf(response, told);
    assert.ok(state.cancelled);
    assert.deepEqual(
      failures.map(({ kind, upstreamStatus }) => [kind, upstreamStatus]),
      status === 503 ? [["upstream", 503]] : [],
    );
  }
});

test("an answer without a content type passes without one", async () => {
  const untyped = () => new Response(new TextEncoder().encode("{}"));
  const response = await gateTo(untyped).gate(post());
  assert.deepEqual([response.status, response.headers.get("Content-Type")], [200, null]);
});

test("a connection that fails is 502, and so is an answer that breaks off or never ends", async () => {
  const broken = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("hemmelig")) }));
  const throwing = () => {
    throw new TypeError("fetch failed: hemmelig");
  };
  // A stand-in for `fetch` may answer what is no response.
  const odd = [() => undefined, () => ({ ok: true })];
  for (const answer of [throwing, broken, () => new Response(endless().body), ...odd]) {
    const { gate, failures } = gateTo(answer);
    const problem = await problemOf(await gate(post()), 502);
    assert.ok(!JSON.stringify(problem).includes("hemmelig"));
    assert.equal(failures[0].kind, "network");
    assert.ok(failures[0].cause instanceof Error);
  }
});

test("an answer made by hand of anything but bytes is 502, and never passed on in part", async () => {
  const bytes = new TextEncoder().encode('{"customerNumber":9007199254740993}');
  for (const odd of [new DataView(bytes.buffer), new Uint16Array(bytes.buffer, 0, 4), "{}"]) {
    const start = (controller) => {
      for (const chunk of [bytes, odd]) controller.enqueue(chunk);
      controller.close();
    };
    const { gate, failures } = gateTo(() => new Response(new ReadableStream({ start })));
    await problemOf(await gate(post()), 502);
    assert.equal(failures[0].kind, "network");
  }
});

test("time running out is 504, wherever it runs out, and aborts the request", async () => {
  let signal;
  const silent = (init) => {
    signal = init.signal;
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  };
  const deaf = () => new Promise(() => {});
  const stalled = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
  const waiting = { authorize: () => new Promise(() => {}) };
  for (const [answer, options] of [[silent], [deaf], [stalled], [profile, waiting]]) {
    const { gate, failures } = gateTo(answer, { timeoutMs: 20, ...options });
    await problemOf(await gate(post()), 504);
    assert.equal(failures[0].kind, "timeout");
  }
  assert.ok(signal.aborted);
});

test("once time has run out, a token that comes late sends nothing", async () => {
  let give;
  const token = new Promise((resolve) => {
    give = resolve;
  });
  const { gate, sent } = gateTo(profile, { timeoutMs: 20, authorize: () => token });
  await problemOf(await gate(post()), 504);
  give("Bearer late");
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(sent.length, 0);
});

test("once time has run out, an answer that comes late is called off", async () => {
  let give;
  const late = new Promise((resolve) => {
    give = resolve;
  });
  // A transport that does not heed its signal.
  const { gate } = gateTo(() => late, { timeoutMs: 20 });
  await problemOf(await gate(post()), 504);
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  give(new Response(new ReadableStream({ pull: () => new Promise(() => {}), cancel })));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(cancelled, "the connection would stay open");
});

test("a caller that goes away ends the exchange, which is no failure", async () => {
  const left = new AbortController();
  let signal;
  const leaving = (init) => {
    signal = init.signal;
    left.abort();
    return new Promise(() => {});
  };
  const { gate, sent, failures } = gateTo(leaving);
  await problemOf(await gate(new Request(post(), { signal: left.signal })), 400);
  assert.ok(signal.aborted);
  // Already gone.
  await problemOf(await gate(new Request(post(), { signal: left.signal })), 400);
  assert.equal(sent.length, 1);
  assert.equal(failures.length, 0);
  // Not every runtime tells of it.
  const untold = Object.defineProperty(post(), "signal", { value: undefined });
  assert.equal((await gateTo().gate(untold)).status, 200);
});

test("a caller that goes away while it still sends is not waited for", async () => {
  const left = new AbortController();
  const stalled = new ReadableStream({ pull: () => new Promise(() => {}) });
  const { gate, sent, failures } = gateTo();
  const answer = gate(new Request(streamed(stalled), { signal: left.signal }));
  left.abort();
  await problemOf(await answer, 400);
  assert.equal(sent.length + failures.length, 0);
});

test("a caller that goes away once it has its answer ends nothing", async () => {
  const left = new AbortController();
  let signal;
  const { gate } = gateTo((init) => {
    signal = init.signal;
    return profile();
  });
  assert.equal((await gate(new Request(post(), { signal: left.signal }))).status, 200);
  left.abort();
  assert.equal(signal.aborted, false);
});

test("a token that cannot be had or sent is 502 and reaches nobody", async () => {
  const failing = [
    () => {
      throw new Error("hemmelig");
    },
    () => Promise.reject(new Error("hemmelig")),
    () => "",
    () => undefined,
    () => "Bearer hemmelig\r\nX-Injected: 1",
  ];
  for (const authorize of failing) {
    const { gate, sent, failures } = gateTo(profile, { authorize });
    const response = await gate(post());
    const problem = await problemOf(response, 502);
    assert.ok(!JSON.stringify([problem, ...response.headers]).includes("hemmelig"));
    assert.equal(sent.length, 0);
    assert.equal(failures[0].kind, "authorize");
  }
});

test("what is said of a token that cannot be sent does not quote it", async () => {
  // Not every platform's `Headers` refuses other control characters, nor every `fetch`: the API would, with 400.
  for (const sign of ["\r\nX-Injected: 1", "\0", "’", "\b-", "\x1f-", "\x7f", "Ā"]) {
    const { gate, sent, failures } = gateTo(profile, { authorize: () => `Bearer hemmelig${sign}` });
    await problemOf(await gate(post()), 502);
    assert.equal(sent.length, 0, JSON.stringify(sign));
    assert.match(failures[0].cause.message, /^`authorize` must give/);
    assert.equal(failures[0].cause.cause, undefined);
  }
  // White space at the ends of a header means nothing: a token read from a file may end with a line.
  for (const [given, token] of [
    [" Bearer token\r\n", "Bearer token"],
    ["Bearer\ttoken~", "Bearer\ttoken~"],
    ["Bearer \x80ÿ", "Bearer \x80ÿ"],
  ]) {
    const { gate, sent } = gateTo(profile, { authorize: () => given });
    assert.equal((await gate(post())).status, 200);
    assert.equal(sent[0].headers.authorization, token);
  }
});

test("without `authorize` no token is sent", async () => {
  const { gate, sent } = gateTo(profile, { authorize: undefined });
  await gate(post(sound, { headers: { Authorization: "Bearer theirs" } }));
  assert.ok(!("authorization" in sent[0].headers));
});

test("a fault in `onError` costs nobody the answer, nor the process its life", async () => {
  const faults = [
    () => {
      throw new Error("broken log");
    },
    async () => {
      throw new Error("broken log");
    },
    // biome-ignore lint/suspicious/noThenProperty: what promises of other libraries have
    () => ({ then: (_, reject) => reject(new Error("broken log")) }),
  ];
  for (const onError of faults) await problemOf(await gateTo(entur(500, 500), { onError }).gate(post()), 502);
  // A rejection that nobody handles fails the test once this one has ended.
  await new Promise((resolve) => setTimeout(resolve));
});

test("a defect in the check is 500 without detail", async () => {
  let calls = 0;
  const operation = {
    ...createTemporaryProfile,
    normalizeJson: () => {
      calls += 1;
      if (calls > 1) throw new Error("hemmelig");
      return { body: new Uint8Array(), warnings: [] };
    },
  };
  const { gate, failures } = gateTo(profile, { operations: [operation] });
  const problem = await problemOf(await gate(post()), 500);
  assert.ok(!JSON.stringify(problem).includes("hemmelig"));
  assert.equal(failures[0].kind, "internal");
});

test("where no correlation id can be made, each request is answered all the same", async () => {
  const { gate, failures } = gateTo();
  const given = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
  try {
    const response = await gate(post());
    assert.equal(response.status, 500);
    assert.equal(response.headers.get("X-Correlation-Id"), null);
    assert.equal(response.headers.get("Cache-Control"), "no-store");
    assert.equal((await response.json()).status, 500);
    assert.deepEqual([failures[0].kind, failures[0].correlationId], ["internal", ""]);
    assert.match(failures[0].cause.message, /random source/);
    assert.equal((await gate(post(sound, { headers: { "X-Correlation-Id": "shop-1" } }))).status, 200);
  } finally {
    Object.defineProperty(globalThis, "crypto", given);
  }
});
