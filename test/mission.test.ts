import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Command } from "../src/command-line/command.ts";
import { MODULES } from "../src/modules.ts";
import { projectRoot } from "../src/platform/project-root.ts";

const ROOT = projectRoot();
const COMMAND_FILES = readdirSync(join(ROOT, "src/command-line")).filter((name) => name.endsWith("-commands.ts"));
const DOCUMENT = readFileSync(join(ROOT, "docs/mission.md"), "utf8");
const LAST_ROW = 237;

interface Row {
  number: number;
  name: string;
  pages: string[];
  commands: string[];
  /** Files, each with words quoted from it. */
  tests: { file: string; words: string }[];
  state: string;
}

const ROWS: Row[] = DOCUMENT.split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = "", name = "", where = "", held = "", ...rest] = line
      .slice(1, line.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim());
    const named = [...where.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string);
    return {
      number: Number(number),
      name,
      pages: named.filter((one) => one.startsWith("/")),
      commands: named.filter((one) => !one.startsWith("/")),
      tests: [...held.matchAll(/`([^`]+)`: “(.+?)”(?=<br>|$)/g)].map((match) => ({
        file: match[1] as string,
        words: match[2] as string,
      })),
      state: rest.join("|"),
    };
  });

const kindOf = (row: Row): string => row.state.split(":")[0] as string;
const TOTALS = {
  works: ROWS.filter((row) => kindOf(row) === "works").length,
  part: ROWS.filter((row) => kindOf(row) === "part").length,
  notYet: ROWS.filter((row) => kindOf(row) === "not yet").length,
};

describe("the mission table", () => {
  test(`has every row from 1 to ${LAST_ROW} once, in order`, () => {
    expect(ROWS.map((row) => row.number)).toEqual(Array.from({ length: LAST_ROW }, (_, at) => at + 1));
  });

  test("names each row in at most ten words", () => {
    expect(ROWS.filter((row) => row.name === "" || row.name.split(/\s+/).length > 10).map((row) => row.number)).toEqual(
      [],
    );
  });

  test("names only addresses that a module's table has", () => {
    const addresses = new Set(MODULES.flatMap((module) => module.routes.map((route) => route.path)));
    const wrong = ROWS.flatMap((row) =>
      row.pages.filter((page) => !addresses.has(page)).map((page) => `${row.number}: ${page}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names only commands that the command line knows", async () => {
    const lists = await Promise.all(COMMAND_FILES.map((name) => import(`../src/command-line/${name}`)));
    const known = lists.flatMap((one) => Object.values(one as Record<string, Command[]>).flat()).map((one) => one.name);
    expect(known.length).toBeGreaterThan(5);
    const wrong = ROWS.flatMap((row) =>
      row.commands.filter((one) => !known.includes(one.replace(/^danbiet /, ""))).map((one) => `${row.number}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names only tests that exist and hold the words quoted from them", () => {
    const texts = new Map<string, string>();
    const wrong = ROWS.flatMap((row) =>
      row.tests.flatMap(({ file, words }) => {
        const path = join(ROOT, file);
        if (!/\.test\.tsx?$/.test(file) || !existsSync(path)) return [`${row.number}: there is no test ${file}`];
        const text = texts.get(file) ?? readFileSync(path, "utf8");
        texts.set(file, text);
        return text.includes(words) ? [] : [`${row.number}: ${file} does not say “${words}”`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("a row works only with a page or command and a test; a part says what is missing; “not yet” names nothing", () => {
    const wrong = ROWS.flatMap((row) => {
      const serves = row.pages.length + row.commands.length;
      const cells = `${row.number} is “${row.state}” with ${serves} pages or commands and ${row.tests.length} tests`;
      switch (kindOf(row)) {
        case "works":
          return row.state === "works" && serves > 0 && row.tests.length > 0 ? [] : [cells];
        case "part":
          return /^part: .{8,}/.test(row.state) && serves > 0 && row.tests.length > 0 ? [] : [cells];
        case "not yet":
          return row.state === "not yet" && serves === 0 && row.tests.length === 0 ? [] : [cells];
        default:
          return [cells];
      }
    });
    expect(wrong).toEqual([]);
  });

  test(`adds up: ${TOTALS.works} work, ${TOTALS.part} in part, ${TOTALS.notYet} not yet`, () => {
    expect(TOTALS.works + TOTALS.part + TOTALS.notYet).toBe(LAST_ROW);
    expect(DOCUMENT).toContain(`**${TOTALS.works} work, ${TOTALS.part} in part, ${TOTALS.notYet} not yet.**`);
  });
});
