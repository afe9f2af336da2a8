import { asTyped, capitalised } from "../../../platform/i18n/index.ts";
import { speak } from "../spoken/spoken-text.ts";
import { FORMS, type Form, lengthIn } from "./forms.ts";
import { phrases as say } from "./phrases.vi.ts";
import { smsSize } from "./sms-size.ts";
import { type Bit, cut, type FactKind, type Rendered, type Story, sentence, titleWithin } from "./story.ts";

type Line = Bit[];

const form = (text: string): Bit => ({ text, field: "form" });
const FACTS: readonly FactKind[] = ["bring", "fee", "time", "where", "how"];

/** All forms of a story. `speed` in syllables a minute, for what is read aloud. */
export function renderStory(story: Story, speed: number): Map<Form, Rendered> {
  return new Map(FORMS.map((one) => [one, renderForm(one, story, speed)]));
}

/** One form: its text, and the field each sentence of it came from. */
export function renderForm(which: Form, story: Story, speed: number): Rendered {
  switch (which) {
    case "news":
      return joined(news(story));
    case "page":
      return joined(page(story));
    case "sheet":
      return joined([[story.title], ...points(story, 6), ...facts(story, FACTS), ...ends(story), ...contact(story)]);
    case "leaflet":
      return joined(leaflet(story));
    case "poster":
      return joined(poster(story));
    case "talk":
      return joined(talk(story));
    case "loudspeaker":
      return loudspeaker(story, speed);
    case "zalo":
      return joined(zalo(story));
    case "facebook":
      return joined(facebook(story));
    case "sms":
      return message(story, (text) => text, 2);
    case "smsUnmarked":
      return message(story, toPlain, 1);
    case "push":
      return joined([
        [short(story.slogan, 60)],
        [
          short(
            story.kind === "change" && story.slogan.isNamed ? (story.points[0] ?? story.lead[0]) : story.lead[0],
            120,
          ),
        ],
      ]);
    case "email":
      return joined([
        [titleWithin(story, 120)],
        [form(say.emailGreeting)],
        story.lead,
        ...points(story, 8),
        ...facts(story, FACTS),
        ...ends(story),
        [form(say.more(story.address))],
        ...contact(story),
        [{ text: say.emailClosing(story.voice.unit), field: "unit.name" }],
      ]);
  }
}

/** Lines below each other; bits of a line beside each other. Empty lines part blocks and are nobody's words. */
function joined(lines: readonly Line[]): Rendered {
  return {
    text: lines
      .map((line) => line.map((bit) => bit.text).join(" "))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    sources: lines.flat().filter((bit) => bit.text.trim() !== ""),
  };
}

const gap: Line = [{ text: "", field: "form" }];

const short = (bit: Bit | undefined, most: number): Bit =>
  bit ? { ...bit, text: cut(bit.text, most) } : { text: "", field: "form" };

function points(story: Story, most: number): Line[] {
  const told = story.points.slice(0, most);
  // What a line leads to was cut off: the line goes with it.
  while (told.length < story.points.length && told.at(-1)?.text.trimEnd().endsWith(":")) told.pop();
  return told.map((bit) => [{ ...bit, text: `- ${bit.text}` }]);
}

/** Where to go is a name; the rest goes on in small letters. */
const inSentence = (kind: FactKind, text: string): string => (kind === "where" ? text : say.lower(text));

/** "Phí, lệ phí: 8.000 đồng/bản." One thing on the line of its name, several below it. */
function facts(story: Story, kinds: readonly FactKind[]): Line[] {
  return kinds.flatMap((kind) => {
    const told = story.facts[kind];
    if (!told) return [];
    const [only] = told;
    if (told.length === 1 && only)
      return [[{ ...only, text: sentence(`${say.fact[kind]}: ${inSentence(kind, only.text)}`) }]];
    return [[form(`${say.fact[kind]}:`)], ...told.map((bit) => [{ ...bit, text: `- ${sentence(bit.text)}` }])];
  });
}

/** The same in one sentence, for where there is no room for lists. */
function factsInLine(story: Story, kinds: readonly FactKind[], names: Record<FactKind, string> = say.fact): Bit[] {
  return kinds.flatMap((kind) => {
    const told = story.facts[kind];
    if (!told) return [];
    const text = told.map((bit) => inSentence(kind, bit.text).replace(/[.;]$/, "")).join("; ");
    return [{ text: sentence(`${names[kind]}: ${text}`), field: told[0]?.field ?? "form" }];
  });
}

/** What the title has not said already. */
const fresh = ({ points, titleTells }: Story): Bit[] => points.slice(titleTells.points);
const sinceUntold = ({ since, titleTells }: Story): Bit[] => (since && !titleTells.since ? [since] : []);

const ends = ({ since, basis }: Story): Line[] => [since, basis].flatMap((bit) => (bit ? [[bit]] : []));

function contact({ voice }: Story): Line[] {
  return [
    [{ text: voice.unit, field: "unit.name" }],
    ...(voice.address === "" ? [] : [[{ text: voice.address, field: "unit.address" }]]),
    ...(voice.hours === "" ? [] : [[{ text: say.hours(voice.hours), field: "unit.hours" }]]),
    ...(voice.phone === "" ? [] : [[{ text: say.call(voice.phone), field: "unit.phone" }]]),
  ];
}

function news(story: Story): Line[] {
  const { written } = story;
  if (written)
    return [
      [{ text: written.title, field: "item.title" }],
      [{ text: written.summary.replace(/\s*\n\s*/g, " "), field: "item.summary" }],
      ...written.body.split("\n").map((text) => [{ text, field: "item.body" }]),
    ];
  const block = (heading: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [gap, [form(`## ${heading}`)], gap, ...lines];
  return [
    [story.title],
    summaryOf(story),
    ...block(story.kind === "document" ? say.heading.document : say.heading.changed, points(story, 12)),
    ...block(
      say.heading.bring,
      (story.facts.bring ?? []).map((bit) => [{ ...bit, text: `- ${bit.text}` }]),
    ),
    ...block(say.heading.cost, facts(story, ["fee", "time"])),
    ...block(say.heading.where, facts(story, ["where", "how"])),
    ...(story.basis ? [gap, [story.basis]] : []),
  ];
}

/** One or two sentences: what it is about, from when. */
export function summaryOf(story: Story): Bit[] {
  const bits = [...story.lead, ...(story.since ? [story.since] : [])];
  const room = 400;
  const fitting: Bit[] = [];
  for (const bit of [...bits, ...factsInLine(story, ["time", "fee"])]) {
    const length = [...fitting, bit].map((one) => one.text).join(" ").length;
    if (length <= room) fitting.push(bit);
  }
  return fitting.length > 0 ? fitting : [short(bits[0], room)];
}

function page(story: Story): Line[] {
  const room = 600;
  const bits = [
    ...story.lead,
    ...story.points,
    ...(story.since ? [story.since] : []),
    ...(story.basis ? [story.basis] : []),
  ];
  return [fitting(bits, (kept) => kept.join(" ").length <= room)];
}

/** As many as fit, in their order; a long one that does not fit is passed over. */
function fitting(bits: readonly Bit[], fits: (texts: string[]) => boolean): Bit[] {
  const kept: Bit[] = [];
  for (const bit of bits) if (fits([...kept, bit].map((one) => one.text))) kept.push(bit);
  return kept;
}

function leaflet(story: Story): Line[] {
  return [
    [story.title],
    story.lead,
    gap,
    ...points(story, 5),
    ...facts(story, FACTS),
    ...ends(story),
    gap,
    [form(say.more(story.address))],
    ...contact(story),
  ];
}

function poster(story: Story): Line[] {
  const room = (bits: readonly string[]): boolean => lengthIn("words", bits.join(" "), 1) <= 30;
  const named = story.slogan.isNamed ? [] : [{ text: sentence(story.brief.name), field: story.brief.field }];
  const told = [...named, ...factsInLine(story, ["fee", "time"]), ...(story.since ? [story.since] : [])];
  const bits = fitting(story.kind === "item" ? story.lead : told, room);
  return [[story.slogan], ...(bits.length > 0 ? bits.map((bit) => [bit]) : [[form(say.detail(story.address))]])];
}

function talk(story: Story): Line[] {
  if (story.written?.isTalk) return [...news(story), gap, ...contact(story), gap, [form(say.talkNotes)]];
  const toRemember = [...story.points, ...factsInLine(story, ["fee", "time", "bring"])].slice(0, 3);
  const questions = FACTS.flatMap((kind): Line[] => {
    const told = story.facts[kind];
    return told
      ? [[form(say.asked[kind])], ...told.map((bit) => [{ ...bit, text: `- ${capitalised(sentence(bit.text))}` }])]
      : [];
  });
  const others = story.points.slice(3, 10).map((bit): Line => [{ ...bit, text: `- ${bit.text}` }]);
  return [
    [{ ...story.title, text: say.talkTitle(story.title.text) }],
    gap,
    [form(`## ${say.talkOpening}`)],
    [
      { text: say.talkGreeting(story.voice.unit), field: "unit.name" },
      ...story.lead,
      ...(story.since ? [story.since] : []),
    ],
    ...(toRemember.length > 0
      ? [
          gap,
          [form(`## ${say.talkPoints}`)],
          ...toRemember.map((bit, at): Line => [{ ...bit, text: `${at + 1}. ${bit.text}` }]),
        ]
      : []),
    ...others,
    gap,
    ...(questions.length > 0 ? [[form(`## ${say.talkQuestions}`)], ...questions] : []),
    [form(say.talkUnknown)],
    ...(story.basis ? [[story.basis]] : []),
    [form(say.more(story.address))],
    ...contact(story),
    gap,
    [form(say.talkNotes)],
  ];
}

/**
 * A minute to a minute and a half before the microphone, in words only. What does not fit is left out, the least needed
 * first; what is too short is said twice, as one does over loudspeakers.
 */
function loudspeaker(story: Story, speed: number): Rendered {
  const { voice } = story;
  const said = (bit: Bit): Bit => ({ ...bit, text: speak(bit.text).replace(/\n/g, " ") });
  const opening = said({ text: say.loudOpening(voice.unit), field: "unit.name" });
  const title = said({ ...story.title, text: sentence(story.title.text) });
  const ask = said({
    text: say.loudAsk(voice.unit, voice.phone),
    field: voice.phone === "" ? "unit.name" : "unit.phone",
  });
  const closing = said(form(say.loudClosing));
  const told = factsInLine(story, ["bring", "fee", "time", "where"], say.factSaid);
  const body = [
    ...(story.kind === "item" || told.length === 0 ? story.lead : []),
    ...fresh(story).slice(0, 1),
    ...sinceUntold(story),
    ...told,
    ...fresh(story).slice(1),
    ...(story.basis ? [story.basis] : []),
  ].map(said);
  const seconds = (bits: readonly Bit[]): number => lengthIn("seconds", bits.map((bit) => bit.text).join(" "), speed);
  const around = [opening, title, ask, closing];
  const kept = fitting(body, (texts) => seconds([...around, ...texts.map((text) => form(text))]) <= 90);
  const inOrder = [opening, title, ...kept];
  const again = [said(form(say.loudRepeat)), title, ...kept, ask, title];
  const repeated: Bit[] = [];
  const length = (): number => seconds([...inOrder, ...repeated, ask, closing]);
  if (length() < 60) {
    for (const bit of again) {
      if (length() >= 62) break;
      repeated.push(bit);
      if (length() > 90) repeated.pop();
    }
    // The words that announce a repetition need something behind them.
    if (repeated.length === 1) repeated.length = 0;
  }
  return joined([
    [opening],
    [title],
    ...kept.map((bit) => [bit]),
    ...(repeated.length > 0 ? [repeated] : []),
    [ask],
    [closing],
  ]);
}

function zalo(story: Story): Line[] {
  return [
    [titleWithin(story, 150)],
    [shortened(story.kind === "item" ? story.lead : summaryOf(story), 300)],
    ...points(story, 12),
    ...facts(story, FACTS),
    ...ends(story),
    [form(say.more(story.address))],
    ...contact(story),
  ];
}

/** Several bits as one text of a length; it points at the first of them. */
function shortened(bits: readonly Bit[], most: number): Bit {
  return { text: cut(bits.map((bit) => bit.text).join(" "), most), field: bits[0]?.field ?? "form" };
}

function facebook(story: Story): Line[] {
  const room = 480;
  const last: Line[] = [[form(say.detail(story.address))], [{ text: story.voice.unit, field: "unit.name" }]];
  const around = [story.title, ...last.flat()].map((bit) => bit.text).join("\n").length + 2;
  const bits = [
    ...(story.kind === "item" ? story.lead : []),
    ...fresh(story),
    ...factsInLine(story, ["fee", "time", "bring"]),
    ...sinceUntold(story),
  ];
  const kept = fitting(bits, (texts) => around + texts.join("\n").length + texts.length <= room);
  return [[story.title], ...kept.map((bit): Line => [bit]), ...last];
}

/** Without marks, and without signs that no plain message has. */
const toPlain = (text: string): string => asTyped(text).replace(/[^\x20-\x7e\n]/g, "");

/** Title, then what still fits, then the address: who reads on finds the rest there. */
function message(story: Story, write: (text: string) => string, segments: number): Rendered {
  const fits = (texts: readonly string[]): boolean => smsSize(texts.join(" ")).segments <= segments;
  const address = { text: write(`${say.detail(story.address)}`), field: "form" };
  let title = { ...story.title, text: write(sentence(story.title.text)) };
  for (let most = 170; most >= 30 && !fits([title.text, address.text]); most -= 5) {
    const brief = titleWithin(story, Math.min(most, [...story.title.text].length - 1));
    title = { ...brief, text: write(sentence(brief.text)) };
  }
  const rest = [...fresh(story), ...sinceUntold(story), ...factsInLine(story, ["fee", "time"])];
  const kept = fitting(
    (story.kind === "item" ? story.lead : rest).map((bit) => ({ ...bit, text: write(bit.text) })),
    (texts) => fits([title.text, ...texts, address.text]),
  );
  return joined([[title, ...kept, address]]);
}
