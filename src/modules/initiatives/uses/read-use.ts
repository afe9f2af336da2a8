import { vietnamDay } from "../../../platform/clock/index.ts";
import { type FormErrors, fits, isText, type TypedForm } from "../../../platform/http/index.ts";
import { cleanText } from "../../../platform/i18n/index.ts";
import { insultsIn, privateNumbersIn } from "../../feedback/index.ts";
import { oneLine } from "../read-initiative.ts";
import type { vi } from "./messages.vi.ts";
import { type Figure, MOST_FIGURES, readFigure, USE_LIMITS, type UseFacts } from "./use.ts";

/** A text that is to be public: no insult, no number of anybody. */
function publicFault(text: string, words: typeof vi): string | null {
  if (insultsIn(text).length > 0) return words.form.errors.insult;
  return privateNumbersIn(text).length > 0 ? words.form.errors.private : null;
}

/** Facts of a pilot or adoption as typed, without the unit, in the order of the form. */
export function readFacts(
  { typed, dayOf }: TypedForm,
  words: typeof vi,
  kind: "pilot" | "adoption",
): { facts: Omit<UseFacts, "unitId">; errors: FormErrors } {
  const said = words.form.errors;
  const errors: FormErrors = {};
  const fromOn = dayOf("from");
  const toOn = dayOf("to");
  const inCharge = oneLine(typed.inCharge);
  const contact = oneLine(typed.contact);
  const adaptation = cleanText(typed.adaptation ?? "");
  if (!fromOn) errors.from = said.from;
  if (toOn === null || (kind === "pilot" && !toOn) || (fromOn && toOn && toOn < fromOn)) errors.to = said.to;
  if (!isText(inCharge, USE_LIMITS.inCharge)) errors.inCharge = said.inCharge;
  if (kind === "adoption" ? !isText(contact, USE_LIMITS.contact) : !fits(contact, USE_LIMITS.contact))
    errors.contact = said.contact;
  if (!fits(adaptation, USE_LIMITS.adaptation)) errors.adaptation = said.adaptation;
  const fault = publicFault(adaptation, words);
  if (!errors.adaptation && fault) errors.adaptation = fault;
  return { facts: { fromOn: fromOn ?? "", toOn: toOn ?? null, inCharge, contact, adaptation }, errors };
}

/** Figures before and after as typed; rows left empty are none. */
export function readResults(
  { typed, dayOf }: TypedForm,
  words: typeof vi,
  now: Date,
): { figures: Figure[]; summary: string; errors: FormErrors } {
  const said = words.report.errors;
  const errors: FormErrors = {};
  const figures: Figure[] = [];
  for (let n = 1; n <= MOST_FIGURES; n++) {
    const field = (name: string): string => `${name}-${n}`;
    const text = (name: "measure" | "unitOfMeasure" | "source" | "measuredBy"): string => oneLine(typed[field(name)]);
    const before = typed[field("before")] ?? "";
    const after = typed[field("after")] ?? "";
    const measuredOn = dayOf(field("measuredOn"));
    const given = [text("measure"), text("unitOfMeasure"), text("source"), before, after].some(Boolean);
    if (!given) continue;
    const check = (name: "measure" | "unitOfMeasure" | "source" | "measuredBy"): void => {
      const fault = isText(text(name), USE_LIMITS[name]) ? publicFault(text(name), words) : said[name];
      if (fault) errors[field(name)] = fault;
    };
    check("measure");
    check("unitOfMeasure");
    const beforeValue = readFigure(before);
    const afterValue = readFigure(after);
    if (beforeValue === null) errors[field("before")] = said.number;
    if (afterValue === null) errors[field("after")] = said.number;
    check("source");
    check("measuredBy");
    if (!measuredOn || measuredOn > vietnamDay(now)) errors[field("measuredOn")] = said.measuredOn;
    figures.push({
      measure: text("measure"),
      unitOfMeasure: text("unitOfMeasure"),
      beforeValue: beforeValue ?? 0,
      afterValue: afterValue ?? 0,
      source: text("source"),
      measuredBy: text("measuredBy"),
      measuredOn: measuredOn ?? "",
    });
  }
  if (figures.length === 0) errors["measure-1"] = said.none;
  const summary = cleanText(typed.summary ?? "");
  if (!isText(summary, USE_LIMITS.summary)) errors.summary = said.summary;
  else {
    const fault = publicFault(summary, words);
    if (fault) errors.summary = fault;
  }
  return { figures, summary, errors };
}
