import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { roomCode } from "./attend.ts";
import { listSessions } from "./course.store.ts";
import { trainingForToday } from "./training-for-today.ts";

const site = useTestApp();
const T = "/can-bo/tap-huan";
const NOW = "2026-11-20T02:00:00Z"; // Friday 09:00
let units: Awaited<ReturnType<typeof buildProvince>>;
let hostPerson: BuiltPerson;
let approverPerson: BuiltPerson;
let officer: BuiltPerson;
let host: Browser;
let approver: Browser;
let one: Browser;

const at = async (moment: string): Promise<void> => {
  site.clock.set(moment);
  [host, approver, one] = (await Promise.all(
    [hostPerson, approverPerson, officer].map(async (person) => site.browser(await signedIn(site.app, { person }))),
  )) as [Browser, Browser, Browser];
};

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  hostPerson = await buildPerson(db, { unitId: units.province, roles: ["planner"], name: "Lê Hoàng Phúc" });
  approverPerson = await buildPerson(db, { unitId: units.province, roles: ["approver"] });
  officer = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Huỳnh Ngọc Ẩn" });
});

beforeEach(() => at(NOW));

const day = (name: string, text: string) => {
  const [d = "", m = "", y = ""] = text.split("/");
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
};

const form = (more: Record<string, string | string[]> = {}) => ({
  unitId: units.province,
  kind: "dialogue",
  title: "Đối thoại với cán bộ một cửa",
  purpose: "Nghe cán bộ một cửa nói điều còn vướng.",
  scope: "all",
  attendShare: "50",
  slots: "1",
  ...day("s1day", "27/11/2026"),
  s1begins: "8:00",
  s1ends: "11:00",
  s1topic: "Hỏi và đáp",
  s1place: "Hội trường tỉnh",
  ...more,
});

const stampIn = (body: string): string => /name="basedOn" value="([^"]+)"/.exec(body)?.[1] ?? "";

async function announce(more: Record<string, string | string[]> = {}): Promise<string> {
  const made = await host.post(`${T}/moi`, form(more));
  const id = /tap-huan\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  await host.post(`${T}/${id}/gui-duyet`, { basedOn: stampIn((await host.get(`${T}/${id}`)).body) });
  const done = await approver.post(`${T}/${id}/duyet`, {
    basedOn: stampIn((await approver.get(`${T}/${id}`)).body),
  });
  expect(done.status).toBe(303);
  return id;
}

/** The course, with one official in its only session. */
async function attended(more: Record<string, string | string[]> = {}): Promise<string> {
  const id = await announce(more);
  await one.post(`${T}/${id}/ghi-ten`, {});
  const [session] = await listSessions(site.app.db, [id]);
  await at("2026-11-27T01:30:00Z");
  const code = roomCode(site.app.config.secretKey, session?.id ?? "");
  expect((await one.post(`${T}/${id}/diem-danh`, { code })).status).toBe(303);
  return id;
}

const result = { result: "Thống nhất ba việc phải làm trong tháng 12.", unnamed: "", pictures: "", taskId: "" };
const rowsOf = (id: string) =>
  listLedgerEntries(site.app.db, { recordKind: "course", recordId: id, channel: "event" }, 10);

describe("a course that was held", () => {
  test("is one row of the ledger for those who came, however often its result is told", async () => {
    const id = await attended({ title: "Đã xong một buổi" });
    const page = await host.get(`${T}/${id}/ket-qua`);
    expect(await problemsOf(page.body)).toEqual([]);
    const empty = await host.post(`${T}/${id}/ket-qua`, { ...result, result: "" });
    expect([empty.status, empty.body]).toEqual([422, expect.stringContaining("Hãy ghi kết quả")]);
    const wrong = await host.post(`${T}/${id}/ket-qua`, { ...result, pictures: "anh-khongco", unnamed: "vài" });
    expect(wrong.body).toContain("Không có ảnh “anh-khongco”");
    expect(wrong.body).toContain("Hãy ghi một số từ 0");
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await host.post(`${T}/${id}/ket-qua`, { ...result, unnamed: "12" })).status).toBe(303);
    expect((await rowsOf(id)).map((row) => [row.reached, row.sentAt?.toISOString()])).toEqual([
      [13, "2026-11-27T01:00:00.000Z"],
    ]);
    expect((await host.post(`${T}/${id}/ket-qua`, { ...result, unnamed: "20" })).status).toBe(303);
    expect((await rowsOf(id)).map((row) => row.reached)).toEqual([21]);
    expect((await one.get(`${T}/cua-toi`)).body).toContain("Đã hoàn thành");
    const counts = await site.app.db.selectFrom("courseCount").selectAll().where("courseId", "=", id).execute();
    expect(counts).toEqual([{ courseId: id, unitId: units.tanThanh, came: 1, completed: 1 }]);
  });

  test("is not told before its last day, nor without anybody who came", async () => {
    const id = await announce({ title: "Chưa tới ngày" });
    const early = await host.post(`${T}/${id}/ket-qua`, { ...result, unnamed: "5" });
    expect([early.status, early.body]).toEqual([409, expect.stringContaining("chưa tới ngày cuối")]);
    await at("2026-11-28T01:30:00Z");
    const nobody = await host.post(`${T}/${id}/ket-qua`, result);
    expect([nobody.status, nobody.body]).toEqual([409, expect.stringContaining("Chưa có ai trong điểm danh")]);
    expect(await rowsOf(id)).toEqual([]);
  });

  test("opened again counts no longer, until its result is told again", async () => {
    const id = await attended({ title: "Mở lại" });
    await host.post(`${T}/${id}/ket-qua`, result);
    expect((await host.post(`${T}/${id}/mo-lai`, { reopen: "Sót người" })).status).toBe(403);
    expect((await approver.post(`${T}/${id}/mo-lai`, { reopen: "" })).status).toBe(422);
    expect((await approver.post(`${T}/${id}/mo-lai`, { reopen: "Sót người" })).status).toBe(303);
    expect((await rowsOf(id)).every((row) => row.withdrawnAt !== null)).toBe(true);
    await host.post(`${T}/${id}/ket-qua`, result);
    expect((await rowsOf(id)).filter((row) => row.withdrawnAt === null)).toHaveLength(1);
  });

  test("is public by the word of somebody who did not write its result, with no name in it", async () => {
    const id = await attended({ title: "Đối thoại công khai" });
    await host.post(`${T}/${id}/ket-qua`, result);
    expect((await site.visitor.get(`/doi-thoai/${id}`)).status).toBe(404);
    expect((await host.post(`${T}/${id}/cong-khai`, {})).status).toBe(403);
    expect((await approver.post(`${T}/${id}/cong-khai`, {})).status).toBe(303);
    const page = await site.visitor.get(`/doi-thoai/${id}`);
    expect(page.body).toContain("Thống nhất ba việc");
    expect(page.body).not.toContain("Huỳnh Ngọc Ẩn");
    expect(await problemsOf(page.body)).toEqual([]);
    const list = await site.visitor.get("/doi-thoai");
    expect(list.body).toContain("Đối thoại công khai");
    expect(await problemsOf(list.body)).toEqual([]);
    // Another result waits for its second person again.
    await host.post(`${T}/${id}/ket-qua`, { ...result, result: "Thống nhất bốn việc." });
    expect((await site.visitor.get(`/doi-thoai/${id}`)).status).toBe(404);
    await expect(
      site.app.db
        .updateTable("course")
        .set({ publicAt: new Date(), publicBy: hostPerson.id, publicByName: "x" })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow("course_result_is_published_by_another");
  });
});

describe("a question asked there", () => {
  const ask = (id: string, more: Record<string, string>) =>
    host.post(`${T}/${id}/cau-hoi`, { body: "Vì sao hồ sơ trực tuyến phải nộp lại bản giấy?", asker: "", ...more });

  test("is answered there, owed by a unit until a day, or handed into the inbox, and each is followed up", async () => {
    const id = await attended({ title: "Có ba câu hỏi" });
    expect((await ask(id, { how: "answered", answer: "Không phải nộp lại." })).status).toBe(303);
    const due = day("dueOn", "04/12/2026");
    const owed = { body: "Bao giờ có máy quét?", how: "owed", unitId: units.tanThanh, ...due, asker: "Anh Đủ" };
    expect((await ask(id, owed)).status).toBe(303);
    expect((await ask(id, { how: "handed", inboxUnit: units.tanThanh, body: "Sao trụ sở đóng sớm?" })).status).toBe(
      303,
    );
    const page = await host.get(`${T}/${id}/cau-hoi`);
    expect(page.body).toContain("Trả lời trước 04/12/2026");
    expect(await problemsOf(page.body)).toEqual([]);
    const kept = await site.app.db.selectFrom("courseQuestion").selectAll().where("courseId", "=", id).execute();
    expect(JSON.stringify(kept)).not.toContain("Anh Đủ");
    const inbox = await site.app.db.selectFrom("question").select(["body", "unitId"]).execute();
    expect(inbox).toContainEqual({ body: "Sao trụ sở đóng sớm?", unitId: units.tanThanh });

    // The unit that owes it sees it on its day, answers, and nobody else may.
    const question = kept.find((row) => row.state === "owed");
    const today = await trainingForToday(site.app.db, officer.actor, site.clock.now(), 20);
    expect(today.map((row) => [row.need, row.path])).toContainEqual(["answer", `${T}/cau-hoi/${question?.id}`]);
    const outsider = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["planner"] }));
    expect((await outsider.get(`${T}/cau-hoi/${question?.id}`)).status).toBe(409);
    const mine = await one.get(`${T}/cau-hoi/${question?.id}`);
    expect(await problemsOf(mine.body)).toEqual([]);
    const mute = await one.post(`${T}/cau-hoi/${question?.id}/tra-loi`, { answer: "" });
    expect([mute.status, mute.body]).toEqual([422, expect.stringContaining("Hãy ghi câu trả lời")]);
    expect((await one.post(`${T}/cau-hoi/${question?.id}/tra-loi`, { answer: "Quý I năm sau." })).status).toBe(303);
    const list = await host.get(`${T}/cau-hoi?tinhtrang=answered&q=may quet`);
    expect(list.body).toContain("Bao giờ có máy quét?");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await host.get(`${T}/cau-hoi.csv?tinhtrang=answered&q=may quet`)).body.trim().split("\n")).toHaveLength(2);

    // In public only what somebody else approved; an answer that was changed since is not shown.
    await host.post(`${T}/${id}/ket-qua`, result);
    await approver.post(`${T}/${id}/cong-khai`, {});
    expect((await site.visitor.get(`/doi-thoai/${id}`)).body).not.toContain("máy quét");
    expect((await approver.post(`${T}/cau-hoi/${question?.id}/cong-khai`, {})).status).toBe(303);
    expect((await site.visitor.get(`/doi-thoai/${id}`)).body).toContain("Quý I năm sau.");
    expect((await site.visitor.get("/tim-kiem?q=may+quet+quy+I")).body).toContain(`/doi-thoai/${id}`);
    site.clock.set("2026-11-27T01:31:00Z");
    await one.post(`${T}/cau-hoi/${question?.id}/tra-loi`, { answer: "Quý II năm sau." });
    const after = (await site.visitor.get(`/doi-thoai/${id}`)).body;
    expect(after).toContain("máy quét");
    expect(after).not.toContain("Quý II năm sau.");
    expect((await site.visitor.get("/api/v1/search?q=quy+II+nam+sau")).body).not.toContain(`/doi-thoai/${id}`);
    // Found only as long as it stands in public.
    const words = "/tim-kiem?q=thong+nhat+ba+viec+phai+lam";
    expect((await site.visitor.get(words)).body).toContain(`/doi-thoai/${id}`);
    expect((await approver.post(`${T}/${id}/thoi-cong-khai`, {})).status).toBe(303);
    expect((await site.visitor.get(words)).body).not.toContain(`/doi-thoai/${id}`);
  });

  test.each([
    [{ body: "", how: "answered", answer: "Có." }, 422, "Hãy ghi câu hỏi"],
    [{ how: "x" }, 422, "Hãy chọn trả lời thế nào"],
    [{ how: "answered", answer: "" }, 422, "Hãy ghi câu trả lời"],
    [{ how: "owed", unitId: "", ...day("dueOn", "04/12/2026") }, 422, "Hãy chọn đơn vị."],
    [{ how: "handed", inboxUnit: "" }, 422, "Hãy chọn đơn vị."],
    [
      { how: "owed", unitId: "0b8aa629-89aa-413f-ad78-2f71fab5baa4", ...day("dueOn", "04/12/2026") },
      409,
      "Chỉ mời được đơn vị của mình",
    ],
  ])("%j is told at its place, and what was typed stays", async (more, status, said) => {
    const id = await attended();
    const page = await ask(id, { asker: "Lời tôi gõ", ...(more as Record<string, string>) });
    expect([page.status, page.body]).toEqual([status, expect.stringContaining(said)]);
    expect(page.body).toContain("Lời tôi gõ");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

describe("a guest without an account", () => {
  test("signs up at a secret address, has a page of the own, attends by the code of the room; the table knows no name", async () => {
    const closed = await announce({ title: "Không mời khách" });
    expect((await host.post(`${T}/${closed}/khach-moi`, {})).status).toBe(409);
    const id = await announce({ title: "Lớp cho phóng viên", guests: "Phóng viên báo, đài" });
    const note = { kind: "note", note: "Bớt hai loại giấy", label: "Ghi chú nền", phase: "before", forGuests: "1" };
    await host.upload(`${T}/${id}/tai-lieu`, note, []);
    await host.upload(`${T}/${id}/tai-lieu`, { ...note, label: "Chỉ cho cán bộ", forGuests: "" }, []);
    const made = await host.post(`${T}/${id}/khach-moi`, {});
    expect(await problemsOf(made.body)).toEqual([]);
    const address = /http:\/\/danbiet\.example(\/moi-du\/[\w-]{43})/.exec(made.body)?.[1] ?? "";
    expect((await host.get(`${T}/${id}/khach-moi`)).body).not.toContain("/moi-du/");
    const page = await site.visitor.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.headers["x-robots-tag"]).toContain("noindex");
    expect((await site.visitor.post(address, { name: "", office: "" })).status).toBe(422);
    const signed = await site.visitor.post(address, { name: "Đỗ Minh Châu", office: "Báo Cà Mau" });
    const own = String(signed.headers.location).split("?")[0] ?? "";
    expect(own).toMatch(/^\/moi-du\/[\w-]{43}\/[\w-]{43}$/);
    const mine = await site.visitor.get(own);
    expect(await problemsOf(mine.body)).toEqual([]);
    expect(mine.body).toContain("Ghi chú nền");
    expect(mine.body).not.toContain("Chỉ cho cán bộ");
    const kept = await site.app.db.selectFrom("courseSeat").selectAll().where("courseId", "=", id).execute();
    expect(JSON.stringify(kept)).not.toContain("Minh Châu");
    expect(JSON.stringify(kept)).not.toContain(own.slice(-43));

    const [session] = await listSessions(site.app.db, [id]);
    await at("2026-11-27T01:30:00Z");
    const wrong = await site.visitor.post(`${own}/diem-danh`, { code: "1" });
    expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining("Mã không đúng")]);
    const code = roomCode(site.app.config.secretKey, session?.id ?? "");
    expect((await site.visitor.post(`${own}/diem-danh`, { code })).status).toBe(303);
    await host.post(`${T}/${id}/ket-qua`, result);
    expect((await rowsOf(id)).map((row) => row.reached)).toEqual([1]);
    expect((await host.post(`${T}/${id}/khach-moi/huy`, {})).status).toBe(303);
    for (const path of [address, own, "/moi-du/x", `/moi-du/${"b".repeat(43)}`])
      expect((await site.visitor.get(path)).status).toBe(404);
  });
});
