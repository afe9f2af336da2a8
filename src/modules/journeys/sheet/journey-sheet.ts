import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { type Printer, qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { tellFeeBasis } from "../../procedures/index.ts";
import type { LoadedJourney, ShownDeadline } from "../load-journey.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { PaperNeed } from "../papers.ts";
import { sayCost, sayCounts, sayRowCost, sayTime } from "../say-figures.ts";

export interface JourneySheet {
  lang: Lang;
  loaded: LoadedJourney;
  deadlines: readonly ShownDeadline[];
  /** The office whose site it was printed from. */
  issuer: string;
  /** Its emblem as an SVG drawing. */
  emblem?: string | null;
  link: { url: string; address: string };
  printedOn: string;
}

/** More lines than this do not go on one page at a size people can read; the rest is behind the code. */
const MOST_FOR_SOME = 10;
const LONGEST_NAME = 160;

/** The papers of a journey on A4, black on white, one page where it fits, with its code and version. */
export function journeySheetA4(printer: Printer, sheet: JourneySheet): Promise<Uint8Array> {
  const { lang, loaded, deadlines, issuer, emblem = null, link, printedOn } = sheet;
  const words = pick(lang, vi, en);
  const { content, figures, result, steps, version, on } = loaded;
  const { place, points } = loaded.locality;
  const point = points[0]?.point;
  const reliefs = [...new Set(figures.rows.flatMap((row) => row.cost.relief?.who ?? []))];
  const bases = [
    ...new Set(
      figures.rows.flatMap((row) => [
        ...(row.cost.bases ?? []).map((basis) => tellFeeBasis(basis, lang)),
        ...(row.cost.relief ? [tellFeeBasis(row.cost.relief.basis, lang)] : []),
      ]),
    ),
  ];
  const line = (paper: PaperNeed) => ({
    name: printable(short(paper.name)),
    note: printable(
      [
        sayCounts(paper, lang),
        ...[...new Set(paper.uses.flatMap((use) => use.onlyFor ?? []))]
          .slice(0, 1)
          .map((one) => words.onlyFor(short(one))),
      ].join(". "),
    ),
  });
  const cost = sayCost(figures, lang);
  const time = sayTime(figures, lang);
  const forSome = figures.papersForSome.slice(0, MOST_FOR_SOME);
  const left = figures.papersForSome.length - forSome.length;
  return printer.pdf(template(), {
    lang,
    title: printable(words.checklistTitle(content.title)),
    heading: printable(content.title),
    sub: result ? printable(result.title) : null,
    issuer: printable(issuer),
    emblem,
    answered: (result ? (steps ?? []) : []).map((step) => ({
      question: printable(step.question.text),
      answer: printable(step.answer),
    })),
    papers: figures.papers.map(line),
    forSome: forSome.map(line),
    more: left > 0 ? words.sheet.more(left) : null,
    steps: figures.stages.map((one) => ({
      title: printable(one.stage.title),
      procedures: one.rows.map((row) => ({
        name: printable(short(row.name)),
        note: printable(
          [
            row.cost.known ? sayRowCost(row, lang) : words.sheet.costUnknown,
            ...(row.endsOn ? [words.sheet.upTo(row.endsOn)] : []),
          ].join("; "),
        ),
      })),
    })),
    facts: [
      { label: words.sheet.cost, value: printable([cost.value, ...cost.notes].join("; ")) },
      {
        label: words.sheet.time,
        value: printable(
          [time.value, ...(figures.time.allEndOn ? [words.sheet.upTo(figures.time.allEndOn)] : []), ...time.notes].join(
            "; ",
          ),
        ),
      },
      ...(place.chosen
        ? [
            {
              label: words.sheet.where,
              value: printable(
                point
                  ? [point.name, point.address, point.phone ?? ""].filter((part) => part !== "").join(". ")
                  : place.chosen.name,
              ),
            },
          ]
        : []),
      ...deadlines
        .filter((one) => one.deadline.checked)
        .slice(0, 1)
        .map(({ deadline, lastDay }) => ({
          label: words.sheet.deadline,
          value: printable(
            `${words.deadline(deadline.amount, deadline.unit, deadline.since)}${lastDay ? ` ${words.deadlineDay(lastDay)}` : ""}`,
          ),
        })),
    ],
    qr: {
      svg: qrSvg(link.url, words.sheet.qrAlt(link.address)),
      alt: words.sheet.qrAlt(link.address),
      address: link.address,
    },
    total: printable(`${words.sheet.total}: ${[cost.value, time.value].join("; ")}.`),
    relief: reliefs.length > 0 ? printable(words.rowsRelief(reliefs.join("; "))) : null,
    bases: bases.length > 0 ? printable(words.sheet.bases(bases)) : null,
    demo: figures.rows.some((row) => row.cost.bases?.some((basis) => basis.isDemo)) ? words.localDemo : null,
    footer: words.sheet.version(version.number, on, printedOn),
    words: {
      kind: words.sheet.kind,
      answered: words.sheet.answered,
      bring: words.sheet.bring,
      bringForSome: words.sheet.bringForSome,
      steps: words.sheet.steps,
      scan: words.sheet.scan,
      orType: words.sheet.orType,
      whyScan: words.sheet.whyScan,
      page: words.sheet.page,
      none: words.checklistNone,
      date: formatDate(printedOn),
    },
  });
}

const short = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, text.lastIndexOf(" ", LONGEST_NAME - 5))} …` : text;

/** Pictures in text have no letter form in the fonts of a sheet; runs without a space get places to break. */
function printable(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, (sign) => (/[©®™]/.test(sign) ? sign : ""))
    .replace(/\S{46,}/g, (run) => run.replace(/(.{40})(?=.)/gu, "$1\u200B"))
    .trim();
}

let source: string | undefined;

function template(): string {
  source ??= readFileSync(join(projectRoot(), "src/modules/journeys/sheet/journey-sheet.typ"), "utf8");
  return source;
}
