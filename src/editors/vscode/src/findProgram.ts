import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve } from "node:path";

/** Where the program was looked for. */
export interface ProgramPlaces {
  /** The setting `clawlint.path`; empty where it is not set. */
  readonly setting: string;
  /** The folder within the extension where a platform's package has the program. */
  readonly bundled: string;
  /** The variable PATH. */
  readonly path: string;
  /** The folder that a relative setting starts from. */
  readonly folder: string | undefined;
  /** The user's home, for `~`. */
  readonly home: string;
  readonly isWindows: boolean;
}

/** The program that is run: the one that the setting names and no other, else the bundled one, else the first on PATH. */
export function findProgram(places: ProgramPlaces): string | undefined {
  const name = places.isWindows ? "clawlint.exe" : "clawlint";
  if (places.setting !== "") {
    const named = places.setting.replace(/^~(?=[/\\]|$)/, places.home);
    return [isAbsolute(named) ? named : resolve(places.folder ?? places.home, named)].find(isProgram);
  }

  const folders = places.path.split(delimiter).filter(isAbsolute);
  return [places.bundled, ...folders].map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
