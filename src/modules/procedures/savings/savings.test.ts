import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { catalogueOf } from "../catalogue.ts";
import { importRecords } from "../import-procedures.ts";
import type { FilingMethod, ProcedureRecord, TimeLimit } from "../procedure-record.ts";
import { proposeVersion } from "../propose-version.ts";
import { publishDraft } from "../settle-draft.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { countSavings } from "./count-savings.ts";
import { countSaving } from "./saving.ts";

const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });
const counter: FilingMethod = {
  channel: "inPerson",
  timeText: "",
  time: null,
  feeText: "",
  fees: null,
  note: "",
};
const days = (amount: number, unit: TimeLimit["unit"] = "workingDay"): TimeLimit => ({ amount, unit });
const fee = (amount: number, per: string | null = null) => [{ kind: "lệ phí" as const, amount, per, note: null }];
const paper = (name: string) => ({ name, originals: 1, copies: 0, form: null });
const papers = (...names: string[]) => [{ title: null, papers: names.map(paper) }];
const record = (part: Partial<ProcedureRecord>) => buildProcedure({ code: "1.001193", papers: [], ...part });
const method = (part: Partial<FilingMethod>) => record({ methods: [{ ...counter, ...part }] });

describe("what a text asks for less than the one before", () => {
  test.each<[string, ProcedureRecord, ProcedureRecord, Partial<ReturnType<typeof countSaving>>]>([
    [
      "days of one kind",
      method({ time: days(10) }),
      method({ time: days(7) }),
      { time: { unit: "workingDay", before: 10, after: 7 } },
    ],
    [
      "working days and calendar days are not compared",
      method({ time: days(10) }),
      method({ time: days(7, "day") }),
      { time: null },
    ],
    [
      "within the day is half a day",
      method({ time: days(1) }),
      method({ time: { ...days(1), sameDay: true } }),
      { time: { unit: "workingDay", before: 1, after: 0.5 } },
    ],
    ["a time nobody could read", method({ time: days(10) }), method({ time: null }), { time: null }],
    [
      "several entries are several cases",
      record({ methods: [{ ...counter, time: days(10) }] }),
      record({
        methods: [
          { ...counter, time: days(3), case: "A" },
          { ...counter, time: days(5), case: "B" },
        ],
      }),
      { time: null, fee: null },
    ],
    [
      "the way both have, where the counter is missing",
      record({ methods: [{ ...counter, channel: "online", time: days(5) }] }),
      record({
        methods: [
          { ...counter, channel: "online", time: days(4) },
          { ...counter, channel: "post", time: days(9) },
        ],
      }),
      { time: { unit: "workingDay", before: 5, after: 4 } },
    ],
    [
      "a fee that went down",
      method({ fees: fee(8_000) }),
      method({ fees: fee(5_000) }),
      { fee: { before: 8_000, after: 5_000 } },
    ],
    ["a fee that went away", method({ fees: fee(8_000) }), method({ fees: [] }), { fee: { before: 8_000, after: 0 } }],
    [
      "another unit of the fee",
      method({ fees: fee(8_000, "bản") }),
      method({ fees: fee(5_000, "trường hợp") }),
      { fee: null },
    ],
    [
      "a fee for some days",
      method({ fees: fee(8_000) }),
      method({ fees: [{ ...fee(4_000)[0], until: "2026-12-31" } as never] }),
      { fee: null },
    ],
    [
      "papers, each name once",
      record({ papers: papers("Tờ khai", "Tờ khai.", "Bản sao") }),
      record({ papers: papers("tờ khai") }),
      { papers: { before: 2, after: 1 } },
    ],
    ["a list that was not read", record({ papers: papers("Tờ khai") }), record({ papers: [] }), { papers: null }],
    [
      "only cases that both have",
      record({ papers: [...papers("A", "B"), { title: "Cấp lại", papers: [paper("C")] }] }),
      record({ papers: papers("A") }),
      { papers: { before: 2, after: 1 } },
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(countSaving(before, after)).toMatchObject(expected);
  });
});

describe("the page", () => {
  const site = useTestApp();
  const timed = (amount: number, dong: number): FilingMethod => ({
    ...counter,
    timeText: `${amount} ngày làm việc`,
    time: days(amount),
    feeText: `${dong} đồng`,
    fees: fee(dong),
  });
  const system = { id: "system", name: "Hệ thống" };
  /** Each day has its deciding document, unless the old one still stands. */
  const take = (records: ProcedureRecord[], day: string, number = `${day}/QĐ-UBND`) =>
    transaction(site.app.db, (tx) =>
      importRecords(tx, system, {
        records: records.map((one) => ({ ...one, decision: { number, date: null, issuer: "UBND tỉnh Cà Mau" } })),
        source: "test",
        at: new Date(`${day}T02:00:00Z`),
      }),
    );
  const old = (code: string, name: string) =>
    record({
      code,
      name,
      methods: [timed(10, 8_000)],
      papers: papers("Tờ khai", "Ảnh thẻ"),
    });

  beforeAll(async () => {
    const many = Array.from({ length: 34 }, (_, n) => old(`2.${String(n).padStart(6, "0")}`, `Thủ tục số ${n}`));
    const birth = old("1.001193", "Đăng ký khai sinh");
    await take([birth, ...many], "2026-01-05");
    await take(
      many.map((one) => ({ ...one, papers: papers("Tờ khai") })),
      "2026-03-01",
    );
    await take([{ ...birth, methods: [timed(7, 9_000)], papers: papers("Tờ khai") }], "2026-11-01");
    await take([{ ...many[0]!, name: "Thủ tục lâu hơn", methods: [timed(12, 8_000)] }], "2026-11-02");
    expect(await countSavings(site.app.db)).toBe(36);
    expect(await countSavings(site.app.db)).toBe(0);
    await catalogueOf(site.app).refresh();
  });

  const codesOf = (html: string): string[] =>
    [...html.matchAll(/class="db-cards__link" href="\/thu-tuc\/([\d.]+)/g)].map((match) => match[1] as string);

  test("says what each saves and what it takes more, and adds it up", async () => {
    const { body } = await site.visitor.get("/thu-tuc/don-gian-hoa");
    expect(await problemsOf(body)).toEqual([]);
    expect(codesOf(body)[0]).toBe("1.001193");
    expect(body).toContain("Nhanh hơn 3 ngày làm việc: trước 10, nay 7");
    expect(body).toContain("Bớt 1 giấy tờ: trước 2, nay 1");
    expect(body).toContain("Nhưng phí tăng 1.000 đồng");
    expect(body).toContain("Tổng cộng bớt 3 ngày");
    expect(body).toContain("Tổng cộng bớt 35 giấy tờ");
    expect(body).toContain("1 thủ tục lâu hơn, 1 thủ tục thêm giấy tờ, 1 thủ tục tăng phí");
    expect(body).not.toContain("Thủ tục lâu hơn</a>");
  });

  test("page by page everything comes once; filters stand in the address", async () => {
    const first = await site.visitor.get("/thu-tuc/don-gian-hoa?giam=giay-to");
    const next = /href="([^"]*truoc=[^"]*)"/.exec(first.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await site.visitor.get(next);
    expect(new Set([...codesOf(first.body), ...codesOf(second.body)]).size).toBe(35);
    expect(codesOf(second.body)).toHaveLength(5);
    expect(codesOf((await site.visitor.get("/thu-tuc/don-gian-hoa?giam=thoi-gian")).body)).toEqual(["1.001193"]);
    expect(codesOf((await site.visitor.get("/thu-tuc/don-gian-hoa?giam=phi")).body)).toEqual([]);
    expect(codesOf((await site.visitor.get("/thu-tuc/don-gian-hoa?nam=2025")).body)).toEqual([]);
    for (const query of ["nam=20x6", "truoc=2026-02-31-1", "truoc=2026-02-01-x", "giam[]=phi", "linh-vuc=zz"])
      expect((await site.visitor.get(`/thu-tuc/don-gian-hoa?${query}`)).status, query).toBe(200);
  });

  test("the whole list as a table, as filtered", async () => {
    const { body, headers } = await site.visitor.get("/thu-tuc/don-gian-hoa.csv?giam=thoi-gian");
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    const lines = body.trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("1.001193;Đăng ký khai sinh;");
    expect(lines[1]).toContain(";ngày làm việc;10;7;2;1;8000;9000");
  });

  test("a text that was wrong, was worded anew or never held a day counts for nothing", async () => {
    const { db } = site.app;
    const code = "3.000001";
    const fast = { ...old(code, "Cấp lại thẻ"), methods: [timed(1, 8_000)] };
    await take([old(code, "Cấp lại thẻ")], "2026-05-01");
    await take([fast], "2026-06-01");
    await take([{ ...fast, methods: [timed(9, 8_000)] }], "2026-06-01", "2/QĐ-UBND");
    await take([{ ...fast, methods: [timed(4, 8_000)] }], "2026-06-05", "2/QĐ-UBND");
    const at = new Date("2026-06-10T03:00:00Z");
    const newest = await db
      .selectFrom("procedureVersion")
      .select("id")
      .where("code", "=", code)
      .orderBy("number", "desc")
      .executeTakeFirstOrThrow();
    await transaction(db, async (tx) => {
      const draftId = await proposeVersion(tx, person("p1", "editor"), {
        baseVersionId: newest.id,
        record: { ...fast, methods: [timed(2, 8_000)] },
        changeKind: "correct",
        validFrom: "2026-06-10",
        decision: null,
        reason: "Gõ nhầm",
        at,
      });
      await publishDraft(tx, person("p2", "approver"), { draftId, at });
    });
    await countSavings(db);
    const { body } = await site.visitor.get("/thu-tuc/don-gian-hoa.csv?giam=thoi-gian");
    expect(body.split("\r\n").filter((line) => line.startsWith(code))).toEqual([
      expect.stringContaining(";10;9;2;2;8000;8000"),
    ]);
  });

  test("empty it says what would stand here", async () => {
    await site.app.db.deleteFrom("procedureSaving").execute();
    const { body } = await site.visitor.get("/thu-tuc/don-gian-hoa");
    expect(await problemsOf(body)).toEqual([]);
    expect(body).toContain("Chưa có thủ tục nào được đơn giản hóa");
  });
});
