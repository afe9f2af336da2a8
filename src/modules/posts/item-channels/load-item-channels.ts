import type { Db } from "../../../platform/db/index.ts";
import { countPublished } from "../../comments/index.ts";
import type { ItemForPosting } from "../../content/index.ts";
import { listPageVoices } from "../../feedback/index.ts";
import { CHANNELS, type Channel, isProof, type LedgerEntry, listLedgerEntries } from "../../publishing/index.ts";
import { latestFiguresOfItem } from "../figures/figure.store.ts";
import type { DayFigures } from "../figures/figures.ts";
import { CHANNEL_OF, KIND_IN_ADDRESS } from "../places/place.ts";
import { listPosts, type PostRow } from "../post.store.ts";
import { isDone, type PostState } from "../post.ts";

export type PartState = "proven" | "declared" | "open" | "failed" | "skipped" | "withdrawn";

/** Why something is not out, as a code of ours or in the words of the ledger. */
export type PartReason = { failure: NonNullable<PostRow["pageFailure"]> } | { words: string } | null;

/** One place, list or page of a channel. */
export interface ChannelPart {
  /** Empty for a channel that is one place, such as the unit's page. */
  place: string;
  language: string;
  version: number;
  state: PartState;
  /** Posted, or to be posted, corrected or taken down. */
  act: PostRow["act"];
  at: Date | null;
  address: string | null;
  reason: PartReason;
  /** People it came to, as somebody counted. */
  reached: number | null;
  /** People who see what is posted there, roughly. */
  audience: number | null;
  cost: number | null;
  /** What the network tells; proves nothing. */
  figures: DayFigures | null;
  /** Where the next thing is done about it. */
  href: string | null;
}

export interface ChannelLine {
  channel: Channel;
  parts: ChannelPart[];
  counts: Record<PartState, number>;
  reached: number | null;
  audience: number | null;
  cost: number | null;
  lastAt: Date | null;
}

export interface ItemChannels {
  lines: ChannelLine[];
  /** Channels over which something stands: proven, or at least declared. */
  told: number;
  proven: number;
  cost: number | null;
  voices: { questions: number; useful: number; notUseful: number; comments: number };
}

/** In the order in which a leader reads: own pages, paper and loudspeakers, networks, messages, the press. */
const READ_FIRST: readonly Channel[] = [
  "portal",
  "provincePortal",
  "feed",
  "sheet",
  "board",
  "loudspeaker",
  "screen",
  "zalo",
  "facebook",
  "youtube",
  "sms",
  "email",
  "push",
  "press",
  "event",
  "print",
  "visual",
  "document",
];
/** What nobody placed yet comes last, so that nothing that went out is left out. */
const ORDER = [...new Set<Channel>([...READ_FIRST, ...CHANNELS])];

/** Ways every item could go; they stand on the page also while nothing went over them. */
const ALWAYS: readonly Channel[] = [
  "portal",
  "feed",
  "sheet",
  "board",
  "loudspeaker",
  "zalo",
  "facebook",
  "sms",
  "email",
  "push",
];

/** What goes to single people, in runs. */
export const MESSAGES: readonly Channel[] = ["sms", "email", "push"];

const MOST_ROWS = 1_000;

/**
 * Where a published item went, what came back and what is left, over all channels: from the ledger and the posts. Rows and posts of units
 * outside `unitIds` are left out. Counts only, nothing about who read.
 */
export async function loadItemChannels(
  db: Db,
  item: ItemForPosting,
  unitIds: readonly string[],
): Promise<ItemChannels> {
  const path = `/tin-tuc/${item.slug}`;
  const [entries, posts, voices, comments, figures] = await Promise.all([
    listLedgerEntries(db, { recordKind: "item", recordId: item.itemId, unitIds: [...unitIds] }, MOST_ROWS),
    listPosts(db, { itemId: item.itemId, unitIds }, MOST_ROWS),
    listPageVoices(db, path, "1970-01-01"),
    countPublished(db, [item.itemId]),
    latestFiguresOfItem(db, item.itemId),
  ]);
  const ofPosts = new Set(posts.map((post) => post.ledgerEntryId));
  const parts = new Map<Channel, ChannelPart[]>();
  const add = (channel: Channel, part: ChannelPart): void => {
    parts.set(channel, [...(parts.get(channel) ?? []), part]);
  };
  for (const entry of latestOf(
    entries.filter((one) => !ofPosts.has(one.id)),
    keyOfEntry,
  ))
    add(entry.channel, partOfEntry(entry));
  for (const post of latestOf(
    posts.filter((one) => one.state !== "dropped"),
    (one) => one.placeId,
  ))
    add(CHANNEL_OF[post.kind], partOfPost(post, figures.get(post.placeId) ?? null));
  const shown = ORDER.filter(
    (channel) =>
      parts.has(channel) ||
      (item.holds && (ALWAYS.includes(channel) || (channel === "youtube" && item.kind === "video"))),
  );
  const lines = shown.map((channel) => lineOf(channel, parts.get(channel) ?? []));
  return {
    lines,
    told: lines.filter((line) => line.counts.proven + line.counts.declared > 0).length,
    proven: lines.filter((line) => line.counts.proven > 0).length,
    cost: sumOf(lines.map((line) => line.cost)),
    voices: {
      questions: sumOf(voices.map((one) => one.questions)) ?? 0,
      useful: sumOf(voices.map((one) => one.useful)) ?? 0,
      notUseful: sumOf(voices.map((one) => one.notUseful)) ?? 0,
      comments: comments.get(item.itemId) ?? 0,
    },
  };
}

/** The first of each key; rows come newest first. */
function latestOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Map<string, Row>();
  for (const row of rows) if (!known.has(keyOf(row))) known.set(keyOf(row), row);
  return [...known.values()];
}

const keyOfEntry = (entry: LedgerEntry): string => [entry.channel, entry.language, entry.place].join("\u0000");

function stateOfEntry(entry: LedgerEntry): PartState {
  if (isProof(entry)) return "proven";
  if (entry.withdrawnAt) return "withdrawn";
  return entry.state === "refused" || entry.state === "unreachable" ? "failed" : "open";
}

function partOfEntry(entry: LedgerEntry): ChannelPart {
  const isMessage = MESSAGES.includes(entry.channel);
  return {
    place: entry.place ?? "",
    language: entry.language ?? "",
    version: entry.recordVersion,
    state: stateOfEntry(entry),
    act: "publish",
    at: entry.sentAt ?? entry.createdAt,
    address: entry.address,
    reason: entry.withdrawnReason ? { words: entry.withdrawnReason } : entry.reason ? { words: entry.reason } : null,
    reached: entry.reached,
    audience: null,
    cost: null,
    figures: null,
    href: isMessage ? `/can-bo/gui-tin?tin=${entry.recordId}` : null,
  };
}

const PART_STATES: Record<PostState, PartState> = {
  due: "open",
  sending: "open",
  unknown: "failed",
  failed: "failed",
  declared: "declared",
  proven: "proven",
  skipped: "skipped",
  dropped: "open",
};

function partOfPost(post: PostRow, figures: DayFigures | null): ChannelPart {
  const isFailed = post.state === "declared" && post.pageFailure !== null && post.photoKey === null;
  const isTakenDown = post.act === "takeDown" && isDone(post.state);
  return {
    place: post.place,
    language: post.language === "vi" ? "" : post.language,
    version: post.itemVersion,
    state: isTakenDown ? "withdrawn" : isFailed ? "failed" : PART_STATES[post.state],
    act: post.act,
    at: post.doneAt,
    address: post.address,
    // Proven, and not there any more: it was told, and people cannot read it now.
    reason:
      post.pageFailure && (isFailed || post.state === "proven")
        ? { failure: post.pageFailure }
        : post.reason
          ? { words: post.reason }
          : null,
    reached: null,
    audience: isDone(post.state) && post.act !== "takeDown" ? post.members : null,
    cost: post.cost,
    figures: isTakenDown ? null : figures,
    href:
      post.state === "due"
        ? `/can-bo/dang-bai/tin/${post.itemId}/${KIND_IN_ADDRESS[post.kind]}`
        : `/can-bo/dang-bai/bai/${post.id}`,
  };
}

function lineOf(channel: Channel, parts: ChannelPart[]): ChannelLine {
  const counts: Record<PartState, number> = { proven: 0, declared: 0, open: 0, failed: 0, skipped: 0, withdrawn: 0 };
  for (const part of parts) counts[part.state]++;
  const times = parts.flatMap((part) => (part.at && part.state !== "open" ? [part.at.getTime()] : []));
  return {
    channel,
    parts: parts.sort((a, b) => a.place.localeCompare(b.place, "vi")),
    counts,
    reached: sumOf(parts.map((part) => part.reached)),
    audience: sumOf(parts.map((part) => part.audience)),
    cost: sumOf(parts.map((part) => part.cost)),
    lastAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}

/** null where nothing is known at all. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}
