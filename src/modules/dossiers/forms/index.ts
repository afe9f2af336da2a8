/** The counter's official forms on paper. See README.md. */
export { editionOn, FORM_EDITIONS, type FormEdition } from "./editions.ts";
export * from "./form.ts";
export type { FormPaperSize } from "./form-view.ts";
export { FormNotInForce, type FormOptions, printForm } from "./print-form.ts";
export { sampleForm } from "./sample-forms.ts";
