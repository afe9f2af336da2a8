import { z } from "zod";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { actorOf, type Permission, reachOf } from "../../../accounts/index.ts";
import { type ToldLanguage, toldLanguage } from "../../../topics/index.ts";
import { findItem } from "../../content.store.ts";
import type { Item } from "../../item.ts";
import { TranslationRefused } from "../translation.errors.ts";

/** Units over which the person's roles reach for the permission. */
export const unitsFor = (rq: Rq, permission: Permission): Promise<string[]> =>
  reachOf(rq.app.db, actorOf(rq), permission, rq.now);

export function languageOf(rq: Rq): ToldLanguage {
  const lang = toldLanguage(rq.params.lang ?? "");
  if (!lang) throw notFound("language-not-found");
  return lang;
}

/** The item of the address where the person may read it, and is allowed this by a role at its unit. */
export async function itemFor(rq: Rq, permission: Permission): Promise<Item> {
  const id = z.uuid().safeParse(rq.params.id);
  const item = id.success ? await findItem(rq.app.db, id.data) : undefined;
  if (!item || item.state === "withdrawn" || !(await unitsFor(rq, "translations.read")).includes(item.unitId))
    throw notFound("item-not-found");
  if (permission !== "translations.read" && !(await unitsFor(rq, permission)).includes(item.unitId))
    throw new TranslationRefused("no-right-here");
  return item;
}
