import {
  Button,
  DateInput,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_KINDS, OBSTACLE_LIMITS } from "../../../obstacles/obstacle.ts";
import type { PlanTask } from "../../../plan.ts";
import type { ObstacleTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  task: PlanTask | null;
  units: { id: string; name: string }[];
  typed: ObstacleTyped;
  sealed: string;
  errors: FormErrors;
}

export function ObstacleNewView({ ctx, words, task, units, typed, sealed, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const kept = typed.files.map((file) => file.name).join(", ");
  return (
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/kho-khan" }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={words.newTitle} lead={words.newLead} />
      {task ? <InsetText>{`${words.task}: ${shortText(task.text, 300)}`}</InsetText> : null}
      <Form action="/can-bo/kho-khan/moi" multipart guard={list.length > 0 ? "changed" : true}>
        {task ? <input type="hidden" name="nhiemvu" value={task.id} /> : null}
        {sealed ? <input type="hidden" name="daGiu" value={sealed} /> : null}
        {units.length === 1 && !errors.unitId ? (
          <input type="hidden" name="unitId" value={units[0]?.id} />
        ) : (
          <UnitSelect
            label={words.unit}
            placeholder={words.errors.unitId}
            value={typed.unitId}
            units={units}
            {...error("unitId")}
          />
        )}
        <Select
          name="kind"
          label={words.kind}
          placeholder={words.choose}
          value={typed.kind}
          options={OBSTACLE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...error("kind")}
        />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={4}
          maxCharacters={OBSTACLE_LIMITS.text}
          value={typed.text}
          {...error("text")}
        />
        <DateInput
          name="since"
          label={words.since}
          hint={words.sinceHint}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          {...error("since")}
        />
        <TextArea
          name="ask"
          label={words.ask}
          hint={words.askHint}
          rows={3}
          maxCharacters={OBSTACLE_LIMITS.ask}
          value={typed.ask}
          {...error("ask")}
        />
        <FileUpload
          name="tep"
          label={words.files}
          hint={words.filesHint}
          optional
          multiple
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          typesText={words.fileTypes}
          maxText={words.fileMax}
          {...(kept ? { keptName: kept } : {})}
          {...error("tep")}
        />
        <Button>{words.send}</Button>
      </Form>
    </StaffLayout>
  );
}
