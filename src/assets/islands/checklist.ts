// Keeps the ticks while this tab lives, so that going to a form and coming back loses nothing. Never leaves the browser.
for (const list of document.querySelectorAll<HTMLElement>("[data-checklist]")) {
  const key = `checklist:${list.dataset.checklist}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  try {
    const ticked = new Set<string>(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
    for (const box of boxes) box.checked = ticked.has(box.value);
  } catch {
    // Storage is off or holds something else: the boxes work all the same.
  }
  list.addEventListener("change", () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value)));
    } catch {
      // As above.
    }
  });
}
