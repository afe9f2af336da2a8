import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActWithReason,
  type Asked,
  addressOf,
  Card,
  EmptyList,
  ErrorSummary,
  FilterBar,
  isFiltered,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { OrientationWords } from "../../../orientations/messages.vi.ts";
import { type Orientation, type OrientationState, orientationState } from "../../../orientations/orientation.ts";
import type { OrientationQuery } from "./page.tsx";

export const ORIENTATIONS = "/can-bo/ke-hoach/dinh-huong";

const TONES: Record<OrientationState, Tone> = {
  inForce: "good",
  ahead: "waiting",
  over: "neutral",
  withdrawn: "neutral",
};

interface Props {
  ctx: ViewContext;
  words: OrientationWords;
  planWords: Words;
  query: OrientationQuery;
  rows: Orientation[];
  plans: Map<string, string>;
  unitNames: Map<string, string>;
  today: string;
  mayWrite: boolean;
  /** Units for which this person may withdraw. */
  reach: ReadonlySet<string>;
  isFirst: boolean;
  next: string | null;
  errors: FormErrors;
  typedReason: string;
  done: "saved" | "withdrawn" | null;
}

export function OrientationListView(props: Props) {
  const { ctx, words, planWords, query, rows, errors, done } = props;
  const list = summaryOf(errors);
  const address = (more: Asked = {}): string => addressOf(ORIENTATIONS, query, more);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={props.mayWrite ? <LinkButton href={`${ORIENTATIONS}/moi`}>{words.add}</LinkButton> : null}
      />
      <FilterBar action={ORIENTATIONS} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="tinhtrang"
          label={words.inForceOnly}
          value={query.tinhtrang ?? ""}
          placeholder={words.any}
          options={[{ value: "dangapdung", label: words.inForce }]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={ORIENTATIONS}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : null}
      {rows.map((one) => (
        <One key={one.id} {...props} one={one} />
      ))}
      <Pagination
        previousHref={props.isFirst ? undefined : address()}
        nextHref={props.next ? address({ truoc: props.next }) : undefined}
      />
    </StaffLayout>
  );
}

function One({ words, one, plans, unitNames, today, reach, errors, typedReason }: Props & { one: Orientation }) {
  const state = orientationState(one, today);
  const field = `reason-${one.id}`;
  const facts = [
    words.from(one.givenBy, formatDate(one.givenOn)),
    one.validUntil ? words.until(formatDate(one.validUntil)) : null,
    unitNames.get(one.unitId),
    words.recordedBy(one.createdByName, formatDate(vietnamDay(one.createdAt))),
  ];
  return (
    <Card>
      <p class="govuk-body">
        <State tone={TONES[state]}>{words.states[state]}</State>{" "}
        {one.planId ? <a href={`/can-bo/ke-hoach/${one.planId}`}>{plans.get(one.planId)}</a> : words.everything}
      </p>
      <p class="govuk-body">{one.words}</p>
      <p class="govuk-hint">{facts.filter(Boolean).join(" · ")}</p>
      {one.documentId ? (
        <p class="govuk-body">
          <a href={`/can-bo/van-ban/${one.documentId}`}>
            {words.openDocument}
            <span class="govuk-visually-hidden">: {words.from(one.givenBy, formatDate(one.givenOn))}</span>
          </a>
        </p>
      ) : null}
      {one.withdrawnAt ? (
        <p class="govuk-body">
          {words.withdrawn(
            formatDate(vietnamDay(one.withdrawnAt)),
            one.withdrawnByName ?? "",
            one.withdrawnReason ?? "",
          )}
        </p>
      ) : reach.has(one.unitId) ? (
        <ActWithReason
          summary={words.withdraw}
          variant="warning"
          action={`${ORIENTATIONS}/${one.id}/rut`}
          id={field}
          label={words.reason}
          value={errors[field] ? typedReason : ""}
          error={errors[field]}
        />
      ) : null}
    </Card>
  );
}
