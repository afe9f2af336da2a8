import { beforeAll, expect, test } from "vitest";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";

const site = useTestApp();
let editor: Browser;
let officer: Browser;
let unit = "";

beforeAll(async () => {
  const { tanThanh } = await buildProvince(site.app.db);
  unit = tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  officer = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["officer"] }));
});

const form = (part: Record<string, string> = {}) => ({
  unit,
  name: "Trung tâm Phục vụ hành chính công",
  address: "Số 1, đường Lý Bôn",
  directions: "",
  phone: "0290 3 000 001",
  email: "",
  counters: "1 | Hộ tịch | Hộ tịch; Chứng thực\n2",
  note: "",
  from: "20/11/2026",
  mon: "07:00-11:00, 13:00-17:00",
  tue: "",
  wed: "",
  thu: "",
  fri: "",
  sat: "7h-11h",
  sun: "",
  ...part,
});

test("a place is added, changed from a day on, gets days of its own, and ends", async () => {
  const saved = await editor.post("/can-bo/noi-tiep-nhan/moi", form());
  expect(saved.status).toBe(303);
  const address = String(saved.headers.location).split("?")[0] ?? "";
  const record = await editor.get(address);
  expect(await problemsOf(record.body)).toEqual([]);
  expect(record.body).toContain("07:00–11:00, 13:00–17:00");
  expect(record.body).toContain("Hộ tịch; Chứng thực");
  expect(await problemsOf((await editor.get(`${address}/sua`)).body)).toEqual([]);
  expect(await problemsOf((await editor.get("/can-bo/noi-tiep-nhan?q=ly bon")).body)).toEqual([]);
  expect((await editor.get("/can-bo/noi-tiep-nhan.csv")).body).toContain("Lý Bôn");
  const days = { dayFrom: "24/12/2026", dayTo: "", hours: "", note: "Tập huấn" };
  expect((await editor.post(`${address}/ngay-rieng`, days)).status).toBe(303);
  const twice = await editor.post(`${address}/ngay-rieng`, days);
  expect(twice.status).toBe(422);
  expect(twice.body).toContain("Những ngày này đã có lịch riêng.");
  const id = /name="exception" value="(\d+)"/.exec((await editor.get(address)).body)?.[1] ?? "";
  expect((await editor.post(`${address}/bo-ngay`, { exception: id })).status).toBe(303);
  expect((await officer.post(`${address}/dong`, { on: "01/12/2026" })).status).toBe(403);
  expect((await editor.post(`${address}/dong`, { on: "19/11/2026" })).status).toBe(422);
  expect((await editor.post(`${address}/dong`, { on: "01/12/2026" })).status).toBe(303);
});

test.each([
  [{ mon: "bảy giờ sáng" }, "Giờ của thứ hai chưa đọc được."],
  [{ sat: "11:00-07:00" }, "Giờ của thứ bảy chưa đọc được."],
  [{ from: "19/11/2026", unit: "x" }, "Hãy chọn đơn vị."],
  [{ from: "31/02/2027" }, "Ngày áp dụng phải là ngày có thật"],
  [{ address: "" }, "Hãy nhập địa chỉ."],
  [{ email: "không phải thư" }, "Thư điện tử phải có dạng"],
  [{ counters: "1 | A\n1 | B" }, "Dòng 2 của quầy"],
])("%o is refused beside its field and everything typed stays", async (part, sentence) => {
  const answer = await editor.post("/can-bo/noi-tiep-nhan/moi", form(part));
  expect(answer.status).toBe(422);
  expect(answer.body).toContain(sentence);
  expect(answer.body).toContain("0290 3 000 001");
});
