// The page's built files, answered from memory.

import files from "demo:assets";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** `today` is written into the page where a test moves the date, so that page and stand-in agree on it. */
export function serveAsset(path: string, today: string | undefined): Response {
  const name = path === "/" ? "index.html" : path.slice(1);
  const body = Object.hasOwn(files, name) ? files[name] : undefined;
  if (body === undefined) return new Response("Not found\n", { status: 404 });
  const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "text/plain";
  const dated =
    today === undefined || name !== "index.html" ? body : body.replace("<html", `<html data-today="${today}"`);
  return new Response(dated, { headers: { "Content-Type": type, "Cache-Control": "no-cache" } });
}
