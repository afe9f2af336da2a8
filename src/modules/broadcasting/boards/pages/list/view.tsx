import {
  ActButton,
  addressOf,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { PublicItem } from "../../../../content/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { UnitOfPage } from "../../../programmes/unit-of-page.ts";
import type { Station } from "../../../stations/station.ts";
import { BROADCASTING, BroadcastingTabs } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import { NOTICE_KINDS } from "../../notice.ts";
import type { NoticeRow, NoticeState } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  unit: UnitOfPage;
  rows: NoticeRow[];
  screens: Station[];
  mayPlan: boolean;
  items: PublicItem[];
  slogans: { id: string; text: string }[];
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.done | null;
}

const TONES: Record<NoticeState, Tone> = {
  now: "good",
  later: "info",
  over: "neutral",
  ended: "neutral",
  gone: "warn",
};
/** How the register of plays names what is asked for. */
const REF_PARAM = { item: "tin", slogan: "khauhieu", procedure: "thutuc" } as const;
const BOARDS = `${BROADCASTING}/bang-tin`;

export function BoardListView(props: Props) {
  const { ctx, common, words, unit, rows, screens, errors, done } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton
              href={addressOf(`${BOARDS}.csv`, { donvi: unit.unitId })}
              variant="secondary"
              small
              icon="download"
            >
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <BroadcastingTabs words={common} current="boards" />
      {unit.units.length > 1 ? (
        <FilterBar action={BOARDS} submitLabel={common.show}>
          <Select
            name="donvi"
            label={common.unit}
            value={unit.unitId ?? ""}
            options={unit.units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "what", header: words.what, rowHeader: true, wide: true, cell: (row) => row.title ?? row.ref },
            { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
            { key: "period", header: words.from, cell: (row) => words.period(row.fromOn, row.toOn) },
            {
              key: "state",
              header: words.state,
              cell: (row) => <State tone={TONES[row.state]}>{words.states[row.state]}</State>,
            },
            {
              key: "shown",
              header: words.shown,
              cell: (row) =>
                row.shown ? (
                  <a href={addressOf(`${BROADCASTING}/luot-phat`, { loai: "screen", [REF_PARAM[row.kind]]: row.ref })}>
                    {words.shownFor(Math.round(row.shown.seconds / 60), row.shown.screens)}
                  </a>
                ) : (
                  words.notYet
                ),
            },
            {
              key: "act",
              header: common.act,
              cell: (row) =>
                props.mayPlan && !row.endedAt && row.state !== "over" ? (
                  <ActButton
                    action={`${BOARDS}/${row.id}/go`}
                    fields={{ unitId: row.unitId }}
                    variant="secondary"
                    small
                  >
                    {words.end}
                  </ActButton>
                ) : null,
            },
          ]}
        />
      )}
      {rows.length > 0 ? <p class="govuk-hint">{words.shownHint}</p> : null}
      {props.mayPlan ? <NoticeForm {...props} /> : null}
      <Heading level={2} size="m">
        {words.screens}
      </Heading>
      {screens.length === 0 ? (
        <p class="govuk-body">{words.noScreens}</p>
      ) : (
        <LinkList
          items={screens.map((screen) => ({
            href: `/bang-tin/${screen.code}`,
            text: words.open(screen.name),
            note: screen.place,
          }))}
        />
      )}
    </StaffLayout>
  );
}

function NoticeForm({ words, unit, items, slogans, typed, errors }: Props) {
  const error = errorIn(errors);
  return (
    <Details summary={words.add} open={Object.keys(errors).length > 0}>
      <Form action={BOARDS}>
        <input type="hidden" name="unitId" value={unit.unitId ?? ""} />
        <Radios
          name="kind"
          label={words.kind}
          hint={words.kindHint}
          inline
          value={typed.kind ?? ""}
          options={NOTICE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          {...error("kind")}
        />
        <Select
          name="item"
          label={words.item}
          value={typed.item ?? ""}
          placeholder={words.none}
          options={items.map((item) => ({ value: item.id, label: item.title }))}
          {...error("item")}
        />
        <TextInput
          name="procedure"
          label={words.procedure}
          hint={words.procedureHint}
          width={10}
          value={typed.procedure ?? ""}
          {...error("procedure")}
        />
        <Select
          name="slogan"
          label={words.slogan}
          value={typed.slogan ?? ""}
          placeholder={words.none}
          options={slogans.map((slogan) => ({ value: slogan.id, label: slogan.text }))}
          {...error("slogan")}
        />
        <DateInput name="fromOn" label={words.from} value={dayIn(typed, "fromOn")} {...error("fromOn")} />
        <DateInput name="toOn" label={words.to} value={dayIn(typed, "toOn")} {...error("toOn")} />
        <Button>{words.save}</Button>
      </Form>
    </Details>
  );
}
