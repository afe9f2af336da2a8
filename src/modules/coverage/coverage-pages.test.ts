import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { systemActor } from "../accounts/index.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { listSources } from "../plans/index.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage } from "../plans/testing/build-plan.ts";
import { addBoard, openDelivery, withdrawDeliveries } from "../publishing/index.ts";
import { peopleOf } from "./reach/reach.ts";

const t = useTestApp();
let stage: PlanStage;
let units: PlanStage["units"];
let province: Browser;
let ward: Browser;
let officer: Browser;
const MAP = "/can-bo/khoang-lang";

async function tell(unitId: string, more: { channel?: "event" | "portal" | "print"; place?: string; title: string }) {
  const at = t.app.clock.now();
  await transaction(t.app.db, (tx) =>
    openDelivery(tx, {
      key: `thu:${more.title}`,
      channel: more.channel ?? "event",
      state: "sent",
      sentAt: at,
      recordKind: "item",
      recordId: more.title,
      recordVersion: 1,
      title: more.title,
      unitId,
      taskId: null,
      // A sub-topic is told within its area.
      topic: "digital.sharing",
      audiences: ["ethnicCommunities"],
      language: "km",
      reached: 45,
      place: more.place ?? null,
      createdBy: "system",
      createdAt: at,
    }),
  );
}

beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  units = stage.units;
  const as = async (unitId: string, role: "planner" | "officer", name: string) =>
    t.browser(await signedIn(t.app, { unitId, roles: [role], name }));
  province = await as(units.province, "planner", "Quách Minh Trí");
  ward = await as(units.tanThanh, "planner", "Lâm Thị Sáu");
  officer = await as(units.tanThanh, "officer", "Phạm Văn Đợi");
});

const cell = (unitId: string): string =>
  `${MAP}/da-noi?xa=${unitId}&doituong=ethnicCommunities&tieng=km&linhvuc=digital`;

test("before anybody said or told anything, residents of every commune were never told", async () => {
  const page = await province.get(MAP);
  expect(page.status).toBe(200);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("Phường Tân Thành");
  expect(page.body).toContain("Xã Hưng Mỹ");
  expect(page.body).toContain("14 trên 14 ô");
  expect((await ward.get(MAP)).body).not.toContain("Xã Hưng Mỹ");
});

test("who is to be told is said by planners, with clear words for what cannot be; a commune overrules the province", async () => {
  const path = `${MAP}/can-noi`;
  const wrong = await province.post(path, {
    donvi: units.province,
    audience: "",
    language: "km",
    everyMonths: "40",
    people: "nhiều",
  });
  expect(wrong.status).toBe(422);
  for (const sentence of ["Hãy chọn nhóm người.", "Hãy ghi số tháng từ 0 đến 24.", "bằng chữ số", 'value="40"'])
    expect(wrong.body).toContain(sentence);
  expect(await problemsOf(wrong.body)).toEqual([]);
  const need = { audience: "ethnicCommunities", language: "km", everyMonths: "3", people: "" };
  expect((await officer.post(path, { ...need, donvi: units.tanThanh })).status).toBe(403);
  expect((await province.post(path, { ...need, donvi: units.province })).status).toBe(303);
  expect((await ward.post(path, { ...need, donvi: units.tanThanh, people: "1.250" })).status).toBe(303);
  // A unit outside one's reach is not even named: the act falls on one's own.
  await ward.post(path, { ...need, donvi: units.hungMy, everyMonths: "1" });
  const page = await province.get(`${path}?donvi=${units.hungMy}`);
  expect(page.body).toContain("Theo đơn vị cấp trên");
  expect(page.body).toContain("3 tháng một lần");
  expect(page.body).not.toContain("1 tháng một lần");
  expect(await problemsOf(page.body)).toEqual([]);
  await ward.post(path, { ...need, donvi: units.tanThanh, people: "1.250" });
  expect((await province.get(MAP)).body).toContain("1.250 người");
});

test("what was told breaks the silence where it was told; what is withdrawn or only printed does not", async () => {
  await tell(units.centre, { title: "Họp khóm 4" });
  await tell(units.department, { title: "Hội nghị của sở", place: "Nhà văn hóa xã Hưng Mỹ" });
  await tell(units.hungMy, { title: "In tờ gấp", channel: "print" });
  expect((await province.get(`${MAP}?linhvuc=digital&muc=never`)).body).toContain("Không còn khoảng lặng nào");
  expect((await province.get(cell(units.tanThanh))).body).toContain("Họp khóm 4");
  const csv = await province.get(`${MAP}.csv?linhvuc=digital`);
  expect(csv.body).toContain("Đúng hạn");
  await transaction(t.app.db, (tx) =>
    withdrawDeliveries(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        recordKind: "item",
        recordId: "Họp khóm 4",
        unitId: units.centre,
        reason: "Không đúng",
        at: t.app.clock.now(),
      },
    ),
  );
  const never = (await province.get(`${MAP}?linhvuc=digital&muc=never`)).body;
  expect(never).toContain("Phường Tân Thành");
  expect(never).not.toContain('rowheader"><div>Xã Hưng Mỹ');
  expect((await province.get(cell(units.tanThanh))).body).not.toContain("Họp khóm 4");
});

test("a cell outside one's reach, or of nothing, is not there", async () => {
  expect((await ward.get(cell(units.hungMy))).status).toBe(404);
  expect((await province.get(`${MAP}/da-noi?xa=1`)).status).toBe(404);
});

test("what to tell next follows the prices and the money; odd amounts are asked back with everything kept", async () => {
  const before = await province.get(`${MAP}/de-xuat?tien=2.000.000`);
  expect(before.body).toContain("Chưa tính được tiền");
  expect(await problemsOf(before.body)).toEqual([]);
  expect((await province.get(`${MAP}/de-xuat?tien=ba+ch%E1%BB%A5c`)).status).toBe(422);
  const half = await province.post(`${MAP}/gia`, { "hamletMeeting-once": "x", "hamletMeeting-perCommune": "500.000" });
  expect(half.status).toBe(422);
  expect(half.body).toContain("“x” không phải số tiền");
  expect(half.body).toContain('value="500.000"');
  const prices = { "hamletMeeting-once": "0", "hamletMeeting-perCommune": "500.000" };
  expect((await officer.post(`${MAP}/gia`, prices)).status).toBe(403);
  expect((await province.post(`${MAP}/gia`, prices)).status).toBe(303);
  const after = await province.get(`${MAP}/de-xuat?tien=700.000`);
  expect(after.body).toContain("500.000 đồng");
  expect(after.body).toContain("Còn lại sau các việc này: 200.000 đồng.");
  expect(await problemsOf(after.body)).toEqual([]);
});

test("hamlets with a board are told apart: what hangs there, and meetings that bear their name", async () => {
  for (const hamlet of ["Ấp 1", "Ấp 12"])
    await transaction(t.app.db, (tx) =>
      addBoard(tx, systemActor("thử"), {
        unitId: units.hungMy,
        name: `Nhà văn hóa ${hamlet}`,
        kind: "cultureHouse",
        hamlet,
        address: "",
        size: "A4",
        isPermanent: false,
        at: t.app.clock.now(),
      }),
    );
  expect((await province.get(`${MAP}?donvi=${units.tanThanh}`)).body).not.toContain("Theo ấp, khóm");
  await tell(units.hungMy, { title: "Họp dân", place: "Sân nhà văn hóa ấp 12" });
  const page = await province.get(`${MAP}?donvi=${units.hungMy}&doituong=ethnicCommunities`);
  expect(page.body).toContain("Theo ấp, khóm");
  const row = (hamlet: string): string => new RegExp(`>${hamlet}<[\\s\\S]*?</tr>`).exec(page.body)?.[0] ?? "";
  expect(row("Ấp 12")).toContain("trong tháng");
  expect(row("Ấp 1")).not.toContain("trong tháng");
  // The cell of the commune opens down to its hamlets.
  const open = await province.get(cell(units.hungMy));
  expect(await problemsOf(open.body)).toEqual([]);
  expect(/>Ấp 12<[\s\S]*?<\/tr>/.exec(open.body)?.[0]).toContain("trong tháng");
  expect(await problemsOf(page.body)).toEqual([]);
});

test("the money left is that of the plan's book until somebody says less, and never more", async () => {
  const planId = await buildIssuedPlan(t.app.db, stage);
  const source = (await listSources(t.app.db, [])).find((one) => one.name === "Ngân sách tỉnh")?.id ?? "";
  const finance = t.browser(
    await signedIn(t.app, { unitId: units.province, roles: ["finance"], name: "Trịnh Thị Chi" }),
  );
  const entry = {
    stage: "allocation",
    taskId: "",
    unitId: units.province,
    sourceId: source,
    content: "Kinh phí truyền thông",
    amount: "2 triệu",
    "ngay-day": "10",
    "ngay-month": "10",
    "ngay-year": "2026",
  };
  const path = `/can-bo/ke-hoach/${planId}/kinh-phi/ghi`;
  const first = await finance.post(path, entry);
  if (first.status === 422) {
    const daXem = /name="daXem" value="([^"]*)"/.exec(first.body)?.[1] ?? "";
    expect((await finance.post(path, { ...entry, reason: "Đã thống nhất", daXem })).status).toBe(303);
  }
  const page = await province.get(`${MAP}/de-xuat`);
  expect(page.body).toContain("còn 2.000.000 đồng");
  expect(page.body).toContain('value="2.000.000"');
  expect((await province.get(`${MAP}/de-xuat?tien=700.000`)).body).toContain("200.000 đồng");
  const above = await province.get(`${MAP}/de-xuat?tien=3.000.000`);
  expect(above.status).toBe(422);
  expect(above.body).toContain("Sổ kinh phí chỉ còn 2.000.000 đồng");
  expect(await problemsOf(above.body)).toEqual([]);
});

test("who plans is told on the morning on which somewhere falls silent, once", async () => {
  await transaction(t.app.db, (tx) => saveHomeUnit(tx, units.province));
  const ask = (today: string, since: string) =>
    t.app.reminders({ today, since, now: new Date(`${today}T00:30:00Z`), isNamed: () => false });
  // Told today, with three months to go: the silence begins in February.
  const told = (await ask("2027-02-20", "2027-02-19")).filter((one) => one.path.startsWith(MAP));
  expect(told.map((one) => one.text).join()).toContain("Khoảng lặng mới: Xã Hưng Mỹ");
  expect((await ask("2027-02-23", "2027-02-20")).filter((one) => one.path.startsWith(MAP))).toEqual([]);
});

test("what went out to each audience stands beside how many people it has, by channel, and opens into its rows", async () => {
  await tell(units.tanThanh, { channel: "portal", title: "Tin cho bà con" });
  // The same item over two channels is one item.
  await transaction(t.app.db, (tx) =>
    openDelivery(tx, {
      key: "thu:loa",
      channel: "loudspeaker",
      state: "sent",
      sentAt: t.app.clock.now(),
      recordKind: "item",
      recordId: "Tin cho bà con",
      recordVersion: 1,
      title: "Tin cho bà con",
      unitId: units.tanThanh,
      taskId: null,
      topic: "digital",
      audiences: ["ethnicCommunities"],
      language: "km",
      reached: null,
      place: null,
      createdBy: "system",
      createdAt: t.app.clock.now(),
    }),
  );
  await province.post(`${MAP}/can-noi`, {
    donvi: units.tanThanh,
    audience: "ethnicCommunities",
    language: "km",
    everyMonths: "3",
    people: "90",
  });
  const page = await province.get(`${MAP}/doi-tuong?donvi=${units.tanThanh}`);
  expect(page.status).toBe(200);
  expect(await problemsOf(page.body)).toEqual([]);
  // Businesses were told nothing: that stands there too.
  expect(page.body).toContain("Chưa phát gì cho nhóm này");
  const rows = /href="(\/can-bo\/so-phat-hanh\?[^"]*doituong=ethnicCommunities[^"]*)"/.exec(page.body)?.[1];
  const opened = await province.get((rows ?? "").replaceAll("&amp;", "&"));
  expect(opened.body).toContain("Tin cho bà con");
  const lines = (await province.get(`${MAP}/doi-tuong.csv?donvi=${units.tanThanh}`)).body.split("\n");
  const all = lines.find((line) => line.includes("Đồng bào dân tộc") && line.includes("Mọi kênh"))?.split(";");
  const each = lines.filter((line) => line.includes("Đồng bào dân tộc") && !line.includes("Mọi kênh"));
  expect([Number(all?.[2]) < each.reduce((sum, line) => sum + Number(line.split(";")[2]), 0), all?.[6]]).toEqual([
    true,
    "90",
  ]);
  const wrong = await province.get(`${MAP}/doi-tuong?tu=2026-12-01&den=2026-01-01`);
  expect([wrong.status, wrong.body.includes("Ngày đầu phải trước")]).toEqual([422, true]);
  expect(await problemsOf(wrong.body)).toEqual([]);
  expect((await ward.get(`${MAP}/doi-tuong?donvi=${units.hungMy}`)).body).not.toContain("Xã Hưng Mỹ");
});

test.each([
  [
    "each commune with its largest group once",
    [
      ["a", 50],
      ["a", 80],
      ["b", 20],
    ],
    { people: 100, units: 2 },
  ],
  ["the province where no commune said", [["p", 900]], { people: 900, units: 1 }],
  [
    "the communes, not the province beside them",
    [
      ["p", 900],
      ["a", 50],
    ],
    { people: 50, units: 1 },
  ],
  ["nobody said", [["a", null]], { people: null, units: 0 }],
] as const)("people of an audience: %s", (_what, said, found) => {
  const needs = said.map(([unitId, people]) => ({ unitId, audience: "residents" as const, people }));
  expect(peopleOf(needs, "residents", new Set(["a", "b"]))).toEqual(found);
});
