import {
  Button,
  Card,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { documentName, type LegalDocument } from "../../../../legal-documents/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { Story } from "../../../bundle/story.ts";
import { LIMITS, type Telling } from "../../../item.ts";
import type { vi } from "../../../renditions/messages.vi.ts";

export interface DocumentNewsViewProps {
  ctx: ViewContext;
  words: typeof vi;
  document: LegalDocument;
  story: Story;
  tellings: Telling[];
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function DocumentNewsView(props: DocumentNewsViewProps) {
  const { ctx, words, document, story, tellings, units, typed, errors } = props;
  const error = errorIn(errors);
  const [only] = units;
  const known = [story.title, ...story.lead, ...story.points, ...(story.since ? [story.since] : [])];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.documentTitle}
      breadcrumbs={[{ text: documentName(document), href: `/can-bo/van-ban/${document.id}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {story.missing.length > 0 ? (
            <NotificationBanner tone="warning" title={words.missingDocument}>
              {words.missingDocumentText(story.missing.map((part) => words.missing[part]))}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.documentTitle} caption={documentName(document)} lead={words.documentLead} />
      <Card title={words.documentKnown} level={2}>
        <ul class="govuk-list govuk-list--bullet">
          {known.map((bit) => (
            <li>{bit.text}</li>
          ))}
        </ul>
      </Card>
      <Form action={`/can-bo/tin-bai/tu-van-ban/${document.id}`} guard>
        {tellings.length > 1 ? (
          <Radios
            name="tells"
            label={words.tells}
            value={typed.tells ?? ""}
            options={tellings.map((value) => ({ value, label: words.tellings[value] }))}
            {...error("tells")}
          />
        ) : (
          <input type="hidden" name="tells" value={tellings[0]} />
        )}
        <TextArea
          name="meaning"
          label={words.meaning}
          hint={words.meaningHint}
          optional
          rows={4}
          maxCharacters={LIMITS.note}
          value={typed.meaning ?? ""}
          {...error("meaning")}
        />
        <TopicSelect label={words.topic} placeholder={words.topicMissing} value={typed.topic} {...error("topic")} />
        {units.length === 1 && only ? (
          <input type="hidden" name="unitId" value={only.id} />
        ) : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId ?? ""}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        )}
        <Button>{words.compose}</Button>
      </Form>
    </StaffLayout>
  );
}
