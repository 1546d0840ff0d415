// Shows a request as it will be sent, the password masked.

import type { PreparedRequest } from "entur-customer-profile";
import { element } from "./element.js";
import { layOut } from "./json-text.js";
import type { Texts } from "./texts.js";

/** Stands in a preview for any password, whatever its length. */
export const passwordMask = "••••••••";

export interface Preview {
  readonly method: string;
  readonly url: string;
  /** Absent until the request can be built. */
  readonly request?: PreparedRequest | undefined;
}

export function drawPreview(host: HTMLElement, preview: Preview | undefined, texts: Texts): void {
  if (!preview) {
    host.replaceChildren(element("p", { class: "muted" }, texts.nothingToSend));
    return;
  }
  const { method, url, request } = preview;
  const line = element("p", { class: "request-line" }, element("b", {}, method), " ", ...drawPath(request?.url ?? url));
  if (!request) {
    host.replaceChildren(line, element("p", { class: "muted" }, texts.requestIncomplete));
    return;
  }
  const headers = Object.entries(request.headers).map(([name, value]) => drawHeader(name, value));
  const authorization = drawHeader("Authorization", element("i", {}, texts.authorization));
  host.replaceChildren(
    line,
    element("dl", { class: "headers" }, ...headers, authorization),
    element("pre", {}, layOut(request.body)),
  );
}

/** The server is left out, since it is the page's own. A long path is broken at a slash. */
function drawPath(url: string): Node[] {
  const parts = new URL(url).pathname.split(/(?=\/)/);
  return parts.flatMap((part) => [element("wbr"), document.createTextNode(part)]);
}

function drawHeader(name: string, value: string | HTMLElement): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}
