/** What is asked about: a draft text, or a procedure in force. */
export const CONSULTATION_KINDS = ["draft", "procedure"] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** As what somebody speaks; the figures tell them apart. */
export const AUDIENCES = ["resident", "business", "official", "organisation"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What somebody wants of a point. */
export const STANCES = ["keep", "change", "drop"] as const;
export type Stance = (typeof STANCES)[number];

/** What became of an opinion. What is beside the matter is counted and not told. */
export const OUTCOMES = ["taken", "partly", "not", "beside"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type ConsultationState = "draft" | "submitted" | "returned" | "approved" | "withdrawn";
export type SummaryState = "none" | "submitted" | "returned" | "approved";

export interface ConsultationFacts {
  unitId: string;
  kind: ConsultationKind;
  procedureCode: string | null;
  title: string;
  lead: string;
  body: string;
  opensOn: string;
  closesOn: string;
}

export interface Point {
  position: number;
  heading: string;
  body: string;
}

export interface Consultation extends ConsultationFacts {
  id: string;
  state: ConsultationState;
  edit: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  publishedAt: Date | null;
  closesMovedReason: string | null;
  summary: string;
  summaryState: SummaryState;
  summaryBy: string | null;
  summaryByName: string | null;
  summaryDecidedByName: string | null;
  summaryDecidedAt: Date | null;
  summaryNote: string | null;
}

/** How a consultation stands for everybody on a day; null while nothing of it is public. */
export const PHASES = ["announced", "open", "closed", "summarised"] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf(
  of: Pick<Consultation, "state" | "opensOn" | "closesOn" | "summaryState">,
  today: string,
): Phase | null {
  if (of.state !== "approved") return null;
  if (of.summaryState === "approved") return "summarised";
  return today < of.opensOn ? "announced" : today <= of.closesOn ? "open" : "closed";
}

export const CONSULTATION_LIMITS = {
  title: 300,
  lead: 4_000,
  body: 60_000,
  points: 30,
  heading: 200,
  point: 4_000,
  organisation: 200,
  words: 4_000,
  opinion: 2_000,
  explanation: 4_000,
  summary: 8_000,
  note: 2_000,
  reason: 1_000,
};

/** What is wrong with the points as typed: none, too many, or the one whose heading or words are too long. */
export type PointFault = { fault: "none" | "many" | "headingLong" | "pointLong"; at: number };

/** Points as they are typed: blocks between blank lines, the first line of each is its heading. */
export function readPoints(text: string): Point[] | PointFault {
  const blocks = text
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter(Boolean);
  if (blocks.length === 0) return { fault: "none", at: 0 };
  if (blocks.length > CONSULTATION_LIMITS.points) return { fault: "many", at: blocks.length };
  const points: Point[] = [];
  for (const [at, block] of blocks.entries()) {
    const [heading = "", ...rest] = block.split("\n");
    const body = rest.join("\n").trim();
    if ([...heading].length > CONSULTATION_LIMITS.heading) return { fault: "headingLong", at: at + 1 };
    if ([...body].length > CONSULTATION_LIMITS.point) return { fault: "pointLong", at: at + 1 };
    points.push({ position: at + 1, heading: heading.trim(), body });
  }
  return points;
}

export const writePoints = (points: readonly Point[]): string =>
  points.map((one) => (one.body ? `${one.heading}\n${one.body}` : one.heading)).join("\n\n");

/** What a sheet says of one point; position 0 is the whole. */
export interface Answer {
  position: number;
  stance: Stance | null;
  words: string;
}

export interface Opinion {
  id: string;
  position: number;
  text: string;
  outcome: Outcome;
  explanation: string;
  /** How many sheets say so. */
  count: number;
}

/** Sheets by point, audience and stance. */
export interface StanceCount {
  position: number;
  audience: Audience;
  stance: Stance;
  count: number;
}
