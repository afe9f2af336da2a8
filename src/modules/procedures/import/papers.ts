import type { Paper, PaperGroup } from "../procedure-record.ts";
import { cleanLine, cleanText } from "./clean-text.ts";

export interface RawPaper {
  name: string;
  originals: number | null;
  copies: number | null;
  form: string;
  /** Address of the form, where the source keeps it beside the name. */
  formUrl?: string;
  /** Code of the paper in the national database. */
  code?: string;
}

export interface RawPaperGroup {
  title: string;
  papers: RawPaper[];
}

/** More copies than any procedure asks for: a figure like that is a year or an annex number glued to the count. */
const MOST_COPIES = 9;

export interface ReadPapers {
  groups: PaperGroup[];
  /** Places whose count could not be told from the digits before it. */
  glued: string[];
}

/**
 * Papers per case. In flattened records the count swallowed the last digits of the name ("… ngày 28/12/20" and 251
 * for "… 28/12/2025" and 1); where the raw text is at hand they are given back, otherwise the count is unknown.
 */
export function readPapers(raw: readonly RawPaperGroup[], rawText = ""): ReadPapers {
  const glued: string[] = [];
  const groups: PaperGroup[] = [];
  for (const group of raw) {
    const papers: Paper[] = [];
    for (const one of group.papers) {
      const paper = readPaper(one, rawText);
      if (!paper) continue;
      if (paper === "glued") {
        glued.push(`papers.${groups.length}.papers.${papers.length}`);
        papers.push({ name: nameOf(one.name), originals: null, copies: null, form: formOf(one.form, one.formUrl) });
      } else papers.push(paper);
      const code = cleanLine(one.code ?? "");
      if (code !== "") Object.assign(papers.at(-1) as Paper, { code });
    }
    const title = cleanLine(group.title).replace(/^(?:-+|Bao gồm:?)$/u, "");
    if (papers.length > 0) groups.push({ title: title === "" ? null : title, papers });
  }
  return { groups, glued };
}

function readPaper(raw: RawPaper, rawText: string): Paper | "glued" | null {
  const name = nameOf(raw.name);
  if (name === "") return null;
  const form = formOf(raw.form, raw.formUrl);
  const { originals, copies } = raw;
  if ((originals ?? 0) <= MOST_COPIES && (copies ?? 0) <= MOST_COPIES) {
    // Nought and nought means that nobody filled the figures in, not that nothing is to be brought.
    return originals === 0 && copies === 0
      ? { name, originals: null, copies: null, form }
      : { name, originals, copies, form };
  }
  const at = rawText.indexOf(raw.name);
  const digits =
    at === -1
      ? null
      : /^\s?(\d{2,5})(?=\s?bản)/u.exec(rawText.slice(at + raw.name.length, at + raw.name.length + 8))?.[0];
  if (!digits || (originals ?? 0) !== Number(digits)) return "glued";
  const whole = nameOf(`${raw.name}${digits.slice(0, -1)}`);
  return {
    name: whole,
    originals: Number(digits.slice(-1)),
    copies: copies && copies <= MOST_COPIES ? copies : 0,
    form,
  };
}

export const nameOf = (raw: string): string =>
  cleanText(raw)
    .replace(/^(?:[-+*•]\s*)+/u, "")
    .replace(/^[.,;:]\s*/u, "")
    .replace(/;$/u, "")
    .trim();

export function formOf(raw: string, address = ""): Paper["form"] {
  const name = cleanLine(raw);
  const beside = address.trim();
  if (name === "") return beside === "" ? null : formOf(beside);
  if (/^https?:\/\//iu.test(beside) && URL.canParse(beside)) return { name, url: beside };
  if (/^https?:\/\//iu.test(name)) {
    const complete = URL.canParse(name) && !/[?&]\w+=$/u.test(name);
    return complete ? { name: decodeURIComponentSafely(name), url: name } : null;
  }
  return { name, url: null };
}

function decodeURIComponentSafely(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.split("/").at(-1) || url).normalize("NFC");
  } catch {
    return url;
  }
}
