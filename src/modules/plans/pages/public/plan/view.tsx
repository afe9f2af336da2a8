import {
  Details,
  Heading,
  InsetText,
  MetaLine,
  PageHeading,
  ProgressBar,
  PublicLayout,
  State,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { PieceKind, Plan, PlanPiece } from "../../../plan.ts";
import type { ProgressTotals, TaskProgress } from "../../../progress.ts";
import type { PublicEvidence } from "../../../public-evidence.ts";
import { PROGRESS_TONES } from "../../staff/plan-record/view.tsx";

export interface PublicPlanViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  unit: { name: string };
  rows: TaskProgress[];
  totals: ProgressTotals;
  pieces: PlanPiece[];
  evidence: Map<string, PublicEvidence[]>;
}

const LINKS_SHOWN = 4;

export function PublicPlanView(props: PublicPlanViewProps) {
  const { ctx, words, plan, unit, rows, totals, pieces } = props;
  const said = words.public;
  const agencies = [...new Map(rows.map((row) => [row.agency.id, row.agency])).values()].sort(
    (a, b) => a.position - b.position,
  );
  const lead = said.progress(formatNumber(totals.done), formatNumber(totals.tasks));
  const list = (kind: PieceKind, title: string) => {
    const own = pieces.filter((piece) => piece.kind === kind);
    return own.length === 0 ? null : (
      <Details summary={title}>
        <ul class="govuk-list govuk-list--bullet">
          {own.map((piece) => (
            <li key={piece.id}>{piece.text}</li>
          ))}
        </ul>
      </Details>
    );
  };
  return (
    <PublicLayout
      ctx={ctx}
      title={plan.title}
      description={lead}
      breadcrumbs={[{ text: said.title, href: "/ke-hoach" }]}
    >
      <PageHeading title={plan.title} caption={[plan.number, unit.name].filter(Boolean).join(" · ")} />
      <MetaLine
        items={[
          plan.issuedOn ? `${said.issuedOn} ${formatDate(plan.issuedOn)}` : null,
          plan.reportDueOn ? `${said.reportDue} ${formatDate(plan.reportDueOn)}` : null,
          plan.state === "closed" ? said.closed : null,
        ]}
      />
      <ProgressBar label={said.proven} value={totals.done} max={totals.tasks} text={lead} tone="good" />
      {list("purpose", said.purposes)}
      {list("audience", said.audiences)}
      {list("form", said.forms)}
      <Heading level={2} size="l">
        {said.tasks}
      </Heading>
      {agencies.map((agency) => (
        <section key={agency.id}>
          <Heading level={3} size="m">
            {agency.name}
          </Heading>
          <ul class="db-cards db-cards--rows">
            {rows
              .filter((row) => row.agency.id === agency.id)
              .map((row) => (
                <Task key={row.task.id} {...props} row={row} />
              ))}
          </ul>
        </section>
      ))}
      <InsetText>
        <strong>{said.how}.</strong> {said.howText}
      </InsetText>
      <p class="govuk-body">
        <a href={`/phan-anh?trang=${encodeURIComponent(ctx.path)}`}>{said.ask}</a>
      </p>
    </PublicLayout>
  );
}

function Task({ words, row, evidence }: PublicPlanViewProps & { row: TaskProgress }) {
  const said = words.public;
  const { task } = row;
  const found = evidence.get(task.id) ?? [];
  const figures =
    row.units > 1
      ? said.groups(formatNumber(row.unitsDone), formatNumber(row.units))
      : said.products(formatNumber(row.proven), formatNumber(row.target));
  return (
    <li class="db-cards__item" id={`viec-${task.id}`}>
      <div class="db-cards__words">
        <p class="govuk-body">{task.text}</p>
        <MetaLine
          items={[
            <State key="state" tone={PROGRESS_TONES[row.state]}>
              {words.progressStates[row.state]}
            </State>,
            task.dueOn ? `${said.due} ${formatDate(task.dueOn)}` : task.deadlineText,
            figures,
          ]}
        />
        {found.length > 0 ? (
          <ul class="govuk-list">
            {found.slice(0, LINKS_SHOWN).map((one) => (
              <li key={one.address}>
                <a href={pathOf(one.address)}>{one.title}</a>
                {one.sentAt ? `, ${formatDate(one.sentAt)}` : null}
              </li>
            ))}
            {found.length > LINKS_SHOWN ? <li>{said.more(formatNumber(found.length - LINKS_SHOWN))}</li> : null}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** Our own pages are linked by path, so that they open on whichever address the reader came by. */
function pathOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^\/([a-z0-9-]+\/)?tin-tuc\//.test(url.pathname) ? url.pathname : address;
}
