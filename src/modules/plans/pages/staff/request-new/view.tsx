import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../cooperation/messages.vi.ts";
import type { RequestTyped } from "../../../cooperation/read-forms.ts";
import { REQUEST_KINDS, REQUEST_LIMITS } from "../../../cooperation/request.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  from: { id: string; name: string }[];
  press: { id: string; name: string }[];
  tasks: { id: string; label: string }[];
  typed: RequestTyped;
  sealed: string;
  /** Units that the typed name may mean. */
  namesakes: { id: string; name: string }[];
  errors: FormErrors;
}

const BASE = "/can-bo/phoi-hop";

export function RequestNewView({ ctx, words, from, press, tasks, typed, sealed, namesakes, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const options = (units: { id: string; name: string }[]) => units.map((one) => ({ value: one.id, label: one.name }));
  const [only] = from;
  const kept = typed.files.map((file) => file.name);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={[{ text: words.listTitle, href: BASE }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={words.newTitle} lead={words.newLead} />
      <Form action={`${BASE}/moi`} multipart guard>
        <input type="hidden" name="daGiu" value={sealed} />
        {from.length === 1 && only && !errors.fromUnitId ? (
          <input type="hidden" name="fromUnitId" value={only.id} />
        ) : (
          <Select
            name="fromUnitId"
            label={words.from}
            value={typed.fromUnitId}
            options={options(from)}
            {...error("fromUnitId")}
          />
        )}
        <Select
          name="toUnitId"
          label={words.toPress}
          value={typed.toUnitId}
          placeholder={words.choose}
          options={options(press)}
          {...error("toUnitId")}
        />
        <TextInput
          name="toName"
          label={words.toOther}
          hint={words.toOtherHint}
          optional
          value={typed.toName}
          {...error("toName")}
        />
        {namesakes.length > 1 ? (
          <Radios name="toWhich" label={words.toWhich} small options={options(namesakes)} value="" />
        ) : null}
        <Radios
          name="kind"
          label={words.kind}
          small
          value={typed.kind}
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...error("kind")}
        />
        <TextInput name="title" label={words.title} hint={words.titleHint} value={typed.title} {...error("title")} />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          rows={6}
          maxCharacters={REQUEST_LIMITS.body}
          value={typed.body}
          {...error("body")}
        />
        <TextInput
          name="quantity"
          label={words.quantity}
          hint={words.quantityHint}
          width={4}
          inputmode="numeric"
          value={typed.quantity}
          {...error("quantity")}
        />
        <DateInput
          name="han"
          label={words.due}
          hint={words.dueHint}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          {...error("han")}
        />
        {tasks.length > 0 ? (
          <Select
            name="taskId"
            label={words.task}
            hint={words.taskHint}
            optional
            value={typed.taskId}
            options={[
              { value: "", label: words.taskNone },
              ...tasks.map((task) => ({ value: task.id, label: task.label })),
            ]}
            {...error("taskId")}
          />
        ) : null}
        <FileUpload
          name="tailieu"
          label={words.files}
          optional
          multiple
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          typesText={words.fileTypes}
          maxText={words.fileMax}
          {...(kept.length > 0 ? { keptName: kept.join(", ") } : {})}
          {...error("tailieu")}
        />
        <TextInput
          name="handInTo"
          label={words.handInTo}
          hint={words.handInToHint}
          optional
          value={typed.handInTo}
          {...error("handInTo")}
        />
        <ButtonGroup>
          <Button>{words.send}</Button>
          <LinkButton href={BASE} variant="secondary">
            {words.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
