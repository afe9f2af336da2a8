import { type Db, type Tx, transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf, systemActor } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { insertProposal, lockProposal, saveProposalState } from "./proposal.store.ts";
import { type Proposal, type ProposalAct, type ProposalKind, whyNot } from "./proposal.ts";
import { ProposalRefused } from "./proposals.errors.ts";

const LONGEST_NOTE = 1_000;

export interface Propose {
  kind: string;
  /** Every unit of which residents would be told something else. */
  unitIds: readonly string[];
  input: object;
  isAhead?: boolean;
  at: Date;
}

/** Asks that an act be done by somebody else. Whoever calls has looked whether this person may ask for it. */
export async function propose(tx: Tx, actor: Actor, asked: Propose): Promise<number> {
  const unitIds = [...new Set(asked.unitIds)];
  const id = await insertProposal(tx, {
    kind: asked.kind,
    unitIds,
    input: asked.input,
    isAhead: asked.isAhead ?? false,
    writtenById: actor.id,
    writtenByName: actor.name,
    writtenAt: asked.at,
  });
  await note(tx, actor, { id, kind: asked.kind, unitIds }, "propose", asked.at, { isAhead: asked.isAhead ?? false });
  return id;
}

class Rehearsed extends Error {}

/** Does an act and rolls it back, so that what is refused is refused before it is proposed. @throws what the act throws */
export async function rehearse(db: Db, act: (tx: Tx, actor: Actor) => Promise<unknown>): Promise<void> {
  try {
    await transaction(db, async (tx) => {
      await act(tx, systemActor("thử trước khi đề nghị"));
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

/** Whether the person approves for all units a proposal concerns. */
export async function mayApprove(db: Db, actor: Actor, unitIds: readonly string[], at: Date): Promise<boolean> {
  const reach = new Set(await reachOf(db, actor, "proposals.approve", at));
  return unitIds.every((id) => reach.has(id));
}

/** Somebody else does what was proposed. @throws ProposalRefused, and what the act throws */
export async function approveProposal(
  tx: Tx,
  actor: Actor,
  kind: ProposalKind,
  input: { id: number; seen: string; at: Date },
): Promise<void> {
  const proposal = await lock(tx, actor, "approve", input);
  const writtenBy = { id: proposal.writtenById, name: proposal.writtenByName };
  // What went out ahead is told already; approving it says that somebody else stands by it.
  if (!proposal.isAhead) await kind.apply(tx, actor, proposal.input, { writtenBy, seen: input.seen, at: input.at });
  await settle(tx, actor, proposal, "approve", { at: input.at, note: null });
}

/** Gives it back to whoever wrote it, saying why. @throws ProposalRefused */
export async function returnProposal(
  tx: Tx,
  actor: Actor,
  kind: ProposalKind,
  input: { id: number; note: string; at: Date },
): Promise<void> {
  if (input.note === "") throw new ProposalRefused("note-missing");
  if (input.note.length > LONGEST_NOTE) throw new ProposalRefused("note-long");
  const proposal = await lock(tx, actor, "return", input);
  if (proposal.isAhead) await kind.undo?.(tx, actor, proposal.input, input.at);
  await settle(tx, actor, proposal, "return", input);
}

/** Whoever wrote it takes it back. @throws ProposalRefused */
export async function withdrawProposal(
  tx: Tx,
  actor: Actor,
  kind: ProposalKind,
  input: { id: number; at: Date },
): Promise<void> {
  const proposal = await lock(tx, actor, "withdraw", input);
  if (proposal.isAhead) await kind.undo?.(tx, actor, proposal.input, input.at);
  await settle(tx, actor, proposal, "withdraw", { at: input.at, note: null });
}

async function lock(tx: Tx, actor: Actor, act: ProposalAct, { id, at }: { id: number; at: Date }): Promise<Proposal> {
  const proposal = await lockProposal(tx, id);
  if (!proposal) throw new ProposalRefused("unknown");
  const refusal = whyNot(act, proposal, {
    id: actor.id,
    mayApprove: act !== "withdraw" && (await mayApprove(tx, actor, proposal.unitIds, at)),
  });
  if (refusal) throw new ProposalRefused(refusal);
  return proposal;
}

const AFTER = { approve: "approved", return: "returned", withdraw: "withdrawn" } as const;

async function settle(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  act: ProposalAct,
  { at, note: why }: { at: Date; note: string | null },
): Promise<void> {
  await saveProposalState(tx, proposal.id, {
    state: AFTER[act],
    by: { id: actor.id, name: actor.name },
    at,
    note: why,
  });
  await note(tx, actor, proposal, act, at, { writtenBy: proposal.writtenById, ...(why ? { note: why } : {}) });
}

async function note(
  tx: Tx,
  actor: Actor,
  proposal: Pick<Proposal, "id" | "kind" | "unitIds">,
  act: ProposalAct | "propose",
  at: Date,
  details: object,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `proposal.${act}`,
    subjectKind: "proposal",
    subjectId: String(proposal.id),
    unitId: proposal.unitIds.length === 1 ? (proposal.unitIds[0] ?? null) : null,
    details: { kind: proposal.kind, units: proposal.unitIds.length, ...details },
    at,
  });
}
