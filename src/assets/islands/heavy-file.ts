// Says at once at the field that a chosen file is heavier than the server takes, and lets go of it: sent along, it would only
// come to nothing. The server says the same to browsers without script.
const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-most]")) {
  const id = `${input.id}-heavy`;
  const group = input.closest(".govuk-form-group");
  const hadError = group?.classList.contains("govuk-form-group--error") ?? false;
  const describedBy = input.getAttribute("aria-describedby");
  input.addEventListener("change", () => {
    const heavy = [...(input.files ?? [])].find((file) => file.size > Number(input.dataset.most));
    document.getElementById(id)?.remove();
    group?.classList.toggle("govuk-form-group--error", hadError || heavy !== undefined);
    input.classList.toggle("govuk-file-upload--error", hadError || heavy !== undefined);
    input.setAttribute("aria-describedby", [describedBy, heavy && id].filter(Boolean).join(" "));
    if (!heavy) return;
    const line = document.createElement("p");
    line.id = id;
    line.className = "govuk-error-message";
    line.setAttribute("role", "alert");
    const hidden = document.createElement("span");
    hidden.className = "govuk-visually-hidden";
    hidden.textContent = `${input.dataset.error}: `;
    const says = (input.dataset.heavy ?? "")
      .replace("{name}", () => heavy.name)
      .replace("{size}", `${size.format(heavy.size / 1024 / 1024)} MB`);
    line.append(hidden, says);
    input.before(line);
    input.value = "";
  });
}
