import type { Db } from "../../../platform/db/index.ts";
import { linesOf } from "./press-kit.ts";
import { listKits } from "./press-kits.store.ts";

/** A kit as a list of the public has it; the kit itself is at `/bao-chi/:id`. */
export interface PublicKit {
  id: string;
  unitId: string;
  title: string;
  /** The first line of its summary. */
  firstLine: string;
  approvedAt: Date | null;
}

/** What anybody may read now, newest first. */
export async function listPublicKits(db: Db, limit: number): Promise<PublicKit[]> {
  return (await listKits(db, { state: "approved" }, limit)).map(({ id, unitId, title, summary, approvedAt }) => ({
    id,
    unitId,
    title,
    firstLine: linesOf(summary)[0] ?? "",
    approvedAt,
  }));
}
