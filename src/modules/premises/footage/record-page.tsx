import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  WarningText,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { findCamera } from "../cameras/camera.store.ts";
import {
  decideFootage,
  dropFootage,
  footageRefusal,
  handOverFootage,
  openAsker,
  recordCopyErased,
  revealAsker,
} from "./act-on-footage.ts";
import { FootageRefused, FootageUnknown } from "./footage.errors.ts";
import { findFootageRequest, footageRules } from "./footage.store.ts";
import {
  type Asker,
  FOOTAGE_LIMITS,
  type FootageRequest,
  footageGone,
  isCopyLeft,
  isFootageLate,
  maskAsker,
} from "./footage.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { FOOTAGE_TONES, REQUESTS } from "./request-pages.tsx";

async function visible(rq: Rq): Promise<FootageRequest> {
  const id = z.uuid().safeParse(rq.params.request);
  const request = id.success ? await findFootageRequest(rq.app.db, id.data) : undefined;
  if (!request || !(await mayAt(rq.app.db, actorOf(rq), "footage.read", request.unitId, rq.now)))
    throw new FootageUnknown();
  return request;
}

interface Shown {
  typed: Typed;
  errors: FormErrors;
  revealed?: Asker | null;
}

async function show(rq: Rq, { typed, errors, revealed }: Shown, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const request = await visible(rq);
  const today = vietnamDay(rq.now);
  const camera = await findCamera(db, request.cameraId);
  const rules = await footageRules(db);
  const asker = openAsker(config.secretKey, request);
  const person = revealed ?? (asker && maskAsker(asker));
  const refusal = async (act: "decide" | "hand" | "drop" | "eraseCopy") =>
    footageRefusal(db, actor, act, request, rq.now);
  const mayDecide = await refusal("decide");
  const mayHand = (await refusal("hand")) === null;
  const mayDrop = (await refusal("drop")) === null;
  const hadCopy = request.state === "handed" || (request.state === "dropped" && request.decidedAt !== null);
  const mayErase = hadCopy && (await refusal("eraseCopy")) === null;
  const gone = camera ? footageGone(request, camera.keptDays) : null;
  const eraseBy = request.settledOn ? shift(request.settledOn, rules.copy.days) : null;
  const title = said.title(words.codeOf(request.number, request.year));
  const at = `${REQUESTS}/${request.id}`;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const version = <input type="hidden" name="basedOn" value={typed.basedOn ?? String(request.version)} />;
  const done = z.enum(Object.keys(said.done) as [keyof typeof vi.record.done]).safeParse(rq.query.xong);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: REQUESTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done.success && Object.keys(errors).length === 0 ? (
            <NotificationBanner tone="success">{said.done[done.data]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={(await unitNames(db, [request.unitId], today)).get(request.unitId)}
        state={<State tone={FOOTAGE_TONES[request.state]}>{words.states[request.state]}</State>}
      />
      {isFootageLate(request, today) ? (
        <WarningText>{words.warnings.late(formatDate(request.dueOn))}</WarningText>
      ) : null}
      {isCopyLeft(request, today, rules.copy.days) && eraseBy ? (
        <WarningText>{words.warnings.copyLeft(formatDate(eraseBy))}</WarningText>
      ) : null}
      {camera && gone ? <WarningText>{words.warnings.gone(camera.keptDays, gone)}</WarningText> : null}
      <SummaryList
        compact
        rows={[
          { key: words.camera, value: <a href={`/can-bo/camera/${request.cameraId}`}>{camera?.name ?? ""}</a> },
          { key: words.span, value: words.spanOf(request) },
          { key: words.wish, value: request.wish },
          { key: words.ground, value: words.grounds[request.ground] },
          { key: words.paper, value: request.paper },
          {
            key: words.asker,
            value: person ? [person.name, person.phone].filter(Boolean).join(" · ") : words.forgotten,
          },
          ...(person?.behalf ? [{ key: words.behalf, value: person.behalf }] : []),
          {
            key: words.received,
            value: `${formatDate(request.receivedOn)}, ${words.enteredBy(request.enteredByName)}`,
          },
          { key: words.due, value: words.dueBasis(formatDate(request.dueOn), request.ruleBasis) },
          ...(request.decidedAt
            ? [
                {
                  key: words.decided,
                  value: words.decidedBy(request.decidedByName ?? "", formatDate(request.decidedAt)),
                },
              ]
            : []),
          ...(request.decision ? [{ key: words.reasons, value: request.decision }] : []),
          ...(request.handedOn
            ? [
                {
                  key: words.handed,
                  value: words.handedOf(
                    formatDate(request.handedOn),
                    request.handedWhat ?? "",
                    request.handedByName ?? "",
                  ),
                },
              ]
            : []),
          ...(person?.handedTo ? [{ key: words.handedTo, value: person.handedTo }] : []),
          ...(hadCopy && eraseBy
            ? [
                {
                  key: words.copy,
                  value: request.copyErasedOn
                    ? words.copyErased(formatDate(request.copyErasedOn), request.copyErasedByName ?? "")
                    : words.copyKept(formatDate(eraseBy)),
                },
              ]
            : []),
          ...(request.forgetOn && person ? [{ key: words.forget, value: formatDate(request.forgetOn) }] : []),
        ]}
      />
      {asker && !revealed ? (
        <ActWithReason
          summary={said.reveal}
          variant="secondary"
          action={`${at}/xem`}
          label={said.revealReason}
          hint={said.revealHint}
          value={typed.reason ?? ""}
          {...error("reason")}
        />
      ) : null}
      {mayDecide === "own-request" ? <InsetText>{said.ownRequest}</InsetText> : null}
      {mayDecide === null ? (
        <>
          <Heading level={2} size="m">
            {said.decide}
          </Heading>
          <Form action={`${at}/quyet-dinh`} guard>
            {version}
            <Radios
              name="answer"
              label={said.answer}
              value={typed.answer ?? ""}
              options={[
                { value: "yes", label: said.yes },
                { value: "no", label: said.no },
              ]}
              {...error("answer")}
            />
            <TextArea
              {...text("decision")}
              label={said.reason}
              hint={said.reasonHint}
              rows={3}
              maxCharacters={FOOTAGE_LIMITS.decision}
            />
            <Button>{said.decideButton}</Button>
          </Form>
        </>
      ) : null}
      {mayHand ? (
        <>
          <Heading level={2} size="m">
            {said.hand}
          </Heading>
          <p class="govuk-body">{said.handHelp}</p>
          <Form action={`${at}/giao`} guard>
            {version}
            <DateInput
              name="handedOn"
              label={said.handedOn}
              value={dayIn({ ...typedDay("handedOn", today), ...typed }, "handedOn")}
              {...error("handedOn")}
            />
            <TextInput {...text("handedTo")} label={said.handedTo} autocomplete="off" />
            <TextInput {...text("what")} label={said.what} hint={said.whatHint} />
            <Button>{said.handButton}</Button>
          </Form>
        </>
      ) : null}
      <div id="copy" />
      {mayErase ? (
        <ActButton
          action={`${at}/xoa-ban-sao`}
          fields={{ basedOn: String(request.version) }}
          variant={isCopyLeft(request, today, rules.copy.days) ? undefined : "secondary"}
        >
          {said.eraseCopy}
        </ActButton>
      ) : null}
      {mayDrop ? (
        <Details summary={said.drop} open={Boolean(errors.dropReason)}>
          <Form action={`${at}/rut`}>
            {version}
            <TextArea {...text("dropReason")} label={said.dropReason} rows={2} maxCharacters={FOOTAGE_LIMITS.reason} />
            <Button variant="warning">{said.drop}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>,
    { status, headers: revealed ? { "cache-control": "no-store" } : {} },
  );
}

export const footagePage = (rq: Rq): Promise<Reply> => show(rq, { typed: {}, errors: {} });

const inputOf = (rq: Rq, request: FootageRequest, typed: Typed) => ({
  requestId: request.id,
  basedOn: z.coerce.number().int().safeParse(typed.basedOn).data ?? 0,
  at: rq.now,
});

/** What is refused is told at the field it is about, with everything typed still there. */
async function tryAct(
  rq: Rq,
  typed: Typed,
  field: string,
  work: () => Promise<void>,
  told: keyof typeof vi.record.done,
): Promise<Reply> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FootageRefused) || error.code === "no-right-here") throw error;
    return show(rq, { typed, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`${REQUESTS}/${rq.params.request}?xong=${told}`);
}

export async function decideFootagePage(rq: Rq): Promise<Reply> {
  const request = await visible(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (typed.answer !== "yes" && typed.answer !== "no") errors.answer = said.answer;
  const { decision = "" } = typed;
  if (!isText(decision, FOOTAGE_LIMITS.decision)) errors.decision = said.decision;
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  const input = { ...inputOf(rq, request, typed), isGranted: typed.answer === "yes", decision };
  const work = () => transaction(rq.app.db, (tx) => decideFootage(tx, actorOf(rq), input));
  return tryAct(rq, typed, "answer", work, "quyet-dinh");
}

export async function handFootagePage(rq: Rq): Promise<Reply> {
  const request = await visible(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const handedOn = dayOf("handedOn");
  if (!handedOn || handedOn > vietnamDay(rq.now)) errors.handedOn = said.handedOn;
  const { handedTo = "", what = "" } = typed;
  if (!isText(handedTo, FOOTAGE_LIMITS.name)) errors.handedTo = said.handedTo;
  if (!isText(what, FOOTAGE_LIMITS.what)) errors.what = said.what;
  if (Object.keys(errors).length > 0 || !handedOn) return show(rq, { typed, errors }, 422);
  const input = { ...inputOf(rq, request, typed), handedOn, handedTo, what };
  const work = () => transaction(rq.app.db, (tx) => handOverFootage(tx, rq.app.config.secretKey, actorOf(rq), input));
  return tryAct(rq, typed, "handedOn", work, "giao");
}

export async function dropFootagePage(rq: Rq): Promise<Reply> {
  const request = await visible(rq);
  const { typed } = typedForm(rq);
  const { dropReason = "" } = typed;
  if (!isText(dropReason, FOOTAGE_LIMITS.reason))
    return show(rq, { typed, errors: { dropReason: pick(rq.lang, vi, en).errors.reason } }, 422);
  const input = { ...inputOf(rq, request, typed), reason: dropReason };
  const work = () => transaction(rq.app.db, (tx) => dropFootage(tx, actorOf(rq), input));
  return tryAct(rq, typed, "dropReason", work, "rut");
}

export async function copyErasedPage(rq: Rq): Promise<Reply> {
  const request = await visible(rq);
  const { typed } = typedForm(rq);
  const work = () => transaction(rq.app.db, (tx) => recordCopyErased(tx, actorOf(rq), inputOf(rq, request, typed)));
  return tryAct(rq, {}, "copy", work, "xoa");
}

export async function revealAskerPage(rq: Rq): Promise<Reply> {
  const request = await visible(rq);
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, FOOTAGE_LIMITS.reason))
    return show(rq, { typed: { reason }, errors: { reason: pick(rq.lang, vi, en).errors.reason } }, 422);
  const revealed = await transaction(rq.app.db, (tx) =>
    revealAsker(tx, rq.app.config.secretKey, actorOf(rq), { requestId: request.id, reason, at: rq.now }),
  );
  return show(rq, { typed: {}, errors: {}, revealed });
}
