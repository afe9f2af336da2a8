import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSender } from "./sender.ts";
import type { DeviceStore, KeptItem } from "./store.ts";

const kept: KeptItem[] = [];
/** What happens while the sender counts what was refused, the last thing it does before it plans its next turn. */
let meanwhile: () => void = () => {};

const store: DeviceStore<KeptItem> = {
  getSetting: async () => ({ token: "t", device: {} }),
  setSetting: async () => {},
  keep: async (item) => void kept.push(item),
  listKept: async () => [...kept],
  drop: async () => {},
  countRefused: async () => {
    meanwhile();
    return 0;
  },
  settle: async (taken) => {
    for (const id of taken)
      kept.splice(
        kept.findIndex((one) => one.id === id),
        1,
      );
  },
};
const ask = vi.fn(async (_address: string, init: { body: string }) => {
  const { ratings } = JSON.parse(init.body) as { ratings: { id: string }[] };
  return Response.json({ results: ratings.map(({ id }) => ({ id, result: "taken" })), device: {} });
});
const item = (id: string): KeptItem => ({ id, at: new Date().toISOString(), isReady: true });

beforeEach(() => {
  kept.length = 0;
  meanwhile = () => {};
  ask.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal("fetch", ask);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sender = () =>
  createSender<KeptItem, object>({
    store,
    address: "/api/v1/public/ratings",
    items: "ratings",
    version: "1",
    changed: () => {},
    deviceChanged: () => {},
  });

test("what is pressed while the last batch is being counted goes out soon, not with the next sign of life", async () => {
  const one = sender();
  kept.push(item("a"));
  let hasPressed = false;
  meanwhile = () => {
    if (ask.mock.calls.length === 0 || hasPressed) return;
    hasPressed = true;
    kept.push(item("b"));
    one.hurry();
  };
  one.now();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept).toEqual([]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a memory that cannot be counted stops no sending", async () => {
  const one = sender();
  meanwhile = () => {
    throw new Error("no room");
  };
  kept.push(item("a"));
  one.now();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual([]);
  kept.push(item("b"));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(kept).toEqual([]);
});
