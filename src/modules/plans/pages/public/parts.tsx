import type { ComponentChildren } from "preact";
import { Details, ProgressBar, State, Table, type Tone } from "../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang, shortText } from "../../../../platform/i18n/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import type { PlanTask } from "../../plan.ts";
import type { ProgressState, TaskProgress } from "../../progress.ts";
import type { PublicWords } from "../../public-messages.vi.ts";
import type { Product } from "./evidence.ts";

const TONES: Record<ProgressState, Tone> = { done: "good", late: "bad", due: "warn", open: "info" };

export function ProgressStateTag({ state, words }: { state: ProgressState; words: PublicWords }) {
  return <State tone={TONES[state]}>{words.states[state]}</State>;
}

/** The day where there is one, else the words of the document. */
export function Due({ row, words }: { row: Pick<TaskProgress, "task" | "nextDueOn">; words: PublicWords }) {
  const { task, nextDueOn } = row;
  if (task.deadlineFlag)
    return (
      <>
        {task.deadlineText} ({words.tasks.impossible})
      </>
    );
  if (task.dueOn) return <time dateTime={task.dueOn}>{formatDate(task.dueOn)}</time>;
  if (!task.deadlineText) return <>{words.tasks.noDeadline}</>;
  return (
    <>
      {sentenceCase(task.deadlineText)}
      {nextDueOn ? ` (${words.tasks.nextDue(formatDate(nextDueOn))})` : null}
    </>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

export interface FigureProps {
  /** The figure as a link to its rows; plain where nothing was said. */
  href: string | null;
  value: number | null;
  /** Completes the link for a screen reader: " của Sở Tư pháp". */
  about: string;
  words: PublicWords;
  lang: Lang;
}

/** A figure that opens the rows it was counted from. */
export function FigureLink({ href, value, about, words, lang }: FigureProps) {
  if (value === null) return <>{words.agencies.notDeclared}</>;
  const text = formatNumber(value, lang);
  if (href === null) return <>{text}</>;
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden">{about}</span>
    </a>
  );
}

/** A figure over its bar: how much of the promise it is. */
export function ShareBar(props: FigureProps & { of: number; share: number; tone: Tone }) {
  const { of, share, tone, ...figure } = props;
  return (
    <ProgressBar
      label={<FigureLink {...figure} />}
      value={share}
      max={Math.max(1, of)}
      tone={tone}
      text={figure.words.agencies.outOf(formatNumber(of, figure.lang))}
    />
  );
}

export interface ProductTableProps {
  products: readonly Product[];
  tasks: ReadonlyMap<string, PlanTask>;
  planId: string;
  units: ReadonlyMap<string, Unit>;
  words: PublicWords;
  caption: string;
  /** On the page of one task the column of the task says nothing. */
  withTask: boolean;
}

/** The rows behind the proven figures: each opens what went out. */
export function ProductTable({ products, tasks, planId, units, words, caption, withTask }: ProductTableProps) {
  const text = words.evidence;
  return (
    <Table
      caption={caption}
      phone="cards"
      rows={products}
      empty={<p class="govuk-body">{text.none}</p>}
      columns={[
        {
          key: "what",
          header: text.what,
          rowHeader: true,
          wide: true,
          cell: (one) => {
            const href = one.ways.find((way) => way.href)?.href;
            return href ? <a href={href}>{one.title}</a> : one.title;
          },
        },
        ...(withTask
          ? [
              {
                key: "task",
                header: text.task,
                cell: (one: Product): ComponentChildren => {
                  const task = tasks.get(one.taskId);
                  return task ? (
                    <a href={`/ke-hoach/${planId}/nhiem-vu/${task.id}`}>{shortText(task.text, 70)}</a>
                  ) : null;
                },
              },
            ]
          : []),
        { key: "unit", header: text.unit, cell: (one) => units.get(one.unitId)?.name ?? "" },
        {
          key: "when",
          header: text.when,
          nowrap: true,
          cell: (one) => <time dateTime={one.at.toISOString()}>{formatDate(one.at)}</time>,
        },
        { key: "where", header: text.where, cell: (one) => <Ways product={one} words={words} /> },
      ]}
    />
  );
}

function Ways({ product, words }: { product: Product; words: PublicWords }) {
  return (
    <>
      {product.ways.map((way, index) => (
        <span key={way.channel}>
          {index > 0 ? ", " : null}
          {way.href ? (
            <a href={way.href}>
              {words.channels[way.channel]}
              <span class="govuk-visually-hidden">{words.evidence.again(product.title)}</span>
            </a>
          ) : (
            words.channels[way.channel]
          )}
        </span>
      ))}
    </>
  );
}

export function HowCounted({ words }: { words: PublicWords }) {
  return (
    <Details summary={words.how.summary}>
      <ul class="govuk-list govuk-list--bullet">
        {words.how.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Details>
  );
}
