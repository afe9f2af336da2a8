import type { DeadlinePiece, PlanDraft } from "./plan-draft.ts";
import type { TextRange } from "./source-lines.ts";

/** The answer of `POST /api/v1/plans/read` for a plan. Every range points into the text that was read. */
export type ApiPiece = { text: string; start: number; end: number };

export type ApiDeadline = {
  text: string;
  kind: string;
  norm: string | null;
  iso: string | null;
  from: string | null;
  assumedYear: boolean;
  flag: string | null;
  start: number;
  end: number;
};

export type ApiPlanDraft = {
  kind: "plan";
  type: string | null;
  number: string | null;
  symbol: string | null;
  date: string | null;
  place: string | null;
  issuer: string | null;
  superiorIssuer: string | null;
  title: string | null;
  year: number | null;
  signer: string | null;
  signerTitle: string | null;
  legalBases: (ApiPiece & { number: string | null; type: string | null; date: string | null; issuer: string | null })[];
  purposes: ApiPiece[];
  requirements: ApiPiece[];
  targets: ApiPiece[];
  audiences: ApiPiece[];
  contents: ApiPiece[];
  forms: ApiPiece[];
  agencies: {
    name: string;
    role: string;
    start: number;
    end: number;
    tasks: {
      text: string;
      role: string;
      deadline: ApiDeadline | null;
      coordinating: ApiPiece[];
      start: number;
      end: number;
    }[];
  }[];
  reportDeadline: (ApiPiece & { norm: string | null; iso: string | null }) | null;
  reportDeadlines: (ApiPiece & { norm: string | null; iso: string | null })[];
  recipients: ApiPiece[];
  /** Paragraphs of the part that gives duties which nothing was made of. */
  untaken: (ApiPiece & { under: string | null })[];
  /** Where the single values stand, by their names; a value that was not found has no entry. */
  ranges: Record<string, TextRange>;
  truncated: boolean;
};

export function toApiDraft(draft: PlanDraft): ApiPlanDraft {
  const ranges: Record<string, TextRange> = {};
  const single = {
    type: draft.typeName,
    number: draft.number,
    symbol: draft.symbol,
    date: draft.date,
    place: draft.place,
    issuer: draft.issuer,
    superiorIssuer: draft.superiorIssuer,
    title: draft.title,
    signer: draft.signer,
    signerTitle: draft.signerTitle,
  };
  for (const [name, found] of Object.entries(single)) if (found) ranges[name] = found.range;
  const piece = (one: { text: string; range: TextRange }): ApiPiece => ({ text: one.text, ...one.range });
  const report = (one: NonNullable<PlanDraft["reportDeadline"]>) => ({
    text: one.text,
    norm: one.norm,
    iso: one.iso,
    ...one.range,
  });
  return {
    kind: "plan",
    type: draft.typeName?.text ?? null,
    number: draft.number?.value ?? null,
    symbol: draft.symbol?.value ?? null,
    date: draft.date?.value ?? null,
    place: draft.place?.text ?? null,
    issuer: draft.issuer?.text ?? null,
    superiorIssuer: draft.superiorIssuer?.text ?? null,
    title: draft.title?.text ?? null,
    year: draft.year,
    signer: draft.signer?.text ?? null,
    signerTitle: draft.signerTitle?.text ?? null,
    legalBases: draft.legalBases.map((basis) => ({
      ...piece(basis),
      number: basis.number,
      type: basis.type,
      date: basis.date,
      issuer: basis.issuer,
    })),
    purposes: draft.purposes.map(piece),
    requirements: draft.requirements.map(piece),
    targets: draft.targets.map(piece),
    audiences: draft.audiences.map(piece),
    contents: draft.contents.map(piece),
    forms: draft.forms.map(piece),
    agencies: draft.agencies.map((agency) => ({
      name: agency.name,
      role: agency.role,
      ...agency.range,
      tasks: agency.tasks.map((task) => ({
        text: task.text,
        role: task.role,
        deadline: task.deadline && deadline(task.deadline),
        coordinating: task.coordinating.map(piece),
        ...task.range,
      })),
    })),
    reportDeadline: draft.reportDeadline && report(draft.reportDeadline),
    reportDeadlines: draft.reportDeadlines.map(report),
    recipients: draft.recipients.map(piece),
    untaken: draft.untaken.map((one) => ({ ...piece(one), under: one.under })),
    ranges,
    truncated: draft.truncated,
  };
}

function deadline(one: DeadlinePiece): ApiDeadline {
  return {
    text: one.text,
    kind: one.kind,
    norm: one.norm,
    iso: one.end,
    from: one.start,
    assumedYear: one.yearAssumed,
    flag: one.flag,
    start: one.range.start,
    end: one.range.end,
  };
}
