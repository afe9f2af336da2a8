import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoJourneys } from "../../../demo/journeys/index.ts";
import { checkJourney } from "./check-journey.ts";
import { buildJourney } from "./testing/build-journey.ts";
import { lineOf, readTree, writeTree } from "./tree-text.ts";

const text = `? be-may-tuoi | Bé mấy tuổi?
  Tính đến ngày nộp.
- Dưới 6 tuổi -> muon
- Từ 6 tuổi -> thoi

= muon | Mượn
* muon-nha (1.000001) | Vì đông khách.
= thoi | Thôi
  Không phải làm gì.`;

describe("questions as people type them", () => {
  test("are read with hints, answers, ends and reasons; the first question is the beginning", () => {
    const { tree, faults } = readTree(text);
    expect(faults).toEqual([]);
    expect(tree).toEqual({
      start: "be-may-tuoi",
      nodes: [
        {
          kind: "question",
          key: "be-may-tuoi",
          text: "Bé mấy tuổi?",
          hint: "Tính đến ngày nộp.",
          answers: [
            { text: "Dưới 6 tuổi", to: "muon" },
            { text: "Từ 6 tuổi", to: "thoi" },
          ],
        },
        {
          kind: "result",
          key: "muon",
          title: "Mượn",
          text: null,
          picks: [{ stage: "muon-nha", codes: ["1.000001"], reason: "Vì đông khách." }],
        },
        { kind: "result", key: "thoi", title: "Thôi", text: "Không phải làm gì.", picks: [] },
      ],
    });
  });

  test("nothing typed means no questions", () => {
    expect(readTree(" \n\n")).toEqual({ tree: null, faults: [], lines: [] });
  });

  test.each([
    ["lời đứng trước mọi câu hỏi", 1, "noMark"],
    ["? khong-co-vach Bé mấy tuổi?", 1, "noKey"],
    ["? Mã Có Dấu | Bé mấy tuổi?", 1, "keyWrong"],
    ["? a |", 1, "noText"],
    ["? a | Câu?\n- Có", 2, "noTarget"],
    ["? a | Câu?\n- -> b", 2, "noText"],
    ["- Có -> b", 1, "answerAlone"],
    ["? a | Câu?\n* chang | Vì vậy.", 2, "pickAlone"],
    ["= a | Hết\n* chang (khai sinh) | Vì vậy.", 2, "codeWrong"],
    ["= a | Hết\n* chang ()| Vì vậy.", 2, "codeWrong"],
    [`? a | ${"x".repeat(700)}`, 1, "tooLong"],
  ])("%s", (typed, line, code) => {
    expect(readTree(typed).faults).toContainEqual(expect.objectContaining({ line, code }));
  });

  test("a fault of the checker is told at its line", () => {
    const { tree, lines } = readTree(text.replace("-> thoi", "-> dau-do"));
    const faults = checkJourney(buildJourney({ tree }), () => true);
    expect(faults.map((fault) => [fault.code, lineOf(fault.at, lines)])).toEqual([
      ["answerNowhere", 4],
      ["unreachable", 8],
    ]);
  });

  test.each(demoJourneys.map((one) => [one.slug, one.content] as const))(
    "%s is the same after writing and reading",
    (_slug, content) => {
      const { tree, faults } = readTree(writeTree(content.tree));
      expect(faults).toEqual([]);
      expect(checkJourney({ ...content, tree }, () => true)).toEqual([]);
      expect(new Map(tree?.nodes.map((node) => [node.key, node]))).toEqual(
        new Map(content.tree?.nodes.map((node) => [node.key, node])),
      );
      expect(tree?.start).toBe(content.tree?.start);
    },
  );

  test("whatever is typed is read or refused with a line, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("? a | b", "- c -> d", "= e | f", "* g | h", "->", "|", "()"))),
        (parts) => {
          const typed = parts.join("\n");
          const { faults, lines } = readTree(typed);
          for (const fault of faults) expect(fault.line).toBeLessThanOrEqual(typed.split("\n").length);
          expect(lineOf("tree.nodes.999.answers.3", lines)).toBe(1);
        },
      ),
    );
  });
});
