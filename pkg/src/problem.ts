/** Issues as the body of an HTTP response: Problem Details (RFC 9457). */
import { resolveLocale } from "./locale.js";
import { message, templatesOf } from "./message.js";
import { requireObject } from "./object.js";
import type { Issue, IssueCode, IssueParams, IssuePath, Locale } from "./types.js";

/** One issue in a problem. Holds nothing the customer typed. */
export interface ProblemError<C extends IssueCode = IssueCode> {
  /** JSON Pointer (RFC 6901) to the field as a URI fragment, such as `#/email`; `#` is the whole body. */
  readonly pointer: string;
  /** The issue's code. */
  readonly code: C;
  /** Its parameters, typed per code. */
  readonly params: IssueParams[C];
  /** The issue's message. */
  readonly detail: string;
}

/** A problem as RFC 9457 has it, with one extension member, `errors`. */
export interface ProblemDetails {
  /** Always `about:blank`: the status says what kind of problem it is, `errors` says the rest. */
  readonly type: "about:blank";
  /** What the status means, in a few words. */
  readonly title: string;
  /** The HTTP status. */
  readonly status: number;
  /** What to do about it, in a sentence or two. */
  readonly detail: string;
  /** As given in the options. */
  readonly instance?: string;
  /** One for each issue, in their order. */
  readonly errors: readonly ProblemError[];
}

/** What to say of a problem besides its issues. */
export interface ProblemOptions {
  /** HTTP status, 400 … 599. Default 422. */
  readonly status?: number | undefined;
  /** URI reference of this occurrence; passed on as given. */
  readonly instance?: string | undefined;
  /** Whether the issues are a server's, from `readServerError`: then `detail` says that it refused. Default `false`. */
  readonly byServer?: boolean | undefined;
  /** Language of all texts, the issues' too. Default: English, and the issues keep the messages they have. */
  readonly locale?: Locale | (string & {}) | undefined;
}

/**
 * Makes an RFC 9457 object from issues, to be sent as `application/problem+json`.
 *
 * @param issues Issues of any check; warnings fit too.
 * @param options See {@link ProblemOptions}.
 * @returns A plain object, ready for `JSON.stringify`.
 * @throws TypeError for a status outside 400 … 599, and for options that are no object, such as a status by itself.
 * @example
 * const { issues } = createTemporaryProfile.validate(body);
 * if (issues) return Response.json(toProblemDetails(issues), { status: 422, headers: { "Content-Type": "application/problem+json" } });
 */
export function toProblemDetails(issues: readonly Issue[], options: ProblemOptions = {}): ProblemDetails {
  requireObject(options, "options");
  const { status = 422, instance, byServer = false, locale } = options;
  if (!Number.isInteger(status) || status < 400 || status > 599) {
    throw new TypeError("`status` must be an HTTP error status, 400 to 599");
  }
  const language = resolveLocale(locale);
  return {
    type: "about:blank",
    title: textOf(status, "title", language),
    status,
    detail: textOf(byServer ? "server" : status, "detail", language),
    ...(instance !== undefined && { instance }),
    errors: issues.map(({ code, path, params, message: given }) => ({
      pointer: pointerTo(path),
      code,
      params,
      detail: locale === undefined ? given : message(code, params, path[0], language),
    })),
  };
}

/** A status without texts of its own has those of its class's first, 400 or 500, as HTTP lets clients read it. */
function textOf(status: number | "server", part: "title" | "detail", locale: Locale): string {
  const texts = templatesOf("problem", locale);
  const [text = ""] = texts.get(`${status}.${part}`) ?? texts.get(`${Number(status) < 500 ? 400 : 500}.${part}`) ?? [];
  return text;
}

/** Escaped twice: for the pointer (RFC 6901, 3) and for the fragment (6; RFC 3986, 3.5). */
function pointerTo(path: IssuePath): string {
  if (path.length === 1 && path[0] === "$") return "#";
  const tokens = path.map((token) => String(token).replaceAll("~", "~0").replaceAll("/", "~1"));
  // A lone surrogate has no encoding; a replacement character is better than an error about an error.
  return `#/${tokens.map((token) => encodeURIComponent(token.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"))).join("/")}`;
}
