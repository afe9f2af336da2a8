import { fold, nameKey } from "./fold.ts";
import type { PlanDraft } from "./plan-draft.ts";

/**
 * A plan as read by hand: the label files of the measuring set. null: it is not in the document. Left out: nobody has
 * labelled it, so nothing is scored (excerpts that hold a head and no duties).
 */
export type PlanLabel = {
  /** "plan" (or nothing) for a plan; else what the document is. */
  kind?: string;
  number?: string | null;
  date?: string | null;
  issuer?: string | null;
  title?: string | null;
  year?: number | null;
  signer?: string | null;
  signer_title?: string | null;
  legal_bases?: string[];
  purposes_count?: number;
  report_deadlines?: { text: string; norm: string }[];
  recipients?: string[];
  agencies?: { name: string; tasks: LabelTask[] }[];
};

export type LabelTask = {
  text_start: string;
  text_end: string;
  deadline_text: string | null;
  deadline_iso: string | null;
  role: string;
};

/** Counts for one kind of finding: how many of the labelled were found, and how many findings were right. */
export type Score = { labelled: number; found: number; right: number; missed: string[]; wrong: string[] };

export const SCORED = [
  "number",
  "date",
  "issuer",
  "title",
  "signer",
  "signer title",
  "year",
  "purposes",
  "legal bases",
  "report deadlines",
  "recipients",
  "agencies",
  "agency-task pairs",
  "deadlines",
  "roles",
] as const;
export type ScoredKind = (typeof SCORED)[number];

/** What a plan that was not taken for one gives. */
export const NOTHING_READ: PlanDraft = {
  typeName: null,
  number: null,
  symbol: null,
  date: null,
  place: null,
  issuer: null,
  superiorIssuer: null,
  title: null,
  year: null,
  signer: null,
  signerTitle: null,
  legalBases: [],
  purposes: [],
  requirements: [],
  targets: [],
  audiences: [],
  contents: [],
  forms: [],
  agencies: [],
  reportDeadline: null,
  reportDeadlines: [],
  recipients: [],
  untaken: [],
  truncated: false,
};

export function scoreReading(draft: PlanDraft, label: PlanLabel): Record<ScoredKind, Score> {
  const pairs = label.agencies
    ? scorePairs(draft, label.agencies)
    : { "agency-task pairs": nothing(), deadlines: nothing(), roles: nothing() };
  return {
    number: single(draft.number?.value, label.number),
    date: single(draft.date?.value, label.date),
    issuer: single(draft.issuer?.text, label.issuer),
    title: single(draft.title?.text, label.title),
    signer: single(draft.signer?.text, label.signer),
    "signer title": single(draft.signerTitle?.text, label.signer_title),
    year: single(draft.year?.toString(), label.year === null ? null : label.year?.toString()),
    purposes: single(draft === NOTHING_READ ? null : String(draft.purposes.length), label.purposes_count?.toString()),
    "legal bases": lists(
      draft.legalBases.map((basis) => basis.text),
      label.legal_bases,
    ),
    "report deadlines": lists(
      draft.reportDeadlines.map((one) => one.norm ?? one.text),
      label.report_deadlines?.map((one) => one.norm),
    ),
    recipients: lists(
      draft.recipients.map((one) => one.text),
      label.recipients,
    ),
    agencies: lists(
      draft.agencies.map((one) => one.name),
      label.agencies?.map((one) => one.name),
    ),
    ...pairs,
  };
}

/** Precision and recall of several documents together. */
export function addScores(scores: Score[]): Score {
  const sum: Score = { labelled: 0, found: 0, right: 0, missed: [], wrong: [] };
  for (const score of scores) {
    sum.labelled += score.labelled;
    sum.found += score.found;
    sum.right += score.right;
    sum.missed.push(...score.missed);
    sum.wrong.push(...score.wrong);
  }
  return sum;
}

export function precision(score: Score): number {
  return score.found === 0 ? 1 : score.right / score.found;
}

export function recall(score: Score): number {
  return score.labelled === 0 ? 1 : score.right / score.labelled;
}

function nothing(): Score {
  return { labelled: 0, found: 0, right: 0, missed: [], wrong: [] };
}

function single(found: string | null | undefined, wanted: string | null | undefined): Score {
  return wanted === undefined ? nothing() : lists(found ? [found] : [], wanted ? [wanted] : []);
}

function lists(found: string[], wanted: string[] | undefined): Score {
  if (wanted === undefined) return nothing();
  const open = wanted.map((one) => ({ one, key: nameKey(one) }));
  const score: Score = { labelled: wanted.length, found: found.length, right: 0, missed: [], wrong: [] };
  for (const one of found) {
    const at = open.findIndex((other) => other.key === nameKey(one));
    if (at === -1) score.wrong.push(one);
    else {
      open.splice(at, 1);
      score.right++;
    }
  }
  score.missed = open.map((other) => other.one);
  return score;
}

type Pair = { name: string; text: string; deadline: string | null; iso: string | null; role: string };

function scorePairs(
  draft: PlanDraft,
  agencies: NonNullable<PlanLabel["agencies"]>,
): Record<"agency-task pairs" | "deadlines" | "roles", Score> {
  const found: Pair[] = draft.agencies.flatMap((agency) =>
    agency.tasks.map((task) => ({
      name: nameKey(agency.name),
      text: squeeze(task.text),
      deadline: task.deadline?.text ?? null,
      iso: task.deadline?.end ?? null,
      role: { lead: "chủ trì", coordinating: "phối hợp", implementing: "thực hiện" }[task.role],
    })),
  );
  const pairs: Score = { labelled: 0, found: found.length, right: 0, missed: [], wrong: [] };
  const deadlines: Score = {
    labelled: 0,
    found: found.filter((one) => one.deadline !== null).length,
    right: 0,
    missed: [],
    wrong: [],
  };
  const roles: Score = { labelled: 0, found: 0, right: 0, missed: [], wrong: [] };
  const open = [...found];
  for (const agency of agencies) {
    for (const task of agency.tasks) {
      pairs.labelled++;
      if (task.deadline_text !== null) deadlines.labelled++;
      const at = open.findIndex((one) => one.name === nameKey(agency.name) && isSameTask(one, task));
      const shown = `${agency.name} ← ${task.text_start}`;
      if (at === -1) {
        pairs.missed.push(shown);
        if (task.deadline_text !== null) deadlines.missed.push(`${shown} | ${task.deadline_text}`);
        continue;
      }
      const [one] = open.splice(at, 1);
      pairs.right++;
      roles.labelled++;
      roles.found++;
      if (one!.role === task.role) roles.right++;
      else roles.wrong.push(`${shown}: ${one!.role}, labelled ${task.role}`);
      if (isSameDeadline(one!, task)) {
        if (task.deadline_text !== null) deadlines.right++;
      } else if (one!.deadline === null) deadlines.missed.push(`${shown} | ${task.deadline_text}`);
      else
        deadlines.wrong.push(
          `${shown} | read ${one!.deadline} (${one!.iso}), labelled ${task.deadline_text} (${task.deadline_iso})`,
        );
    }
  }
  pairs.wrong = open.map((one) => `${one.name} ← ${one.text.slice(0, 80)}`);
  return { "agency-task pairs": pairs, deadlines, roles };
}

/** The labelled beginning stands at the head of the read task (a few words of address and the agency's name may come first). */
function isSameTask({ name, text }: Pair, task: LabelTask): boolean {
  const start = squeeze(task.text_start).slice(0, 45);
  const at = text.indexOf(start);
  return at !== -1 && at <= 40 + name.length && text.includes(squeeze(task.text_end).slice(-18));
}

function isSameDeadline(one: Pair, task: LabelTask): boolean {
  if (task.deadline_text === null) return one.deadline === null;
  if (one.deadline === null || one.iso !== task.deadline_iso) return false;
  const read = squeeze(one.deadline);
  const wanted = squeeze(task.deadline_text);
  return read.includes(wanted) || wanted.includes(read);
}

function squeeze(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
