import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type TypedForm,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt } from "../../../../accounts/index.ts";
import {
  addPicture,
  keepFiles,
  PictureKept,
  PictureUnreadable,
  publicPictures,
  readPicture,
  sayUnreadable,
  staffPictures,
} from "../../../../media/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { listArtworks } from "../../../artwork/artwork.store.ts";
import { en as artworkEn } from "../../../artwork/messages.en.ts";
import { vi as artworkVi } from "../../../artwork/messages.vi.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, type Posted, readReach } from "../../../pages/shared.tsx";
import { VisualRefused } from "../../../visuals.errors.ts";
import { checkWork, decideWork, markMade, putUp, submitWork, takeDown, withdrawWork } from "../../keep-work.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { CONDITIONS, WORK_LIMITS, type Work } from "../../work.ts";
import { listWorkEvents, sumWorks } from "../../works.store.ts";
import { workOf } from "../load.ts";
import { WorkRecordView } from "./view.tsx";

const saidOf = (rq: Rq) => ({ words: pick(rq.lang, vi, en), shared: pick(rq.lang, sharedVi, sharedEn) });

async function taskOf(rq: Rq, work: Work, reach: string[]) {
  if (work.taskId === null) return null;
  const { db } = rq.app;
  const sums = await sumWorks(db, { taskId: work.taskId, reach, today: vietnamDay(rq.now) });
  return { label: (await getTaskLabel(db, work.taskId)) ?? "", cost: sums.cost, works: sums.works };
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const work = await workOf(rq);
  const reach = await readReach(rq);
  const today = vietnamDay(rq.now);
  const events = await listWorkEvents(db, work.id);
  const codes = events.flatMap((event) => event.pictureCode ?? []);
  const [design] = work.artworkId ? await listArtworks(db, { id: work.artworkId }, { limit: 1 }) : [];
  const [mayWrite, mayApprove] = await Promise.all([
    mayAt(db, actor, "visuals.write", work.unitId, rq.now),
    mayAt(db, actor, "visuals.approve", work.unitId, rq.now),
  ]);
  const found = holds(actor, "content.read") ? await staffPictures(db, codes, reach) : await publicPictures(db, codes);
  const done = z.enum(Object.keys(vi.done) as [keyof typeof vi.done]).safeParse(rq.query.xong);
  return html(
    WorkRecordView({
      ctx: rq.app.view(rq),
      ...saidOf(rq),
      designWords: pick(rq.lang, artworkVi, artworkEn),
      work,
      design: design ?? null,
      unit: (await unitNames(db, [work.unitId], today)).get(work.unitId) ?? "",
      topic: topicNames(rq.lang)[work.topic],
      task: await taskOf(rq, work, reach),
      events,
      // The newest picture first, as the acts.
      pictures: new Map(codes.flatMap((code) => (found.has(code) ? [[code, found.get(code) as never]] : []))),
      today,
      mayWrite,
      mayApprove,
      isOwn: work.submittedBy === actor.id || (design?.state === "waiting" && design.writtenBy === actor.id),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const workRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

interface Asked {
  id: string;
  basedOn: number;
  at: Date;
}

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.done; act(tx: Tx, asked: Asked, work: Work): Promise<void> },
): Promise<Reply> {
  const found = await workOf(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  const asked = { id: found.id, basedOn: basedOnOf(posted.typed), at: rq.now };
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, asked, found));
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    const said = saidOf(rq).shared.refusals[error.code];
    return show(rq, { ...posted, errors: { [work.field]: said } }, error.code === "no-right-here" ? 403 : 409);
  }
  return seeOther(`${ADDRESS.works}/${found.id}?xong=${work.told}`);
}

function plain(rq: Rq, form: string): Posted {
  const { typed } = typedForm(rq);
  const isMissing = (form === "return" || form === "withdraw") && !isText(typed.note, WORK_LIMITS.note);
  return { form, typed, errors: isMissing ? { [`note-${form}`]: saidOf(rq).shared.errors.note } : {} };
}

export const submitWorkPage = (rq: Rq): Promise<Reply> =>
  run(rq, plain(rq, "submit"), {
    field: "submit",
    told: "trinh",
    act: (tx, asked) => submitWork(tx, actorOf(rq), asked),
  });

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const posted = plain(rq, isApproved ? "approve" : "return");
  return run(rq, posted, {
    field: isApproved ? "approve" : "note-return",
    told: isApproved ? "duyet" : "tra-lai",
    act: (tx, asked) =>
      decideWork(tx, actorOf(rq), { ...asked, isApproved, note: isApproved ? null : (posted.typed.note ?? "") }),
  });
}

export const approveWorkPage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnWorkPage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawWorkPage(rq: Rq): Promise<Reply> {
  const posted = plain(rq, "withdraw");
  return run(rq, posted, {
    field: "note-withdraw",
    told: "huy",
    act: (tx, asked) => withdrawWork(tx, actorOf(rq), { ...asked, note: posted.typed.note ?? "" }),
  });
}

/** The forms that begin with a day. */
function dated(rq: Rq, act: "made" | "up" | "check" | "down") {
  const form: TypedForm = typedForm(rq);
  const errors: FormErrors = {};
  const said = saidOf(rq).words.errors;
  const on = form.dayOf(`on-${act}`);
  if (!on) errors[`on-${act}`] = said.on;
  if (!fits(form.typed.text, WORK_LIMITS.note)) errors[`text-${act}`] = said.note;
  return { form, posted: { form: act, typed: form.typed, errors }, on: on ?? "", field: `on-${act}` };
}

export function markMadePage(rq: Rq): Promise<Reply> {
  const { posted, on, field } = dated(rq, "made");
  return run(rq, posted, { field, told: "xong", act: (tx, asked) => markMade(tx, actorOf(rq), { ...asked, on }) });
}

export function takeDownPage(rq: Rq): Promise<Reply> {
  const { posted, on, field } = dated(rq, "down");
  return run(rq, posted, {
    field,
    told: "go",
    act: (tx, asked) => takeDown(tx, actorOf(rq), { ...asked, on, text: posted.typed.text ?? "" }),
  });
}

export async function putUpPage(rq: Rq): Promise<Reply> {
  const { posted, on, field } = dated(rq, "up");
  const photo = await photoOf(rq, posted);
  return run(rq, posted, {
    field,
    told: "dung",
    act: async (tx, asked, work) =>
      putUp(tx, actorOf(rq), { ...asked, on, nextCheckOn: null, pictureCode: await photo(tx, work, on) }),
  });
}

export async function checkWorkPage(rq: Rq): Promise<Reply> {
  const { form, posted, on, field } = dated(rq, "check");
  const { words, shared } = saidOf(rq);
  const condition = CONDITIONS.find((one) => one === posted.typed.condition);
  const next = form.dayOf("next");
  if (!condition) posted.errors.condition = words.errors.condition;
  if (next === null) posted.errors.next = shared.errors.day;
  const photo = await photoOf(rq, posted);
  return run(rq, posted, {
    field,
    told: "kiem-tra",
    act: async (tx, asked, work) =>
      checkWork(tx, actorOf(rq), {
        ...asked,
        on,
        condition: condition ?? "good",
        text: posted.typed.text ?? "",
        nextCheckOn: next ?? null,
        pictureCode: await photo(tx, work, on),
      }),
  });
}

/** The picture that was sent, to be put into the unit's library within the act; a file that is none is told at its field. */
async function photoOf(rq: Rq, posted: Posted): Promise<(tx: Tx, work: Work, on: string) => Promise<string | null>> {
  const { words } = saidOf(rq);
  const sent = rq.files.find((file) => file.fieldName === "photo" && (file.bytes.length > 0 || file.fileName !== ""));
  if (!sent) return async () => null;
  try {
    const read = await readPicture(sent.bytes);
    const files = Object.keys(posted.errors).length === 0 ? await keepFiles(rq.app.files, read) : {};
    const { sourceHash, width, height } = read;
    return async (tx, work, on) => {
      try {
        const { code } = await addPicture(
          tx,
          actorOf(rq),
          {
            unitId: work.unitId,
            sourceHash,
            width,
            height,
            files,
            alt: words.photoAlt(work.title, work.place).slice(0, 300),
            caption: "",
            credit: words.photoCredit,
            place: work.place.slice(0, 160),
            takenOn: on,
            people: "",
            consent: posted.typed.people === "yes" ? "missing" : "nobody",
            consentPaper: "",
            at: rq.now,
          },
          rq.app.config.secretKey,
        );
        return code;
      } catch (error) {
        // The unit has this very picture already: it is shown here too.
        if (error instanceof PictureKept) return error.existing.code;
        throw error;
      }
    };
  } catch (error) {
    if (!(error instanceof PictureUnreadable)) throw error;
    posted.errors[`photo-${posted.form}`] = sayUnreadable(error, rq.lang);
    return async () => null;
  }
}
