/** Everything. Where the module comes from, the build chooses; see `../source`. */
export * from "../api.js";
