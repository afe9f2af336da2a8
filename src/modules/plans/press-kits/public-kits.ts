import type { Db } from "../../../platform/db/index.ts";
import { isEmbargoed, linesOf, type PressKit } from "./press-kit.ts";
import { findKit, listKits } from "./press-kits.store.ts";

/** A kit as a list of the public has it; the kit itself is at `/bao-chi/:id`. */
export interface PublicKit {
  id: string;
  unitId: string;
  title: string;
  /** The first line of its summary. */
  firstLine: string;
  approvedAt: Date | null;
  /** Null, or past, where everybody reads it. */
  embargoUntil: Date | null;
}

const asPublic = ({ id, unitId, title, summary, approvedAt, embargoUntil }: PressKit): PublicKit => ({
  id,
  unitId,
  title,
  firstLine: linesOf(summary)[0] ?? "",
  approvedAt,
  embargoUntil,
});

/** What anybody may read now, newest first. */
export async function listPublicKits(db: Db, limit: number, now: Date): Promise<PublicKit[]> {
  return (await listKits(db, { state: "approved", openAt: now }, limit)).map(asPublic);
}

/** Approved kits whose hour has not come, newest first: for outlets at their own addresses. */
export async function listEmbargoedKits(db: Db, limit: number, now: Date): Promise<PublicKit[]> {
  return (await listKits(db, { state: "approved", embargoedAt: now }, limit)).map(asPublic);
}

/** What these units approved, also what waits for its hour, newest first: for letting the press know of it. */
export async function listApprovedKits(db: Db, unitIds: readonly string[], limit: number): Promise<PublicKit[]> {
  if (unitIds.length === 0) return [];
  return (await listKits(db, { state: "approved", reach: unitIds }, limit)).map(asPublic);
}

/** The kit as long as it is approved, its hour come or not. */
export async function findApprovedKit(db: Db, id: string): Promise<PublicKit | undefined> {
  const kit = await findKit(db, id);
  return kit?.state === "approved" ? asPublic(kit) : undefined;
}

/** Of these, the kits anybody may read now, newest first. */
export async function listKitsById(db: Db, ids: readonly string[], now: Date): Promise<PublicKit[]> {
  const kits = await Promise.all(ids.map((id) => findKit(db, id)));
  return kits
    .flatMap((kit) => (kit?.state === "approved" && !isEmbargoed(kit, now) ? [asPublic(kit)] : []))
    .sort((a, b) => (b.approvedAt?.getTime() ?? 0) - (a.approvedAt?.getTime() ?? 0));
}
