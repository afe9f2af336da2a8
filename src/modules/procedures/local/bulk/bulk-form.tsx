import type { ComponentChildren } from "preact";
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  errorOf,
  type FieldError,
  FileUpload,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  TextArea,
  type ViewContext,
  WarningText,
} from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import { TableError } from "../../../../platform/tables/index.ts";
import { sayFileRefusal } from "../../explain.ts";
import type { LineFault } from "./cells.ts";
import type { vi } from "./messages.vi.ts";
import { cellsOfLines, linesOfFile, MOST_BYTES, readTableFile } from "./read-table-file.ts";

/**
 * What pages share that change many procedures at once: a form of choices or a file, a preview of what would happen, then
 * the act. The steps are one address; everything typed travels with them.
 */

type Words = typeof vi;
/** By choices, or by a file; as their addresses call them. */
export type BulkWay = "doi" | "nhap";

const MOST_LINES = 20_000;
const FAULTS_SHOWN = 12;

export function typedOf<Field extends string>(fields: readonly Field[], body: unknown): Record<Field, string> {
  const given = (body ?? {}) as Record<string, unknown>;
  const read = (field: Field): string => (typeof given[field] === "string" ? nfc(given[field] as string).trim() : "");
  return Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, string>;
}

/** Faults of lines in their order, the first dozen of them. */
export function tellFaults<Fault extends string>(
  faults: readonly LineFault<Fault>[],
  sentences: Record<Fault, (given: string) => string>,
  words: Words,
): FieldError[] {
  const told = [...faults]
    .sort((a, b) => a.line - b.line)
    .slice(0, FAULTS_SHOWN)
    .map((one) => words.errors.at(one.line, sentences[one.fault](one.given.slice(0, 100))));
  if (faults.length > FAULTS_SHOWN) told.push(words.errors.more(faults.length - FAULTS_SHOWN));
  return told.map((message) => ({ field: "lines", message }));
}

/** The cells of a file just sent, or of its text corrected since; `typed.lines` holds what was read. */
export async function readLines(
  rq: Rq,
  typed: { lines: string },
  words: Words,
): Promise<{ rows: string[][] } | { error: string }> {
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (file) {
    try {
      typed.lines = linesOfFile(await readTableFile(file));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      return { error: sayFileRefusal(error, rq.lang) ?? words.errors.file };
    }
  }
  if (typed.lines === "") return { error: words.errors.noFile };
  const rows = cellsOfLines(typed.lines);
  return rows.length > MOST_LINES ? { error: words.errors.tooLong } : { rows };
}

interface PageProps {
  ctx: ViewContext;
  words: Words;
  /** The list these changes belong to. */
  list: { href: string; title: string };
  way: BulkWay;
}

const breadcrumbsOf = ({ words, list }: PageProps) => [
  { text: words.places, href: "/can-bo/noi-tiep-nhan" },
  { text: list.title, href: list.href },
];

interface FormProps extends PageProps {
  title: string;
  lead: string | undefined;
  typed: { lines: string };
  errors: FieldError[];
  /** Stands above the file as well as above the choices. */
  first?: ComponentChildren;
  /** The choices; a file has its own fields. */
  choices: ComponentChildren;
}

export function BulkFormView(props: FormProps) {
  const { ctx, words, list, way, title, lead, typed, errors } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={breadcrumbsOf(props)}
      hasErrors={errors.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={title} lead={lead} />
      <Form action={`${list.href}/${way}`} multipart={way === "nhap"} guard>
        {props.first}
        {way === "nhap" ? <FileFields typed={typed} errors={errors} words={words} /> : props.choices}
        <ButtonGroup>
          <Button name="step" value="preview">
            {words.preview}
          </Button>
          <LinkButton href={list.href} variant="quiet">
            {list.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

function FileFields({ typed, errors, words }: Pick<FormProps, "typed" | "errors" | "words">) {
  return (
    <>
      <FileUpload
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.csv"
        maxBytes={MOST_BYTES}
        error={errorOf(errors, "file")}
      />
      {typed.lines === "" ? null : (
        <TextArea
          name="lines"
          label={words.lines}
          hint={words.linesHint}
          rows={14}
          value={typed.lines}
          error={errorOf(errors, "lines")}
        />
      )}
    </>
  );
}

interface PreviewProps extends PageProps {
  title: string;
  lead: string;
  /** What would happen, a sentence each; none where nothing would. */
  effects: readonly string[];
  /** What was typed, to come back with the next step. */
  hidden: Record<string, string>;
  /** Why it was not done, where somebody was quicker. */
  refusal: string | null;
  /** The changes one by one. */
  children: ComponentChildren;
}

export function BulkPreviewView(props: PreviewProps) {
  const { ctx, words, list, way, title, lead, effects, hidden, refusal, children } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={breadcrumbsOf(props)}
      hasErrors={refusal !== null}
      notice={refusal ? <WarningText>{refusal}</WarningText> : null}
    >
      <PageHeading title={title} lead={lead} />
      <InsetText>
        {effects.length === 0 ? (
          <p class="govuk-body">{words.nothing}</p>
        ) : (
          <>
            <p class="govuk-body">
              <strong>{words.effectsTitle}</strong>
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {effects.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        )}
      </InsetText>
      <Form action={`${list.href}/${way}`}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ButtonGroup>
          {effects.length > 0 ? (
            <Button name="step" value="save">
              {words.save}
            </Button>
          ) : null}
          <Button name="step" value="edit" variant="secondary">
            {words.back}
          </Button>
        </ButtonGroup>
      </Form>
      {children}
    </StaffLayout>
  );
}
