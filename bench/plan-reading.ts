/**
 * How well the plan reader reads: precision and recall on the labelled plans of ../shared/data/plans (or the folder given).
 * `node bench/plan-reading.ts [folder] [--originals] [--all]`; --originals reads the files as published instead of their
 * text, --all lists what was missed and what was read wrongly.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocumentText } from "../src/modules/plans/reading/document-text.ts";
import { readPlan } from "../src/modules/plans/reading/read-plan.ts";
import {
  addScores,
  type PlanLabel,
  precision,
  recall,
  SCORED,
  type Score,
  type ScoredKind,
  scoreReading,
} from "../src/modules/plans/reading/score-reading.ts";

const folder =
  process.argv.slice(2).find((one) => !one.startsWith("--")) ?? join(import.meta.dirname, "../../shared/data/plans");
const source = process.argv.includes("--originals") ? "originals" : "text";
const all = process.argv.includes("--all");

if (!existsSync(join(folder, "labels"))) {
  console.log(`plan reading: skipped, no labelled plans at ${folder}`);
  process.exit(0);
}

const totals = new Map<ScoredKind, Score[]>();
for (const file of readdirSync(join(folder, "labels")).sort()) {
  const name = file.replace(/\.json$/, "");
  const original = readdirSync(join(folder, source)).find((one) => one.startsWith(`${name}.`));
  if (!original) continue;
  const label = JSON.parse(readFileSync(join(folder, "labels", file), "utf8")) as PlanLabel;
  const { text } = await readDocumentText(new Uint8Array(readFileSync(join(folder, source, original))), original);
  const reading = readPlan(text);
  if (reading.kind !== "plan") {
    console.log(`${name}: read as ${reading.seems}, not as a plan`);
    continue;
  }
  const scores = scoreReading(reading.draft, label);
  for (const kind of SCORED) {
    totals.set(kind, [...(totals.get(kind) ?? []), scores[kind]]);
    if (!all) continue;
    for (const one of scores[kind].missed) console.log(`${name.slice(0, 3)} ${kind} missed: ${one}`);
    for (const one of scores[kind].wrong) console.log(`${name.slice(0, 3)} ${kind} wrong:  ${one}`);
  }
}

console.log(`${"plan reading".padEnd(20)} precision  recall   labelled`);
for (const kind of SCORED) {
  const score = addScores(totals.get(kind) ?? []);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  console.log(
    `${kind.padEnd(20)} ${percent(precision(score))} ${percent(recall(score))} ${String(score.labelled).padStart(9)}`,
  );
}
