import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { holds } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { followDocuments } from "./follow-documents.ts";
import { type DocumentFacts, foldNumber, type LegalDocument, type RelationKind } from "./legal-document.ts";
import { DocumentChanged, DocumentRefused, DocumentTaken, DocumentUnknown } from "./legal-documents.errors.ts";
import {
  type DocumentFile,
  endRelation,
  findByKey,
  insertDocument,
  insertDocumentEvent,
  insertRelation,
  lockDocument,
  saveCheck,
  saveDocument,
} from "./legal-documents.store.ts";

function requireMay(actor: Actor, permission: "documents.edit" | "documents.check"): void {
  // Named acts of the system itself (demonstration, command line) hold no grants.
  if (actor.id !== "system" && !holds(actor, permission)) throw new DocumentRefused("no-right");
}

async function note(
  tx: Tx,
  actor: Actor,
  id: number,
  act: string,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await insertDocumentEvent(tx, id, { at, personName: actor.name, act, details });
  await recordAct(tx, actor, {
    act: `legal-documents.${act}`,
    subjectKind: "legalDocument",
    subjectId: String(id),
    details,
    at,
  });
}

/** What cites it is looked through again, after this act is safe. Several acts in a row make one run. */
async function follow(tx: Tx): Promise<void> {
  await addJob(tx, followDocuments, {}, { key: followDocuments.name, subject: followDocuments.name });
  await notifyPublicChange(tx, "legal-documents");
}

/** Writes a document down. @throws DocumentTaken where kind, number, issuer and day are another's */
export async function recordDocument(
  tx: Tx,
  actor: Actor,
  input: { facts: DocumentFacts; file?: DocumentFile | undefined; at: Date; source?: string },
): Promise<number> {
  requireMay(actor, "documents.edit");
  const facts = tidy(input.facts);
  const other = await findByKey(tx, facts);
  if (other) throw new DocumentTaken(other.id);
  const id = await insertDocument(tx, facts, actor, input.at, input.file);
  await note(tx, actor, id, "create", { number: facts.number, source: input.source ?? "form" }, input.at);
  await follow(tx);
  return id;
}

/**
 * What a unit issues in the product is a document of the library from that moment: its author wrote it, who issues it has
 * checked it. The right to issue is the right to record. @idempotent
 */
export async function recordIssuedDocument(
  tx: Tx,
  actor: Actor,
  input: { facts: DocumentFacts; author: { id: string; name: string }; at: Date },
): Promise<number> {
  const facts = tidy(input.facts);
  const known = await findByKey(tx, facts);
  if (known) return known.id;
  const id = await insertDocument(tx, facts, input.author, input.at);
  await note(tx, actor, id, "create", { number: facts.number, source: "issued" }, input.at);
  if (input.author.id !== actor.id) {
    await saveCheck(tx, [id], actor, input.at);
    await note(tx, actor, id, "check", { number: facts.number }, input.at);
  }
  await follow(tx);
  return id;
}

const FACTS = [
  "type",
  "number",
  "issuer",
  "issuerUnitId",
  "issuedOn",
  "title",
  "status",
  "inForceFrom",
  "partlyFrom",
  "inForceTo",
  "topics",
  "url",
  "note",
] as const satisfies readonly (keyof DocumentFacts)[];

/** Which facts differ, each as it was and as it is: what history and audit keep. */
function changesBetween(before: DocumentFacts, after: DocumentFacts): Record<string, { from: unknown; to: unknown }> {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const key of FACTS)
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      changes[key] = { from: before[key], to: after[key] };
  return changes;
}

/** Corrects what is written of a document. @throws DocumentTaken, DocumentChanged */
export async function changeDocument(
  tx: Tx,
  actor: Actor,
  input: { id: number; basedOn: number; facts: DocumentFacts; file?: DocumentFile | undefined; at: Date },
): Promise<void> {
  requireMay(actor, "documents.edit");
  const before = await lockDocument(tx, input.id);
  if (!before) throw new DocumentUnknown();
  if (before.version !== input.basedOn) throw new DocumentChanged(before.changedByName);
  const facts = tidy(input.facts);
  const other = await findByKey(tx, facts);
  if (other && other.id !== input.id) throw new DocumentTaken(other.id);
  const changes = changesBetween(before, facts);
  if (Object.keys(changes).length === 0 && !input.file) return;
  await saveDocument(tx, input.id, facts, actor, input.at, input.file);
  await note(tx, actor, input.id, "edit", { number: facts.number, changes }, input.at);
  await follow(tx);
}

/** A second person finds it right. From the first time on the public reads it. */
export async function checkDocuments(tx: Tx, actor: Actor, input: { ids: readonly number[]; at: Date }): Promise<void> {
  requireMay(actor, "documents.check");
  for (const id of [...new Set(input.ids)].sort((a, b) => a - b)) {
    const document = await lockDocument(tx, id);
    if (!document) throw new DocumentUnknown();
    if (document.checkedAt !== null) throw new DocumentRefused("already-checked");
    if (document.changedById === actor.id) throw new DocumentRefused("own-words");
    await saveCheck(tx, [id], actor, input.at);
    await note(tx, actor, id, "check", { number: document.number }, input.at);
  }
  await notifyPublicChange(tx, "legal-documents");
}

/**
 * Says what one document does to another. What replaces or repeals a document ends it from the day on, unless it is written
 * down already when it ended; both stand in the history.
 */
export async function relateDocuments(
  tx: Tx,
  actor: Actor,
  input: {
    fromId: number;
    kind: RelationKind;
    toId: number;
    onDay: string | null;
    partly: boolean;
    note: string | null;
    at: Date;
  },
): Promise<void> {
  requireMay(actor, "documents.edit");
  if (input.fromId === input.toId) throw new DocumentRefused("same-document");
  const locked = new Map<number, LegalDocument>();
  for (const id of [input.fromId, input.toId].sort((a, b) => a - b)) {
    const document = await lockDocument(tx, id);
    if (!document) throw new DocumentUnknown();
    locked.set(id, document);
  }
  const from = locked.get(input.fromId) as LegalDocument;
  const to = locked.get(input.toId) as LegalDocument;
  const { fromId, toId, kind, partly, at } = input;
  const onDay = input.onDay ?? from.inForceFrom;
  const relation = { fromId, toId, kind, onDay, partly, note: input.note, createdByName: actor.name, createdAt: at };
  if (!(await insertRelation(tx, relation))) throw new DocumentRefused("already-related");
  await note(tx, actor, fromId, "relate", { kind, to: to.number, toId, onDay, partly }, at);
  await note(tx, actor, toId, "related", { kind, from: from.number, fromId, onDay, partly }, at);
  const ended = endedBy(to, kind, partly, onDay);
  if (ended) {
    await saveDocument(tx, toId, ended, actor, at);
    await note(tx, actor, toId, "edit", { number: to.number, changes: changesBetween(to, ended) }, at);
  }
  await follow(tx);
}

/** What the affected document becomes, or null where it stays as it is. */
function endedBy(to: LegalDocument, kind: RelationKind, partly: boolean, onDay: string | null): DocumentFacts | null {
  if ((kind !== "replaces" && kind !== "repeals") || to.status === "expired" || to.inForceTo !== null) return null;
  const facts = Object.fromEntries(FACTS.map((key) => [key, to[key]])) as unknown as DocumentFacts;
  const isPossible = onDay === null || to.inForceFrom === null || to.inForceFrom <= onDay;
  if (!isPossible) return null;
  if (partly) return to.status === "partly" ? null : { ...facts, status: "partly", partlyFrom: onDay };
  return { ...facts, status: "expired", inForceTo: onDay };
}

/** Takes a wrong relation back. What it ended stays ended until somebody changes that document. */
export async function unrelateDocuments(
  tx: Tx,
  actor: Actor,
  input: { id: number; relationId: number; at: Date },
): Promise<void> {
  requireMay(actor, "documents.edit");
  if (!(await endRelation(tx, input.relationId, input.id, actor.name, input.at))) throw new DocumentUnknown();
  await note(tx, actor, input.id, "unrelate", { relation: input.relationId }, input.at);
  await follow(tx);
}

function tidy(facts: DocumentFacts): DocumentFacts {
  return { ...facts, number: foldSpaces(facts.number), topics: [...new Set(facts.topics)].sort() };
}

/** Blanks never belong to a number; its letters stay as typed ("30c/NQ-CP"). */
const foldSpaces = (number: string): string => number.replace(/\s+/g, "");

export const isNumber = (number: string): boolean =>
  /^\d{1,5}[\p{L}\d.]*[/-][\p{L}\d/.\-&]{1,50}$/u.test(foldNumber(number));
