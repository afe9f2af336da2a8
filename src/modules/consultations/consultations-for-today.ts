import type { Db } from "../../platform/db/index.ts";
import { type ConsultationFilter, listConsultations } from "./consultations.store.ts";

export interface ConsultationForToday {
  id: string;
  title: string;
  need: "approve" | "correct" | "summary";
}

/** What a person has to do about consultations: decide on others' words, mend one's unit's, tell the result once the last day is over. */
export async function consultationsForToday(
  db: Db,
  units: { approveIn: readonly string[]; writeIn: readonly string[] },
  person: { id: string; today: string },
  limit: number,
): Promise<ConsultationForToday[]> {
  const of = async (
    need: ConsultationForToday["need"],
    unitIds: readonly string[],
    more: Partial<ConsultationFilter> = {},
  ) =>
    unitIds.length === 0
      ? []
      : (await listConsultations(db, { need, unitIds, today: person.today, ...more }, limit)).map((one) => ({
          id: one.id,
          title: one.title,
          need,
        }));
  const [approve, correct, summary] = await Promise.all([
    of("approve", units.approveIn, { notBy: person.id }),
    of("correct", units.writeIn),
    of("summary", units.writeIn),
  ]);
  return [...approve, ...correct, ...summary].slice(0, limit);
}
