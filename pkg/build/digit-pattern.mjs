// Reads the patterns of telephone metadata: regular expressions over digits
// without unbounded repetition.

/** Reads the regular expression into a tree of `digits`, `sequence`, `either`, `repeat`, `group` and `end`. */
export function parse(pattern) {
  let at = 0;
  let groups = 0;
  const take = (text) => {
    const isThere = pattern.startsWith(text, at);
    if (isThere) at += text.length;
    return isThere;
  };
  const expected = (what) => new Error(`expected ${what} at ${at} of ${pattern}`);

  const either = () => {
    const options = [];
    do {
      const parts = [];
      while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") parts.push(repeated());
      options.push({ type: "sequence", parts });
    } while (take("|"));
    return { type: "either", options };
  };
  const repeated = () => {
    const part = single();
    if (take("?")) return { type: "repeat", part, least: 0, most: 1 };
    const [text, least, most = least] = /^\{(\d+)(?:,(\d+))?\}/.exec(pattern.slice(at)) ?? [];
    if (text === undefined) return part;
    at += text.length;
    return { type: "repeat", part, least: Number(least), most: Number(most) };
  };
  const single = () => {
    if (take("(")) {
      const number = take("?:") ? 0 : ++groups;
      const part = either();
      if (!take(")")) throw expected("`)`");
      return { type: "group", part, number };
    }
    if (take("$")) return { type: "end" };
    if (take("\\d")) return { type: "digits", digits: span(0, 9) };
    if (take("[")) {
      const digits = new Set();
      while (!take("]")) {
        const first = digit();
        for (const each of span(first, take("-") ? digit() : first)) digits.add(each);
      }
      return { type: "digits", digits };
    }
    return { type: "digits", digits: new Set([digit()]) };
  };
  const digit = () => {
    if (!/^\d/.test(pattern.slice(at))) throw expected("a digit");
    return Number(pattern[at++]);
  };

  const tree = either();
  if (at < pattern.length) throw expected("the end");
  return tree;
}

function span(first, last) {
  return new Set(Array.from({ length: last - first + 1 }, (_, step) => first + step));
}
