import type {
  Fee,
  FilingMethod,
  LegalBasis,
  Paper,
  PaperGroup,
  ProcedureLevel,
  ProcedureRecord,
  TimeLimit,
} from "../../src/modules/procedures/procedure-record.ts";
import { portalIds } from "./portal-ids.ts";

/** Small helpers so that sixty procedures read as facts and sentences, not as punctuation. */

export type Channel = FilingMethod["channel"];

export const atCounter: Channel[] = ["inPerson"];
export const everyWay: Channel[] = ["inPerson", "online", "post"];
export const counterAndOnline: Channel[] = ["inPerson", "online"];
export const counterAndPost: Channel[] = ["inPerson", "post"];

export const communeCommittee = "Ủy ban nhân dân cấp xã";
export const communePolice = "Công an cấp xã";

const oneStopAddress = "Trung tâm Phục vụ hành chính công cấp xã; Cổng Dịch vụ công quốc gia";

export function workingDays(amount: number): TimeLimit {
  return { amount, unit: "workingDay" };
}
/** Ready on the day it comes in; received after 15:00, on the next working day. */
export const sameDayLimit: TimeLimit = { amount: 1, unit: "workingDay", sameDay: true };

export function days(amount: number): TimeLimit {
  return { amount, unit: "day" };
}

export function fee(kind: Fee["kind"], amount: number, per: string, note: string | null = null): Fee {
  return { kind, amount, per, note };
}

/** A paper to hand in: one original unless told otherwise. */
export function paper(name: string, originals: number | null = 1, copies: number | null = 0): Paper {
  return { name, originals, copies, form: null };
}
/** A paper handed in as a copy. */
export function copy(name: string): Paper {
  return { name, originals: 0, copies: 1, form: null };
}
/** A form to fill in, named as the law names it. */
export function form(name: string, formName: string): Paper {
  return { name, originals: 1, copies: 0, form: { name: formName, url: null } };
}
/** A paper that is only shown and given back at once. */
export function shown(name: string): Paper {
  return { name, originals: null, copies: null, form: null };
}

export function group(title: string, papers: Paper[]): PaperGroup {
  return { title, papers };
}

export type FilingTerms = {
  timeText: string;
  time: TimeLimit | null;
  feeText: string;
  fees: Fee[] | null;
  note?: string;
};

export type ProcedureInput = {
  code: string;
  name: string;
  /** Number and issuer of the announcing decision; null where only the index of the catalogue was at hand. */
  decision: [number: string, issuer: string] | null;
  kind?: string;
  field: string;
  issuer: string;
  levels?: ProcedureLevel[];
  applicants?: string[];
  implementing?: string;
  competent?: string;
  coordinating?: string;
  receptionAddress?: string;
  ways: Channel[];
  terms: FilingTerms;
  /** Where one channel differs from `terms`. */
  differs?: Partial<Record<Channel, Partial<FilingTerms>>>;
  steps: string[];
  papers: Paper[] | PaperGroup[];
  conditions?: string;
  laws: LegalBasis[];
  results: string[];
  keywords: string;
  description: string;
  lifeEvents: string[];
};

export const detailed = "TTHC được luật giao quy định chi tiết";
export const notDelegated = "TTHC không được luật giao cho địa phương quy định";

export function procedure(input: ProcedureInput): ProcedureRecord {
  const portalId = portalIds[input.code];
  return {
    code: input.code,
    name: input.name,
    decision: input.decision && { number: input.decision[0], date: null, issuer: input.decision[1] },
    levels: input.levels ?? ["commune"],
    levelsInferred: false,
    kind: input.kind ?? null,
    field: input.field,
    issuer: input.issuer,
    applicants: input.applicants ?? ["Công dân Việt Nam"],
    agencies: {
      implementing: input.implementing ?? communeCommittee,
      competent: input.competent ?? "",
      delegated: "",
      coordinating: input.coordinating ?? "",
      receptionAddress: input.receptionAddress ?? oneStopAddress,
    },
    steps: input.steps.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    methods: input.ways.map((channel) => {
      const terms = { ...input.terms, ...input.differs?.[channel] };
      return {
        channel,
        timeText: terms.timeText,
        time: terms.time,
        feeText: terms.feeText,
        fees: terms.fees,
        note: terms.note ?? "",
      };
    }),
    papers: input.papers.some(isGroup)
      ? (input.papers as PaperGroup[])
      : [{ title: null, papers: input.papers as Paper[] }],
    conditions: input.conditions ?? "",
    legalBases: input.laws,
    results: input.results,
    keywords: input.keywords,
    description: input.description,
    sourceUrl: portalId === undefined ? null : `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${portalId}`,
    lifeEvents: input.lifeEvents,
    // Plain words stand in demo/plain-words and are loaded as editions of their own.
    plain: null,
  };
}

function isGroup(entry: Paper | PaperGroup): entry is PaperGroup {
  return "papers" in entry;
}
