import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Form,
  Heading,
  Paragraphs,
  Select,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type Tone,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import type { Question } from "../feedback.store.ts";
import { loadQuestion } from "../load-question.ts";
import type { ShowRecord, TypedOnRecord } from "../pages/staff/question-record/typed-on-record.ts";
import { withoutPrivate } from "../understanding/without-private.ts";
import { settleStuck } from "./carry-outside.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { OutsideRefused } from "./outside.errors.ts";
import { findBody, findSent, listBodies } from "./outside.store.ts";
import { OUTSIDE_LIMITS, type OutsideBody, type OutsideState } from "./outside.ts";

const TONES: Record<OutsideState, Tone> = {
  waiting: "waiting",
  sending: "waiting",
  sent: "info",
  unknown: "warn",
  refused: "bad",
  settled: "good",
};

/** On the form that forwards a message: to which body it goes by network, and what that body reads. Nothing where none is in use. */
export function OutsideFields({
  lang,
  bodies,
  question,
  typed,
  errors,
}: {
  lang: Lang;
  bodies: readonly OutsideBody[];
  question: Pick<Question, "body">;
  typed: Typed;
  errors: FormErrors;
}) {
  if (bodies.length === 0) return null;
  const words = pick(lang, vi, en).forward;
  const error = errorIn(errors);
  return (
    <>
      <Select
        name="outsideBody"
        label={words.body}
        hint={words.bodyHint}
        value={typed.outsideBody ?? ""}
        options={[{ value: "", label: words.none }, ...bodies.map((one) => ({ value: one.id, label: one.name }))]}
        {...error("outsideBody")}
      />
      <TextArea
        name="outsideWords"
        label={words.words}
        hint={words.wordsHint}
        rows={5}
        value={typed.outsideWords ?? withoutPrivate(question.body)}
        maxCharacters={OUTSIDE_LIMITS.words}
        {...error("outsideWords")}
      />
    </>
  );
}

export const bodiesInUse = async (db: Db): Promise<OutsideBody[]> =>
  (await listBodies(db)).filter((one) => one.state === "approved");

/** On the officers' page of a message: where it stands outside, and what to do where nobody knows. */
export async function outsidePart(
  db: Db,
  of: { question: Question; mayAct: boolean; lang: Lang; typed?: TypedOnRecord },
) {
  const sent = await findSent(db, of.question.id);
  if (!sent) return null;
  const words = pick(of.lang, vi, en).record;
  const body = await findBody(db, sent.bodyId);
  const base = `/can-bo/phan-anh/${of.question.id}/gui-ngoai`;
  return (
    <>
      <Heading level={2} size="m" id="gui-ngoai">
        {words.title}
      </Heading>
      <p class="govuk-body">
        {body?.name} <State tone={TONES[sent.state]}>{words.states[sent.state]}</State>
      </p>
      <SummaryList
        compact
        rows={[
          ...(sent.requestId ? [{ key: words.number, value: sent.requestId }] : []),
          ...(sent.reason ? [{ key: words.reason, value: sent.reason }] : []),
          ...(sent.notice ? [{ key: words.answer, value: sent.notice }] : []),
          ...(sent.answer ? [{ key: words.answer, value: <Paragraphs text={sent.answer} /> }] : []),
        ]}
      />
      {of.mayAct && (sent.state === "unknown" || sent.state === "refused") ? (
        <>
          <ActButton action={base} fields={{ act: "again" }}>
            {words.again}
          </ActButton>
          <Form action={base}>
            <input type="hidden" name="act" value="known" />
            <TextInput
              name="number"
              label={words.known}
              width={20}
              value={of.typed?.values.number ?? ""}
              {...errorIn(of.typed?.errors ?? {})("number")}
            />
            <Button variant="secondary">{words.knownButton}</Button>
          </Form>
        </>
      ) : null}
    </>
  );
}

/** For the sender, behind the code: that the body has it, and what it says. */
export async function outsideTold(db: Db, questionId: string, lang: Lang) {
  const sent = await findSent(db, questionId);
  if (!sent || (sent.state !== "sent" && sent.state !== "settled")) return null;
  const words = pick(lang, vi, en).lookup;
  const name = (await findBody(db, sent.bodyId))?.name ?? "";
  return (
    <>
      <p class="govuk-body">{sent.requestId ? words.sent(name, sent.requestId) : words.sentToken(name)}</p>
      {sent.answer ? (
        <>
          <Heading level={2} size="m">
            {words.answer(name)}
          </Heading>
          <Paragraphs text={sent.answer} />
        </>
      ) : null}
      {sent.settledAt ? <p class="govuk-body">{words.settled(formatDate(vietnamDay(sent.settledAt)))}</p> : null}
    </>
  );
}

/** Sends again what did not arrive, or notes under which number it is there. */
export const settleStuckPage =
  (showRecord: ShowRecord) =>
  async (rq: Rq): Promise<Reply> => {
    const question = await loadQuestion(rq, "feedback.answer");
    const words = pick(rq.lang, vi, en);
    const { typed } = typedForm(rq);
    const isKnown = typed.act === "known";
    const number = cleanText(typed.number ?? "");
    const refuse = (text: string, status: number) =>
      showRecord(rq, question, { values: typed, errors: { number: text } }, status);
    if (isKnown && !isText(number, OUTSIDE_LIMITS.code)) return refuse(words.errors.number, 422);
    try {
      await transaction(rq.app.db, (tx) =>
        settleStuck(tx, actorOf(rq), { questionId: question.id, requestId: isKnown ? number : null, at: rq.now }),
      );
    } catch (error) {
      if (!(error instanceof OutsideRefused)) throw error;
      return refuse(words.refusals[error.code], 409);
    }
    return seeOther(`/can-bo/phan-anh/${question.id}?gui-ngoai=${isKnown ? "biet" : "lai"}#gui-ngoai`);
  };
