import { z } from "zod";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { PAIRING_MINUTES } from "../../../../platform/offline/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { surveyRefusal } from "../../keep-survey.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { visibleSurvey } from "../../pages/survey-record-page.tsx";
import type { Survey } from "../../survey.ts";
import { SurveyRefused } from "../../surveys.errors.ts";
import { type FieldDevice, listDevices } from "../device.store.ts";
import { addDevice, newCode, switchOff } from "../keep-device.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const SURVEYS = "/can-bo/khao-sat";
const NAME_LIMIT = 80;

async function show(rq: Rq, told: string | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const survey = await visibleSurvey(rq);
  return html(
    DevicesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en).staff,
      title: pick(rq.lang, commonVi, commonEn).title,
      survey,
      rows: await listDevices(rq.app.db, survey.id),
      mayKeep: (await surveyRefusal(rq.app.db, actorOf(rq), "field", survey, rq.now)) === null,
      told: told ?? (rq.query.xong === "tat" ? pick(rq.lang, vi, en).staff.offDone : null),
      typed,
      errors,
    }),
    { status },
  );
}

export const fieldDevicesPage = (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

async function run<T>(
  rq: Rq,
  typed: Typed,
  work: (tx: Tx, of: { surveyId: string; at: Date }) => Promise<T>,
): Promise<T | Reply> {
  const survey = await visibleSurvey(rq);
  try {
    return await transaction(rq.app.db, (tx) => work(tx, { surveyId: survey.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return show(rq, null, typed, { name: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
}

/** The code is shown once, on this page. */
async function codeShown(rq: Rq, typed: Typed, work: Parameters<typeof run<string>>[2]): Promise<Reply> {
  const code = await run(rq, typed, work);
  if (typeof code !== "string") return code;
  const address = `${rq.app.config.http.publicUrl}/khao-sat/may`;
  return show(rq, pick(rq.lang, vi, en).staff.code(code, PAIRING_MINUTES, address), {}, {});
}

export async function addFieldDevicePage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const name = typed.name ?? "";
  if (!isText(name, NAME_LIMIT)) return show(rq, null, typed, { name: pick(rq.lang, vi, en).staff.nameError }, 422);
  return codeShown(rq, typed, (tx, of) => addDevice(tx, actorOf(rq), { ...of, name }));
}

const deviceIn = (typed: Typed, surveyId: string): string => z.uuid().safeParse(typed.device).data ?? surveyId;

export function fieldCodePage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return codeShown(rq, {}, (tx, of) => newCode(tx, actorOf(rq), { ...of, deviceId: deviceIn(typed, of.surveyId) }));
}

export async function fieldDeviceOffPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const done = await run(rq, {}, async (tx, of) => {
    await switchOff(tx, actorOf(rq), { ...of, deviceId: deviceIn(typed, of.surveyId) });
    return true;
  });
  return typeof done === "boolean" ? seeOther(`${SURVEYS}/${rq.params.id}/may?xong=tat`) : done;
}

type DeviceState = keyof typeof vi.staff.states;
const stateOf = (one: FieldDevice): DeviceState => (one.offAt ? "off" : one.pairedAt ? "paired" : "new");
const TONES: Record<DeviceState, Tone> = { new: "waiting", paired: "good", off: "neutral" };

function DevicesView(props: {
  ctx: ViewContext;
  words: (typeof vi)["staff"];
  title: string;
  survey: Survey;
  rows: FieldDevice[];
  mayKeep: boolean;
  told: string | null;
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, survey, rows, mayKeep, told, typed, errors } = props;
  const base = `${SURVEYS}/${survey.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[
        { text: props.title, href: SURVEYS },
        { text: survey.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success">{told}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={survey.title} lead={words.lead} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<FieldDevice>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "name", header: words.name, rowHeader: true, wide: true, cell: (one) => one.name },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (one) => <State tone={TONES[stateOf(one)]}>{words.states[stateOf(one)]}</State>,
            },
            { key: "seen", header: words.seen, cell: (one) => (one.seenAt ? formatDateTime(one.seenAt) : words.never) },
            { key: "waiting", header: words.waiting, numeric: true, cell: (one) => formatNumber(one.waiting ?? 0) },
            { key: "taken", header: words.taken, numeric: true, cell: (one) => formatNumber(one.taken) },
            ...(mayKeep
              ? [
                  {
                    key: "act",
                    header: words.act,
                    cell: (one: FieldDevice) =>
                      one.offAt ? (
                        "–"
                      ) : (
                        <>
                          <ActButton action={`${base}/may/ma`} fields={{ device: one.id }} variant="secondary" small>
                            {words.newCode}
                          </ActButton>
                          <ActButton action={`${base}/may/tat`} fields={{ device: one.id }} variant="warning" small>
                            {words.off}
                          </ActButton>
                        </>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayKeep ? (
        <Form action={`${base}/may`}>
          <TextInput name="name" label={words.name} value={typed.name ?? ""} {...errorIn(errors)("name")} />
          <Button>{words.add}</Button>
        </Form>
      ) : (
        <InsetText>{words.notNow}</InsetText>
      )}
    </StaffLayout>
  );
}
