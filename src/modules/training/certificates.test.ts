import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { findQuiz, listAttempts } from "../quizzes/index.ts";
import { roomCode } from "./attend.ts";
import { listCertificates } from "./certificates.store.ts";
import { fullCode, holdersHalf, readCertificateCode } from "./certify.ts";
import { listSessions } from "./course.store.ts";
import { subjectOf } from "./course-check.ts";
import { forgetSeats } from "./jobs/forget-seats.ts";
import { findSeatOf } from "./seats.store.ts";

const site = useTestApp();
const T = "/can-bo/tap-huan";
let units: Awaited<ReturnType<typeof buildProvince>>;
let hostPerson: BuiltPerson;
let approverPerson: BuiltPerson;
let officer: BuiltPerson;
let host: Browser;
let approver: Browser;
let one: Browser;

const at = async (moment: string): Promise<void> => {
  site.clock.set(moment);
  const signIn = async (person: BuiltPerson) => site.browser(await signedIn(site.app, { person }));
  [host, approver, one] = [await signIn(hostPerson), await signIn(approverPerson), await signIn(officer)];
};

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  hostPerson = await buildPerson(db, { unitId: units.province, roles: ["planner"], name: "Lê Hoàng Phúc" });
  approverPerson = await buildPerson(db, { unitId: units.province, roles: ["approver"], name: "Tô Trọng Nghĩa" });
  officer = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Huỳnh Ngọc Ẩn" });
});

beforeEach(() => at("2026-11-20T02:00:00Z"));

const form = (more: Record<string, string | string[]> = {}) => ({
  unitId: units.province,
  kind: "training",
  title: "Tập huấn hẹn ngày trả kết quả",
  purpose: "Ngày nhận không tính.\nNgày nghỉ không tính.\nHẹn đúng ngày hệ thống tính ra.",
  scope: "all",
  attendShare: "100",
  slots: "1",
  rules: ["check", "certificate"],
  "s1day-day": "27",
  "s1day-month": "11",
  "s1day-year": "2026",
  s1begins: "8:00",
  s1ends: "11:00",
  s1topic: "Hẹn ngày trả",
  s1place: "Hội trường tỉnh",
  ...more,
});

const stampIn = (body: string): string => /name="basedOn" value="([^"]+)"/.exec(body)?.[1] ?? "";

async function made(more: Record<string, string | string[]> = {}): Promise<string> {
  const written = await host.post(`${T}/moi`, form(more));
  const id = /tap-huan\/([0-9a-f-]{36})/.exec(String(written.headers.location))?.[1] ?? "";
  await host.post(`${T}/${id}/gui-duyet`, { basedOn: stampIn((await host.get(`${T}/${id}`)).body) });
  await approver.post(`${T}/${id}/duyet`, { basedOn: stampIn((await approver.get(`${T}/${id}`)).body) });
  return id;
}

/** A course with one official and one guest in its only session. */
async function attended(more: Record<string, string | string[]> = {}): Promise<string> {
  const id = await made(more);
  await one.post(`${T}/${id}/ghi-ten`, {});
  const [session] = await listSessions(site.app.db, [id]);
  await at("2026-11-27T01:30:00Z");
  const code = roomCode(site.app.config.secretKey, session?.id ?? "");
  expect((await one.post(`${T}/${id}/diem-danh`, { code })).status).toBe(303);
  const guest = { name: "Đỗ Minh Châu", office: "Báo Cà Mau", session: session?.id ?? "" };
  await host.post(`${T}/${id}/danh-sach/ghi-khach`, guest);
  return id;
}

const result = { result: "Đã xong.", unnamed: "", pictures: "", taskId: "" };

const question = (text: string, sentence: string) => ({
  kind: "single",
  text,
  "answer-1": "Không tính",
  right: "1",
  "answer-2": "Có tính",
  ground: "words",
  sentence,
  explanation: "Xem mục đích của lớp.",
});

async function writeCheck(id: string): Promise<void> {
  const base = `${T}/${id}/kiem-tra/cau-hoi`;
  expect(await problemsOf((await host.get(base)).body)).toEqual([]);
  expect(await problemsOf((await host.get(`${base}/moi`)).body)).toEqual([]);
  for (const [text, sentence] of [
    ["Ngày nhận có tính không?", "Ngày nhận không tính."],
    ["Ngày nghỉ có tính không?", "Ngày nghỉ không tính."],
    ["Cộng thêm một ngày cho chắc được không?", "Hẹn đúng ngày hệ thống tính ra."],
  ] as const)
    expect((await host.post(`${base}/moi`, question(text, sentence))).status).toBe(303);
  const settings = { draws: "3", passShare: "60", tries: "2", minutes: "", isOpen: "1" };
  expect((await host.post(base, settings)).status).toBe(303);
}

async function take(id: string, answer: "a1" | "a2"): Promise<string> {
  expect((await one.post(`${T}/${id}/kiem-tra/bat-dau`, {})).status).toBe(303);
  const page = await one.get(`${T}/${id}/kiem-tra`);
  expect(await problemsOf(page.body)).toEqual([]);
  const quiz = await findQuiz(site.app.db, subjectOf({ id }));
  const seat = await findSeatOf(site.app.db, id, officer.id);
  const [open] = await listAttempts(site.app.db, quiz?.id ?? "", seat?.id ?? "");
  const fields = Object.fromEntries((open?.drawn ?? []).map((drawn) => [`q-${drawn.questionId}`, answer]));
  const sent = await one.post(`${T}/${id}/kiem-tra/nop`, { attempt: open?.id ?? "", ...fields });
  const shown = await one.get(String(sent.headers.location));
  expect(await problemsOf(shown.body)).toEqual([]);
  return shown.body;
}

describe("a test at the end of a course", () => {
  test("is taken by who attended; passing it settles who completed the course", async () => {
    const id = await attended({ title: "Lớp có kiểm tra" });
    expect((await one.get(`${T}/${id}/kiem-tra/cau-hoi`)).status).toBe(409);
    await writeCheck(id);
    expect((await host.post(`${T}/${id}/ket-qua`, result)).status).toBe(303);
    expect((await findSeatOf(site.app.db, id, officer.id))?.completed).toBe(false);
    expect(await take(id, "a2")).toContain("Chưa đạt");
    expect((await findSeatOf(site.app.db, id, officer.id))?.completed).toBe(false);
    expect(await take(id, "a1")).toContain("Bạn đã đạt kiểm tra này.");
    expect((await findSeatOf(site.app.db, id, officer.id))?.completed).toBe(true);
    const counts = await site.app.db.selectFrom("courseCount").selectAll().where("courseId", "=", id).execute();
    expect(counts).toEqual([{ courseId: id, unitId: units.tanThanh, came: 1, completed: 1 }]);
  });

  test("is taken by a guest at the own secret address, who then has the certificate there", async () => {
    const id = await made({ title: "Khách làm bài kiểm tra", guests: "Phóng viên báo, đài" });
    await writeCheck(id);
    const shown = await host.post(`${T}/${id}/khach-moi`, {});
    const address = /(\/moi-du\/[\w-]{43})/.exec(shown.body)?.[1] ?? "";
    const signed = await site.visitor.post(address, { name: "Đỗ Minh Châu", office: "Báo Cà Mau" });
    const own = String(signed.headers.location).split("?")[0] ?? "";
    const early = await site.visitor.post(`${own}/kiem-tra/bat-dau`, {});
    expect([early.status, early.body]).toEqual([409, expect.stringContaining("Điểm danh ít nhất một buổi")]);
    expect((await site.visitor.get(own)).body).not.toContain(`${own}/kiem-tra`);

    const [session] = await listSessions(site.app.db, [id]);
    await at("2026-11-27T01:30:00Z");
    await site.visitor.post(`${own}/diem-danh`, { code: roomCode(site.app.config.secretKey, session?.id ?? "") });
    expect((await site.visitor.get(own)).body).toContain(`${own}/kiem-tra`);
    const start = await site.visitor.get(`${own}/kiem-tra`);
    expect(await problemsOf(start.body)).toEqual([]);
    expect(start.headers["x-robots-tag"]).toContain("noindex");
    expect((await site.visitor.post(`${own}/kiem-tra/bat-dau`, {})).headers.location).toBe(`${own}/kiem-tra`);
    expect(await problemsOf((await site.visitor.get(`${own}/kiem-tra`)).body)).toEqual([]);
    const quiz = await findQuiz(site.app.db, subjectOf({ id }));
    const [seat] = await site.app.db.selectFrom("courseSeat").select("id").where("courseId", "=", id).execute();
    const [open] = await listAttempts(site.app.db, quiz?.id ?? "", seat?.id ?? "");
    const empty = await site.visitor.post(`${own}/kiem-tra/nop`, { attempt: open?.id ?? "" });
    expect([empty.status, empty.body]).toEqual([422, expect.stringContaining("Câu 1 chưa trả lời.")]);
    const fields = Object.fromEntries((open?.drawn ?? []).map((drawn) => [`q-${drawn.questionId}`, "a1"]));
    const sent = await site.visitor.post(`${own}/kiem-tra/nop`, { attempt: open?.id ?? "", ...fields });
    const result = await site.visitor.get(String(sent.headers.location));
    expect(result.body).toContain("Bạn đã đạt kiểm tra này.");
    expect(await problemsOf(result.body)).toEqual([]);
    expect((await site.visitor.get(`/moi-du/${"b".repeat(43)}/${"c".repeat(43)}/kiem-tra`)).status).toBe(404);

    await host.post(`${T}/${id}/ket-qua`, { result: "Đã xong.", unnamed: "", pictures: "", taskId: "" });
    await approver.post(`${T}/${id}/chung-nhan`, {});
    expect((await site.visitor.get(own)).body).toContain(`${own}/giay-chung-nhan`);
  });

  test("is not for who was at no session", async () => {
    const id = await attended({ title: "Chưa dự buổi nào" });
    await writeCheck(id);
    await host.post(`${T}/${id}/ghi-ten`, {});
    const page = await host.post(`${T}/${id}/kiem-tra/bat-dau`, {});
    expect(page.status).toBe(409);
    expect(page.body).toContain("Điểm danh ít nhất một buổi");
  });
});

describe("a certificate", () => {
  test.each([
    ["ABCD-EFGH", { code: "ABCDEFGH", half: null }],
    ["abcd efgh jkmn pqrs", { code: "ABCDEFGH", half: "JKMNPQRS" }],
    ["ABCD", null],
    ["ABCDEFGHJ", null],
    ["0000-1111", null],
  ])("code %j is %j", (typed, code) => expect(readCertificateCode(typed)).toEqual(code));

  test("is issued to who completed, confirmed by its code with the name only to the holder, and revoked with a reason", async () => {
    const id = await attended({ title: "Lớp có giấy chứng nhận", rules: ["certificate"] });
    expect((await approver.post(`${T}/${id}/chung-nhan`, {})).status).toBe(409);
    await host.post(`${T}/${id}/ket-qua`, result);
    expect((await host.post(`${T}/${id}/chung-nhan`, {})).status).toBe(403);
    const empty = await approver.get(`${T}/${id}/chung-nhan`);
    expect(empty.body).toContain("Cấp cho 2 người đủ điều kiện");
    expect(await problemsOf(empty.body)).toEqual([]);
    expect((await approver.post(`${T}/${id}/chung-nhan`, {})).headers.location).toContain("xong=2");
    // Pressed again it gives nobody a second one.
    expect((await approver.post(`${T}/${id}/chung-nhan`, {})).headers.location).toContain("xong=0");
    const rows = await listCertificates(site.app.db, id);
    expect(JSON.stringify(rows)).not.toContain("Huỳnh");
    const mine = rows.find((row) => row.personId === officer.id);
    if (!mine) throw new Error("no certificate");
    const list = await approver.get(`${T}/${id}/chung-nhan`);
    expect(list.body).toContain("Huỳnh Ngọc Ẩn");
    expect(list.body).toContain("Đ… M… C…");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await one.get(`${T}/cua-toi`)).body).toContain(`/chung-nhan/${mine.id}`);
    const pdf = await one.get(`${T}/${id}/chung-nhan/${mine.id}`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    const other = rows.find((row) => row.personId === null);
    expect((await one.get(`${T}/${id}/chung-nhan/${other?.id}`)).status).toBe(409);

    const key = site.app.config.secretKey;
    const masked = await site.visitor.get(`/xac-nhan/${mine.code}`);
    expect(masked.status).toBe(200);
    expect(masked.body).toContain("Lớp có giấy chứng nhận");
    expect(masked.body).toContain("H… N… Ẩ…");
    expect(masked.body).not.toContain("Huỳnh Ngọc Ẩn");
    expect(await problemsOf(masked.body)).toEqual([]);
    const whole = await site.visitor.get(`/xac-nhan/${fullCode(key, mine)}`);
    expect(whole.body).toContain("Huỳnh Ngọc Ẩn");
    expect(whole.headers["x-robots-tag"]).toContain("noindex");
    // The half of another opens nothing.
    const wrong = `${mine.code}${holdersHalf(key, other?.id ?? "")}`;
    expect((await site.visitor.get(`/xac-nhan/${wrong}`)).status).toBe(404);
    const form = await site.visitor.get("/xac-nhan");
    expect(await problemsOf(form.body)).toEqual([]);
    expect((await site.visitor.get("/xac-nhan?ma=khong")).status).toBe(422);
    expect((await site.visitor.get(`/xac-nhan?ma=${mine.code.toLowerCase()}`)).status).toBe(303);

    const revoke = (more: Record<string, string>) =>
      approver.post(`${T}/${id}/chung-nhan/thu-hoi`, { certificate: mine.id, ...more });
    expect((await revoke({ reason: "" })).status).toBe(422);
    expect((await revoke({ reason: "Cấp nhầm người" })).status).toBe(303);
    const gone = await site.visitor.get(`/xac-nhan/${mine.code}`);
    expect([gone.status, gone.body]).toEqual([410, expect.stringContaining("Cấp nhầm người")]);
    expect(await problemsOf(gone.body)).toEqual([]);
    expect((await one.get(`${T}/${id}/chung-nhan/${mine.id}`)).status).toBe(409);
    expect((await approver.get(`${T}/${id}/chung-nhan.csv`)).body).toContain("Đã thu hồi");
  });
});

test("who oversees sees who was trained in the year by unit, and by name; nobody else does", async () => {
  const page = await host.get(`${T}/theo-don-vi?nam=2026`);
  expect(page.body).toContain("cán bộ đã hoàn thành ít nhất một lớp");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await host.get(`${T}/theo-don-vi.csv?nam=2026`)).body).toMatch(/Phường Tân Thành;1;1;1/);
  const people = await host.get(`${T}/theo-don-vi/${units.tanThanh}/danh-sach?nam=2026&ai=trained`);
  expect(people.body).toContain("Huỳnh Ngọc Ẩn");
  expect(await problemsOf(people.body)).toEqual([]);
  expect((await host.get(`${T}/theo-don-vi/${units.tanThanh}/danh-sach.csv?nam=2025&ai=trained`)).body).not.toContain(
    "Huỳnh",
  );
  expect((await one.get(`${T}/theo-don-vi`)).status).toBe(403);
  const leader = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["leader"] }));
  expect((await leader.get(`${T}/theo-don-vi/${units.tanThanh}/danh-sach`)).status).toBe(409);
});

test("who came is forgotten some time after; counts and certificates stay, certificates for some years", async () => {
  site.clock.set("2028-12-01T02:00:00Z");
  await forgetSeats.run(site.app, {}, {} as never);
  const seats = await site.app.db.selectFrom("courseSeat").select("id").execute();
  expect(seats).toEqual([]);
  expect(await site.app.db.selectFrom("courseAttendance").select("seatId").execute()).toEqual([]);
  expect((await site.app.db.selectFrom("courseCount").select("came").execute()).length).toBeGreaterThan(0);
  const kept = await site.app.db.selectFrom("courseCertificate").select("id").execute();
  expect(kept.length).toBeGreaterThan(0);
  site.clock.set("2036-12-01T02:00:00Z");
  await forgetSeats.run(site.app, {}, {} as never);
  expect(await site.app.db.selectFrom("courseCertificate").select("id").execute()).toEqual([]);
});
