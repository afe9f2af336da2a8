import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { AppContext } from "../app-context.ts";
import { systemClock } from "../clock/index.ts";
import { createLog } from "../log/index.ts";
import {
  api,
  createHttpServer,
  get,
  HttpError,
  InvalidContent,
  json,
  type ModuleDefinition,
  mapError,
  notFound,
  post,
  type Rq,
  type Server,
  type UploadedFile,
} from "./index.ts";
import { issueSentence } from "./issue-sentence.ts";
import type { Reply } from "./reply.ts";
import { text } from "./reply.ts";

class Refused extends Error {
  readonly code = "already-closed";
}

let version = 1;
let rendered = 0;
const seen: { body: unknown; files: string[] }[] = [];
const page = (): Reply => {
  rendered++;
  return {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<p>${version} ${"Xin chào ".repeat(300)}`,
  };
};
const echo = async (rq: Rq): Promise<Reply> => {
  const tell = (one: UploadedFile) =>
    `${one.fieldName} ${one.fileName} ${one.bytes.length}${one.isCut && one.bytes.every((byte) => byte === 0) ? " noughts" : ""}`;
  seen.push({ body: rq.body, files: rq.files.map(tell) });
  return json({ ok: true });
};
const failing = (error: Error) => async (): Promise<Reply> => {
  throw error;
};
const database = (code: string) => Object.assign(new Error("secret of the database"), { code });

const observed: string[] = [];
const MODULE: ModuleDefinition = {
  name: "sample",
  observe(_app, request) {
    observed.push(`${request.path} ${request.referer ?? "-"}`);
    throw new Error("counting failed");
  },
  errors: [mapError(Refused, 409, (_error, lang) => (lang === "vi" ? "Đã đóng." : "Closed."))],
  routes: [
    get("/trang", "public", async () => page(), { cache: true }),
    get("/rieng", "signedIn", async () => page(), { cache: true }),
    get("/can-bo", "staff", async () => page()),
    get("/ten/:name", "public", async (rq) => text(rq.params.name ?? "", "text/plain")),
    post("/gui", "public", echo, { bodyLimit: 50_000 }),
    post("/it", "public", echo, { perMinute: 2 }),
    get("/loi/quen", "public", failing(new Error("secret"))),
    get("/loi/khong-co", "public", failing(notFound("no-such-thing"))),
    get("/loi/da-dong", "public", failing(new Refused("closed"))),
    get("/loi/noi-dung", "public", async (rq) => json(z.object({ page: z.coerce.number() }).parse(rq.query))),
    ...["ECONNREFUSED", "57P01", "57P03", "53100", "53300"].map((code) =>
      get(`/loi/${code}`, "public", failing(database(code))),
    ),
    api(
      "GET",
      "/api/v1/loi",
      "public",
      { summary: "x" },
      failing(new InvalidContent([{ pointer: "/name", code: "name-missing" }])),
    ),
    api("GET", "/api/v1/dong", "public", { summary: "x" }, failing(new Refused("closed"))),
    api("POST", "/api/v1/gui", "public", { summary: "x" }, echo),
  ],
};

let server: Server;
let address: string;
beforeAll(async () => {
  const app = {
    config: { mode: "demo", http: { publicUrl: "https://danbiet.example", trustProxy: false } },
    clock: systemClock,
    log: createLog("silent"),
    notifications: null,
  } as unknown as AppContext;
  server = await createHttpServer(app, [MODULE], {
    acting: (actor) => actor,
    identify: async (req) =>
      req.cookies.danbiet_session
        ? { id: "p1", name: "Lan", grants: [], sessionId: req.cookies.danbiet_session }
        : null,
    allows: (actor, access) => access === "public" || (access === "signedIn" && actor !== null),
    errorPage: (rq, { status, code, sentence, most, id }) => ({
      status,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<p>${rq.lang} ${status} ${code} ${sentence ?? most ?? ""} ${id}`,
    }),
    signInPath: (rq) => `/dang-nhap?ve=${encodeURIComponent(rq.url.pathname)}`,
    ready: async () => {
      throw new Error("the database is away");
    },
    version: "1.0.0",
  });
  await server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(server.fastify.server.address() as AddressInfo).port}`;
});
afterAll(() => server.fastify.close());

const own = { "sec-fetch-site": "same-origin" };
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(address + path, { redirect: "manual", ...init });

/** The bytes as they came over the wire; `fetch` unpacks them. */
function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((done, fail) => {
    httpRequest(address + path, { headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }));
    })
      .on("error", fail)
      .end();
  });
}

describe("a page", () => {
  test("comes packed as the browser asks, once made for all", async () => {
    const plain = await raw("/trang", {});
    const made = rendered;
    const [gzip, br] = [
      await raw("/trang", { "accept-encoding": "gzip" }),
      await raw("/trang", { "accept-encoding": "br, gzip" }),
    ];
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(br.body.length).toBeLessThan(plain.body.length / 10);
    expect(br.headers).toMatchObject({
      "content-encoding": "br",
      vary: "accept-encoding, cookie",
      "cache-control": "public, no-cache",
    });
    for (let n = 0; n < 5; n++) {
      const again = await raw("/trang", { "accept-encoding": "br" });
      expect(createHash("sha1").update(again.body).digest("hex")).toBe(
        createHash("sha1").update(br.body).digest("hex"),
      );
      expect(again.headers["content-security-policy"]).toMatch(/default-src 'none'/);
    }
    // Gzip once; brotli twice, because a page is kept from its second time on.
    expect(rendered).toBe(made + 3);
  });

  test("is seen by those who count, also when kept, and counting that fails harms nobody", async () => {
    observed.length = 0;
    for (let n = 0; n < 3; n++)
      expect((await raw("/trang?q=a", { referer: "https://danbiet.example/" })).status).toBe(200);
    expect((await ask("/gui", { method: "POST", headers: own, body: new URLSearchParams({ a: "1" }) })).status).toBe(
      200,
    );
    expect(observed).toEqual(Array(3).fill("/trang?q=a https://danbiet.example/"));
  });

  test("is told to be unchanged, kept or not", async () => {
    const etag = (await ask("/trang")).headers.get("etag") as string;
    expect((await ask("/trang", { headers: { "if-none-match": etag } })).status).toBe(304);
    server.pages.clear();
    expect((await ask("/trang", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  test("is made anew when something changed", async () => {
    expect(await (await ask("/trang")).text()).toContain("<p>1 ");
    version = 2;
    expect(await (await ask("/trang")).text()).toContain("<p>1 ");
    server.pages.clear();
    expect(await (await ask("/trang")).text()).toContain("<p>2 ");
  });

  test("of somebody signed in is for nobody else", async () => {
    const mine = await ask("/rieng", { headers: { cookie: "danbiet_session=s1" } });
    expect([mine.status, mine.headers.get("cache-control")]).toEqual([200, "private, no-cache"]);
    const others = await ask("/rieng");
    expect([others.status, others.headers.get("location")]).toEqual([303, "/dang-nhap?ve=%2Frieng"]);
    expect((await ask("/can-bo", { headers: { cookie: "danbiet_session=s1" } })).status).toBe(403);
  });

  test("with Vietnamese in its address is found", async () => {
    expect(await (await ask(`/ten/${encodeURIComponent("Đất Mũi")}`)).text()).toBe("Đất Mũi");
    expect((await ask("/ten/%E0%A4%A")).status).toBe(400);
    expect((await ask("/ten/a%00b")).status).toBe(404);
    expect((await ask(`/ten/${"a".repeat(400)}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe("a form", () => {
  const send = (body: string | FormData, headers: Record<string, string> = {}, path = "/gui"): Promise<Response> =>
    ask(path, {
      method: "POST",
      body,
      headers: {
        ...own,
        ...(typeof body === "string" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        ...headers,
      },
    });
  const last = () => seen.at(-1);

  test("keeps names given more than once as lists, and what stands behind objects out", async () => {
    expect((await send("a=1&b=x&b=y&b=z&__proto__=evil&constructor=c&c=%C4%90")).status).toBe(200);
    const body = last()?.body as Record<string, unknown>;
    expect({ ...body }).toEqual({ a: "1", b: ["x", "y", "z"], constructor: "c", c: "Đ" });
    expect(Object.getPrototypeOf(body)).toBeNull();
  });

  test("with files gives fields and files, and a file left blank is none", async () => {
    const form = new FormData();
    form.append("title", "Tờ rơi");
    form.append("tags", "a");
    form.append("tags", "b");
    form.append("picture", new Blob([Buffer.alloc(2_000, 7)]), "ảnh đẹp.jpg");
    form.append("blank", new Blob([]), "");
    expect((await send(form)).status).toBe(200);
    expect({ ...(last()?.body as object) }).toEqual({ title: "Tờ rơi", tags: ["a", "b"] });
    expect(last()?.files).toEqual(["picture ảnh đẹp.jpg 2000"]);
  });

  test("with files cannot reach behind objects", async () => {
    const form = new FormData();
    form.append("__proto__", "evil");
    expect((await send(form)).status).toBe(400);
  });

  test("with a file larger than it takes, or one too many, is the page's to answer; nothing of such a file is kept", async () => {
    const form = new FormData();
    form.append("title", "Tờ rơi");
    form.append("file", new Blob([Buffer.alloc(60_000, 7)]), "nặng.pdf");
    for (let n = 1; n <= 10; n++) form.append("more", new Blob([Buffer.alloc(10, 7)]), `${n}.pdf`);
    form.append("note", "đứng sau tệp");
    expect((await send(form)).status).toBe(200);
    expect({ ...(last()?.body as object) }).toEqual({ title: "Tờ rơi", note: "đứng sau tệp" });
    expect(last()?.files[0]).toBe("file nặng.pdf 50001 noughts");
    expect(last()?.files.slice(1)).toEqual([
      ...Array.from({ length: 9 }, (_, n) => `more ${n + 1}.pdf 10`),
      "more 10.pdf 50001 noughts",
    ]);
  });

  test("too large, too many fields or in no form we read is refused", async () => {
    expect((await send(`a=${"x".repeat(60_000)}`)).status).toBe(413);
    expect((await send(Array.from({ length: 2_100 }, (_, n) => `f${n}=1`).join("&"))).status).toBe(413);
    expect(await (await send(`a=${"x".repeat(60_000)}`)).text()).toContain("413 too-large 50000");
    expect((await send("<xml/>", { "content-type": "application/xml" })).status).toBe(415);
  });

  test("from another site is refused with a page that says so", async () => {
    const before = seen.length;
    const answer = await send("a=1", { "sec-fetch-site": "cross-site" });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringMatching(/^<p>vi 403 foreign-origin/)]);
    expect(seen.length).toBe(before);
  });

  test("sent too often is asked to wait", async () => {
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push((await send("a=1", {}, "/it")).status);
    expect(answers).toEqual([200, 200, 429, 429]);
  });

  test("as JSON cannot poison objects either", async () => {
    const sendJson = (body: string) => send(body, { "content-type": "application/json" }, "/api/v1/gui");
    expect((await sendJson('{"a": 1}')).status).toBe(200);
    expect((await sendJson('{"__proto__": {"admin": true}}')).status).toBe(400);
    expect((await sendJson('{"a": ')).status).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe("an error", () => {
  test.each([
    ["/loi/khong-co", 404, "no-such-thing"],
    ["/loi/da-dong", 409, "already-closed Đã đóng."],
    ["/loi/noi-dung?page=x", 400, "malformed"],
    ["/loi/quen", 500, "internal"],
    ["/khong/o/dau", 404, "not-found"],
    ["/%E0%A4%A", 400, "malformed"],
    ["/ten/%", 400, "malformed"],
  ])("at %s is a page with status %i", async (path, status, says) => {
    const answer = await ask(path);
    const body = await answer.text();
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(body).toContain(`<p>vi ${status} ${says}`);
    expect(body).not.toContain("secret");
    expect(body).toMatch(/[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  test.each(["ECONNREFUSED", "57P01", "57P03", "53100", "53300"])(
    "of the database (%s) is 503: away for now",
    async (code) => {
      const answer = await ask(`/loi/${code}`);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    },
  );

  test("speaks the reader's language", async () => {
    const answer = await ask("/loi/da-dong", { headers: { cookie: "danbiet_lang=en" } });
    expect(await answer.text()).toContain("en 409 already-closed Closed.");
  });

  test("for machines is a problem document with a pointer per field", async () => {
    const answer = await ask("/api/v1/loi");
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({
        status: 422,
        code: "invalid-content",
        errors: [{ pointer: "/name", code: "name-missing" }],
      }),
    ]);
    expect(issueSentence(z.number().min(1).safeParse(0).error!.issues[0]!, "vi")).toBe("Phải là số từ 1 trở lên.");
    expect(issueSentence(z.object({ a: z.string() }).safeParse({}).error!.issues[0]!, "vi")).toBe("Thiếu trường này.");
    expect(issueSentence(z.enum(["a", "b"]).safeParse("c").error!.issues[0]!, "en")).toBe("It must be one of: a, b.");
    expect(await (await ask("/api/v1/dong")).json()).toMatchObject({
      status: 409,
      code: "already-closed",
      detail: "Đã đóng.",
    });
    expect(await (await ask("/api/v1/nothing")).json()).toMatchObject({ status: 404, code: "not-found" });
  });
});

test("health says that the process lives, readiness that it cannot serve", async () => {
  expect([(await ask("/healthz")).status, (await ask("/readyz")).status]).toEqual([200, 503]);
});

test("an HttpError carries what a machine needs and no sentence", () => {
  expect(new HttpError(409, "taken", { since: "2026" })).toMatchObject({
    status: 409,
    code: "taken",
    data: { since: "2026" },
  });
});
