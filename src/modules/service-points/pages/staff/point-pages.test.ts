import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { getUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { approve } from "../../../proposals/testing/approve.ts";

const site = useTestApp();
let editor: Browser;
let officer: Browser;
let approver: Browser;
let elsewhere: Browser;
let unit = "";

beforeAll(async () => {
  const { tanThanh, hungMy } = await buildProvince(site.app.db);
  elsewhere = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["approver"] }));
  unit = tanThanh;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"] }));
  officer = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["officer"] }));
  approver = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["approver", "editor"] }));
});

const form = (part: Record<string, string | string[]> = {}) => ({
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

test("what people find at a place is ticked, read by a second person, and told on its public page", async () => {
  const sent = await editor.post(
    "/can-bo/noi-tiep-nhan/moi",
    form({ address: "Số 3, đường Phan Ngọc Hiển", facilities: ["ramp", "computers", "khong-co"] }),
  );
  expect((await approver.get(String(sent.headers.location))).body).toContain(
    "máy tính nối mạng cho người dân dùng; lối vào cho xe lăn",
  );
  await approve(sent, approver);
  const list = (await editor.get("/can-bo/noi-tiep-nhan?q=phan ngoc hien")).body;
  const address = /\/can-bo\/noi-tiep-nhan\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  expect((await editor.get(address)).body).toContain("máy tính nối mạng cho người dân dùng; lối vào cho xe lăn");
  const edit = (await editor.get(`${address}/sua`)).body;
  expect(edit.match(/name="facilities"[^>]*checked/g)).toHaveLength(2);
  expect(await problemsOf(edit)).toEqual([]);
  const slug = (await getUnit(site.app.db, unit, "2026-11-20")).slug;
  const told = await site.visitor.get(`/${slug}/thu-tuc`);
  expect(told.body).toContain("máy tính nối mạng cho người dân dùng; lối vào cho xe lăn");
  await approve(await editor.post(`${address}/dong`, { on: "21/11/2026" }), approver);
});

test("a place is added, changed from a day on, gets days of its own, and ends", async () => {
  const sent = await editor.post("/can-bo/noi-tiep-nhan/moi", form());
  expect((await editor.get("/can-bo/noi-tiep-nhan?q=ly bon")).body).not.toContain("Lý Bôn");
  await approve(sent, approver);
  const list = (await editor.get("/can-bo/noi-tiep-nhan?q=ly bon")).body;
  const address = /\/can-bo\/noi-tiep-nhan\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  const record = await editor.get(address);
  expect(await problemsOf(record.body)).toEqual([]);
  expect(record.body).toContain("07:00–11:00, 13:00–17:00");
  expect(record.body).toContain("Hộ tịch; Chứng thực");
  expect(await problemsOf((await editor.get(`${address}/sua`)).body)).toEqual([]);
  expect(await problemsOf((await editor.get("/can-bo/noi-tiep-nhan?q=ly bon")).body)).toEqual([]);
  expect((await editor.get("/can-bo/noi-tiep-nhan.csv")).body).toContain("Lý Bôn");
  const days = { dayFrom: "24/12/2026", dayTo: "", hours: "", note: "Sửa hệ thống điện" };
  await approve(await editor.post(`${address}/ngay-rieng`, days), approver);
  const twice = await editor.post(`${address}/ngay-rieng`, days);
  expect(twice.status).toBe(422);
  expect(twice.body).toContain("Những ngày này đã có lịch riêng.");
  const id = /name="exception" value="(\d+)"/.exec((await editor.get(address)).body)?.[1] ?? "";
  await approve(await editor.post(`${address}/bo-ngay`, { exception: id }), approver);
  expect((await editor.get(address)).body).not.toContain("Sửa hệ thống điện");
  expect((await officer.post(`${address}/dong`, { on: "01/12/2026" })).status).toBe(403);
  expect((await editor.post(`${address}/dong`, { on: "19/11/2026" })).status).toBe(422);
  await approve(await editor.post(`${address}/dong`, { on: "01/12/2026" }), approver);
});

describe("four eyes", () => {
  const WAITING = "/can-bo/cho-duyet";
  const storm = { dayFrom: "20/11/2026", dayTo: "", hours: "", note: "Bão số 15", urgent: "1" };
  let place = "";
  const told = async (): Promise<boolean> => (await editor.get(place)).body.includes("Bão số 15");
  const proposalOf = (answer: { headers: Record<string, unknown> }): string =>
    String(answer.headers.location).split("?")[0] ?? "";

  beforeAll(async () => {
    await approve(
      await editor.post("/can-bo/noi-tiep-nhan/moi", form({ address: "Số 9, đường Hùng Vương" })),
      approver,
    );
    const list = (await editor.get("/can-bo/noi-tiep-nhan?q=hung vuong")).body;
    place = /\/can-bo\/noi-tiep-nhan\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  });

  test("whoever wrote it cannot approve it, though an approver too; who has no say there cannot either", async () => {
    const own = await approver.post(`${place}/ngay-rieng`, { ...storm, urgent: "" });
    const address = proposalOf(own);
    const refused = await approver.post(`${address}/duyet`, { mark: "" });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Bạn viết thay đổi này nên người khác duyệt.");
    expect((await officer.post(`${address}/duyet`, { mark: "" })).status).toBe(403);
    expect((await editor.post(`${address}/duyet`, { mark: "" })).status).toBe(403);
    expect((await elsewhere.get(address)).status).toBe(404);
    expect((await elsewhere.post(`${address}/duyet`, { mark: "" })).status).toBe(404);
    expect(await told()).toBe(false);
    expect((await approver.post(`${address}/rut`, {})).status).toBe(303);
    expect((await approver.post(`${address}/rut`, {})).status).toBe(409);
  });

  test("what moved since it was looked at is shown again before it is approved", async () => {
    const address = proposalOf(await editor.post(`${place}/sua`, form({ phone: "0290 3 999 999" })));
    const old = /name="mark" value="([^"]*)"/.exec((await approver.get(address)).body)?.[1] ?? "";
    await approve(await editor.post(`${place}/sua`, form({ phone: "0290 3 111 111" })), approver);
    const late = await approver.post(`${address}/duyet`, { mark: old });
    expect(late.status).toBe(409);
    expect(late.body).toContain("đã có người đổi một phần nội dung này");
    expect(late.body).toContain("0290 3 111 111");
  });

  test("it is returned with a note, and the writer is told at home", async () => {
    const address = proposalOf(await editor.post(`${place}/sua`, form({ phone: "0290 3 222 222" })));
    const without = await approver.post(`${address}/tra-lai`, { note: " " });
    expect(without.status).toBe(422);
    expect(await problemsOf(without.body)).toEqual([]);
    expect((await approver.get("/can-bo")).body).toContain("thay đổi chờ tôi duyệt");
    expect((await approver.post(`${address}/tra-lai`, { note: "Số máy này của quầy khác." })).status).toBe(303);
    const page = await editor.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Số máy này của quầy khác.");
    expect((await editor.get("/can-bo")).body).toContain("1 thay đổi bị trả lại cho tôi");
    expect((await editor.get(place)).body).not.toContain("222 222");
    expect(await problemsOf((await editor.get(WAITING)).body)).toEqual([]);
    expect(await problemsOf((await editor.get(`${WAITING}?xem=xong`)).body)).toEqual([]);
  });

  test("an urgent notice goes first and is approved afterwards; returned, it is taken back", async () => {
    const later = await editor.post(`${place}/ngay-rieng`, { ...storm, dayFrom: "25/11/2026" });
    expect(later.status).toBe(422);
    expect(later.body).toContain("Chỉ báo ngay được khi bắt đầu hôm nay hoặc ngày mai.");
    const first = await editor.post(`${place}/ngay-rieng`, storm);
    expect(first.headers.location).toMatch(/xong=ahead$/);
    expect(await told()).toBe(true);
    expect((await approver.get(proposalOf(first))).body).toContain("người dân đã được báo");
    expect((await approver.post(`${proposalOf(first)}/tra-lai`, { note: "Bão đổi hướng." })).status).toBe(303);
    expect(await told()).toBe(false);
    await approve(await editor.post(`${place}/ngay-rieng`, storm), approver);
    expect(await told()).toBe(true);
  });
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
