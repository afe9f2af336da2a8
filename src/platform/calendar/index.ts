export { clockTime, type Due, type DueLimit, type DueQuestion, type DueStep, explainDue } from "./explain-due.ts";
export { tellDue, tellRestReason, weekdayDate } from "./tell-due.ts";
export {
  type CalendarChange,
  type CalendarYear,
  endOfDay,
  type RestReason,
  shift,
  VIETNAM_YEARS,
  type WorkingCalendar,
  workingCalendar,
} from "./working-days.ts";
