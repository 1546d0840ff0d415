// This package. Its rules are its own; no telephone check is another's.
import { createTemporaryProfile } from "entur-customer-profile";

export const name = "entur-customer-profile";

export const accepts = (form) => createTemporaryProfile.validate(form).issues === undefined;
export const issuesOf = (form) => createTemporaryProfile.validate(form).issues;
export const messagesOf = (form) => issuesOf(form).map((issue) => issue.message);
