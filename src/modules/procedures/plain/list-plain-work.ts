import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { listAskedSince } from "../asked/asked.store.ts";
import { catalogueOf } from "../catalogue.ts";
import type { OfferedFilter } from "../local/offered-filter.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import { listReads } from "../reads/read.store.ts";
import { listOpenStates } from "./rendition.store.ts";

export type PlainView = "chua-co" | "can-xem-lai" | "dang-viet" | "cho-duyet" | "da-co";

export interface PlainWorkRow {
  code: string;
  name: string;
  plainName: string | null;
  field: string;
  levels: ProcedureLevel[];
  view: PlainView;
  /** Sentences whose source changed and passages nobody renders yet. */
  staleCount: number;
  /** How often residents' questions led to it first, in the last ninety days. */
  asked: number;
  /** How often its page was read, in the last ninety days. */
  reads: number;
  writer: string | null;
}

/** Questions looked at; those asked less are too few to order by. */
const MOST_QUESTIONS = 300;

/**
 * What there is to write, what people ask for and read most standing first. A procedure stands in one view: what waits for approval or
 * is being written goes before what is stale or missing.
 */
export async function listPlainWork(
  app: Pick<AppContext, "db" | "clock" | "notifications" | "log">,
  filter: {
    q: string;
    level: ProcedureLevel | undefined;
    field: string | undefined;
    offered: OfferedFilter | undefined;
    today: string;
  },
): Promise<PlainWorkRow[]> {
  const catalogue = catalogueOf(app);
  const place = { offset: 0, limit: 100_000 };
  const wanted = { level: filter.level, field: filter.field, offered: filter.offered };
  const { items } =
    filter.q.trim() === "" ? await catalogue.list(wanted, place) : await catalogue.search(filter.q, wanted, place);
  const asked = new Map<string, number>();
  for (const question of await listAskedSince(app.db, shift(filter.today, -90), MOST_QUESTIONS)) {
    const first = (await catalogue.search(question.text, {}, { offset: 0, limit: 1 })).items[0];
    if (first) asked.set(first.code, (asked.get(first.code) ?? 0) + question.searches);
  }
  const since = shift(filter.today, -90);
  const reads = new Map((await listReads(app.db, since, shift(filter.today, 1))).map((row) => [row.code, row.reads]));
  const open = new Map((await listOpenStates(app.db)).map((one) => [one.code, one]));
  const rows = items
    .filter((item) => !item.nameOnly)
    .map((item): PlainWorkRow => {
      const waiting = open.get(item.code);
      const view: PlainView =
        waiting?.state === "submitted"
          ? "cho-duyet"
          : waiting
            ? "dang-viet"
            : item.plainState === "none"
              ? "chua-co"
              : item.plainState === "stale"
                ? "can-xem-lai"
                : "da-co";
      return {
        code: item.code,
        name: item.name,
        plainName: item.plainName,
        field: item.field,
        levels: item.levels,
        view,
        staleCount: item.plainStaleCount,
        asked: asked.get(item.code) ?? 0,
        reads: reads.get(item.code) ?? 0,
        writer: waiting?.writtenByName ?? null,
      };
    });
  // Sorting is stable: among equals the catalogue's own order stays.
  return rows.sort((a, b) => b.asked + b.reads - a.asked - a.reads);
}
