import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import { qrSvg } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { emblemOnPaper } from "../brand/index.ts";
import type { IssueView } from "./issue-view.ts";
import { vi } from "./messages.vi.ts";
import { keyOf } from "./period/happening.ts";
import { vi as periodVi } from "./period/messages.vi.ts";

let template: string | undefined;

/** An issue on A4 in two columns, for boards and for handing out; black on white, with the code of its page. */
export async function issuePdf(
  { db, printer, config, clock }: Pick<AppContext, "db" | "printer" | "config" | "clock">,
  issue: IssueView,
): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/bulletins/issue.typ"), "utf8");
  const { bulletin, version, unit, parent, petitions } = issue;
  const { publicUrl } = config.http;
  const address = `${publicUrl.replace(/^https?:\/\//, "")}${issue.path}`;
  const alt = vi.print.qrAlt(address);
  return printer.pdf(template, {
    title: vi.issueOf(bulletin.number, bulletin.year, unit.name),
    unit: unit.name,
    emblem: await emblemOnPaper(db, unit.id, vietnamDay(clock.now())),
    parent: parent?.name ?? "",
    name: vi.print.name,
    number: vi.issue(bulletin.number, bulletin.year),
    period: vi.period(bulletin.periodFrom, bulletin.periodTo),
    cover: version.cover,
    corrected: version.correctionNote ? vi.correctedLine(version.correctionNote) : "",
    foreword: version.foreword.split(/\s*\n\s*/u).filter(Boolean),
    sections: issue.sections.map(({ section, entries }) => ({
      title: periodVi.sections[section],
      entries: entries.map((one) => ({
        title: one.title,
        text: one.text,
        said: issue.standings.get(keyOf(one))?.said ?? "",
      })),
    })),
    figuresTitle: periodVi.figures,
    figures: version.figures,
    scan: vi.print.scan,
    address,
    qr: qrSvg(`${publicUrl}${issue.path}`, alt),
    alt,
    petitionsTitle: vi.print.petitions,
    petitions: [petitions.office, petitions.address, petitions.phone, petitions.email].filter(Boolean),
    footer: vi.print.footer(unit.name, bulletin.publishedAt ? formatDate(bulletin.publishedAt) : null),
    page: vi.print.page,
  });
}
