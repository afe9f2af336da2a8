import { sql } from "kysely";
import mammoth from "mammoth";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { readXlsx } from "../../platform/tables/index.ts";
import { type Browser, TEST_NOW, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { remindOfTasks } from "../plans/jobs/remind-of-tasks.ts";
import { openPeriodicDuties } from "./jobs/open-periodic.ts";
import { loadObligations } from "./load-obligations.ts";
import { STANDINGS } from "./obligation.ts";
import { quarterOf } from "./pages/staff/quarter-list/page.tsx";
import { judgeMatters, type ListPlace } from "./standing.store.ts";

const site = useTestApp();
let officer: Browser;
let province: Browser;
let stranger: Browser;
let admin: Browser;
let units: Awaited<ReturnType<typeof buildProvince>>;
const BASE = "/can-bo/cong-khai";

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  officer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"] }));
  province = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["leader"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
});

const dutyId = async (title: string): Promise<string> =>
  (await sql<{ id: string }>`select id from publication_duty where title like ${`${title}%`}`.execute(site.app.db))
    .rows[0]?.id ?? "";
const day = (name: string, iso: string): Record<string, string> => {
  const [year = "", month = "", d = ""] = iso.split("-");
  return { [`${name}-day`]: d, [`${name}-month`]: month, [`${name}-year`]: year };
};

test("a matter is counted down by form; taken off early it is not done, withdrawn it proves nothing", async () => {
  const form = {
    dutyId: await dutyId("Phí, lệ phí"),
    unitId: units.tanThanh,
    title: "Mức thu tiền vệ sinh",
    document: "15/TB-UBND",
    ...day("ngay", "2026-09-03"),
  };
  expect(await problemsOf((await officer.get(`${BASE}/moi`)).body)).toEqual([]);
  const wrong = await officer.post(`${BASE}/moi`, { ...form, ...day("ngay", "2026-02-31"), title: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("15/TB-UBND");
  expect((await stranger.post(`${BASE}/moi`, form)).status).toBe(422);
  const opened = await officer.post(`${BASE}/moi`, form);
  expect(opened.status).toBe(303);
  const address = String(opened.headers.location).replace(/\?.*/, "");
  expect((await officer.get(address)).body).toContain("Đã quá hạn mà chưa công khai.");
  const record = (more: Record<string, string>) =>
    officer.post(`${address}/ghi-nhan`, { place: "Bảng tin trụ sở", ...more });
  expect((await record({ form: "board", ...day("tu", "2026-09-01") })).body).toContain("trước ngày của văn bản");
  expect((await record({ form: "meeting", ...day("tu", "2026-09-04") })).body).toContain("Hãy chọn hình thức");
  expect((await record({ form: "board", ...day("tu", "2026-09-04"), ...day("den", "2026-09-23") })).status).toBe(303);
  const early = await officer.get(address);
  expect(early.body).toContain("Đã gỡ sau 20 ngày, cần 30 ngày liên tục");
  expect(await problemsOf(early.body)).toEqual([]);
  await record({ form: "radio", place: "Bản tin 5 giờ", ...day("tu", "2026-09-05"), ...day("den", "2026-09-07") });
  expect((await officer.get(address)).body).toContain("Đủ 3 ngày liên tục.");
  const radio = /value="([0-9a-f-]{36})">Truyền thanh/.exec((await officer.get(address)).body)?.[1] ?? "";
  expect((await officer.post(`${address}/rut`, { proof: radio, reason: "" })).status).toBe(422);
  expect((await officer.post(`${address}/rut`, { proof: radio, reason: "Ghi nhầm xã" })).status).toBe(303);
  expect((await officer.get(address)).body).toContain("Đã rút, không tính");
  expect((await stranger.get(address)).status).toBe(404);

  const list = await province.get(`${BASE}?tinhtrang=qua-han&q=muc thu`);
  expect(list.body).toContain("Mức thu tiền vệ sinh");
  expect(await problemsOf(list.body)).toEqual([]);
  expect((await province.get(`${BASE}/don-vi`)).body).toContain("tinhtrang=qua-han");
  expect((await stranger.get(BASE)).body).not.toContain("Mức thu tiền vệ sinh");
  const quarter = await officer.get(`${BASE}/quy?quy=2026-3`);
  expect(quarter.body).toContain("Bảng tin trụ sở");
  expect(quarter.body).not.toContain("Bản tin 5 giờ");
  expect(await problemsOf(quarter.body)).toEqual([]);
  expect((await officer.get(`${BASE}/quy.csv?quy=2026-3`)).body).toContain("04/09/2026");
  // The same list as a notice to be signed and hung up, and as a workbook with real days.
  const word = await officer.get(`${BASE}/quy.docx?quy=2026-3`);
  const paper = (await mammoth.extractRawText({ buffer: word.bytes })).value;
  for (const text of [
    "THÔNG BÁO",
    "Danh mục nội dung đã công khai quý 3 năm 2026",
    "04/09/2026",
    "CHỦ TỊCH",
    "Lưu: VT",
  ])
    expect(paper).toContain(text);
  const pdf = await officer.get(`${BASE}/quy.pdf?quy=2026-3`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const [sheet] = (await readXlsx((await officer.get(`${BASE}/quy.xlsx?quy=2026-3`)).bytes)).sheets;
  expect(sheet?.rows.flat()).toContain("2026-09-04");
  expect((await officer.get(`${BASE}.csv`)).body).toContain("Gỡ sớm");
  expect((await officer.post(`${address}/bo`, { dropReason: "" })).status).toBe(422);
  expect((await officer.post(`${address}/bo`, { dropReason: "Nhập trùng" })).status).toBe(303);
  expect((await officer.get(`${BASE}?q=muc thu`)).body).not.toContain("15/TB-UBND");
});

test("an item says which matter it publishes: published it proves the site, withdrawn it proves nothing", async () => {
  const opened = await officer.post(`${BASE}/moi`, {
    dutyId: await dutyId("Chính sách hỗ trợ"),
    unitId: units.tanThanh,
    title: "Danh sách hộ được hỗ trợ nhà ở",
    document: "31/TB-UBND",
    ...day("ngay", "2026-11-18"),
  });
  const address = String(opened.headers.location).replace(/\?.*/, "");
  const id = address.slice(BASE.length + 1);
  expect((await officer.get(address)).body).toContain(`/can-bo/tin-bai/moi?congkhai=${id}`);
  const writer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"] }));
  const approver = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["approver"] }));
  const blank = await writer.get(`/can-bo/tin-bai/moi?congkhai=${id}`);
  expect(blank.body).toContain('value="Danh sách hộ được hỗ trợ nhà ở"');
  expect(await problemsOf(blank.body)).toEqual([]);
  const item = {
    unitId: units.tanThanh,
    kind: "notice",
    title: "Danh sách hộ được hỗ trợ nhà ở",
    summary: "Ủy ban nhân dân xã công khai danh sách.",
    body: "Danh sách gồm mười hai hộ.",
    topic: "finance",
    audiences: "residents",
    obligationId: id,
    after: "submit",
  };
  const elsewhere = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor"] }));
  const refused = await elsewhere.post("/can-bo/tin-bai/moi", { ...item, unitId: units.hungMy });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("không thuộc đơn vị của tin");
  const written = await writer.post("/can-bo/tin-bai/moi", item);
  expect(written.status).toBe(303);
  const record = String(written.headers.location).replace(/\?.*/, "");
  expect((await approver.post(`${record}/duyet`, { publish: "now" })).status).toBe(303);
  await site.runJobs();
  const proven = await officer.get(address);
  expect(proven.body).toContain("Đã công khai ngày 20/11/2026.");
  expect(proven.body).not.toContain("Rút ghi nhận sai");
  expect((await approver.post(`${record}/thu-hoi`, { reason: "Sai danh sách" })).status).toBe(303);
  expect((await officer.get(address)).body).toContain("Đã rút, không tính");

  // Seven days before, on the last day's morrow, and on the first page of whoever records here.
  expect((await officer.get("/can-bo")).body).toContain("Danh sách hộ được hỗ trợ nhà ở");
  expect((await stranger.get("/can-bo")).body).not.toContain("Danh sách hộ được hỗ trợ nhà ở");
  const named = await site.app.reminders({
    today: "2026-11-26",
    now: site.clock.now(),
    since: "2026-11-25",
    isNamed: () => true,
  });
  const own = named.filter((one) => one.path === address);
  expect(own.length).toBeGreaterThan(0);
  expect(own[0]).toMatchObject({ dueOn: "2026-11-26" });
  expect(
    (
      await site.app.reminders({
        today: "2026-11-26",
        now: site.clock.now(),
        since: "2026-11-25",
        isNamed: () => false,
      })
    ).filter((one) => one.path.startsWith(BASE)),
  ).toEqual([]);
  site.clock.set(new Date("2026-11-25T00:30:00Z"));
  site.sentMails.length = 0;
  await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
  await site.runJobs();
  const mail = site.sentMails.find((one) => one.text.includes(address));
  expect(mail?.subject).toContain("sắp đến hạn");
  expect(mail?.text).toContain("Phải công khai: Danh sách hộ được hỗ trợ nhà ở");
  expect(mail?.text).toContain("hạn 26/11/2026");
  site.clock.set(new Date(TEST_NOW));
});

test("the database judges exactly as the rule does, and pages by key", async () => {
  let seed = 7;
  const below = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * n);
  };
  const duty = await dutyId("Phí, lệ phí");
  const shift = (days: number): string => new Date(Date.UTC(2026, 10, 20 + days)).toISOString().slice(0, 10);
  await sql`
    insert into ledger_entry (key, channel, state, record_kind, record_id, record_version, title, unit_id, created_by, created_at, sent_at)
    values ('chance', 'portal', 'sent', 'publicationProof', 'x', 1, 'x', ${units.hungMy}, 'x', now(), now())`.execute(
    site.app.db,
  );
  for (let n = 0; n < 120; n++) {
    const forms = [
      { form: "board", days: below(3) === 0 ? null : 30, forEver: below(4) === 0 },
      ...(below(2) ? [{ form: "radio", days: 3, forEver: false }] : []),
    ];
    const { id } = await site.app.db
      .insertInto("publicationObligation")
      .values({
        dutyId: duty,
        unitId: units.hungMy,
        title: `Nội dung thử ${n}`,
        decidedOn: "2026-01-02",
        dueOn: shift(below(20) - 10),
        forms: JSON.stringify(forms),
        createdByName: "thử",
        createdAt: site.clock.now(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (let m = below(4); m > 0; m--) {
      const from = -below(80) + 5;
      await sql`
        insert into publication_proof (obligation_id, form, ledger_entry_id, from_day, to_day, place, created_by_name, created_at)
        select ${id}, ${below(3) ? "board" : "radio"}, id, ${shift(from)}, ${below(3) ? shift(from + below(50)) : null}, 'x', 'thử', now()
        from ledger_entry where key = 'chance'`.execute(site.app.db);
    }
  }
  const filter = { unitIds: [units.hungMy], today: "2026-11-20" };
  const paged: string[] = [];
  for (let after: ListPlace | undefined; ; ) {
    const { places } = await judgeMatters(site.app.db, filter, { limit: 50, after });
    if (places.length === 0) break;
    paged.push(...places.map((one) => `${one.id} ${STANDINGS[one.rank]}`));
    after = places.at(-1);
  }
  const ids = paged.map((one) => one.slice(0, 36));
  expect(new Set(ids).size).toBeGreaterThanOrEqual(120);
  const judged = await loadObligations(site.app.db, ids, filter.today);
  expect(paged).toEqual(judged.map((one) => `${one.obligation.id} ${one.standing}`));
  const [counted] = (await judgeMatters(site.app.db, filter, { limit: 0 })).units;
  for (const standing of STANDINGS)
    expect(counted?.counts[standing], standing).toBe(judged.filter((one) => one.standing === standing).length);
});

test.each([
  ["2026-1", "2026-01-01", "2026-03-31"],
  ["2024-4", "2024-10-01", "2024-12-31"],
  [undefined, "2026-10-01", "2026-12-31"],
])("quarter %s", (text, from, to) => expect(quarterOf(text, "2026-11-20")).toMatchObject({ from, to }));

test("the list of the quarter opens by the clock, once for each commune", async () => {
  const opened = await openPeriodicDuties(site.app.db, site.app.clock.now());
  expect(opened).toBeGreaterThan(1);
  expect(await openPeriodicDuties(site.app.db, site.app.clock.now())).toBe(0);
  expect((await officer.get(BASE)).body).toContain("Danh mục nội dung đã công khai trong quý (3/2026)");
});

test("rules are data that an administrator replaces, with history", async () => {
  const duty = {
    title: "Nội dung khác theo quy chế mới",
    matter: "Các nội dung khác",
    law: "Luật sửa đổi 2026",
    dueDays: "3",
    period: "each",
    board: "45",
    radio: "mãi",
    unitId: units.province,
    replacesId: await dutyId("Nội dung khác theo luật"),
    ...day("ngay", "2026-12-01"),
  };
  const path = `${BASE}/quy-dinh`;
  expect((await officer.post(path, duty)).status).toBe(403);
  const wrong = await admin.post(path, { ...duty, board: "nhiều" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("Luật sửa đổi 2026");
  expect((await admin.post(path, duty)).status).toBe(303);
  const list = await admin.get(path);
  expect(list.body).toContain("ít nhất 45 ngày liên tục");
  expect(list.body).toContain("30/11/2026");
  expect(await problemsOf(list.body)).toEqual([]);
});
