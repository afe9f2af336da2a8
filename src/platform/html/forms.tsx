import { type ComponentChildren, Fragment } from "preact";
import { useId } from "preact/hooks";
import { formatNumber, type Lang } from "../i18n/index.ts";
import { useView, useWords } from "./context.ts";

/** One thing wrong in a form. `field` is the name of the field, so that the summary can link to it. */
export type FieldError = { field: string; message: string };

/** Message of a field, to be handed to its `error`. */
export function errorOf(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}

/** A name as an id: `rows[0].title` is a fine name, but awkward after "#". */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, "-");
}

type LabelSize = "s" | "m" | "l" | "xl";

export type FieldProps = {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Says "(không bắt buộc)" after the label. Fields are required unless they say so. */
  optional?: boolean;
  labelSize?: LabelSize;
  /** Makes the label the page's h1, for pages with one question. */
  labelIsHeading?: boolean;
  /** Keeps the label for screen readers only; the page must make the meaning plain otherwise. */
  labelHidden?: boolean;
  id?: string;
  disabled?: boolean;
};

export type FormProps = {
  action: string;
  /** "post" unless the form only asks for another view of the same page (search, filter). */
  method?: "post" | "get";
  multipart?: boolean;
  /** With the island "dirty-form": asks before leaving with unsaved changes. */
  guard?: boolean | "changed";
  class?: string;
  /** Accessible name, where a page has several forms. */
  label?: string;
  id?: string;
  /** A search landmark. */
  search?: boolean;
  children: ComponentChildren;
};

/** Every form of the product: adds the token of the session, switches off the browser's own (untranslated) messages. */
export function Form(props: FormProps) {
  const view = useView();
  const method = props.method ?? "post";
  return (
    <form
      action={props.action}
      method={method}
      class={props.class}
      id={props.id}
      enctype={props.multipart ? "multipart/form-data" : undefined}
      novalidate={method === "post"}
      aria-label={props.label}
      role={props.search ? "search" : undefined}
      data-guard={props.guard === "changed" ? "changed" : props.guard ? "" : undefined}
    >
      {method === "post" && view?.csrfToken ? <input type="hidden" name="_csrf" value={view.csrfToken} /> : null}
      {props.children}
    </form>
  );
}

function describedBy(...ids: unknown[]): string | undefined {
  const list = ids.filter((id) => typeof id === "string" && id !== "").join(" ");
  return list === "" ? undefined : list;
}

function Optional() {
  return <span class="db-optional"> {useWords().optional}</span>;
}

function Label({ field, id }: { field: FieldProps; id: string }) {
  const size = field.labelSize ? ` govuk-label--${field.labelSize}` : "";
  const label = (
    <label class={field.labelHidden ? "govuk-visually-hidden" : `govuk-label${size}`} for={id}>
      {field.label}
      {field.optional ? <Optional /> : null}
    </label>
  );
  return field.labelIsHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}

function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div id={id} class="govuk-hint">
      {children}
    </div>
  );
}

function ErrorMessage({ id, children }: { id: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{words.error}:</span> {children}
    </p>
  );
}

function Group({ error, children }: { error: string | undefined; children: ComponentChildren }) {
  return <div class={error ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>{children}</div>;
}

export type ErrorSummaryProps = {
  errors: readonly FieldError[];
  title?: string;
  /** Nothing typed comes back in a form of passwords and codes, so nothing is promised there. */
  keepsNothing?: boolean;
};

/** Above the h1 of a form that came back. Renders nothing when there is nothing wrong. */
export function ErrorSummary({ errors, title, keepsNothing }: ErrorSummaryProps) {
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autofocus>
      <h2 class="govuk-error-summary__title" id="error-summary-title">
        {title ?? words.errorSummaryTitle(errors.length)}
      </h2>
      <div class="govuk-error-summary__body">
        {keepsNothing ? null : <p>{words.errorSummaryHelp}</p>}
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map((error) => (
            <li key={`${error.field}:${error.message}`}>
              <a href={`#${fieldId(error.field)}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export type TextInputProps = FieldProps & {
  value?: string | null | undefined;
  type?: "text" | "email" | "tel" | "url" | "password" | "search" | "date";
  inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search";
  autocomplete?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: string;
  suffix?: string;
  spellcheck?: boolean;
  /** Upper bound that the browser enforces; only for codes of fixed length, never for what people write. */
  maxLength?: number;
  placeholder?: string;
  /** Only where the page is there for this field, at the work of officers; errors are told before. */
  autofocus?: boolean;
};

export function TextInput(props: TextInputProps) {
  const id = props.id ?? fieldId(props.name);
  const width = props.width ? ` govuk-input--width-${props.width}` : "";
  const input = (
    <input
      class={`govuk-input${width}${props.error ? " govuk-input--error" : ""}`}
      id={id}
      name={props.name}
      // The types of Preact want one literal here; the union is checked by TextInputProps.
      type={(props.type ?? "text") as "text"}
      value={props.value ?? undefined}
      inputMode={props.inputmode}
      autocomplete={props.autocomplete}
      spellcheck={props.spellcheck}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      disabled={props.disabled}
      autofocus={props.autofocus}
      aria-invalid={props.error ? "true" : undefined}
      aria-describedby={describedBy(props.hint && `${id}-hint`, props.error && `${id}-error`)}
    />
  );
  return (
    <Group error={props.error}>
      <Label field={props} id={id} />
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage> : null}
      {props.prefix || props.suffix ? (
        <div class="govuk-input__wrapper">
          {props.prefix ? (
            <div class="govuk-input__prefix" aria-hidden="true">
              {props.prefix}
            </div>
          ) : null}
          {input}
          {props.suffix ? (
            <div class="govuk-input__suffix" aria-hidden="true">
              {props.suffix}
            </div>
          ) : null}
        </div>
      ) : (
        input
      )}
    </Group>
  );
}

export type TextAreaProps = FieldProps & {
  value?: string | null | undefined;
  rows?: number;
  /** Shown as a limit and counted on the server; never cut off by the browser, so that pasted text is not lost silently. */
  maxCharacters?: number;
  spellcheck?: boolean;
  /** Language of what is typed, where it is not that of the page. */
  textLang?: string;
};

/** Characters as a person counts them: "ế" typed as three code points is one. */
export function countCharacters(text: string): number {
  return text.normalize("NFC").length;
}

export function TextArea(props: TextAreaProps) {
  const words = useWords();
  const view = useView();
  const id = props.id ?? fieldId(props.name);
  const max = props.maxCharacters;
  const used = props.value ? countCharacters(props.value) : 0;
  const number = (value: number) => value.toLocaleString(view?.lang === "en" ? "en-GB" : "vi-VN");
  return (
    <Group error={props.error}>
      <Label field={props} id={id} />
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage> : null}
      <textarea
        class={`govuk-textarea${props.error ? " govuk-textarea--error" : ""}`}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        lang={props.textLang}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-invalid={props.error ? "true" : undefined}
        data-max={max}
        aria-describedby={describedBy(props.hint && `${id}-hint`, props.error && `${id}-error`, max && `${id}-count`)}
      >
        {props.value ?? ""}
      </textarea>
      {max ? (
        <p
          id={`${id}-count`}
          class={used > max ? "db-count-line db-count-line--over" : "db-count-line"}
          data-left={words.charactersLeft}
          data-over={words.charactersTooMany}
        >
          {used > max
            ? words.charactersOver(number(used - max), number(max))
            : used > 0
              ? words.charactersUsed(number(used), number(max))
              : words.charactersMax(number(max))}
        </p>
      ) : null}
    </Group>
  );
}

export type Option = { value: string; label: string; hint?: ComponentChildren; disabled?: boolean };

export type SelectProps = FieldProps & {
  value?: string | null | undefined;
  options: readonly (Option & { group?: string })[];
  /** First, empty entry. Without it the first option is chosen. */
  placeholder?: string | true;
};

export function Select(props: SelectProps) {
  const words = useWords();
  const id = props.id ?? fieldId(props.name);
  const groups = new Map<string, Option[]>();
  for (const option of props.options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  const entry = (option: Option) => (
    <option key={option.value} value={option.value} selected={option.value === props.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
  return (
    <Group error={props.error}>
      <Label field={props} id={id} />
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage> : null}
      <select
        class={`govuk-select${props.error ? " govuk-select--error" : ""}`}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={describedBy(props.hint && `${id}-hint`, props.error && `${id}-error`)}
      >
        {props.placeholder ? (
          <option value="" selected={!props.value}>
            {props.placeholder === true ? words.chooseOne : props.placeholder}
          </option>
        ) : null}
        {[...groups].map(([group, options]) =>
          group === "" ? (
            options.map(entry)
          ) : (
            <optgroup key={group} label={group}>
              {options.map(entry)}
            </optgroup>
          ),
        )}
      </select>
    </Group>
  );
}

export type FieldsetProps = {
  legend: ComponentChildren;
  legendSize?: LabelSize;
  legendIsHeading?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Prefix for the ids of hint and error; the target of a link in the error summary when there is no single field. */
  id?: string;
  children: ComponentChildren;
};

/** Groups fields under one question. Radios, Checkboxes and DateInput bring their own. */
export function Fieldset(props: FieldsetProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const size = props.legendSize ? ` govuk-fieldset__legend--${props.legendSize}` : "";
  return (
    <fieldset
      class="govuk-fieldset"
      id={props.id && `${id}-nhom`}
      aria-describedby={describedBy(props.hint && `${id}-hint`, props.error && `${id}-error`)}
    >
      <legend class={`govuk-fieldset__legend${size}`}>
        {props.legendIsHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
      {props.hint ? <Hint id={`${id}-hint`}>{props.hint}</Hint> : null}
      {props.error ? <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage> : null}
      {props.children}
    </fieldset>
  );
}

type ChoiceProps = Omit<FieldProps, "labelHidden"> & {
  options: readonly (Omit<Option, "label"> & {
    label: ComponentChildren;
    /** Fields that belong to this choice; always visible without script, therefore say so in their label. */
    conditional?: ComponentChildren;
    /** "hoặc" before this choice. */
    divider?: boolean;
  })[];
  small?: boolean;
  inline?: boolean;
};

export type RadiosProps = ChoiceProps & { value?: string | null | undefined };

export function Radios(props: RadiosProps) {
  return <Choices {...props} kind="radio" chosen={props.value ? [props.value] : []} />;
}

export type CheckboxesProps = ChoiceProps & { values?: readonly string[] | undefined };

export function Checkboxes(props: CheckboxesProps) {
  return <Choices {...props} kind="checkbox" chosen={props.values ?? []} />;
}

function Choices(props: ChoiceProps & { kind: "radio" | "checkbox"; chosen: readonly string[] }) {
  const words = useWords();
  const id = props.id ?? fieldId(props.name);
  const block = props.kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  return (
    <Group error={props.error}>
      <Fieldset
        id={id}
        legend={
          <>
            {props.label}
            {props.optional ? <Optional /> : null}
          </>
        }
        legendSize={props.labelSize ?? "s"}
        legendIsHeading={props.labelIsHeading}
        hint={props.hint}
        error={props.error}
      >
        <div class={`${block}${props.small ? ` ${block}--small` : ""}${props.inline ? ` ${block}--inline` : ""}`}>
          {props.options.map((option, index) => {
            // The summary links to the name of the field, so the first choice carries it as its id.
            const optionId = index === 0 ? id : `${id}-${index + 1}`;
            return (
              <Fragment key={option.value}>
                {option.divider ? <div class={`${block}__divider`}>{words.or}</div> : null}
                <div class={`${block}__item`}>
                  <input
                    class={`${block}__input`}
                    id={optionId}
                    name={props.name}
                    type={props.kind}
                    value={option.value}
                    checked={props.chosen.includes(option.value)}
                    disabled={props.disabled || option.disabled}
                    aria-describedby={option.hint ? `${optionId}-item-hint` : undefined}
                  />
                  <label class={`govuk-label ${block}__label`} for={optionId}>
                    {option.label}
                  </label>
                  {option.hint ? (
                    <div id={`${optionId}-item-hint`} class={`govuk-hint ${block}__hint`}>
                      {option.hint}
                    </div>
                  ) : null}
                </div>
                {option.conditional ? <div class={`${block}__conditional`}>{option.conditional}</div> : null}
              </Fragment>
            );
          })}
        </div>
      </Fieldset>
    </Group>
  );
}

export type DatePart = "day" | "month" | "year";

export type DateInputProps = Omit<FieldProps, "labelHidden"> & {
  /** Exactly what was typed, so that a wrong date comes back as it was. Fields are sent as name-day, name-month, name-year. */
  value?: Partial<Record<DatePart, string>> | undefined;
  /** Parts to mark red; all three when left out. */
  errorParts?: readonly DatePart[];
  /** For dates of birth. */
  birthday?: boolean;
};

export function DateInput(props: DateInputProps) {
  const words = useWords();
  const id = props.id ?? fieldId(props.name);
  const wrong = props.error ? (props.errorParts ?? ["day", "month", "year"]) : [];
  const parts = [
    { part: "day", label: words.day, width: 2 },
    { part: "month", label: words.month, width: 2 },
    { part: "year", label: words.year, width: 4 },
  ] as const;
  const target = wrong[0] ?? "day";
  return (
    <Group error={props.error}>
      <Fieldset
        id={id}
        legend={
          <>
            {props.label}
            {props.optional ? <Optional /> : null}
          </>
        }
        legendSize={props.labelSize ?? "s"}
        legendIsHeading={props.labelIsHeading}
        hint={props.hint ?? words.dateHint}
        error={props.error}
      >
        <div class="govuk-date-input">
          {parts.map(({ part, label, width }) => {
            const partId = part === target ? id : `${id}-${part}`;
            return (
              <div key={part} class="govuk-date-input__item">
                <div class="govuk-form-group">
                  <label class="govuk-label govuk-date-input__label" for={partId}>
                    {label}
                  </label>
                  <input
                    class={`govuk-input govuk-date-input__input govuk-input--width-${width}${wrong.includes(part) ? " govuk-input--error" : ""}`}
                    id={partId}
                    name={`${props.name}-${part}`}
                    type="text"
                    inputMode="numeric"
                    value={props.value?.[part]}
                    disabled={props.disabled}
                    autocomplete={props.birthday ? `bday-${part}` : undefined}
                    aria-invalid={wrong.includes(part) ? "true" : undefined}
                  />
                </div>
              </div>
            );
          })}
        </div>
      </Fieldset>
    </Group>
  );
}

export type FileUploadProps = FieldProps & {
  /** For the browser's chooser, e.g. ".pdf,.docx". */
  accept?: string;
  /** For people: "PDF, Word (.docx)". */
  typesText?: string;
  /** For people: "20 MB". A heavier file is told beside the field before anything is sent (island "heavy-file"). */
  maxText?: string;
  /** The same where the hint says it. */
  maxBytes?: number;
  multiple?: boolean;
  /** A file that came with an earlier try and need not be sent again. */
  keptName?: string | undefined;
};

export const megabytes = (bytes: number, lang: Lang): string =>
  `${formatNumber(Math.round((bytes / ONE_MB) * 10) / 10, lang)} MB`;

const ONE_MB = 1024 * 1024;

/** The form around it needs `multipart`. */
export function FileUpload(props: FileUploadProps) {
  const words = useWords();
  const id = props.id ?? fieldId(props.name);
  const view = useView();
  const most = props.maxBytes ?? Number(/\d+(?= MB)/.exec(props.maxText ?? "")) * ONE_MB;
  const limits = props.typesText && props.maxText ? words.fileTypes(props.typesText, props.maxText) : null;
  return (
    <Group error={props.error}>
      <Label field={props} id={id} />
      {props.hint || limits ? (
        <Hint id={`${id}-hint`}>
          {props.hint}
          {props.hint && limits ? " " : null}
          {limits}
        </Hint>
      ) : null}
      {props.error ? <ErrorMessage id={`${id}-error`}>{props.error}</ErrorMessage> : null}
      {props.keptName ? <p class="db-kept">{words.fileKept(props.keptName)}</p> : null}
      <input
        class={`govuk-file-upload${props.error ? " govuk-file-upload--error" : ""}`}
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        data-most={most || undefined}
        data-heavy={most ? words.fileHeavy("{name}", "{size}", megabytes(most, view?.lang ?? "vi")) : undefined}
        data-error={most ? words.error : undefined}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={describedBy((props.hint || limits) && `${id}-hint`, props.error && `${id}-error`)}
      />
      {most && view ? <script type="module" src={view.asset("heavy-file.js")} /> : null}
    </Group>
  );
}
