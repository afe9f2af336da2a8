import { errorOf, type FieldError, Radios, Select, TextArea } from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { pick, slugify } from "../../../../platform/i18n/index.ts";
import { catalogueOf } from "../../catalogue.ts";
import { listUnknownCodes } from "../../find-procedures.ts";
import { en as procedureEn } from "../../messages.en.ts";
import { vi as procedureVi } from "../../messages.vi.ts";
import { fieldBySlug, LEVEL_IN_ADDRESS, readLevel } from "../../procedure-query.ts";
import { codeIn } from "./cells.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Which procedures a change is about, as typed: codes, or a level and field. */
export interface ProcedureChoice {
  codesWay: string;
  codeLines: string;
  level: string;
  field: string;
}

export type Fail = (field: string, message: string) => void;

/** Lines that say something, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** The codes that were chosen; what is wrong is told at its field. */
export async function chosenCodes(rq: Rq, typed: ProcedureChoice, fail: Fail): Promise<string[]> {
  const words = pick(rq.lang, vi, en);
  if (typed.codesWay === "filtered") {
    const catalogue = catalogueOf(rq.app);
    const level = readLevel(typed.level || undefined);
    const field = typed.field === "" ? undefined : await fieldBySlug(catalogue, typed.field);
    if (!level && !field) {
      fail("codesWay", words.errors.filterNone);
      return [];
    }
    const { items } = await catalogue.list({ level, field }, { offset: 0, limit: 100_000 });
    if (items.length === 0) fail("codesWay", words.errors.filterEmpty);
    return items.map((item) => item.code);
  }
  const given = linesOf(typed.codeLines.replace(/[,;]\s+|[;]/g, "\n"));
  if (given.length === 0) {
    fail(typed.codesWay === "listed" ? "codeLines" : "codesWay", words.errors.codes);
    return [];
  }
  const codes = given.map((text) => ({ text, code: codeIn(text) }));
  const unknown = new Set(
    await listUnknownCodes(
      rq.app.db,
      codes.flatMap((one) => one.code ?? []),
    ),
  );
  for (const { text, code } of codes)
    if (code === null || unknown.has(code)) fail("codeLines", words.errors.codeUnknown(text.slice(0, 40)));
  return [...new Set(codes.flatMap((one) => one.code ?? []))];
}

/** Radios with codes or level and field. */
export async function procedureChoice(rq: Rq, typed: ProcedureChoice, errors: FieldError[]) {
  const words = pick(rq.lang, vi, en);
  const procedureWords = pick(rq.lang, procedureVi, procedureEn);
  const { fields } = await catalogueOf(rq.app).facets({});
  return (
    <Radios
      name="codesWay"
      label={words.procedures}
      value={typed.codesWay}
      error={errorOf(errors, "codesWay")}
      options={[
        {
          value: "listed",
          label: words.proceduresWays.listed,
          conditional: (
            <TextArea
              name="codeLines"
              label={words.codeLines}
              hint={words.codeLinesHint}
              rows={4}
              value={typed.codeLines}
              error={errorOf(errors, "codeLines")}
            />
          ),
        },
        {
          value: "filtered",
          label: words.proceduresWays.filtered,
          conditional: (
            <>
              <Select
                name="level"
                label={words.level}
                value={typed.level}
                options={[
                  { value: "", label: words.allLevels },
                  ...(["commune", "province", "ministry", "other"] as const).map((level) => ({
                    value: LEVEL_IN_ADDRESS[level],
                    label: procedureWords.level[level],
                  })),
                ]}
              />
              <Select
                name="field"
                label={words.field}
                value={typed.field}
                options={[
                  { value: "", label: words.allFields },
                  ...fields.map((one) => ({ value: slugify(one.field, 200), label: `${one.field} (${one.count})` })),
                ]}
              />
            </>
          ),
        },
      ]}
    />
  );
}
