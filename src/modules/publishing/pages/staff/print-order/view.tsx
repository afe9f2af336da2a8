import {
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  Details,
  EmptyState,
  ErrorSummary,
  type FieldError,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  PageHeading,
  Pagination,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  Tag,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, slugify } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { ProcedureLevel } from "../../../../procedures/index.ts";
import type { vi } from "../../../print/messages.vi.ts";
import { PRINT_FORMS, type PrintForm, type RunState } from "../../../print/print-form.ts";
import type { PrintRun } from "../../../print/print-run.store.ts";
import type { ChangedFilter, ChosenItem, PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import type { TypedOrder } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  reach: PrintReach;
  unit: Unit;
  level: ProcedureLevel | null;
  field: string | null;
  fields: { field: string; count: number }[];
  form: PrintForm;
  q: string;
  changed: ChangedFilter;
  items: ChosenItem[];
  total: number;
  /** How many of them are known by name only. */
  namesOnly: number;
  page: number;
  pages: number;
  typed: TypedOrder;
  errors: FormErrors;
  communes: number;
  boards: { id: string; name: string }[];
  runs: PrintRun[];
}

const BASE = "/can-bo/niem-yet";

export const RUN_TONES: Record<RunState, Tone> = {
  waiting: "waiting",
  running: "info",
  paused: "warn",
  cancelled: "neutral",
  done: "good",
};

export function PrintOrderView(props: Props) {
  const { ctx, words, unit, reach, errors, total } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout ctx={ctx} title={words.title} hasErrors={list.length > 0} notice={<ErrorSummary errors={list} />} wide>
      <PageHeading title={words.title} caption={unit.name} lead={words.lead} />
      <PrintTabs words={words} current="print" unitId={unit.id} />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={props.q !== ""}>
        {reach.choices.length > 1 ? (
          <Select
            name="donvi"
            label={words.unit}
            value={unit.id}
            options={reach.choices.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : (
          <input type="hidden" name="donvi" value={unit.id} />
        )}
        {props.communes > 0 ? (
          <Select
            name="cap"
            label={words.level}
            value={chosenLevel(props)}
            options={[
              { value: "", label: words.levelOwn },
              { value: "xa", label: words.levelCommune },
            ]}
          />
        ) : null}
        <TextInput name="q" label={words.searchLabel} type="search" value={props.q} width={20} />
        <FilterSelect
          name="linh-vuc"
          label={words.field}
          value={props.field === null ? "" : slugify(props.field, 200)}
          all={words.allFields}
          options={props.fields.map((one) => ({
            value: slugify(one.field, 200),
            label: `${one.field} (${one.count})`,
          }))}
        />
        <Select
          name="doi"
          label={words.changed}
          value={props.changed === "all" ? "" : props.changed}
          options={[
            { value: "", label: words.changedAll },
            { value: "changed", label: words.changedOnly },
            { value: "never", label: words.neverPrinted },
          ]}
        />
        <input type="hidden" name="mau" value={props.form} />
      </FilterBar>
      {total === 0 ? (
        <EmptyState title={words.empty} drawing="search">
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <OrderForm {...props} list={list} />
      )}
      <Runs runs={props.runs} words={words} />
    </StaffLayout>
  );
}

const chosenLevel = ({ level, communes }: Props): string => (level === "commune" && communes > 0 ? "xa" : "");

function OrderForm(props: Props & { list: FieldError[] }) {
  const { words, unit, items, total, page, pages, typed, errors, communes, boards } = props;
  const filter = {
    donvi: unit.id,
    ...(chosenLevel(props) === "" ? {} : { cap: "xa" }),
    ...(props.q === "" ? {} : { q: props.q }),
    ...(props.field === null ? {} : { "linh-vuc": slugify(props.field, 200) }),
    ...(props.changed === "all" ? {} : { doi: props.changed }),
  };
  const pageHref = (to: number): string =>
    `${BASE}?${new URLSearchParams({ ...filter, mau: props.form, trang: String(to) })}`;
  return (
    <Form action={`${BASE}/in`}>
      {Object.entries(filter).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="trang" value={page} />
      <Heading level={2} size="m">
        {words.chooseTitle}
      </Heading>
      <div id="ma">
        <Table
          caption={words.caption(total)}
          phone="cards"
          dense
          rows={items}
          select={{
            name: "ma",
            value: (row) => row.code,
            label: (row) => row.plainName ?? row.name,
            chosen: typed.ma,
          }}
          columns={[
            {
              key: "name",
              header: words.head.name,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/thu-tuc/${row.code}`}>{row.plainName ?? row.name}</a>{" "}
                  {row.nameOnly ? <Tag>{words.nameOnlyTag}</Tag> : null}
                </>
              ),
            },
            { key: "code", header: words.head.code, nowrap: true, cell: (row) => row.code },
            { key: "field", header: words.head.field, cell: (row) => row.field },
            { key: "version", header: words.head.version, numeric: true, cell: (row) => row.versionNumber },
            { key: "printed", header: words.head.printed, cell: (row) => <Printed row={row} words={words} /> },
          ]}
        />
      </div>
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? pageHref(page - 1) : undefined}
        nextHref={page < pages ? pageHref(page + 1) : undefined}
      />
      <Radios
        name="phamvi"
        label={words.scope}
        value={typed.phamvi}
        error={errors.ma}
        small
        options={[
          { value: "chon", label: words.scopeChosen },
          {
            value: "tat-ca",
            label: words.scopeAll(total),
            hint: props.namesOnly > 0 ? words.scopeNames(props.namesOnly) : undefined,
          },
        ]}
      />
      <Heading level={2} size="m">
        {words.formTitle}
      </Heading>
      <Radios
        name="mau"
        label={words.form}
        value={typed.mau ?? props.form}
        error={errors.mau}
        options={PRINT_FORMS.map((form) => ({
          value: form,
          label: words.forms[form],
          hint: words.formHints[form],
        }))}
      />
      <Checkboxes
        name="tach"
        label={words.listOptions}
        values={typed.tach ? [typed.tach] : []}
        small
        options={[{ value: "1", label: words.perField }]}
      />
      <TextInput
        name="khauhieu"
        label={words.slogan}
        hint={words.sloganHint}
        value={typed.khauhieu ?? ""}
        error={errors.khauhieu}
        width={30}
      />
      <Radios
        name="ngonngu"
        label={words.lang}
        value={typed.ngonngu}
        small
        options={[
          { value: "vi", label: words.langs.vi },
          { value: "en", label: words.langs.en },
        ]}
      />
      {boards.length > 0 ? (
        <Details summary={words.boards} open={typed.bang.length > 0 || errors.bang !== undefined}>
          <Checkboxes
            name="bang"
            label={words.boards}
            hint={words.boardsHint}
            values={typed.bang}
            error={errors.bang}
            small
            options={boards.map((board) => ({ value: board.id, label: board.name }))}
          />
        </Details>
      ) : null}
      <Details
        summary={words.imprintTitle}
        open={[errors.giayphep, errors.soban, errors.noiin, errors.tranle].some((error) => error !== undefined)}
      >
        <p class="govuk-body">{words.imprintHint}</p>
        <TextInput
          name="giayphep"
          label={words.permit}
          value={typed.giayphep ?? ""}
          error={errors.giayphep}
          width={20}
          optional
        />
        <TextInput
          name="soban"
          label={words.copies}
          value={typed.soban ?? ""}
          error={errors.soban}
          inputmode="numeric"
          width={10}
          optional
        />
        <TextInput
          name="noiin"
          label={words.printer}
          value={typed.noiin ?? ""}
          error={errors.noiin}
          width={30}
          optional
        />
        <TextInput
          name="tranle"
          label={words.bleed}
          hint={words.bleedHint}
          value={typed.tranle ?? ""}
          error={errors.tranle}
          inputmode="decimal"
          width={5}
          optional
        />
      </Details>
      <Heading level={2} size="m">
        {words.orderTitle}
      </Heading>
      {communes > 0 ? (
        <Radios
          name="cho"
          label={words.units}
          value={typed.cho}
          small
          options={[
            { value: "mot", label: words.unitsOne(unit.name) },
            { value: "tat-ca", label: words.unitsAll(communes) },
          ]}
        />
      ) : null}
      <p class="govuk-body">{words.orderHelp}</p>
      <ButtonGroup>
        <Button>{words.order}</Button>
        <Button variant="secondary" formaction={`${BASE}/xem-truoc`}>
          {words.preview}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function Printed({ row, words }: { row: ChosenItem; words: typeof vi }) {
  if (row.printed === null) return <>{words.printedNever}</>;
  if (row.printed >= row.versionNumber) return <State tone="good">{words.printedSame}</State>;
  return <State tone="warn">{words.printedOld(row.printed)}</State>;
}

function Runs({ runs, words }: { runs: PrintRun[]; words: typeof vi }) {
  return (
    <Card title={words.runsTitle}>
      <Table
        caption={words.runsCaption}
        captionHidden
        phone="cards"
        rows={runs}
        empty={words.runsEmpty}
        columns={[
          {
            key: "title",
            header: words.runHead.title,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${BASE}/luot-in/${row.id}`}>{row.title}</a>,
          },
          { key: "sheets", header: words.runHead.sheets, numeric: true, cell: (row) => formatNumber(row.sheets) },
          { key: "when", header: words.runHead.when, nowrap: true, cell: (row) => formatDateTime(row.createdAt) },
          { key: "who", header: words.runHead.who, cell: (row) => row.createdByName },
          {
            key: "state",
            header: words.runHead.state,
            cell: (row) => <State tone={RUN_TONES[row.state]}>{words.states[row.state]}</State>,
          },
        ]}
      />
    </Card>
  );
}
