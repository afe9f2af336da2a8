import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "../testing/database.ts";
import { beginningWith, containing, wordsToFind } from "./like.ts";

describe("what is typed is looked for as it is", () => {
  const database = useTestDatabase();
  const likes = async (text: string, pattern: string): Promise<boolean> =>
    (await sql<{ found: boolean }>`select ${text} like ${pattern} as found`.execute(database.db)).rows[0]?.found ??
    false;

  test.each([
    ["đạt 100% hồ sơ", "100%", true],
    ["đạt 1000 hồ sơ", "100%", false],
    ["mau_don", "u_d", true],
    ["mau-don", "u_d", false],
    ["C:\\don", "\\d", true],
    ["C:don", "\\d", false],
    ["bất kỳ", "", true],
  ])("%j contains %j: %s", async (text, typed, found) => {
    expect(await likes(text, containing(typed))).toBe(found);
  });

  test.each([
    ["/thu-tuc/1_2", "/thu-tuc/1_", true],
    ["/thu-tuc/132", "/thu-tuc/1_", false],
    ["x/thu-tuc/1_2", "/thu-tuc/1_", false],
  ])("%j begins with %j: %s", async (text, typed, found) => {
    expect(await likes(text, beginningWith(typed))).toBe(found);
  });

  test.each([
    [undefined, []],
    ["  ", []],
    [" khai \t sinh\n ", ["khai", "sinh"]],
    ["1 2 3 4 5 6 7 8 9", ["1", "2", "3", "4", "5", "6", "7", "8"]],
  ])("the words of %j", (typed, words) => {
    expect(wordsToFind(typed)).toEqual(words);
  });
});
