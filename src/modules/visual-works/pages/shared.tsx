import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { ActWithReason, Tabs } from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Rq, type Typed } from "../../../platform/http/index.ts";
import { nfc } from "../../../platform/i18n/index.ts";
import { actorOf, ownUnits, type Permission, reachOf } from "../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits } from "../../organisations/index.ts";
import type { vi } from "../messages.vi.ts";

export const ADDRESS = {
  works: "/can-bo/truc-quan",
  places: "/can-bo/truc-quan/theo-noi",
  artwork: "/can-bo/mau-in",
  slogans: "/can-bo/khau-hieu",
  orders: "/can-bo/in-an",
  year: "/can-bo/in-an/nam",
} as const;
export type Tab = keyof typeof ADDRESS;

export const PAGE_SIZE = 40;
export const MOST_EXPORTED = 20_000;

/** The pages of this module side by side. */
export function VisualTabs({ words, current }: { words: typeof vi; current: Tab }) {
  return (
    <Tabs
      label={words.title}
      items={(Object.keys(ADDRESS) as Tab[]).map((tab) => ({
        href: ADDRESS[tab],
        label: words.tabs[tab],
        current: tab === current,
      }))}
    />
  );
}

/** Which form of a page with several was sent, with what was typed and what is wrong. */
export interface Posted {
  form: string;
  typed: Typed;
  errors: FormErrors;
}

/** Returning and withdrawing: one sentence why. */
export function ReasonForm({
  words,
  action,
  form,
  basedOn,
  posted,
}: {
  words: typeof vi;
  action: string;
  form: "return" | "withdraw";
  basedOn: number;
  posted: Posted | null;
}) {
  const mine = posted?.form === form ? posted : null;
  const field = `note-${form}`;
  return (
    <ActWithReason
      summary={words[form]}
      button={form === "return" ? words.returnButton : words.withdrawButton}
      variant={form === "withdraw" ? "warning" : "secondary"}
      action={action}
      fields={{ basedOn: String(basedOn) }}
      name="note"
      id={field}
      label={form === "return" ? words.returnLabel : words.withdrawLabel}
      rows={3}
      maxCharacters={2_000}
      value={mine?.typed.note ?? ""}
      {...errorIn(mine?.errors ?? {})(field)}
      isOpen={mine !== null}
    />
  );
}

/** Units a form offers: where the person may write, own ones first where there are too many to scroll through. */
export async function unitsToWrite(rq: Rq, permission: Permission = "visuals.write") {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, permission, rq.now);
  const own = ownUnits(actor, reach);
  return { units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)), first: own[0] ?? "" };
}

/** These units and all above them: whose designs and slogans they use. */
export async function withAbove(rq: Rq, unitIds: readonly string[]): Promise<string[]> {
  const above = await Promise.all(unitIds.map((id) => ancestors(rq.app.db, id, vietnamDay(rq.now))));
  return [...new Set([...unitIds, ...above.flat().map((unit) => unit.id)])];
}

export const readReach = (rq: Rq): Promise<string[]> => reachOf(rq.app.db, actorOf(rq), "publishing.read", rq.now);

export const Uuid = z.uuid().optional().catch(undefined);
export const Words = z
  .string()
  .transform((text) => nfc(text).trim().slice(0, 100))
  .optional()
  .catch(undefined);
export const PageNumber = z.coerce.number().int().min(1).max(2_000).catch(1);
export const Year = z.coerce.number().int().min(2000).max(2200).optional().catch(undefined);

export const basedOnOf = (typed: Typed): number => Number(typed.basedOn ?? "0") || 0;

/** Several ticked boxes of one name; the body of a form has one or many. */
export const ticked = (rq: Rq, name: string): string[] =>
  [((rq.body ?? {}) as Record<string, unknown>)[name] ?? []].flat().filter((one) => typeof one === "string");
