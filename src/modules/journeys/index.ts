export { listJourneys } from "./journey.store.ts";
export { BUSINESS_EVENTS, type BusinessEvent } from "./journey.ts";
export { countLeft, stepCounterOf } from "./left/step-counter.ts";
export { listBrokenJourneys } from "./list-broken-journeys.ts";
export { lifeEventName } from "./names.ts";
export { listPublicJourneys } from "./public-journeys.ts";
export { journeys } from "./routes.ts";
export { publishJourney, submitJourney } from "./settle-journey.ts";
export { createJourney } from "./write-journey.ts";
