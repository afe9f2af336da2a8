/** Rating at the counter: tablets, slips, what counts and what is left out, figures. See README.md. */

export type { PromisedShare } from "./alarm/threshold.ts";
export { countRatingsByProcedure, type ProcedureRatings } from "./by-procedure.store.ts";
export { countRatedMonth } from "./count-for-quality.ts";
export { addDevice, makePairingCode, pairDevice } from "./devices/keep-device.ts";
export { satisfiedOf } from "./figures/satisfied-of.ts";
export { decideHold } from "./holds/decide-hold.ts";
export { listHolds } from "./holds/hold.store.ts";
export type { Mark, Reason, Subject } from "./rating.ts";
export { type RatingForToday, ratingsForToday } from "./ratings-for-today.ts";
export { offerReasons } from "./reasons/offer-reasons.ts";
export { MOST_OFFERED, type NewReason, REASON_WORDS } from "./reasons/reason.ts";
export { counterRatings } from "./routes.ts";
export { rateBySlip } from "./slips/rate-by-slip.ts";
export { type ToldRating, takeRatings } from "./take-ratings.ts";
