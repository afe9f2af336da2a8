import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { vi } from "../../../schemes/messages.vi.ts";
import type { SchemePlan } from "../../../schemes/schemes.store.ts";
import { planTrail } from "../plan-trail.ts";
import { addFigures, figuresShown, type PartOfScheme } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  plan: Plan;
  parts: PartOfScheme[];
  showsMoney: boolean;
  /** The scheme this plan is a part of. */
  scheme: Plan | null;
  choices: SchemePlan[];
  mayEdit: boolean;
  error: string | null;
  done: "saved" | "detached" | null;
}

export function PlanYearsView(props: Props) {
  const { ctx, words, planWords, plan, parts, scheme, choices, error } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/cac-nam`;
  const titleOf = (one: Pick<Plan, "number" | "title">): string =>
    [one.number ?? words.noNumber, shortText(one.title, 100)].join(" – ");
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      breadcrumbs={planTrail(plan, planWords)}
      hasErrors={error !== null}
      notice={
        <>
          {error ? <ErrorSummary errors={[{ field: "scheme", message: error }]} /> : null}
          {props.done ? <NotificationBanner tone="success">{words[props.done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={plan.title} lead={words.lead} />
      {scheme ? (
        <>
          <InsetText>
            {words.partOf} <a href={`/can-bo/ke-hoach/${scheme.id}/cac-nam`}>{titleOf(scheme)}</a>
          </InsetText>
          {props.mayEdit ? (
            <Form action={base}>
              <Button variant="secondary" name="act" value="detach">
                {words.detach}
              </Button>
            </Form>
          ) : null}
        </>
      ) : parts.length > 0 ? (
        <Years {...props} base={base} titleOf={titleOf} />
      ) : (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      )}
      {choices.length > 0 ? (
        <Form action={base}>
          <Select
            name="scheme"
            label={words.choose}
            hint={words.chooseHint}
            value=""
            placeholder={words.missing}
            options={choices.map((one) => ({ value: one.id, label: titleOf(one) }))}
            {...(error ? { error } : {})}
          />
          <Button variant="secondary" name="act" value="choose">
            {words.save}
          </Button>
        </Form>
      ) : null}
    </StaffLayout>
  );
}

/** A row a year, with the plans it is added up from. */
function Years({
  ctx,
  words,
  parts,
  showsMoney,
  base,
  titleOf,
}: Props & { base: string; titleOf: (plan: SchemePlan) => string }) {
  const n = (amount: number): string => formatNumber(amount, ctx.lang);
  const shown = figuresShown(showsMoney);
  const totals = addFigures(parts);
  const years = [...Map.groupBy(parts, (part) => part.plan.year)].map(([year, own]) => ({
    year,
    plans: own.map((part) => part.plan),
    figures: addFigures(own),
  }));
  return (
    <>
      <Table
        caption={words.title}
        captionHidden
        dense
        phone="cards"
        rows={years}
        columns={[
          {
            key: "year",
            header: words.year,
            rowHeader: true,
            cell: (row) => (row.year === null ? words.noYear : String(row.year)),
          },
          {
            key: "plan",
            header: words.plan,
            wide: true,
            cell: (row) =>
              row.plans.map((plan) => (
                <div key={plan.id}>
                  <a href={`/can-bo/ke-hoach/${plan.id}`}>{titleOf(plan)}</a>
                </div>
              )),
          },
          ...shown.map((figure) => ({
            key: figure,
            header: words[figure],
            numeric: true,
            nowrap: true,
            cell: (row: (typeof years)[number]) => n(row.figures[figure]),
          })),
        ]}
        foot={[words.total, "", ...shown.map((figure) => n(totals[figure]))]}
      />
      <p class="govuk-body-s">{words.ownHint}</p>
      <ButtonGroup>
        <LinkButton href={`${base}.xlsx`} variant="secondary" small icon="download">
          {words.xlsx}
        </LinkButton>
        <LinkButton href={`${base}.csv`} variant="secondary" small icon="download">
          {words.csv}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}
