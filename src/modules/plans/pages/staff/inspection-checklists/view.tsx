import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { type Checklist, type ChecklistLine, sectionsOf } from "../../../inspections/checklist.ts";
import type { vi } from "../../../inspections/messages.vi.ts";
import { INSPECTIONS } from "../inspection-list/view.tsx";

const BASE = `${INSPECTIONS}/danh-muc`;

export function ChecklistListView({
  ctx,
  words,
  rows,
  unitNames,
  isSaved,
}: {
  ctx: ViewContext;
  words: typeof vi;
  rows: { checklist: Checklist; lines: ChecklistLine[] }[];
  unitNames: Map<string, string>;
  isSaved: boolean;
}) {
  const said = words.checklist;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.checklists}
      breadcrumbs={[{ text: words.title, href: INSPECTIONS }]}
      notice={isSaved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
    >
      <PageHeading
        title={words.checklists}
        lead={said.lead}
        actions={
          <LinkButton href={`${BASE}/moi`} small>
            {said.add}
          </LinkButton>
        }
      />
      {rows.map(({ checklist, lines }) => (
        <section key={checklist.id}>
          <Heading
            level={2}
            size="m"
            caption={[
              checklist.unitId ? unitNames.get(checklist.unitId) : said.shipped,
              said.version(checklist.version),
              said.items(lines.length),
            ]
              .filter(Boolean)
              .join(", ")}
          >
            {checklist.name}
          </Heading>
          <Details summary={said.lines}>
            {sectionsOf(lines).map((section) => (
              <div key={section.section}>
                <Heading level={3} size="s">
                  {section.section}
                </Heading>
                <ul class="govuk-list govuk-list--bullet">
                  {section.lines.map((line) => (
                    <li key={line.position}>{line.text}</li>
                  ))}
                </ul>
              </div>
            ))}
          </Details>
          <p class="govuk-body">
            <a href={`${BASE}/${checklist.id}`}>{checklist.unitId ? said.edit : said.copy}</a>
          </p>
        </section>
      ))}
    </StaffLayout>
  );
}

export function ChecklistFormView({
  ctx,
  words,
  before,
  units,
  typed,
  errors,
}: {
  ctx: ViewContext;
  words: typeof vi;
  before: Checklist | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}) {
  const said = words.checklist;
  const error = errorIn(errors);
  const title = before?.unitId ? said.edit : said.add;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: INSPECTIONS },
        { text: words.checklists, href: BASE },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={`${BASE}/${before?.id ?? "moi"}`} guard>
        <TextInput name="name" label={said.name} value={typed.name ?? ""} {...error("name")} />
        {before?.unitId ? null : (
          <UnitSelect
            label={said.unit}
            placeholder={words.errors.unitId}
            value={typed.unitId}
            units={units}
            {...error("unitId")}
          />
        )}
        <TextArea
          name="lines"
          label={said.lines}
          hint={said.linesHint}
          rows={20}
          value={typed.lines ?? ""}
          {...error("lines")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
