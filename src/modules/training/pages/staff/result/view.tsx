import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import { PictureFigure, type ShownPicture } from "../../../../media/index.ts";
import { COURSE_LIMITS, type Course, hoursOf, type Session } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  isOver: boolean;
  sessions: Session[];
  came: Map<string, number>;
  /** Everybody who was at one session or more. */
  people: number;
  tasks: { id: string; label: string }[];
  pictures: ShownPicture[];
  typed: Typed;
  errors: FormErrors;
}

export function ResultView({
  ctx,
  words,
  course,
  sessions,
  came,
  people,
  tasks,
  pictures,
  typed,
  errors,
  ...props
}: Props) {
  const said = words.result;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} caption={course.title} lead={said.lead} />
      {props.isOver ? null : <InsetText>{words.refusals["not-over-yet"]}</InsetText>}
      <SummaryList
        compact
        rows={[
          ...sessions.map((one, at) => ({
            key: `${words.form.session(at + 1)}, ${formatDate(one.day)}, ${hoursOf(one)}`,
            value: <a href={`${base}/danh-sach?buoi=${one.id}`}>{said.present(came.get(one.id) ?? 0)}</a>,
          })),
          { key: said.people, value: formatNumber(people) },
        ]}
      />
      {pictures.map((picture) => (
        <PictureFigure key={picture.code} picture={picture} />
      ))}
      <Form action={`${base}/ket-qua`} guard>
        <TextArea
          name="result"
          label={said.result}
          hint={said.resultHint}
          rows={8}
          maxCharacters={COURSE_LIMITS.result}
          value={typed.result ?? ""}
          {...error("result")}
        />
        <TextInput
          name="unnamed"
          label={said.unnamed}
          hint={said.unnamedHint}
          optional
          width={5}
          inputmode="numeric"
          value={typed.unnamed ?? ""}
          {...error("unnamed")}
        />
        <TextInput
          name="pictures"
          label={said.pictures}
          hint={
            <>
              {said.picturesHint} <a href={`/can-bo/kho-anh?donvi=${course.unitId}`}>{said.library}</a>
            </>
          }
          optional
          value={typed.pictures ?? ""}
          {...error("pictures")}
        />
        {tasks.length > 0 ? (
          <Select
            name="taskId"
            label={words.form.task}
            hint={said.taskHint}
            optional
            value={typed.taskId ?? ""}
            placeholder={words.form.noTask}
            options={tasks.map((one) => ({ value: one.id, label: one.label }))}
            {...error("taskId")}
          />
        ) : typed.taskId ? (
          <input type="hidden" name="taskId" value={typed.taskId} />
        ) : null}
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
