/** The waiting room: tickets of a place of reception, calls, what people wait. See README.md. */
export { actOnTicket, callNext } from "./call-ticket.ts";
export { closeDay } from "./close-day.ts";
export { USUAL_HALL } from "./hall.ts";
export { type HallNow, hallsNow, type WaitForToday, waitsForToday } from "./halls-now.ts";
export { loadHall } from "./load-hall.ts";
export { waitingRoom } from "./routes.ts";
export { saveHall } from "./save-hall.ts";
export { takeTicket } from "./take-ticket.ts";
