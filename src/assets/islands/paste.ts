// What is pasted from Word or a website comes in as our own kind of text; where a browser gives no HTML, as it always did.
import { pasteToText } from "../../platform/html/paste-to-text.ts";

for (const area of document.querySelectorAll<HTMLTextAreaElement>("[data-paste] textarea")) {
  const words = (area.closest("[data-paste]") as HTMLElement).dataset;
  const said = document.createElement("p");
  said.className = "govuk-hint";
  said.setAttribute("role", "status");
  area.after(said);
  area.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    if (!html) return;
    const { text, pictures } = pasteToText(new DOMParser().parseFromString(html, "text/html").body);
    if (!text) return;
    event.preventDefault();
    // The old way of the browser, because only this one can be undone with Ctrl+Z.
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    said.textContent = `${words.paste} ${pictures ? words.pictures : ""}`;
  });
}
