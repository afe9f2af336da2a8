import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import QRCode from "qrcode";
import { afterAll, describe, expect, test } from "vitest";
import { createPrinter, drawQr, PrintError, qrSvg } from "./index.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const TEMPLATE = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set page(paper: "a4")
#set text(font: ("Be Vietnam Pro", "Noto Sans Khmer"), lang: "vi", fallback: false)
= #data.title
#data.text`;

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const textOf = (pdf: Uint8Array) =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: Buffer.from(pdf) }).toString("utf8");
const infoOf = (pdf: Uint8Array) =>
  execFileSync("pdfinfo", ["-"], { input: Buffer.from(pdf), stdio: ["pipe", "pipe", "ignore"] }).toString("utf8");

async function failure(work: Promise<unknown>): Promise<PrintError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(PrintError);
  return error as PrintError;
}

describe("data is never markup", () => {
  const hostile = [
    '#panic("x")',
    '] #read("/etc/passwd") [',
    "$ x $ _a_ *b* `c` <d> @e",
    "back\\slash \"quote\" 'apostrophe' // not a comment /* nor this */",
    "<script>alert(1)</script>",
    "= not a heading",
    '#import "@preview/x:1.0.0": *',
  ];
  test.each(hostile)("%s", async (text) => {
    const pdf = await printer.pdf(TEMPLATE, { title: text, text });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
    if (hasPoppler) expect(textOf(pdf).replace(/\s+/g, " ")).toContain(text.replace(/\s+/g, " "));
  });

  test("control characters, half surrogates and letters no font has do not stop a sheet", async () => {
    for (const text of ["a\u0000b\u001bc", "x\ud800y", "🎉 Tết 祝", "dòng 1\r\ndòng 2\u2028dòng 3", "\ufeffđ"]) {
      await expect(printer.pdf(TEMPLATE, { title: "Thử", text })).resolves.toBeInstanceOf(Uint8Array);
    }
  });
});

describe.skipIf(!hasPoppler)("what is in the PDF (skipped: no pdftotext)", () => {
  test("it is tagged, has its title, its language, and embedded fonts for Vietnamese and Khmer", async () => {
    const pdf = await printer.pdf(TEMPLATE, { title: "Đăng ký khai sinh", text: "Nguyễn Thị Ánh Tuyết · សេចក្តីជូនដំណឹង" });
    expect(infoOf(pdf)).toMatch(/Title:\s+Đăng ký khai sinh\n/);
    expect(infoOf(pdf)).toMatch(/Tagged:\s+yes/);
    expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/Lang ?\(vi/);
    const fonts = execFileSync("pdffonts", ["-"], { input: Buffer.from(pdf), stdio: ["pipe", "pipe", "ignore"] })
      .toString()
      .split("\n")
      .slice(2)
      .filter(Boolean);
    expect(fonts.map((line) => /\+([\w-]+)/.exec(line)![1]).sort()).toEqual([
      "BeVietnamPro-Bold",
      "BeVietnamPro-Regular",
      "NotoSansKhmer-Regular",
    ]);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
    expect(textOf(pdf)).toContain("Nguyễn Thị Ánh Tuyết");
  });
});

test("the same data gives the same bytes", async () => {
  const [a, b] = await Promise.all([1, 2].map(() => printer.pdf(TEMPLATE, { title: "A", text: "b" })));
  expect(Buffer.compare(Buffer.from(a!), Buffer.from(b!))).toBe(0);
});

test("a picture comes as SVG", async () => {
  expect(await printer.svg(TEMPLATE, { title: "A", text: "b" })).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
});

test("a template that fails says why, and the next sheet prints", async () => {
  const error = await failure(printer.pdf('#panic("hỏng")', {}));
  expect(error.code).toBe("template-failed");
  expect(error.detail).toContain("hỏng");
  await expect(printer.pdf(TEMPLATE, { title: "A", text: "b" })).resolves.toBeInstanceOf(Uint8Array);
});

test("templates cannot read files of the machine", async () => {
  for (const path of ["/etc/passwd", "../../etc/passwd", "/package.json"]) {
    expect((await failure(printer.pdf(`#read("${path}")`, {}))).code).toBe("template-failed");
  }
});

test("the event loop goes on while pages are set", async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 2);
  const long = { title: "Dài", text: "Thủ tục hành chính cấp xã. ".repeat(20_000) };
  await printer.pdf(TEMPLATE, long);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(20);
});

test("a full queue, large data, a closed printer and a slow page are refused in time", async () => {
  const small = createPrinter({ queue: 2, maxDataBytes: 1_000, timeoutMs: 400 });
  const jobs = [1, 2, 3, 4].map(() => small.pdf(TEMPLATE, { title: "A", text: "b" }));
  expect((await failure(jobs[3]!)).code).toBe("queue-full");
  await Promise.allSettled(jobs);
  expect((await failure(small.pdf(TEMPLATE, { title: "A", text: "b".repeat(2_000) }))).code).toBe("data-too-large");
  const endless = "#for i in range(3000) { for j in range(3000) { let x = calc.sin(i * j) } }";
  expect((await failure(small.pdf(endless, {}))).code).toBe("timeout");
  await small.close();
  expect((await failure(small.pdf(TEMPLATE, {}))).code).toBe("stopped");
});

test("a process that has grown too large is replaced, and nobody notices", async () => {
  const small = createPrinter({ maxMemory: 1 });
  for (const title of ["A", "B", "C"]) {
    await expect(small.pdf(TEMPLATE, { title, text: title })).resolves.toBeInstanceOf(Uint8Array);
  }
  await small.close();
});

test("several processes print side by side", async () => {
  const two = createPrinter({ processes: 2 });
  const sheets = await Promise.all([1, 2, 3, 4, 5].map((n) => two.pdf(TEMPLATE, { title: `Tờ ${n}`, text: "x" })));
  expect(sheets).toHaveLength(5);
  await two.close();
});

describe("QR codes", () => {
  test("drawn modules are those of the standard encoder, with a quiet zone of four", () => {
    const text = "https://camau.example/q/k7m2pa";
    const { size, path } = drawQr(text);
    const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
    expect(size).toBe(modules.size + 8);
    const drawn = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let i = 0; i < Number(width); i += 1) drawn.add(`${Number(x) + i - 4},${Number(y) - 4}`);
    }
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) expect(drawn.has(`${x},${y}`)).toBe(Boolean(modules.get(y, x)));
    }
  });

  test("inline SVG has a label, no style, and escapes", () => {
    const svg = qrSvg("https://x.example/q/a", 'Trang "thủ tục" <A>');
    expect(svg).toContain('aria-label="Trang &quot;thủ tục&quot; &lt;A&gt;"');
    expect(svg).not.toContain("style");
  });
});
