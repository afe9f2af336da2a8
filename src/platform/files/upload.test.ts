import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "../tables/index.ts";
import { acceptUpload, type FileKind, sniff, UploadRefused } from "./upload.ts";

const ALL: FileKind[] = ["image", "pdf", "docx", "xlsx", "text"];
const MB = 1024 * 1024;

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 40 } } });
const pixel = async (bytes: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];
const refusal = (bytes: Buffer, kinds: FileKind[] = ALL, max = 20 * MB): Promise<string> =>
  acceptUpload(bytes, kinds, max).then(
    () => "accepted",
    (error) => {
      if (error instanceof UploadRefused) return error.code;
      throw error;
    },
  );

describe("what a file is", () => {
  test("is read from its content, whatever its name says", async () => {
    expect(sniff(await picture().jpeg().toBuffer())?.contentType).toBe("image/jpeg");
    expect(sniff(await picture().png().toBuffer())?.contentType).toBe("image/png");
    expect(sniff(await picture().webp().toBuffer())?.contentType).toBe("image/webp");
    expect(sniff(Buffer.from("%PDF-1.7\n…"))?.kind).toBe("pdf");
    expect(sniff(Buffer.from("Kính gửi: Ủy ban nhân dân xã"))?.kind).toBe("text");
    expect(sniff(Buffer.from(await writeXlsx([{ name: "Bảng", rows: [["a"]] }])))?.kind).toBe("xlsx");
    expect(sniff(Buffer.from("PK\u0003\u0004…word/document.xml…"))?.kind).toBe("docx");
  });

  test.each<[string, Buffer]>([
    ["a program", Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ["a program for Linux", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ["an archive that is no document", Buffer.from("PK\u0003\u0004…evil.exe…")],
    ["a moving picture of the old kind", Buffer.concat([Buffer.from("GIF89a"), Buffer.from([1, 0, 1, 0, 0x80, 0, 0])])],
    ["noise", Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 37) % 256))],
  ])("%s is nothing we take", async (_what, bytes) => {
    expect(sniff(bytes)).toBeNull();
    expect(await refusal(bytes)).toBe("wrong-type");
  });

  test("a lie about the type does not help", async () => {
    const script = Buffer.from("<script>alert(1)</script>");
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(await refusal(script, ["image"])).toBe("wrong-type");
    expect(await refusal(drawing, ["image"])).toBe("wrong-type");
    expect(await refusal(await picture().png().toBuffer(), ["pdf"])).toBe("wrong-type");
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), script]), ["image"])).toBe("broken-image");
  });

  test("size is looked at before content", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("empty");
    expect(await refusal(Buffer.alloc(11, 65), ALL, 10)).toBe("too-large");
    expect(await refusal(Buffer.alloc(10, 65), ALL, 10)).toBe("accepted");
  });
});

describe("pictures are written anew", () => {
  test("where and with what they were taken is gone", async () => {
    const taken = await picture()
      .withExif({
        IFD0: { Make: "Máy ảnh", Model: "X1", Copyright: "Nguyễn Thị Ánh Tuyết" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "9/1 10/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "105/1 9/1 0/1" },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    // The pointer to the block with the place, in whichever order of bytes.
    expect(taken.includes(Buffer.from([0x88, 0x25])) || taken.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    const kept = await acceptUpload(taken, ["image"], MB);
    const found = await sharp(kept.bytes).metadata();
    expect([found.exif, found.xmp, found.iptc, found.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(kept.bytes.includes("Exif")).toBe(false);
    expect(kept.bytes.includes("Tuy")).toBe(false);
  });

  test("what was hidden behind the picture is gone", async () => {
    const payload = Buffer.from("<?php system($_GET['c']); ?>");
    const kept = await acceptUpload(Buffer.concat([await picture().jpeg().toBuffer(), payload]), ["image"], MB);
    expect(kept.bytes.includes("<?php")).toBe(false);
  });

  test("they stand upright, as the telephone meant them", async () => {
    const halves = await sharp({ create: { width: 80, height: 40, channels: 3, background: "#ffffff" } })
      .composite([
        { input: { create: { width: 40, height: 40, channels: 3, background: "#000000" } }, left: 0, top: 0 },
      ])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const kept = await acceptUpload(halves, ["image"], MB);
    expect([kept.width, kept.height]).toEqual([40, 80]);
    expect((await pixel(kept.bytes, 20, 10))[0]).toBeLessThan(40);
    expect((await pixel(kept.bytes, 20, 70))[0]).toBeGreaterThan(215);
    expect((await sharp(kept.bytes).metadata()).orientation).toBeUndefined();
  });

  test("large ones become at most 2,400 px, small ones stay as they are", async () => {
    const wide = await acceptUpload(await picture(5_000, 1_000).jpeg().toBuffer(), ["image"], MB);
    expect([wide.width, wide.height]).toEqual([2_400, 480]);
    const small = await acceptUpload(await picture(30, 20).png().toBuffer(), ["image"], MB);
    expect([small.width, small.height, small.contentType]).toEqual([30, 20, "image/jpeg"]);
  });

  test("what shows through becomes white, as on paper", async () => {
    const logo = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const kept = await acceptUpload(logo, ["image"], MB);
    expect(Math.min(...(await pixel(kept.bytes, 10, 10)))).toBeGreaterThan(250);
  });

  test("colours of the printing press become colours of the screen", async () => {
    const press = await picture().toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(press).metadata()).space).toBe("cmyk");
    const kept = await acceptUpload(press, ["image"], MB);
    expect((await sharp(kept.bytes).metadata()).space).toBe("srgb");
    const [red = 0, green = 255] = await pixel(kept.bytes, 30, 20);
    expect(red).toBeGreaterThan(green + 80);
  });

  test("of a moving picture the first one stays", async () => {
    const frame = (background: string) => ({ create: { width: 20, height: 20, channels: 3 as const, background } });
    const frames = await Promise.all(["#ff0000", "#0000ff"].map((color) => sharp(frame(color)).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const kept = await acceptUpload(moving, ["image"], MB);
    expect([kept.width, kept.height]).toEqual([20, 20]);
    const [red = 0, , blue = 255] = await pixel(kept.bytes, 10, 10);
    expect(red).toBeGreaterThan(blue);
  });

  test("60 million pixels are still a photograph", async () => {
    const scan = await picture(10_000, 6_000).jpeg({ quality: 40 }).toBuffer();
    const kept = await acceptUpload(scan, ["image"], 20 * MB);
    expect([kept.width, kept.height]).toEqual([2_400, 1_440]);
  });

  test("a picture that claims to be as large as a house is refused before it is unpacked", async () => {
    const small = await picture(16, 16).png().toBuffer();
    // Width and height stand at fixed places of the first block; its checksum is not looked at before them.
    const bomb = Buffer.from(small);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(["too-many-pixels", "broken-image"]).toContain(await refusal(bomb));
    expect(await refusal(await picture(12_000, 7_000).png({ compressionLevel: 9 }).toBuffer())).toBe("too-many-pixels");
  });

  test.each(["jpeg", "png", "webp"] as const)("a %s that was cut off is refused, not half-shown", async (format) => {
    const noisy = sharp(Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, n) => (n * 7919) % 256)), {
      raw: { width: 200, height: 200, channels: 3 },
    });
    const whole = await noisy.toFormat(format).toBuffer();
    expect(await refusal(whole)).toBe("accepted");
    expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2)))).toBe("broken-image");
    expect(await refusal(whole.subarray(0, 30))).toBe("broken-image");
  });

  test("other documents are kept as they came", async () => {
    const pdf = Buffer.from("%PDF-1.7\nnội dung");
    expect(await acceptUpload(pdf, ["pdf"], MB)).toEqual({ kind: "pdf", contentType: "application/pdf", bytes: pdf });
  });
});
