import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, shortText } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../obstacles/messages.vi.ts";
import { OBSTACLE_LIMITS, type ObstacleFile, type ObstacleStep } from "../../../obstacles/obstacle.ts";
import type { ListedObstacle } from "../../../obstacles/obstacles.store.ts";
import { ObstacleMark } from "../obstacle-list/view.tsx";
import type { ObstacleForm } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  obstacle: ListedObstacle;
  steps: ObstacleStep[];
  files: ObstacleFile[];
  unitNames: Map<string, string>;
  today: string;
  /** What this person may do now, the likeliest first. */
  forms: ObstacleForm[];
  typed: { form: ObstacleForm; note: string } | null;
  errors: FormErrors;
  done: ObstacleForm | "bao" | null;
  mayTell: boolean;
}

export function ObstacleRecordView(props: Props) {
  const { ctx, words, obstacle, unitNames, today, forms, typed, errors, done } = props;
  const list = summaryOf(errors);
  const holder = unitNames.get(obstacle.heldBy) ?? "";
  const title = shortText(obstacle.text, 100);
  const [first, ...others] = forms;
  // What was typed is never lost, also where the act is no longer possible.
  const lost = typed && !forms.includes(typed.form) ? typed : null;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/kho-khan" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? (
            <NotificationBanner tone="success">
              {done === "bao" ? words.reported(holder) : words.acts[done].done}
            </NotificationBanner>
          ) : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.history}
          </Heading>
          <Timeline
            label={words.history}
            items={props.steps.map((step) => ({
              title: words.steps[step.act],
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              ...(step.act === "escalate" ? {} : { who: step.personName }),
              children: (
                <>
                  {step.note}
                  {step.toUnitId ? <p>{words.stepTo(unitNames.get(step.toUnitId) ?? "")}</p> : null}
                </>
              ),
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={title}
        caption={words.kinds[obstacle.kind]}
        state={<ObstacleMark row={obstacle} today={today} words={words} />}
      />
      <SummaryList
        rows={[
          ...(title === obstacle.text ? [] : [{ key: words.what, value: obstacle.text }]),
          { key: words.ask, value: obstacle.ask },
          { key: words.since, value: formatDate(obstacle.sinceOn) },
          { key: words.unit, value: unitNames.get(obstacle.unitId) ?? "" },
          { key: words.reportedOn, value: words.reportedBy(obstacle.createdByName, obstacle.createdAt) },
          {
            key: words.task,
            value: obstacle.taskId ? (
              <a href={`/can-bo/ke-hoach/nhiem-vu/${obstacle.taskId}`}>{shortText(obstacle.taskText ?? "", 160)}</a>
            ) : (
              words.general
            ),
          },
          ...(obstacle.state === "open"
            ? [
                { key: words.holder, value: holder },
                { key: words.due, value: formatDate(obstacle.dueOn) },
              ]
            : []),
          ...(obstacle.answer && obstacle.answeredAt
            ? [
                {
                  key: words.answer,
                  value: (
                    <>
                      {obstacle.answer}
                      <br />
                      {words.answeredBy(`${obstacle.answeredByName}, ${holder}`, obstacle.answeredAt)}
                    </>
                  ),
                },
              ]
            : []),
          ...(props.files.length > 0
            ? [
                {
                  key: words.files,
                  value: (
                    <ul class="govuk-list">
                      {props.files.map((file) => (
                        <li key={file.fileKey}>
                          <a href={`/can-bo/kho-khan/${obstacle.id}/tep/${file.fileKey}`}>{file.name}</a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      {props.mayTell ? (
        <p class="govuk-body">
          <a
            href={`/can-bo/van-de/moi?${new URLSearchParams({ tinhhinh: obstacle.text, donvi: obstacle.unitId, tu: `/can-bo/kho-khan/${obstacle.id}` })}`}
          >
            {words.tellPeople}
          </a>
        </p>
      ) : null}
      {lost ? <ActForm {...props} form={lost.form} main={false} /> : null}
      {first ? (
        <>
          <Heading level={2} size="m">
            {words.acts[first].title}
          </Heading>
          <ActForm {...props} form={first} main />
        </>
      ) : null}
      {others.map((form) => (
        <Details key={form} summary={words.acts[form].title} open={typed?.form === form}>
          <ActForm {...props} form={form} main={false} />
        </Details>
      ))}
    </StaffLayout>
  );
}

function ActForm({ words, obstacle, typed, errors, form, main }: Props & { form: ObstacleForm; main: boolean }) {
  const said = words.acts[form];
  const field = `note-${form}`;
  return (
    <Form action={`/can-bo/kho-khan/${obstacle.id}/${form}`}>
      <TextArea
        name="note"
        id={field}
        label={said.label}
        hint={said.help}
        rows={main ? 4 : 2}
        optional={form === "da-xong"}
        maxCharacters={OBSTACLE_LIMITS.note}
        value={typed?.form === form ? typed.note : ""}
        {...(errors[field] ? { error: errors[field] } : {})}
      />
      <Button variant={form === "rut" ? "warning" : main ? "primary" : "secondary"}>{said.button}</Button>
    </Form>
  );
}
