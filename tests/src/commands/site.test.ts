import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {run} from "../cli/run.js";

const workspace = mkdtempSync(join(tmpdir(), "junheng-site-command-"));
cpSync(join(import.meta.dirname, "..", "..", "input", "small"), workspace, {recursive: true});
const edition = join(workspace, "releases", "2013.1", "bureau");
mkdirSync(edition, {recursive: true});
writeFileSync(join(edition, "manifest.json"), "{");
afterAll(() => rmSync(workspace, {recursive: true}));

describe("a release whose manifest is damaged", () => {
  it.each([["site", "--out"], ["serve", "--site"]])("is refused by %s before anything is built or shown", async (command, option) => {
    const folder = join(workspace, command);
    expect(await run(command, "--workspace", workspace, option, folder)).toMatchObject({code: 1, stdout: "", stderr: expect.stringContaining("2013.1/bureau/manifest.json")});
    expect(existsSync(folder)).toBe(false);
  });
});

it("serve refuses a port that is none", async () => {
  expect(await run("serve", "--workspace", workspace, "--port", "99999")).toMatchObject({code: 2, stderr: expect.stringContaining("not a port number")});
});
