import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { problemsOf } from "../../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../../organisations/index.ts";
import { buildProvince } from "../../../../organisations/testing/build-units.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let secondEditor: Browser;
let approver: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh } = await buildProvince(db, "Tỉnh Cà Mau");
  unitId = tanThanh;
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người viết" }));
  secondEditor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người sửa" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"], name: "Người duyệt" }));
}, 60_000);

const ITEM = {
  kind: "news",
  title: "Quầy một cửa mở thêm sáng thứ Bảy",
  summary: "Từ tháng này quầy nhận giấy tờ cả sáng thứ Bảy.",
  body: "Hãy mang căn cước đến quầy.",
  topic: "procedures.oneStop",
  audiences: "residents",
  after: "save",
};

const send = (fields: Record<string, string>, by = editor) =>
  by.post("/can-bo/tin-bai/moi", { unitId, ...ITEM, ...fields });

async function saved(answer: { status: number; body: string; headers: Record<string, unknown> }) {
  expect(answer.status, answer.body.slice(0, 3_000)).toBe(303);
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  const version = await site.app.db
    .selectFrom("itemVersion")
    .select(["title", "summary", "body", "writtenAt"])
    .where("itemId", "=", id)
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  return { id, ...version };
}

const IN_TCVN3 = "Ng\u00adêi d©n nép hå s¬ t¹i bé phËn mét cöa cña x·, ®\u00adîc tr¶ kÕt qu¶ trong 3 ngµy.";
const IN_VNI = "Ngöôøi daân noäp hoà sô taïi boä phaän moät cöûa cuûa xaõ, ñöôïc traû keát quaû trong 3 ngaøy.";
const MEANT = "Người dân nộp hồ sơ tại bộ phận một cửa của xã, được trả kết quả trong 3 ngày.";

describe("a text typed for an old font", () => {
  test.each([
    ["TCVN3 (ABC)", IN_TCVN3],
    ["VNI", IN_VNI],
  ])("%s is told before anything is saved, with both texts to choose from", async (font, typed) => {
    const offered = await send({ body: typed });
    expect(offered.status).toBe(422);
    expect(await problemsOf(offered.body)).toEqual([]);
    expect(offered.body).toContain(`Chữ trong bài gõ bằng phông cũ ${font}`);
    expect(offered.body).toContain(MEANT);
    expect(offered.body).toContain(typed);
    expect(offered.body).toContain("Hãy chọn dùng chữ đã đổi hay giữ nguyên chữ đang có.");
    const taken = await saved(await send({ body: typed, convert: "yes" }));
    expect(taken.body).toBe(MEANT);
    expect(taken.title).toBe(ITEM.title);
  });

  test("kept on purpose, it is not asked about again", async () => {
    const { id, writtenAt, body } = await saved(await send({ body: IN_VNI, convert: "no" }));
    expect(body).toBe(IN_VNI);
    const again = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      ...ITEM,
      body: IN_VNI,
      summary: "Tóm tắt khác.",
      basedOn: writtenAt.toISOString(),
    });
    expect((await saved(again)).summary).toBe("Tóm tắt khác.");
  });
});

describe("a text from elsewhere", () => {
  test("is saved clean, and the page says so; emoji stay and are told", async () => {
    const answer = await send({
      title: "Mở thêm\u200b sáng\u00a0thứ Bảy",
      body: "Thu\u0309 tu\u0323c 🎉\n\n\uf0b7\u00a0\u00a0Căn cước\n•  Tờ khai\u200e",
    });
    expect(String(answer.headers.location)).toContain("don=1");
    const { id, title, body } = await saved(answer);
    expect([title, body]).toEqual(["Mở thêm sáng thứ Bảy", "Thủ tục 🎉\n\n- Căn cước\n- Tờ khai"]);
    const page = await editor.get(`/can-bo/tin-bai/${id}?xong=saved&don=1`);
    expect(page.body).toContain("Đã bỏ ký tự ẩn");
    expect(page.body).toContain("Bài có biểu tượng 🎉");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

describe("hints and preview without script", () => {
  const LONG =
    "Căn cứ vào quy định hiện hành, cá nhân, tổ chức có nhu cầu có trách nhiệm hoàn thiện hồ sơ và nộp cho UBND trong thời hạn được thông báo bởi cơ quan có thẩm quyền.";

  test("one press shows the text as readers will see it and what they would stumble over; nothing is saved", async () => {
    const before = await site.app.db.selectFrom("item").select("id").execute();
    const answer = await send({ body: `## Cần biết\n\n${LONG}`, summary: "", after: "check" });
    expect(answer.status).toBe(200);
    expect(await problemsOf(answer.body)).toEqual([]);
    const preview = answer.body.slice(answer.body.indexOf('id="xem-truoc"'));
    expect(preview).toContain("<h2>Cần biết</h2>");
    for (const said of [
      "Hãy tách thành câu ngắn hơn 20 từ",
      "“Căn cứ vào” là lời công văn. Thử nói: theo.",
      "Viết đủ “UBND”: Ủy ban nhân dân.",
      "Bài chưa nói người đọc cần làm gì",
    ])
      expect(preview).toContain(said);
    expect(await site.app.db.selectFrom("item").select("id").execute()).toHaveLength(before.length);
  });

  test("hints stop neither saving nor submitting, and stand beside the text for the approver", async () => {
    const { id } = await saved(await send({ body: LONG, after: "submit" }));
    expect((await approver.get(`/can-bo/tin-bai/${id}`)).body).toContain("Viết đủ “UBND”");
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  });

  test("a plain text with something to do has none", async () => {
    const { id } = await saved(await send({}));
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("Không có chỗ nào cần sửa.");
  });
});

describe("time and other people", () => {
  test("a text approved and changed a second later: the change is refused in words, what was approved goes out", async () => {
    const { id, writtenAt } = await saved(await send({ after: "submit" }));
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const late = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      ...ITEM,
      body: "Chữ đến muộn một giây.",
      basedOn: writtenAt.toISOString(),
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Chữ đến muộn một giây.");
    expect(late.body).toContain("Bài vừa được duyệt");
    expect(await problemsOf(late.body)).toEqual([]);
    const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).not.toContain("Chữ đến muộn");
  });

  test("two people on one text: the later one gets both texts side by side and loses nothing", async () => {
    const { id, writtenAt } = await saved(await send({}));
    const basedOn = writtenAt.toISOString();
    await saved(await secondEditor.post(`/can-bo/tin-bai/${id}/sua`, { ...ITEM, body: "Chữ của người sửa.", basedOn }));
    const late = await editor.post(`/can-bo/tin-bai/${id}/sua`, { ...ITEM, body: "Chữ của người viết.", basedOn });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Người sửa vừa lưu một bản khác");
    expect(late.body).toContain("Chữ của người viết.");
    expect(late.body).toContain("Chữ của người sửa.");
    expect(await problemsOf(late.body)).toEqual([]);
  });

  test.each([
    ["19/11/2026", "07:00", "Thời điểm phát hành đã qua"],
    ["31/11/2026", "07:00", "Ngày phát hành phải là ngày có thật"],
    ["01/12/2026", "25:00", "Giờ viết như 07:30"],
  ])("scheduling for %s %s is refused in words", async (publishDate, publishTime, sentence) => {
    const { id } = await saved(await send({ after: "submit" }));
    const answer = await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "later", publishDate, publishTime });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(`value="${publishDate}"`);
  });
});

describe("what is typed is kept while it is written", () => {
  const KEY = "7d7c3f6e-3b0e-4c1e-9b57-2f0d4f2a9a01";

  test("a closed window loses nothing: it is offered again, restored, and gone once saved", async () => {
    const kept = await editor.post("/can-bo/tin-bai/giu", { ...ITEM, unitId, key: KEY, body: "Chữ chưa kịp lưu." });
    expect([kept.status, kept.json()]).toEqual([200, { kept: true }]);
    const fresh = await editor.get("/can-bo/tin-bai/moi");
    expect(fresh.body).toContain("Còn chữ chưa lưu");
    expect(fresh.body).not.toContain("Chữ chưa kịp lưu.");
    expect(await problemsOf(fresh.body)).toEqual([]);
    expect((await secondEditor.get("/can-bo/tin-bai/moi")).body).not.toContain("Còn chữ chưa lưu");
    const restored = await editor.get(`/can-bo/tin-bai/moi?khoiphuc=${KEY}`);
    expect(restored.body).toContain("Chữ chưa kịp lưu.");
    await saved(await send({ key: KEY, body: "Chữ chưa kịp lưu." }));
    expect((await editor.get("/can-bo/tin-bai/moi")).body).not.toContain("Còn chữ chưa lưu");
  });

  test("for an item, also when somebody else saved in between: both texts stand beside each other", async () => {
    const { id, writtenAt } = await saved(await send({}));
    const basedOn = writtenAt.toISOString();
    await editor.post("/can-bo/tin-bai/giu", { ...ITEM, key: id, basedOn, body: "Chữ đang gõ dở." });
    await saved(await secondEditor.post(`/can-bo/tin-bai/${id}/sua`, { ...ITEM, body: "Chữ của người sửa.", basedOn }));
    expect((await editor.get(`/can-bo/tin-bai/${id}/sua`)).body).toContain("Còn chữ chưa lưu");
    const both = await editor.get(`/can-bo/tin-bai/${id}/sua?khoiphuc=${id}`);
    expect(both.body).toContain("Chữ đang gõ dở.");
    expect(both.body).toContain("Chữ của người sửa.");
    expect(await problemsOf(both.body)).toEqual([]);
    const dropped = await editor.post("/can-bo/tin-bai/giu/bo", { key: id });
    expect(dropped.headers.location).toBe(`/can-bo/tin-bai/${id}/sua`);
    expect((await editor.get(`/can-bo/tin-bai/${id}/sua`)).body).not.toContain("Còn chữ chưa lưu");
  });

  test("a key that is none, and an item of nobody's reach, keep nothing", async () => {
    expect((await editor.post("/can-bo/tin-bai/giu", { ...ITEM, key: "x" })).status).toBe(422);
    expect((await approver.post("/can-bo/tin-bai/giu", { ...ITEM, key: KEY })).status).toBe(403);
  });
});

test("any two versions stand side by side with what went and what came marked", async () => {
  const { id } = await saved(await send({ body: "Quầy mở lúc 7 giờ. Hãy mang căn cước.", after: "submit" }));
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  expect((await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {})).status).toBe(303);
  const { writtenAt } = await site.app.db
    .selectFrom("itemVersion")
    .select("writtenAt")
    .where("itemId", "=", id)
    .where("number", "=", 2)
    .executeTakeFirstOrThrow();
  await saved(
    await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      ...ITEM,
      body: "Quầy mở lúc 8 giờ. Hãy mang căn cước. Thứ Bảy nghỉ.",
      correctionNote: "Sai giờ.",
      basedOn: writtenAt.toISOString(),
    }),
  );
  expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain(`/can-bo/tin-bai/${id}/so-sanh`);
  const page = await editor.get(`/can-bo/tin-bai/${id}/so-sanh`);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("<del>7</del>");
  expect(page.body).toContain("<ins>8</ins>");
  expect(page.body).toContain("<ins>Thứ Bảy nghỉ.</ins>");
  const turned = await editor.get(`/can-bo/tin-bai/${id}/so-sanh?tu=2&den=1`);
  expect(turned.body).toContain("<del>8</del>");
  const same = await editor.get(`/can-bo/tin-bai/${id}/so-sanh?tu=1&den=1`);
  expect(same.body).toContain("Hai bản giống nhau.");
});

describe("links are opened before anybody approves", () => {
  let server: Server;
  let base: string;
  let isMended = false;
  beforeAll(async () => {
    server = createServer((request, answer) =>
      answer.writeHead(request.url === "/con" || isMended ? 200 : 404).end("trang"),
    );
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test("dead ones are told to writer and approver with the reason, hold nothing back, and can be opened again", async () => {
    const { id } = await saved(
      await send({
        body: `Hãy xem ${base}/con và ${base}/mat. Xem thêm http://danbiet.example/tin-tuc`,
        after: "submit",
      }),
    );
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("đang chờ mở thử");
    await site.runJobs();
    for (const by of [editor, approver]) {
      const page = (await by.get(`/can-bo/tin-bai/${id}`)).body;
      expect(page).toContain("1 liên kết trong bài không mở được");
      expect(page).toContain(`${base}/mat: Trang không còn`);
      expect(page).not.toContain(`${base}/con: `);
      expect(await problemsOf(page)).toEqual([]);
    }
    isMended = true;
    expect((await approver.post(`/can-bo/tin-bai/${id}/lien-ket`, {})).status).toBe(303);
    await site.runJobs();
    expect((await approver.get(`/can-bo/tin-bai/${id}`)).body).toContain("2 liên kết trong bài đều mở được.");
  });

  test("nobody's own network is asked", async () => {
    const { id } = await saved(await send({ body: "Hãy xem http://10.0.0.8/trang và http://169.254.169.254/meta." }));
    await site.runJobs();
    const page = (await editor.get(`/can-bo/tin-bai/${id}`)).body;
    expect(page).toContain("2 liên kết trong bài không mở được");
  });
});

test("forms stand as on a telephone: parts of a message, cuts of each channel, and what is hidden", async () => {
  const long = `${"Quầy mở thêm sáng thứ Bảy cho bà con đi làm xa ".repeat(4).trim()}`;
  const { id } = await saved(await send({ title: long.slice(0, 150), summary: `${long} nhé.` }));
  const page = (await editor.get(`/can-bo/tin-bai/${id}/hinh-thuc`)).body;
  expect(await problemsOf(page)).toEqual([]);
  for (const shown of ["hết phần 1/", "Thẻ bài trong danh sách Zalo", "Xem thêm", "Thông báo trên màn hình khóa"])
    expect(page).toContain(shown);
  expect(page).toContain("Phần bị che cho đến khi người nhận mở ra");
});

describe("documents go out with the text", () => {
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");
  const attach = (id: string, bytes: Buffer, label = "Mẫu tờ khai CT01", by = editor) =>
    by.upload(`/can-bo/tin-bai/${id}/tep`, { label }, [{ field: "file", name: "scan0001.pdf", bytes }]);

  test.each<[string, Buffer, string, string]>([
    ["without a name", pdf, "", "Hãy ghi tệp này là gì"],
    ["empty", Buffer.alloc(0), "Tờ khai", "Tệp rỗng"],
    ["a program called .pdf", Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0]), "Tờ khai", "Bên trong tệp không phải PDF"],
    ["larger than 20 MB", Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]), "Tờ khai", "nặng quá 20 MB"],
    ["larger than the server reads", Buffer.concat([pdf, Buffer.alloc(30 * 1024 * 1024)]), "Tờ khai", "nặng quá 20 MB"],
    ["Word with macros", Buffer.from("PK\u0003\u0004…word/document.xml…word/vbaProject.bin…"), "Tờ khai", "có macro"],
  ])("%s is refused in words", async (_what, bytes, label, sentence) => {
    const { id } = await saved(await send({}));
    const answer = await attach(id, bytes, label);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain(label ? `name="label" type="text" value="${label}"` : "");
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a published version keeps its files; a correction may leave them out; who attaches does not approve", async () => {
    const { id } = await saved(await send({}));
    expect((await attach(id, pdf)).status).toBe(303);
    const record = await editor.get(`/can-bo/tin-bai/${id}`);
    expect(record.body).toContain("Mẫu tờ khai CT01");
    const file = /tep\/([0-9a-f-]{36})/.exec(record.body)?.[1] ?? "";
    const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
    expect((await site.visitor.get(`/tin-tuc/${slug}/tep/${file}`)).status).toBe(404);
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect((await attach(id, pdf)).status).toBe(409);
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
    const page = await site.visitor.get(`/tin-tuc/${slug}`);
    expect(page.body).toContain(`/tin-tuc/${slug}/tep/${file}`);
    const got = await site.visitor.get(`/tin-tuc/${slug}/tep/${file}`);
    expect([got.status, got.bytes.equals(pdf)]).toEqual([200, true]);
    expect(String(got.headers["content-disposition"])).toContain("Mau-to-khai-CT01.pdf");
    await editor.post(`/can-bo/tin-bai/${id}/mo-ban-sua`, {});
    await secondEditor.post(`/can-bo/tin-bai/${id}/tep/bo`, { attachment: file });
    expect((await editor.get(`/can-bo/tin-bai/${id}`)).body).toContain("Chưa có tệp nào.");
    expect((await site.visitor.get(`/tin-tuc/${slug}/tep/${file}`)).status).toBe(200);
    const { writerIds } = await site.app.db
      .selectFrom("itemVersion")
      .select("writerIds")
      .where("itemId", "=", id)
      .where("number", "=", 2)
      .executeTakeFirstOrThrow();
    expect(writerIds).toHaveLength(2);
  });
});
