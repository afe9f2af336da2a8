/**
 * How well the plan reader reads: precision and recall on the labelled plans of bench/plans and ../shared/data/plans, or of the
 * folders given, each folder apart. `node bench/plan-reading.ts [folder …] [--originals] [--all]`; --originals reads the files as published
 * instead of their text, --all lists what was missed and what was read wrongly. A label with another kind than a plan must be
 * refused; a plan must not.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocumentText } from "../src/modules/plans/reading/document-text.ts";
import { readPlan } from "../src/modules/plans/reading/read-plan.ts";
import {
  addScores,
  NOTHING_READ,
  type PlanLabel,
  precision,
  recall,
  SCORED,
  type Score,
  type ScoredKind,
  scoreReading,
} from "../src/modules/plans/reading/score-reading.ts";

const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const folders =
  given.length > 0 ? given : [join(import.meta.dirname, "plans"), join(import.meta.dirname, "../../shared/data/plans")];
const asked = process.argv.includes("--originals") ? "originals" : "text";
const all = process.argv.includes("--all");

for (const folder of folders) {
  if (existsSync(join(folder, "labels"))) await measure(folder);
  else console.log(`plan reading: skipped, no labelled plans at ${folder}`);
}

async function measure(folder: string): Promise<void> {
  const source = existsSync(join(folder, asked)) ? asked : "text";
  const totals = new Map<ScoredKind, Score[]>();
  const kinds = { plans: 0, plansRead: 0, others: 0, othersRefused: 0 };
  for (const file of readdirSync(join(folder, "labels")).sort()) {
    const name = file.replace(/\.json$/, "");
    const original = readdirSync(join(folder, source)).find((one) => one.startsWith(`${name}.`));
    if (!original) continue;
    const label = JSON.parse(readFileSync(join(folder, "labels", file), "utf8")) as PlanLabel;
    const { text } = await readDocumentText(new Uint8Array(readFileSync(join(folder, source, original))), original);
    const reading = readPlan(text);
    if (isPlan(label)) kinds.plans++;
    else kinds.others++;
    if (reading.kind !== "plan") {
      if (!isPlan(label)) kinds.othersRefused++;
      if (isPlan(label) || all) console.log(`${name}: read as ${reading.seems}, labelled ${label.kind ?? "plan"}`);
      // A plan that was refused is one of which nothing was found.
      if (isPlan(label)) note(scoreReading(NOTHING_READ, label), name);
      continue;
    }
    if (!isPlan(label)) {
      console.log(`${name}: read as a plan, labelled ${label.kind}`);
      continue;
    }
    kinds.plansRead++;
    note(scoreReading(reading.draft, label), name);
  }
  function note(scores: Record<ScoredKind, Score>, name: string): void {
    for (const kind of SCORED) {
      totals.set(kind, [...(totals.get(kind) ?? []), scores[kind]]);
      if (!all) continue;
      for (const one of scores[kind].missed) console.log(`${name.slice(0, 3)} ${kind} missed: ${one}`);
      for (const one of scores[kind].wrong) console.log(`${name.slice(0, 3)} ${kind} wrong:  ${one}`);
    }
  }
  console.log(`\n${folder}`);
  console.log(
    `plans taken for plans ${kinds.plansRead}/${kinds.plans}, others refused ${kinds.othersRefused}/${kinds.others}`,
  );
  console.log(`${"plan reading".padEnd(20)} precision  recall   labelled`);
  for (const kind of SCORED) {
    const score = addScores(totals.get(kind) ?? []);
    if (score.labelled + score.found === 0) continue;
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
    console.log(
      `${kind.padEnd(20)} ${percent(precision(score))} ${percent(recall(score))} ${String(score.labelled).padStart(9)}`,
    );
  }
}

function isPlan(label: PlanLabel): boolean {
  return label.kind === undefined || /^(?:plan$|kế hoạch|quyết định ban hành kế hoạch)/.test(label.kind);
}
