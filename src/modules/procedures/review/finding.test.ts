import { describe, expect, test } from "vitest";
import type { ProcedureRecord } from "../procedure-record.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { type Found, type ReviewFacts, reviewRecord } from "./finding.ts";
import { lawStatusIn } from "./legal-document.ts";

const nothing: ReviewFacts = { lawStatus: () => undefined, linkState: () => "alive" };
const kinds = (record: ProcedureRecord, facts = nothing): string[] =>
  reviewRecord(record, facts).map((one: Found) => `${one.kind} ${one.at}`.trim());

/** Nothing to find in it: the online way has a limit, the form an address. */
function sound(part: Partial<ProcedureRecord> = {}): ProcedureRecord {
  const record = buildProcedure(part);
  for (const method of record.methods) Object.assign(method, { time: { amount: 3, unit: "workingDay" } });
  const form = record.papers[0]?.papers[0]?.form;
  if (form) form.url = "https://example.vn/mau-01.docx";
  return record;
}

describe("what a review finds", () => {
  test("a sound record has nothing", () => {
    expect(kinds(sound())).toEqual([]);
  });

  test.each<[string, Partial<ProcedureRecord>, string[]]>([
    ["a name alone is one finding, not ten", { nameOnly: true, steps: "", methods: [] }, ["nameOnly"]],
    ["parts the law asks for", { results: [], decision: null }, ["partMissing results", "partMissing decision"]],
    [
      "doubts of the import at their place",
      {
        doubts: [
          { at: "methods.0.fees", code: "freeUnproven" },
          { at: "methods.1.time", code: "timeConflict" },
        ],
      },
      ["freeUnproven methods.0.fees", "timeConflict methods.1.time"],
    ],
    [
      "a total limit in the steps that no way of filing has",
      { steps: "Bước 1: Nộp đơn. Thời hạn giải quyết: 10 ngày làm việc." },
      ["timeDiffersInSteps steps"],
    ],
    [
      "a single step that alone takes longer than the whole",
      { steps: "Bước 2: Trong thời hạn 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ, Sở cấp giấy phép." },
      ["timeDiffersInSteps steps"],
    ],
    [
      "four days are not longer than three working days, an extension is none, nor what others do",
      {
        steps: [
          "Trong thời hạn 04 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy.",
          "Trường hợp gia hạn không quá 45 ngày kể từ ngày nhận hồ sơ đầy đủ.",
          "Trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ từ thân nhân, người sử dụng lao động nộp hồ sơ.",
          "Trong thời hạn 30 ngày kể từ ngày nhận được kết quả hồ sơ chưa đầy đủ, tổ chức hoàn thiện hồ sơ.",
        ].join("\n"),
      },
      [],
    ],
    [
      "treaties bear no number, documents of the Party one of their own",
      {
        legalBases: [
          { text: "Nghị định thư Montreal", number: null, date: null, issuer: null },
          { text: "Chỉ thị số 38-CT/TW", number: "38-CT/TW", date: null, issuer: null },
        ],
      },
      [],
    ],
    ["the same limit is none", { steps: "Thời hạn giải quyết: 03 ngày làm việc." }, []],
    ["limits of single steps are none", { steps: "Trong thời hạn 01 ngày làm việc, công chức kiểm tra." }, []],
    [
      "bodies that no longer exist",
      { agencies: { ...buildProcedure().agencies, competent: "Ủy ban nhân dân huyện" } },
      ["oldAuthority agencies.competent"],
    ],
    [
      "citations without a number",
      { legalBases: [{ text: "Luật Cư trú", number: null, date: null, issuer: null }] },
      ["lawUnread legalBases.0"],
    ],
    [
      "plain words older than the text",
      { plain: { name: "a", summary: "b", bring: [], steps: [], stale: true } },
      ["plainStale plain"],
    ],
  ])("%s", (_name, part, expected) => {
    expect(kinds(sound(part))).toEqual(expected);
  });

  test("laws and links by what is known of them", () => {
    const facts: ReviewFacts = {
      lawStatus: () => ({ status: "expired", replacedBy: "118/2025/NĐ-CP", amendments: [] }),
      linkState: (address) => (address.endsWith("docx") ? "dead" : undefined),
    };
    expect(kinds(sound(), facts)).toEqual([
      "lawNotInForce legalBases.0",
      "linkUnchecked sourceUrl",
      "linkDead papers.0.papers.0",
    ]);
  });
});

test("a basis amended after the announcing decision is a cause to look, unless the record cites what amended it", () => {
  const facts: ReviewFacts = {
    lawStatus: () => ({
      status: "inForce",
      replacedBy: null,
      amendments: [{ number: "309/2026/NĐ-CP", on: "2026-08-05" }],
    }),
    linkState: () => "alive",
  };
  const decided = (date: string) => kinds(sound({ decision: { number: "1/QĐ-BTP", date, issuer: null } }), facts);
  expect(decided("2026-01-05")).toEqual(["lawAmended legalBases.0"]);
  expect(decided("2026-09-05")).toEqual([]);
});

describe("status of a document", () => {
  const law = (part: object) => ({
    id: 1,
    number: "76/NQ-CP",
    issuedOn: null as string | null,
    status: "expired" as const,
    inForceFrom: null,
    partlyFrom: null,
    inForceTo: null as string | null,
    replacedBy: null,
    amendments: [],
    ...part,
  });

  test("a number that means several is told apart by its day, and not judged without one", () => {
    const status = lawStatusIn(
      [law({ issuedOn: "2013-06-13" }), law({ issuedOn: "2021-07-15", status: "inForce" })],
      "2026-11-20",
    );
    expect(status("76/NQ-CP", "2013-06-13")?.status).toBe("expired");
    expect(status("76 /nq-cp", "2021-07-15")?.status).toBe("inForce");
    expect(status("76/NQ-CP", null)).toBeUndefined();
  });

  test("it holds until its day", () => {
    const status = lawStatusIn([law({ inForceTo: "2027-01-01" })], "2026-11-20");
    expect(status("76/NQ-CP", null)?.status).toBe("inForce");
    expect(lawStatusIn([law({ inForceTo: "2027-01-01" })], "2027-01-01")("76/NQ-CP", null)?.status).toBe("expired");
  });
});
