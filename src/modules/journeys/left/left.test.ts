import { expect, test } from "vitest";
import { buildJourney, buildStage } from "../testing/build-journey.ts";
import { countSteps, leftByProcedure } from "./left.ts";

const content = buildJourney({ stages: [buildStage({ codes: ["1.000001", "1.000002"] })] });
const journeys = new Map([["dam-gio", content]]);
const seen = (node: string, path: string, times: number, slug = "dam-gio") => ({ slug, node, path, times });

test("who is at a node with the answers that lead there went on from the question before; addresses made up count nothing", () => {
  expect(
    countSteps(
      [
        seen("dong-khong", "", 10),
        seen("muon", "1", 4),
        seen("thoi", "2", 3),
        // Answers that lead elsewhere: the only way there is is claimed.
        seen("muon", "9", 1),
        seen("khong-co", "1", 50),
        seen("dong-khong", "", 50, "khac"),
      ],
      journeys,
    ),
  ).toEqual([{ slug: "dam-gio", node: "dong-khong", seen: 10, wentOn: 8 }]);
});

test("what is left at a question counts for the procedures it leads to, and for none where it leads to many", () => {
  const counts = [{ slug: "dam-gio", node: "dong-khong", seen: 10, wentOn: 7 }];
  expect(leftByProcedure(counts, journeys)).toEqual([
    { code: "1.000001", seen: 10, left: 3 },
    { code: "1.000002", seen: 10, left: 3 },
  ]);
  // Back and forth leads on more often than it was shown.
  expect(
    leftByProcedure([{ ...counts[0], slug: "dam-gio", node: "dong-khong", seen: 5, wentOn: 7 }], journeys)[0],
  ).toEqual({ code: "1.000001", seen: 5, left: 0 });
  const codes = Array.from({ length: 6 }, (_, at) => `1.00000${at + 1}`);
  const many = new Map([["dam-gio", buildJourney({ stages: [buildStage({ codes })] })]]);
  expect(leftByProcedure(counts, many)).toEqual([]);
});
