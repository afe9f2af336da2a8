import { randomUUID } from "node:crypto";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findRequest } from "../cooperation/request.store.ts";
import { CommentRefused, CommentUnknown } from "./comment.errors.ts";
import { insertComment, listWriters, lockComment, saveNotices, saveTakenBack, saveWords } from "./comment.store.ts";
import { type Comment, type CommentSubject, isEditable, mentionedIn } from "./comment.ts";
import { concernedUnits, mayComment, peopleOf } from "./concerned.ts";

const subjectOf = (comment: Comment): CommentSubject =>
  comment.taskId === null ? { requestId: comment.requestId as string } : { taskId: comment.taskId };

async function note(tx: Tx, actor: Actor, act: string, comment: Comment, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: `comment.${act}`,
    subjectKind: comment.taskId ? "planTask" : "cooperationRequest",
    subjectId: (comment.taskId ?? comment.requestId) as string,
    details: { comment: comment.id },
    at,
  });
}

/** Who is named, and who wrote before or asked; never the writer. */
async function tell(
  tx: Tx,
  actor: Actor,
  comment: Comment,
  units: readonly string[],
  named: string | null,
  at: Date,
): Promise<void> {
  const subject = subjectOf(comment);
  const people = await peopleOf(tx, units, at);
  const mentioned = new Set(mentionedIn(comment.body, people));
  if (named !== null && people.some((one) => one.id === named)) mentioned.add(named);
  const request = "requestId" in subject ? await findRequest(tx, subject.requestId) : undefined;
  const taking = [...(await listWriters(tx, subject)), ...(request?.createdBy ? [request.createdBy] : [])];
  const all = new Set([...mentioned, ...taking]);
  all.delete(actor.id);
  await saveNotices(
    tx,
    comment.id,
    [...all].map((personId) => ({ personId, isMention: mentioned.has(personId) })),
  );
}

interface WriteComment {
  subject: CommentSubject;
  body: string;
  /** A person chosen to be told, besides those named with "@". */
  named: string | null;
  at: Date;
}

/** Writes to those concerned by a task or request. Returns the id. */
export async function writeComment(tx: Tx, actor: Actor, input: WriteComment): Promise<string> {
  const units = await concernedUnits(tx, input.subject);
  if (!(await mayComment(tx, actor, units, input.at))) throw new CommentRefused("not-concerned");
  const comment: Comment = {
    id: randomUUID(),
    taskId: "taskId" in input.subject ? input.subject.taskId : null,
    requestId: "requestId" in input.subject ? input.subject.requestId : null,
    body: input.body,
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: input.at,
    editedAt: null,
    takenBackAt: null,
  };
  await insertComment(tx, comment);
  await tell(tx, actor, comment, units, input.named, input.at);
  await note(tx, actor, "write", comment, input.at);
  return comment.id;
}

async function ownComment(tx: Tx, actor: Actor, id: string): Promise<Comment> {
  const comment = await lockComment(tx, id);
  if (!comment) throw new CommentUnknown();
  if (comment.writtenBy !== actor.id) throw new CommentRefused("not-yours");
  if (comment.takenBackAt !== null) throw new CommentRefused("taken-back");
  return comment;
}

/** Its writer changes the words, for a quarter of an hour; who is newly named is told too. */
export async function editComment(
  tx: Tx,
  actor: Actor,
  { commentId, body, at }: { commentId: string; body: string; at: Date },
): Promise<void> {
  const comment = await ownComment(tx, actor, commentId);
  if (!isEditable(comment, actor.id, at)) throw new CommentRefused("too-late");
  await saveWords(tx, comment.id, body, at);
  await tell(tx, actor, { ...comment, body }, await concernedUnits(tx, subjectOf(comment)), null, at);
  await note(tx, actor, "edit", comment, at);
}

/** The words go, the place stays: others may have answered. */
export async function takeBackComment(
  tx: Tx,
  actor: Actor,
  { commentId, at }: { commentId: string; at: Date },
): Promise<void> {
  const comment = await ownComment(tx, actor, commentId);
  await saveTakenBack(tx, comment.id, at);
  await note(tx, actor, "takeBack", comment, at);
}
