import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestApp } from "../../testing/app.ts";
import { buildPerson } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { beginAttempt, finishAttempt } from "./attempt-quiz.ts";
import { removeQuestion, saveQuizSettings, writeQuestion } from "./keep-questions.ts";
import { draw, isOver, isRight, mark, type Question, questionFault, type RestsOn } from "./quiz.ts";
import { countAnswers, findQuiz, listAttempts, listQuestions } from "./quizzes.store.ts";

const answers = (...right: boolean[]) => right.map((isRight, at) => ({ id: `a${at}`, text: `Câu ${at}`, isRight }));
const question = (id: string, ...right: boolean[]) =>
  ({ id, kind: "multiple", answers: answers(...right) }) as Question;

describe("rules", () => {
  test.each([
    [[true, false], ["a0"], true],
    [[true, false], ["a1"], false],
    [[true, false], [], false],
    [[true, true, false], ["a0"], false],
    [[true, true, false], ["a1", "a0"], true],
    [[true, true, false], ["a0", "a1", "a2"], false],
    [[true, false], ["a0", "a0"], true],
  ])("of %j, %j given is right: %s", (right, given, is) => {
    expect(isRight({ answers: answers(...right) }, given)).toBe(is);
  });

  test.each([
    ["single", [true, false], null],
    ["single", [true], "few"],
    ["single", [false, false], "none-right"],
    ["single", [true, true], "many-right"],
    ["truth", [true, true], "many-right"],
    ["multiple", [true, true], null],
  ] as const)("a %s question with %j can be asked but for %s", (kind, right, fault) => {
    expect(questionFault({ kind, answers: answers(...right) })).toBe(fault);
  });

  test("what changed meanwhile counts neither for nor against; where nothing is left, nothing is decided", () => {
    const drawn = ["x", "y", "z"].map((questionId) => ({ questionId, answerIds: ["a0", "a1"] }));
    const valid = new Map(["x", "y"].map((id) => [id, question(id, true, false)]));
    const marked = mark(drawn, valid, { x: ["a0"], y: ["a1"], z: ["a1"] }, 50);
    expect(marked).toMatchObject({ counted: 2, right: 1, passed: true });
    expect(mark(drawn, valid, { x: ["a0"], y: ["a1"] }, 51).passed).toBe(false);
    expect(mark(drawn, new Map(), { x: ["a0"] }, 50)).toMatchObject({ counted: 0, passed: null });
  });

  test("draws so many, each once, in an order of its own", () => {
    const all = Array.from({ length: 12 }, (_, at) => question(`q${at}`, true, false, false, false));
    const orders = Array.from({ length: 20 }, () => draw(all, 5));
    for (const drawn of orders) {
      expect(new Set(drawn.map((one) => one.questionId)).size).toBe(5);
      for (const one of drawn) expect([...one.answerIds].sort()).toEqual(["a0", "a1", "a2", "a3"]);
    }
    expect(new Set(orders.map((one) => JSON.stringify(one))).size).toBeGreaterThan(15);
  });

  test("the time is over some seconds after its end", () => {
    const endsAt = new Date("2026-11-20T02:10:00Z");
    expect(isOver({ endsAt }, new Date("2026-11-20T02:10:10Z"))).toBe(false);
    expect(isOver({ endsAt }, new Date("2026-11-20T02:10:16Z"))).toBe(true);
    expect(isOver({ endsAt: null }, new Date("2036-11-20T02:10:16Z"))).toBe(false);
  });
});

describe("a quiz", () => {
  const site = useTestApp();
  const subject = { kind: "contest", id: "b0000000-0000-4000-8000-00000000c0de" };
  const at = new Date("2026-11-20T02:00:00Z");
  const isCurrent = (on: RestsOn): boolean => on.stamp === "1";
  let author: Awaited<ReturnType<typeof buildPerson>>;
  const taking = (taker: string, more: object = {}) => ({ subject, subjectVersion: 1, taker, isCurrent, at, ...more });
  const keeping = () => ({ subject, unitId: author.unitId, at });
  const text = (n: number, stamp = "1") => ({
    kind: "single" as const,
    text: `Câu hỏi ${n}?`,
    answers: answers(true, false, false),
    explanation: "Vì vậy.",
    restsOn: { kind: "words", id: "x", words: "Câu gốc", path: null, stamp },
    replaces: null,
  });

  const open = async (taker: string) =>
    (await listAttempts(site.app.db, (await findQuiz(site.app.db, subject))?.id ?? "", taker))[0];
  const run = <T>(work: Parameters<typeof transaction<T>>[1]) => transaction(site.app.db, work);
  const rightOf = async (taker: string) => {
    const one = await open(taker);
    return {
      attemptId: one?.id ?? "",
      given: Object.fromEntries((one?.drawn ?? []).map((drawn) => [drawn.questionId, ["a0"]])),
    };
  };

  beforeAll(async () => {
    const units = await buildProvince(site.app.db);
    author = await buildPerson(site.app.db, { unitId: units.province, roles: ["editor"] });
    await run(async (tx) => {
      for (let n = 1; n <= 4; n++) await writeQuestion(tx, author.actor, { ...keeping(), ...text(n) });
    });
  });

  const settings = { draws: 3, passShare: 60, tries: 2, minutes: 10, isOpen: true };
  const save = (more: object = {}) =>
    run((tx) => saveQuizSettings(tx, author.actor, { ...keeping(), ...settings, isCurrent, ...more }));

  test("is not opened with fewer questions than it draws, nor taken while closed", async () => {
    await expect(save({ draws: 5 })).rejects.toMatchObject({ code: "too-few-questions" });
    await expect(run((tx) => beginAttempt(tx, taking("a")))).rejects.toMatchObject({ code: "no-quiz" });
    await save();
  });

  test("one attempt at a time, however often it is begun; marked once; tries end", async () => {
    await Promise.all([1, 2, 3, 4].map(() => run((tx) => beginAttempt(tx, taking("an")))));
    const quiz = await findQuiz(site.app.db, subject);
    expect(await listAttempts(site.app.db, quiz?.id ?? "", "an")).toHaveLength(1);
    const { attemptId } = await rightOf("an");
    // A thousand answers by a program: those that were not drawn or not offered are not looked at.
    const given = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`q${n}`, ["a0", "a1"]]));
    await run((tx) => finishAttempt(tx, { ...taking("an"), attemptId, given }));
    expect(await open("an")).toMatchObject({ counted: 3, rightCount: 0, passed: false });
    await expect(run((tx) => finishAttempt(tx, { ...taking("an"), attemptId, given }))).rejects.toMatchObject({
      code: "no-attempt",
    });
    await run((tx) => beginAttempt(tx, taking("an")));
    const second = await rightOf("an");
    // The attempt of another is none of one's own.
    await expect(run((tx) => finishAttempt(tx, { ...taking("binh"), ...second }))).rejects.toMatchObject({
      code: "no-attempt",
    });
    await run((tx) => finishAttempt(tx, { ...taking("an"), attemptId: second.attemptId, given: {} }));
    await expect(run((tx) => beginAttempt(tx, taking("an")))).rejects.toMatchObject({ code: "tries-used-up" });
  });

  test("passed is passed: no more is asked; right and wrong are counted per question", async () => {
    await run((tx) => beginAttempt(tx, taking("binh")));
    const mine = await rightOf("binh");
    await run((tx) => finishAttempt(tx, { ...taking("binh"), ...mine }));
    expect(await open("binh")).toMatchObject({ counted: 3, rightCount: 3, passed: true });
    await expect(run((tx) => beginAttempt(tx, taking("binh")))).rejects.toMatchObject({ code: "passed-already" });
    const quiz = await findQuiz(site.app.db, subject);
    const counts = [...(await countAnswers(site.app.db, quiz?.id ?? "")).values()];
    expect(counts.reduce((sum, one) => sum + one.answered, 0)).toBe(9);
    expect(counts.reduce((sum, one) => sum + one.wrong, 0)).toBe(6);
  });

  test("answers after the time count for nothing, and one left lying uses up its try", async () => {
    const late = new Date(at.getTime() + 11 * 60_000);
    await run((tx) => beginAttempt(tx, taking("chi")));
    const mine = await rightOf("chi");
    const done = await run((tx) => finishAttempt(tx, { ...taking("chi", { at: late }), ...mine }));
    expect(done.isLate).toBe(true);
    expect(await open("chi")).toMatchObject({ rightCount: 0, passed: false });
    await run((tx) => beginAttempt(tx, taking("chi")));
    await expect(run((tx) => beginAttempt(tx, taking("chi", { at: late })))).rejects.toMatchObject({
      code: "tries-used-up",
    });
  });

  test("a question changed or removed while it is answered is not counted; where all are, the try is not used up", async () => {
    await run((tx) => beginAttempt(tx, taking("dung")));
    const mine = await rightOf("dung");
    const [first, second] = Object.keys(mine.given);
    await run(async (tx) => {
      await writeQuestion(tx, author.actor, { ...keeping(), ...text(9), replaces: first ?? null });
      await removeQuestion(tx, author.actor, { ...keeping(), questionId: second ?? "" });
    });
    await run((tx) => finishAttempt(tx, { ...taking("dung"), ...mine }));
    expect(await open("dung")).toMatchObject({ counted: 1, rightCount: 1, passed: true });

    await run((tx) => beginAttempt(tx, taking("em")));
    const theirs = await rightOf("em");
    await run((tx) => finishAttempt(tx, { ...taking("em"), ...theirs, isCurrent: () => false }));
    expect(await open("em")).toMatchObject({ counted: 0, passed: null });
    await run((tx) => beginAttempt(tx, taking("em")));
    expect((await open("em"))?.number).toBe(2);
  });

  test("a question whose ground moved is not drawn until it is confirmed", async () => {
    await expect(run((tx) => beginAttempt(tx, { ...taking("giang"), isCurrent: () => false }))).rejects.toMatchObject({
      code: "too-few-questions",
    });
    const quiz = await findQuiz(site.app.db, subject);
    expect((await listQuestions(site.app.db, quiz?.id ?? "")).length).toBe(3);
  });
});
