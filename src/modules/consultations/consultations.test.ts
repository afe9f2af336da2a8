import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import type { Role } from "../accounts/index.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { phaseOf, readPoints } from "./consultation.ts";

test.each<[string, string, string, number]>([
  ["nothing", " \n ", "none", 0],
  ["too many", Array.from({ length: 31 }, (_, at) => `Điểm ${at}`).join("\n\n"), "many", 31],
  ["a heading that is a text", `Điểm một\n\n${"ă".repeat(201)}`, "headingLong", 2],
  ["a text that is a book", `Điểm một\n${"ă".repeat(4_001)}`, "pointLong", 1],
])("points as typed: %s", (_name, typed, fault, at) => {
  expect(readPoints(typed)).toEqual({ fault, at });
});

test("points are blocks between blank lines, their first line the heading", () => {
  expect(readPoints("Điều 1\nPhạm vi\nĐối tượng\n \n\nĐiều 2")).toEqual([
    { position: 1, heading: "Điều 1", body: "Phạm vi\nĐối tượng" },
    { position: 2, heading: "Điều 2", body: "" },
  ]);
});

test.each([
  ["draft", "none", "2026-11-25", null],
  ["approved", "none", "2026-11-20", "announced"],
  ["approved", "none", "2026-11-21", "open"],
  ["approved", "none", "2026-11-30", "open"],
  ["approved", "submitted", "2026-12-01", "closed"],
  ["approved", "approved", "2026-12-05", "summarised"],
  ["withdrawn", "none", "2026-11-25", null],
] as const)("%s with its summary %s stands on %s as %s", (state, summaryState, today, phase) => {
  expect(phaseOf({ state, summaryState, opensOn: "2026-11-21", closesOn: "2026-11-30" }, today)).toBe(phase);
});

describe("a draft people are asked about", () => {
  const site = useTestApp();
  const STAFF = "/can-bo/lay-y-kien";
  let units: Awaited<ReturnType<typeof buildProvince>>;
  const people: Parameters<typeof signedIn>[1][] = [];
  let writer: Browser;
  let approver: Browser;
  let neighbour: Browser;
  let both: Browser;
  let record: string;
  let open: string;

  /** Whoever works on another day has signed in anew. */
  async function on(day: string): Promise<void> {
    site.clock.set(day);
    const browsers: Browser[] = [];
    for (const person of people) browsers.push(site.browser(await signedIn(site.app, person)));
    [writer, approver, neighbour, both] = browsers as [Browser, Browser, Browser, Browser];
  }

  beforeAll(async () => {
    site.clock.set("2026-11-20T02:00:00Z");
    const { db } = site.app;
    units = await buildProvince(db);
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    for (const [unitId, roles] of [
      [units.tanThanh, ["editor"]],
      [units.tanThanh, ["leader"]],
      [units.hungMy, ["editor", "leader"]],
      [units.tanThanh, ["editor", "approver"]],
    ] satisfies [string, Role[]][])
      people.push({ person: await buildPerson(db, { unitId, roles }) });
    await on("2026-11-20T02:00:00Z");
  });

  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: units.tanThanh,
    kind: "draft",
    code: "",
    title: "Quy chế chợ phường",
    lead: "Chợ mới mở, cần giờ giấc và chỗ bán rõ ràng.",
    body: "Điều 1. Phạm vi\nĐiều 2. Giờ mở cửa",
    points: "Giờ mở cửa\nTừ 4 giờ đến 18 giờ\n\nTiền chỗ\nMột ngày 5.000 đồng",
    "opensOn-day": "21",
    "opensOn-month": "11",
    "opensOn-year": "2026",
    "closesOn-day": "30",
    "closesOn-month": "11",
    "closesOn-year": "2026",
    act: "submit",
    ...more,
  });
  const editIn = (body: string): string => /name="edit" value="(\d+)"/.exec(body)?.[1] ?? "";

  test.each([
    [{ unitId: "" }, "Hãy chọn cơ quan"],
    [{ kind: "procedure", code: "9.999999" }, "Không có thủ tục mã này"],
    [{ title: "" }, "Hãy ghi tên"],
    [{ lead: "" }, "Hãy viết vì sao"],
    [{ points: "" }, "ít nhất một điểm"],
    [{ "closesOn-day": "31" }, "ngày có thật"],
    [{ "closesOn-day": "20" }, "không được trước ngày đầu"],
    [{ "opensOn-day": "19" }, "Ngày đã qua"],
  ])("with %j it is told what is wrong, with everything kept", async (wrong, sentence) => {
    const bad = await writer.post(`${STAFF}/moi`, form(wrong));
    expect([422, 409]).toContain(bad.status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Điều 2. Giờ mở cửa");
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("is written by one, approved by another, and seen by nobody before", async () => {
    expect((await site.visitor.get("/lay-y-kien")).body).toContain("Hiện không có việc nào");
    const made = await writer.post(`${STAFF}/moi`, form());
    expect(made.status).toBe(303);
    record = String(made.headers.location).replace(/\?.*/, "");
    open = record.replace(STAFF, "/lay-y-kien");
    expect((await site.visitor.get(open)).status).toBe(404);
    expect((await neighbour.get(record)).status).toBe(404);
    expect((await neighbour.post(`${record}/duyet`, { edit: "2" })).status).toBe(404);
    expect((await writer.post(`${record}/duyet`, { edit: "2" })).status).toBe(403);
    const own = await both.post(`${STAFF}/moi`, form({ title: "Của chính mình" }));
    const mine = String(own.headers.location).replace(/\?.*/, "");
    expect((await both.post(`${mine}/duyet`, { edit: editIn((await both.get(mine)).body) || "2" })).status).toBe(409);
    const page = await approver.get(record);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await approver.get("/can-bo")).body).toContain("Quy chế chợ phường");
    await writer.post(`${record}/sua`, form({ edit: editIn(page.body), lead: "Chợ mới mở, cần giờ giấc." }));
    const stale = await approver.post(`${record}/duyet`, { edit: editIn(page.body) });
    expect([stale.status, stale.body]).toEqual([409, expect.stringContaining("Có người vừa sửa")]);
    await approver.post(`${record}/duyet`, { edit: editIn((await approver.get(record)).body) });
    const announced = await site.visitor.get(open);
    expect(announced.body).toContain("Bắt đầu lấy ý kiến từ ngày 21/11/2026");
    expect(await problemsOf(announced.body)).toEqual([]);
    const early = await site.visitor.post(open, { audience: "resident", "stance-1": "keep" });
    expect([early.status, early.body]).toEqual([409, expect.stringContaining("Ngoài thời gian lấy ý kiến")]);
  });

  test("takes sheets while it is open: what is wrong is told, sent twice it is one, as what one speaks is counted", async () => {
    await on("2026-11-23T02:00:00Z");
    const page = await site.visitor.get(open);
    expect(await problemsOf(page.body)).toEqual([]);
    const sheet = /name="sheet" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const nothing = await site.visitor.post(open, { sheet });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain("Hãy chọn bạn góp ý với tư cách nào");
    expect(nothing.body).toContain("Hãy trả lời ít nhất một điểm");
    expect(await problemsOf(nothing.body)).toEqual([]);
    const long = await site.visitor.post(open, { sheet, audience: "resident", "words-1": "ă".repeat(4_001) });
    expect([long.status, long.body.includes("ă".repeat(4_001))]).toEqual([422, true]);
    const said = { sheet, audience: "resident", "stance-1": "change", "words-1": "Mở từ 3 giờ,\u200b hàng cá về sớm" };
    for (const _twice of [1, 2]) expect((await site.visitor.post(open, said)).status).toBe(303);
    expect((await site.visitor.get(`${open}?xong=1`)).body).toContain("Đã nhận ý kiến của bạn");
    await site.visitor.post(open, {
      audience: "business",
      organisation: "Hợp tác xã cá",
      "stance-1": "change",
      "words-1": "Ba giờ sáng mở",
    });
    await site.visitor.post(open, { audience: "resident", "stance-2": "keep", "words-0": "bán vé số" });
    const paper = await writer.post(`${record}/phieu-giay`, { audience: "official", "stance-2": "drop" });
    expect(paper.status).toBe(303);
    expect((await site.visitor.get(`${open}/ket-qua.csv`)).status).toBe(404);
    expect((await site.visitor.get(`${open}/bieu-do.svg`)).status).toBe(404);
    const inside = (await writer.get(record)).body.replace(/<[^>]+>/g, " ");
    expect(inside).toMatch(/Người dân\s+2\s+Doanh nghiệp, hộ kinh doanh\s+1\s+Cán bộ, công chức, viên chức\s+1/);
    expect((await writer.post(`${record}/trinh-ket-qua`, { summary: "x" })).body).toContain("Chưa hết thời gian");
  });

  test("tells after the last day what was taken over and why, once every word stands under an opinion and another approved", async () => {
    await writer.post(`${record}/gia-han`, {
      "closesOn-day": "2",
      "closesOn-month": "12",
      "closesOn-year": "2026",
      reason: "Nhiều người xin thêm ngày",
    });
    expect((await site.visitor.get(open)).body).toContain("Nhiều người xin thêm ngày");
    await on("2026-12-03T02:00:00Z");
    const early = await writer.post(`${record}/trinh-ket-qua`, { summary: "Đã nghe." });
    expect([early.status, early.body]).toEqual([409, expect.stringContaining("Còn ý kiến chưa gom")]);
    const answers = `${record}/y-kien`;
    const wrong = await writer.post(`${answers}/y`, { position: "1", text: "", outcome: "taken", explanation: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Hãy viết ý kiến");
    expect(wrong.body).toContain("Hãy ghi đã sửa gì");
    expect(await problemsOf(wrong.body)).toEqual([]);
    await writer.post(`${answers}/y`, {
      position: "1",
      text: "Mở từ 3 giờ sáng",
      outcome: "taken",
      explanation: "Sửa Điều 2: mở từ 3 giờ.",
    });
    await writer.post(`${answers}/y`, { position: "0", text: "Bán vé số", outcome: "beside", explanation: "" });
    const page = await writer.get(answers);
    expect(await problemsOf(page.body)).toEqual([]);
    const opinions = [...page.body.matchAll(/y-kien\/y\/([0-9a-f-]{36})/g)].map((found) => found[1] ?? "");
    const places = Object.fromEntries(
      [...page.body.matchAll(/name="(place-(\d)-[0-9a-f-]{36})"/g)].map((found) => [
        found[1] ?? "",
        (found[2] === "1" ? opinions[0] : opinions[1]) ?? "",
      ]),
    );
    expect(Object.keys(places)).toHaveLength(3);
    expect((await neighbour.post(answers, places)).status).toBe(404);
    await writer.post(answers, places);
    expect((await writer.post(`${answers}/y/${opinions[0]}`, { act: "drop" })).status).toBe(409);
    await writer.post(`${record}/trinh-ket-qua`, { summary: "Phường nhận bốn phiếu, sửa giờ mở cửa." });
    expect((await site.visitor.get(open)).body).toContain("Cơ quan đang tổng hợp");
    expect((await writer.post(`${record}/duyet-ket-qua`, {})).status).toBe(403);
    await approver.post(`${record}/duyet-ket-qua`, { edit: editIn((await approver.get(record)).body) });
    const result = await site.visitor.get(open);
    expect(await problemsOf(result.body)).toEqual([]);
    for (const words of ["sửa giờ mở cửa", "Mở từ 3 giờ sáng", "2 phiếu nói như vậy", "Sửa Điều 2: mở từ 3 giờ."])
      expect(result.body).toContain(words);
    // What people wrote stays with the officers; what is beside the matter is counted.
    expect(result.body).not.toMatch(/hàng cá|Hợp tác xã cá|vé số/);
    expect(result.body).toContain("1 ý kiến khác nằm ngoài");
    expect((await site.visitor.get(`${open}/ket-qua.csv`)).body).toContain("1. Giờ mở cửa");
    expect((await site.visitor.get(`${open}/bieu-do.svg`)).status).toBe(200);
    expect((await writer.get(`${record}/y-kien.csv`)).body).toContain("Hợp tác xã cá");
    await approver.post(`${record}/mo-lai`, { reason: "Thiếu một phiếu" });
    expect((await site.visitor.get(open)).body).toContain("Kết quả đang được sửa: Thiếu một phiếu");
  });

  test("withdrawn it says why and takes nothing", async () => {
    await on("2026-11-24T02:00:00Z");
    const made = await writer.post(`${STAFF}/moi`, form({ title: "Quy chế bến tàu", "opensOn-day": "24" }));
    const other = String(made.headers.location).replace(/\?.*/, "");
    await approver.post(`${other}/duyet`, { edit: editIn((await approver.get(other)).body) });
    expect((await approver.post(`${other}/rut`, { reason: "" })).status).toBe(422);
    await approver.post(`${other}/rut`, { reason: "Luật vừa đổi" });
    const page = await site.visitor.get(other.replace(STAFF, "/lay-y-kien"));
    expect([page.status, page.body]).toEqual([410, expect.stringContaining("Luật vừa đổi")]);
    expect((await site.visitor.get("/lay-y-kien")).body).not.toContain("bến tàu");
    const list = await writer.get(`${STAFF}?q=quy+che`);
    expect(list.body).toContain("Quy chế chợ phường");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await writer.get(`${STAFF}.csv`)).body).toContain("Quy chế bến tàu");
  });
});
