import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";
import { importRecords } from "../../../import-procedures.ts";
import { saveLinkAnswer } from "../../../review/link.store.ts";
import { linkReason } from "../../../review/link-reason.ts";
import { vi } from "../../../review/messages.vi.ts";
import { reviewProcedures } from "../../../review/review-procedures.ts";
import { buildProcedure } from "../../../testing/build-procedure.ts";

const site = useTestApp();
const BASE = "/can-bo/thu-tuc/ra-soat";
let editor: Browser;
let approver: Browser;
let officer: Browser;
const system = { id: "system", name: "Hệ thống" };

const review = (all = false) => reviewProcedures(site.app.db, { now: () => site.app.clock.now(), all });
const findings = (code: string) =>
  site.app.db
    .selectFrom("reviewFinding")
    .select(["id", "kind", "state", "reason", "personName"])
    .where("code", "=", code)
    .orderBy("id")
    .execute();

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId: province, roles: ["approver"] }));
  officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["officer"] }));
  const records = Array.from({ length: 60 }, (_, index) =>
    buildProcedure({
      code: `1.0001${String(index).padStart(2, "0")}`,
      name: `Cho mượn hội trường số ${index}`,
      results: [],
      ...(index === 7 ? { doubts: [{ at: "methods.0.fees" as const, code: "feeMissing" as const }] } : {}),
    }),
  );
  await transaction(db, (tx) =>
    importRecords(tx, system, { records, source: "test", at: new Date("2026-07-01T02:00:00Z") }),
  );
});

test("before the first review the page says so and starts one", async () => {
  const page = await editor.get(BASE);
  expect(page.body).toContain("Chưa rà soát lần nào");
  expect((await officer.post(`${BASE}/chay`, {})).status).toBe(403);
  expect((await editor.post(`${BASE}/chay`, {})).headers.location).toBe(`${BASE}?xep=1`);
  await site.runJobs();
  expect((await findings("1.000107")).map((one) => one.kind)).toContain("feeMissing");
});

test.each([
  ["http-404", "(404)"],
  ["http-503", "gặp lỗi (503)"],
  ["slow", "10 giây"],
  ["too-many-redirects", "vòng quanh"],
  ["CERT_HAS_EXPIRED", "đã hết hạn"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "không được tin cậy"],
  ["ECONNRESET", "không trả lời"],
  ["private-address", "mạng nội bộ"],
  ["E_LẠ", "mã lỗi E_LẠ"],
])("%s is told in words", (reason, words) => expect(linkReason(reason, vi.linkReason)).toContain(words));

test("counts per kind, filters, keyset pages and an export of exactly what is shown", async () => {
  const page = await officer.get(BASE);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("Không ghi phí");
  const first = await editor.get(`${BASE}?loai=partMissing`);
  expect(first.body).toContain("60 chỗ trong 60 thủ tục");
  expect(await problemsOf(first.body)).toEqual([]);
  const next = /href="([^"]*sau=[^"]*)"/.exec(first.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const second = await editor.get(next);
  expect(second.body).toContain("1.000159");
  expect(second.body).not.toContain("1.000101<");
  const csv = await editor.get(`${BASE}.csv?loai=feeMissing`);
  expect(csv.body.trim().split("\n")).toHaveLength(2);
  expect(csv.body).toContain("phí, cách nộp thứ 1");
});

describe("bad input", () => {
  test.each([
    "?loai=khong-co&cap=x&linh-vuc=y&ai=z&trang_thai=q",
    "?sau=1.000100_999999999999",
    "?sau=%27;drop",
    `?q=${"x".repeat(5_000)}`,
    "?q=%25_%5C%27%22",
    "?q=%01%02",
    "?q=%F0%9F%98%80&q=b",
  ])("%s is answered", async (query) => {
    expect((await editor.get(`${BASE}${query}`)).status).toBe(200);
  });

  test.each([
    [{}, "Hãy đánh dấu ít nhất một dòng."],
    [{ scope: "all", act: "accept" }, "Hãy ghi lý do."],
    [{ scope: "all" }, "Hãy chọn việc cần làm."],
    [{ scope: "all", act: "assign", unit: "Sở Không Có Thật" }, "Không có đơn vị nào mang tên này"],
    [{ scope: "all", act: "set", reason: "x" }, "Hãy chọn mục cần sửa."],
    [{ ids: ["abc", "0"], act: "accept", reason: "x" }, "Hãy đánh dấu ít nhất một dòng."],
  ])("%j", async (fields, sentence) => {
    const page = await editor.post(BASE, fields as Record<string, string>);
    expect(page.status).toBe(422);
    expect(page.body).toContain(sentence);
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

test("accepting is previewed, done once, on record, and comes back when the text changes", async () => {
  const [open] = (await findings("1.000107")).filter((one) => one.kind === "feeMissing");
  const id = String(open?.id);
  const fields = { ids: id, act: "accept", reason: "Không thu phí theo nghị quyết", trang_thai: "open" };
  expect((await officer.post(BASE, fields)).status).toBe(403);
  const preview = await editor.post(BASE, fields);
  expect(preview.body).toContain("Sẽ chấp nhận 1 chỗ với lý do: Không thu phí theo nghị quyết");
  expect(await problemsOf(preview.body)).toEqual([]);
  expect((await findings("1.000107")).find((one) => one.kind === "feeMissing")?.state).toBe("open");
  const stale = await editor.post(BASE, { ...fields, step: "do", expected: "2" });
  expect(stale.body).toContain("Danh sách vừa thay đổi");
  const done = await editor.post(BASE, { ...fields, step: "do", expected: "1" });
  expect(done.headers.location).toContain("xong=1");
  expect((await findings("1.000107")).find((one) => one.kind === "feeMissing")).toMatchObject({
    state: "accepted",
    reason: "Không thu phí theo nghị quyết",
  });
  const record = await editor.get("/can-bo/thu-tuc/1.000107");
  expect(record.body).toContain("Chấp nhận khi rà soát: Không ghi phí");
  expect(await problemsOf(record.body)).toEqual([]);
  await review(true);
  expect((await findings("1.000107")).find((one) => one.kind === "feeMissing")?.state).toBe("accepted");

  const changed = buildProcedure({
    code: "1.000107",
    name: "Cho mượn hội trường số 7",
    results: ["Giấy mượn"],
    doubts: [{ at: "methods.0.fees", code: "feeMissing" }],
  });
  Object.assign(changed.methods[0] ?? {}, { feeText: "", note: "Nộp tại quầy" });
  await transaction(site.app.db, (tx) =>
    importRecords(tx, system, { records: [changed], source: "test", at: new Date("2026-08-01T02:00:00Z") }),
  );
  await review();
  const after = await findings("1.000107");
  expect(after.find((one) => one.kind === "feeMissing")?.state).toBe("open");
  expect(after.find((one) => one.kind === "partMissing")?.state).toBe("mended");
});

test("many are assigned at once, and the unit sees its part", async () => {
  const fields = { scope: "all", act: "assign", mine: "1", loai: "partMissing", trang_thai: "open" };
  const preview = await editor.post(BASE, fields);
  const expected = /name="expected" value="(\d+)"/.exec(preview.body)?.[1] ?? "";
  expect(Number(expected)).toBe(59);
  await editor.post(BASE, { ...fields, step: "do", expected });
  expect((await editor.get(`${BASE}?ai=mine`)).body).toContain("59 chỗ trong 59 thủ tục");
  const units = await editor.get(`${BASE}/don-vi`);
  expect(await problemsOf(units.body)).toEqual([]);
});

test("one part is proposed for many after a preview of before and after; nothing is published by it", async () => {
  const fields = {
    scope: "all",
    act: "set",
    loai: "partMissing",
    trang_thai: "open",
    part: "implementing",
    value: "Trung tâm Phục vụ hành chính công cấp xã",
    reason: "Theo mô hình hai cấp",
    decision: "77/QĐ-UBND",
  };
  const preview = await editor.post(BASE, fields);
  expect(preview.body).toContain("Ủy ban nhân dân cấp xã");
  expect(preview.body).toContain("59 bản đề xuất");
  expect(await problemsOf(preview.body)).toEqual([]);
  const expected = /name="expected" value="(\d+)"/.exec(preview.body)?.[1] ?? "";
  const done = await editor.post(BASE, { ...fields, step: "do", expected });
  expect(done.headers.location).toContain("xong=59");
  const { count } = await site.app.db
    .selectFrom("procedureDraft")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "proposed")
    .executeTakeFirstOrThrow();
  expect(count).toBe(59);
  const again = await editor.post(BASE, { ...fields, step: "do", expected });
  expect(again.headers.location).toContain("xong=0");
  const versions = await site.app.db.selectFrom("procedureVersion").select("id").where("number", ">", 1).execute();
  expect(versions).toHaveLength(1);
  const page = await approver.get("/can-bo/thu-tuc/1.000101");
  expect(page.body).toContain("77/QĐ-UBND");
  const acts = await site.app.db.selectFrom("auditEntry").select("act").execute();
  expect(acts.filter((one) => one.act === "procedures.propose-for-many")).toHaveLength(2);
});

test("a document of the library that ends makes findings in all that cite it, and an amendment of its days mends them", async () => {
  expect((await editor.get("/can-bo/thu-tuc/van-ban?so=61/2018/N%C4%90-CP")).headers.location).toContain(
    "/can-bo/van-ban/moi?so=61",
  );
  const cited = await editor.get("/can-bo/van-ban/duoc-dan");
  expect(cited.body).toContain("61/2018/NĐ-CP");
  expect(await problemsOf(cited.body)).toEqual([]);
  const key = /value="(61\/2018\/NĐ-CP\|[^"]*)"/.exec(cited.body)?.[1] ?? "";
  expect((await editor.post("/can-bo/van-ban/duoc-dan", { cited: key })).headers.location).toContain("xong=1");
  const { id, number, issuer } = await site.app.db
    .selectFrom("legalDocument")
    .select(["id", "number", "issuer"])
    .executeTakeFirstOrThrow();
  const fields = (basedOn: string, status: string) => ({
    basedOn,
    number,
    type: "Nghị định",
    issuer: issuer ?? "Chính phủ",
    title: "Cơ chế một cửa",
    status,
  });
  expect((await editor.post(`/can-bo/van-ban/${id}/sua`, fields("1", "expired"))).status).toBe(303);
  await site.runJobs();
  expect((await editor.get(`${BASE}?loai=lawNotInForce`)).body).toContain("60 chỗ trong 60 thủ tục");
  expect((await editor.get(`/can-bo/van-ban/${id}`)).body).toContain("Thủ tục dựa vào văn bản này (60)");
  await editor.post(`/can-bo/van-ban/${id}/sua`, fields("2", "inForce"));
  await site.runJobs();
  expect((await editor.get(`${BASE}?loai=lawNotInForce&trang_thai=mended`)).body).toContain("60 chỗ");
});

test("a link that does not open says why and since when, on the page and in the export", async () => {
  const address = "https://dichvucong.example/mau-don-da-go";
  await transaction(site.app.db, (tx) =>
    importRecords(tx, system, {
      records: [buildProcedure({ code: "1.000290", name: "Cho mượn loa", sourceUrl: address })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
  for (const day of [3, 5, 8])
    await saveLinkAnswer(
      site.app.db,
      address,
      { state: "failed", reason: "http-410" },
      new Date(Date.UTC(2026, 10, day, 2)),
    );
  await review(true);
  const told = "Trang đã bị gỡ hẳn (410). Không mở được từ 03/11/2026, hỏi lần cuối 08/11/2026.";
  const page = await editor.get(`${BASE}?loai=linkDead`);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain(address);
  expect(page.body).toContain(told);
  expect((await editor.get(`${BASE}.csv?loai=linkDead`)).body).toContain(told);
});
