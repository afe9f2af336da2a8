export { type AcceptedAudio, AudioRefused, acceptAudio } from "./audio.ts";
export { type AcceptedFilm, acceptFilm, FilmRefused } from "./film.ts";
export { sharp } from "./sharp.ts";
export { createFileStore, FileMissing, type FileStore } from "./store.ts";
export { type AcceptedFile, acceptUpload, type FileKind, UploadRefused } from "./upload.ts";
export { writeZip } from "./write-zip.ts";
