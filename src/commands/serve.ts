import type {Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";

export const serveCommand: Command = {
  name: "serve",
  summary: "serve the built site with a release on this machine",
  operands: [],
  options: {
    port: {value: "N", help: "where to listen (default 3000; a taken port gives way to the next free one)"},
    release: {value: "Y.R", help: "the release to show (default: the latest)"},
    edition: {value: "NAME", help: "its edition (default bureau)"},
    site: {value: "DIR", help: "the built site (default dist)"},
  },
  async run(call) {
    const wanted = call.whole("port") ?? 3000;
    if (wanted > 65_535) {
      throw wrongCall(serveCommand, `--port ${wanted}`, "this is not a port number", "use one up to 65535");
    }
    const [{openWorkspace}, {findEdition, readManifest}, {serve}] = await Promise.all([import("../workspace.js"), import("../publish/releases.js"), import("../server/serve.js")]);
    const {release, dir} = findEdition(openWorkspace(call.workspace).releases, call.text("release") ?? null, call.text("edition"));
    // A release that is damaged is refused here, in words, not later by its pages.
    readManifest(dir);
    // Before the line below tells that it serves: a signal may come at once.
    const stopped = new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    const served = await serve({site: call.text("site") ?? "dist", data: dir, port: wanted});
    call.print(`release ${release.id} on ${served.url}${wanted !== 0 && served.port !== wanted ? ` (port ${wanted} is taken)` : ""}; Ctrl-C ends`);
    await stopped;
    await served.close();
    return 0;
  },
};
