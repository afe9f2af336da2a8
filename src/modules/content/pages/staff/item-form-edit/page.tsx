import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { type Form, isForm, MOST_CHARACTERS } from "../../../bundle/forms.ts";
import { ItemChangedMeanwhile } from "../../../content.errors.ts";
import { getVersion } from "../../../content.store.ts";
import type { Item } from "../../../item.ts";
import { formSettings, type ItemForm, loadForms } from "../../../renditions/load-renditions.ts";
import { en } from "../../../renditions/messages.en.ts";
import { vi } from "../../../renditions/messages.vi.ts";
import { writeOwnWords } from "../../../renditions/write-own-words.ts";
import { loadItem } from "../load-item.ts";
import { ItemFormEditView } from "./view.tsx";

interface Shown {
  item: Item;
  form: Form;
  typed: string | null;
  errors: FormErrors;
  conflictWith?: string;
}

/** The news is the item itself; it is written where the item is. */
function formOf(rq: Rq): Form {
  const form = rq.params.form ?? "";
  if (!isForm(form) || form === "news") throw notFound("form-not-found");
  return form;
}

async function show(rq: Rq, { item, form, typed, errors, conflictWith }: Shown, status = 200): Promise<Reply> {
  const version = await getVersion(rq.app.db, item.id, item.workingVersion);
  const { forms, change } = await loadForms(rq.app.db, item, version, formSettings(rq.app.config), rq.now);
  const saved = forms.find((one) => one.form === form) as ItemForm;
  return html(
    ItemFormEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      title: version.title,
      saved,
      typed: typed ?? saved.text,
      errors,
      isOfProcedure: change !== null,
      conflictWith: conflictWith ?? null,
    }),
    { status },
  );
}

export async function itemFormEditPage(rq: Rq): Promise<Reply> {
  return show(rq, { item: await loadItem(rq), form: formOf(rq), typed: null, errors: {} });
}

const Typed = z.object({ text: z.string().default(""), basedOn: z.string().default("") });

export async function saveItemFormPage(rq: Rq): Promise<Reply> {
  const form = formOf(rq);
  const item = await loadItem(rq);
  const { text: raw, basedOn } = Typed.parse(rq.body ?? {});
  const text = clean(raw);
  const fault = faultOf(text);
  if (fault) return show(rq, { item, form, typed: raw, errors: { text: fault } }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeOwnWords(
        tx,
        actorOf(rq),
        { itemId: item.id, form, text, basedOn: clean(basedOn), at: rq.now },
        formSettings(rq.app.config),
      ),
    );
  } catch (error) {
    if (!(error instanceof ItemChangedMeanwhile)) throw error;
    return show(rq, { item, form, typed: raw, errors: {}, conflictWith: error.by }, 409);
  }
  return seeOther(`/can-bo/tin-bai/${item.id}/hinh-thuc?xong=saved#${form}`);
}

/** Drops own words; the made ones stand again. */
export async function resetItemFormPage(rq: Rq): Promise<Reply> {
  const form = formOf(rq);
  const item = await loadItem(rq);
  const { db, config } = rq.app;
  const version = await getVersion(db, item.id, item.workingVersion);
  const { forms } = await loadForms(db, item, version, formSettings(config), rq.now);
  const { made, text } = forms.find((one) => one.form === form) as ItemForm;
  await transaction(db, (tx) =>
    writeOwnWords(
      tx,
      actorOf(rq),
      { itemId: item.id, form, text: made, basedOn: text, at: rq.now },
      formSettings(config),
    ),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}/hinh-thuc?xong=wasReset#${form}`);
}

/** Lines as they are, without spaces at their ends and signs nobody sees. */
const clean = (text: string): string =>
  nfc(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[^\S\n]+$/gm, "")
    .trim();

function faultOf(text: string): "textMissing" | "textLong" | "loneMarks" | null {
  if (!text.isWellFormed()) return "loneMarks";
  if (text === "") return "textMissing";
  return [...text].length > MOST_CHARACTERS ? "textLong" : null;
}
