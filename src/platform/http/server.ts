import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { ZodError } from "zod";
import type { AppContext } from "../app-context.ts";
import type { Lang } from "../i18n/index.ts";
import { serveAssets } from "./assets.ts";
import { CARRIED_COOKIE } from "./carried-task.ts";
import { type ErrorMapping, HttpError } from "./errors.ts";
import { openApiDocument } from "./openapi.ts";
import { refuseCrossSite } from "./origin.ts";
import { PageCache, variantOf } from "./page-cache.ts";
import { problem } from "./problem.ts";
import type { Reply } from "./reply.ts";
import type { Actor, ModuleDefinition, Route, Rq, UploadedFile } from "./routes.ts";
import { seenRequest } from "./seen-request.ts";
import { send } from "./send.ts";
import { serveSitemap } from "./sitemap.ts";

export const SESSION_COOKIE = "danbiet_session";
export const LANG_COOKIE = "danbiet_lang";
/** "de": the light, easy way of reading. */
export const READING_COOKIE = "danbiet_reading";
const ONE_MB = 1024 * 1024;

/** What the trade supplies to the server: who somebody is, what they may, and how an error page looks. */
export interface ServerHooks {
  identify(req: FastifyRequest): Promise<Actor | null>;
  allows(actor: Actor | null, access: string): boolean;
  /** The person as he acts on a route with this rule. */
  acting(actor: Actor, access: string): Actor;
  /** The page for an error, in the reader's language. `sentence` is set where a module explains its own error. */
  errorPage(rq: Rq, error: ToldError & { id: string }, thrown: Error): Reply;
  /** Where a person who must sign in goes. */
  signInPath(rq: Rq): string;
  ready(): Promise<boolean>;
  /** Of the product, for the OpenAPI document. */
  version: string;
  /** No limits of requests a minute: the only one asking is this very process. */
  unlimited?: boolean;
}

export interface Server {
  fastify: FastifyInstance;
  pages: PageCache;
  routes: Route[];
}

const NOWHERE = "/dia-chi-hong";

/** An address that is no text: the router would refuse it in English, before there is a reader to answer. */
function isMangled(url = ""): boolean {
  if (!url.includes("%")) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] as string);
    return false;
  } catch {
    return true;
  }
}

/**
 * Every request passes here in the same order: page cache, identity, access rule of the route, origin check for acts,
 * handler, errors. Routes come only from the modules' tables, so a test can walk them all.
 */
export async function createHttpServer(
  app: AppContext,
  modules: ModuleDefinition[],
  hooks: ServerHooks,
): Promise<Server> {
  const pages = new PageCache();
  const routes = modules.flatMap((module) => module.routes);
  const errors = modules.flatMap((module) => module.errors ?? []);
  const sharers = modules.flatMap((module) => module.shared ?? []);
  const observers = modules.flatMap((module) => module.observe ?? []);
  const fastify = Fastify({
    trustProxy: app.config.http.trustProxy,
    bodyLimit: ONE_MB,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    genReqId: () => randomUUID(),
    loggerInstance: undefined,
    logger: false,
    serverFactory: (handler) =>
      createServer(
        { keepAliveTimeout: 65_000, requestTimeout: 120_000 },
        (req: IncomingMessage, res: ServerResponse) => {
          if (req.method === "GET") observe(req);
          if (pages.answer(req, res)) return;
          if (isMangled(req.url)) req.url = NOWHERE;
          handler(req, res);
        },
      ),
  });
  app.notifications?.on("public_changed", () => pages.clear());
  function observe(req: IncomingMessage): void {
    const seen = seenRequest(req);
    for (const observer of observers) {
      try {
        observer(app, seen);
      } catch (error) {
        app.log.error({ err: error }, "observer failed");
      }
    }
  }

  await fastify.register(cookie);
  await fastify.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: 80 * ONE_MB, files: 150, fields: 300, fieldSize: ONE_MB },
  });
  await fastify.register(rateLimit, { global: false, max: 600, timeWindow: "1 minute" });
  fastify.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_req, body, done) => {
    done(null, formFields(new URLSearchParams(body as string)));
  });
  const parseJson = fastify.getDefaultJsonParser("error", "error");
  fastify.addContentTypeParser("application/json", { parseAs: "string" }, (req, body, done) => {
    rawBodies.set(req, body as string);
    parseJson(req, body as string, done);
  });
  securityHeaders(fastify, app);
  accessLog(fastify, app);
  serveAssets(fastify);

  fastify.get("/healthz", () => ({ status: "ok" }));
  fastify.get("/readyz", async (_req, reply) => {
    const ready = await hooks.ready().catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });

  const document = JSON.stringify(openApiDocument(routes, app.config.http.publicUrl, hooks.version));
  fastify.get("/api/v1/openapi.json", (_req, reply) =>
    reply.headers(OPEN_TO_ALL).type("application/json; charset=utf-8").send(document),
  );
  answerPreflight(fastify, routes);
  serveSitemap(fastify, app, modules);
  for (const route of routes) {
    fastify.route({
      method: route.method,
      url: route.path,
      bodyLimit: bodyLimitOf(route),
      config: { rateLimit: hooks.unlimited ? false : rateLimitOf(route) },
      handler: (req, reply) => handle(req, reply, route),
    });
  }
  fastify.setNotFoundHandler(async (req, reply) => {
    const fault = req.url === NOWHERE ? new HttpError(400, "malformed") : new HttpError(404, "not-found");
    await answerError(req, reply, await newRequest(req), fault);
  });
  fastify.setErrorHandler(async (error, req, reply) => {
    await answerError(req, reply, await newRequest(req).catch(() => bareRequest(req)), error as Error);
  });

  async function handle(req: FastifyRequest, reply: FastifyReply, route: Route): Promise<FastifyReply> {
    const since = pages.generation;
    const rq = await newRequest(req);
    if (isOpen(route)) reply.headers(OPEN_TO_ALL);
    try {
      // No text in the database can hold it, so no address of ours has it.
      if (/%00/.test(req.url)) throw new HttpError(404, "not-found");
      if (!hooks.allows(rq.actor, route.access)) {
        if (!rq.actor) {
          const page = route.method === "GET" && !req.url.startsWith("/api/");
          if (page) return reply.code(303).header("location", hooks.signInPath(rq)).send("");
          throw new HttpError(401, "sign-in-needed");
        }
        throw new HttpError(403, "not-allowed", { access: route.access });
      }
      if (rq.actor) rq.actor = hooks.acting(rq.actor, route.access);
      if (route.method !== "GET") {
        refuseCrossSite(req, app.config.http.publicUrl);
        await readBody(rq, req, route);
      }
      const answer = await route.handle(rq);
      noteSharing(rq, route, answer);
      const isForAll = rq.actor === null && req.cookies?.[CARRIED_COOKIE] === undefined;
      const keep = route.options.cache === true && isForAll && app.config.mode !== "test";
      await send(req, reply, answer, { pages, variant: variantOf(rq), keep, since });
    } catch (error) {
      await answerError(req, reply, rq, error as Error);
    }
    return reply;
  }

  /** What a program was answered is counted beside: no answer waits for it, and none fails by it. */
  function noteSharing(rq: Rq, route: Route, answer: Reply): void {
    const { actor } = rq;
    if (!actor?.token || !actor.unitId || route.method !== "GET" || !route.options.api || answer.status !== 200) return;
    const sharing = {
      token: actor.token,
      unitId: actor.unitId,
      path: route.path,
      isOpen: route.access === "public",
      body: answer.body,
    };
    for (const share of sharers)
      void share(app, sharing).catch((error: unknown) => app.log.error({ err: error }, "sharing not counted"));
  }

  async function newRequest(req: FastifyRequest): Promise<Rq> {
    const rq = bareRequest(req);
    rq.actor = await hooks.identify(req);
    return rq;
  }

  function bareRequest(req: FastifyRequest): Rq {
    return {
      app,
      req,
      id: req.id,
      lang: langOf(req),
      isEasy: req.cookies?.[READING_COOKIE] === "de",
      actor: null,
      params: req.params as Record<string, string>,
      query: req.query as Rq["query"],
      body: req.body,
      rawBody: null,
      files: [],
      now: app.clock.now(),
      url: new URL(req.url, app.config.http.publicUrl),
    };
  }

  async function answerError(req: FastifyRequest, reply: FastifyReply, rq: Rq, error: Error): Promise<void> {
    const machine = req.url.startsWith("/api/") || req.url.startsWith("/open311/");
    const told = explain(error, errors, rq.lang, machine);
    if (told.status === 413) told.most = req.routeOptions.bodyLimit;
    if (told.status >= 500) app.log.error({ id: req.id, route: req.routeOptions.url, err: error }, "request failed");
    const answer = machine
      ? problem(told, error, req.id, rq.lang)
      : hooks.errorPage(rq, { ...told, id: req.id }, error);
    if (told.status === 503) reply.header("retry-after", "30");
    await send(req, reply, answer, { pages, variant: variantOf(rq), keep: false, since: pages.generation });
  }

  return { fastify, pages, routes };
}

/**
 * What everybody may read, pages of other sites may read too. No cookie goes along (that would need another header), so
 * they see what a stranger sees.
 */
const OPEN_TO_ALL = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, last-modified, link, content-disposition, retry-after",
  "cross-origin-resource-policy": "cross-origin",
};

function isOpen(route: Route): boolean {
  return route.method === "GET" && route.access === "public" && (route.options.open ?? route.options.api !== undefined);
}

/** A browser asks before it sends `If-None-Match` from another site. Acts are not answered, so other sites cannot do any. */
function answerPreflight(fastify: FastifyInstance, routes: readonly Route[]): void {
  for (const path of new Set(routes.filter(isOpen).map((route) => route.path))) {
    fastify.options(path, (_req, reply) =>
      reply
        .code(204)
        .headers({
          ...OPEN_TO_ALL,
          "access-control-allow-methods": "GET, HEAD",
          "access-control-allow-headers": "if-none-match, if-modified-since, accept-language",
          "access-control-max-age": "86400",
        })
        .send(),
    );
  }
}

/** Reading is free unless a route says otherwise; a whole commune may sit behind one address. */
/**
 * A record's form with fifteen texts of ten thousand letters, decomposed and escaped, has 2 MB; it must come back with its
 * faults rather than be cut off. Forms anybody can send have few fields.
 */
function bodyLimitOf(route: Route): number {
  return route.options.bodyLimit ?? (route.access === "public" ? ONE_MB : 4 * ONE_MB);
}

function rateLimitOf(route: Route): { max: number; timeWindow: string } | false {
  const max = route.options.perMinute ?? (route.method === "GET" ? null : 600);
  return max === null ? false : { max, timeWindow: "1 minute" };
}

export interface ToldError {
  status: number;
  code: string;
  sentence: string | null;
  /** Bytes the route takes, where more were sent. */
  most?: number | undefined;
}

function explain(error: Error, mappings: ErrorMapping[], lang: Lang, machine: boolean): ToldError {
  const mapping = mappings.find((one) => error instanceof one.error);
  if (mapping) {
    const code = (error as { code?: unknown }).code;
    return {
      status: mapping.status,
      code: typeof code === "string" ? code : error.name,
      sentence: mapping.say(error, lang),
    };
  }
  if (error instanceof HttpError) return { status: error.status, code: error.code, sentence: null };
  // A program is told field by field what is wrong with what it understood to send; a page has no such fields.
  if (error instanceof ZodError) {
    return machine
      ? { status: 422, code: "invalid-content", sentence: null }
      : { status: 400, code: "malformed", sentence: null };
  }
  const status = (error as { statusCode?: number }).statusCode;
  if (typeof status === "number" && status >= 400 && status < 500) {
    return { status, code: status === 413 ? "too-large" : status === 429 ? "too-many" : "malformed", sentence: null };
  }
  // The database is away or full: say so, and let the health check take this process out of the round.
  const code = (error as { code?: string }).code;
  if (code === "ECONNREFUSED" || code === "ENOENT" || code?.startsWith("57P") || code === "53100" || code === "53300") {
    return { status: 503, code: "unavailable", sentence: null };
  }
  return { status: 500, code: "internal", sentence: null };
}

function langOf(req: FastifyRequest): Lang {
  return req.cookies?.[LANG_COOKIE] === "en" ? "en" : "vi";
}

/** Repeated names become lists, single ones stay strings; prototype names are dropped. */
function formFields(params: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  let count = 0;
  for (const [name, value] of params) {
    if (++count > 2_000) throw new HttpError(413, "too-large");
    if (name === "__proto__") continue;
    const known = fields[name];
    if (known === undefined) fields[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else fields[name] = [known, value];
  }
  return fields;
}

/** Bodies of JSON as they came. */
const rawBodies = new WeakMap<FastifyRequest, string>();

/** Unless a route says otherwise. */
const MOST_FILES = 10;

/**
 * A file that is larger than the route takes, or one too many, does not end the request: it comes as noughts with its mark, one
 * more than any page takes, so that the page says at its field what is wrong and gives back the rest. Nothing of it can be
 * mistaken for a whole file. Programs are refused.
 */
async function readBody(rq: Rq, req: FastifyRequest, route: Route): Promise<void> {
  if (!req.isMultipart()) {
    rq.body = req.body ?? {};
    rq.rawBody = rawBodies.get(req) ?? null;
    return;
  }
  const { uploads, cutFilesAt, api } = route.options;
  const limit = bodyLimitOf(route);
  const fileSize = cutFilesAt ?? limit;
  const fields = new URLSearchParams();
  const files: UploadedFile[] = [];
  let total = 0;
  let noughts: Buffer | null = null;
  for await (const part of req.parts({ limits: { fileSize } })) {
    if (part.type === "field") fields.append(part.fieldname, String(part.value));
    else {
      const bytes = await drain(part.file);
      // A browser sends an empty, nameless part for a file field left blank.
      if (bytes.length === 0 && !part.filename) continue;
      const isCut =
        part.file.truncated ||
        files.length >= (uploads ?? MOST_FILES) ||
        (uploads !== undefined && total + bytes.length > limit);
      if (isCut && api) throw new HttpError(413, "too-large");
      if (isCut) noughts ??= Buffer.alloc(fileSize + 1);
      else total += bytes.length;
      files.push({
        fieldName: part.fieldname,
        fileName: part.filename,
        ...(isCut && noughts ? { bytes: noughts, isCut } : { bytes }),
      });
    }
  }
  rq.body = formFields(fields);
  rq.files = files;
}

async function drain(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function securityHeaders(fastify: FastifyInstance, app: AppContext): void {
  const secure = app.config.http.publicUrl.startsWith("https:");
  const headers: Record<string, string> = {
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=()",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
  fastify.addHook("onRequest", async (_req, reply) => {
    reply.headers(headers);
  });
}

/** The pattern of the route is logged, never the address itself: codes and searches are people's business. */
function accessLog(fastify: FastifyInstance, app: AppContext): void {
  fastify.addHook("onResponse", async (req, reply) => {
    app.log.info(
      {
        id: req.id,
        method: req.method,
        route: req.routeOptions.url ?? "-",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
}
