import type { BulletinRefusal } from "../bulletins.errors.ts";

/** The field a refusal is told at. */
export const FIELD_OF: Partial<Record<BulletinRefusal, string>> = {
  "number-taken": "number",
  "no-right-here": "unitId",
  "note-missing": "correctionNote",
};
