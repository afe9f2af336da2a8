import type { ComponentChildren } from "preact";
import {
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Prose,
  Radios,
  SideBySide,
  StaffLayout,
  State,
  TextArea,
  TextInput,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { TaskDeadline } from "../../../plan.ts";
import type { TextRange } from "../../../reading/source-lines.ts";
import { markSource, type Segment } from "../../../source-marks.ts";
import { type Common, crumbs, NoticeFields } from "../plan-conclusions/view.tsx";

const address = (id: string): string => `/can-bo/ke-hoach/${id}/ket-luan/doc`;

export function ConclusionsSourceView(props: Common & { typed: Typed; errors: FormErrors }) {
  const { ctx, words, planWords, plan, typed, errors } = props;
  const said = words.reading;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={crumbs(props, true)}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={address(plan.id)} multipart guard>
        {typed.hop ? <input type="hidden" name="hop" value={typed.hop} /> : null}
        <FileUpload
          name="file"
          label={said.file}
          accept=".docx,.doc,.pdf,.txt,.md"
          typesText={planWords.create.types}
          maxText={planWords.create.max}
          {...error("file")}
        />
        <TextArea name="text" label={said.text} value={typed.text ?? ""} rows={12} {...error("text")} />
        <ButtonGroup>
          <Button name="step" value="read">
            {said.submit}
          </Button>
          <LinkButton href={`/can-bo/ke-hoach/${plan.id}/ket-luan/moi`} variant="quiet">
            {said.byHand}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

export interface DraftItem {
  /** Where it stands in the text. */
  range: TextRange | null;
  /** Everybody named is known. */
  isKnown: boolean;
  due: TaskDeadline;
}

export function ConclusionsDraftView(props: Common & { typed: Typed; errors: FormErrors; items: DraftItem[] }) {
  const { ctx, words, plan, typed, errors, items } = props;
  const said = words.reading;
  const list = summaryOf(errors);
  const found = items.map(({ range }, i) => ({
    target: `muc-${i}`,
    start: range?.start ?? null,
    end: range?.end ?? null,
  }));
  const { lines, numbers } = markSource(typed.text ?? "", found);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={crumbs(props, true)}
      hasErrors={list.length > 0}
      wide
      islands={["dirty-form", "beside"]}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.draftTitle} caption={plan.title} lead={said.draftLead(items.length)} />
      <SideBySide
        keepLeft
        left={{
          title: said.source,
          children: (
            <Prose>
              {lines.map((segments, index) => (
                <p key={index}>{segments.map(showSegment)}</p>
              ))}
            </Prose>
          ),
        }}
        right={{
          title: said.found,
          children: (
            <Form action={address(plan.id)} guard>
              {["text", "sourceName", "count"].map((name) => (
                <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
              ))}
              <NoticeFields words={words} typed={typed} errors={errors} />
              {items.map((item, i) => (
                <Item key={i} {...props} item={item} at={i} number={numbers.get(`muc-${i}`)} />
              ))}
              <InsetText>{said.before}</InsetText>
              <ButtonGroup>
                <Button name="step" value="save">
                  {said.save}
                </Button>
                <LinkButton href={address(plan.id)} variant="quiet">
                  {said.again}
                </LinkButton>
              </ButtonGroup>
            </Form>
          ),
        }}
      />
    </StaffLayout>
  );
}

function showSegment(segment: Segment, index: number): ComponentChildren {
  if (!segment.mark) return segment.text;
  const [own] = segment.isFirst ? segment.mark.refs : [];
  return (
    <mark key={index} id={own ? `cho-${own.number}` : undefined}>
      {own ? (
        <a class="db-foundlink" href={`#${own.target}`}>
          {own.number}
        </a>
      ) : null}{" "}
      {segment.text}
    </mark>
  );
}

type ItemProps = Common & {
  typed: Typed;
  errors: FormErrors;
  item: DraftItem;
  at: number;
  number: number | undefined;
};

function Item({ words, typed, errors, item, at, number }: ItemProps) {
  const said = words.reading;
  const error = errorIn(errors);
  const value = (name: string): string => typed[`${name}-${at}`] ?? "";
  const { due } = item;
  return (
    <Card title={said.item(at + 1)} level={3} id={`muc-${at}`}>
      {number === undefined ? null : (
        <p class="govuk-body">
          <a href={`#cho-${number}`}>{said.inText(number)}</a>
        </p>
      )}
      <TextArea
        name={`text-${at}`}
        label={words.text}
        hint={said.splitHint}
        rows={4}
        value={value("text")}
        {...error(`text-${at}`)}
      />
      <TextInput
        name={`units-${at}`}
        label={words.unit}
        hint={said.unitsHint}
        value={value("units")}
        {...error(`units-${at}`)}
      />
      {item.isKnown ? null : <State tone="warn">{said.notKnown}</State>}
      <TextInput
        name={`due-${at}`}
        label={words.due}
        hint={due.dueOn ? said.dueRead(formatDate(due.dueOn)) : said.dueHint}
        optional
        value={value("due")}
        {...error(`due-${at}`)}
      />
      <Radios
        name={`act-${at}`}
        label={said.act}
        inline
        small
        value={value("act") || "give"}
        options={(at === 0 ? (["give", "drop"] as const) : (["give", "join", "drop"] as const)).map((one) => ({
          value: one,
          label: said.acts[one],
        }))}
        {...error(`act-${at}`)}
      />
    </Card>
  );
}
