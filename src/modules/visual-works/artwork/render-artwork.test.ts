import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharp } from "../../../platform/files/index.ts";
import { createPrinter, type MeasureText, measureBold } from "../../../platform/print/index.ts";
import { LONGEST_PAGE, layOut, SLUG, scaleOf, withBleed } from "./layout.ts";
import { type ArtworkFile, artworkPdf, artworkPng, PALETTES, proofSheet } from "./render-artwork.ts";

const printer = createPrinter();
afterAll(() => printer.close());
let measure: MeasureText;
beforeAll(async () => {
  measure = await measureBold();
});

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const textOf = (pdf: Uint8Array) => execFileSync("pdftotext", ["-", "-"], { input: Buffer.from(pdf) }).toString();
const infoOf = (pdf: Uint8Array) =>
  execFileSync("pdfinfo", ["-"], { input: Buffer.from(pdf), stdio: ["pipe", "pipe", "ignore"] }).toString();
const sizeOf = (pdf: Uint8Array) =>
  (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(infoOf(pdf)) ?? []).slice(1).map((points) => (Number(points) * 25.4) / 72);

const SLOGAN = "CẢI CÁCH HÀNH CHÍNH VÌ NHÂN DÂN PHỤC VỤ";

const artwork = (width: number, height: number, more: Partial<ArtworkFile["artwork"]> = {}): ArtworkFile => ({
  artwork: {
    title: SLOGAN,
    width,
    height,
    state: "approved",
    year: 2026,
    number: 4,
    spec: { text: SLOGAN, sub: "Đường dây nóng 0290 3831 234", ground: "red", path: "/thu-tuc/1.001193" },
    ...more,
  },
  unit: { name: "Ủy ban nhân dân phường Giá Rai", parentName: "Tỉnh Cà Mau" },
  url: "https://danbiet.example/q/k7m2pab",
  emblem: null,
  imprint: null,
  lang: "vi",
});
/** A green square. */
const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><rect width="10" height="10" fill="#00ff00"/></svg>';
const CHOICE = { isBlack: false, bleed: 30, marks: true };
const DAY = "2026-11-29";

describe("everything stands inside the sheet, whatever its shape", () => {
  const shape = fc.record({
    width: fc.integer({ min: 100, max: 20_000 }),
    height: fc.integer({ min: 100, max: 20_000 }),
  });
  const parts = fc.record({
    hasEmblem: fc.boolean(),
    sub: fc.option(
      fc.constantFrom("Nộp một lần", "Đường dây nóng 0290 3831 234, giờ hành chính từ thứ Hai đến thứ Sáu"),
    ),
    address: fc.option(fc.constant("danbiet.example/q/k7m2pab")),
    imprint: fc.option(
      fc.constant("Giấy phép xuất bản số 45/GP do Sở cấp ngày 05/10/2026. In 2.000 bản, khổ A3, tại Xí nghiệp in."),
    ),
  });
  test("words, shapes and code", () => {
    fc.assert(
      fc.property(shape, parts, (size, more) => {
        const unit = { name: "Ủy ban nhân dân phường Giá Rai", parentName: "Tỉnh Cà Mau" };
        const scene = layOut({ ...size, text: SLOGAN, unit, scan: "Quét mã để xem", ...more }, measure);
        const inside = (x: number, y: number) =>
          x >= -0.01 && y >= -0.01 && x <= size.width + 0.01 && y <= size.height + 0.01;
        const { emblem } = scene;
        if (emblem) {
          expect(inside(emblem.x, emblem.y) && inside(emblem.x + emblem.side, emblem.y + emblem.side)).toBe(true);
          // Nothing is written over it.
          for (const one of scene.words.filter((words) => words.role !== "other"))
            expect(one.x >= emblem.x + emblem.side - 0.01 || one.y - one.size >= emblem.y + emblem.side - 0.01).toBe(
              true,
            );
        }
        for (const one of scene.words) {
          expect(one.size).toBeGreaterThan(0);
          for (const line of one.lines) expect(measure(line) * one.size).toBeLessThanOrEqual(one.width * 1.000001);
          expect(inside(one.x, one.y)).toBe(true);
          expect(inside(one.x + one.width, one.y + (one.lines.length - 1) * one.pitch * one.size)).toBe(true);
        }
        for (const one of scene.shapes)
          expect(inside(one.x, one.y) && inside(one.x + one.width, one.y + one.height)).toBe(true);
        if (scene.qr)
          expect(inside(scene.qr.x, scene.qr.y) && inside(scene.qr.x + scene.qr.side, scene.qr.y + scene.qr.side)).toBe(
            true,
          );
        const slogan = scene.words.find((one) => one.role === "slogan")?.size ?? 0;
        for (const one of scene.words.filter((word) => word.role !== "slogan")) expect(one.size).toBeLessThan(slogan);
      }),
      { numRuns: 200 },
    );
  });

  test("only what touches an edge reaches into the bleed", () => {
    const unit = { name: "Phường Giá Rai", parentName: null };
    const scene = layOut(
      { width: 297, height: 420, text: SLOGAN, sub: null, unit, address: null, scan: "", imprint: null },
      measure,
    );
    const [ground, band, line] = withBleed(scene, 3);
    expect(ground).toMatchObject({ x: -3, y: -3, width: 303, height: 426 });
    expect(band).toMatchObject({ x: -3, y: -3, width: 303 });
    expect(line).toMatchObject({ x: -3, width: 303, height: scene.shapes[2]?.height });
  });
});

test.each([
  [5_000, 500, 30, 1],
  [5_000, 500, 31, 10],
  [12_000, 3_000, 30, 10],
  [297, 420, 3, 1],
  [600, 5_100, 0, 10],
])("%d × %d mm with %d mm of bleed comes at 1:%d", (width, height, bleed, scale) => {
  expect(scaleOf(width, height, bleed)).toBe(scale);
});

describe.skipIf(!hasPoppler)("the file for the printer (skipped: no pdftotext)", () => {
  test("a banner of 5 × 0.5 m has its true size, with bleed and marks, tagged, fonts embedded", async () => {
    const pdf = await artworkPdf(printer, artwork(5_000, 500), CHOICE, DAY);
    const [wide = 0, high = 0] = sizeOf(pdf);
    expect(wide).toBeCloseTo(5_000 + 60 + 2 * SLUG, 0);
    expect(high).toBeCloseTo(500 + 60 + 2 * SLUG, 0);
    expect(wide).toBeLessThanOrEqual(LONGEST_PAGE + 0.1);
    expect(infoOf(pdf)).toMatch(/Tagged:\s+yes/);
    expect(Buffer.from(pdf).toString("latin1")).toContain("pdfuaid:part>1");
    const fonts = execFileSync("pdffonts", ["-"], { input: Buffer.from(pdf), stdio: ["pipe", "pipe", "ignore"] })
      .toString()
      .split("\n")
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
    expect(textOf(pdf).replace(/\s+/g, " ")).toContain(SLOGAN);
    expect(textOf(pdf)).toContain("TỈ LỆ 1:1 · khổ thành phẩm 5 × 0,5 m · tràn lề 30 mm");
  });

  test("a panel of 12 × 3 m comes at a tenth, and says so even without marks", async () => {
    const pdf = await artworkPdf(printer, artwork(12_000, 3_000), { ...CHOICE, marks: false }, DAY);
    const [wide = 0, high = 0] = sizeOf(pdf);
    expect(wide).toBeCloseTo(1_200 + 6 + 2 * SLUG, 0);
    expect(high).toBeCloseTo(300 + 6 + 2 * SLUG, 0);
    expect(textOf(pdf)).toContain("TỈ LỆ 1:10 · khổ thành phẩm 12 × 3 m");
  });

  test("a poster without bleed and marks is the sheet and nothing else", async () => {
    const pdf = await artworkPdf(printer, artwork(297, 420), { isBlack: true, bleed: 0, marks: false }, DAY);
    const [wide = 0, high = 0] = sizeOf(pdf);
    expect(wide).toBeCloseTo(297, 0);
    expect(high).toBeCloseTo(420, 0);
    expect(textOf(pdf)).not.toContain("TỈ LỆ");
  });

  test("no line of the slogan is broken again by the press", async () => {
    const file = artwork(3_000, 2_000);
    const pdf = await artworkPdf(printer, file, { isBlack: false, bleed: 0, marks: false }, DAY);
    const { unit } = file;
    const scene = layOut(
      { ...file.artwork, ...file.artwork.spec, unit, address: "danbiet.example/q/k7m2pab", scan: "", imprint: null },
      measure,
    );
    for (const line of scene.words.find((one) => one.role === "slogan")?.lines ?? [])
      expect(textOf(pdf).split("\n")).toContain(line);
  });

  test("the proof sheet is one page of A4 with size, texts, colours and boxes to sign", async () => {
    const file = artwork(12_000, 3_000);
    const pdf = await proofSheet(printer, {
      unit: file.unit,
      title: file.artwork.title,
      file,
      picture: null,
      lang: "vi",
      rows: [{ label: "Khổ thành phẩm", text: "12 × 3 m" }],
      footer: "In từ Dân Biết",
    });
    const text = textOf(pdf).replace(/\s+/g, " ");
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n/);
    for (const part of ["TỜ DUYỆT MẪU", "12 × 3 m", "C15 M100 Y95 K12", "Người duyệt", "Nhà in", "Chữ cao"])
      expect(text).toContain(part);
  });
});

test("what is not approved says so across; black and white has no colour at all", async () => {
  const draft = await artworkPdf(printer, artwork(297, 420, { state: "draft" }), CHOICE, DAY);
  const approved = await artworkPdf(printer, artwork(297, 420), CHOICE, DAY);
  expect(draft.length).not.toBe(approved.length);
  for (const parts of Object.values(PALETTES.black)) expect(parts).toHaveLength(1);
  const png = await artworkPng(printer, artwork(4_000, 800), true);
  const { channels } = await sharp(png).toColourspace("srgb").removeAlpha().stats();
  const [red, green, blue] = channels.map((one) => one.mean);
  expect(Math.abs((red ?? 0) - (green ?? 0)) + Math.abs((green ?? 0) - (blue ?? 0))).toBeLessThan(0.5);
  const { width, height } = await sharp(png).metadata();
  expect([width, height]).toEqual([1_400, 280]);
});

test("emoji and signs no font has do not stop a banner", async () => {
  const spec = { text: '🎉 Tết <b>an toàn</b> #panic("x")', sub: null, ground: "light" as const, path: null };
  await expect(artworkPdf(printer, artwork(2_000, 400, { spec }), CHOICE, DAY)).resolves.toBeInstanceOf(Uint8Array);
});

test("the emblem of the unit stands on banners and posters, and in black alone it is left out", async () => {
  const green = async (png: Uint8Array): Promise<number> => {
    const { data } = await sharp(Buffer.from(png)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let n = 0;
    for (let at = 0; at < data.length; at += 3)
      if ((data[at + 1] as number) > 200 && (data[at] as number) < 80 && (data[at + 2] as number) < 80) n++;
    return n;
  };
  for (const [width, height] of [
    [6_000, 1_000],
    [420, 594],
  ] as const) {
    const file = artwork(width, height);
    expect(await green(await artworkPng(printer, file, false))).toBe(0);
    expect(await green(await artworkPng(printer, { ...file, emblem: EMBLEM }, false))).toBeGreaterThan(500);
    expect(await green(await artworkPng(printer, { ...file, emblem: EMBLEM }, true))).toBe(0);
  }
});
