import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { openDelivery, withdrawDeliveries } from "../publishing/index.ts";

const t = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
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
      topic: "digital",
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
  units = await buildProvince(t.app.db);
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
