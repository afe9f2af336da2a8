import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../import-procedures.ts";
import { getProcedureInForce } from "../index.ts";
import { proposeForMany } from "../review/propose-for-many.ts";
import { publishDraft } from "../settle-draft.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { listDraftGroups, listGroupOf } from "./draft-group.store.ts";

const site = useTestApp();
let writer: BuiltPerson;
let second: BuiltPerson;
let approver: Browser;
let own: Browser;
let officer: Browser;
const AT = new Date("2026-11-20T02:00:00Z");
const codes = ["1.000001", "1.000002", "1.000003", "1.000004"];
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  const { db } = site.app;
  const { province: unitId } = await buildProvince(db);
  writer = await buildPerson(db, { unitId, roles: ["editor", "approver"] });
  second = await buildPerson(db, { unitId, roles: ["leader"] });
  own = site.browser(await signedIn(site.app, { person: writer }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"] }));
  await transaction(db, async (tx) => {
    await importRecords(tx, system, {
      records: codes.map((code) => buildProcedure({ code, name: `Thủ tục ${code}` })),
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    });
    await proposeForMany(tx, writer.actor, {
      codes,
      part: "field",
      value: "Thể dục, thể thao",
      changeKind: "correct",
      validFrom: "2026-11-20",
      decision: "46/QĐ-UBND",
      reason: "Đổi tên lĩnh vực",
      at: AT,
    });
  });
});

test("proposals of one act are seen together and published by somebody else; what moved is left and named", async () => {
  const { db } = site.app;
  const [group] = await listDraftGroups(db);
  expect(group?.count).toBe(4);
  const list = await approver.get("/can-bo/thu-tuc?xem=cho-cong-bo");
  expect(plain(list.body)).toContain("4 đề xuất của");
  expect(await problemsOf(list.body)).toEqual([]);
  const address = `/can-bo/thu-tuc/cho-cong-bo?lan=${group?.firstId}`;
  const page = await approver.get(address);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(plain(page.body)).toContain("Đổi tên lĩnh vực");
  expect(plain(page.body)).toContain("Thể dục, thể thao");
  const drafts = await listGroupOf(db, group?.firstId ?? 0, 10);
  const ids = drafts.map((draft) => String(draft.id));
  expect((await approver.post(address, {})).status).toBe(422);
  expect((await officer.post(address, { draft: ids })).status).toBe(403);
  const refused = await own.post(address, { draft: ids });
  expect(plain((await own.get(String(refused.headers.location))).body)).toContain("Đã công bố 0 đề xuất.");
  expect((await getProcedureInForce(db, "1.000001", "2026-11-20"))?.version.record.field).toBe("Văn hóa cơ sở");
  // Somebody settles one of them between the look and the press; one is not ticked.
  await transaction(db, (tx) => publishDraft(tx, second.actor, { draftId: Number(ids[1]), at: AT }));
  const done = await approver.post(address, { draft: ids.slice(0, 3) });
  const told = plain((await approver.get(String(done.headers.location))).body);
  expect(told).toContain("Đã công bố 2 đề xuất.");
  expect(told).toContain("1.000002: Bản đề xuất này đã được xử lý.");
  expect((await getProcedureInForce(db, "1.000003", "2026-11-20"))?.version.record.field).toBe("Thể dục, thể thao");
  expect((await getProcedureInForce(db, "1.000004", "2026-11-20"))?.version.record.field).toBe("Văn hóa cơ sở");
  const acts = await db
    .selectFrom("auditEntry")
    .select("act")
    .where("act", "in", ["procedure.publish", "procedures.publish-many"])
    .execute();
  expect(acts.filter((one) => one.act === "procedure.publish")).toHaveLength(3);
  expect(acts.filter((one) => one.act === "procedures.publish-many")).toHaveLength(2);
});
