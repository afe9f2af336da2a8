// Buttons and keys over a text area for the few signs our texts have. All of it can be typed by hand as well.
type Words = [label: string, said: string, keys: string];

for (const bar of document.querySelectorAll<HTMLElement>("[data-editor]")) {
  const area = document.getElementById(bar.dataset.for ?? "") as HTMLTextAreaElement | null;
  if (!area) continue;
  const words = JSON.parse(bar.dataset.editor ?? "{}") as Record<string, Words>;
  const said = document.createElement("span");
  said.className = "govuk-visually-hidden";
  said.setAttribute("role", "status");

  const put = (from: number, to: number, text: string): void => {
    area.focus();
    area.setSelectionRange(from, to);
    // The old way of the browser, because only this one can be undone with Ctrl+Z.
    if (document.execCommand("insertText", false, text)) return;
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  /** Puts a sign before every line that is touched, or takes it away where all have it. */
  const lines = (sign: (at: number) => string, has: RegExp): void => {
    const { value } = area;
    const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    const end = value.indexOf("\n", area.selectionEnd);
    const to = end < 0 ? value.length : end;
    const touched = value.slice(from, to).split("\n");
    const isOn = touched.every((line) => has.test(line));
    put(
      from,
      to,
      touched.map((line, at) => (isOn ? "" : sign(at)) + line.replace(/^(## |[-•*] |\d{1,2}[.)] )/, "")).join("\n"),
    );
  };
  const alone = (text: string): void => {
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    put(area.selectionStart, area.selectionEnd, `${gap}${text}\n\n`);
  };
  const acts: Record<string, () => void> = {
    heading: () => lines(() => "## ", /^## /),
    list: () => lines(() => "- ", /^- /),
    numbers: () => lines((at) => `${at + 1}. `, /^\d{1,2}[.)] /),
    link: () => put(area.selectionStart, area.selectionEnd, "https://"),
    picture: () => {
      const box = document.getElementById("anh-chon") as HTMLDetailsElement | null;
      if (box) box.open = true;
      box?.querySelector<HTMLElement>("summary")?.focus();
    },
  };
  const run = (name: string): void => {
    acts[name]?.();
    said.textContent = words[name]?.[1] ?? "";
  };

  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", bar.dataset.label ?? "");
  const buttons = Object.entries(words).map(([name, [label, , keys]], at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary db-button--small";
    button.textContent = label;
    button.title = keys;
    button.tabIndex = at ? -1 : 0;
    if (keys) button.setAttribute("aria-keyshortcuts", keys.replace("Ctrl", "Control"));
    button.addEventListener("click", () => run(name));
    return button;
  });
  bar.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    const next = buttons[(at + step + buttons.length) % buttons.length] as HTMLButtonElement;
    for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
    next.focus();
  });
  bar.append(...buttons, said);
  area.before(bar);
  area.addEventListener("keydown", (event) => {
    const pressed = [
      event.ctrlKey && "Ctrl",
      event.altKey && "Alt",
      event.shiftKey && "Shift",
      event.code.replace(/^(Key|Digit)/, ""),
    ]
      .filter(Boolean)
      .join("+");
    const name = Object.keys(words).find((one) => words[one]?.[2] === pressed);
    if (!name) return;
    event.preventDefault();
    run(name);
  });
  for (const place of document.querySelectorAll<HTMLElement>("[data-insert]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary db-button--small";
    button.append(...place.childNodes);
    button.addEventListener("click", () => {
      const text = place.dataset.insert ?? "";
      if ("inline" in place.dataset) put(area.selectionStart, area.selectionEnd, text);
      else alone(text);
      said.textContent = place.dataset.said ?? words.picture?.[1] ?? "";
    });
    place.append(button);
  }
}
