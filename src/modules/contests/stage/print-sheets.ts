import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import type { Criterion } from "../writing/marks.ts";
import { totalOf } from "../writing/marks.ts";
import { vi } from "./messages.vi.ts";
import type { Part } from "./stage.ts";

let source: string | undefined;

/** Sheets to be filled in by hand: one for each juror and team. @throws PrintError */
export function printSheets(
  printer: Printer,
  of: {
    title: string;
    agency: string;
    parts: readonly Part[];
    criteria: readonly Criterion[];
    sheets: readonly { team: string; unit: string; appears: string; juror: string }[];
  },
): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/contests/stage/sheet.typ"), "utf8");
  const { title, agency, parts, criteria, sheets } = of;
  return printer.pdf(source, {
    title,
    agency,
    words: vi.print,
    most: vi.points(totalOf(criteria.map((one) => one.most))),
    parts: parts.map((part) => ({
      name: part.name,
      criteria: criteria
        .filter((one) => one.part === part.number)
        .map((one) => ({ name: one.name, most: vi.points(one.most) })),
    })),
    sheets,
  });
}
