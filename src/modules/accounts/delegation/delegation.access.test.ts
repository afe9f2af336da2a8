import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { listAuditEntries } from "../../audit/index.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { closePerson } from "../people/close-person.ts";
import { listPeopleHolding, unitsHeldBy } from "../people/people-holding.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../testing/build-people.ts";
import { createApiToken } from "../tokens/api-token.ts";
import { handOver } from "./hand-over.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let chief: BuiltPerson;
let deputy: BuiltPerson;
let outsider: BuiltPerson;
let admin: BuiltPerson;
const browsers = new Map<string, Browser>();
const as = async (person: BuiltPerson): Promise<Browser> => {
  const known = browsers.get(person.id);
  if (known) return known;
  const made = site.browser(await signedIn(site.app, { person }));
  browsers.set(person.id, made);
  return made;
};

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const at = (unitId: string, roles: ("approver" | "editor" | "admin")[], name: string) =>
    buildPerson(db, { unitId, roles, name });
  chief = await at(units.tanThanh, ["approver"], "Trần Thị Ngọ");
  deputy = await at(units.tanThanh, ["editor"], "Lê Văn Phúc");
  outsider = await at(units.hungMy, ["editor"], "Người xã khác");
  admin = await at(units.province, ["admin"], "Quản trị tỉnh");
}, 60_000);

const grantOf = async (person: BuiltPerson): Promise<string> =>
  (await site.app.db.selectFrom("roleGrant").select("id").where("personId", "=", person.id).executeTakeFirstOrThrow())
    .id;

/** Days of November 2026; today is the 20th. */
const form = async (change: Record<string, string> = {}) => ({
  grantId: await grantOf(chief),
  personId: deputy.id,
  "from-day": "20",
  "from-month": "11",
  "from-year": "2026",
  "until-day": "30",
  "until-month": "11",
  "until-year": "2026",
  reason: "Đi học lớp bồi dưỡng ở tỉnh.",
  ...change,
});
const give = async (change: Record<string, string> = {}, by = chief) =>
  (await as(by)).post("/can-bo/uy-quyen/moi", await form(change));
const latest = async (): Promise<string> =>
  (await site.app.db.selectFrom("delegation").select("id").orderBy("registeredAt", "desc").executeTakeFirstOrThrow())
    .id;
const end = async (id: string, by: BuiltPerson) => (await as(by)).post(`/can-bo/uy-quyen/${id}/cham-dut`, {});
const endAll = () =>
  site.app.db
    .updateTable("delegation")
    .set({ endedAt: site.clock.now(), endedByName: "thử" })
    .where("endedAt", "is", null)
    .execute();

let count = 0;
async function submitted(by: BuiltPerson, unitId = units.tanThanh): Promise<string> {
  const answer = await (await as(by)).post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "news",
    title: `Tin số ${++count}`,
    summary: "Một câu tóm tắt.",
    body: "Bà con đến quầy một cửa.",
    topic: "procedures.oneStop",
    audiences: "residents",
    after: "submit",
  });
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}
const approve = async (by: BuiltPerson, id: string) =>
  (await (await as(by)).post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status;

describe("a role handed to a colleague", () => {
  test("lets him do what the holder may, on record as by delegation, and ends at once when it is ended", async () => {
    const second = await buildPerson(site.app.db, {
      unitId: units.tanThanh,
      roles: ["editor"],
      name: "Người viết thứ hai",
    });
    const id = await submitted(second);
    expect(await approve(deputy, id)).toBe(403);
    const page = await (await as(chief)).get("/can-bo/uy-quyen/moi");
    expect(page.body).toContain("Lê Văn Phúc");
    expect(page.body).not.toContain("Người xã khác");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await give()).status).toBe(303);
    expect(await approve(deputy, id)).toBe(303);
    const record = await (await as(chief)).get(`/can-bo/tin-bai/${id}`);
    expect(record.body).toContain("Lê Văn Phúc, theo ủy quyền của Trần Thị Ngọ");
    const [entry] = await listAuditEntries(site.app.db, { subjectId: id, act: "item.approve" }, 1);
    expect([entry?.actorName, entry?.onBehalfOf]).toEqual(["Lê Văn Phúc", "Trần Thị Ngọ"]);
    // What he may do himself he does for himself.
    const own = await submitted(deputy);
    const [submit] = await listAuditEntries(site.app.db, { subjectId: own, act: "item.submit" }, 1);
    expect(submit?.onBehalfOf).toBeNull();
    // And his own text is not his to approve, in whosever role.
    expect(await approve(deputy, own)).toBe(409);
    const list = await (await as(deputy)).get("/can-bo/uy-quyen?xem=now");
    expect(list.body).toContain("Đi học lớp bồi dưỡng");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await (await as(deputy)).get("/can-bo/uy-quyen.csv")).body).toContain("Trần Thị Ngọ");
    expect((await (await as(outsider)).get("/can-bo/uy-quyen")).body).not.toContain("Đi học lớp bồi dưỡng");
    expect((await (await as(deputy)).get("/can-bo/tai-khoan")).body).toContain("theo ủy quyền của Trần Thị Ngọ");
    await site.runJobs();
    expect(site.sentMails.some((mail) => mail.to === deputy.email && mail.text.includes("ủy quyền"))).toBe(true);
    expect(
      (await listPeopleHolding(site.app.db, "content.approve", units.tanThanh, "2026-11-25")).map((one) => one.id),
    ).toContain(deputy.id);
    const next = await submitted(second);
    expect((await end(await latest(), outsider)).status).toBe(409);
    expect((await end(await latest(), deputy)).status).toBe(303);
    expect(await approve(deputy, next)).toBe(403);
    expect((await end(await latest(), chief)).status).toBe(409);
  });

  test("nobody decides in the name of who wrote the text", async () => {
    const writes = await buildPerson(site.app.db, {
      unitId: units.tanThanh,
      roles: ["approver", "editor"],
      name: "Viết và duyệt",
    });
    const approverGrant = await site.app.db
      .selectFrom("roleGrant")
      .select("id")
      .where("personId", "=", writes.id)
      .where("role", "=", "approver")
      .executeTakeFirstOrThrow();
    expect((await give({ grantId: approverGrant.id }, writes)).status).toBe(303);
    const id = await submitted(writes);
    expect(await approve(deputy, id)).toBe(409);
    expect(await approve(chief, id)).toBe(303);
    await endAll();
  });

  test("counts from its first day to the end of its last, and only while the holder holds it", async () => {
    await give({ "from-day": "23", "until-day": "24" });
    const held = (day: string) => unitsHeldBy(site.app.db, deputy.id, "content.approve", day);
    expect(await held("2026-11-22")).toEqual([]);
    expect(await held("2026-11-23")).toEqual([units.tanThanh]);
    expect(await held("2026-11-24")).toEqual([units.tanThanh]);
    expect(await held("2026-11-25")).toEqual([]);
    const grant = await grantOf(chief);
    await site.app.db.updateTable("roleGrant").set({ toDay: "2026-11-24" }).where("id", "=", grant).execute();
    expect(await held("2026-11-23")).toEqual([units.tanThanh]);
    expect(await held("2026-11-24")).toEqual([]);
    await site.app.db.updateTable("roleGrant").set({ toDay: null }).where("id", "=", grant).execute();
    await endAll();
  });

  test("ends with the account of who handed it over", async () => {
    const leaver = await buildPerson(site.app.db, { unitId: units.tanThanh, roles: ["leader"], name: "Sắp nghỉ hưu" });
    await give({ grantId: await grantOf(leaver) }, leaver);
    const held = () => unitsHeldBy(site.app.db, deputy.id, "content.approve", "2026-11-20");
    expect(await held()).toEqual([units.tanThanh]);
    await transaction(site.app.db, (tx) =>
      closePerson(
        tx,
        admin.actor,
        { personId: leaver.id },
        { now: site.clock.now(), secretKey: site.app.config.secretKey },
      ),
    );
    expect(await held()).toEqual([]);
    await endAll();
  });
});

describe("who may hand over what to whom", () => {
  test.each([
    ["no reason", { reason: "" }, "Hãy ghi lý do"],
    ["too long a reason", { reason: "a".repeat(1_001) }, "Hãy ghi lý do"],
    ["nobody", { personId: "" }, "Hãy chọn người nhận"],
    ["not a day", { "from-day": "31" }, "ngày có thật"],
    ["no end", { "until-day": "", "until-month": "", "until-year": "" }, "ngày có thật"],
    ["a day gone by", { "from-day": "19" }, "từ hôm nay trở đi"],
    ["backwards", { "from-day": "29", "until-day": "28" }, "từ hôm nay trở đi"],
    ["more than half a year", { "until-year": "2027" }, "không quá 6 tháng"],
  ])("%s: 422, with everything typed kept and nothing saved", async (_name, change, says) => {
    const before = await site.app.db.selectFrom("delegation").select("id").execute();
    const answer = await give(change);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(says);
    if (!("reason" in change)) expect(answer.body).toContain("Đi học lớp bồi dưỡng");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect(await site.app.db.selectFrom("delegation").select("id").execute()).toHaveLength(before.length);
  });

  test("not to oneself, not to strangers, not twice", async () => {
    for (const personId of [chief.id, outsider.id, "00000000-0000-4000-8000-000000000000"])
      expect((await give({ personId })).body).toContain("Người nhận phải là đồng nghiệp");
    expect((await give()).status).toBe(303);
    expect((await give({ "from-day": "25" })).body).toContain("đã được ủy quyền");
    await endAll();
  });

  test("somebody else's role is nobody's to give but the administrator's; his own role goes to nobody", async () => {
    expect((await give({}, deputy)).status).toBe(409);
    expect((await give({}, outsider)).status).toBe(409);
    expect((await (await as(outsider)).get(`/can-bo/uy-quyen/moi?cua=${chief.id}`)).status).toBe(404);
    const page = await (await as(admin)).get(`/can-bo/uy-quyen/moi?cua=${chief.id}`);
    expect(page.body).toContain("Ủy quyền thay Trần Thị Ngọ");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await give({ holder: chief.id }, admin)).status).toBe(303);
    // A role that was handed over is not handed on: it is not among his own.
    expect((await (await as(deputy)).get("/can-bo/uy-quyen/moi")).body).not.toContain(await grantOf(chief));
    expect((await give({ personId: admin.id }, deputy)).status).toBe(409);
    await endAll();
    const own = await give({ grantId: await grantOf(admin) }, admin);
    expect(own.status).toBe(422);
    expect(own.body).toContain("Vai trò quản trị không ủy quyền được");
    const none = await (await as(admin)).get("/can-bo/uy-quyen/moi");
    expect(none.body).toContain("Không có vai trò nào ủy quyền được");
    expect(await problemsOf(none.body)).toEqual([]);
  });

  test("the database refuses a delegation to oneself, and of an administrator's role", async () => {
    const insert = (grantId: string, personId: string) =>
      site.app.db
        .insertInto("delegation")
        .values({
          grantId,
          personId,
          fromDay: "2026-11-20",
          untilDay: "2026-11-21",
          reason: "thử",
          registeredBy: chief.id,
          registeredByName: "thử",
          registeredAt: site.clock.now(),
        })
        .execute();
    await expect(insert(await grantOf(chief), chief.id)).rejects.toThrow(/handed to another person/);
    await expect(insert(await grantOf(admin), chief.id)).rejects.toThrow(/handed to another person/);
  });

  test("a program's token carries nothing that was handed over", async () => {
    const token = await transaction(site.app.db, (tx) =>
      createApiToken(tx, deputy.actor, { personId: deputy.id, name: "thử", role: null }, { now: site.clock.now() }),
    );
    await transaction(site.app.db, async (tx) =>
      handOver(tx, chief.actor, {
        grantId: await grantOf(chief),
        personId: deputy.id,
        fromDay: "2026-11-20",
        untilDay: "2026-11-21",
        reason: "thử",
        at: site.clock.now(),
      }),
    );
    const answer = await site.visitor.get("/can-bo/bang-dieu-hanh", { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(403);
    await endAll();
  });
});
