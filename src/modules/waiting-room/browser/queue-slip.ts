/** Prints a ticket once, where it is shown to be printed; and again by its button. */
const button = document.querySelector<HTMLButtonElement>("[data-print]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
  const key = `slip ${location.pathname}`;
  if (button.dataset.print === "now" && !sessionStorage.getItem(key)) {
    sessionStorage.setItem(key, "1");
    addEventListener("load", () => print());
  }
}
