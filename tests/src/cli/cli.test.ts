import {spawnSync} from "node:child_process";
import {readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, describe, expect, it, vi} from "vitest";
import {summaries} from "../../../src/cli/help.js";
import {run} from "./run.js";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const names = summaries.map(({name}) => name);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.doUnmock("../../../src/publish/publish.js");
});

describe("junheng", () => {
  it("shows every command with --help, -h and help", async () => {
    for (const word of ["--help", "-h", "help"]) {
      const {code, stdout, stderr} = await run(word);
      expect([code, stderr]).toEqual([0, ""]);
      for (const {name, summary} of summaries) {
        expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "m"));
      }
    }
  });

  it("has one module a command", () => {
    const modules = readdirSync(new URL("../../../src/commands", import.meta.url)).filter((file) => file.endsWith(".ts")).map((file) => file.replace(".ts", "").replaceAll("_", "-"));
    expect(modules.sort()).toEqual([...names].sort());
  });

  it("shows help on stderr without a command, as a wrong call", async () => {
    const {code, stdout, stderr} = await run();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npx junheng COMMAND");
  });

  it.each(names)("shows the help of %s, with the summary of the list, and does nothing else", async (name) => {
    const {code, stdout, stderr} = await run(name, "--help");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`npx junheng ${name}`);
    expect(stdout.toLowerCase()).toContain(`${summaries.find((each) => each.name === name)?.summary}.`.toLowerCase());
  });

  it.each(["load", "publish", "site", "serve", "report", "explain"])("lets %s take another workspace", async (name) => {
    expect((await run(name, "--help")).stdout).toMatch(/--workspace DIR/);
  });

  it("suggests the nearest command", async () => {
    expect(await run("publsh")).toEqual({code: 2, stdout: "", stderr: "publsh: there is no such command. Repair: did you mean `publish`?\n"});
    expect((await run("xyzzy")).stderr).toContain("see `npx junheng --help`");
  });

  it.each(names)("refuses an unknown option of %s with the nearest one", async (name) => {
    const {code, stdout, stderr} = await run(name, "--hlep");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(`${name} › --hlep: \`${name}\` has no such option. Repair: did you mean --help?\n`);
  });

  it.each([
    [["publish", "--year"], "publish › --year: the value is missing. Repair: write --year Y"],
    [["publish", "--year", "--revise"], "publish › --year: the value is missing. Repair: write --year Y"],
    [["publish", "--year=20x3"], "publish › --year 20x3: this is not a whole number. Repair: give --year a number"],
    [["publish", "--revise=yes"], "publish › --revise: the option takes no value. Repair: write --revise alone"],
    [["publish", "--year", "2013", "--year", "2012"], "publish › --year: the option is given twice. Repair: give it once"],
    [["publish", "2013"], "publish › 2013: one argument too many. Repair: npx junheng publish [options]"],
    [["measure"], "measure: FILE is missing. Repair: npx junheng measure FILE [options]"],
    [["publish", "--constructor"], "publish › --constructor: `publish` has no such option. Repair: see `npx junheng publish --help`"],
    [["publish", "--edition", "public"], "publish › --edition public: there is no such edition. Repair: use bureau"],
  ])("refuses %j", async (argv, message) => {
    expect(await run(...argv)).toEqual({code: 2, stdout: "", stderr: `${message}\n`});
  });

  it("refuses a workspace that is none, as a wrong call", async () => {
    const {code, stderr} = await run("load", "--workspace", "nowhere");
    expect(code).toBe(2);
    expect(stderr).toBe("nowhere/bureau.yaml: the file is missing. Repair: a workspace has bureau.yaml and sources.yaml; check --workspace\n");
  });

  it("prints a refusal with --json as one document on stdout, and the message on stderr", async () => {
    const {code, stdout, stderr} = await run("measure", "absent.csv", "--value", "x", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({file: "absent.csv", error: {code: "missing_file", message: stderr.trimEnd()}});
    expect(stderr).toMatch(/^absent\.csv: the file is missing\. Repair: /);
  });

  it("names the file of a refusal with --json wherever the options stand", async () => {
    const {stdout} = await run("check", "--json", "--as", "rates", "absent.csv");
    expect(JSON.parse(stdout)).toMatchObject({file: "absent.csv", error: {code: "missing_file"}});
  });

  it("takes --workspace with every command, and finds data/hongta from any folder", async () => {
    for (const {name} of summaries) {
      expect((await run(name, "--help")).stdout).toContain("--workspace DIR");
    }
    const elsewhere = spawnSync(process.execPath, [join(project, "src", "junheng.mjs"), "explain", "no_such_figure"], {cwd: tmpdir(), encoding: "utf8"});
    expect(elsewhere.stderr).toContain("there is no such indicator");
  });

  it("shows no stack trace of an unexpected error unless JUNHENG_DEBUG is 1", async () => {
    vi.doMock("../../../src/publish/publish.js", () => ({publish: () => {
      throw new TypeError("x is not a function\nand more");
    }}));
    const broken = ["publish", "--workspace", join(project, "tests", "input", "small")];
    const quiet = await run(...broken);
    expect(quiet).toEqual({code: 1, stdout: "", stderr: "junheng: unexpected error: x is not a function. Please report it with this line and the command; JUNHENG_DEBUG=1 shows where it happened.\n"});
    vi.stubEnv("JUNHENG_DEBUG", "1");
    expect((await run(...broken)).stderr).toMatch(/\n\s+at /);
  });

  it("runs as a program, and does not mind when its reader goes away", () => {
    const helped = spawnSync(process.execPath, ["src/junheng.mjs", "--help"], {cwd: project, encoding: "utf8"});
    expect([helped.status, helped.stderr]).toEqual([0, ""]);
    const wrong = spawnSync(process.execPath, ["src/junheng.mjs", "laod"], {cwd: project, encoding: "utf8"});
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
  });
});
