// A stand-in of Entur's Customers API, made from public documentation. It is not Entur's, and knows nothing that is not
// public.
//
// Documented: the fields, which are required, their lengths, the header ET-Client-Name, the error body and its codes, that
// an update overwrites all fields, that a conversion cannot be undone, and that a profile is deleted on its last day.
//
// Inferred, and perhaps different at Entur: the path and method of create, fetch and convert; the HTTP status of every
// error but 605; that a profile can be read through its last day and is unknown the day after; that an omitted field is
// cleared; that half a telephone number is refused; that a converted profile keeps its number, loses its last day and is
// no longer found among the temporary ones; that a second conversion is error 400; that an e-mail address must be free
// only at conversion.

import { profileAnswer } from "./answers.js";
import { type Body, contactOf, isClientName, readBody } from "./checks.js";
import { instantOn } from "./day.js";
import { type ErrorCode, errorAnswer } from "./error-messages.js";
import { parseExact } from "./exact-json.js";
import { newUuid, type Profile, Profiles } from "./profiles.js";

/** The organisation of whoever signs in: the stand-in knows one token, and so one organisation. */
const ownOrganisation = 1n;

export function createStandIn(startDay: string): (request: Request, today: string) => Promise<Response> {
  const profiles = new Profiles(startDay, instantOn(startDay));

  return async (request, today) => {
    if (!isClientName(request.headers.get("ET-Client-Name"))) return errorAnswer(400);
    if (!/^Bearer \S+$/.test(request.headers.get("Authorization") ?? "")) return errorAnswer(401);
    const outcome = await route(profiles, request, today);
    return typeof outcome === "number" ? errorAnswer(outcome) : profileAnswer(outcome);
  };
}

async function route(profiles: Profiles, request: Request, today: string): Promise<Profile | ErrorCode> {
  const [, temporary, digits, convert] =
    /\/profiles(\/temporary)?(?:\/(\d{1,19}))?(\/convert)?$/.exec(new URL(request.url).pathname) ?? [];
  const action = `${request.method} ${temporary ? "temporary" : "all"}${digits ? " one" : ""}${convert ? " convert" : ""}`;
  if (action === "POST temporary") return create(profiles, await readJson(request), today);

  const actions = ["GET all one", "GET temporary one", "PUT temporary one", "PUT temporary one convert"];
  if (digits === undefined || !actions.includes(action)) return 404;
  const profile = profiles.find(BigInt(digits), today);
  if (profile === undefined) return 617;
  if (action === "PUT temporary one convert") return convertProfile(profiles, profile, await readJson(request), today);
  if (action === "GET all one") return profile;
  if (profile.profileType !== "T") return 617;
  return request.method === "GET" ? profile : update(profile, await readJson(request), today);
}

function create(profiles: Profiles, json: unknown, today: string): Profile | ErrorCode {
  const body = readBody("create", json);
  if (typeof body === "number") return body;
  const now = instantOn(today);
  const profile: Profile = {
    customerNumber: profiles.nextNumber(),
    uuid: newUuid(),
    createdAt: now,
    createdBy: String(body.createdBy),
    createdByChannel: String(body.createdByChannel),
    profileType: "T",
    status: "A",
    organisationId: BigInt(body.organisationId ?? ownOrganisation),
    changedAt: now,
    changedBy: String(body.createdBy),
    changedByChannel: String(body.createdByChannel),
    expirationDate: String(body.expirationDate),
    contact: contactOf(body),
  };
  profiles.add(profile);
  return profile;
}

function update(profile: Profile, json: unknown, today: string): Profile | ErrorCode {
  const body = readBody("update", json);
  if (typeof body === "number") return body;
  profile.contact = contactOf(body);
  profile.expirationDate = String(body.expirationDate);
  return stamp(profile, body, today);
}

function convertProfile(profiles: Profiles, profile: Profile, json: unknown, today: string): Profile | ErrorCode {
  if (profile.profileType === "S") return 400;
  const body = readBody("convert", json);
  if (typeof body === "number") return body;
  const organisationId = BigInt(body.organisationId ?? profile.organisationId);
  const contact = { ...profile.contact, ...contactOf(body) };
  const email = contact.email?.toLowerCase();
  const hasEmail = (other: Profile) => other.contact.email?.toLowerCase() === email;
  if (email !== undefined && profiles.isTaken(profile, organisationId, hasEmail)) return 602;
  const customerRef = String(body.customerRef ?? profile.customerNumber);
  if (profiles.isTaken(profile, organisationId, (other) => other.customerRef === customerRef)) return 400;
  Object.assign(profile, { profileType: "S", organisationId, customerRef, contact, expirationDate: undefined });
  return stamp(profile, body, today);
}

function stamp(profile: Profile, body: Body, today: string): Profile {
  profile.changedAt = instantOn(today);
  profile.changedBy = String(body.changedBy);
  profile.changedByChannel = String(body.changedByChannel);
  return profile;
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get("Content-Type") ?? "")) return undefined;
  try {
    return parseExact(await request.text());
  } catch {
    return undefined;
  }
}
