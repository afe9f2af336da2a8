import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listHamlets } from "../../../../publishing/index.ts";
import { editRun, writeRun } from "../../../act-on-run.ts";
import { fitsInPush } from "../../../channels/web-push/web-push.ts";
import { MEDIA, MESSAGE_LIMITS, type Medium, PURPOSES } from "../../../message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { MessagingRefused } from "../../../messaging.errors.ts";
import { listProviders } from "../../../provider.store.ts";
import { listMessageLists, type Recipients, type Run, type RunText } from "../../../run.store.ts";
import { type LanguageLine, tellLanguages } from "../../../run-languages.ts";
import { countWhom, countWhomByLanguage } from "../../../run-recipients.ts";
import { loadRunSource, type RunSource, SOURCES, sourceOfRun } from "../../../run-source.ts";
import { smsAsSent } from "../../../sms-as-sent.ts";
import { MOST_SEGMENTS, sizeOf } from "../../../sms-text.ts";
import { visibleRun } from "../load-run.ts";
import { RunEditView, type WhomChoice } from "./view.tsx";

/** What a run is written from: `?tin=` an item, or `?bantin=` an issue of a bulletin. */
async function sourceIn(rq: Rq, asked: Record<string, unknown>): Promise<RunSource> {
  const name = asked.bantin === undefined ? "tin" : "bantin";
  return loadRunSource(rq.app, name, asked[name], rq.now);
}

async function choicesOf(rq: Rq, source: RunSource, medium: Medium): Promise<WhomChoice[]> {
  const { db } = rq.app;
  const count = (recipients: Recipients) =>
    countWhom(db, { unitId: source.unitId, medium, purpose: "campaign", recipients }, rq.now);
  const subscribers = await source.subscribers(db, rq.now);
  const lists = (await listMessageLists(db, [source.unitId])).filter((list) => list.medium === medium);
  return [
    { value: "subscribers", name: null, people: await count(subscribers) },
    ...(await Promise.all(
      lists.map(async (list) => ({
        value: list.id,
        name: list.name,
        people: await count({ kind: "list", listId: list.id }),
      })),
    )),
  ];
}

interface Shown {
  source: RunSource;
  run: Run | null;
  medium: Medium;
  typed: Typed;
  errors: FormErrors;
  /** Hamlets it is limited to; none: everybody. */
  chosen?: readonly string[];
}

/** Whom a typed form means, as far as it says so. */
async function recipientsOf(rq: Rq, source: RunSource, whom: string, hamlets: readonly string[]): Promise<Recipients> {
  const listId = z.uuid().safeParse(whom);
  const base: Recipients = listId.success
    ? { kind: "list", listId: listId.data }
    : await source.subscribers(rq.app.db, rq.now);
  return hamlets.length > 0 ? { ...base, hamlets: { unitId: source.unitId, names: [...hamlets] } } : base;
}

/** How many are told in which language, and what that takes. */
async function languagesOf(
  rq: Rq,
  source: RunSource,
  medium: Medium,
  typed: Typed,
  hamlets: readonly string[] = [],
): Promise<LanguageLine[]> {
  const recipients = await recipientsOf(rq, source, typed.whom ?? "", hamlets);
  const run = { unitId: source.unitId, medium, purpose: "campaign" as const, recipients };
  return tellLanguages(
    await countWhomByLanguage(rq.app.db, run, rq.now),
    source.translations[medium],
    typed.text ?? "",
    await smsAsSent(rq.app.db),
  );
}

/** Who carries first, and who of another kind comes behind. */
async function fallsOf(rq: Rq, medium: Medium): Promise<{ first: string; next: string } | null> {
  const [first, ...others] = (await listProviders(rq.app.db, medium)).filter((one) => one.isOn);
  const next = others.find((one) => one.kind !== first?.kind);
  return first && next ? { first: first.name, next: next.name } : null;
}

async function show(rq: Rq, { source, run, medium, typed, errors, chosen }: Shown, status = 200): Promise<Reply> {
  return html(
    RunEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      source,
      runId: run?.id ?? null,
      medium,
      asSent: (await smsAsSent(rq.app.db))(nfc(typed.text ?? "")),
      falls: await fallsOf(rq, medium),
      choices: await choicesOf(rq, source, medium),
      hamlets: source.isFixed ? [] : (await listHamlets(rq.app.db, [source.unitId])).map((one) => one.hamlet),
      languages: source.isFixed ? [] : await languagesOf(rq, source, medium, typed, chosen),
      chosen: chosen ?? [],
      typed,
      errors,
    }),
    { status },
  );
}

/** The one asked for; an issue has only one. */
const mediumOf = (source: RunSource, asked: unknown): Medium =>
  source.isFixed ? "email" : z.enum(MEDIA).catch("sms").parse(asked);

const sourceOf = (rq: Rq, run: Run): Promise<RunSource> =>
  loadRunSource(rq.app, sourceOfRun(run), run.recordId, rq.now);

export async function newRunPage(rq: Rq): Promise<Reply> {
  const source = await sourceIn(rq, rq.query);
  const medium = mediumOf(source, rq.query.kenh);
  const form = source.forms[medium];
  const typed = { purpose: "campaign", whom: "subscribers", subject: form?.subject ?? "", text: form?.text ?? "" };
  return show(rq, { source, run: null, medium, typed, errors: {} });
}

export async function editRunPage(rq: Rq): Promise<Reply> {
  const run = await visibleRun(rq);
  const local = run.sendAt && new Date(run.sendAt.getTime() + 7 * 3_600_000).toISOString();
  const typed = {
    purpose: run.purpose,
    whom: run.recipients.kind === "list" ? run.recipients.listId : "subscribers",
    subject: run.subject ?? "",
    fallsThrough: run.fallsThrough ? "1" : "",
    text: run.text,
    sendDate: local ? local.slice(0, 10).split("-").reverse().join("/") : "",
    sendTime: local ? local.slice(11, 16) : "",
  };
  const chosen = run.recipients.hamlets?.names ?? [];
  return show(rq, { source: await sourceOf(rq, run), run, medium: run.medium, typed, errors: {}, chosen });
}

async function read(rq: Rq, source: RunSource, medium: Medium, typed: Typed, chosen: readonly string[]) {
  const words = pick(rq.lang, vi, en).errors;
  const errors: FormErrors = {};
  const fixed = source.isFixed ? source.forms[medium] : null;
  const purpose = z.enum(PURPOSES).safeParse(fixed ? "campaign" : typed.purpose);
  const subject = fixed?.subject ?? typed.subject ?? "";
  const text = fixed?.text ?? nfc(typed.text ?? "").replace(/\r\n?/g, "\n");
  if (!purpose.success) errors.purpose = words.purpose;
  if (!isText(text, MESSAGE_LIMITS.text)) errors.text = words.text;
  else if (medium === "sms" && sizeOf((await smsAsSent(rq.app.db))(text)).segments > MOST_SEGMENTS)
    errors.text = words.smsLong(MOST_SEGMENTS);
  else if (medium === "push" && !fitsInPush(subject, text)) errors.text = words.pushLong;
  if (medium !== "sms" && !isText(subject, MESSAGE_LIMITS.subject)) errors.subject = words.subject;
  const lists = await listMessageLists(rq.app.db, [source.unitId]);
  const list = lists.find((one) => one.id === typed.whom && one.medium === medium);
  if (typed.whom !== "subscribers" && !list) errors.whom = words.whom;
  const hamlets = source.isFixed || chosen.length === 0 ? [] : await listHamlets(rq.app.db, [source.unitId]);
  if (!chosen.every((name) => hamlets.some((one) => one.hamlet === name))) errors.hamlets = words.hamlets;
  const { sendDate = "", sendTime = "" } = typed;
  const day = sendDate === "" ? null : parseVietnameseDate(sendDate);
  const hasTime = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/.exec(sendTime);
  if ((sendDate !== "" || sendTime !== "") && !day) errors.sendDate = words.sendDate;
  if ((sendDate !== "" || sendTime !== "") && !hasTime) errors.sendTime = words.sendTime;
  if (Object.keys(errors).length > 0 || !purpose.success) return { errors, run: null };
  const recipients = await recipientsOf(rq, source, list?.id ?? "", chosen);
  const run: RunText = {
    unitId: source.unitId,
    taskId: source.taskId,
    recordKind: SOURCES[source.name],
    recordId: source.id,
    recordVersion: source.version,
    title: source.title,
    medium,
    purpose: purpose.data,
    subject: medium === "sms" ? null : subject,
    text,
    html: fixed?.html ?? null,
    path: source.path,
    texts: source.translations[medium],
    fallsThrough: typed.fallsThrough === "1" && (await fallsOf(rq, medium)) !== null,
    recipients,
    sendAt:
      day && hasTime ? new Date(`${day}T${(hasTime[1] as string).padStart(2, "0")}:${hasTime[2]}:00+07:00`) : null,
  };
  return { errors, run };
}

const Hamlets = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(100)).max(200).catch(["?"]),
);

/** Shows the form again with what was typed where the command says no. */
async function save(
  rq: Rq,
  shown: Omit<Shown, "errors" | "typed" | "chosen">,
  keep: (run: RunText) => Promise<string>,
) {
  const { typed } = typedForm(rq);
  // The line breaks of a text belong to it.
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const whole = { ...typed, text: typeof body.text === "string" && fits(body.text, 100_000) ? body.text : "" };
  const chosen = Hamlets.parse(body.hamlets);
  const { errors, run } = await read(rq, shown.source, shown.medium, whole, chosen);
  if (!run) return show(rq, { ...shown, typed: whole, errors, chosen }, 422);
  try {
    return seeOther(`/can-bo/gui-tin/${await keep(run)}?xong=luu`);
  } catch (error) {
    if (!(error instanceof MessagingRefused)) throw error;
    const said = pick(rq.lang, vi, en).refusals[error.code];
    const field = error.code === "in-the-past" ? "sendDate" : "text";
    return show(rq, { ...shown, typed: whole, errors: { [field]: said }, chosen }, 409);
  }
}

export async function createRunPage(rq: Rq): Promise<Reply> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const source = await sourceIn(rq, body);
  return save(rq, { source, run: null, medium: mediumOf(source, body.medium) }, (run) =>
    transaction(rq.app.db, (tx) => writeRun(tx, actorOf(rq), { ...run, at: rq.now })),
  );
}

export async function saveRunPage(rq: Rq): Promise<Reply> {
  const run = await visibleRun(rq);
  return save(rq, { source: await sourceOf(rq, run), run, medium: run.medium }, async (text) => {
    await transaction(rq.app.db, (tx) => editRun(tx, actorOf(rq), { ...text, runId: run.id, at: rq.now }));
    return run.id;
  });
}
