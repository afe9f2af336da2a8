import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { type CommentSubject, sendComment } from "../send-comment.ts";
import { findSubject } from "../subjects.ts";
import { holdsOn, leavesOne, type ReasonState } from "./reason.ts";
import { listReasons } from "./reasons.store.ts";

test.each([
  ["approved", "2026-11-20", null, true],
  ["approved", "2026-11-21", null, false],
  ["approved", "2026-11-01", "2026-11-20", true],
  ["approved", "2026-11-01", "2026-11-19", false],
  ["waiting", "2026-11-01", null, false],
  ["dropped", "2026-11-01", null, false],
] as const)("a reason that is %s from %s until %s may be chosen on 20/11/2026: %s", (state, fromOn, untilOn, holds) => {
  expect(holdsOn({ state, fromOn, untilOn }, "2026-11-20")).toBe(holds);
});

test("one reason without end always stays", () => {
  const of = (code: string, untilOn: string | null, state: ReasonState = "approved") => ({
    code,
    state,
    fromOn: "2026-07-01",
    untilOn,
  });
  expect(leavesOne([of("a", null), of("b", null)], "a", "2026-11-20")).toBe(true);
  expect(leavesOne([of("a", null), of("b", "2026-12-31")], "a", "2026-11-20")).toBe(false);
  expect(leavesOne([of("a", null), of("b", null, "waiting")], "a", "2026-11-20")).toBe(false);
});

describe("reasons for not publishing comments", () => {
  const site = useTestApp();
  const BASE = "/can-bo/binh-luan/ly-do";
  let adminPerson: BuiltPerson;
  let leaderPerson: BuiltPerson;
  let editorPerson: BuiltPerson;
  let admin: Browser;
  let leader: Browser;
  let editor: Browser;
  let outsider: Browser;
  let commune: string;

  const at = async (moment: string): Promise<void> => {
    site.clock.set(moment);
    const signIn = async (person: BuiltPerson) => site.browser(await signedIn(site.app, { person }));
    [admin, leader, editor] = [await signIn(adminPerson), await signIn(leaderPerson), await signIn(editorPerson)];
  };

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    commune = units.tanThanh;
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    adminPerson = await buildPerson(db, { unitId: units.province, roles: ["admin"], name: "Trần Anh Khoa" });
    leaderPerson = await buildPerson(db, { unitId: units.province, roles: ["leader"], name: "Huỳnh Quốc Thái" });
    editorPerson = await buildPerson(db, { unitId: commune, roles: ["editor"] });
    outsider = site.browser(await signedIn(site.app, { unitId: commune, roles: ["leader"] }));
    await transaction(db, async (tx) => {
      const made = await sql<{ id: string }>`
        insert into item (unit_id, slug, kind, state, author_id, created_at, changed_at)
        values (${commune}, 'loa-khom', 'news', 'draft', ${editorPerson.id}, now(), now()) returning id`.execute(tx);
      const id = made.rows[0]?.id as string;
      await sql`insert into item_version (item_id, number, title, summary, body, topic, audiences, procedure_codes,
          written_by, written_by_name, written_at, writer_ids)
        values (${id}, 1, 'Hẹn giờ qua loa khóm', 'Tóm tắt', 'Chữ.', 'procedures', '{people}', '{}', ${editorPerson.id},
          'Trân', now(), array[${editorPerson.id}::uuid])`.execute(tx);
      await sql`update item set state = 'published', published_version = 1, published_at = '2026-11-19T00:00:00Z'
        where id = ${id}`.execute(tx);
    });
  });

  beforeEach(() => at("2026-11-20T02:00:00Z"));

  const day = (name: string, text: string) => {
    const [date = "", month = "", year = ""] = text.split("/");
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    titleVi: "nói về vụ việc đang xét xử",
    titleEn: "is about a case before a court",
    position: "75",
    ...day("fromOn", "20/11/2026"),
    ...day("untilOn", ""),
    ...more,
  });
  const all = () => listReasons(site.app.db);
  const newest = async () =>
    (await all())
      .filter((one) => one.code.startsWith("r-"))
      .sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime())[0];
  const comment = async (): Promise<{ code: string; id: string }> => {
    const subject = (await findSubject(site.app, "loa-khom")) as CommentSubject;
    const code = await transaction(site.app.db, (tx) =>
      sendComment(tx, site.app.config.secretKey, {
        subject,
        name: "Bạn đọc",
        body: "Mua hàng ở đây nhé",
        email: "",
        sender: String(Math.random()),
        at: site.clock.now(),
      }),
    );
    const row = await site.app.db.selectFrom("readerComment").select("id").where("code", "=", code).executeTakeFirst();
    return { code, id: row?.id ?? "" };
  };

  test.each([
    [{ titleVi: "" }, "Hãy ghi lời tiếng Việt"],
    [{ titleVi: "x".repeat(161) }, "Hãy ghi lời tiếng Việt"],
    [{ titleEn: "" }, "Hãy ghi lời tiếng Anh"],
    [{ position: "0" }, "Thứ tự là số từ 1 đến 999."],
    [day("fromOn", "19/11/2026"), "từ hôm nay trở đi"],
    [day("fromOn", "31/11/2026"), "từ hôm nay trở đi"],
    [day("untilOn", "19/11/2026"), "không trước ngày bắt đầu dùng"],
  ])("%j is told at its field, kept as typed, and nothing is saved", async (wrong, sentence) => {
    const before = (await all()).length;
    const bad = await admin.post(BASE, form({ titleEn: "as typed", ...(wrong as Record<string, string>) }));
    expect([bad.status, bad.body]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await problemsOf(bad.body)).toEqual([]);
    expect((await all()).length).toBe(before);
  });

  test("a new one is written by one and may be chosen once another approved it", async () => {
    expect(await problemsOf((await admin.get(BASE)).body)).toEqual([]);
    expect((await admin.post(BASE, form())).status).toBe(303);
    const reason = await newest();
    const { id } = await comment();
    const act = { reason: reason?.code ?? "" };
    expect((await editor.post(`/can-bo/binh-luan/${id}/tu-choi`, act)).status).toBe(422);
    expect((await admin.post(`${BASE}/${reason?.code}/duyet`, {})).status).toBe(409);
    expect((await admin.get(BASE)).body).toContain("Bạn viết lý do này. Người khác phải duyệt.");
    expect((await leader.get("/can-bo/binh-luan")).body).toContain("Lý do không đăng (1 chờ duyệt)");
    expect(await problemsOf((await leader.get(BASE)).body)).toEqual([]);
    expect((await leader.post(`${BASE}/${reason?.code}/duyet`, {})).status).toBe(303);
    expect((await leader.post(`${BASE}/${reason?.code}/duyet`, {})).status).toBe(409);
    expect((await editor.get(`/can-bo/binh-luan/${id}`)).body).toContain("nói về vụ việc đang xét xử");
    expect((await editor.post(`/can-bo/binh-luan/${id}/tu-choi`, act)).status).toBe(303);
    await expect(
      site.app.db
        .updateTable("readerCommentReason")
        .set({ decidedBy: adminPerson.id })
        .where("code", "=", reason?.code ?? "")
        .execute(),
    ).rejects.toThrow("reader_comment_reason_writer_does_not_approve");
  });

  test("other words hold from their day; what was decided keeps the old ones", async () => {
    const old = await comment();
    await editor.post(`/can-bo/binh-luan/${old.id}/tu-choi`, { reason: "advertising" });
    const page = await admin.get(`${BASE}/advertising`);
    expect(await problemsOf(page.body)).toEqual([]);
    const words = form({ titleVi: "bán hàng, quảng cáo", titleEn: "sells something", position: "50" });
    expect((await admin.post(`${BASE}/advertising`, { ...words, titleVi: "" })).status).toBe(422);
    expect((await admin.post(`${BASE}/advertising`, { ...words, ...day("fromOn", "01/12/2026") })).status).toBe(303);
    const again = await admin.post(`${BASE}/advertising`, words);
    expect([again.status, again.body]).toEqual([409, expect.stringContaining("đã có lời mới thay")]);
    expect(await problemsOf(again.body)).toEqual([]);
    const fresh = await newest();
    expect((await leader.post(`${BASE}/${fresh?.code}/duyet`, {})).status).toBe(303);
    expect((await all()).find((one) => one.code === "advertising")?.untilOn).toBe("2026-11-30");
    const early = await comment();
    expect((await editor.get(`/can-bo/binh-luan/${early.id}`)).body).not.toContain("bán hàng, quảng cáo");

    await at("2026-12-01T02:00:00Z");
    const late = await comment();
    const refused = await editor.post(`/can-bo/binh-luan/${late.id}/tu-choi`, { reason: "advertising" });
    expect(refused.status).toBe(422);
    expect((await editor.post(`/can-bo/binh-luan/${late.id}/tu-choi`, { reason: fresh?.code ?? "" })).status).toBe(303);
    expect((await site.visitor.get(`/y-kien?ma=${old.code}`)).body).toMatch(/>quảng cáo</);
    expect((await site.visitor.get(`/y-kien?ma=${late.code}`)).body).toContain("bán hàng, quảng cáo");
    expect((await admin.get(BASE)).body).toContain("Đã thôi dùng");
  });

  test("order and last day are set by one person; one without end always stays", async () => {
    const set = (fields: Record<string, string>) => admin.post(`${BASE}/repeated/thu-tu`, fields);
    const bad = await set({ place: "x", ...day("lastOn", "32/12/2026") });
    expect([bad.status, bad.body]).toEqual([422, expect.stringContaining("Thứ tự là số từ 1 đến 999.")]);
    expect(await problemsOf(bad.body)).toEqual([]);
    expect((await set({ place: "5", ...day("lastOn", "01/01/2026") })).status).toBe(409);
    expect((await set({ place: "5", ...day("lastOn", "20/11/2026") })).status).toBe(303);
    expect((await all())[0]).toMatchObject({ code: "repeated", position: 5, untilOn: "2026-11-20" });
    await site.app.db
      .updateTable("readerCommentReason")
      .set({ untilOn: "2026-12-31" })
      .where("code", "<>", "insult")
      .where("untilOn", "is", null)
      .execute();
    const last = await admin.post(`${BASE}/insult/thu-tu`, { place: "10", ...day("lastOn", "31/12/2026") });
    expect([last.status, last.body]).toEqual([409, expect.stringContaining("Phải còn ít nhất một lý do dùng mãi")]);
  });

  test("what waits is dropped and stays on record; nobody else keeps the list", async () => {
    await admin.post(BASE, form({ titleVi: "lý do viết nhầm" }));
    const wrong = (await all()).find((one) => one.titleVi === "lý do viết nhầm");
    expect((await editor.get(BASE)).status).toBe(403);
    const read = await outsider.get(BASE);
    expect([read.status, read.body]).toEqual([200, expect.stringContaining("Bạn xem được, không sửa được.")]);
    expect(read.body).not.toContain(`${BASE}/`);
    expect(await problemsOf(read.body)).toEqual([]);
    expect((await outsider.get(`${BASE}/insult`)).status).toBe(409);
    expect((await outsider.post(BASE, form())).status).toBe(409);
    expect((await outsider.post(`${BASE}/${wrong?.code}/duyet`, {})).status).toBe(409);
    expect((await admin.post(`${BASE}/${wrong?.code}/bo`, {})).status).toBe(303);
    expect((await admin.get(BASE)).body).not.toContain("lý do viết nhầm");
    expect((await admin.get(`${BASE}/khong-co`)).status).toBe(409);
  });
});
