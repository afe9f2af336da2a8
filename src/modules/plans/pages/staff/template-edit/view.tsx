import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { WritingWords } from "../../../writing/messages.vi.ts";
import { TEMPLATE_LISTS, type TemplateKind } from "../../../writing/template.ts";

interface Props {
  ctx: ViewContext;
  words: WritingWords;
  planWords: Words;
  unitKind: TemplateKind;
  year: number;
  typed: Typed;
  errors: FormErrors;
  conflictWith: string | null;
}

export function TemplateEditView({ ctx, words, planWords, unitKind, year, typed, errors, conflictWith }: Props) {
  const said = words.edit;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const address = `/can-bo/ke-hoach/mau/${unitKind}/${year}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.list.title, href: "/can-bo/ke-hoach/mau" },
        { text: words.kinds[unitKind], href: address },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith === null ? null : (
            <NotificationBanner tone="warning">{words.savedMeanwhile(conflictWith)}</NotificationBanner>
          )}
        </>
      }
    >
      <PageHeading title={said.title} caption={words.record.title(words.kinds[unitKind], year)} lead={said.lead} />
      <Form action={`${address}/sua`} guard={list.length > 0 || conflictWith !== null ? "changed" : true}>
        <input type="hidden" name="basedOn" value={typed.basedOn ?? "0"} />
        <TextInput name="title" label={words.record.planTitle} value={typed.title ?? ""} {...error("title")} />
        {TEMPLATE_LISTS.map(([name]) => (
          <TextArea
            key={name}
            name={name}
            label={words.lists[name]}
            hint={name === "bases" ? said.basesHint : said.lines}
            rows={5}
            optional
            value={typed[name] ?? ""}
            {...error(name)}
          />
        ))}
        <TextArea
          name="tasks"
          label={said.tasks}
          hint={said.tasksHint}
          rows={20}
          value={typed.tasks ?? ""}
          {...error("tasks")}
        />
        <TextArea
          name="lessons"
          label={said.lessons}
          hint={said.lines}
          rows={4}
          optional
          value={typed.lessons ?? ""}
          {...error("lessons")}
        />
        <TextInput name="note" label={said.note} value={typed.note ?? ""} {...error("note")} />
        <ButtonGroup>
          <Button>{said.submit}</Button>
          <LinkButton href={address} variant="quiet">
            {said.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
