import {Table, tableToIPC, vectorFromArray, Bool, DateDay, Float64, Int64, Utf8} from "apache-arrow";
import {afterEach, describe, expect, it, vi} from "vitest";
import {MissingFile, openRelease, readRows} from "../../../../src/site/components/release.js";

const bytes = () => tableToIPC(new Table({
  school_id: vectorFromArray(["0010", "0020"], new Utf8()), value: vectorFromArray([1.5, null], new Float64()), pupils: vectorFromArray([1146n, 0n], new Int64()),
  day: vectorFromArray([new Date("2013-09-01"), null], new DateDay()), in_scope: vectorFromArray([true, false], new Bool()),
}), "file");

afterEach(() => vi.unstubAllGlobals());

const serve = (files: Record<string, BodyInit>) => {
  const fetched = vi.fn<(path: string) => Promise<Response>>((path) => Promise.resolve(path in files ? new Response(files[path]) : new Response("", {status: 404})));
  vi.stubGlobal("fetch", fetched);
  return fetched;
};

describe("readRows", () => {
  it("gives plain objects: ids stay text, counts become numbers, absent stays null and 0 stays 0", () => {
    const [first, second] = readRows(bytes());
    expect(first).toMatchObject({school_id: "0010", value: 1.5, pupils: 1146, in_scope: true});
    expect(second).toMatchObject({school_id: "0020", value: null, pupils: 0, day: null, in_scope: false});
  });
});

describe("openRelease", () => {
  const manifest = JSON.stringify({schema: 1, tables: [{name: "balance", arrow: {path: "balance.arrow"}}]});

  it("reads a table once, however often it is asked for", async () => {
    const fetched = serve({"./data/manifest.json": manifest, "./data/balance.arrow": bytes() as Uint8Array<ArrayBuffer>});
    const release = await openRelease();
    expect(await release.rows("balance")).toHaveLength(2);
    await release.rows("balance");
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it("names the file that is missing, manifest or table", async () => {
    serve({});
    await expect(openRelease()).rejects.toEqual(new MissingFile("./data/manifest.json"));
    serve({"./data/manifest.json": manifest});
    await expect((await openRelease()).rows("balance")).rejects.toMatchObject({file: "./data/balance.arrow"});
  });

  it("treats a server that does not answer like a file that is missing", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await expect(openRelease()).rejects.toBeInstanceOf(MissingFile);
  });
});
