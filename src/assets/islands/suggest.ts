import { type Suggestion, suggestionList } from "../suggestion-list.ts";

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
  suggestionList(input, async (typed, signal) => {
    const url = new URL(input.dataset.suggest ?? "", location.href);
    url.searchParams.set("q", typed);
    const reply = await fetch(url, { signal, headers: { accept: "application/json" } });
    if (!reply.ok) throw new Error(String(reply.status));
    return ((await reply.json()) as { items: Suggestion[] }).items;
  });
}
