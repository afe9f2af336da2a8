import type { Db } from "../../../../platform/db/index.ts";
import { type Lang, pick } from "../../../../platform/i18n/index.ts";
import { NOTHING_SAID, type ServicePlan, type ServiceSaid } from "../../../service-points/index.ts";
import { findNames } from "../../procedure.store.ts";
import { CHANGES_SHOWN } from "../bulk/changes-shown.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface WaysTold {
  effects: string[];
  rows: { code: string; procedure: string; changes: string[]; from: string }[];
  /** Of these many changes the first ones are told one by one. */
  all: number;
}

/** What a plan would change of the ways of handing in, in sentences and one by one. */
export async function tellWays(db: Db, plan: ServicePlan, lang: Lang): Promise<WaysTold> {
  const words = pick(lang, vi, en);
  const changing = plan.steps.filter((step) => step.kind === "change");
  const isFull = (said: ServiceSaid | null): boolean => said?.onlineLevel === "full";
  const full = changing.filter((step) => isFull(step.line) && !isFull(step.before)).length;
  const down = changing.filter((step) => !isFull(step.line) && isFull(step.before)).length;
  const same = plan.steps.length - changing.length;
  const shown = changing.slice(0, CHANGES_SHOWN);
  const names = await findNames(
    db,
    shown.map((step) => step.line.procedureCode),
  );
  return {
    effects: [
      words.effect.changes(changing.length),
      ...(full > 0 ? [words.effect.full(full)] : []),
      ...(down > 0 ? [words.effect.down(down)] : []),
      ...(same > 0 ? [words.effect.same(same)] : []),
    ],
    rows: shown.map(({ line, before, parts }) => ({
      code: line.procedureCode,
      procedure: names.get(line.procedureCode) ?? line.procedureCode,
      changes: parts.map(
        (part) =>
          `${words.parts[part]}: ${words.arrow(sayPart(before ?? NOTHING_SAID, part, words), sayPart(line, part, words))}`,
      ),
      from: line.from,
    })),
    all: changing.length,
  };
}

function sayPart(said: ServiceSaid, part: keyof ServiceSaid, words: typeof vi): string {
  if (part === "onlineLevel") return words.onlineLevel[said.onlineLevel];
  if (part === "outOfArea") return words.outOfArea[said.outOfArea];
  if (part === "onlineReason") return said.onlineReason ? words.onlineReason[said.onlineReason] : words.unknown;
  const value = said[part];
  if (value === null) return words.unknown;
  return typeof value === "string" ? value : value ? words.yes : words.no;
}
