// How is something attached called, how large is it, and under which name is it saved?
import type { Attachment, MediaType } from "../../bindings";
import type { FileKind } from "../../host";
import { number } from "./days";

const KIB = 1024;
const MIB = 1024 * KIB;

/** "80 KB"; "2.4 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < MIB ? `${number(Math.max(1, Math.round(bytes / KIB)))} KB` : `${(bytes / MIB).toFixed(1)} MB`;

const endings: Record<MediaType, [usual: string, ...others: string[]]> = {
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "application/pdf": ["pdf"],
};

/** Pictures are kept as PNG or JPEG whatever they were before, and a file's name must not say something else. */
export function savedName({ name, media_type }: Attachment): string {
  const known = endings[media_type];
  if (known.some((ending) => name.toLowerCase().endsWith(`.${ending}`))) return name;
  return `${name.replace(/\.(png|jpe?g|webp|pdf)$/i, "")}.${known[0]}`;
}

export const savedKinds = ({ media_type }: Attachment): FileKind[] => [
  { name: media_type === "application/pdf" ? "PDF" : "Picture", extensions: endings[media_type] },
];
