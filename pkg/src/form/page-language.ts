/** The language of the page around a form. */
import { member } from "./member.js";

/** The page's language where the form stands, be it in a shadow root. */
export function languageAround(form: HTMLFormElement): string | undefined {
  let lang: string | null | undefined;
  for (let part: Element | undefined = form; part && !lang; part = hostOf(part))
    lang = member(part, "closest")("[lang]")?.getAttribute("lang");
  return lang || member(form, "ownerDocument").documentElement?.lang || undefined;
}

/** The element whose shadow root another one stands in. */
function hostOf(element: Element): Element | undefined {
  return (member(element, "getRootNode")() as Partial<ShadowRoot>).host;
}
