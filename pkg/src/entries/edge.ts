/** `entur-customer-profile/edge`: a gate before the API, on web-standard `Request` and `Response`. */
export { createGate } from "../edge/gate.js";
export type { GateFailure, GateOptions } from "../edge/options.js";
export type { GateOperation } from "../edge/route.js";
