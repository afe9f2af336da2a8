/** What people may come to: dialogues, meetings, days of mobile service, conferences. See README.md. */

export { listEventsById, listLastTold, listPublicEvents, listUpdates, type PublicEvent } from "./events.store.ts";
export { type EventForToday, eventsForToday } from "./events-for-today.ts";
export { announceEvent, decideEvent, stampOf, updateEvent } from "./keep-event.ts";
export { events } from "./routes.ts";
