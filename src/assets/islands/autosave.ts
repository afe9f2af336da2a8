// What is typed is kept on the server every few seconds, so that a closed window or a power cut takes nothing with it.
const form = document.querySelector<HTMLFormElement>("form:has([data-autosave])");
const line = form?.querySelector<HTMLElement>("[data-autosave]");
let timer = 0;
let isLeaving = false;

async function keep(): Promise<void> {
  if (!form || !line || isLeaving) return;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  try {
    const answer = await fetch(line.dataset.autosave ?? "", { method: "POST", body });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    line.textContent = (line.dataset.kept ?? "").replace("{t}", time);
  } catch {
    line.textContent = line.dataset.lost ?? "";
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(keep, 2500);
});
form?.addEventListener("submit", () => {
  isLeaving = true;
  clearTimeout(timer);
});
