// The demo as `make demo` starts it: a program that serves until it is ended, and then leaves no process behind.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const scratch = mkdtempSync(join(tmpdir(), "demo-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts the program by a path, and answers what ends it and where it says that it runs. */
async function serve(path, PORT = 0) {
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, PORT },
    stdio: ["ignore", "pipe", "inherit"],
  });
  after(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const told = once(createInterface(child.stdout), "line");
  const [line] = await Promise.race([told, ended]);
  const [, url] = /^The demo runs at (http:\/\/127\.0\.0\.1:\d+) /.exec(line) ?? assert.fail(`it said ${line}`);
  return {
    url,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

const program = fileURLToPath(new URL("../../www/serve.mjs", import.meta.url));

// The last is that of a terminal being closed.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  test(`ended by ${signal}, it serves no more`, async () => {
    const { url, end } = await serve(program);
    assert.equal((await fetch(url)).status, 200);
    assert.deepEqual(await end(signal), [0, null]);
    await assert.rejects(fetch(url));
  });
}

test("where the port is another's, it takes one that is free", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { url, end } = await serve(program, other.address().port);
  assert.notEqual(Number(new URL(url).port), other.address().port);
  assert.equal((await fetch(url)).status, 200);
  await end("SIGTERM");
  other.close();
});

test("it starts by a path that has a symbolic link in it", async () => {
  const link = join(scratch, "link");
  symlinkSync(fileURLToPath(new URL("../..", import.meta.url)), link);
  const { end } = await serve(join(link, "www/serve.mjs"));
  await end("SIGTERM");
});
