import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { cleanText } from "../../platform/i18n/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { insultsIn } from "../feedback/index.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { findPersonal, hasPersonal, masked } from "./comment.ts";
import { eraseCommentTraces } from "./jobs.ts";
import { type CommentSubject, formToken, sendComment } from "./send-comment.ts";
import { findSubject } from "./subjects.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let editor: Browser;
let leader: Browser;
let stranger: Browser;
let inspector: Browser;
let itemId: string;
let senders = 0;
const NEWS = "/tin-tuc/loa-khom";
const LIST = "/can-bo/binh-luan";

async function publishItem(slug: string, kind: string, unitId: string, writer: string): Promise<string> {
  return transaction(site.app.db, async (tx) => {
    const made = await sql<{ id: string }>`
      insert into item (unit_id, slug, kind, state, author_id, created_at, changed_at)
      values (${unitId}, ${slug}, ${kind}, 'draft', ${writer}, now(), now()) returning id`.execute(tx);
    const id = made.rows[0]?.id as string;
    await sql`insert into item_version (item_id, number, title, summary, body, topic, audiences, procedure_codes,
        written_by, written_by_name, written_at, writer_ids)
      values (${id}, 1, 'Hẹn giờ qua loa khóm', 'Tóm tắt', 'Chữ.', 'procedures', '{people}', '{}', ${writer}, 'Trân', now(),
        array[${writer}::uuid])`.execute(tx);
    await sql`update item set state = 'published', published_version = 1, published_at = ${site.clock.now()} where id = ${id}`.execute(
      tx,
    );
    return id;
  });
}

const tokenOf = (page: string): string => /name="luc" value="([^"]*)"/.exec(page)?.[1] ?? "";
/** A person opens the form, writes for a while, sends. */
async function send(body: string, more: Record<string, string> = {}, from = "203.0.113.7") {
  const token = formToken(site.app.config.secretKey, itemId, new Date(site.clock.now().getTime() - 20_000));
  return site.visitor.post(
    `${NEWS}/y-kien`,
    { body, name: "", email: "", website: "", luc: token, ...more },
    { "x-forwarded-for": from },
  );
}
/** The same without the form, for what comes after it. */
async function sent(body: string, more: { name?: string; email?: string } = {}): Promise<{ code: string; id: string }> {
  const subject = await findSubject(site.app, "loa-khom");
  const code = await transaction(site.app.db, (tx) =>
    sendComment(tx, site.app.config.secretKey, {
      subject: subject as CommentSubject,
      name: more.name ?? "Bạn đọc",
      body,
      email: more.email ?? "",
      sender: `nobody ${++senders}`,
      at: site.clock.now(),
    }),
  );
  const row = await site.app.db
    .selectFrom("readerComment")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return { code, id: row.id };
}
const act = (who: Browser, id: string, name: string, fields: Record<string, string> = {}) =>
  who.post(`${LIST}/${id}/${name}`, fields);

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const writer = (await buildPerson(db, { unitId: units.tanThanh, roles: ["editor"] })).id;
  editor = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  leader = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor", "leader"] }));
  inspector = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["inspector"] }));
  itemId = await publishItem("loa-khom", "news", units.tanThanh, writer);
  await publishItem("thong-bao", "notice", units.tanThanh, writer);
});

describe("what may point at a person", () => {
  test.each([
    ["gọi 0912 345 678 nhé", "gọi ●●● nhé"],
    ["CCCD 096123456789.", "CCCD ●●●."],
    ["+84 912.345.678", "●●●"],
    ["viết cho lan.pham@example.vn", "viết cho ●●●"],
    ["STK 1903 4567 8901 23", "STK ●●●"],
    ["phí 1.500.000 đồng", "phí 1.500.000 đồng"],
    ["ngày 05.10.2026, Nghị định 118/2025/NĐ-CP", "ngày 05.10.2026, Nghị định 118/2025/NĐ-CP"],
    ["thủ tục 1.001193", "thủ tục 1.001193"],
    ["7 giờ 30 đến 9 giờ", "7 giờ 30 đến 9 giờ"],
  ])("%j is shown as %j", (text, shown) => {
    expect(masked(text)).toBe(shown);
    expect(
      findPersonal(text)
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
    expect(hasPersonal(text)).toBe(text !== shown);
  });

  test("insults are pointed out with and without marks, ordinary words are not", () => {
    expect(insultsIn("Đồ ngu! thật")).toEqual(["đồ ngu"]);
    expect(insultsIn("lam an mat day qua")).toEqual(["mất dạy"]);
    expect(insultsIn("con chó nhà tôi được tiêm phòng chưa")).toEqual(["con chó"]);
    expect(insultsIn("Tôi hỏi giờ làm việc")).toEqual([]);
  });

  test("text is kept in NFC without invisible signs and heaps of marks", () => {
    expect(cleanText("Cho\u0302\u0303 na\u0300y\u200b\u202e  tốt\r\n\r\n\r\n\r\nlắm\u0000")).toBe(
      "Chỗ này tốt\n\nlắm".normalize("NFC"),
    );
    expect(cleanText(`a${"\u0335".repeat(80)}`).length).toBeLessThan(6);
  });
});

describe("writing", () => {
  test("the page of news leads to the form and is the same for everybody; nothing is public before somebody decides", async () => {
    const { code, id } = await sent("Rất hay. https://quangcao.example <b>đậm</b> Gọi tôi 0912345678", {
      name: "Cô Sáu",
    });
    const news = await site.visitor.get(NEWS);
    expect(news.body).toContain(`href="${NEWS}/y-kien"`);
    expect(news.body).toContain("1 ý kiến, 0 đã đăng, 1 đang chờ xem");
    expect(news.body).not.toContain("Rất hay");
    expect(news.headers["set-cookie"]).toBeUndefined();
    expect(await problemsOf(news.body)).toEqual([]);
    const mine = await site.visitor.get(`/y-kien?ma=${code.toLowerCase()}`);
    expect(mine.body).toContain("Chờ xem");
    expect(await problemsOf(mine.body)).toEqual([]);
    expect((await act(editor, id, "dang")).status).toBe(303);
    const after = await site.visitor.get(NEWS);
    expect(after.body).toContain("Rất hay. https://quangcao.example &lt;b>đậm&lt;/b> Gọi tôi ●●●");
    expect(after.body).not.toContain('href="https://quangcao.example');
    expect(after.body).not.toContain("0912345678");
    expect(after.body).toContain("Cô Sáu");
    expect((await site.visitor.get("/tin-tuc")).body).toContain("· 1 ý kiến");
  });

  test.each([
    ["nothing", { body: "  \u200b " }, "Hãy viết ý kiến"],
    ["too much", { body: "ạ".repeat(2_001) }, "dài quá 2.000"],
    ["a number as name", { body: "Hay", name: "0912345678" }, "Tên không ghi"],
    ["half an address", { body: "Hay", email: "lan@" }, "Địa chỉ thư chưa đúng"],
    ["a line break in the address", { body: "Hay", email: "a@b.vn\nBcc: c@d.vn" }, "Địa chỉ thư chưa đúng"],
    ["the trap filled in", { body: "Hay", website: "http://x.example" }, "phải để trống"],
    ["no token", { body: "Hay", luc: "" }, "bấm Gửi lần nữa"],
    ["a token of somebody's own", { body: "Hay", luc: "1795000000000.aaaaaaaaaaaaaaaaaaaaaa" }, "bấm Gửi lần nữa"],
  ])("%s is refused in words with everything kept", async (_what, fields, sentence) => {
    const before = await site.app.db.selectFrom("readerComment").select("id").execute();
    const answer = await send("", fields);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
    if (fields.body.trim().length < 10) expect(answer.body).toContain(fields.body.trim().replaceAll("\u200b", ""));
    expect(await site.app.db.selectFrom("readerComment").select("id").execute()).toEqual(before);
  });

  test("faster than a person writes, and a page open since yesterday, are asked to press again", async () => {
    const page = await site.visitor.get(`${NEWS}/y-kien`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await send("Hay", { luc: tokenOf(page.body) })).body).toContain("vừa mở xong");
    const old = formToken(site.app.config.secretKey, itemId, new Date(site.clock.now().getTime() - 25 * 3_600_000));
    const again = await send("Hay lắm", { luc: old });
    expect(again.status).toBe(422);
    expect(again.body).toContain("Hay lắm");
  });

  test("an address sends ten a day and no more; only a hash of it is kept", async () => {
    await sql`delete from reader_comment_sender`.execute(site.app.db);
    const first = await send("Ý kiến thứ nhất");
    expect(first.status).toBe(303);
    expect(String(first.headers.location)).toMatch(/^\/y-kien\?ma=[A-Z0-9]{8}&moi=1$/);
    await sql`update reader_comment_sender set count = 9`.execute(site.app.db);
    expect((await send("Ý kiến thứ mười")).status).toBe(303);
    const eleventh = await send("Ý kiến thứ mười một");
    expect(eleventh.status).toBe(429);
    expect(eleventh.body).toContain("Ý kiến thứ mười một");
    const rows = await site.app.db.selectFrom("readerCommentSender").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|203\.0\.113/);
  });

  test("notices take none unless the editor says so; after the days of the setting nobody writes", async () => {
    expect((await site.visitor.get("/tin-tuc/thong-bao")).body).not.toContain("Viết ý kiến");
    expect((await site.visitor.get("/tin-tuc/thong-bao/y-kien")).body).toContain("không nhận ý kiến");
    expect((await stranger.post(`${LIST}/bai/thong-bao`, { isOn: "yes" })).status).toBe(409);
    expect((await editor.post(`${LIST}/bai/thong-bao`, { isOn: "yes" })).status).toBe(303);
    expect((await site.visitor.get("/tin-tuc/thong-bao")).body).toContain("Viết ý kiến");
    expect(await problemsOf((await editor.get(`${LIST}/bai/thong-bao`)).body)).toEqual([]);
    const setting = { unitId: units.tanThanh, isOn: "yes", openDays: "0", answerDays: "x" };
    const wrong = await leader.post(`${LIST}/cai-dat`, setting);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="x"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect(
      (await leader.post(`${LIST}/cai-dat`, { ...setting, unitId: units.hungMy, openDays: "5", answerDays: "2" }))
        .status,
    ).toBe(409);
    expect(
      (await leader.post(`${LIST}/cai-dat`, { ...setting, isOn: "no", openDays: "5", answerDays: "2" })).status,
    ).toBe(303);
    await sql`delete from reader_comment_sender`.execute(site.app.db);
    expect((await send("Muộn rồi")).body).toContain("không nhận ý kiến nữa");
    await leader.post(`${LIST}/cai-dat`, { ...setting, openDays: "30", answerDays: "2" });
  });
});

describe("deciding", () => {
  test("a refusal needs a reason, is told to the writer and counted below the item; publishing after all takes it back", async () => {
    const { code, id } = await sent("Mua đất nền giá rẻ");
    const missing = await act(editor, id, "tu-choi", { reason: "", note: "Đừng quảng cáo" });
    expect(missing.status).toBe(422);
    expect(missing.body).toContain("Hãy chọn một lý do");
    expect(missing.body).toContain('value="Đừng quảng cáo"');
    expect((await act(editor, id, "tu-choi", { reason: "khong-co" })).status).toBe(422);
    expect((await act(editor, id, "tu-choi", { reason: "advertising", note: "Đừng quảng cáo" })).status).toBe(303);
    expect((await site.visitor.get(NEWS)).body).toContain("1 không đăng vì quảng cáo");
    const mine = await site.visitor.get(`/y-kien?ma=${code}`);
    expect(mine.body).toContain("quảng cáo");
    expect(mine.body).toContain("Đừng quảng cáo");
    expect((await act(editor, id, "tu-choi", { reason: "insult" })).status).toBe(409);
    expect((await act(editor, id, "dang")).status).toBe(303);
    expect((await site.visitor.get(NEWS)).body).not.toContain("không đăng vì quảng cáo");
  });

  test("who answers for another unit, who only reads, and who is not signed in decide nothing", async () => {
    const { id } = await sent("Ý kiến để thử quyền");
    for (const [who, status] of [
      [stranger, 409],
      [inspector, 403],
    ] as const) {
      for (const name of ["dang", "tu-choi", "chuyen"])
        expect((await act(who, id, name, { reason: "insult" })).status, name).toBe(status);
    }
    expect((await stranger.get(`${LIST}/${id}`)).status).toBe(409);
    expect((await stranger.get(`${LIST}?xem=all`)).body).not.toContain("Ý kiến để thử quyền");
    expect((await inspector.get(`${LIST}/${id}`)).status).toBe(200);
    expect((await site.visitor.get(`${LIST}/${id}`)).status).toBe(303);
    const row = await site.app.db
      .selectFrom("readerComment")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("waiting");
  });

  test("the database shows nothing that nobody decided", async () => {
    const { id } = await sent("Lén đăng");
    await expect(
      sql`update reader_comment set state = 'published', shown = body where id = ${id}`.execute(site.app.db),
    ).rejects.toThrow(/reader_comment_public_was_decided|reader_comment_decided_is_named/);
  });

  test("an answer stands beneath, taking down takes both away, each is on record", async () => {
    const { code, id } = await sent("Bao giờ có ghế thứ hai?");
    await act(editor, id, "dang");
    expect((await act(editor, id, "tra-loi", { answer: "   " })).status).toBe(422);
    expect((await act(editor, id, "tra-loi", { answer: "Từ thứ Hai tới." })).status).toBe(303);
    expect((await site.visitor.get(NEWS)).body).toContain("Từ thứ Hai tới.");
    expect(await problemsOf((await editor.get(`${LIST}/${id}`)).body)).toEqual([]);
    expect((await act(editor, id, "go", { reason: "personal" })).status).toBe(303);
    expect((await site.visitor.get(NEWS)).body).not.toContain("Từ thứ Hai tới.");
    expect((await site.visitor.get(`/y-kien?ma=${code}`)).body).toContain("Đã gỡ");
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", id)
      .orderBy("at")
      .execute();
    expect(acts.map((one) => one.act)).toEqual(
      expect.arrayContaining([
        "reader-comment.receive",
        "reader-comment.publish",
        "reader-comment.answer",
        "reader-comment.remove",
      ]),
    );
  });

  test("one press makes it a question of the inbox, with its page; the writer finds it", async () => {
    const { code, id } = await sent("Tôi tố cáo ông A vòi tiền 0912345678", { email: "sau@example.vn", name: "Sáu" });
    expect((await editor.get(`${LIST}/${id}`)).body).toContain("Giống khiếu nại hoặc tố cáo");
    expect((await act(editor, id, "chuyen")).status).toBe(303);
    const question = await site.app.db
      .selectFrom("question")
      .innerJoin("readerComment", "readerComment.questionCode", "question.code")
      .select(["question.pagePath", "question.unitId", "question.contactSealed", "question.code"])
      .where("readerComment.id", "=", id)
      .executeTakeFirstOrThrow();
    expect(question).toMatchObject({ pagePath: NEWS, unitId: units.tanThanh });
    expect(question.contactSealed).not.toContain("sau@");
    expect((await site.visitor.get(`/y-kien?ma=${code}`)).body).toContain(`/tra-cuu?ma=${question.code}`);
    expect((await site.visitor.get(NEWS)).body).not.toContain("vòi tiền");
    expect((await act(editor, id, "chuyen")).status).toBe(409);
  });

  test("what became confidential after it was passed on stands in no list of comments any more", async () => {
    const { id } = await sent("Cô ở quầy hai nạt tôi");
    expect((await act(editor, id, "chuyen")).status).toBe(303);
    const lists = () => Promise.all([`${LIST}?xem=all`, `${LIST}.csv?xem=all`].map((path) => editor.get(path)));
    expect((await lists()).map((page) => page.body.includes("quầy hai nạt"))).toEqual([true, true]);
    await site.app.db
      .updateTable("question")
      .set({ isConfidential: true })
      .where("code", "=", (eb) =>
        eb.selectFrom("readerComment").select("questionCode").where("id", "=", id).$castTo<string>(),
      )
      .execute();
    expect((await lists()).map((page) => page.body.includes("quầy hai nạt"))).toEqual([false, false]);
    expect((await editor.get(`${LIST}/${id}`)).status).toBe(404);
  });

  test("many at once: each by itself, what is not theirs stays", async () => {
    const ids = [(await sent("Một")).id, (await sent("Hai")).id];
    expect(String((await editor.post(`${LIST}/nhieu`, { act: "publish" })).headers.location)).toContain("chua=1");
    expect((await editor.post(`${LIST}/nhieu`, { act: "refuse", id: ids })).status).toBe(409);
    expect(String((await stranger.post(`${LIST}/nhieu`, { act: "publish", id: ids })).headers.location)).toContain(
      "xong=0-2",
    );
    expect(String((await editor.post(`${LIST}/nhieu`, { act: "publish", id: ids })).headers.location)).toContain(
      "xong=2-0",
    );
    expect(String((await editor.post(`${LIST}/nhieu`, { act: "publish", id: ids })).headers.location)).toContain(
      "xong=0-2",
    );
  });

  test("lists, filters, table: valid, masked", async () => {
    await sent("Gọi 0987654321 để biết");
    for (const path of [
      LIST,
      `${LIST}?xem=late`,
      `${LIST}?xem=all&tinhtrang=refused&q=zzq`,
      `${LIST}?xem=x&trang=-1`,
      `${LIST}/cai-dat`,
    ]) {
      const page = await leader.get(path);
      expect(page.status, path).toBe(200);
      expect(await problemsOf(page.body), path).toEqual([]);
      expect(page.body).not.toContain("0987654321");
      expect(page.body, path).not.toContain("Đã xong");
    }
    const file = await leader.get(`${LIST}.csv?xem=all`);
    expect(file.body).toContain("để biết");
    expect(file.body).not.toContain("0987654321");
  });

  test("an address is sealed, written to, and gone 90 days after the decision", async () => {
    const { id } = await sent("Có trả lời không?", { email: "lan@example.vn" });
    const sealed = async () =>
      (
        await site.app.db
          .selectFrom("readerComment")
          .select("emailSealed")
          .where("id", "=", id)
          .executeTakeFirstOrThrow()
      ).emailSealed;
    expect(await sealed()).not.toContain("lan@");
    await act(editor, id, "dang");
    await site.runJobs();
    expect(site.sentMails.map((mail) => mail.to)).toContain("lan@example.vn");
    expect(site.sentMails.at(-1)?.text).not.toContain("Có trả lời");
    site.clock.set("2027-03-01T02:00:00Z");
    await eraseCommentTraces.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
    expect(await sealed()).toBeNull();
  });
});
