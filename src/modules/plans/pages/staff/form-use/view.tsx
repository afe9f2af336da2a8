import {
  addressOf,
  ButtonGroup,
  EmptyState,
  FilterBar,
  Heading,
  LinkButton,
  LinkList,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatMoney, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { FormUse, FormUseOfYear } from "../../../form-use/load-form-use.ts";
import type { vi } from "../../../form-use/messages.vi.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";

const PATH = "/can-bo/ke-hoach/hinh-thuc";
const YEARS_BACK = 5;

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  names: PublicWords["channels"];
  units: { id: string; name: string }[];
  unitId: string;
  year: number;
  thisYear: number;
  now: FormUseOfYear;
  before: FormUseOfYear;
  showsMoney: boolean;
}

export function FormUseView(props: Props) {
  const { ctx, words, names, units, unitId, year, thisYear, now, before, showsMoney } = props;
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const last = (form: FormUse["form"]): FormUse | undefined => before.forms.find((one) => one.form === form);
  const used = now.forms.filter((one) => one.records > 0);
  const unused = now.forms.filter((one) => one.records === 0);
  const asked = { nam: String(year), donvi: unitId || undefined };
  const rows = (form: FormUse["form"]): string =>
    addressOf("/can-bo/so-phat-hanh", {
      kenh: form,
      minhchung: "1",
      donvi: unitId || undefined,
      tu: `${year}-01-01`,
      den: `${year}-12-31`,
    });
  const perProduct = (one: FormUse): string =>
    one.spent === null || one.spent === 0 || one.records === 0 ? "–" : formatMoney(Math.round(one.spent / one.records));
  const doneOf = (one: FormUse): string => (one.tasks === 0 ? "–" : words.doneOf(n(one.done), n(one.tasks)));
  const beside = (text: string) => <div class="govuk-hint">{words.before(text)}</div>;
  const cell = (form: FormUse["form"], text: (one: FormUse) => string) => {
    const earlier = last(form);
    return earlier && earlier.records > 0 ? beside(text(earlier)) : null;
  };
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading title={words.title} caption={units.find((one) => one.id === unitId)?.name} lead={words.lead} />
      <FilterBar action={PATH} submitLabel={words.show}>
        <Select
          name="nam"
          label={words.year}
          value={String(year)}
          options={[...new Set([year, ...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back)])]
            .sort((a, b) => b - a)
            .map((one) => ({ value: String(one), label: String(one) }))}
        />
        {units.length > 1 ? (
          <Select
            name="donvi"
            label={words.unit}
            value={unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        ) : null}
      </FilterBar>
      {used.length === 0 ? (
        <EmptyState title={words.nothingTitle}>{words.nothingText}</EmptyState>
      ) : (
        <Table<FormUse>
          caption={words.caption(year)}
          phone="cards"
          rows={used}
          columns={[
            { key: "form", header: words.form, rowHeader: true, cell: (one) => names[one.form] },
            {
              key: "records",
              header: words.records,
              numeric: true,
              cell: (one) => (
                <>
                  <a href={rows(one.form)}>{n(one.records)}</a>
                  {cell(one.form, (earlier) => n(earlier.records))}
                </>
              ),
            },
            {
              key: "units",
              header: words.units,
              numeric: true,
              cell: (one) => (
                <>
                  {n(one.units)}
                  {cell(one.form, (earlier) => n(earlier.units))}
                </>
              ),
            },
            {
              key: "reached",
              header: words.reached,
              numeric: true,
              cell: (one) => (
                <>
                  {one.reached === null ? words.notCounted : n(one.reached)}
                  {one.reached === null ? null : (
                    <div class="govuk-hint">{words.reachedOf(one.counted, one.records)}</div>
                  )}
                  {cell(one.form, (earlier) => (earlier.reached === null ? words.notCounted : n(earlier.reached)))}
                </>
              ),
            },
            {
              key: "tasks",
              header: words.tasks,
              numeric: true,
              cell: (one) => (
                <>
                  {doneOf(one)}
                  {cell(one.form, doneOf)}
                </>
              ),
            },
            ...(showsMoney
              ? [
                  {
                    key: "spent",
                    header: words.spent,
                    numeric: true,
                    cell: (one: FormUse) => (
                      <>
                        {one.spent ? formatMoney(one.spent) : "–"}
                        {cell(one.form, (earlier) => (earlier.spent ? formatMoney(earlier.spent) : "–"))}
                      </>
                    ),
                  },
                  {
                    key: "each",
                    header: words.each,
                    numeric: true,
                    cell: (one: FormUse) => (
                      <>
                        {perProduct(one)}
                        {cell(one.form, perProduct)}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {showsMoney && now.spentInAll !== 0 ? (
        <p class="govuk-body">
          {words.money(formatMoney(now.spentInAll), formatMoney(now.spentMixed), formatMoney(now.spentUnknown))}{" "}
          {words.moneyHelp}
        </p>
      ) : null}
      <Heading level={2} size="m">
        {words.unused}
      </Heading>
      {unused.length === 0 ? (
        <p class="govuk-body">{words.allUsed}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {unused.map((one) => (
            <li key={one.form}>
              {names[one.form]}
              {(last(one.form)?.records ?? 0) > 0 ? ` (${words.stopped})` : ""}
            </li>
          ))}
        </ul>
      )}
      <LinkList
        items={[
          { href: "/can-bo/ghi-nhan", text: words.propose },
          { href: "/can-bo/ghi-nhan/thi-dua", text: words.scores },
        ]}
      />
      <ButtonGroup>
        <LinkButton href={addressOf(`${PATH}.xlsx`, asked)} variant="secondary" small icon="download">
          {words.xlsx}
        </LinkButton>
        <LinkButton href={addressOf(`${PATH}.csv`, asked)} variant="secondary" small icon="download">
          {words.csv}
        </LinkButton>
      </ButtonGroup>
    </StaffLayout>
  );
}
