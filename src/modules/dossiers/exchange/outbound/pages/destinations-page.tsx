import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type Tone,
} from "../../../../../platform/html/index.ts";
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
} from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../../platform/outside/index.ts";
import { actorOf, holds, mayAt, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { listUnknownCodes } from "../../../../procedures/index.ts";
import { type DossierState, STATES } from "../../../dossier.ts";
import { DossierRefused, DossierUnknown } from "../../../dossiers.errors.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import {
  ANSWERS,
  readAnswer,
  readFieldCodes,
  readService,
  SERVICES,
  USUAL_DIALECT,
  writeFieldCodes,
} from "../dialect.ts";
import {
  actOnDestination,
  DESTINATION_ACTS,
  type DestinationAct,
  destinationRefusal,
  keepDestination,
  USUAL_STATES,
} from "../keep-destination.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { openLine } from "../send-due.ts";
import { type Destination, findDestination, listDestinations } from "../sync.store.ts";
import { SYNC } from "./work-page.tsx";

export const DESTINATIONS = `${SYNC}/noi-nhan`;
const MOST_PROCEDURES = 5_000;

type Standing = "on" | "off" | "asked" | "paused";
const standingOf = (of: Destination): Standing =>
  of.isOn ? (of.pausedAt ? "paused" : "on") : of.askedBy ? "asked" : "off";
const TONE: Record<Standing, Tone> = { on: "good", off: "neutral", asked: "waiting", paused: "warn" };

const crumbs = (rq: Rq) => [
  { text: pick(rq.lang, dossierVi, dossierEn).staff.title, href: DOSSIERS },
  { text: pick(rq.lang, vi, en).work.title, href: SYNC },
];

/** Who keeps the settings, and who signs for the agency: these switch on. */
async function mayLook(rq: Rq, unitId: string): Promise<boolean> {
  const { db } = rq.app;
  return (
    (await mayAt(db, actorOf(rq), "dossiers.exchange", unitId, rq.now)) ||
    (await mayAt(db, actorOf(rq), "dossiers.sign", unitId, rq.now))
  );
}

export async function destinationsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.settings;
  const all = await listDestinations(db);
  const shown: Destination[] = [];
  for (const one of all) if (await mayLook(rq, one.unitId)) shown.push(one);
  const names = await unitNames(db, [...new Set(shown.map((one) => one.unitId))], vietnamDay(rq.now));
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={said.title} breadcrumbs={crumbs(rq)}>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          holds(actorOf(rq), "dossiers.exchange") ? (
            <LinkButton href={`${DESTINATIONS}/moi`} small>
              {said.add}
            </LinkButton>
          ) : null
        }
      />
      {shown.length === 0 ? (
        <EmptyState title={said.empty} drawing="loudspeaker">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={shown}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              cell: (one) => <a href={`${DESTINATIONS}/${one.id}`}>{one.name}</a>,
            },
            { key: "unit", header: said.unit, cell: (one) => names.get(one.unitId) ?? "" },
            { key: "address", header: said.address, wide: true, cell: (one) => one.address },
            {
              key: "state",
              header: said.state,
              cell: (one) => <State tone={TONE[standingOf(one)]}>{said.stateShort[standingOf(one)]}</State>,
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
}

const stateField = (state: DossierState): string => `state-${state}`;
const answerField = (one: (typeof ANSWERS)[number]): string => `answer-${one}`;
const serviceField = (one: (typeof SERVICES)[number]): string => `service-${one}`;

const typedOf = (of: Destination | null): Typed => ({
  unitId: of?.unitId ?? "",
  name: of?.name ?? "",
  address: of?.address ?? "",
  username: of?.username ?? "",
  dstCode: of?.dstCode ?? "",
  procedures: of?.procedures?.join("\n") ?? "",
  fieldCodes: writeFieldCodes(of?.fieldCodes ?? {}),
  ...Object.fromEntries(STATES.map((state) => [stateField(state), of?.states[state] ?? USUAL_STATES[state]])),
  ...Object.fromEntries(ANSWERS.map((one) => [answerField(one), (of?.dialect ?? USUAL_DIALECT).answers[one]])),
  ...Object.fromEntries(SERVICES.map((one) => [serviceField(one), (of?.dialect ?? USUAL_DIALECT).services[one]])),
});

async function visible(rq: Rq): Promise<Destination> {
  const of = await findDestination(rq.app.db, rq.params.id ?? "");
  if (!of || !(await mayLook(rq, of.unitId))) throw new DossierUnknown();
  return of;
}

interface Told {
  tone: "success" | "urgent";
  text: string;
}

async function show(
  rq: Rq,
  of: Destination | null,
  typed: Typed,
  errors: FormErrors,
  { status = 200, told = null }: { status?: number; told?: Told | null } = {},
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.settings;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "dossiers.exchange", rq.now);
  const mayKeep = of === null || reach.includes(of.unitId);
  const units = await listUnitChoices(db, reach.slice(0, 1_000), vietnamDay(rq.now));
  const open: DestinationAct[] = [];
  const refused: Partial<Record<DestinationAct, string>> = {};
  if (of)
    for (const act of DESTINATION_ACTS) {
      const refusal = await destinationRefusal(db, actor, of, act, rq.now);
      if (refusal === null) open.push(act);
      else if (refusal === "sync-own-asking") refused[act] = pick(rq.lang, dossierVi, dossierEn).refusals[refusal];
    }
  const ownName = of ? ((await unitNames(db, [of.unitId], vietnamDay(rq.now))).get(of.unitId) ?? "") : "";
  const error = errorIn(errors);
  const title = of ? said.edit(of.name) : said.add;
  const address = of ? `${DESTINATIONS}/${of.id}` : `${DESTINATIONS}/moi`;
  const states = pick(rq.lang, dossierVi, dossierEn).states;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[...crumbs(rq), { text: said.title, href: DESTINATIONS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone={told.tone}>{told.text}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        {...(of ? { state: <State tone={TONE[standingOf(of)]}>{said.stateShort[standingOf(of)]}</State> } : {})}
      />
      {of ? (
        <>
          <p class="govuk-body">
            {of.isOn
              ? said.on(of.switchedByName ?? "", of.switchedAt ? formatDateTime(of.switchedAt) : "")
              : of.askedBy
                ? said.asked(of.askedByName ?? "", of.askedAt ? formatDateTime(of.askedAt) : "")
                : said.off}{" "}
            {of.pausedAt ? said.paused(of.pausedByName ?? "") : null}
          </p>
          <SummaryList
            compact
            rows={[
              { key: said.address, value: of.address },
              { key: said.unit, value: ownName },
              { key: said.dstCode, value: of.dstCode },
              { key: said.procedures, value: of.procedures === null ? said.allProcedures : of.procedures.join(", ") },
            ]}
          />
          {mayKeep ? (
            <>
              <p class="govuk-body">{said.checkHelp}</p>
              <ActButton action={`${address}/thu`} variant="secondary">
                {said.check}
              </ActButton>
            </>
          ) : null}
          {DESTINATION_ACTS.filter((act) => open.includes(act) || refused[act]).map((act) =>
            act === "switchOff" ? (
              <Details key={act} summary={said.acts[act]}>
                <p class="govuk-body">{said.actHelp[act]}</p>
                <ActButton action={`${address}/viec/${act}`} variant="warning">
                  {said.switchOffConfirm}
                </ActButton>
              </Details>
            ) : (
              <div key={act}>
                <p class="govuk-body">{refused[act] ?? said.actHelp[act]}</p>
                {refused[act] ? null : (
                  <ActButton action={`${address}/viec/${act}`} variant={act === "switchOn" ? "primary" : "secondary"}>
                    {said.acts[act]}
                  </ActButton>
                )}
              </div>
            ),
          )}
        </>
      ) : null}
      {mayKeep ? (
        <Form action={address} guard>
          <TextInput name="name" label={said.name} value={typed.name ?? ""} maxLength={80} {...error("name")} />
          <Select
            name="unitId"
            label={said.unit}
            hint={said.unitHint}
            value={typed.unitId ?? ""}
            options={[
              { value: "", label: said.chooseUnit },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            {...error("unitId")}
          />
          <TextInput
            name="address"
            label={said.address}
            hint={said.addressHint}
            value={typed.address ?? ""}
            {...error("address")}
          />
          <TextInput
            name="username"
            label={said.username}
            autocomplete="off"
            value={typed.username ?? ""}
            {...error("username")}
          />
          <TextInput
            name="secret"
            label={said.secret}
            hint={said.secretHint}
            type="password"
            autocomplete="off"
            optional
            value=""
            {...error("secret")}
          />
          <TextInput name="dstCode" label={said.dstCode} value={typed.dstCode ?? ""} {...error("dstCode")} />
          <TextArea
            name="procedures"
            label={said.procedures}
            hint={said.proceduresHint}
            optional
            rows={4}
            value={typed.procedures ?? ""}
            {...error("procedures")}
          />
          <TextArea
            name="fieldCodes"
            label={said.fieldCodes}
            hint={said.fieldCodesHint}
            optional
            rows={4}
            value={typed.fieldCodes ?? ""}
            {...error("fieldCodes")}
          />
          <Details summary={said.states} open={STATES.some((state) => errors[stateField(state)])}>
            <Fieldset legend={said.states} hint={said.statesHint}>
              {STATES.map((state) => (
                <TextInput
                  key={state}
                  name={stateField(state)}
                  label={states[state]}
                  width={3}
                  inputmode="numeric"
                  value={typed[stateField(state)] ?? ""}
                  {...error(stateField(state))}
                />
              ))}
            </Fieldset>
          </Details>
          <Details
            summary={said.dialect}
            open={ANSWERS.some((one) => errors[answerField(one)]) || SERVICES.some((one) => errors[serviceField(one)])}
          >
            <p class="govuk-body">{said.dialectHelp}</p>
            <Fieldset legend={said.answersLegend}>
              {ANSWERS.map((one) => (
                <TextInput
                  key={one}
                  name={answerField(one)}
                  label={said.answers[one]}
                  width={5}
                  value={typed[answerField(one)] ?? ""}
                  {...error(answerField(one))}
                />
              ))}
            </Fieldset>
            <Fieldset legend={said.servicesLegend}>
              {SERVICES.map((one) => (
                <TextInput
                  key={one}
                  name={serviceField(one)}
                  label={said.services[one]}
                  width={20}
                  value={typed[serviceField(one)] ?? ""}
                  {...error(serviceField(one))}
                />
              ))}
            </Fieldset>
          </Details>
          {of?.isOn ? <p class="govuk-body">{said.saveHelp}</p> : null}
          <Button>{of?.isOn ? said.saveOn : said.save}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const newDestinationPage = (rq: Rq): Promise<Reply> => show(rq, null, typedOf(null), {});

export async function destinationPage(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const said = pick(rq.lang, vi, en).settings;
  const told: Told | null =
    rq.query.xong === "luu"
      ? { tone: "success", text: said.saved }
      : rq.query.xong === "viec"
        ? { tone: "success", text: said.done }
        : null;
  return show(rq, of, typedOf(of), {}, { told });
}

export async function saveDestinationPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const said = pick(rq.lang, vi, en).settings;
  const of = rq.params.id === undefined ? null : await visible(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const reach = await reachOf(db, actorOf(rq), "dossiers.exchange", rq.now);
  if (!isText(typed.name, 80)) errors.name = said.errors.name;
  if (!reach.includes(typed.unitId ?? "")) errors.unitId = said.errors.unit;
  const address = readWebAddress((typed.address ?? "").trim());
  if (address === null || address.length > 500) errors.address = said.errors.address;
  if ((typed.username ?? "").length > 100) errors.username = said.errors.username;
  if ((typed.secret ?? "").length > 500) errors.secret = said.errors.secret;
  if (!/^[\x21-\x7e]{0,100}$/.test((typed.dstCode ?? "").trim())) errors.dstCode = said.errors.dstCode;
  const codes = [...new Set((typed.procedures ?? "").split(/[\s,;]+/).filter(Boolean))];
  const unknown = codes.length > MOST_PROCEDURES ? codes.slice(MOST_PROCEDURES) : await listUnknownCodes(db, codes);
  if (unknown.length > 0) errors.procedures = said.errors.procedures(unknown.slice(0, 5).join(", ").slice(0, 200));
  const states = { ...USUAL_STATES };
  for (const state of STATES) {
    const text = (typed[stateField(state)] ?? "").trim();
    if (/^([1-9]|10)$/.test(text)) states[state] = text;
    else errors[stateField(state)] = said.errors.states;
  }
  const dialect = structuredClone(USUAL_DIALECT);
  const numbers = new Set<string>();
  for (const one of ANSWERS) {
    const number = readAnswer(typed[answerField(one)] ?? "");
    if (number === null) errors[answerField(one)] = said.errors.answer;
    else if (numbers.has(number)) errors[answerField(one)] = said.errors.answerTwice;
    else dialect.answers[one] = number;
    if (number !== null) numbers.add(number);
  }
  for (const one of SERVICES) {
    const name = readService(typed[serviceField(one)] ?? "");
    if (name === null) errors[serviceField(one)] = said.errors.service;
    else dialect.services[one] = name;
  }
  const fields = readFieldCodes(typed.fieldCodes ?? "");
  if ("wrongLine" in fields) errors.fieldCodes = said.errors.fieldCodes(fields.wrongLine);
  if (address === null || "wrongLine" in fields || Object.keys(errors).length > 0)
    return show(rq, of, typed, errors, { status: 422 });
  const id = await transaction(db, (tx) =>
    keepDestination(tx, actorOf(rq), config.secretKey, {
      id: of?.id ?? null,
      unitId: typed.unitId ?? "",
      name: (typed.name ?? "").trim(),
      address,
      username: (typed.username ?? "").trim(),
      secret: typed.secret ? typed.secret : null,
      dstCode: (typed.dstCode ?? "").trim(),
      procedures: codes.length === 0 ? null : codes,
      states,
      dialect,
      fieldCodes: fields.codes,
      at: rq.now,
    }),
  );
  return seeOther(`${DESTINATIONS}/${id}?xong=luu`);
}

export async function actOnDestinationPage(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const act = DESTINATION_ACTS.find((one) => one === rq.params.act);
  if (!act) throw new DossierUnknown();
  try {
    await transaction(rq.app.db, (tx) => actOnDestination(tx, actorOf(rq), { id: of.id, act, at: rq.now }));
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    const text = pick(rq.lang, dossierVi, dossierEn).refusals[error.code];
    return show(rq, of, typedOf(of), {}, { status: 409, told: { tone: "urgent", text } });
  }
  return seeOther(`${DESTINATIONS}/${of.id}?xong=viec`);
}

/** Signs in over there and asks one question; says what came of it. */
export async function checkDestinationPage(rq: Rq): Promise<Reply> {
  const of = await visible(rq);
  const said = pick(rq.lang, vi, en).settings;
  if (!(await mayAt(rq.app.db, actorOf(rq), "dossiers.exchange", of.unitId, rq.now))) throw new DossierUnknown();
  const line = openLine(rq.app, of);
  try {
    const outcome = await line.check();
    const isGood = outcome.kind === "accepted";
    const told: Told = isGood
      ? { tone: "success", text: said.checked(outcome.reason ?? "") }
      : { tone: "urgent", text: said.notChecked(outcome.reason) };
    return show(rq, of, typedOf(of), {}, { status: isGood ? 200 : 409, told });
  } finally {
    line.close();
  }
}
