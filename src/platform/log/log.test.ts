import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot } from "../project-root.ts";

/** Logs go to the process's own output, so they are looked at from outside. */
function logged(code: string): { lines: Record<string, unknown>[]; text: string } {
  const program = `import { createLog } from "./src/platform/log/index.ts"; const log = createLog("info"); ${code}`;
  const done = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: projectRoot(),
    encoding: "utf8",
  });
  const text = done.stdout;
  return {
    lines: text
      .trim()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    text,
  };
}

test("a line is JSON with time, level and ids, without the machine's name", () => {
  const { lines } = logged(
    `log.info({ id: "r1", route: "/thu-tuc/:code", status: 200 }, "request"); log.debug("quiet")`,
  );
  expect(lines).toEqual([
    { level: 30, time: expect.any(Number), id: "r1", route: "/thu-tuc/:code", status: 200, msg: "request" },
  ]);
});

test("what should never have been handed to it does not come out", () => {
  const { text, lines } = logged(
    `log.info({ email: "a@b.example", phone: "0900", password: "p1", token: "t1", cookie: "c1",
      person: { email: "a@b.example", phone: "0900", password: "p1", token: "t1", cookie: "c1" } }, "x")`,
  );
  expect(text).not.toMatch(/a@b\.example|0900|p1|t1|c1/);
  expect(lines[0]).toMatchObject({ email: "[ẩn]", person: { phone: "[ẩn]" } });
});

test("an error comes with its stack, on one line", () => {
  const { lines } = logged(`log.error({ err: new Error("dòng một\\ndòng hai") }, "request failed")`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 50,
    err: { message: "dòng một\ndòng hai", stack: expect.stringContaining("at ") },
  });
});
