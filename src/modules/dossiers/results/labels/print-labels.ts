import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppContext } from "../../../../platform/app-context.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { drawQr } from "../../../../platform/print/index.ts";
import { projectRoot } from "../../../../platform/project-root.ts";
import { vi } from "../messages.vi.ts";
import { resultAddress } from "../result.ts";

/** As many as stand on a sheet of A4, four in a row. */
export const A_SHEET = 36;

export interface Labelled {
  id: number;
  code: string;
  number: string | null;
  signedOn: string | null;
}

/** May be broken behind the signs between its parts: addresses and numbers have no blanks. */
const breakable = (text: string): string => text.replace(/([./-])/g, "$1\u200b");

let source: string | undefined;

/**
 * Labels for results on paper: the code of the dossier, number and day of the result, and the code by which it is verified. Nothing of
 * whose it is. `skip` places of the first sheet stay empty. @throws PrintError
 */
export function printLabels(
  app: Pick<AppContext, "printer" | "config">,
  of: { labels: readonly Labelled[]; paper: "roll" | "a4"; skip: number },
): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/dossiers/results/labels/label.typ"), "utf8");
  const { publicUrl } = app.config.http;
  const said = vi.labels.paper;
  return app.printer.pdf(source, {
    fileTitle: said.title,
    paper: of.paper,
    skip: of.paper === "roll" ? 0 : of.skip,
    verify: said.verify(breakable(new URL(publicUrl).host)),
    labels: of.labels.map((one) => {
      const { size, path } = drawQr(publicUrl + resultAddress(app.config.secretKey, one));
      return {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${path}"/></svg>`,
        alt: said.alt(one.code),
        code: one.code,
        lines: [
          ...(one.number ? [said.number(breakable(one.number))] : []),
          ...(one.signedOn ? [said.signedOn(formatDate(one.signedOn))] : []),
        ],
      };
    }),
  });
}
