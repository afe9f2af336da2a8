import { describe, expect, test } from "vitest";
import { shift, VIETNAM_YEARS, workingCalendar } from "../../../platform/calendar/index.ts";
import { type CheckInput, checkReport, type Finding, ownWords, sentencesOf } from "./check-report.ts";
import { contradictionsOf } from "./contradictions.ts";
import { facetsOf } from "./facet-sums.ts";
import { likeness, shinglesOf } from "./likeness.ts";
import { countedTo, dueDayOf, placeInYear, stretchesOf } from "./period.ts";
import { planLayout, symbolOf } from "./propose-report.ts";
import { meaningOf } from "./recipients.ts";
import { checkRemarks } from "./remarks.ts";
import type { ReportText } from "./report-text.ts";
import { isTop, reportingTree, unitReportsBelow } from "./report-tree.ts";
import {
  latenessOf,
  type Remark,
  type ReportLine,
  refusalOf,
  stateAfter,
  type UnitFigures,
  type UnitReportAct,
} from "./unit-report.ts";

const calendar = workingCalendar([...VIETNAM_YEARS], []);

const line = (change: Partial<ReportLine> = {}): ReportLine => ({
  taskId: "t1",
  taskText: "Đăng tin về khai sinh",
  agencyName: "UBND xã",
  role: "lead",
  dueOn: "2026-11-30",
  target: 4,
  stated: 3,
  note: "",
  proven: 3,
  provenInAll: 5,
  declared: null,
  isDone: false,
  isLate: false,
  ...change,
});

const NOTHING = {
  tasks: 1,
  done: 0,
  late: 0,
  proven: 3,
  events: 2,
  attendance: 131,
  press: 0,
  recognised: 0,
  airMinutes: 0,
  woven: 0,
  files: 0,
  portal: 3,
  board: 0,
  loudspeaker: 0,
};

const input = (
  change: Partial<CheckInput> & { results?: string; weaknesses?: string; causes?: string } = {},
): CheckInput => {
  const { results = "Đã đăng 3 tin.", weaknesses = "Không có.", causes = "", ...rest } = change;
  return {
    text: { results, weaknesses, causes, proposals: "" },
    lines: [line()],
    figures: NOTHING,
    others: [],
    proposedBegins: ["- Đăng tin về khai sinh: "],
    toOn: "2026-09-30",
    today: "2026-10-05",
    role: "unit",
    ...rest,
  };
};

const found = (findings: Finding[]): string[] => findings.map((one) => `${one.level} ${one.code} ${one.line}`);

describe("periods", () => {
  test("a year falls into months, quarters, halves; the year ends before the plan's own day of reporting", () => {
    expect(stretchesOf("month", 2028, null)[1]).toEqual({ fromOn: "2028-02-01", toOn: "2028-02-29" });
    expect(stretchesOf("quarter", 2026, null).map((one) => one.toOn)).toEqual([
      "2026-03-31",
      "2026-06-30",
      "2026-09-30",
      "2026-12-31",
    ]);
    expect(stretchesOf("halfYear", 2026, null)[1]).toEqual({ fromOn: "2026-07-01", toOn: "2026-12-31" });
    expect(stretchesOf("year", 2026, "2026-12-15")).toEqual([{ fromOn: "2026-01-01", toOn: "2026-12-14" }]);
    expect(stretchesOf("year", 2026, "2027-01-10")).toEqual([{ fromOn: "2026-01-01", toOn: "2026-12-31" }]);
    expect(placeInYear({ kind: "quarter", fromOn: "2026-10-01", toOn: "2026-12-31" })).toBe(4);
  });

  test.each(["month", "quarter", "halfYear"] as const)(
    "each %s begins on the day after the one before, all year round",
    (kind) => {
      for (const year of [2023, 2024, 2026, 2027, 2100]) {
        const stretches = stretchesOf(kind, year, null);
        expect([stretches[0]?.fromOn, stretches.at(-1)?.toOn]).toEqual([`${year}-01-01`, `${year}-12-31`]);
        for (const [at, { fromOn, toOn }] of stretches.entries()) {
          expect(fromOn <= toOn).toBe(true);
          expect(placeInYear({ kind, fromOn, toOn })).toBe(at + 1);
          if (at > 0) expect(fromOn).toBe(shift(stretches[at - 1]?.toOn ?? "", 1));
        }
      }
    },
  );

  test.each([
    ["2026-12-14", "2026-12-14"],
    ["2026-12-15", "2026-12-15"],
    ["2027-01-02", "2026-12-15"],
  ])("on %s figures are counted to %s at most", (today, to) =>
    expect(countedTo({ fromOn: "2026-01-01", toOn: "2026-12-15" }, today)).toBe(to),
  );

  test.each([
    ["year", "2026-12-14", "2026-12-15", "2026-12-15"],
    // Its fifth working day lies in the new year, behind New Year's Day.
    ["quarter", "2026-12-31", null, "2027-01-08"],
    ["quarter", "2026-09-30", "2026-12-15", "2026-10-07"],
    // Five working days from 27 August: National Day and the days swapped for it are off.
    ["month", "2026-08-27", null, "2026-09-08"],
  ] as const)("a %s ending %s is due on time", (kind, toOn, reportDueOn, due) =>
    expect(dueDayOf({ fromOn: "2026-01-01", toOn }, kind, reportDueOn, calendar, "2026-08-20")).toBe(due),
  );

  test("a period opened after its due day gives the days from then on", () => {
    const year = { fromOn: "2026-01-01", toOn: "2026-12-14" };
    expect(dueDayOf(year, "year", "2026-12-15", calendar, "2026-12-15")).toBe("2026-12-15");
    expect(dueDayOf(year, "year", "2026-12-15", calendar, "2026-12-16")).toBe("2026-12-23");
    // The Day of Culture on 24 November is off.
    const january = { fromOn: "2026-01-01", toOn: "2026-01-31" };
    expect(dueDayOf(january, "month", null, calendar, "2026-11-20")).toBe("2026-11-30");
  });
});

describe("a report's life", () => {
  test.each([
    ["save", "draft", false, null, null],
    ["save", "submitted", false, null, "not-from-this-state"],
    ["submit", "returned", false, null, null],
    ["submit", "draft", true, null, "period-closed"],
    ["submit", "returned", true, "Sai số", null],
    ["return", "submitted", false, null, null],
    ["accept", "draft", false, null, "not-from-this-state"],
    ["accept", "submitted", false, null, null],
    ["reopen", "accepted", false, null, null],
    ["reopen", "locked", true, null, null],
    ["reopen", "draft", false, null, "not-from-this-state"],
    ["reopen", "draft", true, null, null],
  ] as const)("%s from %s, closed %s", (act, state, isClosed, reopenedReason, refusal) =>
    expect(refusalOf(act as UnitReportAct, { state, submittedBy: "a", reopenedReason }, isClosed, "b")).toBe(refusal),
  );

  test("who handed in does not accept; what is accepted in a closed period is locked at once", () => {
    expect(refusalOf("accept", { state: "submitted", submittedBy: "a", reopenedReason: null }, false, "a")).toBe(
      "own-report",
    );
    expect(stateAfter("accept", "submitted", true)).toBe("locked");
    expect(stateAfter("accept", "submitted", false)).toBe("accepted");
  });

  test.each([
    // A Tuesday.
    ["2026-12-15", null, "2026-12-15", null],
    ["2026-12-15", null, "2026-12-18", { days: 3, isHandedIn: false }],
    ["2026-12-15", "2026-12-15T16:30:00Z", "2026-12-20", null],
    ["2026-12-15", "2026-12-15T17:30:00Z", "2026-12-20", { days: 1, isHandedIn: true }],
    // A Sunday holds until Monday, as a last day does everywhere in law.
    ["2026-12-13", "2026-12-14T09:00:00Z", "2026-12-20", null],
    ["2026-12-11", "2026-12-12T03:00:00Z", "2026-12-20", { days: 1, isHandedIn: true }],
  ])("due %s, handed in %s, seen on %s", (dueOn, at, today, late) =>
    expect(latenessOf({ dueOn, firstSubmittedAt: at ? new Date(at) : null }, today, calendar)).toEqual(late),
  );
});

describe("what is checked before a report is handed in", () => {
  test.each<[string, CheckInput, string[]]>([
    ["a whole report", input(), []],
    [
      "empty difficulties",
      input({ weaknesses: " \n" }),
      ["error section-empty weaknesses", "error section-empty causes"],
    ],
    ["difficulties without causes", input({ weaknesses: "Loa ấp 3 hỏng." }), ["error section-empty causes"]],
    ["difficulties with causes", input({ weaknesses: "Loa ấp 3 hỏng.", causes: "Chưa có tiền sửa." }), []],
    ["no number", input({ lines: [line({ stated: null })] }), ["error number-missing t1"]],
    ["no number of who only helps", input({ lines: [line({ stated: null, role: "coordinating" })] }), []],
    ["more than proven", input({ lines: [line({ stated: 12, proven: 9 })] }), ["error number-unexplained t1"]],
    [
      "more than proven, explained",
      input({ lines: [line({ stated: 12, proven: 9, note: "Ba buổi chưa có biên bản." })] }),
      ["warning number-above-evidence t1"],
    ],
    ["less than proven", input({ lines: [line({ stated: 1 })] }), ["warning number-below-evidence t1"]],
    [
      "a claim without number",
      input({ results: "Đã tổ chức nhiều hội nghị." }),
      ["warning claim-without-number results"],
    ],
    [
      "a year is no number",
      input({ results: "Đã tổ chức tuyên truyền rộng khắp trong quý III năm 2026." }),
      ["warning claim-without-number results"],
    ],
    ["a number in words", input({ results: "Đã tổ chức hai hội nghị." }), []],
    ["a number like none", input({ results: "Đã phát 45 lượt." }), ["warning number-unlike-evidence results"]],
    ["numbers of evidence", input({ results: "Đã tổ chức 2 hội nghị, 131 lượt người dự." }), []],
    ["before the period ends", input({ today: "2026-09-20" }), ["warning period-runs period"]],
  ])("%s", (_name, given, expected) => expect(found(checkReport(given))).toEqual(expected));

  const words =
    "Một số hộ ở ấp Giồng Bướm chưa nghe được loa vì cụm loa hỏng từ tháng 7; cán bộ phải đi từng nhà để báo nơi nộp hồ sơ khai sinh.";
  const other = (weaknesses: string, isOwn = false) => [
    { source: { unitName: "Xã Hưng Mỹ", isOwn, toOn: "2025-12-14" }, text: { weaknesses } },
  ];
  test.each<[string, string, string[]]>([
    ["the same text", words, ["error same-text weaknesses"]],
    [
      "the same text with other marks and case",
      words.toUpperCase().replaceAll(";", "."),
      ["error same-text weaknesses"],
    ],
    ["a place changed", words.replace("Giồng Bướm", "Sóc Đồn"), ["warning near-text weaknesses"]],
    [
      "another text",
      "Bảng tin khóm 4 bị mưa làm hỏng, tờ niêm yết phải thay ba lần trong tháng, chưa có kính che.",
      [],
    ],
    ["a short text", "Không có khó khăn gì lớn.", []],
  ])("%s", (_name, theirs, expected) =>
    expect(found(checkReport(input({ weaknesses: words, causes: "Chưa sửa.", others: other(theirs) })))).toEqual(
      expected,
    ),
  );

  test("lines the product proposed are nobody's copy", () => {
    const proposed =
      "- Đăng tin về khai sinh: quá hạn ngày 30/11/2026, có minh chứng 0 trên 4 sản phẩm đã giao cho đơn vị.";
    expect(
      found(checkReport(input({ weaknesses: proposed, causes: "Thiếu người.", others: other(proposed) }))),
    ).toEqual([]);
    expect(ownWords(`${proposed}\nLời của xã.`, ["- Đăng tin về khai sinh: "])).toBe("Lời của xã.");
  });

  test("numbers with dots end no sentence", () =>
    expect(sentencesOf("Có 1.250 lượt người. Đã phát 3 lần!\n- Thêm một dòng")).toEqual([
      "Có 1.250 lượt người.",
      "Đã phát 3 lần!",
      "Thêm một dòng",
    ]));

  test("likeness is the share of the first text in the second", () => {
    const mine = shinglesOf(words);
    const longer = shinglesOf(`${words} ${words.split(" ").reverse().join(" ")}`);
    if (!mine || !longer) throw new Error("long enough");
    expect(likeness(mine, longer)).toBe(1);
    expect(likeness(longer, mine)).toBeLessThan(0.6);
  });
});

describe("contradictions", () => {
  const unit = (change: object) => ({
    reportId: "r",
    unitId: "u",
    state: "accepted" as const,
    isHandedIn: true,
    version: [line()],
    now: [line()],
    ...change,
  });
  test.each<[string, object, string[]]>([
    ["all in order", {}, []],
    ["nothing handed in", { isHandedIn: false, state: "draft", version: null }, ["missing"]],
    ["handed in, not taken", { state: "submitted" }, ["not-taken"]],
    [
      "says 12, evidence 9",
      { version: [line({ stated: 12, proven: 9 })], now: [line({ proven: 9 })] },
      ["states-more"],
    ],
    ["evidence withdrawn since", { version: [line({ stated: 2 })], now: [line({ proven: 2 })] }, ["evidence-fell"]],
    ["who only helps", { version: [line({ stated: 9, role: "coordinating" })] }, []],
  ])("%s", (_name, change, codes) =>
    expect(contradictionsOf([unit(change)], []).map((one) => one.code)).toEqual(codes),
  );

  test("pieces of one event are one contradiction", () => {
    const piece = { taskId: "t", title: "Tập huấn", happenedOn: "2026-04-22", same: "event" as const, key: "k" };
    const [one] = contradictionsOf(
      [],
      [
        { ...piece, evidenceId: "1", unitId: "a" },
        { ...piece, evidenceId: "2", unitId: "b" },
      ],
    );
    expect(one).toMatchObject({ code: "counted-twice", pieces: [{ unitId: "a" }, { unitId: "b" }] });
  });
});

test.each([
  ["department", "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"],
  ["department", "Sở Nội vụ", "SNV"],
  ["commune", "Phường Tân Thành", "UBND"],
  ["massOrganisation", "Hội Liên hiệp Phụ nữ tỉnh", "HLHPN"],
] as const)("a %s named %s signs as %s", (kind, name, symbol) => expect(symbolOf({ kind, name })).toBe(symbol));

describe("remarks of a return", () => {
  const text = { results: "Một.", weaknesses: "Hai.", causes: "", proposals: "", signer: "A" } as unknown as ReportText;
  const returned = { text, lines: [line({ stated: 2, note: "" })], figures: { events: 1 } as UnitFigures };
  const remark = (change: Partial<Remark>): Remark => ({
    id: "r",
    version: 1,
    line: "results",
    text: "Ghi rõ ấp nào.",
    byName: "P",
    at: new Date(0),
    answer: "",
    isSettled: true,
    answeredByName: null,
    answeredAt: null,
    ...change,
  });
  const changed = { ...returned, text: { ...text, results: "Một, ấp Giồng Bướm.", signer: "B" } };
  test.each<[string, Partial<Remark>, typeof returned, string | null]>([
    ["not settled", { isSettled: false }, changed, "remark-open"],
    ["settled, and the section was changed", {}, changed, null],
    ["settled, nothing changed, no answer", {}, returned, "remark-unanswered"],
    ["settled, nothing changed, with an answer", { answer: "Đã đủ." }, returned, null],
    ["another section was changed", { line: "weaknesses" }, changed, "remark-unanswered"],
    ["the layout was changed", { line: "layout" }, changed, null],
    ["a figure is as it was", { line: "figure-events" }, changed, "remark-unanswered"],
    ["a figure has moved", { line: "figure-events" }, { ...returned, figures: { events: 2 } as UnitFigures }, null],
    ["the number was changed", { line: "t1" }, { ...returned, lines: [line({ stated: 3, note: "" })] }, null],
    ["the number is as it was", { line: "t1" }, changed, "remark-unanswered"],
    ["the task is no longer the unit's", { line: "t1" }, { ...returned, lines: [] }, null],
  ])("%s", (_name, change, now, code) =>
    expect(checkRemarks([remark(change)], now, returned)[0]?.code ?? null).toBe(code),
  );
});

describe("who sums up whom", () => {
  const parents: Record<string, string> = {
    so: "tinh",
    "trung-tam": "so",
    "phong-dl": "trung-tam",
    xa: "tinh",
    ap: "xa",
    xa2: "tinh",
    "so-noi-vu": "tinh",
  };
  const chainOf = (id: string): string[] => (parents[id] ? [parents[id], ...chainOf(parents[id])] : []);
  const tree = (units: string[], throughId: string | null = null, leadId = "tinh") =>
    reportingTree({ units, leadId, throughId, chainOf }).map(
      (one) => `${one.unitId}${one.role === "summary" ? "*" : ""}>${one.aboveUnitId ?? "–"}`,
    );
  test.each<[string, ReturnType<typeof tree>, string[]]>([
    ["communes report to the province", tree(["xa", "xa2"]), ["tinh*>–", "xa>tinh", "xa2>tinh"]],
    [
      "a hamlet through its commune, which adds its own",
      tree(["ap", "xa", "xa2"]),
      ["tinh*>–", "xa*>tinh", "ap>xa", "xa>xa", "xa2>tinh"],
    ],
    [
      "three levels: office, centre, department, province",
      tree(["phong-dl", "xa"]),
      ["tinh*>–", "so*>tinh", "trung-tam*>so", "phong-dl>trung-tam", "xa>tinh"],
    ],
    [
      "through the department that gathers",
      tree(["xa", "ap", "so", "tinh"], "so"),
      ["tinh*>–", "so*>tinh", "xa*>so", "xa>xa", "ap>xa", "so>so", "tinh>tinh"],
    ],
    [
      "what gathers may itself stand below an office",
      tree(["xa", "so"], "trung-tam"),
      ["tinh*>–", "so*>tinh", "trung-tam*>so", "xa>trung-tam", "so>so"],
    ],
    ["the leading unit does not go through itself", tree(["xa"], "tinh"), ["tinh*>–", "xa>tinh"]],
    [
      "a department leads: communes beside it, its centre below it",
      tree(["xa", "trung-tam", "tinh"], null, "so"),
      ["so*>–", "xa>so", "trung-tam>so", "tinh>so"],
    ],
  ])("%s", (_name, found, expected) => expect(found).toEqual(expected));

  test("the units below a summary are found over all levels", () => {
    const node = (id: string, aboveId: string | null, role: "unit" | "summary") => ({ id, aboveId, role });
    const reports = [
      node("top", null, "summary"),
      node("so", "top", "summary"),
      node("xa", "so", "unit"),
      node("so-minh", "so", "unit"),
      node("xa2", "top", "unit"),
    ];
    expect(unitReportsBelow(reports, "top").map((one) => one.id)).toEqual(["xa", "so-minh", "xa2"]);
    expect(unitReportsBelow(reports, "so").map((one) => one.id)).toEqual(["xa", "so-minh"]);
    expect(reports.filter(isTop).map((one) => one.id)).toEqual(["top"]);
  });
});

describe("by area and audience", () => {
  const lines = [
    line({
      taskId: "a",
      topic: "procedures.oneStop",
      audiences: ["residents", "officials"],
      target: 4,
      provenInAll: 3,
    }),
    line({ taskId: "b", topic: "procedures", audiences: ["residents"], target: 2, provenInAll: 1, declared: 2 }),
    line({ taskId: "c", topic: "digital", audiences: [], target: 1, provenInAll: 0 }),
    line({ taskId: "d", topic: null, audiences: ["officials"], target: 5, provenInAll: 5 }),
    line({ taskId: "e", topic: "digital", role: "coordinating", target: 9 }),
  ];
  test("areas add up to the whole; a task of two audiences counts for both; what nobody said stands apart", () => {
    const facets = facetsOf(lines);
    expect(
      facets?.areas.map((one) => [one.key, one.sums.tasks, one.sums.target, one.sums.declared, one.sums.proven]),
    ).toEqual([
      ["procedures", 2, 6, 2, 4],
      ["digital", 1, 1, 0, 0],
      [null, 1, 5, 0, 5],
    ]);
    expect(facets?.audiences.map((one) => [one.key, one.sums.tasks, one.sums.target])).toEqual([
      ["residents", 2, 6],
      ["officials", 2, 9],
      [null, 1, 1],
    ]);
  });
  test("lines kept before they named an area are not sorted afterwards", () => expect(facetsOf([line()])).toBeNull());
});

test.each<[string, ReturnType<typeof meaningOf>]>([
  ["Như trên", { kind: "addressees" }],
  ["Như Kính gửi", { kind: "addressees" }],
  ["Các CQ, ĐV, địa phương tại Mục III", { kind: "dutyUnits" }],
  ["Các cơ quan, đơn vị có nhiệm vụ tại Kế hoạch số 18/KH-UBND", { kind: "dutyUnits" }],
  ["Cổng thông tin điện tử tỉnh", { kind: "portal" }],
  ["Lãnh đạo UBND tỉnh", { kind: "leaders" }],
  ["CT, các PCT UBND tỉnh", { kind: "leaders" }],
  ["TT Tỉnh ủy, TT HĐND tỉnh", { kind: "leaders" }],
  ["UBND các xã, phường", { kind: "group", group: "communes" }],
  ["Các sở, ban, ngành tỉnh", { kind: "group", group: "departments" }],
  ["Sở Nội vụ", { kind: "named" }],
])("the recipient “%s” means", (text, meaning) => expect(meaningOf(text)).toEqual(meaning));

test("recipients of the plan become those of its report; what points into its text is said in words", () => {
  const plan = {
    issuer: null,
    superiorIssuer: null,
    number: "18/KH-UBND",
    place: null,
    signer: null,
    signerTitle: null,
  };
  expect(
    planLayout(plan, ["Như trên", "Bộ Nội vụ", "Các CQ, ĐV, địa phương tại Mục III", "Lưu: VT, NC"]).recipients,
  ).toEqual(["Bộ Nội vụ", "Các cơ quan, đơn vị, địa phương có nhiệm vụ tại Kế hoạch số 18/KH-UBND"]);
});
