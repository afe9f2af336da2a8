import {
  ActButton,
  addressOf,
  Button,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { AirItem, PublicItem } from "../../../../content/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { AirTimeFacts } from "../../../air-time-facts.tsx";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { AirTime } from "../../../plays/play.store.ts";
import type { StationChoice } from "../../../stations/choose-stations.ts";
import type { Station } from "../../../stations/station.ts";
import { StationBoxes } from "../../../stations/station-boxes.tsx";
import { BROADCASTING } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import { lastDayOf, ORDER_LIMITS, type Order, PRIORITIES } from "../../order.ts";
import type { Slot } from "../../slot.ts";
import type { UnitOfPage } from "../../unit-of-page.ts";
import { NAMED, PRIORITY_NAMES } from "./page.tsx";

interface FormProps {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  unit: UnitOfPage;
  items: AirItem[];
  slots: Slot[];
  choice: StationChoice;
  /** Days in a row the law asks for, where the chosen item is what has to be published. */
  lawDays: number | null;
  typed: Typed;
  errors: FormErrors;
}

const slotName = (words: typeof vi, slot: Slot): string =>
  `${words.slotTitle(slot.name, slot.beginsAt, slot.endsAt)} (${slot.weekdays.map((day) => words.slots.short[day - 1]).join(", ")})`;

export function OrderFormView(props: FormProps) {
  const { ctx, common, words, unit, items, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const path = `${BROADCASTING}/them`;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: common.tabs.programme, href: addressOf(BROADCASTING, { donvi: unit.unitId }) }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form", "count"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {unit.units.length > 1 ? (
        <Details summary={said.otherUnit}>
          <Form action={path} method="get">
            <input type="hidden" name="tin" value={typed.itemId ?? ""} />
            <Select
              name="donvi"
              id="other-unit"
              label={words.unit}
              value={unit.unitId ?? ""}
              options={unit.units.map((one) => ({ value: one.id, label: one.name }))}
            />
            <Button variant="secondary">{words.show}</Button>
          </Form>
        </Details>
      ) : null}
      {items.length === 0 ? (
        <EmptyState title={said.noItems}>
          <a href="/can-bo/tin-bai">{said.noItemsText}</a>
        </EmptyState>
      ) : (
        <Form action={path} guard>
          <UnitSelect
            label={words.unit}
            placeholder={words.errors.unitId}
            value={unit.unitId ?? ""}
            units={unit.units.filter((one) => one.id === unit.unitId)}
            {...error("unitId")}
          />
          <Select
            name="itemId"
            label={said.item}
            hint={said.itemHint}
            value={typed.itemId ?? ""}
            placeholder={words.errors.itemId}
            options={items.map((item) => ({
              value: item.itemId,
              label: item.sounds.length === 0 ? `${item.title} (${said.noSound})` : item.title,
            }))}
            {...error("itemId")}
          />
          <DateInput name="fromDay" label={said.from} value={dayIn(typed, "fromDay")} {...error("fromDay")} />
          <TextInput
            name="days"
            label={said.days}
            hint={props.lawDays ? said.daysByLaw(props.lawDays) : said.daysHint}
            inputmode="numeric"
            width={3}
            value={typed.days ?? ""}
            {...error("days")}
          />
          <Select
            name="slotId"
            label={words.slot}
            value={typed.slotId ?? ""}
            placeholder={said.everySlot}
            options={props.slots.map((slot) => ({ value: slot.id, label: slotName(words, slot) }))}
            {...error("slotId")}
          />
          <Radios
            name="priority"
            label={said.priority}
            small
            value={typed.priority ?? ""}
            options={PRIORITY_NAMES.map((one) => ({ value: one, label: said.priorities[one] }))}
            {...error("priority")}
          />
          {props.choice.total > 1 ? (
            <StationBoxes
              words={common}
              choice={props.choice}
              label={said.stations}
              hint={said.stationsHint}
              find={typed.find ?? ""}
              error={errors.stationIds}
            />
          ) : null}
          <TextArea
            name="note"
            label={said.note}
            optional
            rows={2}
            maxCharacters={ORDER_LIMITS.note}
            value={typed.note ?? ""}
            {...error("note")}
          />
          <Button>{said.save}</Button>
        </Form>
      )}
    </StaffLayout>
  );
}

interface RecordProps {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  order: Order;
  item: PublicItem | null;
  unit: string;
  slot: Slot | null;
  stations: Station[];
  airTime: AirTime;
  today: string;
  mayEnd: boolean;
  done: keyof typeof vi.order.done | null;
}

export function OrderRecordView(props: RecordProps) {
  const { ctx, common, words, order, item, done } = props;
  const said = words.order;
  const title = item?.title ?? words.gone;
  const last = lastDayOf(order);
  const neverPlayed = last < order.fromDay;
  const priority = PRIORITY_NAMES.find((name) => PRIORITIES[name] === order.priority);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title(title)}
      breadcrumbs={[{ text: common.tabs.programme, href: addressOf(BROADCASTING, { donvi: order.unitId }) }]}
      notice={done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
    >
      <PageHeading title={title} caption={`${props.unit} · ${words.title}`} />
      {order.endedByName ? (
        <InsetText>{neverPlayed ? said.neverPlayed(order.endedByName) : said.ended(order.endedByName, last)}</InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.when, value: said.days(order.fromDay, neverPlayed ? order.fromDay : last, order.days) },
          { key: words.slot, value: props.slot ? slotName(words, props.slot) : said.everySlot },
          {
            key: words.stations,
            value: !order.stationIds
              ? said.allStations
              : order.stationIds.length > NAMED
                ? common.choose.many(order.stationIds.length)
                : props.stations.map((station) => station.name).join(", "),
          },
          { key: said.priority, value: priority ? words.form.priorities[priority] : String(order.priority) },
          ...(order.note ? [{ key: said.note, value: order.note }] : []),
        ]}
      />
      <AirTimeFacts words={common} airTime={props.airTime} href={`${BROADCASTING}/luot-phat?muc=${order.id}`} />
      <p class="govuk-hint">{said.by(order.createdByName, formatDateTime(order.createdAt))}</p>
      <p class="govuk-body">
        <a href={`/can-bo/tin-bai/${order.itemId}`}>{said.toItem}</a>
      </p>
      {props.mayEnd && !order.endedByName && last >= props.today ? (
        <>
          <p class="govuk-body">{said.endHint}</p>
          <ActButton action={`${BROADCASTING}/muc/${order.id}/dua-ra`} variant="warning">
            {said.end}
          </ActButton>
        </>
      ) : null}
    </StaffLayout>
  );
}
