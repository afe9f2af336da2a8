import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick, shortText } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { CommentUnknown } from "../../../comments/comment.errors.ts";
import { findComment, listComments } from "../../../comments/comment.store.ts";
import { COMMENT_LENGTH, type Comment, type CommentSubject, isEditable } from "../../../comments/comment.ts";
import { concernedUnits, mayComment, peopleOf } from "../../../comments/concerned.ts";
import { en } from "../../../comments/messages.en.ts";
import { vi } from "../../../comments/messages.vi.ts";
import { editComment, takeBackComment, writeComment } from "../../../comments/write-comment.ts";
import { visibleRequest } from "../../../cooperation/people-on-request.ts";
import { field } from "../../../cooperation/read-forms.ts";
import { visibleTask } from "../plan-access.ts";
import { CommentListView } from "./view.tsx";

const PAGE_SIZE = 50;

interface Place {
  subject: CommentSubject;
  /** The page of the task or request. */
  home: string;
  base: string;
  title: string;
}

type OpenPlace = (rq: Rq) => Promise<Place>;

const ofTask: OpenPlace = async (rq) => {
  const { task } = await visibleTask(rq);
  const home = `/can-bo/ke-hoach/nhiem-vu/${task.id}`;
  return { subject: { taskId: task.id }, home, base: `${home}/trao-doi`, title: shortText(task.text, 120) };
};

const ofRequest: OpenPlace = async (rq) => {
  const request = await visibleRequest(rq);
  const home = `/can-bo/phoi-hop/${request.id}`;
  return { subject: { requestId: request.id }, home, base: `${home}/trao-doi`, title: request.title };
};

async function show(
  rq: Rq,
  place: Place,
  typed: { body: string; named: string } | null,
  errors: FormErrors,
  status = 200,
) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const units = await concernedUnits(db, place.subject);
  const mayWrite = await mayComment(db, actor, units, rq.now);
  const [at, id] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  const before =
    at && !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success
      ? { writtenAt: new Date(at), id: id as string }
      : undefined;
  const rows = await listComments(db, place.subject, PAGE_SIZE + 1, before);
  const shown = rows.slice(-PAGE_SIZE);
  const first = shown[0];
  const editing = shown.find((one) => one.id === rq.query.sua && isEditable(one, actor.id, rq.now)) ?? null;
  const done = z.enum(["sent", "saved", "takenBack"]).safeParse(rq.query.xong);
  return html(
    CommentListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...place,
      comments: shown,
      older: rows.length > PAGE_SIZE && first ? `${first.writtenAt.toISOString()}_${first.id}` : null,
      isMine: (comment) => comment.writtenBy === actor.id && comment.takenBackAt === null,
      isEditable: (comment) => isEditable(comment, actor.id, rq.now),
      people: mayWrite ? (await peopleOf(db, units, rq.now)).filter((one) => one.id !== actor.id) : [],
      mayWrite,
      editing,
      typed: typed ?? { body: editing?.body ?? "", named: "" },
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

function readBody(rq: Rq): { body: string; errors: FormErrors } {
  const said = pick(rq.lang, vi, en).errors;
  const body = field(rq, "body").replace(/\r\n?/g, "\n");
  const errors: FormErrors = {};
  if (body === "") errors.body = said.empty;
  else if ([...body].length > COMMENT_LENGTH) errors.body = said.long;
  else if (!body.isWellFormed()) errors.body = said.loneMarks;
  return { body, errors };
}

/** A comment of this task or request, for its writer's acts. */
async function commentHere(rq: Rq, place: Place): Promise<Comment> {
  const id = z.uuid().safeParse(rq.params.comment);
  const comment = id.success ? await findComment(rq.app.db, id.data) : undefined;
  const isHere =
    comment &&
    ("taskId" in place.subject
      ? comment.taskId === place.subject.taskId
      : comment.requestId === place.subject.requestId);
  if (!isHere) throw new CommentUnknown();
  return comment;
}

function pagesOf(open: OpenPlace) {
  async function page(rq: Rq): Promise<Reply> {
    return show(rq, await open(rq), null, {});
  }

  async function write(rq: Rq): Promise<Reply> {
    const place = await open(rq);
    const { body, errors } = readBody(rq);
    const named = field(rq, "named");
    if (Object.keys(errors).length > 0) return show(rq, place, { body, named }, errors, 422);
    await transaction(rq.app.db, (tx) =>
      writeComment(tx, actorOf(rq), {
        subject: place.subject,
        body,
        named: z.uuid().safeParse(named).success ? named : null,
        at: rq.now,
      }),
    );
    return seeOther(`${place.base}?xong=sent#viet`);
  }

  async function edit(rq: Rq): Promise<Reply> {
    const place = await open(rq);
    const comment = await commentHere(rq, place);
    const { body, errors } = readBody(rq);
    rq.query.sua = comment.id;
    if (Object.keys(errors).length > 0) return show(rq, place, { body, named: "" }, errors, 422);
    await transaction(rq.app.db, (tx) => editComment(tx, actorOf(rq), { commentId: comment.id, body, at: rq.now }));
    return seeOther(`${place.base}?xong=saved#viet`);
  }

  async function takeBack(rq: Rq): Promise<Reply> {
    const place = await open(rq);
    const comment = await commentHere(rq, place);
    await transaction(rq.app.db, (tx) => takeBackComment(tx, actorOf(rq), { commentId: comment.id, at: rq.now }));
    return seeOther(`${place.base}?xong=takenBack#viet`);
  }

  return { page, write, edit, takeBack };
}

export const taskComments = pagesOf(ofTask);
export const requestComments = pagesOf(ofRequest);
