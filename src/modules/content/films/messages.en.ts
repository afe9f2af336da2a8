import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Film",
  none: "No film yet. Upload one here, or enter the address of a video when editing.",
  lead: "The film plays on the page of the item. The first picture of the text is its cover. Who is in it must have agreed, as with pictures.",
  file: "Film",
  fileHint: "A film of a telephone will do. Where and by which telephone it was filmed is taken out of the file.",
  captions: "Captions",
  captionsHint: "A .vtt or .srt file. Without captions the words of the video are still needed when editing.",
  keep: "Upload the film",
  drop: "Remove the film",
  about: (minutes, size, hasCaptions) =>
    `Length ${minutes}, ${size}, ${hasCaptions ? "with captions" : "without captions"}.`,
  length: (seconds) =>
    seconds < 60
      ? `${seconds} seconds`
      : `${Math.floor(seconds / 60)} min ${seconds % 60 > 0 ? `${seconds % 60} s` : ""}`.trim(),
  watch: (title) => `Film: ${title}`,
  save: (size) => `Save the film (${size})`,
  captionTrack: "Vietnamese captions",
  errors: {
    filmMissing: "Choose a film.",
    empty: "The file is empty. Choose it again.",
    "too-large": "The film has more than 60 MB. Cut it, or export it smaller, for example 720p.",
    "wrong-type": "The file is no MP4 film, whatever its name says.",
    "wrong-codec":
      "Some devices cannot play this film. Film or export it as H.264 (iPhone: Settings, Camera, Formats, Most Compatible).",
    broken: "The film is broken or lacks its beginning. Take it from the camera again.",
    "too-long": "The film is longer than 15 minutes. Cut it into parts.",
    captionsWrong: "Captions are a .vtt or .srt file in UTF-8 of less than 200 KB.",
  },
};
