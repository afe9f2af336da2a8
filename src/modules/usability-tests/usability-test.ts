/** What is tried: the whole portal of a unit, the page of one procedure, or one item of news. */
export const SCOPES = ["portal", "procedure", "item"] as const;
export type Scope = (typeof SCOPES)[number];

export type TestState = "draft" | "submitted" | "approved" | "withdrawn";

/** What the right answer of a question may be drawn from, so that it stays right when the version changes. */
export const FACTS = ["fee", "time"] as const;
export type Fact = (typeof FACTS)[number];

export interface Question {
  text: string;
  /** The right answer; of a fact, as it stood when the task was written. */
  right: string;
  wrong: string[];
  fact: { kind: Fact; code: string } | null;
}

export interface Task {
  /** Stays the same when the test is repeated, so that runs can be compared. */
  key: string;
  /** In a resident's words. */
  text: string;
  /** Any of these pages counts as found; none where only the question counts. */
  addresses: string[];
  question: Question | null;
}

export interface TestFacts {
  unitId: string;
  title: string;
  scope: Scope;
  procedureCode: string | null;
  itemId: string | null;
  /** Where who takes part begins to look. */
  startsAt: string;
  opensOn: string;
  closesOn: string;
  mostParticipants: number;
}

export interface UsabilityTest extends TestFacts {
  id: string;
  state: TestState;
  tasks: Task[];
  edit: number;
  repeatsId: string | null;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  /** Why it was returned or withdrawn. */
  note: string | null;
  summary: string;
  summaryBy: string | null;
  summaryByName: string | null;
  publishedByName: string | null;
  publishedAt: Date | null;
}

export const PHASES = ["draft", "submitted", "coming", "open", "closed", "withdrawn"] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf(of: Pick<UsabilityTest, "state" | "opensOn" | "closesOn">, today: string): Phase {
  if (of.state !== "approved") return of.state;
  return today < of.opensOn ? "coming" : today <= of.closesOn ? "open" : "closed";
}

export const LIMITS = {
  title: 200,
  tasks: 10,
  task: 300,
  addresses: 5,
  address: 200,
  question: 200,
  choice: 160,
  wrong: 5,
  participants: 5_000,
  days: 92,
  words: 1_000,
  heard: 1_000,
  note: 1_000,
  summary: 4_000,
  finding: 1_000,
  findings: 100,
  /** Longer than this nobody looks for one thing. */
  seconds: 3_600,
  /** Looked for so short a time at every task, it was a program or somebody who only pressed through. */
  leastSeconds: 5,
  /** Left for so long, it was broken off. */
  leftMinutes: 120,
} as const;

/** An address as it is kept: a path of the portal without what stands behind it; null where it is none. */
export function readAddress(typed: string): string | null {
  const path = typed.trim().replace(/^https?:\/\/[^/]+/i, "");
  if (!path.startsWith("/") || path.startsWith("//") || path.length > LIMITS.address) return null;
  const bare = path.replace(/[?#].*$/, "").replace(/(.)\/+$/, "$1");
  return /^\/[\w\-./%]*$/.test(bare) && !/^\/(can-bo|api|assets)(\/|$)/.test(bare) ? bare : null;
}

/** The page is one of the addresses, also where it stands under the address of a unit. */
export function isFoundAt(addresses: readonly string[], page: string): boolean {
  const path = readAddress(page);
  if (path === null) return false;
  const underUnit = path.replace(/^\/[^/]+/, "");
  return addresses.some((one) => one === path || (one !== "/" && one === underUnit));
}

const KEPT_WHOLE = ["thu-tuc", "tin-tuc"];

/** What is noted of a page: of procedures and news all, of others only which part of the portal, as codes of people may stand behind. */
export function pageToNote(page: string): string | null {
  const path = readAddress(page);
  if (path === null) return null;
  const parts = path.split("/").slice(1);
  return parts.slice(0, 2).some((one) => KEPT_WHOLE.includes(one)) ? path : `/${parts[0] ?? ""}`;
}

export const OUTCOMES = ["success", "partly", "not", "stopped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Of a task with a page and a question one of the two is half of it. */
export function outcomeOf(parts: readonly boolean[]): Exclude<Outcome, "stopped"> {
  if (parts.length > 0 && parts.every(Boolean)) return "success";
  return parts.some(Boolean) ? "partly" : "not";
}

/** The words of a task by which it is the same task in two runs. */
export const stampOf = ({ text, addresses, question }: Task): string =>
  JSON.stringify([text, addresses, question && [question.text, question.wrong, question.fact ?? question.right]]);

/** A task as it stands today: with the right answer of the version in force, or stale. */
export interface TaskToday extends Task {
  isStale: boolean;
}

/** `told` is what the record says today of the fact; null where it says nothing short and certain. */
export function taskToday(task: Task, told: string | null): TaskToday {
  const { question } = task;
  if (!question?.fact) return { ...task, isStale: false };
  const isClear = told !== null && [...told].length <= LIMITS.choice && !question.wrong.includes(told);
  return isClear ? { ...task, question: { ...question, right: told }, isStale: false } : { ...task, isStale: true };
}

/** The next task from a place on that is not stale; the number of tasks where there is none. */
export function nextPosition(tasks: readonly TaskToday[], from: number): number {
  const at = tasks.findIndex((one, place) => place >= from && !one.isStale);
  return at < 0 ? tasks.length : at;
}

/** The answers in an order of their own for each who takes part, always the same for one. */
export function choicesOf(question: Question, seed: string): string[] {
  const weight = (text: string): number => {
    let sum = 7;
    for (const letter of seed + text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
    return sum;
  };
  return [question.right, ...question.wrong].toSorted((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
}

export const AGES = ["under-25", "25-44", "45-59", "60-up"] as const;
export const INTERNET = ["daily", "weekly", "rarely"] as const;
export const HELP = ["alone", "helped"] as const;

/** A few broad facts, all of them left out by who wants to. */
export interface About {
  age: (typeof AGES)[number] | null;
  internet: (typeof INTERNET)[number] | null;
  help: (typeof HELP)[number] | null;
}

export const STAGES = ["ready", "searching", "asked", "end"] as const;
export type Stage = (typeof STAGES)[number];

export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];
