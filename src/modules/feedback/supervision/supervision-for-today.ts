import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { unitsWhere } from "../../accounts/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { withoutPrivate } from "../understanding/without-private.ts";
import { listRemarksWaiting, listWatched } from "./supervision.store.ts";

export interface SupervisionToday {
  href: string;
  title: string;
  dueOn: string | null;
  need: "reply" | "watch";
}

/** For the office: remarks of the Front it has to reply to. For the Front: messages handed to it that it has not looked into yet. */
export async function remarksForToday(db: Db, actor: Actor, now: Date, limit: number): Promise<SupervisionToday[]> {
  const today = vietnamDay(now);
  const waiting = await listRemarksWaiting(db, unitsWhere(actor, "feedback.answer"), limit);
  const watches = unitsWhere(actor, "supervision.read");
  const handed =
    watches.length > 0
      ? await listWatched(db, { unitIds: await subtreeIds(db, watches, today), view: "new", today }, limit)
      : [];
  return [
    ...waiting.map((one) => ({
      href: `/can-bo/phan-anh/${one.questionId}#mat-tran`,
      title: one.body,
      dueOn: one.dueOn,
      need: "reply" as const,
    })),
    ...handed.map((one) => ({
      href: `/can-bo/giam-sat/${one.id}`,
      title: withoutPrivate(one.body),
      dueOn: one.dueOn,
      need: "watch" as const,
    })),
  ].slice(0, limit);
}
