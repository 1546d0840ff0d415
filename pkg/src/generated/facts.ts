// Made from the tables of the Rust core by `make generate`; changes made here are lost.
/** Where the tables of `facts.txt` and their columns stand. */
export const OPERATION_FACTS = 0;
export const FIELD_FACTS = 1;
export const CODE_FACTS = 2;
export const OPERATION_BASIS = 0;
export const OPERATION_DESCRIPTION = 1;
export const FIELD_NOTE = 0;
export const FIELD_PATTERN = 1;
export const FIELD_MAX_LENGTH = 2;
export const FIELD_MAX_LENGTH_SOURCE = 3;
export const FIELD_AUTOCOMPLETE = 4;
export const FIELD_INPUT_MODE = 5;
export const FIELD_LABEL_NB = 6;
export const FIELD_LABEL_NN = 7;
export const FIELD_LABEL_EN = 8;
export const FIELD_DESCRIPTION = 9;
export const FIELD_RULES = 10;
export const FIELD_SOURCE = 11;
export const FIELD_BASIS = 12;
export const CODE_LEVEL = 0;
export const CODE_DESCRIPTION = 1;
