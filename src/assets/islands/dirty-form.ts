// Asks before a form with unsaved changes is left. The browser shows its own sentence in its own language.
const changed = new Set<HTMLFormElement>();

const snapshot = (form: HTMLFormElement): string => {
  const entries: string[] = [];
  for (const [name, value] of new FormData(form)) {
    if (name !== "_csrf") entries.push(`${name}=${typeof value === "string" ? value : value.name}`);
  }
  return entries.join("\n");
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]")) {
  const before = snapshot(form);
  // A form that came back with errors holds things that are nowhere saved.
  const cameBack = form.dataset.guard === "changed" || document.querySelector(".govuk-error-summary") !== null;
  const update = () => {
    if (cameBack || snapshot(form) !== before) changed.add(form);
    else changed.delete(form);
  };
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  form.addEventListener("submit", () => changed.clear());
  update();
}

addEventListener("beforeunload", (event) => {
  if (changed.size > 0) event.preventDefault();
});
