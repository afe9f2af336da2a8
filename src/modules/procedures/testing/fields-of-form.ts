const decode = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What a browser would send of a page's forms as they came: texts, chosen options, ticked boxes. */
export function fieldsOfForm(page: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string): void => {
    const known = fields[name];
    fields[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
  };
  const main = page.slice(page.indexOf("<main"));
  for (const [, attributes = "", content = ""] of main.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = /name="([^"]+)"/.exec(attributes)?.[1];
    if (name) add(name, decode(content).replace(/^\n/, ""));
  }
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (!name || /type="(?:submit|search)"/.test(tag)) continue;
    if (/type="(?:checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) continue;
    add(name, decode(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  for (const [, attributes = "", content = ""] of main.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = /name="([^"]+)"/.exec(attributes)?.[1];
    const options = [...content.matchAll(/<option([^>]*)>/g)].map((match) => match[1] as string);
    const chosen = options.find((option) => / selected/.test(option)) ?? options[0];
    if (name && chosen !== undefined) add(name, decode(/value="([^"]*)"/.exec(chosen)?.[1] ?? ""));
  }
  return fields;
}
