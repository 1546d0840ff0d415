// Days are judged without the core where they plainly are days, by the clock too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { api, compare, context, sound } from "./plain.mjs";

test("every day is judged alike", () => {
  const days = function* (from, to) {
    for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
      yield new Date(day).toISOString().slice(0, 10);
  };
  for (const day of days("1898-01-01", "2032-12-31")) {
    // Each by itself: what is not plain takes the whole form to the core.
    compare({ ...sound, dateOfBirth: day });
    compare({ ...sound, expirationDate: day });
  }
  for (const today of ["2027-12-31", "2028-02-28", "2028-02-29", "2028-03-01", "0001-01-01", "9999-12-31"])
    for (const maxExpirationDays of [0, 1, 364, 365, 366, 367, 730, 731, 732, 1095, 4000])
      for (const day of days("2027-12-01", "2030-03-05"))
        compare({ ...sound, expirationDate: day }, { today, maxExpirationDays });
  // Whether there is such a day or not, in the past and in the future.
  for (let month = 0; month <= 13; month++)
    for (let day = 0; day <= 32; day++) {
      const [born, end] = [1990, 2027].map((year) =>
        [year, month, day].map((part) => String(part).padStart(2, "0")).join("-"),
      );
      compare({ ...sound, dateOfBirth: born });
      compare({ ...sound, expirationDate: end });
    }
  for (const day of [
    "2026-7-1",
    "2026/07-02",
    "2026-07/02",
    "0000-01-01",
    "0000-12-31",
    "10000-01-01",
    "２026-07-01",
    "2026-07-1a",
    "2026-07-1:",
    "2026-07-1/",
    "2026-07-:1",
  ]) {
    compare({ ...sound, expirationDate: day });
    compare({ ...sound, dateOfBirth: day.replace("2026", "1990") });
  }
});

test("today is the day in Norway at every hour of the clock", (t) => {
  let now = 0;
  t.mock.method(Date, "now", () => now);
  for (const day of [
    "2026-01-15",
    "2026-03-29",
    "2026-07-01",
    "2026-10-25",
    "2026-12-31",
    "2027-02-28",
    "2028-02-28",
    "2028-02-29",
    "1994-09-28",
    "2199-12-31",
    "1969-12-31",
    "1901-01-15",
  ])
    for (let hour = 0; hour < 30; hour++)
      for (const minutes of [0, 59]) {
        now = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minutes) * 60_000;
        for (const days of [-1, 0, 1, 2]) {
          const near = new Date(now + days * 86_400_000).toISOString().slice(0, 10);
          compare({ ...sound, expirationDate: near }, {});
          // The date of expiration is plain, or that of birth would not be looked at.
          compare({ ...sound, expirationDate: "2198-01-01", dateOfBirth: near }, { maxExpirationDays: 100_000 });
        }
      }
});

test("the day is the clock's, though a test has put a class of its own in the place of Date", (t) => {
  const Real = Date;
  let now = Real.UTC(2026, 6, 1);
  t.mock.method(Real, "now", () => now);
  const others = [
    class extends Real {
      constructor() {
        super("2020-01-01");
      }
    },
    { now: Real.now },
  ];
  for (const other of others) {
    now += 3_600_000;
    globalThis.Date = other;
    try {
      for (const day of ["2020-01-01", "2020-01-02", "2026-07-01", "2026-07-02"]) {
        compare({ ...sound, expirationDate: day }, {});
        compare({ ...sound, expirationDate: "2027-01-01", dateOfBirth: day }, {});
      }
    } finally {
      globalThis.Date = Real;
    }
  }
});

test("a form is judged by the day of one look at the clock, and the core by one of its own", (t) => {
  for (const [changed, looks] of [
    [{}, 1],
    [{ surname: "<", email: "a", dateOfBirth: "1990-02-30" }, 1],
    [{ firstName: "Ola ", surname: " Nordmann" }, 1],
    [{ firstName: "Ola ", expirationDate: "2026-07-08T10:00:00Z" }, 2],
  ]) {
    const now = t.mock.method(Date, "now", () => Date.parse("2026-07-01T10:00:00Z"));
    api.createTemporaryProfile.validate({ ...sound, ...changed });
    assert.equal(now.mock.callCount(), looks, JSON.stringify(changed));
    now.mock.restore();
  }
});

test("a clock that stops to tell the day while a form is judged costs that form alone", (t) => {
  let calls = 0;
  const now = t.mock.method(Date, "now", () => {
    if (++calls > 100) throw new Error("the clock is read without end");
    return calls === 1 ? Date.parse("2026-07-01") : Number.POSITIVE_INFINITY;
  });
  const form = { ...sound, firstName: "Ola " };
  const timed = { ...form, expirationDate: "2026-07-08T10:00:00Z" };
  assert.throws(() => api.createTemporaryProfile.validate(timed), { name: "TypeError", message: /today/ });
  now.mock.restore();
  assert.equal(api.createTemporaryProfile.validate(form, context).value.firstName, "Ola");
});
