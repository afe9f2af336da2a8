// Says how many characters are left while typing; the server says it again when the form comes back.
const format = new Intl.NumberFormat(document.documentElement.lang);

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-max]")) {
  const line = document.getElementById(`${area.id}-count`);
  const max = Number(area.dataset.max);
  if (!line || !max) continue;
  const spoken = document.createElement("span");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("role", "status");
  line.after(spoken);
  let timer = 0;
  const update = () => {
    const left = max - area.value.normalize("NFC").length;
    const words = (left < 0 ? line.dataset.over : line.dataset.left) ?? "";
    line.textContent = words.replace("{n}", format.format(Math.abs(left)));
    line.classList.toggle("db-count-line--over", left < 0);
    // A screen reader hears it only after a pause, and only near the end.
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      spoken.textContent = left < max / 10 ? line.textContent : "";
    }, 1000);
  };
  area.addEventListener("input", update);
}
