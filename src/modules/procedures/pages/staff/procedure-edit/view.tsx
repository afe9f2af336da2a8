import type { ComponentChildren } from "preact";
import {
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  fieldId,
  Heading,
  InsetText,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { Lang } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../edit/messages.vi.ts";
import { rowsOf, type Typed } from "../../../edit/typed-rows.ts";
import { readAgain } from "../../../edit/write-typed.ts";
import type { vi as recordVi } from "../../../messages.vi.ts";
import type { Version } from "../../../procedure.store.ts";
import { CHANNEL_ORDER } from "../../../procedure-facts.ts";
import { Fee, ProcedureLevel } from "../../../procedure-record.ts";

interface Props {
  ctx: ViewContext;
  words: typeof recordVi;
  own: typeof vi;
  lang: Lang;
  version: Version;
  typed: Typed;
  errors: FieldError[];
  refusal: string | null;
  look: string | null;
}

/** What every part of the form needs: how a field of a name looks, filled with what was typed. */
interface Fields {
  text: (name: string) => string;
  rows: (list: string) => string[];
  line: (name: string, label: string, more?: { hint?: string; width?: 2 | 3 | 4 | 5 | 10 | 20 }) => ComponentChildren;
  area: (name: string, label: string, more?: { hint?: string; rows?: number }) => ComponentChildren;
  choice: (
    name: string,
    label: string,
    options: { value: string; label: string }[],
    placeholder?: true,
  ) => ComponentChildren;
  error: (name: string) => string | undefined;
  hasError: (row: string) => boolean;
  action: string;
}

function fieldsOf({ typed, errors, version }: Props): Fields {
  const text = (name: string): string => typed.get(name) ?? "";
  const rowsFor = (value: string, least: number, width: number): number => {
    const lines = value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / width), 0);
    return Math.min(24, Math.max(least, lines));
  };
  return {
    text,
    rows: (list) => rowsOf(typed, list),
    line: (name, label, more) => (
      <TextInput name={name} label={label} value={text(name)} error={errorOf(errors, name)} {...more} />
    ),
    area: (name, label, more) => (
      <TextArea
        name={name}
        label={label}
        hint={more?.hint}
        value={text(name)}
        rows={rowsFor(text(name), more?.rows ?? 2, 62)}
        error={errorOf(errors, name)}
      />
    ),
    choice: (name, label, options, placeholder) => (
      <Select
        name={name}
        label={label}
        value={text(name)}
        options={options}
        placeholder={placeholder}
        error={errorOf(errors, name)}
      />
    ),
    error: (name) => errorOf(errors, name),
    hasError: (row) => errors.some((one) => one.field === row || one.field.startsWith(`${row}.`)),
    action: `/can-bo/thu-tuc/${version.code}/sua`,
  };
}

const SECTIONS = [
  "about",
  "who",
  "agencies",
  "steps",
  "methods",
  "papers",
  "conditions",
  "law",
  "related",
  "codes",
  "change",
] as const;
const sectionId = (key: (typeof SECTIONS)[number]): string => `phan-${key}`;

export function ProcedureEditView(props: Props) {
  const { ctx, words, own, version, errors, refusal, typed, look } = props;
  const fields = fieldsOf(props);
  const address = `/can-bo/thu-tuc/${version.code}`;
  const parts = { ...props, fields };
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title(version.name)}
      hasErrors={errors.length > 0 || refusal !== null}
      islands={["dirty-form"]}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: version.code, href: address },
      ]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {refusal ? <WarningText>{refusal}</WarningText> : null}
        </>
      }
    >
      <PageHeading title={own.title(version.name)} caption={version.code} />
      <InsetText>{look === null ? own.lead : own.rowNotice}</InsetText>
      <nav class="db-jump" aria-label={own.goTo}>
        <ul>
          {SECTIONS.map((key) => (
            <li>
              <a href={`#${sectionId(key)}`}>{own.sections[key]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Form action={fields.action} guard={look === null ? true : "changed"}>
        {/* The key "Enter" presses the first button of a form: it must not be one that takes a row out. */}
        <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
          {own.submit}
        </button>
        <input type="hidden" name="baseVersionId" value={typed.get("baseVersionId") ?? ""} />
        <About {...parts} />
        <Section of="who" own={own}>
          {fields.area("applicants", own.applicants, { hint: own.perLine, rows: 3 })}
          {fields.area("applicantsNote", own.applicantsNote, { hint: own.applicantsNoteHint })}
        </Section>
        <Agencies {...parts} />
        <StepsPart {...parts} />
        <Methods {...parts} />
        <Papers {...parts} />
        <Section of="conditions" own={own}>
          {fields.area("conditions", own.conditions, { rows: 3 })}
          {fields.area("results", own.results, { hint: own.perLine, rows: 3 })}
        </Section>
        <Law {...parts} />
        <Related {...parts} />
        <Codes {...parts} />
        <Change {...parts} />
        <Button>{own.submit}</Button>
      </Form>
    </StaffLayout>
  );
}

type Part = Props & { fields: Fields };

function Section(props: { of: (typeof SECTIONS)[number]; own: typeof vi; hint?: string; children: ComponentChildren }) {
  return (
    <section class="db-formpart" aria-labelledby={sectionId(props.of)}>
      <Heading level={2} size="m" id={sectionId(props.of)}>
        {props.own.sections[props.of]}
      </Heading>
      {props.hint ? <p class="govuk-hint">{props.hint}</p> : null}
      {props.children}
    </section>
  );
}

/** One row of a list with the buttons that move it up and take it out; they work without script. */
function Row(props: {
  at: string;
  index: number;
  title: string;
  /** The whole name for people who do not see where it stands, "giấy tờ 2 của nhóm 1". */
  about?: string;
  own: typeof vi;
  fields: Fields;
  isInner?: boolean;
  children: ComponentChildren;
}) {
  const { at, index, own, fields } = props;
  const about = (props.about ?? props.title).toLowerCase();
  const list = at.replace(/\.\d+$/, "");
  const rows = fields.rows(list);
  const before = rows[index - 1];
  const beside = rows[index + 1] ?? before;
  const to = (row: string): string => `${fields.action}#${fieldId(row)}-dong`;
  return (
    <fieldset class={props.isInner ? "db-formrow db-formrow--inner" : "db-formrow"} id={`${fieldId(at)}-dong`}>
      <legend class="db-formrow__title">{props.title}</legend>
      <div class="db-formrow__acts">
        {before === undefined ? null : (
          <Button name="row" value={`up ${at}`} variant="quiet" small formaction={to(before)}>
            <span aria-hidden="true">{own.up}</span>
            <span class="govuk-visually-hidden">{own.upAbout(about)}</span>
          </Button>
        )}
        <Button
          name="row"
          value={`remove ${at}`}
          variant="quiet"
          small
          formaction={beside === undefined ? `${fields.action}#${fieldId(list)}-them` : to(beside)}
        >
          <span aria-hidden="true">{own.remove}</span>
          <span class="govuk-visually-hidden">{own.removeAbout(about)}</span>
        </Button>
      </div>
      <div class="db-formrow__fields">{props.children}</div>
    </fieldset>
  );
}

function Add({ list, fields, children }: { list: string; fields: Fields; children: ComponentChildren }) {
  const next = Number(fields.rows(list).at(-1)?.split(".").at(-1) ?? -1) + 1;
  return (
    <div class="db-formrow-add" id={`${fieldId(list)}-them`}>
      <Button
        name="row"
        value={`add ${list}`}
        variant="secondary"
        small
        formaction={`${fields.action}#${fieldId(`${list}.${next}`)}-dong`}
      >
        {children}
      </Button>
    </div>
  );
}

const Cell = ({ span, children }: { span: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 12; children: ComponentChildren }) => (
  <div class={`db-formcell db-formcell--${span}`}>{children}</div>
);

/** One box of its own, which needs no legend. */
function Tick({ name, label, fields }: { name: string; label: string; fields: Fields }) {
  const id = fieldId(name);
  return (
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name={name}
            type="checkbox"
            value="co"
            checked={fields.text(name) === "co"}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {label}
          </label>
        </div>
      </div>
    </div>
  );
}

function About({ own, words, fields, version, errors }: Part) {
  const known = Object.keys(words.lifeEvent);
  const chosen = fields
    .text("lifeEvents")
    .split("\n")
    .filter((key) => key !== "");
  const keys = [...new Set([...known, ...version.record.lifeEvents, ...chosen])];
  return (
    <Section of="about" own={own}>
      {fields.area("name", own.name)}
      <div class="db-formrow__fields">
        <Cell span={6}>{fields.line("field", own.field)}</Cell>
        <Cell span={6}>{fields.line("issuer", own.issuer)}</Cell>
        <Cell span={6}>{fields.area("moreFields", own.moreFields, { hint: own.perLine, rows: 2 })}</Cell>
        <Cell span={6}>{fields.line("kind", own.kind)}</Cell>
      </div>
      <Checkboxes
        name="levels"
        label={own.levels}
        hint={version.record.levelsInferred ? own.levelsInferred : undefined}
        values={fields.text("levels").split("\n")}
        options={ProcedureLevel.options.map((value) => ({ value, label: words.level[value] }))}
        error={errorOf(errors, "levels")}
        small
        inline
      />
      {version.record.levelsInferred ? (
        <Tick name="levelsConfirmed" label={own.levelsConfirmed} fields={fields} />
      ) : null}
      {fields.area("description", own.description)}
      {fields.area("keywords", own.keywords)}
      <Details
        summary={`${own.lifeEvents}${chosen.length === 0 ? "" : `: ${chosen.map((key) => words.lifeEvent[key] ?? key).join(", ")}`}`}
      >
        <Checkboxes
          name="lifeEvents"
          label={own.lifeEvents}
          values={chosen}
          options={keys.map((value) => ({ value, label: words.lifeEvent[value] ?? value }))}
          small
        />
      </Details>
    </Section>
  );
}

function Agencies({ own, fields }: Part) {
  const units = fields.rows("agencyUnits");
  return (
    <Section of="agencies" own={own} hint={own.agencyHint}>
      {(["implementing", "competent", "delegated", "coordinating"] as const).map((key) =>
        fields.area(`agencies.${key}`, own.agency[key], { rows: 1 }),
      )}
      {fields.area("agencies.receptionAddress", own.agency.receptionAddress)}
      {fields.area("agencyNotes.implementing", own.agencyNotes.implementing, { rows: 1 })}
      {fields.area("agencyNotes.competent", own.agencyNotes.competent, { rows: 1 })}
      <Details summary={own.agencyUnitsCount(units.length)} open={units.length > 0} id="agencyUnits">
        {units.map((row, index) => (
          <Row at={row} index={index} title={own.agencyUnit.row(index + 1)} own={own} fields={fields}>
            <Cell span={3}>
              {fields.choice(
                `${row}.role`,
                own.agencyUnit.role,
                (["implementing", "competent", "delegated", "coordinating"] as const).map((value) => ({
                  value,
                  label: own.agencyUnit.roles[value],
                })),
                true,
              )}
            </Cell>
            <Cell span={3}>{fields.line(`${row}.code`, own.agencyUnit.code)}</Cell>
            <Cell span={6}>{fields.line(`${row}.name`, own.agencyUnit.name)}</Cell>
          </Row>
        ))}
        <Add list="agencyUnits" fields={fields}>
          {own.agencyUnit.add}
        </Add>
      </Details>
    </Section>
  );
}

function StepsPart({ own, fields }: Part) {
  const cases = fields.rows("stepCases");
  if (cases.length === 0) {
    return (
      <Section of="steps" own={own}>
        {fields.area("steps", own.steps, { hint: own.stepsHint, rows: 8 })}
        <p class="govuk-hint">{own.stepsSplitHint}</p>
        <Add list="stepCases" fields={fields}>
          {own.stepsSplit}
        </Add>
      </Section>
    );
  }
  return (
    <Section of="steps" own={own} hint={own.stepsHint}>
      {cases.map((row, index) => {
        const title = own.stepCase.row(index + 1);
        return (
          <Row at={row} index={index} title={title} own={own} fields={fields}>
            <Cell span={12}>{fields.line(`${row}.title`, own.stepCase.title, { hint: own.stepCase.titleHint })}</Cell>
            <Cell span={12}>
              {fields.rows(`${row}.steps`).map((step, nth) => (
                <Row
                  at={step}
                  index={nth}
                  title={own.stepCase.step(nth + 1)}
                  about={own.values.of(own.stepCase.step(nth + 1), title)}
                  own={own}
                  fields={fields}
                  isInner
                >
                  <Cell span={12}>{fields.area(step, own.stepCase.step(nth + 1), { rows: 3 })}</Cell>
                </Row>
              ))}
              <Add list={`${row}.steps`} fields={fields}>
                {own.stepCase.addStep(title)}
              </Add>
            </Cell>
          </Row>
        );
      })}
      <Add list="stepCases" fields={fields}>
        {own.stepCase.add}
      </Add>
    </Section>
  );
}

function Methods(part: Part) {
  const { own, words, fields } = part;
  return (
    <Section of="methods" own={own} hint={own.methodsHint}>
      {fields.rows("methods").map((row, index) => (
        <Row at={row} index={index} title={own.method.row(index + 1)} own={own} fields={fields}>
          <Cell span={4}>
            {fields.choice(
              `${row}.channel`,
              own.method.channel,
              CHANNEL_ORDER.map((value) => ({ value, label: words.channelTitle[value] })),
              true,
            )}
          </Cell>
          <Cell span={8}>{fields.line(`${row}.case`, own.method.case, { hint: own.method.caseHint })}</Cell>
          <Cell span={6}>{fields.area(`${row}.timeText`, own.method.timeText, { hint: own.method.timeTextHint })}</Cell>
          <Cell span={6}>{fields.area(`${row}.feeText`, own.method.feeText, { hint: own.method.feeTextHint })}</Cell>
          <Cell span={12}>{fields.area(`${row}.note`, own.method.note)}</Cell>
          <Cell span={12}>
            <Values {...part} row={row} title={own.method.row(index + 1)} />
          </Cell>
        </Row>
      ))}
      <Add list="methods" fields={fields}>
        {own.method.add}
      </Add>
    </Section>
  );
}

/** The figures beside the official wording: as the machine reads them, or as a person says. */
function Values({ own, words, fields, row, title, look }: Part & { row: string; title: string }) {
  const texts = { timeText: fields.text(`${row}.timeText`), feeText: fields.text(`${row}.feeText`) };
  const machine = readAgain({ ...texts, note: fields.text(`${row}.note`) });
  const [timeMode, feesMode] = [fields.text(`${row}.timeMode`), fields.text(`${row}.feesMode`)];
  const timeRead = machine?.time
    ? words.time(machine.time)
    : (machine?.times ?? []).map((one) => words.timeByCase(words.time(one.time), one.case)).join("; ");
  const feeRead =
    machine?.fees === null || machine?.fees === undefined
      ? ""
      : machine.fees.length === 0
        ? words.feeFree
        : machine.fees.map((fee) => words.fee(fee)).join("; ");
  const told = {
    time: timeMode === "typed" ? own.values.modes.typed : timeMode === "none" ? "" : timeRead,
    fee:
      feesMode === "typed"
        ? own.values.modes.typed
        : feesMode === "none"
          ? ""
          : feesMode === "free"
            ? words.feeFree
            : feeRead,
  };
  const isOpen =
    timeMode === "typed" ||
    feesMode === "typed" ||
    (look ?? "").startsWith(`${row}.`) ||
    ["time", "times", "fees", "timeMode", "feesMode"].some((key) => fields.hasError(`${row}.${key}`));
  const modes = (keys: readonly (keyof typeof own.values.modes)[]) =>
    keys.map((value) => ({ value, label: own.values.modes[value] }));
  return (
    <Details
      summary={own.values.title(
        (told.time || own.values.noTime).toLowerCase(),
        (told.fee || own.values.noFee).toLowerCase(),
      )}
      open={isOpen}
    >
      <div class="db-formrow__fields">
        <Cell span={4}>{fields.choice(`${row}.timeMode`, own.values.timeMode, modes(["read", "typed", "none"]))}</Cell>
        <Cell span={8}>
          <Limit own={own} fields={fields} name={`${row}.time`} />
        </Cell>
      </div>
      {fields.rows(`${row}.times`).map((name, index) => (
        <Row
          at={name}
          index={index}
          title={own.values.timesRow(index + 1)}
          about={own.values.of(own.values.timesRow(index + 1), title)}
          own={own}
          fields={fields}
          isInner
        >
          <Cell span={4}>{fields.area(`${name}.case`, own.values.timesCase, { rows: 1 })}</Cell>
          <Cell span={8}>
            <Limit own={own} fields={fields} name={`${name}.time`} />
          </Cell>
        </Row>
      ))}
      <Add list={`${row}.times`} fields={fields}>
        {own.values.addTime}
      </Add>
      <div class="db-formrow__fields">
        <Cell span={4}>
          {fields.choice(`${row}.feesMode`, own.values.feesMode, modes(["read", "typed", "free", "none"]))}
        </Cell>
      </div>
      {fields.rows(`${row}.fees`).map((name, index) => (
        <Row
          at={name}
          index={index}
          title={own.values.feeRow(index + 1)}
          about={own.values.of(own.values.feeRow(index + 1), title)}
          own={own}
          fields={fields}
          isInner
        >
          <Cell span={2}>
            {fields.choice(
              `${name}.kind`,
              own.values.feeKind,
              Fee.shape.kind.options.map((value) => ({ value, label: own.values.feeKinds[value] })),
            )}
          </Cell>
          <Cell span={3}>{fields.line(`${name}.amount`, own.values.feeAmount)}</Cell>
          <Cell span={3}>{fields.line(`${name}.per`, own.values.feePer)}</Cell>
          <Cell span={4}>{fields.area(`${name}.note`, own.values.feeNote, { rows: 1 })}</Cell>
          <Cell span={4}>{fields.line(`${name}.from`, own.values.feeFrom, { hint: own.dateHint })}</Cell>
          <Cell span={4}>{fields.line(`${name}.until`, own.values.feeUntil, { hint: own.dateHint })}</Cell>
          <Cell span={4}>{fields.line(`${name}.code`, own.values.feeCode)}</Cell>
        </Row>
      ))}
      <Add list={`${row}.fees`} fields={fields}>
        {own.values.addFee}
      </Add>
    </Details>
  );
}

function Limit({ own, fields, name }: { own: typeof vi; fields: Fields; name: string }) {
  return (
    <div class="db-limit">
      {fields.line(`${name}.amount`, own.values.amount, { width: 5 })}
      {fields.choice(
        `${name}.unit`,
        own.values.unit,
        (["workingDay", "day", "hour", "month"] as const).map((value) => ({ value, label: own.values.units[value] })),
        true,
      )}
      <Tick name={`${name}.sameDay`} label={own.values.sameDay} fields={fields} />
    </div>
  );
}

function Papers({ own, fields }: Part) {
  const groups = fields.rows("papers");
  return (
    <Section of="papers" own={own} hint={own.papersHint}>
      {groups.map((row, index) => (
        <Row at={row} index={index} title={own.group.row(index + 1)} own={own} fields={fields}>
          <Cell span={12}>{fields.area(`${row}.title`, own.group.title, { hint: own.group.titleHint, rows: 1 })}</Cell>
          <Cell span={12}>
            {fields.rows(`${row}.papers`).map((name, nth) => (
              <Row
                at={name}
                index={nth}
                title={own.paper.row(nth + 1)}
                about={own.paper.inGroup(own.paper.row(nth + 1), index + 1)}
                own={own}
                fields={fields}
                isInner
              >
                <Cell span={8}>{fields.area(`${name}.name`, own.paper.name)}</Cell>
                <Cell span={2}>{fields.line(`${name}.originals`, own.paper.originals)}</Cell>
                <Cell span={2}>{fields.line(`${name}.copies`, own.paper.copies)}</Cell>
                <Cell span={5}>{fields.line(`${name}.form.name`, own.paper.formName)}</Cell>
                <Cell span={5}>{fields.line(`${name}.form.url`, own.paper.formUrl)}</Cell>
                <Cell span={2}>{fields.line(`${name}.code`, own.paper.code)}</Cell>
              </Row>
            ))}
            <Add list={`${row}.papers`} fields={fields}>
              {groups.length === 1 ? own.paper.add : own.paper.addTo(index + 1)}
            </Add>
          </Cell>
        </Row>
      ))}
      <Add list="papers" fields={fields}>
        {groups.length === 0 ? own.paper.add : own.group.add}
      </Add>
    </Section>
  );
}

function Law({ own, fields }: Part) {
  return (
    <Section of="law" own={own} hint={own.legalBasesHint}>
      {fields.rows("legalBases").map((row, index) => (
        <Row at={row} index={index} title={own.legalBasis.row(index + 1)} own={own} fields={fields} isInner>
          <Cell span={12}>{fields.area(`${row}.text`, own.legalBasis.text, { rows: 1 })}</Cell>
          <Cell span={4}>{fields.line(`${row}.number`, own.legalBasis.number)}</Cell>
          <Cell span={3}>{fields.line(`${row}.date`, own.legalBasis.date)}</Cell>
          <Cell span={5}>{fields.line(`${row}.issuer`, own.legalBasis.issuer)}</Cell>
        </Row>
      ))}
      <Add list="legalBases" fields={fields}>
        {own.legalBasis.add}
      </Add>
    </Section>
  );
}

function Related({ own, fields }: Part) {
  return (
    <Section of="related" own={own}>
      {fields.rows("related").map((row, index) => (
        <Row at={row} index={index} title={own.relatedRow.row(index + 1)} own={own} fields={fields} isInner>
          <Cell span={4}>
            {fields.choice(
              `${row}.kind`,
              own.relatedRow.kind,
              (["related", "interconnected"] as const).map((value) => ({ value, label: own.relatedRow.kinds[value] })),
              true,
            )}
          </Cell>
          <Cell span={3}>{fields.line(`${row}.code`, own.relatedRow.code)}</Cell>
          <Cell span={5}>{fields.line(`${row}.name`, own.relatedRow.name)}</Cell>
        </Row>
      ))}
      <Add list="related" fields={fields}>
        {own.relatedRow.add}
      </Add>
    </Section>
  );
}

function Codes({ own, fields }: Part) {
  return (
    <Section of="codes" own={own} hint={own.codesHint}>
      <div class="db-formrow__fields">
        <Cell span={4}>{fields.line("codes.field", own.codes.field)}</Cell>
        <Cell span={4}>{fields.area("codes.moreFields", own.codes.moreFields, { hint: own.perLine, rows: 2 })}</Cell>
        <Cell span={4}>{fields.line("codes.issuer", own.codes.issuer)}</Cell>
      </div>
      {fields.rows("codes.results").map((row, index) => (
        <Row at={row} index={index} title={own.resultCode.row(index + 1)} own={own} fields={fields} isInner>
          <Cell span={4}>{fields.line(`${row}.code`, own.resultCode.code)}</Cell>
          <Cell span={8}>{fields.line(`${row}.name`, own.resultCode.name)}</Cell>
        </Row>
      ))}
      <Add list="codes.results" fields={fields}>
        {own.resultCode.add}
      </Add>
      {fields.line("sourceUrl", own.sourceUrl, { hint: own.urlHint })}
    </Section>
  );
}

function Change({ own, fields, version, errors }: Part) {
  const { decision } = version.record;
  const date = (field: "validFrom" | "decisionDate", label: string, hint?: string) => (
    <DateInput
      name={field}
      label={label}
      hint={hint}
      value={{
        day: fields.text(`${field}-day`),
        month: fields.text(`${field}-month`),
        year: fields.text(`${field}-year`),
      }}
      error={errorOf(errors, field)}
      optional={field === "decisionDate"}
    />
  );
  return (
    <Section of="change" own={own}>
      <Radios
        name="changeKind"
        label={own.changeKind}
        value={fields.text("changeKind")}
        error={errorOf(errors, "changeKind")}
        options={(["amend", "replace", "correct"] as const).map((value) => ({
          value,
          label: own.changeKinds[value].label,
          hint: own.changeKinds[value].hint,
        }))}
      />
      {date("validFrom", own.validFrom, own.validFromHint)}
      {fields.line("decisionNumber", own.decisionNumber, {
        hint:
          decision === null
            ? own.decisionNumberHint
            : `${own.decisionNumberHint}. ${own.decisionNow(decision.number, decision.date)}`,
      })}
      {date("decisionDate", own.decisionDate)}
      {fields.line("decisionIssuer", own.decisionIssuer)}
      {fields.area("reason", own.reason, { hint: own.reasonHint })}
    </Section>
  );
}
