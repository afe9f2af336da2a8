export {
  type CalendarYear,
  endOfDay,
  shift,
  VIETNAM_YEARS,
  type WorkingCalendar,
  workingCalendar,
} from "./working-days.ts";
