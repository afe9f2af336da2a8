// While somebody writes, the page as readers will see it follows beside. Without script the button under the form does the same.
const place = document.getElementById("xem-truoc");
const form = place?.closest("form");
let timer = 0;
let asked: AbortController | null = null;

async function renew(): Promise<void> {
  if (!place || !form) return;
  asked?.abort();
  asked = new AbortController();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  body.set("after", "check");
  try {
    const answer = await fetch(form.action, { method: "POST", body, signal: asked.signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("xem-truoc");
    if (fresh) place.replaceChildren(...fresh.childNodes);
  } catch {
    // Without network the last one stays.
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = window.setTimeout(renew, 900);
});
