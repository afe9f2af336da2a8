import { shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { ancestorIdsOf, getUnits } from "../../organisations/index.ts";
import { listStates } from "./assessments.store.ts";
import { ASSESSMENTS, SHEETS } from "./pages/addresses.ts";
import { listSheets } from "./sheets.store.ts";

/** Shown from so many days before the last day, and so long after it. */
const DAYS_BEFORE = 45;
const DAYS_AFTER = 120;
const MOST_SHEETS = 50;

export interface ScoringForToday {
  key: string;
  href: string;
  title: string;
  need: "score" | "returned" | "appraise" | "approve";
  dueOn: string | null;
  count: number;
}

/** Sheets a person's own units are to score, those that came back, those to appraise and those to approve. */
export async function scoringForToday(
  db: Db,
  of: {
    fillIn: readonly string[];
    appraiseIn: readonly string[];
    approveIn: readonly string[];
    personId: string;
    today: string;
  },
  limit: number,
): Promise<ScoringForToday[]> {
  const { fillIn, appraiseIn, approveIn, personId, today } = of;
  if (fillIn.length + appraiseIn.length + approveIn.length === 0) return [];
  const above = await ancestorIdsOf(db, fillIn, today);
  // Only sheets a person has to do with: of units above the own ones, and of those appraised for.
  const keepers = [...new Set([...appraiseIn, ...[...above.values()].flat()])];
  const [drafts, open] = await Promise.all([
    approveIn.length === 0 ? [] : listSheets(db, { states: ["draft"], unitIds: approveIn }, { limit: MOST_SHEETS }),
    listSheets(
      db,
      { states: ["approved"], unitIds: keepers, dueFrom: shift(today, -DAYS_AFTER) },
      { limit: MOST_SHEETS },
    ),
  ]);
  const [states, units] = await Promise.all([
    listStates(
      db,
      open.map((one) => one.id),
    ),
    getUnits(db, [...fillIn], today),
  ]);
  const rows: ScoringForToday[] = drafts
    .filter((one) => one.writtenBy !== personId)
    .map((one) => ({
      key: one.id,
      href: `${SHEETS}/${one.id}`,
      title: one.title,
      need: "approve",
      dueOn: null,
      count: 1,
    }));
  for (const sheet of open) {
    const own = states.filter((one) => one.sheetId === sheet.id);
    const waiting = appraiseIn.includes(sheet.unitId) ? own.filter((one) => one.state === "sent").length : 0;
    if (waiting > 0)
      rows.push({
        key: `${sheet.id} appraise`,
        href: `${SHEETS}/${sheet.id}?tinhtrang=sent`,
        title: sheet.title,
        need: "appraise",
        dueOn: null,
        count: waiting,
      });
    for (const unitId of fillIn) {
      if (units.get(unitId)?.kind !== sheet.forKind || !above.get(unitId)?.includes(sheet.unitId)) continue;
      const mine = own.find((one) => one.unitId === unitId);
      const isDue = sheet.dueOn <= shift(today, DAYS_BEFORE);
      if (mine?.state === "returned" || (isDue && (!mine || mine.state === "filling")))
        rows.push({
          key: `${sheet.id} ${unitId}`,
          href: mine ? `${ASSESSMENTS}/${mine.id}` : `${SHEETS}/${sheet.id}`,
          title: sheet.title,
          need: mine?.state === "returned" ? "returned" : "score",
          dueOn: sheet.dueOn,
          count: 1,
        });
    }
  }
  return rows.slice(0, limit);
}
