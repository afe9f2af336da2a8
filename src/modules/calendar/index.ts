export { dueJson, readMoment } from "./api/due.ts";
export { missingCalendarYear } from "./calendar-notice.ts";
export { calendarProposals } from "./calendar-proposals.ts";
export { calendar } from "./routes.ts";
export { calendarOf, workingCalendarFor } from "./working-calendar-for.ts";
