export const POPULATION_KINDS = ["dossiers", "list", "open"] as const;
/** Who is asked: applicants of settled dossiers, groups of known size, or whoever wants to. */
export type PopulationKind = (typeof POPULATION_KINDS)[number];

export type SurveyState = "draft" | "approved" | "withdrawn";

export interface SurveyFacts {
  unitId: string;
  title: string;
  purpose: string;
  questionnaireId: string;
  populationKind: PopulationKind;
  /** The time that is asked about. */
  periodFrom: string;
  periodUntil: string;
  /** Days on which answers are taken, both included. */
  opensOn: string;
  closesOn: string;
  /** Wanted margin of error for the whole, in points of 100. */
  marginPercent: number;
  leastPerStratum: number;
  takesOpen: boolean;
  officialRef: string | null;
}

export interface Survey extends SurveyFacts {
  id: string;
  state: SurveyState;
  drawSeed: string | null;
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

export interface SurveyStratum {
  position: number;
  unitId: string | null;
  name: string;
  population: number;
  sample: number;
}

/** By one's own link, on a sheet of paper, of one's own accord on the page, or told to somebody with a tablet. */
export type SurveySource = "invitation" | "paper" | "open" | "tablet";

export const SURVEY_LIMITS = {
  title: 200,
  purpose: 1_000,
  officialRef: 200,
  note: 1_000,
  strata: 4_000,
  stratum: 200,
  sheet: 100_000,
  days: 366,
} as const;

/** Where it stands on a day. */
export const PHASES = ["draft", "coming", "open", "closed", "published", "withdrawn"] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf(survey: Pick<Survey, "state" | "opensOn" | "closesOn" | "resultsAt">, today: string): Phase {
  if (survey.state !== "approved") return survey.state;
  if (survey.resultsAt !== null) return "published";
  if (today < survey.opensOn) return "coming";
  return today <= survey.closesOn ? "open" : "closed";
}

export type SurveyAct = "change" | "approve" | "close" | "publish" | "withdraw" | "enter" | "field";

const POSSIBLE: Record<SurveyAct, readonly Phase[]> = {
  change: ["draft"],
  approve: ["draft"],
  close: ["open"],
  // Figures of a survey still open would move while people read them.
  publish: ["closed"],
  withdraw: ["draft", "coming", "open", "closed", "published"],
  // Sheets of paper come in after the last day; what is public no longer moves.
  enter: ["open", "closed"],
  field: ["coming", "open"],
};

export const isSurveyActPossible = (phase: Phase, act: SurveyAct): boolean => POSSIBLE[act].includes(phase);

/**
 * The names of the official index belong to the agency that measures it. A survey of one's own never carries them in its
 * title, unless it names the decision by which it is that measurement.
 */
const OFFICIAL_NAMES =
  /(?<![\p{L}\p{N}])sipas(?![\p{L}\p{N}])|chỉ số hài lòng[^.]{0,40}phục vụ hành chính|(?<![\p{L}\p{N}])papi(?![\p{L}\p{N}])|par[\s-]?index/iu;

export const bearsOfficialName = (title: string): boolean => OFFICIAL_NAMES.test(title.normalize("NFC"));

/** "Tên nhóm; số người", one group a line, as typed or pasted from a sheet; the first line that is not is the fault. */
export function readStrata(text: string): { strata: { name: string; population: number }[] } | { fault: string } {
  const strata: { name: string; population: number }[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === "") continue;
    const found = /^(.{1,200}?)\s*[;\t|]\s*(\d{1,3}(?:[. ]?\d{3}){0,2})$/u.exec(line);
    const [, name = "", number = ""] = found ?? [];
    if (!found || strata.some((one) => one.name === name)) return { fault: line.slice(0, 80) };
    strata.push({ name, population: Number(number.replace(/[. ]/g, "")) });
  }
  return { strata };
}

export const writeStrata = (strata: readonly { name: string; population: number }[]): string =>
  strata.map((one) => `${one.name}; ${one.population}`).join("\n");
