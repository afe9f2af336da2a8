import { type Db, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { type CreateUnit, createUnit } from "../create-unit.ts";

export const system: Actor = { id: "system", name: "Hệ thống (thử)", grants: [], sessionId: null };
export const AT = new Date("2026-11-20T02:00:00Z");

/** A unit with believable defaults; says only what matters. */
export async function buildUnit(db: Db, input: Partial<CreateUnit> & { name: string }): Promise<string> {
  return transaction(db, (tx) =>
    createUnit(tx, system, { kind: "commune", parentId: null, on: "2025-07-01", at: AT, ...input }),
  );
}

/** A province with two communes, a department and an office under it. */
export async function buildProvince(db: Db, name = "Tỉnh Cà Mau", code: string | null = null) {
  const province = await buildUnit(db, { kind: "province", name, code });
  const tanThanh = await buildUnit(db, { name: "Phường Tân Thành", parentId: province });
  const hungMy = await buildUnit(db, { name: "Xã Hưng Mỹ", parentId: province });
  const department = await buildUnit(db, {
    kind: "department",
    name: "Sở Văn hóa, Thể thao và Du lịch",
    parentId: province,
  });
  const centre = await buildUnit(db, {
    kind: "affiliated",
    name: "Trung tâm Văn hóa phường Tân Thành",
    parentId: tanThanh,
  });
  return { province, tanThanh, hungMy: hungMy, department, centre };
}
