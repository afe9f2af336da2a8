import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import type { HttpError } from "./errors.ts";
import { refuseCrossSite } from "./origin.ts";

const PUBLIC = "https://danbiet.example";
const session = { danbiet_session: "abc" };
type Case = [string, Record<string, string>, Record<string, string>, "taken" | "refused"];

/** Who may have sent a form: what browsers say of it, and what we make of that. */
const CASES: Case[] = [
  ["a form on our own page", { "sec-fetch-site": "same-origin" }, session, "taken"],
  ["typed or from a bookmark", { "sec-fetch-site": "none" }, session, "taken"],
  ["a page of somebody else", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, session, "refused"],
  [
    "a page of somebody else that lies about the rest",
    { "sec-fetch-site": "cross-site", origin: PUBLIC },
    session,
    "refused",
  ],
  [
    "a neighbour under the same domain",
    { "sec-fetch-site": "same-site", origin: "https://other.danbiet.example" },
    session,
    "refused",
  ],
  ["an older browser, our page", { origin: PUBLIC }, session, "taken"],
  [
    "an older browser, our page by the name it was reached",
    { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" },
    session,
    "taken",
  ],
  ["an older browser, another page", { origin: "https://evil.example" }, session, "refused"],
  ["an older browser, another port", { origin: "https://danbiet.example:8443" }, session, "refused"],
  ["a name that only begins like ours", { origin: "https://danbiet.example.evil.example" }, session, "refused"],
  ["a sandboxed frame", { origin: "null" }, session, "refused"],
  ["an old telephone that sends only where it was", { referer: `${PUBLIC}/phan-anh/gui` }, session, "taken"],
  [
    "an old telephone that was elsewhere",
    { referer: "https://evil.example/https://danbiet.example" },
    session,
    "refused",
  ],
  ["origin counts before referer", { origin: "https://evil.example", referer: PUBLIC }, session, "refused"],
  ["a browser that tells nothing, signed in", {}, session, "refused"],
  ["a program that tells nothing, not signed in", {}, {}, "taken"],
  ["a program with a token", { authorization: "Bearer abc", origin: "https://elsewhere.example" }, {}, "taken"],
  [
    "a program with a token and a session beside it",
    { authorization: "bearer abc", "sec-fetch-site": "cross-site" },
    session,
    "taken",
  ],
  [
    "a password the browser sends by itself",
    { authorization: "Basic YTpi", "sec-fetch-site": "cross-site" },
    session,
    "refused",
  ],
  ["an address that is none", { origin: "danbiet.example" }, session, "refused"],
];

test.each(CASES)("%s", (_who, headers, cookies, outcome) => {
  const req = { headers: { host: "danbiet.example", ...headers }, cookies } as unknown as FastifyRequest;
  const refused = (): void => refuseCrossSite(req, PUBLIC);
  if (outcome === "taken") expect(refused).not.toThrow();
  else expect(refused).toThrow(expect.objectContaining({ status: 403, code: "foreign-origin" }) as HttpError);
});
