import type {Command} from "../cli/command.js";

export const site: Command = {
  name: "site",
  summary: "build the site with a release in it, as a folder for any web server",
  operands: [],
  options: {
    release: {value: "Y.R", help: "the release to put in (default: the latest)"},
    edition: {value: "NAME", help: "its edition (default bureau)"},
    out: {value: "DIR", help: "where to build (default dist)"},
  },
  async run(call) {
    const [{cpSync, mkdirSync, rmSync}, {join, resolve}, {openWorkspace}, {findEdition, readManifest}, {buildSite}] = await Promise.all([
      import("node:fs"), import("node:path"), import("../workspace.js"), import("../publish/releases.js"), import("../site/build.js"),
    ]);
    const {release, dir} = findEdition(openWorkspace(call.workspace).releases, call.text("release") ?? null, call.text("edition"));
    // A release that is damaged is refused here, in words, not later by its pages.
    readManifest(dir);
    const out = resolve(call.text("out") ?? "dist");
    await buildSite({out, say: call.say});
    const data = join(out, "data");
    rmSync(data, {recursive: true, force: true});
    mkdirSync(data, {recursive: true});
    cpSync(dir, data, {recursive: true});
    call.print(`site with release ${release.id}: ${out}`);
    return 0;
  },
};
