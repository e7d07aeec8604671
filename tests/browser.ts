import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {chromium, type Browser} from "playwright-core";

const cache = fileURLToPath(new URL("../node_modules/.cache/junheng-browser/", import.meta.url));

/**
 * A real headless browser for tests, without a browser installed on Linux: the one that npm carries is unpacked once,
 * with the libraries it needs. On macOS and Windows an installed Chrome or Edge is used.
 * @throws Error that says what to install, where there is none
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const {executablePath, libraries} = await unpackChromium();
    return chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--headless=shell", "--no-zygote", "--disable-gpu", "--font-render-hinting=none", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
      env: {...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":")} as Record<string, string>,
    });
  }
  for (const channel of ["chrome", "msedge", "chromium"]) {
    try {
      return await chromium.launch({channel});
    } catch {
      // the next one
    }
  }
  throw new Error("the site is tested in a real browser: install Google Chrome or Microsoft Edge, then run npm test again");
}

/** Unpacks the browser into node_modules/.cache, by rename so that a killed run or a second process never sees half of it. */
async function unpackChromium(): Promise<{executablePath: string; libraries: string}> {
  const home = join(cache, "chromium");
  if (!existsSync(join(home, "chromium"))) {
    const staging = join(cache, `unpacking-${process.pid}`);
    mkdirSync(staging, {recursive: true});
    const saved = {TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH};
    // The package unpacks to os.tmpdir(), and its libraries only where it believes to be in a serverless runtime.
    Object.assign(process.env, {TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x"});
    try {
      const {default: packed} = await import("@sparticuz/chromium");
      await packed.executablePath();
    } finally {
      for (const [name, value] of Object.entries(saved)) {
        if (value === undefined) {
          Reflect.deleteProperty(process.env, name);
        } else {
          process.env[name] = value;
        }
      }
    }
    try {
      renameSync(staging, home);
    } catch (error) {
      rmSync(staging, {recursive: true, force: true});
      if (!existsSync(join(home, "chromium"))) {
        throw error;
      }
    }
  }
  return {executablePath: join(home, "chromium"), libraries: join(home, "al2023", "lib")};
}
