import {
  Button,
  ButtonGroup,
  Checkboxes,
  Columns,
  ErrorSummary,
  type FieldError,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Prose,
  Select,
  SideBySide,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { type Orientation, OrientationNotice } from "../../../../plans/index.ts";
import { topicChoices } from "../../../../topics/index.ts";
import { AUDIENCES, ITEM_KINDS, type Item, type ItemVersion, LIMITS } from "../../../item.ts";
import type { vi } from "../../../messages.vi.ts";
import { StructuredText } from "../../../structured-text.tsx";

/** The form as typed, so that it can be shown again unchanged. */
export interface TypedItem {
  unitId: string;
  kind: string;
  title: string;
  summary: string;
  body: string;
  topic: string;
  audiences: string[];
  procedureCodes: string;
  taskId: string;
  obligationId: string;
  correctionNote: string;
  basedOn: string;
}

export interface ItemEditViewProps {
  ctx: ViewContext;
  words: typeof vi;
  item: Item | null;
  saved: ItemVersion | null;
  typed: TypedItem;
  errors: FormErrors;
  conflictWith?: string;
  units: { id: string; name: string }[];
  tasks: { id: string; label: string }[];
  /** What the commission for propaganda gave as orientation and holds today. */
  orientations: Orientation[];
  /** What the law makes the unit publish on its site. */
  matters: { id: string; label: string }[];
}

export function ItemEditView(props: ItemEditViewProps) {
  const { ctx, words, item, saved, errors, conflictWith } = props;
  const title = item ? words.editTitle : words.newItem;
  const said = (key: string): string => (words.errors as Record<string, string>)[key] ?? key;
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key ?? "") }));
  const form = <ItemFields {...props} said={said} />;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/tin-bai" }]}
      hasErrors={list.length > 0}
      wide={Boolean(conflictWith)}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} {...(saved && item ? { caption: `${words.record.version} ${saved.number}` } : {})} />
      <OrientationNotice lang={ctx.lang} orientations={props.orientations} />
      {conflictWith && saved ? (
        <SideBySide
          left={{ title: words.editTitle, children: form }}
          right={{
            title: words.savedText,
            children: (
              <Prose>
                <h2>{saved.title}</h2>
                <p>{saved.summary}</p>
                <StructuredText text={saved.body} />
              </Prose>
            ),
          }}
        />
      ) : (
        form
      )}
    </StaffLayout>
  );
}

function ItemFields({
  ctx,
  words,
  item,
  typed,
  errors,
  units,
  tasks,
  matters,
  said,
}: ItemEditViewProps & { said(key: string): string }) {
  const error = (field: string): { error?: string } => (errors[field] ? { error: said(errors[field]) } : {});
  return (
    <Form action={item ? `/can-bo/tin-bai/${item.id}/sua` : "/can-bo/tin-bai/moi"} guard>
      <Columns>
        <div>
          <input type="hidden" name="basedOn" value={typed.basedOn} />
          <TextInput name="title" label={words.title} hint={words.titleHint} value={typed.title} {...error("title")} />
          <TextArea
            name="summary"
            label={words.summary}
            hint={words.summaryHint}
            value={typed.summary}
            rows={3}
            maxCharacters={LIMITS.summary}
            {...error("summary")}
          />
          <TextArea
            name="body"
            label={words.body}
            hint={words.bodyHint}
            value={typed.body}
            rows={16}
            maxCharacters={LIMITS.body}
            {...error("body")}
          />
          {item?.publishedVersion ? (
            <TextArea
              name="correctionNote"
              label={words.correctionNote}
              hint={words.correctionHint}
              value={typed.correctionNote}
              rows={2}
              {...error("correctionNote")}
            />
          ) : null}
          <TextArea
            name="procedureCodes"
            label={words.procedures}
            hint={words.proceduresHint}
            optional
            value={typed.procedureCodes}
            rows={2}
            {...error("procedureCodes")}
          />
        </div>
        <div>
          <Select
            name="taskId"
            label={words.task}
            hint={words.taskHint}
            value={typed.taskId}
            options={[{ value: "", label: words.noTask }, ...tasks.map((one) => ({ value: one.id, label: one.label }))]}
            {...error("taskId")}
          />
          {matters.length > 0 ? (
            <Select
              name="obligationId"
              label={words.obligation}
              hint={words.obligationHint}
              optional
              value={typed.obligationId}
              options={[
                { value: "", label: words.noObligation },
                ...matters.map((one) => ({ value: one.id, label: one.label })),
              ]}
              {...error("obligationId")}
            />
          ) : null}
          {item ? null : (
            <Select
              name="unitId"
              label={words.unit}
              value={typed.unitId}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              {...error("unitId")}
            />
          )}
          <Select
            name="kind"
            label={words.kind}
            value={typed.kind}
            options={ITEM_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
            {...error("kind")}
          />
          <Select
            name="topic"
            label={words.topic}
            value={typed.topic}
            placeholder={words.errors.topicMissing}
            options={topicChoices(ctx.lang)}
            {...error("topic")}
          />
          <Checkboxes
            name="audiences"
            label={words.audience}
            small
            values={typed.audiences}
            options={AUDIENCES.map((one) => ({ value: one, label: words.audiences[one] }))}
            {...error("audiences")}
          />
        </div>
      </Columns>
      <ButtonGroup>
        <Button name="after" value="submit">
          {words.saveAndSubmit}
        </Button>
        <Button name="after" value="save" variant="secondary">
          {words.save}
        </Button>
        <LinkButton href={item ? `/can-bo/tin-bai/${item.id}` : "/can-bo/tin-bai"} variant="quiet">
          {words.listTitle}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}
