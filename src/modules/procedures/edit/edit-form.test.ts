import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../import-procedures.ts";
import { ProcedureRecord } from "../procedure-record.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { fieldsOfForm } from "../testing/fields-of-form.ts";
import { readEdit } from "./read-edit.ts";
import { readTyped } from "./typed-rows.ts";
import { typedFrom } from "./write-typed.ts";

/** A record with something in every field there is. */
const EVERYTHING: ProcedureRecord = buildProcedure({
  code: "1.000009",
  kind: "TTHC được luật giao quy định chi tiết",
  levels: ["commune", "province"],
  levelsInferred: true,
  agencies: {
    implementing: "Ủy ban nhân dân cấp xã",
    competent: "Chủ tịch Ủy ban nhân dân cấp xã",
    delegated: "Phòng Văn hóa",
    coordinating: "Công an xã",
    receptionAddress: "Số 1 đường Trần Phú\nẤp 3",
  },
  methods: [
    {
      channel: "inPerson",
      case: "Dùng trong ngày",
      timeText: "Theo lịch của nhà văn hóa",
      time: { amount: 1, unit: "workingDay", sameDay: true },
      feeText: "Theo bảng giá",
      fees: [
        {
          kind: "phí",
          amount: 8_000,
          per: "giờ",
          note: "Buổi tối",
          code: "P01",
          from: "2026-01-01",
          until: "2026-12-31",
        },
      ],
      note: "Mang theo đơn.\nĐến trước 15 giờ.",
    },
    {
      channel: "online",
      timeText: "Theo quy mô",
      time: null,
      times: [
        { case: "Dưới 50 người", time: { amount: 0.5, unit: "day" } },
        { case: "Trên 50 người", time: { amount: 3, unit: "hour" } },
      ],
      feeText: "",
      fees: [],
      note: "",
    },
    { channel: "post", timeText: "03 ngày làm việc", time: null, feeText: "8.000 đồng", fees: null, note: "" },
  ],
  papers: [
    {
      title: "Trường hợp tổ chức tiệc",
      papers: [
        {
          name: "Đơn đề nghị\ntheo mẫu",
          originals: 1,
          copies: 0,
          form: { name: "Mẫu 01.docx", url: "https://example.vn/mau-01.docx" },
          code: "GT01",
        },
      ],
    },
  ],
  conditions: "Không gây ồn sau 22 giờ.",
  legalBases: [{ text: "Nghị định về nhà văn hóa", number: "61/2018/NĐ-CP", date: "2018-04-23", issuer: "Chính phủ" }],
  keywords: "nhà văn hóa",
  description: "Mượn nhà văn hóa.\n\n- Cho hội họp",
  lifeEvents: ["hoc_tap", "co_con_nho"],
  steps: "**Thường**\nBước 1: Nộp đơn",
  stepCases: [{ title: "Thường", steps: ["Nộp đơn\n\nkèm giấy tờ", "Nhận kết quả"] }],
  applicantsNote: "Người từ đủ 18 tuổi",
  agencyNotes: { implementing: "Bộ phận một cửa", competent: "Người được giao" },
  agencyUnits: [{ role: "competent", code: "H12.01", name: "UBND xã" }],
  related: [{ kind: "interconnected", code: "1.000001", name: "Đăng ký sử dụng nhà văn hóa thôn" }],
  moreFields: ["Du lịch", "Thể thao cơ sở"],
  codes: {
    field: "L01",
    moreFields: ["L02", "L03"],
    issuer: "I01",
    results: [{ code: "KQ01", name: "Giấy xác nhận" }],
  },
  doubts: [
    { at: "methods.2.fees", code: "feeUnread" },
    { at: "levels", code: "levelInferred" },
  ],
});

/** What has no input of its own, and why. */
const ELSEWHERE: Record<string, string> = {
  code: "the identity of the procedure, which never changes",
  levelsInferred: "goes when the editor confirms the level (levelsConfirmed) or says another",
  nameOnly: "goes with the first steps, papers or ways of filing",
  "doubts.0.at": "follows from the other fields",
  "doubts.0.code": "follows from the other fields",
  "plain.name": "plain words have editions and a page of their own",
  "plain.summary": "as above",
  "plain.bring": "as above",
  "plain.steps": "as above",
  "plain.stale": "as above",
};
/** The document of the new version is asked for at the end of the form. */
const NAMED_OTHERWISE: Record<string, string> = {
  "decision.number": "decisionNumber",
  "decision.date": "decisionDate-day",
  "decision.issuer": "decisionIssuer",
};

/** Every leaf of the schema as a path, the first row of each list. */
function leaves(schema: z.ZodType, path = ""): string[] {
  const { def } = schema as unknown as {
    def: { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: object };
  };
  if (def.innerType) return leaves(def.innerType, path);
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, inner]) =>
      leaves(inner as z.ZodType, path === "" ? key : `${path}.${key}`),
    );
  if (def.element) {
    const inner = (def.element as unknown as { def: { shape?: object } }).def;
    // A list of plain texts is one field with a line for each, unless its texts have lines of their own.
    return inner.shape ? leaves(def.element, `${path}.0`) : [path];
  }
  return [path];
}

const site = useTestApp();
let editor: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  editor = site.browser(await signedIn(site.app, { unitId: province, roles: ["editor"] }));
  const records = [buildProcedure(), EVERYTHING];
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records, source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
});

const page = (code: string) => editor.get(`/can-bo/thu-tuc/${code}/sua`);
const DONE = { changeKind: "correct", reason: "Sửa" };
const readBack = (fields: Record<string, string | string[]>, before: ProcedureRecord): ProcedureRecord => {
  const read = readEdit(readTyped({ ...fields, ...DONE }), before);
  if (!read.ok) throw new Error(JSON.stringify([...read.errors]));
  return read.value.record;
};

describe("the edit form reaches every field of the record", () => {
  test("each leaf of the schema has an input, or says why it has none", async () => {
    const reply = await page(EVERYTHING.code);
    expect(reply.status).toBe(200);
    // A record without cases has its steps as one text.
    const both = reply.body + (await page("1.000001")).body;
    const names = new Set([...both.matchAll(/ name="([^"]+)"/g)].map((match) => match[1]));
    // Rows of the figures stand open in the first way of filing for fees, in the second for limits by case.
    const without = leaves(ProcedureRecord).filter((path) => {
      if (path in ELSEWHERE) return false;
      const name = NAMED_OTHERWISE[path] ?? path;
      return ![name, `${name}.0`, name.replace("methods.0.times", "methods.1.times")].some((one) => names.has(one));
    });
    expect(without).toEqual([]);
    expect(await problemsOf(reply.body)).toEqual([]);
  });

  test("the form sent as it came gives the record as it was, to the last value and doubt", async () => {
    const fields = fieldsOfForm((await page(EVERYTHING.code)).body);
    expect(readBack(fields, EVERYTHING)).toEqual(EVERYTHING);
    const plain = fieldsOfForm((await page("1.000001")).body);
    const before = buildProcedure();
    expect({ ...readBack(plain, before), doubts: undefined }).toEqual({ ...before, doubts: undefined });
    const sent = await editor.post(`/can-bo/thu-tuc/${EVERYTHING.code}/sua`, { ...fields, ...DONE });
    expect(sent.status).toBe(409);
    expect(sent.body.includes("Nội dung chưa có gì thay đổi"), "Nội dung chưa có gì thay đổi").toBe(true);
  });

  test("each input changed by itself changes the record there", () => {
    const typed = typedFrom(EVERYTHING, "2026-11-28", 1);
    const special: Record<string, string> = {
      levels: "commune",
      lifeEvents: "hoc_tap",
      sourceUrl: "https://example.vn/khac",
      kind: "Loại khác",
    };
    const bySuffix: [RegExp, string][] = [
      [/\.channel$/, "post"],
      [/\.(?:amount|originals|copies)$/, "7"],
      [/\.unit$/, "month"],
      [/\.(?:date|from)$/, "02/01/2026"],
      [/\.until$/, "30/12/2026"],
      [/\.url$/, "https://example.vn/mau-khac.docx"],
      [/fees\.\d\.kind$/, "lệ phí"],
      [/related\.\d\.kind$/, "related"],
      [/related\.\d\.code$/, "1.000002"],
      [/\.role$/, "delegated"],
      [/\.sameDay$/, ""],
    ];
    const untouched: string[] = [];
    for (const [name, text] of typed) {
      // The steps of a record with cases are written from the cases.
      if (/^(?:validFrom|baseVersionId)|Mode$/.test(name) || name === "steps") continue;
      // A limit there is none of stays none until an amount is typed.
      if (/^methods\.[12]\.time\./.test(name)) continue;
      const other = special[name] ?? bySuffix.find(([pattern]) => pattern.test(name))?.[1] ?? `${text} khác`.trim();
      const changed = readBack({ ...Object.fromEntries(typed), [name]: other }, EVERYTHING);
      if (JSON.stringify({ ...changed, doubts: 0 }) === JSON.stringify({ ...EVERYTHING, doubts: 0 }))
        untouched.push(name);
    }
    expect(untouched).toEqual([]);
  });

  test("a figure changed beside words that stay is a change, and told as one", async () => {
    const fields = fieldsOfForm((await page("1.000001")).body);
    const sent = await editor.post("/can-bo/thu-tuc/1.000001/sua", {
      ...fields,
      ...DONE,
      "methods.1.feesMode": "free",
      "methods.0.time.amount": "năm",
      "methods.0.time.unit": "workingDay",
    });
    expect([sent.status, sent.headers.location]).toEqual([303, "/can-bo/thu-tuc/1.000001?xong=proposed"]);
    const record = (await editor.get("/can-bo/thu-tuc/1.000001")).body;
    expect(
      record.includes("Phí khi nộp trực tuyến nay ghi rõ: Không mất phí"),
      "Phí khi nộp trực tuyến nay ghi rõ: Không mất phí",
    ).toBe(true);
    expect(
      record.includes("Thời hạn khi nộp trực tiếp kéo dài từ 3 ngày làm việc lên 5 ngày làm việc"),
      "Thời hạn khi nộp trực tiếp kéo dài từ 3 ngày làm việc lên 5 ngày làm việc",
    ).toBe(true);
  });
});

describe("rows without script", () => {
  const press = async (row: string, more: Record<string, string> = {}) => {
    const fields = { ...fieldsOfForm((await page(EVERYTHING.code)).body), ...more };
    return editor.post(`/can-bo/thu-tuc/${EVERYTHING.code}/sua`, { ...fields, row });
  };

  test("a row is added, moved and taken out; nothing is saved and everything typed is there", async () => {
    const added = await press("add papers.0.papers", { reason: "Đang viết dở" });
    expect(added.status).toBe(200);
    expect(added.body.includes('name="papers.0.papers.1.name"'), 'name="papers.0.papers.1.name"').toBe(true);
    expect(added.body.includes("Đang viết dở"), "Đang viết dở").toBe(true);
    expect(added.body.includes("Nội dung chỉ được lưu khi bạn bấm"), "Nội dung chỉ được lưu khi bạn bấm").toBe(true);
    expect(await problemsOf(added.body)).toEqual([]);
    const up = fieldsOfForm((await press("up methods.1")).body);
    expect([up["methods.0.timeText"], up["methods.1.timeText"]]).toEqual(["Theo quy mô", "Theo lịch của nhà văn hóa"]);
    const gone = fieldsOfForm((await press("remove methods.1")).body);
    expect(gone["methods.1.timeText"]).toBeUndefined();
    expect(readBack(gone, EVERYTHING).methods).toEqual([EVERYTHING.methods[0], EVERYTHING.methods[2]]);
  });

  test("steps are split by case and become one text again", async () => {
    const fields = fieldsOfForm((await page("1.000001")).body);
    const split = await editor.post("/can-bo/thu-tuc/1.000001/sua", { ...fields, row: "add stepCases" });
    const cases = fieldsOfForm(split.body);
    expect(cases["stepCases.0.steps.0"]).toBe(fields.steps);
    const one = await editor.post("/can-bo/thu-tuc/1.000001/sua", { ...cases, row: "remove stepCases.1" });
    const back = await editor.post("/can-bo/thu-tuc/1.000001/sua", {
      ...fieldsOfForm(one.body),
      row: "remove stepCases.0",
    });
    expect(fieldsOfForm(back.body).steps).toBe(fields.steps);
  });

  test("the key Enter never takes a row out: the first button of the form submits", async () => {
    const form = (await page(EVERYTHING.code)).body.split(
      `action="/can-bo/thu-tuc/${EVERYTHING.code}/sua"`,
    )[1] as string;
    expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('name="row"');
  });

  test("a row act that was made up does nothing", async () => {
    for (const row of [
      "remove name",
      "add __proto__",
      "up methods.99",
      "remove methods.0.times.7",
      "add papers.0.papers.1",
    ]) {
      const reply = await press(row);
      expect([200, 409, 422]).toContain(reply.status);
      expect(reply.body.includes('name="methods.0.timeText"'), 'name="methods.0.timeText"').toBe(true);
    }
  });
});

describe("bad input", () => {
  test("each fault is said at its field, everything typed is kept, nothing is saved", async () => {
    const fields = fieldsOfForm((await page(EVERYTHING.code)).body);
    const wrong = {
      "methods.0.fees.0.amount": "tám đồng rưỡi",
      "methods.0.fees.0.until": "31/02/2026",
      "methods.0.time.amount": "vài",
      "methods.1.times.0.case": "",
      "methods.2.channel": "",
      "papers.0.papers.0.originals": "một",
      "papers.0.papers.0.form.url": "javascript:alert(1)",
      "legalBases.0.date": "29/02/2027",
      "related.0.code": "abc",
      "agencyUnits.0.role": "boss",
      sourceUrl: "ftp://example.vn",
      "methods.1.feesMode": "typed",
    };
    const reply = await editor.post(`/can-bo/thu-tuc/${EVERYTHING.code}/sua`, { ...fields, ...DONE, ...wrong });
    expect(reply.status).toBe(422);
    for (const sentence of [
      "Số tiền phải đọc được",
      "Ngày phải là ngày có thật",
      "Hãy ghi một số lớn hơn 0",
      "Hãy ghi trường hợp của thời hạn này",
      "Hãy chọn cách nộp",
      "Số bản là số từ 0 đến 99",
      "Địa chỉ phải bắt đầu bằng http",
      "Mã thủ tục có dạng 1.001193",
      "Hãy chọn một mục",
      "Hãy ghi con số, hoặc chọn để máy đọc",
    ])
      expect(reply.body.includes(sentence), sentence).toBe(true);
    const kept = fieldsOfForm(reply.body);
    for (const [name, text] of Object.entries(wrong)) if (name !== "agencyUnits.0.role") expect(kept[name]).toBe(text);
    expect(await problemsOf(reply.body)).toEqual([]);
    // Every link of the summary leads to a field that is there.
    const links = [...reply.body.matchAll(/<li>\s*<a href="#([^"]+)">/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(11);
    for (const link of links) expect(reply.body.includes(`id="${link}"`), `id="${link}"`).toBe(true);
    const drafts = await site.app.db
      .selectFrom("procedureDraft")
      .select("id")
      .where("code", "=", EVERYTHING.code)
      .execute();
    expect(drafts).toEqual([]);
  });

  test("fees in words become amounts; 200 KB of steps go through", async () => {
    const fields = fieldsOfForm((await page(EVERYTHING.code)).body);
    const record = readBack({ ...fields, "methods.0.fees.0.amount": "Mười hai nghìn đồng" }, EVERYTHING);
    expect(record.methods[0]?.fees?.[0]?.amount).toBe(12_000);
    const long = "Bước 1: Nộp hồ sơ tại nơi tiếp nhận.\n".repeat(4_000);
    const sent = await editor.post(`/can-bo/thu-tuc/${EVERYTHING.code}/sua`, {
      ...fields,
      ...DONE,
      "stepCases.0.steps.0": long,
    });
    expect(sent.status).toBe(303);
    const draft = await site.app.db
      .selectFrom("procedureDraft")
      .select("record")
      .where("code", "=", EVERYTHING.code)
      .executeTakeFirstOrThrow();
    expect((draft.record as unknown as ProcedureRecord).stepCases?.[0]?.steps[0]).toBe(long.trim());
  });
});
