import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  addressOf,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FilterSelect,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Register,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type Tone,
} from "../../../../platform/html/index.ts";
import {
  askedWords,
  download,
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../organisations/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../../broadcasting.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { BROADCASTING, BroadcastingTabs } from "../../tabs.tsx";
import { closeSystem, keepSystem, settlePush } from "./keep-system.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  countPushes,
  findPush,
  findSystem,
  listPushAttempts,
  listPushes,
  listSystems,
  type PushFilter,
} from "./source-system.store.ts";
import {
  PUSH_KINDS,
  PUSH_STATES,
  type PushState,
  SOURCE_LIMITS,
  type SourcePush,
  SourceSettings,
  type SourceSystem,
} from "./source-system.ts";

const EXCHANGE = `${BROADCASTING}/trao-doi`;
const MOST_SYSTEMS = 200;
const PAGE_SIZE = 50;
const MOST_ROWS = 20_000;
const MOST_ATTEMPTS = 20;
const DAY_MS = 86_400_000;
/** What is typed beside the address; a name that is none of ours is told, not passed over. */
const TypedSettings = z.strictObject(SourceSettings.omit({ url: true }).shape);

const TONES: Record<PushState, Tone> = {
  due: "waiting",
  sending: "info",
  unknown: "warn",
  delivered: "good",
  refused: "bad",
  overtaken: "neutral",
};

function Standing({ system, words, now }: { system: SourceSystem; words: typeof vi; now: Date }) {
  if (system.isKeyWrong) return <State tone="bad">{words.states.keyWrong}</State>;
  if (!system.isLive) return <State tone="waiting">{words.states.rehearsal}</State>;
  if (system.restingUntil && system.restingUntil > now)
    return <State tone="warn">{words.states.resting(formatDateTime(system.restingUntil))}</State>;
  return <State tone="good">{words.states.live}</State>;
}

/** Systems of the units within reach. */
export async function exchangePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const reach = await reachOf(db, actorOf(rq), "broadcasting.read", rq.now);
  const rows = await listSystems(db, reach, MOST_SYSTEMS);
  const units = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      wide
      notice={
        rq.query.xong === "ngat" ? <NotificationBanner tone="success">{words.done.ngat}</NotificationBanner> : null
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          holds(actorOf(rq), "broadcasting.exchange") ? (
            <LinkButton href={`${EXCHANGE}/moi`} small>
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      <BroadcastingTabs words={pick(rq.lang, commonVi, commonEn)} current="exchange" />
      {rows.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <Table<SourceSystem>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: words.system,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${EXCHANGE}/${row.id}`}>{row.name}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => units.get(row.unitId) ?? "" },
            {
              key: "good",
              header: words.lastGood,
              cell: (row) => (row.lastGoodAt ? formatDateTime(row.lastGoodAt) : "–"),
            },
            {
              key: "state",
              header: words.state,
              cell: (row) => <Standing system={row} words={words} now={rq.now} />,
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
}

/** @throws BroadcastingUnknown also where this person may not look at it */
async function visibleSystem(rq: Rq): Promise<SourceSystem> {
  const id = z.uuid().safeParse(rq.params.system);
  const system = id.success ? await findSystem(rq.app.db, id.data) : undefined;
  if (!system || !(await mayAt(rq.app.db, actorOf(rq), "broadcasting.read", system.unitId, rq.now)))
    throw new BroadcastingUnknown();
  return system;
}

const Query = z.object({
  q: askedWords,
  loai: first(z.enum(PUSH_KINDS).optional().catch(undefined)),
  ketqua: first(z.enum(PUSH_STATES).optional().catch(undefined)),
});

const filterOf = (systemId: string, query: z.infer<typeof Query>): PushFilter => ({
  systemId,
  kind: query.loai,
  state: query.ketqua,
  words: query.q,
});

export async function systemPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const system = await visibleSystem(rq);
  const query = Query.parse(rq.query);
  const after = placeIn(rq);
  const found = await listPushes(db, filterOf(system.id, query), PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const counts = await countPushes(db, system.id, new Date(rq.now.getTime() - DAY_MS));
  const mayKeep = await mayAt(db, actorOf(rq), "broadcasting.exchange", system.unitId, rq.now);
  const done = z.enum(["luu", "lai", "nhan"]).safeParse(rq.query.xong);
  const href = `${EXCHANGE}/${system.id}`;
  const open = (state: PushState, count: number) => (
    <a href={addressOf(href, { ketqua: state })}>{formatNumber(count)}</a>
  );
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={system.name}
      lead={words.log}
      breadcrumbs={[{ text: words.title, href: EXCHANGE }]}
      notice={done.success ? <NotificationBanner tone="success">{words.done[done.data]}</NotificationBanner> : null}
      href={href}
      asked={query}
      ways={
        mayKeep ? (
          <LinkButton href={`${href}/sua`} variant="secondary" small>
            {words.edit}
          </LinkButton>
        ) : null
      }
      csv={words.csv}
      above={
        <SummaryList
          compact
          rows={[
            { key: words.state, value: <Standing system={system} words={words} now={rq.now} /> },
            { key: words.changedBy, value: `${system.changedByName}, ${formatDateTime(system.changedAt)}` },
            ...(system.lastGoodAt ? [{ key: words.lastGood, value: formatDateTime(system.lastGoodAt) }] : []),
            ...(system.lastFailure && system.lastFailureAt
              ? [{ key: words.lastFailure, value: `${system.lastFailure} (${formatDateTime(system.lastFailureAt)})` }]
              : []),
            { key: words.counts.waiting, value: open("due", counts.waiting) },
            { key: words.counts.delivered, value: open("delivered", counts.delivered) },
            { key: words.counts.refused, value: open("refused", counts.refused) },
            { key: words.counts.unknown, value: open("unknown", counts.unknown) },
          ]}
        />
      }
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={PUSH_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <FilterSelect
              name="ketqua"
              label={words.result}
              value={query.ketqua}
              all={words.all}
              options={PUSH_STATES.map((value) => ({ value, label: words.results[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "loudspeaker" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE && last ? { truoc: placeOf(last) } : null}
    >
      <Table<SourcePush>
        caption={words.log}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "what",
            header: words.what,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${href}/gui/${row.id}`}>{row.title}</a>,
          },
          { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
          {
            key: "at",
            header: words.at,
            nowrap: true,
            cell: (row) => formatDateTime(row.deliveredAt ?? row.createdAt),
          },
          {
            key: "result",
            header: words.result,
            cell: (row) => (
              <>
                <State tone={TONES[row.state]}>{words.results[row.state]}</State>
                {row.reason ? (
                  <>
                    <br />
                    {row.reason}
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function systemExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const system = await visibleSystem(rq);
  const rows = await listPushes(rq.app.db, filterOf(system.id, Query.parse(rq.query)), MOST_ROWS);
  const csv = writeCsv([
    [words.what, words.kind, words.at, words.result, words.reason, words.tries, words.remoteId],
    ...rows.map((row) => [
      row.title,
      words.kinds[row.kind],
      formatDateTime(row.deliveredAt ?? row.createdAt),
      words.results[row.state],
      row.reason ?? "",
      row.tries,
      row.remoteId ?? "",
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "trao-doi-thong-tin-nguon.csv");
}

async function visiblePush(rq: Rq): Promise<{ system: SourceSystem; push: SourcePush }> {
  const system = await visibleSystem(rq);
  const id = z.uuid().safeParse(rq.params.push);
  const push = id.success ? await findPush(rq.app.db, id.data) : undefined;
  if (!push || push.systemId !== system.id) throw new BroadcastingUnknown();
  return { system, push };
}

export async function pushPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { system, push } = await visiblePush(rq);
  const attempts = await listPushAttempts(rq.app.db, push.id, MOST_ATTEMPTS);
  const mayKeep = await mayAt(rq.app.db, actorOf(rq), "broadcasting.exchange", system.unitId, rq.now);
  const isOpen = push.state === "refused" || push.state === "unknown";
  const base = `${EXCHANGE}/${system.id}/gui/${push.id}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={push.title}
      breadcrumbs={[
        { text: words.title, href: EXCHANGE },
        { text: system.name, href: `${EXCHANGE}/${system.id}` },
      ]}
    >
      <PageHeading
        title={push.title}
        caption={words.kinds[push.kind]}
        state={<State tone={TONES[push.state]}>{words.results[push.state]}</State>}
      />
      <SummaryList
        compact
        rows={[
          { key: words.at, value: formatDateTime(push.deliveredAt ?? push.createdAt) },
          ...(push.reason ? [{ key: words.reason, value: push.reason }] : []),
          ...(push.remoteId ? [{ key: words.remoteId, value: push.remoteId }] : []),
        ]}
      />
      {mayKeep && isOpen ? (
        <ButtonGroup>
          <ActButton action={`${base}/lai`}>{words.again}</ActButton>
          {push.state === "unknown" ? (
            <ActButton action={`${base}/da-nhan`} variant="secondary">
              {words.arrived}
            </ActButton>
          ) : null}
        </ButtonGroup>
      ) : null}
      {attempts.length > 0 ? (
        <Table
          caption={words.attempts}
          rows={attempts}
          columns={[
            { key: "at", header: words.at, rowHeader: true, cell: (row) => formatDateTime(row.startedAt) },
            {
              key: "outcome",
              header: words.result,
              cell: (row) => (row.outcome ? words.outcomes[row.outcome] : words.results.sending),
            },
            { key: "reason", header: words.reason, wide: true, cell: (row) => row.reason ?? "" },
          ]}
        />
      ) : null}
      <Details summary={words.body}>
        <pre class="db-code">{JSON.stringify(push.body, null, 2)}</pre>
      </Details>
    </StaffLayout>,
  );
}

async function settle(rq: Rq, as: "again" | "arrived"): Promise<Reply> {
  const { system, push } = await visiblePush(rq);
  await transaction(rq.app.db, (tx) => settlePush(tx, actorOf(rq), { id: push.id, as, at: rq.now }));
  return seeOther(`${EXCHANGE}/${system.id}?xong=${as === "again" ? "lai" : "nhan"}`);
}

export const pushAgainPage = (rq: Rq): Promise<Reply> => settle(rq, "again");
export const pushArrivedPage = (rq: Rq): Promise<Reply> => settle(rq, "arrived");

async function showForm(
  rq: Rq,
  system: SourceSystem | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const error = errorIn(errors);
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.exchange", rq.now);
  const units = system ? [] : await listUnitChoices(rq.app.db, reach, vietnamDay(rq.now));
  const title = system ? said.edit : said.new;
  const action = system ? `${EXCHANGE}/${system.id}/sua` : `${EXCHANGE}/moi`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: EXCHANGE },
        ...(system ? [{ text: system.name, href: `${EXCHANGE}/${system.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={words.lead} />
      <Form action={action} guard>
        <TextInput name="name" label={said.name} hint={said.nameHint} value={typed.name ?? ""} {...error("name")} />
        {system ? null : (
          <Select
            name="unitId"
            label={said.unit}
            hint={said.unitHint}
            value={typed.unitId ?? ""}
            placeholder={words.errors.unit}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        )}
        <TextInput
          name="url"
          type="url"
          label={said.url}
          hint={said.urlHint}
          value={typed.url ?? ""}
          {...error("url")}
        />
        <TextInput
          name="key"
          type="password"
          autocomplete="off"
          label={said.key}
          hint={system ? said.keyKept : said.keyNew}
          value=""
          {...error("key")}
        />
        <Radios
          name="mode"
          label={said.mode}
          value={typed.mode}
          options={[
            { value: "rehearsal", label: said.rehearsal, hint: said.rehearsalHint },
            { value: "live", label: said.live, hint: said.liveHint },
          ]}
          {...error("mode")}
        />
        <Details summary={said.settings} open={Boolean(errors.settings)}>
          <TextArea
            name="settings"
            label={said.settings}
            hint={said.settingsHint}
            rows={14}
            value={typed.settings ?? ""}
            {...error("settings")}
          />
        </Details>
        <Button>{said.save}</Button>
      </Form>
      {system ? (
        <Details summary={said.close}>
          <p class="govuk-body">{said.closeHint}</p>
          <ActButton action={`${EXCHANGE}/${system.id}/ngat`} variant="warning">
            {said.close}
          </ActButton>
        </Details>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

function typedSystem(system: SourceSystem | null): Typed {
  const { url, ...rest } = system?.settings ?? SourceSettings.parse({ url: "https://x.example" });
  return {
    name: system?.name ?? "",
    url: system ? url : "",
    mode: system?.isLive ? "live" : "rehearsal",
    settings: JSON.stringify(rest, null, 2),
  };
}

export const newSystemPage = (rq: Rq): Promise<Reply> => showForm(rq, null, typedSystem(null), {});

export async function editSystemPage(rq: Rq): Promise<Reply> {
  const system = await visibleSystem(rq);
  return showForm(rq, system, typedSystem(system), {});
}

function readSettings(text: string): "long" | { wrong: string } | { read: z.infer<typeof TypedSettings> } {
  if (text.length > SOURCE_LIMITS.settings) return "long";
  let given: unknown;
  try {
    given = JSON.parse(text || "{}");
  } catch {
    return { wrong: "JSON" };
  }
  const read = TypedSettings.safeParse(given);
  if (read.success) return { read: read.data };
  const wrong = read.error.issues.map((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".") || "JSON",
  );
  return { wrong: wrong.slice(0, 3).join(", ").slice(0, 200) };
}

async function save(rq: Rq, system: SourceSystem | null): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const { key = "", ...kept } = typed;
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!isText(typed.name, SOURCE_LIMITS.name)) errors.name = said.name;
  if (!system && !unitId.success) errors.unitId = said.unit;
  const url = SourceSettings.shape.url.safeParse(typed.url);
  if (!url.success) errors.url = said.url;
  if (key.length > SOURCE_LIMITS.key || (!system && key === "")) errors.key = said.key;
  if (typed.mode !== "live" && typed.mode !== "rehearsal") errors.mode = said.mode;
  const settings = readSettings(typed.settings ?? "");
  if (settings === "long") errors.settings = said.settingsLong;
  else if ("wrong" in settings) errors.settings = said.settings(settings.wrong);
  if (Object.keys(errors).length > 0 || !url.success || settings === "long" || "wrong" in settings)
    return showForm(rq, system, kept, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      keepSystem(tx, actorOf(rq), rq.app.config.secretKey, {
        id: system?.id ?? null,
        unitId: unitId.data ?? "",
        name: typed.name ?? "",
        settings: { ...settings.read, url: url.data },
        key: key === "" ? null : key,
        isLive: typed.mode === "live",
        at: rq.now,
      }),
    );
    return seeOther(`${EXCHANGE}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    return showForm(rq, system, kept, { name: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
}

export const addSystemPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const saveSystemPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleSystem(rq));

export async function closeSystemPage(rq: Rq): Promise<Reply> {
  const system = await visibleSystem(rq);
  await transaction(rq.app.db, (tx) => closeSystem(tx, actorOf(rq), { id: system.id, at: rq.now }));
  return seeOther(`${EXCHANGE}?xong=ngat`);
}
