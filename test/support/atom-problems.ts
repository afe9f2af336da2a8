import { SaxesParser } from "saxes";

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** What RFC 4287 asks of a feed and is missing; empty for a valid one. Throws where it is not even XML. */
export function atomProblems(xml: string): string[] {
  const root = parse(xml);
  const problems: string[] = [];
  const all = (of: Element, name: string): Element[] => of.children.filter((one) => one.name === name);
  const one = (of: Element, name: string, where: string): string => {
    const found = all(of, name);
    if (found.length !== 1) problems.push(`${where}: ${found.length} × ${name}`);
    const text = found[0]?.text.trim() ?? "";
    if (text === "") problems.push(`${where}: empty ${name}`);
    return text;
  };
  if (root.name !== "feed" || root.attributes.xmlns !== "http://www.w3.org/2005/Atom")
    problems.push("not an Atom feed");
  const entries = all(root, "entry");
  const parts = [root, ...entries];
  const ids = parts.map((part, index) => {
    const where = index === 0 ? "feed" : `entry ${index}`;
    one(part, "title", where);
    if (!/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(one(part, "updated", where)))
      problems.push(`${where}: updated`);
    const id = one(part, "id", where);
    if (!URL.canParse(id)) problems.push(`${where}: id is no IRI`);
    for (const link of all(part, "link")) if (!link.attributes.href) problems.push(`${where}: link without href`);
    const hasPage = all(part, "link").some((link) => (link.attributes.rel ?? "alternate") === "alternate");
    if (index > 0 && !hasPage && all(part, "content").length === 0) problems.push(`${where}: neither content nor page`);
    if (index > 0 && all(part, "author").length + all(root, "author").length === 0)
      problems.push(`${where}: no author`);
    return id;
  });
  if (new Set(ids).size !== ids.length) problems.push("an id stands twice");
  if (!all(root, "link").some((link) => link.attributes.rel === "self")) problems.push("feed: no link to itself");
  return problems;
}

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  for (const kind of ["text", "cdata"] as const)
    parser.on(kind, (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    });
  parser.write(xml).close();
  return top.children[0] ?? top;
}
