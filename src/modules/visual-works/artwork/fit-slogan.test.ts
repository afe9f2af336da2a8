import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type MeasureText, measureBold } from "../../../platform/print/index.ts";
import { piecesOf } from "./compounds.ts";
import { countWords, fitText, INK } from "./fit-slogan.ts";

let measure: MeasureText;
beforeAll(async () => {
  measure = await measureBold();
});

const WORDS =
  "cải cách hành chính vì dân phục vụ nhanh gọn, đúng hẹn của người không chờ đợi! thủ tục và Giá Rai Cà Mau 24 giờ năm 2026 số".split(
    " ",
  );
const slogan = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));
const room = fc.record({
  width: fc.double({ min: 50, max: 20_000, noNaN: true }),
  height: fc.double({ min: 50, max: 20_000, noNaN: true }),
});
const ends = (lines: readonly string[]) => {
  let sum = 0;
  return lines.map((line) => (sum += line.split(" ").length));
};

describe("whatever is written, in whatever room", () => {
  test("every word is there, in its order, and nothing is wider or higher than the room", () => {
    fc.assert(
      fc.property(slogan, room, (text, box) => {
        const { lines, size, pitch } = fitText(text, box, measure);
        expect(lines.join(" ")).toBe(text);
        expect(size).toBeGreaterThan(0);
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width * 1.000001);
        expect((INK.above + INK.below + (lines.length - 1) * pitch) * size).toBeLessThanOrEqual(box.height * 1.000001);
      }),
      { numRuns: 300 },
    );
  });

  test("no line ends inside a compound, a name or a number with what it counts", () => {
    fc.assert(
      fc.property(slogan, room, (text, box) => {
        const allowed = new Set(ends(piecesOf(text.split(" ")).map((piece) => piece.join(" "))));
        for (const end of ends(fitText(text, box, measure).lines)) expect(allowed).toContain(end);
      }),
      { numRuns: 300 },
    );
  });

  test("the last line is never one syllable alone", () => {
    fc.assert(
      fc.property(slogan, room, (text, box) => {
        const { lines } = fitText(text, box, measure);
        if (lines.length > 1) expect(lines.at(-1)?.split(" ").length).toBeGreaterThan(1);
      }),
      { numRuns: 300 },
    );
  });

  test("twice the room gives twice the letters, and more room never smaller ones by much", () => {
    fc.assert(
      fc.property(slogan, room, (text, box) => {
        const one = fitText(text, box, measure);
        const two = fitText(text, { width: box.width * 2, height: box.height * 2 }, measure);
        expect(two.size / one.size).toBeCloseTo(2, 5);
        expect(two.lines).toEqual(one.lines);
        const wider = fitText(text, { ...box, width: box.width * 1.3 }, measure);
        // A better break may cost a little size, never more than it is worth.
        expect(wider.size).toBeGreaterThan(one.size * 0.6);
      }),
      { numRuns: 150 },
    );
  });
});

const SLOGAN = "CẢI CÁCH HÀNH CHÍNH VÌ NHÂN DÂN PHỤC VỤ, NHANH GỌN, ĐÚNG HẸN";

test("a banner of 5 × 0.5 m has one or two lines; a square breaks where one takes breath", () => {
  const banner = fitText(SLOGAN, { width: 4_700, height: 360 }, measure);
  expect(banner.lines.length).toBeLessThanOrEqual(2);
  const square = fitText(SLOGAN, { width: 2_000, height: 2_000 }, measure);
  expect(square.lines.length).toBeGreaterThan(2);
  for (const line of square.lines) expect(line).not.toMatch(/(?:^| )(?:CẢI|HÀNH|NHÂN|PHỤC|NHANH|ĐÚNG)$|VÌ$/);
});

test("lines broken by hand stay, names that are told are kept, Khmer is measured", () => {
  expect(fitText("Đúng\nhẹn", { width: 500, height: 500 }, measure).lines).toEqual(["Đúng", "hẹn"]);
  expect(piecesOf("PHƯỜNG GIÁ RAI PHỤC VỤ".split(" "), ["Giá Rai"])).toEqual([
    ["PHƯỜNG"],
    ["GIÁ", "RAI"],
    ["PHỤC", "VỤ"],
  ]);
  expect(piecesOf("trả lời trong 24 giờ".split(" ")).at(-1)).toEqual(["24", "giờ"]);
  const khmer = fitText("សេចក្តីជូនដំណឹង", { width: 500, height: 200 }, measure);
  expect(khmer.size).toBeGreaterThan(10);
});

test("letters grow no further than asked, and forty words are no matter of seconds", () => {
  expect(fitText("Đúng hẹn", { width: 9_000, height: 9_000 }, measure, { most: 100 }).size).toBe(100);
  const long = Array.from({ length: 60 }, (_, at) => WORDS[at % WORDS.length]).join(" ");
  const start = performance.now();
  fitText(long, { width: 3_000, height: 3_000 }, measure);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("words are counted as people say them", () => {
  expect(countWords("Đúng hẹn – đúng luật, 24 giờ")).toBe(6);
  expect(countWords("  ")).toBe(0);
});
