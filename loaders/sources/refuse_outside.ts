import {existsSync, realpathSync} from "node:fs";
import {join, sep} from "node:path";
import {Failure} from "../../src/failure.js";

/**
 * Refuses a path below the workspace that a link leads out of it (Failure outside_workspace). One that is not there is left to whoever opens it.
 * @param place names the source in messages
 */
export function refuseOutside(dir: string, path: string, place: string): void {
  const root = realpathSync(dir);
  const real = existsSync(join(dir, path)) ? realpathSync(join(dir, path)) : root;
  if (real !== root && !real.startsWith(root + sep)) {
    throw new Failure({code: "outside_workspace", place: `${place} › ${path}`, message: "this is a link that leads out of the workspace", repair: "copy the files themselves to that place, or take the link away"});
  }
}
