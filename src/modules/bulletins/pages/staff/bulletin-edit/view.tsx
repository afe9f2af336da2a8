import {
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { BULLETIN_LIMITS, type Bulletin, type BulletinEntry } from "../../../bulletin.ts";
import type { Standing } from "../../../entry-standing.ts";
import type { vi } from "../../../messages.vi.ts";
import { keyOf, SECTIONS } from "../../../period/happening.ts";
import { vi as periodVi } from "../../../period/messages.vi.ts";
import { BULLETINS } from "../bulletin-list/view.tsx";
import { type EditTyped, orderField } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  bulletin: Bulletin;
  offered: BulletinEntry[];
  kept: ReadonlySet<string>;
  standings: ReadonlyMap<string, Standing>;
  figures: string[];
  tasks: { id: string; label: string }[];
  isCorrection: boolean;
  typed: EditTyped;
  errors: FormErrors;
  isNew: boolean;
}

export function BulletinEditView(props: Props) {
  const { ctx, words, bulletin, offered, typed, errors } = props;
  const said = words.edit;
  const { fields } = typed;
  const error = errorIn(errors);
  const base = `${BULLETINS}/${bulletin.id}`;
  const issue = words.issue(bulletin.number, bulletin.year);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title(issue)}
      breadcrumbs={[
        { text: words.title, href: BULLETINS },
        { text: issue, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form", "count"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isNew ? <NotificationBanner tone="success">{words.record.done.created}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title(issue)} caption={words.period(bulletin.periodFrom, bulletin.periodTo)} />
      <Form action={`${base}/sua`} guard={Object.keys(errors).length > 0 ? "changed" : true}>
        <input type="hidden" name="basedOn" value={fields.basedOn ?? ""} />
        {props.isCorrection ? (
          <TextArea
            name="correctionNote"
            label={said.correctionNote}
            hint={said.correctionHint}
            rows={2}
            value={fields.correctionNote ?? ""}
            {...error("correctionNote")}
          />
        ) : null}
        <TextInput
          name="cover"
          label={said.cover}
          hint={said.coverHint}
          value={fields.cover ?? ""}
          maxLength={BULLETIN_LIMITS.cover}
          {...error("cover")}
        />
        <TextArea
          name="foreword"
          label={said.foreword}
          hint={said.forewordHint}
          optional
          rows={4}
          maxCharacters={BULLETIN_LIMITS.foreword}
          value={fields.foreword ?? ""}
          {...error("foreword")}
        />
        <Heading level={2} size="m">
          {said.entriesTitle}
        </Heading>
        <p class="govuk-body">{offered.length > 0 ? said.entriesHint : said.nothing}</p>
        {SECTIONS.map((section) => {
          const rows = offered.filter((one) => one.section === section);
          return rows.length === 0 ? null : <Entries key={section} {...props} section={section} rows={rows} />;
        })}
        <TextArea
          name="more"
          label={said.more}
          hint={said.moreHint}
          optional
          rows={2}
          value={fields.more ?? ""}
          {...error("more")}
        />
        {props.figures.length > 0 ? (
          <Checkboxes
            name="figure"
            label={said.figures}
            hint={said.figuresHint}
            small
            values={typed.figures}
            options={props.figures.map((text) => ({ value: text, label: text }))}
          />
        ) : null}
        {props.tasks.length > 0 ? (
          <Select
            name="taskId"
            label={said.task}
            hint={said.taskHint}
            optional
            value={fields.taskId ?? ""}
            options={[
              { value: "", label: said.noTask },
              ...props.tasks.map((task) => ({ value: task.id, label: task.label })),
            ]}
            {...error("taskId")}
          />
        ) : null}
        <ButtonGroup>
          <Button>{said.save}</Button>
          <Button variant="secondary" name="after" value="submit">
            {said.saveAndSubmit}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

function Entries(props: Props & { section: BulletinEntry["section"]; rows: BulletinEntry[] }) {
  const { words, rows, typed, kept, standings } = props;
  const said = words.edit;
  const error = errorIn(props.errors);
  return (
    <Table
      caption={periodVi.sections[props.section]}
      phone="cards"
      rows={rows}
      select={{ name: "take", value: keyOf, label: (row) => row.title, chosen: typed.taken }}
      columns={[
        {
          key: "entry",
          header: said.entry,
          rowHeader: true,
          wide: true,
          cell: (row) => {
            const standing = standings.get(keyOf(row));
            return (
              <>
                {row.href ? <a href={row.href}>{row.title}</a> : row.title}
                {row.text ? <p class="govuk-hint">{row.text}</p> : null}
                {kept.has(keyOf(row)) ? null : <State tone="info">{said.isNew}</State>}
                {standing ? <State tone={standing.state === "gone" ? "bad" : "warn"}>{standing.said}</State> : null}
              </>
            );
          },
        },
        {
          key: "order",
          header: said.order,
          cell: (row) => (
            <TextInput
              name={orderField(row)}
              label={`${said.order}: ${row.title}`}
              labelHidden
              width={3}
              inputmode="numeric"
              value={typed.fields[orderField(row)] ?? ""}
              {...error(orderField(row))}
            />
          ),
        },
      ]}
    />
  );
}
