import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  QrFigure,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
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
import { formatDateTime, formatNumber, nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../accounts/index.ts";
import { listProcedureFields, listUnknownCodes } from "../../../procedures/index.ts";
import { findPoint, listPoints, type ServicePoint } from "../../../service-points/index.ts";
import { findDevice } from "../../devices/device.store.ts";
import { type DeviceFacts, deviceState, MOST_CHOICES, type RatingDevice } from "../../devices/device.ts";
import { addDevice, changeDevice, makePairingCode, switchDevice, unpairDevice } from "../../devices/keep-device.ts";
import { KIOSK_LANGUAGES } from "../../kiosk/kiosk-words.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { LIMITS, SUBJECTS, type Subject } from "../../rating.ts";
import { RatingRefused, RatingUnknown } from "../../ratings.errors.ts";
import { STATE_TONES } from "./devices-page.tsx";
import { RATINGS } from "./tabs.tsx";

const DEVICES = `${RATINGS}/may`;

interface FormState {
  typed: Typed;
  subjects: string[];
  languages: string[];
  errors: FormErrors;
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => nfc(line).trim())
      .filter(Boolean),
  ),
];

const stateOf = (device: RatingDevice | null): FormState => ({
  typed: {
    name: device?.name ?? "",
    pointId: device?.pointId ?? "",
    counter: device?.counter ?? "",
    fields: device?.fields.join("\n") ?? "",
    procedures: device?.procedureCodes.join("\n") ?? "",
  },
  subjects: device?.subjects ?? [...SUBJECTS],
  languages: device?.languages ?? ["en"],
  errors: {},
});

/** The places where this person may set up a tablet. */
async function placesOf(rq: Rq): Promise<ServicePoint[]> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "ratings.devices", rq.now);
  return listPoints(rq.app.db, reach, vietnamDay(rq.now));
}

/** @throws RatingUnknown */
async function deviceOf(rq: Rq): Promise<RatingDevice> {
  const id = z.uuid().safeParse(rq.params.device);
  const device = id.success ? await findDevice(rq.app.db, id.data) : undefined;
  if (!device || !(await mayAt(rq.app.db, actorOf(rq), "ratings.read", device.unitId, rq.now)))
    throw new RatingUnknown();
  return device;
}

async function showForm(rq: Rq, device: RatingDevice | null, state: FormState, status = 200): Promise<Reply> {
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      places: await placesOf(rq),
      fields: (await listProcedureFields(rq.app, null)).map((one) => one.field),
      device,
      state,
    }),
    { status },
  );
}

export const newDevicePage = (rq: Rq): Promise<Reply> => showForm(rq, null, stateOf(null));

export async function editDevicePage(rq: Rq): Promise<Reply> {
  const device = await deviceOf(rq);
  if (!(await mayAt(rq.app.db, actorOf(rq), "ratings.devices", device.unitId, rq.now)))
    throw new RatingRefused("no-right-here");
  return showForm(rq, device, stateOf(device));
}

async function readFacts(rq: Rq): Promise<{ state: FormState; facts: DeviceFacts }> {
  const said = pick(rq.lang, vi, en).devices.errors;
  const { typed } = typedForm(rq);
  const chosen = (name: string): unknown[] => [(rq.body as Record<string, unknown> | undefined)?.[name] ?? []].flat();
  const subjects = SUBJECTS.filter((one) => chosen("subjects").includes(one));
  const languages = KIOSK_LANGUAGES.map((one) => one.code).filter(
    (code) => code !== "vi" && chosen("languages").includes(code),
  );
  const errors: FormErrors = {};
  if (!isText(typed.name, LIMITS.name)) errors.name = said.name;
  const point = (await placesOf(rq)).find((one) => one.id === typed.pointId);
  if (!point) errors.pointId = said.place;
  const counter = typed.counter || null;
  if (point && counter !== null && !point.counters.some((one) => one.number === counter))
    errors.counter = said.counter(point.counters.map((one) => one.number).join(", "));
  if (subjects.length === 0) errors.subjects = said.subjects;
  const fields = linesOf(typed.fields ?? "");
  const known = new Set((await listProcedureFields(rq.app, null)).map((one) => nfc(one.field)));
  const strange = fields.find((line) => !known.has(line));
  if (fields.length > MOST_CHOICES) errors.fields = said.many;
  else if (strange !== undefined) errors.fields = said.fields(strange.slice(0, 80));
  const procedureCodes = linesOf(typed.procedures ?? "");
  if (procedureCodes.length > MOST_CHOICES) errors.procedures = said.many;
  else {
    const [unknown] = await listUnknownCodes(rq.app.db, procedureCodes);
    if (unknown !== undefined) errors.procedures = said.procedures(unknown.slice(0, 40));
  }
  return {
    state: { typed, subjects, languages, errors },
    facts: {
      name: typed.name ?? "",
      pointId: typed.pointId ?? "",
      counter,
      subjects: subjects as Subject[],
      fields,
      procedureCodes,
      languages,
    },
  };
}

export async function addDevicePage(rq: Rq): Promise<Reply> {
  const { state, facts } = await readFacts(rq);
  if (Object.keys(state.errors).length > 0) return showForm(rq, null, state, 422);
  const id = await transaction(rq.app.db, (tx) => addDevice(tx, actorOf(rq), { facts, at: rq.now }));
  return seeOther(`${DEVICES}/${id}?xong=luu`);
}

export async function saveDevicePage(rq: Rq): Promise<Reply> {
  const device = await deviceOf(rq);
  const { state, facts } = await readFacts(rq);
  if (Object.keys(state.errors).length > 0) return showForm(rq, device, state, 422);
  await transaction(rq.app.db, (tx) => changeDevice(tx, actorOf(rq), { id: device.id, facts, at: rq.now }));
  return seeOther(`${DEVICES}/${device.id}?xong=luu`);
}

async function showDevice(rq: Rq, pairing: { code: string; expiresAt: Date } | null): Promise<Reply> {
  const device = await deviceOf(rq);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.devices.done) as [keyof typeof words.devices.done]).safeParse(rq.query.xong);
  const page = `${rq.app.config.http.publicUrl}/danh-gia/may`;
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      device,
      place: (await findPoint(rq.app.db, device.pointId, vietnamDay(rq.now)))?.name ?? "",
      mayKeep: await mayAt(rq.app.db, actorOf(rq), "ratings.devices", device.unitId, rq.now),
      page,
      pairing: pairing && { ...pairing, address: `${page}#ma=${pairing.code}` },
      done: done.success && !pairing ? done.data : null,
      now: rq.now,
    }),
    // A code is shown this once, and kept by nobody on the way.
    pairing ? { headers: { "cache-control": "no-store" } } : {},
  );
}

export const deviceRecordPage = (rq: Rq): Promise<Reply> => showDevice(rq, null);

/** The code stands in this one answer: it is kept as digest, and asking again makes another. */
export async function pairingCodePage(rq: Rq): Promise<Reply> {
  const device = await deviceOf(rq);
  return showDevice(
    rq,
    await transaction(rq.app.db, (tx) => makePairingCode(tx, actorOf(rq), { id: device.id, at: rq.now })),
  );
}

export async function unpairDevicePage(rq: Rq): Promise<Reply> {
  const device = await deviceOf(rq);
  await transaction(rq.app.db, (tx) => unpairDevice(tx, actorOf(rq), { id: device.id, at: rq.now }));
  return seeOther(`${DEVICES}/${device.id}?xong=bo-ghep`);
}

const switchPage =
  (isOn: boolean) =>
  async (rq: Rq): Promise<Reply> => {
    const device = await deviceOf(rq);
    await transaction(rq.app.db, (tx) => switchDevice(tx, actorOf(rq), { id: device.id, isOn, at: rq.now }));
    return seeOther(`${DEVICES}/${device.id}?xong=${isOn ? "bat" : "tat"}`);
  };
export const deviceOffPage = switchPage(false);
export const deviceOnPage = switchPage(true);

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  places: ServicePoint[];
  fields: string[];
  device: RatingDevice | null;
  state: FormState;
}

function FormView({ ctx, words, places, fields, device, state }: FormProps) {
  const said = words.devices;
  const { typed, errors } = state;
  const error = errorIn(errors);
  const title = device ? `${said.edit}: ${device.name}` : said.add;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={title} lead={said.lead} />
      {places.length === 0 ? (
        <EmptyState title={said.noPlace}>
          <a href="/can-bo/noi-tiep-nhan">{said.noPlaceHelp}</a>
        </EmptyState>
      ) : (
        <Form
          action={device ? `${DEVICES}/${device.id}/sua` : `${DEVICES}/moi`}
          guard={Object.keys(errors).length > 0 ? "changed" : true}
        >
          <TextInput
            name="name"
            label={said.name}
            hint={said.nameHint}
            value={typed.name ?? ""}
            width={30}
            {...error("name")}
          />
          <Select
            name="pointId"
            label={said.place}
            placeholder={said.choosePlace}
            value={typed.pointId ?? ""}
            options={places.map((one) => ({ value: one.id, label: one.name }))}
            {...error("pointId")}
          />
          <TextInput
            name="counter"
            label={said.counter}
            hint={said.counterHint}
            value={typed.counter ?? ""}
            width={4}
            optional
            {...error("counter")}
          />
          <Checkboxes
            name="subjects"
            label={said.subjects}
            values={state.subjects}
            options={SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
            {...error("subjects")}
          />
          <TextArea
            name="fields"
            label={said.fields}
            hint={[said.fieldsHint, fields.slice(0, 8).join(" · ")].filter(Boolean).join(" ")}
            value={typed.fields ?? ""}
            rows={4}
            optional
            {...error("fields")}
          />
          <TextArea
            name="procedures"
            label={said.procedures}
            hint={said.proceduresHint}
            value={typed.procedures ?? ""}
            rows={3}
            optional
            {...error("procedures")}
          />
          <Checkboxes
            name="languages"
            label={said.languages}
            values={state.languages}
            options={KIOSK_LANGUAGES.filter((one) => one.code !== "vi").map(({ code, isConfirmed }) => ({
              value: code,
              label: said.languageNames[code] ?? code,
              disabled: !isConfirmed,
            }))}
          />
          <Button>{said.save}</Button>
        </Form>
      )}
    </StaffLayout>
  );
}

interface RecordProps {
  ctx: ViewContext;
  words: typeof vi;
  device: RatingDevice;
  place: string;
  mayKeep: boolean;
  page: string;
  pairing: { code: string; expiresAt: Date; address: string } | null;
  done: keyof typeof vi.devices.done | null;
  now: Date;
}

const CLOCK_RIGHT_MS = 60_000;

function clockText(words: typeof vi, offsetMs: number): string {
  const said = words.devices;
  const off = Math.abs(offsetMs);
  if (off < CLOCK_RIGHT_MS) return said.clockRight;
  const text =
    off < 3_600_000
      ? said.minutes(Math.round(off / 60_000))
      : off < 172_800_000
        ? said.hours(Math.round(off / 3_600_000))
        : said.days(Math.round(off / 86_400_000));
  return said.clockOff(text, offsetMs > 0);
}

function RecordView(props: RecordProps) {
  const { ctx, words, device, mayKeep, pairing, now } = props;
  const said = words.devices;
  const base = `${DEVICES}/${device.id}`;
  const state = deviceState(device, now);
  return (
    <StaffLayout
      ctx={ctx}
      title={device.name}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      notice={props.done ? <NotificationBanner tone="success" heading={said.done[props.done]} /> : null}
    >
      <PageHeading
        title={device.name}
        caption={[props.place, words.counter(device.counter ?? "")].join(", ")}
        state={<State tone={STATE_TONES[state]}>{said.states[state]}</State>}
        actions={
          mayKeep ? (
            <LinkButton href={`${base}/sua`} variant="secondary" small>
              {said.edit}
            </LinkButton>
          ) : null
        }
      />
      {pairing ? (
        <InsetText>
          <p class="govuk-body">{said.codeLead(formatDateTime(pairing.expiresAt))}</p>
          <p class="govuk-heading-l">{pairing.code}</p>
          <QrFigure text={pairing.address} caption={said.qr} address={props.page} />
        </InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.seen, value: device.seenAt ? formatDateTime(device.seenAt) : said.never },
          {
            key: said.waiting,
            value: device.waiting === null ? said.waitingUnknown : formatNumber(device.waiting, ctx.lang),
          },
          ...(device.clockOffsetMs === null
            ? []
            : [{ key: said.clock, value: clockText(words, device.clockOffsetMs) }]),
          ...(device.pairedAt
            ? [{ key: said.paired, value: said.pairedBy(device.pairedByName ?? "", formatDateTime(device.pairedAt)) }]
            : []),
          { key: said.subjects, value: device.subjects.map((one) => words.subjects[one]).join(", ") },
          ...(device.fields.length > 0 ? [{ key: said.fields, value: device.fields.join(", ") }] : []),
          ...(device.procedureCodes.length > 0
            ? [{ key: said.procedures, value: device.procedureCodes.join(", ") }]
            : []),
        ]}
      />
      <p class="govuk-hint">{said.changed(device.changedByName, formatDateTime(device.changedAt))}</p>
      {mayKeep && !device.offAt ? (
        <>
          <Heading level={2} size="m">
            {said.pair}
          </Heading>
          <p class="govuk-body">
            {said.pairLead} <a href="/danh-gia/may">{props.page}</a>
          </p>
          <ActButton action={`${base}/ghep`} variant="secondary">
            {said.pair}
          </ActButton>
          {device.isPaired ? (
            <>
              <p class="govuk-hint">{said.unpairHint}</p>
              <ActButton action={`${base}/bo-ghep`} variant="warning" small>
                {said.unpair}
              </ActButton>
            </>
          ) : null}
          <ActButton action={`${base}/tat`} variant="quiet" small>
            {said.off}
          </ActButton>
        </>
      ) : null}
      {mayKeep && device.offAt ? (
        <ActButton action={`${base}/bat`} variant="secondary">
          {said.on}
        </ActButton>
      ) : null}
    </StaffLayout>
  );
}
