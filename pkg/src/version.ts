import { PHONE_DATA_VERSION, VERSION } from "./generated/tables.js";

/** Version of this package, as in its `package.json`. */
export const version: string = VERSION;

/** Version of the libphonenumber metadata inside: which country codes and number ranges are known. */
export const phoneDataVersion: string = PHONE_DATA_VERSION;
