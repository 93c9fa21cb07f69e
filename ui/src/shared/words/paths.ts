// Where does a file go, on either kind of system?

/** The folder and the name with the folder's own separator. */
export function inFolder(folder: string, name: string): string {
  const slash = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder === "" ? name : `${folder.replace(/[\\/]+$/, "")}${slash}${name}`;
}

/** "Devices Cedar Fork Middle 2026-11-23" without what no file system likes. */
export function plainName(parts: (string | undefined)[]): string {
  const name = parts.filter(Boolean).join(" ").toLowerCase();
  return name.replaceAll(/[^a-z0-9-]+/g, "-").replaceAll(/^-+|-+$/g, "");
}

/** The same file with another ending; one without an ending gets it. */
export function withEnding(path: string, ending: string): string {
  return `${path.replace(/\.(xlsx|csv|pdf)$/i, "")}.${ending}`;
}

/** Whether the file is one to be printed. */
export const isPaper = (path: string): boolean => /\.pdf$/i.test(path.trim());

/** What a file is called, without the folders it lies in. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** What a district's file may be called, as the system's window asks it. */
export const districtFiles = [{ name: "Rollcall", extensions: ["rollcall", "db", "sqlite"] }];

/** What can be attached. */
export const keptFiles = { name: "Pictures and PDF", extensions: ["png", "jpg", "jpeg", "webp", "pdf"] };
