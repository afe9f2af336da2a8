import { afterAll, expect, test } from "vitest";
import { createAside, TookTooLong } from "../../../platform/aside/index.ts";
import { readAside, readFor } from "./read-aside.ts";
import { SAMPLE_PLANS } from "./sample-plans.ts";

const aside = createAside({ threads: 1, queue: 1 });
afterAll(() => aside.close());

const LONG = `${SAMPLE_PLANS[0]?.text}\n${SAMPLE_PLANS.map((one) => one.text).join("\n")}`.repeat(40).slice(0, 150_000);
const THREAD = "modules/plans/reading/read-plan-thread.ts";

test("a long text is read beside, to the same draft, while this thread goes on", async () => {
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  const read = await readAside(aside, LONG);
  clearInterval(ticking);
  expect(read).toEqual(readFor({ text: LONG, anyway: false }));
  expect(turns).toBeGreaterThan(3);
});

test("work is ended at its bound; the next one is done all the same", async () => {
  const question = { text: LONG, anyway: false };
  await expect(aside.run(THREAD, question, { ms: 1 })).rejects.toBeInstanceOf(TookTooLong);
  await expect(aside.run(THREAD, { text: "Chào bạn", anyway: false }, { ms: 60_000 })).resolves.toMatchObject({
    reading: { kind: "other" },
  });
});

test("who finds the queue full is told at once, what fails says why, and after closing nothing begins", async () => {
  const question = { text: LONG, anyway: false };
  const [first, second, third] = [1, 2, 3].map(() => aside.run(THREAD, question, { ms: 60_000 }));
  await expect(third).rejects.toBeInstanceOf(TookTooLong);
  await Promise.all([first, second]);
  await expect(aside.run(THREAD, null, { ms: 60_000 })).rejects.toThrow(TypeError);
  const own = createAside();
  const cut = own.run(THREAD, question, { ms: 60_000 });
  const refused = expect(cut).rejects.toBeInstanceOf(TookTooLong);
  await own.close();
  await refused;
  await expect(own.run(THREAD, question, { ms: 60_000 })).rejects.toBeInstanceOf(TookTooLong);
});
