import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { createPrinter } from "../../../platform/print/index.ts";
import {
  type ApologyForm,
  BOOK_ROWS,
  type CounterForm,
  editionOn,
  FORM_EDITIONS,
  type FormKind,
  FormNotInForce,
  type FormOptions,
  printForm,
  type ReceiptForm,
  sampleForm,
} from "./index.ts";
import { LONG_DOSSIER, LONG_HEAD, LONG_NAME, LONG_PAPERS, LONG_URL, longBook, longForm } from "./testing/long-forms.ts";

const KINDS: FormKind[] = ["receipt", "supplement", "refusal", "apology", "stop", "control", "book"];
const SLIPS = KINDS.filter((kind) => kind !== "book");
const ON = "2026-11-20";
const MM = 72 / 25.4;

const printer = createPrinter();
afterAll(() => printer.close());

function hasTool(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const print = (form: CounterForm, options: Partial<FormOptions> = {}) =>
  printForm(printer, form, { on: ON, ...options });
const run = (tool: string, args: string[], pdf: Uint8Array): string =>
  execFileSync(tool, [...args, "-", ...(tool === "pdftotext" ? ["-"] : [])], {
    input: Buffer.from(pdf),
    maxBuffer: 1 << 26,
    stdio: ["pipe", "pipe", "ignore"],
  }).toString();

/** Letters and digits one after the other: where a line, a cell or a page ends is no matter. */
const squeeze = (text: string): string => text.normalize("NFC").replace(/[\s\u200b­-]/g, "");
const textOf = (pdf: Uint8Array): string => squeeze(run("pdftotext", ["-raw"], pdf));
const pagesOf = (pdf: Uint8Array): string[] =>
  run("pdftotext", ["-raw"], pdf)
    .split("\f")
    .slice(0, -1)
    .map((page) => squeeze(page));
const sizeOf = (pdf: Uint8Array): string => /Page size:\s+(.+?) pts/.exec(run("pdfinfo", [], pdf))?.[1] ?? "";

interface Box {
  page: number;
  word: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxesOf(pdf: Uint8Array): { boxes: Box[]; width: number; height: number } {
  let page = 0;
  let [width, height] = [0, 0];
  const boxes: Box[] = [];
  for (const line of run("pdftotext", ["-bbox"], pdf).split("\n")) {
    const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (size) {
      page += 1;
      [width, height] = [Number(size[1]), Number(size[2])];
    }
    const found = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (!found) continue;
    const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number];
    boxes.push({ page, word: (found[5] ?? "").normalize("NFC"), left, top, right, bottom });
  }
  return { boxes, width, height };
}

/** Every text a form carries. Codes of ways and states are told in words of their own. */
function textsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return ["kind", "way", "unit", "paid", "punctuality", "returnWay"].includes(key) ||
      /^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(value)
      ? []
      : [value];
  if (value === null || typeof value !== "object" || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, Array.isArray(value) ? key : name));
}

test.each([
  ["receipt", "2026-11-20", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"],
  ["apology", "2026-11-20", "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"],
  ["apology", "2025-09-15", "04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"],
  ["apology", "2025-09-14", "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"],
  ["control", "2025-09-14", "05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"],
  ["control", "2026-11-20", "06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"],
  ["book", "2026-11-20", "07", "Sổ theo dõi hồ sơ"],
] as const)("the form %s of %s is Mẫu %s “%s”", (kind, day, number, name) => {
  expect(editionOn(kind, day)).toMatchObject({ number, name, source: expect.stringMatching(/TT-VPCP$/) });
});

test("no two editions of a form hold on one day, and a form that did not exist yet is not printed", () => {
  for (const one of FORM_EDITIONS)
    for (const other of FORM_EDITIONS)
      if (one !== other && one.kind === other.kind)
        expect(one.validFrom > (other.validTo ?? "9999") || other.validFrom > (one.validTo ?? "9999")).toBe(true);
  expect(editionOn("stop", "2025-09-14")).toBeUndefined();
  expect(() => printForm(printer, longForm("stop"), { on: "2025-09-14" })).toThrow(FormNotInForce);
});

test("a volume of the book holds no more rows than are set in one go", () => {
  expect(() => print(longBook(BOOK_ROWS + 1))).toThrow(RangeError);
});

describe.skipIf(!hasTool())("on paper (skipped: no pdftotext)", () => {
  const PAPERS = [
    ["a5", "419.528 x 595.276"],
    ["a4", "595.276 x 841.89"],
  ] as const;

  describe.each(SLIPS)("the form %s", (kind) => {
    test.each(PAPERS)("of the longest texts on %s holds each of them, and nothing is cut", async (paper, size) => {
      const form = longForm(kind);
      const pdf = await print(form, { paper });
      expect(sizeOf(pdf)).toMatch(new RegExp(`^${size}`));
      expect(run("pdfinfo", [], pdf)).toMatch(/Tagged:\s+yes/);
      const text = textOf(pdf).toLocaleLowerCase("vi");
      const missing = textsOf(form).filter((one) => !text.includes(squeeze(one).toLocaleLowerCase("vi")));
      // A letter is addressed to somebody, not to a number.
      const { idNumber, idCountry, authorised } = LONG_DOSSIER.applicant;
      const unsaid: unknown[] = kind === "apology" || kind === "stop" ? [idNumber, idCountry, authorised] : [];
      expect(missing.filter((one) => !unsaid.includes(one))).toEqual([]);
      const { boxes, width, height } = boxesOf(pdf);
      const outside = boxes.filter(
        (box) => box.left < 9 * MM || box.right > width - 9 * MM || box.top < 8 * MM || box.bottom > height - 4 * MM,
      );
      expect(outside).toEqual([]);
    });

    test("says number, state, place and date as official papers do, and which form it is", async () => {
      const text = textOf(await print(longForm(kind)));
      for (const words of [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 07/TTPVHCC-GR",
        "Phường Giá Rai, ngày 05 tháng 02 năm 2026",
        "Mã hồ sơ: 000.00.01.H12-260205-0012",
        `Mẫu số ${editionOn(kind, ON)?.number}, Phụ lục I, Thông tư 03/2025/TT-VPCP`,
      ])
        expect(text).toContain(squeeze(words));
      expect(text).not.toMatch(/undefined|null|\[object/);
    });
  });

  test("the receipt tells when, by when and why, where, how much, and where it can be looked up", async () => {
    const text = textOf(await print(longForm("receipt")));
    for (const words of [
      "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
      "Thời gian giải quyết hồ sơ theo quy định: 08 ngày làm việc",
      "Thời gian nhận hồ sơ: 15 giờ 20 phút, ngày 05 tháng 02 năm 2026",
      "Cơ quan giải quyết nhận được hồ sơ: 08 giờ 05 phút, ngày 06 tháng 02 năm 2026",
      "Thời gian trả kết quả: ngày 26 tháng 02 năm 2026",
      "Nhận kết quả: qua bưu chính công ích, đến Số 123/45/6",
      "1.354.000 đồng (Một triệu ba trăm năm mươi tư nghìn đồng), chưa nộp",
      "quyển số 02, số thứ tự 1212",
      `Tra cứu hồ sơ tại: ${LONG_URL}`,
      "NGƯỜI NỘP HỒ SƠ",
    ])
      expect(text).toContain(squeeze(words));
  });

  test("of a dossier on its way to another agency, the receipt says when the clock begins", async () => {
    const receipt = longForm("receipt") as ReceiptForm;
    const competent = { agency: "Sở Nông nghiệp và Môi trường", at: null };
    const text = textOf(await print({ ...receipt, competent, due: null, explanation: null }));
    expect(text).toContain(squeeze("thời hạn bắt đầu khi cơ quan giải quyết nhận được hồ sơ"));
    expect(text).not.toContain(squeeze("Cơ quan giải quyết nhận được hồ sơ:"));
  });

  test("a letter is addressed, signed by authority, and names old day and new", async () => {
    const text = textOf(await print(longForm("apology") as ApologyForm));
    for (const words of [
      `Kính gửi: ${LONG_NAME}`,
      "ghi trên giấy tiếp nhận: ngày 26 tháng 02 năm 2026",
      "Thời gian trả kết quả mới: 16 giờ 30 phút, ngày 05 tháng 3 năm 2026",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "- Lưu: VT, MC.",
    ])
      expect(text).toContain(squeeze(words));
  });

  test("with nothing but what is needed, a line nobody filled in is left out, and it fits a page", async () => {
    const receipt = longForm("receipt") as ReceiptForm;
    const bare: ReceiptForm = {
      ...receipt,
      head: { ...receipt.head, superior: null, number: null, date: null },
      dossier: {
        ...receipt.dossier,
        lookupUrl: null,
        applicant: { name: "Lê Thị Út", idNumber: null, address: null, phone: null, email: null, authorised: null },
      },
      competent: null,
      papers: [],
      limit: null,
      due: { on: "2026-02-09", hour: "16:30" },
      explanation: null,
      returning: { way: "electronic", where: null },
      fee: { lines: [], paid: "not-yet" },
      book: null,
      contact: null,
    };
    const pdf = await print(bare);
    expect(pagesOf(pdf)).toHaveLength(1);
    const text = textOf(pdf);
    for (const label of ["Địa chỉ", "Số điện thoại", "Tra cứu", "Quét", "Vào Sổ", "Cơ quan giải quyết", "Trang1"])
      expect(text).not.toContain(squeeze(label));
    for (const words of [
      "không có giấy tờ",
      "Phí, lệ phí: không thu",
      "bản điện tử",
      "16 giờ 30 phút, ngày 09 tháng 02",
    ])
      expect(text).toContain(squeeze(words));
  });

  test("however many papers there are, the signatures never stand alone on a page", async () => {
    const receipt = longForm("receipt") as ReceiptForm;
    const counts = new Set<number>();
    for (let papers = 0; papers <= 24; papers += 1) {
      const list = Array.from({ length: papers }, (_, at) => LONG_PAPERS[at % 20] ?? LONG_PAPERS[0]!);
      const pages = pagesOf(await print({ ...receipt, papers: list }));
      counts.add(pages.length);
      const signed = pages.filter((page) => page.includes("NGƯỜITIẾPNHẬNHỒSƠ"));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain(squeeze("Tra cứu hồ sơ tại"));
      expect(signed[0]).toContain(squeeze("Cần hỏi, xin liên hệ"));
      expect(signed[0]).toContain(squeeze("Nguyễn Thị Ánh Tuyết"));
      expect(pages.every((page, at) => page.includes(squeeze(`Trang ${at + 1}/${pages.length}`)))).toBe(
        pages.length > 1,
      );
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    expect(counts.size).toBeGreaterThan(1);
  });

  test.each(SLIPS)("words without an end are broken, not cut: %s", async (kind) => {
    const long = "x".repeat(300);
    const form = longForm(kind);
    if (form.kind === "book") throw new Error("no slip");
    const applicant = { ...form.dossier.applicant, name: long, address: long };
    const pdf = await print({ ...form, dossier: { ...form.dossier, procedureName: long, applicant } } as CounterForm);
    const { boxes, width } = boxesOf(pdf);
    expect(boxes.filter((box) => box.right > width - 9 * MM)).toEqual([]);
    expect(textOf(pdf)).toContain(long);
  });

  test.each(KINDS)(
    "to be shown, the form %s carries MẪU in bold capitals of 16 points at the top right",
    async (kind) => {
      const day = "2026-11-20";
      const pdf = await print(sampleForm(kind, { ...LONG_HEAD, date: day }, day, "https://danbiet.example/tra-cuu"), {
        sample: true,
      });
      const { boxes, width } = boxesOf(pdf);
      const marks = boxes.filter((box) => box.word === "MẪU" && box.top < 16 * MM);
      expect(marks.map((box) => box.page)).toEqual(pagesOf(pdf).map((_, at) => at + 1));
      for (const mark of marks) {
        expect(mark.left).toBeGreaterThan(width / 2);
        expect(mark.right).toBeGreaterThan(width - 17 * MM);
        // The three letters of Tinos Bold are 2.388 ems wide.
        expect(mark.right - mark.left).toBeCloseTo(2.388 * 16, 0);
      }
      expect(run("pdffonts", [], pdf)).toMatch(/Tinos-Bold/);
      const used = await print(longForm(kind));
      expect(boxesOf(used).boxes.filter((box) => box.word === "MẪU")).toEqual([]);
    },
  );

  describe("the book", () => {
    test("stands across on A4, its heading on every page, each dossier in a row, locked at the end of the year", async () => {
      const form = longBook(60);
      const pdf = await print(form);
      expect(sizeOf(pdf)).toMatch(/^841\.89 x 595\.276/);
      const pages = pagesOf(pdf);
      expect(pages.length).toBeGreaterThan(3);
      expect(pages.length).toBeLessThan(10);
      expect(pages[0]).toContain(squeeze("SỔ THEO DÕI HỒ SƠ Năm 2026 Quyển số 02 Từ số 1201 đến số 1260"));
      for (const page of pages.slice(1)) {
        expect(page).toContain(squeeze("Tên thủ tục hành chính"));
        expect(page).toContain(squeeze("Nhận và trả kết quả"));
      }
      const text = textOf(pdf);
      const missing = textsOf(form.rows).filter((one) => !text.includes(squeeze(one)));
      expect(missing).toEqual([]);
      expect(pages.at(-1)).toContain(squeeze("Quyển này có 60 hồ sơ. Sổ được khóa ngày 31 tháng 12 năm 2026"));
      expect(pages.at(-1)).toContain(squeeze("NGƯỜI GHI SỔ"));
      const { boxes, width, height } = boxesOf(pdf);
      expect(boxes.filter((box) => box.right > width - 11 * MM || box.bottom > height - 3 * MM)).toEqual([]);
    });

    test("without a dossier says so, and is not signed before it is locked", async () => {
      const text = textOf(await print({ ...longBook(0), lockedOn: null }));
      expect(text).toContain(squeeze("Chưa có hồ sơ nào."));
      expect(text).not.toContain(squeeze("NGƯỜI GHI SỔ"));
    });

    test("of a whole volume is set in one go", async () => {
      const pages = pagesOf(await print(longBook(BOOK_ROWS)));
      expect(pages.length).toBeGreaterThan(150);
      expect(pages.at(-1)).toContain(squeeze("Quyển này có 3.000 hồ sơ."));
    }, 60_000);
  });
});
