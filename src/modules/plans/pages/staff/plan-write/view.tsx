import {
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { CheckedBasis } from "../../../bases/check-bases.ts";
import type { BasisWords } from "../../../bases/messages.vi.ts";
import { readTaskDeadline } from "../../../deadline-days.ts";
import type { Words } from "../../../messages.vi.ts";
import type { WritingWords } from "../../../writing/messages.vi.ts";
import { TEMPLATE_LISTS, type TemplateTask } from "../../../writing/template.ts";
import { basisSentence, nameOf } from "../plan-bases/view.tsx";
import { type Chosen, type FilledTemplate, versionOf } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: WritingWords;
  planWords: Words;
  basisWords: BasisWords;
  units: { id: string; name: string }[];
  asked: { unitId: string; year: string };
  filled: FilledTemplate | null;
  chosen: Chosen;
  errors: FormErrors;
}

const WRITE = "/can-bo/ke-hoach/soan";

export function PlanWriteView(props: Props) {
  const { ctx, words, planWords, units, asked, filled, errors } = props;
  const said = words.write;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={WRITE} method="get" label={said.choose}>
        <Select
          name="donvi"
          label={said.unit}
          value={asked.unitId}
          placeholder=" "
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          {...error("donvi")}
        />
        <TextInput name="nam" label={said.year} value={asked.year} width={4} inputmode="numeric" {...error("nam")} />
        <Button variant="secondary">{said.choose}</Button>
      </Form>
      {filled ? <Choice {...props} filled={filled} /> : <p class="govuk-body">{said.chooseFirst}</p>}
    </StaffLayout>
  );
}

function Choice(props: Props & { filled: FilledTemplate }) {
  const { words, asked, filled, chosen, errors } = props;
  const { template, existing, proposedWaits } = filled;
  const { content } = template;
  const said = words.write;
  const error = errorIn(errors);
  const kind = words.kinds[template.unitKind];
  const address = `/can-bo/ke-hoach/mau/${template.unitKind}/${asked.year}`;
  return (
    <Form action={WRITE} guard={Object.keys(errors).length > 0 ? "changed" : true}>
      <input type="hidden" name="unitId" value={asked.unitId} />
      <input type="hidden" name="year" value={asked.year} />
      <input type="hidden" name="version" value={versionOf(template)} />
      <InsetText>
        {template.id === null ? said.shipped(kind) : said.template(kind, template.year, template.version)}{" "}
        <a href={address}>{said.openTemplate}</a>
        {proposedWaits ? <> {said.proposedWaits(Number(asked.year))}</> : null}
      </InsetText>
      {existing[0] ? (
        <WarningText>
          {said.existing(Number(asked.year))} <a href={`/can-bo/ke-hoach/${existing[0].id}`}>{said.openExisting}</a>
        </WarningText>
      ) : null}
      {content.lessons.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.lessons}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {content.lessons.map((lesson) => (
              <li key={lesson}>{lesson}</li>
            ))}
          </ul>
        </>
      ) : null}
      <TextArea
        name="title"
        label={said.planTitle}
        rows={3}
        value={chosen.title ?? content.title}
        {...error("title")}
      />
      {TEMPLATE_LISTS.map(([list]) =>
        list === "bases" ? (
          <Bases key={list} {...props} />
        ) : content[list].length > 0 ? (
          <Checkboxes
            key={list}
            name="piece"
            id={`piece-${list}`}
            label={words.lists[list]}
            small
            values={content[list].flatMap((_text, at) => {
              const id = `${list}-${at}`;
              return (chosen.pieces?.has(id) ?? true) ? [id] : [];
            })}
            options={content[list].map((text, at) => ({ value: `${list}-${at}`, label: text }))}
          />
        ) : null,
      )}
      <Heading level={2} size="m" id="task">
        {said.tasks}
      </Heading>
      <p class="govuk-hint">{said.tasksLead}</p>
      {errors.task ? <p class="govuk-error-message">{errors.task}</p> : null}
      {content.agencies.map((agency, at) => (
        <Checkboxes
          key={agency.name}
          name="task"
          id={`task-${at}`}
          label={agency.name}
          small
          values={agency.tasks.flatMap((_task, index) => {
            const id = `${at}-${index}`;
            return (chosen.tasks?.has(id) ?? true) ? [id] : [];
          })}
          options={agency.tasks.map((task, index) => ({
            value: `${at}-${index}`,
            label: task.text,
            hint: factsOf(task, Number(asked.year), props),
          }))}
        />
      ))}
      <ButtonGroup>
        <Button>{said.submit}</Button>
        <LinkButton href="/can-bo/ke-hoach" variant="quiet">
          {words.edit.cancel}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

function factsOf(task: TemplateTask, year: number, { ctx, words, planWords }: Props): string {
  const said = words.write;
  const { deadlineFlag, dueOn } = readTaskDeadline(task.deadline, year);
  const number = (value: number): string => formatNumber(value, ctx.lang);
  const due = task.deadline
    ? deadlineFlag
      ? said.impossible(task.deadline)
      : said.due(task.deadline, dueOn && !task.deadline.includes(String(year)) ? formatDate(dueOn) : null)
    : planWords.reading.noDeadline;
  const past = task.past
    ? said.past(number(task.past.proven), number(task.past.target), planWords.progressStates[task.past.state])
    : null;
  return [due, said.target(number(task.target)), past].filter(Boolean).join(" · ");
}

/** Each basis with its state on the day; what has ended is offered unticked, beside what replaced it. */
function Bases(props: Props & { filled: FilledTemplate }) {
  const { words, basisWords, filled, chosen } = props;
  const { checked, offered, successors } = filled.bases;
  const said = words.write;
  const ended = (basis: CheckedBasis): boolean =>
    basis.warnings.some((one) => one.code === "expired" || one.code === "misdated" || one.code === "not-yet");
  const stateOf = (basis: CheckedBasis): string =>
    basis.warnings.length > 0
      ? basis.warnings.map((one) => basisSentence(one, { words: basisWords, successors })).join(" ")
      : basis.cited === null
        ? said.withoutNumber
        : said.inForce;
  return (
    <>
      {checked.length > 0 ? (
        <Checkboxes
          name="piece"
          id="piece-bases"
          label={words.lists.bases}
          hint={said.basesLead}
          small
          values={checked.flatMap((basis, at) => {
            const id = `bases-${at}`;
            return (chosen.pieces ? chosen.pieces.has(id) : !ended(basis)) ? [id] : [];
          })}
          options={checked.map((basis, at) => ({
            value: `bases-${at}`,
            label: basis.piece.text,
            hint: stateOf(basis),
          }))}
        />
      ) : null}
      {offered.length > 0 ? (
        <Checkboxes
          name="piece"
          id="piece-offered"
          label={said.offered}
          small
          values={offered.flatMap((one) => (chosen.pieces?.has(`document-${one.id}`) ? [`document-${one.id}`] : []))}
          options={offered.map((one) => ({ value: `document-${one.id}`, label: nameOf(one), hint: one.title ?? "" }))}
        />
      ) : null}
    </>
  );
}
