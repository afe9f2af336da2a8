import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { readPicture } from "./read-picture.ts";

const site = useTestApp();
let unitId: string;
let writer: BuiltPerson;
let editor: Browser;
let secondEditor: Browser;
let approver: Browser;
let stranger: Browser;

let shade = 0;
/** A new picture each time: the library tells the same file. */
const photo = (width = 1300, height = 870) =>
  sharp({
    create: { width, height, channels: 3, background: { r: (++shade * 67) % 256, g: (shade * 101) % 256, b: 40 } },
  });

beforeAll(async () => {
  const { db } = site.app;
  const { province, tanThanh, hungMy } = await buildProvince(db, "Tỉnh Cà Mau");
  unitId = tanThanh;
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  writer = await buildPerson(db, { unitId, roles: ["editor"], name: "Người viết" });
  editor = site.browser(await signedIn(site.app, { person: writer }));
  secondEditor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người sửa" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"], name: "Người duyệt" }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"], name: "Người nơi khác" }));
}, 60_000);

const FACTS = {
  alt: "Cán bộ nhận giấy tờ ở quầy",
  caption: "Một buổi sáng ở quầy",
  credit: "Trần Minh Ngọ",
  place: "Bộ phận một cửa",
  "takenOn-day": "05",
  "takenOn-month": "11",
  "takenOn-year": "2026",
  people: "Bà Lê Thị Hồng",
  consent: "given",
  consentPaper: "Giấy ngày 05/11/2026, lưu ở Văn phòng",
};

const send = (bytes: Buffer | string, facts: Record<string, string> = {}, name = "anh.jpg", by = editor) =>
  by.upload("/can-bo/kho-anh/them", { unitId, ...FACTS, ...facts }, [{ field: "file", name, bytes }]);

async function added(facts: Record<string, string> = {}): Promise<{ id: string; code: string }> {
  const answer = await send(await photo().jpeg().toBuffer(), facts);
  expect(answer.status).toBe(303);
  const id = /kho-anh\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
  const row = await site.app.db.selectFrom("picture").select("code").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, code: row.code };
}

const ITEM = {
  kind: "news",
  title: "Quầy một cửa mở thêm sáng thứ Bảy",
  summary: "Từ tháng này quầy nhận giấy tờ cả sáng thứ Bảy.",
  topic: "procedures.oneStop",
  audiences: "residents",
  after: "submit",
};

async function written(body: string): Promise<string> {
  const answer = await editor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId, body });
  expect(answer.status, answer.body.slice(0, 2_000)).toBe(303);
  return /tin-bai\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? "";
}

async function published(body: string): Promise<{ id: string; slug: string }> {
  const id = await written(body);
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, slug };
}

describe("a picture comes in", () => {
  test("it is kept in several widths without the place where it was taken, and found with or without marks", async () => {
    const taken = await photo()
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "9/1 10/1 0/1" } })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const answer = await send(taken, { caption: "Khai trương máy lấy số" });
    expect(answer.status).toBe(303);
    const page = await editor.get(String(answer.headers.location));
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đã thêm ảnh vào kho.");
    const code = /!\[(anh-[a-z0-9]{6})\]/.exec(page.body)?.[1] ?? "";
    for (const [file, width] of [
      ["480.webp", 480],
      ["960.webp", 960],
      ["chia-se.jpg", 1200],
    ] as const) {
      const got = await site.visitor.get(`/anh/${code}-${file}`);
      const facts = await sharp(got.bytes).metadata();
      expect([got.status, facts.width, facts.exif]).toEqual([200, width, undefined]);
    }
    expect((await site.visitor.get(`/anh/${code}-1600.webp`)).status).toBe(404);
    for (const words of ["máy lấy số", "may lay so", "MAY lay"]) {
      const list = await editor.get(`/can-bo/kho-anh?q=${encodeURIComponent(words)}`);
      expect(list.body).toContain("Khai trương máy lấy số");
      expect(await problemsOf(list.body)).toEqual([]);
    }
    expect((await editor.get("/can-bo/kho-anh?q=khong-co-anh-nay")).body).toContain("Không có ảnh nào khớp");
  });

  test("the same file is told, with the way to the one there is; another unit may have its own", async () => {
    const bytes = await photo().jpeg().toBuffer();
    expect((await send(bytes)).status).toBe(303);
    const again = await send(bytes, { alt: "Chữ vừa gõ" });
    expect(again.status).toBe(409);
    expect(again.body).toMatch(/Đơn vị đã có đúng tệp này trong kho, mã anh-/);
    expect(again.body).toContain("Mở ảnh đã có");
    expect(again.body).toContain("Chữ vừa gõ");
  });

  test("a file that was good is not asked for again when a field is wrong", async () => {
    const first = await send(await photo().jpeg().toBuffer(), { alt: "", consentPaper: "" });
    expect(first.status).toBe(422);
    expect(first.body).toContain("Hãy viết một câu cho biết ảnh cho thấy gì");
    expect(first.body).toContain("Hãy ghi ngày ký và nơi giữ giấy đồng ý");
    expect(first.body).toContain("Trần Minh Ngọ");
    expect(await problemsOf(first.body)).toEqual([]);
    const kept = /name="kept" value="([^"]+)"/.exec(first.body)?.[1] ?? "";
    const second = await editor.upload("/can-bo/kho-anh/them", { unitId, ...FACTS, kept }, []);
    expect(second.status).toBe(303);
    const forged = await secondEditor.upload("/can-bo/kho-anh/them", { unitId, ...FACTS, kept }, []);
    expect(forged.body).toContain("Hãy chọn một tệp ảnh.");
  });

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ["an empty file", () => Buffer.alloc(0), "Tệp ảnh rỗng"],
    ["half a file", async () => (await photo().jpeg().toBuffer()).subarray(0, 900), "bị hỏng"],
    ["a GIF", () => photo().gif().toBuffer(), "ảnh động"],
    [
      "a moving WebP",
      async () =>
        sharp([await photo(400, 300).png().toBuffer(), await photo(400, 300).png().toBuffer()], {
          join: { animated: true },
        })
          .webp({ loop: 0 })
          .toBuffer(),
      "ảnh động",
    ],
    ["an SVG", () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), "SVG"],
    ["a PDF called .jpg", () => Buffer.from("%PDF-1.7\n…"), "văn bản hoặc tệp nén"],
    ["a HEIC", () => Buffer.from("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000", "latin1"), "HEIC"],
    ["plain words called .png", () => Buffer.from("Kính gửi"), "không phải ảnh JPG"],
    ["one too narrow", () => photo(300, 900).jpeg().toBuffer(), "hẹp dưới 320"],
    [
      "more than eighty million pixels",
      () =>
        sharp({ create: { width: 9_100, height: 9_000, channels: 3, background: "#fff" } })
          .png()
          .toBuffer(),
      "quá 80 triệu điểm ảnh",
    ],
  ])("%s is refused in words, with everything typed kept", async (_what, bytes, sentence) => {
    const answer = await send(await bytes());
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Một buổi sáng ở quầy");
  });

  test("sixty million pixels are taken, and so are the colours of printers", async () => {
    const large = await sharp({ create: { width: 9_500, height: 6_400, channels: 3, background: "#a33" } })
      .jpeg()
      .toBuffer();
    const read = await readPicture(large);
    expect([read.width, read.height]).toEqual([2_400, 1_617]);
    const printed = await readPicture(await photo(600, 400).toColourspace("cmyk").jpeg().toBuffer());
    const shown = await sharp(printed.files.get("480")?.bytes).metadata();
    expect([shown.space, shown.channels]).toEqual(["srgb", 3]);
  }, 60_000);
});

describe("consent decides", () => {
  test("a picture in a text stands on the page, in the list, on the sheet, in the feed and for networks", async () => {
    const { id: pictureId, code } = await added();
    const { id, slug } = await published(`Mở cửa sáng thứ Bảy.\n\n![${code}]\n\nHãy mang căn cước.`);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain(`/anh/${code}-480.webp 480w, /anh/${code}-960.webp 960w`);
    expect(page).toContain("Một buổi sáng ở quầy");
    expect(page).toContain(`property="og:image" content="http://danbiet.example/anh/${code}-chia-se.jpg"`);
    expect(page).not.toContain("Lê Thị Hồng");
    expect((await site.visitor.get("/tin-tuc")).body).toContain(`/anh/${code}-480.webp`);
    const feed = (await site.visitor.get("/tin-tuc/feed.atom")).body;
    expect(feed).toContain(`http://danbiet.example/anh/${code}-chia-se.jpg`);
    expect(feed).toContain("Ảnh: Trần Minh Ngọ");
    const sheet = await site.visitor.get(`/tin-tuc/${slug}/to-a4.pdf`);
    expect([sheet.status, sheet.bytes.includes("/DCTDecode")]).toEqual([200, true]);
    const forms = (await editor.get(`/can-bo/tin-bai/${id}/hinh-thuc`)).body;
    expect(await problemsOf(forms)).toEqual([]);
    expect(forms).toContain(`src="/anh/${code}-chia-se.jpg"`);
    const record = await editor.get(`/can-bo/kho-anh/${pictureId}`);
    expect(record.body).toContain(`/can-bo/tin-bai/${id}`);
    expect((await editor.get("/can-bo/kho-anh?dung=co")).body).toContain(code);
    expect((await editor.get("/can-bo/kho-anh?dung=khong")).body).not.toContain(code);
  });

  test("a text with a picture nobody agreed to is not approved, and its file answers nobody outside the unit", async () => {
    const { code } = await added({ consent: "missing", consentPaper: "" });
    const id = await written(`Tin có ảnh chưa được đồng ý.\n\n![${code}]`);
    const record = await approver.get(`/can-bo/tin-bai/${id}`);
    expect(record.body).toContain(`Ảnh ${code} chưa có đồng ý của người trong ảnh`);
    expect(await problemsOf(record.body)).toEqual([]);
    const refused = await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain(`Ảnh ${code} chưa có đồng ý`);
    expect((await site.visitor.get(`/anh/${code}-480.webp`)).status).toBe(404);
    expect((await stranger.get(`/can-bo/kho-anh/tep/${code}-480.webp`)).status).toBe(404);
    expect((await approver.get(`/can-bo/kho-anh/tep/${code}-480.webp`)).status).toBe(200);
    const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).status).toBe(404);
  });

  test("taken back, it is gone at once from what was published long ago, and the act is on record", async () => {
    const { id, code } = await added();
    const { slug } = await published(`Trước.\n\n![${code}]\n\nSau.`);
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain(code);
    const blank = await editor.post(`/can-bo/kho-anh/${id}/rut`, { reason: "" });
    expect(blank.status).toBe(422);
    expect(blank.body).toContain("Hãy ghi lý do");
    expect((await stranger.post(`/can-bo/kho-anh/${id}/rut`, { reason: "x" })).status).toBe(404);
    expect((await editor.post(`/can-bo/kho-anh/${id}/rut`, { reason: "Bà Hồng không muốn nữa" })).status).toBe(303);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(page).toContain("Trước.");
    expect(page).toContain("Sau.");
    expect(page).not.toContain(code);
    expect((await site.visitor.get("/tin-tuc")).body).not.toContain(`/anh/${code}`);
    expect((await site.visitor.get("/tin-tuc/feed.atom")).body).not.toContain(code);
    expect((await site.visitor.get(`/anh/${code}-480.webp`)).status).toBe(404);
    const acts = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", id)
      .orderBy("at")
      .execute();
    expect(acts.map((one) => one.act)).toEqual(["picture.add", "picture.withdraw"]);
    const again = await editor.post(`/can-bo/kho-anh/${id}`, { ...FACTS, basedOn: "2" });
    expect(again.status).toBe(303);
    expect((await site.visitor.get(`/tin-tuc/${slug}`)).body).toContain(code);
  });

  test("a code the library does not have is told at the text, with everything typed kept", async () => {
    const answer = await editor.post("/can-bo/tin-bai/moi", { ...ITEM, unitId, body: "Chữ còn đây\n\n![anh-zzzzzz]" });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Kho ảnh không có ảnh mã anh-zzzzzz");
    expect(answer.body).toContain("Chữ còn đây");
  });

  test("two people who change the same picture lose nothing", async () => {
    const { id } = await added();
    expect((await editor.post(`/can-bo/kho-anh/${id}`, { ...FACTS, basedOn: "1" })).status).toBe(303);
    const late = await secondEditor.post(`/can-bo/kho-anh/${id}`, {
      ...FACTS,
      alt: "Chữ của người thứ hai",
      basedOn: "1",
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Người viết vừa lưu thông tin khác");
    expect(late.body).toContain("Chữ của người thứ hai");
    expect(late.body).toContain('name="basedOn" value="2"');
    expect(await problemsOf(late.body)).toEqual([]);
  });
});
