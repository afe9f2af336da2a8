import {
  ActButton,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../messages.vi.ts";
import { TEMPLATE_LIMITS, type Template } from "../template.ts";

export const TEMPLATES = "/can-bo/phan-anh/mau-tra-loi";

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  templates: Template[];
  /** Those that wait for somebody to look at them. */
  moved: ReadonlySet<string>;
  unitNames: Map<string, string>;
  done: string | null;
}

export function TemplateListView({ ctx, words, templates, moved, unitNames, done }: ListProps) {
  const ground = ({ ground: on }: Template): string => {
    if (!on) return words.none;
    return `${on.kind === "procedure" ? words.procedure(on.id) : words.document(on.id)}, ${on.words}`;
  };
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: words.bulk.back, href: "/can-bo/phan-anh" }]}
      notice={done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <LinkButton href={`${TEMPLATES}/moi`} small>
            {words.add}
          </LinkButton>
        }
      />
      {templates.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <Table<Template>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={templates}
          columns={[
            {
              key: "title",
              header: words.columns.title,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${TEMPLATES}/${row.id}`}>{row.title}</a>,
            },
            { key: "ground", header: words.columns.ground, cell: ground },
            { key: "unit", header: words.columns.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "state",
              header: words.columns.state,
              cell: (row) => (
                <>
                  {moved.has(row.id) ? (
                    <State tone="bad">{words.states.moved}</State>
                  ) : (
                    <State tone="good">{words.states.good}</State>
                  )}
                  <br />
                  <span class="govuk-hint">{words.confirmed(row.confirmedByName, row.confirmedAt)}</span>
                </>
              ),
            },
            {
              key: "act",
              header: words.columns.act,
              cell: (row) => (
                <>
                  {moved.has(row.id) ? (
                    <ActButton action={`${TEMPLATES}/${row.id}/soat`} small>
                      {words.confirm}
                      <span class="govuk-visually-hidden"> {row.title}</span>
                    </ActButton>
                  ) : null}
                  <ActButton action={`${TEMPLATES}/${row.id}/bo`} variant="quiet" small>
                    {words.withdraw}
                    <span class="govuk-visually-hidden"> {row.title}</span>
                  </ActButton>
                </>
              ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  template: Template | null;
  units: readonly { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function TemplateFormView({ ctx, words, template, units, typed, errors }: FormProps) {
  const { form } = words;
  const title = template ? words.change(template.title) : words.add;
  const error = errorIn(errors);
  const value = (name: string): string => typed[name] ?? "";
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: TEMPLATES }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={template ? `${TEMPLATES}/${template.id}` : `${TEMPLATES}/moi`} guard>
        {template ? null : (
          <Select
            name="unitId"
            label={form.unit}
            value={value("unitId")}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        )}
        <TextInput name="title" label={form.title} value={value("title")} {...error("title")} />
        <TextArea
          name="body"
          label={form.body}
          hint={form.bodyHint}
          rows={9}
          value={value("body")}
          maxCharacters={TEMPLATE_LIMITS.body}
          {...error("body")}
        />
        <Radios
          name="groundKind"
          label={form.groundKind}
          value={value("groundKind")}
          options={(["none", "procedure", "document"] as const).map((one) => ({ value: one, label: form.kinds[one] }))}
        />
        <TextInput
          name="groundId"
          label={form.groundId}
          hint={form.groundIdHint}
          optional
          width={20}
          value={value("groundId")}
          {...error("groundId")}
        />
        <TextInput
          name="groundWords"
          label={form.groundWords}
          hint={form.groundWordsHint}
          optional
          value={value("groundWords")}
          {...error("groundWords")}
        />
        <Button>{form.save}</Button>
      </Form>
    </StaffLayout>
  );
}
