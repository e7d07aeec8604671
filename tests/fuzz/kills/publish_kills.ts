import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {publish} from "../../../src/publish/publish.js";
import type {Workspace} from "../../../src/workspace.js";
import type {Random} from "../../simulate/random.js";
import {smallWarehouse, smallWorkspace} from "../../src/publish/small_workspace.js";
import {interrupt} from "./interrupt.js";

/**
 * A workspace with a published release and a corrected warehouse. Each publish of the revision is interrupted; then the first release must be there to the
 * byte, the revision whole or not at all, and the next publish must bring the bytes of an undisturbed one.
 */
export class PublishKills {
  readonly workspace: Workspace = smallWorkspace();
  first = "";
  revision = "";
  killed = 0;
  within = 0;

  constructor(readonly child: string, readonly dice: Random) {}

  async prepare(): Promise<void> {
    await smallWarehouse(this.workspace);
    await publish(this.workspace);
    this.first = this.#bytes("2013.1");
    await smallWarehouse(this.workspace, "UPDATE marts.school_years SET pupils = 1181 WHERE pupils = 1180");
    this.within = (await interrupt(this.child, "publish", this.workspace.dir, null, this.dice)).milliseconds;
    this.revision = this.#bytes("2013.2");
  }

  async kill(): Promise<void> {
    rmSync(join(this.workspace.releases, "2013.2"), {recursive: true});
    const {killed, how} = await interrupt(this.child, "publish", this.workspace.dir, this.within, this.dice);
    this.killed += killed ? 1 : 0;
    const there = existsSync(join(this.workspace.releases, "2013.2"));
    if (this.#bytes("2013.1") !== this.first || (there && this.#bytes("2013.2") !== this.revision) || (!there && !killed)) {
      throw new Error(`${how}: a release is not what it was, or not whole`);
    }
    const {unchanged} = await publish(this.workspace, {revise: true, why: "更正"});
    if (unchanged !== there || this.#bytes("2013.2") !== this.revision || this.#bytes("2013.1") !== this.first) {
      throw new Error(`${how}: the next publish brings something else than an undisturbed one`);
    }
  }

  /** What killed ones left is gone once another revision was built. */
  async end(): Promise<void> {
    rmSync(join(this.workspace.releases, "2013.2"), {recursive: true});
    await publish(this.workspace, {revise: true, why: "更正"});
    const left = readdirSync(this.workspace.releases).filter((name) => !["2013.1", "2013.2"].includes(name));
    if (left.length > 0) {
      throw new Error(`left after the last publish: ${left.join(", ")}`);
    }
  }

  remove(): void {
    rmSync(this.workspace.dir, {recursive: true, force: true});
  }

  #bytes(release: string): string {
    const dir = join(this.workspace.releases, release);
    const hash = createHash("sha256");
    for (const name of (readdirSync(dir, {recursive: true}) as string[]).filter((each) => /\.\w+$/.test(each)).toSorted()) {
      hash.update(`${name}\0`).update(readFileSync(join(dir, name)));
    }
    return hash.digest("hex");
  }
}
