import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { loadIssueForSending } from "../bulletins/index.ts";
import { formSettings, loadFormsForSending, loadWordsForSending, type WordsForSending } from "../content/index.ts";
import type { ToldLanguage } from "../topics/index.ts";
import { fitsInPush } from "./channels/web-push/web-push.ts";
import type { Medium } from "./message.ts";
import { MessagingRefused } from "./messaging.errors.ts";
import type { Recipients, Run, RunTexts } from "./run.store.ts";
import { subscribersOf } from "./run-recipients.ts";

/** What a run may be written from, by the name it has in addresses. */
export const SOURCES = { tin: "item", bantin: "bulletin" } as const;
type SourceName = keyof typeof SOURCES;

/** A record everybody can read, with the words approved for each way of sending. */
export interface RunSource {
  name: SourceName;
  id: string;
  version: number;
  unitId: string;
  taskId: string | null;
  title: string;
  /** null where it has no words for this medium. */
  forms: Record<Medium, { subject: string; text: string; html?: string } | null>;
  /** Confirmed words in other languages, for each way of sending. */
  translations: Record<Medium, RunTexts>;
  /** An issue is sent as it was approved; words of an item may be changed, and are approved anew. */
  isFixed: boolean;
  /** Its page, for who presses on a notice. */
  path: string | null;
  subscribers(db: Db, now: Date): Promise<Recipients>;
}

/** @throws MessagingRefused "not-public" where it is not public, or not what holds any more */
export async function loadRunSource(
  app: Pick<AppContext, "db" | "config">,
  name: SourceName,
  id: unknown,
  now: Date,
): Promise<RunSource> {
  const known = z.uuid().safeParse(id);
  const source = known.success ? await LOADERS[name](app, known.data, now) : null;
  if (!source) throw new MessagingRefused("not-public");
  return source;
}

export const sourceOfRun = (run: Pick<Run, "recordKind">): SourceName =>
  run.recordKind === "bulletin" ? "bantin" : "tin";

type Load = (app: Pick<AppContext, "db" | "config">, id: string, now: Date) => Promise<RunSource | null>;

const LOADERS: Record<SourceName, Load> = {
  async tin({ db, config }, id) {
    const item = await loadFormsForSending(db, id);
    if (!item) return null;
    const sms = item.smsUnmarked ?? item.sms;
    const { version, unitId, taskId, title } = item;
    const words = Object.entries(await loadWordsForSending(db, id, formSettings(config))) as [
      ToldLanguage,
      WordsForSending,
    ][];
    return {
      name: "tin",
      id,
      version,
      unitId,
      taskId,
      title,
      forms: { sms: sms === null ? null : { subject: "", text: sms }, email: item.email, push: item.push },
      path: item.path,
      translations: {
        sms: Object.fromEntries(
          words.flatMap(([lang, one]) => (one.sms ? [[lang, { subject: null, text: one.sms }]] : [])),
        ),
        // One too long for a device is told in Vietnamese, as one without a translation.
        push: Object.fromEntries(
          words.flatMap(([lang, one]) =>
            one.push && fitsInPush(one.push.subject, one.push.text) ? [[lang, one.push]] : [],
          ),
        ),
        email: Object.fromEntries(words.flatMap(([lang, one]) => (one.email ? [[lang, one.email]] : []))),
      },
      isFixed: false,
      subscribers: (db, now) => subscribersOf(db, item, now),
    };
  },
  async bantin({ db, config }, id, now) {
    const issue = await loadIssueForSending(db, id, config.http.publicUrl, now);
    if (!issue) return null;
    const { mail, ...facts } = issue;
    return {
      ...facts,
      name: "bantin",
      id,
      path: null,
      forms: { sms: null, push: null, email: { subject: mail.subject, text: mail.text, html: mail.content } },
      translations: { sms: {}, email: {}, push: {} },
      isFixed: true,
      subscribers: async () => ({
        kind: "subscribers",
        unitIds: [issue.unitId],
        about: [{ kind: "bulletin", key: "" }],
        // Who wants to know everything new has read it when it came.
        withoutAll: true,
      }),
    };
  },
};
