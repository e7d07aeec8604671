import type {Command} from "../cli/command.js";

export const reportCommand: Command = {
  name: "report",
  summary: "typeset a year's report as PDF",
  operands: [],
  options: {
    year: {value: "Y", help: "the year, from its latest release (default: the latest published)"},
    out: {value: "DIR", help: "where to write (default: reports in the workspace)"},
  },
  async run(call) {
    const year = call.whole("year");
    const [{openWorkspace}, {report}] = await Promise.all([import("../workspace.js"), import("../report/report.js")]);
    const {path} = await report(openWorkspace(call.workspace), {year, out: call.text("out"), say: call.say});
    call.print(path);
    return 0;
  },
};
