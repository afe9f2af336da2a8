import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../src/modules/home/messages.en.ts";
import { vi } from "../src/modules/home/messages.vi.ts";
import { logEn } from "../src/modules/home/pages/staff/log/messages.en.ts";
import { logVi } from "../src/modules/home/pages/staff/log/messages.vi.ts";
import { MODULES } from "../src/modules.ts";
import { projectRoot } from "../src/platform/project-root.ts";

const folder = join(projectRoot(), "src/modules");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.includes("messages."))
  .map((path) => readFileSync(join(folder, path), "utf8"))
  .filter((text) => text.includes("recordAct"))
  .join("\n");
const found = (pattern: RegExp): string[] => [
  ...new Set([...sources.matchAll(pattern)].map((one) => one[1] as string)),
];

describe.each([
  ["Vietnamese", logVi, vi],
  ["English", logEn, en],
])("what people read about acts and background work, in %s", (_language, log, words) => {
  const acts = Object.keys(log.acts);

  test("every act that is written out in the code has a name", () => {
    const written = found(/act: (?:\w+ \? )?"([\w-]+(?:\.[\w-]+)+)"/g);
    expect(written.length).toBeGreaterThan(25);
    expect(written.filter((act) => !acts.includes(act))).toEqual([]);
  });

  test("every family of acts has names", () => {
    const families = found(/act: `([\w.-]+)\.\$\{/g);
    expect(families.length).toBeGreaterThan(6);
    expect(families.filter((family) => !acts.some((act) => act.startsWith(`${family}.`)))).toEqual([]);
  });

  test("every kind of record has a name", () => {
    const kinds = found(/subjectKind: "(\w+)"/g);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !(kind in log.subjects))).toEqual([]);
  });

  test("every job has a name", () => {
    const jobs = MODULES.flatMap((module) => module.jobs ?? []).map((job) => job.name);
    expect(jobs.filter((name) => !(name in words.jobs.names))).toEqual([]);
  });
});
