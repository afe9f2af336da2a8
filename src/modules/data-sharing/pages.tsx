import { z } from "zod";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  DateInput,
  ErrorSummary,
  FilterSelect,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  PublicLayout,
  Register,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type Tone,
} from "../../platform/html/index.ts";
import {
  askedWords,
  dayIn,
  download,
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../platform/http/index.ts";
import { formatDate, parseVietnameseDate, pick } from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { actorOf, holds, listApiTokensOf, mayAt, reachOf } from "../accounts/index.ts";
import { listUnitChoices, siteOf, UnitSelect, unitNames } from "../organisations/index.ts";
import { propose, rehearse } from "../proposals/index.ts";
import type { EndAgreementProposal, KeepAgreementProposal } from "./agreement-proposals.ts";
import { endAgreement, keepAgreement } from "./keep-agreement.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { AgreementUnknown, SharingRefused } from "./sharing.errors.ts";
import {
  findAgreement,
  listAgreements,
  listSharing,
  type SharingFilter,
  type SharingRow,
  sumSharing,
} from "./sharing.store.ts";
import {
  AGREEMENT_LIMITS,
  type AgreementFacts,
  type AgreementStanding,
  type DataAgreement,
  standingOf,
} from "./sharing.ts";

const LOG = "/can-bo/chia-se-du-lieu";
const AGREEMENTS = `${LOG}/thoa-thuan`;
const PAGE_SIZE = 100;
const MOST_ROWS = 50_000;
const MOST = 500;
const USUAL_DAYS = 30;

const TONES: Record<AgreementStanding, Tone> = { inForce: "good", over: "warn", none: "bad" };

const Query = z.object({
  q: askedWords,
  muc: first(z.enum(["open", "internal"]).optional().catch(undefined)),
  tu: first(z.string().max(20).optional().catch(undefined)),
  den: first(z.string().max(20).optional().catch(undefined)),
  trang: first(z.coerce.number().int().min(1).max(500).optional().catch(undefined)),
});

async function filterOf(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: SharingFilter }> {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  return {
    query,
    filter: {
      unitIds: await reachOf(rq.app.db, actorOf(rq), "sharing.read", rq.now),
      from: parseVietnameseDate(query.tu ?? "") ?? shift(today, -USUAL_DAYS),
      to: parseVietnameseDate(query.den ?? "") ?? today,
      level: query.muc,
      q: query.q,
    },
  };
}

export async function sharingLogPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { query, filter } = await filterOf(rq);
  const { trang = 1, ...asked } = query;
  const found = await listSharing(db, filter, { limit: PAGE_SIZE + 1, offset: (trang - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={LOG}
      asked={asked}
      ways={
        <LinkButton href={AGREEMENTS} variant="secondary" small>
          {words.agreements}
        </LinkButton>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <TextInput name="tu" label={words.from} width={10} value={formatDate(filter.from)} />
            <TextInput name="den" label={words.to} width={10} value={formatDate(filter.to)} />
            <FilterSelect
              name="muc"
              label={words.level}
              value={query.muc}
              all={words.all}
              options={(["open", "internal"] as const).map((value) => ({ value, label: words.levels[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "done" }}
      previous={trang > 1 ? { trang: String(trang - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(trang + 1) } : null}
    >
      <Table<SharingRow>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "who",
            header: words.receiver,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {row.receiver ?? row.key}
                <br />
                {row.receiver ? `${words.key}: ${row.key}` : null}
              </>
            ),
          },
          { key: "day", header: words.day, nowrap: true, cell: (row) => formatDate(row.day) },
          { key: "path", header: words.path, cell: (row) => <span class="db-address">{row.path}</span> },
          { key: "level", header: words.level, cell: (row) => words.levels[row.level] },
          { key: "requests", header: words.requests, numeric: true, cell: (row) => words.number(row.requests) },
          { key: "records", header: words.records, numeric: true, cell: (row) => words.number(row.records) },
          {
            key: "standing",
            header: words.standing,
            cell: (row) => {
              const standing = standingOf(row.until, today);
              return <State tone={TONES[standing]}>{words.standings[standing]}</State>;
            },
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function sharingLogExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const rows = await listSharing(rq.app.db, (await filterOf(rq)).filter, { limit: MOST_ROWS, offset: 0 });
  const csv = writeCsv([
    [
      words.day,
      words.receiver,
      words.key,
      words.path,
      words.level,
      words.requests,
      words.records,
      words.standing,
      words.until,
    ],
    ...rows.map((row) => [
      formatDate(row.day),
      row.receiver ?? "",
      row.key,
      row.path,
      words.levels[row.level],
      row.requests,
      row.records,
      words.standings[standingOf(row.until, today)],
      row.until ? formatDate(row.until) : "",
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "nhat-ky-chia-se-du-lieu.csv");
}

export async function agreementListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const rows = await listAgreements(db, await reachOf(db, actorOf(rq), "sharing.read", rq.now), MOST);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.agreements} breadcrumbs={[{ text: words.title, href: LOG }]} wide>
      <PageHeading
        title={words.agreements}
        lead={words.agreementsLead}
        actions={
          holds(actorOf(rq), "sharing.edit") ? (
            <LinkButton href={`${AGREEMENTS}/moi`} small>
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <Table<DataAgreement>
          caption={words.agreements}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "receiver",
              header: words.receiver,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${AGREEMENTS}/${row.id}`}>{row.receiver}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
            { key: "data", header: words.data, cell: (row) => row.data },
            { key: "until", header: words.until, nowrap: true, cell: (row) => formatDate(row.until) },
            {
              key: "standing",
              header: words.standing,
              cell: (row) => {
                const standing = standingOf(row.until, today);
                return <State tone={TONES[standing]}>{words.standings[standing]}</State>;
              },
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
}

/** For everybody: who gets what, on what basis, for what, and how much was read. */
export async function sharedWithPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const today = vietnamDay(rq.now);
  const rows = await listAgreements(db, null, MOST);
  const sums = await sumSharing(
    db,
    rows.map((row) => row.tokenId),
    shift(today, -365),
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  return html(
    <PublicLayout ctx={rq.app.view(rq, await siteOf({ ...rq, params: {} }))} title={said.title}>
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 ? <p class="govuk-body">{said.empty}</p> : null}
      {rows.map((row) => {
        const sum = sums.get(row.tokenId);
        return (
          <section key={row.id}>
            <h2 class="govuk-heading-m">{row.receiver}</h2>
            <SummaryList
              rows={[
                { key: words.unit, value: said.of(names.get(row.unitId) ?? "") },
                { key: words.data, value: row.data },
                { key: words.purpose, value: row.purpose },
                { key: words.basis, value: row.basis },
                { key: words.until, value: row.until < today ? said.over(row.until) : formatDate(row.until) },
                {
                  key: words.records,
                  value: sum ? said.read(sum.requests, sum.records) : said.nothingRead,
                },
              ]}
            />
          </section>
        );
      })}
      <p class="govuk-body">
        <a href="/du-lieu-mo">{said.openData}</a>
      </p>
    </PublicLayout>,
  );
}

async function knownAgreement(rq: Rq): Promise<DataAgreement> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findAgreement(rq.app.db, id.data) : undefined;
  if (!one || !(await mayAt(rq.app.db, actorOf(rq), "sharing.read", one.unitId, rq.now))) throw new AgreementUnknown();
  return one;
}

const typedOf = (one: DataAgreement): Typed => ({
  tokenId: one.tokenId,
  receiver: one.receiver,
  data: one.data,
  basis: one.basis,
  purpose: one.purpose,
  basedOn: String(one.version),
  ...typedDay("until", one.until),
});

async function show(rq: Rq, one: DataAgreement | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "sharing.edit", rq.now);
  const mayEdit = one === null || (one.withdrawnReason === null && reach.includes(one.unitId));
  const keys = await listApiTokensOf(db, one ? [one.unitId] : reach, rq.now, MOST);
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const title = one?.receiver ?? said.newTitle;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: LOG },
        { text: words.agreements, href: AGREEMENTS },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={one ? undefined : words.agreementsLead} />
      {one ? <p class="govuk-hint">{said.by(one.writtenByName, one.approvedByName)}</p> : null}
      {one?.withdrawnReason ? <InsetText>{one.withdrawnReason}</InsetText> : null}
      {mayEdit && keys.length === 0 ? <InsetText>{said.noKeys}</InsetText> : null}
      {mayEdit ? (
        <Form action={one ? `${AGREEMENTS}/${one.id}/sua` : `${AGREEMENTS}/moi`} guard>
          {one ? (
            <input type="hidden" name="basedOn" value={typed.basedOn ?? String(one.version)} />
          ) : (
            <UnitSelect
              label={words.unit}
              placeholder={words.errors.unitId}
              value={typed.unitId}
              units={await listUnitChoices(db, [...new Set(keys.map((key) => key.unitId))], today)}
              {...error("unitId")}
            />
          )}
          <Select
            {...text("tokenId")}
            label={words.key}
            hint={said.keyHint}
            placeholder={words.errors.tokenId}
            options={keys.map((key) => ({ value: key.id, label: `${key.name} (${key.person})` }))}
          />
          <TextInput {...text("receiver")} label={words.receiver} />
          <TextArea {...text("data")} label={words.data} rows={3} maxCharacters={AGREEMENT_LIMITS.data} />
          <TextInput {...text("basis")} label={words.basis} hint={said.basisHint} />
          <TextArea {...text("purpose")} label={words.purpose} rows={3} maxCharacters={AGREEMENT_LIMITS.purpose} />
          <DateInput name="until" label={words.until} value={dayIn(typed, "until")} {...error("until")} />
          <Button>{said.send}</Button>
        </Form>
      ) : one ? (
        <SummaryList
          rows={[
            { key: words.data, value: one.data },
            { key: words.basis, value: one.basis },
            { key: words.purpose, value: one.purpose },
            { key: words.until, value: formatDate(one.until) },
          ]}
        />
      ) : null}
      {one && mayEdit ? (
        <ActWithReason
          summary={said.end}
          variant="warning"
          action={`${AGREEMENTS}/${one.id}/cham-dut`}
          help={said.endHelp}
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

export const newAgreementPage = (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

export async function agreementPage(rq: Rq): Promise<Reply> {
  const one = await knownAgreement(rq);
  return show(rq, one, typedOf(one), {});
}

async function send(rq: Rq, one: DataAgreement | null): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const today = vietnamDay(rq.now);
  const errors: FormErrors = {};
  const unitId = one?.unitId ?? typed.unitId ?? "";
  const tokenId = z.uuid().safeParse(typed.tokenId);
  if (!z.uuid().safeParse(unitId).success) errors.unitId = words.errors.unitId;
  if (!tokenId.success) errors.tokenId = words.errors.tokenId;
  for (const name of ["receiver", "data", "basis", "purpose"] as const)
    if (!isText(typed[name], AGREEMENT_LIMITS[name])) errors[name] = words.errors[name];
  const until = dayOf("until");
  if (!until || until <= today || until > shift(today, AGREEMENT_LIMITS.years * 366)) errors.until = words.errors.until;
  if (Object.keys(errors).length > 0 || !until || !tokenId.success) return show(rq, one, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const facts: AgreementFacts = {
    unitId,
    tokenId: tokenId.data,
    receiver: typed.receiver ?? "",
    data: typed.data ?? "",
    basis: typed.basis ?? "",
    purpose: typed.purpose ?? "",
    until,
  };
  const input: KeepAgreementProposal = {
    facts,
    change: one ? { id: one.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "sharing.edit", unitId, rq.now))) throw new SharingRefused("no-right-here");
    await rehearse(db, (tx, system) => keepAgreement(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "agreementKeep", unitIds: [unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof SharingRefused)) throw error;
    return show(rq, one, typed, { tokenId: words.refusals[error.code] }, 409);
  }
}

export const enterAgreementPage = (rq: Rq): Promise<Reply> => send(rq, null);
export const changeAgreementPage = async (rq: Rq): Promise<Reply> => send(rq, await knownAgreement(rq));

export async function endAgreementPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const one = await knownAgreement(rq);
  if (!(await mayAt(db, actorOf(rq), "sharing.edit", one.unitId, rq.now))) throw new SharingRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, AGREEMENT_LIMITS.reason))
    return show(rq, one, { ...typedOf(one), reason }, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const input: EndAgreementProposal = { change: { id: one.id, basedOn: one.version }, reason, receiver: one.receiver };
  await rehearse(db, (tx, system) => endAgreement(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "agreementEnd", unitIds: [one.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
