#!/usr/bin/env node
// The entry that npm links as `junheng`: teaches Node to read TypeScript, then hands over to the command line.
import {register} from "tsx/esm/api";

register();
for (const stream of [process.stdout, process.stderr]) {
  // `junheng … | head` closes the pipe early: that is no error.
  stream.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
}
const {main} = await import("./cli.ts");
process.exitCode = await main(process.argv.slice(2));
