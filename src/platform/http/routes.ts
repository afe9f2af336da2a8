import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { AppContext } from "../app-context.ts";
import type { DataSet } from "../datasets/index.ts";
import type { Tx } from "../db/index.ts";
import type { Lang } from "../i18n/index.ts";
import type { AnyJob } from "../jobs/index.ts";
import type { SearchSource } from "../search/index.ts";
import type { ErrorMapping } from "./errors.ts";
import type { Reply } from "./reply.ts";
import type { SeenRequest } from "./seen-request.ts";

/** The person or program behind a request, as the accounts module knows them. */
export interface Actor {
  id: string;
  name: string;
  grants: readonly Grant[];
  /** Session of the browser, if it is one; API tokens have none. */
  sessionId: string | null;
  /** The key of a program that acts for the person; browsers have none. */
  token?: { id: string; name: string };
  /** The unit the person belongs to. */
  unitId?: string;
  /** Whose role an act at this unit is done with, where one's own would not do: told to the log by the server, see `acting`. */
  onBehalfOf?(tx: Tx, unitId: string | null, at: Date): Promise<string | null>;
}

/** A role held at a unit, which reaches over everything below that unit. */
export interface Grant {
  role: string;
  unitId: string;
  /** Whose role it is, where it was handed over for a while. */
  holder?: { id: string; name: string };
}

/**
 * Who may call a URL at all: "public", "signedIn", or a permission. It is coarse on purpose; the command checks again
 * on the row it loaded.
 */
export type Access = string;

export interface UploadedFile {
  fieldName: string;
  fileName: string;
  bytes: Buffer;
  /** More than the route takes: `bytes` are noughts, one more than its limit. */
  isCut?: boolean;
}

export interface Rq {
  app: AppContext;
  req: FastifyRequest;
  id: string;
  lang: Lang;
  /** The reader chose light pages that are easy to read: larger, fewer things, no pictures. */
  isEasy: boolean;
  /** null for the public. `actorOf(rq)` gives it where the route's access rule promises one. */
  actor: Actor | null;
  params: Record<string, string>;
  query: Record<string, string | string[] | undefined>;
  body: unknown;
  /** A body of JSON letter by letter as it came, for who has to check a signature over it. */
  rawBody: string | null;
  files: UploadedFile[];
  now: Date;
  /** Path and query as asked for. */
  url: URL;
}

export type Handler = (rq: Rq) => Promise<Reply> | Reply;

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  access: Access;
  handle: Handler;
  options: RouteOptions;
}

export interface RouteOptions {
  /** May be kept in the page cache for people who are not signed in. Cleared by `notifyPublicChange`. */
  cache?: boolean;
  /** Largest body in bytes; unless said 1 MB, and 4 MB for who is signed in. Uploads say more. */
  bodyLimit?: number;
  /** Files of one form; together at most `bodyLimit`. Ten of `bodyLimit` each where it is not said. */
  uploads?: number;
  /** Bytes of one file, where that is less than `bodyLimit`. A larger one is told beside its field. */
  cutFilesAt?: number;
  /** Requests per minute and address. Unless said, reading has no limit and acts have 600; forms anybody can send say less. */
  perMinute?: number;
  /** Open data: pages of other sites may read it too (CORS). The public machine interface is open without saying so. */
  open?: boolean;
  /** How it stands in the site written out as files (`export site`). Cached public pages are in it unless this says false. */
  still?: Still | false;
  /** For the machine interface: what the OpenAPI document says. */
  api?: ApiDescription;
}

/** A page of the site as files. */
export interface Still {
  /** Names behind the question mark that make a page of its own. Links with others lead to the site on the network. */
  query?: readonly string[];
  /** Whatever stands behind the question mark, it is this one page. */
  anyQuery?: true;
  /** Written only when asked for by this name. */
  only?: "sheets" | "data";
  /** The same for what stands under the address with an ending (".json" …): three files beside each page. */
  formats?: "data";
  /** Names behind the question mark the copy does without: whatever they say, it is the page without them. */
  drop?: readonly string[];
  /** Questions and filters behind the question mark are answered by the search page of the copy. */
  search?: true;
}

/** An address that search engines and copies of the site should know, and when what it shows last changed. */
export interface PublicPage {
  path: string;
  changedAt: Date | null;
}

/** A working morning on which people are written to. */
export interface Morning {
  today: string;
  now: Date;
  /** The morning before on which people were written to. */
  since: string;
  /** Whether this is one of the mornings on which something due on that day is named, before it and after. */
  isNamed(dueOn: string): boolean;
}

/** One line for one person, in Vietnamese, and the page where it is seen to. */
export interface Reminder {
  personId: string;
  /** null: to be known, not to be done by a day. */
  dueOn: string | null;
  text: string;
  path: string;
}

/** Somebody asks by a code where his or her matter stands, over a channel without pages. */
export interface AskedCode {
  /** In capitals, as typed otherwise. */
  code: string;
  now: Date;
}

/** A short text for one telephone. */
export interface ShortText {
  /** One matter is told once: a second text of this key is not sent. */
  key: string;
  unitId: string;
  phone: string;
  text: string;
  at: Date;
}

/** broken: a sentence that has to be true of the records at any moment is not. */
export type Health = "good" | "slow" | "down" | "broken" | "off";

export type InLanguages = Record<Lang, string>;

/** How a part of the installation is doing that may fail while the rest goes on: a carrier of messages, the queue of work. */
export interface PartHealth {
  /** Never changes, begins with the name of its module: "messaging.sms". */
  part: string;
  name: InLanguages;
  health: Health;
  /** What is not as it should be, and what people get instead; null while all is well. */
  says: InLanguages | null;
  /** Whether people outside the offices notice it. */
  isPublic: boolean;
  /** How much waits in it, and since when the oldest. */
  waiting: number | null;
  oldestAt: Date | null;
  /** The officers' page where it is seen to. */
  path: string | null;
}

export interface ApiDescription {
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response?: z.ZodType;
  /** A public address that wants a bearer token all the same, of its own kind and looked at by its handler. */
  token?: "device";
  /** Media type of an answer that is a file. */
  media?: string;
  status?: number;
}

export function get(path: string, access: Access, handle: Handler, options: RouteOptions = {}): Route {
  return { method: "GET", path, access, handle, options };
}

export function post(path: string, access: Access, handle: Handler, options: RouteOptions = {}): Route {
  return { method: "POST", path, access, handle, options };
}

/** A machine address under /api/v1, described in the OpenAPI document by the same schemas that parse it. */
export function api(
  method: Route["method"],
  path: string,
  access: Access,
  description: ApiDescription,
  handle: Handler,
  options: Omit<RouteOptions, "api"> = {},
): Route {
  return { method, path, access, handle, options: { ...options, api: description } };
}

/** What a program was answered. */
export interface Sharing {
  token: { id: string; name: string };
  unitId: string;
  /** The pattern of the address. */
  path: string;
  /** Everybody may read it without a key. */
  isOpen: boolean;
  body: unknown;
}

/** A record of one module that others follow, such as an item of news. */
export interface FollowedRecord {
  kind: string;
  id: string;
}

export interface ModuleDefinition {
  name: string;
  routes: Route[];
  errors?: ErrorMapping[];
  jobs?: AnyJob<AppContext>[];
  /** Recurring jobs, in the time zone of the server (UTC): name and cron expression. */
  schedule?: { job: string; cron: string }[];
  /**
   * Told of every GET, also of those answered from the page cache, before it is answered: for counting, never for
   * deciding. Must be quick; what it throws is logged and harms nobody.
   */
  observe?(app: AppContext, request: SeenRequest): void;
  /** Tables everybody may take away. */
  dataSets?: readonly DataSet[];
  /** What everybody may find by the public search. */
  searches?: readonly SearchSource[];
  /** Every public page that has something of its own to say, also those no list leads to; in a fixed order. */
  pages?(app: AppContext): AsyncIterable<PublicPage>;
  /** What people are to be told of this morning beside what the mail of the morning collects itself. */
  remind?(app: AppContext, morning: Morning): Promise<Reminder[]>;
  /** Where the matter of a code stands, in a Vietnamese sentence of some 150 letters; null where the code is none of this module's. */
  answerTo?(app: AppContext, asked: AskedCode): Promise<string | null>;
  /** Takes a short text to a telephone. */
  sendText?(app: AppContext, text: ShortText): Promise<void>;
  /** A program read an address of the machine interface with its key; told after it was answered. */
  shared?(app: AppContext, sharing: Sharing): Promise<void>;
  /** Another module's record went out, was changed or taken back; told from a job, perhaps twice. */
  follow?(app: AppContext, record: FollowedRecord): Promise<void>;
  /** How each of its parts that may fail by itself is doing now. Asked every minute; must be quick. */
  health?(app: AppContext): Promise<PartHealth[]>;
  /** Fills memory once the site listens, so that the first visitor does not wait; the site is ready when it is through. */
  warm?(app: AppContext): Promise<void>;
  /** Runs once when the site starts; what it returns runs when it stops. */
  start?(app: AppContext): Promise<undefined | (() => Promise<void>)>;
}
