import { z } from "zod";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Card,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  TextArea,
} from "../../../../../platform/html/index.ts";
import { errorIn, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import { MOST_CHARACTERS } from "../../../bundle/forms.ts";
import type { Item } from "../../../item.ts";
import {
  confirmWordsIn,
  dropWordsIn,
  type FormInLanguage,
  languagesOf,
  loadFormsIn,
  refusalOfWords,
  writeWordsIn,
} from "../../../renditions/forms-in-language.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { en } from "../../../renditions/messages.en.ts";
import { vi } from "../../../renditions/messages.vi.ts";
import { isToldForm, type ToldForm } from "../../../renditions/tell-in-language.ts";
import { itemFor, languageOf, unitsFor } from "../../../translations/pages/load.ts";
import { sourceOf } from "../../../translations/translate-item.ts";
import { TranslationChangedMeanwhile } from "../../../translations/translation.errors.ts";
import { LanguageTabs, Sizes } from "./view.tsx";

interface Shown {
  item: Item;
  lang: ToldLanguage;
  /** The form whose words were sent and not saved. */
  posted?: { form: ToldForm; typed: string; fault?: string; conflictWith?: string };
}

/** The forms of an item in another language, each with what it lacks; own words are written and confirmed here. */
export async function showLanguageForms(rq: Rq, { item, lang, posted }: Shown, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.language;
  const { version } = await sourceOf(db, item);
  const actor = actorOf(rq);
  const forms = await loadFormsIn(db, item, version, lang, formSettings(config));
  const isHere = (await unitsFor(rq, "translations.write")).includes(item.unitId);
  const refusal = async (form: FormInLanguage, act: "write" | "confirm") =>
    isHere ? refusalOfWords(db, actor, lang, act, form.own) : ("no-right-here" as const);
  const rights = new Map(
    await Promise.all(
      forms.map(
        async (one) =>
          [one.form, { write: await refusal(one, "write"), confirm: await refusal(one, "confirm") }] as const,
      ),
    ),
  );
  const mayWrite = [...rights.values()].some((one) => one.write === null);
  const name = languageNames(rq.lang)[lang];
  const base = `/can-bo/tin-bai/${item.id}`;
  const done = z.enum(["luu", "xac-nhan", "bo"]).safeParse(rq.query.xong);
  const ctx = rq.app.view(rq);
  const field = posted ? `text-${posted.form}` : "text";
  return html(
    <StaffLayout
      ctx={ctx}
      title={`${said.title(name)}: ${version.title}`}
      breadcrumbs={[
        { text: version.title, href: base },
        { text: words.title, href: `${base}/hinh-thuc` },
      ]}
      islands={["copy"]}
      hasErrors={posted?.fault !== undefined}
      notice={
        <>
          <ErrorSummary errors={posted?.fault ? [{ field, message: posted.fault }] : []} />
          {posted?.conflictWith ? (
            <NotificationBanner tone="warning">{said.conflict(posted.conflictWith)}</NotificationBanner>
          ) : null}
          {done.success && !posted ? (
            <NotificationBanner tone="success">{said.done[done.data]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title(name)} caption={version.title} lead={said.lead} />
      <LanguageTabs
        words={words}
        ctx={ctx}
        itemId={item.id}
        languages={await languagesOf(db, item.id)}
        current={lang}
      />
      {mayWrite ? null : <p class="govuk-body">{said.noReader}</p>}
      {forms.map((one) => (
        <FormCard
          words={words}
          itemId={item.id}
          lang={lang}
          form={one}
          mayWrite={rights.get(one.form)?.write === null}
          mayConfirm={rights.get(one.form)?.confirm === null && !one.isOvertaken}
          posted={posted?.form === one.form ? posted : undefined}
        />
      ))}
    </StaffLayout>,
    { status },
  );
}

function FormCard({
  words,
  itemId,
  lang,
  form,
  mayWrite,
  mayConfirm,
  posted,
}: {
  words: typeof vi;
  itemId: string;
  lang: ToldLanguage;
  form: FormInLanguage;
  mayWrite: boolean;
  mayConfirm: boolean;
  posted: Shown["posted"];
}) {
  const said = words.language;
  const { own } = form;
  const isOut = own?.confirmedAt != null && !form.isOvertaken;
  const address = `/can-bo/dich/${itemId}/${lang}/hinh-thuc/${form.form}`;
  const field = `text-${form.form}`;
  return (
    <Card title={words.forms[form.form]} level={2} id={form.form} {...(form.text === null ? { tone: "warn" } : {})}>
      {form.missing.length > 0 ? (
        <>
          <p class="govuk-body">
            <State tone="warn">{said.missing}</State>
          </p>
          <Details summary={said.missingCount(form.missing.length)} open={form.missing.length <= 3}>
            <ul class="govuk-list govuk-list--bullet">
              {form.missing.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </Details>
          <p class="govuk-body">
            <a href={`/can-bo/dich/${itemId}/${lang}`}>
              {said.toTranslate}
              <span class="govuk-visually-hidden">: {words.forms[form.form]}</span>
            </a>
          </p>
        </>
      ) : null}
      {form.text === null ? null : (
        <>
          <Sizes words={words} form={form} />
          {isOut ? null : <p class="govuk-body-s">{said.made}</p>}
          <div lang={lang}>
            <CopyBox label={words.copyText} value={form.text} isText />
          </div>
        </>
      )}
      {own ? (
        <p class="govuk-body-s">
          {said.own(own.writtenByName, formatDateTime(own.writtenAt))}
          {own.confirmedByName ? `; ${said.confirmedBy(own.confirmedByName)}` : null}
        </p>
      ) : null}
      {own && form.isOvertaken ? (
        <p class="govuk-body">
          <State tone="warn">{said.overtaken}</State>
        </p>
      ) : null}
      {own && !isOut ? (
        <>
          {form.isOvertaken ? null : <p class="govuk-body">{said.waits}</p>}
          <div lang={lang}>
            <CopyBox label={said.waiting} value={own.text} isText />
          </div>
        </>
      ) : null}
      {mayConfirm && own ? (
        <ActButton action={`${address}/xac-nhan`} fields={{ text: own.text }}>
          {said.confirm}
        </ActButton>
      ) : null}
      {mayWrite ? (
        <Details summary={own ? said.rewrite : said.write} open={posted !== undefined}>
          <Form action={address} guard={posted ? "changed" : true}>
            <input type="hidden" name="basedOn" value={own?.text ?? ""} />
            <TextArea
              name="text"
              id={field}
              label={said.text}
              hint={said.textHint}
              rows={5}
              textLang={lang}
              value={posted?.typed ?? own?.text ?? form.made ?? ""}
              {...errorIn(posted?.fault ? { [field]: posted.fault } : {})(field)}
            />
            <Button>{said.save}</Button>
          </Form>
          {own ? (
            <ActButton action={`${address}/bo`} variant="secondary">
              {said.drop}
            </ActButton>
          ) : null}
        </Details>
      ) : null}
    </Card>
  );
}

interface Here {
  item: Item;
  lang: ToldLanguage;
  form: ToldForm;
  at: Date;
}

async function load(rq: Rq): Promise<Here> {
  const lang = languageOf(rq);
  const form = rq.params.form ?? "";
  if (lang === "vi" || !isToldForm(form)) throw notFound("form-not-found");
  return { item: await itemFor(rq, "translations.write"), lang, form, at: rq.now };
}

const Typed = z.object({ text: z.string().catch(""), basedOn: z.string().catch("") });

/** Places where a line may break are part of Khmer writing and stay; other signs nobody sees go. */
const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200e\u200f\u2060\ufeff\u202a-\u202e]/g, "")
    .replace(/[^\S\n]+$/gm, "")
    .trim();

export async function saveLanguageFormPage(rq: Rq): Promise<Reply> {
  const here = await load(rq);
  const { text: raw, basedOn } = Typed.parse(rq.body ?? {});
  const text = clean(raw);
  const { errors } = pick(rq.lang, vi, en);
  const again = (more: { fault?: string; conflictWith?: string }, status: number) =>
    showLanguageForms(rq, { ...here, posted: { form: here.form, typed: raw, ...more } }, status);
  if (!raw.isWellFormed()) return again({ fault: errors.loneMarks }, 422);
  if (text === "") return again({ fault: errors.textMissing }, 422);
  if ([...text].length > MOST_CHARACTERS) return again({ fault: errors.textLong }, 422);
  try {
    await transaction(rq.app.db, (tx) => writeWordsIn(tx, actorOf(rq), here, { text, basedOn: clean(basedOn) }));
  } catch (error) {
    if (!(error instanceof TranslationChangedMeanwhile)) throw error;
    return again({ conflictWith: error.by }, 409);
  }
  return seeOther(addressOf(here, "luu"));
}

async function act(rq: Rq, done: string, work: (tx: Tx, here: Here) => Promise<void>): Promise<Reply> {
  const here = await load(rq);
  await transaction(rq.app.db, (tx) => work(tx, here));
  return seeOther(addressOf(here, done));
}

const addressOf = ({ item, lang, form }: Here, done: string): string =>
  `/can-bo/tin-bai/${item.id}/hinh-thuc?ngonngu=${lang}&xong=${done}#${form}`;

export const confirmLanguageFormPage = (rq: Rq): Promise<Reply> =>
  act(rq, "xac-nhan", (tx, here) => confirmWordsIn(tx, actorOf(rq), here, clean(Typed.parse(rq.body ?? {}).text)));

export const dropLanguageFormPage = (rq: Rq): Promise<Reply> =>
  act(rq, "bo", (tx, here) => dropWordsIn(tx, actorOf(rq), here));
