import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findUnit } from "../organisations/index.ts";
import { BrandChangedMeanwhile, BrandRefused } from "./brand.errors.ts";
import { deleteBrand, insertEmblem, lockBrand, saveBrand } from "./brand.store.ts";
import { isReadableOnWhite } from "./brand.ts";
import type { ReadEmblem } from "./read-emblem.ts";

export interface KeepBrand {
  unitId: string;
  /** A new picture, "same" for the one there is, null for none of its own. */
  emblem: ReadEmblem | "same" | null;
  /** "#rrggbb", or null for the one of the unit above. */
  colour: string | null;
  /** The version the person looked at; 0 where there was none. */
  basedOn: number;
  at: Date;
}

/**
 * Gives a unit its emblem and colour; all papers, pictures and pages of it and of those below follow. With neither it has
 * again what the unit above has.
 *
 * @throws BrandRefused, BrandChangedMeanwhile
 */
export async function keepBrand(tx: Tx, actor: Actor, input: KeepBrand): Promise<void> {
  const { unitId, emblem, colour, basedOn, at } = input;
  if (!(await mayAt(tx, actor, "organisations.edit", unitId, at))) throw new BrandRefused("no-right-here");
  if (!(await findUnit(tx, unitId, vietnamDay(at)))) throw new BrandRefused("unit-ended");
  if (colour !== null && !isReadableOnWhite(colour)) throw new BrandRefused("unreadable-colour");
  const before = await lockBrand(tx, unitId);
  if ((before?.version ?? 0) !== basedOn) throw new BrandChangedMeanwhile(before?.changedByName ?? "");
  if (emblem !== null && emblem !== "same") await insertEmblem(tx, emblem, at);
  const emblemHash = emblem === "same" ? (before?.emblemHash ?? null) : (emblem?.hash ?? null);
  if (emblemHash === null && colour === null) await deleteBrand(tx, unitId);
  else
    await saveBrand(tx, {
      unitId,
      emblemHash,
      colour,
      version: basedOn + 1,
      changedByName: actor.name,
      changedAt: at,
    });
  await recordAct(tx, actor, {
    act: "unit.change-brand",
    subjectKind: "unit",
    subjectId: unitId,
    unitId,
    details: { emblem: [before?.emblemHash ?? null, emblemHash], colour: [before?.colour ?? null, colour] },
    at,
  });
  await notifyPublicChange(tx, "brands");
}
