import {createHash} from "node:crypto";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {openWorkspace} from "../../src/workspace.js";
import {workspaceDir} from "./raw_file.js";

describe.each(["hongta", "xiquan", "california"])("%s", workspace => {
  const dir = workspaceDir(workspace);
  const {sources} = openWorkspace(dir);

  test("every file in raw/ has a source, every source a file", () => {
    const files = readdirSync(join(dir, "raw")).map(file => `raw/${file}`);
    expect([...new Set(sources.map(({file}) => file))].sort()).toEqual(files.sort());
  });

  test("the recorded sha256 is the file's", () => {
    for (const {file = "", sha256} of sources) {
      expect([file, createHash("sha256").update(readFileSync(join(dir, file))).digest("hex")]).toEqual([file, sha256]);
    }
  });

  test("every source says publisher, licence and date received", () => {
    expect(sources.filter(({publisher, licence, received}) => publisher === "" || licence === "" || received === "")).toEqual([]);
  });
});

test("only hongta has simulated sources, and its published totals are not among them", () => {
  expect(simulated("xiquan")).toEqual([]);
  expect(simulated("california")).toEqual([]);
  expect(new Set(simulated("hongta"))).toEqual(new Set(["schools", "memberships", "enrolment", "resources", "rates", "exam_scores", "training"]));
});

function simulated(workspace: string): string[] {
  return openWorkspace(workspaceDir(workspace)).sources.filter(({origin}) => origin === "simulated").map(({dataset}) => dataset);
}
