import { secondsOf, speak } from "../spoken/spoken-text.ts";
import { smsSize } from "./sms-size.ts";

/** Everything one item goes out as, in the order in which it is read through. */
export const FORMS = [
  "news",
  "page",
  "sheet",
  "leaflet",
  "poster",
  "talk",
  "loudspeaker",
  "zalo",
  "facebook",
  "sms",
  "smsUnmarked",
  "push",
  "email",
] as const;
export type Form = (typeof FORMS)[number];

export const isForm = (text: string): text is Form => (FORMS as readonly string[]).includes(text);

/** Forms whose first line is a headline of its own, and whose second is a description. */
export const HEADED: Partial<Record<Form, "title" | "titleAndLead">> = {
  news: "titleAndLead",
  zalo: "titleAndLead",
  push: "title",
  email: "title",
  poster: "title",
};

export type MeasureUnit = "characters" | "words" | "seconds" | "segments";

/** How long a part may be, and how long it is. */
export interface Measure {
  part: "title" | "lead" | "text";
  unit: MeasureUnit;
  is: number;
  least?: number;
  most: number;
}

interface Bound {
  part: Measure["part"];
  unit: MeasureUnit;
  least?: number;
  most: number;
}

/**
 * Zalo article: title 150, description 300 characters. SMS: two parts with marks, one without. Facebook shows about 480
 * characters before "more"; a poster of 30 words with a slogan of 12 is read in passing; push shows about 60 and 120
 * characters on a locked screen; a loudspeaker notice is listened to for a minute and a half.
 */
const BOUNDS: Record<Form, readonly Bound[]> = {
  news: [
    { part: "title", unit: "characters", most: 180 },
    { part: "lead", unit: "characters", most: 400 },
    { part: "text", unit: "characters", most: 20_000 },
  ],
  page: [{ part: "text", unit: "characters", most: 600 }],
  sheet: [{ part: "text", unit: "characters", most: 3_000 }],
  leaflet: [{ part: "text", unit: "characters", most: 2_400 }],
  poster: [
    { part: "title", unit: "words", most: 12 },
    { part: "text", unit: "words", most: 30 },
  ],
  talk: [{ part: "text", unit: "characters", most: 4_000 }],
  loudspeaker: [{ part: "text", unit: "seconds", least: 60, most: 90 }],
  zalo: [
    { part: "title", unit: "characters", most: 150 },
    { part: "lead", unit: "characters", most: 300 },
    { part: "text", unit: "characters", most: 6_000 },
  ],
  facebook: [{ part: "text", unit: "characters", most: 480 }],
  sms: [{ part: "text", unit: "segments", most: 2 }],
  smsUnmarked: [{ part: "text", unit: "segments", most: 1 }],
  push: [
    { part: "title", unit: "characters", most: 60 },
    { part: "text", unit: "characters", most: 120 },
  ],
  email: [
    { part: "title", unit: "characters", most: 120 },
    { part: "text", unit: "characters", most: 10_000 },
  ],
};

/** More is not stored, whatever the form. */
export const MOST_CHARACTERS = 20_600;

export interface Parts {
  title: string;
  lead: string;
  text: string;
}

/** The lines of a form as headline, description and the rest, where it has them. */
export function partsOf(form: Form, whole: string): Parts {
  const lines = whole.split("\n");
  const headed = HEADED[form];
  const title = headed ? (lines.shift() ?? "") : "";
  const lead = headed === "titleAndLead" ? (lines.shift() ?? "") : "";
  return { title, lead, text: lines.join("\n").trim() };
}

/** How long each part is beside how long it may be. `speed` in syllables a minute. */
export function measure(form: Form, whole: string, speed: number): Measure[] {
  const parts = partsOf(form, whole);
  return BOUNDS[form].map((bound) => ({ ...bound, is: lengthIn(bound.unit, parts[bound.part], speed) }));
}

export const isOutside = ({ is, least, most }: Measure): boolean => is > most || (least !== undefined && is < least);

export function lengthIn(unit: MeasureUnit, text: string, speed: number): number {
  if (unit === "characters") return [...text].length;
  if (unit === "words") return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  if (unit === "segments") return smsSize(text).segments;
  return secondsOf(speak(text), speed);
}
