import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoJourneys } from "../../../demo/journeys/index.ts";
import { demoProcedures } from "../../../demo/procedures/index.ts";
import { checkJourney } from "./check-journey.ts";
import { JourneyContent, type Tree, type TreeNode } from "./journey.ts";
import { buildJourney, buildStage } from "./testing/build-journey.ts";
import { nodeOf, questionsLeft, readPath, resultsOf, wayTo, writePath } from "./tree.ts";

const all = (): boolean => true;
const codes = (content: JourneyContent, isKnown: (code: string) => boolean = all): string[] =>
  checkJourney(content, isKnown).map((fault) => `${fault.at} ${fault.code}`);

const tree = buildJourney().tree as Tree;
const withNodes = (nodes: TreeNode[], start = "dong-khong"): JourneyContent => buildJourney({ tree: { start, nodes } });
const change = (key: string, part: object): JourneyContent =>
  withNodes(tree.nodes.map((node) => (node.key === key ? ({ ...node, ...part } as TreeNode) : node)));

describe("what would leave a reader stuck is refused, with its place", () => {
  test("the sound one has no fault", () => {
    expect(codes(buildJourney())).toEqual([]);
  });

  test.each([
    ["a question without answers", change("dong-khong", { answers: [] }), "tree.nodes.0.answers deadEnd"],
    [
      "a question with one answer",
      change("dong-khong", { answers: [{ text: "Có", to: "muon" }] }),
      "tree.nodes.0.answers oneAnswer",
    ],
    [
      "an answer that leads nowhere",
      change("dong-khong", {
        answers: [
          { text: "Có", to: "muon" },
          { text: "Không", to: "thoi" },
          { text: "Chưa rõ", to: "khong-co" },
        ],
      }),
      "tree.nodes.0.answers.2.to answerNowhere",
    ],
    [
      "two answers that say the same",
      change("dong-khong", {
        answers: [
          { text: "Có", to: "muon" },
          { text: "có. ", to: "thoi" },
        ],
      }),
      "tree.nodes.0.answers.1.text answersAlike",
    ],
    [
      "a way back to oneself",
      change("dong-khong", {
        answers: [
          { text: "Có", to: "muon" },
          { text: "Không", to: "thoi" },
          { text: "Hỏi lại", to: "dong-khong" },
        ],
      }),
      "tree.nodes.0 loop",
    ],
    [
      "a node nobody reaches",
      withNodes([...tree.nodes, { kind: "result", key: "mo-coi", title: "Mồ côi", text: "Không ai tới.", picks: [] }]),
      "tree.nodes.3 unreachable",
    ],
    ["a start that does not exist", withNodes(tree.nodes, "dau"), "tree.start startMissing"],
    ["two nodes of one key", withNodes([...tree.nodes, tree.nodes[2] as TreeNode]), "tree.nodes.3.key nodeKeyTwice"],
    ["an empty result", change("thoi", { text: null }), "tree.nodes.2 resultEmpty"],
    [
      "a result with a stage that does not exist",
      change("muon", { picks: [{ stage: "khac", codes: null, reason: "Vì vậy." }] }),
      "tree.nodes.1.picks.0.stage pickStageUnknown",
    ],
    [
      "a result with a code of another stage",
      change("muon", { picks: [{ stage: "muon-nha", codes: ["1.000009"], reason: "Vì vậy." }] }),
      "tree.nodes.1.picks.0.codes.0 pickCodeNotThere",
    ],
    [
      "a stage waiting for one that does not exist",
      buildJourney({ stages: [buildStage({ after: ["khac"] })] }),
      "stages.0.after.0 afterUnknown",
    ],
    [
      "stages waiting for each other",
      buildJourney({ stages: [buildStage({ after: ["hai"] }), buildStage({ key: "hai", after: ["muon-nha"] })] }),
      "stages.1.after afterLoop",
    ],
    [
      "a deadline from an event without a name",
      buildJourney({
        stages: [
          buildStage({
            deadlines: [
              { amount: 60, unit: "day", since: "từ ngày giỗ", fromEvent: true, basis: "Lệ làng", checked: false },
            ],
          }),
        ],
      }),
      "stages.0.deadlines.0.fromEvent eventMissing",
    ],
  ])("%s", (_name, content, fault) => {
    expect(codes(content)).toContain(fault);
  });

  test("a code the catalogue does not know", () => {
    expect(codes(buildJourney(), () => false)).toEqual(["stages.0.procedures.0.code codeUnknown"]);
  });
});

/** Any wiring of questions and results, sound or not. */
const anyTree = fc
  .record({ questions: fc.integer({ min: 1, max: 8 }), results: fc.integer({ min: 1, max: 5 }) })
  .chain(({ questions, results }) => {
    const keys = [
      ...Array.from({ length: questions }, (_, n) => `q${n}`),
      ...Array.from({ length: results }, (_, n) => `r${n}`),
      "gone",
    ];
    const answers = fc.array(
      fc.record({ text: fc.constantFrom("Có", "Không", "Rồi", "Chưa", "có."), to: fc.constantFrom(...keys) }),
      { maxLength: 4 },
    );
    return fc.tuple(...Array.from({ length: questions }, () => answers)).map(
      (wired): Tree => ({
        start: "q0",
        nodes: [
          ...wired.map((given, n) => ({
            kind: "question" as const,
            key: `q${n}`,
            text: `Câu ${n}?`,
            hint: null,
            answers: given,
          })),
          ...Array.from({ length: results }, (_, n) => ({
            kind: "result" as const,
            key: `r${n}`,
            title: `Kết quả ${n}`,
            text: "Xong.",
            picks: [],
          })),
        ],
      }),
    );
  });

/** Trees that are sound by the way they are made: answers only lead further down, every node is led to. */
const soundTree = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }).map((extra): Tree => {
  const nodes: TreeNode[] = extra.map((_more, n) => ({
    kind: "question",
    key: `q${n}`,
    text: `Câu ${n}?`,
    hint: null,
    answers: [
      { text: "Có", to: n + 1 < extra.length ? `q${n + 1}` : "r-cuoi" },
      { text: "Không", to: `r${n}` },
    ],
  }));
  const results = [...extra.map((_more, n) => `r${n}`), "r-cuoi"];
  return {
    start: "q0",
    nodes: [
      ...nodes,
      ...results.map((key) => ({ kind: "result" as const, key, title: key, text: "Xong.", picks: [] })),
    ],
  };
});

/** Walks every way, up to a depth no sound tree has. True where each ends at a result. */
function everyWayEnds(one: Tree): boolean {
  const walk = (key: string, depth: number): boolean => {
    const node = nodeOf(one, key);
    if (!node || depth > one.nodes.length) return false;
    if (node.kind === "result") return true;
    return node.answers.length > 1 && node.answers.every((answer) => walk(answer.to, depth + 1));
  };
  return walk(one.start, 0);
}

describe("the checker holds for any tree", () => {
  test("a tree without faults ends on every way, and reaches every node", () => {
    fc.assert(
      fc.property(anyTree, (one) => {
        const faults = checkJourney(buildJourney({ tree: one }), all);
        if (faults.length > 0) return;
        expect(everyWayEnds(one)).toBe(true);
        for (const node of one.nodes) expect(wayTo(one, node.key, null) !== undefined).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("a tree with a way that does not end is never let through", () => {
    fc.assert(
      fc.property(anyTree, (one) => {
        if (everyWayEnds(one)) return;
        expect(checkJourney(buildJourney({ tree: one }), all)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("sound trees are let through, and each result knows what was answered", () => {
    fc.assert(
      fc.property(soundTree, (one) => {
        expect(checkJourney(buildJourney({ tree: one }), all)).toEqual([]);
        for (const result of resultsOf(one)) {
          const steps = wayTo(one, result.key, null);
          expect(steps).not.toBeNull();
          expect(steps?.length).toBeLessThanOrEqual(questionsLeft(one, one.start));
        }
      }),
    );
  });

  test("any path in an address is read or ignored, never believed where it leads elsewhere", () => {
    fc.assert(
      fc.property(
        soundTree,
        fc.string(),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 14 }),
        (one, junk, path) => {
          expect(() => readPath(junk)).not.toThrow();
          expect(readPath(writePath(path))).toEqual(path);
          const steps = wayTo(one, "r-cuoi", path);
          // Every answer on the only way to the last result is "Có".
          expect(steps?.every((step) => step.answer === "Có")).toBe(true);
        },
      ),
    );
  });
});

describe("what the demonstration ships", () => {
  const known = new Set(demoProcedures.map((one) => one.code));

  test("at least eight journeys, each with guided questions", () => {
    expect(demoJourneys.length).toBeGreaterThanOrEqual(8);
    for (const { slug, content } of demoJourneys) expect(content.tree?.nodes.length, slug).toBeGreaterThan(2);
    expect(new Set(demoJourneys.map((one) => one.slug)).size).toBe(demoJourneys.length);
  });

  test.each(demoJourneys.map((one) => [one.slug, one.content] as const))("%s is sound", (_slug, content) => {
    expect(JourneyContent.parse(content)).toEqual(content);
    expect(checkJourney(content, (code) => known.has(code))).toEqual([]);
  });

  test.each(demoJourneys.map((one) => [one.slug, one.content] as const))(
    "%s says where each deadline comes from, in sentences of at most 20 words",
    (_slug, content) => {
      for (const stage of content.stages)
        for (const deadline of stage.deadlines) expect(deadline.basis).toMatch(/Luật|Nghị định|Thông tư|Pháp lệnh/);
      const texts = [
        content.summary,
        ...content.stages.flatMap((stage) => [...stage.tips, stage.oneVisit?.note ?? "", stage.condition ?? ""]),
        ...(content.tree?.nodes ?? []).flatMap((node) =>
          node.kind === "question"
            ? [node.text, node.hint ?? "", ...node.answers.map((answer) => answer.text)]
            : [node.text ?? "", ...node.picks.map((pick) => pick.reason)],
        ),
      ];
      const long = texts
        .flatMap((text) => text.split(/(?<=[.!?])\s+/))
        .filter((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 20);
      expect(long).toEqual([]);
    },
  );
});
