import { expect, test } from "vitest";
import { factsNotIn, measure, readHints } from "../../src/modules/plain-language/index.ts";
import { passagesOf } from "../../src/modules/procedures/plain/passages.ts";
import { demoProcedures } from "../procedures/index.ts";
import { demoPlainWords } from "./read.ts";

const records = new Map(demoProcedures.map((record) => [record.code, record]));

test("every procedure of the demonstration is told in plain words, at least sixty", () => {
  expect(demoPlainWords.map((one) => one.code).toSorted()).toEqual([...records.keys()].toSorted());
  expect(demoPlainWords.length).toBeGreaterThanOrEqual(60);
});

test("each has a name, what it is for, what to bring, steps, cost and time", () => {
  const missing = demoPlainWords.flatMap(({ code, sentences }) =>
    (["name", "summary", "bring", "steps", "cost", "time"] as const)
      .filter((part) => !sentences.some((one) => one.part === part))
      .map((part) => `${code} ${part}`),
  );
  expect(missing).toEqual([]);
});

test("each sentence points at passages that stand in its record", () => {
  const lost = demoPlainWords.flatMap(({ code, sentences }) => {
    const record = records.get(code);
    const places = new Set(record ? passagesOf(record).map((one) => one.at) : []);
    return sentences.flatMap((one) => (one.at ?? []).filter((at) => !places.has(at)).map((at) => `${code} ${at}`));
  });
  expect(lost).toEqual([]);
});

test("no sentence states a number or form that its passages do not state", () => {
  const invented = demoPlainWords.flatMap(({ code, sentences }) => {
    const record = records.get(code);
    const passages = record ? passagesOf(record) : [];
    return sentences.flatMap((one) => {
      const quotes = (one.at ?? []).map((at) => passages.find((passage) => passage.at === at)?.text ?? "");
      return factsNotIn(one.text, quotes).map((found) => `${code} ${one.text}: ${found}`);
    });
  });
  expect(invented).toEqual([]);
});

test("they are plain: short sentences, no office phrase, few hints of any kind", () => {
  const texts = demoPlainWords.flatMap(({ sentences }) => sentences.map((one) => one.text));
  const found = measure(texts);
  const share = found.withHint / found.sentences;
  process.stdout.write(
    `plain words: ${demoPlainWords.length} procedures, ${found.sentences} sentences, ${found.words.toFixed(1)} words a sentence, longest ${found.longest}, with hints ${(100 * share).toFixed(1)} %\n`,
  );
  const wrong = texts.flatMap((text) => readHints(text).map((hint) => `${hint.kind} "${hint.found}" in: ${text}`));
  expect(wrong).toEqual([]);
  expect(found.longest).toBeLessThanOrEqual(20);
  expect(found.words).toBeLessThan(10);
});
