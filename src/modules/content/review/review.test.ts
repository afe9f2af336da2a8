import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { endForTest } from "../../procedures/testing/end-for-test.ts";
import { replaceItemLinks } from "../item-link.store.ts";
import { countReviews, loadReviews } from "./causes.ts";
import { askLinksAgain } from "./jobs/ask-links-again.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let writer: BuiltPerson;
let people: BuiltPerson[];
let editor: Browser;
let approver: Browser;
let stranger: Browser;
let admin: Browser;
let librarian: Browser;
const CHANGED = "1.000011";
const ENDED = "1.000012";
const QUIET = "1.000013";

const take = (code: string, name: string, at: string) =>
  transaction(site.app.db, (tx) =>
    importRecords(tx, system, { records: [buildProcedure({ code, name })], source: "test", at: new Date(at) }),
  );

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  writer = await buildPerson(db, { unitId: units.tanThanh, roles: ["editor"], name: "Lê Văn Phúc" });
  people = [
    writer,
    await buildPerson(db, { unitId: units.tanThanh, roles: ["approver"] }),
    await buildPerson(db, { unitId: units.hungMy, roles: ["editor", "approver"] }),
    await buildPerson(db, { unitId: units.province, roles: ["admin"] }),
    await buildPerson(db, { unitId: units.province, roles: ["editor"] }),
  ];
  for (const code of [CHANGED, ENDED, QUIET]) await take(code, `Thủ tục ${code}`, "2026-11-01T02:00:00Z");
}, 60_000);

let count = 0;
async function published(fields: Record<string, string> = {}): Promise<{ id: string; slug: string }> {
  const answer = await editor.post("/can-bo/tin-bai/moi", {
    unitId: units.tanThanh,
    kind: "news",
    title: `Tin rà soát số ${++count}`,
    summary: "Một câu tóm tắt cho người đọc.",
    body: "Bà con mang căn cước đến quầy.",
    topic: "procedures.oneStop",
    audiences: "residents",
    after: "submit",
    ...fields,
  });
  expect(answer.status, answer.body.slice(0, 1_500)).toBe(303);
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, slug };
}

const causes = async (id: string): Promise<string[]> =>
  (await loadReviews(site.app.db, { unitIds: [units.tanThanh], itemId: id }, site.clock.now()))
    .flatMap((one) => one.causes)
    .map((one) => one.kind);
/** The same people on another day: their sessions of the day before are over. */
async function later(at: string): Promise<void> {
  site.clock.set(at);
  [editor, approver, stranger, admin, librarian] = (await Promise.all(
    people.map(async (person) => site.browser(await signedIn(site.app, { person }))),
  )) as [Browser, Browser, Browser, Browser, Browser];
}

describe("what makes an item due to be read again", () => {
  test("its day, set by the rule of its kind, and a new one after it was found still right", async () => {
    await later("2026-11-20T02:00:00Z");
    const { id } = await published({ kind: "notice" });
    const { reviewOn } = await site.app.db
      .selectFrom("item")
      .select("reviewOn")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(reviewOn).toBe("2027-01-19");
    expect(await causes(id)).toEqual([]);
    await site.app.db.updateTable("item").set({ reviewOn: "2026-11-20" }).where("id", "=", id).execute();
    expect(await causes(id)).toEqual(["day"]);
    const list = await editor.get("/can-bo/tin-bai/ra-soat?lydo=day");
    expect(list.body).toContain("Đến ngày rà soát 20/11/2026.");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get("/can-bo/tin-bai/ra-soat?lydo=links")).body).not.toContain(id);
    expect((await stranger.get("/can-bo/tin-bai/ra-soat")).body).not.toContain(id);
    expect((await stranger.post(`/can-bo/tin-bai/${id}/van-dung`, {})).status).toBe(404);
    expect((await editor.get("/can-bo")).body).toContain("/can-bo/tin-bai/ra-soat");
    const record = await editor.get(`/can-bo/tin-bai/${id}`);
    expect(record.body).toContain("Tin này cần rà soát");
    expect(await problemsOf(record.body)).toEqual([]);
    const done = await editor.post(`/can-bo/tin-bai/${id}/van-dung`, { from: "list" });
    expect(done.headers.location).toBe("/can-bo/tin-bai/ra-soat?xong=2027-01-19");
    expect((await editor.get(String(done.headers.location))).body).toContain("Rà soát tiếp ngày 19/01/2027");
    expect(await causes(id)).toEqual([]);
    const [event] = await site.app.db
      .selectFrom("itemEvent")
      .select(["act", "personName"])
      .where("itemId", "=", id)
      .orderBy("id", "desc")
      .execute();
    expect(event).toEqual({ act: "review", personName: "Lê Văn Phúc" });
  });

  test("what still tells the old version of a procedure is one list by unit, with what to do, and closes with who did it", async () => {
    const { db } = site.app;
    const code = "1.000014";
    await later("2026-11-20T02:30:00Z");
    await take(code, "Thủ tục đang dùng", "2026-11-01T02:00:00Z");
    const { id } = await published({ procedureCodes: code, title: "Tin nói theo bản cũ" });
    const order = { unitId: units.tanThanh, itemId: id, fromDay: "2026-11-20", days: 10, priority: 5 };
    await db
      .insertInto("broadcastOrder")
      .values({ ...order, createdBy: writer.id, createdByName: writer.name, createdAt: site.clock.now() })
      .execute();
    const run = async (title: string) =>
      (
        await db
          .insertInto("messageRun")
          .values({
            unitId: units.tanThanh,
            recordKind: "item",
            recordId: id,
            recordVersion: 1,
            title,
            medium: "sms",
            purpose: "campaign",
            text: "Lời của bản cũ.",
            recipients: JSON.stringify({ kind: "subscribers", unitIds: [units.tanThanh], about: [] }),
            state: "submitted",
            writtenBy: writer.id,
            writtenByName: writer.name,
            writtenAt: site.clock.now(),
          })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    await run("Đợt gửi còn chờ");
    const dropped = await run("Đợt gửi sẽ bỏ");
    const look = () => editor.post("/can-bo/ban-cu/tim", {});
    await look();
    expect((await editor.get("/can-bo/ban-cu")).body).toContain("Không nơi nào còn dùng bản cũ");
    await take(code, "Thủ tục bản mới", "2026-11-20T02:40:00Z");
    await later("2026-11-20T02:50:00Z");
    expect((await look()).status).toBe(303);
    const list = await editor.get(`/can-bo/ban-cu?thutuc=${code}`);
    expect(list.body).toContain("Tin nói theo bản cũ");
    expect(list.body).toContain("Có bản mới từ 20/11/2026");
    expect(list.body).toContain("Lịch phát thanh: Lịch phát từ 20/11/2026 đến 29/11/2026");
    expect(list.body).toContain("Đợt gửi tin còn chờ: Tin nhắn điện thoại, chưa duyệt");
    expect((await editor.post(`/can-bo/gui-tin/${dropped}/bo`, {})).status).toBe(303);
    await look();
    const stopped = (await editor.get("/can-bo/ban-cu?loai=run&trangthai=dong")).body;
    expect(stopped).toContain("Đợt gửi sẽ bỏ");
    expect(stopped).toContain("Lê Văn Phúc, ");
    expect(stopped).not.toContain("Đợt gửi còn chờ");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await editor.get("/can-bo")).body).toContain(`/can-bo/ban-cu?thutuc=${code}`);
    expect((await editor.get("/can-bo/ban-cu.csv?loai=item")).body).toContain(code);
    expect((await stranger.get("/can-bo/ban-cu")).body).not.toContain("Tin nói theo bản cũ");
    const use = /ban-cu\/([0-9a-f-]{36})/.exec(list.body)?.[1] ?? "";
    expect(await problemsOf((await editor.get(`/can-bo/ban-cu/${use}`)).body)).toEqual([]);
    expect((await stranger.get(`/can-bo/ban-cu/${use}`)).status).toBe(404);
    // What closes by itself is not closed by a word.
    expect((await editor.post(`/can-bo/ban-cu/${use}/xong`, { note: "xong" })).status).toBe(409);
    await editor.post(`/can-bo/tin-bai/${id}/van-dung`, {});
    await look();
    expect((await editor.get(`/can-bo/ban-cu?thutuc=${code}`)).body).not.toContain("Tin nói theo bản cũ");
    const closed = (await editor.get(`/can-bo/ban-cu?trangthai=dong&thutuc=${code}`)).body;
    expect(closed).toContain("Không còn chờ gửi lời cũ");
    expect(closed).toContain("Lê Văn Phúc, ");

    const { id: copies } = await db
      .insertInto("oldVersionUse")
      .values({
        kind: "handout",
        subjectKey: "tờ gấp",
        unitId: units.tanThanh,
        title: "Tờ gấp đã phát",
        href: "/can-bo/in-an",
        procedureCode: code,
        procedureName: "Thủ tục",
        isEnded: false,
        since: "2026-11-20",
        foundAt: site.clock.now(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const without = await editor.post(`/can-bo/ban-cu/${copies}/xong`, { note: " " });
    expect(without.status).toBe(422);
    expect(without.body).toContain("Hãy ghi đã làm gì");
    expect((await stranger.post(`/can-bo/ban-cu/${copies}/xong`, { note: "thu rồi" })).status).toBe(404);
    expect((await editor.post(`/can-bo/ban-cu/${copies}/xong`, { note: "Đã thu 180 tờ." })).status).toBe(303);
    expect((await editor.get(`/can-bo/ban-cu/${copies}`)).body).toContain("Đã thu 180 tờ.");
  });

  test("a procedure it names that got a new version or was repealed, but not one that rested", async () => {
    await later("2026-11-20T03:00:00Z");
    const changed = await published({ procedureCodes: CHANGED });
    const ended = await published({ procedureCodes: `${QUIET}\n${ENDED}` });
    const quiet = await published({ procedureCodes: QUIET });
    expect(await causes(changed.id)).toEqual([]);
    await take(CHANGED, "Thủ tục đã sửa tên", "2026-11-21T02:00:00Z");
    await endForTest(site.app.db, {
      code: ENDED,
      on: "2026-11-22",
      kind: "repealed",
      at: new Date("2026-11-21T02:00:00Z"),
    });
    await later("2026-11-22T02:00:00Z");
    expect(await causes(changed.id)).toEqual(["procedureChanged"]);
    expect(await causes(ended.id)).toEqual(["procedureEnded"]);
    expect(await causes(quiet.id)).toEqual([]);
    const list = await editor.get("/can-bo/tin-bai/ra-soat");
    expect(list.body).toContain("Thủ tục “Thủ tục đã sửa tên” có bản mới");
    expect(list.body).toContain("thôi áp dụng từ 22/11/2026");
    const csv = (await editor.get("/can-bo/tin-bai/ra-soat.csv?lydo=procedureEnded")).body;
    expect(csv).toContain("thôi áp dụng");
    expect(csv).not.toContain("có bản mới");
    await editor.post(`/can-bo/tin-bai/${changed.id}/van-dung`, {});
    await editor.post(`/can-bo/tin-bai/${ended.id}/van-dung`, {});
    expect(await causes(changed.id)).toEqual([]);
    expect(await causes(ended.id)).toEqual([]);
  });

  test("a document it rests on that was amended or ended since", async () => {
    await later("2026-11-20T04:00:00Z");
    const [inForce, other] = await Promise.all(
      ["41/2025/QĐ-UBND", "42/2025/QĐ-UBND"].map(async (number) => {
        const saved = await librarian.post("/can-bo/van-ban/moi", {
          type: "Quyết định",
          number,
          issuer: "Ủy ban nhân dân tỉnh Cà Mau",
          title: `Quyết định số ${number}`,
          status: "inForce",
          "issuedOn-day": "10",
          "issuedOn-month": "07",
          "issuedOn-year": "2025",
        });
        return /van-ban\/(\d+)/.exec(String(saved.headers.location))?.[1] ?? "";
      }),
    );
    const { id } = await published({ legalBasisIds: inForce ?? "" });
    expect(await causes(id)).toEqual([]);
    await later("2026-11-25T04:00:00Z");
    const relate = (kind: string) =>
      librarian.post(`/can-bo/van-ban/${other}/quan-he`, {
        kind,
        other: "41/2025/QĐ-UBND",
        way: "forward",
        "onDay-day": "24",
        "onDay-month": "11",
        "onDay-year": "2026",
      });
    expect((await relate("amends")).status).toBe(303);
    expect(await causes(id)).toEqual(["documentAmended"]);
    await editor.post(`/can-bo/tin-bai/${id}/van-dung`, {});
    expect(await causes(id)).toEqual([]);
    await later("2026-11-26T04:00:00Z");
    expect((await relate("replaces")).status).toBe(303);
    expect(await causes(id)).toEqual(["documentEnded"]);
    expect((await editor.get("/can-bo/tin-bai/ra-soat?lydo=documentEnded")).body).toContain("thay bằng");
  });

  test("readers: one who calls it wrong, many who find it useless, several who ask; only after it was last read", async () => {
    await later("2026-11-20T05:00:00Z");
    const { id, slug } = await published();
    const rate = (day: string, isUseful: boolean, reason: string | null = null) =>
      sql`insert into page_rating (id, path, unit_id, is_useful, reason, lang, rated_on, rated_at)
        values (gen_random_uuid(), ${`/tin-tuc/${slug}`}, ${units.tanThanh}, ${isUseful}, ${reason}, 'vi', ${day}, ${`${day}T03:00:00Z`})`.execute(
        site.app.db,
      );
    await rate("2026-11-19", false, "wrong");
    await later("2026-11-27T05:00:00Z");
    expect(await causes(id)).toEqual([]);
    for (let at = 0; at < 4; at++) await rate("2026-11-21", false);
    await rate("2026-11-21", true);
    expect(await causes(id)).toEqual([]);
    await rate("2026-11-22", false, "unclear");
    expect(await causes(id)).toEqual(["badRating"]);
    await rate("2026-11-22", false, "wrong");
    expect(await causes(id)).toEqual(["saidWrong", "badRating"]);
    await editor.post(`/can-bo/tin-bai/${id}/van-dung`, {});
    expect(await causes(id)).toEqual([]);
    for (let at = 0; at < 3; at++)
      await sql`insert into question (id, code, kind, unit_id, page_path, body, received_at, due_on)
        values (gen_random_uuid(), ${`ABCDEFG${at + 2}`}, 'question', ${units.tanThanh}, ${`/tin-tuc/${slug}`}, 'Hỏi gì đó?', '2026-11-28T03:00:00Z', '2026-12-04')`.execute(
        site.app.db,
      );
    await later("2026-11-29T05:00:00Z");
    expect(await causes(id)).toEqual(["questions"]);
  });

  test("a link that does not open, asked again once a week", async () => {
    await later("2026-11-20T06:00:00Z");
    const { id } = await published();
    await transaction(site.app.db, (tx) =>
      replaceItemLinks(tx, id, [
        {
          address: "https://khong-co.example/",
          state: "failed",
          reason: "404",
          checkedAt: new Date("2026-11-20T06:00:00Z"),
        },
      ]),
    );
    expect(await causes(id)).toEqual(["links"]);
    const step = { id: 0, attempt: 1, progress: async () => {} };
    expect(await askLinksAgain.run(site.app, {}, step)).toEqual({ items: 0 });
    await later("2026-11-28T06:00:00Z");
    expect(await askLinksAgain.run(site.app, {}, step)).toEqual({ items: 1 });
  });

  test("what was withdrawn, archived or replaced is nobody's to read again", async () => {
    await later("2026-11-20T07:00:00Z");
    const { id } = await published();
    await site.app.db.updateTable("item").set({ reviewOn: "2026-11-01" }).where("id", "=", id).execute();
    expect(await causes(id)).toEqual(["day"]);
    await editor.post(`/can-bo/tin-bai/${id}/luu-tru`, { reason: "Đã qua." });
    expect(await causes(id)).toEqual([]);
    expect((await editor.post(`/can-bo/tin-bai/${id}/van-dung`, {})).status).toBe(409);
  });
});

test("ten thousand items are reckoned within two seconds, by the causes of each", async () => {
  const { db } = site.app;
  await later("2026-11-20T08:00:00Z");
  await sql`insert into item (id, unit_id, slug, kind, state, working_version, published_version, author_id, created_at, changed_at, published_at, review_on)
    select gen_random_uuid(), ${units.hungMy}, 'hang-loat-' || n, 'news', 'published', 1, 1, ${writer.id}, '2026-11-02', '2026-11-02', '2026-11-02',
      case when n % 10 = 0 then date '2026-11-10' else date '2027-11-10' end
    from generate_series(1, 10000) n`.execute(db);
  await sql`insert into item_version (item_id, number, title, summary, body, topic, audiences, procedure_codes, written_by, written_by_name, written_at, writer_ids)
    select id, 1, 'Tin ' || slug, 's', repeat('Bà con mang căn cước đến quầy. ', 60), 'procedures', '{residents}', array[${QUIET}], ${writer.id}, 'x', '2026-11-02', array[${writer.id}]::uuid[]
    from item where slug like 'hang-loat-%'`.execute(db);
  const begun = performance.now();
  expect(await countReviews(db, [units.hungMy], site.clock.now())).toBe(1_000);
  expect(performance.now() - begun).toBeLessThan(2_000);
}, 60_000);

describe("the rules", () => {
  test("are set by an administrator, on record, and hold from the next review on", async () => {
    await later("2026-11-20T09:00:00Z");
    expect((await editor.get("/can-bo/tin-bai/quy-dinh")).status).toBe(403);
    const page = await admin.get("/can-bo/tin-bai/quy-dinh");
    expect(await problemsOf(page.body)).toEqual([]);
    const typed = Object.fromEntries(
      [...page.body.matchAll(/name="((?:urgent|review)\.[A-Za-z]+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => [
        name as string,
        value as string,
      ]),
    );
    expect(typed["urgent.confirmHours"]).toBe("24");
    for (const bad of ["0", "", "một", "3651", "1.5", "-3"]) {
      const wrong = await admin.post("/can-bo/tin-bai/quy-dinh", { ...typed, "review.news": bad });
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain("số nguyên từ 1 đến 3650");
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    expect((await admin.post("/can-bo/tin-bai/quy-dinh", { ...typed, "review.news": "10" })).status).toBe(303);
    const { id } = await published();
    const { reviewOn } = await site.app.db
      .selectFrom("item")
      .select("reviewOn")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(reviewOn).toBe("2026-11-30");
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("details")
      .where("act", "=", "itemRule.change")
      .execute();
    expect(acts.map((one) => JSON.parse(one.details))).toEqual([{ from: 180, to: 10 }]);
  });
});
