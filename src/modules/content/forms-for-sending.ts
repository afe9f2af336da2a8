import type { Db } from "../../platform/db/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import { partsOf } from "./bundle/forms.ts";
import { findItem, getVersion } from "./content.store.ts";
import { NO_LONGER_HOLDS, type Topic } from "./item.ts";
import { languagesOf, loadFormsIn } from "./renditions/forms-in-language.ts";
import type { FormSettings } from "./renditions/load-renditions.ts";
import { listForms } from "./renditions/rendition.store.ts";

/** What may be sent of a published item: the forms as they were approved, word for word. */
export interface FormsForSending {
  itemId: string;
  version: number;
  unitId: string;
  taskId: string | null;
  title: string;
  topic: Topic;
  procedureCodes: string[];
  sectors: string[];
  /** null where the form was empty. */
  sms: string | null;
  smsUnmarked: string | null;
  email: { subject: string; text: string } | null;
  push: { subject: string; text: string } | null;
  /** Its page. */
  path: string;
}

/** Undefined where the item is not public, or not what holds any more: nobody is sent what was replaced, archived or taken back. */
export async function loadFormsForSending(db: Db, itemId: string): Promise<FormsForSending | undefined> {
  const item = await findItem(db, itemId);
  if (!item?.publishedVersion || NO_LONGER_HOLDS.includes(item.state)) return undefined;
  const version = await getVersion(db, item.id, item.publishedVersion);
  const forms = new Map((await listForms(db, item.id, version.number)).map((one) => [one.form, one.text]));
  const email = forms.get("email");
  const { title, text } = partsOf("email", email ?? "");
  const push = forms.get("push");
  const notice = partsOf("push", push ?? "");
  return {
    itemId: item.id,
    version: version.number,
    unitId: item.unitId,
    taskId: item.taskId,
    title: version.title,
    topic: version.topic,
    procedureCodes: version.procedureCodes,
    sectors: version.sectors,
    sms: forms.get("sms") ?? null,
    smsUnmarked: forms.get("smsUnmarked") ?? null,
    email: email ? { subject: title, text } : null,
    push: push ? { subject: notice.title, text: notice.text } : null,
    path: `/tin-tuc/${item.slug}`,
  };
}

/** What may be sent of an item in another language: out of words a second reader has confirmed. */
export interface WordsForSending {
  sms: string | null;
  email: { subject: string; text: string } | null;
  /** Title and lead: what a locked screen shows. */
  push: { subject: string; text: string } | null;
}

/** By language; one of which nothing is confirmed is left out. A letter is the article as it stands at Zalo, title and lead before it. */
export async function loadWordsForSending(
  db: Db,
  itemId: string,
  settings: FormSettings,
): Promise<Partial<Record<ToldLanguage, WordsForSending>>> {
  const item = await findItem(db, itemId);
  if (!item?.publishedVersion || NO_LONGER_HOLDS.includes(item.state)) return {};
  const version = await getVersion(db, item.id, item.publishedVersion);
  const words: Partial<Record<ToldLanguage, WordsForSending>> = {};
  for (const lang of await languagesOf(db, item.id)) {
    const forms = new Map((await loadFormsIn(db, item, version, lang, settings)).map((one) => [one.form, one.text]));
    const sms = forms.get("sms") ?? null;
    const letter = forms.get("zalo") ?? null;
    const { title, lead, text } = partsOf("zalo", letter ?? "");
    const email = letter ? { subject: title, text: [title, lead, text].filter(Boolean).join("\n\n") } : null;
    const push = title && lead ? { subject: title, text: lead } : null;
    if (sms || email) words[lang] = { sms, email, push };
  }
  return words;
}
