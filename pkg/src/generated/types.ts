// Made from the tables of the Rust core by `make generate`; changes made here are lost.

/** What may be given to `createTemporaryProfile`: as typed, before it is normalised. */
export type CreateTemporaryProfileInput = {
  /** Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly createdBy: string;
  /** The date when the customer's personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  readonly expirationDate: string;
  /** Which sales channel or system created the customer. Used for traceability in accordance with GDPR. */
  readonly createdByChannel: string;
  /** Contact e-mail. */
  readonly email?: string | null | undefined;
  /** Surname. */
  readonly surname?: string | null | undefined;
  /** First and middle name. */
  readonly firstName?: string | null | undefined;
  /** Telephone number country code, starting with +. */
  readonly countryCode?: string | null | undefined;
  /** Date of birth. ISO 8601 date format. */
  readonly dateOfBirth?: string | null | undefined;
  /** Landline telephone number. */
  readonly landlineNumber?: string | null | undefined;
  /** The organisation the customer is registered with. */
  readonly organisationId?: number | bigint | string | null | undefined;
  /**
   * Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
   * @deprecated
   */
  readonly telephoneNumber?: string | null | undefined;
  /** Telephone number without country code or punctuation. */
  readonly telephoneNumberNoCountryCode?: string | null | undefined;
  /**
   * Deprecated. Use /profiles/{customerNumber}/customer-accounts. Customer account id used for account based ticketing.
   * @deprecated
   */
  readonly customerAccountId?: string | null | undefined;
};

/** The body that `createTemporaryProfile` sends. Creates a new temporary customer profile, for a buyer without an account. */
export type CreateTemporaryProfileBody = {
  /** Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  createdBy: string;
  /** The date when the customer's personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  expirationDate: string;
  /** Which sales channel or system created the customer. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  createdByChannel: string;
  /** Contact e-mail. At most 80 UTF-16 units. */
  email?: string;
  /** Surname. At most 255 UTF-16 units. */
  surname?: string;
  /** First and middle name. At most 255 UTF-16 units. */
  firstName?: string;
  /** Telephone number country code, starting with +. At most 4 UTF-16 units. */
  countryCode?: string;
  /** Date of birth. ISO 8601 date format. */
  dateOfBirth?: string;
  /** Landline telephone number. */
  landlineNumber?: string;
  /** The organisation the customer is registered with. */
  organisationId?: number | bigint;
  /** Telephone number without country code or punctuation. */
  telephoneNumberNoCountryCode?: string;
  /**
   * Deprecated. Use /profiles/{customerNumber}/customer-accounts. Customer account id used for account based ticketing. At most 60 UTF-16 units.
   * @deprecated
   */
  customerAccountId?: string;
};

/** What may be given to `updateTemporaryProfile`: as typed, before it is normalised. */
export type UpdateTemporaryProfileInput = {
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly changedBy: string;
  /** The date when the customer's personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  readonly expirationDate: string;
  /** Which sales channel or system last changed the customer. Used for traceability in accordance with GDPR. */
  readonly changedByChannel: string;
  /** Contact e-mail. */
  readonly email?: string | null | undefined;
  /** Surname. */
  readonly surname?: string | null | undefined;
  /** First and middle name. */
  readonly firstName?: string | null | undefined;
  /** Telephone number country code, starting with +. */
  readonly countryCode?: string | null | undefined;
  /** Date of birth. ISO 8601 date format. */
  readonly dateOfBirth?: string | null | undefined;
  /** Landline telephone number. */
  readonly landlineNumber?: string | null | undefined;
  /**
   * Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
   * @deprecated
   */
  readonly telephoneNumber?: string | null | undefined;
  /** Telephone number without country code or punctuation. */
  readonly telephoneNumberNoCountryCode?: string | null | undefined;
  /**
   * Deprecated. Use /profiles/{customerNumber}/customer-accounts. Customer account id used for account based ticketing.
   * @deprecated
   */
  readonly customerAccountId?: string | null | undefined;
};

/** The body that `updateTemporaryProfile` sends. Updates the temporary customer profile with the values provided. All fields are overwritten: what is not sent is erased. */
export type UpdateTemporaryProfileBody = {
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  changedBy: string;
  /** The date when the customer's personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  expirationDate: string;
  /** Which sales channel or system last changed the customer. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  changedByChannel: string;
  /** Contact e-mail. At most 80 UTF-16 units. */
  email?: string;
  /** Surname. At most 255 UTF-16 units. */
  surname?: string;
  /** First and middle name. At most 255 UTF-16 units. */
  firstName?: string;
  /** Telephone number country code, starting with +. At most 4 UTF-16 units. */
  countryCode?: string;
  /** Date of birth. ISO 8601 date format. */
  dateOfBirth?: string;
  /** Landline telephone number. */
  landlineNumber?: string;
  /** Telephone number without country code or punctuation. */
  telephoneNumberNoCountryCode?: string;
  /**
   * Deprecated. Use /profiles/{customerNumber}/customer-accounts. Customer account id used for account based ticketing. At most 60 UTF-16 units.
   * @deprecated
   */
  customerAccountId?: string;
};

/** What may be given to `convertToPermanentProfile`: as typed, before it is normalised. */
export type ConvertToPermanentProfileInput = {
  /** Surname. */
  readonly surname: string;
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly changedBy: string;
  /** First and middle name. */
  readonly firstName: string;
  /** Which sales channel or system last changed the customer. Used for traceability in accordance with GDPR. */
  readonly changedByChannel: string;
  /** Contact e-mail. */
  readonly email?: string | null | undefined;
  /** Password of the temporary customer to be converted to a permanent customer. */
  readonly password?: string | null | undefined;
  /** Optional customer reference. Defaults to customer number if not set. */
  readonly customerRef?: string | null | undefined;
  /** The organisation the customer is registered with. */
  readonly organisationId?: number | bigint | string | null | undefined;
};

/** The body that `convertToPermanentProfile` sends. Converts the temporary customer profile to a permanent profile. This is a one-way change, there is no going back. All fields not present in the temporary profile need to be supplied. */
export type ConvertToPermanentProfileBody = {
  /** Surname. At most 255 UTF-16 units. */
  surname: string;
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  changedBy: string;
  /** First and middle name. At most 255 UTF-16 units. */
  firstName: string;
  /** Which sales channel or system last changed the customer. Used for traceability in accordance with GDPR. At most 100 UTF-16 units. */
  changedByChannel: string;
  /** Contact e-mail. At most 80 UTF-16 units. */
  email?: string;
  /** Password of the temporary customer to be converted to a permanent customer. */
  password?: string;
  /** Optional customer reference. Defaults to customer number if not set. At most 40 UTF-16 units. */
  customerRef?: string;
  /** The organisation the customer is registered with. */
  organisationId?: number | bigint;
};

/** Whether a profile is in use: `A` active, `P` passive, `D` deleted; a letter that is not published is kept in `other`. */
export type Status = "A" | "P" | "D" | { readonly other: string };

/** What a profile is for: `S` standard, `P` personnel ticket, `T` temporary; a letter that is not published is kept in `other`. */
export type ProfileType = "S" | "P" | "T" | { readonly other: string };

/** A temporary profile, as the server sends it. Ids are decimal digits, days `YYYY-MM-DD`. */
export type TemporaryProfile = {
  /** A universal unique id for the customer. 32 random alphanumeric characters. Not RFC 4122 compliant. */
  readonly uuid?: string;
  /** Customer status. Statuses supported: 'A' = Active, 'P' = Passive, 'D' = Deleted. Default is 'A'. */
  readonly status: Status;
  /** Surname. */
  readonly surname?: string;
  /** When the customer was last changed. ISO 8601 date format. */
  readonly changedAt?: string;
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly changedBy?: string;
  /** When the customer was created. ISO 8601 date format. */
  readonly createdAt?: string;
  /** Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly createdBy?: string;
  /** First and middle name. */
  readonly firstName?: string;
  /** Customer number. */
  readonly customerNumber: string;
  /** The date when the customers personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  readonly expirationDate?: string;
  /** The organisation the customer is registered with. */
  readonly organisationId?: string;
  /** Which sales channel or system who last changed the customer. Used for traceability in accordance with GDPR. */
  readonly changedByChannel?: string;
  /** Which sales channel or system who created the customer. Used for traceability in accordance with GDPR. */
  readonly createdByChannel?: string;
  /** Contact email. */
  readonly email?: string;
  /** The notes connected to the customer. */
  readonly notes?: readonly unknown[];
  /** When customer is deleted (status='D'), the value of 'email' is moved here to allow creation of a new customer with the same email. */
  readonly emailOld?: string;
  /** Telephone number country code, starting with +. */
  readonly countryCode?: string;
  /** Optional customer reference. Defaults to customer number if not set. */
  readonly customerRef: string;
  /** Date of birth. ISO 8601 date format. */
  readonly dateOfBirth?: string;
  /** Date of death. ISO 8601 date format. */
  readonly dateOfDeath?: string;
  /** The customers nationality. ISO 3166-1 alpha-3 format. */
  readonly nationality?: string;
  /** The preferences connected to the customer. */
  readonly preferences?: readonly unknown[];
  /** Landline telephone number. */
  readonly landlineNumber?: string;
  /** When the email was verified. ISO 8601 date format. */
  readonly emailVerifiedAt?: string;
  /** The postal addresses connected to the customer. */
  readonly postalAddresses?: readonly unknown[];
  /**
   * Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
   * @deprecated
   */
  readonly telephoneNumber?: string;
  /** The legacy consents connected to the customer. */
  readonly customerConsents?: readonly unknown[];
  /** Customer account id used for account based ticketing. */
  readonly customerAccountId?: string;
  /** When the telephone number was verified. ISO 8601 date format. */
  readonly telephoneNumberVerifiedAt?: string;
  /** Telephone number without country code or punctuation. */
  readonly telephoneNumberNoCountryCode?: string;
  /**
   * The consents connected to the customer. Deprecated.
   * @deprecated
   */
  readonly consents?: readonly unknown[];
  /** Fields that this package does not know, or whose values it could not read. Of the lists of objects, Entur's pages name `postalAddresses` alone: our names of the others are inferred, and a list under another name is here. */
  readonly extra: Readonly<Record<string, unknown>>;
};

/** A permanent profile, as the server sends it. Ids are decimal digits, days `YYYY-MM-DD`. */
export type CustomerProfile = {
  /** A universal unique id for the customer. 32 random alphanumeric characters. Not RFC 4122 compliant. */
  readonly uuid?: string;
  /** Customer status. Statuses supported: 'A' = Active, 'P' = Passive, 'D' = Deleted. Default is 'A'. */
  readonly status: Status;
  /** Surname. */
  readonly surname?: string;
  /** When the customer was last changed. ISO 8601 date format. */
  readonly changedAt?: string;
  /** Who last changed the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly changedBy?: string;
  /** When the customer was created. ISO 8601 date format. */
  readonly createdAt?: string;
  /** Who created the customer. Either web, app or username of employee. Used for traceability in accordance with GDPR. */
  readonly createdBy?: string;
  /** First and middle name. */
  readonly firstName?: string;
  /** Type of profile. Types supported: 'S' = Standard customer, 'P' = Personnel ticket customer, 'T' = Temporary customer. Default is 'S'. */
  readonly profileType: ProfileType;
  /** Customer number. */
  readonly customerNumber: string;
  /** The organisation the customer is registered with. */
  readonly organisationId?: string;
  /** Which sales channel or system who last changed the customer. Used for traceability in accordance with GDPR. */
  readonly changedByChannel?: string;
  /** Which sales channel or system who created the customer. Used for traceability in accordance with GDPR. */
  readonly createdByChannel?: string;
  /** Contact email. May become different from username. */
  readonly email?: string;
  /** Vipps unique user identifier. */
  readonly vippsId?: string;
  /** When customer is deleted (status='D'), the value of 'email' is moved here to allow creation of a new customer with the same email. */
  readonly emailOld?: string;
  /** Id of the parent customer. Used to connect different customer types. */
  readonly parentId?: string;
  /** Username the customer can use to log unto their profile. Only available on profile type S(tamkunde) and profile status A(ctive). */
  readonly username?: string;
  /** Telephone number country code, starting with +. */
  readonly countryCode?: string;
  /** Optional customer reference. Defaults to customer number if not set. */
  readonly customerRef: string;
  /** Date of birth. The page says "Date as object". */
  readonly dateOfBirth?: string;
  /** Date of death. The page says "Date as object". */
  readonly dateOfDeath?: string;
  /** The customers nationality. ISO 3166-1 alpha-3 format. */
  readonly nationality?: string;
  /** The preferences connected to the customer. */
  readonly preferences?: readonly unknown[];
  /** When the customer last signed in. ISO 8601 date format. */
  readonly lastSignInAt?: string;
  /** The date when the customers personal data should be deleted. Personal data will be deleted continuously. ISO 8601 date format. */
  readonly expirationDate?: string;
  /** Landline telephone number. */
  readonly landlineNumber?: string;
  /** Where the customer last signed in from. Typically web or app. Typically used to display to the user where the last login was performed. */
  readonly lastSignInFrom?: string;
  /** The ecards connected to the customer. */
  readonly ecardOwnerships?: readonly unknown[];
  /** When the email was verified. ISO 8601 date format. */
  readonly emailVerifiedAt?: string;
  /** The postal addresses connected to the customer. */
  readonly postalAddresses?: readonly unknown[];
  /**
   * Deprecated. Please use countryCode and telephoneNumberNoCountryCode. Telephone number for customer. This should be a cell phone number.
   * @deprecated
   */
  readonly telephoneNumber?: string;
  /** Customer accounts used for account based ticketing. */
  readonly customerAccounts?: readonly unknown[];
  /** The legacy consents connected to the customer. */
  readonly customerConsents?: readonly unknown[];
  /** Customer account id used for account based ticketing. */
  readonly customerAccountId?: string;
  /** The customer number of profiles which has been merged into the current profile. These may be used to lookup customer information in other systems. */
  readonly relatedCustomerNumbers?: readonly string[];
  /** Which language the customer wants information in. ISO 639-3 format. Default is 'NOB'. */
  readonly languagePreferenceISO6393?: string;
  /** When the telephone number was verified. ISO 8601 date format. */
  readonly telephoneNumberVerifiedAt?: string;
  /** Telephone number without country code or punctuation. */
  readonly telephoneNumberNoCountryCode?: string;
  /**
   * Customer id. Deprecated.
   * @deprecated
   */
  readonly id?: string;
  /**
   * Deprecated. The notes connected to the customer.
   * @deprecated
   */
  readonly notes?: readonly unknown[];
  /**
   * The consents connected to the customer. Deprecated.
   * @deprecated
   */
  readonly consents?: readonly unknown[];
  /**
   * Deprecated, please use languagePreferenceISO6393. Which language the customer wants information in. Default is 'NO'.
   * @deprecated
   */
  readonly languagePreference?: string;
  /** Fields that this package does not know, or whose values it could not read. Of the lists of objects, Entur's pages name `postalAddresses` alone: our names of the others are inferred, and a list under another name is here. */
  readonly extra: Readonly<Record<string, unknown>>;
};
