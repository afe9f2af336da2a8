import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { ActButton, Card, Details, InsetText, PageHeading, StaffLayout } from "../../../../../platform/html/index.ts";
import { type FormErrors, html, notFound, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { type ProcedureText, TEXT_BLOCKS } from "../../../../procedures/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { confirmAtDesk, type DeskSubject, recallAtDesk, returnAtDesk, submitAtDesk } from "../../desk.ts";
import { helpWith } from "../../memory.ts";
import { en as deskEn } from "../../messages.en.ts";
import { vi as deskVi } from "../../messages.vi.ts";
import { languageOf } from "../../pages/load.ts";
import { readReason, refusalsOf, savedSaid, saveTyped } from "../../pages/read-typed.ts";
import { DeskNotices, type DeskPart, SentencesForm } from "../../pages/sentences-form.tsx";
import type { TranslationRefusal } from "../../translation.errors.ts";
import { ENGLISH_CHANNELS, ENGLISH_HEADINGS, en } from "../messages.en.ts";
import { CHANNELS, HEADINGS, vi } from "../messages.vi.ts";
import { findChosen, listProcedurePairs, type ProcedureTranslation } from "../procedure-translation.store.ts";
import {
  deskStateOf,
  dropProcedure,
  ownTextsOf,
  procedureDesk,
  sentenceOf,
  sentencesOf,
} from "../translate-procedure.ts";

const DONE = ["saved", "submitted", "confirmed", "returned", "recalled"] as const;

async function chosenOf(rq: Rq): Promise<ProcedureTranslation> {
  const found = await findChosen(rq.app.db, (rq.params.code ?? "").toUpperCase(), languageOf(rq));
  if (!found) throw notFound("translation-not-found");
  return found;
}

const addressFor = ({ code, lang }: Pick<ProcedureTranslation, "code" | "lang">): string =>
  `/can-bo/dich/thu-tuc/${code}/${lang}`;

/** Sentences under the field they come from: "Thời hạn: Nộp trực tuyến". */
function partsOf(rq: Rq, texts: readonly ProcedureText[]): DeskPart[] {
  const headings = pick<Record<string, string>>(rq.lang, HEADINGS, ENGLISH_HEADINGS);
  const channels = pick<Record<string, string>>(rq.lang, CHANNELS, ENGLISH_CHANNELS);
  return TEXT_BLOCKS.flatMap((block) => {
    const heading = block === "name" ? pick(rq.lang, vi, en).partName : (headings[block] ?? "");
    const here = texts.filter((one) => one.block === block);
    return [...new Set(here.map((one) => one.channel))].map((channel) => ({
      label: channel === null ? heading : `${heading}: ${channels[channel]}`,
      sentences: here.filter((one) => one.channel === channel).map(sentenceOf),
    }));
  });
}

interface Shown {
  typed: Map<string, string> | null;
  errors: FormErrors;
  reason?: string;
  conflictWith?: string;
  refused?: TranslationRefusal;
}

async function show(rq: Rq, chosen: ProcedureTranslation, shown: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const desk = pick(rq.lang, deskVi, deskEn);
  const { code, lang } = chosen;
  const ctx = rq.app.view(rq);
  const own = await ownTextsOf(db, code, rq.now);
  const sentences = sentencesOf(own?.texts ?? []);
  const pairs = (await listProcedurePairs(db, [code], lang)).get(code) ?? new Map();
  const state = deskStateOf(chosen);
  const name = languageNames(rq.lang)[lang];
  const title = desk.editTitle(rq.lang === "vi" ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name);
  const done = z.enum(DONE).safeParse(rq.query.xong).data;
  const subject = own?.name ?? chosen.confirmedName ?? code;
  return html(
    <StaffLayout
      ctx={ctx}
      title={`${title}: ${subject}`}
      breadcrumbs={[
        { text: desk.title, href: `/can-bo/dich?ngonngu=${lang}` },
        { text: words.title, href: `/can-bo/dich/thu-tuc?ngonngu=${lang}` },
      ]}
      hasErrors={Object.keys(shown.errors).length > 0}
      notice={
        <DeskNotices
          words={desk}
          errors={shown.errors}
          translation={state ?? null}
          conflictWith={shown.conflictWith ?? null}
          refused={shown.refused ?? null}
          said={savedSaid(rq)}
          done={done ? desk[done] : null}
        />
      }
    >
      <PageHeading
        title={title}
        caption={`${code} · ${subject}`}
        lead={desk.progress(sentences.filter((one) => pairs.get(one.sum)?.text).length, sentences.length)}
        {...(chosen.confirmedVersion === null || !own
          ? {}
          : { actions: <a href={`/thu-tuc/${code}/${lang}`}>{words.publicPage}</a> })}
      />
      {own ? (
        <SentencesForm
          words={desk}
          base={addressFor(chosen)}
          lang={lang}
          parts={partsOf(rq, own.texts)}
          translation={state ?? null}
          pairs={pairs}
          help={await helpWith(db, code, lang, sentences)}
          typed={shown.typed}
          refusals={await refusalsOf(db, actor, state, lang)}
          mayWrite={holds(actor, "translations.write")}
          errors={shown.errors}
          reason={shown.reason ?? ""}
          conflictWith={shown.conflictWith ?? null}
        />
      ) : (
        <InsetText>{words.endedHere}</InsetText>
      )}
      <Card title={desk.history}>
        <p class="govuk-body">{words.chosenBy(chosen.chosenByName, chosen.chosenAt)}</p>
        {chosen.confirmedByName && chosen.confirmedAt ? (
          <p class="govuk-body">{desk.confirmedBy(chosen.confirmedByName, chosen.confirmedAt)}</p>
        ) : null}
        {holds(actor, "procedures.edit") ? (
          <Details summary={words.drop}>
            <p class="govuk-body">{words.dropHelp}</p>
            <ActButton action={`${addressFor(chosen)}/thoi`} variant="warning">
              {words.drop}
            </ActButton>
          </Details>
        ) : null}
      </Card>
    </StaffLayout>,
    { status },
  );
}

export const procedureEditPage = async (rq: Rq): Promise<Reply> =>
  show(rq, await chosenOf(rq), { typed: null, errors: {} });

export async function saveProcedureTranslationPage(rq: Rq): Promise<Reply> {
  const chosen = await chosenOf(rq);
  const saved = await saveTyped(rq, procedureDesk(chosen, rq.now));
  if ("address" in saved) return seeOther(`${addressFor(chosen)}${saved.address}`);
  const { status, ...again } = saved;
  return show(rq, chosen, again, status);
}

const actPage =
  (done: (typeof DONE)[number], work: (...given: Parameters<typeof submitAtDesk>) => Promise<void>) =>
  async (rq: Rq): Promise<Reply> => {
    const chosen = await chosenOf(rq);
    await onDesk(rq, chosen, work);
    return seeOther(`${addressFor(chosen)}?xong=${done}`);
  };

const onDesk = (
  rq: Rq,
  chosen: ProcedureTranslation,
  work: (...given: Parameters<typeof submitAtDesk>) => Promise<void>,
) => {
  const desk: DeskSubject = procedureDesk(chosen, rq.now);
  return transaction(rq.app.db, (tx) => work(tx, actorOf(rq), desk));
};

export const submitProcedurePage = actPage("submitted", submitAtDesk);
export const recallProcedurePage = actPage("recalled", recallAtDesk);
export const confirmProcedurePage = actPage("confirmed", confirmAtDesk);

export async function returnProcedurePage(rq: Rq): Promise<Reply> {
  const chosen = await chosenOf(rq);
  const reason = readReason(rq);
  if (reason === "") {
    const errors = { reason: pick(rq.lang, deskVi, deskEn).errors.reasonMissing };
    return show(rq, chosen, { typed: null, errors }, 422);
  }
  await onDesk(rq, chosen, (tx, actor, desk) => returnAtDesk(tx, actor, desk, reason));
  return seeOther(`${addressFor(chosen)}?xong=returned`);
}

export async function dropProcedurePage(rq: Rq): Promise<Reply> {
  const chosen = await chosenOf(rq);
  await transaction(rq.app.db, (tx) => dropProcedure(tx, actorOf(rq), { ...chosen, at: rq.now }));
  return seeOther(`/can-bo/dich/thu-tuc?ngonngu=${chosen.lang}&xong=dropped`);
}
