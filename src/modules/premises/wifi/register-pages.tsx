import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  CopyBox,
  Document,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  QrFigure,
  Register,
  Select,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  askedWords,
  download,
  errorIn,
  type FormErrors,
  first,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf, unitChoices } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, UnitSelect, unitNames } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { keepWifi, withdrawWifi } from "./keep-wifi.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { WifiRefused, WifiUnknown } from "./wifi.errors.ts";
import { findWifi, listWifi, opensByMonth, sumOpens, type WifiFilter } from "./wifi.store.ts";
import { joinText, WIFI_LIMITS, type WifiFacts, type WifiPlace } from "./wifi.ts";
import type { KeepWifiProposal, WithdrawWifiProposal } from "./wifi-proposals.ts";

const WIFI = "/can-bo/wifi";
const PAGE_SIZE = 50;
const MOST_ROWS = 10_000;
const DAYS = 30;
const MONTHS = 12;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  q: askedWords,
});

async function filterOf(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: WifiFilter; reach: string[] }> {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "wifi.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  return { query, filter: { unitIds, q: query.q }, reach };
}

export async function wifiListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { query, filter, reach } = await filterOf(rq);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findWifi(db, { id: last.data }) : undefined;
  const found = await listWifi(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const opens = await sumOpens(
    db,
    rows.map((row) => row.id),
    shift(today, -DAYS),
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={WIFI}
      asked={query}
      add={holds(actorOf(rq), "wifi.edit") && { href: `${WIFI}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={words.all}
              units={await listUnitChoices(db, reach, today)}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "board" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE ? { sau: rows.at(-1)?.id } : null}
    >
      <Table<WifiPlace>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${WIFI}/${row.id}`}>{row.name}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "place", header: words.place, cell: (row) => row.place },
          { key: "network", header: words.network, cell: (row) => row.network },
          { key: "opens", header: words.opens, numeric: true, cell: (row) => words.opensOf(opens.get(row.id) ?? 0) },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function wifiExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const rows = await listWifi(db, (await filterOf(rq)).filter, MOST_ROWS);
  const opens = await sumOpens(
    db,
    rows.map((row) => row.id),
    shift(today, -DAYS),
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const csv = writeCsv([
    [words.name, words.unit, words.place, words.network, words.hours, words.keeper, words.opens, words.form.seePublic],
    ...rows.map((row) => [
      row.name,
      names.get(row.unitId) ?? "",
      row.place,
      row.network,
      row.hours,
      row.keeper ?? "",
      opens.get(row.id) ?? 0,
      `${rq.app.config.http.publicUrl}/wifi/${row.code}`,
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "wifi-mien-phi.csv");
}

async function knownWifi(rq: Rq): Promise<WifiPlace> {
  const id = z.uuid().safeParse(rq.params.id);
  const place = id.success ? await findWifi(rq.app.db, { id: id.data }) : undefined;
  if (!place || !(await mayAt(rq.app.db, actorOf(rq), "wifi.read", place.unitId, rq.now))) throw new WifiUnknown();
  return place;
}

const typedOf = (place: WifiPlace): Typed => ({
  name: place.name,
  place: place.place,
  network: place.network,
  pointId: place.pointId ?? "",
  hours: place.hours,
  terms: place.terms,
  keeper: place.keeper ?? "",
  basedOn: String(place.version),
});

async function show(rq: Rq, place: WifiPlace | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "wifi.edit", rq.now);
  const mayEdit = place === null || (place.withdrawnReason === null && reach.includes(place.unitId));
  const points = await listPoints(db, place ? [place.unitId] : reach.slice(0, 500), today);
  const pointsOf = place
    ? new Map<string, string>()
    : await unitNames(db, [...new Set(points.map((one) => one.unitId))], today);
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const title = place?.name ?? said.newTitle;
  const months = place ? await opensByMonth(db, place.id, MONTHS) : [];
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: WIFI }]}
      islands={["copy"]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={title}
        lead={place ? undefined : words.empty}
        actions={
          place && place.withdrawnReason === null ? (
            <>
              <LinkButton href={`/wifi/${place.code}`} variant="secondary" small>
                {said.seePublic}
              </LinkButton>{" "}
              <LinkButton href={`${WIFI}/${place.id}/bien`} variant="secondary" small icon="print">
                {said.sign}
              </LinkButton>
            </>
          ) : null
        }
      />
      {place ? <p class="govuk-hint">{said.by(place.writtenByName, place.approvedByName)}</p> : null}
      {place?.withdrawnReason ? <InsetText>{place.withdrawnReason}</InsetText> : null}
      {place && place.withdrawnReason === null ? (
        <CopyBox
          label={said.address}
          hint={said.addressHint}
          value={`${rq.app.config.http.publicUrl}/wifi/${place.code}`}
        />
      ) : null}
      {mayEdit ? (
        <Form action={place ? `${WIFI}/${place.id}/sua` : `${WIFI}/moi`} guard>
          {place ? (
            <input type="hidden" name="basedOn" value={typed.basedOn ?? String(place.version)} />
          ) : (
            <UnitSelect
              label={words.unit}
              placeholder={words.errors.unitId}
              value={typed.unitId}
              units={await unitChoices(db, actor, reach, { on: today, chosen: typed.unitId })}
              {...error("unitId")}
            />
          )}
          <TextInput {...text("name")} label={words.name} hint={said.nameHint} />
          <TextInput {...text("place")} label={words.place} />
          <TextInput {...text("network")} label={words.network} hint={said.networkHint} width={20} />
          <Select
            {...text("pointId")}
            label={words.point}
            hint={said.pointHint}
            placeholder={words.noPoint}
            options={points.map((point) => {
              const group = pointsOf.get(point.unitId);
              return { value: point.id, label: point.name, ...(group ? { group } : {}) };
            })}
          />
          <TextInput {...text("hours")} label={words.hours} hint={said.hoursHint} />
          <TextArea
            {...text("terms")}
            label={words.terms}
            hint={said.termsHint}
            rows={4}
            maxCharacters={WIFI_LIMITS.terms}
          />
          <TextInput {...text("keeper")} label={words.keeper} optional />
          <Button>{said.send}</Button>
        </Form>
      ) : null}
      {place ? (
        <>
          <Table
            caption={words.byMonth}
            rows={months}
            columns={[
              {
                key: "month",
                header: words.month,
                rowHeader: true,
                cell: (row) => row.month.split("-").reverse().join("/"),
              },
              { key: "opens", header: words.count, numeric: true, cell: (row) => words.opensOf(row.opens) },
            ]}
          />
          <p class="govuk-hint">{words.sumsOnly}</p>
        </>
      ) : null}
      {place && mayEdit ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${WIFI}/${place.id}/thoi`}
          help={said.withdrawHelp}
          label={said.reason}
          value={typed.reason ?? ""}
          {...error("reason")}
          isOpen={Boolean(errors.reason)}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export const newWifiPage = (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

export async function wifiPage(rq: Rq): Promise<Reply> {
  const place = await knownWifi(rq);
  return show(rq, place, typedOf(place), {});
}

async function send(rq: Rq, place: WifiPlace | null): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = place?.unitId ?? typed.unitId ?? "";
  if (!z.uuid().safeParse(unitId).success) errors.unitId = words.errors.unitId;
  for (const name of ["name", "place", "network", "hours", "terms"] as const)
    if (!isText(typed[name], WIFI_LIMITS[name])) errors[name] = words.errors[name];
  if (!fits(typed.keeper, WIFI_LIMITS.keeper)) errors.keeper = words.errors.keeper;
  const pointId = typed.pointId ? z.uuid().safeParse(typed.pointId) : null;
  if (pointId && !pointId.success) errors.pointId = words.refusals["point-of-others"];
  if (Object.keys(errors).length > 0) return show(rq, place, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const facts: WifiFacts = {
    unitId,
    pointId: pointId?.data ?? null,
    name: typed.name ?? "",
    place: typed.place ?? "",
    network: typed.network ?? "",
    hours: typed.hours ?? "",
    terms: (typed.terms ?? "").replace(/\r\n/g, "\n"),
    keeper: typed.keeper || null,
  };
  const input: KeepWifiProposal = {
    facts,
    change: place ? { id: place.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "wifi.edit", unitId, rq.now))) throw new WifiRefused("no-right-here");
    await rehearse(db, (tx, system) => keepWifi(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "wifiKeep", unitIds: [unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof WifiRefused)) throw error;
    const field =
      error.code === "no-right-here" && !place ? "unitId" : error.code === "point-of-others" ? "pointId" : "name";
    return show(rq, place, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export const enterWifiPage = (rq: Rq): Promise<Reply> => send(rq, null);
export const changeWifiPage = async (rq: Rq): Promise<Reply> => send(rq, await knownWifi(rq));

export async function withdrawWifiPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const place = await knownWifi(rq);
  if (!(await mayAt(db, actorOf(rq), "wifi.edit", place.unitId, rq.now))) throw new WifiRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, WIFI_LIMITS.reason))
    return show(rq, place, { ...typedOf(place), reason }, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const input: WithdrawWifiProposal = { change: { id: place.id, basedOn: place.version }, reason, name: place.name };
  await rehearse(db, (tx, system) => withdrawWifi(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "wifiWithdraw", unitIds: [place.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}

/** A sheet for the wall: the name of the network and two codes, for the browser to print. */
export async function wifiSignPage(rq: Rq): Promise<Reply> {
  const place = await knownWifi(rq);
  const words = pick(rq.lang, vi, en);
  const unit = (await unitNames(rq.app.db, [place.unitId], vietnamDay(rq.now))).get(place.unitId) ?? "";
  return html(
    <Document ctx={rq.app.view(rq)} title={words.sign.title(place.name)} noIndex>
      <main class="govuk-width-container">
        <p class="govuk-body">{unit}</p>
        <h1 class="govuk-heading-xl">{words.sign.free}</h1>
        <p class="govuk-body-l">{words.page.network(place.network)}</p>
        <p class="govuk-body-l">
          {words.hours}: {place.hours}
        </p>
        <QrFigure text={joinText(place.network)} caption={words.sign.join} size={260} />
        <QrFigure text={`${rq.app.config.http.publicUrl}/wifi/${place.code}`} caption={words.sign.open} size={260} />
        <p class="govuk-body">{words.page.noTracking}</p>
        <p class="govuk-hint govuk-!-display-none-print">{words.sign.print}</p>
      </main>
    </Document>,
  );
}
