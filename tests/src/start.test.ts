import {spawn, type ChildProcess} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {alone} from "../published.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "junheng-start-"));
const workspace = join(folder, "small");
/** Exit code after Ctrl-C; Windows cannot send one to another process and kills it instead. */
const interrupted = process.platform === "win32" ? null : 0;
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) {
    child.kill("SIGKILL");
  }
  rmSync(folder, {recursive: true});
});

interface Started {
  lines: string[];
  url: string;
  /** Ends it as Ctrl-C does; gives the exit code. */
  end: () => Promise<number | null>;
}

/** Runs `npm start`'s script until it serves or ends. */
function start(...argv: string[]): Promise<Started> {
  const child = spawn(process.execPath, ["src/start.mjs", "--workspace", workspace, "--port", "0", ...argv], {cwd: project, stdio: ["ignore", "pipe", "pipe"]});
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  let text = "";
  return new Promise((resolve) => {
    const end = async () => {
      child.kill("SIGINT");
      return ended;
    };
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const url = /on (http:\S+\/)/.exec(text)?.[1];
      if (url !== undefined) {
        resolve({lines: text.trimEnd().split("\n"), url, end});
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => resolve({lines: text.trimEnd().split("\n"), url: "", end: () => Promise.resolve(code)}));
  });
}

const release = async (url: string) => ((await (await fetch(`${url}data/manifest.json`)).json()) as {release: string; revisions: {why: string}[]});

describe("npm start", () => {
  beforeAll(() => {
    cpSync(join(project, "tests", "input", "small"), workspace, {recursive: true});
  });

  it("loads, publishes, builds the site and serves it, one line a step; Ctrl-C ends it cleanly", async () => {
    const {lines, url, end} = await alone("site", () => start());
    expect(lines.map((line) => line.split(" ")[0])).toEqual(expect.arrayContaining(["load", "publish", "serving"]));
    expect(lines.find((line) => line.startsWith("load"))).toMatch(/6 sources, 43 rows: 40 accepted, 1 without value, 0 rejected, 2 skipped$/);
    expect((await release(url)).release).toBe("2013.1");
    expect((await fetch(url)).status).toBe(200);
    expect(await end()).toBe(interrupted);
  }, 120_000);

  it("skips every step when nothing has changed", async () => {
    const {lines, end} = await start();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^serving {2}release 2013\.1 on /);
    await end();
  });

  it("publishes a revision that says why where a file has changed", async () => {
    const file = join(workspace, "raw", "rates.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("9900000001,示例一中,320,315", "9900000001,示例一中,319,314"));
    const sources = join(workspace, "sources.yaml");
    writeFileSync(sources, readFileSync(sources, "utf8").replaceAll(/,? *sha256: [0-9a-f]{64}/g, ""));
    const stated = join(workspace, "raw", "stated.csv");
    writeFileSync(stated, readFileSync(stated, "utf8").replace("96.29", "96.28"));
    const {lines, url, end} = await start();
    expect(lines.some((line) => /^publish .* release 2013\.2$/.test(line))).toBe(true);
    const manifest = await release(url);
    expect(manifest.release).toBe("2013.2");
    expect(manifest.revisions[0]?.why).toContain("raw/rates.csv");
    await end();
  }, 60_000);

  it("ends with the message and 1 where a file is refused, and leaves the last release as it was", async () => {
    rmSync(join(workspace, "raw", "enrolment.csv"));
    const {lines, end} = await start();
    expect(await end()).toBe(1);
    expect(lines.at(-1)).toMatch(/enrolment\.csv.*the file is missing\. Repair: /);
    expect(readdirSync(join(workspace, "releases")).sort()).toEqual(["2013.1", "2013.2"]);
  }, 60_000);

  it("refuses an unknown option before doing anything", async () => {
    const {lines, end} = await start("--prot", "1");
    expect(await end()).toBe(2);
    expect(lines).toEqual(["--prot: there is no such option; npm start -- takes --workspace DIR and --port N"]);
  });
});
