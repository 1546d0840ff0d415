// Puts in place what the package has besides what is built, before it is packed: the licence, the README, and what the
// README shows and links to. `make build` runs it as well.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../..", import.meta.url);
const pkg = new URL("pkg/", root);

/** The files that the README links to, and where they are in the package. */
const linked = {
  "pkg/THIRD-PARTY-LICENSES.md": "THIRD-PARTY-LICENSES.md",
  "pkg/docs/RULES.md": "docs/RULES.md",
  "tests/bench/results/README.md": "docs/BENCHMARK.md",
  "tests/bench/results/bench.svg": "docs/bench.svg",
};

copyFileSync(new URL("LICENSE", root), new URL("LICENSE", pkg));
for (const [from, to] of Object.entries(linked)) {
  const place = new URL(to, pkg);
  if (new URL(from, root).href !== place.href) copyFileSync(new URL(from, root), place);
}
const readme = readFileSync(new URL("README.md", root), "utf8").replace(/\]\((?!https:)(.*?)\)/g, (_, path) => {
  if (!linked[path]) throw new Error(`the README links to ${path}, which the package does not have`);
  return `](${linked[path]})`;
});
writeFileSync(new URL("README.md", pkg), readme);
