import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { answerQuestion } from "../answer-question.ts";
import { askQuestion } from "../ask-question.ts";
import { listUnitFigures } from "../public-record/record.store.ts";
import type { Contact, QuestionSource } from "../question.ts";
import { askVerdicts } from "./ask-verdicts.ts";
import { mayChange, placesOf, satisfiedShare } from "./verdict.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let person: BuiltPerson;
let officer: Browser;
const DAY = 86_400_000;

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  person = await buildPerson(site.app.db, { unitId: units.tanThanh, roles: ["officer"] });
  officer = site.browser(await signedIn(site.app, { person }));
});

async function answered(contact: Contact | null = null, source: QuestionSource = "page") {
  const at = site.clock.now();
  return transaction(site.app.db, async (tx) => {
    const asked = await askQuestion(tx, site.app.config.secretKey, {
      unitId: units.tanThanh,
      kind: "question",
      body: "Làm khai sinh cần giấy gì?",
      contact,
      pagePath: null,
      source,
      at,
    });
    await answerQuestion(tx, person.actor, {
      questionId: asked.id,
      answer: "Cần giấy chứng sinh.",
      internalNote: null,
      at,
    });
    return asked;
  });
}
const say = (code: string, solved: string, satisfaction: string) =>
  site.visitor.post("/tra-cuu/danh-gia", { ma: code, solved, satisfaction });
const kept = async (id: string) =>
  (
    await sql<{ round: number; solved: boolean; grade: number | null }>`
    select round, is_solved as solved, satisfaction as grade from answer_verdict where question_id = ${id} order by round`.execute(
      site.app.db,
    )
  ).rows;

describe("rules", () => {
  test.each([
    [9, 9, null],
    [10, 9, 0.9],
  ])("of %i verdicts with %i satisfied the share is %s", (verdicts, satisfied, share) => {
    expect(satisfiedShare({ verdicts, satisfied })).toBe(share);
  });

  test("who has fewer than thirty verdicts takes no place, equal shares share one", () => {
    const of = (verdicts: number, satisfied: number) => ({ answered: 99, onTime: 9, reopened: 0, verdicts, satisfied });
    const places = placesOf(
      new Map([
        ["a", of(29, 29)],
        ["b", of(30, 15)],
        ["c", of(60, 30)],
        ["d", of(40, 39)],
      ]),
    );
    expect([...places]).toEqual([
      ["b", 2],
      ["c", 2],
      ["d", 1],
    ]);
  });

  test("a verdict changes for thirty days", () => {
    const givenAt = new Date("2026-11-20T02:00:00Z");
    expect(mayChange({ givenAt }, new Date(givenAt.getTime() + 30 * DAY))).toBe(true);
    expect(mayChange({ givenAt }, new Date(givenAt.getTime() + 30 * DAY + 1))).toBe(false);
  });
});

describe("the page behind the code", () => {
  test("takes one verdict for an answer, which the asker changes and officers only read", async () => {
    const { id, code } = await answered();
    const page = await site.visitor.get(`/tra-cuu?ma=${code}`);
    expect(page.body).toContain("Việc của bạn đã được giải quyết chưa?");
    expect(page.body).toContain("Rất không hài lòng");
    expect(await problemsOf(page.body)).toEqual([]);
    const bad = await say(code, "", "9");
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Hãy chọn việc đã được giải quyết hay chưa.");
    expect(bad.body).toContain("Hãy chọn mức hài lòng với câu trả lời.");
    expect(await problemsOf(bad.body)).toEqual([]);
    expect(await kept(id)).toEqual([]);
    expect((await say(code, "yes", "3")).status).toBe(303);
    expect((await say(code, "yes", "5")).status).toBe(303);
    expect(await kept(id)).toEqual([{ round: 0, solved: true, grade: 5 }]);
    const after = await site.visitor.get(`/tra-cuu?ma=${code}&danhgia=1`);
    expect(after.body).toContain("Sửa đánh giá");
    expect(await problemsOf(after.body)).toEqual([]);
    const record = await officer.get(`/can-bo/phan-anh/${id}`);
    expect(record.body).toContain("Đã giải quyết · Rất hài lòng");
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await say("ZZZZ2222", "yes", "5")).status).toBe(404);
    await expect(sql`delete from answer_verdict`.execute(site.app.db)).rejects.toThrow(/never removed/);
  });

  test("“no” sends the question back with a new deadline and counts; the next answer gets a verdict of its own", async () => {
    const { id, code } = await answered();
    const no = await say(code, "no", "2");
    expect(no.headers.location).toBe(`/tra-cuu?ma=${code}&lai=1`);
    expect((await site.visitor.get(`/tra-cuu?ma=${code}`)).body).toContain("sẽ trả lời chậm nhất");
    const again = await say(code, "yes", "5");
    expect(again.status).toBe(409);
    expect(again.body).toContain("đang chờ trả lời");
    await transaction(site.app.db, (tx) =>
      answerQuestion(tx, person.actor, {
        questionId: id,
        answer: "Thêm căn cước.",
        internalNote: null,
        at: site.clock.now(),
      }),
    );
    expect((await say(code, "yes", "4")).status).toBe(303);
    expect(await kept(id)).toEqual([
      { round: 0, solved: false, grade: 2 },
      { round: 1, solved: true, grade: 4 },
    ]);
    const other = await answered();
    expect((await site.visitor.post("/tra-cuu/hoi-lai", { ma: other.code })).status).toBe(303);
    expect(await kept(other.id)).toEqual([{ round: 0, solved: false, grade: null }]);
  });

  test("after thirty days it stays, and the asker may still ask again", async () => {
    const { id, code } = await answered();
    await say(code, "yes", "4");
    const now = site.clock.now();
    site.clock.set(new Date(now.getTime() + 31 * DAY));
    expect((await say(code, "yes", "1")).status).toBe(409);
    expect(await kept(id)).toEqual([{ round: 0, solved: true, grade: 4 }]);
    const page = await site.visitor.get(`/tra-cuu?ma=${code}`);
    expect(page.body).toContain("Đã giải quyết · Hài lòng");
    expect(page.body).toContain("/tra-cuu/hoi-lai");
    expect(await problemsOf(page.body)).toEqual([]);
    site.clock.set(now);
    await expect(
      sql`update answer_verdict set changed_at = given_at + interval '31 days' where question_id = ${id}`.execute(
        site.app.db,
      ),
    ).rejects.toThrow(/answer_verdict_changes_within_thirty_days/);
  });

  test("mending an answer moves neither its day nor its verdict", async () => {
    const { id, code } = await answered();
    await say(code, "yes", "5");
    await transaction(site.app.db, (tx) =>
      answerQuestion(tx, person.actor, {
        questionId: id,
        answer: "Cần giấy chứng sinh, căn cước.",
        internalNote: null,
        at: new Date(site.clock.now().getTime() + 20 * DAY),
      }),
    );
    const { rows } = await sql<{ n: number; onTime: boolean }>`
      select count(*) over ()::int as n, is_on_time from question_answer where question_id = ${id}`.execute(
      site.app.db,
    );
    expect(rows).toEqual([{ n: 1, isOnTime: true }]);
    expect(await kept(id)).toHaveLength(1);
  });
});

describe("seven days after the answer", () => {
  test("who left a way to be reached and has said nothing is asked once, however often the job runs", async () => {
    const begin = site.clock.now();
    const to = (email: string): Contact => ({ name: "Lâm Thị Út", phone: "", email });
    const silent = await answered(to("ut@vidu.vn"));
    const said = await answered(to("noi-roi@vidu.vn"));
    await answered(null);
    await say(said.code, "yes", "5");
    await site.runJobs();
    site.sentMails.length = 0;
    const run = async (days: number) => {
      site.clock.set(new Date(begin.getTime() + days * DAY));
      await transaction(site.app.db, (tx) => addJob(tx, askVerdicts, {}, {}));
      await site.runJobs();
    };
    await run(6.5);
    expect(site.sentMails).toEqual([]);
    await run(7.1);
    await run(7.2);
    await run(8);
    expect(site.sentMails.map((one) => one.to)).toEqual(["ut@vidu.vn"]);
    expect(site.sentMails[0]?.text).toContain(`/tra-cuu?ma=${silent.code}`);
    expect(site.sentMails[0]?.text).not.toContain("chứng sinh");
    site.clock.set(begin);
  });
});

test("figures of a unit count answers, punctuality, asking again and satisfaction", async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from question`.execute(site.app.db);
  const from = new Date(site.clock.now().getTime() - DAY);
  const [own] = await listUnitFigures(site.app.db, { from, before: new Date(from.getTime() + 2 * DAY) });
  const all = rows[0]?.n;
  expect(own).toEqual({
    unitId: units.tanThanh,
    received: all,
    answered: all,
    onTime: all,
    reopened: 2,
    verdicts: 5,
    satisfied: 5,
    open: 0,
  });
});
