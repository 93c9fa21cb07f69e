// Where does the picture of a chart go? Whoever keeps it says so.
import { savePicture } from "../../host";
import { plainName } from "../words/paths";
import { pngOf } from "./picture";

/** Null when nobody chose a place. `parts` tell in the name what else the picture is of. */
export async function keepPicture(title: string, parts: (string | undefined)[], svg: string): Promise<string | null> {
  return savePicture({ title, suggested: `${plainName([title, ...parts])}.png`, picture: await pngOf(svg) });
}
