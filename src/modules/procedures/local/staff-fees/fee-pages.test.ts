import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { writeXlsx } from "../../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince, system } from "../../../organisations/testing/build-units.ts";
import { importRecords } from "../../import-procedures.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";

const site = useTestApp();
let clerk: Browser;
let leader: Browser;
let both: Browser;
let province = "";
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  const { db } = site.app;
  province = (await buildProvince(db)).province;
  clerk = site.browser(await signedIn(site.app, { unitId: province, roles: ["finance"] }));
  leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  both = site.browser(await signedIn(site.app, { unitId: province, roles: ["finance", "leader"] }));
  await transaction(db, async (tx) => {
    await saveHomeUnit(tx, province);
    await importRecords(tx, system, {
      records: [buildProcedure()],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    });
  });
});

const form = (part: Record<string, string> = {}) => ({
  place: province,
  number: "Nghị quyết số 07/2026/NQ-HĐND",
  title: "Lệ phí sử dụng nhà văn hóa",
  issuer: "Hội đồng nhân dân tỉnh Cà Mau",
  issuedOn: "10/10/2026",
  validFrom: "01/11/2026",
  validTo: "",
  note: "",
  rates: "1.000001 | | lệ phí | | 12.000 | bản",
  reliefs: "Người thuộc hộ nghèo | 100",
  ...part,
});

test("entered by one, published by another, seen by residents, ended", async () => {
  const saved = await clerk.post("/can-bo/phi/moi", form());
  expect(saved.status).toBe(303);
  const address = String(saved.headers.location).split("?")[0] ?? "";
  expect(await problemsOf((await clerk.get(address)).body)).toEqual([]);
  expect((await site.visitor.get("/thu-tuc/1.000001")).body).not.toContain("12.000 đồng");
  expect((await clerk.post(`${address}/trinh`, {})).status).toBe(303);
  expect((await clerk.post(`${address}/cong-bo`, {})).status).toBe(403);
  expect((await leader.post(`${address}/tra-lai`, { note: "" })).status).toBe(422);
  expect((await leader.post(`${address}/cong-bo`, {})).status).toBe(303);
  const page = plain((await site.visitor.get("/thu-tuc/1.000001")).body);
  expect(page).toContain("Bạn phải nộp 12.000 đồng.");
  expect(page).toContain("Nghị quyết số 07/2026/NQ-HĐND ngày 10/10/2026");
  expect((await leader.post(`${address}/het-hieu-luc`, { on: "01/10/2026" })).status).toBe(422);
  expect((await leader.post(`${address}/het-hieu-luc`, { on: "01/12/2026" })).status).toBe(303);
  expect(plain((await site.visitor.get("/thu-tuc/1.000001?on=2026-12-01")).body)).not.toContain("12.000 đồng");
  expect((await clerk.get("/can-bo/phi?tinhtrang=published")).body).toContain("07/2026/NQ-HĐND");
  // The text is today's, the money that of the day of filing.
  expect(plain((await site.visitor.get("/thu-tuc/1.000001?ngay=30/11/2026")).body)).toContain(
    "Bạn phải nộp 12.000 đồng.",
  );
  expect(plain((await site.visitor.get("/thu-tuc/1.000001?ngay=01/12/2026")).body)).not.toContain("12.000 đồng");
  for (const [q, found] of [
    ["le phi nha van hoa", true],
    ["1.000001", true],
    ["%_", false],
    ["Sở Tài chính Hà Giang", false],
  ] as const) {
    const list = await clerk.get(`/can-bo/phi?q=${encodeURIComponent(q)}`);
    expect(list.body.includes("07/2026/NQ-HĐND")).toBe(found);
    expect(await problemsOf(list.body)).toEqual([]);
  }
});

test("who holds both roles does not publish what they entered", async () => {
  const saved = await both.post("/can-bo/phi/moi", form({ number: "Nghị quyết số 08/2026/NQ-HĐND" }));
  const address = String(saved.headers.location).split("?")[0] ?? "";
  await both.post(`${address}/trinh`, {});
  const refused = await both.post(`${address}/cong-bo`, {});
  expect(refused.status).toBe(409);
  expect(refused.body).toContain("Bạn nhập văn bản này nên người khác phải công bố.");
});

test("a spreadsheet is taken in, written out, and read again", async () => {
  const bytes = await writeXlsx([
    {
      name: "Mức thu",
      rows: [
        ["Mã thủ tục", "Trường hợp", "Loại", "Tên khoản", "Số tiền", "Đơn vị", "Cách nộp"],
        ["1.000001", "Ban ngày", "phí", "", 5000, "bản", "trực tiếp"],
        ["1.000001", "Buổi tối", "phí", "", 7000, "bản", "trực tiếp"],
      ],
    },
  ]);
  const file = { field: "file", name: "muc-thu.xlsx", bytes: Buffer.from(bytes) };
  const saved = await clerk.upload("/can-bo/phi/moi", form({ rates: "" }), [file]);
  expect(saved.status).toBe(303);
  const address = String(saved.headers.location).split("?")[0] ?? "";
  expect((await clerk.get(address)).body).toContain("Buổi tối");
  const out = await clerk.get(`${address}/muc-thu.xlsx`);
  const again = await clerk.upload("/can-bo/phi/moi", form({ rates: "" }), [{ ...file, bytes: out.bytes }]);
  expect(again.status).toBe(303);
});

test.each([
  [{ rates: "1.000001 | | phí | | tám nghìn" }, "Dòng 1: “tám nghìn” không phải số tiền."],
  [
    { rates: "1.000001 | | phí | | 8000\n1.999999 | | phí | | 8000" },
    "Dòng 2: Danh mục không có thủ tục nào mang mã 1.999999.",
  ],
  [{ reliefs: "Ai đó | 500" }, "“500” không phải phần trăm."],
  [{ validFrom: "31/02/2026" }, "Ngày có hiệu lực phải là ngày có thật"],
  [{ validTo: "01/10/2026" }, "sau ngày có hiệu lực"],
  [{ number: "" }, "Hãy nhập số văn bản."],
  [{ place: "00000000-0000-4000-8000-000000000000" }, "Hãy chọn nơi áp dụng."],
])("%o is refused beside its field and everything typed stays", async (part, sentence) => {
  const answer = await clerk.post("/can-bo/phi/moi", form(part));
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(sentence);
  expect(answer.body).toContain("Lệ phí sử dụng nhà văn hóa");
  expect(await problemsOf(answer.body)).toEqual([]);
});

test("a file that is no table says so", async () => {
  const answer = await clerk.upload("/can-bo/phi/moi", form({ rates: "" }), [
    { field: "file", name: "a.xlsx", bytes: "PK nhưng không phải" },
  ]);
  expect(answer.status).toBe(422);
});
