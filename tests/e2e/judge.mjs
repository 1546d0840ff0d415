// What the package says of the corpus, in words and to the byte; run by Node and by the pages of browsers.

/** A line for each case, language and way in which the case can be given. */
export function judge(api, cases) {
  return ["nb", "nn", "en"].flatMap((locale) =>
    cases.flatMap((given) => {
      const context = { today: "2026-07-01", ...given.context, locale };
      return waysOf(api, given, context).map((way) => line(way));
    }),
  );
}

function waysOf(api, { operation, plan, read, text, current, patch }, context) {
  if (plan) {
    const make = plan === "update" ? api.planUpdate : api.planConversion;
    return [() => make(current, patch, context)];
  }
  if (read) {
    const readProfile = read === "temporary" ? api.readTemporaryProfile : api.readCustomerProfile;
    return [() => readProfile(text)];
  }
  const { validate, validateJson, normalizeJson } = api[operation];
  const bytes = new TextEncoder().encode(text);
  return [
    () => validateJson(text, context),
    () => new TextDecoder().decode(normalizeJson(bytes, context).body),
    () => validate(JSON.parse(text), context),
  ];
}

/** What is no JSON makes `JSON.parse` throw, in each browser's own words. */
function line(way) {
  try {
    return JSON.stringify(way(), (_, member) => (typeof member === "bigint" ? `${member}n` : member));
  } catch (error) {
    return error.name;
  }
}
