// A button beside every code or address that can be copied. Without script the text selects as a whole on one press.
for (const box of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const row = box.querySelector(".db-copy__row");
  const value = box.querySelector(".db-copy__value")?.textContent ?? "";
  if (!row || !navigator.clipboard) continue;
  const button = document.createElement("button");
  const words = box.dataset.copy ?? "";
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary db-button--small";
  button.textContent = words;
  const said = document.createElement("span");
  said.className = "govuk-visually-hidden";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(value);
    button.textContent = said.textContent = box.dataset.copied ?? "";
    setTimeout(() => {
      button.textContent = words;
      said.textContent = "";
    }, 3000);
  });
  row.append(button, said);
  const { share, title } = box.dataset;
  if (!share || !navigator.share) continue;
  const send = button.cloneNode() as HTMLButtonElement;
  send.textContent = share;
  // Somebody who closes the choice of apps has done nothing wrong.
  send.addEventListener("click", () => navigator.share({ title, url: value }).catch(() => {}));
  row.append(send);
}
