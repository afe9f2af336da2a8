import type { Db, Tx } from "../../platform/db/index.ts";

export const MATERIAL_KINDS = ["file", "link", "note", "minutes"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
export const PHASES = ["before", "after"] as const;
export type Phase = (typeof PHASES)[number];

export interface Material {
  id: string;
  courseId: string;
  kind: MaterialKind;
  /** From the sign-up on, or after the last session. */
  phase: Phase;
  forGuests: boolean;
  label: string;
  /** A background note, as structured text. */
  note: string | null;
  address: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  bytes: number | null;
  addedByName: string;
  addedAt: Date;
}

export async function insertMaterial(tx: Tx, row: Omit<Material, "id">): Promise<string> {
  const { id } = await tx.insertInto("courseMaterial").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** In the order they were added. */
export async function listMaterials(db: Db, courseId: string): Promise<Material[]> {
  const rows = await db
    .selectFrom("courseMaterial")
    .select([
      "id",
      "courseId",
      "kind",
      "phase",
      "forGuests",
      "label",
      "note",
      "address",
      "fileKey",
      "fileName",
      "fileType",
      "bytes",
      "addedByName",
      "addedAt",
    ])
    .where("courseId", "=", courseId)
    .where("removedAt", "is", null)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
  return rows as Material[];
}

export async function saveMaterialRemoved(
  tx: Tx,
  id: string,
  by: { removedAt: Date; removedByName: string },
): Promise<void> {
  await tx.updateTable("courseMaterial").set(by).where("id", "=", id).execute();
}
