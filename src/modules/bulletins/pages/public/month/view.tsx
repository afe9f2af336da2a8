import {
  Button,
  CardList,
  EmptyState,
  Form,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  Select,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Figures } from "../../../period/figures.ts";
import type { SectionOfPeriod } from "../../../period/happening.ts";
import type { vi } from "../../../period/messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  month: string;
  current: string;
  today: string;
  /** Months to choose from, the latest first. */
  months: string[];
  previous: string | null;
  next: string | null;
  sections: SectionOfPeriod[];
  figures: Figures | null;
}

/** "11/2026" */
export const monthName = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

export function MonthView(props: Props) {
  const { ctx, words, base, month, current, sections } = props;
  const path = `${base}/thang-nay`;
  const address = (other: string): string => (other === current ? path : `${path}?thang=${other}`);
  return (
    <PublicLayout ctx={ctx} title={words.title(monthName(month))} description={words.lead} breadcrumbs={[]}>
      <PageHeading
        title={month > current ? words.futureTitle : words.title(monthName(month))}
        {...(month > current ? { caption: monthName(month) } : {})}
        lead={words.lead}
      />
      {month === current ? <p class="govuk-body">{words.soFar(props.today)}</p> : null}
      {sections.length === 0 ? (
        <EmptyState title={month < current ? words.emptyPast : words.emptyTitle} drawing="calendar">
          {words.emptyText} <a href={`${base}/thu-tuc`}>{words.emptyLink}</a>
        </EmptyState>
      ) : (
        sections.map((one) => <SectionOfMonth key={one.section} words={words} one={one} />)
      )}
      {props.figures ? <FiguresOfMonth words={words} base={base} figures={props.figures} /> : null}
      <Heading level={2} size="m">
        {words.months}
      </Heading>
      <Form action={path} method="get" label={words.choose}>
        <Select
          name="thang"
          label={words.choose}
          value={month}
          options={props.months.map((one) => ({ value: one, label: monthName(one) }))}
        />
        <Button variant="secondary">{words.show}</Button>
      </Form>
      <LinkList
        label={words.months}
        items={[
          ...(props.previous
            ? [{ href: address(props.previous), text: words.previous(monthName(props.previous)) }]
            : []),
          ...(props.next ? [{ href: address(props.next), text: words.next(monthName(props.next)) }] : []),
        ]}
      />
    </PublicLayout>
  );
}

function SectionOfMonth({ words, one }: { words: typeof vi; one: SectionOfPeriod }) {
  const linked = one.happenings.flatMap((item) => (item.href ? [{ ...item, href: item.href }] : []));
  const plain = one.happenings.filter((item) => item.href === null);
  return (
    <section>
      <Heading level={2} size="m">
        {words.sections[one.section]}
      </Heading>
      {linked.length > 0 ? (
        <CardList
          label={words.sections[one.section]}
          items={linked.map((item) => ({ href: item.href, title: item.title, text: item.text }))}
        />
      ) : null}
      {plain.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {plain.map((item) => (
            <li key={`${item.kind}${item.ref}`}>
              <strong>{item.title}</strong>
              {item.text ? <> {item.text}</> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {one.more && one.total > one.happenings.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={one.more}>
            {words.more[one.section](one.total)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function FiguresOfMonth({ words, base, figures }: { words: typeof vi; base: string; figures: Figures }) {
  const lines = [
    ...(figures.answered > 0
      ? [{ href: `${base}/phan-anh`, text: words.answered(figures.answered, figures.onTime) }]
      : []),
    ...(figures.published > 0 ? [{ href: `${base}/tin-tuc`, text: words.published(figures.published) }] : []),
    ...(figures.promised
      ? [
          {
            href: `${base}/ke-hoach`,
            text: words.promised(figures.promised.tasks, figures.promised.done, figures.promised.day),
          },
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section>
      <Heading level={2} size="m">
        {words.figures}
      </Heading>
      <LinkList label={words.figures} items={lines} />
    </section>
  );
}
