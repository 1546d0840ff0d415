// The error bodies of the customers API: the documented shape and codes, with wording of our own.

/** Codes and their meaning are public; the HTTP status of each is documented only for 605 and inferred for the rest. */
const faults = {
  400: {
    status: 400,
    norwegian: ["Ugyldig bruk", "Forespørselen er ugyldig, eller ressursen finnes fra før."],
    english: ["Invalid API usage", "The request is invalid, or the resource exists already."],
  },
  401: {
    status: 401,
    norwegian: ["Ikke innlogget", "Forespørselen mangler gyldig innlogging."],
    english: ["Invalid credentials", "The request carries no valid credentials."],
  },
  404: {
    status: 404,
    norwegian: ["Ugyldig adresse", "Adressen finnes ikke."],
    english: ["Invalid URI", "There is nothing at this address."],
  },
  600: {
    status: 400,
    norwegian: ["Ugyldig passord", "Passordet har et ugyldig format."],
    english: ["Invalid password", "The password has an invalid format."],
  },
  602: {
    status: 400,
    norwegian: ["E-postadressen er i bruk", "E-postadressen er allerede registrert på en annen kunde."],
    english: ["E-mail already registered", "The e-mail address is already registered with another customer."],
  },
  603: {
    status: 400,
    norwegian: ["Ugyldig e-postadresse", "E-postadressen har et ugyldig format."],
    english: ["Invalid e-mail", "The e-mail address has an invalid format."],
  },
  605: {
    status: 400,
    norwegian: ["Ugyldig telefonnummer", "Landkoden eller telefonnummeret er ugyldig."],
    english: ["Invalid telephone number", "The country code or the telephone number is invalid."],
  },
  606: {
    status: 400,
    norwegian: ["Ugyldig navn", "Fornavnet eller etternavnet er ugyldig."],
    english: ["Invalid name", "The first name or the surname is invalid."],
  },
  617: {
    status: 404,
    norwegian: ["Fant ikke kunden", "Det finnes ingen kunde med dette kundenummeret."],
    english: ["Resource not found", "There is no customer with this customer number."],
  },
} as const;

export type ErrorCode = keyof typeof faults;

/** The body is a schema named `ErrorMessage` in the documentation; it never says which field is meant. */
export function errorAnswer(errorCode: ErrorCode): Response {
  const { status, norwegian, english } = faults[errorCode];
  return Response.json(
    {
      errorCode,
      shortNorwegian: norwegian[0],
      longNorwegian: norwegian[1],
      shortEnglish: english[0],
      longEnglish: english[1],
    },
    { status },
  );
}
