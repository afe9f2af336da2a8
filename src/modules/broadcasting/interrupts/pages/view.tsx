import {
  ActButton,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { AirItem } from "../../../content/index.ts";
import type { vi as commonVi } from "../../messages.vi.ts";
import type { Interrupt } from "../../programmes/programme.store.ts";
import type { UnitOfPage } from "../../programmes/unit-of-page.ts";
import type { StationChoice } from "../../stations/choose-stations.ts";
import { StationBoxes } from "../../stations/station-boxes.tsx";
import { BROADCASTING, BroadcastingTabs } from "../../tabs.tsx";
import type { vi } from "../messages.vi.ts";
import { EVERY_MINUTES, INTERRUPT_LIMITS } from "../order-interrupt.ts";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  unit: UnitOfPage;
  now: Date;
  rows: Interrupt[];
  titles: Map<string, string>;
  mayOrder: boolean;
  items: AirItem[];
  /** Names of loudspeakers that were chosen, where they are few. */
  stations: Map<string, string>;
  choice: StationChoice;
  hours: number;
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.done | null;
}

const isRunning = (one: Interrupt, now: Date): boolean => one.endedAt === null && one.expiresAt > now;

export function InterruptsView(props: Props) {
  const { ctx, common, words, unit, rows, now, errors, done } = props;
  const running = rows.filter((row) => isRunning(row, now));
  const past = rows.filter((row) => !isRunning(row, now));
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={Object.keys(errors).length > 0}
      wide
      islands={["count"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      <BroadcastingTabs words={common} current="interrupts" />
      {unit.units.length > 1 ? (
        <FilterBar action={`${BROADCASTING}/khan`} submitLabel={common.show}>
          <Select
            name="donvi"
            label={common.unit}
            value={unit.unitId ?? ""}
            options={unit.units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      <Heading level={2} size="m">
        {words.running}
      </Heading>
      {running.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <Rows {...props} rows={running} caption={words.running} />
      )}
      {props.mayOrder ? <OrderForm {...props} /> : null}
      {past.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.past}
          </Heading>
          <Rows {...props} rows={past} caption={words.past} />
        </>
      ) : null}
    </StaffLayout>
  );
}

function Rows({ common, words, rows, titles, stations, now, mayOrder, caption }: Props & { caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "notice",
          header: words.notice,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`/can-bo/tin-bai/${row.itemId}`}>{titles.get(row.itemId) ?? ""}</a>
              <br />
              {row.reason}
            </>
          ),
        },
        { key: "from", header: words.from, nowrap: true, cell: (row) => formatDateTime(row.startsAt) },
        { key: "expires", header: words.expires, nowrap: true, cell: (row) => formatDateTime(row.expiresAt) },
        {
          key: "where",
          header: words.where,
          cell: (row) =>
            row.stationIds
              ? row.stationIds.flatMap((id) => stations.get(id) ?? []).join(", ") ||
                common.choose.many(row.stationIds.length)
              : words.allStations,
        },
        { key: "by", header: words.by, cell: (row) => row.orderedByName },
        {
          key: "act",
          header: common.act,
          cell: (row) =>
            isRunning(row, now) ? (
              mayOrder ? (
                <Details summary={words.stop}>
                  <p class="govuk-body">{words.stopHint}</p>
                  <ActButton action={`${BROADCASTING}/khan/${row.id}/dung`} variant="warning" small>
                    {words.stopNow}
                  </ActButton>
                </Details>
              ) : null
            ) : row.endedAt && row.endedByName ? (
              words.endedBy(row.endedByName, formatDateTime(row.endedAt))
            ) : null,
        },
      ]}
    />
  );
}

function OrderForm({ common, words, unit, items, choice, hours, typed, errors }: Props) {
  const error = errorIn(errors);
  if (items.length === 0) return <p class="govuk-body">{words.noItems}</p>;
  return (
    <Details
      summary={words.order}
      open={Object.keys(errors).length > 0 || typed.itemId !== "" || typed.step === "find"}
    >
      <p class="govuk-body">{words.orderLead}</p>
      <Form action={`${BROADCASTING}/khan`}>
        <input type="hidden" name="unitId" value={unit.unitId ?? ""} />
        <Select
          name="itemId"
          label={words.item}
          hint={words.itemHint}
          value={typed.itemId ?? ""}
          placeholder={words.errors.itemId}
          options={items.map((item) => ({ value: item.itemId, label: item.title }))}
          {...error("itemId")}
        />
        <TextArea
          name="reason"
          label={words.reason}
          rows={2}
          maxCharacters={INTERRUPT_LIMITS.reason}
          value={typed.reason ?? ""}
          {...error("reason")}
        />
        <DateInput
          name="endDate"
          label={words.endDate}
          hint={words.endHint(hours)}
          value={dayIn(typed, "endDate")}
          {...error("endDate")}
        />
        <TextInput
          name="endTime"
          label={words.endTime}
          hint={words.endTimeHint}
          width={5}
          value={typed.endTime ?? ""}
          {...error("endTime")}
        />
        <Radios
          name="everyMinutes"
          label={words.every}
          small
          value={typed.everyMinutes ?? ""}
          options={EVERY_MINUTES.map((one) => ({ value: String(one), label: words.everyNames[one] }))}
          {...error("everyMinutes")}
        />
        {choice.total > 1 ? (
          <>
            <Radios
              name="where"
              label={words.whereLabel}
              small
              value={typed.where ?? "all"}
              options={[
                { value: "all", label: words.whereAll },
                { value: "chosen", label: words.whereChosen },
              ]}
              {...error("where")}
            />
            <StationBoxes
              words={common}
              choice={choice}
              label={words.whichStations}
              hint={words.whichHint}
              find={typed.find ?? ""}
              error={errors.stationIds}
            />
          </>
        ) : null}
        <Button variant="warning">{words.button}</Button>
      </Form>
    </Details>
  );
}
