// Beside a sentence in hand the passages it renders are marked; pressing a passage adds it to the sentence or takes it away.
let current: HTMLElement | null = null;

const field = (sentence: HTMLElement): HTMLInputElement | null =>
  sentence.querySelector<HTMLInputElement>('input[name^="sources-"]');
const numbers = (sentence: HTMLElement): string[] =>
  field(sentence)
    ?.value.split(/[\s,;.]+/)
    .filter(Boolean) ?? [];
const passages = [...document.querySelectorAll<HTMLElement>("[data-passage]")];

function mark(scroll: boolean): void {
  const wanted = current ? numbers(current) : [];
  for (const passage of passages) {
    const isUsed = wanted.includes(passage.dataset.passage ?? "");
    passage.classList.toggle("db-passage--marked", isUsed);
    if (isUsed && scroll && passage.dataset.passage === wanted[0]) passage.scrollIntoView({ block: "nearest" });
  }
}

for (const sentence of document.querySelectorAll<HTMLElement>("[data-sentence]")) {
  sentence.addEventListener("focusin", () => {
    current?.classList.remove("db-sentence--current");
    current = sentence;
    sentence.classList.add("db-sentence--current");
    mark(true);
  });
  sentence.addEventListener("input", () => mark(false));
}

for (const passage of passages) {
  const label = passage.querySelector(".db-passage__number");
  if (!label) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.textContent = label.textContent;
  label.replaceWith(button);
  button.addEventListener("click", () => {
    const target = current && field(current);
    if (!current || !target) return;
    const number = passage.dataset.passage ?? "";
    const now = numbers(current);
    target.value = (now.includes(number) ? now.filter((one) => one !== number) : [...now, number]).join(", ");
    target.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
