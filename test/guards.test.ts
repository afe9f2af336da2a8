import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../src/platform/project-root.ts";

const ROOT = projectRoot();

function filesUnder(folder: string, endings: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const SOURCES = filesUnder("src", /\.tsx?$/);
const PRODUCT = SOURCES.filter((path) => !/\.test\.tsx?$|\/testing\//.test(path));
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");

function importsOf(path: string): string[] {
  return [...text(path).matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) =>
    normalize(join(dirname(path), match[1] as string)),
  );
}

const moduleOf = (path: string): string | null => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
const MODULES = readdirSync(join(ROOT, "src/modules"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const usesOf = (name: string): string[] =>
  (JSON.parse(text(`src/modules/${name}/dependencies.json`)) as { uses: string[] }).uses;

describe("doors between modules", () => {
  test("other modules are imported only through their index.ts", () => {
    const wrong = PRODUCT.flatMap((path) =>
      importsOf(path)
        .filter(
          (target) =>
            moduleOf(target) && moduleOf(target) !== moduleOf(path) && !/^src\/modules\/[^/]+\/index\.ts$/.test(target),
        )
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a module uses only what its dependencies.json names", () => {
    const wrong = PRODUCT.flatMap((path) => {
      const own = moduleOf(path);
      if (!own) return [];
      return importsOf(path)
        .map(moduleOf)
        .filter((target): target is string => target !== null && target !== own && !usesOf(own).includes(target))
        .map((target) => `${path} uses ${target}: name it in src/modules/${own}/dependencies.json or do without`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("modules have no cycles", () => {
    const visiting = new Set<string>();
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, path: string[]): void => {
      if (done.has(name)) return;
      if (visiting.has(name)) {
        cycles.push([...path, name].join(" → "));
        return;
      }
      visiting.add(name);
      for (const next of usesOf(name)) visit(next, [...path, name]);
      visiting.delete(name);
      done.add(name);
    };
    for (const name of MODULES) visit(name, []);
    expect(cycles).toEqual([]);
  });

  test("the platform knows no module", () => {
    const wrong = PRODUCT.filter(
      (path) => path.startsWith("src/platform/") && importsOf(path).some((target) => moduleOf(target)),
    );
    expect(wrong).toEqual([]);
  });

  test("every module says what it is for", () => {
    expect(MODULES.filter((name) => !existsSync(join(ROOT, `src/modules/${name}/README.md`)))).toEqual([]);
  });
});

describe("habits", () => {
  test("only config/env.ts reads the environment", () => {
    const wrong = PRODUCT.filter((path) => path !== "src/platform/config/env.ts" && /process\.env/.test(text(path)));
    expect(wrong).toEqual([]);
  });

  test("working days come from the calendar in the database, never from the shipped one alone", () => {
    const wrong = PRODUCT.filter(
      (path) =>
        !/^src\/(platform|modules)\/calendar\//.test(path) && /\bworkingCalendar\(|VIETNAM_YEARS/.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("pages carry no style attributes and no inline script, which the content policy would refuse", () => {
    const wrong = PRODUCT.filter(
      (path) => path.endsWith(".tsx") && /\sstyle=|dangerouslySetInnerHTML|onclick=/i.test(text(path)),
    );
    expect(wrong).toEqual([]);
  });

  test("no sentence for people stands outside the messages", () => {
    const allowed =
      /messages\.(vi|en)\.ts$|^src\/(main|danbiet)\.ts$|^src\/command-line\/|^src\/platform\/(config|db|html|backup)\/|\/patterns\/|\/reading\/|\/search\/|\/import\/|^src\/modules\/plans\/(agency|deadline)/;
    const marks = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]{1}/i;
    const wrong = PRODUCT.filter((path) => path.endsWith(".tsx") && !allowed.test(path)).flatMap((path) =>
      text(path)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        // Patterns that read Vietnamese are rules, not sentences.
        .replace(/\/(?:\\.|\[[^\]]*\]|[^/\n\\])+\/[a-z]+/g, "")
        .split("\n")
        .flatMap((line, at) => (marks.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 80)}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test("nothing names a machine's folder or a registry", () => {
    const files = [...SOURCES, ...filesUnder("docs", /\.md$/), "README.md", "package-lock.json"].filter((path) =>
      existsSync(join(ROOT, path)),
    );
    const wrong = files.filter((path) => /registry\.npmjs|(^|[\s"'(])\/(work|root|home)\/[a-z]/m.test(text(path)));
    expect(wrong).toEqual([]);
  });
});

describe("documents", () => {
  const documents = [
    "README.md",
    "CHANGELOG.md",
    ...filesUnder("docs", /\.md$/),
    ...SOURCES.filter(() => false),
    ...filesUnder("src", /README\.md$/),
  ].filter((path) => existsSync(join(ROOT, path)));

  test.each(documents)("links in %s lead somewhere", (path) => {
    const dead = [
      ...text(path)
        .replace(/`[^`]*`/g, "")
        .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
    ]
      .map((match) => match[1] as string)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(ROOT, dirname(path), decodeURIComponent(target))));
    expect(dead).toEqual([]);
  });
});
