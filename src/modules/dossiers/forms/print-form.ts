import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { editionOn } from "./editions.ts";
import { BOOK_ROWS, type CounterForm, type Day, type FormKind } from "./form.ts";
import { bookView, type FormPaperSize, formView } from "./form-view.ts";

export interface FormOptions {
  /** Which edition: that of the day of issue, today where it is not issued yet. */
  on: Day;
  /** Slips are A5 unless told; the book is always A4 across. */
  paper?: FormPaperSize;
  /** With "MẪU" on every page: to be shown at the counter, never to be handed out. */
  sample?: boolean;
}

/** There was no such form on that day. */
export class FormNotInForce extends Error {
  override name = "FormNotInForce";
  readonly code = "form-not-in-force";
  readonly kind: FormKind;
  readonly on: Day;
  constructor(kind: FormKind, on: Day) {
    super(`${kind} on ${on}`);
    this.kind = kind;
    this.on = on;
  }
}

const templates = new Map<string, string>();

function template(name: "form" | "book"): string {
  let source = templates.get(name);
  if (source === undefined) {
    source = readFileSync(join(projectRoot(), `src/modules/dossiers/forms/${name}.typ`), "utf8");
    templates.set(name, source);
  }
  return source;
}

/** The form as PDF/UA. @throws FormNotInForce, PrintError; RangeError for a volume of more than BOOK_ROWS */
export function printForm(printer: Printer, form: CounterForm, options: FormOptions): Promise<Uint8Array> {
  const edition = editionOn(form.kind, options.on);
  if (!edition) throw new FormNotInForce(form.kind, options.on);
  const look = { paper: options.paper ?? "a5", edition, sample: options.sample ?? false };
  if (form.kind !== "book") return printer.pdf(template("form"), formView(form, look));
  if (form.rows.length > BOOK_ROWS) throw new RangeError(`a volume holds ${BOOK_ROWS} rows`);
  // Thousands of rows with tags take twice as long, and nobody reads a ledger aloud by the row.
  return printer.pdf(template("book"), bookView(form, look), { tagged: form.rows.length <= 500 });
}
