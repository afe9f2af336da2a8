export type CalendarRefusal = "not-yours" | "nothing-changes" | "changed-meanwhile" | "change-unknown" | "year-settled";

/** An act on the calendar that the rules do not allow. */
export class CalendarActRefused extends Error {
  override name = "CalendarActRefused";
  readonly code: CalendarRefusal;
  constructor(code: CalendarRefusal) {
    super(`refused: ${code}`);
    this.code = code;
  }
}
