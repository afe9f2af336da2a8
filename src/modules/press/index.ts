/** Agencies and the press: who speaks, what is asked, given and written. See README.md. */
export { press } from "./routes.ts";
export { keepSpokesperson } from "./spokespersons/keep-spokesperson.ts";
export { nameOfSpokesperson, type Spokesperson } from "./spokespersons/spokesperson.ts";
export { spokespersonProposals } from "./spokespersons/spokesperson-proposals.ts";
export { spokespersonsOn } from "./spokespersons/spokespersons.store.ts";
