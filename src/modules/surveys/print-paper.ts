import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Printer } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { vi } from "./messages.vi.ts";
import { partsOf } from "./pages/question-fields.tsx";
import { MARKS, type Questionnaire } from "./questionnaire.ts";
import type { Survey } from "./survey.ts";

let source: string | undefined;

/**
 * Sheets to be filled in by hand, numbered from `from` to `until`; with `from` 0 one without a number.
 *
 * @throws PrintError
 */
export function printPaper(
  printer: Printer,
  of: { survey: Survey; questionnaire: Questionnaire; agency: string; hasGroups: boolean; from: number; until: number },
): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/surveys/paper.typ"), "utf8");
  const { survey, questionnaire, agency, hasGroups, from, until } = of;
  let number = 0;
  return printer.pdf(source, {
    title: survey.title,
    purpose: survey.purpose,
    agency,
    hasGroups,
    sheet: vi.print.sheet,
    group: vi.print.group,
    how: `${vi.print.choose} ${vi.print.marks}.`,
    thanks: vi.print.thanks,
    marks: MARKS.toReversed(),
    numbers: from === 0 ? [""] : Array.from({ length: until - from + 1 }, (_, at) => String(from + at)),
    parts: partsOf(questionnaire.content).map((part) => ({
      name: part.name ?? "",
      items: part.items.map((item) => ({
        kind: item.kind,
        text: `${++number}. ${item.text}`,
        hint: item.kind === "many" ? vi.print.chooseMany(item.most) : "",
        options: item.options.map((one) => one.text),
      })),
    })),
  });
}
