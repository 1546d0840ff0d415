/** Routes: which operation a method and a path ask for. */
import { PLACEHOLDER, readRoute } from "../route.js";
import type { Operation, Routes } from "../types.js";

/** The part of an operation the gate uses. */
export type GateOperation = Pick<Operation<object, unknown>, "name" | "method" | "path" | "fields" | "normalizeJson">;

/** One operation's place at the gate and upstream. */
export interface GateRoute {
  readonly operation: GateOperation;
  readonly method: string;
  /** Path at the gate and upstream, up to the customer number, or whole where there is none. */
  readonly gateStart: string;
  readonly upstreamStart: string;
  /** What follows the customer number; undefined: the path names none. */
  readonly end: string | undefined;
}

/** A route found, with the path to ask for upstream. */
export interface Match {
  readonly route: GateRoute;
  readonly upstreamPath: string;
}

const LARGEST_NUMBER = 2n ** 63n - 1n;

/** Puts an operation where its default or the given route says. */
export function placeRoute(operation: GateOperation, routes: Routes | undefined, basePath: string): GateRoute {
  const { method, path } = readRoute(operation, routes);
  const [start = "", end] = path.split(PLACEHOLDER);
  return { operation, method, gateStart: basePath + start, upstreamStart: start, end };
}

/** Whether some request asks for both. */
export function collide(one: GateRoute, other: GateRoute): boolean {
  const [segments, others] = [segmentsOf(one), segmentsOf(other)];
  return (
    one.method === other.method &&
    segments.length === others.length &&
    segments.every((segment, at) => takes(segment, others[at]) || takes(others[at], segment))
  );
}

function segmentsOf({ gateStart, end }: GateRoute): string[] {
  return (end === undefined ? gateStart : gateStart + PLACEHOLDER + end).split("/");
}

function takes(segment: string | undefined, other = ""): boolean {
  return segment === other || (segment === PLACEHOLDER && isCustomerNumber(other));
}

/** All routes whose path is this one; their methods may differ. */
export function matchPath(routes: readonly GateRoute[], pathname: string): Match[] {
  return routes.flatMap((route) => {
    const upstreamPath = upstreamPathOf(route, pathname);
    return upstreamPath === undefined ? [] : [{ route, upstreamPath }];
  });
}

function upstreamPathOf(route: GateRoute, pathname: string): string | undefined {
  const { gateStart, upstreamStart, end } = route;
  if (end === undefined) return pathname === gateStart ? upstreamStart : undefined;
  if (!pathname.startsWith(gateStart) || !pathname.endsWith(end)) return undefined;
  const number = pathname.slice(gateStart.length, pathname.length - end.length);
  return isCustomerNumber(number) ? upstreamStart + number + end : undefined;
}

/** Digits alone, so a path can never change its shape. */
function isCustomerNumber(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= LARGEST_NUMBER;
}
