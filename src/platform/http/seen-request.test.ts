import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { seenRequest } from "./seen-request.ts";

const by = (headers: Record<string, string>) =>
  seenRequest({ url: "/thu-tuc/1.001193", headers } as unknown as IncomingMessage).isByResident();
const PHONE =
  "Mozilla/5.0 (Linux; Android 13; SM-A057F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

describe("who is counted as a resident reading", () => {
  test.each([
    ["a phone", PHONE],
    ["the browser inside Zalo", `${PHONE} Zalo android/24100`],
    ["a phone of the make Cubot", "Mozilla/5.0 (Linux; Android 9; CUBOT P30) AppleWebKit/537.36 Mobile Safari/537.36"],
    ["an old phone", "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1; U; vi) Presto/2.12"],
  ])("%s is", (_who, agent) => {
    expect(by({ "user-agent": agent })).toBe(true);
  });

  test.each([
    ["a search engine", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"],
    ["another", "Mozilla/5.0 (compatible; bingbot/2.0)"],
    ["a Vietnamese one", "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)"],
    ["a preview of a message", "facebookexternalhit/1.1"],
    ["a script", "curl/8.5.0"],
    ["a checker", "Mozilla/5.0 (compatible; UptimeRobot/2.0)"],
    ["a browser without a window", "Mozilla/5.0 (X11; Linux) HeadlessChrome/130.0"],
    ["nobody", ""],
  ])("%s is not", (_who, agent) => {
    expect(by({ "user-agent": agent })).toBe(false);
  });

  test("staff, programs with a token and what is fetched ahead are not", () => {
    expect(by({ "user-agent": PHONE, cookie: "danbiet_session=abc" })).toBe(false);
    expect(by({ "user-agent": PHONE, authorization: "Bearer abc" })).toBe(false);
    expect(by({ "user-agent": PHONE, "sec-purpose": "prefetch;prerender" })).toBe(false);
    expect(by({ "user-agent": PHONE, cookie: "danbiet_lang=en" })).toBe(true);
  });
});
