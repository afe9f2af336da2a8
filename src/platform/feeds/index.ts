export { type AtomEntry, type AtomFeed, atomFeed } from "./atom.ts";
