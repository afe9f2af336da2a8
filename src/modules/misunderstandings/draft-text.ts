import type { ProcedureRecord } from "../procedures/index.ts";
import { draftWords as say } from "./draft-words.vi.ts";
import { PARTS, type Part, partOf, type Searched } from "./part-of.ts";

/** What an explanation is written from; the questions without anything that says who asked. */
export interface Material {
  name: string;
  record: ProcedureRecord;
  facts: { fee: string[]; time: string[]; place: string; how: string; who: string };
  questions: readonly string[];
  lacks: readonly { paper: string; times: number }[];
  /** Papers were asked for again, so they are explained whatever was asked. */
  isAboutPapers: boolean;
  address: string;
}

export interface DraftText {
  title: string;
  summary: string;
  body: string;
}

const TITLE = 180;
const SUMMARY = 400;
const BODY = 18_000;
const QUESTIONS = 4;
const QUESTION_LENGTH = 300;
const PAPERS = 12;

const cut = (text: string, most: number): string =>
  [...text].length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const list = (items: readonly string[]): string => items.map((item) => `- ${oneLine(item)}`).join("\n");

/** What the record says about a step; nothing where it is silent, so that nobody answers for it. */
function answers(part: Part, { record, facts, lacks }: Material): string[] {
  const papers = record.papers.flatMap((group) => group.papers);
  switch (part) {
    case "papers":
      return [
        ...papers.slice(0, PAPERS).map((paper) => cut(oneLine(paper.name), 200)),
        ...(lacks.length > 0
          ? [
              `${say.lacking} ${lacks
                .slice(0, 3)
                .map((one) => cut(oneLine(one.paper), 120))
                .join("; ")}.`,
            ]
          : []),
      ];
    case "form":
      return papers.flatMap((paper) =>
        paper.form ? [say.formOf(cut(oneLine(paper.name), 120), oneLine(paper.form.name))] : [],
      );
    case "fee":
      return facts.fee;
    case "time":
      return facts.time;
    case "place":
      return facts.place ? [facts.place] : [];
    case "online":
      return facts.how ? [facts.how] : [];
    case "who":
      return facts.who ? [facts.who] : [];
    case "result":
      return record.results;
    case "other":
      return [];
  }
}

/** A draft nearly written: the steps people ask about, what they asked, and what the version in force says to it. */
export function draftOf(material: Material): DraftText {
  const { name, questions, isAboutPapers } = material;
  const asked = new Map<Part, string[]>();
  for (const question of questions) {
    const part = partOf(question);
    asked.set(part, [...(asked.get(part) ?? []), question]);
  }
  if (isAboutPapers && !asked.has("papers")) asked.set("papers", []);
  const parts = PARTS.filter((part) => asked.has(part)).sort(
    (a, b) => (asked.get(b)?.length ?? 0) - (asked.get(a)?.length ?? 0),
  );
  const sections = (parts.length > 0 ? parts : (["papers"] as const)).map((part) => {
    const told = answers(part, material);
    const said = asked.get(part) ?? [];
    return [
      `## ${say.headings[part]}`,
      ...(said.length > 0
        ? [`${say.asked}\n\n${list(said.slice(0, QUESTIONS).map((one) => `“${cut(oneLine(one), QUESTION_LENGTH)}”`))}`]
        : []),
      told.length > 0 ? list(told) : say.toAnswer,
    ].join("\n\n");
  });
  const title = (questions.length > 0 ? say.titleAsked : say.titleTold)(name);
  return {
    title: cut(title, TITLE),
    summary: cut(say.summary(name), SUMMARY),
    body: cut([say.lead(name), ...sections, say.more(material.address)].join("\n\n"), BODY),
  };
}

/** Of searches that found nothing: what was searched, and room for the answer. */
export function draftOfTheme(title: string, texts: readonly Searched[]): DraftText {
  return {
    title: cut(say.themeTitle(title), TITLE),
    summary: cut(say.themeSummary(title), SUMMARY),
    body: [
      ...(texts.length > 0
        ? [
            say.themeLead(title),
            `${say.searched}\n\n${list(texts.slice(0, QUESTIONS * 2).map((one) => `“${one.text}”`))}`,
          ]
        : [say.foundLead(oneLine(title))]),
      say.toAnswer,
    ].join("\n\n"),
  };
}
