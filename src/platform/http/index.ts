export { type AcceptedKind, acceptedKind } from "./accept.ts";
export { carriedCookie, readCarried } from "./carried-task.ts";
export { type ErrorMapping, HttpError, InvalidContent, mapError, notFound } from "./errors.ts";
export { type Form, type FormErrors, longTexts, parseForm } from "./form.ts";
export { KeptValues } from "./kept-values.ts";
export { type Variant, variantOf } from "./page-cache.ts";
export { type PlaceInList, placeIn, placeOf } from "./place-in-list.ts";
export { askedWords, first } from "./query.ts";
export {
  download,
  downloadCsv,
  html,
  json,
  movedPermanently,
  playable,
  playableFile,
  type Reply,
  seeOther,
  text,
} from "./reply.ts";
export {
  type Access,
  type Actor,
  type ApiDescription,
  type AskedCode,
  api,
  type FollowedRecord,
  type Grant,
  get,
  type Handler,
  type Health,
  type InLanguages,
  type ModuleDefinition,
  type Morning,
  type PartHealth,
  type PublicPage,
  post,
  type Reminder,
  type Route,
  type Rq,
  type Still,
  type UploadedFile,
} from "./routes.ts";
export { type SeenRequest, seenRequest } from "./seen-request.ts";
export {
  createHttpServer,
  LANG_COOKIE,
  READING_COOKIE,
  SESSION_COOKIE,
  type Server,
  type ServerHooks,
  type ToldError,
} from "./server.ts";
export { publicPages } from "./sitemap.ts";
export {
  dayIn,
  errorIn,
  fits,
  isText,
  summaryOf,
  type Typed,
  type TypedForm,
  typedDay,
  typedForm,
} from "./typed-form.ts";
