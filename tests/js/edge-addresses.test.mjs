// What the gate makes of the address that a platform gives a request.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gateTo, post, problemOf, sound } from "./gate.mjs";

test("a request without a host, of which Bun gives the path alone, is answered as any other", async () => {
  class Hostless extends Request {
    get url() {
      return super.url.slice("https://shop.example".length);
    }
  }
  const { gate, sent, failures } = gateTo();
  assert.equal((await gate(new Hostless(post()))).status, 200);
  assert.match(sent[0].url, /\/profiles\/temporary$/);
  for (const path of ["/", "//shop.example/profiles/temporary", "//[/profiles/temporary"])
    await problemOf(await gate(new Hostless(post(sound, { path }))), 404);
  assert.equal(failures.length, 0);
});

test("what callers put in the place of the host is theirs to put right", async () => {
  const { gate, sent, failures } = gateTo();
  // Deno and Bun put whatever the caller calls the host into the address, as does Node's adapter what stands for the path.
  for (const host of ["1.2.3.999", "user:hemmelig@shop.example", "user@shop.example", ":hemmelig@shop.example"]) {
    const misnamed = Object.defineProperty(post(), "url", { value: `http://${host}/profiles/temporary` });
    await problemOf(await gate(misnamed), 400);
  }
  assert.equal(sent.length + failures.length, 0);
});
