// All that is compared. A stack is `accepts` (a verdict), `issuesOf` (all faults, as the library gives them) and
// `messagesOf` (a sentence for each).
import { isValidPhone } from "../rules.mjs";
import * as ajv from "./ajv.mjs";
import * as arktype from "./arktype.mjs";
import * as ours from "./ours.mjs";
import * as typebox from "./typebox.mjs";
import * as valibot from "./valibot.mjs";
import * as zod from "./zod.mjs";

export const peers = [zod, valibot, ajv, typebox, arktype];

/** Each peer with libphonenumber-js: what checks as much as ours does. */
export const full = peers.map(({ name, stack }) => ({ name: `${name} + libphonenumber-js`, ...stack(isValidPhone) }));

/** Each peer without any telephone check. */
export const formatOnly = peers.map(({ name, stack }) => ({ name: `${name}, no phone check`, ...stack() }));

export { ours };
