// What the figures are held against. None is a test: a time is not asserted.

const row = (section, name) => section.rows.find((each) => each.name === name);
const fastest = (section, group) =>
  section.rows.filter((each) => each.group === group).sort((a, b) => a.nanoseconds - b.nanoseconds)[0];

/** The name of the fastest row of a group. */
export const fastestOf = (section, group) => fastest(section, group).name;

/** What part of the fastest stack's cold start an empty script takes, which nobody can save: rows `{ where, share }`. */
export const emptyShares = (sections) =>
  sections
    .filter(({ id, rows }) => /^cold-(?!.*loose)/.test(id) && rows.some(({ group }) => group === "floor"))
    .map((section) => ({
      where: section.title.replace("Cold start in ", ""),
      share: fastest(section, "floor").nanoseconds / fastest(section, "full").nanoseconds,
    }));

/** Rows `{ case, against, reach, ratio }` of sections by id; a section that was not measured has no row. */
export function targets(sections) {
  const by = Object.fromEntries(sections.map((section) => [section.id, section]));
  const list = [
    ["valid", "valid form, everything checked", "full", 0.08],
    ["valid", "valid form, everything checked, phone included", "format", 1],
    ["loose", "valid form that is not plain", "full", 0.08],
    ["faulty", "nine faults, all issues with codes, paths and params", "full", 0.2],
    ["faulty", "nine faults, all issues with codes, paths and params", "ajv, no phone check", 0.7],
    ["bytes", "bytes to validated, normalised bytes", "floor", 0.35],
    ["stream", "stream of bodies, one a line", "full", 0.3],
    ["phone", "one phone number", "isValidPhoneNumber", 0.02],
    ["phone-typed", "one phone number, at every key", "isValidPhoneNumber", 0.02],
    ["email", "one e-mail address", "zod", 0.5],
    ["email-typed", "one e-mail address, at every key", "zod", 0.5],
    ["cold-node", "cold start in Node, import to first verdict", "full", 0.2],
    ["cold-node-loose", "the same, of a form that is not plain", "full", 0.2],
    ["cold-node-installed", "cold start in Node, as installed, not bundled", "full", 0.2],
    ["cold-workerd", "cold start in workerd", "full", 0.2],
    ["cold-workerd-loose", "the same, of a form that is not plain", "full", 0.2],
    ["cold-chromium", "cold start in Chromium", "full", 0.2],
    ["cold-chromium-loose", "the same, of a form that is not plain", "full", 0.2],
  ];
  return list
    .filter(([id]) => by[id] !== undefined)
    .map(([id, name, against, reach]) => {
      const peer = row(by[id], against) ?? fastest(by[id], against);
      return { case: name, against: peer.name, reach, ratio: peer.ratio };
    });
}
