// Keeps the ticks while this tab lives, or on this device where the list says so, so that going to a form and coming back
// loses nothing. Never leaves the browser. Ticks that came with the address count more than remembered ones.
for (const list of document.querySelectorAll<HTMLElement>("[data-checklist]")) {
  const key = `checklist:${list.dataset.checklist}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  try {
    const storage = list.dataset.checklistKeep === "device" ? localStorage : sessionStorage;
    const keep = () => storage.setItem(key, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value)));
    if (boxes.some((box) => box.defaultChecked)) keep();
    else {
      const ticked = new Set<string>(JSON.parse(storage.getItem(key) ?? "[]"));
      for (const box of boxes) box.checked = ticked.has(box.value);
    }
    list.addEventListener("change", () => {
      try {
        keep();
      } catch {
        // Storage is full or was switched off meanwhile: the boxes work all the same.
      }
    });
    for (const link of document.querySelectorAll("[data-checklist-clear]"))
      link.addEventListener("click", () => storage.removeItem(key));
  } catch {
    // Storage is off or holds something else: as above.
  }
}
