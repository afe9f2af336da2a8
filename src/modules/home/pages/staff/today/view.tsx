import type { ComponentChildren } from "preact";
import {
  Card,
  EmptyState,
  Heading,
  LinkButton,
  PageHeading,
  SearchBox,
  StaffLayout,
  State,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { ItemRow } from "../../../../content/index.ts";
import type { Question } from "../../../../feedback/index.ts";
import type { ListedObstacle, OpenAssignment, ReportForToday, RequestForToday } from "../../../../plans/index.ts";
import type { DutyForToday } from "../../../../publication-duties/index.ts";
import type { PaperForToday } from "../../../../publishing/index.ts";
import type { vi } from "../../../messages.vi.ts";

export interface TodayViewProps {
  ctx: ViewContext;
  words: typeof vi;
  name: string;
  today: string;
  soon: string;
  tasks: OpenAssignment[];
  submitted: ItemRow[];
  returned: ItemRow[];
  questions: Question[];
  /** Requests for cooperation the person's units owe, or have to look at. */
  requests: RequestForToday[];
  obstacles: { toAnswer: ListedObstacle[]; toConfirm: ListedObstacle[] };
  /** What the law makes the person's units publish, and is not out. */
  duties: DutyForToday[];
  /** Reports of periods, and summaries of them, still to be handed in. */
  reports: ReportForToday[];
  papers: PaperForToday[];
  /** Situations of life that a changed procedure leaves to be mended. */
  journeys: { id: string; title: string; problems: number }[];
  /** The year whose days off are wanted and not complete. */
  calendarMissing: number | null;
  mayPlan: boolean;
  mayWrite: boolean;
}

export function TodayView({
  ctx,
  words,
  name,
  today,
  soon,
  tasks,
  submitted,
  returned,
  questions,
  requests,
  obstacles,
  duties,
  reports,
  papers,
  journeys,
  calendarMissing,
  mayPlan,
  mayWrite,
}: TodayViewProps) {
  const text = words.today;
  const late = tasks.filter((task) => task.dueOn !== null && task.dueOn < today);
  const mine = tasks.filter((task) => !late.includes(task));
  const nothing =
    obstacles.toAnswer.length +
      obstacles.toConfirm.length +
      tasks.length +
      submitted.length +
      returned.length +
      questions.length +
      requests.length +
      duties.length +
      reports.length +
      papers.length +
      journeys.length ===
    0;
  const taskRow = (task: OpenAssignment) => (
    <Row
      key={`${task.taskId}${task.unitId}`}
      href={`/can-bo/ke-hoach/nhiem-vu/${task.taskId}`}
      title={task.text}
      state={deadline(task.dueOn, today, soon, text)}
      act={
        mayWrite
          ? { href: `/can-bo/tin-bai/moi?nhiemvu=${task.taskId}`, label: text.doTask }
          : { href: `/can-bo/ke-hoach/nhiem-vu/${task.taskId}`, label: text.doTask }
      }
    />
  );
  return (
    <StaffLayout ctx={ctx} title={text.title}>
      <PageHeading title={text.title} caption={text.hello(name)} />
      <SearchBox action="/can-bo/tim" label={text.searchLabel} hint={text.searchHint} />
      {calendarMissing === null ? null : (
        <Card title={text.calendarMissing(calendarMissing)} tone="warn">
          <p class="govuk-body">{text.calendarMissingText}</p>
          <LinkButton href={`/can-bo/lich-nghi?nam=${calendarMissing}`} variant="secondary">
            {text.calendarOpen}
          </LinkButton>
        </Card>
      )}
      {nothing ? (
        <EmptyState title={text.nothingTitle} drawing="done">
          {text.nothingText}
        </EmptyState>
      ) : null}
      <Group title={text.late} allHref="/can-bo/ke-hoach/nhiem-vu" all={text.all} rows={late.map(taskRow)} />
      <Group
        title={text.waiting}
        allHref="/can-bo/tin-bai?tinhtrang=submitted"
        all={text.all}
        rows={submitted.map((item) => (
          <Row
            key={item.id}
            href={`/can-bo/tin-bai/${item.id}`}
            title={item.title}
            note={text.writtenBy(item.writtenByName)}
            act={{ href: `/can-bo/tin-bai/${item.id}`, label: text.review }}
          />
        ))}
      />
      <Group
        title={text.back}
        allHref="/can-bo/tin-bai?tinhtrang=returned"
        all={text.all}
        rows={returned.map((item) => (
          <Row
            key={item.id}
            href={`/can-bo/tin-bai/${item.id}`}
            title={item.title}
            act={{ href: `/can-bo/tin-bai/${item.id}/sua`, label: text.fix }}
          />
        ))}
      />
      <Group
        title={text.requests}
        allHref="/can-bo/phoi-hop"
        all={text.all}
        rows={requests.map((request) => (
          <Row
            key={request.id}
            href={`/can-bo/phoi-hop/${request.id}`}
            title={request.title}
            note={
              request.state === "handedIn"
                ? text.requestHandedIn(request.other)
                : request.state === "declined"
                  ? text.requestDeclined(request.other)
                  : text.requestAsked(request.other)
            }
            state={request.state === "handedIn" ? undefined : deadline(request.dueOn, today, soon, text)}
            act={{ href: `/can-bo/phoi-hop/${request.id}`, label: text.openRequest }}
          />
        ))}
      />
      <Group
        title={text.answered}
        allHref="/can-bo/phan-anh?xem=received"
        all={text.all}
        rows={questions.map((question) => (
          <Row
            key={question.id}
            href={`/can-bo/phan-anh/${question.id}`}
            title={shorten(question.body)}
            state={deadline(question.dueOn, today, soon, text)}
            act={{ href: `/can-bo/phan-anh/${question.id}`, label: text.answer }}
          />
        ))}
      />
      <Group
        title={text.obstacles}
        allHref="/can-bo/kho-khan?tinhtrang=open"
        all={text.all}
        rows={obstacles.toAnswer.map((one) => (
          <Row
            key={one.id}
            href={`/can-bo/kho-khan/${one.id}`}
            title={shorten(one.text)}
            state={deadline(one.dueOn, today, soon, text)}
            act={{ href: `/can-bo/kho-khan/${one.id}`, label: text.answer }}
          />
        ))}
      />
      <Group
        title={text.obstacleAnswers}
        allHref="/can-bo/kho-khan?tinhtrang=answered"
        all={text.all}
        rows={obstacles.toConfirm.map((one) => (
          <Row
            key={one.id}
            href={`/can-bo/kho-khan/${one.id}`}
            title={shorten(one.text)}
            act={{ href: `/can-bo/kho-khan/${one.id}`, label: text.confirm }}
          />
        ))}
      />
      <Group
        title={text.duties}
        allHref="/can-bo/cong-khai"
        all={text.all}
        rows={duties.map((one) => (
          <Row
            key={one.id}
            href={`/can-bo/cong-khai/${one.id}`}
            title={one.title}
            state={deadline(one.dueOn, today, soon, text)}
            act={{ href: `/can-bo/cong-khai/${one.id}`, label: text.seeToDuty }}
          />
        ))}
      />
      <Group
        title={text.reports}
        allHref="/can-bo/bao-cao"
        all={text.all}
        rows={reports.map((one) => (
          <Row
            key={one.id}
            href={`/can-bo/bao-cao/${one.id}`}
            title={one.title}
            state={deadline(one.dueOn, today, soon, text)}
            act={{ href: `/can-bo/bao-cao/${one.id}`, label: text.writeReport }}
          />
        ))}
      />
      <Group
        title={text.journeys}
        allHref="/can-bo/tinh-huong?xem=can-sua"
        all={text.all}
        rows={journeys.map((journey) => (
          <Row
            key={journey.id}
            href={`/can-bo/tinh-huong/${journey.id}`}
            title={journey.title}
            note={text.journeyProblems(journey.problems)}
            act={{ href: `/can-bo/tinh-huong/${journey.id}`, label: text.fix }}
          />
        ))}
      />
      <Group
        title={text.papers}
        allHref="/can-bo/niem-yet/can-thay"
        all={text.all}
        rows={papers.map((paper) => (
          <Row
            key={paper.key}
            href={paper.href}
            title={paper.title}
            note={paper.note}
            act={{ href: "/can-bo/niem-yet/can-thay", label: text.replacePaper }}
          />
        ))}
      />
      <Group title={text.mine} allHref="/can-bo/ke-hoach/nhiem-vu" all={text.all} rows={mine.map(taskRow)} />
      {mayPlan ? (
        <Card title={text.planPrompt}>
          <p class="govuk-body">{text.planPromptText}</p>
          <LinkButton href="/can-bo/ke-hoach/moi" variant="secondary">
            {text.planPrompt}
          </LinkButton>
        </Card>
      ) : null}
    </StaffLayout>
  );
}

function deadline(dueOn: string | null, today: string, soon: string, text: typeof vi.today): ComponentChildren {
  if (dueOn === null) return <State tone="neutral">{text.noDue}</State>;
  const tone: Tone = dueOn < today ? "bad" : dueOn <= soon ? "warn" : "neutral";
  return <State tone={tone}>{dueOn < today ? text.lateSince(formatDate(dueOn)) : text.due(formatDate(dueOn))}</State>;
}

function Group({
  title,
  rows,
  allHref,
  all,
}: {
  title: string;
  rows: ComponentChildren[];
  allHref: string;
  all: string;
}) {
  if (rows.length === 0) return null;
  return (
    <section class="db-todo">
      <Heading level={2} size="m">
        {title}
      </Heading>
      <ul class="db-todo__list">{rows}</ul>
      <p class="govuk-body-s">
        <a class="govuk-link" href={allHref}>
          {all}
        </a>
      </p>
    </section>
  );
}

interface RowProps {
  href: string;
  title: string;
  note?: string;
  state?: ComponentChildren;
  act: { href: string; label: string };
}

function Row({ href, title, note, state, act }: RowProps) {
  return (
    <li class="db-todo__row">
      <div class="db-todo__what">
        <a class="govuk-link" href={href}>
          {title}
        </a>
        {note ? <span class="db-todo__note">{note}</span> : null}
      </div>
      {state ? <div class="db-todo__state">{state}</div> : null}
      <div class="db-todo__act">
        <LinkButton href={act.href} variant="secondary" small>
          {act.label}
        </LinkButton>
      </div>
    </li>
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, line.lastIndexOf(" ", 120))}…` : line;
}
