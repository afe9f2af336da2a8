import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { open, SealError, seal } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { keepFiles } from "../../../keep-files.ts";
import { addPicture } from "../../../keep-picture.ts";
import { PictureKept } from "../../../media.errors.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { PictureUnreadable, readPicture } from "../../../read-picture.ts";
import { readFields } from "../picture-fields.tsx";
import { PictureAddView } from "./view.tsx";

/** A file that was good, kept for the form that comes back for another reason. */
const Kept = z.object({
  sourceHash: z.string(),
  width: z.number(),
  height: z.number(),
  files: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof Kept>;

const PURPOSE = "picture-upload";

interface Shown {
  typed: Typed;
  errors: FormErrors;
  kept: Kept | null;
  existing?: { id: string; code: string };
}

async function show(rq: Rq, shown: Shown, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "content.edit", rq.now);
  return html(
    PictureAddView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(db, reach, vietnamDay(rq.now)),
      typed: shown.typed,
      errors: shown.errors,
      keptFile: shown.kept ? seal(config.secretKey, PURPOSE, actorOf(rq).id, JSON.stringify(shown.kept)) : "",
      existing: shown.existing ?? null,
    }),
    { status },
  );
}

export async function newPicturePage(rq: Rq): Promise<Reply> {
  const unitId = unitsWhere(actorOf(rq), "content.edit")[0] ?? "";
  return show(rq, { typed: { unitId }, errors: {}, kept: null });
}

export async function addPicturePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const { text, errors } = readFields(form, words, rq.now);
  const unitId = z.uuid().safeParse(typed.unitId).data;
  if (!unitId) errors.unitId = words.errors.unitId;
  let kept: Kept | null = null;
  try {
    kept = await fileOf(rq, typed.kept ?? "");
    if (!kept) errors.file = words.errors.fileMissing;
  } catch (error) {
    if (!(error instanceof PictureUnreadable)) throw error;
    errors.file = words.files[error.code];
  }
  if (!text || !unitId || !kept || Object.keys(errors).length > 0) return show(rq, { typed, errors, kept }, 422);
  const { sourceHash, width, height, files } = kept;
  try {
    const { id } = await transaction(rq.app.db, (tx) =>
      addPicture(
        tx,
        actorOf(rq),
        { ...text, unitId, sourceHash, width, height, files, at: rq.now },
        rq.app.config.secretKey,
      ),
    );
    return seeOther(`/can-bo/kho-anh/${id}?xong=added`);
  } catch (error) {
    if (!(error instanceof PictureKept)) throw error;
    const { existing } = error;
    return show(rq, { typed, errors: { file: words.kept(existing.code) }, kept: null, existing }, 409);
  }
}

/** What was sent now, else what was kept when the form came back. */
async function fileOf(rq: Rq, sealed: string): Promise<Kept | null> {
  const sent = rq.files.find((one) => one.fieldName === "file" && (one.bytes.length > 0 || one.fileName !== ""));
  if (sent) {
    const read = await readPicture(sent.bytes);
    const { sourceHash, width, height } = read;
    return { sourceHash, width, height, files: (await keepFiles(rq.app.files, read)) as Record<string, string> };
  }
  if (sealed === "") return null;
  try {
    return Kept.parse(JSON.parse(open(rq.app.config.secretKey, PURPOSE, actorOf(rq).id, sealed)));
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
