/** What still tells the old version of a procedure. See README.md. */
export { lookForOld } from "./look-for-old.ts";
export { oldVersions } from "./routes.ts";
export { type OldUseForToday, usesForToday } from "./uses-for-today.ts";
