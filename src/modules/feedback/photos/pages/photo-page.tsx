import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import { FileMissing } from "../../../../platform/files/index.ts";
import {
  download,
  type FormErrors,
  html,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, type Permission } from "../../../accounts/index.ts";
import { QuestionNotFound } from "../../feedback.errors.ts";
import { findQuestion, type Question } from "../../feedback.store.ts";
import { requireReach } from "../../load-question.ts";
import { hideCells, openPhoto } from "../keep-photos.ts";
import { markPhoto } from "../mark-photo.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type Photo, readCells } from "../photo.ts";
import { findPhoto } from "../photos.store.ts";
import { PHOTOS, PhotoView } from "./photo-view.tsx";

async function load(rq: Rq, permission: Permission): Promise<{ photo: Photo; question: Question }> {
  const id = z.uuid().safeParse(rq.params.photo);
  const photo = id.success ? await findPhoto(rq.app.db, id.data) : undefined;
  if (!photo) throw new QuestionNotFound();
  const question = await requireReach(rq, await findQuestion(rq.app.db, photo.questionId), permission);
  return { photo, question };
}

interface Shown {
  cells: string[];
  typed: string;
  errors: FormErrors;
}

async function show(rq: Rq, shown: Shown | null, status = 200): Promise<Reply> {
  const { photo, question } = await load(rq, "feedback.answer");
  return html(
    PhotoView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      photo,
      question,
      done: rq.query.xong === "1",
      ...(shown ?? { cells: photo.hiddenCells ?? [], typed: "", errors: {} }),
    }),
    { status },
  );
}

export const photoPage = (rq: Rq): Promise<Reply> => show(rq, null);

const Marks = z.object({
  o: z.union([z.string().max(8), z.array(z.string().max(8)).max(200)]).default([]),
  cells: z.string().max(2_000, "wrongCell").default(""),
  nothing: z.string().max(4).optional(),
});

export async function markPhotoPage(rq: Rq): Promise<Reply> {
  const { photo, question } = await load(rq, "feedback.answer");
  const words = pick(rq.lang, vi, en);
  const form = parseForm(Marks, rq.body);
  const chosen = form.ok ? [form.value.o].flat() : [];
  const typed = String(form.typed.cells ?? "");
  const cells = form.ok ? readCells([...chosen, form.value.cells]) : null;
  const again = (field: string, sentence: string) =>
    show(rq, { cells: readCells(chosen) ?? [], typed, errors: { [field]: sentence } }, 422);
  if (cells === null) return again("cells", words.wrongCell);
  const nothing = form.ok && form.value.nothing === "1";
  if (cells.length === 0 && !nothing) return again("cells", words.chooseFirst);
  if (cells.length > 0 && nothing) return again("nothing", words.both);
  const copy = await hideCells(await openPhoto(rq.app, photo), cells);
  const publicKey = await rq.app.files.put(copy, "image/webp");
  await transaction(rq.app.db, (tx) => markPhoto(tx, actorOf(rq), { photo, question, cells, publicKey, at: rq.now }));
  return seeOther(`${PHOTOS}/${photo.id}?xong=1`);
}

/** The photo as it was sent, and the copy without what is hidden; for officers of the unit alone. */
export async function photoFilePage(rq: Rq): Promise<Reply> {
  const { photo } = await load(rq, "feedback.read");
  const isCopy = rq.params.file === "cong-khai.webp";
  if (!isCopy && rq.params.file !== "goc.jpg") throw new QuestionNotFound();
  if (isCopy && photo.publicKey === null) throw new QuestionNotFound();
  try {
    const bytes = isCopy ? await rq.app.files.get(photo.publicKey as string) : await openPhoto(rq.app, photo);
    const reply = download(bytes, isCopy ? "image/webp" : "image/jpeg", `anh-${photo.position}`, true);
    return reply;
  } catch (error) {
    if (error instanceof FileMissing) throw new QuestionNotFound();
    throw error;
  }
}
