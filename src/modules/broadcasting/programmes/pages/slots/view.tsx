import {
  ActButton,
  Button,
  Checkboxes,
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
  Tag,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { TOLD_LANGUAGES, type ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import { BROADCASTING, BroadcastingTabs } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import { endsNextDay, type Slot, WEEKDAY_NUMBERS } from "../../slot.ts";
import type { UnitOfPage } from "../../unit-of-page.ts";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  unit: UnitOfPage;
  slots: Slot[];
  /** Of the units above, that hold here. */
  above: Slot[];
  /** Of the units above. */
  names: Map<string, string>;
  mayPlan: boolean;
  typed: Typed;
  weekdays: string[];
  errors: FormErrors;
  done: keyof typeof vi.slots.done | null;
}

export function SlotsView(props: Props) {
  const { ctx, common, words, languages, unit, slots, typed, errors, done } = props;
  const said = words.slots;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      hasErrors={Object.keys(errors).length > 0}
      wide
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <BroadcastingTabs words={common} current="times" />
      {unit.units.length > 1 ? (
        <FilterBar action={`${BROADCASTING}/khung-gio`} submitLabel={words.show}>
          <Select
            name="donvi"
            label={words.unit}
            value={unit.unitId ?? ""}
            options={unit.units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      {slots.length === 0 ? (
        <p class="govuk-body">{said.empty}</p>
      ) : (
        <SlotTable {...props} caption={said.caption} rows={slots} />
      )}
      {props.above.length > 0 ? (
        <>
          <Heading level={2} size="s">
            {said.aboveTitle}
          </Heading>
          <SlotTable {...props} caption={said.aboveTitle} rows={props.above} mayPlan={false} />
        </>
      ) : null}
      {props.mayPlan ? (
        <Details summary={said.add} open={slots.length === 0 || Object.keys(errors).length > 0}>
          <Form action={`${BROADCASTING}/khung-gio`}>
            <input type="hidden" name="unitId" value={unit.unitId ?? ""} />
            <Radios
              name="kind"
              label={said.kind}
              inline
              value={typed.kind ?? ""}
              options={(["air", "quiet"] as const).map((value) => ({ value, label: said.kinds[value] }))}
              {...error("kind")}
            />
            <TextInput name="name" label={said.name} hint={said.nameHint} value={typed.name ?? ""} {...error("name")} />
            <TextInput
              name="beginsAt"
              label={said.begins}
              hint={said.beginsHint}
              width={5}
              value={typed.beginsAt ?? ""}
              {...error("beginsAt")}
            />
            <TextInput
              name="endsAt"
              label={said.ends}
              hint={said.endsHint}
              width={5}
              value={typed.endsAt ?? ""}
              {...error("endsAt")}
            />
            <Checkboxes
              name="weekdays"
              label={said.weekdays}
              small
              values={props.weekdays}
              options={WEEKDAY_NUMBERS.map((day) => ({ value: String(day), label: said.weekdayNames[day - 1] ?? "" }))}
              {...error("weekdays")}
            />
            <Select
              name="language"
              label={said.language}
              hint={said.languageHint}
              value={typed.language ?? ""}
              placeholder={said.everyLanguage}
              options={TOLD_LANGUAGES.map((one) => ({ value: one, label: languages[one] }))}
              {...error("language")}
            />
            <Button>{said.save}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>
  );
}

/** Of the unit with what may be done, or of those above it. */
function SlotTable(props: Props & { rows: Slot[]; caption: string }) {
  const { common, words, languages, names, rows, caption, mayPlan } = props;
  const said = words.slots;
  const days = (slot: Slot): string =>
    slot.weekdays.length === 7 ? said.everyDay : slot.weekdays.map((day) => said.short[day - 1]).join(", ");
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "name",
          header: said.name,
          rowHeader: true,
          cell: (slot) => (
            <>
              {slot.name} <Tag tone={slot.kind === "air" ? "info" : "neutral"}>{said.kinds[slot.kind]}</Tag>
              {names.has(slot.unitId) ? <div class="govuk-hint">{said.of(names.get(slot.unitId) ?? "")}</div> : null}
            </>
          ),
        },
        {
          key: "when",
          header: said.when,
          nowrap: true,
          cell: (slot) => said.from(slot.beginsAt, slot.endsAt, endsNextDay(slot)),
        },
        { key: "days", header: said.weekdays, cell: days },
        {
          key: "language",
          header: words.language,
          cell: (slot) => (slot.kind === "quiet" ? "" : slot.language ? languages[slot.language] : said.everyLanguage),
        },
        ...(mayPlan
          ? [
              {
                key: "end",
                header: common.act,
                cell: (slot: Slot) => (
                  <Details summary={said.end}>
                    <p class="govuk-body">{said.endHint[slot.kind]}</p>
                    <ActButton
                      action={`${BROADCASTING}/khung-gio/${slot.id}/bo`}
                      fields={{ unitId: slot.unitId }}
                      variant="warning"
                      small
                    >
                      {said.endNow}
                    </ActButton>
                  </Details>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
