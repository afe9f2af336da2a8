import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { buildPerson } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { askedQuestionsOf } from "../procedures/asked/asked-questions.ts";
import { catalogueOf } from "../procedures/catalogue.ts";
import { importRecords } from "../procedures/import-procedures.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let writer: string;
let readers = 0;

interface Group {
  kind: string;
  total: number;
  items: { title: string; url: string; excerpt: string; language: string }[];
}
async function ask(q: string, more = ""): Promise<{ groups: Group[]; instead: string | null; kinds: string[] }> {
  const answer = await site.visitor.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  const { groups, instead } = answer.json<{ groups: Group[]; instead: string | null }>();
  return { groups, instead, kinds: groups.map((one) => one.kind) };
}
const titlesIn = (groups: Group[], kind: string): string[] =>
  groups.find((one) => one.kind === kind)?.items.map((one) => one.title) ?? [];

async function publishItem(slug: string, title: string, body: string, unitId = units.tanThanh): Promise<string> {
  return transaction(site.app.db, async (tx) => {
    const made = await sql<{ id: string }>`
      insert into item (unit_id, slug, kind, state, author_id, created_at, changed_at)
      values (${unitId}, ${slug}, 'news', 'draft', ${writer}, now(), now()) returning id`.execute(tx);
    const id = made.rows[0]!.id;
    await sql`insert into item_version (item_id, number, title, summary, body, topic, audiences, procedure_codes,
        written_by, written_by_name, written_at, writer_ids)
      values (${id}, 1, ${title}, 'Tóm tắt', ${body}, 'procedures', '{people}', '{}', ${writer}, 'Trân', now(), array[${writer}::uuid])`.execute(
      tx,
    );
    await sql`update item set state = 'published', published_version = 1, published_at = now() where id = ${id}`.execute(
      tx,
    );
    return id;
  });
}

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  writer = (await buildPerson(db, { unitId: units.tanThanh, roles: ["editor"] })).id;
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: [
          buildProcedure({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" }),
          buildProcedure({ code: "1.000656", name: "Thủ tục đăng ký khai tử" }),
        ],
        source: "test",
        at: site.clock.now(),
      },
    ),
  );
  await catalogueOf(site.app).refresh();
  await publishItem(
    "tuan-le-khai-sinh",
    "Tuần lễ khai sinh ở phường",
    "Phường mở thêm quầy để **đăng ký khai sinh** cho trẻ em.",
  );
  await publishItem("thue-dat", "Bỏ thuế đất ở", "Mức mới.", units.hungMy);
  await publishItem("thue-mat-bang", "Cho thuê đất công", "Mức mới.", units.hungMy);
  await sql`insert into legal_document (type, number, issuer, issuer_key, issued_on, title, status, topics, changed_by_id,
      changed_by_name, changed_at, created_by_name, created_at, published_at)
    values ('Nghị định', '367/2025/NĐ-CP', 'Chính phủ', 'chinh phu', '2025-12-31', 'Sửa đổi quy định về khai sinh', 'inForce', '{}',
      'p', 'Lan', now(), 'Lan', now(), now()), ('Nghị định', '118/2025/NĐ-CP', 'Chính phủ', 'chinh phu', '2025-06-09', 'Một cửa', 'inForce', '{}',
      'p', 'Lan', now(), 'Lan', now(), null)`.execute(db);
});

describe("what people mean comes first", () => {
  test("words of a procedure: the procedure; news and documents after it", async () => {
    const { groups, kinds } = await ask("khai sinh");
    expect(kinds[0]).toBe("procedure");
    expect(groups[0]?.items[0]?.url).toBe("http://danbiet.example/thu-tuc/1.001193");
    expect(kinds).toEqual(expect.arrayContaining(["news", "document"]));
    expect(titlesIn(groups, "news")).toEqual(["Tuần lễ khai sinh ở phường"]);
    expect(groups.find((one) => one.kind === "news")?.items[0]?.excerpt).toContain("đăng ký khai sinh cho trẻ em");
  });

  test.each(["367/2025", "nghị định 367/2025/NĐ-CP", "367/2025/nd-cp"])(
    "a number, typed %j: the document",
    async (q) => {
      const { groups, kinds } = await ask(q);
      expect(kinds[0]).toBe("document");
      expect(groups[0]?.items[0]?.title).toBe("Nghị định 367/2025/NĐ-CP – Sửa đổi quy định về khai sinh");
    },
  );

  test.each(["phường tân thành", "tan thanh"])("the name of a unit, typed %j: its page", async (q) => {
    const { groups, kinds } = await ask(q);
    expect(kinds[0]).toBe("unit");
    expect(groups[0]?.items[0]?.url).toMatch(/\/tan-thanh$/);
  });

  test.each([
    ["nộp nơi khác", "/thu-tuc/nop-noi-khac"],
    ["par index", "/chi-so"],
    ["gap chu tich", "/tiep-cong-dan"],
    ["lam thu tuc tu nha", "/thu-tuc/lam-tu-nha"],
    ["phan anh", "/phan-anh"],
    ["giờ làm việc", "/"],
  ])("words of a page of the product, %j: %s", async (q, path) => {
    const { groups, kinds } = await ask(q);
    expect(kinds[0]).toBe("page");
    expect(new URL(groups[0]!.items[0]!.url).pathname).toBe(path);
  });

  test("marks count where they are typed; the place of the tone does not", async () => {
    expect(titlesIn((await ask("thuế đất")).groups, "news")[0]).toBe("Bỏ thuế đất ở");
    expect(titlesIn((await ask("thuê đất")).groups, "news")[0]).toBe("Cho thuê đất công");
    expect(titlesIn((await ask("tuần lễ khai sinh")).groups, "news")).toEqual(
      titlesIn((await ask("tuan le KHAI SINH")).groups, "news"),
    );
  });

  test("a slip of the fingers is understood, and said", async () => {
    const { groups, instead } = await ask("tuần lễ khia snih");
    expect(titlesIn(groups, "news")).toEqual(["Tuần lễ khai sinh ở phường"]);
    expect(instead).toBe("tuan le khai sinh");
  });

  test("words that only ask do not stand in the way", async () => {
    expect(titlesIn((await ask("tuần lễ khai sinh là gì")).groups, "news")).toEqual(["Tuần lễ khai sinh ở phường"]);
  });
});

describe("only what everybody may read", () => {
  test("what was never published is not found, what is withdrawn is not found any more", async () => {
    expect(titlesIn((await ask("một cửa")).groups, "document")).toEqual([]);
    const id = await publishItem("tin-rut", "Lễ hội bánh dân gian", "Chữ.");
    expect(titlesIn((await ask("bánh dân gian")).groups, "news")).toHaveLength(1);
    await sql`update item set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Sai' where id = ${id}`.execute(
      site.app.db,
    );
    expect((await ask("bánh dân gian")).kinds).not.toContain("news");
  });

  test("a corrected item is found by its new words and not by its old ones", async () => {
    const id = await publishItem("tin-sua", "Hội chợ xuân vùng biển", "Chữ.");
    await sql`insert into item_version (item_id, number, title, summary, body, topic, audiences, procedure_codes, written_by, written_by_name,
        written_at, writer_ids)
      select item_id, 2, 'Phiên chợ xuân miền biển', summary, body, topic, audiences, procedure_codes, written_by, written_by_name,
        written_at, writer_ids from item_version where item_id = ${id}`.execute(site.app.db);
    expect(titlesIn((await ask("hội chợ xuân vùng biển")).groups, "news")).toHaveLength(1);
    await sql`update item set published_version = 2 where id = ${id}`.execute(site.app.db);
    expect(titlesIn((await ask("phiên chợ xuân miền biển")).groups, "news")).toEqual(["Phiên chợ xuân miền biển"]);
    expect(titlesIn((await ask("hội vùng")).groups, "news")).toEqual([]);
  });

  test("translations are found by their own words, Khmer without blanks too", async () => {
    const id = await publishItem("tin-dich", "Họp ấp tối thứ Năm", "Chữ.");
    await sql`insert into translation (item_id, lang, state, writer_ids, written_by, written_by_name, written_at, decided_by, decided_by_name,
        decided_at, confirmed_version, confirmed_by_name, confirmed_at)
      select ${id}::uuid, 'km', 'confirmed', array[${writer}::uuid], ${writer}::uuid, 'Rây', now(), p.id, 'B', now(), 1, 'B', now()
      from person p where p.id <> ${writer}::uuid limit 1`.execute(site.app.db);
    const before = await site.app.db.selectFrom("translation").select("itemId").where("itemId", "=", id).execute();
    if (before.length === 0) {
      const other = (await buildPerson(site.app.db, { unitId: units.tanThanh })).id;
      await sql`insert into translation (item_id, lang, state, writer_ids, written_by, written_by_name, written_at, decided_by,
          decided_by_name, decided_at, confirmed_version, confirmed_by_name, confirmed_at)
        values (${id}, 'km', 'confirmed', array[${writer}::uuid], ${writer}, 'Rây', now(), ${other}, 'B', now(), 1, 'B', now())`.execute(
        site.app.db,
      );
    }
    await sql`insert into translation_sentence (item_id, lang, sum, source, text, confirmed_text)
      values (${id}, 'km', 'a', 'Họp ấp tối thứ Năm', 'ប្រជុំភូមិ', 'ប្រជុំភូមិនៅយប់ថ្ងៃព្រហស្បតិ៍')`.execute(site.app.db);
    await sql`update translation set revision = 2 where item_id = ${id}`.execute(site.app.db);
    const { groups } = await ask("យប់ថ្ងៃព្រហស្បតិ៍");
    expect(groups.find((one) => one.kind === "news")?.items).toMatchObject([
      { language: "km", url: "http://danbiet.example/tin-tuc/tin-dich/km" },
    ]);
  });

  test("the site of a unit has its own things, and what is common to all", async () => {
    const { groups } = await ask("mức mới", "&unit=hung-my");
    expect(titlesIn(groups, "news")).toHaveLength(2);
    expect(titlesIn((await ask("mức mới", "&unit=tan-thanh")).groups, "news")).toEqual([]);
    expect(titlesIn((await ask("367/2025", "&unit=hung-my")).groups, "document")).toHaveLength(1);
  });
});

describe("the page", () => {
  const readerOf = () => ({ "user-agent": "Mozilla/5.0 (Linux; Android 14)", "x-reader": String(++readers) });

  test("empty, found, of one kind, of a unit, too short: valid, complete without script", async () => {
    for (const path of [
      "/tim-kiem",
      "/tim-kiem?q=khai+sinh",
      "/tim-kiem?q=khai+sinh&loai=tin-tuc",
      "/tim-kiem?q=khai+sinh&loai=van-de",
      "/tim-kiem?q=x",
      "/hung-my/tim-kiem?q=thue+dat",
    ]) {
      const page = await site.visitor.get(path);
      expect(page.status, path).toBe(200);
      expect(await problemsOf(page.body), path).toEqual([]);
    }
    const found = await site.visitor.get("/tim-kiem?q=khai+sinh");
    expect(found.body).toContain("Tuần lễ <mark>khai sinh</mark> ở phường");
    expect(found.body).toContain('href="/thu-tuc?q=khai+sinh"');
  });

  test("every public page leads here from its head, the page itself and the home page once only", async () => {
    const news = await site.visitor.get("/hung-my/tin-tuc");
    expect(news.body).toMatch(/<form[^>]* action="\/hung-my\/tim-kiem"/);
    for (const path of ["/tim-kiem", "/"])
      expect((await site.visitor.get(path)).body.match(/ action="\/tim-kiem"/g), path).toHaveLength(1);
  });

  test("nothing found helps on, is counted sparingly, and robots do not count", async () => {
    const path = `/tim-kiem?q=${encodeURIComponent("zzq xqwv")}`;
    const page = await site.visitor.get(path, readerOf());
    expect(page.body).toContain("Không tìm thấy gì cho “zzq xqwv”");
    expect(page.body).toContain('href="/phan-anh"');
    expect(await problemsOf(page.body)).toEqual([]);
    await site.visitor.get(`${path}&x=1`, { "user-agent": "Googlebot/2.1" });
    await site.visitor.get("/tim-kiem?q=0912345678+zzq", readerOf());
    await askedQuestionsOf(site.app).flush();
    const rows = await sql<{ unanswered: number; text: string | null }>`
      select d.unanswered, q.text from search_question_day d join search_question q using (key_hash) where d.unanswered > 0`.execute(
      site.app.db,
    );
    expect(rows.rows).toEqual([{ unanswered: 1, text: null }]);
  });

  test.each([
    "q=%01%02",
    `q=${"a".repeat(20_000)}`,
    "q=%27%29%20or%20%271",
    "q=%26%20%7C%20%21%20%3A%2A",
    "q=a&q=b",
    "q=khai+sinh&trang=-1",
    "q=khai+sinh&trang=9999999&loai=tin-tuc",
    "q=khai+sinh&loai=khong-co",
    "q=%E2%80%8Bkhai%E2%80%8Bsinh",
    "q=%3Cscript%3Ealert(1)%3C/script%3E",
  ])("bad input %# is answered in words", async (query) => {
    const page = await site.visitor.get(`/tim-kiem?${query}`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain("<script>alert");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("the machine interface refuses in words what it does not know", async () => {
    expect((await site.visitor.get("/api/v1/search")).status).toBe(422);
    expect((await site.visitor.get("/api/v1/search?q=a&kind=zz")).status).toBe(404);
    expect((await site.visitor.get("/api/v1/search?q=a&unit=zz")).status).toBe(404);
    expect((await site.visitor.get("/api/v1/search?q=khai&kind=news&page=0")).status).toBe(422);
  });
});

test("the database and the pages cut words alike", async () => {
  for (const text of ["Đăng ký khai sinh", "367/2025/NĐ-CP", "hoà – “bình”", "2.5% (m²)"]) {
    const { rows } = await sql<{
      words: string[];
      line: string;
    }>`select search_words(${text}) as words, search_line(${text}) as line`.execute(site.app.db);
    const { readLine } = await import("../../platform/search/index.ts");
    expect(rows[0]!.line.trim()).toBe(readLine(text).bare.trim());
    expect(rows[0]!.words).toEqual([...readLine(text).words].sort());
  }
});
