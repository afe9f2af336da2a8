export { dueJson, readMoment } from "./api/due.ts";
export { calendar } from "./routes.ts";
export { workingCalendarFor } from "./working-calendar-for.ts";
