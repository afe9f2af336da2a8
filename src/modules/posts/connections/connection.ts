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
}

/** What was handed over in part, kept between attempts so that nothing is uploaded or begun twice. */
export type HandedParts = Readonly<Record<string, string>>;

/** What became of an attempt; reasons are sentences for the page. */
export type PostOutcome =
  | { kind: "sent"; remoteId: string }
  /** Never to be tried again as it is. */
  | { kind: "refused"; reason: string }
  | { kind: "retryLater"; reason: string; afterMs?: number }
  /** Not for a reason of this post: no line, or the key is not accepted any more. */
  | { kind: "reconnect"; reason: string; isKeyWrong: boolean }
  /** It may be out. */
  | { kind: "unknown"; reason: string };

/** What the network says it has. */
export type PostFinding =
  | { kind: "there"; remoteId: string; address: string | null; text: string }
  | { kind: "notThere" }
  | { kind: "cannotTell" };

/** An open way to one account. Methods never throw: what goes wrong is an outcome. */
export interface PostConnection {
  /** `keep` makes durable what was handed over in part, before the next step begins. */
  publish(post: OutgoingPost, parts: HandedParts, keep: (parts: HandedParts) => Promise<void>): Promise<PostOutcome>;
  /** Whether something like it stands there since an attempt began whose answer was lost. */
  look(post: OutgoingPost, parts: HandedParts, since: Date): Promise<PostFinding>;
  /** Fetches back what was posted: its public address and its words as they stand there. */
  read(remoteId: string): Promise<PostFinding>;
  correct(remoteId: string, post: OutgoingPost): Promise<PostOutcome>;
  takeDown(remoteId: string): Promise<PostOutcome>;
  /** Answers somebody who wrote to the account: a person, or under a comment. */
  reply(to: { person: string } | { comment: string }, text: string): Promise<PostOutcome>;
  /** The name of the account at the network, or why it cannot be used. Posts nothing. */
  check(): Promise<{ name: string } | { reason: string }>;
  close(): void;
}
