import type { PlainWordsInput } from "../../src/modules/procedures/index.ts";
import { civilAndCertification } from "./civil-and-certification.ts";
import { landWorkAndCommunity } from "./land-work-and-community.ts";
import { residenceAndCare } from "./residence-and-care.ts";

type Sentence = PlainWordsInput["sentences"][number];

const PARTS: Record<string, Sentence["part"]> = {
  n: "name",
  s: "summary",
  w: "who",
  b: "bring",
  p: "steps",
  c: "cost",
  t: "time",
  a: "where",
};

const CHANNELS: Record<string, string> = { i: "inPerson", o: "online", p: "post" };

/** "p0.1" is papers.0.1, "s2" steps.2, "fo" methods.online.fee, "ni0" methods.inPerson.note.0. */
function placeOf(code: string): string {
  const [, letter = "", rest = ""] = /^([a-z])(.*)$/.exec(code) ?? [];
  if (letter === "d") return `description.${rest}`;
  if (letter === "c") return `conditions.${rest}`;
  if (letter === "s") return `steps.${rest}`;
  if (letter === "p") return `papers.${rest}`;
  const part = { f: "fee", t: "time", n: "note" }[letter] ?? letter;
  return `methods.${CHANNELS[rest[0] ?? ""]}.${part}${rest.length > 1 ? `.${rest.slice(1)}` : ""}`;
}

function readSentence(line: string): Sentence {
  const [, letter = "", places = "", text = ""] = /^([a-z])\s*([^|]*?)\s*\|\s*(.+)$/.exec(line) ?? [];
  const part = PARTS[letter];
  if (!part) throw new Error(`not a sentence of plain words: ${line}`);
  return { part, text, at: part === "name" ? ["name"] : places.split(",").map((code) => placeOf(code.trim())) };
}

/** The plain words of the demonstration: about the procedures communes receive most, written from the legal text beside them. */
export const demoPlainWords: PlainWordsInput[] = [civilAndCertification, residenceAndCare, landWorkAndCommunity]
  .join("\n")
  .split(/^# /m)
  .slice(1)
  .map((entry) => {
    const [code = "", ...lines] = entry.split("\n");
    return { code: code.trim(), sentences: lines.filter((line) => line.trim() !== "").map(readSentence) };
  });
