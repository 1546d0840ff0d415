import { ISO_DATA_VERSION, PHONE_DATA_VERSION, VERSION } from "./generated/tables.js";

/** Version of this package, as in its `package.json`. */
export const version: string = VERSION;

/** Version of the libphonenumber metadata inside: which country codes and number ranges are known. */
export const phoneDataVersion: string = PHONE_DATA_VERSION;

/** Versions of the lists inside: which countries and languages are known. */
export const isoDataVersion: string = ISO_DATA_VERSION;
