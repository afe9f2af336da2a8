import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../src/platform/project-root.ts";

const ROOT = projectRoot();
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Lock {
  packages: Record<string, { license?: string; dev?: boolean }>;
}

describe("licences", () => {
  /** What an Apache-2.0 product may stand on without taking on other duties than naming it. */
  const FREE = ["MIT", "MIT-0", "ISC", "BSD", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "Zlib"];
  /** Allowed for what is named in NOTICE, with the reason there: fonts, shared libraries, what came from Python. */
  const NAMED = ["OFL-1.1", "LGPL-3.0-or-later", "Python-2.0"];
  /** Under the GPL: only these, because each runs as a process of its own (docs/adr/0017), and only from the files named here. */
  const PROGRAMS: Record<string, string> = {
    "espeak-ng": "src/platform/sound/speak-process.ts",
    "@audio/decode-aac": "src/platform/sound/decode.ts",
  };

  const production = Object.entries((JSON.parse(text("package-lock.json")) as Lock).packages)
    .filter(([path, one]) => path !== "" && !one.dev)
    .map(([path, one]) => ({ name: path.replace(/^.*node_modules\//, ""), license: one.license ?? "(none)" }));
  const libraries = production.filter((one) => !(one.name in PROGRAMS));

  /** "MIT AND OFL-1.1" needs both, "(MIT OR GPL-3.0-or-later)" one of them. */
  function isAllowed(expression: string, allowed: string[]): boolean {
    const plain = expression.replace(/[()]/g, " ").trim();
    return plain
      .split(/\s+OR\s+/)
      .some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.includes(one.trim())));
  }

  test("every production package in package-lock.json is under an allowed one", () => {
    expect(production.length).toBeGreaterThan(100);
    const wrong = libraries.filter((one) => !isAllowed(one.license, [...FREE, ...NAMED]));
    expect(
      wrong.map((one) => `${one.name}: ${one.license} is not allowed; choose another package or add it with a reason`),
    ).toEqual([]);
  });

  test("whoever asks for more than its name in a list stands in NOTICE", () => {
    const notice = text("NOTICE");
    const names = production.filter((one) => !isAllowed(one.license, FREE)).map((one) => one.name);
    const missing = names.filter((name) => !notice.includes(name) && !/^@img\/sharp-/.test(name));
    expect(missing).toEqual([]);
    expect(notice).toMatch(/@img\/sharp-libvips-\*/);
  });

  test("programs under the GPL are called from their own process only", () => {
    for (const [name, caller] of Object.entries(PROGRAMS)) {
      const callers = sourceFiles("src", /(?<!\.d|\.test)\.tsx?$/).filter((path) =>
        new RegExp(`(?:from|import\\()\\s*"${name}"`).test(readFileSync(path, "utf8")),
      );
      expect(callers).toEqual([join(ROOT, caller)]);
    }
    // Taken apart is only in the process that makes sounds: whoever takes it in takes the GPL in.
    const decoding = sourceFiles("src", /(?<!\.test)\.tsx?$/).filter((path) =>
      /^import \{[^}]*\bdecode\b[^}]*\} from "\.[^"]*\/decode\.ts"/m.test(readFileSync(path, "utf8")),
    );
    expect(decoding).toEqual([join(ROOT, "src/platform/sound/sound-process.ts")]);
  });

  test("the project's own is Apache-2.0, in full", () => {
    expect((JSON.parse(text("package.json")) as { license: string }).license).toBe("Apache-2.0");
    expect(text("LICENSE")).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(text("LICENSE")).toMatch(/END OF TERMS AND CONDITIONS/);
  });
});

/** Cells of every table row of a document, header and ruler left out. */
function tableRows(document: string): string[][] {
  return document
    .split("\n")
    .filter((line) => /^\|.*\|\s*$/.test(line) && !/^\|[\s:|-]+\|\s*$/.test(line))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

function sourceFiles(folder: string, endings: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("architecture", () => {
  const modules = readdirSync(join(ROOT, "src/modules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  test("the table of modules and their arrows is that of the dependencies.json", () => {
    const section = /## Modules and their arrows([\s\S]*?)\n## /.exec(text("docs/architecture.md"))?.[1] ?? "";
    const told = Object.fromEntries(
      tableRows(section)
        .slice(1)
        .map(([name = "", , uses = ""]) => [name, uses === "–" ? [] : uses.split(", ").sort()]),
    );
    const real = Object.fromEntries(
      modules.map((name) => [
        name,
        (JSON.parse(text(`src/modules/${name}/dependencies.json`)) as { uses: string[] }).uses.sort(),
      ]),
    );
    expect(told).toEqual(real);
  });

  test("every module is named in the README", () => {
    expect(modules.filter((name) => !text("README.md").includes(name))).toEqual([]);
  });

  test("every file it names exists", () => {
    const named = [...text("docs/architecture.md").matchAll(/`((?:src|test|bench|db|demo)\/[\w./-]+\.\w+)`/g)].map(
      (match) => match[1] as string,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !path.includes("YYYY") && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("glossary", () => {
  const rows = tableRows(text("docs/glossary.md")).filter((cells) => cells[0] !== "Vietnamese");
  const sources = [...sourceFiles("src", /\.(ts|tsx)$/), ...sourceFiles("db", /\.sql$/)]
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");

  test("every row has term, identifier, meaning and source", () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ""))).toEqual([]);
  });

  test("every identifier is in the code", () => {
    const identifiers = rows.flatMap((cells) =>
      [...(cells[1] ?? "").matchAll(/`(\w+)`/g)].map((match) => match[1] as string),
    );
    expect(identifiers.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
  });
});

describe("decisions", () => {
  const files = readdirSync(join(ROOT, "docs/adr"))
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort();

  test("are numbered without gaps and stand in the list", () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_name, at) => at + 1));
    const list = text("docs/adr/README.md");
    expect(files.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  });

  test.each(files)("%s says context, options, decision, consequences, on one page", (name) => {
    const page = text(`docs/adr/${name}`);
    expect([...page.matchAll(/^## (\w+)/gm)].map((match) => match[1])).toEqual([
      "Context",
      "Options",
      "Decision",
      "Consequences",
    ]);
    expect(page).toMatch(/^Decided \d{4}-\d{2}-\d{2}\./m);
    expect(page.split("\n").length).toBeLessThan(60);
  });
});

describe("README", () => {
  const readme = text("README.md");

  test("commands it names exist", () => {
    const scripts = Object.keys((JSON.parse(text("package.json")) as { scripts: Record<string, string> }).scripts);
    const known = [...scripts, "ci", "run", "start", "test"];
    const named = [...readme.matchAll(/\bnpm (?:run (?:-s )?)?([\w:]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test("shows at most eight pictures, each light and with a text for those who do not see it", () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)|<img[^>]*src="([^"]+)"[^>]*alt="([^"]*)"/g)].map(
      (match) => ({
        path: match[2] ?? match[3] ?? "",
        alt: match[1] ?? match[4] ?? "",
      }),
    );
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.length).toBeLessThanOrEqual(8);
    for (const { path, alt } of pictures) {
      expect(alt, path).not.toBe("");
      expect(statSync(join(ROOT, path)).size, path).toBeLessThanOrEqual(150 * 1024);
    }
  });
});

test("the changelog tells of the version in package.json, by reader", () => {
  const { version } = JSON.parse(text("package.json")) as { version: string };
  const section = new RegExp(
    `## ${version.replaceAll(".", "\\.")} \\(\\d{4}-\\d{2}-\\d{2}\\)([\\s\\S]*?)(\\n## |$)`,
  ).exec(text("CHANGELOG.md"))?.[1];
  expect(section).toBeDefined();
  expect([...(section ?? "").matchAll(/^### (.+)$/gm)].map((match) => match[1])).toEqual([
    "Citizens",
    "Staff",
    "Administrators",
    "Developers",
  ]);
});

describe("the officers' guide", () => {
  const guide = text("docs/huong-dan-can-bo.md");

  test("speaks in sentences of at most 20 words", () => {
    const sentences = guide
      .split("\n")
      .filter((line) => !/^(\||#|!|```|\[)/.test(line.trim()))
      .map((line) =>
        line
          .replace(/^\s*(?:[-*]|\d+\.)\s+/, "")
          .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
          .replace(/`[^`]*`/g, "x"),
      )
      .flatMap((line) => line.split(/(?<=[.!?:;])\s+/));
    const long = sentences.filter((one) => one.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length > 20);
    expect(long).toEqual([]);
  });

  test("names buttons and pages as they are called", () => {
    const words = sourceFiles("src", /messages\.vi\.ts$/)
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const fromTexts = ["UBND các xã, phường", "- ", "## "];
    const named = [...guide.matchAll(/“([^”]+)”/g)].map((match) => match[1] as string);
    expect(named.filter((one) => !words.includes(one) && !fromTexts.includes(one))).toEqual([]);
  });

  test("its pictures are there", () => {
    const pictures = [...guide.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] as string);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(join(ROOT, "docs", path)))).toEqual([]);
  });
});
