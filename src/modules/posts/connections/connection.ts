import type { ToldLanguage } from "../../topics/index.ts";
import type { FollowerWay } from "../broadcasts/broadcast.ts";
import type { PostFigures } from "../figures/figures.ts";
import type { HiddenPost } from "../post.ts";

/** A film that goes along. */
export interface OutgoingFilm {
  bytes: number;
  /** WebVTT; null where there are none. */
  captions: string | null;
  /** It is another one than the post that is corrected went out with. */
  isOther: boolean;
  /** From its first to its last byte, both with it. */
  read(first: number, last: number): Promise<Buffer>;
}

/** What goes out to a network, the same for every attempt. */
export interface OutgoingPost {
  title: string;
  lead: string;
  /** Without title and lead where the network has fields for them. */
  text: string;
  /** The item at its own address. */
  link: string;
  /** A picture to go along, PNG or JPEG; read only when it is needed. */
  picture(): Promise<Uint8Array>;
  /** Where the network finds that picture by itself. */
  pictureAddress: string;
  /** Null where the item has none as a file. */
  film: OutgoingFilm | null;
  language: ToldLanguage;
  /** The area it is about and whose it is, for networks that sort by words. */
  tags: readonly string[];
}

/** What was handed over in part, kept between attempts so that nothing is uploaded or begun twice. */
export type HandedParts = Readonly<Record<string, string>>;

/** What became of an attempt; reasons are sentences for the page. */
export type PostOutcome =
  /** `note` says what of it a person has to see to. */
  | { kind: "sent"; remoteId: string; note?: string }
  /** Never to be tried again as it is. */
  | { kind: "refused"; reason: string }
  | { kind: "retryLater"; reason: string; afterMs?: number }
  /** Not for a reason of this post: no line, or the key is not accepted any more. */
  | { kind: "reconnect"; reason: string; isKeyWrong: boolean }
  /** It may be out. */
  | { kind: "unknown"; reason: string };

/** What the network says it has. */
export type PostFinding =
  /** `hidden`: it is there, and residents do not see it. */
  | { kind: "there"; remoteId: string; address: string | null; text: string; hidden?: HiddenPost }
  | { kind: "notThere" }
  | { kind: "cannotTell" };

/** An open way to one account. Methods never throw: what goes wrong is an outcome. */
export interface PostConnection {
  /** `keep` makes durable what was handed over in part, before the next step begins. */
  publish(post: OutgoingPost, parts: HandedParts, keep: (parts: HandedParts) => Promise<void>): Promise<PostOutcome>;
  /** Whether something like it stands there since an attempt began whose answer was lost. What is `known` went out otherwise. */
  look(
    post: OutgoingPost,
    parts: HandedParts,
    asked: { since: Date; known: ReadonlySet<string> },
  ): Promise<PostFinding>;
  /** Fetches back what was posted: its public address and its words as they stand there. */
  read(remoteId: string): Promise<PostFinding>;
  /** What the network counts about what was posted; null where it tells nothing. */
  figures(remoteId: string): Promise<PostFigures | null>;
  correct(remoteId: string, post: OutgoingPost): Promise<PostOutcome>;
  takeDown(remoteId: string): Promise<PostOutcome>;
  /** Answers somebody who wrote to the account: a person, or under a comment. */
  reply(to: { person: string } | { comment: string }, text: string): Promise<PostOutcome>;
  /** The name of the account at the network, or why it cannot be used. Posts nothing. */
  check(): Promise<{ name: string } | { reason: string }>;
  /** Sends articles to everybody who follows the account; left out where the network has no such thing. */
  followers?: FollowerWay;
  close(): void;
}
