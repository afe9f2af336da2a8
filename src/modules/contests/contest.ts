import { createHash } from "node:crypto";

export const AUDIENCES = ["everybody", "residents", "officials"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Residents and officials are ranked apart: who works with procedures every day knows more of them. */
export const LISTS = ["residents", "officials"] as const;
export type List = (typeof LISTS)[number];

/** By questions in rounds, by what people write, or by teams on a stage. */
export const KINDS = ["quiz", "writing", "stage"] as const;
export type Kind = (typeof KINDS)[number];

export const listsOf = (audience: Audience): readonly List[] => (audience === "everybody" ? LISTS : [audience]);

export const RANKS = ["first", "second", "third", "encouragement"] as const;
export type Rank = (typeof RANKS)[number];

export interface Prize {
  rank: Rank;
  count: number;
  /** In đồng. */
  amount: number;
}

export interface Round {
  number: number;
  opensAt: Date;
  closesAt: Date;
}

export interface ContestFacts {
  unitId: string;
  title: string;
  lead: string;
  rules: string;
  audience: Audience;
}

export interface Contest extends ContestFacts {
  id: string;
  kind: Kind;
  state: "draft" | "approved" | "withdrawn";
  seedSealed: string | null;
  seedCommitment: string | null;
  seedShown: string | null;
  withdrawnReason: string | null;
  basedOn: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  resultsByName: string | null;
  resultsAt: Date | null;
}

export const CONTEST_LIMITS = {
  title: 200,
  lead: 500,
  rules: 8_000,
  rounds: 12,
  note: 1_000,
  name: 120,
  days: 366,
} as const;

export const PHASES = ["draft", "coming", "open", "between", "closed", "published", "withdrawn"] as const;
export type Phase = (typeof PHASES)[number];

/** Where a contest stands at a moment, by its rounds. */
export function phaseOf(
  contest: Pick<Contest, "state" | "resultsAt">,
  rounds: readonly Pick<Round, "opensAt" | "closesAt">[],
  at: Date,
): Phase {
  if (contest.state !== "approved") return contest.state;
  if (contest.resultsAt !== null) return "published";
  if (rounds.some((one) => one.opensAt <= at && at < one.closesAt)) return "open";
  if (rounds.every((one) => one.closesAt <= at)) return "closed";
  return rounds.every((one) => one.opensAt > at) ? "coming" : "between";
}

export const openRound = (rounds: readonly Round[], at: Date): Round | undefined =>
  rounds.find((one) => one.opensAt <= at && at < one.closesAt);

export type ContestAct =
  | "change"
  | "approve"
  | "register"
  | "receive"
  | "organise"
  | "draw"
  | "decide"
  | "publish"
  | "show"
  | "type"
  | "film"
  | "withdraw";

const POSSIBLE: Record<ContestAct, readonly Phase[]> = {
  change: ["draft"],
  approve: ["draft"],
  register: ["coming", "open", "between"],
  receive: ["open"],
  organise: ["coming", "open", "between", "closed"],
  draw: ["closed"],
  decide: ["open", "between", "closed"],
  publish: ["closed"],
  show: ["published"],
  type: ["closed"],
  film: ["closed", "published"],
  withdraw: ["draft", "coming", "open", "between", "closed", "published"],
};

export const isContestActPossible = (phase: Phase, act: ContestAct): boolean => POSSIBLE[act].includes(phase);

/** Nobody reads a question and its answers faster than this, in milliseconds; what was, somebody looks at. */
export const FASTEST_PER_QUESTION = 2_000;

/** Public before anybody takes part, so that the seed cannot be chosen afterwards. */
export const commitmentOf = (seed: string): string => createHash("sha256").update(seed).digest("hex");

/** The place in the draw among those who are equal in everything else: sha-256 of "seed:round:number". */
export const drawPlace = (seed: string, round: number, number: number): string =>
  createHash("sha256").update(`${seed}:${round}:${number}`).digest("hex");

export interface Ranked {
  number: number;
  right: number;
  tookMs: number;
  prediction: number;
}

/** More right, then less time, then nearer to how many took part, then the draw. Who comes first stands first. */
export function rank<E extends Ranked>(entries: readonly E[], of: { seed: string; round: number; took: number }): E[] {
  const places = new Map(entries.map((one) => [one.number, drawPlace(of.seed, of.round, one.number)]));
  return [...entries].sort(
    (a, b) =>
      b.right - a.right ||
      a.tookMs - b.tookMs ||
      Math.abs(a.prediction - of.took) - Math.abs(b.prediction - of.took) ||
      (places.get(a.number) ?? "").localeCompare(places.get(b.number) ?? ""),
  );
}

/** Who of those ranked gets which prize: from the top, rank by rank. Without a right answer there is no prize. */
export function award<E extends Pick<Ranked, "right">>(
  ranked: readonly E[],
  prizes: readonly Prize[],
): (E & { rank: Rank; amount: number })[] {
  const given: (E & { rank: Rank; amount: number })[] = [];
  const left = ranked.filter((one) => one.right > 0);
  for (const name of RANKS) {
    const prize = prizes.find((one) => one.rank === name);
    for (let n = 0; n < (prize?.count ?? 0); n++) {
      const next = left.shift();
      if (next && prize) given.push({ ...next, rank: name, amount: prize.amount });
    }
  }
  return given;
}

/** "Nguyễn T** L**, 09****678": enough for a winner to know himself, not enough for others to find him. */
export function shownInPublic(name: string, phone: string): string {
  const [family = "", ...rest] = name.trim().split(/\s+/u);
  const masked = [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ");
  return `${masked}, ${phone.slice(0, 2)}****${phone.slice(-3)}`;
}

const MOMENT = String.raw`(\d{1,2})[:h](\d{2})\s*(?:ngày\s*)?(\d{1,2})\/(\d{1,2})\/(\d{4})`;
const LINE = new RegExp(`^${MOMENT}\\s*(?:[-–—]|đến)\\s*${MOMENT}$`, "u");

function momentOf([hour, minute, day, month, year]: readonly string[]): Date | null {
  const pad = (part: string | undefined): string => (part ?? "").padStart(2, "0");
  const text = `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:00+07:00`;
  const at = new Date(text);
  // 31/02 and 25:00 are no moments, whatever the clock makes of them.
  const back = Number.isNaN(at.getTime()) ? "" : new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
  return back === text.slice(0, 16) ? at : null;
}

/** "08:00 15/12/2026"; null for what is no moment. */
export function readMoment(text: string): Date | null {
  const found = new RegExp(`^${MOMENT}$`, "u").exec(text.trim());
  return found && momentOf(found.slice(1, 6));
}

/** "08:00 01/12/2026 - 17:00 07/12/2026", one round a line, one after the other; the first line that is not is the fault. */
export function readRounds(text: string): { rounds: Round[] } | { fault: string } {
  const rounds: Round[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === "") continue;
    const found = LINE.exec(line);
    const opensAt = found && momentOf(found.slice(1, 6));
    const closesAt = found && momentOf(found.slice(6, 11));
    const last = rounds.at(-1);
    if (!opensAt || !closesAt || opensAt >= closesAt || (last && opensAt < last.closesAt))
      return { fault: line.slice(0, 80) };
    rounds.push({ number: rounds.length + 1, opensAt, closesAt });
  }
  return { rounds };
}

export const written = (at: Date): string => {
  const text = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${text.slice(11, 16)} ${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
};

export const writeRounds = (rounds: readonly Round[]): string =>
  rounds.map((one) => `${written(one.opensAt)} - ${written(one.closesAt)}`).join("\n");
