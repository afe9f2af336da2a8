import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useView, useWords } from "./context.ts";
import { type DrawingName, EmptyDrawing } from "./drawings.tsx";
import { Icon, type IconName } from "./icons.tsx";

export type HeadingProps = {
  level?: 1 | 2 | 3 | 4;
  size?: "xl" | "l" | "m" | "s";
  caption?: ComponentChildren;
  id?: string;
  children: ComponentChildren;
};

const DEFAULT_SIZE = { 1: "l", 2: "m", 3: "s", 4: "s" } as const;

export function Heading({ level = 2, size, caption, id, children }: HeadingProps) {
  const look = size ?? DEFAULT_SIZE[level];
  const Tag = `h${level}` as const;
  return (
    <>
      {caption ? <span class={`govuk-caption-${look === "s" ? "m" : look}`}>{caption}</span> : null}
      <Tag class={`govuk-heading-${look}`} id={id}>
        {children}
      </Tag>
    </>
  );
}

export type PageHeadingProps = {
  title: string;
  /** Small words above: kind of page, unit, number. */
  caption?: ComponentChildren;
  /** The official wording under the plain one. */
  legalName?: ComponentChildren;
  /** One or two sentences that answer first. */
  lead?: ComponentChildren;
  /** State of the record, beside the title. */
  state?: ComponentChildren;
  /** Buttons for the whole page. */
  actions?: ComponentChildren;
};

/** The h1 of a page. Official names run to 200 characters, so the size follows the length. */
export function PageHeading(props: PageHeadingProps) {
  const size = props.title.length > 130 ? "m" : props.title.length > 60 ? "l" : "xl";
  return (
    <div class="db-pagehead">
      <div class="db-pagehead__words">
        {props.caption ? <span class="db-pagehead__caption">{props.caption}</span> : null}
        <h1 class={`govuk-heading-${size} db-pagehead__title`}>{props.title}</h1>
        {props.state ? <div class="db-pagehead__state">{props.state}</div> : null}
        {props.legalName ? <p class="db-pagehead__legal">{props.legalName}</p> : null}
        {props.lead ? <div class="db-lead">{props.lead}</div> : null}
      </div>
      {props.actions ? <div class="db-pagehead__actions govuk-button-group">{props.actions}</div> : null}
    </div>
  );
}

/** Running text written by people: paragraphs, lists, headings get their measure and spacing without classes. */
export function Prose({ children, lang }: { children: ComponentChildren; lang?: string }) {
  return (
    <div class="db-prose" lang={lang}>
      {children}
    </div>
  );
}

/** Words as somebody typed them: each line is a paragraph. */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  return (
    <Prose {...(lang ? { lang } : {})}>
      {text.split(/\s*\n\s*/u).map((line, at) => (
        <p key={`${at}-${line.slice(0, 20)}`}>{line}</p>
      ))}
    </Prose>
  );
}

export type CardProps = {
  title?: ComponentChildren;
  level?: 2 | 3;
  /** Links or buttons at the upper right. */
  actions?: ComponentChildren;
  /** A stroke of colour on the left: what waits, what is late. */
  tone?: Tone;
  id?: string;
  children: ComponentChildren;
};

/** White ground around things that belong together. */
export function Card({ title, level = 2, actions, tone, id, children }: CardProps) {
  const Tag = `h${level}` as const;
  return (
    <section class={tone ? `db-card db-card--${tone}` : "db-card"} id={id}>
      {title || actions ? (
        <div class="db-card__head">
          {title ? <Tag class="db-card__title">{title}</Tag> : null}
          {actions ? <div class="db-card__actions">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Two columns from tablets on; the first is the reading column. */
export function Columns({ children, even }: { children: ComponentChildren; even?: boolean }) {
  return <div class={even ? "db-columns db-columns--even" : "db-columns"}>{children}</div>;
}

export type Tone = "good" | "warn" | "bad" | "info" | "waiting" | "neutral";

const SHAPES: Record<Tone, ComponentChildren> = {
  good: <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1.2 10.3L3.6 8.2l1.3-1.3 1.9 1.9 4.3-4.3 1.3 1.3-5.6 5.5Z" />,
  warn: <path d="M8 1 15.5 14.5H.5L8 1Zm-.9 5v4.2h1.8V6H7.1Zm0 5.3v1.8h1.8v-1.8H7.1Z" />,
  bad: (
    <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm-.2 5.1L6.7 8l-1.9 1.9 1.3 1.3L8 9.3l1.9 1.9 1.3-1.3L9.3 8l1.9-1.9-1.3-1.3L8 6.7 6.1 4.8 4.8 6.1Z" />
  ),
  info: <path d="M1 1h14v14H1V1Zm6 2.5v2h2v-2H7Zm0 3.5v5.5h2V7H7Z" />,
  waiting: (
    <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Zm-.8 1.8v3.6l2.6 1.6.8-1.3-1.8-1.1V4.8H7.2Z" />
  ),
  neutral: <path d="M1.5 7h13v2h-13z" />,
};

export type StateProps = { tone: Tone; children: ComponentChildren };

/** The state of a record: a word and a small shape, so that it reads without colour. */
export function State({ tone, children }: StateProps) {
  return (
    <span class={`db-state db-state--${tone}`}>
      <svg class="db-state__shape" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** A kind or label that is not a state: field, level, form. */
export function Tag({ children, tone = "neutral" }: { children: ComponentChildren; tone?: Tone }) {
  return <strong class={`govuk-tag db-tag--${tone}`}>{children}</strong>;
}

/** "Cập nhật 05/02/2026 · UBND xã Suối Hoa": short facts in one line, separated by points. */
export function MetaLine({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <p class="db-meta">
      {items
        .filter((item) => item !== null && item !== undefined && item !== false && item !== "")
        .map((item, index) => (
          <span key={index} class="db-meta__item">
            {item}
          </span>
        ))}
    </p>
  );
}

export type PanelProps = { title: string; children?: ComponentChildren };

/** The end of something: what was received, under which number. Use once, as the page's h1. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div class="govuk-panel govuk-panel--confirmation">
      <h1 class="govuk-panel__title">{title}</h1>
      {children ? <div class="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

export type NotificationBannerProps = {
  tone?: "info" | "success" | "warning" | "urgent";
  /** The word on the band; by tone when left out. */
  title?: string;
  heading?: ComponentChildren;
  children?: ComponentChildren;
};

export function NotificationBanner({ tone = "info", title, heading, children }: NotificationBannerProps) {
  const words = useWords();
  const id = useId();
  const band = { info: words.important, success: words.success, warning: words.warning, urgent: words.urgent }[tone];
  const isAlert = tone === "success" || tone === "urgent";
  return (
    <section
      class={`govuk-notification-banner db-banner--${tone}${tone === "success" ? " govuk-notification-banner--success" : ""}`}
      role={isAlert ? "alert" : undefined}
      aria-labelledby={id}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={id}>
          {title ?? band}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {heading ? <p class="govuk-notification-banner__heading">{heading}</p> : null}
        {children}
      </div>
    </section>
  );
}

export function InsetText({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>;
}

/** One sentence that must not be missed. */
export function WarningText({ children }: { children: ComponentChildren }) {
  const words = useWords();
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{words.warning}: </span>
        {children}
      </strong>
    </div>
  );
}

export type DetailsProps = { summary: ComponentChildren; open?: boolean; id?: string; children: ComponentChildren };

/** Folded text; browsers find words inside it, printers print it unfolded. */
export function Details({ summary, open, id, children }: DetailsProps) {
  return (
    <details class="govuk-details" open={open} id={id}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export type ListeningProps = {
  /** Where the sound is; it is fetched when somebody presses play. */
  src: string;
  title: ComponentChildren;
  /** Who speaks, how long. */
  about?: ComponentChildren;
  children?: ComponentChildren;
};

/** The text of the page to listen to; the browser's own player, so that it works with every key and without script. */
export function Listening({ src, title, about, children }: ListeningProps) {
  return (
    <figure class="db-listen">
      <figcaption>
        <strong>{title}</strong> {about}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: the same text stands on the page */}
      <audio class="db-audio" controls preload="none" src={src} />
      {children}
    </figure>
  );
}

/** A text read aloud by machine. It may have to be made first; opened by itself it says so and waits. */
export function ReadAloud({ src }: { src: string }) {
  const words = useWords();
  return (
    <Listening
      src={src}
      title={words.listenToPage}
      about={
        <>
          {words.machineVoice}{" "}
          <a class="govuk-link" href={src}>
            {words.listenAlone}
          </a>
        </>
      }
    />
  );
}

export type StepsProps = {
  steps: readonly { title: ComponentChildren; children?: ComponentChildren }[];
  /** Heading level of the titles. */
  level?: 3 | 4;
};

/** "Làm thế nào": what to do, in order. */
export function Steps({ steps, level = 3 }: StepsProps) {
  const Tag = `h${level}` as const;
  return (
    <ol class="db-steps">
      {steps.map((step, index) => (
        <li key={index} class="db-steps__item">
          <Tag class="db-steps__title">{step.title}</Tag>
          {step.children ? <div class="db-steps__body">{step.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}

export type ProgressStepsProps = {
  label: string;
  steps: readonly {
    title: ComponentChildren;
    state: "done" | "current" | "todo";
    /** "từ 05/02/2026", "dự kiến 12/02/2026". */
    when?: ComponentChildren;
    note?: ComponentChildren;
  }[];
};

/** Where something is on its way: done, now, still to come. */
export function ProgressSteps({ label, steps }: ProgressStepsProps) {
  const words = useWords();
  const spoken = { done: words.stepDone, current: words.stepCurrent, todo: words.stepTodo };
  return (
    <ol class="db-progress" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={index}
          class={`db-progress__item db-progress__item--${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span class="db-progress__dot" aria-hidden="true">
            {step.state === "done" ? <Icon name="check" /> : index + 1}
          </span>
          <div class="db-progress__body">
            <span class="db-progress__title">{step.title}</span>
            <span class="govuk-visually-hidden"> ({spoken[step.state]})</span>
            {step.when ? <span class="db-progress__when">{step.when}</span> : null}
            {step.note ? <div class="db-progress__note">{step.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

export type ChecklistItem = {
  id: string;
  label: ComponentChildren;
  /** Original or copy, how many. */
  note?: ComponentChildren;
  /** Folded explanation, form to download. */
  detail?: ComponentChildren;
};

export type ChecklistProps = {
  /** Names the group for a screen reader. */
  label: string;
  items: readonly ChecklistItem[];
  /** With the island "checklist": ticks are kept in this browser tab under this key. */
  storageKey?: string;
  /** Ticks are kept on the device, not in the tab only; a link with `data-checklist-clear` forgets them. */
  keepsOnDevice?: boolean;
  help?: string | false;
  /** Inside a form with method "get": the ticks go into the address under this name. */
  name?: string;
  /** What stands ticked already. */
  ticked?: ReadonlySet<string>;
};

/** Real checkboxes, in a form or outside any: they tick without script and print as boxes. Outside, nothing is sent. */
export function Checklist({ label, items, storageKey, keepsOnDevice, help, name, ticked }: ChecklistProps) {
  const words = useWords();
  const id = useId();
  return (
    <fieldset
      class="db-checklist"
      data-checklist={storageKey}
      data-checklist-keep={keepsOnDevice ? "device" : undefined}
    >
      <legend class="govuk-visually-hidden">{label}</legend>
      {help === false ? null : <p class="db-checklist__help">{help ?? words.checklistHelp}</p>}
      <ul class="db-checklist__list">
        {items.map((item) => (
          <li key={item.id} class="db-checklist__item">
            <input
              class="db-checklist__box"
              type="checkbox"
              id={`${id}-${item.id}`}
              name={name}
              value={item.id}
              checked={ticked?.has(item.id)}
            />
            <label class="db-checklist__label" for={`${id}-${item.id}`}>
              {item.label}
            </label>
            {item.note ? <div class="db-checklist__note">{item.note}</div> : null}
            {item.detail ? <div class="db-checklist__detail">{item.detail}</div> : null}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

export type FactsStripProps = {
  facts: readonly { icon: IconName; label: string; value: ComponentChildren; note?: ComponentChildren }[];
  label?: string;
};

/** The facts people come for, at the top and in one look. */
export function FactsStrip({ facts }: FactsStripProps) {
  return (
    <dl class="db-facts">
      {facts.map((fact) => (
        <div key={fact.label} class="db-facts__item">
          <dt class="db-facts__label">
            <Icon name={fact.icon} />
            {fact.label}
          </dt>
          <dd class="db-facts__value">
            {fact.value}
            {fact.note ? <span class="db-facts__note">{fact.note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type EmptyStateProps = {
  /** What will be here. */
  title: string;
  /** The one thing to do now. */
  children?: ComponentChildren;
  drawing?: DrawingName;
  level?: 2 | 3;
};

export function EmptyState({ title, children, drawing = "board", level = 2 }: EmptyStateProps) {
  const Tag = `h${level}` as const;
  return (
    <div class="db-empty">
      <EmptyDrawing name={drawing} />
      <div class="db-empty__words">
        <Tag class="db-empty__title">{title}</Tag>
        {children}
      </div>
    </div>
  );
}

export type EmptyListProps = EmptyStateProps & {
  /** Whether anything is filtered by. */
  isFiltered: boolean;
  /** Said instead of the title then: "Không có nhiệm vụ nào khớp với bộ lọc." */
  nothingFits?: string;
  /** Address without any filter. */
  resetHref: string;
};

/** A list without rows: what to do about it; where it is filtered, that nothing fits, and the way back. */
export function EmptyList({ isFiltered, nothingFits, resetHref, ...empty }: EmptyListProps) {
  const words = useWords();
  if (!isFiltered) return <EmptyState {...empty} />;
  return (
    <EmptyState {...empty} title={nothingFits ?? words.nothingFits} drawing="search">
      <a href={resetHref}>{words.clearFilters}</a>
    </EmptyState>
  );
}

export type FigureProps = {
  src: string;
  /** Both are needed so that the page does not jump. */
  width: number;
  height: number;
  /** Empty only for ornaments. */
  alt: string;
  caption?: ComponentChildren;
  credit?: string;
  /** First picture of a page loads at once. */
  eager?: boolean;
  /** The same picture in other widths, and how wide it stands. */
  srcset?: string;
  sizes?: string;
};

export function Figure({ src, srcset, sizes, width, height, alt, caption, credit, eager }: FigureProps) {
  const words = useWords();
  const isEasy = useView()?.isEasy;
  return (
    <figure class="db-figure">
      {isEasy ? (
        <a class="govuk-link" href={src}>
          {words.seePicture(alt)}
        </a>
      ) : (
        <img
          class="db-figure__image"
          src={src}
          srcset={srcset}
          sizes={sizes}
          width={width}
          height={height}
          alt={alt}
          loading={eager ? undefined : "lazy"}
          decoding="async"
        />
      )}
      {caption || credit ? (
        <figcaption class="db-figure__caption">
          {caption} {credit ? <span class="db-figure__credit">{words.credit(credit)}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

export type SideBySideProps = {
  left: { title: ComponentChildren; children: ComponentChildren };
  right: { title: ComponentChildren; children: ComponentChildren };
  /** On narrow screens the left one stays in view, small, while the right one is gone through. */
  keepLeft?: boolean;
};

/** Source left, result right; each scrolls by itself on wide screens and they stack on a phone. */
export function SideBySide({ left, right, keepLeft = false }: SideBySideProps) {
  const id = useId();
  return (
    <div class={keepLeft ? "db-sides db-sides--read" : "db-sides"}>
      {[left, right].map((side, index) => (
        <div key={index} class="db-sides__side">
          <h2 class="db-sides__title" id={`${id}-${index}`}>
            {side.title}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section class="db-sides__body" aria-labelledby={`${id}-${index}`} tabIndex={0}>
            {side.children}
          </section>
        </div>
      ))}
    </div>
  );
}

export type CopyBoxProps = {
  label: string;
  value: string;
  hint?: string;
  /** Words to read, with their lines, instead of a code. */
  isText?: boolean;
  /** An address others may get: telephones offer their apps for it. */
  handOn?: { title: string; label: string };
};

/** A code or address to copy; with the island "copy" it gets a button, without it the text selects as a whole. */
export function CopyBox({ label, value, hint, isText, handOn }: CopyBoxProps) {
  const words = useWords();
  return (
    <div
      class={`db-copy${isText ? " db-copy--text" : ""}`}
      data-copy={words.copy}
      data-copied={words.copied}
      data-share={handOn?.label}
      data-title={handOn?.title}
    >
      <span class="db-copy__label">{label}</span>
      <div class="db-copy__row">
        {isText ? <p class="db-copy__value">{value}</p> : <code class="db-copy__value">{value}</code>}
      </div>
      {hint ? <span class="db-copy__hint">{hint}</span> : null}
    </div>
  );
}
