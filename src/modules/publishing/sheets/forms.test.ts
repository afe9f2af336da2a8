import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import { createPrinter } from "../../../platform/print/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import type { ProcedureSheetData } from "./form-data.ts";
import { booklet, leaflets, posters, procedureLists } from "./forms.ts";
import { cutPapers, procedureView } from "./procedure-view.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const OFFICE = {
  unit: { name: "Ủy ban nhân dân phường Giá Rai", parent: "Tỉnh Cà Mau" },
  reception: {
    address: "Trung tâm Phục vụ hành chính công, số 12 đường Trần Hưng Đạo, khóm 2",
    phone: "0290 3 000 150",
    hours: ["Thứ Hai – Thứ Sáu: 07:00–11:00, 13:00–17:00"],
  },
  petitions: {
    address: "Khóm 2",
    phone: "0290 3 000 151",
    email: "ubnd@giarai.example",
    site: "camau.example/phan-anh",
  },
};
const LINK = { url: "https://camau.example/q/k7m2pa4", address: "camau.example/q/k7m2pa4" };

/** Longer than any form holds: 60 papers and 80 steps of two lines each. */
const LONG = buildProcedure({
  name: `Cấp giấy phép ${"hoạt động của cơ sở trợ giúp xã hội ngoài công lập ".repeat(6)}`.trim(),
  papers: [
    {
      title: "Giấy tờ phải nộp:",
      papers: Array.from({ length: 60 }, (_, at) => ({
        name: `Giấy tờ thứ ${at + 1}: bản sao có chứng thực giấy chứng nhận của cơ quan có thẩm quyền cấp cho người đứng đầu`,
        originals: 1,
        copies: 2,
        form: null,
      })),
    },
  ],
  steps: Array.from(
    { length: 80 },
    (_, at) => `- Bước ${at + 1}: cơ quan tiếp nhận kiểm tra hồ sơ và trả lời bằng văn bản cho người nộp.`,
  ).join("\n"),
  applicants: ["Cá nhân người nước ngoài ".repeat(20)],
});

const data = (change: Partial<ProcedureSheetData> = {}): ProcedureSheetData => ({
  ...OFFICE,
  record: buildProcedure(),
  link: LINK,
  version: { number: 3, from: "2026-07-01", printedOn: "2026-11-22" },
  ...change,
});

const hasPoppler = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
const run = (tool: string, args: string[], pdf: Uint8Array): string =>
  execFileSync(tool, [...args, "-"].concat(tool === "pdftotext" ? ["-"] : []), {
    input: Buffer.from(pdf),
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 64 * 1024 * 1024,
  }).toString("utf8");
const textOf = (pdf: Uint8Array): string => run("pdftotext", [], pdf).replace(/\s+/g, " ");
const pagesOf = (pdf: Uint8Array): number => Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [], pdf))?.[1]);

interface Word {
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

/** Every word with its place in millimetres. */
function wordsOf(pdf: Uint8Array): Word[] {
  const mm = (points: string | undefined): number => Number(points) * (25.4 / 72);
  return run("pdftotext", ["-bbox"], pdf)
    .split("<page ")
    .slice(1)
    .flatMap((page, at) =>
      [...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g)].map((one) => ({
        page: at + 1,
        left: mm(one[1]),
        top: mm(one[2]),
        right: mm(one[3]),
        bottom: mm(one[4]),
        text: one[5] ?? "",
      })),
    );
}

describe.skipIf(!hasPoppler)("printed forms (skipped: no pdftotext)", () => {
  test("a leaflet is two sides; nothing crosses a fold or an edge, however long the procedure", async () => {
    const pdf = await leaflets(printer, [data(), data({ record: LONG })]);
    expect(pagesOf(pdf)).toBe(4);
    const folds = [97, 197, 100, 200];
    const wrong = wordsOf(pdf).filter(({ page, left, right, top, bottom }) => {
      const own = page % 2 === 1 ? folds.slice(0, 2) : folds.slice(2);
      return left < 5 || right > 292 || top < 5 || bottom > 205 || own.some((fold) => left < fold && right > fold);
    });
    expect(wrong).toEqual([]);
    const text = textOf(pdf);
    for (const part of [
      "Bạn cần mang gì",
      "Ghi chú của bạn",
      "Nộp ở đâu",
      "0290 3 000 150",
      "0290 3 000 151",
      "Thứ Hai – Thứ Sáu",
      "Xem đủ tại camau.example/q/",
      "Bản số 3 có hiệu lực từ ngày 01/07/2026",
    ])
      expect(text).toContain(part);
  });

  test("a poster is one A3 page with one message and three facts, also with a long name", async () => {
    const pdf = await posters(printer, [data({ record: LONG }), { ...data(), slogan: "Đừng chờ đến ngày cuối" }]);
    expect(pagesOf(pdf)).toBe(2);
    expect(run("pdfinfo", [], pdf)).toMatch(/Page size:\s+841\.\d+ x 1190/);
    const words = wordsOf(pdf);
    expect(
      words.filter(({ left, right, top, bottom }) => left < 15 || right > 282 || top < 10 || bottom > 415),
    ).toEqual([]);
    // Capital letters of 72 points are 18 mm high; the box of a word is larger still.
    const message = words.filter((word) => word.page === 2 && word.text === "Đừng")[0] as Word;
    expect(message.bottom - message.top).toBeGreaterThan(25);
    expect(textOf(pdf)).toContain("camau.example/q/k7m2pa4");
  });

  test.each([
    ["a leaflet", leaflets, 297, 210],
    ["a poster", posters, 297, 420],
  ] as const)(
    "%s for a printing house has bleed and crop marks around the same sheet",
    async (_name, make, wide, high) => {
      const cut = await make(printer, [data()], 3);
      const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(run("pdfinfo", [], cut)) ?? []).map(
        Number,
      );
      // Three millimetres of bleed and eight for the marks, on each side.
      expect((width * 25.4) / 72).toBeCloseTo(wide + 22, 0);
      expect((height * 25.4) / 72).toBeCloseTo(high + 22, 0);
      const [plain, shifted] = [wordsOf(await make(printer, [data()])), wordsOf(cut)];
      expect(shifted.map((word) => word.text)).toEqual(plain.map((word) => word.text));
      for (const [at, word] of plain.entries()) {
        expect(shifted[at]?.left).toBeCloseTo(word.left + 11, 0);
        expect(shifted[at]?.top).toBeCloseTo(word.top + 11, 0);
      }
    },
  );

  test("a poster with much to say stays one page: a sentence below the message, cases of fees, remarks, a telephone", async () => {
    const record = buildProcedure({
      plain: {
        name: "Làm giấy khai sinh cho con và nhập hộ khẩu cho bé",
        summary:
          "Bé mới sinh cần giấy khai sinh. Bé cũng có luôn số định danh của mình. Làm trong 60 ngày từ ngày sinh thì không mất tiền.",
        bring: [],
        steps: [],
      },
      methods: ["inPerson", "online", "post"].map((channel, at) => ({
        channel: channel as "inPerson",
        timeText: `${at + 1} ngày`,
        time: { amount: at + 1, unit: "day" },
        feeText: "",
        fees: [
          {
            kind: "lệ phí",
            amount: 5_000 * (at + 1),
            per: "trường hợp",
            note: "Đăng ký quá hạn, không thuộc diện miễn giảm",
          },
        ],
        note: "",
      })),
    });
    const pdf = await posters(printer, [
      data({
        record,
        remarks: ["Từ 01/12/2026, phường Giá Rai nhận hồ sơ cả sáng thứ Bảy, từ 7 giờ đến 11 giờ, tại quầy số 2."],
      }),
    ]);
    expect(pagesOf(pdf)).toBe(1);
    expect(textOf(pdf)).toContain("camau.example/q/k7m2pa4");
  });

  test("a list names field, code, time and fee of each procedure, repeats its head and stays inside", async () => {
    const procedures = Array.from({ length: 90 }, (_, at) =>
      buildProcedure({
        code: `1.${String(at).padStart(6, "0")}`,
        field: at % 2 === 0 ? "Hộ tịch" : "Đất đai",
        name: `${at} ${LONG.name}`,
      }),
    );
    for (const paper of ["a4", "a3"] as const) {
      const list = { ...OFFICE, paper, link: LINK, field: null, procedures, printedOn: "2026-11-22" };
      const pdf = await procedureLists(printer, [list]);
      expect(pagesOf(pdf)).toBeGreaterThan(2);
      const [width, height] = paper === "a4" ? [210, 297] : [297, 420];
      expect(
        wordsOf(pdf).filter((w) => w.left < 8 || w.right > width - 8 || w.top < 5 || w.bottom > height - 3),
      ).toEqual([]);
      const text = textOf(pdf);
      expect(text.split("Tên thủ tục").length - 1).toBe(pagesOf(pdf));
      expect(text.indexOf("Đất đai")).toBeLessThan(text.indexOf("Hộ tịch"));
      expect(text).toContain("1.000089");
      expect(text).toContain("90 thủ tục");
      expect(text).toContain("0290 3 000 151");
    }
  });

  test("the contents of a booklet name the page on which each procedure begins", async () => {
    const records = [
      ...Array.from({ length: 11 }, (_, at) =>
        buildProcedure({ code: `1.00001${at % 10}${at > 9 ? ".X" : ""}`, name: `Thủ tục mang số ${at + 101}` }),
      ),
      { ...LONG, code: "2.000001" },
    ];
    const pdf = await booklet(printer, {
      ...OFFICE,
      link: LINK,
      printedOn: "2026-11-22",
      entries: records.map((record, at) => ({
        record,
        link: { url: `https://camau.example/q/aaaaa${at}`, address: `camau.example/q/aaaaa${at}` },
        version: { number: 1, from: "2026-07-01", printedOn: "2026-11-22" },
      })),
    });
    const pages = run("pdftotext", ["-layout"], pdf).split("\f");
    expect(pages[0]).toContain("Bộ thủ tục hành chính");
    const contents = pages[1] ?? "";
    for (const number of [101, 105, 111]) {
      const page = Number(new RegExp(`mang số ${number}\\s+(\\d+)`).exec(contents)?.[1]);
      expect(pages[page - 1]).toContain(`Thủ tục mang số ${number}`);
    }
    const text = textOf(pdf);
    for (const at of records.keys()) expect(text.replace(/\s/g, "")).toContain(`camau.example/q/aaaaa${at}`);
    expect(text).toContain("Xem đủ tại camau.example/q/aaaaa11");
    expect(wordsOf(pdf).filter((w) => w.left < 8 || w.right > 141 || w.top < 5 || w.bottom > 205)).toEqual([]);
  });

  test("a list and a booklet name what is known by name only, and say where the rest stands", async () => {
    const known = buildProcedure({ field: "Hộ tịch" });
    const names = Array.from({ length: 25 }, (_, at) => ({
      ...buildProcedure({ code: `2.0000${at + 10}`, field: "Đất đai", methods: [], papers: [] }),
      name: `Thủ tục chỉ có tên thứ ${at + 1}`,
      nameOnly: true,
    }));
    const procedures = [known, ...names];
    const office = { ...OFFICE, link: LINK, printedOn: "2026-11-22" };
    const list = textOf(await procedureLists(printer, [{ ...office, paper: "a4", field: null, procedures }]));
    const entries = procedures.map((record, at) => ({
      record,
      link: { url: `https://camau.example/q/aaaaa${at}`, address: `camau.example/q/aaaaa${at}` },
      version: { number: 1, from: "2026-07-01", printedOn: "2026-11-22" },
    }));
    const pdf = await booklet(printer, { ...office, entries, volume: { number: 2, of: 3 } });
    const book = textOf(pdf);
    for (const text of [list, book]) {
      expect(text).toContain("26 thủ tục, trong đó 25 mới có tên");
      expect(text).toContain("Cổng Dịch vụ công quốc gia");
      for (const { code, name } of names) {
        expect(text).toContain(code);
        expect(text).toContain(name);
      }
    }
    expect(book).toContain("Tập 2 trên 3");
    for (const at of procedures.keys()) expect(book.replace(/\s/g, "")).toContain(`camau.example/q/aaaaa${at}`);
    // Names alone take a line each, not a page.
    expect(pagesOf(pdf)).toBeLessThan(9);
    expect(wordsOf(pdf).filter((w) => w.left < 8 || w.right > 141 || w.top < 5 || w.bottom > 205)).toEqual([]);
  });

  test("what is not in force, and what is a sample, says so across the page", async () => {
    for (const [mark, word] of [
      ["sample", "ẪU"],
      ["notYet", "ỆU"],
    ] as const)
      expect(textOf(await posters(printer, [data({ mark })]))).toContain(word);
  });

  test("in English every label is English", async () => {
    const text = textOf(await leaflets(printer, [data({ lang: "en" })]));
    for (const part of ["What to bring", "Where to go", "Your notes", "Good to know"]) expect(text).toContain(part);
    expect(text).not.toContain("Bạn cần");
  });
});

test("papers are cut whole, remarks first, and no heading is left without what it heads", () => {
  const paper = (name: string) => ({ name, note: null });
  const groups = [
    { title: "Nộp", runs: [{ kind: "papers" as const, papers: [paper("a".repeat(40)), paper("b".repeat(40))] }] },
    {
      title: null,
      runs: [
        { kind: "heading" as const, text: "Đối với …:" },
        { kind: "papers" as const, papers: [paper("c".repeat(40))] },
      ],
    },
    { title: "Lưu ý", runs: [{ kind: "remarks" as const, papers: [paper("d".repeat(40))] }] },
  ];
  expect(cutPapers(groups, 1_000)).toEqual({ groups, cut: false });
  expect(cutPapers(groups, 130)).toEqual({ groups: groups.slice(0, 2), cut: true });
  expect(cutPapers(groups, 90)).toEqual({ groups: groups.slice(0, 1), cut: true });
  expect(cutPapers(groups, 50).groups[0]?.runs[0]).toEqual({ kind: "papers", papers: [paper("a".repeat(40))] });
});

test("a title of a thousand letters is a headline that ends, and stands whole below it", () => {
  const name = `Đăng ký biến động ${"quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất ".repeat(20)}`.trim();
  const view = procedureView(data({ record: buildProcedure({ name }) }), { papers: 500, steps: 500 });
  expect(view.name.length).toBeLessThanOrEqual(261);
  expect(view.legalName?.length ?? 0).toBeGreaterThan(1_000);
});
