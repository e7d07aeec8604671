import type {Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";

export const publishCommand: Command = {
  name: "publish",
  summary: "freeze the warehouse as a release",
  operands: [],
  options: {
    year: {value: "Y", help: "the release's year, holding all years up to it (default: the latest loaded)"},
    edition: {value: "NAME", help: "who it is for (default bureau)"},
    revise: {help: "publish changed content as the next revision, Y.2, Y.3, …"},
    why: {value: "TEXT", help: "why it is revised; shown on the site"},
  },
  async run(call) {
    const edition = call.text("edition") ?? "bureau";
    if (edition !== "bureau") {
      throw wrongCall(publishCommand, `--edition ${edition}`, "there is no such edition", "use bureau");
    }
    const year = call.whole("year");
    const [{openWorkspace}, {publish}] = await Promise.all([import("../workspace.js"), import("../publish/publish.js")]);
    const {release, dir, unchanged} = await publish(openWorkspace(call.workspace), {year, revise: call.on("revise"), why: call.text("why"), edition});
    call.print(unchanged ? `release ${release} is unchanged: ${dir}` : `release ${release}: ${dir}`);
    return 0;
  },
};
