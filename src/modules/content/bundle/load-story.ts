import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { provinceOf } from "../../organisations/index.ts";
import { loadProcedureChange, type ProcedureChange } from "../../procedures/index.ts";
import { feeOnPaper, type PaperUnit, unitsOnPaper } from "../../publishing/index.ts";
import { listServicesOn } from "../../service-points/index.ts";
import type { Item, ItemVersion, TextSource } from "../item.ts";
import type { Story, Voice } from "./story.ts";
import { tellChange } from "./tell-change.ts";
import { tellItem } from "./tell-item.ts";

/** Where stories are read from, and the address under which people find what they tell of. */
export interface Desk {
  db: Db;
  publicUrl: string;
}

/**
 * A change of a procedure as the unit tells it: with its own address, telephone and what the province asks for it.
 *
 * @throws ProcedureNotFound, VersionUnknown
 */
export async function loadChangeStory(
  { db, publicUrl }: Desk,
  source: { code: string; from?: number | undefined; to?: number | undefined },
  unitId: string,
  now: Date,
): Promise<{ story: Story; change: ProcedureChange }> {
  const today = vietnamDay(now);
  const change = await loadProcedureChange(db, source, "vi", now);
  const [unit, province] = await Promise.all([
    unitFor({ db, publicUrl }, unitId, today),
    provinceOf(db, unitId, today),
  ]);
  const services = await listServicesOn(db, { codes: [change.code], provinceId: province?.id ?? null, on: today });
  const fees = unit?.fees.get(change.code);
  const local = {
    fee: fees ? feeOnPaper(fees, change.after.record) : "",
    isOnlineAnnounced: services.some((one) => one.procedureCode === change.code && one.isOnlineAnnounced),
  };
  return { story: tellChange(change, local, voiceOf(unit), publicUrl), change };
}

/** The story of a version of an item: of the change it was made from, or of its own words. */
export async function loadItemStory(
  desk: Desk,
  item: Pick<Item, "unitId" | "slug">,
  version: Pick<ItemVersion, "title" | "summary" | "body" | "source">,
  now: Date,
): Promise<{ story: Story; change: ProcedureChange | null }> {
  const written = { title: version.title, summary: version.summary, body: version.body };
  if (version.source) {
    const { story, change } = await loadChangeStory(desk, changeOf(version.source), item.unitId, now);
    return { story: { ...story, written }, change };
  }
  const unit = await unitFor(desk, item.unitId, vietnamDay(now));
  const address = `${desk.publicUrl.replace(/^https?:\/\//, "")}/tin-tuc/${item.slug}`;
  return { story: tellItem(written, voiceOf(unit), address), change: null };
}

/** A version that is compared with none is asked for as such. */
export const changeOf = ({ code, from, to }: TextSource) => ({ code, from: from ?? 0, to });

const unitFor = async ({ db, publicUrl }: Desk, unitId: string, today: string): Promise<PaperUnit | undefined> =>
  (await unitsOnPaper(db, [unitId], today, "vi", publicUrl)).get(unitId);

function voiceOf(unit: PaperUnit | undefined): Voice {
  const { address = "", phone = "", hours = [] } = unit?.reception ?? {};
  return { unit: unit?.unit.name ?? "", address, phone, hours: hours.join("; ") };
}
