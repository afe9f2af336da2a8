import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { create as createQr } from "qrcode";
import { formatNumber } from "../i18n/index.ts";
import { Button } from "./actions.tsx";
import { State, type Tone } from "./content.tsx";
import { useView, useWords } from "./context.ts";
import { Form, fieldId, Select } from "./forms.tsx";
import { Icon } from "./icons.tsx";

export type SummaryRow = {
  key: ComponentChildren;
  value: ComponentChildren;
  /** `about` completes the words of the link for a screen reader: "Sửa" + "số điện thoại". */
  actions?: readonly { href: string; text?: string; about: string }[];
};

export type SummaryListProps = { rows: readonly SummaryRow[]; compact?: boolean; plain?: boolean };

/** Facts as key and value. Rows without a value are left out by the page, not shown empty. */
export function SummaryList({ rows, compact, plain }: SummaryListProps) {
  const words = useWords();
  const hasActions = rows.some((row) => row.actions?.length);
  const look = `${compact ? " db-summary--compact" : ""}${plain ? " govuk-summary-list--no-border" : ""}`;
  return (
    <dl class={`govuk-summary-list${look}`}>
      {rows.map((row, index) => (
        <div
          key={index}
          class={`govuk-summary-list__row${hasActions && !row.actions?.length ? " govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd class="govuk-summary-list__actions">
              {row.actions.map((action) => (
                <a key={action.href} class="govuk-link" href={action.href}>
                  {action.text ?? words.change}
                  <span class="govuk-visually-hidden"> {action.about}</span>
                </a>
              ))}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

export type Column<Row> = {
  /** Unique in the table. */
  key: string;
  header: ComponentChildren;
  cell: (row: Row, index: number) => ComponentChildren;
  /** Right-aligned tabular figures. */
  numeric?: boolean;
  /** The cell that names the row; usually the first, with the link. */
  rowHeader?: boolean;
  /** Link that sorts by this column. */
  sort?: { href: string; direction: "ascending" | "descending" | null };
  /** Keeps short things (dates, codes) on one line. */
  nowrap?: boolean;
  /** For prose: gets the room that is left. */
  wide?: boolean;
};

export type TableProps<Row> = {
  caption: ComponentChildren;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** On a phone: scroll sideways inside its frame (default), or every row a card with its own labels. */
  phone?: "scroll" | "cards";
  /** Instead of the body when there are no rows; usually an EmptyState. */
  empty?: ComponentChildren;
  /** A checkbox in front of every row, for bulk acts of the form around the table. */
  select?: { name: string; value: (row: Row) => string; label: (row: Row) => string; chosen?: readonly string[] };
  /** Totals: one cell per column. */
  foot?: readonly ComponentChildren[];
  /** Id of a row, so that an address can point at it. */
  rowId?: (row: Row) => string;
  dense?: boolean;
};

type TableRole = "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell";

export function Table<Row>(props: TableProps<Row>) {
  const words = useWords();
  const id = useId();
  const { columns, rows, select } = props;
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const cards = props.phone === "cards";
  const classes = ["govuk-table", "db-table"];
  if (cards) classes.push("db-table--cards");
  if (props.dense) classes.push("db-table--dense");
  const headClass = (column: Column<Row>, base: string) =>
    `${base}${column.numeric ? ` ${base}--numeric` : ""}${column.wide ? " db-wide" : ""}`;
  const cellClass = (column: Column<Row>, base: string) =>
    `${headClass(column, base)}${column.nowrap ? " db-nowrap" : ""}`;
  // Laid out as cards the elements lose their table roles in some browsers, so they are said aloud.
  const role = (name: TableRole) => (cards ? name : undefined);
  const table = (
    <table class={classes.join(" ")} role={role("table")} aria-labelledby={cards ? id : undefined}>
      <caption
        id={id}
        class={props.captionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--s"}
      >
        {props.caption}
      </caption>
      <thead class="govuk-table__head" role={role("rowgroup")}>
        <tr class="govuk-table__row" role={role("row")}>
          {select ? (
            <th class="govuk-table__header db-table__select" scope="col" role={role("columnheader")}>
              <span class="govuk-visually-hidden">{words.selectColumn}</span>
            </th>
          ) : null}
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role={role("columnheader")}
              class={headClass(column, "govuk-table__header")}
              aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
            >
              {column.sort ? (
                <a class={`db-sort db-sort--${column.sort.direction ?? "none"}`} href={column.sort.href}>
                  {column.header}
                  <svg class="db-sort__arrow" width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
                    <path class="db-sort__up" d="M5 1 9 6H1z" />
                    <path class="db-sort__down" d="M5 13 1 8h8z" />
                  </svg>
                </a>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role={role("rowgroup")}>
        {rows.length === 0 ? (
          <tr class="govuk-table__row" role={role("row")}>
            <td class="govuk-table__cell" role={role("cell")} colSpan={columns.length + (select ? 1 : 0)}>
              {words.noRows}
            </td>
          </tr>
        ) : null}
        {rows.map((row, index) => (
          <tr key={index} class="govuk-table__row" role={role("row")} id={props.rowId?.(row)}>
            {select ? (
              <td class="govuk-table__cell db-table__select" role={role("cell")}>
                <label class="db-table__tick">
                  <input
                    type="checkbox"
                    name={select.name}
                    value={select.value(row)}
                    checked={select.chosen?.includes(select.value(row))}
                  />
                  <span class="govuk-visually-hidden">{words.selectRow(select.label(row))}</span>
                </label>
              </td>
            ) : null}
            {columns.map((column) => {
              const content = (
                <>
                  {cards && !column.rowHeader ? (
                    <span class="db-table__label" aria-hidden="true">
                      {column.header}
                    </span>
                  ) : null}
                  {cards ? <div class="db-table__value">{column.cell(row, index)}</div> : column.cell(row, index)}
                </>
              );
              return column.rowHeader ? (
                <th
                  key={column.key}
                  scope="row"
                  role={role("rowheader")}
                  class={cellClass(column, "govuk-table__header")}
                >
                  {content}
                </th>
              ) : (
                <td key={column.key} role={role("cell")} class={cellClass(column, "govuk-table__cell")}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      {props.foot ? (
        <tfoot class="db-table__foot" role={role("rowgroup")}>
          <tr class="govuk-table__row" role={role("row")}>
            {select ? <td class="govuk-table__cell db-table__select" role={role("cell")} /> : null}
            {columns.map((column, index) => (
              <td key={column.key} class={cellClass(column, "govuk-table__cell")} role={role("cell")}>
                {props.foot?.[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  if (cards) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="db-scroll" aria-labelledby={id} tabIndex={0}>
      {table}
    </section>
  );
}

export type TabsProps = {
  label: string;
  items: readonly { href: string; label: ComponentChildren; count?: number | string; current: boolean }[];
};

/** Views of one list as links, with how many are in each; not tabs in the sense of ARIA. */
export function Tabs({ label, items }: TabsProps) {
  const lang = useView()?.lang ?? "vi";
  return (
    <nav class="db-tabs" aria-label={label}>
      <ul class="db-tabs__list">
        {items.map((item) => (
          <li key={item.href} class="db-tabs__item">
            <a
              class={item.current ? "db-tabs__link db-tabs__link--current" : "db-tabs__link"}
              href={item.href}
              aria-current={item.current ? "page" : undefined}
            >
              {item.label}
              {item.count === undefined ? null : (
                <span class="db-count">
                  {typeof item.count === "number" ? formatNumber(item.count, lang) : item.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type FilterBarProps = {
  action: string;
  /** Fields: TextInput, Select, Checkboxes; they sit in one row when there is room. */
  children: ComponentChildren;
  /** What is filtered by now; each link takes one away. */
  active?: readonly { label: string; removeHref: string }[];
  /** Whether anything is filtered by: the way back to the whole list is offered then. */
  isFiltered?: boolean;
  /** Address without any filter, where it is not the form's own. */
  resetHref?: string | undefined;
  savedViews?: readonly { href: string; label: string; current?: boolean }[];
  /** Query values to keep although they are no visible field (sorting, view). */
  keep?: Readonly<Record<string, string>>;
  submitLabel?: string;
};

/** Filters live in the address: a GET form, so that a list can be shared and bookmarked. */
export function FilterBar(props: FilterBarProps) {
  const words = useWords();
  return (
    <section class="db-filter" aria-label={words.filters}>
      {props.savedViews?.length ? (
        <p class="db-filter__saved">
          <span>{words.savedViews}: </span>
          {props.savedViews.map((view) => (
            <a
              key={view.href}
              class="db-filter__view"
              href={view.href}
              aria-current={view.current ? "true" : undefined}
            >
              {view.label}
            </a>
          ))}
        </p>
      ) : null}
      <Form action={props.action} method="get" class="db-filter__form">
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="db-filter__fields">{props.children}</div>
        <Button variant="secondary">{props.submitLabel ?? words.applyFilters}</Button>
      </Form>
      {props.isFiltered || props.active?.length ? (
        <div class="db-filter__active">
          {props.active?.length ? (
            <>
              <span class="db-filter__active-label">{words.activeFilters}:</span>
              <ul class="db-filter__chips">
                {props.active.map((filter) => (
                  <li key={filter.removeHref}>
                    <a class="db-chip" href={filter.removeHref}>
                      <span class="govuk-visually-hidden">{words.removeFilter(filter.label)}</span>
                      <span aria-hidden="true">{filter.label}</span>
                      <span class="db-chip__cross" aria-hidden="true">
                        ×
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <a href={props.resetHref ?? props.action}>{words.clearFilters}</a>
        </div>
      ) : null}
    </section>
  );
}

export type FilterSelectProps = {
  name: string;
  label: string;
  value: string | number | null | undefined;
  /** The first choice, which filters nothing: "Tất cả". */
  all: string;
  options: readonly { value: string; label: string }[];
};

/** A choice inside a filter; nothing where there is nothing to choose between. */
export function FilterSelect({ name, label, value, all, options }: FilterSelectProps) {
  if (options.length < 2) return null;
  return (
    <Select name={name} label={label} value={String(value ?? "")} options={[{ value: "", label: all }, ...options]} />
  );
}

export type PaginationProps = {
  previousHref?: string | null | undefined;
  nextHref?: string | null | undefined;
  /** "1–50 trong 1.240 thủ tục"; the page knows its noun. */
  summary?: ComponentChildren;
};

/** By cursor: only back and on, because counting pages of a long list costs more than it tells. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const words = useWords();
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav class="db-pages" aria-label={words.pagination}>
      {previousHref ? (
        <a class="db-pages__link" href={previousHref} rel="prev">
          <Icon name="back" /> {words.previousPage}
        </a>
      ) : null}
      {summary ? <span class="db-pages__summary">{summary}</span> : null}
      {nextHref ? (
        <a class="db-pages__link" href={nextHref} rel="next">
          {words.nextPage} <Icon name="next" />
        </a>
      ) : null}
    </nav>
  );
}

export type SearchBoxProps = {
  action: string;
  label: string;
  name?: string;
  value?: string;
  hint?: ComponentChildren;
  /** "hero" stands in the red masthead of a home page. */
  size?: "hero" | "normal" | "small";
  labelHidden?: boolean;
  /** With the island "suggest": address that answers {items: [{text, href, note?}]} for ?q=. */
  suggestFrom?: string;
  submitLabel?: string;
  id?: string;
  inputmode?: "text" | "search" | "numeric";
  autocapitalize?: "none" | "characters";
  /** What stands in the address beside the words and stays when others are typed. */
  kept?: Record<string, string>;
};

export function SearchBox(props: SearchBoxProps) {
  const words = useWords();
  const name = props.name ?? "q";
  const id = props.id ?? `tim-${fieldId(name)}`;
  return (
    <Form
      action={props.action}
      method="get"
      class={`db-search db-search--${props.size ?? "normal"}`}
      search
      label={props.label}
    >
      <label class={props.labelHidden ? "govuk-visually-hidden" : "db-search__label"} for={id}>
        {props.label}
      </label>
      {props.hint ? (
        <div class="db-search__hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      {Object.entries(props.kept ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div class="db-search__row">
        <input
          class="db-search__input"
          id={id}
          name={name}
          type="search"
          value={props.value}
          autocomplete="off"
          autocapitalize={props.autocapitalize ?? "none"}
          inputMode={props.inputmode}
          enterkeyhint="search"
          spellcheck={false}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          data-suggest={props.suggestFrom}
          data-found={props.suggestFrom ? words.suggestionsFound : undefined}
          data-label={props.suggestFrom ? words.suggestions : undefined}
        />
        <button class="db-search__button" type="submit">
          <Icon name="search" />
          <span>{props.submitLabel ?? words.search}</span>
        </button>
      </div>
    </Form>
  );
}

export type ProgressBarProps = {
  label: ComponentChildren;
  value: number;
  max?: number;
  /** The value in words, e.g. "18 trên 24 việc"; percent when left out. */
  text?: string;
  tone?: Tone;
};

export function ProgressBar({ label, value, max = 100, text, tone = "info" }: ProgressBarProps) {
  const words = useWords();
  const id = useId();
  const percent = max > 0 ? Math.round((value / max) * 100) : 0;
  return (
    <div class={`db-bar db-bar--${tone}`}>
      <div class="db-bar__words">
        <span class="db-bar__label" id={id}>
          {label}
        </span>
        <span class="db-bar__value">{text ?? words.percent(String(percent))}</span>
      </div>
      <progress class="db-bar__progress" value={Math.min(value, max)} max={max > 0 ? max : 1} aria-labelledby={id}>
        {words.percent(String(percent))}
      </progress>
    </div>
  );
}

export type TimelineItem = {
  title: ComponentChildren;
  /** As people read it: "05/02/2026 14:30". */
  when: string;
  /** As machines read it: 2026-02-05T14:30+07:00. */
  datetime: string;
  who?: ComponentChildren;
  children?: ComponentChildren;
  tone?: Tone;
};

/** What happened to a record, newest first. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  const words = useWords();
  if (items.length === 0) return <p class="govuk-hint">{words.historyEmpty}</p>;
  return (
    <ol class="db-timeline" aria-label={label ?? words.history}>
      {items.map((item, index) => (
        <li key={index} class={`db-timeline__item db-timeline__item--${item.tone ?? "neutral"}`}>
          <span class="db-timeline__title">{item.title}</span>
          <span class="db-timeline__meta">
            <time datetime={item.datetime}>{item.when}</time>
            {item.who ? <span> · {item.who}</span> : null}
          </span>
          {item.children ? <div class="db-timeline__body">{item.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}

export type StatTile = {
  label: string;
  /** Already formatted. */
  value: string;
  unit?: string;
  /** "từ 90 %". */
  target?: string;
  /** What the figure is out of, or how it is counted: "trên 46 nhiệm vụ". */
  note?: string;
  trend?: { direction: "up" | "down" | "flat"; text: string; tone: Tone };
  /** Whether the target is met, in words. */
  state?: { tone: Tone; text: string };
  /** The rows the figure was counted from. */
  href: string;
};

const TREND = { up: "M2 11 7 4l5 7z", down: "M2 3h10L7 10z", flat: "M2 5.500h10v3H2z" };

export function StatTiles({ tiles, label }: { tiles: readonly StatTile[]; label?: string }) {
  const words = useWords();
  const spoken = { up: words.trendUp, down: words.trendDown, flat: words.trendFlat };
  return (
    <ul class="db-stats" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.label} class="db-stats__item">
          <a class="db-stats__link" href={tile.href}>
            <span class="db-stats__label">{tile.label}</span>
            <span class={tile.value.length > 8 ? "db-stats__figure db-stats__figure--long" : "db-stats__figure"}>
              {tile.value}
              {tile.unit ? <span class="db-stats__unit"> {tile.unit}</span> : null}
            </span>
            {tile.target ? (
              <span class="db-stats__target">
                {words.target}: {tile.target}
              </span>
            ) : null}
            {tile.note ? <span class="db-stats__target">{tile.note}</span> : null}
            {tile.trend ? (
              <span class={`db-stats__trend db-stats__trend--${tile.trend.tone}`}>
                <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                  <path d={TREND[tile.trend.direction]} />
                </svg>
                <span class="govuk-visually-hidden">{spoken[tile.trend.direction]}: </span>
                {tile.trend.text}
              </span>
            ) : null}
            {tile.state ? <State tone={tile.state.tone}>{tile.state.text}</State> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

export type CardListItem = {
  href: string;
  title: ComponentChildren;
  /** Date, unit: short facts above the title. */
  meta?: ComponentChildren;
  text?: ComponentChildren;
  state?: ComponentChildren;
  image?: { src: string; width: number; height: number; alt: string };
};

export type CardListProps = {
  items: readonly CardListItem[];
  level?: 2 | 3 | 4;
  /** "rows" for results and news, "grid" for two or three columns. */
  look?: "rows" | "grid";
  label?: string;
};

export function CardList({ items, level = 3, look = "rows", label }: CardListProps) {
  const Tag = `h${level}` as const;
  const isEasy = useView()?.isEasy;
  const shown: readonly CardListItem[] = isEasy ? items.map(({ image: _none, ...item }) => item) : items;
  return (
    <ul class={`db-cards db-cards--${look}`} aria-label={label}>
      {shown.map((item) => (
        <li key={item.href} class={item.image ? "db-cards__item db-cards__item--image" : "db-cards__item"}>
          {item.image ? (
            <img
              class="db-cards__image"
              src={item.image.src}
              width={item.image.width}
              height={item.image.height}
              alt={item.image.alt}
              loading="lazy"
              decoding="async"
            />
          ) : null}
          <div class="db-cards__words">
            <Tag class="db-cards__title">
              <a class="db-cards__link" href={item.href}>
                {item.title}
              </a>
            </Tag>
            {item.meta ? <div class="db-cards__meta">{item.meta}</div> : null}
            {item.text ? <div class="db-cards__text">{item.text}</div> : null}
            {item.state ? <div class="db-cards__state">{item.state}</div> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

export type TreeNode = {
  id: string;
  /** In plain text, for the words of the arrow that opens the branch. */
  name: string;
  /** What is shown; the name when left out. */
  label?: ComponentChildren;
  href?: string;
  meta?: ComponentChildren;
  open?: boolean;
  current?: boolean;
  children?: readonly TreeNode[];
};

export type TreeProps = { nodes: readonly TreeNode[]; label?: string };

/** Opens and closes without script (details). Large branches come as a link, not as ten thousand nodes. */
export function Tree({ nodes, label }: TreeProps) {
  const words = useWords();
  return (
    <ul class="db-tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id} class={node.current ? "db-tree__node db-tree__node--current" : "db-tree__node"}>
          <div class="db-tree__row">
            {node.href ? (
              <a href={node.href} aria-current={node.current ? "page" : undefined}>
                {node.label ?? node.name}
              </a>
            ) : (
              <span>{node.label ?? node.name}</span>
            )}
            {node.meta ? <span class="db-tree__meta">{node.meta}</span> : null}
          </div>
          {node.children?.length ? (
            // The arrow stands before the name but is a control of its own: a link inside a summary confuses both.
            <details class="db-tree__details" open={node.open}>
              <summary class="db-tree__summary">
                <span class="govuk-visually-hidden">{words.openSubtree(node.name)}</span>
              </summary>
              <Tree nodes={node.children} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export type QrFigureProps = {
  /** What the code says, usually a full address. */
  text: string;
  caption: ComponentChildren;
  /** The address in letters under the code, for people who type. */
  address?: string;
  size?: number;
};

/** Drawn as one path: sharp on paper, no request, no script. */
export function QrFigure({ text, caption, address, size = 160 }: QrFigureProps) {
  const { modules } = createQr(text, { errorCorrectionLevel: "M" });
  const width = modules.size + 8;
  let path = "";
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let run = 1;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      path += `M${x + 4} ${y + 4}h${run}v1h-${run}z`;
      x += run - 1;
    }
  }
  return (
    <figure class="db-qr">
      <svg
        class="db-qr__code"
        width={size}
        height={size}
        viewBox={`0 0 ${width} ${width}`}
        role="img"
        aria-label={text}
      >
        <path class="db-qr__paper" d={`M0 0h${width}v${width}H0z`} />
        <path class="db-qr__ink" d={path} shape-rendering="crispEdges" />
      </svg>
      <figcaption class="db-qr__caption">
        {caption}
        {address ? <span class="db-qr__address">{address}</span> : null}
      </figcaption>
    </figure>
  );
}
