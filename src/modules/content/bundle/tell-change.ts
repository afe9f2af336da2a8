import type { FactWords, MissingPart, ProcedureChange, ProcedureEnd } from "../../procedures/index.ts";
import { phrases as say } from "./phrases.vi.ts";
import { type Bit, cut, type FactKind, type Story, sentence, type Voice } from "./story.ts";

/** What holds at the unit's province only, beside what the record says. */
export interface LocalTold {
  /** The amounts the province set, one line for each way of filing; empty where it set none. */
  fee: string;
  /** Filing online is recommended only where it was announced. */
  isOnlineAnnounced: boolean;
}

const TITLE = 180;
const PAPER = 150;
const MOST_PAPERS = 8;

/** A change of a procedure as a story. What the record does not say stays out and is named in `missing`. */
export function tellChange(change: ProcedureChange, local: LocalTold, voice: Voice, site: string): Story {
  const { after, end, before, name, missing } = change;
  const field = change.isPlainName ? "plain.name" : "name";
  const facts = end ? {} : factsOf(change, local);
  const story = {
    kind: "change" as const,
    facts,
    basis: basisOf(change),
    missing: end ? [] : missing.filter((part) => !(part === "fee" && local.fee !== "")),
    voice,
    address: `${site.replace(/^https?:\/\//, "")}/thu-tuc/${change.code}`,
    written: null,
  };
  if (end) return { ...story, ...tellEnd(change, end, field) };
  const from = after.validFrom;
  const since = { text: say.since(from), field: "validFrom" };
  const points = change.changes.map((one) => ({ text: sentence(withItems(one)), field: one.field }));
  if (before) {
    const [first] = change.changes;
    const told = first ? say.titleChanged(name, say.lower(first.summary), from) : "";
    const isTold = first !== undefined && [...told].length <= TITLE;
    return {
      ...story,
      title: isTold
        ? { text: told, field: first.field }
        : { text: `${cut(name, TITLE - 40)}${say.briefChanged(from)}`, field },
      titleTells: { points: isTold ? 1 : 0, since: true },
      brief: { name, rest: say.briefChanged(from), field },
      slogan: sloganOf(say.sloganChanged, name, field),
      lead: [{ text: say.leadChanged(name), field }],
      points,
      since,
    };
  }
  // The first text known here is news only where an editor issued it; an imported catalogue was in force long before.
  const isNew = after.number === 1 && after.source === "editor" && after.changeKind === "issue";
  return {
    ...story,
    title: {
      text: isNew
        ? say.titleNew(cut(name, TITLE - 40), from)
        : `${cut(name, TITLE - 50)}${say.restAbout(Object.keys(facts) as FactKind[])}`,
      field,
    },
    titleTells: { points: 0, since: isNew },
    brief: { name, rest: isNew ? say.briefNew(from) : say.briefAbout, field },
    slogan: sloganOf(isNew ? say.sloganNew : say.sloganAbout, name, field),
    lead: [{ text: (isNew ? say.leadNew : say.leadAbout)(name), field }],
    points: [],
    since: isNew ? since : null,
  };
}

function tellEnd({ name }: ProcedureChange, end: ProcedureEnd, field: string) {
  const isMoved = end.kind === "moved";
  const title = { repealed: say.titleRepealed, replaced: say.titleReplaced, moved: say.titleMoved }[end.kind];
  const points: Bit[] = [
    ...(end.successors.length > 0
      ? [{ text: say.successors(end.successors.map((one) => one.name ?? one.code)), field: "end.successors" }]
      : []),
    ...(end.authority ? [{ text: say.authority(end.authority), field: "end.authority" }] : []),
    ...(end.note ? [{ text: sentence(end.note), field: "end.note" }] : []),
  ];
  return {
    title: { text: title(cut(name, TITLE - 60), end.on), field: "end.kind" },
    titleTells: { points: 0, since: true },
    brief: { name, rest: (isMoved ? say.briefMoved : say.briefEnded)(end.on), field: "end.kind" },
    slogan: sloganOf(isMoved ? say.sloganMoved : say.sloganEnded, name, "end.kind"),
    lead: [{ text: (isMoved ? say.leadMoved : say.leadEnded)(name), field }],
    points,
    since: { text: (isMoved ? say.since : say.endedOn)(end.on), field: "end.on" },
  };
}

/** A name of few words stands in the slogan; a long one beside it. */
function sloganOf(words: (name: string | null) => string, name: string, field: string) {
  const isNamed = name.split(/\s+/).length <= 6;
  return { text: words(isNamed ? name : null), field, isNamed };
}

/** The sentence with the few short items it counts. */
function withItems({ summary, added, removed }: ProcedureChange["changes"][number]): string {
  const items = [...added, ...removed];
  const isShort = items.length > 0 && items.length <= 4 && items.every((one) => one.length <= PAPER);
  return isShort ? `${summary}: ${items.join("; ")}` : summary;
}

function basisOf({ after, end }: ProcedureChange): Bit | null {
  if (end) return end.decision ? { text: say.basis(end.decision, null, null), field: "end.decision" } : null;
  const { decisionNumber, decisionDate, decisionIssuer } = after;
  return decisionNumber ? { text: say.basis(decisionNumber, decisionDate, decisionIssuer), field: "decision" } : null;
}

function factsOf(change: ProcedureChange, local: LocalTold): Story["facts"] {
  const { facts, bring, after } = change;
  const { record } = after;
  const isMissing = (part: MissingPart): boolean => change.missing.includes(part);
  const told: Partial<Record<FactKind, Bit[]>> = {};
  const put = (kind: FactKind, texts: readonly string[], field: string): void => {
    const lines = texts.map((text) => pointed(text, change.factWords, local.isOnlineAnnounced)).filter(Boolean);
    if (lines.length > 0) told[kind] = lines.map((line) => ({ text: line, field }));
  };
  if (bring) put("bring", bring, "plain.bring");
  else if (!isMissing("papers")) put("bring", papersOf(record), "papers");
  if (local.fee !== "") put("fee", local.fee.split(local.fee.includes("\n") ? "\n" : "; "), "fees.local");
  else if (!isMissing("fee")) put("fee", facts.fee, "methods.fee");
  if (!isMissing("time")) put("time", facts.time, "methods.time");
  // Without the agency's name, the address it receives at; the page's own stand-in is no fact of the record.
  if (record.agencies.implementing !== "") put("where", [facts.place], "agencies.implementing");
  else if (!isMissing("place")) put("where", [record.agencies.receptionAddress], "agencies.receptionAddress");
  if (!isMissing("ways")) put("how", waysOf(change, local), "methods.channel");
  return told;
}

/** "Trực tiếp: 8.000 đồng" as "Nộp trực tiếp 8.000 đồng"; what says nothing, or leads where filing is not announced, is empty. */
function pointed(text: string, words: FactWords, isOnlineAnnounced: boolean): string {
  const channel = Object.values(words.channels).find((name) => text.startsWith(`${name}: `));
  const rest = (channel ? text.slice(channel.length + 2) : text).replace(/\s+/g, " ").trim();
  if (rest === words.ask || (channel === words.channels.online && !isOnlineAnnounced)) return "";
  const told = rest === words.elsewhere ? say.dependsOnCase : rest === words.byProvince ? say.feeByProvince : rest;
  return channel ? `Nộp ${channel.toLowerCase()} ${say.lower(told)}` : told;
}

function papersOf(record: ProcedureChange["after"]["record"]): string[] {
  const names = (record.papers[0]?.papers ?? []).map((paper) => cut(paper.name.replace(/\s+/g, " ").trim(), PAPER));
  const more = record.papers.reduce((sum, group) => sum + group.papers.length, 0) - Math.min(names.length, MOST_PAPERS);
  return [...names.slice(0, MOST_PAPERS), ...(more > 0 ? [say.morePapers(more)] : [])];
}

/** Ways of filing, online only where it was announced. */
function waysOf({ after, factWords }: ProcedureChange, local: LocalTold): string[] {
  const ways = (Object.keys(factWords.channels) as (keyof FactWords["channels"])[]).filter(
    (channel) =>
      after.record.methods.some((method) => method.channel === channel) &&
      (channel !== "online" || local.isOnlineAnnounced),
  );
  return ways.length > 0 ? [ways.map((one) => factWords.channels[one].toLowerCase()).join(", ")] : [];
}
