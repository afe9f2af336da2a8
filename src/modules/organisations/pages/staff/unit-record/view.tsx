import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  Card,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  type SummaryRow,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Charge } from "../../../in-charge.ts";
import type { vi } from "../../../messages.vi.ts";
import { tellHours } from "../../../opening-hours.ts";
import type { Succession } from "../../../succession.ts";
import type { AliasRow } from "../../../unit.store.ts";
import { dayBefore, isBeginningUnknown, type Unit, type UnitLife, type UnitVersion, versionOn } from "../../../unit.ts";
import { LIVING_ACT_KEYS } from "../unit-act/act-keys.ts";

const PATH = "/can-bo/to-chuc";

export interface UnitRecordModel {
  ctx: ViewContext;
  words: typeof vi;
  life: UnitLife;
  unit: Unit;
  on: string;
  today: string;
  ngay: string;
  path: Unit[];
  /** Parents, predecessors and successors by id. */
  others: ReadonlyMap<string, Unit>;
  successions: Succession[];
  belowCount: number;
  slugs: string[];
  aliases: AliasRow[];
  charge: Charge;
  done: string | null;
  aliasError?: string;
  typedAlias?: string;
}

export function UnitRecordView(model: UnitRecordModel) {
  const { ctx, words, life, unit, path } = model;
  const w = words.record;
  const day = model.ngay === "" ? "" : `?ngay=${encodeURIComponent(model.ngay)}`;
  const state =
    life.createdOn > model.on ? (
      <State tone="waiting">{w.planned(life.createdOn)}</State>
    ) : life.endedOn !== null && life.endedOn <= model.on ? (
      <State tone="neutral">{w.ended(life.endedOn)}</State>
    ) : (
      <State tone="good">{w.alive}</State>
    );
  const errors = model.aliasError ? [{ field: "alias", message: model.aliasError }] : [];
  return (
    <StaffLayout
      ctx={ctx}
      title={unit.name}
      breadcrumbs={[
        { text: words.tree.title, href: `${PATH}${day}` },
        ...path.map((above) => ({ text: above.name, href: `${PATH}/${above.id}${day}` })),
      ]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {model.done ? <NotificationBanner tone="success">{model.done}</NotificationBanner> : null}
        </>
      }
      aside={<Acts {...model} />}
    >
      <PageHeading title={unit.name} caption={words.kinds[life.kind]} state={state} />
      <Card title={w.facts}>
        <SummaryList rows={facts(model, day)} compact />
      </Card>
      <Relations {...model} day={day} />
      <Card title={w.versions}>
        <Timeline
          label={w.versions}
          items={life.versions.map((version, at) => versionItem(model, version, at)).reverse()}
        />
      </Card>
      <Card title={w.addresses}>
        <ul class="govuk-list govuk-list--bullet">
          {model.slugs.map((slug) => (
            <li key={slug}>
              <a href={`/${slug}`}>/{slug}</a>
            </li>
          ))}
        </ul>
        <p class="govuk-hint">{w.addressesNote}</p>
      </Card>
      <Aliases {...model} />
    </StaffLayout>
  );
}

function facts({ words, life, unit, belowCount, others }: UnitRecordModel, day: string): SummaryRow[] {
  const w = words.record;
  const row = (key: string, value: ComponentChildren): SummaryRow => ({
    key,
    value: value ?? w.unset,
  });
  const parent = unit.parentId ? others.get(unit.parentId) : undefined;
  const rows = [
    ...(unit.type ? [row(w.type, unit.type)] : []),
    ...(parent ? [row(w.parent, <a href={`${PATH}/${parent.id}${day}`}>{parent.name}</a>)] : []),
    row(w.code, unit.code),
    row(w.site, <a href={`/${unit.slug}`}>/{unit.slug}</a>),
    row(w.head, <a href={`/can-bo/nguoi-dung-dau?xem=all&donvi=${life.id}`}>{w.headLink}</a>),
    row(w.placeName, unit.placeName),
    row(w.address, unit.address),
    row(w.phone, unit.phone),
    row(w.email, unit.email ? <a href={`mailto:${unit.email}`}>{unit.email}</a> : null),
    row(
      w.hours,
      unit.openingHours
        ? tellHours(unit.openingHours, words).map((line) => (
            <>
              {line}
              <br />
            </>
          ))
        : null,
    ),
    ...(belowCount > 0
      ? [row(w.below, <a href={`${PATH}${day}${day === "" ? "?" : "&"}mo=${life.id}`}>{w.belowLink(belowCount)}</a>)]
      : []),
  ];
  // Nobody will note how to reach a unit that is gone.
  return life.endedOn === null ? rows : rows.filter((one) => one.value !== w.unset);
}

/** What a version changed against the one before. */
function versionItem({ words, life, others }: UnitRecordModel, version: UnitVersion, at: number) {
  const w = words.record;
  const before = life.versions[at - 1];
  const parent = version.parentId ? others.get(version.parentId)?.name : undefined;
  const isContactOnly = before !== undefined && before.name === version.name && before.parentId === version.parentId;
  const unknown = at === 0 && isBeginningUnknown(life);
  return {
    title: isContactOnly ? w.contactChanged : version.name,
    when: w.versionWhen(version.validFrom, version.validTo ? dayBefore(version.validTo) : null, unknown),
    datetime: version.validFrom,
    children: isContactOnly || !parent ? null : w.under(parent),
  };
}

function Relations({ words, life, successions, others, day }: UnitRecordModel & { day: string }) {
  const w = words.record;
  const line = (row: Succession, otherId: string) => {
    const other = others.get(otherId);
    const share = row.share === null ? w.shareUnknown : row.share < 1 ? w.share(row.share) : null;
    const isOneOfMany = successions.filter((one) => one.fromUnitId === row.fromUnitId).length > 1;
    const parts = [
      formatDate(row.onDate),
      w.succession[row.kind],
      share,
      row.isMain && isOneOfMany ? w.isMain : null,
      row.note,
    ].filter((part): part is string => Boolean(part));
    return (
      <li key={`${row.fromUnitId}${row.toUnitId}${row.onDate}`}>
        <a href={`${PATH}/${otherId}${day}`}>{other?.name ?? otherId}</a>
        <br />
        <span class="govuk-hint">{parts.join(" · ")}</span>
      </li>
    );
  };
  const from = successions.filter((row) => row.toUnitId === life.id);
  const to = successions.filter((row) => row.fromUnitId === life.id);
  const isUnknown = successions.some((row) => row.share === null);
  return (
    <>
      {to.length > 0 ? (
        <Card title={w.successors}>
          <ul class="govuk-list">{to.map((row) => line(row, row.toUnitId))}</ul>
          {isUnknown ? <InsetText>{w.shareNote}</InsetText> : null}
        </Card>
      ) : null}
      {from.length > 0 ? (
        <Card title={w.predecessors}>
          <ul class="govuk-list">{from.map((row) => line(row, row.fromUnitId))}</ul>
        </Card>
      ) : null}
    </>
  );
}

function Acts({ words, life, unit, today, charge }: UnitRecordModel) {
  const name = versionOn(life.versions, today).name || unit.name;
  const ended =
    life.endedOn !== null && life.endedOn <= today
      ? words.refusals["already-ended"]({ name, end: life.endedOn })
      : null;
  const reasonFor = (key: (typeof LIVING_ACT_KEYS)[number]): string | null =>
    (key === "lien-he" ? charge.contact : charge.structure) ? null : words.notYours;
  if (ended) {
    return (
      <Card title={words.record.acts}>
        <p class="govuk-body">{ended}</p>
        {charge.structure ? (
          <p class="govuk-body">
            <a href={`${PATH}/${life.id}/ke-thua`}>{words.acts["ke-thua"].link}</a>
          </p>
        ) : null}
      </Card>
    );
  }
  const reasons = [...new Set(LIVING_ACT_KEYS.map(reasonFor))].filter((reason) => reason !== null);
  return (
    <Card title={words.record.acts}>
      <ul class="govuk-list">
        {LIVING_ACT_KEYS.map((key) => (
          <li key={key}>
            {reasonFor(key) ? (
              <span class="govuk-hint">{words.acts[key].link}</span>
            ) : (
              <a href={`${PATH}/${life.id}/${key}`}>{words.acts[key].link}</a>
            )}
          </li>
        ))}
        <li>
          <a href={`${PATH}/${life.id}/nhan-dien`}>{words.record.brandLink}</a>
        </li>
      </ul>
      {reasons.map((reason) => (
        <p key={reason} class="govuk-hint">
          {reason}
        </p>
      ))}
      {charge.contact ? (
        <LinkButton href={`${PATH}/moi?cha=${life.id}`} variant="secondary" small>
          {words.record.addBelow}
        </LinkButton>
      ) : null}
    </Card>
  );
}

function Aliases({ words, life, aliases, charge, aliasError, typedAlias }: UnitRecordModel) {
  const w = words.record;
  return (
    <Card title={w.aliases} id="ten-goi-khac">
      {aliases.length > 0 ? (
        <ul class="govuk-list">
          {aliases.map((row) => (
            <li key={row.aliasKey}>
              {row.alias}{" "}
              {charge.contact ? (
                <ActButton
                  action={`${PATH}/${life.id}/ten-goi-khac/bo`}
                  fields={{ alias: row.alias }}
                  variant="quiet"
                  small
                >
                  {w.removeAlias(row.alias)}
                </ActButton>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <p class="govuk-hint">{w.aliasesNote}</p>
      {charge.contact ? (
        <Form action={`${PATH}/${life.id}/ten-goi-khac`}>
          <TextInput
            name="alias"
            label={w.aliasLabel}
            value={typedAlias}
            width={20}
            {...(aliasError ? { error: aliasError } : {})}
          />
          <Button variant="secondary" small>
            {w.addAlias}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}
