import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { newsSheetA4 } from "../publishing/index.ts";
import { contrastToWhite, isReadableOnWhite, readColour } from "./brand.ts";
import { brandOf, emblemOnPaper } from "./find-brand.ts";
import { readEmblem } from "./read-emblem.ts";

const site = useTestApp();
const TODAY = "2026-11-20";
let province = "";
let commune = "";
let communeSlug = "";
let admin: Browser;
let communeAdmin: Browser;
let editor: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  province = units.province;
  commune = units.tanThanh;
  communeSlug = (await getUnit(db, commune, TODAY)).slug;
  await transaction(db, (tx) => saveHomeUnit(tx, province));
  admin = site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"], name: "Trần Khoa" }));
  communeAdmin = site.browser(await signedIn(site.app, { unitId: commune, roles: ["admin"], name: "Lê Hoa" }));
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
});

beforeEach(async () => {
  await site.app.db.deleteFrom("unitBrand").execute();
});

/** A disc of one colour with a wide empty rim. */
const drawing = (colour: string, size = 300): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 2}" height="${size * 2}"><circle cx="${size}" cy="${size}" r="${size / 2}" fill="${colour}"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

const pathOf = (unitId: string): string => `/can-bo/to-chuc/${unitId}/nhan-dien`;

async function keep(by: Browser, unitId: string, fields: Record<string, string>, bytes?: Buffer | string) {
  return by.upload(
    pathOf(unitId),
    { basedOn: "0", colour: "", keep: bytes ? "new" : "none", ...fields },
    bytes === undefined ? [] : [{ field: "file", name: "bieu-trung.png", bytes }],
  );
}

describe("a colour", () => {
  test.each([
    ["#0B6B3A", "#0b6b3a"],
    [" 0b6b3a ", "#0b6b3a"],
    ["#fff", null],
    ["đỏ", null],
    ["#0B6B3G", null],
  ])("%s is read as %s", (typed, read) => {
    expect(readColour(typed)).toBe(read);
  });

  test.each([
    ["#000000", 21, true],
    ["#ffffff", 1, false],
    ["#9b1c1f", 8.14, true],
    ["#767676", 4.54, true],
    ["#777777", 4.48, false],
    ["#f0bf62", 1.71, false],
  ])("%s has the contrast %d to white", (colour, contrast, readable) => {
    expect(contrastToWhite(colour)).toBeCloseTo(contrast, 1);
    expect(isReadableOnWhite(colour)).toBe(readable);
  });
});

describe("an emblem", () => {
  test("loses its empty rim, is see-through and small enough for a thousand papers", async () => {
    const read = await readEmblem(await drawing("#0b6b3a", 600));
    expect(read.width).toBe(400);
    expect(read.height).toBe(400);
    expect((await sharp(read.paper).metadata()).hasAlpha).toBe(true);
    expect(read.paper.length).toBeLessThan(20_000);
    expect(await sharp(read.screen).metadata()).toMatchObject({ format: "webp", width: 112, height: 112 });
  });

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ["nothing", () => Buffer.alloc(0), "empty"],
    ["more than 5 MB", () => Buffer.alloc(5 * 1024 * 1024 + 1, 1), "too-large"],
    ["a drawing as SVG", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "no-picture"],
    ["a PDF", () => Buffer.from("%PDF-1.7 …"), "no-picture"],
    ["half a picture", async () => (await drawing("#0b6b3a")).subarray(0, 400), "broken"],
    ["a thumbnail", () => drawing("#0b6b3a", 60), "too-small"],
    [
      "a band",
      () =>
        sharp({ create: { width: 900, height: 100, channels: 3, background: "#123456" } })
          .extend({ top: 60, bottom: 60, background: "#ffffff" })
          .png()
          .toBuffer(),
      "too-long",
    ],
    [
      "more points than a screen wall",
      () =>
        sharp({ create: { width: 8_000, height: 6_000, channels: 3, background: "#123456" } })
          .png()
          .toBuffer(),
      "too-many-pixels",
    ],
  ])("that is %s is refused", async (_name, bytes, code) => {
    await expect(readEmblem(await bytes())).rejects.toMatchObject({ code });
  });
});

describe("the identity of a unit", () => {
  test("holds for those below, until they have their own; each part by itself", async () => {
    expect((await keep(admin, province, { colour: "#0B6B3A" }, await drawing("#0b6b3a"))).status).toBe(303);
    const { db } = site.app;
    const inherited = await brandOf(db, commune, TODAY);
    expect(inherited).toEqual(await brandOf(db, province, TODAY));
    expect(inherited.colour).toBe("#0b6b3a");

    expect((await keep(communeAdmin, commune, {}, await drawing("#12294d"))).status).toBe(303);
    const own = await brandOf(db, commune, TODAY);
    expect(own.emblem?.hash).not.toBe(inherited.emblem?.hash);
    expect(own.colour).toBe("#0b6b3a");

    expect((await keep(communeAdmin, commune, { basedOn: "1" })).status).toBe(303);
    expect(await brandOf(db, commune, TODAY)).toEqual(inherited);
  });

  test("stands on every public page and on paper, and its address keeps answering", async () => {
    const reader = site.visitor;
    expect((await reader.get(`/${communeSlug}`)).body).not.toContain("/bieu-trung/");
    await keep(admin, province, {}, await drawing("#0b6b3a"));
    const hash = (await brandOf(site.app.db, province, TODAY)).emblem?.hash ?? "";
    expect((await reader.get(`/${communeSlug}`)).body).toContain(`/bieu-trung/${hash}.webp`);
    const drawn = await emblemOnPaper(site.app.db, commune, TODAY);
    expect(drawn).toContain("data:image/png;base64,");
    const sheet = (emblem: string | null) =>
      newsSheetA4(site.app.printer, {
        headline: "Quầy mở thêm sáng thứ Bảy",
        date: TODAY,
        text: "Từ tháng này.",
        doNow: [],
        unit: { name: "Xã Tân Thành", parent: "Tỉnh Cà Mau", emblem },
        petitions: { address: "", phone: "", email: "", site: "" },
        procedure: null,
        version: { number: 1, printedOn: TODAY },
      });
    const images = (pdf: Uint8Array): number => Buffer.from(pdf).toString("latin1").split("/Subtype /Image").length - 1;
    expect(images(await sheet(drawn))).toBeGreaterThan(images(await sheet(null)));

    await keep(admin, province, { basedOn: "1" }, await drawing("#12294d"));
    const former = await reader.get(`/bieu-trung/${hash}.png`);
    expect(former.status).toBe(200);
    expect(former.headers["content-type"]).toBe("image/png");
    expect((await reader.get("/bieu-trung/khong-co.webp")).status).toBe(404);
  });

  test("colours the pictures by which its pages are shared", async () => {
    const edge = async (): Promise<number[]> => {
      const { bytes } = await site.visitor.get(`/${communeSlug}/anh.png`);
      return [...(await sharp(bytes).extract({ left: 5, top: 5, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
    };
    expect(await edge()).toEqual([0x9c, 0x1c, 0x1f]);
    await keep(admin, province, { colour: "#0B6B3A" }, await drawing("#0b6b3a"));
    expect(await edge()).toEqual([0x0b, 0x6b, 0x3a]);
  });

  test("is given by an administrator of the unit or above, and by nobody else", async () => {
    expect((await keep(editor, province, { colour: "#0B6B3A" })).status).toBe(403);
    expect((await keep(communeAdmin, province, { colour: "#0B6B3A" })).status).toBe(409);
    expect((await keep(admin, commune, { colour: "#0B6B3A" })).status).toBe(303);
    expect((await editor.get(pathOf(commune))).body).toContain("#0B6B3A");
    expect((await editor.get(pathOf(commune))).body).not.toContain('name="colour"');
    expect((await site.visitor.get(pathOf(commune))).status).toBe(303);
  });

  test("says at the field what is wrong, and keeps what was typed", async () => {
    for (const [fields, bytes, sentence] of [
      [{ colour: "xanh lá" }, undefined, "Hãy viết màu như #0B6B3A"],
      [{ colour: "#f0bf62" }, undefined, "Màu này nhạt quá"],
      [{ keep: "new" }, undefined, "Hãy chọn tệp biểu trưng"],
      [{ keep: "" }, undefined, "Hãy chọn một trong các cách"],
      [{}, "không phải ảnh", "không phải ảnh PNG, JPG hay WebP"],
    ] as const) {
      const answer = await keep(admin, province, fields, bytes);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain(sentence);
      if ("colour" in fields) expect(answer.body).toContain(`value="${fields.colour}"`);
      expect(await problemsOf(answer.body)).toEqual([]);
    }
    expect(await site.app.db.selectFrom("unitBrand").select("unitId").execute()).toEqual([]);
  });

  test("is not overwritten by whoever looked at an older one", async () => {
    await keep(admin, province, { colour: "#0B6B3A" });
    const late = await keep(admin, province, { colour: "#12294D" });
    expect(late.status).toBe(409);
    expect(late.body).toContain("Trần Khoa vừa đặt nhận diện khác");
    expect(late.body).toContain('value="#12294D"');
    expect((await brandOf(site.app.db, province, TODAY)).colour).toBe("#0b6b3a");
  });

  test("is looked at by everybody in office, also where there is none yet", async () => {
    const page = await editor.get(pathOf(province));
    expect(page.body).toContain("Chưa có");
    expect(await problemsOf(page.body)).toEqual([]);
    await keep(admin, province, { colour: "#0B6B3A" }, await drawing("#0b6b3a"));
    const full = await communeAdmin.get(pathOf(commune));
    expect(full.body).toContain("theo Tỉnh Cà Mau");
    expect(await problemsOf(full.body)).toEqual([]);
  });
});
