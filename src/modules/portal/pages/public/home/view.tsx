import {
  Button,
  Card,
  CardList,
  Columns,
  Details,
  Form,
  Heading,
  InsetText,
  LinkList,
  PublicLayout,
  SearchBox,
  SummaryList,
  TaskTiles,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { type Happening, issueSlug, type PublicIssue } from "../../../../bulletins/index.ts";
import type { PublicItem, ShownPick } from "../../../../content/index.ts";
import type { PublicEvent } from "../../../../events/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import { type Unit, WEEKDAYS } from "../../../../organisations/index.ts";
import { nameOfSpokesperson, type Spokesperson } from "../../../../press/index.ts";
import { isOverdue, type Problem } from "../../../../problems/index.ts";
import { type Poll, PollCard } from "../../../../surveys/index.ts";
import type { HomeTask } from "../../../home-task.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { type OpenState, showSpans } from "../../../opening-hours.ts";

export interface HomeViewProps {
  ctx: ViewContext;
  words: typeof vi;
  unit: Unit | null;
  base: string;
  /** The sentence for readers who came by a former address. */
  moved: string | null;
  tasks: HomeTask[];
  items: PublicItem[];
  unitNames: Map<string, string>;
  open: OpenState | null;
  communes: { slug: string; name: string }[];
  /** Who heads the unit today. */
  head: Head | null;
  /** Who speaks to the press for it today. */
  spokespersons: Spokesperson[];
  /** Cameras hang where it receives people. */
  hasBudgets: boolean;
  hasCameras: boolean;
  today: string;
  /** "11/2026" */
  month: string;
  /** What changes for people this month, at most a handful. */
  changes: Happening[];
  problems: Problem[];
  polls: Poll[];
  /** Pages an editor put here by hand. */
  picks: ShownPick[];
  /** What people may come to next. */
  events: PublicEvent[];
  /** The newest issue of the unit's bulletin. */
  issue: PublicIssue | null;
}

export function HomeView(props: HomeViewProps) {
  const { ctx, words, base, moved, tasks, items, unitNames, communes } = props;
  const text = words.home;
  return (
    <PublicLayout
      ctx={ctx}
      title={ctx.site.name}
      description={text.description(ctx.site.name)}
      islands={["suggest"]}
      head={
        <link rel="alternate" type="application/atom+xml" title={text.newsTitle} href={`${base}/tin-tuc/feed.atom`} />
      }
      hero={
        <SearchBox
          action={`${base}/tim-kiem`}
          label={text.searchLabel}
          hint={text.searchHint}
          size="hero"
          suggestFrom="/api/v1/procedures/suggest"
        />
      }
      notice={moved ? <InsetText>{moved}</InsetText> : null}
    >
      <h1 class="govuk-visually-hidden">{ctx.site.name}</h1>
      {tasks.length > 0 ? (
        <TaskTiles
          label={text.tasksLabel}
          tiles={tasks.map((task) => ({
            href: task.path,
            title: ctx.lang === "en" ? task.titleEn : task.titleVi,
            icon: task.icon,
          }))}
        />
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/thu-tuc`}>
          {text.allProcedures}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href="/tinh-huong">
          {text.situations}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href="/doanh-nghiep">
          {text.businesses}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href="/ung-dung">
          {text.apps}
        </a>
      </p>

      {props.picks.length > 0 && !ctx.isEasy ? (
        <section>
          <Heading level={2}>{text.picksTitle}</Heading>
          <LinkList
            columns
            label={text.picksTitle}
            items={props.picks.map((one) => ({ href: one.path, text: one.title }))}
          />
        </section>
      ) : null}

      <Columns>
        <section>
          <Heading level={2}>{text.newsTitle}</Heading>
          {items.length > 0 ? (
            <CardList
              label={text.newsTitle}
              items={items.map((item) => ({
                href: `${base}/tin-tuc/${item.slug}`,
                title: item.title,
                text: item.summary,
                meta: `${formatDate(item.publishedAt)} · ${unitNames.get(item.unitId) ?? ""}`,
              }))}
            />
          ) : (
            <p class="govuk-body">{text.noNews}</p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/tin-tuc`}>
              {text.allNews}
            </a>{" "}
            ·{" "}
            <a class="govuk-link" href="/mo-hinh">
              {text.pilots}
            </a>{" "}
            ·{" "}
            <a class="govuk-link" href={`${base}/huong-uoc`}>
              {text.conventions}
            </a>{" "}
            ·{" "}
            <a class="govuk-link" href={`${base}/chuyen-muc`}>
              {text.columns}
            </a>
          </p>
        </section>
        {ctx.isEasy ? null : (
          <div>
            <Month {...props} />
            <Events {...props} />
          </div>
        )}
      </Columns>

      <div class="db-cardgrid">
        <Visit {...props} />
        {props.polls.map((poll) => (
          <PollCard key={poll.id} poll={poll} lang={ctx.lang} />
        ))}
        <Card title={text.askTitle}>
          <p class="govuk-body">{text.askText}</p>
          <LinkList items={[{ href: `${base}/phan-anh`, text: text.askLink }]} />
          <Form action="/tra-cuu" method="get">
            <TextInput name="ma" label={text.lookupLabel} hint={text.lookupText} width={10} autocomplete="off" />
            <Button variant="secondary">{text.lookupButton}</Button>
          </Form>
        </Card>
        {ctx.isEasy ? null : (
          <>
            <Problems {...props} />
            <Card title={text.planTitle}>
              <p class="govuk-body">{text.planText}</p>
              <LinkList items={[{ href: `${base}/ke-hoach`, text: text.planLink }]} />
            </Card>
          </>
        )}
      </div>

      {communes.length > 0 ? (
        <>
          <Heading level={2}>{text.communesTitle}</Heading>
          <p class="govuk-body">{text.communesHint}</p>
          <LinkList
            columns
            label={text.communesTitle}
            items={communes.map((one) => ({ href: `/${one.slug}`, text: one.name }))}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}

/** What changes for people this month, the first few; everything else is one link away. */
function Month({ words, base, month, changes, issue }: HomeViewProps) {
  const text = words.home;
  return (
    <Card title={text.monthTitle(month)}>
      {changes.length > 0 ? (
        <LinkList
          label={text.monthTitle(month)}
          items={changes.map((one) => ({ href: one.href ?? `${base}/thang-nay`, text: one.title, note: one.text }))}
        />
      ) : (
        <p class="govuk-body">{text.monthEmpty}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/thang-nay`}>
          {text.monthLink}
        </a>
      </p>
      {issue ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/ban-tin/${issueSlug(issue)}`}>
            {text.issueLink(issue.number, issue.year, issue.cover)}
          </a>
        </p>
      ) : null}
    </Card>
  );
}

/** Dialogues, meetings, days of mobile service that lie ahead; without any there is no such block. */
function Events({ words, base, events }: HomeViewProps) {
  const text = words.home;
  if (events.length === 0) return null;
  return (
    <Card title={text.eventsTitle}>
      <LinkList
        label={text.eventsTitle}
        items={events.map((one) => ({
          href: `/su-kien/${one.eventId}`,
          text: one.title,
          note: text.eventNote(one.beginsAt, one.day, one.place),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/su-kien`}>
          {text.eventsLink}
        </a>
      </p>
    </Card>
  );
}

/** What does not go well yet, the longest promised first; a unit that told of nothing has no such block. */
function Problems({ ctx, words, problems, today }: HomeViewProps) {
  const text = words.home;
  if (problems.length === 0) return null;
  const all = ctx.site.slug ? `/van-de?donvi=${ctx.site.slug}` : "/van-de";
  return (
    <Card title={text.problemsTitle}>
      <LinkList
        label={text.problemsTitle}
        items={problems.map((one) => ({
          href: `/van-de/${one.id}`,
          text: one.title,
          note:
            one.dueOn === null
              ? text.problemOpen
              : (isOverdue(one, today) ? text.problemLate : text.problemDue)(one.dueOn),
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={all}>
          {text.problemsLink}
        </a>
      </p>
    </Card>
  );
}

function Visit({ words, base, unit, open, head, spokespersons, hasBudgets, hasCameras }: HomeViewProps) {
  const text = words.home;
  const state = !open
    ? text.hoursUnknown
    : open.today.length > 0
      ? text.openToday(showSpans(open.today))
      : text.closedToday;
  return (
    <Card title={text.visitTitle}>
      <p class="db-lead">{state}</p>
      {open?.next ? (
        <p class="govuk-body">
          {text.openNext(
            `${text.weekdays[open.next.weekday]} ${formatDate(open.next.day)}`,
            showSpans(open.next.spans),
          )}
        </p>
      ) : null}
      <SummaryList
        compact
        rows={[
          ...(unit?.address ? [{ key: text.address, value: unit.address }] : []),
          ...(unit?.phone
            ? [{ key: text.phone, value: <a href={`tel:${unit.phone.replace(/\s/g, "")}`}>{unit.phone}</a> }]
            : []),
          ...(unit?.email ? [{ key: text.email, value: <a href={`mailto:${unit.email}`}>{unit.email}</a> }] : []),
          ...(head ? [{ key: text.head, value: nameOfHead(head) }] : []),
          ...spokespersons.map((one) => ({
            key: text.spokesperson,
            value: <a href="/bao-chi">{nameOfSpokesperson(one)}</a>,
          })),
          ...(hasBudgets
            ? [{ key: text.budgets, value: <a href={`${base}/cong-khai-ngan-sach`}>{text.budgetsLink}</a> }]
            : []),
          ...(hasCameras ? [{ key: text.cameras, value: <a href={`${base}/camera`}>{text.camerasLink}</a> }] : []),
        ]}
      />
      {unit?.openingHours ? (
        <Details summary={text.fullHours}>
          <SummaryList
            compact
            rows={WEEKDAYS.map((weekday) => ({
              key: text.weekdays[weekday],
              value:
                unit.openingHours && unit.openingHours[weekday].length > 0
                  ? showSpans(unit.openingHours[weekday])
                  : text.closed,
            }))}
          />
        </Details>
      ) : null}
    </Card>
  );
}
