import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listPublicJourneys } from "../journeys/index.ts";
import { ancestors, subtreeIds } from "../organisations/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import { countRecipients, countRecipientsByLanguage, type Recipients, type Run } from "./run.store.ts";

/** Who asked a unit, or one below it, to be told of everything, of what this is about, or of a situation of life it touches. */
export async function subscribersOf(
  db: Db,
  of: { unitId: string; topic: string; procedureCodes: readonly string[]; sectors?: readonly string[] },
  now: Date,
): Promise<Recipients> {
  const journeys = (await listPublicJourneys(db)).filter((one) =>
    one.codes.some((code) => of.procedureCodes.includes(code)),
  );
  return {
    kind: "subscribers",
    unitIds: await subtreeIds(db, of.unitId, vietnamDay(now)),
    about: [
      { kind: "topic", key: of.topic },
      ...journeys.map(({ slug }) => ({ kind: "journey" as const, key: slug })),
      ...(of.sectors ?? []).map((key) => ({ kind: "sector" as const, key })),
      ...of.procedureCodes.map((code) => ({ kind: "procedure" as const, key: code })),
    ],
  };
}

/** A run's choice of people, with the units whose campaigns they may have refused. */
export async function whomOf(db: Db, run: Pick<Run, "unitId" | "medium" | "purpose" | "recipients">, now: Date) {
  const above = await ancestors(db, run.unitId, vietnamDay(now));
  return { ...run, refusalUnits: [run.unitId, ...above.map((unit) => unit.id)] };
}

export const countWhom = async (
  db: Db,
  run: Pick<Run, "unitId" | "medium" | "purpose" | "recipients">,
  now: Date,
): Promise<number> => countRecipients(db, await whomOf(db, run, now));

export const countWhomByLanguage = async (
  db: Db,
  run: Pick<Run, "unitId" | "medium" | "purpose" | "recipients">,
  now: Date,
): Promise<Map<ToldLanguage, number>> => countRecipientsByLanguage(db, await whomOf(db, run, now));
