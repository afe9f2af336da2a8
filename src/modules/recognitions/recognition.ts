export const RECOGNITION_KINDS = ["commendation", "exemplar", "initiative"] as const;
export type RecognitionKind = (typeof RECOGNITION_KINDS)[number];

export const RECOGNITION_STATES = ["proposed", "returned", "checked", "recognised", "published", "withdrawn"] as const;
export type RecognitionState = (typeof RECOGNITION_STATES)[number];

export type RecognitionAct = "change" | "check" | "return" | "recognise" | "publish" | "withdraw";

/** From which states an act is possible, and where it leads. */
const MOVES: Record<RecognitionAct, { from: readonly RecognitionState[]; to: RecognitionState }> = {
  change: { from: ["proposed", "returned"], to: "proposed" },
  return: { from: ["proposed", "checked"], to: "returned" },
  check: { from: ["proposed"], to: "checked" },
  recognise: { from: ["checked"], to: "recognised" },
  publish: { from: ["recognised"], to: "published" },
  withdraw: { from: ["proposed", "returned", "checked", "recognised", "published"], to: "withdrawn" },
};

export function isRecognitionActPossible(state: RecognitionState, act: RecognitionAct): boolean {
  return MOVES[act].from.includes(state);
}

export function recognitionStateAfter(act: RecognitionAct): RecognitionState {
  return MOVES[act].to;
}

export type Consent = "none" | "given" | "withdrawn";

export interface RecognitionText {
  kind: RecognitionKind;
  year: number;
  unitId: string;
  title: string;
  /** What was done, in plain words. */
  story: string;
  /** What was measured, with its unit: "ngày giải quyết trung bình". */
  measure: string | null;
  beforeValue: number | null;
  afterValue: number | null;
  personName: string | null;
  personTitle: string | null;
}

export interface Recognition extends RecognitionText {
  id: string;
  consent: Consent;
  consentOn: string | null;
  /** How the person agreed: on paper, by e-mail … and where it is kept. */
  consentHow: string | null;
  state: RecognitionState;
  /** Form of the award, as the decision calls it. */
  award: string | null;
  decisionNumber: string | null;
  decisionOn: string | null;
  decisionIssuer: string | null;
  documentId: number | null;
  checkedBy: string | null;
  checkedByName: string | null;
  publishedByName: string | null;
  publishedAt: Date | null;
  withdrawnReason: string | null;
  version: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
}

export interface RecognitionStep {
  at: Date;
  act: RecognitionAct | "propose" | "consent" | "endConsent";
  personName: string;
  note: string | null;
}

export const RECOGNITION_LIMITS = {
  title: 200,
  story: 8_000,
  measure: 200,
  name: 120,
  personTitle: 200,
  note: 2_000,
  award: 200,
  number: 60,
  issuer: 200,
  sources: 20,
};

/**
 * What may be said in public: without the person's consent the name is taken out of every text, also where it was written
 * into the story, and `someone` stands in its place.
 */
export function inPublic<R extends Pick<Recognition, "title" | "story" | "personName" | "personTitle" | "consent">>(
  recognition: R,
  someone: string,
): R {
  const { personName, consent } = recognition;
  if (personName === null || consent === "given") return recognition;
  // Spaces between the parts of a name may be any; a name is never part of a longer word.
  const parts = personName
    .trim()
    .split(/\s+/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const name = new RegExp(`(?<!\\p{L})(?:(?:ông|bà|anh|chị)\\s+)?${parts.join("\\s+")}(?!\\p{L})`, "giu");
  const hide = (text: string): string =>
    text.replace(name, (_found, at: number) =>
      at === 0 || /[.!?:]\s*$/u.test(text.slice(0, at)) ? capital(someone) : someone,
    );
  return {
    ...recognition,
    title: hide(recognition.title),
    story: hide(recognition.story),
    personName: null,
    personTitle: null,
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

export interface Source {
  taskId: string | null;
  inspectionId: string | null;
}

const UUID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

/** Addresses of tasks and inspections as people paste them, one a line; the first line that is neither is the fault. */
export function readSources(text: string): { sources: Source[] } | { fault: string } {
  const sources: Source[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const task = new RegExp(`/nhiem-vu/${UUID}(?![0-9a-f-])`, "i").exec(line)?.[1]?.toLowerCase();
    const inspection = new RegExp(`/kiem-tra/${UUID}(?![0-9a-f-])`, "i").exec(line)?.[1]?.toLowerCase();
    if (!task && !inspection) return { fault: line.slice(0, 80) };
    const source = { taskId: task ?? null, inspectionId: task ? null : (inspection ?? null) };
    if (!sources.some((one) => one.taskId === source.taskId && one.inspectionId === source.inspectionId))
      sources.push(source);
  }
  return { sources };
}

export const writeSources = (sources: readonly Source[]): string =>
  sources
    .map((one) => (one.taskId ? `/can-bo/ke-hoach/nhiem-vu/${one.taskId}` : `/can-bo/kiem-tra/${one.inspectionId}`))
    .join("\n");
