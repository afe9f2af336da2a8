import {
  addressOf,
  Card,
  EmptyState,
  FilterBar,
  Heading,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import { BROADCASTING, BroadcastingTabs } from "../../../tabs.tsx";
import type { SlotProgramme } from "../../assemble-day.ts";
import type { StationGroup } from "../../group-stations.ts";
import type { vi } from "../../messages.vi.ts";
import { clockOf } from "../../slot.ts";
import type { UnitOfPage } from "../../unit-of-page.ts";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  unit: UnitOfPage;
  day: string;
  before: string;
  after: string;
  groups: StationGroup[];
  hasSlots: boolean;
  mayPlan: boolean;
}

export function ProgrammeDayView(props: Props) {
  const { ctx, common, words, unit, day, groups } = props;
  const asked = { donvi: unit.unitId, ngay: formatDate(day) };
  const hasEntries = groups.some((group) => group.slots.some((slot) => slot.entries.length > 0));
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayPlan ? (
              <LinkButton href={addressOf(`${BROADCASTING}/them`, { donvi: unit.unitId })} small>
                {words.add}
              </LinkButton>
            ) : null}{" "}
            {hasEntries ? (
              <LinkButton href={addressOf(`${BROADCASTING}.csv`, asked)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <BroadcastingTabs words={common} current="programme" />
      <FilterBar action={BROADCASTING} submitLabel={words.show}>
        <Select
          name="donvi"
          label={words.unit}
          value={unit.unitId ?? ""}
          options={unit.units.map((one) => ({ value: one.id, label: one.name }))}
        />
        <TextInput name="ngay" label={words.day} width={10} value={formatDate(day)} />
      </FilterBar>
      <Heading level={2} size="m">
        {words.dayTitle(day)}
      </Heading>
      <Body {...props} />
      <p class="govuk-body">
        <a href={addressOf(BROADCASTING, asked, { ngay: formatDate(props.before) })}>{words.before}</a>
        {" · "}
        <a href={addressOf(BROADCASTING, asked, { ngay: formatDate(props.after) })}>{words.after}</a>
      </p>
    </StaffLayout>
  );
}

function Body({ common, words, unit, groups, hasSlots, languages, mayPlan }: Props) {
  if (!unit.unitId) return <p class="govuk-body">{words.noUnit}</p>;
  if (groups.length === 0)
    return (
      <EmptyState title={words.noStations} drawing="loudspeaker">
        <a href={`${BROADCASTING}/diem-phat`}>{words.noStationsText}</a>
      </EmptyState>
    );
  if (!hasSlots)
    return (
      <EmptyState title={words.noSlots} drawing="calendar">
        {mayPlan ? (
          <a href={addressOf(`${BROADCASTING}/khung-gio`, { donvi: unit.unitId })}>{words.noSlotsText}</a>
        ) : null}
      </EmptyState>
    );
  return (
    <>
      {groups.map((group) => (
        <Card key={group.stations[0]?.id} level={3} title={words.group(group.stations.map((station) => station.name))}>
          {group.slots.length === 0 ? <p class="govuk-body">{words.noSlotToday}</p> : null}
          {group.slots.map((slot) => (
            <SlotTable key={slot.slot.id} common={common} words={words} slot={slot} languages={languages} />
          ))}
        </Card>
      ))}
    </>
  );
}

function SlotTable({
  common,
  words,
  slot,
  languages,
}: {
  common: typeof commonVi;
  words: typeof vi;
  slot: SlotProgramme;
  languages: Record<ToldLanguage, string>;
}) {
  const name = words.slotTitle(slot.slot.name, slot.slot.beginsAt, slot.slot.endsAt);
  return (
    <>
      <Heading level={4} size="s">
        {name}
      </Heading>
      <p class="govuk-hint">
        {words.used(
          common.airTime.length(slot.usedSeconds),
          common.airTime.length((slot.endsAt.getTime() - slot.startsAt.getTime()) / 1000),
        )}
      </p>
      {slot.entries.length === 0 ? (
        <p class="govuk-body">{words.nothingToday}</p>
      ) : (
        <Table
          caption={words.caption(name)}
          captionHidden
          phone="cards"
          rows={slot.entries}
          columns={[
            { key: "time", header: words.time, nowrap: true, cell: (entry) => clockOf(entry.startsAt) },
            {
              key: "item",
              header: words.item,
              rowHeader: true,
              wide: true,
              cell: (entry) => <a href={`${BROADCASTING}/muc/${entry.order.id}`}>{entry.item.title}</a>,
            },
            { key: "language", header: words.language, cell: (entry) => languages[entry.language] },
            {
              key: "duration",
              header: words.duration,
              nowrap: true,
              cell: (entry) => common.airTime.length(entry.seconds),
            },
          ]}
        />
      )}
      {slot.left.length > 0 ? (
        <>
          <p class="govuk-body">
            <strong>{words.leftTitle}</strong>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {slot.left.map((one) => (
              <li key={`${one.order.id} ${one.language}`}>
                <a href={`${BROADCASTING}/muc/${one.order.id}`}>
                  {words.left(one.title ?? words.gone, one.language && languages[one.language], one.why)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
