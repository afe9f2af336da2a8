import { expect } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import type { Browser } from "../../../testing/app.ts";

type Answer = Awaited<ReturnType<Browser["get"]>>;

const decode = (html: string): string => html.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Somebody else opens what was just sent for approval and approves it. */
export async function approve(sent: Answer, approver: Browser): Promise<Answer> {
  expect(sent.status, sent.body.replace(/<[^>]+>/g, " ").slice(0, 2_000)).toBe(303);
  const address = String(sent.headers.location).split("?")[0] ?? "";
  expect(address).toMatch(/^\/can-bo\/cho-duyet\/\d+$/);
  const page = await approver.get(address);
  expect(await problemsOf(page.body)).toEqual([]);
  const mark = decode(/name="mark" value="([^"]*)"/.exec(page.body)?.[1] ?? "");
  const done = await approver.post(`${address}/duyet`, { mark });
  expect(done.status, done.body.replace(/<[^>]+>/g, " ").slice(0, 2_000)).toBe(303);
  return done;
}
