import { FORMS } from "../../../obligation.ts";
import type { Shown } from "../../../standing.store.ts";

/** A form of the law in words; what belongs to none stays as it is told. */
export function formOf(row: Shown, names: Record<(typeof FORMS)[number], string>): string {
  const form = FORMS.find((one) => one === row.form);
  return form ? names[form] : row.form;
}
