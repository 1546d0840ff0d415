// Nobody may be fast by being wrong: what all stacks say of the same inputs, before anything is timed.
import { cases, inputOf, isExpressible, nameOf } from "../js/cases.mjs";
import { faults, faulty, loose, refused, valid } from "./forms.mjs";
import { formatOnly, full, ours } from "./stacks/index.mjs";

const PHONE_ONLY = "a fault in telephoneNumberNoCountryCode";

/** @throws Error where a stack accepts, refuses or counts wrongly what all of them must agree on. */
function requireAgreement() {
  for (const { name, accepts, messagesOf } of [ours, ...full, ...formatOnly]) {
    const hasPhone = !formatOnly.some((stack) => stack.name === name);
    if (![...valid, ...loose].every(accepts)) throw new Error(`${name} refuses a valid form`);
    for (const [why, form] of refused) {
      if (accepts(form) && (hasPhone || why !== PHONE_ONLY)) throw new Error(`${name} accepts a form with ${why}`);
    }
    const expected = Object.keys(faults).length - (hasPhone ? 0 : 1);
    for (const form of faulty) {
      const found = messagesOf(form);
      if (found.length !== expected) throw new Error(`${name} finds ${found.length} faults of ${expected}`);
      if (!found.every((message) => message.length > 0)) throw new Error(`${name} has no message for a fault`);
    }
  }
}

/** The corpus's creations that a JavaScript value can express, judged on the corpus's day. */
function compareOnCorpus() {
  const forms = cases.filter(
    (each) => each.operation === "createTemporaryProfile" && each.bytes === undefined && isExpressible(each),
  );
  const differences = [];
  for (const each of forms) {
    const form = inputOf(each);
    const expected = each.expect.issues === undefined;
    const others = full.filter(({ accepts }) => accepts(form) !== expected).map(({ name }) => name.split(" ")[0]);
    if (others.length > 0) differences.push({ case: nameOf(each), ours: expected, others });
  }
  return { compared: forms.length, differences };
}

/** Compares, and says where the stacks part; `split` are the cases on which they do not agree among themselves. */
export function compareVerdicts() {
  requireAgreement();
  const { compared, differences } = compareOnCorpus();
  const summary = full.map(({ name }) => {
    const peer = name.split(" ")[0];
    const apart = differences.filter(({ others }) => others.includes(peer));
    return {
      name,
      refuses: apart.filter((each) => each.ours).length,
      accepts: apart.filter((each) => !each.ours).length,
    };
  });
  const isShared = ({ others }) => others.length === full.length;
  return {
    compared,
    differences,
    summary,
    refused: differences.filter((each) => each.ours && isShared(each)).map((each) => each.case),
    accepted: differences.filter((each) => !each.ours && isShared(each)).map((each) => each.case),
    split: differences.filter((each) => !isShared(each)),
  };
}
