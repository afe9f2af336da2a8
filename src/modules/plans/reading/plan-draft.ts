import type { Deadline } from "./deadline.ts";
import type { TextRange } from "./source-lines.ts";

/** A found piece and where it stands in the text as it came. */
export type Piece = { text: string; range: TextRange };

/** A found value whose text differs from its value ("ngày 14 tháng 02 năm 2020" is 2020-02-14). */
export type Found<T> = { value: T; text: string; range: TextRange };

export type LegalBasisPiece = Piece & {
  number: string | null;
  type: string | null;
  date: string | null;
  issuer: string | null;
};

/** Lead (chủ trì), taking part (phối hợp), or simply doing it (thực hiện). */
export type TaskRole = "lead" | "coordinating" | "implementing";

export type DeadlinePiece = Deadline & { range: TextRange };

export type DraftTask = {
  text: string;
  range: TextRange;
  role: TaskRole;
  deadline: DeadlinePiece | null;
  /** Agencies the duty says to work with, as printed. */
  coordinating: Piece[];
  /** Where the duty stands: a list per agency, the contents, a table, or the closing words. */
  place: "organisation" | "content" | "table" | "closing";
};

export type DraftAgency = {
  /** As printed. */
  name: string;
  /** Its first mention as bearer of a duty. */
  range: TextRange;
  /** "invited": asked ("Đề nghị …"), not ordered; Party bodies, courts and mass organisations are. */
  role: "lead" | "coordinating" | "invited";
  tasks: DraftTask[];
};

export type ReportDeadline = {
  text: string;
  range: TextRange;
  /** "yearly:12-15", "monthly:20", "2025-12-15", "periodic" … */
  norm: string | null;
  /** The day in the plan's year, where there is exactly one such day. */
  iso: string | null;
};

/** A paragraph of the part that gives duties which the reader made nothing of; a person looks at it. */
export type UntakenPiece = Piece & {
  /** The heading it stands under where that may be a name, as printed. */
  under: string | null;
};

/** What an official plan says, piece by piece. Not found is null or [], never guessed. */
export type PlanDraft = {
  typeName: Piece | null;
  number: Found<string> | null;
  symbol: Found<string> | null;
  date: Found<string> | null;
  place: Piece | null;
  issuer: Piece | null;
  superiorIssuer: Piece | null;
  title: Piece | null;
  /** The year the plan is for: in its title, else the year of its date. */
  year: number | null;
  signer: Piece | null;
  signerTitle: Piece | null;
  legalBases: LegalBasisPiece[];
  purposes: Piece[];
  requirements: Piece[];
  targets: Piece[];
  audiences: Piece[];
  contents: Piece[];
  forms: Piece[];
  agencies: DraftAgency[];
  /** The one report date to plan for: the first that names a day, else the first. */
  reportDeadline: ReportDeadline | null;
  reportDeadlines: ReportDeadline[];
  recipients: Piece[];
  untaken: UntakenPiece[];
  /** The text was longer than the reader reads; the rest is not in the draft. */
  truncated: boolean;
};

export type DocumentLook =
  | "directive"
  | "report"
  | "law"
  | "decision"
  | "resolution"
  | "invitation"
  | "letter"
  | "notice"
  | "telegram"
  | "submission"
  | "guidance"
  | "minutes"
  | "programme"
  | "news"
  | "contract"
  | "list"
  | "personal"
  | "task-list"
  | "unknown";

export type PlanReading =
  | { kind: "plan"; draft: PlanDraft }
  | { kind: "other"; seems: DocumentLook; givesDuties: boolean; directiveDraft: PlanDraft | null };
