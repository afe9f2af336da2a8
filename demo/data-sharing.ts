import { createApiToken } from "../src/modules/accounts/index.ts";
import { addSharing, keepAgreement } from "../src/modules/data-sharing/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import { vietnamDay } from "../src/platform/clock/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

interface Stage {
  /** Whose program it is, and of which unit. */
  person: Actor;
  unitId: string;
  writer: Actor;
  approver: Actor;
  at: Date;
  now: Date;
}

/** One receiver by agreement, one key without any: what the log is for. Invented, the same at every load. */
export async function loadDataSharing(tx: Tx, { person, unitId, writer, approver, at, now }: Stage): Promise<void> {
  for (const name of ["Trục liên thông của tỉnh", "Bảng số liệu thử nghiệm"])
    await createApiToken(tx, person, { personId: person.id, name, role: null }, { now: at });
  const keys = await tx
    .selectFrom("apiToken")
    .select(["id", "name"])
    .where("personId", "=", person.id)
    .orderBy("name", "desc")
    .execute();
  const [agreed, trial] = keys;
  if (!agreed || !trial) throw new Error("demonstration has no keys to share by");
  await keepAgreement(tx, approver, {
    facts: {
      unitId,
      tokenId: agreed.id,
      receiver: "Trục liên thông dữ liệu của tỉnh",
      data: "Danh mục đơn vị hành chính và danh mục thủ tục, đủ các phiên bản.",
      basis: "Biên bản thống nhất số 14/BB ngày 02/11/2026",
      purpose: "Đối chiếu mã đơn vị, mã thủ tục khi các hệ thống gửi hồ sơ cho nhau.",
      until: "2027-12-31",
    },
    change: null,
    writtenBy: { id: writer.id, name: writer.name },
    at,
  });
  const today = vietnamDay(now);
  const read = [
    { key: agreed, path: "/api/v1/procedures", level: "open" as const, requests: 24, records: 1_150 },
    { key: agreed, path: "/api/v1/units", level: "open" as const, requests: 4, records: 268 },
    { key: trial, path: "/api/v1/procedures", level: "open" as const, requests: 3, records: 60 },
  ];
  for (let ago = 1; ago <= 20; ago++)
    for (const { key, ...one } of read)
      await addSharing(tx, {
        ...one,
        tokenId: key.id,
        keyName: key.name,
        unitId,
        day: shift(today, -ago),
        at: new Date(`${shift(today, -ago)}T22:00:00+07:00`),
      });
}
