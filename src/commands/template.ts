import type {RegisteredSchool} from "../../loaders/workbooks/template_workbook.js";
import type {Command} from "../cli/command.js";
import {wrongCall} from "../cli/parse.js";
import type {Bureau} from "../workspace.js";

export const template: Command = {
  name: "template",
  summary: "write the Excel template that schools fill in",
  operands: ["DATASET"],
  options: {
    out: {value: "FILE", help: "the .xlsx to write (default: the dataset's Chinese name with 模板.xlsx, here)"},
    year: {value: "Y", help: "school year to fill in; without it, filled in lines have no year column, and sources.yaml says the year"},
    school: {value: "ID", help: "fill in this school alone: an id of the register, or a name or alias as it stands there"},
  },
  notes: ["DATASET: schools, successions, memberships, enrolment, resources, exam_scores, exam_items, rates, training, pairings, awards, indicator_values, standard_items, stated_totals.", "Schools come from the workspace's register. Filled in, the file passes `check --as DATASET`."],
  async run(call) {
    const [{existsSync, writeFileSync}, {findDataset}, {withSubjects}, {Failure}, {templateWorkbook}] = await Promise.all([
      import("node:fs"), import("../../loaders/datasets/datasets.js"), import("../../loaders/datasets/with_subjects.js"), import("../failure.js"), import("../../loaders/workbooks/template_workbook.js"),
    ]);
    const dataset = findDataset(call.operands[0] ?? "", "template", 2);
    const year = call.whole("year");
    if (year !== undefined && (year < 1900 || year > 2200)) {
      throw wrongCall(template, `--year ${year}`, "this is no school year", "give a year of four digits");
    }
    const out = call.text("out") ?? `${dataset.zh}模板.xlsx`;
    if (!/\.xlsx$/i.test(out)) {
      throw wrongCall(template, `--out ${out}`, "the template is written as .xlsx", "write --out FILE.xlsx");
    }
    if (existsSync(out)) {
      throw wrongCall(template, out, "the file exists, and may be filled in", "choose another name with --out", "file_exists");
    }
    const {schools, words, subjects} = await register(call.workspace, {asked: call.text("workspace") !== undefined, school: call.text("school"), say: call.say});
    const bytes = await templateWorkbook(withSubjects(dataset, {subjects}), {schools, words, ...(year === undefined ? {} : {year})});
    try {
      writeFileSync(out, bytes, {flag: "wx"});
    } catch (error) {
      throw new Failure({code: "cannot_write", place: `--out ${out}`, message: `the file cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`, repair: "choose a folder that exists and may be written", exit: 2});
    }
    call.print(`${out}: ${dataset.id} (${dataset.zh}), ${schools.length === 0 ? "no school filled in" : `${schools.length} school${schools.length === 1 ? "" : "s"} of the register`}`);
    return 0;
  },
};

interface Known {
  schools: RegisteredSchool[];
  words: Map<string, string[]>;
  subjects: Bureau["subjects"];
}

/** Schools (or the one), indicators and subjects of the workspace; none, and why, where it cannot be read, unless it or a school of it was asked for by name. */
async function register(dir: string, {asked, school, say}: {asked: boolean; school: string | undefined; say: (line: string) => void}): Promise<Known> {
  const [{openWorkspace}, {readRegister}, {findSchool}, {Failure}] = await Promise.all([import("../workspace.js"), import("../../loaders/read_register.js"), import("../explain/find_school.js"), import("../failure.js")]);
  try {
    const workspace = openWorkspace(dir);
    const indicators = workspace.bureau.indicators.map(({id}) => id);
    return {schools: await readRegister(workspace, school === undefined ? undefined : (connection) => findSchool(connection, school)), words: new Map(indicators.length === 0 ? [] : [["indicator_id", indicators]]), subjects: workspace.bureau.subjects};
  } catch (error) {
    if (!(error instanceof Failure) || asked || school !== undefined) {
      throw error;
    }
    say(`no school is filled in: ${error.toString()}`);
    return {schools: [], words: new Map(), subjects: []};
  }
}
