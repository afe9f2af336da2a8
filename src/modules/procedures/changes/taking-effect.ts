import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { forResidents } from "../change-words.ts";
import { listProcedureNames } from "../find-procedures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import { type ChangeEvent, listEventsTakingEffect } from "./change-list.store.ts";
import { tellEvents } from "./change-list.ts";

/** A change with what it means for who files: at most two sentences, what matters most first. */
export type EffectiveChange = ChangeEvent & { said: string[]; href: string; plainName: string };

/**
 * New, changed and ended procedures whose day lies in the period ("YYYY-MM-DD", both ends in it), the latest first. What
 * came with the first filling of the catalogue is not new to anybody and is left out.
 */
export async function listChangesTakingEffect(
  db: Db,
  of: { from: string; to: string; level?: ProcedureLevel | undefined; codes?: readonly string[]; now: Date },
  limit: number,
  lang: Lang,
): Promise<{ changes: EffectiveChange[]; total: number }> {
  const { events, total } = await listEventsTakingEffect(db, of, limit);
  const told = await tellEvents(db, events, pick(lang, vi, en));
  const names = new Map(
    (
      await listProcedureNames(
        db,
        events.map((event) => event.code),
        of.now,
      )
    ).map((one) => [one.code, one.name]),
  );
  return {
    total,
    changes: events.map((event) => ({
      ...event,
      plainName: names.get(event.code) ?? event.name,
      said:
        event.kind === "changed"
          ? forResidents(told.get(event.versionId) ?? [])
              .slice(0, 2)
              .map((one) => one.summary)
          : [],
      href:
        event.kind === "changed"
          ? `/thu-tuc/${event.code}/so-sanh?tu=${event.number - 1}&den=${event.number}`
          : `/thu-tuc/${event.code}`,
    })),
  };
}
