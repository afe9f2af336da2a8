export type Suggestion = { text: string; href: string; note?: string };

/**
 * Suggestions under a search box, after the combobox pattern with list popup. Enter without a choice searches as ever.
 * `ask` answers what was typed; what it throws is no suggestion: offline, slow, or overtaken by the next key.
 */
export function suggestionList(
  input: HTMLInputElement,
  ask: (typed: string, signal: AbortSignal) => Promise<Suggestion[]>,
): void {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = `${input.id}-goi-y`;
  list.className = "db-suggest";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label ?? "");
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);

  let items: Suggestion[] = [];
  let chosen = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  const show = (index: number) => {
    chosen = index;
    input.setAttribute("aria-expanded", String(!list.hidden));
    [...list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === index));
      if (i === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${index}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    show(-1);
  };
  const fill = (found: Suggestion[]) => {
    items = found;
    list.replaceChildren(
      ...found.map((item, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.textContent = item.text;
        if (item.note) {
          const note = document.createElement("small");
          note.textContent = item.note;
          option.append(note);
        }
        // Before the field loses the focus and closes the list.
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.href = item.href;
        });
        return option;
      }),
    );
    list.hidden = found.length === 0;
    status.textContent = found.length > 0 ? (input.dataset.found ?? "").replace("{n}", String(found.length)) : "";
    show(-1);
  };
  const look = async () => {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) return fill([]);
    asked = new AbortController();
    const { signal } = asked;
    const found = await ask(typed, signal).catch(() => null);
    if (found && !signal.aborted) fill(found.slice(0, 8));
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") show((chosen + 1) % items.length);
    else if (event.key === "ArrowUp") show((chosen <= 0 ? items.length : chosen) - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.href = items[chosen]?.href ?? "#";
    else return;
    event.preventDefault();
  });
  close();
}
