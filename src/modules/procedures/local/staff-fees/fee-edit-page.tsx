import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  errorOf,
  type FieldError,
  FileUpload,
  Form,
  LinkButton,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, notFound, type Reply, type Rq, seeOther, type UploadedFile } from "../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, readCsv, readXlsx, TableError } from "../../../../platform/tables/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import {
  cellsOfText,
  FeeActRefused,
  type FeeDocument,
  findFeeDocument,
  type LineError,
  rateCells,
  readRateCells,
  readReliefCells,
  reliefCells,
  saveFeeDocument,
  textOfCells,
} from "../../../fees/index.ts";
import { sayFileRefusal } from "../../explain.ts";
import { listUnknownCodes } from "../../find-procedures.ts";
import { MOST_BYTES } from "../bulk/read-table-file.ts";
import { feePlaces } from "./fee-places.ts";
import { en } from "./staff-messages.en.ts";
import { vi } from "./staff-messages.vi.ts";

const FIELDS = [
  "place",
  "number",
  "title",
  "issuer",
  "issuedOn",
  "validFrom",
  "validTo",
  "note",
  "rates",
  "reliefs",
] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const COUNTRY = "country";

async function load(rq: Rq): Promise<FeeDocument | null> {
  if (rq.params.id === undefined) return null;
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findFeeDocument(rq.app.db, id.data) : undefined;
  if (!found) throw notFound("fee-document-not-found");
  return found;
}

export async function feeEditPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const places = await feePlaces(rq, "fees.edit");
  const day = (text: string | null): string => (text === null ? "" : formatDate(text));
  return show(
    rq,
    found,
    found
      ? {
          place: found.unitId ?? COUNTRY,
          number: found.number,
          title: found.title,
          issuer: found.issuer,
          issuedOn: day(found.issuedOn),
          validFrom: day(found.validFrom),
          validTo: day(found.validTo),
          note: found.note ?? "",
          rates: textOfCells(found.rates.map(rateCells)),
          reliefs: textOfCells(found.reliefs.map(reliefCells)),
        }
      : { ...EMPTY, place: places[0]?.id ?? "" },
    [],
  );
}

const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ""])) as Typed;

async function show(
  rq: Rq,
  found: FeeDocument | null,
  typed: Typed,
  errors: FieldError[],
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const places = await feePlaces(rq, "fees.edit");
  const title = found ? words.editTitle(found.number) : words.formTitle;
  const line = (name: "number" | "title" | "issuer" | "issuedOn" | "validFrom" | "validTo" | "note") => ({
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/phi" }]}
      hasErrors={errors.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={title} lead={words.lead} />
      <Form action={found ? `/can-bo/phi/${found.id}/sua` : "/can-bo/phi/moi"} multipart guard>
        <Radios
          name="place"
          label={words.place}
          value={typed.place}
          error={errorOf(errors, "place")}
          options={[
            ...places.map((unit) => ({ value: unit.id, label: unit.name })),
            { value: COUNTRY, label: words.country },
          ]}
        />
        <TextInput {...line("number")} label={words.number} hint={words.numberHint} width={30} />
        <TextInput {...line("title")} label={words.docTitle} />
        <TextInput {...line("issuer")} label={words.issuer} />
        <TextInput {...line("issuedOn")} label={words.issuedOn} hint={words.dateHint} width={10} optional />
        <TextInput {...line("validFrom")} label={words.validFrom} hint={words.dateHint} width={10} />
        <TextInput {...line("validTo")} label={words.validTo} hint={words.validToHint} width={10} optional />
        <TextArea
          name="rates"
          label={words.rates}
          hint={words.ratesHint}
          rows={10}
          value={typed.rates}
          error={errorOf(errors, "rates")}
          optional
        />
        <FileUpload
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".xlsx,.csv"
          maxBytes={MOST_BYTES}
          error={errorOf(errors, "file")}
          optional
        />
        <TextArea
          name="reliefs"
          label={words.reliefs}
          hint={words.reliefsHint}
          rows={5}
          value={typed.reliefs}
          error={errorOf(errors, "reliefs")}
          optional
        />
        <TextInput {...line("note")} label={words.note} optional />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <LinkButton href={found ? `/can-bo/phi/${found.id}` : "/can-bo/phi"} variant="quiet">
            {words.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status },
  );
}

const SHOWN = 10;

export async function saveFeePage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = Object.fromEntries(
    FIELDS.map((field) => [field, typeof body[field] === "string" ? nfc(body[field] as string) : ""]),
  ) as Typed;
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => void errors.push({ field, message });
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (file) {
    try {
      typed.rates = textOfCells(await rowsOfFile(file));
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      fail("file", sayFileRefusal(error, rq.lang) ?? words.errors.file);
    }
  }
  const places = await feePlaces(rq, "fees.edit");
  if (typed.place !== COUNTRY && !places.some((unit) => unit.id === typed.place)) fail("place", words.errors.place);
  for (const field of ["number", "title", "issuer"] as const) {
    if (typed[field] === "") fail(field, words.errors[field]);
    else if (typed[field].length > 500) fail(field, words.errors.long);
  }
  if (typed.note.length > 2_000) fail("note", words.errors.long);
  const issuedOn = typed.issuedOn === "" ? null : parseVietnameseDate(typed.issuedOn);
  if (typed.issuedOn !== "" && issuedOn === null) fail("issuedOn", words.errors.issuedOn);
  const validFrom = parseVietnameseDate(typed.validFrom);
  if (validFrom === null) fail("validFrom", words.errors.validFrom);
  const validTo = typed.validTo === "" ? null : parseVietnameseDate(typed.validTo);
  if (typed.validTo !== "" && (validTo === null || (validFrom !== null && validTo <= validFrom)))
    fail("validTo", words.errors.validTo);
  const rates = readRateCells(cellsOfText(typed.rates));
  const reliefs = readReliefCells(cellsOfText(typed.reliefs));
  const unknown = new Set(
    await listUnknownCodes(rq.app.db, [
      ...new Set([
        ...rates.lines.map((one) => one.procedureCode),
        ...reliefs.lines.flatMap((one) => one.procedureCodes ?? []),
      ]),
    ]),
  );
  const told = (field: "rates" | "reliefs", list: LineError[]): void => {
    for (const one of list.slice(0, SHOWN)) fail(field, words.faultAt(one.line, words.fault[one.fault](one.given)));
    if (list.length > SHOWN) fail(field, words.moreFaults(list.length - SHOWN));
  };
  told("rates", [...rates.errors, ...unknownIn(typed.rates, unknown)]);
  told("reliefs", [...reliefs.errors, ...unknownIn(typed.reliefs, unknown)]);
  if (errors.length > 0 || validFrom === null) return show(rq, found, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      saveFeeDocument(tx, actorOf(rq), {
        documentId: found?.id ?? null,
        head: {
          unitId: typed.place === COUNTRY ? null : typed.place,
          title: typed.title,
          number: typed.number,
          issuer: typed.issuer,
          issuedOn,
          validFrom,
          validTo,
          note: typed.note || null,
        },
        rates: rates.lines,
        reliefs: reliefs.lines,
        sourceFile: file ? nfc(file.fileName).slice(0, 200) : null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/phi/${id}?xong=saved`);
  } catch (error) {
    if (!(error instanceof FeeActRefused)) throw error;
    return show(rq, found, typed, [{ field: "place", message: words.refusals[error.code] }], 422);
  }
}

/** Lines that name a code the catalogue never had. */
function unknownIn(text: string, unknown: ReadonlySet<string>): LineError[] {
  if (unknown.size === 0) return [];
  return text.split("\n").flatMap((line, at) => {
    const given = [...line.matchAll(/\d\.\d{6}(?:\.[0-9A-Z.]+)?/g)]
      .map((match) => match[0])
      .find((one) => unknown.has(one));
    return given ? [{ line: at + 1, fault: "codeUnknown" as const, given }] : [];
  });
}

/** The first sheet of a file, without a line of headings and without blank lines. */
async function rowsOfFile(file: UploadedFile): Promise<(string | number)[][]> {
  if (file.isCut) throw new TableError("file-too-large", { limit: MOST_BYTES });
  const isZip = file.bytes.subarray(0, 2).toString("latin1") === "PK";
  const rows: readonly (readonly Cell[])[] = isZip
    ? ((await readXlsx(file.bytes)).sheets[0]?.rows ?? [])
    : readCsv(file.bytes).rows;
  const cells = rows
    .map((row) =>
      row.map((cell) => (cell === null || cell === undefined ? "" : nfc(String(cell)).replace(/[|\n]/g, " "))),
    )
    .filter((row) => row.some((cell) => cell !== ""));
  return cells[0] && !/\d\.\d{6}/.test(cells[0][0] ?? "") ? cells.slice(1) : cells;
}
