import type { AppContext } from "../../platform/app-context.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import type { Lang } from "../../platform/i18n/index.ts";
import type { ProposalRefusal } from "./proposals.errors.ts";

export const PROPOSAL_STATES = ["proposed", "approved", "returned", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface Proposal {
  id: number;
  kind: string;
  unitIds: string[];
  input: unknown;
  /** Told to residents at once, approved afterwards. */
  isAhead: boolean;
  state: ProposalState;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  returnNote: string | null;
}

/** What a proposal would do if it were approved now. */
export interface Told {
  /** A sentence each. */
  effects: readonly string[];
  /** The changes one by one, the first of them; `all` counts the rest. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[]; all: number } | null;
  /** Of what stands now: if it moved since it was looked at, approving is refused. */
  mark: string;
}

/** Who wrote what is being done now by somebody else. */
export interface WrittenBy {
  id: string;
  name: string;
}

/** How an act is done that somebody else wrote: who wrote what is now put before the public, and when that happens. */
export interface Approved {
  writtenBy?: WrittenBy;
  at: Date;
}

/** Who wrote and who approved what is put before the public now. */
export const signedBy = (actor: Actor, { writtenBy, at }: Approved) => ({
  writtenByName: writtenBy?.name ?? actor.name,
  approvedByName: actor.name,
  approvedAt: at,
});

/** Who wrote it, for the log of acts. */
export const writerOf = ({ writtenBy }: Approved): { writtenBy?: string } =>
  writtenBy ? { writtenBy: writtenBy.id } : {};

/** What a module says of an act that needs four eyes. Its input is kept as JSON and comes back as it was proposed. */
export interface ProposalKind {
  kind: string;
  /** One line for lists. */
  title(input: unknown, lang: Lang): string;
  tell(app: AppContext, input: unknown, asked: { lang: Lang; at: Date }): Promise<Told>;
  apply(tx: Tx, actor: Actor, input: unknown, how: { writtenBy: WrittenBy; seen: string; at: Date }): Promise<void>;
  /** Takes back what went out ahead; only kinds that may go ahead have it. */
  undo?(tx: Tx, actor: Actor, input: unknown, at: Date): Promise<void>;
  /** Why the act was refused, in a sentence; null for errors that are none of this kind's. */
  explain(error: unknown, lang: Lang): string | null;
}

export type ProposalAct = "approve" | "return" | "withdraw";

/** Why a person may not do it, `mayApprove` being their right at all units concerned; null where they may. Pure. */
export function whyNot(
  act: ProposalAct,
  proposal: Pick<Proposal, "state" | "writtenById">,
  by: { id: string; mayApprove: boolean },
): ProposalRefusal | null {
  if (proposal.state !== "proposed") return "settled";
  const isWriter = proposal.writtenById === by.id;
  if (act === "withdraw") return isWriter ? null : "not-writer";
  if (isWriter) return "own";
  return by.mayApprove ? null : "not-yours";
}
